"""Blocks that move: copies for a tracked move (old place struck, new place put in), the blocks themselves for a clean one."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Final

from lxml import etree

from facilitation.documents.docx.names import PPR, W
from facilitation.documents.docx.runs import unfold
from facilitation.documents.docx.tracking import Mark, Pen

_LEFT_BEHIND: Final = tuple(
    W + name
    for name in ("bookmarkStart", "bookmarkEnd", "permStart", "permEnd", "commentRangeStart", "commentRangeEnd", "commentReference")
)
_DRAWING_ID: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_REFERENCES: Final = {W + "footnoteReference": W + "footnote", W + "endnoteReference": W + "endnote"}
_PARAGRAPH_ID: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"


class Copies:
    """`of` gives for elements of copied blocks and notes what stands for them in the copy."""

    def __init__(self, notes: dict[str, etree._Element], ids: Iterator[int]) -> None:
        self._notes = notes
        """"{…}footnote" and "{…}endnote" → root of the part that holds them."""
        self._ids = ids
        self.of: dict[etree._Element, etree._Element] = {}
        self.changed_notes: set[str] = set()

    def copy(self, block: etree._Element) -> etree._Element:
        """A copy that may stand beside its original: nothing in it that may be there only once."""
        copied = self._copy(block)
        for element in [*copied.iter(*_LEFT_BEHIND)]:
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)
        for section in copied.findall(f"{PPR}/{W}sectPr"):
            section.getparent().remove(section)  # type: ignore[union-attr]
        unfold(copied)
        for drawing in copied.iter(_DRAWING_ID):
            drawing.set("id", str(next(self._ids)))
        for reference in copied.iter(*_REFERENCES):
            self._copy_note(reference)
        return copied

    def _copy(self, block: etree._Element) -> etree._Element:
        copied = deepcopy(block)
        copied.tail = None
        for before, after in zip(block.iter(), copied.iter(), strict=True):
            self.of[before] = after
            if _PARAGRAPH_ID in after.attrib:
                del after.attrib[_PARAGRAPH_ID]
        return copied

    def _copy_note(self, reference: etree._Element) -> None:
        kind = _REFERENCES[str(reference.tag)]
        root = self._notes.get(kind)
        if root is None:
            return
        number = reference.get(W + "id")
        for note in root.iterchildren(kind):
            if note.get(W + "id") == number:
                copied = self._copy(note)
                fresh = str(max(int(one.get(W + "id") or "0") for one in root.iterchildren(kind)) + 1)
                copied.set(W + "id", fresh)
                reference.set(W + "id", fresh)
                root.append(copied)
                self.changed_notes.add(kind)
                return


def mark_range(blocks: list[etree._Element], name: str, mark: Mark, pen: Pen, kind: str) -> None:
    """Says that these neighbouring paragraphs are one end of the move `name`; `kind` is "moveFrom" or "moveTo"."""
    start = pen.annotation(kind, mark)  # type: ignore[arg-type]
    start.tag = f"{W}{kind}RangeStart"
    start.set(W + "name", name)
    end = etree.Element(f"{W}{kind}RangeEnd")
    end.set(W + "id", start.get(W + "id") or "")
    first = blocks[0]
    first.insert(1 if len(first) and first[0].tag == PPR else 0, start)
    blocks[-1].addnext(end)
