"""« Liste du comité de rédaction »: what the plenary hands over to those who write the text in, once it has decided or put off.

What is of form as one batch, what was referred with its mandate, what is parked, and who has a reservation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from reportlab.platypus import Flowable

from facilitation.papers.blocks import letterhead, numbered, table_heading, title_block
from facilitation.papers.edition import Edition
from facilitation.papers.matrix import lines_table
from facilitation.papers.matrix_lines import Line, Section, sections
from facilitation.papers.page import Sheet, build
from facilitation.papers.styles import style
from facilitation.papers.writing import EMPTY, Markup, led, paragraph, plain, short

if TYPE_CHECKING:
    from facilitation.decisions.register import Point
    from facilitation.workshop import Workshop

_COLUMNS = {"number": 30.0, "reference": 84, "initial": 160, "proposed": 160, "authors": 100, "decision": 110, "follow_up": 130}
_ROOM = 120.0
"""Points that a heading needs on a page: itself, the head of its table and a row of some lines."""


def _is_form(line: Line) -> bool:
    return line.amendment.nature == "form" and line.amendment.changes_text


_PARTS: tuple[tuple[str, Callable[[Line], bool]], ...] = (
    ("form_retained", lambda line: _is_form(line) and line.amendment.adopted),
    ("form_waiting", lambda line: _is_form(line) and line.amendment.state == "pending"),
    ("referred", lambda line: line.amendment.state == "referred"),
    ("parked", lambda line: line.amendment.state == "parked"),
)
"""Key of a part's title → which lines of the matrix stand in it."""


def build_committee_list(workshop: Workshop, edition: Edition) -> bytes:
    """The list as PDF, A4 across."""
    name = edition.wording("committee.title")
    sheet = edition.sheet(name, across=True)
    found = sections(workshop, edition.wording)
    story: list[Flowable] = [*letterhead(edition, sheet.body_width), *title_block(edition, name)]
    written = [*_parts(edition, sheet, found), *_points(workshop, edition), *_reservations(workshop, edition)]
    if not written:
        written = [paragraph(edition.say("committee.empty"), style("body"))]
    return build([*story, *written], sheet)


def _parts(edition: Edition, sheet: Sheet, found: Sequence[Section]) -> Iterator[Flowable]:
    for key, belongs in _PARTS:
        of_part = [(section, [line for line in (*section.amendments, *section.observations) if belongs(line)]) for section in found]
        count = sum(len(lines) for _, lines in of_part)
        if not count:
            continue
        title = edition.wording(f"committee.{key}")
        yield from table_heading(plain(edition.wording("committee.counted", title=title, count=count)), room=_ROOM + 40)
        for section, lines in of_part:
            if lines:
                yield from table_heading(plain(section.document.title), 2, _ROOM)
                yield lines_table(edition, sheet, _COLUMNS, lines)


def _points(workshop: Workshop, edition: Edition) -> Iterator[Flowable]:
    """Those of the register that are parked, with who takes them up and until when."""
    waiting = [one for one in workshop.register.all("parked") if one.state == "open"]
    if waiting:
        yield from table_heading(edition.say("committee.points"), room=_ROOM)
        yield from numbered([_with_who_and_when(edition, one) for one in waiting])


def _with_who_and_when(edition: Edition, point: Point) -> list[Markup]:
    wording = edition.wording
    until = wording("paper.until", date=wording.short_date(point.deadline)) if point.deadline else ""
    said = ", ".join(part for part in (point.responsible, until) if part)
    return led(EMPTY, f"{point.text} ({said})" if said else point.text)


def _reservations(workshop: Workshop, edition: Edition) -> Iterator[Flowable]:
    held = [
        led(
            short(edition.wording("paper.minutes.reservation_on", by=one.by, number=amendment.number)),
            one.text,
            edition.wording("paper.colon"),
        )
        for amendment in workshop.amendments.all()
        for one in (amendment.decision.reservations if amendment.decision else ())
    ]
    if held:
        yield from table_heading(edition.say("committee.reservations"), room=_ROOM)
        yield from numbered(held)
