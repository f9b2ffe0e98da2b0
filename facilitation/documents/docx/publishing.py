"""Takes out of a clean DOCX what tells of its making: for the version that goes to the public or to another administration.

What the page shows stays as it is. Names of people in the properties, their editing sessions, hidden words, comments, the list of
those who worked on it, the picture of an earlier first page and the path of a template go.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from typing import Final

from lxml import etree

from facilitation.documents.docx.document import parts_by_kind
from facilitation.documents.docx.names import R_, RPR, W, on
from facilitation.documents.package import Package, parse_xml

_CONTENT_TYPES: Final = "[Content_Types].xml"
_DROPPED_KINDS: Final = frozenset(
    {
        "comments",
        "commentsExtended",
        "commentsIds",
        "commentsExtensible",
        "people",
        "custom-properties",
        "thumbnail",
        "attachedTemplate",
        "mailMergeSource",
        "mailMergeHeaderSource",
        "printerSettings",
    }
)
"""Kinds of parts, or of links out of the package, that tell who worked on it and where."""
_SETTINGS: Final = tuple(W + name for name in ("rsids", "trackRevisions", "attachedTemplate", "mailMerge", "writeProtection"))
_TEXT_PARTS: Final = ("word/",)
_PROPERTIES: Final = "docProps/"
_SESSION: Final = re.compile(r"\}rsid[A-Za-z]*$|\}(?:paraId|textId)$")
_WHO: Final = frozenset(
    {
        "creator",
        "lastModifiedBy",
        "lastPrinted",
        "revision",
        "created",
        "modified",
        "Manager",
        "Company",
        "TotalTime",
        "HyperlinkBase",
        "Template",
    }
)
_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)


def published(data: bytes) -> bytes:
    """The clean DOCX `data` without the traces of its making; the same input gives the same bytes.

    Raises PalabreError as `Package` does.
    """
    package = Package(data)
    dropped = _dropped(package)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as written:
        for name in package.names():
            if name in dropped or _sheet_of(name) in dropped:
                continue
            part = package.read(name)
            if _is_read(name):
                part = _cleaned(name, part, dropped)
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            written.writestr(entry, part)
    return out.getvalue()


def _dropped(package: Package) -> set[str]:
    """The parts that go, as the package spells them."""
    parts = [""] + [name for name in package.names() if name.startswith(_TEXT_PARTS) and name.endswith(".xml")]
    return {
        package.spelled(target)
        for part in parts
        for kind, targets in parts_by_kind(package, part).items()
        if kind in _DROPPED_KINDS
        for target in targets
        if target in package
    }


def _is_read(name: str) -> bool:
    """Other parts (pictures, data of controls) are taken over as they are."""
    return (
        name == _CONTENT_TYPES or name.endswith(".rels") or (name.endswith(".xml") and name.startswith((*_TEXT_PARTS, _PROPERTIES)))
    )


def _sheet_of(name: str) -> str:
    """ "word/comments.xml" for "word/_rels/comments.xml.rels"."""
    folder, base = posixpath.split(name)
    above, own = posixpath.split(folder)
    return posixpath.join(above, base.removesuffix(".rels")) if own == "_rels" else ""


def _cleaned(name: str, part: bytes, dropped: set[str]) -> bytes:
    root = parse_xml(part)
    if name.endswith(".rels"):
        for relation in [*root]:
            if (relation.get("Type") or "").rsplit("/", 1)[-1] in _DROPPED_KINDS:
                root.remove(relation)
    elif name == _CONTENT_TYPES:
        for override in [*root]:
            if (override.get("PartName") or "").lstrip("/") in dropped:
                root.remove(override)
    elif name.startswith(_PROPERTIES):
        for child in [*root]:
            if etree.QName(child).localname in _WHO:
                root.remove(child)
    elif name.startswith(_TEXT_PARTS):
        _clean_text(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _clean_text(root: etree._Element) -> None:
    for element in root.iter(etree.Element):
        for attribute in [key for key in element.attrib if _SESSION.search(str(key))]:
            del element.attrib[attribute]
    for element in [*root.iter(*_SETTINGS, W + "proofErr")]:
        _take_out(element)
    for bookmark in [*root.iter(W + "bookmarkStart")]:
        if bookmark.get(W + "name") == "_GoBack":
            number = bookmark.get(W + "id")
            for end in [one for one in root.iter(W + "bookmarkEnd") if one.get(W + "id") == number]:
                _take_out(end)
            _take_out(bookmark)
    for run in [*root.iter(R_)]:
        look = run.find(RPR)
        hidden = None if look is None else look.find(W + "vanish")
        if hidden is not None and on(hidden) and run.find(W + "fldChar") is None and run.find(W + "instrText") is None:
            _take_out(run)


def _take_out(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
