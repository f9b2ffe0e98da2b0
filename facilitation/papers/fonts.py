"""The fonts of every paper: embedded, with French, Ewe and Kabiyè letters, and tone marks in their place.

ReportLab sets letters one after the other; where marks go is left to the font. The bundled fonts therefore hold a ready glyph for
each letter with marks that Unicode has no single character for, under a private code (`resources/fonts/add_marked_letters.py`).
`PaperFont` draws these, and writes into the PDF which letters they stand for, so that copied and searched text stays the author's.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Any

from reportlab import rl_config
from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from facilitation.resources import resource

SERIF = "PalabreSerif"
SANS = "PalabreSans"
STYLES = ("Regular", "Bold", "Italic", "BoldItalic")
BOX = "\u25a1"
"""Printed for a character that the fonts do not hold or that has no form of its own (control characters, bidi overrides)."""

# Hints for line breaks and joins, which Word scatters through pasted text: they have no form, nothing is lost with them.
_FORMLESS = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\r]")
_MARK = re.compile("[\u0300-\u036f]")
_LOADING = threading.RLock()
"""Papers are made on several threads: a font that two of them load would be two fonts, of which a PDF holds halves."""
_THIN_SPACE = "\u202f"
_UNBROKEN_THIN_SPACE = "\ue7ff"
"""ReportLab breaks lines at the narrow no-break space, between a word and its « ? »: it gets a name that is not known to break."""


class PaperFont(TTFont):
    """A bundled font. Text is given as people write it, letters and marks; widths need nothing, marks have none."""

    def splitString(self, text: str, doc: Any, encoding: str = "utf-8") -> list[tuple[int, bytes]]:  # noqa: N802
        if not text.isascii() and _MARK.search(text):
            codes, pattern = marked_letters(), _marked_pattern()
            text = pattern.sub(lambda found: codes[found.group()], text)
        pieces: list[tuple[int, bytes]] = super().splitString(text, doc, encoding)
        return pieces

    def addObjects(self, doc: Any) -> None:  # noqa: N802
        super().addObjects(doc)
        for name, stream in doc.idToObject.items():
            if name.startswith("toUnicodeCMap:") and name.endswith(self.fontName):
                stream.content = _PRIVATE_CODE.sub(_spelled_out, stream.content)


def ready() -> None:
    """Makes SERIF and SANS known to ReportLab, with bold and italic; costs something the first time only."""
    # Bytes as they are, not spelled in letters as for the mail of old: a tenth of the time, and of the file.
    rl_config.useA85 = 0
    with _LOADING:
        for family in (SERIF, SANS):
            for style in STYLES:
                _load(f"{family}-{style}")
            for bold in (0, 1):
                for italic in (0, 1):
                    addMapping(family, bold, italic, f"{family}-{STYLES[bold + 2 * italic]}")


def printable(text: str) -> str:
    """The text as the fonts can show it: composed (NFC), every character that they cannot show as a box, none dropped unseen.

    Tabs become spaces; line breaks stay.
    """
    if text.isascii():
        return _CONTROL.sub(BOX, text.replace("\t", " ").replace("\r", ""))
    composed = unicodedata.normalize("NFC", _FORMLESS.sub("", text.replace("\t", " ").replace("\u2028", "\n")))
    return _unknown().sub(BOX, composed).replace(_THIN_SPACE, _UNBROKEN_THIN_SPACE).replace("\u2007", "\u00a0")


def width(text: str, font: str, size: float) -> float:
    """Points that one line of `text` takes."""
    return float(pdfmetrics.stringWidth(text, font, size))


@cache
def marked_letters() -> Mapping[str, str]:
    """Letter with its marks → the private character under which the fonts hold it ready."""
    found: dict[str, str] = {}
    for line in resource("fonts", "marked_letters.txt").read_text(encoding="utf-8").splitlines():
        code, *sequence = (chr(int(number, 16)) for number in line.split())
        found["".join(sequence)] = code
    return found


@cache
def _marked_pattern() -> re.Pattern[str]:
    longest_first = sorted(marked_letters(), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)))


_PRIVATE_CODE = re.compile(r"<(E[0-9A-F]{3})>$", re.MULTILINE)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@cache
def _spellings() -> Mapping[str, str]:
    spelled = {code: "".join(f"{ord(letter):04X}" for letter in sequence) for sequence, code in marked_letters().items()}
    spelled[_UNBROKEN_THIN_SPACE] = f"{ord(_THIN_SPACE):04X}"
    return {f"{ord(code):04X}": sequence for code, sequence in spelled.items()}


def _spelled_out(found: re.Match[str]) -> str:
    return f"<{_spellings().get(found.group(1), found.group(1))}>"


@cache
def _load(name: str) -> PaperFont:
    font = PaperFont(name, str(resource("fonts", f"{name}.ttf")))
    font.face.charToGlyph[ord(_UNBROKEN_THIN_SPACE)] = font.face.charToGlyph[ord(_THIN_SPACE)]
    font.face.charWidths[ord(_UNBROKEN_THIN_SPACE)] = font.face.charWidths[ord(_THIN_SPACE)]
    pdfmetrics.registerFont(font)
    return font


@cache
def _unknown() -> re.Pattern[str]:
    """Characters that not all eight fonts hold; private codes are nobody's to type."""
    ready()
    known = set.intersection(*(set(_load(f"{family}-{style}").face.charToGlyph) for family in (SERIF, SANS) for style in STYLES))
    formless = {*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xE000, 0xF900)}
    known = known - formless | {ord("\n")}
    return re.compile(f"[^{''.join(re.escape(chr(code)) for code in sorted(known))}]")
