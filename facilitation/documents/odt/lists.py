"""Computes the number that stands before a paragraph of an ODT: of lists, and of headings, which are a list too."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from facilitation.documents.number_words import letters, roman
from facilitation.documents.odt.names import LOEXT, OFFICE, STYLE, STYLE_NAME, TEXT, XML_ID, whole

BULLET: Final = "•"
OUTLINE: Final = "Outline"
"""How LibreOffice names the numbering of headings where it is used in a list."""
_PLACE: Final = re.compile(r"%([0-9]{1,2})%")
_MOST_LEVELS: Final = 10


@dataclass(frozen=True, slots=True)
class Level:
    """One level: `format` is "1", "a", "A", "i", "I", "" (prints nothing) or "bullet"; `pattern` is LibreOffice's own "%1%.%2%"."""

    format: str = ""
    pattern: str | None = None
    prefix: str = ""
    suffix: str = ""
    shown: int = 1
    start: int = 1


@dataclass(frozen=True, slots=True)
class Number:
    """A printed number; `text` is empty where the list prints nothing, `level` counts from 0."""

    text: str
    bullet: bool
    level: int


@dataclass(slots=True)
class Counters:
    """How far a list is; several lists share one where one continues the other."""

    values: list[int | None] = field(default_factory=lambda: [None] * _MOST_LEVELS)


class ListStyles:
    """The list styles of the document and the one of its headings."""

    def __init__(self, roots: Iterable[etree._Element]) -> None:
        self._styles: dict[str, dict[int, Level]] = {}
        for root in roots:
            for holder in root.iterchildren(OFFICE + "styles", OFFICE + "automatic-styles"):
                for style in holder.iterchildren(TEXT + "list-style"):
                    self._styles[style.get(STYLE + "name") or ""] = _levels(style)
                for style in holder.iterchildren(TEXT + "outline-style"):
                    self._styles[OUTLINE] = _levels(style)

    def levels(self, name: str) -> dict[int, Level] | None:
        return self._styles.get(name)


class Counting:
    """Counts as one reads on."""

    def __init__(self, styles: ListStyles) -> None:
        self._styles = styles
        self._by_id: dict[str, Counters] = {}
        self._last: dict[str, Counters] = {}
        self._headings = Counters()

    def begin(self, element: etree._Element, style: str) -> Counters:
        """The counters of a list that stands in no other."""
        if style == OUTLINE:
            return self._headings
        counters = None
        continued = element.get(TEXT + "continue-list")
        if continued is not None:
            counters = self._by_id.get(continued)
        elif element.get(TEXT + "continue-numbering") == "true":
            counters = self._last.get(style)
        counters = counters or Counters()
        self._last[style] = counters
        if element.get(XML_ID) is not None:
            self._by_id[element.get(XML_ID) or ""] = counters
        return counters

    def next(self, counters: Counters, style: str, level: int, start: int | None = None) -> Number | None:
        """Counts one on at `level` (from 0), or begins at `start`; None where there is no such style."""
        levels = self._styles.levels(style)
        if levels is None:
            return None
        level = min(level, _MOST_LEVELS - 1)
        own = levels.get(level, Level())
        before = counters.values[level]
        counters.values[level] = start if start is not None else own.start if before is None else before + 1
        counters.values[level + 1 :] = [None] * (_MOST_LEVELS - level - 1)
        for above in range(level):
            # A list that begins below its first level has passed the levels above: the next of these is their second.
            if counters.values[above] is None:
                counters.values[above] = levels.get(above, Level()).start
        if own.format == "bullet":
            return Number(BULLET, True, level)
        return Number(_written(levels, counters.values, level), False, level)

    def heading(self, element: etree._Element, level: int) -> Number | None:
        """Of a text:h that stands in no list."""
        if element.get(TEXT + "is-list-header") == "true":
            return None
        start = whole(element.get(TEXT + "start-value"), 1) if element.get(TEXT + "restart-numbering") == "true" else None
        return self.next(self._headings, OUTLINE, level - 1, start)


def _levels(style: etree._Element) -> dict[int, Level]:
    found: dict[int, Level] = {}
    for element in style:
        level = whole(element.get(TEXT + "level"), 1, _MOST_LEVELS) - 1
        if element.tag in (TEXT + "list-level-style-bullet", TEXT + "list-level-style-image"):
            found[level] = Level("bullet")
        elif element.tag in (TEXT + "list-level-style-number", TEXT + "outline-level-style"):
            found[level] = Level(
                element.get(STYLE + "num-format") or "",
                element.get(LOEXT + "num-list-format"),
                element.get(STYLE + "num-prefix") or "",
                element.get(STYLE + "num-suffix") or "",
                max(1, whole(element.get(TEXT + "display-levels"), 1, _MOST_LEVELS)),
                whole(element.get(TEXT + "start-value"), 1),
            )
    return found


def _written(levels: dict[int, Level], values: list[int | None], level: int) -> str:
    own = levels.get(level, Level())
    if not own.format:
        # Only the number itself would be printed between prefix and suffix: such a level prints nothing.
        return ""

    def one(place: int) -> str:
        said = levels.get(place, Level())
        value = values[place]
        return _figure(said.format, said.start if value is None else value)

    if own.pattern is not None:
        return _PLACE.sub(lambda found: one(min(int(found[1]), _MOST_LEVELS) - 1), own.pattern).strip()
    first = max(0, level + 1 - own.shown)
    parts = [part for part in map(one, range(first, level + 1)) if part]
    return f"{own.prefix}{'.'.join(parts)}{own.suffix}".strip()


def _figure(form: str, value: int) -> str:
    match form:
        case "":
            return ""
        case "a" | "A":
            word = letters(value) if value else "0"
            return word.lower() if form == "a" else word.upper()
        case "i" | "I":
            word = roman(value) if value else "0"
            return word.lower() if form == "i" else word.upper()
        case _:
            return str(value)


def style_of(element: etree._Element) -> str | None:
    """The style that a text:list names itself."""
    return element.get(STYLE_NAME)
