"""A consolidated text taken apart into what is set one below the other: headings, paragraphs, items, notes, boxes and whole tables.

Says for each block which words stand in it, with or without the changes; how it looks is decided where it is set.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from facilitation.papers.consolidated_tables import Grid, GridCell, laid_out
from facilitation.papers.consolidated_words import Run, changed_runs, clean_runs, set_runs, struck_runs
from facilitation.text.added_numbers import new_number
from facilitation.text.clauses import Clause
from facilitation.text.consolidated import ConsolidatedClause, without_deleted

if TYPE_CHECKING:
    from facilitation.amendments.values import Amendment

_LONGEST_TITLE = 160
"""Letters of a paragraph that may be the title of the table below it."""
_TABLE_KINDS = frozenset({"table", "row", "cell"})


@dataclass(frozen=True, slots=True)
class Block:
    """`kind`: "heading", "paragraph", "item", "note", "box", "caption" or "table" (then `grid`).

    `depth` counts items above an item, `level` is a heading's. `moved_to` and `moved_from` name the other place of a moved clause.
    """

    kind: str
    runs: tuple[Run, ...] = ()
    number: str = ""
    level: int = 0
    depth: int = 0
    grid: Grid | None = None
    moved_to: str = ""
    moved_from: str = ""


class Blocks:
    """`clauses` are the document's own, `consolidated` the same with the retained changes, `adopted` the amendments behind them
    (without those whose words are gone)."""

    def __init__(
        self,
        clauses: Sequence[Clause],
        consolidated: Sequence[ConsolidatedClause],
        adopted: Sequence[Amendment],
        *,
        changes_shown: bool,
    ) -> None:
        self._original = {str(clause.id): clause for clause in clauses}
        self._places = {str(clause.id): place for place, clause in enumerate(clauses)}
        self._consolidated = consolidated if changes_shown else without_deleted(consolidated)
        self._shown = changes_shown
        self._by_id = {clause.id: clause for clause in clauses}
        self._by_label = {clause.label: clause.id for clause in clauses}
        self._moves = {one.clause: one for one in adopted if one.kind == "move" and one.clause in self._places}

    def __iter__(self) -> Iterator[Block]:
        found = self._consolidated
        departed = self._departed()
        waiting = next(departed, None)
        place = 0
        while place < len(found):
            clause = found[place]
            # Where a clause has left, it is shown struck before the next one that stood behind it and stays.
            while waiting is not None and waiting[0] < self._home(clause):
                yield waiting[1]
                waiting = next(departed, None)
            if clause.kind in _TABLE_KINDS:
                end = self._end_of_table(place)
                yield from self._table(found[place:end])
                place = end
                continue
            yield self._block(clause, self._is_caption(place))
            place += 1
        while waiting is not None:
            yield waiting[1]
            waiting = next(departed, None)

    # Clauses of the open text

    def _block(self, clause: ConsolidatedClause, is_caption: bool) -> Block:
        return Block(
            kind="caption" if is_caption else clause.kind,
            runs=tuple(self._runs(clause)),
            number=self._number(clause),
            level=clause.level,
            depth=self._depth(clause) if clause.kind == "item" else 0,
            moved_from=clause.label if self._shown and str(clause.id) in self._moves else "",
        )

    def _runs(self, clause: ConsolidatedClause) -> list[Run]:
        if not self._shown:
            return clean_runs(clause)
        original = self._original.get(str(clause.id))
        move = self._moves.get(str(clause.id))
        return changed_runs(clause, original.spans if original else (), move.number if move else None)

    def _number(self, clause: ConsolidatedClause) -> str:
        """The number to print before the words: none where it was typed among them."""
        original = self._original.get(str(clause.id))
        if original is not None:
            return "" if original.number_typed else clause.number
        return new_number(clause, self._by_id, self._by_label)

    def _depth(self, clause: ConsolidatedClause) -> int:
        depth = 0
        above = self._original.get(str(clause.parent))
        while above is not None and above.kind == "item":
            depth += 1
            above = self._original.get(str(above.parent))
        return depth

    def _is_caption(self, place: int) -> bool:
        """A title right above a table, or a line that announces it, stays with it."""
        clause = self._consolidated[place]
        if clause.kind != "paragraph" or place + 1 >= len(self._consolidated) or self._consolidated[place + 1].kind != "table":
            return False
        return clause.text.rstrip().endswith(":") or (len(clause.text) <= _LONGEST_TITLE and not clause.text.rstrip().endswith("."))

    # Moves

    def _home(self, clause: ConsolidatedClause) -> int:
        """Its place in the original text; -1 for what is new or stands elsewhere now, which no departed clause comes before."""
        here: str | None = str(clause.id)
        while here is not None:
            if here in self._moves:
                return -1
            original = self._original.get(here)
            here = str(original.parent) if original is not None and original.parent is not None else None
        return self._places.get(str(clause.id), -1)

    def _departed(self) -> Iterator[tuple[int, Block]]:
        """Place and struck copy of every clause that has moved, in the original order; rows show at the new place only."""
        if not self._shown:
            return
        for place, one in sorted((self._places[one], one) for one in self._moves):
            original = self._original[one]
            if original.kind in _TABLE_KINDS:
                continue
            move = self._moves[one]
            target = self._original.get(move.target or "")
            words = struck_runs(original.text, move.number)
            number = "" if original.number_typed else original.number
            kind = "item" if original.kind == "item" else "paragraph"
            yield place, Block(kind, tuple(words), number=number, moved_to=target.label if target else "")

    # Tables

    def _end_of_table(self, start: int) -> int:
        """Place after the table (or the lone row or cell) that begins at `start`, with the notes and tables in its cells."""
        inside = {self._consolidated[start].id}
        place = start + 1
        while place < len(self._consolidated):
            clause = self._consolidated[place]
            if clause.parent not in inside and clause.kind not in ("row", "cell"):
                break
            inside.add(clause.id)
            place += 1
        return place

    def _table(self, clauses: Sequence[ConsolidatedClause]) -> Iterator[Block]:
        """The grid, then what hangs in its cells: notes, and tables within tables."""
        outer: list[ConsolidatedClause] = []
        inner: list[list[ConsolidatedClause]] = []
        below: list[ConsolidatedClause] = []
        inside_inner: set[object] = set()
        for place, clause in enumerate(clauses):
            if clause.kind == "table" and place > 0:
                inner.append([clause])
                inside_inner = {clause.id}
            elif inner and clause.parent in inside_inner:
                inner[-1].append(clause)
                inside_inner.add(clause.id)
            elif clause.kind in _TABLE_KINDS:
                outer.append(clause)
            else:
                below.append(clause)
        grid = self._grid(outer)
        if grid is not None:
            yield Block("table", grid=grid)
        for one in below:
            yield self._block(one, is_caption=False)
        for nested in inner:
            yield from self._table(nested)

    def _grid(self, clauses: Sequence[ConsolidatedClause]) -> Grid | None:
        rows: Mapping[object, int] = {row.id: place for place, row in enumerate(one for one in clauses if one.kind == "row")}
        cells = [one for one in clauses if one.kind == "cell"]
        if not cells:
            return None
        last = max(0, len(rows) - 1)
        found = []
        comes_or_goes = {one.id for one in clauses if one.kind == "row" and one.state in ("inserted", "deleted")}
        told: set[tuple[object, str | None]] = set()
        for clause in cells:
            place = clause.cell
            runs = self._cell_runs(clause)
            if clause.parent in comes_or_goes:
                # The amendment that brings or strikes a row is named once in it.
                runs = [replace(run, number=None) if (clause.parent, run.number) in told else run for run in runs]
                told.update((clause.parent, run.number) for run in runs)
            found.append(
                GridCell(
                    row=rows.get(clause.parent, last),
                    column=place.column if place else 0,
                    row_span=place.row_span if place else 1,
                    column_span=place.column_span if place else 1,
                    header=bool(place and place.header),
                    words=tuple(set_runs(runs)),
                    text="".join(run.text for run in self._runs(clause)),
                )
            )
        return laid_out(found, max(1, len(rows)))

    def _cell_runs(self, clause: ConsolidatedClause) -> list[Run]:
        """Heads are bold already; Word marks most of them so a second time."""
        runs = self._runs(clause)
        return [replace(run, bold=False) for run in runs] if clause.cell is not None and clause.cell.header else runs
