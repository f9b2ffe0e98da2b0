"""Reads a DOCX package into blocks: finds its parts, reads the body with its notes, counts what is not shown."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from typing import Final

from lxml import etree

from facilitation.documents.blocks import Block
from facilitation.documents.docx.names import STRICT, T, W
from facilitation.documents.docx.notes import Notes
from facilitation.documents.docx.numbering import Numbering
from facilitation.documents.docx.story import Story
from facilitation.documents.docx.styles import Styles
from facilitation.documents.imported import ReadPackage, UnshownKind
from facilitation.documents.package import Package
from facilitation.errors import PalabreError

MAIN_PART: Final = "word/document.xml"
_RELATIONSHIP: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_DC_TITLE: Final = "{http://purl.org/dc/elements/1.1/}title"
_THEME_LANGUAGE: Final = re.compile(rb'<w:themeFontLang\b[^>]*\bw:val="([A-Za-z0-9-]{2,20})"')


def read_docx(data: bytes) -> ReadPackage:
    """Raises PalabreError document.damaged and the refusals of `Package`."""
    package = Package(data)
    part = next(iter(parts_by_kind(package, "").get("officeDocument", ())), MAIN_PART)
    if part not in package:
        raise PalabreError("document.damaged")
    root = package.xml(part)
    if root.tag.startswith(STRICT):
        raise PalabreError("document.strict")
    body = root.find(W + "body")
    if root.tag != W + "document" or body is None:
        raise PalabreError("document.damaged")
    return _Reading(package, package.spelled(part), root, body).read()


class _Reading:
    def __init__(self, package: Package, part: str, root: etree._Element, body: etree._Element) -> None:
        self._package = package
        self._part = part
        self._root = root
        self._body = body
        self._parts = parts_by_kind(package, part)
        self._unshown: Counter[UnshownKind] = Counter()

    def read(self) -> ReadPackage:
        styles = Styles(self._xml("styles"))
        numbering = Numbering(self._xml("numbering"), styles)
        language = styles.default_language or self._theme_language()
        blocks: list[Block] = []
        story = Story(self._part, self._root, styles, numbering, language, self._unshown, blocks)
        notes = Notes(story, {kind: self._named(f"{kind}s") for kind in ("footnote", "endnote")})
        story.read_note = notes.read
        story.read_body(self._body)
        self._count_rest()
        return ReadPackage(
            blocks=blocks,
            unshown=self._unshown,
            tracked_changes=story.tracked_changes + notes.tracked_changes(),
            property_title=self._property_title(),
            opening=story.opening,
        )

    def _xml(self, kind: str) -> etree._Element | None:
        named = self._named(kind)
        return None if named is None else named[1]

    def _named(self, kind: str) -> tuple[str, etree._Element] | None:
        """The part of a kind with its root; a relationship that leads nowhere is no part."""
        for name in self._parts.get(kind, ()):
            if name in self._package:
                return self._package.spelled(name), self._package.xml(name)
        return None

    def _count_rest(self) -> None:
        kinds: tuple[UnshownKind, ...] = ("header", "footer")
        for kind in kinds:
            for name in self._parts.get(kind, ()):
                if name in self._package and _has_text(self._package.xml(name)):
                    self._unshown[kind] += 1

    def _theme_language(self) -> str:
        """The language of the document's fonts, where the styles name none."""
        for name in self._parts.get("settings", ()):
            if name in self._package:
                found = _THEME_LANGUAGE.search(self._package.read(name))
                if found is not None:
                    return found[1].decode("ascii")
        return ""

    def _property_title(self) -> str:
        for name in parts_by_kind(self._package, "").get("core-properties", ()):
            if name in self._package:
                return " ".join((self._package.xml(name).findtext(_DC_TITLE) or "").split())
        return ""


def _has_text(root: etree._Element) -> bool:
    return any((text.text or "").strip() for text in root.iter(T))


def _relationships(package: Package, part: str) -> list[tuple[str, str]]:
    """The type and the target of each internal relationship of a part ("" for the package itself)."""
    folder, name = posixpath.split(part)
    sheet = posixpath.join(folder, "_rels", f"{name}.rels")
    if sheet not in package:
        return []
    found: list[tuple[str, str]] = []
    for relationship in package.xml(sheet).iterchildren(_RELATIONSHIP):
        if relationship.get("TargetMode") == "External":
            continue
        target = posixpath.normpath(posixpath.join("/", folder, relationship.get("Target") or "")).lstrip("/")
        found.append((relationship.get("Type") or "", target))
    return found


def parts_by_kind(package: Package, part: str) -> dict[str, list[str]]:
    kinds: dict[str, list[str]] = {}
    for kind, target in _relationships(package, part):
        kinds.setdefault(kind.rsplit("/", 1)[-1], []).append(target)
    return kinds
