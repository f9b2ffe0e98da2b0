"""One walk over a part of a DOCX before it is read: its paragraphs and tables in order, its tracked changes, where little is said.

Most elements of a file are widths, borders and spacing that nobody reads here. What lxml hands out costs more than what it passes
over, so this walk asks for the few names that matter and notes what they belong to: the properties of any other cell or paragraph
need not be looked into.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from lxml import etree

from facilitation.documents.docx.names import ALTERNATE, DEL, INS, MOVE_FROM, MOVE_TO, SDT, TBL, P, W

_FIELD_CHARACTER: Final = W + "fldChar"
_FIELD_TYPE: Final = W + "fldCharType"
_COMMENTED: Final = W + "commentReference"
_TRACKED: Final = frozenset(
    (
        INS,
        DEL,
        MOVE_FROM,
        MOVE_TO,
        *(W + name for name in ("cellIns", "cellDel", "cellMerge", "numberingChange")),
        *(W + name + "Change" for name in ("pPr", "rPr", "tblPr", "tblGrid", "tblPrEx", "trPr", "tcPr", "sectPr")),
    )
)
_SAYING: Final = frozenset(
    (
        *(W + name for name in ("gridSpan", "vMerge", "hMerge", "shd", "tblHeader", "gridBefore")),
        *(W + name for name in ("numPr", "outlineLvl", "lang", "vanish")),
        *(DEL, MOVE_FROM, W + "cellDel", W + "cellMerge"),
    )
)
"""What properties (w:tcPr, w:trPr, w:pPr and the w:rPr in it) say that is read, but for a paragraph's style."""
_HOLDING: Final = frozenset(
    (TBL, SDT, ALTERNATE, INS, MOVE_TO, *(W + name for name in ("customXml", "smartTag", "sdtContent", "altChunk", "subDoc")))
)
"""What in a cell, a note or a box is more than a paragraph."""


class Survey:
    """`paragraphs` and `tables` give each element its ordinal in the part; `balanced` says that as many fields end as begin.

    Proxies of lxml keep their identity only while somebody holds them: these dictionaries and sets do.
    """

    def __init__(self, root: etree._Element) -> None:
        self.paragraphs: dict[etree._Element, int] = {}
        self.tables: dict[etree._Element, int] = {}
        self.tracked_changes = 0
        self.comments = 0
        self._within: defaultdict[etree._Element | None, list[etree._Element]] = defaultdict(list)
        self._mixed: set[etree._Element | None] = set()
        self.told: set[etree._Element | None] = set()
        """Cells, rows and paragraphs whose properties may say something that is read, and the w:pPr of paragraphs of whose end they
        may: all that do are among them."""
        self.balanced = self._walk(root)

    def _walk(self, root: etree._Element) -> bool:
        open_fields = 0
        balanced = True
        for element in root.iter(P, _FIELD_CHARACTER, _COMMENTED, *_TRACKED, *_SAYING, *_HOLDING):
            tag = element.tag
            if tag == P:
                self.paragraphs[element] = len(self.paragraphs)
                self._within[element.getparent()].append(element)
                continue
            if tag in _SAYING:
                properties = element.getparent()
                self.told.add(None if properties is None else properties.getparent())
            if tag in _HOLDING:
                self._mixed.add(element.getparent())
            if tag in _TRACKED:
                self.tracked_changes += 1
            elif tag == TBL:
                self.tables[element] = len(self.tables)
            elif tag == _FIELD_CHARACTER:
                kind = element.get(_FIELD_TYPE)
                open_fields += 1 if kind == "begin" else -1 if kind == "end" else 0
                balanced = balanced and open_fields >= 0
            elif tag == _COMMENTED:
                self.comments += 1
        return balanced and open_fields == 0

    def only_paragraphs(self, container: etree._Element) -> list[etree._Element] | None:
        """The paragraphs of a cell, a note or a box; None where it holds, or may hold, anything else."""
        return None if container in self._mixed else self._within.get(container, [])
