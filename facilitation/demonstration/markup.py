"""The light Markdown in which the demonstration's policy paper is written, read into blocks.

One block a line: `# chapter` (with `{-}` for an unnumbered one), `## subsection`, `## Axe. axis`, `### objective`, `#### measure`,
`- bullet`, `a) letter`, `: acronym<TAB>meaning`, `> vision`, `! caption` before a `| table |`, `[^1]: note`; else a paragraph.
`[^1]` within a line calls a note. A front matter of `key: value` lines between `---` holds the cover's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

BlockKind = Literal[
    "chapter",
    "unnumbered",
    "section",
    "axis",
    "objective",
    "measure",
    "bullet",
    "letter",
    "acronym",
    "vision",
    "caption",
    "table",
    "paragraph",
]

_NOTE_CALL = re.compile(r"\[\^(\w+)\]")
_NOTE = re.compile(r"\[\^(\w+)\]: (.+)")
_LETTER = re.compile(r"[a-z]\) (.+)")
_PREFIXES: tuple[tuple[str, BlockKind], ...] = (
    ("#### ", "measure"),
    ("### ", "objective"),
    ("## Axe. ", "axis"),
    ("## ", "section"),
    ("# ", "chapter"),
    ("- ", "bullet"),
    (": ", "acronym"),
    ("> ", "vision"),
    ("! ", "caption"),
)


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, or one table (`rows`, the first being its header). `text` still holds its note calls."""

    kind: BlockKind
    text: str
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    cover: Mapping[str, str]
    blocks: tuple[Block, ...]
    notes: Mapping[str, str] = field(default_factory=dict)


def read_paper(source: str) -> Paper:
    """Reads a whole source; raises ValueError where the front matter is missing or a note is called but not written."""
    _, cover_lines, body = source.split("---\n", 2)
    cover = dict(line.split(": ", 1) for line in cover_lines.splitlines() if line)
    notes: dict[str, str] = {}
    blocks: list[Block] = []
    for block in _blocks(body, notes):
        if block.kind == "table" and blocks and blocks[-1].kind == "table":
            blocks[-1] = Block("table", "", blocks[-1].rows + block.rows)
        else:
            blocks.append(block)
    for block in blocks:
        for name in _NOTE_CALL.findall(block.text):
            if name not in notes:
                raise ValueError(f"note [^{name}] is called but not written")
    return Paper(cover, tuple(blocks), notes)


def pieces(text: str) -> Iterator[tuple[Literal["text", "note"], str]]:
    """Cuts a block's text at its note calls, in reading order; a "note" piece is the note's name."""
    for number, piece in enumerate(_NOTE_CALL.split(text)):
        if piece:
            yield ("note" if number % 2 else "text"), piece


def _blocks(body: str, notes: dict[str, str]) -> Iterator[Block]:
    for line in body.splitlines():
        if not line.strip():
            continue
        if note := _NOTE.fullmatch(line):
            notes[note[1]] = note[2]
        elif letter := _LETTER.fullmatch(line):
            yield Block("letter", letter[1])
        elif line.startswith("| "):
            yield Block("table", "", (tuple(cell.strip() for cell in line.strip("| ").split(" | ")),))
        else:
            yield _prefixed(line)


def _prefixed(line: str) -> Block:
    for prefix, kind in _PREFIXES:
        if line.startswith(prefix):
            text = line.removeprefix(prefix)
            if kind == "chapter" and text.endswith(" {-}"):
                return Block("unnumbered", text.removesuffix(" {-}"))
            return Block(kind, text)
    return Block("paragraph", line)
