"""The columns of one table as they stand now: what they are called, and where they are among those received."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cached_property

from facilitation.formulas import refusals
from facilitation.formulas.instructions import TablePlace
from facilitation.formulas.meant import Meant, named
from facilitation.text.clauses import CellPlace, ClauseId
from facilitation.text.columns import ColumnGrid
from facilitation.text.consolidated import ConsolidatedClause, without_deleted
from facilitation.text.folding import fold

_BARE_NUMBER = re.compile(r"colonne \d+(?: \w+)?")


class Columns:
    """Columns are counted from 0, from left to right, without those that are gone and with those that have come."""

    def __init__(self, meant: Meant, table: ConsolidatedClause) -> None:
        self.table = table
        rows = {one.id for one in meant.clauses if one.parent == table.id and one.kind == "row"}
        inside = [one for one in meant.clauses if one.id in rows or (one.parent in rows and one.kind == "cell")]
        self._standing = without_deleted([table, *inside])
        self._by_id = {one.id: one for one in self._standing}
        self._labels = {one.id: one.label for one in inside}
        self._grid = ColumnGrid.of_table(self._standing, table.id)
        self.received = ColumnGrid.of_table(meant.received, table.id)
        self.width = self._grid.width

    @property
    def number(self) -> str:
        """The number that the table is cited by, "" where it has none."""
        found = re.fullmatch(r"[Tt]ableau (\S+)", self.table.label)
        return found[1] if found is not None else ""

    # By name

    def has(self, name: str) -> bool:
        return bool(self._named(name))

    def is_called(self, title: str) -> bool:
        """Whether a column has this very title."""
        return any(named(title) == named(head) for at in range(self.width) for head in self._heads(at))

    def found(self, said: TablePlace) -> range:
        """The column that is said, or the columns under a head of several; raises FormulaRefusedError for none and for several."""
        if said.column_name:
            found = self._named(said.column_name)
            if said.column and len(found) > 1:
                # « Coût » (colonne 4): as printed.
                found = [one for one in found if self._was(one.start) == said.column - 1]
        else:
            at = said.column - 1 if said.column > 0 else self.width + said.column
            found = [range(at, at + 1)] if 0 <= at < self.width and said.column else []
        if len(found) != 1:
            raise refusals.no_column(said.column_name or str(said.column), len(found))
        return found[0]

    def name(self, at: int) -> str:
        """The words at the head of a column that no other has there, "" where there are none."""
        words = self._heads(at)
        return next((one for one in words if self._named(one) == [range(at, at + 1)]), "")

    def _named(self, name: str) -> list[range]:
        wanted = named(name)
        fits: list[Callable[[str], bool]] = [lambda head: head == wanted, lambda head: head.startswith(f"{wanted} ")]
        for fit in fits:
            found = [range(at, at + 1) for at in range(self.width) if any(fit(named(head)) for head in self._heads(at))]
            found = found or [columns for head, columns in self._groups if fit(named(head))]
            if found:
                return found
        return []

    def _heads(self, at: int) -> Sequence[str]:
        return self._names[at]

    @cached_property
    def _names(self) -> list[list[str]]:
        """For each column what its own cells at the head say, the lowest first, and what labels call it."""
        found: list[list[str]] = []
        for at in range(self.width):
            heads: list[str] = []
            for row in range(self._grid.heads - 1, -1, -1):
                for cell, place in self._grid.shown[row]:
                    if _columns(place) == range(at, at + 1) and (words := " ".join(self._by_id[cell].text.split())):
                        heads.append(words)
            for cell, place in self._grid.places.items():
                if _columns(place) == range(at, at + 1) and place.row >= self._grid.heads:
                    label = self._by_id[cell].label
                    parent = self._labels.get(self._by_id[cell].parent or ClauseId(""), "")
                    tail = label.removeprefix(f"{parent}, ")
                    if tail != label and not _BARE_NUMBER.fullmatch(tail):
                        heads.append(tail)
            found.append(list(dict.fromkeys(heads)))
        return found

    @cached_property
    def _groups(self) -> list[tuple[str, range]]:
        """What heads over several columns say."""
        found: dict[tuple[str, range], None] = {}
        for row in range(self._grid.heads):
            for cell, place in self._grid.shown[row]:
                if place.column_span > 1 and place.column_span < self.width and (words := self._by_id[cell].text.strip()):
                    found[words, _columns(place)] = None
        return list(found)

    @cached_property
    def ends_in_total(self) -> bool:
        """Whether the last column is called a total."""
        return any("total" in fold(head).replace("-", " ").split() for head in self._heads(self.width - 1)) if self.width else False

    # Among those received

    def boundary(self, at: int) -> int:
        """Where a new column that stands right of so many is told to be among those received (`ColumnGrid.boundary`).

        Raises FormulaRefusedError where it would not stand there: new columns at one place follow each other by their numbers.
        """
        if at < self.width and self._brought(at) is not None:
            raise refusals.column_taken(self._told(at))
        if not at:
            return 0
        was = self.received.width if at == self.width else self._was(at)
        if was is None:
            raise refusals.column_unclear()
        return was

    def goes(self, columns: range) -> tuple[ClauseId, ...]:
        """The cells received that go with a column; raises FormulaRefusedError where merged cells do not tell it, where it is the
        last one, or where it is none of those received."""
        brought = self._brought(columns.start) if len(columns) == 1 else None
        if brought is not None:
            raise refusals.column_brought(self._told(columns.start), brought)
        if self.width == len(columns):
            raise refusals.column_last()
        cells = [cell for cell, place in self._grid.places.items() if _columns(place) == columns and cell in self.received.places]
        found = self.received.column(cells[0]) if cells else "column_unclear"
        if isinstance(found, str):
            raise refusals.column_last() if found == "column_last" else refusals.column_unclear()
        return found

    def _was(self, at: int) -> int | None:
        """The column received that stands there; None where merged cells hide it."""
        beginning = [cell for cell, place in self._grid.places.items() if place.column == at and cell in self.received.places]
        # What is merged with columns that are gone began further left.
        return max((self.received.places[cell].column for cell in beginning), default=None)

    def _brought(self, at: int) -> str | None:
        """The number of the amendment that has brought a column; None for one received."""
        for cell, place in self._grid.places.items():
            one = self._by_id[cell]
            if _columns(place) == range(at, at + 1) and one.columns is not None and one.columns.was is None and one.pieces:
                return one.pieces[0].change_number
        return None

    def _told(self, at: int) -> str:
        return next(iter(self._heads(at)), str(at + 1))


def _columns(place: CellPlace) -> range:
    return range(place.column, place.column + place.column_span)
