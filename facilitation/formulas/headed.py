"""What is said by the heading of its column: « l'indicateur « Taux de retour » » is a row, « la cible « 60 % » » words there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from facilitation.formulas import refusals
from facilitation.formulas.instructions import ONCE, Act, DeleteWords, Place, TablePlace
from facilitation.formulas.matching import find
from facilitation.formulas.meant import Meant, named
from facilitation.formulas.nouns import ITEM_NOUNS
from facilitation.text.clauses import ClauseId
from facilitation.text.consolidated import ConsolidatedClause
from facilitation.text.folding import fold

_ANY_WORDS: Final = frozenset(
    {"mot", "mots", "terme", "termes", "expression", "expressions", "mention", "mentions", "texte", "passage"}
)
"""Nouns that say that words are meant, whatever a column is called."""
_CODE: Final = re.compile(r"[A-Za-z]{0,3}[-.]?\d+(?:\.\d+)*[.)]?")


def is_headed(clause: ConsolidatedClause, noun: str) -> bool:
    """Whether the cell stands in a column whose heading is the noun or begins with it, in the singular or the plural."""
    heading = _singular(named(re.sub(r"^.*, (?=«)", "", clause.label)))
    said = _singular(noun)
    return bool(said) and (heading == said or heading.startswith(f"{said} "))


def in_column(clauses: Sequence[ConsolidatedClause], act: Act) -> list[ConsolidatedClause]:
    """The cells of the column that the act's noun names; all clauses where it names none."""
    noun = getattr(act, "noun", "")
    if not noun or noun in _ANY_WORDS:
        return list(clauses)
    return [one for one in clauses if one.kind == "cell" and is_headed(one, noun)] or list(clauses)


def row_meant(meant: Meant, act: Act, place: Place, here: ClauseId | None) -> ConsolidatedClause | None:
    """The row that goes where what names it is said to go (« au tableau 2, supprimer l'indicateur « Taux de retour » »).

    None where words are meant: a row or a cell was named before, the noun is no heading, what goes is a figure. Raises
    FormulaRefusedError where it might be the row or the cell.
    """
    if not isinstance(act, DeleteWords) or replace(act, noun="") != DeleteWords(act.old) or act.at != ONCE:
        return None
    if act.noun in _ANY_WORDS or not _is_of_table(place):
        return None
    cells = list(_cells(meant, place, here))
    headed = [one for one in cells if is_headed(one, act.noun)]
    if not headed and act.noun:
        return None
    found = [one for one in headed or cells if named(one.text) == named(act.old)]
    named_so = [*_with_code(meant, headed, act.old), *_with_heading(cells if not act.noun else (), act.old)]
    if not found and named_so:
        if len(named_so) > 1 or not _names_row(meant, named_so[0]):
            raise refusals.place_unclear()
        return _row(meant, named_so[0])
    if not found:
        parts = [one for one in headed if _names_row(meant, one) and find(one.text, act.old)]
        if parts:
            raise refusals.row_or_cell(act.old, parts[0].label, _row(meant, parts[0]).label)
        return None
    if len(found) > 1:
        raise refusals.words_found_often(act.old, len(found))
    (cell,) = found
    if _names_row(meant, cell) and headed:
        return _row(meant, cell)
    if _is_figure(cell.text) or not (headed or _names_row(meant, cell)):
        return None
    raise refusals.row_or_cell(act.old, cell.label, _row(meant, cell).label)


def _with_code(meant: Meant, headed: Sequence[ConsolidatedClause], code: str) -> Iterator[ConsolidatedClause]:
    """« le risque « R6 » »: the cells, of one column, beside which a cell says only this code."""
    for one in headed if _CODE.fullmatch(code.strip()) is not None else ():
        beside = (cell for cell in meant.members(_row(meant, one)) if cell.kind == "cell" and cell.stays)
        if any(named(cell.text) == named(code) for cell in beside):
            yield one


def _with_heading(cells: Iterable[ConsolidatedClause], words: str) -> Iterator[ConsolidatedClause]:
    """« l'indicateur Taux de retour », without marks: the cells that say the words behind their heading."""
    said = fold(words)
    for one in cells:
        noun = said.removesuffix(f" {fold(one.text)}")
        article, _, noun = noun.partition(" ") if noun != said else ("", "", "")
        if article in ("le", "la", "l") and is_headed(one, noun):
            yield one


def clause_meant(meant: Meant, act: Act, place: Place, here: ClauseId | None) -> ConsolidatedClause | None:
    """« supprimer la puce « la concertation ; » »: the clause that has these words only; None for an act that is none of this.

    Raises FormulaRefusedError where no clause of the place says it, or several do."""
    if not isinstance(act, DeleteWords) or act.noun not in ITEM_NOUNS or place.paragraphs or place.sentences or place.side:
        return None
    whole = place == Place() and here is None
    holder = None if whole else meant.target(place, here)
    among = meant.clauses if holder is None else [holder, *meant.members(holder)]
    said = _words(act.old)
    found = [one for one in among if one.state != "deleted" and one.kind in ("paragraph", "item") and _words(one.text) == said]
    if len(found) != 1:
        raise refusals.words_found_often(act.old, len(found)) if found else refusals.words_not_found(act.old)
    return found[0]


def _words(text: str) -> str:
    return fold(text).strip(" .;:,")


def _is_of_table(place: Place) -> bool:
    """Whether the place is as large as a table, or nothing at all."""
    table = place.table or TablePlace()
    alone = table == TablePlace(table.table)
    return alone and not (
        place.paragraphs or place.sentences or place.title or place.side or place.amendment or place.edge != "whole"
    )


def _cells(meant: Meant, place: Place, here: ClauseId | None) -> Iterator[ConsolidatedClause]:
    """The cells of the tables that the place holds; with no place, of the one under discussion, else of all."""
    if place.clause or place.table is not None:
        holder = meant.target(place, here)
        if holder.kind not in ("table", "heading"):
            return
        inside = {holder.id, *(one.id for one in meant.members(holder))}
    elif here is None:
        inside = set(meant.places)
    else:
        table = next((one for one in meant.tables(here) if len(meant.tables(here)) == 1), None)
        if table is None or not (table.id == here or any(one.id == here for one in meant.members(table))):
            return
        inside = {one.id for one in meant.members(table)}
    for one in meant.clauses:
        if one.id in inside and one.kind == "cell" and one.stays and ", en-tête" not in one.label and one.text.strip():
            yield one


def _names_row(meant: Meant, cell: ConsolidatedClause) -> bool:
    """Whether it is the first cell of its row that says more than a number, and of that row alone."""
    beside = [one for one in meant.members(_row(meant, cell)) if one.kind == "cell" and one.stays and one.text.strip()]
    first = next((one for one in beside if _CODE.fullmatch(one.text.strip()) is None), None)
    return first is not None and first.id == cell.id and (cell.cell is None or cell.cell.row_span == 1)


def _row(meant: Meant, cell: ConsolidatedClause) -> ConsolidatedClause:
    assert cell.parent is not None
    return meant.clauses[meant.places[cell.parent]]


def _is_figure(text: str) -> bool:
    return text.strip()[:1].isdigit()


def _singular(words: str) -> str:
    return " ".join(word.rstrip("sx") for word in fold(words).split())
