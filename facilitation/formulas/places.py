"""The grammar of places: « À la deuxième phrase de l'alinéa 7 », « Après l'alinéa 3 », « 3.2, dernière phrase », «
Tableau 2, ligne 5 ».
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from facilitation.formulas.cursor import Cursor
from facilitation.formulas.instructions import Part, Place, TablePlace
from facilitation.formulas.numbers import cardinal, cardinals, ordinals
from facilitation.formulas.place_parts import LABEL, amendment, clause, everywhere, named_part
from facilitation.formulas.quotes import opens
from facilitation.formulas.ranges import another, is_plural, ranged
from facilitation.formulas.said import Said, is_relative, side_said
from facilitation.formulas.table_places import (
    COLUMN,
    ROW,
    column_name,
    joined,
    known_column,
    listed_column,
    named_column,
    table_place,
)

_BINDING: Final = ("a", "au", "aux", "la", "le", "l", "les", "de", "du", "des", "d", "dans", "en", "sur", "s")
_ABOUT: Final = (
    "au niveau", "concernant", "s agissant", "en ce qui concerne", "pour ce qui est", "pour ce qui concerne", "quant a", "quant au",
    "a propos", "au sujet", "l integralite", "la totalite", "le texte", "la redaction", "tout le texte",
)  # fmt: skip
"""What may stand before the name of a place."""
_SEPARATORS: Final = (",", "(", ")", ";", "-")
_THIS: Final = ("cet", "ce", "cette", "ces", "ledit", "ladite", "lesdits", "lesdites", "dudit", "desdits", "ladit", "meme", "memes")
_ALINEA: Final = ("alinea", "alineas", "al", "paragraphe", "paragraphes", "§")
_SENTENCE: Final = ("phrase", "phrases")
_ITEMS_SAID: Final = ("puces", "tirets", "items")
_ITEMS: Final = ("puce", "tiret", "item", "point")
"""What is counted in a list: « la deuxième puce », « le dernier tiret »."""


def places(cursor: Cursor, *, labels: bool = False) -> list[Said]:
    """One place or several ("à la fin des alinéas 5 et 6 et à l'alinéa 7"); nothing, and not moved, where none is said."""
    said, start = Said(), cursor.at
    several = cursor.word() in ("aux", "les", "des")
    if _between(cursor, said):
        return [said]
    # « supprimer 1.2.3 », « fusionner 1.2.2 et 1.2.3 »
    bare = labels and _is_dotted(cursor)
    if not _component(cursor, said, listed=bare):
        return []
    found = [said]
    columns, plural = _columns_named(cursor, start, said), is_plural(cursor, start)
    while True:
        saved = cursor.at
        if ranged(cursor, found[-1], plural=plural):
            continue
        if plural and (more := another(cursor, found[-1])) is not None:
            found.append(more)
            continue
        if columns and (more := _next_column(cursor, found[-1])) is not None:
            found.append(more)
            continue
        apart = False
        while cursor.word() in _SEPARATORS or (cursor.word() == "et" and cursor.word(1) != "pour"):
            apart = apart or cursor.word() == "et"
            cursor.at += 1
        following = Said()
        inner = not apart and cursor.word() in ("de", "du", "des", "d", "dans")
        table = found[-1].table
        in_row = table is not None and bool(table.row or table.header or table.row_name) and not table.column_name
        parted = cursor.at > saved or cursor.names.heading(cursor) > 0
        if not apart and (in_row or (parted and found[-1].clause and not found[-1].paragraphs)):
            # « Tableau 2, ligne 5, « Indicateur » »
            following.table = (column_name(cursor) if in_row else None) or known_column(cursor)
        comma = cursor.at > saved and not apart
        # « aux 3.2.1 et 3.2.4 », « les 1.1, 1.2 et 1.3 », « au I.3, b) »
        dotted = LABEL.fullmatch(cursor.text()) is not None
        listed = (several or apart or dotted or _lettered(cursor)) and bool(found[-1].clause)
        listed = listed and (cursor.word() not in _BINDING or _lettered(cursor))
        apart = apart or (listed and several and cursor.at > saved and not _lettered(cursor))
        if following.table is None and not _component(cursor, following, listed=listed):
            cursor.at = saved
            return _within_last(found, columns=columns)
        if not _merge(found[-1], following, inner, apart, comma=comma):
            found.append(following)


def _is_dotted(cursor: Cursor) -> bool:
    return re.fullmatch(r"\d+(?:\.\d+)+\.?", cursor.text()) is not None


def _columns_named(cursor: Cursor, start: int, said: Said) -> bool:
    """Whether « les colonnes » were said, of which the first has its name."""
    plural = any(token.word == COLUMN[1] for token in cursor.tokens[start : cursor.at])
    return plural and said.table is not None and bool(said.table.column or said.table.column_name)


def _next_column(cursor: Cursor, before: Said) -> Said | None:
    """« les colonnes « A », « B » *et « C »* », « les colonnes 3 *à 5* »: a further one."""
    start = cursor.at
    cursor.accept(",")
    cursor.accept("et")
    table = listed_column(cursor) if cursor.at > start else None
    if table is None or (before.table is not None and before.table.table):
        cursor.at = start
        return None
    return Said(table=table, side=before.side)


def _within_last(found: list[Said], *, columns: bool) -> list[Said]:
    """« les c) et d) du I.3 »: the part said last is that of all; so is the table of « les colonnes A et B du tableau 2 »."""
    last = found[-1].table
    for one in found[:-1] if columns and last is not None else ():
        one.table = joined(TablePlace(table=last.table if last is not None else ""), one.table)
        one.clause = one.clause or found[-1].clause
    scope = found[-1].clause[:-1]
    relative = all(len(one.clause) == 1 and is_relative(one.clause[0]) for one in found[:-1])
    if len(found) > 1 and scope and relative and is_relative(found[-1].clause[-1]):
        for one in found[:-1]:
            one.clause = [*scope, *one.clause]
    return found


def _merge(said: Said, more: Said, inner: bool, apart: bool, *, comma: bool) -> bool:
    """Takes what was said next into the same place; False where it is a place of its own."""
    if comma and more.bare and said.table is not None and not said.table.column_name and not said.clause:
        # « à la ligne 1.3.1, à la fin de l'indicateur »
        more.table, more.clause, more.bare = TablePlace(column_name=more.clause[0]), [], False
    named = said.paragraphs or said.clause or said.table
    if apart and (more.paragraphs or more.clause or more.table) and named:
        return False
    if (said.paragraphs and more.paragraphs) or (said.amendment and more.amendment):
        return False
    if said.sentences and more.sentences:
        if said.paragraphs or said.this:
            return False
        said.sentences += more.sentences
        more.sentences = ()
    # « au III.2, après la puce 3 »
    named_more = said.paragraphs or more.paragraphs or said.table or more.table
    relative = bool(more.clause and said.clause) and all(map(is_relative, more.clause)) and not is_relative(said.clause[-1])
    beside = (comma or relative) and said.clause and more.clause and not (said.side or named_more)
    beside = beside or (comma and in_table(said, more))
    if more.side and not beside and (said.side or ((more.paragraphs or more.clause or more.table or more.title) and named)):
        return False
    said.clause = more.clause + said.clause if inner or said.paragraphs else said.clause + more.clause
    said.amendment = said.amendment or more.amendment
    said.paragraphs = said.paragraphs or more.paragraphs
    said.sentences = said.sentences or more.sentences
    said.table = joined(said.table, more.table)
    said.title = said.title or more.title
    said.edge = said.edge if said.edge != "whole" else more.edge
    said.side = said.side or more.side
    said.whole = said.whole or more.whole
    # « à la fin de la première phrase de cet alinéa »: the nearest thing named is what the place is.
    said.this = said.this or more.this
    said.through = said.through or more.through
    return True


def in_table(said: Said, more: Said) -> bool:
    """« au tableau 2, après la ligne 4 »: a table alone, then a row that stands in it."""
    alone = said.table is not None and said.table == TablePlace(table=said.table.table) and not said.side and said.edge == "whole"
    return alone and more.table is not None and not (more.table.table or more.clause or more.paragraphs)


def _lettered(cursor: Cursor) -> bool:
    return len(cursor.word()) == 1 and cursor.word().isalpha() and cursor.word(1) == ")"


def _between(cursor: Cursor, said: Said) -> bool:
    """« entre le 3.1.2 et le 3.1.3 »: after the one, if the other is what follows it."""
    start = cursor.at
    if cursor.accept("entre"):
        found = places(cursor, labels=True)
        if len(found) == 2 and all(one.clause and not one.paragraphs and not one.sentences and not one.table for one in found):
            said.clause, said.side, said.before = found[0].clause, "after", ", ".join(found[1].clause)
            return True
    cursor.at = start
    return False


def _component(cursor: Cursor, said: Said, *, listed: bool = False) -> bool:
    start = cursor.at
    if _edge(cursor, said) or _side(cursor, said) or everywhere(cursor, said):
        return True
    bound = int(listed)
    if cursor.accept_any(*_ABOUT):
        bound = 1
    while cursor.word() in _BINDING and bound < 3 and not (bound and _lettered(cursor)):
        if cursor.word() == "l" and cursor.word(1) == ".":
            # « l. 3 » is a row.
            break
        if cursor.word() == "a" and cursor.word(1) in (")", ".", "a", "au"):
            # « … est à *à l'alinéa 2* »: the first is one of the words before.
            if cursor.word(1) in ("a", "au"):
                cursor.at = start
                return False
            break
        if cursor.word() in ("de", "d") and cursor.word(1) in ("a", "au", "aux", "dans", "en", "sur"):
            # « enlever *de* à l'alinéa 2 »: the word, and not its place.
            cursor.at = start
            return False
        cursor.at += 1
        bound += 1
        if cursor.tokens[cursor.at - 1].word in ("la", "le", "l", "les", "du", "des", "au", "aux"):
            break
    if (
        _title(cursor, said)
        or _counted(cursor, said)
        or _this(cursor, said)
        or amendment(cursor, said)
        or clause(cursor, said, bound > 0, start)
        or named_part(cursor, said, start)
        or (bound > 0 and _cell(cursor, said))
    ):
        return True
    cursor.at = start
    return False


def _cell(cursor: Cursor, said: Said) -> bool:
    """« la cible 2030 de l'activité 1.2.1 »."""
    start = cursor.at
    column = named_column(cursor)
    row = Said()
    if column is not None and _component(cursor, row) and (row.clause or row.table) and not row.paragraphs:
        said.clause, said.table = row.clause, joined(row.table, column)
        return True
    cursor.at = start
    return False


def _title(cursor: Cursor, said: Said) -> bool:
    """ "l'intitulé du 3.2": the words of the heading, not the part below it."""
    start = cursor.at
    if cursor.accept("intitule", "titre", "libelle") and cursor.word() in ("de", "du", "d") and _component(cursor, said):
        said.title = bool(said.clause)
    if not said.title:
        cursor.at = start
    return said.title


def _edge(cursor: Cursor, said: Said) -> bool:
    start = cursor.at
    cursor.accept("a", "en", "au")
    cursor.accept("la", "l", "le")
    edge: Part | None = "end" if cursor.accept("fin") else "beginning" if cursor.accept("debut", "commencement", "tete") else None
    if edge is None and cursor.accept_all("in fine"):
        edge = "end"
    if edge is not None and cursor.word() in ("de", "du", "des", "d") and _component(cursor, said):
        said.edge = edge
        return True
    ends = cursor.word() == "." and cursor.word(1) in ("", "\n")
    marked = ends or cursor.word() in (",", "\n", ":", "") or opens(cursor.source, cursor.offset)
    if edge is not None and start != cursor.at and marked:
        said.edge = edge
        return True
    cursor.at = start
    return False


def _side(cursor: Cursor, said: Said) -> bool:
    start = cursor.at
    side = side_said(cursor)
    if side and _component(cursor, said, listed=_is_dotted(cursor) or _lettered(cursor)):
        said.side = side
        return True
    cursor.at = start
    return False


def _counted(cursor: Cursor, said: Said) -> bool:
    """ "premier alinéa", "alinéas 5 et 6", "deuxième ligne", "ligne 5", "tableau 2"."""
    start = cursor.at
    named = ordinals(cursor)
    if named:
        if cursor.accept(*_ALINEA):
            said.paragraphs = named
        elif cursor.accept(*_SENTENCE):
            said.sentences = named
        elif len(named) == 1 and named[0].first < named[0].last and cursor.accept(COLUMN[1]):
            # « les deux dernières colonnes »
            said.table, said.through = TablePlace(column=named[0].first), str(named[0].last)
        elif len(named) == 1 and named[0].first < named[0].last and cursor.accept(*_ITEMS_SAID):
            # « les deux derniers tirets »
            said.clause, said.through = [_item(named[0].first)], _item(named[0].last)
        elif len(named) > 1 or named[0].first != named[0].last:
            # « les deux dernières lignes »: a place is one row.
            cursor.at = start
            return False
        elif cursor.accept(*ROW):
            said.table = TablePlace(row=named[0].first)
        elif cursor.accept(*COLUMN):
            said.table = TablePlace(column=named[0].first)
        elif cursor.accept(*_ITEMS):
            said.clause = [_item(named[0].first)]
        else:
            cursor.at = start
            return False
        return True
    if cursor.word() in _ALINEA and LABEL.fullmatch(cursor.text(1)) is not None and "." in cursor.text(1):
        # « l'alinéa 2.1.2 » is the one with this number.
        said.clause = [cursor.text(1).rstrip(".")]
        cursor.at += 2
        return True
    if cursor.accept(*_ALINEA):
        cursor.accept(".")
        cursor.accept("n°", "no")
        said.paragraphs = cardinals(cursor) or ordinals(cursor)
        said.this = "" if said.paragraphs or not _named(cursor, start) else "paragraph"
    elif cursor.accept(*_SENTENCE):
        said.sentences = cardinals(cursor)
        pointing = _named(cursor, start) and not cursor.word().startswith("suivant")
        said.this = "" if said.sentences or not pointing else "sentence"
    elif _row_of(cursor, said):
        return True
    elif (table := table_place(cursor)) is not None:
        said.table = table
        return True
    elif cursor.word() == "«" and cursor.at:
        return False
    if said.paragraphs or said.sentences or said.this:
        return True
    cursor.at = start
    return False


def _item(number: int) -> str:
    """ "puce 2", "puce fin 1" for the last one."""
    return f"puce {number}" if number > 0 else f"puce fin {-number}"


def _row_of(cursor: Cursor, said: Said) -> bool:
    """« la ligne de l'activité 1.2.1 »."""
    start = cursor.at
    if cursor.accept(*ROW) and cursor.word() in ("de", "du", "d") and _component(cursor, said) and said.clause:
        return True
    cursor.at = start
    return False


def _named(cursor: Cursor, start: int) -> bool:
    """Whether the noun has its article: « la phrase », « l'alinéa » point back, « phrase » alone does not."""
    return start > 0 and cursor.tokens[start - 1].word in ("la", "l", "le", "les", "du", "des")


def _this(cursor: Cursor, said: Said) -> bool:
    start = cursor.at
    if cursor.accept(*_THIS) or cursor.accept("present", "presente", "presents"):
        cardinal(cursor)
        ordinals(cursor)
        if cursor.accept("alinea", "alineas", "paragraphe", "paragraphes"):
            said.this = "paragraph"
        elif cursor.accept(*_SENTENCE):
            said.this = "sentence"
        elif cursor.accept(
            "article", "articles", "clause", "point", "texte", "division", "chapitre", "section", "titre", "annexe", "mesure",
            "puce", "tiret", "activite", "partie", "recommandation",
        ):  # fmt: skip
            said.this = "article"
        elif cursor.accept("tableau", "tableaux"):
            said.this, said.table = "table", TablePlace()
        elif cursor.accept("ligne", "lignes", "colonne", "colonnes", "cellule"):
            said.this = "cell"
    if not said.this:
        cursor.at = start
    return bool(said.this)


def onto(said: list[Said], outer: tuple[Place, ...]) -> tuple[Place, ...]:
    """All places said, each within what was said before; several outer ones take an inner one each."""
    return tuple(one.onto(place) for place in outer for one in said)


def without_side(place: Place) -> Place:
    return replace(place, side="", edge="whole")
