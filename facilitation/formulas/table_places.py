"""The grammar of places in tables: « Tableau 2, ligne 5, « Indicateur » », « la cellule « Cible » de la ligne 5 du tableau 2 »."""

from __future__ import annotations

import re
from typing import Final

from facilitation.formulas.cursor import Cursor
from facilitation.formulas.instructions import TablePlace
from facilitation.formulas.numbers import cardinal, roman_value
from facilitation.formulas.quotes import opens, quoted
from facilitation.formulas.source import ARROW, BREAK
from facilitation.formulas.verbs import commanding

ROW: Final = ("ligne", "lignes", "rangee", "rangees")
COLUMN: Final = ("colonne", "colonnes")
_COLUMN_NOUNS: Final = frozenset(
    {"indicateur", "cible", "cout", "periode", "responsable", "echeance", "budget", "source", "reference", "activite", "libelle"}
)
_LABEL: Final = re.compile(r"\d+(?:\.\d+)+\.?")
_CODE: Final = re.compile(r"[A-Z]{1,3}\d{1,3}")
"""« la ligne R5 »: a row by the code in its first cell."""
_NAME_ENDS: Final = (",", ":", "\n", "de", "du", "(", "", ")")
"""What follows the name of a column; any other word says that the quotation is what the formula changes."""
_VERBS: Final = ("passe", "passent", "passera", "devient", "deviennent", "est", "sera", ARROW, "=")
"""What is said next of a cell whose column is named."""


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
        inner.row_name or outer.row_name,
        inner.cell or outer.cell,
    )


def table_place(cursor: Cursor) -> TablePlace | None:
    """One part of a place in a table, accepted; None, and not moved, where none is said."""
    start = cursor.at
    found: TablePlace | None = None
    if cursor.accept("tableau", "tableaux") or _abbreviated(cursor, "tab", "tabl"):
        return TablePlace(table=_number(cursor))
    if cursor.accept("cellule", "cellules"):
        if opens(cursor.source, cursor.offset):
            return column_name(cursor, of_cell=True)
        if cursor.word() in ("de", "du", "d"):
            return TablePlace(cell=True)
    elif cursor.accept("en tete"):
        return TablePlace(header=cardinal(cursor) or 1)
    elif cursor.accept(*ROW) or _abbreviated(cursor, "l", "lig", "lg"):
        if cursor.accept_all("d en tete"):
            return TablePlace(header=cardinal(cursor) or 1)
        cursor.accept("n°", "no", "numero")
        name = _row_name(cursor)
        found = TablePlace(row_name=name) if name else TablePlace(row=cardinal(cursor))
    elif accept_column(cursor):
        if cursor.accept_any("de droite", "la plus a droite", "tout a droite"):
            return TablePlace(column=-1)
        if cursor.accept_any("de gauche", "la plus a gauche", "tout a gauche"):
            return TablePlace(column=1)
        cursor.accept("n°", "no", "numero")
        cursor.accept("intitulee", "appelee", "nommee", "denommee", "titree", "libellee")
        found = column_name(cursor, of_cell=True) or TablePlace(column=cardinal(cursor))
        if not found.column and not found.column_name:
            found = TablePlace(column_name=_said_name(cursor))
    elif (length := _before_code(cursor)) or _alone(cursor):
        cursor.at += length
        found = TablePlace(row_name=_row_name(cursor))
    if found is not None and (found.row or found.column or found.column_name or found.row_name):
        return found
    cursor.at = start
    return None


def _before_code(cursor: Cursor) -> int:
    """« le risque R6 »: how many words say what column the row is told by, of which a code follows; 0 for none."""
    length = cursor.names.heading(cursor)
    bound = not cursor.at or cursor.tokens[cursor.at - 1].word in ("le", "la", "l", "au", "du", ",", ":", "-", BREAK)
    return length if bound and _CODE.fullmatch(cursor.text(length).upper()) is not None else 0


def _alone(cursor: Cursor) -> bool:
    """« R6 : supprimer »: a code that begins the formula."""
    bound = cursor.at_line_start() or cursor.tokens[cursor.at - 1].word == ","
    start = cursor.at
    cursor.at += 1
    headed = cursor.names.heading(cursor) > 0
    cursor.at = start
    return bound and (headed or cursor.word(1) in (":", ",", "-")) and _CODE.fullmatch(cursor.text()) is not None


def accept_column(cursor: Cursor) -> bool:
    """« colonne », « colonnes », « col. », accepted."""
    return cursor.accept(*COLUMN) or _abbreviated(cursor, "col", "cols")


def _abbreviated(cursor: Cursor, *words: str) -> bool:
    if cursor.word() in words and cursor.word(1) == ".":
        cursor.at += 2
        return True
    if len(cursor.word()) > 1 and cursor.word() in words and cursor.text(1)[:1].isdigit():
        cursor.at += 1
        return True
    return False


def known_column(cursor: Cursor) -> TablePlace | None:
    """« ligne 2, cible 2035 : », « activité 1.2.1, *le coût* passe de … »: a heading that is known, without marks."""
    start = cursor.at
    bound = cursor.accept("le", "la", "l")
    length = cursor.names.longest(cursor) or int(cursor.word() in _COLUMN_NOUNS and cursor.word(1) in (":", ","))
    length = length or (cursor.names.heading(cursor) if cursor.word(1) in _VERBS else 0)
    if not length or cursor.word(length) not in (_VERBS if bound else (*_NAME_ENDS, *_VERBS)):
        cursor.at = start
        return None
    name = cursor.source[cursor.offset : cursor.tokens[cursor.at + length - 1].end]
    cursor.at += length
    return TablePlace(column_name=name)


def named_column(cursor: Cursor) -> TablePlace | None:
    """« la cible 2030 *de* l'activité 1.2.1 »: a column by its heading, or by how this begins, before what it is a column of."""
    start = cursor.at
    length = max(cursor.names.longest(cursor), 1)
    if cursor.word() in _COLUMN_NOUNS or cursor.names.longest(cursor):
        name = cursor.source[cursor.offset : cursor.tokens[cursor.at + length - 1].end]
        cursor.at += length
        if cursor.word() in ("de", "du", "d", "pour", "a"):
            return TablePlace(column_name=name)
    cursor.at = start
    return None


def listed_column(cursor: Cursor) -> TablePlace | None:
    """A column whose noun was said before: by its quoted heading, by one that is known, by its number; accepted."""
    if found := column_name(cursor, of_cell=True):
        return found
    length = cursor.names.longest(cursor)
    if length:
        name = cursor.source[cursor.offset : cursor.tokens[cursor.at + length - 1].end]
        cursor.at += length
        return TablePlace(column_name=name)
    number = cardinal(cursor)
    return TablePlace(column=number) if number else None


def _row_name(cursor: Cursor) -> str:
    """« la ligne 1.2.1 », « la ligne « Total de l'axe 1 » »: what its first cell says."""
    if opens(cursor.source, cursor.offset):
        name, end = quoted(cursor.source, cursor.offset, cursor.line_end())
        cursor.seek(end)
        return name
    text = cursor.text()
    if _LABEL.fullmatch(text) is not None or _CODE.fullmatch(text.upper()) is not None:
        cursor.at += 1
        return text.rstrip(".")
    return ""


def _said_name(cursor: Cursor) -> str:
    """A heading without quotation marks: one that is known, else the words up to the next mark or « de »."""
    length = cursor.names.longest(cursor)
    while not length and cursor.word(length) and cursor.word(length).replace(" ", "").isalnum():
        length += 1
        if cursor.word(length) in _NAME_ENDS:
            break
    follows = cursor.word(length)
    if not length or not (follows in (*_NAME_ENDS, "une", "et", "dans", "au") or commanding(follows) is not None):
        return ""
    name = cursor.source[cursor.offset : cursor.tokens[cursor.at + length - 1].end]
    cursor.at += length
    return name


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
