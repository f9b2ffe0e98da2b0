"""Walks the block level of a DOCX: paragraphs, tables, rows and cells in order, through content controls and other wrappings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from lxml import etree

from facilitation.documents.docx.names import (
    ALTERNATE,
    INS,
    MOVE_TO,
    SDT,
    TBL,
    TC,
    TR,
    VAL,
    P,
    W,
    children,
    shown_branch,
)
from facilitation.documents.imported import UnshownKind

_WRAPPINGS: Final = frozenset({INS, MOVE_TO, W + "customXml", W + "smartTag", W + "sdtContent"})
_INCLUDED: Final = frozenset({W + "altChunk", W + "subDoc"})
_CONTENT: Final = W + "sdtContent"
_GALLERY: Final = f"{W}sdtPr/{W}docPartObj/{W}docPartGallery"
_CONTENTS_GALLERY: Final = "table of contents"
_BLOCKS: Final = frozenset({P, TBL})
_OTHERS: Final = _WRAPPINGS | _INCLUDED | {SDT, ALTERNATE}
_ROWS: Final = frozenset({TR})
_CELLS: Final = frozenset({TC})


def blocks(container: etree._Element, unshown: Counter[UnshownKind]) -> Iterator[etree._Element]:
    """The w:p and w:tbl of a body, cell, note or text box, in order; a table of contents is left out and counted."""
    return _walk(container, _BLOCKS, unshown)


def rows(table: etree._Element, unshown: Counter[UnshownKind]) -> Iterator[etree._Element]:
    """The w:tr of a table, those of tables inside its cells not included."""
    return _walk(table, _ROWS, unshown)


def cells(row: etree._Element, unshown: Counter[UnshownKind]) -> Iterator[etree._Element]:
    """The w:tc of a row."""
    return _walk(row, _CELLS, unshown)


def _walk(container: etree._Element, wanted: frozenset[str], unshown: Counter[UnshownKind]) -> Iterator[etree._Element]:
    for child in children(container):
        tag = child.tag
        if tag in wanted:
            yield child
        elif tag not in _OTHERS:
            # Properties for the most part; deletions too.
            continue
        elif tag in _WRAPPINGS:
            yield from _walk(child, wanted, unshown)
        elif tag == SDT:
            gallery = child.find(_GALLERY)
            if gallery is not None and (gallery.get(VAL) or "").lower() == _CONTENTS_GALLERY:
                unshown["table_of_contents"] += 1
                continue
            content = child.find(_CONTENT)
            if content is not None:
                yield from _walk(content, wanted, unshown)
        elif tag == ALTERNATE:
            branch = shown_branch(child)
            if branch is not None:
                yield from _walk(branch, wanted, unshown)
        else:
            unshown["included_file"] += 1
