"""What is renewed clause by clause is what the whole document would have been made anew, whichever changes came and went."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from facilitation.documents.reading import read
from facilitation.text import renewing
from facilitation.text.changes import Change
from facilitation.text.clauses import Clause
from facilitation.text.consolidate import consolidate
from facilitation.text.renewing import Renewing
from tests.properties.test_text_changes import documents

MORE = (
    "# Titre\nUn alinéa.",
    "## Sous-titre\nDeux.",
    "- puce\n- autre",
    "| a | b |",
    "Un alinéa.",
    "« Cité »\n\nÀ la ligne.",
    "x\n- y",
)
"""What an insertion may hold; some of it is more than a paragraph."""


@st.composite
def histories(draw: st.DrawFn) -> tuple[tuple[Clause, ...], list[list[Change]]]:
    """A document and lists of changes, each some of the same ones in some order."""
    clauses, changes = draw(documents())
    for number, text in enumerate(draw(st.lists(st.sampled_from(MORE), max_size=3)), start=20):
        clause = draw(st.sampled_from(clauses))
        changes.append(Change(f"id-{number}", str(number), "insert", clause.id, "", text))
    for number in range(30, 30 + draw(st.integers(0, 2))):
        # Made on words that others have changed, or on those of another clause.
        clause, other = draw(st.sampled_from(clauses)), draw(st.sampled_from(clauses))
        kind = draw(st.sampled_from(("replace", "delete")))
        changes.append(Change(f"id-{number}", str(number), kind, clause.id, other.text, "Autre chose."))
    if draw(st.booleans()):
        halves = draw(st.lists(st.sampled_from(clauses), min_size=2, max_size=2, unique_by=lambda one: one.id))
        optional = draw(st.booleans())
        for part, clause in enumerate(halves):
            made = Change("id-40", "40", "replace", clause.id, clause.text, f"{clause.text} encore", None, part, optional)
            changes.append(made)
    subset = st.permutations(changes).flatmap(lambda ones: st.integers(0, len(ones)).map(lambda count: list(ones)[:count]))
    return clauses, draw(st.lists(subset, min_size=1, max_size=6))


@given(histories())
def test_renewed_is_made_anew(history: tuple[tuple[Clause, ...], list[list[Change]]]) -> None:
    clauses, lists = history
    kept = Renewing()
    for changes in lists:
        assert kept.consolidate(clauses, changes) == consolidate(clauses, changes)


@given(histories(), st.data())
def test_one_change_at_a_time(history: tuple[tuple[Clause, ...], list[list[Change]]], data: st.DataObject) -> None:
    clauses, lists = history
    changes = max(lists, key=len)
    kept, so_far = Renewing(), list[Change]()
    for change in changes:
        so_far.insert(data.draw(st.integers(0, len(so_far))), change)
        assert kept.consolidate(clauses, so_far) == consolidate(clauses, so_far)
    while so_far:
        so_far.pop(data.draw(st.integers(0, len(so_far) - 1)))
        assert kept.consolidate(clauses, list(so_far)) == consolidate(clauses, so_far)


def test_one_clause_is_renewed_alone(monkeypatch) -> None:
    clauses = read("a.md", b"# Axe\n\nUn mot.\n\nDeux mots.\n\nFin.\n").clauses
    kept = Renewing()
    first = Change("a", "1", "replace", clauses[1].id, clauses[1].text, "Un seul mot.")
    other = Change("b", "2", "insert", clauses[2].id, "", "Un alinéa.\nEncore un.")
    kept.consolidate(clauses, [first])
    made: list[int] = []

    def counted(some, changes, memory=None):
        made.append(len(some))
        return consolidate(some, changes, memory)

    monkeypatch.setattr(renewing, "consolidate", counted)
    assert kept.consolidate(clauses, [first, other]) == consolidate(clauses, [first, other])
    assert kept.consolidate(clauses, [other]) == consolidate(clauses, [other])
    # The paragraph and the heading above it, never the document.
    assert made == [2, 2]
    gone = Change("c", "3", "delete", clauses[0].id, clauses[0].text)
    assert kept.consolidate(clauses, [other, gone]) == consolidate(clauses, [other, gone])
    assert made[-1] == len(clauses)


def test_what_cannot_be_made_is_told_in_the_order_of_the_changes() -> None:
    clauses = read("a.md", b"# Axe\n\nUn mot.\n\nDeux mots.\n").clauses
    changes = [
        Change(f"id-{number}", str(number), "replace", clause.id, "Des mots qui n'y sont pas.", "Rien.")
        for number, clause in enumerate(clauses[1:])
    ]
    kept = Renewing()
    for ordered in (changes, changes[::-1], changes):
        assert len(kept.consolidate(clauses, ordered).refused) == 2
        assert kept.consolidate(clauses, ordered) == consolidate(clauses, ordered)
