"""What the styles of an ODT say about a paragraph, a run of words, a cell or a section: only what a clause keeps."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from lxml import etree

from facilitation.documents.odt.names import FO, OFFICE, STYLE, TEXT, whole

BOLD: Final = 1
ITALIC: Final = 2
UNDERLINE: Final = 4
_HEAVY: Final = 600
_TITLES: Final = frozenset({"title", "titre", "titre principal", "document title"})
_CAPTIONS: Final = frozenset({"caption", "légende", "table", "tableau", "illustration", "figure", "text", "drawing"})
_POINTS: Final = re.compile(r"([0-9.]+)pt")
_CODED: Final = re.compile(r"_([0-9a-f]{1,4})_")


@dataclass(frozen=True, slots=True)
class Look:
    """What a style says with all that it is based on.

    `told` and `on` are bits of BOLD, ITALIC, UNDERLINE: those said at all, and those that are on. `level` is a heading's, 0 for
    none; `list_style` None where nothing is said, "" where the style takes its paragraphs out of lists; `size` in half points.
    """

    told: int = 0
    on: int = 0
    hidden: bool = False
    level: int = 0
    list_style: str | None = None
    size: int = 0
    title: bool = False
    caption: bool = False
    shaded: bool = False


class Styles:
    """The named styles of styles.xml and the automatic ones of content.xml."""

    def __init__(self, roots: Iterable[etree._Element]) -> None:
        self._elements: dict[tuple[str, str], etree._Element] = {}
        self._looks: dict[tuple[str, str], Look] = {}
        for root in roots:
            for holder in root.iterchildren(OFFICE + "styles", OFFICE + "automatic-styles"):
                for style in holder.iterchildren(STYLE + "style"):
                    self._elements[style.get(STYLE + "family") or "", style.get(STYLE + "name") or ""] = style

    def look(self, family: str, name: str | None) -> Look:
        """`family` is "paragraph", "text", "table-cell" or "section"; an unknown style says nothing."""
        key = family, name or ""
        known = self._looks.get(key)
        if known is None:
            chain: list[etree._Element] = []
            style = self._elements.get(key)
            while style is not None and style not in chain:
                chain.append(style)
                style = self._elements.get((family, style.get(STYLE + "parent-style-name") or ""))
            known = Look()
            for style in reversed(chain):
                known = _over(style, known)
            self._looks[key] = known
        return known


def _over(style: etree._Element, base: Look) -> Look:
    """The style's own words, and the base's where it is silent."""
    told, on, hidden, size, shaded = base.told, base.on, base.hidden, base.size, base.shaded
    for properties in style.iterchildren(STYLE + "text-properties"):
        for bit, value in _marks(properties):
            told |= bit
            on = on | bit if value else on & ~bit
        hidden = properties.get(TEXT + "display", "none" if hidden else "") == "none"
        points = _POINTS.fullmatch(properties.get(FO + "font-size") or "")
        size = round(2 * float(points[1])) if points else size
    for properties in style.iterchildren(STYLE + "table-cell-properties"):
        colour = properties.get(FO + "background-color", "")
        shaded = shaded if not colour else colour not in ("transparent", "#ffffff")
    for properties in style.iterchildren(STYLE + "section-properties"):
        hidden = properties.get(TEXT + "display", "none" if hidden else "") == "none"
    name = _plain_name(style)
    level = style.get(STYLE + "default-outline-level")
    list_style = style.get(STYLE + "list-style-name")
    return Look(
        told,
        on,
        hidden,
        base.level if level is None else whole(level, 0, 9),
        base.list_style if list_style is None else list_style,
        size,
        base.title or name in _TITLES,
        base.caption or name in _CAPTIONS,
        shaded,
    )


def _marks(properties: etree._Element) -> Iterable[tuple[int, bool]]:
    weight = properties.get(FO + "font-weight")
    if weight is not None:
        yield BOLD, weight == "bold" or whole(weight, 0) >= _HEAVY
    slant = properties.get(FO + "font-style")
    if slant is not None:
        yield ITALIC, slant in ("italic", "oblique")
    line = properties.get(STYLE + "text-underline-style")
    if line is not None:
        yield UNDERLINE, line != "none"


def _plain_name(style: etree._Element) -> str:
    """ "Text_20_body" is how a file writes "Text body"."""
    shown = style.get(STYLE + "display-name")
    if shown is None:
        shown = _CODED.sub(lambda code: chr(int(code[1], 16)), style.get(STYLE + "name") or "")
    return shown.casefold()
