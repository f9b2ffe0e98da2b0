"""What the lines of an insertion are: paragraphs, bullets, the rows of a new table, the title of a new part.

Signs at the beginning of a line say so, as Markdown has them: "# " a title beside the part that one stands in, "## " one within
it, "- " a bullet, "| Risque | Mesure |" a row of a table. A line without them is a paragraph. A new part stands where the part
before it ends: never in the middle of one, whose paragraphs would be read under the new title.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.rows import SOFT_BREAK

LineKind = Literal["heading", "paragraph", "item", "row"]

_HEADING: Final = re.compile(r"(#{1,6})[ \t\u00a0]+(?=\S)")
_ITEM: Final = re.compile(r"[-–—•][ \t\u00a0]+(?=\S)")
_RULE: Final = re.compile(r"\|[\s:|-]*-[\s:|-]*\|")
"""What Markdown draws between the head of a table and its rows; it says nothing."""
_BAR: Final = re.compile(r"(?<!\\)\|")
_BREAK: Final = "<br>"
_BREAKS: Final = re.compile(f"[ \t]*(?:<br ?/?>|{SOFT_BREAK})[ \t]*")
"""A line break within a cell, as Markdown and as people who type it have it."""
_DEEPEST_FIRST: Final = 2


@dataclass(frozen=True, slots=True)
class Line:
    """`depth` of a heading: 1 beside the part that the block is put in, 2 within it …; `cells` of a row, one or more."""

    kind: LineKind
    text: str
    depth: int = 0
    cells: tuple[str, ...] = ()


def lines_of(text: str) -> list[Line]:
    """The lines of an insertion that say something."""
    return [_line(line) for line in text.split("\n") if line.strip() and not _RULE.fullmatch(line.strip())]


def first_depth(text: str) -> int:
    """The depth of the title that a new part begins with; 0 where the text begins with none."""
    found = _HEADING.match(text.lstrip())
    return len(found[1]) if found else 0


def is_plain(text: str) -> bool:
    """Whether all lines are paragraphs."""
    return all(line.kind == "paragraph" for line in lines_of(text))


def fault(text: str) -> str | None:
    """Why a block cannot be put in: "title_first" (a new part begins with its title), "title_depth" (its first title is the
    highest, and no more than one step within the part it is put in)."""
    depths = [line.depth for line in lines_of(text) if line.kind == "heading"]
    if not depths:
        return None
    if first_depth(text) == 0:
        return "title_first"
    return "title_depth" if depths[0] > _DEEPEST_FIRST or min(depths) < depths[0] else None


def bare_lines(text: str) -> list[str]:
    """The lines without their signs, the cells of a row one by one: the words as the document would have them."""
    return [words for line in lines_of(text) for words in (line.cells or (line.text,)) if words]


def told(text: str) -> str:
    """The block as it is told outside of the text: rows as "Risque | Mesure", bullets with theirs, titles without a sign."""
    if is_plain(text):
        return text
    return "\n".join(_told(line) for line in lines_of(text))


def row_line(cells: Sequence[str]) -> str:
    """The line that is a row with these cells."""
    words = (cell.strip().replace("|", "\\|").replace("\n", _BREAK) for cell in cells)
    return f"| {' | '.join(words)} |"


def heading_line(depth: int, words: str) -> str:
    return f"{'#' * depth} {words}"


def item_line(words: str) -> str:
    return f"- {words}"


def part_of(clauses: Sequence[Clause], places: Mapping[ClauseId, int], clause: ClauseId) -> Clause | None:
    """The heading of the innermost part that a clause stands in: itself where it is one."""
    here: ClauseId | None = clause
    while here is not None:
        found = clauses[places[here]]
        if found.kind == "heading":
            return found
        here = found.parent
    return None


def proposed_after(clauses: Sequence[Clause], clause: ClauseId, text: str) -> ClauseId:
    """The clause after which people say that the block stands: for a new part the title of the part that one stood in."""
    if not first_depth(text):
        return clause
    part = part_of(clauses, {one.id: place for place, one in enumerate(clauses)}, clause)
    return clause if part is None else part.id


def level_of(part: Clause | None, depth: int) -> int:
    """The level of a new heading of this depth, put into `part` (None: before the first heading)."""
    return (part.level if part is not None else 1) + depth - 1


def over(part: Clause | None, depth: int) -> ClauseId | None:
    """What a new part of this depth is in: the part it is put in, or what that one is in itself."""
    if part is None:
        return None
    return part.id if depth > 1 else part.parent


def end_of_part(clauses: Sequence[Clause], at: int, level: int) -> int:
    """The place at which a new heading of `level` stands that comes after the clause at `at`: before the next one of its level or
    above it, else after all but the notes that end the document."""
    for place in range(at + 1, len(clauses)):
        if clauses[place].kind == "heading" and clauses[place].level <= level:
            return place
    end = len(clauses)
    while end > at + 1 and clauses[end - 1].kind == "note":
        end -= 1
    return end


def bullet_like(clauses: Sequence[Clause], at: int) -> Clause | None:
    """The nearest item of a list without numbers, those before the place `at` first: what a new bullet looks like."""
    for clause in (*reversed(clauses[:at]), *clauses[at:]):
        if clause.level == 0 and is_bulleted(clause):
            return clause
    return None


def is_bulleted(clause: Clause) -> bool:
    """Whether it is an item of a list without numbers."""
    return clause.kind == "item" and not any(sign.isalnum() for sign in clause.number)


def _line(line: str) -> Line:
    words = line.strip()
    if (found := _HEADING.match(words)) is not None:
        return Line("heading", words[found.end() :], len(found[1]))
    if len(words) > 1 and words.startswith("|") and words.endswith("|") and not words.endswith("\\|"):
        cells = [_BREAKS.sub("\n", cell.replace("\\|", "|")).strip() for cell in _BAR.split(words[1:-1])]
        return Line("row", words, cells=tuple(cells))
    if (found := _ITEM.match(words)) is not None:
        return Line("item", words[found.end() :])
    return Line("paragraph", line)


def _told(line: Line) -> str:
    match line.kind:
        case "row":
            return " | ".join(" ".join(cell.split()) for cell in line.cells)
        case "item":
            return f"• {line.text}"
        case _:
            return line.text
