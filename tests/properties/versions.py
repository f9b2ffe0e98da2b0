"""Two versions of one policy paper: a first, and a second made from it by edits that are known, with the pairs that are then true.

Each paragraph, row name and note says words that no other says so; beside them stand what is said over and over in real papers
(« Oui », « DAF », « – », « Objectifs »).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import pairwise
from random import Random

from facilitation.documents.blocks import Block
from facilitation.documents.outline import outline
from facilitation.text.clauses import CellPlace, Clause

_WORDS = [
    "politique",
    "ministère",
    "éducation",
    "enseignement",
    "femmes",
    "jeunes",
    "communes",
    "santé",
    "budget",
    "territoire",
    "eau",
    "forêt",
    "route",
    "école",
    "hôpital",
    "marché",
    "agriculture",
    "élevage",
    "pêche",
    "énergie",
    "climat",
    "justice",
    "sécurité",
    "frontière",
    "culture",
    "langue",
    "recherche",
    "emploi",
    "impôt",
    "douane",
    "registre",
    "foncier",
    "citoyen",
    "village",
    "quartier",
    "préfecture",
    "région",
    "assemblée",
    "gouvernement",
    "président",
    "comité",
    "commission",
    "rapport",
    "indicateur",
    "objectif",
    "mesure",
    "résultat",
    "activité",
    "partenaire",
    "financement",
    "évaluation",
    "suivi",
    "contrôle",
    "audit",
    "formation",
    "atelier",
    "décret",
    "arrêté",
    "article",
    "loi",
    "décision",
    "public",
    "privé",
    "local",
    "national",
    "annuel",
    "durable",
    "rural",
    "urbain",
    "social",
    "économique",
    "chaque",
    "trois",
    "cinq",
    "avant",
    "après",
    "selon",
    "contre",
    "entre",
    "renforce",
    "protège",
    "finance",
    "organise",
    "contrôle",
    "publie",
    "adopte",
    "révise",
    "transmet",
    "prépare",
    "garantit",
    "développe",
    "construit",
    "répare",
    "surveille",
]
_COMMON = ("Oui", "Non", "DAF", "–", "", "2026", "Ministère", "Sans objet")
_TITLES = ("Objectifs", "Contexte", "Suivi")
_COLUMNS = ("Activité", "Responsable", "Financé", "Échéance", "Observations", "Coût")


@dataclass(eq=False)
class Thing:
    """A block with what stands in it: rows of a table, cells of a row, notes of a paragraph. `origin`: those it was made from."""

    kind: str
    text: str = ""
    level: int = 0
    inside: list[Thing] = field(default_factory=list)
    origin: list[Thing] = field(default_factory=list)
    touched: bool = False

    def copy(self) -> Thing:
        return Thing(self.kind, self.text, self.level, [one.copy() for one in self.inside], [self])


@dataclass(frozen=True)
class Versions:
    """Both versions as clauses; `true` gives for a place in the old one the places in the new one that it may be paired with (two
    where it was split), `kept` the places whose words, row and table nobody has touched."""

    old: tuple[Clause, ...]
    new: tuple[Clause, ...]
    true: dict[int, set[int]]
    kept: set[int]


def sentence(chance: Random, least: int = 9, most: int = 24) -> str:
    words = [chance.choice(_WORDS) for _ in range(chance.randint(least, most))]
    return " ".join(["Le", *words[:3], "de", "la", *words[3:]]) + "."


def draft(chance: Random) -> list[Thing]:
    """A paper of some parts."""
    found: list[Thing] = []
    for _ in range(chance.randint(2, 5)):
        found.append(Thing("heading", " ".join(chance.choice(_WORDS).capitalize() for _ in range(3)), 1))
        for _ in range(chance.randint(1, 3)):
            if chance.random() < 0.7:
                repeated = chance.random() < 0.5
                found.append(Thing("heading", chance.choice(_TITLES) if repeated else sentence(chance, 3, 5), 2))
            for _ in range(chance.randint(1, 5)):
                found.append(_body(chance))
    return found


def _body(chance: Random) -> Thing:
    kind = chance.random()
    if kind < 0.5:
        notes = [Thing("note", sentence(chance, 4, 8)) for _ in range(chance.choice((0, 0, 0, 1, 2)))]
        return Thing("paragraph", sentence(chance), 0, notes)
    if kind < 0.7:
        return Thing("item", sentence(chance, 5, 12), chance.randint(0, 1))
    if kind < 0.78:
        return Thing("item", chance.choice(_COMMON[:3]))
    columns = chance.randint(2, 5)
    rows = [Thing("row", "header", 0, [Thing("cell", name) for name in _COLUMNS[:columns]])]
    rows += [_row(chance, columns) for _ in range(chance.randint(1, 6))]
    return Thing("table", "", 0, rows)


def _row(chance: Random, columns: int) -> Thing:
    cells = [Thing("cell", sentence(chance, 3, 6)), *(Thing("cell", chance.choice(_COMMON)) for _ in range(columns - 1))]
    return Thing("row", "", 0, cells)


# Edits


def second(first: list[Thing], chance: Random, edits: list[str]) -> list[Thing]:
    """The second version."""
    things = [one.copy() for one in first]
    for edit in edits:
        EDITS[edit](things, chance)
    return things


def _reword(text: str, chance: Random) -> str:
    """A quarter of the words and fewer replaced, put in or taken out."""
    words = text.split(" ")
    for _ in range(chance.randint(1, max(1, len(words) // 5))):
        at = chance.randrange(1, len(words))
        words[at : at + chance.randint(0, 1)] = [chance.choice(_WORDS)] * chance.randint(0, 1)
    return " ".join(words)


def _pick(things: list[Thing], chance: Random, *kinds: str) -> Thing | None:
    found = [one for one in things if one.kind in kinds and len(one.text) > 20 and not one.touched]
    return chance.choice(found) if found else None


def change_words(things: list[Thing], chance: Random) -> None:
    if one := _pick(things, chance, "paragraph", "item", "heading"):
        one.text, one.touched = _reword(one.text, chance), True


def change_note(things: list[Thing], chance: Random) -> None:
    if one := _pick([note for thing in things for note in thing.inside], chance, "note"):
        one.text, one.touched = _reword(one.text, chance), True


def insert(things: list[Thing], chance: Random) -> None:
    things.insert(chance.randrange(1, len(things) + 1), _body(chance))


def insert_part(things: list[Thing], chance: Random) -> None:
    at = chance.choice([place for place, one in enumerate(things) if one.kind == "heading"])
    things[at:at] = [Thing("heading", sentence(chance, 3, 5), things[at].level), Thing("paragraph", sentence(chance))]


def delete(things: list[Thing], chance: Random) -> None:
    if len(things) > 3:
        del things[chance.randrange(1, len(things))]


def move(things: list[Thing], chance: Random) -> None:
    if one := _pick(things, chance, "paragraph", "item"):
        things.remove(one)
        things.insert(chance.randrange(1, len(things) + 1), one)


def move_part(things: list[Thing], chance: Random) -> None:
    """A part of the first level with all below it, to the end."""
    starts = [place for place, one in enumerate(things) if one.kind == "heading" and one.level == 1]
    if len(starts) > 2:
        which = chance.randrange(len(starts) - 1)
        taken = things[starts[which] : starts[which + 1]]
        del things[starts[which] : starts[which + 1]]
        things += taken


def split(things: list[Thing], chance: Random) -> None:
    if one := _pick(things, chance, "paragraph"):
        words = one.text.split(" ")
        half = len(words) // 2
        at = things.index(one)
        one.text, one.touched = " ".join(words[:half]), True
        things.insert(at + 1, Thing("paragraph", " ".join(words[half:]), 0, [], list(one.origin), True))


def join(things: list[Thing], chance: Random) -> None:
    pairs = [
        (one, other)
        for one, other in pairwise(things)
        if one.kind == other.kind == "paragraph" and not one.touched and not other.touched
    ]
    if pairs:
        one, other = chance.choice(pairs)
        one.text = f"{one.text} {other.text}"
        one.inside, one.origin, one.touched = [*one.inside, *other.inside], [*one.origin, *other.origin], True
        things.remove(other)


def level(things: list[Thing], chance: Random) -> None:
    headings = [one for one in things[1:] if one.kind == "heading"]
    if headings:
        one = chance.choice(headings)
        one.level = 3 - one.level


def _table(things: list[Thing], chance: Random) -> Thing | None:
    found = [one for one in things if one.kind == "table"]
    return chance.choice(found) if found else None


def insert_row(things: list[Thing], chance: Random) -> None:
    if table := _table(things, chance):
        table.inside.insert(chance.randrange(1, len(table.inside) + 1), _row(chance, len(table.inside[0].inside)))


def delete_row(things: list[Thing], chance: Random) -> None:
    table = _table(things, chance)
    if table and len(table.inside) > 3:
        del table.inside[chance.randrange(1, len(table.inside))]


def move_row(things: list[Thing], chance: Random) -> None:
    if table := _table(things, chance):
        row = table.inside.pop(chance.randrange(1, len(table.inside)))
        table.inside.insert(chance.randrange(1, len(table.inside) + 1), row)


def change_cell(things: list[Thing], chance: Random) -> None:
    if table := _table(things, chance):
        cell = chance.choice(chance.choice(table.inside[1:]).inside)
        cell.text = _reword(cell.text, chance) if len(cell.text) > 20 else chance.choice(_COMMON)
        cell.touched = True


def insert_column(things: list[Thing], chance: Random) -> None:
    table = _table(things, chance)
    if table and len(table.inside[0].inside) < len(_COLUMNS):
        at = chance.randrange(1, len(table.inside[0].inside) + 1)
        used = {cell.text for cell in table.inside[0].inside}
        for row in table.inside:
            name = next(name for name in _COLUMNS if name not in used)
            row.inside.insert(at, Thing("cell", name if row.text else chance.choice(_COMMON)))


EDITS: dict[str, Callable[[list[Thing], Random], None]] = {
    one.__name__: one
    for one in (
        change_words, change_note, insert, insert_part, delete, move, move_part, split, join, level,
        insert_row, delete_row, move_row, change_cell, insert_column,
    )
}  # fmt: skip


# As clauses


def versions(chance: Random, edits: list[str], *, typed: bool = False) -> Versions:
    """A paper and what these edits make of it; `typed` has the numbers of headings written in their text."""
    first = draft(chance)
    new_things = second(first, chance, edits)
    old_places, new_places = _places(first), _places(new_things)
    true: dict[int, set[int]] = {}
    kept: set[int] = set()
    for thing, place in new_places.items():
        for origin in thing.origin:
            true.setdefault(old_places[origin], set()).add(place)
            if thing.text == origin.text and not thing.touched:
                kept.add(old_places[origin])
    return Versions(_clauses(first, typed), _clauses(new_things, typed), true, kept)


def _places(things: list[Thing]) -> dict[Thing, int]:
    found: dict[Thing, int] = {}

    def add(one: Thing) -> None:
        found[one] = len(found)
        for inner in one.inside:
            add(inner)

    for one in things:
        add(one)
    return found


def _clauses(things: list[Thing], typed: bool) -> tuple[Clause, ...]:
    blocks: list[Block] = []
    counts = [0, 0]
    notes = 0

    def add(one: Thing, holder: Block | None, row: int = 0, column: int = 0) -> None:
        nonlocal notes
        block = Block(one.kind, one.text, one.level, holder=holder)  # type: ignore[arg-type]
        if one.kind == "heading":
            counts[one.level - 1] += 1
            counts[1] *= one.level - 1
            block.number = ".".join(map(str, counts[: one.level]))
            if typed:
                block.text, block.number_typed = f"{block.number} {one.text}", True
        elif one.kind == "note":
            notes += 1
            block.number, block.note = str(notes), "footnote"
        elif one.kind == "row":
            block.header, block.text = bool(one.text), ""
        elif one.kind == "cell":
            block.cell = CellPlace(row, column, header=row == 0)
        blocks.append(block)
        for place, inner in enumerate(one.inside):
            add(inner, block, place if one.kind == "table" else row, place)

    for one in things:
        add(one, None)
    return outline(blocks)


def renamed(clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """The same with other ids."""
    return tuple(replace(one, id=f"n{one.id}", parent=one.parent and f"n{one.parent}") for one in clauses)  # type: ignore[arg-type]
