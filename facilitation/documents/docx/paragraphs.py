"""Reads the inside of a DOCX paragraph: its plain text, its bold, italic and underlined stretches, and what hangs on it.

Text is what the reader of the printed page sees when all tracked changes are accepted: insertions in, deletions out, of a field
only its shown value, no hidden text. One character of the file gives one character here, except that a no-break hyphen, a soft
hyphen, a tab and a line break become U+2011, U+00AD, "\\t" and "\\n".
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from facilitation.documents.docx.drawings import survey
from facilitation.documents.docx.fields import Fields
from facilitation.documents.docx.names import (
    ALTERNATE,
    BOX_CONTENT,
    DEL,
    MOVE_FROM,
    PPR,
    R_,
    RPR,
    SDT,
    VAL,
    M,
    T,
    W,
    child_value,
    children,
    on,
    shown_branch,
    whole,
)
from facilitation.documents.docx.styles import HIDDEN, SHOWN, ParagraphLook, Styles, run_says
from facilitation.documents.docx.surveying import Survey
from facilitation.documents.docx.symbols import symbol
from facilitation.documents.imported import UnshownKind
from facilitation.text.clauses import Span

_GOES_ON: Final = frozenset(
    W + name for name in ("hyperlink", "ins", "moveTo", "smartTag", "customXml", "dir", "bdo", "rubyBase", "sdtContent")
)
_LEFT_OUT: Final = frozenset({DEL, MOVE_FROM})
_FIELD_SIMPLE: Final = W + "fldSimple"
_FIELD_CHARACTER: Final = W + "fldChar"
_FIELD_TYPE: Final = W + "fldCharType"
_INSTRUCTION: Final = W + "instrText"
_NOTES: Final = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}
_CHARACTERS: Final = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "\u2011",
    W + "softHyphen": "\u00ad",
}
_DRAWN: Final = frozenset({W + "drawing", W + "pict", W + "object"})
_SYMBOL: Final = W + "sym"
_RUBY: Final = W + "ruby"
_EQUATIONS: Final = frozenset({M + "oMath", M + "oMathPara"})
_PAGE_LIKE: Final = frozenset({"page", "column"})
_STYLE: Final = W + "pStyle"
_NUMBERED: Final = W + "numPr"
_NUMBER_ID: Final = W + "numId"
_NUMBER_LEVEL: Final = W + "ilvl"
_LANGUAGE: Final = W + "lang"
_VANISH: Final = W + "vanish"
_OUTLINE: Final = W + "outlineLvl"
_PARAGRAPH_SAYS: Final = frozenset({_STYLE, RPR, _NUMBERED, _OUTLINE})


@dataclass(slots=True)
class Passage:
    """What one w:p holds; `joins` says that its end was deleted, so that the next paragraph goes on in the same line."""

    element: etree._Element
    look: ParagraphLook
    text: str = ""
    spans: list[Span] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    """Kind ("footnote" or "endnote") and w:id of the notes referred to, in order."""
    boxes: list[etree._Element] = field(default_factory=list)
    """The w:txbxContent elements anchored here."""
    joins: bool = False
    hidden_end: bool = False
    """The end itself is hidden: a paragraph without words is then not printed at all, not even its number."""
    number_id: str | None = None
    number_level: int | None = None
    outline: int | None = None
    language: str | None = None


class ParagraphReader:
    """Reads the paragraphs of one story in their order; keeps the fields that are open from one paragraph to the next."""

    def __init__(self, styles: Styles, unshown: Counter[UnshownKind], balanced: bool, survey: Survey | None = None) -> None:
        self._styles = styles
        self._plain_look = styles.paragraph(None)
        self._told = None if survey is None else survey.told
        self._unshown = unshown
        self._fields = Fields(unshown, balanced)
        self._pieces: list[str] = []
        self._length = 0
        self._spans: list[tuple[int, int, int]] = []
        self._table_bits = 0
        self._plain_bits = 0
        self._last_look: ParagraphLook | None = None
        self._last_table_bits = 0
        self._hidden = False
        self._passage: Passage | None = None

    def read(self, paragraph: etree._Element, table_bits: int = 0) -> Passage:
        """The passage; `table_bits` are bold, italic, underlined as the table's style sets them here."""
        passage = self._passage = Passage(paragraph, self._plain_look)
        inside = children(paragraph)
        if not inside:
            return passage
        pieces = self._pieces = []
        self._length, self._spans, self._hidden = 0, [], False
        self._table_bits = table_bits
        properties = inside[0]
        if properties.tag == PPR:
            del inside[0]
            told = self._told
            if told is None or paragraph in told or properties in told:
                self._properties(properties, passage)
            elif (style := child_value(properties, _STYLE)) is not None:
                passage.look = self._styles.paragraph(style)
        if passage.look is not self._last_look or table_bits != self._last_table_bits:
            # Most paragraphs look like the one before.
            self._last_look, self._last_table_bits = passage.look, table_bits
            self._plain_bits = self._styles.bits(passage.look.marks, None, 0, 0, table_bits)
        for child in inside:
            if child.tag == R_:
                self._run(child)
            else:
                self._inline(child)
        self._fields.end_of_paragraph()
        passage.text = pieces[0] if len(pieces) == 1 else "".join(pieces)
        if self._spans:
            passage.spans = _as_spans(self._spans)
        if self._hidden:
            self._unshown["hidden_text"] += 1
        return passage

    def _properties(self, properties: etree._Element, passage: Passage) -> None:
        for child in children(properties):
            tag = child.tag
            if tag not in _PARAGRAPH_SAYS:
                continue
            if tag == _STYLE:
                passage.look = self._styles.paragraph(child.get(VAL))
            elif tag == RPR:
                for mark in children(child):
                    name = mark.tag
                    if name in _LEFT_OUT:
                        passage.joins = True
                    elif name == _LANGUAGE:
                        passage.language = mark.get(VAL)
                    elif name == _VANISH:
                        passage.hidden_end = on(mark)
            elif tag == _NUMBERED:
                for part in child:
                    if part.tag == _NUMBER_ID:
                        passage.number_id = part.get(VAL)
                    elif part.tag == _NUMBER_LEVEL:
                        passage.number_level = whole(part.get(VAL), 0)
            else:
                passage.outline = whole(child.get(VAL), 9)

    def _inline(self, element: etree._Element) -> None:
        tag = element.tag
        if tag == R_:
            self._run(element)
        elif tag in _GOES_ON:
            for child in element:
                self._inline(child)
        elif tag in _LEFT_OUT:
            return
        elif tag == SDT:
            content = element.find(W + "sdtContent")
            if content is not None:
                self._inline(content)
        elif tag == _FIELD_SIMPLE:
            self._fields.begin()
            self._fields.instruct(element.get(W + "instr") or "")
            self._fields.separate()
            for child in element:
                self._inline(child)
            self._fields.end()
        elif tag == ALTERNATE:
            branch = shown_branch(element)
            if branch is not None:
                for child in branch:
                    self._inline(child)
        elif tag in _EQUATIONS:
            self._unshown["equation"] += 1
        elif tag == W + "subDoc":
            self._unshown["included_file"] += 1

    def _run(self, run: etree._Element) -> None:
        bits = self._plain_bits
        for child in children(run):
            tag = child.tag
            if tag == T:
                text = child.text
                if text:
                    if "\n" in text or "\r" in text:
                        # Word shows a line end inside a text element as a space; a break is an element of its own.
                        text = text.replace("\n", " ").replace("\r", " ")
                    self._write(text, bits)
            elif tag == RPR:
                bits = self._bits(child) if len(child) else self._plain_bits
            else:
                self._rare(child, tag, bits)

    def _rare(self, child: etree._Element, tag: str, bits: int) -> None:
        passage = self._passage
        assert passage is not None
        character = _CHARACTERS.get(tag)
        if character is not None:
            if character == "\n" and child.get(W + "type") in _PAGE_LIKE:
                return
            self._write(character, bits)
        elif tag == _FIELD_CHARACTER:
            kind = child.get(_FIELD_TYPE)
            if kind == "begin":
                self._fields.begin()
            elif kind == "separate":
                self._fields.separate()
            elif kind == "end":
                self._fields.end()
        elif tag == _INSTRUCTION:
            self._fields.instruct(child.text or "")
        elif tag in _NOTES:
            if not bits & HIDDEN and self._fields.shown:
                passage.notes.append((_NOTES[tag], child.get(W + "id") or ""))
        elif tag == _SYMBOL:
            self._write(symbol(child.get(W + "font"), child.get(W + "char")), bits)
        elif tag in _DRAWN:
            passage.boxes.extend(survey(child, self._unshown))
        elif tag == ALTERNATE:
            branch = shown_branch(child)
            if branch is not None:
                for part in branch:
                    if part.tag == T:
                        self._write(part.text or "", bits)
                    else:
                        self._rare(part, part.tag, bits)
        elif tag == _RUBY:
            for part in child.iterchildren(W + "rubyBase"):
                self._inline(part)
        elif tag == BOX_CONTENT:
            passage.boxes.append(child)

    def _bits(self, properties: etree._Element) -> int:
        told, said_on, style = run_says(properties)
        if not told and style is None:
            return self._plain_bits
        assert self._passage is not None
        return self._styles.bits(self._passage.look.marks, style, told, said_on, self._table_bits)

    def _write(self, text: str, bits: int) -> None:
        if not self._fields.shown:
            return
        if bits & HIDDEN:
            self._hidden = self._hidden or bool(text.strip())
            return
        start = self._length
        self._pieces.append(text)
        self._length = start + len(text)
        shown = bits & SHOWN
        if shown:
            spans = self._spans
            if spans and spans[-1][1] == start and spans[-1][2] == shown:
                spans[-1] = (spans[-1][0], self._length, shown)
            else:
                spans.append((start, self._length, shown))


def _as_spans(marks: list[tuple[int, int, int]]) -> list[Span]:
    return [Span(start, end, bool(bits & 1), bool(bits & 2), bool(bits & 4)) for start, end, bits in marks]
