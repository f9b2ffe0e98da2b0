"""A column that comes or goes, put by a person onto a table of a later version: what its cells are there, or why it cannot be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facilitation.documents.carrying_over import Amended
from facilitation.documents.placing_by_hand import Change, Decided, says_mostly
from facilitation.errors import PalabreError
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.columns import ColumnCell, ColumnGrid, column_lines
from facilitation.text.matching import Matching
from facilitation.text.pairing.sides import bare
from facilitation.text.rows import SOFT_BREAK
from facilitation.text.told_columns import row_name


class ColumnPlace:
    """Right of the cell `here` of a later version, or before the first column of the table `here`.

    `old` and `new` are the clauses of both versions. Raises PalabreError("amendment.column_not_here") for another clause.
    """

    def __init__(self, one: Amended, here: Clause, old: Sequence[Clause], new: Sequence[Clause], matching: Matching) -> None:
        grid = ColumnGrid.around(new, here.id)
        cells = grid.new_cells(grid.boundary(here.id)) if grid is not None and grid.knows(here.id) else []
        if grid is None or not cells:
            raise PalabreError("amendment.column_not_here", label=here.label)
        self._one, self._here, self._old, self._matching = one, here, old, matching
        self._cells, self._grid = cells, grid
        self._texts = {clause.id: clause.text for clause in new}
        self._heads = [at for at, cell in enumerate(cells) if cell.at < grid.heads]
        self.label = here.label
        self.beside: ClauseId = here.id if here.id == grid.table else cells[0].beside
        """The cell, or the table, that the column is recorded on."""

    def words(self, text: str) -> str:
        """The column `text` of the older version, each cell in the row that it was written for.

        Raises PalabreError("version.column_row") where a row that it has words for is gone.
        """
        lines = [""] * len(self._cells)
        for cell, said, head in self._filled(text):
            at = self._at(cell, head)
            if at is None:
                row = row_name(self._old, cell.row)
                raise PalabreError("version.column_row", number=self._one.number, row=row, label=self._here.label)
            lines[at] = said
        return self._joined(lines)

    def given(self, text: str) -> str:
        """A column whose words are given anew, a line for each cell; raises PalabreError("amendment.column_too_long"), or
        ("amendment.column_no_head")."""
        lines = column_lines(text)
        if len(lines) > len(self._cells):
            raise PalabreError("amendment.column_too_long", lines=len(lines), room=len(self._cells))
        return self._joined(lines)

    def has(self, words: str) -> bool:
        """Whether the table has a column that says just this."""
        lines = [bare(line) for line in column_lines(words)]
        for boundary in range(1, self._grid.width + 1):
            beside = [self._grid.beside(cell.at, boundary) for cell in self._grid.new_cells(boundary)]
            there = [bare(self._texts[one[0]]) for one in beside if one is not None]
            if there[: len(lines)] == lines and not any(there[len(lines) :]):
                return True
        return False

    def _at(self, cell: ColumnCell, head: int | None) -> int | None:
        if head is not None:
            return self._heads[head] if head < len(self._heads) else None
        pair = self._matching.by_old.get(cell.row)
        row = pair.new if pair is not None and pair.how != "place" else None
        return next((at for at, there in enumerate(self._cells) if there.row == row), None)

    def _joined(self, lines: Sequence[str]) -> str:
        if self._heads and not any(lines[at] for at in self._heads if at < len(lines)):
            raise PalabreError("amendment.column_no_head")
        return "\n".join(line.replace("\n", SOFT_BREAK) for line in lines).rstrip("\n")

    def _filled(self, text: str) -> Iterator[tuple[ColumnCell, str, int | None]]:
        """The cells with words, those of the head with their place in it."""
        beside = ClauseId(self._one.clause)
        grid = ColumnGrid.around(self._old, beside)
        head = 0
        for cell, words in (grid.filled(beside, text) if grid is not None else None) or ():
            is_head = grid is not None and cell.at < grid.heads
            if words:
                yield cell, words, head if is_head else None
            head += is_head


def column_by_hand(reader: Decided, one: Amended, place: ColumnPlace, text: str | None) -> Iterator[Change]:
    """The rows of a new column with their new fields, without the document: of the amendment, of what was agreed on it, of those on
    it. `text` are its words where they are given anew. Raises PalabreError("version.already_there")."""
    words = place.words(one.text) if text is None else place.given(text)
    if place.has(words):
        raise PalabreError("version.already_there", number=one.number, label=place.label)
    yield "amendment", one.id, {"clause": place.beside, "text": words}
    found = reader.decision_row(one.id) if one.state == "retained_modified" else None
    if found is not None:
        decision, row = found
        yield "decision", decision, {"agreed_text": place.words(row["agreed_text"] or "") if text is None else words}
    yield from _subs(reader, one, place, words)


def _subs(reader: Decided, one: Amended, place: ColumnPlace, base: str) -> Iterator[Change]:
    for sub in reader.sub_amendments(one.id):
        words = place.words(sub.text)
        yield "amendment", sub.id, {"clause": place.beside, "base_text": base, "text": words}
        yield from _subs(reader, sub, place, words)


def column_cells(one: Amended, here: Clause, new: Sequence[Clause]) -> list[Clause]:
    """The cells that go with the column of this one, from the head down.

    Raises PalabreError: ("amendment.column_not_here") it is no cell, ("amendment.column_unclear"), ("amendment.column_last"),
    ("version.words_not_there") the column has another head than the one that was to go: it would be struck unseen.
    """
    grid = ColumnGrid.around(new, here.id)
    if grid is None or here.id not in grid.places:
        raise PalabreError("amendment.column_not_here", label=here.label)
    found = grid.column(here.id)
    if isinstance(found, str):
        raise PalabreError(f"amendment.{found}", label=here.label)
    by_id = {clause.id: clause for clause in new}
    cells = [by_id[cell] for cell in found]
    if not says_mostly(cells[0].text, one.parts[0].base_text):
        raise PalabreError("version.words_not_there", number=one.number, label=here.label)
    return cells
