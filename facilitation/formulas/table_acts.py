"""Acts on the rows of a table as a whole: new ones, and those of which every cell is given anew. Others do not fit a table."""

from __future__ import annotations

import re
from typing import Final

from facilitation.formulas import refusals
from facilitation.formulas.instructions import (
    Act,
    Complete,
    Delete,
    DeleteWords,
    Insert,
    InsertColumn,
    InsertWords,
    Move,
    Payload,
    Place,
    ReplaceWords,
    Rewrite,
    SetValue,
)
from facilitation.formulas.meant import Meant
from facilitation.formulas.proposed import ProposedKind
from facilitation.formulas.quotes import INNER_SPACES, opens, quoted, unquoted
from facilitation.formulas.rows import cells_of, parted_cells
from facilitation.formulas.standing_columns import Columns
from facilitation.text.consolidated import ConsolidatedClause
from facilitation.text.folding import fold
from facilitation.text.typed import as_standing

_ROWS_APART: Final = re.compile(rf"(?<=»)[{INNER_SPACES}]*(?:, et|et|,|;)[{INNER_SPACES}]*(?=«)")
RowChange = tuple[ConsolidatedClause, ProposedKind, str]

_PLACE_SAID: Final = re.compile(r"\b(?:apres|avant) (?:la|le|l) (?:\w+ )?(?:ligne|colonne|tableau)|\b(?:fin|debut) du tableau")


def is_of_rows(act: Act) -> bool:
    """Whether the act brings new rows, or a column."""
    new = getattr(act, "new", None)
    return isinstance(act, InsertColumn) or (isinstance(new, Payload) and new.unit in ("row", "column"))


def row_changes(meant: Meant, act: Act, place: Place, target: ConsolidatedClause) -> list[RowChange] | None:
    """What an act on a table or a row changes; None for one that is of words, or of the clause as any other.

    Raises FormulaRefusedError: a column, a row at no clear place, cells that are too many, words put into no cell that is named.
    """
    new = getattr(act, "new", None)
    if isinstance(new, Payload) and new.unit == "column":
        raise refusals.column()
    if isinstance(act, Insert | Complete) and act.new.unit == "row":
        return [_new_rows(meant, act, place, target)]
    if target.kind not in ("table", "row"):
        return None
    whole = place.edge == "whole" and not place.side and not place.sentences
    if target.kind == "row" and isinstance(act, Rewrite) and whole and act.part == "whole" and not act.anchor:
        return _rewritten(meant, act.new, target)
    if not _is_of_words(act) and not (isinstance(act, Delete) and act.part == "whole" and whole):
        beside = isinstance(act, Insert) and not act.anchor and bool(place.side)
        if not beside and not isinstance(act, Move):
            raise refusals.table_place()
    return None


def refuse_alinea(meant: Meant, new: Payload, row: ConsolidatedClause) -> None:
    """« après la ligne 2, ajouter un alinéa »: what stands after a row is a row, whose cells are to be told."""
    if new.unit == "paragraphs" and _width(meant, row) > 1 and any(len(parted_cells(line)) < 2 for line in new.lines):
        raise refusals.row_needed()


def _is_of_words(act: Act) -> bool:
    """Whether it is told by words that stand in the table."""
    return isinstance(act, ReplaceWords | DeleteWords | SetValue) or (isinstance(act, InsertWords) and bool(act.anchor))


def _new_rows(meant: Meant, act: Insert | Complete, place: Place, target: ConsolidatedClause) -> RowChange:
    if isinstance(act, Insert) and act.anchor:
        raise refusals.place_unclear()
    if target.kind == "table" and not place.side and place.edge != "beginning":
        after = _last_row(meant, target, ends=place.edge == "end")
    elif target.kind == "row" and place.side:
        after = meant.row_above(target) if place.side == "before" else target
    else:
        raise refusals.place_unclear()
    lines = _said_rows(act.new)
    width = _width(meant, after)
    for line in lines:
        if (count := len(parted_cells(line))) > width:
            raise refusals.row_cells(count, width)
    return after, "insert", "\n".join(map(cells_of, lines))


def _last_row(meant: Meant, table: ConsolidatedClause, *, ends: bool) -> ConsolidatedClause:
    # One that an amendment has brought takes no amendment: what comes after the last of the others stands after it.
    rows = [row for row in meant.rows(table) if row.state != "inserted"]
    if not rows:
        raise refusals.place_unclear()
    first = next((one.text for one in meant.members(rows[-1]) if one.kind == "cell" and one.text.strip()), "")
    if not ends and "total" in fold(first).replace("-", " ").split():
        # A new row after the total is hardly meant, unless it is said.
        raise refusals.place_unclear()
    return rows[-1]


def _said_rows(new: Payload) -> list[str]:
    """The rows as they were said, without the marks around them; where more follows these, it is not understood."""
    rows: list[str] = []
    for said, line in zip(new.lines, unquoted(new.lines), strict=True):
        cells = parted_cells(line)
        if len(cells) > 1 and all(map(_is_quoted, cells)):
            # « Secrétariat » | « MMTE »
            rows.append(" | ".join(quoted(cell, 0, len(cell))[0] for cell in cells))
        elif not opens(said, 0) and _PLACE_SAID.search(fold(line).replace("’", " ").replace("'", " ")):
            raise refusals.two_readings()
        elif line != said or not opens(said, 0):
            rows.append(line)
        elif all(map(_is_quoted, several := _ROWS_APART.split(line))):
            # « a | b » et « c | d »
            rows += [quoted(one, 0, len(one))[0] for one in several]
        elif len(cells) > 1 and _is_quoted(cells[0]):
            rows.append(line)
        else:
            raise refusals.not_understood(line[quoted(line, 0, len(line))[1] :].strip(INNER_SPACES))
    if new.unit == "row" and new.count not in (0, len(rows)):
        raise refusals.row_count(new.count, len(rows))
    return rows


def _is_quoted(words: str) -> bool:
    """Whether one quotation is all of it."""
    return opens(words, 0) and quoted(words, 0, len(words))[1] == len(words) and words[-1] in '»”"'


def _width(meant: Meant, row: ConsolidatedClause) -> int:
    """How many columns the row's table has now."""
    assert row.parent is not None
    return Columns(meant, meant.clauses[meant.places[row.parent]]).width


def _rewritten(meant: Meant, new: Payload, row: ConsolidatedClause) -> list[RowChange]:
    """« remplacer la ligne 3 par « a | b » »: cell by cell."""
    standing = [one for one in meant.members(row) if one.kind == "cell" and one.stays]
    lines = _said_rows(new)
    if len(lines) != 1:
        raise refusals.table_place()
    cells = parted_cells(lines[0])
    if len(cells) < 2:
        raise refusals.table_place()
    if len(cells) != len(standing):
        raise refusals.row_cells(len(cells), len(standing))
    cells = [as_standing(text, cell.text) for cell, text in zip(standing, cells, strict=True)]
    changed = [(cell, text) for cell, text in zip(standing, cells, strict=True) if cell.text != text]
    if not changed:
        raise refusals.place_unclear()
    return [(cell, "replace" if text else "delete", text) for cell, text in changed]
