"""What is renewed stretch by stretch is what the whole document would have been made anew, whichever changes came and went."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.documents.reading import read
from facilitation.text import renewing
from facilitation.text.changes import Change
from facilitation.text.clauses import CellPlace, Clause, ClauseId, ClauseKind
from facilitation.text.colliding import Colliding
from facilitation.text.compatibility import conflicts
from facilitation.text.consolidate import consolidate, make
from facilitation.text.renewing import Renewing
from tests.properties.test_text_changes import NEW_ROWS, documents

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


class Document:
    """Clauses put one after the other, as a reader would: parts, lists in lists, tables, text boxes, notes at the end."""

    def __init__(self) -> None:
        self.clauses: list[Clause] = []
        self._parts: list[Clause] = []

    def add(self, kind: ClauseKind, parent: ClauseId | None = None, level: int = 0, cell: CellPlace | None = None) -> Clause:
        number = len(self.clauses)
        over = parent or (self._parts[-1].id if self._parts else None)
        sign = "•" if kind == "item" else ""
        made = Clause(ClauseId(f"c{number}"), over, kind, level, sign, f"label {number}", f"Les mots {number % 7} dits.", cell=cell)
        self.clauses.append(made)
        return made

    def part(self, level: int) -> None:
        while self._parts and self._parts[-1].level >= level:
            self._parts.pop()
        self._parts.append(self.add("heading", level=level))

    def table(self, rows: int, columns: int) -> None:
        table = self.add("table")
        for row in range(rows):
            line = self.add("row", table.id)
            for column in range(columns):
                self.add("cell", line.id, cell=CellPlace(row, column, header=row == 0))


@st.composite
def trees(draw: st.DrawFn) -> tuple[Clause, ...]:
    made = Document()
    for block in draw(st.lists(st.sampled_from(("part", "part", "text", "text", "list", "box", "table")), min_size=4, max_size=12)):
        match block:
            case "part":
                made.part(draw(st.integers(1, 3)))
            case "text":
                made.add("paragraph")
            case "list":
                item = made.add("item")
                for _ in range(draw(st.integers(0, 2))):
                    made.add("item", item.id, 1)
            case "box":
                made.add("box")
            case "table":
                made.table(draw(st.integers(2, 3)), draw(st.integers(2, 3)))
    for _ in range(draw(st.integers(0, 2))):
        made.add("note")
    return tuple(made.clauses)


@st.composite
def amendments(draw: st.DrawFn, clauses: Sequence[Clause], number: str) -> tuple[Change, ...]:
    """What one amendment of any kind does."""
    clause = draw(st.sampled_from(clauses))
    others = [one for one in clauses if (one.kind == "row") == (clause.kind == "row") and one.kind != "cell"]
    if draw(st.integers(0, 9)) == 0:
        clause = Clause(ClauseId("gone"), None, "paragraph", 0, "", "", "")
    match draw(st.sampled_from(("replace", "insert", "delete", "move", "column", "several", "everywhere"))):
        case "replace":
            base = draw(st.sampled_from((clause.text, "Les mots 3 dits.")))
            return (Change(number, number, "replace", clause.id, base, base.replace("mots", f"{number} mots")),)
        case "insert":
            text = draw(st.sampled_from(NEW_ROWS if clause.kind == "row" else MORE))
            return (Change(number, number, "insert", clause.id, "", text),)
        case "delete":
            return (Change(number, number, "delete", clause.id, draw(st.sampled_from((clause.text, "Les mots 3 dits.")))),)
        case "move" if clause.kind != "cell" and others:
            return (Change(number, number, "move", clause.id, clause.text, target=draw(st.sampled_from(others)).id),)
        case "column" if clause.cell is not None:
            if draw(st.booleans()):
                return (Change(number, number, "column", clause.id, "", "Neuf\nun"),)
            table = next(one.parent for one in clauses if one.id == clause.parent)
            lines = {one.id for one in clauses if one.parent == table}
            column = [one for one in clauses if one.parent in lines and one.cell and one.cell.column == clause.cell.column]
            return tuple(Change(number, number, "column_out", one.id, one.text, part=part) for part, one in enumerate(column))
        case "several":
            other = draw(st.sampled_from(clauses))
            joined = Change(number, number, "replace", clause.id, clause.text, f"{clause.text} {other.text}")
            gone = Change(number, number, "delete", other.id, other.text, part=1)
            return (joined, gone)
    some = draw(st.lists(st.sampled_from(clauses), min_size=1, max_size=3, unique_by=lambda one: one.id))
    words = [(one.text, one.text.replace("dits", f"écrits {number}")) for one in (*some[:-1], clause)]
    places = [*(one.id for one in some[:-1]), clause.id]
    return tuple(
        Change(number, number, "replace", place, base, text, part=part, optional=True)
        for part, (place, (base, text)) in enumerate(zip(dict.fromkeys(places), words, strict=False))
    )


@st.composite
def workshops(draw: st.DrawFn) -> tuple[tuple[Clause, ...], list[list[Change]]]:
    """A document, and its changes after each step: an amendment comes, goes, or takes another place in the order."""
    clauses = draw(trees())
    waiting = [draw(amendments(clauses, str(number))) for number in range(1, draw(st.integers(1, 9)) + 1)]
    taken: list[tuple[Change, ...]] = []
    steps: list[list[Change]] = []
    for _ in range(draw(st.integers(1, 15))):
        if waiting and draw(st.integers(0, 2)):
            taken.insert(draw(st.integers(0, len(taken))), waiting.pop())
        elif taken:
            moved = taken.pop(draw(st.integers(0, len(taken) - 1)))
            if draw(st.booleans()):
                taken.insert(draw(st.integers(0, len(taken))), moved)
        steps.append([change for one in taken for change in one])
    return clauses, steps


@given(workshops())
def test_whatever_an_amendment_reaches_it_is_renewed_with_it(workshop: tuple[tuple[Clause, ...], list[list[Change]]]) -> None:
    clauses, steps = workshop
    kept = Renewing()
    for changes in steps:
        assert kept.consolidate(clauses, changes) == consolidate(clauses, changes)


@given(workshops())
def test_collisions_are_those_of_all_looked_at_anew(workshop: tuple[tuple[Clause, ...], list[list[Change]]]) -> None:
    clauses, steps = workshop
    kept = Colliding()
    for changes in steps:
        assert kept.conflicts(changes, clauses) == conflicts(changes, clauses)


@given(workshops(), st.data())
def test_what_is_proposed_comes_after_what_is_retained(
    workshop: tuple[tuple[Clause, ...], list[list[Change]]], data: st.DataObject
) -> None:
    clauses, steps = workshop
    kept = Renewing()
    for changes in steps:
        ids = list(dict.fromkeys(one.id for one in changes))
        retained = ids[: data.draw(st.integers(0, len(ids)))]
        first = data.draw(st.sampled_from(["", *ids]))
        adopted, proposed = ([one for one in changes if (one.id in retained) == taken] for taken in (True, False))
        ordered = [*adopted, *sorted(proposed, key=lambda one: one.id != first)]
        assert kept.consolidate(clauses, adopted, proposed, first) == consolidate(clauses, ordered)


LARGE = b"""# Axe

Un mot.

Deux mots.

# Autre axe

## Partie

Trois mots.

Quatre mots.

## Autre partie

<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>

Cinq mots.

# Fin

Six mots.
"""
COUNTED = {
    "replace": ("Un mot.", "Un seul mot.", None, ["Un mot."]),
    "insert": ("Deux mots.", "Un alinéa.\nEncore un.", None, ["Deux mots."]),
    "delete": ("Partie", "", None, ["Partie", "Trois mots.", "Quatre mots."]),
    "move": ("Quatre mots.", "", "Trois mots.", ["Trois mots.", "Quatre mots."]),
}


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The words of the clauses that are made anew, each time."""
    found: list[list[str]] = []

    def noted(tree, within, changes, memory):
        found.append([tree.clauses[place].text for place in within])
        return make(tree, within, changes, memory)

    monkeypatch.setattr(renewing, "make", noted)
    return found


@pytest.mark.parametrize("kind", COUNTED)
def test_only_what_a_change_reaches_is_made_anew(made: list[list[str]], kind) -> None:
    clauses = read("a.md", LARGE).clauses
    words, text, target, reached = COUNTED[kind]
    by_words = {one.text: one for one in clauses}
    change = Change("a", "1", kind, by_words[words].id, words, text, by_words[target].id if target else None)
    other = Change("b", "2", "replace", by_words["Six mots."].id, "Six mots.", "Sept mots.")
    kept = Renewing()
    kept.consolidate(clauses, [other])
    made.clear()
    for changes in ([other, change], [other], [change, other], [change]):
        assert kept.consolidate(clauses, changes) == consolidate(clauses, changes)
    assert [one for one in made if "Six mots." not in one] == [reached, reached]


def test_of_rows_and_columns_the_table_alone_is_made_anew(made: list[list[str]]) -> None:
    clauses = read("a.md", LARGE).clauses
    row = next(one for one in clauses if one.kind == "row")
    cell = next(one for one in clauses if one.text == "4")
    changes = [
        Change("a", "1", "insert", row.id, "", "5\t6"),
        Change("b", "2", "column", cell.id, "", "c\n7\n8"),
        Change("c", "3", "move", row.id, "", "", cell.parent),
    ]
    kept = Renewing()
    kept.consolidate(clauses, [])
    made.clear()
    for count in range(1, len(changes) + 1):
        assert kept.consolidate(clauses, changes[:count]) == consolidate(clauses, changes[:count])
    assert len(made) == len(changes)
    assert all(set(one) == {"", "a", "b", "1", "2", "3", "4"} for one in made)


def test_another_place_in_the_order_makes_what_is_on_its_clause_anew_alone(made: list[list[str]]) -> None:
    clauses = read("a.md", LARGE).clauses
    changes = [
        Change(f"id-{number}", str(number), "replace", one.id, one.text, f"{one.text} encore {number}")
        for number, one in enumerate(one for one in clauses if one.text.endswith("mots.") for _ in range(2))
    ]
    kept = Renewing()
    kept.consolidate(clauses, changes)
    made.clear()
    for ordered in ([changes[3], *changes[:3], *changes[4:]], changes, [*changes[1:], changes[0]]):
        assert kept.consolidate(clauses, ordered) == consolidate(clauses, ordered)
    assert made == [["Trois mots."], ["Trois mots."], ["Deux mots."]]


def test_many_places_at_once_and_one_by_one() -> None:
    text = "\n\n".join(f"# Titre {number}\n\nUn mot {number}." for number in range(60))
    clauses = read("a.md", text.encode()).clauses
    changes = [
        Change(f"id-{number}", str(number), "insert" if number % 2 else "replace", one.id, "" if number % 2 else one.text, "Neuf.")
        for number, one in enumerate(clauses)
    ]
    kept = Renewing()
    for some in (changes, changes[:3], changes[1:], changes[::-1], [], changes[::2]):
        assert kept.consolidate(clauses, some) == consolidate(clauses, some)


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


def test_what_a_stretch_refused_is_still_refused_when_it_is_taken_over_unchanged() -> None:
    made = Document()
    for _ in range(4):
        made.add("item")
    clauses = tuple(made.clauses)
    one, two, three, four = (clause.id for clause in clauses)
    joined = Change("5", "5", "replace", one, clauses[0].text, "Autre"), Change("5", "5", "delete", three, clauses[2].text, part=1)
    lost = Change("4", "4", "replace", ClauseId("gone"), "", "Rien"), Change("4", "4", "delete", two, clauses[1].text, part=1)
    other = Change("2", "2", "replace", four, clauses[3].text, "Encore autre")
    kept = Renewing()
    assert [told.change_id for told in kept.consolidate(clauses, [*joined, *lost]).refused] == ["4"]
    # The two are proposed now, not retained, and made from the same changes in the same order.
    assert kept.consolidate(clauses, [other], [*joined, *lost], "5") == consolidate(clauses, [other, *joined, *lost])
