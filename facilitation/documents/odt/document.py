"""Reads an ODT package into blocks, as `docx.document` does for Word's: the body with its notes, and a count of what is not shown.

Tracked changes need nothing: OpenDocument keeps deleted words apart from the body, which reads as if all had been accepted.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from lxml import etree

from facilitation.documents.imported import ReadPackage, UnshownKind
from facilitation.documents.odt.lists import Counting, ListStyles
from facilitation.documents.odt.names import MANIFEST, OFFICE, STYLE, TEXT, has_text
from facilitation.documents.odt.paragraphs import ParagraphReader
from facilitation.documents.odt.story import PART, Story
from facilitation.documents.odt.styles import Styles
from facilitation.documents.package import Package
from facilitation.errors import PalabreError

_MANIFEST: Final = "META-INF/manifest.xml"
_DC_TITLE: Final = "{http://purl.org/dc/elements/1.1/}title"
_OBJECTS: Final[dict[str, UnshownKind]] = {"opendocument.chart": "chart", "opendocument.formula": "equation"}
_EDGES: Final[tuple[tuple[str, UnshownKind], ...]] = (("header", "header"), ("footer", "footer"))


def read_odt(data: bytes) -> ReadPackage:
    """Raises PalabreError document.damaged, document.encrypted and the refusals of `Package`."""
    package = Package(data)
    if PART not in package:
        raise PalabreError("document.damaged")
    kinds = _kinds_of_objects(package)
    content = package.xml(PART)
    body = content.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise PalabreError("document.damaged")
    named = package.xml("styles.xml") if "styles.xml" in package else None
    roots = [root for root in (named, content) if root is not None]
    unshown: Counter[UnshownKind] = Counter()
    styles = Styles(roots)
    reader = ParagraphReader(styles, unshown, lambda address: kinds.get(address.removeprefix("./").rstrip("/"), "object"))
    story = Story(content, styles, Counting(ListStyles(roots)), reader, unshown)
    story.read_body(body)
    if named is not None:
        _count_edges(named, unshown)
    changes = sum(1 for _ in body.iter(TEXT + "changed-region"))
    return ReadPackage(story.found, unshown, changes, _property_title(package), story.opening)


def _kinds_of_objects(package: Package) -> dict[str, UnshownKind]:
    """What each embedded object is, by its folder; a manifest with keys is that of an encrypted file."""
    if _MANIFEST not in package:
        return {}
    found: dict[str, UnshownKind] = {}
    # LibreOffice's manifests had a document type until 2008; without its entities it is read as any other.
    for entry in package.xml(_MANIFEST).iter(MANIFEST + "file-entry"):
        if entry.find(MANIFEST + "encryption-data") is not None:
            raise PalabreError("document.encrypted")
        media = entry.get(MANIFEST + "media-type") or ""
        kind = next((kind for mark, kind in _OBJECTS.items() if mark in media), None)
        if kind is not None:
            found[(entry.get(MANIFEST + "full-path") or "").rstrip("/")] = kind
    return found


def _count_edges(root: etree._Element, unshown: Counter[UnshownKind]) -> None:
    """Heads and feet of pages that say anything."""
    for page in root.iter(STYLE + "master-page"):
        for name, kind in _EDGES:
            for ending in ("", "-left", "-first"):
                edge = page.find(f"{STYLE}{name}{ending}")
                if edge is not None and edge.get(STYLE + "display") != "false" and has_text(edge):
                    unshown[kind] += 1


def _property_title(package: Package) -> str:
    if "meta.xml" not in package:
        return ""
    return " ".join((package.xml("meta.xml").findtext(f".//{_DC_TITLE}") or "").split())
