"""State of the days signed, for the accountant: who signed which half-day, how many days that makes; no money (domain 3.3).

Money follows signatures, not check-ins: who was seen without signing is shown, and counts for nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportlab.platypus import Flowable, Spacer

from facilitation.attendance.signing import SheetColumn, sheet_columns
from facilitation.papers.blocks import Closed, data_notice, letterhead, side_by_side, title_block
from facilitation.papers.edition import Edition
from facilitation.papers.fitting import fitted_widths
from facilitation.papers.long_table import LongTable, Row, head_row, plain_row
from facilitation.papers.page import Sheet, build
from facilitation.papers.signature_sheet import HALVES
from facilitation.papers.signed import Signatures, signed
from facilitation.papers.styles import style
from facilitation.papers.writing import EMPTY, Markup, bold, lines, paragraph, plain, short

if TYPE_CHECKING:
    from facilitation.agenda.sessions import Session
    from facilitation.workshop import Workshop

SIGNED, SEEN = "X", "p"
"""How a half-day is marked: signed, or checked in without a signature."""
_MOST_UNITS = 16
"""Columns that find room on A4 across; longer workshops are told by days, or by sums alone."""
_ROOM_TO_SIGN = 52.0


@dataclass(frozen=True, slots=True)
class Unit:
    """What one signature is for: a half-day, or a day where sheets are signed once a day. `code` is "J2-AM" as on the sheet."""

    code: str
    label: str
    sessions: tuple[Session, ...]


@dataclass(frozen=True, slots=True)
class State:
    """`lines` are those who signed or were seen at a half-day whose signatures are known."""

    units: tuple[Unit, ...]
    lines: tuple[Signatures, ...]

    def mark(self, line: Signatures, unit: Unit) -> str:
        """SIGNED, SEEN or ""."""
        if any(one in line.signed for one in unit.sessions):
            return SIGNED
        return SEEN if any(one in line.unsigned for one in unit.sessions) else ""

    def count(self, line: Signatures) -> int:
        """Half-days signed, or days where sheets are signed once a day."""
        return sum(self.mark(line, unit) == SIGNED for unit in self.units)


def state(workshop: Workshop, edition: Edition, *, by_day: bool = False) -> State:
    """`by_day`: a unit a day, also where half-days are signed."""
    found = signed(workshop)
    by_day = by_day or edition.settings.sheet_period == "day"
    sessions = {one.id: one for one in workshop.sessions.all()}
    columns = sheet_columns(sessions.values(), "day" if by_day else "half_day")
    units = tuple(_unit(edition, one, tuple(sessions[session] for session in one.sessions)) for one in columns)
    return State(units, tuple(one for one in found.people if one.signed or one.unsigned))


def _unit(edition: Edition, column: SheetColumn, sessions: tuple[Session, ...]) -> Unit:
    say = edition.wording
    day = f"{say('paper.code.day')}{edition.settings.day_number(column.date)}"
    when = edition.day_month(column.date)
    if not column.half:
        return Unit(day, when, sessions)
    return Unit(f"{day}-{HALVES.get(column.half, column.half)}", f"{when}, {say(f'half.{column.half}')}", sessions)


def build_state(workshop: Workshop, edition: Edition) -> bytes:
    """The PDF, to be signed."""
    name = edition.wording("paper.name.signed_days")
    sheet = edition.sheet(name, across=True)
    found = state(workshop, edition)
    shown = found.units
    if len(shown) > _MOST_UNITS:
        shown = state(workshop, edition, by_day=True).units
    if len(shown) > _MOST_UNITS:
        shown = ()
    story: list[Flowable] = [
        *letterhead(edition, sheet.body_width),
        *title_block(edition, name, edition.say("paper.internal_only")),
        paragraph(edition.say("paper.signed_days.legend", signed=SIGNED, seen=SEEN), style("note")),
        *data_notice(edition),
        Closed(_table(edition, sheet, found, shown), _closing(edition, found, sheet.body_width), 40),
    ]
    return build(story, sheet)


_FIXED = {"number": 26.0, "name": 130, "institution": 84, "locality": 66}
_LAST = {"half_days": 40.0, "days": 34, "phone": 92}


def _table(edition: Edition, sheet: Sheet, found: State, units: Sequence[Unit]) -> LongTable:
    columns = [*_FIXED.values(), *[24.0] * len(units), *_LAST.values()]
    heads = [plain(fixed_head(edition, name)) for name in _FIXED]
    heads += [lines(plain(part) for part in unit.code.split("-")) for unit in units]
    heads += [_sum_head(edition), edition.say("paper.signed_days.days"), edition.say("paper.column.phone")]
    cells = [_cells(found, units, number, line) for number, line in enumerate(found.lines, 1)]
    widths = fitted_widths(
        columns, [head.replace("<br/>", " ") for head in heads], ([[one] for one in line] for line in cells), sheet.body_width
    )
    centred = {0, *range(len(_FIXED), len(columns) - 1)}
    rows = [_row(line, centred) for line in cells]
    rows.append(_row(_totals(edition, found, units), centred))
    head = head_row([paragraph(words, style("cell_head_centre")) for words in heads])
    return LongTable(widths, rows, head=[head], page_height=sheet.body_height)


def fixed_head(edition: Edition, name: str) -> str:
    """Where people come from is asked for their travel, not for where they live."""
    return edition.wording("paper.signed_days.locality" if name == "locality" else f"paper.column.{name}")


def _sum_head(edition: Edition) -> Markup:
    return edition.say(f"paper.signed_days.sum.{'day' if edition.settings.sheet_period == 'day' else 'half_day'}")


def _row(cells: Sequence[Markup], centred: set[int]) -> Row:
    return plain_row([paragraph(words, style("cell_centre" if place in centred else "cell")) for place, words in enumerate(cells)])


def _cells(found: State, units: Sequence[Unit], number: int, line: Signatures) -> list[Markup]:
    person = line.person
    return [
        plain(str(number)),
        short(person.list_name),
        short(person.organisation.short if person.organisation else ""),
        short(person.locality),
        *(bold(plain(mark)) if mark == SIGNED else plain(mark) for mark in (found.mark(line, unit) for unit in units)),
        bold(plain(str(found.count(line)))),
        bold(plain(str(len(line.days)))),
        lines(map(short, person.phones)),
    ]


def _totals(edition: Edition, found: State, units: Sequence[Unit]) -> list[Markup]:
    by_unit = [sum(found.mark(line, unit) == SIGNED for line in found.lines) for unit in units]
    sums = (sum(map(found.count, found.lines)), sum(len(line.days) for line in found.lines))
    said = [EMPTY, bold(edition.say("paper.column.total")), EMPTY, EMPTY]
    return [*said, *(bold(plain(str(one))) for one in (*by_unit, *sums)), EMPTY]


def _closing(edition: Edition, found: State, width: float) -> list[Flowable]:
    days = sum(len(line.days) for line in found.lines)
    said = edition.say("paper.signed_days.closed", count=days, people=sum(bool(line.signed) for line in found.lines))
    left = [paragraph(said, style("body_left")), paragraph(edition.say("paper.done_blank"), style("body_left"))]
    right = [paragraph(edition.say("paper.organiser"), style("signature")), Spacer(0, _ROOM_TO_SIGN)]
    return [Spacer(0, 8), side_by_side(left, right, width)]
