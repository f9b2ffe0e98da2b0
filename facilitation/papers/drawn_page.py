"""Pages drawn at fixed places (badges, plates, labels), where nothing flows: the PDF around them, its foot and its cut marks."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

from reportlab.lib.colors import black
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from facilitation.papers import fonts
from facilitation.papers.page import SMALL, Sheet, shortened
from facilitation.papers.styles import HAIRLINE, RULE

_MARK = 3 * mm
_MARK_GAP = 1 * mm
FOOT_LINE = 4.5 * mm
"""Where the foot stands: printers leave up to 4.2 millimetres at the edge."""

Page = Callable[[Canvas], None]


def drawn(sheet: Sheet, pages: Sequence[Page]) -> bytes:
    """The paper as PDF. The same pages and time of printing give the same bytes."""
    fonts.ready()
    written = io.BytesIO()
    canvas = Canvas(written, pagesize=sheet.size, invariant=1, pageCompression=1, lang=sheet.language)
    stamp = sheet.printed_at.strftime("D:%Y%m%d%H%M%S")
    canvas.setDateFormatter(lambda *_: stamp)
    canvas.setTitle(fonts.printable(sheet.title))
    canvas.setAuthor(fonts.printable(sheet.author))
    canvas.setSubject(fonts.printable(sheet.running_left))
    canvas.setCreator("Palabre")
    # A badge is as large as its holder, a label as the one on the carrier: viewers must not fit the page to the printer.
    canvas.setViewerPreference("PrintScaling", "None")
    for page in pages:
        page(canvas)
        canvas.showPage()
    canvas.save()
    return written.getvalue()


def foot(canvas: Canvas, sheet: Sheet, page: int, pages: int, y: float = FOOT_LINE) -> None:
    """Which paper it is, when it was printed, page and pages, in one small line outside of what is cut out."""
    left, right = 12 * mm, sheet.size[0] - 12 * mm
    canvas.saveState()
    canvas.setFillColor(black)
    canvas.setFont(f"{fonts.SANS}-Regular", SMALL)
    centre = fonts.printable(sheet.foot_centre)
    canvas.drawCentredString((left + right) / 2, y, centre)
    canvas.drawRightString(right, y, sheet.page_of.format(page=page, pages=pages))
    room = (right - left - fonts.width(centre, f"{fonts.SANS}-Regular", SMALL)) / 2 - 10
    canvas.drawString(left, y, shortened(fonts.printable(sheet.running_right), f"{fonts.SANS}-Regular", SMALL, room))
    canvas.restoreState()


def cut_marks(canvas: Canvas, across: Sequence[float], along: Sequence[float]) -> None:
    """Marks outside a grid whose vertical edges are at `across` and whose horizontal ones are at `along`."""
    canvas.saveState()
    canvas.setStrokeColor(RULE)
    canvas.setLineWidth(HAIRLINE)
    left, right, bottom, top = min(across), max(across), min(along), max(along)
    for x in across:
        canvas.line(x, top + _MARK_GAP, x, top + _MARK_GAP + _MARK)
        canvas.line(x, bottom - _MARK_GAP, x, bottom - _MARK_GAP - _MARK)
    for y in along:
        canvas.line(left - _MARK_GAP, y, left - _MARK_GAP - _MARK, y)
        canvas.line(right + _MARK_GAP, y, right + _MARK_GAP + _MARK, y)
    canvas.restoreState()


def fold_mark(canvas: Canvas, y: float, width: float) -> None:
    """A dashed line over the whole page."""
    canvas.saveState()
    canvas.setStrokeColor(RULE)
    canvas.setLineWidth(HAIRLINE)
    canvas.setDash(2, 4)
    canvas.line(0, y, width, y)
    canvas.restoreState()
