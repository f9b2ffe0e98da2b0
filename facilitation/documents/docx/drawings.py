"""Pictures, charts, shapes and embedded objects of a DOCX: the text boxes in them are read, the rest is only counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from lxml import etree

from facilitation.documents.docx.names import ALTERNATE, BOX_CONTENT, A, O, V, W, shown_branch
from facilitation.documents.imported import UnshownKind

_GRAPHIC: Final = A + "graphicData"
_OBJECTS: Final = frozenset({W + "object", O + "OLEObject"})
_PICTURES: Final = frozenset({"{http://schemas.openxmlformats.org/drawingml/2006/picture}pic", V + "imagedata"})
_KINDS: Final[tuple[tuple[str, UnshownKind], ...]] = (("/chartex", "chart"), ("/chart", "chart"), ("/diagram", "diagram"))


def survey(drawing: etree._Element, unshown: Counter[UnshownKind]) -> list[etree._Element]:
    """The outermost w:txbxContent elements of a w:drawing, w:pict or w:object, each once; adds what else it holds to `unshown`.

    Of alternatives only the branch that is shown counts; what stands inside a text box is left to the reading of that box.
    """
    boxes: list[etree._Element] = []
    seen: Counter[UnshownKind] = Counter()
    for element in _inside(drawing):
        tag = element.tag
        if tag == BOX_CONTENT:
            boxes.append(element)
        elif tag in _OBJECTS:
            seen["object"] = 1
        elif tag in _PICTURES:
            seen["image"] += 1
        elif tag == _GRAPHIC:
            uri = element.get("uri") or ""
            kind = next((kind for end, kind in _KINDS if uri.endswith(end)), None)
            if kind is not None:
                seen[kind] += 1
    if seen["object"]:
        # The picture of an embedded sheet is the sheet as it looks, not one more picture.
        unshown["object"] += 1
    elif seen:
        unshown.update(seen)
    elif not boxes:
        unshown["shape"] += 1
    return boxes


def _inside(element: etree._Element) -> Iterator[etree._Element]:
    yield element
    if element.tag == BOX_CONTENT:
        return
    for child in element:
        if child.tag == ALTERNATE:
            branch = shown_branch(child)
            if branch is not None:
                yield from _inside(branch)
        else:
            yield from _inside(child)
