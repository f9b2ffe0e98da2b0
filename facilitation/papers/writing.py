"""From people's words to what ReportLab sets: everything typed is escaped here, once, and only here.

`Markup` is text that may be handed to a Paragraph. It is made by `plain` from anything people wrote, and by the functions that put
marks around other markup; a bare `str` never reaches a Paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NewType
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from facilitation.papers.fonts import printable

Markup = NewType("Markup", str)
EMPTY = Markup("")

LONGEST = 3000
"""Letters in one Paragraph; longer ones are cut between sentences, for ReportLab takes quadratic time to break them over pages."""
_NOT_XML = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LOOSE_NUMBER = re.compile(r"(?<=\w) (?=\d)|(?<=\w\.) (?=\d)|(?<=«) | (?=»)")
_SENTENCE_END = re.compile(r"[.;:!?…»]\s")
_WORD_END = re.compile(r"\s")


def plain(text: str) -> Markup:
    """People's words as they typed them; line breaks kept, markup characters shown as themselves."""
    return Markup(escape(printable(text)).replace("\n", "<br/>"))


def shortened(text: str, most: int = 400) -> str:
    """What goes on without end in a place made for a line or two (a head, a name) is cut and marked « […] »."""
    if len(text) <= most:
        return text
    cut = text.rfind(" ", most // 2, most)
    return f"{text[: cut if cut > 0 else most]} […]"


def short(text: str, most: int = 400) -> Markup:
    """People's words as they typed them, `shortened`."""
    return plain(shortened(text, most))


def unbroken(text: str) -> str:
    """ "groupe 1", "al. 2", "« Cible 2030 »": no line ends between a word and its number, or inside guillemets."""
    return _LOOSE_NUMBER.sub("\u00a0", text)


def xml_words(text: str) -> str:
    """People's words without the control characters that no XML can hold."""
    return _NOT_XML.sub("\u25a1", text.replace("\r", ""))


def led(head: Markup, text: str, between: str = " ") -> list[Markup]:
    """`head`, then people's words however long, in parts that a Paragraph can hold."""
    first, *rest = map(plain, pieces(text))
    return [join((head, first), between), *rest]


def bold(words: Markup) -> Markup:
    return Markup(f"<b>{words}</b>") if words else EMPTY


def italic(words: Markup) -> Markup:
    return Markup(f"<i>{words}</i>") if words else EMPTY


def struck(words: Markup) -> Markup:
    """Deleted words: a line through them."""
    return Markup(f"<strike>{words}</strike>") if words else EMPTY


def inserted(words: Markup) -> Markup:
    """Inserted words: bold and underlined, so that a photocopy tells them from the rest."""
    return Markup(f"<u><b>{words}</b></u>") if words else EMPTY


def join(parts: Iterable[Markup], between: str = "") -> Markup:
    """The parts that hold something, with a plain `between`."""
    return Markup(plain(between).join(part for part in parts if part))


def lines(parts: Iterable[Markup]) -> Markup:
    """The parts that hold something, each on a line of its own."""
    return Markup("<br/>".join(part for part in parts if part))


def paragraph(words: Markup, style: ParagraphStyle) -> Paragraph:
    return Paragraph(words, style)


def paragraphs(text: str, style: ParagraphStyle) -> list[Paragraph]:
    """People's words as one Paragraph a line; an endless line becomes several."""
    return [Paragraph(plain(piece), style) for line in text.split("\n") for piece in pieces(line)]


def pieces(line: str, first: int = LONGEST) -> list[str]:
    """A line cut into pieces of at most LONGEST letters, between sentences, else between words, where there are any.

    `first` letters are left for the first piece; it is longer where no sentence ends that early.
    """
    found = []
    if first < LONGEST and len(line) > first:
        cut = _last_end(_SENTENCE_END, line, 0, first)
        found += [line[:cut]] if cut else []
        line = line[cut:]
    while len(line) > LONGEST:
        half = LONGEST // 2
        cut = _last_end(_SENTENCE_END, line, half, LONGEST) or _last_end(_WORD_END, line, half, LONGEST) or LONGEST
        found.append(line[:cut])
        line = line[cut:]
    return [*found, line]


def _last_end(pattern: re.Pattern[str], line: str, start: int, end: int) -> int:
    """Where the last match between two places ends; 0 for none."""
    return max((found.end() for found in pattern.finditer(line, start, max(start, end))), default=0)
