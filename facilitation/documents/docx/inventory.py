"""Where each character of a paragraph's text stands in the file: found by the reader itself, so that both always agree."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from lxml import etree

from facilitation.documents.docx.names import R_, RPR, T, children
from facilitation.documents.docx.paragraphs import ParagraphReader
from facilitation.documents.docx.styles import NO_HEADING, Styles


@dataclass(slots=True)
class Stretch:
    """`text` is what `element` (w:t, w:tab, w:br, w:sym …), a child of the w:r `run`, brings to the paragraph's text."""

    run: etree._Element
    element: etree._Element
    text: str


class Inventory(ParagraphReader):
    """Reads one paragraph at a time, without what is still open from the one before."""

    def __init__(self, styles: Styles) -> None:
        super().__init__(styles, Counter(), balanced=True)
        self._element: etree._Element | None = None
        self._stretches: list[Stretch] = []

    @classmethod
    def of(cls, styles: Styles, paragraph: etree._Element) -> list[Stretch]:
        """The stretches of a paragraph in order; their texts together are its text."""
        inventory = cls(styles)
        inventory.read(paragraph)
        return inventory._stretches

    @classmethod
    def is_heading(cls, styles: Styles, paragraph: etree._Element) -> bool:
        """Whether the file itself has the paragraph as a heading; a person may have made a paragraph of it."""
        passage = cls(styles).read(paragraph)
        return passage.look.level > 0 if passage.outline is None else 0 <= passage.outline < NO_HEADING

    def _write(self, text: str, bits: int) -> None:
        before = self._length
        super()._write(text, bits)
        element = self._element
        if self._length > before and element is not None:
            run = element.getparent()
            while run is not None and run.tag != R_:
                run = run.getparent()
            assert run is not None
            self._stretches.append(Stretch(run, element, text))

    def _run(self, run: etree._Element) -> None:
        # As the reader's own loop, which is kept fast and need not know at which child it is.
        bits = self._plain_bits
        for child in children(run):
            tag = child.tag
            self._element = child
            if tag == T:
                self._write((child.text or "").replace("\n", " ").replace("\r", " "), bits)
            elif tag == RPR:
                bits = self._bits(child)
            else:
                self._rare(child, tag, bits)
