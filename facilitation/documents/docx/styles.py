"""What the styles of a DOCX say of a paragraph or a run: heading level, numbering, language, bold, italic, underlined, hidden.

A style inherits from the one it is based on, nearest word wins. Bold, italic and hidden are *toggles* (ECMA-376 part 1, 17.7.3):
set in the paragraph's style and again in the character's style they cancel each other; set on the run itself they are absolute.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from facilitation.documents.docx.names import PPR, RPR, VAL, W, child_value, children, on, whole

BOLD: Final = 1
ITALIC: Final = 2
UNDERLINE: Final = 4
HIDDEN: Final = 8
SHOWN: Final = BOLD | ITALIC | UNDERLINE
_TOGGLES: Final = BOLD | ITALIC | HIDDEN
_MARKS: Final = frozenset({BOLD, ITALIC, HIDDEN})
_CHARACTER_STYLE: Final = 0
_SAYS: Final = {
    W + "b": BOLD,
    W + "i": ITALIC,
    W + "vanish": HIDDEN,
    W + "u": UNDERLINE,
    W + "rStyle": _CHARACTER_STYLE,
}

# Word writes built-in names in English whatever its language; LibreOffice, WPS and converters write their own.
_HEADING_NAME: Final = re.compile(
    r"(?:heading|titre|überschrift|berschrift|título|titulo|titolo|encabezado|kop|rubrik|nagłówek|cabeçalho)[ _]?([1-9])",
)
_TOC_NAME: Final = re.compile(
    r"(?:toc|tm|index) ?[1-9]|toc heading|en-tête de table des matières|table of figures|table des illustrations"
)
_TITLE_NAMES: Final = frozenset({"title", "titre", "titel", "título", "titolo"})
_CAPTION_NAMES: Final = frozenset({"caption", "légende", "legende", "leyenda", "legenda"})
_LIST_DEPTH: Final = re.compile(r"list (?:bullet|number|continue) ([2-5])")
NO_HEADING: Final = 9


@dataclass(frozen=True, slots=True)
class Marks:
    """Bits that are said at all (`told`) and those that are said to be on."""

    told: int = 0
    on: int = 0

    def over(self, base: Marks) -> Marks:
        """These words, and the base's where these are silent."""
        return Marks(self.told | base.told, (base.on & ~self.told) | self.on)


_NOTHING: Final = Marks()


def run_says(properties: etree._Element) -> tuple[int, int, str | None]:
    """What a w:rPr itself says: the bits told, those that are on, and the character style it names."""
    told = said_on = 0
    style = None
    for child in children(properties):
        kind = _SAYS.get(child.tag)
        if kind is None:
            continue
        if kind in _MARKS:
            told |= kind
            if on(child):
                said_on |= kind
        elif kind == UNDERLINE:
            value = child.get(VAL)
            if value is not None:
                told |= UNDERLINE
                if value != "none":
                    said_on |= UNDERLINE
        else:
            style = child.get(VAL)
    return told, said_on, style


def _marks(properties: etree._Element | None) -> Marks:
    if properties is None:
        return _NOTHING
    told, said_on, _ = run_says(properties)
    return Marks(told, said_on)


@dataclass(slots=True)
class Style:
    """One w:style as written."""

    id: str
    name: str
    based_on: str | None
    marks: Marks
    outline: int | None = None
    number_id: str | None = None
    number_level: int | None = None
    language: str | None = None
    size: int | None = None
    conditional: dict[str, tuple[Marks, bool]] = field(default_factory=dict)
    """Of a table style: part of the table ("firstRow") → what its runs are, and whether the part is shaded."""


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """What a paragraph style comes to with all it is based on; `level` is 1… for headings, else 0; `size` is in half points."""

    chain: tuple[str, ...] = ()
    level: int = 0
    number_id: str | None = None
    number_level: int | None = None
    marks: Marks = Marks()
    language: str | None = None
    size: int | None = None
    title: bool = False
    caption: bool = False
    contents: bool = False
    depth: int = 0


class Styles:
    """The styles part, read on demand since files carry hundreds that they never use; without one all paragraphs are plain."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._known: dict[str, Style] = {}
        self._default_paragraph: str | None = None
        self._default_table: str | None = None
        self.default_marks = _NOTHING
        self.default_language: str | None = None
        self._default_size: int | None = None
        self._paragraphs: dict[str | None, ParagraphLook] = {}
        self._characters: dict[str, Marks] = {}
        self._bits: dict[tuple[int, int, str | None, int, int, int], int] = {}
        if root is not None:
            self._read(root)

    def _read(self, root: etree._Element) -> None:
        defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{RPR}")
        if defaults is not None:
            self.default_marks = _marks(defaults)
            self.default_language = child_value(defaults, W + "lang")
            self._default_size = whole(child_value(defaults, W + "sz"), 0) or None
        for element in root.iterchildren(W + "style"):
            style_id = element.get(W + "styleId") or ""
            self._elements[style_id] = element
            if (element.get(W + "default") or "0") in {"1", "true", "on"}:
                kind = element.get(W + "type")
                if kind == "paragraph":
                    self._default_paragraph = style_id
                elif kind == "table":
                    self._default_table = style_id

    def chain(self, style_id: str | None) -> list[Style]:
        """The style and what it is based on, nearest first; circles and unknown names end the chain."""
        found: list[Style] = []
        seen: set[str] = set()
        while style_id is not None and style_id not in seen and style_id in self._elements:
            seen.add(style_id)
            style = self._known.get(style_id)
            if style is None:
                style = self._known[style_id] = _style(self._elements[style_id])
            found.append(style)
            style_id = style.based_on
        return found

    def numbering_of(self, style_id: str) -> str | None:
        """The w:numId that a style of type numbering names."""
        return next((style.number_id for style in self.chain(style_id) if style.number_id is not None), None)

    def paragraph(self, style_id: str | None) -> ParagraphLook:
        """The look of a paragraph style; None or an unknown name gives the default paragraph style."""
        look = self._paragraphs.get(style_id)
        if look is None:
            look = self._resolve(style_id if style_id in self._elements else self._default_paragraph)
            self._paragraphs[style_id] = look
        return look

    def _resolve(self, style_id: str | None) -> ParagraphLook:
        chain = self.chain(style_id)
        marks = Marks()
        for style in reversed(chain):
            marks = style.marks.over(marks)
        names = [style.name for style in chain]
        depth = next((int(found[1]) - 1 for name in names[:1] if (found := _LIST_DEPTH.fullmatch(name))), 0)
        return ParagraphLook(
            chain=tuple(style.id for style in chain),
            level=_heading_level(chain),
            number_id=next((style.number_id for style in chain if style.number_id is not None), None),
            number_level=next((style.number_level for style in chain if style.number_level is not None), None),
            marks=marks,
            language=next((style.language for style in chain if style.language), self.default_language),
            size=next((style.size for style in chain if style.size), self._default_size),
            title=any(name in _TITLE_NAMES for name in names),
            caption=any(name in _CAPTION_NAMES for name in names),
            contents=any(_TOC_NAME.fullmatch(name) for name in names),
            depth=depth,
        )

    def character(self, style_id: str) -> Marks:
        """What a character style comes to with all it is based on."""
        marks = self._characters.get(style_id)
        if marks is None:
            marks = Marks()
            for style in reversed(self.chain(style_id)):
                marks = style.marks.over(marks)
            self._characters[style_id] = marks
        return marks

    def table_part(self, style_id: str | None, part: str) -> tuple[Marks, bool]:
        """What a table style says of one part of its tables ("wholeTable", "firstRow", …): its runs, and whether it is shaded."""
        marks, shaded = Marks(), False
        for style in reversed(self.chain(style_id if style_id in self._elements else self._default_table)):
            if part == "wholeTable":
                marks = style.marks.over(marks)
            elif part in style.conditional:
                own, own_shade = style.conditional[part]
                marks, shaded = own.over(marks), shaded or own_shade
        return marks, shaded

    def bits(self, paragraph: Marks, style_id: str | None, told: int, said_on: int, table: int) -> int:
        """The bits of a run, from its table's style, its paragraph's style, its character style and what it says itself."""
        key = (paragraph.told, paragraph.on, style_id, told, said_on, table)
        bits = self._bits.get(key)
        if bits is None:
            bits = self._bits[key] = self._effective(paragraph, style_id, table) & ~told | said_on
        return bits

    def _effective(self, paragraph: Marks, style_id: str | None, table: int) -> int:
        character = _NOTHING if style_id is None else self.character(style_id)
        bits = ((table ^ paragraph.on ^ character.on) | self.default_marks.on) & _TOGGLES
        for layer in (character, paragraph, Marks(UNDERLINE, table), self.default_marks):
            if layer.told & UNDERLINE:
                return bits | layer.on & UNDERLINE
        return bits


def _style(element: etree._Element) -> Style:
    runs = element.find(RPR)
    style = Style(
        id=element.get(W + "styleId") or "",
        name=(child_value(element, W + "name") or element.get(W + "styleId") or "").strip().lower(),
        based_on=child_value(element, W + "basedOn"),
        marks=_marks(runs),
    )
    if runs is not None:
        style.language = child_value(runs, W + "lang")
        style.size = whole(child_value(runs, W + "sz"), 0) or None
    paragraph = element.find(PPR)
    if paragraph is not None:
        outline = paragraph.find(W + "outlineLvl")
        if outline is not None:
            style.outline = whole(outline.get(VAL), NO_HEADING)
        numbering = paragraph.find(W + "numPr")
        if numbering is not None:
            style.number_id = child_value(numbering, W + "numId")
            level = child_value(numbering, W + "ilvl")
            style.number_level = None if level is None else whole(level, 0)
    for part in element.iterchildren(W + "tblStylePr"):
        shade = part.find(f"{W}tcPr/{W}shd")
        style.conditional[part.get(W + "type") or ""] = (_marks(part.find(RPR)), is_shade(shade))
    return style


def is_shade(shade: etree._Element | None) -> bool:
    """Whether a w:shd paints anything that can be seen on white paper."""
    if shade is None:
        return False
    fill = (shade.get(W + "fill") or "auto").lower()
    return fill not in {"auto", "ffffff", "none"} or (shade.get(VAL) or "clear") not in {"clear", "nil"}


def _heading_level(chain: list[Style]) -> int:
    for style in chain:
        if style.outline is not None:
            return style.outline + 1 if 0 <= style.outline < NO_HEADING else 0
        named = _HEADING_NAME.fullmatch(style.name)
        if named is not None:
            return int(named[1])
    return 0
