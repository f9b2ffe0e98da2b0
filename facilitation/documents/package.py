"""Opens a zip package (DOCX) so that no file, however broken or hostile, can do more than be refused.

Nothing is ever unpacked to disk, no entry is read that was not asked for, and every read has a limit. XML is parsed without
entities, without a document type, without the network and with libxml2's own limits of depth and size on.
"""

from __future__ import annotations

import io
import lzma
import re
import struct
import zipfile
import zlib
from typing import Final

from lxml import etree

from facilitation.errors import PalabreError

MAX_FILE_BYTES: Final = 256 * 1024 * 1024
"""Largest file that is read at all; a laptop of 4 GB must not swap because somebody embedded a film."""
MAX_PART_BYTES: Final = 64 * 1024 * 1024
"""Largest part that is parsed; the main part of a document of 150 pages has 4 MB."""
MAX_TOTAL_BYTES: Final = 2 * 1024 * 1024 * 1024
MAX_ENTRIES: Final = 10_000
MAX_RATIO: Final = 250
"""Unpacked bytes for one packed byte, for parts of more than `RATIO_FROM_BYTES`; real documents stay below 60."""
RATIO_FROM_BYTES: Final = 16 * 1024 * 1024

_ZIP_TROUBLE: Final = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    LookupError,
    OverflowError,
)
_DRIVE: Final = re.compile(r"^[A-Za-z]:")
_DOCTYPES: Final = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))
_ENCRYPTED_FLAG: Final = 0x1


class Package:
    """A zip package held in memory; parts are named without a leading slash ("word/document.xml").

    Raises PalabreError on opening: document.damaged, document.encrypted, document.bomb, document.suspicious.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            entries = self._zip.infolist()
        except _ZIP_TROUBLE as trouble:
            raise PalabreError("document.damaged") from trouble
        if len(entries) > MAX_ENTRIES:
            raise PalabreError("document.bomb")
        if sum(entry.file_size for entry in entries) > MAX_TOTAL_BYTES:
            raise PalabreError("document.bomb")
        self._entries: dict[str, zipfile.ZipInfo] = {}
        for entry in entries:
            name = _clean_name(entry.filename)
            if name in self._entries:
                # Two parts of one name: which one a program reads is anybody's guess, and was chosen to be.
                raise PalabreError("document.suspicious")
            if entry.flag_bits & _ENCRYPTED_FLAG:
                raise PalabreError("document.encrypted")
            if entry.file_size > RATIO_FROM_BYTES and entry.file_size > MAX_RATIO * max(entry.compress_size, 1):
                raise PalabreError("document.bomb")
            self._entries[name] = entry
        # Part names are compared without case (ECMA-376 part 2, 6.2.2.3), and some programs write them so.
        self._folded = {name.casefold(): name for name in self._entries}

    def __contains__(self, name: str) -> bool:
        return name.casefold() in self._folded

    def names(self) -> tuple[str, ...]:
        return tuple(self._entries)

    def spelled(self, name: str) -> str:
        """The part's name as the package itself writes it."""
        return self._folded[name.casefold()]

    def read(self, name: str) -> bytes:
        """The part's bytes; raises PalabreError document.damaged, or document.bomb above `MAX_PART_BYTES`."""
        entry = self._entries[self.spelled(name)]
        if entry.file_size > MAX_PART_BYTES:
            raise PalabreError("document.bomb")
        try:
            with self._zip.open(entry) as stream:
                data = stream.read(MAX_PART_BYTES + 1)
        except _ZIP_TROUBLE as trouble:
            raise PalabreError("document.damaged") from trouble
        if len(data) > MAX_PART_BYTES:
            raise PalabreError("document.bomb")
        return data

    def xml(self, name: str) -> etree._Element:
        """The root of an XML part; raises PalabreError as `read` and `parse_xml` do."""
        return parse_xml(self.read(name))


def parse_xml(data: bytes) -> etree._Element:
    """Parses without entities, document types or the network; raises PalabreError document.damaged, .too_deep or .suspicious."""
    if _DOCTYPES[0] in data or (b"\0" in data and any(mark in data for mark in _DOCTYPES)):
        raise PalabreError("document.suspicious")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as trouble:
        deep = "depth" in str(trouble)
        raise PalabreError("document.too_deep" if deep else "document.damaged") from trouble
    if root.getroottree().docinfo.doctype:  # type: ignore[union-attr]
        raise PalabreError("document.suspicious")
    return root


def _clean_name(name: str) -> str:
    # Old .NET writers put backslashes; every reader takes them for slashes.
    clean = name.replace("\\", "/")
    if clean.startswith("/") or _DRIVE.match(clean) or "\0" in clean or ".." in clean.split("/"):
        raise PalabreError("document.suspicious")
    return clean
