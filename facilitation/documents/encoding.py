"""Turns the bytes of a text file into text with one kind of line end, or refuses what is no text."""

from __future__ import annotations

from typing import Final

from facilitation import encodings
from facilitation.errors import PalabreError

_ALLOWED: Final = frozenset("\t\n\r\f\v\x1c\x1d\x1e\x1f\x85\x1a")
_MOST_CONTROLS: Final = 0.002


def decode(data: bytes) -> str:
    """The text with "\\n" as its only line end; raises PalabreError document.not_a_document where the bytes are no text."""
    text = encodings.decode(data).text
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").replace("\x00", "")
    controls = sum(1 for letter in text if letter < " " and letter not in _ALLOWED)
    if controls > _MOST_CONTROLS * len(text):
        raise PalabreError("document.not_a_document")
    return text
