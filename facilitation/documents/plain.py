"""Reads plain text: paragraphs between empty lines, hard-wrapped lines run together, typed numbers make the headings."""

from __future__ import annotations

from typing import Final

from facilitation.documents.blocks import Block
from facilitation.documents.typed_numbers import typed_number
from facilitation.text.clauses import Anchor

_WIDEST_WRAPPED: Final = 132
"""A file with longer lines than this has a line for each paragraph."""
_FULL: Final = 0.7
"""Part of the usual width from which a line may have been broken off by its margin."""


def read_plain(text: str) -> list[Block]:
    """The paragraphs in order; `anchor.paragraphs` are zero-based line numbers."""
    lines = text.split("\n")
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
    width = lengths[-1] if lengths else 0
    wrapped = width <= _WIDEST_WRAPPED
    blocks: list[Block] = []
    gathered: list[tuple[int, str]] = []

    def close() -> None:
        if gathered:
            words = " ".join(line.strip() for _, line in gathered)
            blocks.append(Block("paragraph", words, anchor=Anchor("", tuple(number for number, _ in gathered))))
            gathered.clear()

    for number, line in enumerate(lines):
        if not line.strip():
            close()
            continue
        goes_on = wrapped and bool(gathered) and len(gathered[-1][1].rstrip()) >= _FULL * width
        if not goes_on or _opens(line):
            close()
        gathered.append((number, line))
    close()
    return blocks


def _opens(line: str) -> bool:
    """Whether the line begins with a number or a bullet, and so is a paragraph of its own."""
    return typed_number(line) is not None
