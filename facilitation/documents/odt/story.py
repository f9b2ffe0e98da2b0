"""Reads the body of an ODT into blocks: paragraphs, headings, items of lists, tables, with their notes and text boxes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from lxml import etree

from facilitation.documents.blocks import Block
from facilitation.documents.imported import UnshownKind
from facilitation.documents.odt.lists import Counters, Counting, Number, style_of
from facilitation.documents.odt.names import DRAW, LIST, STYLE_NAME, TBL, TEXT, H, P, has_text, whole
from facilitation.documents.odt.paragraphs import ParagraphReader, Passage
from facilitation.documents.odt.styles import Styles
from facilitation.documents.odt.tables import read_table
from facilitation.documents.titles import OpeningLine
from facilitation.text.clauses import Anchor, Span

PART: Final = "content.xml"
_OPENING_LINES: Final = 30
_CONTENTS: Final = frozenset(
    TEXT + name
    for name in ("table-of-content", "illustration-index", "table-index", "object-index", "user-index", "alphabetical-index")
)
_WRAPPINGS: Final = frozenset({TEXT + "bibliography", TEXT + "index-body", TEXT + "index-title", DRAW + "a"})
_ITEM: Final = TEXT + "list-item"
_LIST_HEADER: Final = TEXT + "list-header"
_SECTION: Final = TEXT + "section"
_NUMBERED: Final = TEXT + "numbered-paragraph"
_BODY: Final = TEXT + "note-body"
_CITATION: Final = TEXT + "note-citation"
_DEEPEST: Final = 100
_TYPED_IN_LIST: Final = re.compile(r" *(?=[^\t\n]*[0-9).°])[^\t\n]{1,24}\t")
"""A number, a tab, and then the words."""


@dataclass(slots=True)
class Line:
    """A paragraph in its place: what it says, and the number that stands before it (None outside lists)."""

    passage: Passage
    number: Number | None = None


@dataclass(frozen=True, slots=True)
class _Hung:
    """Where in a list a walk is."""

    counters: Counters
    style: str
    level: int
    start: int | None = None
    numbered: bool = True


@dataclass(slots=True)
class Place:
    """The lines and the tables of a cell, a note or a box, which become one clause."""

    lines: list[Line] = field(default_factory=list)
    tables: list[etree._Element] = field(default_factory=list)


class Story:
    """The body being read; appends to `found`."""

    def __init__(
        self, root: etree._Element, styles: Styles, counting: Counting, reader: ParagraphReader, unshown: Counter[UnshownKind]
    ) -> None:
        self.styles = styles
        self.unshown = unshown
        self.found: list[Block] = []
        self.opening: list[OpeningLine] = []
        self._counting = counting
        self._reader = reader
        # Proxies of lxml keep their identity only while somebody holds them: these two dictionaries do.
        self._paragraphs = {element: ordinal for ordinal, element in enumerate(root.iter(P, H))}
        self._tables = {element: ordinal for ordinal, element in enumerate(root.iter(TBL))}
        self._opening = True
        self._notes = {"footnote": 0, "endnote": 0}

    def table_ordinal(self, table: etree._Element) -> int:
        return self._tables[table]

    def read_body(self, body: etree._Element) -> None:
        for one in self._blocks(body, None):
            if isinstance(one, Line):
                self._append(one)
            else:
                read_table(self, one, None)

    def gather(self, container: etree._Element) -> Place:
        """Reads what stands in a cell, a note or a box."""
        place = Place()
        for one in self._blocks(container, None):
            if isinstance(one, Line):
                place.lines.append(one)
            else:
                place.tables.append(one)
        return place

    def fill(self, block: Block, place: Place) -> None:
        """Gives `block` the words of the gathered lines, and appends it with all it holds."""
        said = [line for line in place.lines if line.passage.text.strip()]
        spans: list[Span] = []
        at = 0
        for line in said:
            spans += (replace(span, start=span.start + at, end=span.end + at) for span in line.passage.spans)
            at += len(line.passage.text) + 1
        block.text = "\n".join(line.passage.text for line in said)
        block.spans = tuple(spans)
        if len(said) == 1 and said[0].number is not None:
            block.number, block.bullet = said[0].number.text, said[0].number.bullet
        elements = [line.passage.element for line in said or place.lines[:1]]
        block.anchor = Anchor(PART, tuple(self._paragraphs[element] for element in elements))
        self.found.append(block)
        for line in place.lines:
            self._hanging(line.passage, block, block)
        for table in place.tables:
            read_table(self, table, block)

    def skip_covered(self, cell: etree._Element) -> None:
        """Counts the words of a cell that a merge covers: they are in the file, and on no page."""
        self.unshown["hidden_text"] += has_text(cell)

    def _blocks(self, container: etree._Element, hung: _Hung | None, depth: int = 0) -> Iterator[Line | etree._Element]:
        """Paragraphs and tables in the order of the page, through lists, sections and frames."""
        if depth > _DEEPEST:
            raise RecursionError
        for child in container:
            tag = child.tag
            if tag in (P, H):
                yield self._line(child, hung)
                if hung is not None:
                    # Only the first paragraph of an item has its number.
                    hung = replace(hung, numbered=False)
            elif tag == TBL:
                yield child
            elif tag == LIST:
                yield from self._list(child, hung, depth)
            elif tag == _NUMBERED:
                level = whole(child.get(TEXT + "level"), 1, 10) - 1
                style = style_of(child) or ""
                yield from self._blocks(child, _Hung(self._counting.begin(child, style), style, max(0, level)), depth + 1)
            elif tag == _SECTION:
                if self._is_hidden(child):
                    self.unshown["hidden_text"] += has_text(child)
                else:
                    yield from self._blocks(child, hung, depth + 1)
            elif tag in _CONTENTS:
                self.unshown["table_of_contents"] += 1
            elif tag in _WRAPPINGS:
                yield from self._blocks(child, hung, depth + 1)
            elif tag.startswith(DRAW):
                # A frame that is tied to the page stands among the paragraphs.
                passage = Passage(child, self.styles.look("paragraph", None))
                self._reader.draw(child, passage)
                self._hanging(passage, None, None)

    def _list(self, element: etree._Element, hung: _Hung | None, depth: int) -> Iterator[Line | etree._Element]:
        style = style_of(element)
        if hung is None:
            style = style if style is not None else self._style_within(element)
            here = _Hung(self._counting.begin(element, style), style, 0)
        else:
            here = _Hung(hung.counters, hung.style if style is None else style, hung.level + 1)
            if style is not None and style != hung.style:
                here = replace(here, counters=self._counting.begin(element, style))
        for item in element:
            if item.tag == _ITEM:
                start = item.get(TEXT + "start-value")
                within = replace(here, start=None if start is None else whole(start, 1), numbered=True)
                yield from self._blocks(item, within, depth + 1)
            elif item.tag == _LIST_HEADER:
                yield from self._blocks(item, replace(here, numbered=False), depth + 1)

    def _style_within(self, element: etree._Element) -> str:
        """A list without a style of its own has that of its first paragraph's style."""
        first = next(element.iter(P, H), None)
        return "" if first is None else self.styles.look("paragraph", first.get(STYLE_NAME)).list_style or ""

    def _is_hidden(self, section: etree._Element) -> bool:
        return section.get(TEXT + "display") == "none" or self.styles.look("section", section.get(STYLE_NAME)).hidden

    def _line(self, element: etree._Element, hung: _Hung | None) -> Line:
        passage = self._reader.read(element)
        if passage.look.hidden and passage.text.strip():
            self.unshown["hidden_text"] += 1
            passage.text, passage.spans = "", []
            return Line(passage)
        if hung is not None:
            if not hung.numbered:
                return Line(passage)
            return Line(passage, self._counting.next(hung.counters, hung.style, hung.level, hung.start))
        return Line(passage, self._counting.heading(element, self._level(element)) if element.tag == H else None)

    @staticmethod
    def _level(element: etree._Element) -> int:
        return max(1, whole(element.get(TEXT + "outline-level"), 1, 10))

    def _append(self, line: Line) -> None:
        passage, number = line.passage, line.number
        level = min(9, self._level(passage.element)) if passage.element.tag == H else 0
        if not passage.text.strip():
            self._hanging(passage, None, None)
            return
        block = Block("paragraph", passage.text, spans=tuple(passage.spans), caption=passage.look.caption)
        block.anchor = Anchor(PART, (self._paragraphs[passage.element],))
        if number is not None:
            block.number, block.bullet = number.text, number.bullet
        if self._opening:
            self._keep_opening(passage, level)
        if level:
            block.kind, block.level, block.bullet = "heading", level, False
            block.number = "" if number is not None and number.bullet else block.number
        elif number is not None and (number.text or _TYPED_IN_LIST.match(block.text)):
            block.kind, block.level = "item", number.level
            if not number.text:
                # A list that prints nothing: its author typed the numbers.
                block.number, block.number_typed = block.text.partition("\t")[0].strip(), True
        self.found.append(block)
        self._hanging(passage, block, None)

    def _keep_opening(self, passage: Passage, level: int) -> None:
        if (level and not passage.look.title) or len(self.opening) >= _OPENING_LINES:
            self._opening = False
            return
        place = self._paragraphs[passage.element]
        self.opening.append(OpeningLine(" ".join(passage.text.split()), passage.look.size, passage.look.title, place))

    def _hanging(self, passage: Passage, owner: Block | None, holder: Block | None) -> None:
        """Appends the notes that stand in a paragraph and the text boxes that are anchored in it."""
        for note in passage.notes:
            kind = "endnote" if note.get(TEXT + "note-class") == "endnote" else "footnote"
            self._notes[kind] += 1
            body = note.find(_BODY)
            if body is None:
                continue
            citation = note.find(_CITATION)
            block = Block("note", holder=owner, note=kind)
            self.fill(block, self.gather(body))
            block.number = " ".join(str(citation.xpath("string()")).split()) if citation is not None else ""
            block.number, block.bullet = block.number or str(self._notes[kind]), False
        for box in passage.boxes:
            place = self.gather(box)
            if place.tables or any(line.passage.text.strip() for line in place.lines):
                self.fill(Block("box", holder=holder), place)
