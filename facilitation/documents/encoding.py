"""Turns the bytes of a text file into text: UTF-8 with or without a mark, UTF-16, and what French Windows and DOS wrote."""

from __future__ import annotations

import codecs
from typing import Final

from facilitation.errors import PalabreError

_MARKS: Final = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CANDIDATES: Final = ["cp1252", "iso8859_15", "cp850", "mac_roman"]
_SAMPLE: Final = 200_000
_ALLOWED: Final = frozenset("\t\n\r\f\v\x1c\x1d\x1e\x1f\x85\x1a")
_MOST_CONTROLS: Final = 0.002


def decode(data: bytes) -> str:
    """The text with "\\n" as its only line end; raises PalabreError document.not_a_document where the bytes are no text."""
    text = _decoded(data).replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").replace("\x00", "")
    controls = sum(1 for letter in text if letter < " " and letter not in _ALLOWED)
    if controls > _MOST_CONTROLS * len(text):
        raise PalabreError("document.not_a_document")
    return text


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if b"\x00" in data:
        # Latin letters in UTF-16 have a zero beside each; on which side says which end comes first.
        even = data[0::2].count(0)
        return data.decode("utf-16-be" if even > data[1::2].count(0) else "utf-16-le", errors="replace")
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE], cp_isolation=_CANDIDATES).best()
    return data.decode("cp1252" if best is None else best.encoding, errors="replace")
