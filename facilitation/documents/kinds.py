"""What a file really is, from its first bytes and its inside: the name's ending is only what somebody called it."""

from __future__ import annotations

import re
from typing import Final, Literal

from facilitation.documents.package import Package
from facilitation.errors import PalabreError

Kind = Literal["docx", "odt", "pdf", "text"]

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_PICTURES: Final = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM", b"RIFF")
_PDF_WITHIN: Final = 1024
_HEAD: Final = 4096
_PAGE: Final = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_STREAMS: Final = (
    ("EncryptedPackage", "document.encrypted"),
    ("WordDocument", "document.old_word"),
    ("Workbook", "document.workbook"),
    ("PowerPoint Document", "document.slides"),
)
_BOMS: Final = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")


def kind_of(name: str, data: bytes) -> Kind:
    """ "docx" for a Word package, "odt" for an OpenDocument text, "pdf", "text" for what may be decoded.

    Everything else is refused with the sentence that fits it.

    Raises PalabreError: document.empty, document.encrypted, document.old_word, document.rtf,
    document.web_page, document.picture, document.workbook, document.slides, document.damaged, document.not_a_document.
    """
    if not data.strip(b"\x00 \t\r\n"):
        raise PalabreError("document.empty")
    if data.startswith(_ZIP):
        return _packaged(data)
    if data.startswith(_OLE):
        raise PalabreError(_in_container(data))
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return "pdf"
    if data.startswith(b"{\\rtf"):
        raise PalabreError("document.rtf")
    if data.startswith(_PICTURES) and b"\x00" in data:
        raise PalabreError("document.picture")
    if _PAGE.match(data[:_HEAD]):
        raise PalabreError("document.web_page")
    if b"\x00" in data and not data.startswith(_BOMS) and not _may_be_utf16(data):
        # Word's own ending on bytes that are nothing: a copy that went wrong, not another kind of file.
        raise PalabreError("document.damaged" if name.lower().endswith((".docx", ".docm")) else "document.not_a_document")
    return "text"


def _in_container(data: bytes) -> str:
    """Which refusal an OLE container deserves, by the names of its streams (UTF-16 in its directory)."""
    return next((key for stream, key in _STREAMS if stream.encode("utf-16-le") in data), "document.not_a_document")


def _packaged(data: bytes) -> Kind:
    package = Package(data)
    if "mimetype" in package:
        kind = package.read("mimetype")[:_HEAD]
        if kind.startswith(b"application/vnd.oasis.opendocument.text"):
            return "odt"
        if b"opendocument.spreadsheet" in kind:
            raise PalabreError("document.workbook")
        if b"opendocument.presentation" in kind:
            raise PalabreError("document.slides")
    folders = {part.split("/", 1)[0].casefold() for part in package.names()}
    if "[content_types].xml" in folders:
        if "xl" in folders and "word" not in folders:
            raise PalabreError("document.workbook")
        if "ppt" in folders and "word" not in folders:
            raise PalabreError("document.slides")
        return "docx"
    if "word" in folders:
        raise PalabreError("document.damaged")
    raise PalabreError("document.not_a_document")


def _may_be_utf16(data: bytes) -> bool:
    """Latin letters in UTF-16 without a mark: every other byte is zero."""
    head = data[: _HEAD & ~1]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    return max(even, odd) > 0.7 * len(head) / 2 and min(even, odd) < 0.1 * len(head) / 2
