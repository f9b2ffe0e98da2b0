"""The grammar of places in tables: « Tableau 2, ligne 5, « Indicateur » », « la cellule « Cible » de la ligne 5 du tableau 2 »."""

from __future__ import annotations

from typing import Final

from facilitation.formulas.cursor import Cursor
from facilitation.formulas.instructions import TablePlace
from facilitation.formulas.numbers import cardinal, roman_value
from facilitation.formulas.quotes import opens, quoted

ROW: Final = ("ligne", "lignes", "rangee", "rangees")
COLUMN: Final = ("colonne", "colonnes")
_NAME_ENDS: Final = (",", ":", "\n", "de", "du", "(", "")
"""What follows the name of a column; any other word says that the quotation is what the formula changes."""


def joined(outer: TablePlace | None, inner: TablePlace | None) -> TablePlace | None:
    """Two parts of one place: « ligne 5 » and « du tableau 2 »."""
    if outer is None or inner is None:
        return inner or outer
    return TablePlace(
        inner.table or outer.table,
        inner.header or outer.header,
        inner.row or outer.row,
        inner.column or outer.column,
        inner.column_name or outer.column_name,
    )


def table_place(cursor: Cursor) -> TablePlace | None:
    """One part of a place in a table, accepted; None, and not moved, where none is said."""
    start = cursor.at
    found: TablePlace | None = None
    if cursor.accept("tableau", "tableaux"):
        return TablePlace(table=_number(cursor))
    if cursor.accept("cellule", "cellules"):
        if opens(cursor.source, cursor.offset):
            return column_name(cursor, of_cell=True)
        if cursor.word() in ("de", "du", "d"):
            return TablePlace()
    elif cursor.accept("en tete"):
        return TablePlace(header=cardinal(cursor) or 1)
    elif cursor.accept(*ROW):
        if cursor.accept_all("d en tete"):
            return TablePlace(header=cardinal(cursor) or 1)
        found = TablePlace(row=cardinal(cursor))
    elif cursor.accept(*COLUMN):
        found = column_name(cursor, of_cell=True) or TablePlace(column=cardinal(cursor))
    if found is not None and (found.row or found.column or found.column_name):
        return found
    cursor.at = start
    return None


def column_name(cursor: Cursor, *, of_cell: bool = False) -> TablePlace | None:
    """A column by its quoted heading, accepted; `of_cell`: the word « colonne » or « cellule » stands before it."""
    if not opens(cursor.source, cursor.offset):
        return None
    start = cursor.at
    name, end = quoted(cursor.source, cursor.offset, cursor.line_end())
    cursor.seek(end)
    if name and (of_cell or cursor.word() in _NAME_ENDS):
        return TablePlace(column_name=name)
    cursor.at = start
    return None


def _number(cursor: Cursor) -> str:
    cursor.accept("n°", "no")
    text = cursor.text()
    if text and (text[0].isdigit() or roman_value(text)):
        cursor.at += 1
        return text
    return ""
