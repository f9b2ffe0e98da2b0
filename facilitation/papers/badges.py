"""Badges, 90 × 55 mm, ten on a sheet of A4 with marks to cut along: who somebody is, for whom, as what, and the code for the door.

The code holds the person's id, which the check-in reads. Names are not cut: they wrap, and shrink to `LEAST_NAME`, at which some
hundred and fifty letters stand; what is below them gives way first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from reportlab.lib.colors import black
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from facilitation.papers import fonts, qr_code
from facilitation.papers.badge_state import structure
from facilitation.papers.blocks import logo_picture
from facilitation.papers.drawn_page import Page, cut_marks, drawn, foot
from facilitation.papers.edition import Edition
from facilitation.papers.fitted_text import Fitted, cut, fitted, stacked, wrapped
from facilitation.papers.role_bands import BANDS
from facilitation.papers.styles import HAIRLINE, RULE
from facilitation.papers.writing import shortened

if TYPE_CHECKING:
    from facilitation.people.people import Person
    from facilitation.workshop import Workshop

WIDTH, HEIGHT = 90 * mm, 55 * mm
COLUMNS, ROWS = 2, 5
A_SHEET = COLUMNS * ROWS
CODE = 22 * mm
"""Side of the code without the white around it: squares of two thirds of a millimetre."""
LARGEST_NAME, LEAST_NAME = 19.0, 9.0
"""Points of the family name; first names are somewhat smaller, never below 9."""
BLANK_ROLES = ("guest", "guest", "observer", "observer", "press", "press", "press", "secretariat", "support", "support")
"""The second sheet of blank badges; the first holds participants alone."""
_PAD = 4 * mm
_BAND = 8 * mm
_BAND_FOOT = 3 * mm
_HEAD = 11 * mm
_LOGO_HEIGHT, _LOGO_WIDTH, _LOGOS_WIDTH = 8.5 * mm, 20 * mm, 38 * mm
_BODY_FOOT = _BAND_FOOT + _BAND + 2 * mm
_BODY_TOP = HEIGHT - 3 * mm - _HEAD - 1 * mm
_REGULAR, _BOLD = f"{fonts.SANS}-Regular", f"{fonts.SANS}-Bold"
_FIRST_NAMES = 0.8
"""Their size by that of the family name."""
_GAP = 3.0


def build_badges(workshop: Workshop, edition: Edition, people: Sequence[Person]) -> bytes:
    """A badge for each of the people, in their order."""
    pen = _Pen(edition)
    return _sheets(edition, [partial(pen.badge, person=person) for person in people], pen)


def build_blank(edition: Edition) -> bytes:
    """A sheet of badges for participants who come late and one of the other roles, with lines to write on."""
    pen = _Pen(edition)
    roles = ("participant",) * A_SHEET + BLANK_ROLES
    return _sheets(edition, [partial(pen.blank, role=role) for role in roles], pen)


def _sheets(edition: Edition, badges: Sequence[Page], pen: _Pen) -> bytes:
    sheet = edition.sheet(edition.wording("paper.name.badges"))
    left, low = (sheet.size[0] - COLUMNS * WIDTH) / 2, (sheet.size[1] - ROWS * HEIGHT) / 2
    across = [left + place * WIDTH for place in range(COLUMNS + 1)]
    along = [low + place * HEIGHT for place in range(ROWS + 1)]
    groups = [badges[start : start + A_SHEET] for start in range(0, len(badges), A_SHEET)]

    def page(number: int, group: Sequence[Page]) -> Page:
        def draw(canvas: Canvas) -> None:
            if number == 1:
                pen.prepare(canvas)
            cut_marks(canvas, across, along)
            for place, badge in enumerate(group):
                canvas.saveState()
                canvas.translate(across[place % COLUMNS], along[ROWS - 1 - place // COLUMNS])
                _edge(canvas)
                badge(canvas)
                canvas.restoreState()
            foot(canvas, sheet, number, len(groups))

        return draw

    return drawn(sheet, [page(number, group) for number, group in enumerate(groups, 1)])


def _edge(canvas: Canvas) -> None:
    canvas.setStrokeColor(RULE)
    canvas.setLineWidth(HAIRLINE / 2)
    canvas.rect(0, 0, WIDTH, HEIGHT)


class _Pen:
    """Draws badges with their lower left corner at the origin; what all have alike is drawn once and then referred to."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition

    def prepare(self, canvas: Canvas) -> None:
        canvas.beginForm("head", 0, 0, WIDTH, HEIGHT)
        self._head(canvas)
        canvas.endForm()
        for role in BANDS:
            canvas.beginForm(role, 0, 0, WIDTH, HEIGHT)
            self._band(canvas, role)
            canvas.endForm()

    def badge(self, canvas: Canvas, person: Person) -> None:
        canvas.doForm("head")
        canvas.doForm(person.role if person.role in BANDS else "participant")
        qr_code.draw(canvas, person.id, WIDTH - _PAD - CODE, (_BODY_FOOT + _BODY_TOP - CODE) / 2, CODE)
        width = WIDTH - 2 * _PAD - CODE - 3 * mm
        parts = _parts(person, width, _BODY_TOP - _BODY_FOOT)
        height = sum(part.height + gap for part, gap in parts)
        top = (_BODY_FOOT + _BODY_TOP + height) / 2
        canvas.setFillColor(black)
        for part, gap in parts:
            top = part.draw(canvas, _PAD, top - gap, width)

    def blank(self, canvas: Canvas, role: str) -> None:
        canvas.doForm("head")
        canvas.doForm(role)
        canvas.setFillColor(black)
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(0.7)
        step = (_BODY_TOP - _BODY_FOOT) / 4
        words = [fonts.printable(self._edition.wording(f"paper.badges.{name}")) for name in ("name", "function", "institution")]
        canvas.setFont(_REGULAR, 9)
        y = _BODY_TOP - 0.8 * step
        for place, word in enumerate(words):
            canvas.drawString(_PAD, y, word)
            canvas.setDash(1, 2)
            canvas.line(_PAD + fonts.width(word, _REGULAR, 9) + 4, y - 1, WIDTH - _PAD, y - 1)
            if place == 0:
                # Two lines for names, which are written large.
                y -= step
                canvas.line(_PAD, y - 1, WIDTH - _PAD, y - 1)
            canvas.setDash()
            y -= step

    def _head(self, canvas: Canvas) -> None:
        """Logos left, the workshop's title beside them, cut where it is too long for its three lines."""
        foot_line = HEIGHT - 3 * mm - _HEAD
        left = _PAD + self._logos(canvas, foot_line)
        width = WIDTH - _PAD - left
        title = fitted(self._edition.settings.title, _BOLD, width, _HEAD, most=9, least=7.5)
        title = cut(title, int(_HEAD / title.leading), width)
        canvas.setFillColor(black)
        title.draw(canvas, left, foot_line + (_HEAD + title.height) / 2, width)

    def _logos(self, canvas: Canvas, foot_line: float) -> float:
        """Returns the width that they take with the space after them; those that are no pictures are left out."""
        pictures = [found for found in map(logo_picture, self._edition.logos) if found is not None]
        if not pictures:
            return 0.0
        shares = [min(_LOGO_HEIGHT / one.height, _LOGO_WIDTH / one.width) for one in pictures]
        gap = 2 * mm
        whole = sum(one.width * share for one, share in zip(pictures, shares, strict=True)) + gap * (len(pictures) - 1)
        narrower = min(1.0, _LOGOS_WIDTH / whole)
        x = _PAD
        for one, share in zip(pictures, shares, strict=True):
            width, height = one.width * share * narrower, one.height * share * narrower
            canvas.drawImage(ImageReader(one.png), x, foot_line + (_HEAD - height) / 2, width, height)
            x += width + gap * narrower
        return x - _PAD + 1 * mm

    def _band(self, canvas: Canvas, role: str) -> None:
        band = BANDS[role]
        canvas.setFillColor(band.ground)
        canvas.setStrokeColor(black)
        canvas.setLineWidth(HAIRLINE)
        canvas.roundRect(_PAD, _BAND_FOOT, WIDTH - 2 * _PAD, _BAND, 1.5 * mm, stroke=1, fill=1)
        canvas.setFillColor(band.ink)
        word = fitted(self._edition.wording(f"paper.role_band.{role}"), _BOLD, WIDTH - 3 * _PAD, _BAND, most=15, least=9)
        word.draw(canvas, _PAD, _BAND_FOOT + (_BAND + word.height) / 2 - 0.4, WIDTH - 2 * _PAD, "centre")


@dataclass(frozen=True, slots=True)
class _Trial:
    """How small names may become; sizes of function and institution, and how many lines each may take."""

    name: float
    function: float
    institution: float
    function_lines: int
    institution_lines: int
    cuts_function: bool = False


_TRIALS = (
    _Trial(13, 9.5, 11, 2, 2),
    _Trial(11, 9, 10, 2, 2),
    _Trial(11, 8.5, 9, 3, 3),
    _Trial(11, 8, 8.5, 1, 3, cuts_function=True),
    _Trial(LEAST_NAME, 8, 8.5, 3, 3),
    _Trial(10, 8, 8.5, 2, 3, cuts_function=True),
    _Trial(LEAST_NAME, 8, 8.5, 1, 3, cuts_function=True),
    _Trial(LEAST_NAME, 8, 8.5, 0, 3, cuts_function=True),
)
"""From the most comfortable to the tightest: a name is read from two metres before a function is told to its end, and a function is
shown in short before an institution is (domain 3.4)."""


def _parts(person: Person, width: float, height: float) -> list[tuple[Fitted, float]]:
    """What stands one below the other with the gap above it, in at most `height` points."""
    names: list[tuple[Fitted, float]] = []
    below: list[tuple[Fitted, float]] = []
    for trial in _TRIALS:
        below = _below(person, width, trial)
        room = height - _height(below)
        names = _names(person, width, room, trial.name)
        judged = below[-1:] if trial.cuts_function else below
        if _height(names) <= room and all(part.whole for part, _ in judged):
            return [*names, *below]
    found: list[tuple[Fitted, float]] = []
    for part, gap in (*names, *below):
        shown = cut(part, int((height - _height(found) - gap) / part.leading), width)
        found += [(shown, gap)] if shown.lines else []
    return found


def _height(parts: Sequence[tuple[Fitted, float]]) -> float:
    return sum(part.height + gap for part, gap in parts)


def _names(person: Person, width: float, room: float, least: float) -> list[tuple[Fitted, float]]:
    parts = [(person.family_name.upper(), _BOLD, 1.0), (person.first_names, _BOLD, _FIRST_NAMES)]
    shown = stacked([one for one in parts if one[0].strip()], width, room, most=LARGEST_NAME, least=least)
    return [(part, 0.0) for part in shown]


def _below(person: Person, width: float, trial: _Trial) -> list[tuple[Fitted, float]]:
    """Function and institution, in so many lines at most."""
    parts = (
        (person.function, _REGULAR, trial.function, trial.function_lines),
        (structure(person), _BOLD, trial.institution, trial.institution_lines),
    )
    shown = [cut(wrapped(shortened(words), font, width, size), lines, width) for words, font, size, lines in parts]
    return [(part, _GAP) for part in shown if part.lines]
