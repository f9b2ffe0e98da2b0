"""Blocks as a formula says them, part by part: « une partie ainsi composée : intitulé : « Suites » ; puce : « … » »."""

from __future__ import annotations

import re
from typing import Final

from facilitation.formulas.cursor import Cursor
from facilitation.formulas.instructions import Payload
from facilitation.formulas.phrases import phrase, quoted
from facilitation.text.blocks import Line, heading_line, item_line, lines_of, row_line

_NOUNS: Final = ("partie", "tableau", "liste", "passage", "bloc", "ensemble")
_LINE: Final = re.compile(
    r"[-–—•\s]*(?P<noun>intitulé|titre|alinéa|paragraphe|puce|tiret|ligne)(?: de niveau (?P<depth>[1-6]))?[\s\u00a0\u202f]*:"
    r"[\s\u00a0\u202f]*(?:«[\s\u00a0\u202f]*(?P<words>.+?)[\s\u00a0\u202f]*»|\"(?P<plain>[^\"]+)\")[\s\u00a0\u202f]*[;.,]?\s*",
    re.IGNORECASE,
)


def is_composed(cursor: Cursor) -> bool:
    """« une partie ainsi composée », accepted."""
    start = cursor.at
    cursor.accept("un", "une", "le", "la", "l")
    if cursor.accept(*_NOUNS) and cursor.accept_any("ainsi compose", "ainsi composee", "compose ainsi", "composee ainsi"):
        return True
    cursor.at = start
    return False


def composed(cursor: Cursor) -> Payload | None:
    """The lines that follow, each with the sign of what it is; None, and not moved, where the first says no part."""
    start = cursor.at
    cursor.skip(":")
    lines: list[str] = []
    while not cursor.ended:
        saved = cursor.at
        cursor.skip_breaks()
        end = cursor.line_end()
        found = _LINE.fullmatch(cursor.source[cursor.offset : end]) if not cursor.ended else None
        if found is None:
            cursor.at = saved
            break
        lines.append(_signed(found["noun"].lower(), int(found["depth"] or 1), found["words"] or found["plain"]))
        cursor.seek(end)
    if not lines:
        cursor.at = start
        return None
    return Payload(tuple(lines), "block")


def _signed(noun: str, depth: int, words: str) -> str:
    if noun in ("intitulé", "titre"):
        return heading_line(depth, words)
    if noun in ("puce", "tiret"):
        return item_line(words)
    return row_line(words.split("|")) if noun == "ligne" else words


def told_block(text: str) -> str | None:
    """The announcement of a block with its lines; None where one of them cannot be quoted."""
    lines = lines_of(text)
    told = [_told(line) for line in lines]
    if not lines or None in told:
        return None
    kinds = {line.kind for line in lines}
    noun = "part" if lines[0].kind == "heading" else "table" if kinds == {"row"} else "list" if kinds == {"item"} else "passage"
    return phrase(f"block.{noun}", lines="\n" + "\u202f;\n".join(filter(None, told)))


def _told(line: Line) -> str | None:
    words = " | ".join(line.cells).strip() if line.kind == "row" else line.text
    marked = quoted(words)
    if marked is None or not marked.startswith("«") or any("|" in cell for cell in line.cells):
        return None
    if line.kind == "heading" and line.depth > 1:
        return phrase("block.deeper", depth=line.depth, words=marked)
    return phrase(f"block.{line.kind}", words=marked)
