"""The sheet: A4 upright or across, running head, foot with page x/y and time of printing, watermark; and the build itself.

« Page 3/24 » needs the number of pages before it is known. Each page refers to a small form of its own that is drawn when the last
page is done, so that a paper is built once and its numbers stand flush right.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from reportlab.lib.colors import Color, black
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from facilitation.papers import fonts
from facilitation.papers.styles import HAIRLINE, RULE

SIDE_MARGIN = 54.0
WIDE_SIDE_MARGIN = 30.0
FIRST_TOP = 34.0
LATER_TOP = 58.0
FOOT = 54.0
SMALL = 8.0
TURNED = "turned"
"""Name of the page template that lies across where the paper stands upright, and the other way round."""
WATERMARK_GREY = Color(0.88, 0.88, 0.88)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on every page of a paper around its content. Sentences are given ready, people's words as typed."""

    title: str
    running_left: str
    running_right: str
    foot_left: str
    foot_centre: str
    page_of: str
    """ "Page {page}/{pages}"."""
    language: str
    printed_at: datetime
    author: str = ""
    across: bool = False
    watermark: str = ""
    framed: bool = False

    @property
    def size(self) -> tuple[float, float]:
        wide, high = landscape(A4) if self.across else A4
        return float(wide), float(high)

    @property
    def side_margin(self) -> float:
        return WIDE_SIDE_MARGIN if self.across else SIDE_MARGIN

    @property
    def body_width(self) -> float:
        """Points from margin to margin."""
        return self.size[0] - 2 * self.side_margin

    @property
    def body_height(self) -> float:
        """Points that an empty page, not the first, offers."""
        return self.size[1] - LATER_TOP - FOOT

    def turned(self) -> Sheet:
        """The same sheet the other way round, for a table that is too wide (page template TURNED)."""
        return replace(self, across=not self.across)


def build(story: Sequence[Flowable], sheet: Sheet) -> bytes:
    """The paper as PDF. The same story, sheet and time of printing give the same bytes."""
    fonts.ready()
    written = io.BytesIO()
    wide, high = sheet.size

    document = BaseDocTemplate(
        written,
        pagesize=(wide, high),
        title=fonts.printable(sheet.title),
        author=fonts.printable(sheet.author),
        subject=fonts.printable(sheet.running_left),
        creator="Palabre",
        lang=sheet.language,
        invariant=1,
        pageCompression=1,
    )
    first = _template("first", sheet, FIRST_TOP, autoNextPageTemplate="later")
    document.addPageTemplates([first, _template("later", sheet, LATER_TOP), _template(TURNED, sheet.turned(), LATER_TOP)])
    document.build(list(story), canvasmaker=_counting_canvas(sheet))
    return written.getvalue()


def _template(name: str, sheet: Sheet, top: float, **more: Any) -> PageTemplate:
    wide, high = sheet.size
    frame = Frame(
        sheet.side_margin,
        FOOT,
        sheet.body_width,
        high - top - FOOT,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
    return PageTemplate(name, [frame], onPage=_Dresser(sheet, running_head=top == LATER_TOP), pagesize=(wide, high), **more)


class _Dresser:
    """Draws what stands around the content of a page, before the content."""

    def __init__(self, sheet: Sheet, *, running_head: bool) -> None:
        self._sheet = sheet
        self._running_head = running_head

    def __call__(self, canvas: Canvas, document: Any) -> None:
        canvas.saveState()
        if self._sheet.watermark:
            self._draw_watermark(canvas)
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(HAIRLINE)
        canvas.setFillColor(black)
        if self._sheet.framed:
            self._draw_frame(canvas)
        if self._running_head:
            self._draw_running_head(canvas)
        self._draw_foot(canvas)
        canvas.restoreState()

    def _draw_running_head(self, canvas: Canvas) -> None:
        sheet = self._sheet
        wide, high = sheet.size
        left, right, y = sheet.side_margin, wide - sheet.side_margin, high - 36
        words = fonts.printable(sheet.running_right)
        canvas.setFont(f"{fonts.SANS}-Bold", SMALL)
        canvas.drawRightString(right, y, words)
        room = right - left - fonts.width(words, f"{fonts.SANS}-Bold", SMALL) - 16
        canvas.setFont(f"{fonts.SANS}-Regular", SMALL)
        canvas.drawString(left, y, shortened(fonts.printable(sheet.running_left), f"{fonts.SANS}-Regular", SMALL, room))
        canvas.line(left, y - 6, right, y - 6)

    def _draw_foot(self, canvas: Canvas) -> None:
        sheet = self._sheet
        wide = sheet.size[0]
        left, right, y = sheet.side_margin, wide - sheet.side_margin, 30
        canvas.line(left, y + 11, right, y + 11)
        canvas.setFont(f"{fonts.SANS}-Regular", SMALL)
        centre = fonts.printable(sheet.foot_centre)
        canvas.drawCentredString(wide / 2, y, centre)
        room = (right - left - fonts.width(centre, f"{fonts.SANS}-Regular", SMALL)) / 2 - 12
        canvas.drawString(left, y, shortened(fonts.printable(sheet.foot_left), f"{fonts.SANS}-Regular", SMALL, room))
        canvas.translate(right, y)
        canvas.doForm(_form(canvas.getPageNumber()))

    def _draw_frame(self, canvas: Canvas) -> None:
        """A double line around the page, as certificates have it."""
        wide, high = self._sheet.size
        for inset, width in ((14, 1.6), (18, HAIRLINE)):
            canvas.setLineWidth(width)
            canvas.rect(inset, inset, wide - 2 * inset, high - 2 * inset)
        canvas.setLineWidth(HAIRLINE)

    def _draw_watermark(self, canvas: Canvas) -> None:
        wide, high = self._sheet.size
        canvas.saveState()
        canvas.setFillColor(WATERMARK_GREY)
        canvas.translate(wide / 2, high / 2)
        canvas.rotate(35 if self._sheet.across else 52)
        canvas.setFont(f"{fonts.SANS}-Bold", 120)
        canvas.drawCentredString(0, -42, fonts.printable(self._sheet.watermark))
        canvas.restoreState()


def shortened(words: str, font: str, size: float, room: float) -> str:
    """One line of at most `room` points, cut after a word and marked « … » where it is longer."""
    if fonts.width(words, font, size) <= room:
        return words
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        if fonts.width(words[:middle].rstrip() + "…", font, size) <= room:
            low = middle
        else:
            high = middle - 1
    cut = words[:low].rstrip()
    whole_words = cut.rsplit(" ", 1)[0]
    return (whole_words if len(whole_words) > low * 0.7 else cut) + "…"


def _form(page: int) -> str:
    return f"page-{page}-of-all"


def _counting_canvas(sheet: Sheet) -> type[Canvas]:
    class CountingCanvas(Canvas):
        """Writes each page's « x/y » when the last page is done, and the time of printing as the file's date."""

        def __init__(self, *arguments: Any, **named: Any) -> None:
            super().__init__(*arguments, **named)
            stamp = sheet.printed_at.strftime("D:%Y%m%d%H%M%S")
            self.setDateFormatter(lambda *_: stamp)

        def save(self) -> None:
            if len(self._code):  # type: ignore[attr-defined]
                self.showPage()
            pages = self.getPageNumber() - 1
            for page in range(1, pages + 1):
                # Flush right to the place where a page of either way puts it.
                self.beginForm(_form(page), -200, -8, 0, 16)
                self.setFont(f"{fonts.SANS}-Regular", SMALL)
                self.drawRightString(0, 0, sheet.page_of.format(page=page, pages=pages))
                self.endForm()
            super().save()

    return CountingCanvas
