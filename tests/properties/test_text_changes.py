"""The algebra of changes (text.md, "Must hold"): diff and back, merge of two sides, any order of independent changes, undo."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from facilitation.documents.reading import read
from facilitation.text.changes import Change
from facilitation.text.clauses import Clause
from facilitation.text.compatibility import conflicts, relation
from facilitation.text.consolidate import Consolidation, Memory, consolidate
from facilitation.text.diff import apply, diff, segments
from facilitation.text.merge import collide, merge
from facilitation.text.rebase import rebase
from tests.properties.french import revisions, sentences, word_revisions, words

ANY = st.text() | st.text("lL'’d u1,0%\u00a0\u202f-«»:.\n\u0301é\U0001f600ɛ") | sentences()


@st.composite
def pairs(draw: st.DrawFn) -> tuple[str, str]:
    base = draw(sentences())
    return base, draw(revisions(base) | word_revisions(base))


@st.composite
def triples(draw: st.DrawFn) -> tuple[str, str, str]:
    base = draw(sentences())
    return base, draw(revisions(base) | word_revisions(base)), draw(revisions(base) | word_revisions(base))


@given(st.tuples(ANY, ANY) | pairs())
def test_the_edits_lead_from_one_text_to_the_other(texts: tuple[str, str]) -> None:
    base, new = texts
    edits = diff(base, new)
    assert apply(base, edits) == new
    end = 0
    for place, edit in enumerate(edits):
        assert edit.start >= end or place == 0
        assert edit.start < edit.end or edit.text
        assert base[edit.start : edit.end] != edit.text
        end = edit.end
    shown = segments(base, new)
    assert "".join(one.text for one in shown if one.kind != "insert") == base
    assert "".join(one.text for one in shown if one.kind != "delete") == new


@given(triples() | st.tuples(ANY, ANY, ANY))
def test_merge(texts: tuple[str, str, str]) -> None:
    base, a, b = texts
    found, mirrored = merge(base, a, b), merge(base, b, a)
    assert found.text == mirrored.text
    assert {frozenset(pair) for pair in found.conflicts} == {frozenset(pair) for pair in mirrored.conflicts}
    assert (found.text is None) == bool(found.conflicts)
    assert merge(base, a, base).text == merge(base, base, a).text == merge(base, a, a).text == a
    if a != b and base not in (a, b):
        ours, theirs = diff(base, a), diff(base, b)
        if found.text is None:
            assert all(collide(mine, other) and mine in ours and other in theirs for mine, other in found.conflicts)
        else:
            # Every edit of both, each once, and nothing else.
            assert found.text == apply(base, sorted({*ours, *theirs}))


@given(triples())
def test_rebase_is_the_merge_of_both(texts: tuple[str, str, str]) -> None:
    base, proposed, over = texts
    assert rebase(base, proposed, over) == merge(base, over, proposed).text
    assert rebase(base, proposed, base) == proposed


@st.composite
def documents(draw: st.DrawFn) -> tuple[tuple[Clause, ...], list[Change]]:
    """A small document and changes of every kind on its clauses, made on its original words."""
    paragraphs = draw(st.lists(st.lists(words, min_size=3, max_size=8).map(" ".join), min_size=2, max_size=5))
    text = "".join(("# Axe\n\n" if place % 3 == 0 else "") + f"Ainsi {one}\n\n" for place, one in enumerate(paragraphs))
    clauses = read("a.md", text.encode()).clauses
    changes = []
    for number in range(1, draw(st.integers(1, 6)) + 1):
        clause = draw(st.sampled_from(clauses))
        kind = draw(st.sampled_from(("replace", "replace", "replace", "insert", "delete", "move")))
        new = draw(word_revisions(clause.text)) if kind == "replace" else draw(st.sampled_from(("Un alinéa.", "Deux.\nTrois.")))
        base = "" if kind == "insert" else clause.text
        target = draw(st.sampled_from(clauses)).id if kind == "move" else None
        changes.append(
            Change(f"id-{number}", str(number), kind, clause.id, base, "" if kind in ("delete", "move") else new, target)
        )
    return clauses, changes


def reading(found: Consolidation) -> list[tuple[object, ...]]:
    return [(one.id, one.state, one.label, one.text, one.pieces, one.spans) for one in found.clauses]


@given(documents(), st.randoms(use_true_random=False))
def test_any_order_of_independent_changes_gives_the_same_text(document, random) -> None:
    clauses, changes = document
    independent: list[Change] = []
    for one in changes:
        # A move into itself, or two that chase each other, have no place to go to in any order.
        circular = one.kind == "move" and any(
            refused.reason == "place" for refused in consolidate(clauses, [*independent, one]).refused
        )
        if not circular and all(relation(one, other, clauses) in ("independent", "same") for other in independent):
            independent.append(one)
    shuffled = list(independent)
    random.shuffle(shuffled)
    first, second = consolidate(clauses, independent), consolidate(clauses, shuffled)
    assert reading(first) == reading(second)
    assert first.refused == second.refused == ()


@given(documents(), st.randoms(use_true_random=False))
def test_taking_a_decision_back_is_never_having_taken_it(document, random) -> None:
    clauses, changes = document
    taken = random.choice(changes)
    rest = [one for one in changes if one is not taken]
    memory = Memory()
    assert reading(consolidate(clauses, rest, memory)) == reading(consolidate(clauses, rest))
    # What was worked out with the decision must leave no trace once it is undone.
    with_it = [*rest, taken]
    assert reading(consolidate(clauses, with_it, memory)) == reading(consolidate(clauses, with_it))
    assert consolidate(clauses, rest, memory) == consolidate(clauses, rest)


@given(documents())
def test_nothing_is_lost_and_every_word_has_its_source(document) -> None:
    clauses, changes = document
    found = consolidate(clauses, changes)
    numbers = {one.number for one in changes}
    own = {one.id: one for one in clauses}
    assert sorted(one.id for one in found.clauses if one.state != "inserted") == sorted(one.id for one in clauses)
    for one in found.clauses:
        assert "".join(piece.text for piece in one.pieces if piece.kind != "insert") == one.base_text
        assert "".join(piece.text for piece in one.pieces if piece.kind != "delete") == one.text
        assert all(piece.change_number in numbers for piece in one.pieces if piece.kind != "equal")
        assert one.base_text == (own[one.id].text if one.id in own else "")


@given(documents())
def test_conflicts_are_the_pairs_that_cannot_stand_together(document) -> None:
    clauses, changes = document
    expected: dict[str, set[str]] = {}
    for a, b in combinations(changes, 2):
        assert relation(a, b, clauses) == relation(b, a, clauses)
        if relation(a, b, clauses) in ("overlapping", "contradictory"):
            expected.setdefault(a.id, set()).add(b.id)
            expected.setdefault(b.id, set()).add(a.id)
    assert conflicts(changes, clauses) == expected
