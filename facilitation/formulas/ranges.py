"""Several parts of a text said as one: « les points 2.1.1 à 2.1.3 », « les articles 4, 5 et 7 », « les deux derniers tirets »."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from facilitation.formulas import refusals
from facilitation.formulas.cursor import Cursor
from facilitation.formulas.instructions import Place
from facilitation.formulas.meant import FLOWING, Meant
from facilitation.formulas.numbers import cardinal
from facilitation.formulas.place_parts import LABEL, number_said
from facilitation.formulas.said import Said
from facilitation.text.clauses import ClauseId
from facilitation.text.consolidated import ConsolidatedClause

_COUNTED: Final = re.compile(r"(?P<noun>\D+?) (?P<number>\d[\w.°)-]*|[IVXLC]+(?: \w+)?|[A-Z])")


def is_plural(cursor: Cursor, start: int) -> bool:
    """Whether the words accepted since `start` began with « les », « aux », « des »."""
    return any(token.word in ("les", "aux", "des") for token in cursor.tokens[start : cursor.at])


def ranged(cursor: Cursor, said: Said, *, plural: bool) -> bool:
    """« les points 2.1.1 *à 2.1.3* », « du 2.1.1 *au 2.1.3* », « les colonnes 3 *à 5* »: the last of several, accepted."""
    if said.table is not None and said.table.column > 0 and not said.through and _columns_to(cursor, said):
        return True
    if not said.clause or said.paragraphs or said.sentences or said.table or said.title or said.through or said.side:
        return False
    start = cursor.at
    noun = _noun(said.clause[-1])
    dotted = LABEL.fullmatch(said.clause[-1].split(" ")[-1]) is not None
    if cursor.accept("a") or (cursor.word() == "au" and not plural and dotted and cursor.accept("au")):
        cursor.accept("l", "la", "le")
        last = number_said(cursor)
        if last and (plural or dotted):
            said.through = f"{noun} {last}" if noun else last
            return True
    cursor.at = start
    return False


def _columns_to(cursor: Cursor, said: Said) -> bool:
    start = cursor.at
    last = cardinal(cursor) if cursor.accept("a") else 0
    if said.table is not None and last > said.table.column:
        said.through = str(last)
        return True
    cursor.at = start
    return False


def another(cursor: Cursor, before: Said) -> Said | None:
    """« les articles 4, 5 *et 7* »: a further one of the same noun; accepted."""
    noun = _noun(before.clause[-1]) if before.clause and not (before.paragraphs or before.table or before.title) else ""
    if not noun:
        return None
    start = cursor.at
    cursor.accept(",")
    cursor.accept("et")
    number = number_said(cursor) if cursor.at > start and cursor.text()[:1].isalnum() else ""
    if not number or LABEL.fullmatch(number) is not None:
        # « aux points 2.1.1 et 2.1.3 » need no noun.
        cursor.at = start
        return None
    return Said(clause=[f"{noun} {number}"], side=before.side, edge=before.edge)


def _noun(part: str) -> str:
    """ "article" of "article 4", "" of "2.1.3"."""
    found = _COUNTED.fullmatch(part)
    return found["noun"] if found is not None else ""


def spread(meant: Meant, places: Sequence[Place], here: ClauseId | None) -> tuple[Place, ...]:
    """The places with each range as all that stands in it.

    Raises FormulaRefusedError: the ends are not of one part, or something stands between them that is none of their sort.
    """
    return tuple(one for place in places for one in (_between(meant, place, here) if place.through else (place,)))


def _between(meant: Meant, place: Place, here: ClauseId | None) -> Iterator[Place]:
    if place.table is not None and place.table.column:
        for column in range(place.table.column, int(place.through) + 1):
            yield replace(place, table=replace(place.table, column=column), through="")
        return
    first = meant.target(replace(place, through=""), here)
    outer = place.clause.split(", ")[:-1]
    last = meant.target(replace(place, clause=", ".join([*outer, place.through]), through=""), here)
    beside = [one for one in meant.clauses if one.parent == first.parent and one.state != "deleted" and one.kind != "note"]
    if last.parent != first.parent or last.kind != first.kind or first.kind not in FLOWING:
        raise refusals.not_neighbours()
    places = {one.id: at for at, one in enumerate(beside)}
    if places[last.id] <= places[first.id]:
        raise refusals.not_neighbours()
    held: set[ClauseId] = set()
    for one in beside[places[first.id] : places[last.id] + 1]:
        if meant.is_article(one):
            held |= {member.id for member in meant.members(one)}
        if one.id in held:
            continue
        if one.kind != first.kind or bool(one.number) != bool(first.number):
            raise refusals.not_neighbours()
        yield replace(place, clause=one.label, through="", within="")


def is_run(meant: Meant, clauses: Sequence[ConsolidatedClause]) -> bool:
    """Whether clauses can be struck as one run: paragraphs or items on which nothing hangs."""
    return len(clauses) > 1 and all(one.kind in FLOWING - {"heading"} and not meant.members(one) for one in clauses)
