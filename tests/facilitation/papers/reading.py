"""Papers read back as another program reads them: the words of each page, the rectangles drawn, and what stands in them."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import cached_property

import pypdfium2
from pypdfium2 import raw


@dataclass(frozen=True)
class Box:
    """A drawn rectangle in points, the origin at the foot of the page."""

    left: float
    foot: float
    right: float
    top: float

    @property
    def height(self) -> float:
        return self.top - self.foot


@dataclass(frozen=True)
class Printed:
    """A paper as PDF."""

    data: bytes

    @cached_property
    def pages(self) -> list[str]:
        """The words of each page in reading order, no-break spaces as plain ones, one space between words."""
        if shutil.which("pdftotext"):
            told = subprocess.run(["pdftotext", "-enc", "UTF-8", "-", "-"], input=self.data, capture_output=True, check=True)
            pages = told.stdout.decode("utf-8").split("\f")[:-1]
        else:
            document = pypdfium2.PdfDocument(self.data)
            pages = [page.get_textpage().get_text_range() for page in document]
        return [" ".join(page.split()) for page in pages]

    @property
    def text(self) -> str:
        """All pages together."""
        return " ".join(self.pages)

    def boxes(self, page: int) -> list[Box]:
        """The rectangles of a page (zero-based) that are wider and higher than a line."""
        found = []
        for drawn in pypdfium2.PdfDocument(self.data)[page].get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
            left, foot, right, top = drawn.get_bounds()
            if right - left > 6 and top - foot > 6:
                found.append(Box(left, foot, right, top))
        return found

    def words_in(self, page: int, box: Box) -> str:
        """What stands inside a rectangle of a page."""
        told = pypdfium2.PdfDocument(self.data)[page].get_textpage()
        return str(told.get_text_bounded(box.left + 1, box.foot + 1, box.right - 1, box.top - 1)).strip()

    def ink_in(self, page: int, box: Box) -> float:
        """Share of dark dots inside a rectangle of a page, its border left out: 0 for an empty one."""
        sheet = pypdfium2.PdfDocument(self.data)[page]
        scale = 2.0
        picture = sheet.render(scale=scale, grayscale=True).to_pil()
        edge = 2.0
        high = sheet.get_height()
        corners = (box.left + edge, high - box.top + edge, box.right - edge, high - box.foot - edge)
        dots = picture.crop(tuple(round(scale * one) for one in corners))
        return sum(dots.histogram()[:128]) / max(1, dots.width * dots.height)


def numbered_pages(printed: Printed) -> list[tuple[int, int]]:
    """The « Page x/y » of each page."""
    found = [re.search(r"Page (\d+)/(\d+)", page) for page in printed.pages]
    return [(int(one[1]), int(one[2])) if one else (0, 0) for one in found]
