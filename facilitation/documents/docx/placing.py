"""Puts new paragraphs and moved blocks in their places, following the consolidated text clause by clause."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from facilitation.documents.docx.moving import Copies, mark_range
from facilitation.documents.docx.names import SDT, TR, P, T, W
from facilitation.documents.docx.new_blocks import NewBlocks
from facilitation.documents.docx.new_rows import NewRows, put_after
from facilitation.documents.docx.places import FLOWING, Place, Places, holder, host
from facilitation.documents.docx.striking import strike_paragraph, strike_row
from facilitation.documents.docx.styles import Styles
from facilitation.documents.docx.tracking import Mark, Pen
from facilitation.documents.docx.writable import Tree
from facilitation.text.changes import Change
from facilitation.text.clauses import ClauseId
from facilitation.text.consolidate import ConsolidatedClause, Consolidation, brought_by

_ONE_VALUE: Final = tuple(
    W + name for name in ("text", "date", "dropDownList", "comboBox", "picture", "dataBinding", "docPartObj", "citation")
)
"""Content controls of these kinds take no second paragraph."""


@dataclass(slots=True)
class _Move:
    change: Change
    home: list[etree._Element] = field(default_factory=list)
    target: list[etree._Element] = field(default_factory=list)
    torn: bool = False
    """Other changes stand among its blocks."""


class Placing:
    def __init__(
        self,
        tree: Tree,
        places: Places,
        styles: Styles,
        pen: Pen,
        marks: Mapping[str, Mark],
        notes: dict[str, etree._Element],
        ids: Iterator[int],
        rows: NewRows,
    ) -> None:
        self._tree = tree
        self._places = places
        self._styles = styles
        self._pen = pen
        self._marks = marks
        self._copies = Copies(notes, ids)
        self._ids = ids
        self._rows = rows
        self._new = NewBlocks(tree, places, styles)
        self._moves: dict[ClauseId, _Move] = {}
        self._moved: dict[ClauseId, _Move] = {}
        """Every clause that stands elsewhere now → the move it goes with."""
        self.new_rows: dict[ClauseId, etree._Element] = {}
        """Row that was put in → its w:tr."""
        self.placed: defaultdict[str, list[etree._Element]] = defaultdict(list)
        """Number of a change → the blocks it put in."""

    @property
    def changed_notes(self) -> set[str]:
        return self._copies.changed_notes

    def is_copied(self, clause: ClauseId) -> bool:
        return self._pen.tracked and clause in self._moved

    def place(self, consolidation: Consolidation, changes: Sequence[Change]) -> None:
        """Puts everything in; places of moved clauses are from then on those at their target."""
        by_id = {(change.id, change.part): change for change in changes}
        if not any(change.kind in ("insert", "move") for change in changes):
            return
        for change in sorted((one for one in changes if one.kind == "move"), key=lambda one: self._tree.places[one.clause]):
            # In the order of the text: a move within a move has the last word on its own clauses.
            move = self._moves[change.clause] = _Move(change)
            self._moved.update((clause.id, move) for clause in self._tree.under(change.clause))
        cursor: etree._Element | None = None
        last_row: dict[ClauseId | None, etree._Element] = {}
        cells = _cells_of_new_rows(consolidation)
        new_tables: set[ClauseId | None] = set()
        for clause in consolidation.clauses:
            if clause.state == "inserted" and clause.parent in new_tables:
                continue
            if clause.state == "inserted" and clause.kind == "row":
                change = by_id[brought_by(clause.id)]
                last_row[clause.parent] = self._insert_row(change, cells[clause.id], last_row[clause.parent])
                self.new_rows[clause.id] = last_row[clause.parent]
                continue
            if clause.state == "inserted" and clause.kind == "cell":
                continue
            if clause.state == "inserted":
                change = by_id[brought_by(clause.id)]
                assert cursor is not None
                before = cursor
                if clause.kind == "table":
                    new_tables.add(clause.id)
                    rows = [cells[row.id] for row in consolidation.clauses if row.parent == clause.id and row.kind == "row"]
                    cursor = self._insert_table(change, rows, cursor)
                else:
                    cursor = self._insert(change, clause, cursor)
                for move in self._moves.values():
                    move.torn = move.torn or bool(move.target and before is move.target[-1])
                continue
            place = self._places.get(clause.id)
            if place is None:
                continue
            moved = self._moved.get(clause.id)
            if clause.kind == "row":
                if clause.id in self._moves:
                    assert moved is not None
                    last_row[clause.parent] = self._move_row(moved, clause, place.element, last_row[clause.parent])
                else:
                    last_row[clause.parent] = place.element
            elif clause.kind == "box" and moved is None:
                # It may hang on a paragraph without words, which is no clause of its own.
                hanging_on = host(place.element)
                if hanging_on is not None and hanging_on not in self._blocks:
                    cursor = hanging_on
            elif (clause.kind in FLOWING or clause.kind == "table") and holder(place.element) is None:
                if moved is None:
                    cursor = _open(place.blocks[-1])
                    continue
                for block in self._bundle(clause.id, moved):
                    assert cursor is not None
                    cursor = self._put(moved, block, cursor)
        if self._pen.tracked:
            self._follow_copies()

    def between(self, clauses: Iterable[ClauseId]) -> list[etree._Element]:
        """Blocks that are no clauses (paragraphs without words) among those of clauses that go together."""
        own = [block for one in clauses if (place := self._places.get(one)) for block in place.blocks]
        others = {*own, *(block for move in self._moves.values() for block in move.home)}
        return [block for block in self._span(own) if block not in others]

    def finish_moves(self) -> None:
        """Strikes what moved at its old place and marks it as new at its new one."""
        for serial, move in enumerate(self._moves.values(), start=1):
            target = [block for block in move.target if block.getparent() is not None]
            self.placed[move.change.number] += target
            if not self._pen.tracked or not target:
                continue
            mark = self._marks[move.change.number]
            together = not move.torn and all(block.tag == P for block in (*move.home, *target)) and len(target) == len(move.home)
            for block in move.home:
                if block.tag == P:
                    strike_paragraph(block, self._pen, mark, way="moveFrom" if together else "del", drawings=True)
                elif block.tag == TR:
                    strike_row(block, self._pen, mark)
                else:
                    for row in [*block.iter(TR)]:
                        strike_row(row, self._pen, mark)
            for block in target:
                self._pen.mark_block(block, mark, "moveTo" if together else "ins")
            if together:
                name = f"move{serial}"
                mark_range(move.home, name, mark, self._pen, "moveFrom")
                mark_range(target, name, mark, self._pen, "moveTo")

    # One block

    def _put(self, move: _Move, block: etree._Element, cursor: etree._Element) -> etree._Element:
        move.home.append(block)
        if self._pen.tracked:
            block = self._copies.copy(block)
        move.target.append(block)
        cursor.addnext(block)
        return block

    def _move_row(self, move: _Move, row: ConsolidatedClause, element: etree._Element, cursor: etree._Element) -> etree._Element:
        of = self._copies.of
        if not self._pen.tracked or row.parent not in self._moved:
            return self._put(move, element, cursor)
        # The whole table is struck where it was and new where it is: only its copy has the row in the new place.
        of.get(cursor, cursor).addnext(of[element])
        self.placed[move.change.number].append(of[element])
        return of[element]

    def _bundle(self, clause: ClauseId, move: _Move) -> list[etree._Element]:
        """The clause's block, with those before it that are no clauses but stand within what moves."""
        place = self._places.get(clause)
        assert place is not None
        if clause == move.change.clause or place.element not in self._flow:
            return [place.element]
        own = {one.element for other in self._tree.under(move.change.clause) if (one := self._places.get(other.id))}
        found = [place.element]
        at = self._flow[place.element] - 1
        while at >= 0 and self._places.flow[at] not in self._blocks:
            found.append(self._places.flow[at])
            at -= 1
        inside = at >= 0 and self._places.flow[at] in own
        return [*reversed(found)] if inside else [place.element]

    @property
    def _flow(self) -> dict[etree._Element, int]:
        if not hasattr(self, "_flow_places"):
            self._flow_places = {block: place for place, block in enumerate(self._places.flow)}
        return self._flow_places

    @property
    def _blocks(self) -> set[etree._Element]:
        if not hasattr(self, "_clause_blocks"):
            places = (self._places.get(clause.id) for clause in self._tree.clauses)
            self._clause_blocks = {block for place in places if place is not None for block in place.blocks}
        return self._clause_blocks

    def _span(self, own: Sequence[etree._Element]) -> list[etree._Element]:
        at = sorted(self._flow[block] for block in own if block in self._flow)
        return self._places.flow[at[0] : at[-1] + 1] if at else []

    def _follow_copies(self) -> None:
        of = self._copies.of
        for clause in self._moved:
            place = self._places.get(clause)
            if place is not None and place.element in of:
                self._places.put(clause, Place(place.part, of[place.element], [of[one] for one in place.paragraphs]))

    def _insert(self, change: Change, clause: ConsolidatedClause, cursor: etree._Element) -> etree._Element:
        paragraph = self._new.paragraph(change, clause, self._marks[change.number], self._pen)
        cursor.addnext(paragraph)
        self.placed[change.number].append(paragraph)
        return paragraph

    def _insert_table(self, change: Change, rows: Sequence[Sequence[ConsolidatedClause]], cursor: etree._Element) -> etree._Element:
        last, spoken = self._new.put_table(change, rows, cursor, self._marks[change.number], self._pen)
        self.placed[change.number] += spoken
        return last

    def _insert_row(self, change: Change, cells: Sequence[ConsolidatedClause], after: etree._Element) -> etree._Element:
        # At their places among the columns as received: others come and go afterwards.
        texts = [(clause.received, clause.text) for clause in cells if clause.received is not None]
        moved = self._moved.get(change.clause)
        in_copy = self._pen.tracked and moved is not None and moved.change.clause != change.clause
        # A table that is moved is marked as new at its new place with all that is in it.
        row = self._rows.build(change, texts, self._marks[change.number], Pen(False, self._ids) if in_copy else self._pen)
        put_after(self._copies.of.get(after, after) if in_copy else after, row)
        self.placed[change.number] += [paragraph for paragraph in row.iter(P) if paragraph.find(f".//{T}") is not None]
        return row


def _cells_of_new_rows(consolidation: Consolidation) -> dict[ClauseId | None, list[ConsolidatedClause]]:
    found: defaultdict[ClauseId | None, list[ConsolidatedClause]] = defaultdict(list)
    for clause in consolidation.clauses:
        if clause.state == "inserted" and clause.kind == "cell":
            found[clause.parent].append(clause)
    return found


def _open(block: etree._Element) -> etree._Element:
    """The block, or the content control around it that takes nothing beside it."""
    found = block
    over = block.getparent()
    while over is not None:
        properties = over.find(W + "sdtPr") if over.tag == SDT else None
        if properties is not None and any(properties.find(name) is not None for name in _ONE_VALUE):
            found = over
        over = over.getparent()
    return found
