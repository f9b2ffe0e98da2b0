"""Makes columns come and go while a consolidated text is made: takes such changes in, and puts new cells among the others last."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from facilitation.text.changes import Change, number_order
from facilitation.text.clauses import CellPlace, Clause, ClauseId, Span
from facilitation.text.columns import ColumnGrid, moved
from facilitation.text.consolidated import ConsolidatedClause, InColumns
from facilitation.text.rewording import Piece
from facilitation.text.row_forms import brought_words
from facilitation.text.rows import repeated
from facilitation.text.taking_in import Work


def take_column(work: Work, change: Change) -> None:
    table = work.table_of(change.clause)
    if table is None or not work.grid(table).knows(change.clause) or work.grid(table).filled(change.clause, change.text) is None:
        work.refused[change.key] = "column"
    else:
        work.new_columns[table].append(change)


def take_column_out(work: Work, change: Change) -> None:
    table = work.table_of(change.clause)
    assert table is not None
    work.gone_columns[table].add(change.clause)


def gone_columns(work: Work, row: ClauseId) -> frozenset[int]:
    """The columns that are gone by now from the table of a row: a new row has no words there."""
    table = work.clauses[work.places[row]].parent
    gone = work.gone_columns.get(table) if table is not None else None
    return frozenset() if table is None or not gone else work.grid(table).columns_of(gone)


def leave_out_rows(work: Work) -> None:
    """Refuses new rows with words in a column that another amendment brings, where it does not bring it."""
    for row, changes in work.inserted.items():
        written = [one for one in changes if one.columns]
        if not written:
            continue
        table = work.clauses[work.places[row]].parent
        there = {one.id for one in work.new_columns.get(table, ())} if table is not None else set()
        for one in written:
            if any(column not in there for words in brought_words(one.text, one.columns) for column in words):
                work.refused[one.key] = "columns"
                changes.remove(one)


def unclear_columns(work: Work, changes: Iterable[Change]) -> dict[str, str]:
    """What would take a column out, but not with the very cells that it has, or with all that its table has left."""
    cells: defaultdict[str, list[ClauseId]] = defaultdict(list)
    for change in changes:
        if change.kind == "column_out":
            cells[change.id].append(change.clause)
    refused: dict[str, str] = {}
    gone: defaultdict[ClauseId, set[int]] = defaultdict(set)
    for change_id, own in cells.items():
        table = work.table_of(own[0]) if own[0] in work.places else None
        column = work.grid(table).column(own[0]) if table is not None and own[0] in work.grid(table).places else "column_unclear"
        if table is None or isinstance(column, str) or set(column) != set(own):
            refused[change_id] = "column"
            continue
        grid = work.grid(table)
        left = gone[table] | grid.columns_of(own)
        if len(left) >= grid.width:
            refused[change_id] = "column"
        else:
            gone[table] = left
    return refused


# What becomes of the cells


def with_columns(work: Work, clauses: Sequence[ConsolidatedClause]) -> list[ConsolidatedClause]:
    """The clauses with the cells of new columns, and their cells' places counted among all columns."""
    tables = {
        table: _Table(work, table, clauses)
        for table in dict.fromkeys((*work.new_columns, *work.gone_columns))
        if table not in work.deleted
    }
    rows = {row: table for table in tables.values() for row in table.grid.rows}
    made: list[ConsolidatedClause] = []
    waiting: list[tuple[ClauseId, ConsolidatedClause]] = []
    parents = {one.id: one.parent for one in clauses}
    for one in clauses:
        # New cells come after all that stands in the cell left of them.
        while waiting and not _stands_in(one.parent, waiting[-1][0], parents):
            made.append(waiting.pop()[1])
        if one.parent in rows and one.kind == "cell":
            table = rows[one.parent]
            made.append(table.cell(one))
            waiting += [(one.id, new) for new in reversed(table.after.pop(one.id, []))]
        else:
            made.append(one)
        if one.kind == "row" and one.id in rows:
            made += rows[one.id].first.pop(one.id, [])
    made += [new for _, new in reversed(waiting)]
    return made


def _over_lines(text: str, look: Span | None) -> Iterator[Span]:
    """The look of a whole cell on each line of another one."""
    start = 0
    for line in text.split("\n"):
        if look is not None and line:
            yield replace(look, start=start, end=start + len(line))
        start += len(line) + 1


def _stands_in(parent: ClauseId | None, cell: ClauseId, parents: dict[ClauseId, ClauseId | None]) -> bool:
    while parent is not None:
        if parent == cell:
            return True
        parent = parents.get(parent)
    return False


@dataclass(frozen=True, slots=True)
class _New:
    """A column that comes: so many stand left of it as `boundary` says in the table as received, `at` in the end."""

    change: Change
    boundary: int
    at: int


class _Received:
    """The clauses of the document by id."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def __getitem__(self, clause: ClauseId) -> Clause:
        return self._work.clauses[self._work.places[clause]]


class _Table:
    def __init__(self, work: Work, table: ClauseId, clauses: Sequence[ConsolidatedClause]) -> None:
        self._received = work.grid(table)
        self._clauses = {one.id: one for one in clauses}
        self._texts = _Received(work)
        self.grid = ColumnGrid.of_table(clauses, table)
        self._gone_cells = work.gone_columns.get(table, set())
        self._gone = self._received.columns_of(self._gone_cells)
        numbers = [work.deleted[cell] for cell in self._gone_cells]
        self._number = min(numbers, key=number_order, default="")
        ordered = sorted(
            work.new_columns.get(table, ()),
            key=lambda one: (self._received.boundary(one.clause), number_order(one.number), one.id),
        )
        self._new = [
            _New(change, boundary := self._received.boundary(change.clause), boundary + place)
            for place, change in enumerate(ordered)
        ]
        self._boundaries = [one.boundary for one in self._new]
        self._brought = {
            (one.id, str(line)): (one.number, words)
            for row in self._received.rows
            for one in work.inserted.get(row, ())
            for line, words in enumerate(brought_words(one.text, one.columns) if one.columns else ())
        }
        """(change, row that it puts in) → its number, and its words in new columns by the ids of the changes that bring these."""
        self.first: dict[ClauseId, list[ConsolidatedClause]] = {}
        """Row → the new cells before all its own: where these reach down from rows above."""
        self.after: dict[ClauseId, list[ConsolidatedClause]] = {}
        """Cell → the new cells right of it."""
        for one in self._new:
            for cell in self._cells(one):
                self._put(cell, one)

    def cell(self, clause: ConsolidatedClause) -> ConsolidatedClause:
        """A cell that was there already, at its place among all columns."""
        was = clause.cell
        if was is None:
            return clause
        width = self._received.width
        columns = range(was.column, was.column + was.column_span)
        place = moved(was, self._boundaries, width)
        if not (self._gone and self._gone.issuperset(columns) and place.column_span == was.column_span):
            return replace(clause, cell=place, columns=InColumns(was))
        made = replace(clause, cell=place, columns=InColumns(was, gone=True))
        if clause.state == "inserted":
            # A row put in by another amendment has no words in a column that goes.
            return replace(made, text="", pieces=(), spans=())
        if clause.state != "deleted":
            pieces = (Piece("delete", clause.base_text, self._number),) if clause.base_text else ()
            made = replace(made, state="deleted", text="", pieces=pieces, spans=())
        return made

    # New cells

    def _cells(self, new: _New) -> Iterator[ConsolidatedClause]:
        filled = self._received.filled(new.change.clause, new.change.text)
        assert filled is not None
        words = {cell.row: text for cell, text in filled}
        heads = [text for cell, text in filled if cell.at < self._received.heads and text]
        name = (
            f"« {' '.join(heads[-1].split())} »"
            if heads
            else repeated(f"colonne {new.boundary}", 0)
            if new.boundary
            else "colonne 0"
        )
        covered = 0
        reached = {cell.row: self._received.rows[cell.at : cell.at + cell.row_span] for cell, _ in filled}
        above = self._received.rows[0]
        for at, row in enumerate(self.grid.rows):
            above = row if row in self._received.at else above
            covered -= 1
            way = self.grid.way(at, new.boundary)
            text, number = words.get(row, ""), new.change.number
            if self._clauses[row].state == "inserted":
                # Its own words there belong to what put the row in.
                change, _, line = row.rsplit(":", 2)
                number, own = self._brought.get((change, line), (number, {}))
                text = own.get(new.change.id, "")
            # Where a merged cell went with the row it begins in, what was written for this one has its place all the same.
            if way == "wider" or (way == "none" and not text) or self._clauses[row].state == "deleted":
                continue
            if covered > 0:
                continue
            # Over no row that was moved between those it was written for: that one has words of its own.
            covered = len([*takewhile(reached.get(row, (row,)).__contains__, self.grid.rows[at:])])
            place = CellPlace(at, new.at, covered, 1, header=at < self._received.heads)
            label = f"{self._clauses[row].label}, {name}"
            made = self._cell(new.change, at, row, label, text, place, number)
            like = self._received.at[row] if row in self._received.at else self._received.row_like(above)
            yield replace(made, spans=self._spans(like, new.boundary, text)) if text else made

    def _spans(self, row: int, boundary: int, text: str) -> tuple[Span, ...]:
        """How the words of a new cell look: in bold or italics where all words of the cell beside it are."""
        for model in self._received.models(row, boundary):
            words = self._texts[model].text.strip()
            if words:
                start = self._texts[model].text.index(words)
                whole = (one for one in self._texts[model].spans if one.start <= start and one.end >= start + len(words))
                return tuple(_over_lines(text, next(whole, None)))
        return ()

    @staticmethod
    def _cell(change: Change, at: int, row: ClauseId, label: str, text: str, place: CellPlace, number: str) -> ConsolidatedClause:
        return ConsolidatedClause(
            id=ClauseId(f"{change.id}:{change.part}:c{at}"),
            parent=row,
            kind="cell",
            level=0,
            number="",
            label=label,
            state="inserted",
            base_text="",
            text=text,
            pieces=(Piece("insert", text, number),) if text else (),
            cell=place,
            columns=InColumns(None),
        )

    def _put(self, cell: ConsolidatedClause, new: _New) -> None:
        """Among the cells of its row: after those left of it."""
        assert cell.parent is not None
        own = [
            (place.column, one)
            for one, place in self.grid.shown[self.grid.at[cell.parent]]
            if self._clauses[one].parent == cell.parent and place.column < new.boundary
        ]
        if own:
            self.after.setdefault(max(own)[1], []).append(cell)
        else:
            self.first.setdefault(cell.parent, []).append(cell)
