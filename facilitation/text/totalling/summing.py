"""What the sums of a document make once it is changed: lines altered, struck, put in and moved, and totals of totals after them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final, Literal

from facilitation.text.amounts import has_digits
from facilitation.text.clauses import ClauseId
from facilitation.text.consolidate import ConsolidatedClause, Consolidation
from facilitation.text.totalling.column_sums import ColumnSums, Sum
from facilitation.text.totalling.grids import Column, names_total
from facilitation.text.totalling.measures import PERCENT, Measure
from facilitation.text.totalling.sums import Sums, Table

Reason = Literal["not_sum", "amended", "unreadable", "two_sums", "share", "column"]

_HUNDRED: Final = Decimal(100)


@dataclass(frozen=True, slots=True)
class Worth:
    """What a total says now, None where that cannot be told. `other` is what its lines make where that is something else."""

    value: Decimal | None
    because: frozenset[str] = frozenset()
    recomputed: bool = False
    reason: Reason | None = None
    other: Decimal | None = None


class Summing:
    """Works out each total once; `consolidation` holds the document of `sums` as it is now."""

    def __init__(self, sums: Sums, consolidation: Consolidation) -> None:
        self.consolidation = consolidation
        self._sums = sums
        self._of_column = {one.total: one for table in sums.tables for column in table.by_column.values() for one in column.sums}
        self._lines: defaultdict[Sum, list[ConsolidatedClause]] = defaultdict(list)
        self._misplaced: set[Sum] = set()
        self._touched: set[Sum] = set()
        self._gone = frozenset(one.id for one in consolidation.clauses if one.columns is not None and one.columns.gone)
        self._worth: dict[ClauseId, Worth] = {}
        self._made: dict[Sum, tuple[Decimal | None, frozenset[str]]] = {}
        for row, cells in _rows(consolidation.clauses):
            self._gather(row, cells)
        self._spread()

    def worth(self, cell: ClauseId) -> Worth:
        """What a cell that is a total says now."""
        known = self._worth.get(cell)
        if known is None:
            # A total that leads back to itself stays what it was.
            clause = self.consolidation.by_id[cell]
            self._worth[cell] = Worth(self._sums.of_cell[cell][0].measure.number(clause.base_text))
            known = self._worth[cell] = self._work_out(clause, self._sums.of_cell[cell])
        return known

    # Lines

    _table: Table | None = None
    _place: int = -1

    def _gather(self, row: ConsolidatedClause, cells: Sequence[ConsolidatedClause]) -> None:
        """Gives the cells of a row to the sums that they are lines of now."""
        home = self._sums.rows.get(row.id)
        stays = row.state not in ("inserted", "moved")
        for cell in cells:
            if not stays or cell.state != "kept":
                self._touched.update(self._sums.over.get(cell.id, ()))
        if stays:
            self._table, self._place = home, home.places[row.id] if home is not None else -1
        table = self._table
        if table is None or row.state == "deleted" or (not stays and any(names_total(cell.text) for cell in cells)):
            return
        for cell in cells:
            place = cell.received
            column = table.by_column.get(Column(place.column, place.column_span)) if place is not None else None
            if column is None or cell.state == "deleted" or cell.id in self._of_column:
                continue
            owner = column.rows[self._place] if stays else column.gaps[self._place]
            if owner is None:
                continue
            self._lines[owner].append(cell)
            if not stays or cell.state != "kept":
                self._touched.add(owner)
            if row.state == "moved" and not _same_column(home, table, column):
                self._misplaced.add(owner)

    def _spread(self) -> None:
        """What is touched touches the sums above it."""
        waiting = list(self._touched)
        while waiting:
            above = [one for one in self._sums.over.get(waiting.pop().total, ()) if one not in self._touched]
            self._touched.update(above)
            waiting += above

    # Totals

    def _work_out(self, clause: ConsolidatedClause, sums: Sequence[Sum]) -> Worth:
        measure = sums[0].measure
        reads, before = measure.number(clause.text), measure.number(clause.base_text)
        if clause.id in self._gone:
            return Worth(before)
        lost = self._gone and [one for one in sums if self._is_lost(one)]
        if lost:
            return self._without(clause, measure, lost, [one for one in sums if one not in lost])
        made = [self._make(one) for one in sums]
        if clause.state == "deleted":
            value, because = made[0]
            return Worth(value, because)
        exact = [worked for one, worked in zip(sums, made, strict=True) if one.exact]
        if clause.text != clause.base_text or not exact:
            return self._left(clause, measure, reads, [value for value, _ in made])
        if any(value is None for value, _ in exact):
            return Worth(None, frozenset().union(*(because for _, because in exact)), reason="unreadable")
        changed = {value: because for value, because in exact if value != before}
        if not changed:
            return Worth(before)
        value, because = next(iter(changed.items()))
        if len(changed) > 1:
            return Worth(None, because, reason="two_sums", other=value)
        if measure.kind == PERCENT and before == _HUNDRED:
            return Worth(before, reason="share", other=value)
        unmoved = next((other for other, _ in exact if other != value), None)
        return Worth(value, because, recomputed=True, reason=None if unmoved is None else "two_sums", other=unmoved)

    def _without(self, clause: ConsolidatedClause, measure: Measure, lost: Sequence[Sum], left: Sequence[Sum]) -> Worth:
        """A total of amounts that went with their column: it says what it said, or what the sums that are left make."""
        worked = self._work_out(clause, left) if left else Worth(measure.number(clause.text), _numbers(clause))
        silent = worked.recomputed or worked.reason is not None or clause.state == "deleted" or clause.text != clause.base_text
        return worked if silent or not any(one.exact for one in lost) else replace(worked, reason="column")

    def _is_lost(self, one: Sum) -> bool:
        """Whether amounts of a sum went with a column, and it can no longer be told what it is the sum of. A total at the end of a
        row is that of the columns before it that are left; one that stands before its parts (« dont ») is more than they show."""
        if self._gone.isdisjoint(one.terms):
            return False
        by_id = self.consolidation.by_id
        left = [by_id[cell] for cell in one.terms if cell not in self._gone]
        if one.carried or not any(one.measure.number(cell.base_text) for cell in left):
            return True
        place, places = by_id[one.total].received, [cell.received for cell in left]
        return place is None or any(other is None or other.column > place.column for other in places)

    def _left(self, clause: ConsolidatedClause, measure: Measure, reads: Decimal | None, made: Sequence[Decimal | None]) -> Worth:
        """A total that stays as it reads: it was amended itself, or never was the sum."""
        amended = clause.text != clause.base_text
        differing = [value for value in made if value != reads]
        # What stands under parts of a hundred may be their mean as well.
        if not differing or (measure.kind == PERCENT and not amended):
            return Worth(reads, _numbers(clause))
        reason: Reason = "unreadable" if differing[0] is None else "amended" if amended else "not_sum"
        return Worth(reads, _numbers(clause), reason=reason, other=differing[0])

    def _make(self, one: Sum) -> tuple[Decimal | None, frozenset[str]]:
        """What the terms of a sum make, and the numbers of the changes that had a part in it."""
        if one not in self._touched:
            return one.made, frozenset()
        known = self._made.get(one)
        if known is None:
            known = self._made[one] = self._add(one)
        return known

    def _add(self, one: Sum) -> tuple[Decimal | None, frozenset[str]]:
        total, because = Decimal(), set[str]()
        unknown = one in self._misplaced or any(one.measure.number(self._reads(cell)) for cell in one.unsure)
        for value, numbers in self._terms(one):
            because |= numbers
            unknown = unknown or value is None
            total += value or 0
        return None if unknown else total, frozenset(because)

    def _terms(self, one: Sum) -> Iterator[tuple[Decimal | None, frozenset[str]]]:
        by_id = self.consolidation.by_id
        of_column = self._of_column.get(one.total) is one
        for cell in one.terms:
            under = self._of_column.get(cell)
            if cell in one.through and under is not None:
                yield self._make(under)
            elif under is not None or not of_column:
                yield self._term(by_id[cell], one.measure)
            elif _numbers(by_id[cell]):
                # A line that was changed or struck; what it is now comes below.
                yield Decimal(), _numbers(by_id[cell])
        if of_column:
            for line in self._lines[one]:
                yield self._term(line, one.measure)

    def _term(self, clause: ConsolidatedClause, measure: Measure) -> tuple[Decimal | None, frozenset[str]]:
        """What one cell adds now; nothing once its column is gone."""
        if clause.id in self._gone:
            return Decimal(), _numbers(clause)
        sums = self._sums.of_cell.get(clause.id)
        if sums:
            worth = self.worth(clause.id)
            fits = sums[0].measure.fits(measure)
            return worth.value if fits else None, worth.because
        text, numbers = self._reads(clause.id), _numbers(clause)
        if text == clause.base_text and not has_digits(text):
            # Words stood here already when the total was what it was.
            return Decimal(), numbers
        return measure.number(text), numbers

    def _reads(self, cell: ClauseId) -> str:
        clause = self.consolidation.by_id[cell]
        return "" if clause.state == "deleted" else clause.text


def _rows(clauses: Sequence[ConsolidatedClause]) -> Iterator[tuple[ConsolidatedClause, list[ConsolidatedClause]]]:
    """Each row with its cells; cells of a table within a cell are with their own row."""
    rows: dict[ClauseId, list[ConsolidatedClause]] = {}
    for clause in clauses:
        if clause.kind == "row":
            rows[clause.id] = []
        elif clause.kind == "cell" and clause.parent in rows:
            rows[clause.parent].append(clause)
    return ((clause, rows[clause.id]) for clause in clauses if clause.kind == "row")


def _same_column(home: Table | None, table: Table, column: ColumnSums) -> bool:
    """Whether a row brought from elsewhere has the same name over this column."""
    start = column.column.start
    return home is not None and home.grid.names.get(start) == table.grid.names.get(start)


def _numbers(clause: ConsolidatedClause) -> frozenset[str]:
    return frozenset(piece.change_number for piece in clause.pieces if piece.change_number is not None)
