"""Amendments carried to the next version: nothing is applied twice, nothing is lost, and the text that results is the same."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from hypothesis import assume, given
from hypothesis import strategies as st

from facilitation.documents.blocks import Block
from facilitation.documents.outline import outline
from facilitation.text.carrying import Carried, Carrier
from facilitation.text.changes import Change
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.compatibility import relation
from facilitation.text.consolidate import ConsolidatedClause, Consolidation, consolidate
from facilitation.text.matching import match
from facilitation.text.merge import merge
from tests.properties.test_matching_versions import CHANGES, SEEDS
from tests.properties.versions import renamed, sentence, versions


def proposals(clauses: Sequence[Clause], chance: Random, count: int) -> list[Change]:
    """Changes of every kind to different clauses, none of which bears on what another deletes or moves; one move at most."""
    found: list[Change] = []
    bodies = [one for one in clauses if one.kind in ("paragraph", "item", "cell") and len(one.text) > 20]
    chance.shuffle(bodies)
    for one in bodies:
        kind = chance.choice(("replace", "replace", "insert", "delete", "move")) if one.kind != "cell" else "replace"
        text, base, target = "", one.text, None
        if kind == "replace":
            words = one.text.split(" ")
            at = chance.randrange(1, len(words))
            words[at : at + 1] = [f"{chance.choice(('contrôlé', 'trimestriel', 'gratuit'))}{len(found)}"]
            text = " ".join(words)
        elif kind == "insert":
            text, base = "\n".join(sentence(chance) for _ in range(chance.randint(1, 2))), ""
        elif kind == "move":
            if any(other.kind == "move" for other in found):
                continue  # moves into what others move are a matter of `consolidate`
            target = chance.choice(bodies).id
        change = Change(f"c{len(found)}", str(len(found) + 1), kind, one.id, base, text, target)  # type: ignore[arg-type]
        if kind == "move" and texts(printed(consolidate(clauses, [change]))) == texts(clauses):
            continue  # to where it stands
        touched = {change.clause, change.target}
        near = [other for other in found if {other.clause, other.target} & touched - {None}]
        if not near and change.clause != target and all(relation(change, other, clauses) == "independent" for other in found):
            found.append(change)
        if len(found) == count:
            break
    return found


def printed(consolidation: Consolidation) -> tuple[Clause, ...]:
    """The consolidated text as the consultant sends it back, read anew."""
    blocks: dict[str, Block] = {}
    for one in consolidation.clean():
        held = one.kind in ("row", "cell", "note") or (one.parent in blocks and blocks[one.parent].kind == "cell")
        holder = blocks[one.parent] if held and one.parent is not None else None
        blocks[one.id] = Block(one.kind, one.text, one.level, one.number, cell=one.cell, holder=holder, header=_is_header(one))
    return renamed(outline(list(blocks.values())))


def _is_header(one: ConsolidatedClause) -> bool:
    return one.cell is not None and one.cell.header


def texts(clauses: Sequence[Clause]) -> list[tuple[str, str]]:
    return [(one.kind, one.text) for one in clauses]


def on_new(change: Change, carried: Carried) -> Change:
    assert carried.clause is not None
    return Change(change.id, change.number, change.kind, carried.clause, carried.base_text, carried.text, carried.target)


@given(SEEDS, st.integers(1, 8))
def test_on_the_same_version_every_change_goes_over_as_it_is(seed: int, count: int) -> None:
    clauses = versions(Random(seed), []).old
    new = renamed(clauses)
    carrier = Carrier(clauses, new, match(clauses, new))
    for change in proposals(clauses, Random(-seed - 1), count):
        carried = carrier.carry(change)
        assert carried.outcome == "unchanged"
        assert carried.clause == f"n{change.clause}"
        assert (carried.base_text, carried.text) == (change.base_text, change.text)
        assert carried.target == (f"n{change.target}" if change.target else None)


@given(SEEDS, st.integers(1, 10), st.integers(0, 10))
def test_what_a_version_contains_is_not_made_again_and_the_rest_gives_the_same_text(seed: int, count: int, integrated: int) -> None:
    """V2 is V1 with some changes made: carrying the others to V2 and making them there is making all on V1."""
    clauses = versions(Random(seed), []).old
    changes = proposals(clauses, Random(-seed - 1), count)
    done, waiting = changes[:integrated], changes[integrated:]
    new = printed(consolidate(clauses, done))
    carrier = Carrier(clauses, new, match(clauses, new))
    for change in done:
        assert carrier.carry(change).outcome in ("integrated", "to_place"), change
    going = []
    for change in waiting:
        carried = carrier.carry(change)
        assert carried.outcome != "integrated", change
        if carried.goes:
            going.append((change, on_new(change, carried)))
    at_once = consolidate(clauses, [*done, *(change for change, _ in going)])
    afterwards = consolidate(new, [moved for _, moved in going])
    assert not afterwards.refused
    assert texts(printed(at_once)) == texts(printed(afterwards))


@given(SEEDS)
def test_one_change_that_the_new_version_has_made_is_known(seed: int) -> None:
    clauses = versions(Random(seed), []).old
    changes = proposals(clauses, Random(-seed - 1), 1)
    assume(changes)
    (change,) = changes
    new = printed(consolidate(clauses, [change]))
    carried = Carrier(clauses, new, match(clauses, new)).carry(change)
    if texts(new) != texts(clauses):
        assert carried.outcome == "integrated", change


@given(SEEDS, CHANGES, st.integers(1, 12))
def test_over_any_edits_of_the_author_a_change_keeps_its_words_or_waits_for_a_person(
    seed: int, edits: list[str], count: int
) -> None:
    made = versions(Random(seed), edits)
    matching = match(made.old, made.new)
    carrier = Carrier(made.old, made.new, matching)
    new_texts = {one.id: one.text for one in made.new}
    for change in proposals(made.old, Random(-seed - 1), count):
        carried = carrier.carry(change)
        assert carried.outcome != "integrated" or change.kind in ("delete", "move")
        assert set(carried.candidates) <= new_texts.keys()
        if not carried.goes:
            assert (carried.base_text, carried.text) == (change.base_text, change.text)
            continue
        assert carried.clause is not None
        assert carried.clause == matching.by_old[change.clause].new
        if change.kind == "replace":
            (word,) = set(change.text.split(" ")) - set(change.base_text.split(" "))
            assert word in carried.text
            assert carried.base_text == new_texts[carried.clause]
            assert carried.text == merge(change.base_text, carried.base_text, change.text).text
        elif change.kind != "insert":
            assert carried.base_text == new_texts[carried.clause]
        assert not consolidate(made.new, [on_new(change, carried)]).refused


@given(SEEDS, CHANGES)
def test_what_has_lost_its_clause_is_offered_places(seed: int, edits: list[str]) -> None:
    made = versions(Random(seed), edits)
    carrier = Carrier(made.old, made.new, match(made.old, made.new))
    for place in range(len(made.old)):
        clause = made.old[place]
        if clause.kind in ("paragraph", "item") and clause.text:
            carried = carrier.carry(Change("c", "1", "replace", ClauseId(clause.id), clause.text, f"{clause.text} Fin."))
            if carried.outcome == "to_place":
                assert carried.candidates
