"""A place as far as a formula has said it, before it is put within the one said before."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from facilitation.formulas.cursor import Cursor
from facilitation.formulas.instructions import THE_ONLY_ONE, WHERE_WORDS_STAND, Part, Place, Run, Side, TablePlace
from facilitation.formulas.quotes import opens
from facilitation.formulas.table_places import joined

_RELATIVE: Final = re.compile(r"(?i:puce) (?:fin )?\d+|[a-z]\)")


@dataclass(slots=True)
class Said:
    """A place as far as it has been said; None and empty: not said."""

    clause: list[str] = field(default_factory=list)
    amendment: str = ""
    paragraphs: tuple[Run, ...] = ()
    sentences: tuple[Run, ...] = ()
    table: TablePlace | None = None
    title: bool = False
    edge: Part = "whole"
    side: Side = ""
    this: str = ""
    """What « cet alinéa », « cette phrase », « cet article » point back to: "paragraph", "sentence", "article"."""
    whole: bool = False
    before: str = ""
    through: str = ""
    """The last part of several that follow each other, of which `clause` ends with the first: "2.1.3"."""
    bare: bool = False
    """Named by the words of a title alone, which may be words of the text as well."""

    def onto(self, outer: Place) -> Place:
        """The place within what was said before it."""
        # « au II.3, supprimer la puce 4 », « au I.3, au b) »
        relative = self.bare or all(map(_RELATIVE.fullmatch, self.clause))
        within = bool(self.clause and outer.clause and not outer.paragraphs) and relative
        clause = ", ".join([outer.clause, *self.clause] if within else self.clause) or outer.clause
        amendment = self.amendment or outer.amendment
        fresh = bool(self.clause or self.paragraphs or self.amendment) or self.this == "article"
        if self.bare and outer.table is not None:
            # « à la ligne 1.3.1, à la fin de l'indicateur »
            table = joined(outer.table, TablePlace(column_name=self.clause[0]))
            return Place(outer.clause, amendment, (), self.sentences, table, False, self.edge, self.side)
        if fresh:
            # « l'alinéa du V.4 »: its only one.
            only = (THE_ONLY_ONE,) if self.this == "paragraph" else ()
            # Alinéas are counted outside tables: « au tableau 1, supprimer l'alinéa 2 » is refused where it is made.
            inside = outer.table if self.paragraphs and not self.clause and not self.amendment else None
            paragraphs, table = self.paragraphs or only, self.table or inside
            sentences = self.sentences or ((WHERE_WORDS_STAND,) if self.this == "sentence" else ())
        elif self.this == "paragraph":
            only = (THE_ONLY_ONE,) if outer.clause else ()
            paragraphs, sentences, table = outer.paragraphs or only, self.sentences, self.table
        else:
            paragraphs = outer.paragraphs
            sentences = self.sentences or outer.sentences or ((WHERE_WORDS_STAND,) if self.this == "sentence" else ())
            table = joined(outer.table, self.table)
        side, edge = self.side, self.edge
        if not (side or edge != "whole" or fresh or self.this or self.sentences or self.table or self.title):
            side, edge = outer.side, outer.edge
        title = self.title or (outer.title and not fresh)
        return Place(
            clause, amendment, paragraphs, sentences, table, title, edge, side, self.whole, self.before, through=self.through
        )


def is_relative(part: str) -> bool:
    """Whether a part of a place says something only within another: « puce 2 », « b) »."""
    return _RELATIVE.fullmatch(part) is not None


def side_said(cursor: Cursor) -> Side:
    """« après », « avant », « à la suite de », accepted; "" for neither."""
    start = cursor.at
    cursor.accept("juste", "immediatement")
    if cursor.accept("apres"):
        return "after"
    if cursor.accept_any("a la suite"):
        if not cursor.ended and opens(cursor.source, cursor.tokens[cursor.at].end + 1):
            cursor.accept("de", "d")
        return "after"
    if cursor.accept("avant"):
        return "before"
    side: Side = "after" if cursor.accept_any("a droite") else "before" if cursor.accept_any("a gauche") else ""
    if side and "colonne" in (cursor.word(1), cursor.word(2)):
        # Of a column there is a right and a left.
        return side
    cursor.at = start
    return ""
