"""Columns put into the tables of a Word file and taken out of them, row by row, once rows and words are in their places.

A new cell looks like the one left of it. Cells that are merged across become wider or narrower, and the others share what width is
left, so that the table keeps its own. Tracked, a cell is told as new or as struck, and what it was before stands beside the
properties that had to change: Word takes all of it back when the changes are rejected.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from lxml import etree

from facilitation.documents.docx.column_cells import (
    CELL_PROPERTIES,
    ROW_PROPERTIES,
    SPAN,
    WIDTH,
    Look,
    NewColumn,
    Widths,
    holds,
    is_beside,
    outermost,
    properties_of,
    put,
    put_width,
    set_before,
    set_span,
    stretch,
    way,
)
from facilitation.documents.docx.flow import blocks, rows
from facilitation.documents.docx.likeness import end_look, inherited, usual_look
from facilitation.documents.docx.names import PPR, TBL, TC, TR, VAL, P, W, copied, whole
from facilitation.documents.docx.new_rows import Part, parts_of
from facilitation.documents.docx.places import Places
from facilitation.documents.docx.runs import shown_text
from facilitation.documents.docx.striking import remove_block
from facilitation.documents.docx.styles import Styles
from facilitation.documents.docx.tracking import Mark, Pen
from facilitation.documents.docx.writable import Tree
from facilitation.text.changes import Change, number_order
from facilitation.text.clauses import ClauseId
from facilitation.text.columns import ColumnGrid
from facilitation.text.consolidate import Consolidation, brought_by

_GRID: Final = W + "tblGrid"
_MERGE: Final = W + "vMerge"
_NOT_LIKE: Final = frozenset(
    W + name for name in ("tcW", "gridSpan", "hMerge", "vMerge", "cellIns", "cellDel", "cellMerge", "tcPrChange")
)


class NewColumns:
    """The columns that come and go in one document; `tree` and `places` are the document's."""

    def __init__(self, tree: Tree, places: Places, styles: Styles) -> None:
        self._tree = tree
        self._places = places
        self._styles = styles
        self._grids: dict[ClauseId, ColumnGrid] = {}
        self._looks: dict[tuple[str, ClauseId], Look] = {}

    def can(self, change: Change) -> bool:
        """Whether the file has the cells that the text has, in every row of the table."""
        table = self._table(change.clause)
        element = None if table is None else self._places.get(table)
        if table is None or element is None or element.element.tag != TBL:
            return False
        grid = self._grid(table)
        for at, row in enumerate(grid.rows):
            place = self._places.get(row)
            if place is None or place.element.tag != TR:
                return False
            parts = parts_of(place.element)
            if change.kind == "column":
                boundary = grid.boundary(change.clause)
                if (way(parts, boundary, grid.width) == "own") != (grid.way(at, boundary) == "own"):
                    return False
                continue
            own = grid.places[change.clause]
            meeting = [one for one in parts if one.column < own.column + own.column_span and own.column < one.column + one.span]
            exact = [one for one in meeting if (one.column, one.span) == (own.column, own.column_span)]
            if len(meeting) > 1 or (meeting and not exact and len(meeting[0].elements) > 1):
                return False
            shown = [place for _, place in grid.shown[at] if (place.column, place.column_span) == (own.column, own.column_span)]
            if bool(shown) != bool(exact):
                return False
        return True

    def prepare(self, changes: Sequence[Change]) -> None:
        """Keeps how words look beside new columns, before any of them go."""
        for change in changes:
            table = self._table(change.clause) if change.kind == "column" else None
            filled = None if table is None else self._grid(table).filled(change.clause, change.text)
            if table is None or filled is None:
                continue
            grid = self._grid(table)
            spoken = {cell.at for cell, words in filled if words}
            if any(one.columns for one in changes):
                # Words of new rows look like those of the rows that are there.
                spoken |= set(range(grid.heads, len(grid.rows)))
            for at in sorted(spoken):
                models = map(self._paragraph_of, grid.models(at, grid.boundary(change.clause)))
                model = next((one for one in models if one is not None), None)
                if model is not None:
                    properties = model.find(PPR)
                    own = None if properties is None else inherited(properties, numbered=False)
                    self._looks[change.id, grid.rows[at]] = Look(own, self.look(model))

    def write(
        self,
        consolidation: Consolidation,
        changes: Sequence[Change],
        marks: Mapping[str, Mark],
        pen: Callable[[ClauseId], Pen],
        new_rows: Mapping[ClauseId, etree._Element],
    ) -> dict[str, list[etree._Element]]:
        """Makes all columns come and go; returns for each number the paragraphs with words that it put in. `pen` is that for a
        table, `new_rows` are the w:tr of rows that were put in."""
        found: defaultdict[ClauseId, list[Change]] = defaultdict(list)
        for change in changes:
            table = self._table(change.clause) if change.kind in ("column", "column_out") else None
            if table is not None and consolidation.by_id[table].state != "deleted":
                found[table].append(change)
        touched: defaultdict[str, list[etree._Element]] = defaultdict(list)
        for table, own in found.items():
            work = _Table(self, consolidation, table, own, marks, pen(table), new_rows)
            for number, paragraphs in work.write().items():
                touched[number] += paragraphs
        return touched

    # For a table

    def place_of(self, clause: ClauseId) -> etree._Element | None:
        place = self._places.get(clause)
        return None if place is None else place.element

    def grid(self, table: ClauseId) -> ColumnGrid:
        return self._grid(table)

    def spoken(self, paragraph: etree._Element) -> bool:
        return bool(shown_text(self._styles, [paragraph]))

    def look(self, paragraph: etree._Element) -> etree._Element | None:
        look = usual_look(self._styles, paragraph)
        return end_look(paragraph) if look is None else look

    def look_of(self, change: Change, row: ClauseId) -> Look | None:
        """How the words of a new cell look, as `prepare` found it."""
        return self._looks.get((change.id, row))

    def _paragraph_of(self, cell: ClauseId) -> etree._Element | None:
        """The first paragraph with words of a cell that was there already."""
        place = self._places.get(cell)
        return next((one for one in place.paragraphs if self.spoken(one)), None) if place is not None else None

    def _grid(self, table: ClauseId) -> ColumnGrid:
        if table not in self._grids:
            self._grids[table] = ColumnGrid.of_table(self._tree.clauses, table)
        return self._grids[table]

    def _table(self, cell: ClauseId) -> ClauseId | None:
        clause = self._tree.get(cell)
        if clause.kind == "table":
            return clause.id
        if clause.kind != "cell" or clause.parent is None:
            return None
        return self._tree.get(clause.parent).parent


class _Table:
    def __init__(
        self,
        home: NewColumns,
        consolidation: Consolidation,
        table: ClauseId,
        changes: Sequence[Change],
        marks: Mapping[str, Mark],
        pen: Pen,
        new_rows: Mapping[ClauseId, etree._Element],
    ) -> None:
        self._home = home
        self._grid = home.grid(table)
        self._marks = marks
        self._pen = pen
        element = home.place_of(table)
        assert element is not None
        self._element = element
        self._gone: dict[int, str] = {}
        """Column → the number of what takes it out."""
        for change in changes:
            if change.kind == "column_out":
                for column in self._grid.columns_of([change.clause]):
                    self._gone[column] = min(change.number, self._gone.get(column, change.number), key=number_order)
        ordered = [one for one in changes if one.kind == "column"]
        ordered.sort(key=lambda one: (self._grid.boundary(one.clause), number_order(one.number), one.id))
        self._new = [NewColumn(one, self._grid.boundary(one.clause)) for one in ordered]
        by_change = {one.change.id: one for one in self._new}
        for clause in consolidation.clauses:
            if clause.kind != "cell" or clause.columns is None or clause.columns.was is not None or clause.parent is None:
                continue
            new, row = by_change.get(brought_by(clause.id)[0]), new_rows.get(clause.parent, home.place_of(clause.parent))
            if new is None or row is None or clause.cell is None:
                continue
            new.cells[row] = clause
            at = self._grid.at.get(clause.parent, len(self._grid.rows))
            for below in self._grid.rows[at + 1 : at + clause.cell.row_span]:
                under = home.place_of(below)
                if under is not None:
                    new.going_on.add(under)
        self._row_of = {element: row for row in self._grid.rows if (element := home.place_of(row)) is not None}
        """w:tr → the row received that its new words look like."""
        above = self._grid.rows[0]
        for clause in consolidation.clauses:
            if clause.kind == "row" and clause.parent == table:
                above = clause.id if clause.id in self._grid.at else above
                if clause.id in new_rows:
                    self._row_of[new_rows[clause.id]] = self._grid.rows[self._grid.row_like(above)]
        self._touched: defaultdict[str, list[etree._Element]] = defaultdict(list)

    def write(self) -> dict[str, list[etree._Element]]:
        widths = self._widths()
        for row in [*rows(self._element, Counter())]:
            self._write_row(row, widths)
        return self._touched

    # Widths

    def _widths(self) -> Widths | None:
        """What the columns are wide and become, written into the table's grid; None where the file does not say."""
        grid = self._element.find(_GRID)
        columns = [] if grid is None else [*grid.iterchildren(W + "gridCol")]
        was = [max(0, whole(one.get(WIDTH), 0)) for one in columns]
        if grid is None or len(columns) < self._grid.width or not sum(was):
            return None
        going = [] if self._pen.tracked else sorted(self._gone)
        kept = sum(was) - sum(was[one] for one in going)
        count = len(columns) - len(going) + len(self._new)
        new = sum(was) // count if self._new else 0
        widths = Widths(was, new, (sum(was) - new * len(self._new)) / kept if kept else 1.0)
        before = copied(grid)
        for one, width in zip(columns, was, strict=True):
            one.set(WIDTH, str(round(width * widths.factor)))
        for new_one in reversed(self._new):
            column = etree.Element(W + "gridCol")
            column.set(WIDTH, str(new))
            if new_one.boundary:
                columns[new_one.boundary - 1].addnext(column)
            else:
                columns[0].addprevious(column)
        for place in going:
            grid.remove(columns[place])
        if self._pen.tracked and self._new:
            for earlier in before.findall(W + "tblGridChange"):
                before.remove(earlier)
            change = etree.SubElement(grid, W + "tblGridChange")
            change.set(W + "id", self._pen.annotation("ins", self._marks[self._new[0].change.number]).get(W + "id") or "0")
            change.append(before)
        return widths

    # Rows

    def _write_row(self, row: etree._Element, widths: Widths | None) -> None:
        parts = parts_of(row)
        struck = self._pen.tracked and row.find(f"{ROW_PROPERTIES}/{W}del") is not None
        after: dict[int, list[etree._Element]] = {}
        wider: Counter[int] = Counter()
        before = 0
        for new in self._new:
            found = way(parts, new.boundary, self._grid.width)
            if found == "own":
                part = next(one for one in parts if is_beside(one, new.boundary))
                after.setdefault(new.boundary, []).append(self._cell(row, part, new, widths))
            elif found == "wider":
                part = next(one for one in parts if holds(one, new.boundary, self._grid.width))
                wider[part.column] += 1
            elif parts and new.boundary <= parts[0].column:
                before += 1
        for part in parts:
            columns = range(part.column, part.column + part.span)
            inside = [column for column in columns if column in self._gone]
            mark = self._mark(inside, columns)
            goes = len(inside) == part.span and not wider[part.column]
            if not goes:
                self._refit(part, len(inside), wider[part.column], inside, mark, widths)
            last = part.elements[-1]
            for made in reversed(after.get(columns.stop, ())):
                outermost(last, row).addnext(made)
            for made in after.get(0, ()) if part.column == 0 else ():
                outermost(part.elements[0], row).addprevious(made)
            if goes and not struck and mark is not None:
                self._take_out(part, row, mark)
        gone_before = sum(column < parts[0].column for column in self._gone) if parts else 0
        set_before(row, before - gone_before)

    def _mark(self, inside: Sequence[int], columns: range) -> Mark | None:
        """Who changes a cell of these columns, of which those `inside` go."""
        numbers = [self._gone[column] for column in inside]
        across = columns.start == 0 and columns.stop == self._grid.width
        numbers += [
            one.change.number for one in self._new if columns.start < one.boundary <= columns.stop or (across and not one.boundary)
        ]
        return self._marks[min(numbers, key=number_order)] if numbers else None

    def _take_out(self, part: Part, row: etree._Element, mark: Mark) -> None:
        for cell in part.elements:
            if self._pen.tracked:
                put(properties_of(cell), self._pen.annotation("cellDel", mark))
            else:
                remove_block(outermost(cell, row))

    def _refit(self, part: Part, gone: int, wider: int, inside: Sequence[int], mark: Mark | None, widths: Widths | None) -> None:
        """Gives a cell that stays the columns and the width that it has now."""
        for place, cell in enumerate(part.elements):
            last = place == len(part.elements) - 1
            properties = properties_of(cell)
            was = copied(properties)
            changed = last and wider != gone
            if changed:
                own = properties.find(SPAN)
                span = max(1, whole(None if own is None else own.get(VAL), 1))
                set_span(properties, span + wider - gone)
            if widths is not None:
                taken = widths.inside(inside) if last and not self._pen.tracked else 0
                changed = stretch(properties, widths, taken, wider if last else 0) or changed
            if self._pen.tracked and changed and (mark is not None or self._new):
                # Where its columns are what they were, a new one has made the table's narrower.
                self._tell(properties, was, mark or self._marks[self._new[0].change.number])

    def _tell(self, properties: etree._Element, was: etree._Element, mark: Mark) -> None:
        """What the properties of a cell were stands in them."""
        for one in properties.findall(W + "tcPrChange"):
            properties.remove(one)
        for name in ("tcPrChange", "cellIns", "cellDel", "cellMerge"):
            for one in was.findall(W + name):
                was.remove(one)
        change = self._pen.annotation("tcPrChange", mark)
        change.append(was)
        properties.append(change)

    # New cells

    def _cell(self, row: etree._Element, part: Part, new: NewColumn, widths: Widths | None) -> etree._Element:
        mark, like = self._marks[new.change.number], part.elements[-1 if new.boundary else 0]
        cell = etree.Element(TC)
        properties = etree.SubElement(cell, CELL_PROPERTIES)
        found = like.find(CELL_PROPERTIES)
        for child in () if found is None else found.iterchildren():
            if child.tag not in _NOT_LIKE:
                properties.append(copied(child))
        put_width(properties, found, widths)
        clause = new.cells.get(row)
        going_on = row in new.going_on
        if going_on or (clause is not None and clause.cell is not None and clause.cell.row_span > 1):
            merge = etree.Element(_MERGE)
            merge.set(VAL, "continue" if going_on else "restart")
            put(properties, merge)
        if self._pen.tracked:
            put(properties, self._pen.annotation("cellIns", mark))
        number = clause.pieces[0].change_number if clause is not None and clause.pieces else None
        # Words of a row that was put in belong to what put it in.
        self._write_words(cell, row, like, "" if clause is None else clause.text, new, self._marks[number] if number else mark)
        return cell

    def _write_words(
        self, cell: etree._Element, row: etree._Element, like: etree._Element, words: str, new: NewColumn, mark: Mark
    ) -> None:
        row_clause = self._row_of.get(row)
        look = None if row_clause is None or not words else self._home.look_of(new.change, row_clause)
        if look is None:
            beside = next((block for block in blocks(like, Counter()) if block.tag == P), None)
            properties = None if beside is None else beside.find(PPR)
            own = None if properties is None else inherited(properties, numbered=False)
            look = Look(own, self._home.look(beside) if beside is not None and words else None)
        lines = words.split("\n")
        for place, line in enumerate(lines):
            paragraph = etree.SubElement(cell, P)
            if look.paragraph is not None:
                paragraph.append(copied(look.paragraph))
            if line:
                paragraph.append(self._pen.written(line, look.words, mark))
                self._touched[mark.number].append(paragraph)
            if place < len(lines) - 1:
                self._pen.begin_end(paragraph, mark)
