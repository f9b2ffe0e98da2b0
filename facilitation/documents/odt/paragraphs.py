"""Reads the words of one paragraph of an ODT, with their formatting, and notes what hangs on it: notes, text boxes, pictures."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from facilitation.documents.imported import UnshownKind
from facilitation.documents.odt.names import DRAW, HREF, OFFICE, STYLE_NAME, TBL, TEXT, H, P, has_text, whole
from facilitation.documents.odt.styles import BOLD, ITALIC, UNDERLINE, Look, Styles
from facilitation.text.clauses import Span

_SPACES: Final = re.compile(r"[ \t\r\n]+")
_MOST_SPACES: Final = 1000
_NOTE: Final = TEXT + "note"
_SILENT: Final = frozenset(
    TEXT + name
    for name in (
        "number",
        "change",
        "change-start",
        "change-end",
        "hidden-text",
        "hidden-paragraph",
        "ruby-text",
        "script",
        "toc-mark",
        "toc-mark-start",
        "user-index-mark",
        "alphabetical-index-mark",
        "note-citation",
    )
) | {OFFICE + "annotation-end"}
_DRAWN: Final = frozenset(
    DRAW + name
    for name in (
        "frame",
        "g",
        "rect",
        "line",
        "polyline",
        "polygon",
        "path",
        "circle",
        "ellipse",
        "connector",
        "caption",
        "measure",
        "custom-shape",
        "regular-polygon",
        "page-thumbnail",
        "control",
    )
)
_OBJECTS: Final = frozenset({DRAW + "object", DRAW + "object-ole"})


@dataclass(slots=True)
class Passage:
    """A paragraph as read: its words, what they hang on to, and what its style says."""

    element: etree._Element
    look: Look
    text: str = ""
    spans: list[Span] = field(default_factory=list)
    notes: list[etree._Element] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)


class ParagraphReader:
    """`object_kind` tells by its address within the package what an embedded object is."""

    def __init__(
        self, styles: Styles, unshown: Counter[UnshownKind], object_kind: Callable[[str], UnshownKind] = lambda _: "object"
    ) -> None:
        self._styles = styles
        self._unshown = unshown
        self._object_kind = object_kind

    def read(self, element: etree._Element) -> Passage:
        """`element` is a text:p or text:h."""
        passage = Passage(element, self._styles.look("paragraph", element.get(STYLE_NAME)))
        words = _Words()
        self._walk(element, passage, words, passage.look.on)
        passage.text, passage.spans = words.done()
        return passage

    def draw(self, element: etree._Element, passage: Passage) -> None:
        """A picture, a shape or a text box; text boxes go to the passage, all else is counted."""
        if element.tag == DRAW + "text-box":
            passage.boxes.append(element)
            return
        if element.tag == DRAW + "frame":
            # An object stands beside the picture that replaces it in programs that cannot show it: they count once.
            for child in element:
                if child.tag == DRAW + "text-box":
                    passage.boxes.append(child)
                    return
                if child.tag == TBL:
                    passage.boxes.append(element)
                    return
                if child.tag in _OBJECTS:
                    self._unshown[self._object_kind(child.get(HREF) or "")] += 1
                    return
            if any(child.tag == DRAW + "image" for child in element):
                self._unshown["image"] += 1
            return
        if element.tag == DRAW + "g":
            for child in element:
                if child.tag in _DRAWN:
                    self.draw(child, passage)
            return
        if any(child.tag in (P, H, TEXT + "list") for child in element) and has_text(element):
            passage.boxes.append(element)
        elif element.tag != DRAW + "control":
            self._unshown["shape"] += 1

    def _walk(self, element: etree._Element, passage: Passage, words: _Words, marks: int) -> None:
        words.add(element.text, marks)
        for child in element:
            self._inline(child, passage, words, marks)
            words.add(child.tail, marks)

    def _inline(self, child: etree._Element, passage: Passage, words: _Words, marks: int) -> None:
        tag = child.tag
        if tag == TEXT + "span":
            look = self._styles.look("text", child.get(STYLE_NAME))
            if look.hidden:
                self._unshown["hidden_text"] += has_text(child)
            else:
                self._walk(child, passage, words, (marks & ~look.told) | look.on)
        elif tag == TEXT + "s":
            words.put(" " * whole(child.get(TEXT + "c"), 1, _MOST_SPACES), marks)
        elif tag == TEXT + "tab":
            words.put("\t", marks)
        elif tag == TEXT + "line-break":
            words.put("\n", marks)
        elif tag == _NOTE:
            passage.notes.append(child)
        elif tag == OFFICE + "annotation":
            self._unshown["comment"] += 1
        elif tag in _DRAWN:
            self.draw(child, passage)
        elif tag == TEXT + "hidden-text":
            self._unshown["hidden_text"] += 1
        elif tag not in _SILENT:
            # Links, fields (their shown value), marks, ruby: what is printed is their text.
            self._walk(child, passage, words, marks)


class _Words:
    """Gathers letters with their marks; runs of white space in the file are one space (ODF 1.3 part 3, 6.1.2)."""

    def __init__(self) -> None:
        self._parts: list[tuple[str, int]] = []
        self._after_space = True

    def add(self, text: str | None, marks: int) -> None:
        if not text:
            return
        text = _SPACES.sub(" ", text)
        if self._after_space and text.startswith(" "):
            text = text[1:]
        if text:
            self._after_space = text.endswith(" ")
            self._parts.append((text, marks))

    def put(self, text: str, marks: int) -> None:
        """Spaces, tabs and breaks that the file spells out."""
        self._parts.append((text, marks))
        self._after_space = False

    def done(self) -> tuple[str, list[Span]]:
        spans: list[Span] = []
        at = 0
        for text, marks in self._parts:
            end = at + len(text)
            if marks:
                last = spans[-1] if spans else None
                if last is not None and last.end == at and _bits(last) == marks:
                    spans[-1] = Span(last.start, end, last.bold, last.italic, last.underline)
                else:
                    spans.append(Span(at, end, bool(marks & BOLD), bool(marks & ITALIC), bool(marks & UNDERLINE)))
            at = end
        return "".join(text for text, _ in self._parts), spans


def _bits(span: Span) -> int:
    return span.bold * BOLD | span.italic * ITALIC | span.underline * UNDERLINE
