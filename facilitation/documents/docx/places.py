"""Finds the elements of a DOCX in which clauses stand, by their anchors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from facilitation.documents.docx.flow import blocks, rows
from facilitation.documents.docx.names import BOX_CONTENT, TBL, TC, TR, P, W
from facilitation.documents.docx.settling import SORTS, Joined
from facilitation.text.clauses import Clause, ClauseId

NOTES: Final = (W + "footnote", W + "endnote")
REFERENCES: Final = (W + "footnoteReference", W + "endnoteReference")
"""The elements that refer to the `NOTES`, in their order."""
_HOLDERS: Final = frozenset({TC, BOX_CONTENT, *NOTES})
FLOWING: Final = frozenset({"heading", "paragraph", "item"})


@dataclass(slots=True)
class Place:
    """`element` is the clause's own w:p, w:tbl, w:tr, w:tc, w:txbxContent, w:footnote or w:endnote; `part` the part it is in."""

    part: str
    element: etree._Element
    paragraphs: list[etree._Element] = field(default_factory=list)

    @property
    def blocks(self) -> list[etree._Element]:
        """What the clause takes up among the blocks that hold it: a clause joined of several paragraphs has them all."""
        return self.paragraphs if self.element.tag == P and self.paragraphs else [self.element]


class Places:
    """`roots` are the parts by name. To be made before earlier changes are settled: anchors count what these take away."""

    def __init__(self, clauses: Sequence[Clause], roots: dict[str, etree._Element], main: str) -> None:
        self._places: dict[ClauseId, Place] = {}
        self.references: list[etree._Element] = []
        """The references of the main part to notes, in order."""
        self.marks: dict[str, list[etree._Element]] = {part: [] for part in roots}
        """What `settle` looks at in each part: a walk of its own would take as long as this one."""
        every = {part: self._survey(root, self.marks[part], is_main=part == main) for part, root in roots.items()}
        table_rows: dict[tuple[str, int], list[etree._Element]] = {}
        for clause in clauses:
            anchor = clause.anchor
            if anchor is None or anchor.part not in roots:
                continue
            paragraphs, tables = every[anchor.part]
            try:
                own = [paragraphs[one] for one in anchor.paragraphs]
            except IndexError:
                continue
            element: etree._Element | None = None
            if anchor.table is not None:
                if anchor.table >= len(tables):
                    continue
                element = tables[anchor.table]
                if anchor.row is not None:
                    key = (anchor.part, anchor.table)
                    if key not in table_rows:
                        table_rows[key] = [*rows(element, Counter())]
                    found = table_rows[key]
                    element = found[anchor.row] if anchor.row < len(found) else None
            elif own:
                element = own[0] if clause.kind in FLOWING else holder(own[0])
            if element is not None:
                self._places[clause.id] = Place(anchor.part, element, own)
        body = roots[main].find(W + "body")
        assert body is not None
        self._body = body
        self.flow: list[etree._Element] = []
        """The paragraphs and tables of the body in order."""

    def _survey(
        self, root: etree._Element, marks: list[etree._Element], *, is_main: bool
    ) -> tuple[list[etree._Element], list[etree._Element]]:
        """The paragraphs and the tables of a part."""
        paragraphs: list[etree._Element] = []
        tables: list[etree._Element] = []
        for element in root.iter(P, *SORTS, *REFERENCES):
            tag = element.tag
            if tag == P:
                paragraphs.append(element)
            elif tag in SORTS:
                marks.append(element)
                if tag == TBL:
                    tables.append(element)
            elif is_main:
                self.references.append(element)
        return paragraphs, tables

    def settled(self, joined: Joined) -> None:
        """Follows paragraphs whose words an accepted deletion brought into the next one."""
        for place in self._places.values():
            if not joined and len(place.paragraphs) < 2:
                continue
            place.paragraphs = list(dict.fromkeys(_end(one, joined) for one in place.paragraphs))
            place.element = _end(place.element, joined)
        self.marks.clear()
        self.flow = [*blocks(self._body, Counter())]

    def get(self, clause: ClauseId) -> Place | None:
        return self._places.get(clause)

    def put(self, clause: ClauseId, place: Place) -> None:
        self._places[clause] = place


def holder(paragraph: etree._Element) -> etree._Element | None:
    """The nearest cell, text box or note around an element; None in the open text."""
    over = paragraph.getparent()
    while over is not None and over.tag not in _HOLDERS:
        over = over.getparent()
    return over


def host(element: etree._Element) -> etree._Element | None:
    """The paragraph of the open text that a text box, or an element in one, hangs on; None where it hangs in a table or a note."""
    over: etree._Element | None = element
    found: etree._Element | None = None
    while over is not None:
        if over.tag in (TR, *NOTES):
            return None
        if over.tag == P:
            found = over
        over = over.getparent()
    return found


def top(element: etree._Element) -> etree._Element:
    """The outermost element around this one: the root of a part, or something that was taken out of it."""
    over = element.getparent()
    while over is not None:
        element, over = over, over.getparent()
    return element


def _end(element: etree._Element, joined: Joined) -> etree._Element:
    while element in joined:
        element = joined[element]
    return element
