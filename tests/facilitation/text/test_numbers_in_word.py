"""The table of numbers says what Word prints in the clean file: both are compared on the policy of the demonstration."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from facilitation.documents.docx.writing import write_changes
from facilitation.documents.reading import read
from facilitation.text.changes import Change
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.consolidate import consolidate
from facilitation.text.references import broken_references
from facilitation.text.renumbering import changes_of, core, renumber
from tests.facilitation.documents.docx.amended import marks

POLICY = Path(__file__).parents[3] / "resources/demonstration/politique.docx"
DATA = POLICY.read_bytes()
CLAUSES = read(POLICY.name, DATA).clauses
FLOWING = [one for one in CLAUSES if one.kind in ("heading", "paragraph", "item")]
BLOCKS = (
    "Un mot de plus.",
    "Un mot.\nUn autre.",
    "- une puce",
    "# Titre\nDes mots.",
    "# Titre\nDes mots.\n## Dessous\nDes mots.\n## Encore dessous\n### Plus bas",
    "## Dessous\nDes mots.",
)
Numbered = list[tuple[str, str]]


def labelled(label: str) -> Clause:
    (found,) = [one for one in CLAUSES if one.label == label]
    return found


def change(number: int, kind: str, label: str, text: str = "", to: str | None = None) -> Change:
    clause = labelled(label)
    base = "" if kind == "insert" else clause.text
    target = None if to is None else labelled(to).id
    return Change(f"id{number}", str(number), kind, clause.id, base, text, target)  # type: ignore[arg-type]


def both(changes: list[Change]) -> tuple[Numbered, Numbered]:
    """(number, words) of headings and items in their order: as they are told, and as the clean Word file has them."""
    made = consolidate(CLAUSES, changes)
    refused = {one.change_id for one in made.refused}
    possible = [one for one in changes if one.id not in refused]
    numbers = renumber(CLAUSES, made.clauses)
    told = [(numbers[one.id], one.text) for one in made.clean() if one.kind in ("heading", "item")]
    written = write_changes(DATA, CLAUSES, possible, marks(possible), {}, tracked=False)
    assert written.refused == ()
    return told, [(one.number, one.text) for one in read(POLICY.name, written.data).clauses if one.kind in ("heading", "item")]


def table(*changes: Change) -> dict[str, str]:
    made = consolidate(CLAUSES, changes).clauses
    return {one.label: one.new for one in changes_of(made, renumber(CLAUSES, made))}


def has_lettered_list(clause: ClauseId) -> bool:
    under = {clause}
    for one in CLAUSES:
        if one.parent in under:
            under.add(one.id)
    return any(one.id in under and is_lettered(one) for one in CLAUSES)


def is_lettered(clause: Clause) -> bool:
    return clause.kind == "item" and clause.number.endswith(")")


def stands_among_letters(clause: Clause) -> bool:
    return is_lettered(clause) or any(is_lettered(one) and one.parent == clause.id for one in CLAUSES)


def random_change(chance: random.Random, number: int) -> Change | None:
    clause = chance.choice(FLOWING)
    match chance.choice(("insert", "delete", "move", "move")):
        case "insert":
            return Change(f"id{number}", str(number), "insert", clause.id, "", chance.choice(BLOCKS))
        case "delete" if clause.kind != "heading" or clause.level == 3:
            return Change(f"id{number}", str(number), "delete", clause.id, clause.text)
        case "move":
            target = chance.choice(FLOWING)
            # "a), b), c)" in several parts are lists of one definition, each of which begins again where its own first paragraph
            # comes: only the file knows that, not the text, and a list torn apart or put in another's midst is counted otherwise.
            if is_lettered(clause) or (has_lettered_list(clause.id) and stands_among_letters(target)):
                return None
            return Change(f"id{number}", str(number), "move", clause.id, clause.text, "", target.id)
    return None


@pytest.mark.parametrize("seed", range(60))
def test_whatever_moves_comes_or_goes_is_told_as_word_counts_it(seed: int) -> None:
    chance = random.Random(seed)
    changes = [one for number in range(1, chance.randint(2, 8)) if (one := random_change(chance, number)) is not None]
    told, written = both(changes)
    assert told == written


@pytest.mark.parametrize(
    ("changes", "wanted"),
    [
        ([change(1, "insert", "1.3.3", "Neuf.")], {"1.3.3 bis": "1.3.4"}),
        (
            [change(1, "move", "2.3", to="3.3")],
            {"2.3": "3.4", "2.3.1": "3.4.1", "2.3.2": "3.4.2", "2.3.3": "3.4.3"},
        ),
        ([change(1, "move", "2.3.1", to="3.1.4")], {"2.3.1": "3.1.5", "2.3.2": "2.3.1", "2.3.3": "2.3.2"}),
        (
            [change(1, "move", "1.1.1", to="1.3.3"), change(2, "insert", "1.3.3", "Neuf.")],
            {"1.1.1": "1.3.5", "1.1.2": "1.1.1", "1.1.3": "1.1.2", "1.1.4": "1.1.3", "1.3.3 bis": "1.3.4"},
        ),
        (
            [
                change(1, "insert", "1.2.1", "Neuf."),
                change(2, "insert", "2.1.3", "Neuf."),
                change(3, "replace", "2.1.1", "Les deux en un."),
                change(4, "delete", "2.1.2"),
            ],
            {
                "1.2.1 bis": "1.2.2",
                "1.2.2": "1.2.3",
                "1.2.3": "1.2.4",
                "1.2.4": "1.2.5",
                "2.1.2": "",
                "2.1.3": "2.1.2",
                "2.1.3 bis": "2.1.3",
            },
        ),
        ([change(1, "insert", "I.3, d)", "Neuf.")], {"I.3, d) bis": "e)"}),
        # Titles: beside others, within a new part, and where the part's own numbering has none of that level.
        (
            [change(1, "insert", "Axe 4", "# A\n## B\n## C")],
            {"Axe 4 bis": "Axe 5", "Axe 4 bis, titre 1": "5.1", "Axe 4 bis, titre 2": "5.2"},
        ),
        ([change(1, "insert", "VI.1", "# A\nMots.\n## B\nMots.")], {"VI.1 bis": "VI.2", "VI.2": "VI.3", "VI.3": "VI.4"}),
        ([change(1, "insert", "V", "## A")], {"V, titre 1": "V.1", "V.1": "V.2", "V.2": "V.3", "V.3": "V.4", "V.4": "V.5"}),
    ],
    ids=("item", "part", "item-moves", "after-new", "merged", "letters", "axis", "other-numbering", "within"),
)
def test_the_table_tells_new_numbers_as_word_has_them(changes: list[Change], wanted: dict[str, str]) -> None:
    told, written = both(changes)
    assert told == written
    found = {label: core(new) for label, new in table(*changes).items()}
    assert found == {label: core(new) for label, new in wanted.items()}


def test_a_reference_to_what_moved_is_told_with_the_number_of_the_word_file() -> None:
    made = consolidate(CLAUSES, [change(1, "move", "1.1.1", to="1.3.3"), change(2, "insert", "1.3.3", "Neuf.")]).clauses
    found = {(one.label, one.old, one.new) for one in broken_references(CLAUSES, made, renumber(CLAUSES, made))}
    assert ("VI.3, al. 1", "1.1.1", "1.3.5") in found
