"""A plate that stands on a table: A4 across, folded in three, the same words on both faces, the last third for the foot.

The words of the upper third stand on their heads: folded over the ridge they are upright on the other side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.colors import black
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from facilitation.papers import fonts
from facilitation.papers.drawn_page import FOOT_LINE, Page, drawn, fold_mark, foot
from facilitation.papers.edition import Edition
from facilitation.papers.fitted_text import Fitted, cut, fitted, wrapped
from facilitation.papers.page import SMALL, Sheet
from facilitation.papers.writing import shortened

LARGEST, LEAST = 66.0, 24.0
"""Points of the large words: never smaller, so that they are read across a room (domain 3.4)."""
_SIDE = 18 * mm
_EDGE = 7 * mm
_GAP = 6.0
_LONGEST = 220
"""Letters that stand on a face in the least size."""
_REGULAR, _BOLD = f"{fonts.SANS}-Regular", f"{fonts.SANS}-Bold"
_TRIALS = ((44.0, 24.0), (40.0, 20.0), (34.0, 18.0), (28.0, 15.0), (LEAST, 13.0), (LEAST, 12.0))
"""How small the large words may become, and the size of the others."""


@dataclass(frozen=True, slots=True)
class Plate:
    """`large` is read from afar; `below` are lines of their own, the last the first to be cut where there is no room."""

    large: str
    below: tuple[str, ...] = ()


def build_plates(edition: Edition, name: str, plates: Sequence[Plate]) -> bytes:
    """A page a plate."""
    sheet = edition.sheet(name, across=True)
    hint = fonts.printable(edition.wording("paper.plates.fold"))

    def page(number: int, plate: Plate) -> Page:
        return lambda canvas: _draw(canvas, sheet, plate, hint, number, len(plates))

    return drawn(sheet, [page(number, plate) for number, plate in enumerate(plates, 1)])


def _draw(canvas: Canvas, sheet: Sheet, plate: Plate, hint: str, number: int, pages: int) -> None:
    wide, high = sheet.size
    third = high / 3
    parts = _parts(plate, wide - 2 * _SIDE, third - 2 * _EDGE)
    canvas.setFillColor(black)
    _face(canvas, parts, wide, third, third)
    canvas.saveState()
    canvas.translate(wide, high)
    canvas.rotate(180)
    _face(canvas, parts, wide, 0, third)
    canvas.restoreState()
    for fold in (third, 2 * third):
        fold_mark(canvas, fold, wide)
    canvas.setFont(_REGULAR, SMALL)
    canvas.drawCentredString(wide / 2, third / 2, hint)
    foot(canvas, sheet, number, pages, FOOT_LINE)


def _face(canvas: Canvas, parts: Sequence[Fitted], wide: float, low: float, high: float) -> None:
    top = low + (high + _height(parts)) / 2
    for part in parts:
        top = part.draw(canvas, _SIDE, top, wide - 2 * _SIDE, "centre") - _GAP


def _parts(plate: Plate, width: float, height: float) -> list[Fitted]:
    large = shortened(plate.large, _LONGEST)
    below = [shortened(words) for words in plate.below if words.strip()]
    for least, size in _TRIALS:
        small = [wrapped(words, _REGULAR, width, size) for words in below]
        room = height - sum(part.height + _GAP for part in small)
        found = fitted(large, _BOLD, width, room, most=LARGEST, least=least)
        if found.height <= room:
            return [found, *small]
    kept = [fitted(large, _BOLD, width, height, most=LEAST, least=LEAST)]
    for words in below:
        part = wrapped(words, _REGULAR, width, _TRIALS[-1][1])
        shown = cut(part, int((height - _height(kept) - _GAP) / part.leading), width)
        kept += [shown] if shown.lines else []
    return kept


def _height(parts: Sequence[Fitted]) -> float:
    return sum(part.height for part in parts) + _GAP * (len(parts) - 1)
