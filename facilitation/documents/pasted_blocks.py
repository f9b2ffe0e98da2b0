"""What is pasted into an amendment as the lines of a block: titles, bullets and tables keep being such (`text/blocks.py`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from facilitation.documents.reading import read_pasted
from facilitation.errors import PalabreError
from facilitation.text.blocks import heading_line, item_line, row_line
from facilitation.text.clauses import Clause, ClauseId

_TOLD_APART: Final = frozenset({"heading", "table"})


def as_block(text: str, markup: str) -> str:
    """The lines of a block for text from the clipboard with the HTML of the same copy; `text` as it is where nothing in it is a
    title, a bullet or a table, and where it cannot be read."""
    if not markup.strip():
        return text
    try:
        clauses = read_pasted("", text, markup).clauses
    except PalabreError:
        # What cannot be read as a document is still text that somebody wants to write.
        return text
    if all(one.kind not in _TOLD_APART and not _is_bullet(one) for one in clauses):
        return text
    return "\n".join(_lines(clauses))


def _lines(clauses: Sequence[Clause]) -> Iterator[str]:
    highest = min((one.level for one in clauses if one.kind == "heading"), default=1)
    rows: dict[ClauseId | None, list[Clause]] = {one.id: [] for one in clauses if one.kind == "row"}
    for one in clauses:
        if one.kind == "cell" and one.parent in rows:
            rows[one.parent].append(one)
    for one in clauses:
        match one.kind:
            case "heading":
                yield heading_line(one.level - highest + 1, _words(one))
            case "row":
                yield row_line(_filled(rows[one.id]))
            case "item" if _is_bullet(one):
                yield item_line(_words(one).removeprefix(one.number).strip())
            case "paragraph" | "item":
                yield _words(one)
            case _:
                # A table is its rows, a note is not pasted with the words it hangs on.
                pass


def _filled(cells: Sequence[Clause]) -> list[str]:
    """The cells in their columns, those that a merged cell reaches over empty."""
    found: list[str] = []
    for one in cells:
        column = len(found) if one.cell is None else one.cell.column
        found += [""] * (column - len(found))
        found.append(one.text)
        found += [""] * ((one.cell.column_span if one.cell else 1) - 1)
    return found


def _words(clause: Clause) -> str:
    """On one line, with a number that stands before the words on the page."""
    words = " ".join(clause.text.split())
    return words if clause.number_typed or not clause.number or _is_bullet(clause) else f"{clause.number} {words}"


def _is_bullet(clause: Clause) -> bool:
    return clause.kind == "item" and not any(sign.isalnum() for sign in clause.number)
