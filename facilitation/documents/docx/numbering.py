"""Computes the number that Word prints before a paragraph (ECMA-376 part 1, 17.9).

A paragraph names a list (`numId`) and a level. Lists that share one definition (`abstractNum`) count on from each other, unless
the list says that a level starts afresh (`startOverride`). A level starts again after any paragraph of a higher level, or
only after the level that `lvlRestart` names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from facilitation.documents.docx.names import ALTERNATE, CHOICE, RPR, VAL, W, child_value, on, whole
from facilitation.documents.docx.styles import Styles
from facilitation.documents.number_words import written

BULLET: Final = "•"
_LEVELS: Final = 9
_PLACE: Final = re.compile(r"%([1-9])")
_LONGEST_TEXT: Final = 255
_NO_LIST: Final = "0"


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list as written.

    `restart` is the zero-based level whose paragraphs start it again, -1 for never; `legal` writes all its numbers in figures
    (w:isLgl; Word leaves "01" as it is).
    """

    start: int
    format: str
    text: str
    restart: int
    legal: bool
    style: str | None
    language: str | None
    zeros: int = 0


@dataclass(slots=True)
class _List:
    """One w:num: its definition, and what it says otherwise."""

    definition: str
    starts: dict[int, int] = field(default_factory=dict)
    levels: dict[int, Level] = field(default_factory=dict)


@dataclass(slots=True)
class _Definition:
    """One w:abstractNum; `link` names the numbering style that holds the real one."""

    levels: dict[int, Level]
    link: str | None


@dataclass(frozen=True, slots=True)
class Number:
    """A printed number; `text` is empty where the list prints nothing."""

    text: str
    bullet: bool
    level: int


class Numbering:
    """The lists of a document, read when first asked for; an absent part means that nothing is numbered."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._list_elements: dict[str, etree._Element] = {}
        self._definition_elements: dict[str, etree._Element] = {}
        self._lists: dict[str, _List] = {}
        self._definitions: dict[str, _Definition] = {}
        self._resolved: dict[str, str] = {}
        if root is None:
            return
        for element in root.iterchildren(W + "abstractNum"):
            self._definition_elements[element.get(W + "abstractNumId") or ""] = element
        for element in root.iterchildren(W + "num"):
            self._list_elements[element.get(W + "numId") or ""] = element

    def level_of_style(self, number_id: str, chain: tuple[str, ...]) -> int | None:
        """The level that is tied to one of the styles (17.9.23), nearest style first."""
        definition = self._definition(self._definition_of(number_id))
        if definition is None:
            return None
        tied = {level.style: index for index, level in definition.levels.items() if level.style is not None}
        return next((tied[style] for style in chain if style in tied), None)

    def knows(self, number_id: str | None) -> bool:
        return number_id is not None and number_id != _NO_LIST and number_id in self._list_elements

    def level(self, number_id: str, index: int) -> Level | None:
        """The level as the list has it, or None where the definition has no such level."""
        own = self._list(number_id).levels.get(index)
        if own is not None:
            return own
        definition = self._definition(self._definition_of(number_id))
        return None if definition is None else definition.levels.get(index)

    def start(self, number_id: str, index: int) -> int:
        override = self._list(number_id).starts.get(index)
        if override is not None:
            return override
        level = self.level(number_id, index)
        return 1 if level is None else level.start

    def restarted(self, number_id: str, index: int) -> bool:
        return index in self._list(number_id).starts

    def definition_of(self, number_id: str) -> str:
        """What the list's counters are kept under: lists of one definition count on from each other."""
        return self._definition_of(number_id)

    def _list(self, number_id: str) -> _List:
        found = self._lists.get(number_id)
        if found is None:
            found = self._lists[number_id] = _list(self._list_elements[number_id])
        return found

    def _definition(self, name: str) -> _Definition | None:
        found = self._definitions.get(name)
        if found is None and name in self._definition_elements:
            found = self._definitions[name] = _definition(self._definition_elements[name])
        return found

    def _definition_of(self, number_id: str) -> str:
        found = self._resolved.get(number_id)
        if found is None:
            found = self._follow(number_id)
            self._resolved[number_id] = found
        return found

    def _follow(self, number_id: str) -> str:
        seen: set[str] = set()
        name = ""
        while number_id in self._list_elements and number_id not in seen:
            seen.add(number_id)
            name = self._list(number_id).definition
            definition = self._definition(name)
            if definition is None or definition.link is None:
                break
            number_id = self._styles.numbering_of(definition.link) or ""
        return name


class Counting:
    """The counters while a document is read from its first paragraph to its last."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counters: dict[str, list[int | None]] = {}
        self._restarted: set[tuple[str, int]] = set()

    def next(self, number_id: str, index: int, language: str) -> Number | None:
        """Counts one paragraph of the list; None where there is no such list or level. `language` as in w:lang ("fr-FR")."""
        numbering = self._numbering
        if not numbering.knows(number_id):
            return None
        index = min(max(index, 0), _LEVELS - 1)
        level = numbering.level(number_id, index)
        if level is None:
            return None
        counters = self._counters.setdefault(numbering.definition_of(number_id), [None] * _LEVELS)
        if numbering.restarted(number_id, index) and (number_id, index) not in self._restarted:
            self._restarted.add((number_id, index))
            counters[index] = None
        current = counters[index]
        counters[index] = numbering.start(number_id, index) if current is None else current + 1
        for deeper in range(index + 1, _LEVELS):
            below = numbering.level(number_id, deeper)
            if below is None or index <= below.restart:
                counters[deeper] = None
        if level.format == "bullet":
            return Number(BULLET, True, index)
        return Number(self._text(number_id, level, counters, language), False, index)

    def _text(self, number_id: str, level: Level, counters: list[int | None], language: str) -> str:
        def place(found: re.Match[str]) -> str:
            index = int(found[1]) - 1
            shown = self._numbering.level(number_id, index)
            if shown is None:
                return ""
            value = counters[index]
            if value is None:
                # A level that was never used shows its start, and has been used from now on.
                value = counters[index] = self._numbering.start(number_id, index)
            if level.legal and shown.format != "decimalZero":
                return str(value)
            if shown.zeros:
                return f"{value:0{shown.zeros}d}"
            return written(value, shown.format, shown.language or language)

        return " ".join(_PLACE.sub(place, level.text).split())


def _definition(element: etree._Element) -> _Definition:
    levels: dict[int, Level] = {}
    for child in element.iterchildren(W + "lvl"):
        index = whole(child.get(W + "ilvl"), -1)
        if 0 <= index < _LEVELS:
            levels[index] = _level(child, index)
    return _Definition(levels, child_value(element, W + "numStyleLink"))


def _list(element: etree._Element) -> _List:
    found = _List(child_value(element, W + "abstractNumId") or "")
    for override in element.iterchildren(W + "lvlOverride"):
        index = whole(override.get(W + "ilvl"), -1)
        if not 0 <= index < _LEVELS:
            continue
        start = child_value(override, W + "startOverride")
        if start is not None:
            found.starts[index] = whole(start, 1)
        level = override.find(W + "lvl")
        if level is not None:
            found.levels[index] = _level(level, index)
    return found


def _level(element: etree._Element, index: int) -> Level:
    text = element.find(W + "lvlText")
    restart = child_value(element, W + "lvlRestart")
    legal = element.find(W + "isLgl")
    runs = element.find(RPR)
    name, zeros = _format(element)
    return Level(
        start=whole(child_value(element, W + "start"), 0),
        format=name,
        text="" if text is None else (text.get(VAL) or "")[:_LONGEST_TEXT],
        restart=min(whole(restart, index), index) - 1,
        legal=legal is not None and on(legal),
        style=child_value(element, W + "pStyle"),
        language=None if runs is None else child_value(runs, W + "lang"),
        zeros=zeros,
    )


def _format(element: etree._Element) -> tuple[str, int]:
    """The format's name and, for Word 2010's "001, 002, …", how many figures it fills up with zeros."""
    plain = element.find(W + "numFmt")
    if plain is None:
        plain = element.find(f"{ALTERNATE}/{CHOICE}/{W}numFmt")
    if plain is None:
        return "decimal", 0
    name = plain.get(VAL) or "decimal"
    sample = (plain.get(W + "format") or "").split(",")[0].strip()
    if name == "custom" and sample.isascii() and sample.isdigit() and len(sample) < _LEVELS:
        return "decimal", len(sample)
    return name, 0
