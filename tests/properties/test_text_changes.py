"""The algebra of changes (text.md, "Must hold"): diff and back, merge of two sides, any order of independent changes, undo."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from facilitation.documents.reading import read
from facilitation.text.changes import Change, ChangeKind
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


TABLE = """
<table><tr><th>Objectif</th><th>Activité</th><th>Coût</th></tr>
<tr><td colspan="3">Axe</td></tr>
<tr><td rowspan="2">Un</td><td>former</td><td>1</td></tr>
<tr><td>équiper</td><td>2</td></tr>
<tr><td>Deux</td><td>suivre</td><td>3</td></tr></table>

Fin.
"""
KINDS: dict[str, tuple[ChangeKind, ...]] = {"row": ("insert", "insert", "delete", "move"), "table": ("insert", "delete", "move")}
NEW_ROWS = ("neuf", "Trois\tévaluer\t4", "publier\t5\nrelire", "\tvérifier\t6", "un\tdeux\ttrois\tquatre")


@st.composite
def documents(draw: st.DrawFn) -> tuple[tuple[Clause, ...], list[Change]]:
    """A small document, most often with a table, and changes of every kind on its clauses, made on its original words."""
    paragraphs = draw(st.lists(st.lists(words, min_size=3, max_size=8).map(" ".join), min_size=2, max_size=5))
    text = "".join(("# Axe\n\n" if place % 3 == 0 else "") + f"Ainsi {one}\n\n" for place, one in enumerate(paragraphs))
    clauses = read("a.md", (text + draw(st.sampled_from(("", TABLE, TABLE)))).encode()).clauses
    changes = []
    for number in range(1, draw(st.integers(1, 6)) + 1):
        clause = draw(st.sampled_from(clauses))
        kind = draw(st.sampled_from(KINDS.get(clause.kind, ("replace", "replace", "replace", "insert", "delete", "move"))))
        if kind == "move" and clause.kind == "cell":
            kind = "replace"
        new = draw(st.sampled_from(NEW_ROWS if clause.kind == "row" else ("Un alinéa.", "Deux.\nTrois.")))
        if kind == "replace":
            new = draw(word_revisions(clause.text))
        base = "" if kind == "insert" else clause.text
        flowing = [one for one in clauses if one.kind not in ("row", "cell")]
        among = [one for one in clauses if one.kind == "row"] if clause.kind == "row" else flowing
        target = draw(st.sampled_from(among)).id if kind == "move" else None
        changes.append(
            Change(f"id-{number}", str(number), kind, clause.id, base, "" if kind in ("delete", "move") else new, target)
        )
    return clauses, changes


def reading(found: Consolidation) -> list[tuple[object, ...]]:
    return [(one.id, one.state, one.label, one.text, one.pieces, one.spans, one.cell) for one in found.clauses]


@given(documents(), st.randoms(use_true_random=False))
def test_any_order_of_independent_changes_gives_the_same_text(document, random) -> None:
    clauses, changes = document
    independent: list[Change] = []
    for one in changes:
        # A move into itself, two that chase each other, and a row with too many cells have no place to go to in any order.
        found = consolidate(clauses, [*independent, one])
        has_place = all(refused.reason not in ("place", "columns") for refused in found.refused)
        if has_place and all(relation(one, other, clauses) in ("independent", "same") for other in independent):
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
def test_the_cells_of_a_table_stand_beside_each_other_and_leave_no_gap(document) -> None:
    clauses, changes = document
    still = [one for one in changes if one.kind != "move"]
    found = consolidate(clauses, still)
    for shown, gaps_allowed in ((found.clauses, False), (found.clean(), True)):
        rows = [one.id for one in shown if one.kind == "row"]
        taken: list[tuple[int, int]] = []
        for one in shown:
            if one.cell is not None:
                assert one.cell.row == rows.index(one.parent)
                taken += [
                    (one.cell.row + down, one.cell.column + across)
                    for down in range(one.cell.row_span)
                    for across in range(one.cell.column_span)
                ]
        assert len(taken) == len(set(taken))
        # The rows below a merged cell that went with its own row have nothing in its place.
        assert gaps_allowed or set(taken) == {(row, column) for row in range(len(rows)) for column in range(3)}


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
