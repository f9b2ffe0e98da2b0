"""Signs of the breakout groups: for the doors of their rooms, read from the end of a corridor, and to stand on their tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from reportlab.lib.colors import black
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from facilitation.papers import fonts
from facilitation.papers.drawn_page import Page, drawn, foot
from facilitation.papers.edition import Edition
from facilitation.papers.fitted_text import Fitted, cut, fitted
from facilitation.papers.folded_plate import Plate, build_plates
from facilitation.papers.group_lists import group_part, group_title, group_word
from facilitation.papers.page import Sheet
from facilitation.papers.styles import RULE
from facilitation.papers.writing import shortened
from facilitation.text.folding import fold

if TYPE_CHECKING:
    from facilitation.groups.groups import Group
    from facilitation.people.people import Person
    from facilitation.workshop import Workshop

_SIDE = 20 * mm
_REGULAR, _BOLD = f"{fonts.SANS}-Regular", f"{fonts.SANS}-Bold"


def build_signs(workshop: Workshop, edition: Edition, *, for_tables: bool) -> bytes:
    """One for each group: a door sign, or a folded plate."""
    groups = workshop.groups.all()
    name = edition.wording("paper.name.group_signs")
    if for_tables:
        return build_plates(edition, name, [_plate(workshop, edition, one) for one in groups])
    sheet = edition.sheet(name, across=True)
    people = {one.id: one for one in workshop.people.all()}

    def page(number: int, group: Group) -> Page:
        return lambda canvas: _door(canvas, workshop, edition, sheet, group, people, number, len(groups))

    return drawn(sheet, [page(number, group) for number, group in enumerate(groups, 1)])


def _plate(workshop: Workshop, edition: Edition, group: Group) -> Plate:
    return Plate(group_title(edition, group), (_room(edition, group.room), group_part(workshop, group)))


def _room(edition: Edition, room: str) -> str:
    """ "Salle : Agou"; a room that is called so already ("Salle Agou") is not announced once more."""
    word = edition.wording("paper.column.room")
    if not room.strip() or fold(room).startswith(fold(word)):
        return room.strip()
    return f"{word}{edition.wording('paper.colon')}{room.strip()}"


def _door(
    canvas: Canvas,
    workshop: Workshop,
    edition: Edition,
    sheet: Sheet,
    group: Group,
    people: Mapping[str, Person],
    number: int,
    pages: int,
) -> None:
    wide, high = sheet.size
    width = wide - 2 * _SIDE
    say = edition.wording
    offices = [
        f"{say(f'paper.office.{name}.{people[holder].sex}').capitalize()}{say('paper.colon')}{people[holder].sentence_name}"
        for name, holder in (("chair", group.chair), ("rapporteur", group.rapporteur))
        if holder is not None and holder in people
    ]
    wanted = [
        # Words, font, points of height, largest and least size.
        (edition.settings.title, _REGULAR, 40.0, 16.0, 12.0),
        (f"{group_word(edition)} {group.number}".upper(), _BOLD, 120.0, 110.0, 60.0),
        (group.name, _BOLD, 92.0, 40.0, 20.0),
        (_room(edition, group.room) or _room(edition, say("paper.missing")), _BOLD, 60.0, 40.0, 22.0),
        (group_part(workshop, group), _REGULAR, 76.0, 22.0, 13.0),
        (" · ".join(offices), _REGULAR, 44.0, 16.0, 12.0),
    ]
    parts = [_within(*one, width) for one in wanted if one[0].strip()]
    gap = (high - 30 * mm - sum(part.height for part in parts)) / (len(parts) + 1)
    canvas.setStrokeColor(RULE)
    canvas.setLineWidth(2)
    canvas.roundRect(10 * mm, 11 * mm, wide - 20 * mm, high - 21 * mm, 4 * mm)
    canvas.setFillColor(black)
    top = high - 15 * mm - gap
    for part in parts:
        top = part.draw(canvas, _SIDE, top, width, "centre") - gap
    foot(canvas, sheet, number, pages)


def _within(words: str, font: str, height: float, most: float, least: float, width: float) -> Fitted:
    found = fitted(shortened(words), font, width, height, most=most, least=least)
    return cut(found, max(1, int(height / found.leading)), width)
