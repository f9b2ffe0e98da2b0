"""The printed lines of a PDF's text layer: words, height of the letters, weight and place; without what every page repeats."""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import pypdfium2
from pypdfium2 import raw

BREAK: Final = "\u00ad"
_EDGE: Final = 3
"""So many lines at the top and at the bottom of a page may be its head and foot."""
_DIGITS: Final = re.compile(r"\d+")
_FOLIO: Final = re.compile(r"[-–—\s]*(?:page\s*)?\d{1,4}(?:\s*(?:/|sur|of|de)\s*\d{1,4})?[-–—\s]*", re.IGNORECASE)
_LONGEST_FONT_NAME: Final = 200


@dataclass(frozen=True, slots=True)
class Line:
    """`height` of the letters and places in points from the lower left corner; `BREAK` in the text is where a line cut a word."""

    text: str
    page: int
    left: float
    right: float
    base: float
    height: float
    bold: bool


def page_lines(document: pypdfium2.PdfDocument, number: int) -> list[Line]:
    """The lines of one page in the order of its content."""
    page = document[number]
    try:
        text_page = page.get_textpage()
        try:
            return _lines(text_page, number)
        finally:
            text_page.close()
    finally:
        page.close()


def _lines(text_page: pypdfium2.PdfTextPage, number: int) -> list[Line]:
    found: list[Line] = []
    start = 0
    letters = [chr(raw.FPDFText_GetUnicode(text_page, index)) for index in range(text_page.count_chars())]
    for place, letter in enumerate([*letters, "\n"]):
        if letter not in "\r\n":
            continue
        said = [index for index in range(start, place) if not letters[index].isspace() and letters[index] > " "]
        if said:
            found.append(_line(text_page, "".join(letters[start:place]), said, number))
        start = place + 1
    return found


def _line(text_page: pypdfium2.PdfTextPage, words: str, said: Sequence[int], number: int) -> Line:
    first, last, middle = said[0], said[-1], said[len(said) // 2]
    left, bottom, _, top = text_page.get_charbox(middle, loose=True)
    base = text_page.get_charbox(first, loose=True)[1]
    left, right = text_page.get_charbox(first)[0], text_page.get_charbox(last)[2]
    bold = all(_is_bold(text_page, index) for index in {first, middle, last})
    # U+FFFE and U+0002 are how pdfium tells a hyphen at the end of a line, which it mostly runs on with the next one.
    text = words.replace("\ufffe", BREAK).replace("\x02", BREAK).strip()
    text = "".join(letter for letter in text if letter >= " " or letter == "\t")
    return Line(text, number, left, right, base, round(top - bottom, 1), bold)


def _is_bold(text_page: pypdfium2.PdfTextPage, index: int) -> bool:
    flags = ctypes.c_int()
    buffer = ctypes.create_string_buffer(_LONGEST_FONT_NAME)
    size = raw.FPDFText_GetFontInfo(text_page, index, buffer, _LONGEST_FONT_NAME, flags)
    name = buffer.raw[: min(max(size - 1, 0), _LONGEST_FONT_NAME)].decode("utf-8", "replace").casefold()
    return "bold" in name or "black" in name or "heavy" in name


def without_edges(pages: Sequence[Sequence[Line]]) -> tuple[list[Line], tuple[int, int]]:
    """All lines but the heads, feet and numbers that the pages repeat; how many different heads and feet were left out."""
    least = max(3, len(pages) * 2 // 5)
    # By their height on the page: a file may write the foot before the text.
    downwards = [sorted(lines, key=lambda line: -line.base) for lines in pages]
    repeated = {
        "header": _repeated([lines[:_EDGE] for lines in downwards], least),
        "footer": _repeated([lines[-_EDGE:] for lines in downwards], least),
    }
    kept: list[Line] = []
    for lines, ordered in zip(pages, downwards, strict=True):
        tops, bottoms = set(ordered[:_EDGE]), set(ordered[-_EDGE:])
        for line in lines:
            plain = _plain(line.text)
            if (line in tops and plain in repeated["header"]) or (line in bottoms and plain in repeated["footer"]):
                continue
            if line in (ordered[0], ordered[-1]) and _FOLIO.fullmatch(line.text):
                continue
            kept.append(line)
    heads, feet = (sum(bool(one.strip("# ")) for one in repeated[edge]) for edge in ("header", "footer"))
    return kept, (heads, feet)


def _repeated(edges: Sequence[Sequence[Line]], least: int) -> set[str]:
    counts = Counter(text for lines in edges for text in {_plain(line.text) for line in lines})
    return {text for text, count in counts.items() if count >= least}


def _plain(text: str) -> str:
    return " ".join(_DIGITS.sub("#", text).split())
