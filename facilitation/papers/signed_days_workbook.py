"""The state of the days signed as an Excel workbook: sums are formulas, so that they follow what the accountant corrects."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from xlsxwriter.utility import xl_col_to_name, xl_range

from facilitation.papers.edition import Edition
from facilitation.papers.signed_days import SEEN, SIGNED, State, Unit, fixed_head, state
from facilitation.papers.workbook import CELL, HEAD, Workbook

if TYPE_CHECKING:
    from facilitation.workshop import Workshop

_FIRST = (("number", 6), ("name", 34), ("institution", 22), ("locality", 18))
_CENTRED = {**CELL, "align": "center"}
_STRONG = {**_CENTRED, "bold": True, "bg_color": "#E8E8E8"}


def build_workbook(workshop: Workshop, edition: Edition) -> bytes:
    """XLSX: a line a person with 1 in the column of each half-day signed; then who was checked in without signing."""
    found = state(workshop, edition)
    book = Workbook(edition, edition.wording("paper.name.signed_days"))
    _signed(book, edition, found)
    _unsigned(book, edition, found)
    return book.finished()


def _signed(book: Workbook, edition: Edition, found: State) -> None:
    say = edition.wording
    sheet = book.sheet(say("paper.signed_days.sheet"))
    period = "day" if edition.settings.sheet_period == "day" else "half_day"
    heads = [(fixed_head(edition, name), width) for name, width in _FIRST]
    heads += [(f"{unit.code}\n{unit.label}", 13) for unit in found.units]
    heads += [(say(f"paper.signed_days.sum.{period}"), 12), (say("paper.signed_days.days"), 9), (say("paper.column.phone"), 30)]
    for place, (words, width) in enumerate(heads):
        sheet.set_column(place, place, width)
        book.write(sheet, 0, place, words, HEAD)
    sheet.set_row(0, 62)
    first = len(_FIRST)
    last = first + len(found.units) - 1
    for row, line in enumerate(found.lines, 1):
        person = line.person
        sheet.write_number(row, 0, row, book.look(_CENTRED))
        book.write(sheet, row, 1, person.list_name)
        book.write(sheet, row, 2, person.organisation.short if person.organisation else "")
        book.write(sheet, row, 3, person.locality)
        for place, unit in enumerate(found.units, first):
            _mark(book, sheet, row, place, found.mark(line, unit))
        sheet.write_formula(row, last + 1, f"=SUM({xl_range(row, first, row, last)})", book.look(_CENTRED), found.count(line))
        sheet.write_formula(row, last + 2, _days(found.units, row, first), book.look(_CENTRED), len(line.days))
        book.write(sheet, row, last + 3, "\n".join(person.phones))
    _totals(book, edition, sheet, found, first, last)
    sheet.freeze_panes(1, 2)


def _mark(book: Workbook, sheet: Any, row: int, place: int, mark: str) -> None:
    if mark == SIGNED:
        sheet.write_number(row, place, 1, book.look(_CENTRED))
    else:
        book.write(sheet, row, place, mark, _CENTRED)


def _days(units: Sequence[Unit], row: int, first: int) -> str:
    """A formula that counts the days with a signature."""
    terms = []
    for _, group in groupby(enumerate(units, first), key=lambda one: one[1].sessions[0].date):
        places = [place for place, _ in group]
        terms.append(f"(SUM({xl_range(row, places[0], row, places[-1])})>0)*1")
    return f"={'+'.join(terms)}"


def _totals(book: Workbook, edition: Edition, sheet: Any, found: State, first: int, last: int) -> None:
    row = len(found.lines) + 1
    for place in (0, 2, 3, last + 3):
        book.write(sheet, row, place, "", _STRONG)
    book.write(sheet, row, 1, edition.wording("paper.column.total"), {**_STRONG, "align": "left"})
    values = [sum(found.mark(line, unit) == SIGNED for line in found.lines) for unit in found.units]
    values += [sum(map(found.count, found.lines)), sum(len(line.days) for line in found.lines)]
    for place, value in enumerate(values, first):
        column = xl_col_to_name(place)
        sheet.write_formula(row, place, f"=SUM({column}2:{column}{max(2, row)})", book.look(_STRONG), value)


def _unsigned(book: Workbook, edition: Edition, found: State) -> None:
    say = edition.wording
    seen = [(line, unit) for line in found.lines for unit in found.units if found.mark(line, unit) == SEEN]
    if not seen:
        return
    sheet = book.sheet(say("paper.signed_days.sheet_seen"))
    heads = (("name", 34), ("institution", 22), ("sheet", 10), ("half_day", 30))
    for place, (name, width) in enumerate(heads):
        sheet.set_column(place, place, width)
        book.write(sheet, 0, place, say(f"paper.column.{name}"), HEAD)
    for row, (line, unit) in enumerate(seen, 1):
        person = line.person
        book.write(sheet, row, 0, person.list_name)
        book.write(sheet, row, 1, person.organisation.short if person.organisation else "")
        book.write(sheet, row, 2, unit.code)
        book.write(sheet, row, 3, unit.label)
    sheet.freeze_panes(1, 0)
