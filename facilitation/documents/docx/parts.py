"""The parts of a DOCX package that an export reads and writes again; all others are left packed as they are."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from facilitation.documents.docx.document import MAIN_PART, parts_by_kind
from facilitation.documents.docx.package_writing import rewrite
from facilitation.documents.package import Package, parse_xml

STORIES: Final = ("header", "footer", "footnotes", "endnotes")
_RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CONTENT_TYPES: Final = "[Content_Types].xml"
_COMMENTS_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_COMMENT_KINDS: Final = ("comments", "commentsExtended", "commentsIds", "commentsExtensible")
_IDS: Final = re.compile(rb'w:id="(\d{1,9})"')


class Parts:
    """Reads parts when asked, knows which were changed, writes the package."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._package = Package(data)
        self.main = self._package.spelled(next(iter(parts_by_kind(self._package, "").get("officeDocument", ())), MAIN_PART))
        self._kinds = parts_by_kind(self._package, self.main)
        self._roots: dict[str, etree._Element] = {}
        self._read: dict[str, bytes] = {}
        self._changed: set[str] = set()
        self._new: dict[str, bytes] = {}
        self._removed: set[str] = set()

    def named(self, kind: str) -> list[str]:
        """The parts that the main part has of a kind ("styles", "footnotes"), as the package spells them."""
        return [self._package.spelled(name) for name in self._kinds.get(kind, ()) if name in self._package]

    def read(self, name: str) -> bytes:
        """The part as it came: its bytes are looked through more than once."""
        if name not in self._read:
            self._read[name] = self._package.read(name)
        return self._read[name]

    def root(self, name: str) -> etree._Element:
        if name not in self._roots:
            self._roots[name] = parse_xml(self.read(name))
        return self._roots[name]

    def root_of(self, kind: str) -> etree._Element | None:
        names = self.named(kind)
        return self.root(names[0]) if names else None

    def change(self, name: str) -> etree._Element:
        """The part's root, which will be written again."""
        self._changed.add(name)
        return self.root(name)

    def fresh_ids(self) -> Iterator[int]:
        """Numbers for annotations that no part uses yet."""
        highest = 0
        for name in (self.main, *(one for kind in STORIES for one in self.named(kind))):
            highest = max(highest, *map(int, _IDS.findall(self.read(name))), 0)
        while True:
            highest += 1
            yield highest

    def set_comments(self, root: etree._Element) -> None:
        """Puts the comments part in, with what the package must say of a new one."""
        names = self.named("comments")
        if names:
            self._roots[names[0]] = root
            self._changed.add(names[0])
            return
        name = posixpath.join(posixpath.dirname(self.main), "comments.xml")
        number = 1
        while name in self._package:
            number += 1
            name = posixpath.join(posixpath.dirname(self.main), f"comments{number}.xml")
        self._new[name] = _serialised(root)
        types = self.change(self._package.spelled(_CONTENT_TYPES))
        override = etree.SubElement(types, f"{{{_TYPES}}}Override")
        override.set("PartName", f"/{name}")
        override.set("ContentType", _COMMENTS_TYPE)
        relations = self._relations()
        known = {one.get("Id") for one in relations}
        relation = etree.SubElement(relations, f"{{{_RELATIONSHIPS}}}Relationship")
        relation.set("Id", next(f"rId{place}" for place in range(1, len(known) + 2) if f"rId{place}" not in known))
        relation.set("Type", f"{_OFFICE}/comments")
        relation.set("Target", posixpath.basename(name))

    def remove_comments(self) -> None:
        """Takes the comments parts out, with what the package says of them."""
        gone = {name for kind in _COMMENT_KINDS for name in self.named(kind)}
        if not gone:
            return
        self._removed |= gone
        types = self.change(self._package.spelled(_CONTENT_TYPES))
        for override in [*types.iterchildren(f"{{{_TYPES}}}Override")]:
            if (override.get("PartName") or "").lstrip("/") in gone:
                types.remove(override)
        relations = self._relations()
        for relation in [*relations]:
            if (relation.get("Type") or "").rsplit("/", 1)[-1] in _COMMENT_KINDS:
                relations.remove(relation)
        for name in gone:
            folder, base = posixpath.split(name)
            sheet = posixpath.join(folder, "_rels", f"{base}.rels")
            if sheet in self._package:
                self._removed.add(self._package.spelled(sheet))

    def written(self) -> bytes:
        """The package; the very bytes it came from where nothing was changed."""
        changed = {name: _serialised(self._roots[name]) for name in sorted(self._changed - self._removed)}
        changed.update(self._new)
        return rewrite(self._data, changed, self._removed) if changed or self._removed else self._data

    def _relations(self) -> etree._Element:
        """The relationships of the main part, to be changed; made where it has none yet."""
        folder, base = posixpath.split(self.main)
        name = posixpath.join(folder, "_rels", f"{base}.rels")
        if name in self._package:
            return self.change(self._package.spelled(name))
        self._changed.add(name)
        return self._roots.setdefault(name, etree.fromstring(f'<Relationships xmlns="{_RELATIONSHIPS}"/>'))


def _serialised(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
