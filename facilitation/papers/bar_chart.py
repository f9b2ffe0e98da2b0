"""Bars of women and men that read in black and white: full and hatched, with their figures written beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.graphics.shapes import Drawing, Hatching, Line, Rect, String
from reportlab.lib.colors import Color, black, white

from facilitation.papers import fonts
from facilitation.papers.page import shortened
from facilitation.papers.styles import HAIRLINE, RULE

_SIZE = 9.0
_BAR, _STEP = 13.0, 20.0
_LEGEND = 22.0
_REGULAR, _BOLD = f"{fonts.SANS}-Regular", f"{fonts.SANS}-Bold"
_FULL = Color(0.25, 0.25, 0.25)


@dataclass(frozen=True, slots=True)
class Bar:
    """Parts in the order of the legend; `figures` is what is written after the bar, `mark` a figure shown by a line across it."""

    label: str
    parts: tuple[int, ...]
    figures: str
    mark: int | None = None


def bars(found: Sequence[Bar], legend: Sequence[str], width: float, *, mark: str = "") -> Drawing:
    """A drawing as wide as asked; `legend` names up to three parts (full, hatched, white), `mark` what the line across means."""
    fonts.ready()
    drawing = Drawing(width, _LEGEND + _STEP * len(found) + 4)
    named = max((fonts.width(fonts.printable(one.label), _REGULAR, _SIZE) for one in found), default=0)
    left = min(named, width * 0.36) + 8
    right = max((fonts.width(fonts.printable(one.figures), _BOLD, _SIZE) for one in found), default=0) + 10
    longest = max((max(sum(one.parts), one.mark or 0) for one in found), default=0)
    scale = max(20.0, width - left - right) / max(1, longest)
    top = drawing.height - _LEGEND
    _legend(drawing, legend, left, top + 8, mark)
    for place, one in enumerate(found):
        y = top - (place + 1) * _STEP + (_STEP - _BAR) / 2
        label = shortened(fonts.printable(one.label), _REGULAR, _SIZE, left - 8)
        drawing.add(String(left - 8, y + 3.5, label, fontName=_REGULAR, fontSize=_SIZE, textAnchor="end"))
        x = left
        for part, number in enumerate(one.parts):
            _part(drawing, part, x, y, number * scale)
            x += number * scale
        end = x
        if one.mark is not None:
            across = left + one.mark * scale
            drawing.add(Line(across, y - 2.5, across, y + _BAR + 2.5, strokeColor=black, strokeWidth=2.2))
            end = max(end, across + 2)
        figures = fonts.printable(one.figures)
        drawing.add(String(end + 6, y + 3.5, figures, fontName=_BOLD, fontSize=_SIZE))
    drawing.add(Line(left, 2, left, top, strokeColor=RULE, strokeWidth=HAIRLINE))
    return drawing


def _part(drawing: Drawing, part: int, x: float, y: float, width: float) -> None:
    if width <= 0:
        return
    ground = _FULL if part == 0 else white
    box = Rect(x, y, width, _BAR)
    box.fillColor, box.strokeColor, box.strokeWidth = ground, black, 0.6
    drawing.add(box)
    if part == 1:
        corners = [x, y, x + width, y, x + width, y + _BAR, x, y + _BAR]
        drawing.add(Hatching(spacings=3.2, angles=45, xyLists=[corners], strokeColor=black, strokeWidth=0.6))


def _legend(drawing: Drawing, names: Sequence[str], left: float, y: float, mark: str) -> None:
    x = left
    for part, name in enumerate(names):
        words = fonts.printable(name)
        _part(drawing, part, x, y, 16)
        drawing.add(String(x + 21, y + 3.5, words, fontName=_REGULAR, fontSize=_SIZE))
        x += 21 + fonts.width(words, _REGULAR, _SIZE) + 18
    if mark:
        drawing.add(Line(x + 4, y - 1, x + 4, y + _BAR + 1, strokeColor=black, strokeWidth=2.2))
        drawing.add(String(x + 12, y + 3.5, fonts.printable(mark), fontName=_REGULAR, fontSize=_SIZE))
