"""Labels with names for folders: three by eight on A4, of the usual size (63.5 × 33.9 mm), in ready-made sheets or to cut out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reportlab.lib.colors import black
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from facilitation.papers import attendees, fonts
from facilitation.papers.drawn_page import Page, cut_marks, drawn, foot
from facilitation.papers.edition import Edition
from facilitation.papers.fitted_text import Fitted, cut, stacked, wrapped
from facilitation.papers.group_lists import group_word
from facilitation.papers.writing import shortened

if TYPE_CHECKING:
    from facilitation.groups.groups import Group
    from facilitation.people.people import Person
    from facilitation.workshop import Workshop

WIDTH, HEIGHT = 63.5 * mm, 33.9 * mm
COLUMNS, ROWS = 3, 8
A_SHEET = COLUMNS * ROWS
ACROSS = 66.04 * mm
"""From one label to the next: between columns there is a strip that stays on the carrier."""
_LEFT = (210 * mm - (COLUMNS - 1) * ACROSS - WIDTH) / 2
_FOOT = (297 * mm - ROWS * HEIGHT) / 2
_PAD = 4 * mm
_WITHOUT = frozenset({"support"})
_REGULAR, _BOLD = f"{fonts.SANS}-Regular", f"{fonts.SANS}-Bold"


def build_labels(workshop: Workshop, edition: Edition, order: str) -> bytes:
    """`order`: "name", "institution" or "group"; whoever is in a group has it on the label."""
    people = [one for one in workshop.people.all() if one.role not in _WITHOUT]
    homes = {member: group for group in workshop.groups.all() for member in group.members}
    if order == "institution":
        people = attendees.institution_order(people)
    elif order == "group":
        people.sort(key=lambda one: homes[one.id].number if one.id in homes else len(homes) + 1)
    labels = [(one, _home(edition, homes[one.id]) if one.id in homes else "") for one in people]
    sheet = edition.sheet(edition.wording("paper.name.labels"))
    sheets = [labels[start : start + A_SHEET] for start in range(0, len(labels), A_SHEET)]

    def page(number: int, on_it: Sequence[tuple[Person, str]]) -> Page:
        def draw(canvas: Canvas) -> None:
            across = [_LEFT + place * ACROSS + edge for place in range(COLUMNS) for edge in (0, WIDTH)]
            cut_marks(canvas, across, [_FOOT + place * HEIGHT for place in range(ROWS + 1)])
            canvas.setFillColor(black)
            for place, (person, group) in enumerate(on_it):
                left, low = _LEFT + place % COLUMNS * ACROSS, _FOOT + (ROWS - 1 - place // COLUMNS) * HEIGHT
                _draw(canvas, person, group, left + _PAD, low + _PAD)
            foot(canvas, sheet, number, len(sheets))

        return draw

    return drawn(sheet, [page(number, on_it) for number, on_it in enumerate(sheets, 1)])


def _home(edition: Edition, group: Group) -> str:
    """ "Groupe 2 · Salle Kouma": the names of groups are long, and stand on their doors."""
    return " · ".join(part for part in (f"{group_word(edition).capitalize()} {group.number}", group.room.strip()) if part)


def _draw(canvas: Canvas, person: Person, group: str, left: float, low: float) -> None:
    width, height = WIDTH - 2 * _PAD, HEIGHT - 2 * _PAD
    institution = shortened(person.organisation.short if person.organisation else "")
    below = [cut(wrapped(words, _REGULAR, width, 9), lines, width) for words, lines in ((institution, 2), (group, 1)) if words]
    room = height - sum(part.height + 2 for part in below)
    names = [
        (shortened(words, 150), _BOLD, share) for words, share in ((person.family_name.upper(), 1.0), (person.first_names, 0.85))
    ]
    parts = [*stacked([one for one in names if one[0].strip()], width, room, most=15, least=9), *below]
    top = low + (height + _height(parts)) / 2
    for part in parts:
        lines = int((top - low) / part.leading)
        top = cut(part, lines, width).draw(canvas, left, top, width) - 2


def _height(parts: Sequence[Fitted]) -> float:
    return min(HEIGHT - 2 * _PAD, sum(part.height + 2 for part in parts) - 2)
