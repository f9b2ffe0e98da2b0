"""Accepts the tracked changes that a DOCX already carries, as the reader took them: later ones are then told from nothing else.

An export must give the text as it was read when all its changes are rejected. Changes of an earlier review, read as accepted, would
come back to life there: they are accepted for good before ours are written.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Final, Literal

from lxml import etree

from facilitation.documents.docx.names import DEL, INS, MOVE_FROM, MOVE_TO, PPR, RPR, TBL, TC, TR, VAL, P, W

_TRACES: Final = re.compile(rb"<w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|numberingChange|\w+Change)\b")
MERGE: Final = W + "vMerge"
_PROPERTIES: Final = frozenset({RPR, W + "trPr", W + "numPr", W + "ctrlPr"})
_CHANGED: Final = tuple(W + name + "Change" for name in ("pPr", "rPr", "tblPr", "tblGrid", "tblPrEx", "trPr", "tcPr", "sectPr"))
_RANGES: Final = tuple(
    W + kind + end
    for kind in ("moveFromRange", "moveToRange", "customXmlInsRange", "customXmlDelRange")
    for end in ("Start", "End")
)
_CELL_INSERTED: Final = W + "cellIns"
_CELL_DELETED: Final = W + "cellDel"
_CELL_MERGED: Final = W + "cellMerge"
_NUMBERING_CHANGE: Final = W + "numberingChange"
_FIELD_CHARACTER: Final = W + "fldChar"
_FIELD_TYPE: Final = W + "fldCharType"
_INSTRUCTION: Final = W + "instrText"
_Sort = Literal["dropped", "out", "in", "cell out", "cell merged", "field", "table"]
SORTS: Final[dict[str, _Sort]] = {
    **dict.fromkeys((*_CHANGED, *_RANGES, _NUMBERING_CHANGE, _CELL_INSERTED), "dropped"),
    **dict.fromkeys((DEL, MOVE_FROM), "out"),
    **dict.fromkeys((INS, MOVE_TO), "in"),
    _CELL_DELETED: "cell out",
    _CELL_MERGED: "cell merged",
    **dict.fromkeys((_FIELD_CHARACTER, _INSTRUCTION), "field"),
    TBL: "table",
}
_PASSED_OVER: Final = frozenset(
    (
        *(W + name for name in ("bookmarkStart", "bookmarkEnd", "proofErr", "permStart", "permEnd")),
        *(W + name for name in ("commentRangeStart", "commentRangeEnd")),
        *_RANGES,
    )
)

Joined = dict[etree._Element, etree._Element]
"""Paragraph that is no more → the paragraph that its words now stand in."""


def has_traces(part: bytes) -> bool:
    """Whether a part carries tracked changes."""
    return _TRACES.search(part) is not None


def settle(root: etree._Element, marks: Iterable[etree._Element] | None = None) -> Joined:
    """Accepts every tracked change below `root`, in place; `marks` are all its elements of the `SORTS`, where they are known."""
    joins: list[etree._Element] = []
    # One walk for all: what goes with something else is no longer looked at when its turn comes.
    found: defaultdict[_Sort, list[etree._Element]] = defaultdict(list)
    for element in root.iter(*SORTS) if marks is None else marks:
        found[SORTS[str(element.tag)]].append(element)

    def there(sort: _Sort) -> list[etree._Element]:
        return [element for element in found[sort] if _is_in(root, element)]

    _drop(found["dropped"])
    for element in there("out"):
        parent = element.getparent()
        if parent is None:
            continue
        properties = parent.getparent()
        if parent.tag == RPR and properties is not None and properties.tag == PPR:
            paragraph = properties.getparent()
            if paragraph is not None and paragraph not in joins:
                joins.append(paragraph)
            parent.remove(element)
        elif parent.tag == W + "trPr":
            _drop([one for one in (parent.getparent(),) if one is not None])
        else:
            parent.remove(element)
    for element in there("in"):
        parent = element.getparent()
        if parent is None:
            continue
        if parent.tag in _PROPERTIES:
            parent.remove(element)
        else:
            unwrap(element)
    _drop_cells(there("cell out"))
    _merge_cells(there("cell merged"))
    _drop_stray_instructions(there("field"))
    _drop([table for table in there("table") if next(table.iter(TR), None) is None])
    joined: Joined = {}
    for paragraph in joins:
        after = next_paragraph(paragraph)
        if after is not None:
            join(paragraph, after)
            joined[paragraph] = after
    return joined


def _is_in(root: etree._Element, element: etree._Element) -> bool:
    over: etree._Element | None = element
    while over is not None and over is not root:
        over = over.getparent()
    return over is not None


def _drop_stray_instructions(marks: list[etree._Element]) -> None:
    """An instruction whose field went with a deletion: Word shows nothing of it, LibreOffice shows it as words."""
    open_fields = 0
    stray: list[etree._Element] = []
    for element in marks:
        if element.tag == _INSTRUCTION:
            if not open_fields:
                stray.append(element)
            continue
        kind = element.get(_FIELD_TYPE)
        open_fields = max(0, open_fields + (kind == "begin") - (kind == "end"))
    _drop(stray)


def unwrap(element: etree._Element) -> None:
    """Puts an element's children in its place."""
    parent = element.getparent()
    assert parent is not None
    place = parent.index(element)
    parent[place : place + 1] = list(element)


def next_paragraph(paragraph: etree._Element) -> etree._Element | None:
    """The w:p right after this one in the same container, None where something else follows."""
    after = paragraph.getnext()
    while after is not None and after.tag in _PASSED_OVER:
        after = after.getnext()
    return after if after is not None and after.tag == P else None


def join(first: etree._Element, second: etree._Element) -> None:
    """The words of `first` come to stand at the beginning of `second`, which keeps its own properties."""
    place = 1 if len(second) and second[0].tag == PPR else 0
    second[place:place] = [child for child in first if child.tag != PPR]
    parent = first.getparent()
    if parent is not None:
        parent.remove(first)


def _drop_cells(marks: list[etree._Element]) -> None:
    for mark in marks:
        properties = mark.getparent()
        cell = None if properties is None else properties.getparent()
        if cell is not None and cell.tag == TC:
            _drop([cell])


def _merge_cells(marks: list[etree._Element]) -> None:
    for mark in marks:
        kind = mark.get(W + "vMerge")
        properties = mark.getparent()
        if properties is None:
            continue
        if kind is not None and properties.find(MERGE) is None:
            merge = etree.Element(MERGE)
            merge.set(VAL, "restart" if kind == "rest" else "continue")
            properties.replace(mark, merge)
        else:
            properties.remove(mark)


def _drop(elements: list[etree._Element]) -> None:
    for element in elements:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
