"""Reads one story of a DOCX (the body, the footnotes, the endnotes) into blocks, with the place of each in the original."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from lxml import etree

from facilitation.documents.blocks import Block
from facilitation.documents.docx.flow import blocks
from facilitation.documents.docx.names import R_, VAL, P, T, W, whole
from facilitation.documents.docx.numbering import Counting, Number, Numbering
from facilitation.documents.docx.paragraphs import ParagraphReader, Passage
from facilitation.documents.docx.styles import NO_HEADING, Styles
from facilitation.documents.docx.surveying import Survey
from facilitation.documents.docx.tables import read_table
from facilitation.documents.imported import UnshownKind
from facilitation.documents.titles import OpeningLine
from facilitation.text.clauses import Anchor, Span

_OPENING_LINES: Final = 30
_SIZE: Final = W + "sz"

NoteReader = Callable[[str, str, Block | None], None]
"""Called with the kind and id of a note and the block that refers to it (None where that has no words of its own)."""


@dataclass(slots=True)
class Place:
    """Where words that become one clause stand: several paragraphs of a cell, or one that a deletion joined from two."""

    passages: list[list[Passage]]
    """Printed paragraphs; each is one passage, or several whose ends were deleted."""
    tables: list[etree._Element]


class Story:
    """One part of the package being read; appends to `found`, which several stories share."""

    def __init__(
        self,
        part: str,
        root: etree._Element,
        styles: Styles,
        numbering: Numbering,
        language: str,
        unshown: Counter[UnshownKind],
        found: list[Block],
    ) -> None:
        self.part = part
        self.styles = styles
        self.unshown = unshown
        self.found = found
        self.read_note: NoteReader | None = None
        self.opening: list[OpeningLine] = []
        self._language = language
        self._numbering = numbering
        self._counting = Counting(numbering)
        self.survey = Survey(root)
        self._paragraphs = self.survey.paragraphs
        self.tracked_changes = self.survey.tracked_changes
        if self.survey.comments:
            unshown["comment"] += self.survey.comments
        self._reader = ParagraphReader(styles, unshown, self.survey.balanced, self.survey)
        self._in_contents = False
        self._opening = True

    def beside(self, part: str, root: etree._Element) -> Story:
        """A story of another part of the same document, which appends to the same blocks."""
        return Story(part, root, self.styles, self._numbering, self._language, self.unshown, self.found)

    def table_ordinal(self, table: etree._Element) -> int:
        return self.survey.tables[table]

    def read_body(self, container: etree._Element) -> None:
        """Appends the blocks of a body: paragraphs, headings, items, tables with their rows and cells."""
        joined: list[Passage] = []
        for element in blocks(container, self.unshown):
            if element.tag == P:
                passage = self._reader.read(element)
                joined.append(passage)
                if passage.joins:
                    continue
                self._append(joined)
            else:
                self._append(joined)
                read_table(self, element, None)
            joined = []
        self._append(joined)

    def gather(self, container: etree._Element, table_bits: int = 0) -> Place:
        """Reads the paragraphs of a cell, a note or a box, which become one clause, and finds the tables among them."""
        only = self.survey.only_paragraphs(container)
        if only is not None and len(only) == 1:
            return Place([[self._reader.read(only[0], table_bits)]], [])
        place = Place([], [])
        joined: list[Passage] = []
        for element in only or blocks(container, self.unshown):
            if element.tag == P:
                passage = self._reader.read(element, table_bits)
                joined.append(passage)
                if passage.joins:
                    continue
            else:
                place.tables.append(element)
            if joined:
                place.passages.append(joined)
                joined = []
        if joined:
            place.passages.append(joined)
        return place

    def fill(self, block: Block, place: Place) -> None:
        """Gives `block` the words, the number and the anchor of the gathered paragraphs, and appends it with all it holds."""
        passages = place.passages
        number = None
        ordinals: tuple[int, ...] = ()
        if len(passages) == 1:
            # What nearly every cell is, with words or without: an empty one has its place, and perhaps an automatic number.
            number = self._count(passages[0])
            text, spans = _joined(passages[0])
            if text.strip():
                block.text, block.spans = text, tuple(spans)
                ordinals = self._ordinals(passages[0])
            else:
                ordinals = (self._paragraphs[passages[0][-1].element],)
        elif passages:
            number, ordinals = self._stack(block, passages)
        if number is not None:
            block.number, block.bullet = number.text, number.bullet
        block.anchor = Anchor(self.part, ordinals)
        self.found.append(block)
        for joined in passages:
            if len(joined) > 1 or joined[0].notes or joined[0].boxes:
                self._hanging(joined, block, block)
        for table in place.tables:
            read_table(self, table, block)

    def _stack(self, block: Block, passages: list[list[Passage]]) -> tuple[Number | None, tuple[int, ...]]:
        """Gives `block` the words of several paragraphs; the number where only one of them has words, and their ordinals."""
        lines: list[tuple[str, list[Span]]] = []
        numbers: list[Number | None] = []
        ordinals: list[int] = []
        for joined in passages:
            number = self._count(joined)
            text, spans = _joined(joined)
            if text.strip():
                lines.append((text, spans))
                numbers.append(number)
                ordinals.extend(self._ordinals(joined))
        if not lines:
            return None, (self._paragraphs[passages[0][-1].element],)
        block.text, stacked = _run_together(lines, "\n")
        block.spans = tuple(stacked)
        return numbers[0] if len(numbers) == 1 else None, tuple(ordinals)

    def _append(self, joined: list[Passage]) -> None:
        if not joined:
            return
        text, spans = _joined(joined)
        last = joined[-1]
        number = self._count(joined)
        if not text.strip():
            self._hanging(joined, None, None)
            return
        if last.look.contents:
            # A table of contents that was turned into plain paragraphs.
            if not self._in_contents:
                self.unshown["table_of_contents"] += 1
            self._in_contents = True
            return
        self._in_contents = False
        level = last.look.level
        if last.outline is not None:
            level = last.outline + 1 if 0 <= last.outline < NO_HEADING else 0
        block = Block("paragraph", text, spans=tuple(spans), caption=last.look.caption)
        block.anchor = Anchor(self.part, self._ordinals(joined))
        if number is not None:
            block.number, block.bullet = number.text, number.bullet
        if self._opening:
            self._keep_opening(text, last, level)
        if level:
            block.kind, block.level = "heading", level
        elif number is not None and number.text:
            block.kind, block.level = "item", max(number.level, last.look.depth)
        self.found.append(block)
        self._hanging(joined, block, None)

    def _keep_opening(self, text: str, passage: Passage, level: int) -> None:
        if (level and not passage.look.title) or len(self.opening) >= _OPENING_LINES:
            self._opening = False
            return
        size = next((whole(size.get(VAL), 0) for run in passage.element.iter(R_) for size in run.iter(_SIZE)), 0)
        line = OpeningLine(
            " ".join(text.split()), size or passage.look.size or 0, passage.look.title, self._paragraphs[passage.element]
        )
        self.opening.append(line)

    def skip_merged(self, cell: etree._Element) -> None:
        """Counts the words of a cell that a merge covers: they are in the file, and on no page."""
        if any((text.text or "").strip() for text in cell.iter(T)):
            self.unshown["hidden_text"] += 1

    def _hanging(self, joined: list[Passage], owner: Block | None, holder: Block | None) -> None:
        """Appends the notes that the paragraphs refer to and the text boxes that are anchored in them."""
        for passage in joined:
            for kind, note in passage.notes:
                if self.read_note is not None:
                    self.read_note(kind, note, owner)
        for passage in joined:
            for box in passage.boxes:
                place = self.gather(box)
                if place.tables or any(_joined(lines)[0].strip() for lines in place.passages):
                    self.fill(Block("box", holder=holder), place)

    def _count(self, joined: list[Passage]) -> Number | None:
        """The number that is printed before the paragraph; counts it even where the paragraph has no words, as Word does."""
        last = joined[-1]
        look = last.look
        if last.hidden_end and not any(passage.text.strip() for passage in joined):
            return None
        number_id = last.number_id if last.number_id is not None else look.number_id
        if number_id is None or not self._numbering.knows(number_id):
            return None
        level = last.number_level
        if level is None:
            level = self._numbering.level_of_style(number_id, look.chain)
        if level is None:
            level = look.number_level or 0
        return self._counting.next(number_id, level, last.language or look.language or self._language)

    def _ordinals(self, joined: list[Passage]) -> tuple[int, ...]:
        if len(joined) == 1:
            return (self._paragraphs[joined[0].element],)
        return tuple(self._paragraphs[passage.element] for passage in joined if passage.text or passage is joined[-1])


def _joined(passages: list[Passage]) -> tuple[str, list[Span]]:
    if len(passages) == 1:
        return passages[0].text, passages[0].spans
    return _run_together([(passage.text, passage.spans) for passage in passages], "")


def _run_together(lines: list[tuple[str, list[Span]]], between: str) -> tuple[str, list[Span]]:
    spans: list[Span] = []
    length = 0
    for text, own in lines:
        spans.extend(Span(s.start + length, s.end + length, s.bold, s.italic, s.underline) for s in own)
        length += len(text) + len(between)
    return between.join(text for text, _ in lines), spans
