"""The grammar of new columns: « au tableau 2, après la colonne « Cible », insérer une colonne intitulée « Responsable » »."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from facilitation.formulas.cursor import Cursor
from facilitation.formulas.instructions import InsertColumn, Side, TablePlace
from facilitation.formulas.joining import capitalised
from facilitation.formulas.numbers import cardinal, ordinal
from facilitation.formulas.operands import Operands
from facilitation.formulas.places import places
from facilitation.formulas.quotes import opens, quoted
from facilitation.formulas.said import Said
from facilitation.formulas.table_places import COLUMN, accept_column, joined, listed_column, table_place
from facilitation.text.folding import fold

_NEW: Final = ("nouvelle", "nouvelles", "autre", "autres")
_MORE: Final = ("supplementaire", "supplementaires", "additionnelle", "additionnelles", *_NEW)
_CALLED: Final = ("intitulee", "intitulees", "appelee", "nommee", "denommee", "titree", "libellee", "baptisee", "suivante")
_TITLED: Final = (
    "portant le titre", "portant l intitule", "ayant pour titre", "ayant pour intitule", "avec pour titre", "avec comme titre",
    "avec le titre", "avec l intitule", "avec pour intitule", "sous le titre", "sous l intitule", "dont le titre est",
    "qui s intitule", "qui s appelle", "pour titre", "ainsi redigee", "ainsi intitulee", "ainsi concue", "ainsi libellee",
)  # fmt: skip
"""What stands before the title of a column."""
_FILLED: Final = ("ainsi remplie", "ainsi completee", "ainsi renseignee", "remplie ainsi", "remplie comme suit")
_LEADS: Final = ("au", "aux", "a", "dans", "en", "comme", "apres", "avant", "entre", "juste", "immediatement", "du", "de", "pour")
"""What may stand before the place of a column, and before no title that is said without marks."""
_NEW_COLUMN: Final = re.compile(r"\b(?:une|deux|trois|\d|nouvelles?) col(?:onne)?s?\b")
_SPEAKS_OF_COLUMNS: Final = re.compile(r"\b(?:colonnes?|cols?|lignes?|tableaux?)\b")
_POSITION: Final = ("position", "place", "colonne")


class NewColumns(Operands):
    """Reads them from a cursor, behind their verb."""

    __slots__ = ()

    def new_columns(self) -> list[InsertColumn] | None:
        """The columns that are announced, with their place taken into what was said; None, and not moved, where none is, or its
        place is said twice."""
        cursor = self.cursor
        start = cursor.at
        found = self._new_columns()
        if found is None:
            cursor.at = start
            return None
        where, columns = found
        self._said = [where] if where != Said() else []
        return columns

    def passive_columns(self, passive: Callable[[Cursor], str | None]) -> list[InsertColumn] | None:
        """« une colonne « X » est insérée après la colonne « Y » »: its verb stands between its title and its place."""
        cursor = self.cursor
        start = cursor.at
        count = _announced(cursor)
        columns = self._columns(titled=self._titled(), several=count != 1) if count else []
        if columns and passive(cursor) in ("insert", "add") and (count < 2 or len(columns) == count):
            where = self._where(Said())
            if where is not None:
                self._said = [where] if where != Said() else []
                return columns
        cursor.at = start
        return None

    def _new_columns(self) -> tuple[Said, list[InsertColumn]] | None:
        cursor = self.cursor
        where = self._where(Said())
        cursor.skip(",", ":")
        count = _announced(cursor) if where is not None else 0
        if where is None or not count:
            return None
        where = self._where(where)
        columns = self._columns(titled=self._titled(), several=count != 1)
        if count > 1 and len(columns) != count:
            return None
        while columns and (more := self._one_more()):
            columns += more
        where = self._where(where) if where is not None else None
        if where is None:
            return None
        cells = self._cells()
        if cells:
            columns = [replace(columns[0], cells=cells)] if columns else [InsertColumn(cells=cells)]
        if not columns or (cells and len(columns) > 1):
            return None
        return where, columns

    def _one_more(self) -> list[InsertColumn]:
        """« … *et une colonne « B »* »: at the same place; [] , and not moved, for none."""
        cursor = self.cursor
        start = cursor.at
        cursor.skip(",", "et")
        found = self._columns(titled=self._titled(), several=False) if cursor.at > start and _announced(cursor) == 1 else []
        cursor.at = cursor.at if found else start
        return found

    # Its place

    def _where(self, known: Said) -> Said | None:
        """What is known of the place with what is said of it next; None where the one excludes the other."""
        cursor = self.cursor
        while True:
            saved = cursor.at
            cursor.skip(",", "(")
            more = _position(cursor) or _between(cursor) or _beside(cursor)
            if more is None:
                said = places(cursor) if cursor.word() in _LEADS else []
                more = said[0] if len(said) == 1 and _of_table(said[0]) else None
            if more is None:
                cursor.at = saved
                return known
            cursor.skip(")")
            merged = _merged(known, more)
            if merged is None:
                return None
            known = merged

    # Its title

    def _titled(self) -> bool:
        cursor = self.cursor
        start = cursor.at
        cursor.skip(",")
        if cursor.accept(*_CALLED) or cursor.accept_any(*_TITLED):
            cursor.skip(":")
            return True
        cursor.at = start
        return cursor.accept(":")

    def _columns(self, *, titled: bool, several: bool) -> list[InsertColumn]:
        """Those whose titles follow: quoted, or without marks as far as a title surely reaches."""
        cursor = self.cursor
        found: list[InsertColumn] = []
        while True:
            saved = cursor.at
            if found:
                cursor.skip(",", "et")
                cursor.accept("intitulee")
            if opens(cursor.source, cursor.offset):
                title, end = quoted(cursor.source, cursor.offset, cursor.line_end())
                cursor.seek(end)
            elif not found:
                title = self._bare(titled=titled)
            else:
                title = ""
            if not title:
                cursor.at = saved
                return found
            title, *below = (part.strip() for part in title.split("|"))
            found.append(InsertColumn(title, below=tuple(below)))
            if not several:
                return found

    def _bare(self, *, titled: bool) -> str:
        """A title without marks: behind « intitulée » any words, else such as begin with a capital or a figure; up to its place."""
        cursor = self.cursor
        first, start = cursor.offset, cursor.at
        if cursor.at_line_end() or cursor.word() in (*_LEADS, "avec", "sur", ",", ":", "."):
            return ""
        if not titled and not (cursor.text()[:1].isupper() or cursor.text()[:1].isdigit()):
            return ""
        end = first
        ends = (",", ":", ";", "|", "est", "sont")
        while not cursor.at_line_end() and cursor.word() not in ends and not self._place_ends():
            if cursor.word() in ("et", "(") and (column_follows(cursor, 1) or cursor.word(1) in ("tableau", "tab", *_LEADS)):
                break
            if cursor.word() == "." and (cursor.at + 1 == len(cursor.tokens) or cursor.word(1) == "\n"):
                break
            end = cursor.tokens[cursor.at].end
            cursor.at += 1
        if cursor.at == start:
            return ""
        title = cursor.source[first:end].strip()
        # « une colonne X et la colonne Y »: more is said than a title.
        return "" if _SPEAKS_OF_COLUMNS.search(fold(title)) else capitalised(title)

    def _place_ends(self) -> bool:
        """Whether a place begins here that is all the formula says further; nothing is accepted."""
        cursor = self.cursor
        if cursor.word() not in _LEADS:
            return False
        start = cursor.at
        found = self._where(Said()) not in (None, Said()) and (cursor.at_line_end() or cursor.word() in (".", ",", ":", ";"))
        cursor.at = start
        return found

    # Its cells

    def _cells(self) -> tuple[tuple[TablePlace, str], ...]:
        """« , ainsi remplie : ligne 1 : « DAF » ; ligne 2 : « SG » », on one line or on several."""
        cursor = self.cursor
        start = cursor.at
        cursor.skip(",")
        filled = cursor.accept_any(*_FILLED) or cursor.accept("avec")
        if not filled or not (cursor.accept(":") or cursor.word() in ("a", "en", "pour")):
            cursor.at = start
            return ()
        found: list[tuple[TablePlace, str]] = []
        while True:
            saved = cursor.at
            cursor.skip("\n", ";", ",", "-", "et")
            cursor.skip("a", "la", "l", "pour")
            row = table_place(cursor)
            if row is None or not (row.row or row.header or row.row_name) or row.table:
                cursor.at = saved if found else start
                return tuple(found)
            cursor.skip(":", ",")
            words = self._cell_words()
            if not words:
                cursor.at = start
                return ()
            found.append((row, words))

    def _cell_words(self) -> str:
        cursor = self.cursor
        lines: list[str] = []
        while opens(cursor.source, cursor.offset):
            line, end = quoted(cursor.source, cursor.offset, cursor.line_end())
            cursor.seek(end)
            lines.append(line)
            saved = cursor.at
            cursor.skip(",")
            if not cursor.accept("puis"):
                cursor.at = saved
                break
            cursor.skip(",")
            if not cursor.accept_all("a la ligne"):
                cursor.at = saved
                break
            cursor.skip(",", ":")
        return "\n".join(lines)


def announces_column(words: str) -> bool:
    """Whether words said without marks speak of a new column: they are none that stand in a text."""
    return _NEW_COLUMN.search(fold(words)) is not None


def column_follows(cursor: Cursor, ahead: int = 0) -> bool:
    """Whether « une colonne » comes so far ahead; nothing is accepted."""
    start = cursor.at
    cursor.at += ahead
    found = _announced(cursor) != 0
    cursor.at = start
    return found


def _announced(cursor: Cursor) -> int:
    """« une nouvelle colonne », « deux colonnes »: how many, -1 where that is not said; 0, and not moved, where none is."""
    start = cursor.at
    cursor.accept("la", "l", "les", "des", "d", "de")
    count = cardinal(cursor) if cursor.word() not in ("premiere", "derniere") else 0
    cursor.skip(*_NEW)
    if not accept_column(cursor):
        cursor.at = start
        return 0
    plural = COLUMN[1] in (cursor.tokens[cursor.at - 1].word, cursor.tokens[cursor.at - 2].word)
    cursor.skip(*_MORE)
    return count or (-1 if plural else 1)


def _of_table(said: Said) -> bool:
    """Whether a place is a table, a column of one, or its beginning or end: no row, no alinéa, no words."""
    table = said.table
    if said.paragraphs or said.sentences or said.amendment or said.title or said.whole or said.before or said.bare:
        return False
    if table is None:
        return (said.edge != "whole" and not said.side) or (bool(said.clause) and not said.side)
    if table.row or table.header or table.row_name or table.cell:
        return False
    # « à la colonne « Cible » » is no place of a new column.
    return bool(said.side) == bool(table.column or table.column_name)


def _merged(known: Said, more: Said) -> Said | None:
    """Both as one place; None where both say where in the table."""
    first, second = known.table or TablePlace(), more.table or TablePlace()
    if (first.table and second.table) or (known.clause and more.clause):
        return None
    places_said = sum(bool(one.side) or one.edge != "whole" for one in (known, more))
    if places_said > 1:
        return None
    found = replace(known)
    found.table = joined(known.table, more.table)
    found.clause = known.clause or more.clause
    found.side = known.side or more.side
    found.edge = known.edge if known.edge != "whole" else more.edge
    found.before = known.before or more.before
    found.this = known.this or more.this
    return found


def _position(cursor: Cursor) -> Said | None:
    """« en première position », « en 3e colonne », « comme dernière colonne »: beside the column that stands there now."""
    start = cursor.at
    if cursor.accept_any("tout a droite", "a droite du tableau", "a l extreme droite"):
        return Said(edge="end")
    if cursor.accept_any("tout a gauche", "a gauche du tableau", "a l extreme gauche"):
        return Said(edge="beginning")
    if cursor.accept("en", "comme", "a", "juste"):
        cursor.accept("la")
        number = ordinal(cursor)
        if number in (1, -1) and cursor.accept(*_POSITION):
            return Said(edge="beginning" if number == 1 else "end")
        if number > 1 and cursor.accept(*_POSITION):
            return Said(table=TablePlace(column=number), side="before")
    cursor.at = start
    return None


def _beside(cursor: Cursor) -> Said | None:
    """« après Impact », « avant « Coût total » »: a column by its heading alone."""
    start = cursor.at
    if cursor.word() in ("apres", "avant"):
        side: Side = "after" if cursor.accept("apres") else "before"
        cursor.accept("avant")
        cursor.accept("la", "le", "l")
        named = opens(cursor.source, cursor.offset) or cursor.names.longest(cursor)
        found = listed_column(cursor) if named else None
        if found is not None:
            return Said(table=found, side=side)
    cursor.at = start
    return None


def _between(cursor: Cursor) -> Said | None:
    """« entre les colonnes « A » et « B » »: after the one, if the other is what follows it."""
    start = cursor.at
    if cursor.accept("entre"):
        cursor.accept("les", "la")
        accept_column(cursor)
        first = listed_column(cursor)
        if first is not None and cursor.accept("et"):
            cursor.accept("la")
            accept_column(cursor)
            second = listed_column(cursor)
            if second is not None:
                return Said(table=first, side="after", before=second.column_name or str(second.column))
    cursor.at = start
    return None
