"""Pictures, charts, shapes and embedded objects of a DOCX: what is in them to read, and what is only counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from lxml import etree

from facilitation.documents.docx.names import ALTERNATE, BOX_CONTENT, A, O, V, W, shown_branch
from facilitation.documents.imported import UnshownKind

_GRAPHIC: Final = A + "graphicData"
_KINDS: Final[tuple[tuple[str, UnshownKind], ...]] = (
    ("/picture", "image"),
    ("/chartex", "chart"),
    ("/chart", "chart"),
    ("/diagram", "diagram"),
)
_PICTURES: Final = (
    "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic",
    V + "imagedata",
)


def boxes_in(drawing: etree._Element) -> Iterator[etree._Element]:
    """The outermost w:txbxContent elements of a drawing, each once: of alternatives only the branch that is shown."""
    for child in drawing:
        if child.tag == BOX_CONTENT:
            yield child
        elif child.tag == ALTERNATE:
            branch = shown_branch(child)
            if branch is not None:
                yield from boxes_in(branch)
        else:
            yield from boxes_in(child)


def count_drawing(drawing: etree._Element, unshown: Counter[UnshownKind]) -> None:
    """Adds what a w:drawing, w:pict or w:object holds besides text."""
    if drawing.tag == W + "object" or next(drawing.iter(O + "OLEObject"), None) is not None:
        unshown["object"] += 1
        return
    graphic = next(drawing.iter(_GRAPHIC), None)
    uri = "" if graphic is None else graphic.get("uri") or ""
    kind = next((kind for end, kind in _KINDS if uri.endswith(end)), None)
    if kind is not None:
        unshown[kind] += 1
        return
    pictures = sum(1 for _ in drawing.iter(*_PICTURES))
    if pictures:
        unshown["image"] += pictures
    elif next(drawing.iter(BOX_CONTENT), None) is None:
        unshown["shape"] += 1
