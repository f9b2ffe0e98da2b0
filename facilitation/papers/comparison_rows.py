"""The rows of a comparison: on the left the text submitted to the workshop, on the right the text that came out of it.

Read from the consolidated text into plain values: the PDF and the Word file set the same rows. All left sides together hold the
words of the original in its order, all right sides those of the consolidated text in its own; a clause that has moved stands in
both places.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from typing import Literal

from facilitation.papers.clause_titles import row_named
from facilitation.papers.comparison_places import Move, Path, Places, Step
from facilitation.papers.consolidated_words import Run, changed_runs
from facilitation.papers.fonts import BOX, printable
from facilitation.papers.writing import unbroken
from facilitation.text.added_numbers import new_number
from facilitation.text.changes import number_order
from facilitation.text.clauses import Clause
from facilitation.text.consolidate import ConsolidatedClause
from facilitation.text.rewording import PieceKind
from facilitation.wording import Wording

Fate = Literal["kept", "changed", "inserted", "deleted", "moved"]
_FATE_OF_NUMBER: Mapping[str, PieceKind] = {"inserted": "insert", "deleted": "delete"}


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of a side; `label` is our name for it, before the words (the column of a cell), `strong` a heading's."""

    runs: tuple[Run, ...]
    label: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """What stands in one column: words of the text, or our remark on why there are none.

    `together`: the lines are the cells of one row, which are read across.
    """

    lines: tuple[Line, ...] = ()
    remark: str = ""
    together: bool = False


@dataclass(frozen=True, slots=True)
class Banner:
    """A line over all columns that tells where the next pairs stand: a heading of both texts, or a row of a table (level 0).

    `clause` is the id of what it names; it is said again where the text comes back to it.
    """

    title: str
    level: int
    clause: str


@dataclass(frozen=True, slots=True)
class Pair:
    """`numbers` are the amendments behind it, as people count; `reference` is how the passage is cited ("" where a banner says it).

    `announces`: it stays with the next row (a heading that has changed, the title of a table, the names of its columns). `first`
    marks what is counted: a part that has moved is one change, however much stands in it.
    """

    left: Side
    right: Side
    fate: Fate
    reference: str = ""
    numbers: tuple[str, ...] = ()
    announces: bool = False
    first: bool = True


_Found = tuple[Path, Pair | None]


def comparison_rows(
    clauses: Sequence[Clause],
    consolidated: Sequence[ConsolidatedClause],
    moves: Sequence[Move],
    wording: Wording,
    *,
    everything: bool = False,
) -> list[Banner | Pair]:
    """`moves` are those that were made (without what was refused). Without `everything` only what has changed, each passage below
    the headings it stands under."""
    found = _Reader(clauses, consolidated, moves, wording).pairs()
    return list(_with_banners((path, pair) for path, pair in found if everything or (pair is not None and pair.fate != "kept")))


def _with_banners(found: Iterable[_Found]) -> Iterator[Banner | Pair]:
    """Each pair after the headings above it, as far as they do not stand above the pair before it."""
    shown: Path = ()
    for path, pair in found:
        common = sum(1 for _ in takewhile(lambda both: both[0] == both[1], zip(path, shown, strict=False)))
        if 0 < common == len(path) and any(step.level for step in shown[common:]):
            # Back under a heading from one of its parts: it is said again, or the pair would seem to belong to that part.
            common -= 1
        for step in path[common:]:
            yield Banner(step.title, step.level, step.clause)
        shown = path
        if pair is not None:
            yield pair


class _Reader:
    """Walks through the consolidated text; what has left a place is told before the next clause that stood behind it and stays."""

    def __init__(
        self,
        clauses: Sequence[Clause],
        consolidated: Sequence[ConsolidatedClause],
        moves: Sequence[Move],
        wording: Wording,
    ) -> None:
        self._say = wording
        self._clauses = clauses
        self._consolidated = consolidated
        self._standing = {str(one.id): one for one in consolidated}
        self._original = {str(one.id): one for one in clauses}
        self._by_id = {one.id: one for one in clauses}
        self._places = Places(clauses, consolidated, moves)
        self._captions = {str(one.id) for one, below in pairwise(consolidated) if one.kind == "paragraph" and below.kind == "table"}
        self._cells: dict[str, list[ConsolidatedClause]] = {}
        for one in consolidated:
            if one.kind == "cell" and self._is_row(one.parent):
                self._cells.setdefault(str(one.parent), []).append(one)

    def pairs(self) -> Iterator[_Found]:
        departed = iter(self._places.departed)
        waiting = next(departed, None)
        for clause in self._consolidated:
            home = self._places.home(str(clause.id))
            while waiting is not None and home is not None and waiting < home:
                yield from self._departed(self._clauses[waiting])
                waiting = next(departed, None)
            yield from self._found(clause)
        while waiting is not None:
            yield from self._departed(self._clauses[waiting])
            waiting = next(departed, None)

    def _is_row(self, clause: object) -> bool:
        found = self._standing.get(str(clause))
        return found is not None and found.kind == "row"

    # One clause

    def _found(self, clause: ConsolidatedClause) -> Iterator[_Found]:
        path = self._places.path(str(clause.id))
        if clause.kind == "row":
            yield from self._row(clause, path)
        elif clause.kind == "table" or (clause.kind == "cell" and self._is_row(clause.parent)):
            return
        elif clause.kind == "heading" and self._places.is_plain(clause):
            yield (*path, self._places.step(clause)), None
        else:
            pair = self._pair(clause, self._line(clause))
            if pair is not None:
                announces = clause.kind == "heading" or str(clause.id) in self._captions
                yield path, replace(pair, announces=announces)

    def _pair(self, clause: ConsolidatedClause, line: Line) -> Pair | None:
        """The clause with what it was; None where nothing was and nothing is, and for what is told where it has left."""
        move = self._places.move(str(clause.id))
        if not line.runs or (move is not None and clause.state == "deleted"):
            return None
        left, right = _sides(line)
        reference, numbers = unbroken(clause.label), _numbers(clause)
        if move is not None:
            return Pair(self._came(clause, move), right, "moved", reference, _sorted((move.number, *numbers)), first=False)
        if clause.state == "inserted":
            return Pair(Side(), right, "inserted", reference, numbers)
        if clause.state == "deleted" or (clause.base_text.strip() and not clause.text.strip()):
            return Pair(left, Side(remark=self._say("comparison.deleted")), "deleted", reference, numbers)
        if not numbers:
            return Pair(left, Side(remark=self._say("comparison.unchanged")), "kept", reference)
        return Pair(left, right, "changed", reference, numbers)

    def _came(self, clause: ConsolidatedClause, move: Move) -> Side:
        """Where a clause has come from: a part without a number is called by its name, which says nothing of its place."""
        label = clause.label
        if clause.kind == "heading" and not clause.number:
            above = self._original.get(str(clause.parent))
            label = above.label if above is not None else ""
        if move.clause != str(clause.id) or not label:
            return Side(remark=self._say("comparison.moved_along"))
        return Side(remark=self._say("consolidated.moved_from", reference=unbroken(label)))

    def _departed(self, clause: Clause) -> Iterator[_Found]:
        """A clause at the place that it has left."""
        move = self._places.move(str(clause.id))
        standing = self._standing.get(str(clause.id))
        if move is None or standing is None or clause.kind == "table" or (clause.kind == "cell" and self._is_row(clause.parent)):
            return
        path = self._places.path_before(str(clause.id))
        gone = standing.state == "deleted"
        if gone:
            right = Side(remark=self._say("comparison.deleted"))
        else:
            target = self._original.get(move.target or "")
            right = Side(remark=self._say("consolidated.moved_to", reference=unbroken(target.label) if target else ""))
        if clause.kind == "row":
            cells = self._cells.get(str(clause.id), [])
            left = _side([line for line in self._row_lines(clause.label, cells, "insert") if line.runs])
            numbers = _sorted((*(() if gone else (move.number,)), *(number for cell in cells for number in _struck_by(cell))))
        else:
            left = _side([_without(self._line(standing), "insert")])
            numbers = _sorted((*(() if gone else (move.number,)), *_struck_by(standing)))
        if left.lines:
            pair = Pair(left, right, "deleted" if gone else "moved", unbroken(clause.label), numbers)
            yield path, replace(pair, announces=clause.kind == "heading", first=gone or move.clause == str(clause.id))

    # Words

    def _line(self, clause: ConsolidatedClause) -> Line:
        """All words that stand or stood, the printed number before them; () for none. Each change has the number of its amendment
        where there are several of these."""
        original = self._original.get(str(clause.id))
        several = len(_numbers(clause)) > 1
        # Underlined is what is new, and nothing else.
        runs = [
            replace(run, underline=False, number=run.number if several else None)
            for run in changed_runs(clause, original.spans if original else ())
        ]
        heading = clause.kind == "heading"
        if not runs:
            return Line(())
        number = self._number(clause, original)
        if number:
            # Where a clause goes as a whole, so does its number.
            kind = _FATE_OF_NUMBER.get(clause.state, "equal") if any(letter.isalnum() for letter in number) else "equal"
            runs.insert(0, Run(number if runs[0].text[:1].isspace() else f"{number}\u00a0", kind))
        return Line(tuple(runs), strong=heading)

    def _number(self, clause: ConsolidatedClause, original: Clause | None) -> str:
        """The number to print before the words: none where it was typed among them."""
        if original is None:
            number = new_number(clause, self._by_id, self._places.by_label)
        else:
            number = "" if original.number_typed else clause.number
        if not number or clause.kind == "cell":
            return ""
        if clause.kind == "note":
            return f"{self._say('consolidated.note', number=number)}\u00a0–"
        if BOX in printable(number):
            # A bullet of a symbol font that this computer's Word has and nobody else.
            return "•"
        return f"{number}\u00a0–" if clause.kind == "heading" and " " in number else number

    # Tables

    def _row(self, row: ConsolidatedClause, path: Path) -> Iterator[_Found]:
        cells = self._cells.get(str(row.id), [])
        words = [cell for cell in cells if cell.pieces]
        if not words:
            return
        move = self._places.move(str(row.id))
        reference = unbroken(row.label)
        numbers = _sorted(number for cell in words for number in _numbers(cell))
        if move is not None:
            if row.state == "deleted":
                return
            right = _side(self._row_lines(row.label, [cell for cell in words if cell.state != "deleted"], "delete"))
            yield path, Pair(self._came(row, move), right, "moved", reference, _sorted((move.number, *numbers)), first=False)
        elif row.state == "inserted":
            yield path, Pair(Side(), _side(self._row_lines(row.label, words, "delete")), "inserted", reference, numbers)
        elif all(cell.state == "deleted" for cell in words):
            gone = Side(remark=self._say("comparison.deleted"))
            yield path, Pair(_side(self._row_lines(row.label, words, "insert")), gone, "deleted", reference, numbers)
        elif not numbers:
            head = all(cell.cell is not None and cell.cell.header for cell in words)
            left = replace(_side(replace(self._line(cell), strong=head) for cell in words), together=True)
            yield path, Pair(left, Side(remark=self._say("comparison.unchanged")), "kept", reference, announces=head)
        else:
            yield from self._row_by_cells(row, words, path)

    def _row_by_cells(self, row: ConsolidatedClause, cells: Sequence[ConsolidatedClause], path: Path) -> Iterator[_Found]:
        """A row of which some cells have changed: announced by its name, then cell by cell."""
        name = row_named((cell.cell, cell.base_text) for cell in cells)
        title = f"{unbroken(row.label)}\u00a0– {name}" if name else unbroken(row.label)
        path = (*path, Step(str(row.id), title, 0))
        for cell in cells:
            pair = self._pair(cell, replace(self._line(cell), label=self._column(row.label, cell)))
            if pair is not None:
                yield path, replace(pair, reference="")

    def _row_lines(self, row_label: str, cells: Sequence[ConsolidatedClause], without: str) -> list[Line]:
        """The cells of a row that is told as a whole, each on its own line."""
        return [_without(replace(self._line(cell), label=self._column(row_label, cell)), without) for cell in cells]

    @staticmethod
    def _column(row_label: str, cell: ConsolidatedClause) -> str:
        """How the labels call the cell's column; "" for a cell over several columns, which is of none."""
        if cell.cell is not None and cell.cell.column_span > 1:
            return ""
        inside, within, column = cell.label.partition(f"{row_label}, ")
        return (
            column.replace("«\u00a0", "").replace("\u00a0»", "").replace("« ", "").replace(" »", "")
            if within and not inside
            else ""
        )


def _without(line: Line, kind: str) -> Line:
    return replace(line, runs=tuple(run for run in line.runs if run.kind != kind))


def _sides(line: Line) -> tuple[Side, Side]:
    return _side([_without(line, "insert")]), _side([_without(line, "delete")])


def _side(lines: Iterable[Line]) -> Side:
    return Side(tuple(line for line in lines if line.runs))


def _numbers(clause: ConsolidatedClause) -> tuple[str, ...]:
    """The amendments that struck or brought words of the clause."""
    return _sorted(piece.change_number for piece in clause.pieces)


def _struck_by(clause: ConsolidatedClause) -> tuple[str, ...]:
    return _sorted(piece.change_number for piece in clause.pieces if piece.kind == "delete")


def _sorted(numbers: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(sorted({number for number in numbers if number is not None}, key=number_order))
