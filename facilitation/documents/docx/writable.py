"""Which changes can be written into the file: their clauses must be found there, word for word, where Word allows a change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from lxml import etree

from facilitation.documents.docx.corrected import Corrected
from facilitation.documents.docx.merges import goes_on_below, through_edges
from facilitation.documents.docx.names import BOX_CONTENT, W
from facilitation.documents.docx.new_rows import NewRows
from facilitation.documents.docx.places import FLOWING, NOTES, REFERENCES, Place, Places, holder, host, top
from facilitation.documents.docx.rewriting import can_join, struck_ends
from facilitation.documents.docx.runs import shown_text
from facilitation.documents.docx.styles import Styles
from facilitation.text.blocks import end_of_part, first_depth, level_of, part_of
from facilitation.text.changes import Change
from facilitation.text.clauses import Clause, ClauseId, ends_of
from facilitation.text.consolidate import ConsolidatedClause, Consolidation, consolidate

if TYPE_CHECKING:
    from facilitation.documents.docx.new_columns import NewColumns

_NOTED: Final = dict(zip(REFERENCES, NOTES, strict=True))


class Tree:
    """The clauses of a document by id, with all that is under each."""

    def __init__(self, clauses: Sequence[Clause]) -> None:
        self.clauses = clauses
        self.places = {clause.id: place for place, clause in enumerate(clauses)}
        self._ends = ends_of(clauses, self.places)

    def get(self, clause: ClauseId) -> Clause:
        return self.clauses[self.places[clause]]

    def under(self, clause: ClauseId) -> Sequence[Clause]:
        """The clause itself and everything under it, in order."""
        place = self.places[clause]
        return self.clauses[place : self._ends[place]]

    def over(self, clause: ClauseId) -> list[Clause]:
        """What the clause stands in, nearest first."""
        found: list[Clause] = []
        parent = self.get(clause).parent
        while parent is not None:
            found.append(self.get(parent))
            parent = found[-1].parent
        return found


class References:
    """Where the notes of a document are referred to; `references` are all of them, in order."""

    def __init__(self, references: Iterable[etree._Element]) -> None:
        self._found: defaultdict[tuple[str, str], list[etree._Element]] = defaultdict(list)
        for reference in references:
            self._found[_NOTED[str(reference.tag)], reference.get(W + "id") or ""].append(reference)

    def to(self, note: etree._Element) -> list[etree._Element]:
        """The references to a w:footnote or w:endnote that are still in the document."""
        found = self._found.get((str(note.tag), note.get(W + "id") or ""), [])
        return [one for one in found if top(one).tag == W + "document"]


class Checks:
    def __init__(
        self,
        tree: Tree,
        places: Places,
        styles: Styles,
        references: References,
        rows: NewRows,
        columns: NewColumns,
        corrected: Corrected,
    ) -> None:
        self._tree = tree
        self._places = places
        self._corrected = corrected
        self._styles = styles
        self._references = references
        self._rows = rows
        self._columns = columns
        self._rewordable: dict[ClauseId, bool] = {}

    def consolidated(self, changes: Sequence[Change]) -> tuple[Consolidation, list[Change]]:
        """The text with all changes that can be written, and these changes."""
        refused = {change.key for change in changes if change.clause not in self._tree.places or not self._can(change)}
        chosen = [change for change in changes if change.key not in refused]
        while True:
            consolidation = consolidate(self._tree.clauses, chosen)
            apart = {number for clause in consolidation.clauses for number in self._joins_apart(clause)}
            for group in self._corrected.groups:
                apart |= group.refused([consolidation.by_id[clause.id] for clause in group.clauses])
            if not apart:
                gone = {refused.change_id for refused in consolidation.refused}
                return consolidation, [change for change in chosen if change.id not in gone]
            chosen = [change for change in chosen if change.number not in apart]

    def _can(self, change: Change) -> bool:
        clause = self._tree.get(change.clause)
        match change.kind:
            case "replace":
                return self._can_reword(clause)
            case "insert" if clause.kind == "cell":
                return self._can_reword(clause)
            case "insert" if clause.kind == "row":
                return self._rows.can(change)
            case "insert" if depth := first_depth(change.text):
                return self._can_add_part(clause, depth)
            case "insert":
                return self._open_paragraph(clause) is not None and not self._within_paragraph(
                    clause, below=clause.kind == "heading"
                )
            case "delete":
                return all(self._can_delete(one) for one in self._tree.under(clause.id))
            case "column":
                return self._columns.can(change)
            case "column_out":
                return self._columns.can(change) and all(self._can_delete(one) for one in self._tree.under(clause.id))
            case "move":
                return self._can_move(clause, change.target)

    def _can_add_part(self, clause: Clause, depth: int) -> bool:
        """Whether a new part can stand where the one ends that the clause is in."""
        clauses, at = self._tree.clauses, self._tree.places[clause.id]
        end = end_of_part(clauses, at, level_of(part_of(clauses, self._tree.places, clause.id), depth))
        last = next((one for one in reversed(clauses[:end]) if one.kind in FLOWING or one.kind == "table"), None)
        return last is not None and self._open_paragraph(last) is not None and not self._corrected.goes_on_after(last.id)

    def _within_paragraph(self, clause: Clause, *, below: bool) -> bool:
        """Whether the place after all that is under a clause, or right `below` it, is inside a paragraph that holds two clauses."""
        end = self._tree.places[clause.id] + (1 if below else len(self._tree.under(clause.id)))
        before = next((one for one in reversed(self._tree.clauses[:end]) if one.kind in FLOWING), None)
        return before is not None and self._corrected.goes_on_after(before.id)

    def _can_reword(self, clause: Clause) -> bool:
        group = self._corrected.get(clause.id)
        if group is not None:
            return group.letters is not None
        if clause.id not in self._rewordable:
            place = self._places.get(clause.id)
            self._rewordable[clause.id] = (
                place is not None and bool(place.paragraphs) and shown_text(self._styles, place.paragraphs) == clause.text
            )
        return self._rewordable[clause.id]

    def _open_paragraph(self, clause: Clause) -> etree._Element | None:
        """The block of the open text after which a paragraph can be put in for this clause."""
        place = self._places.get(clause.id)
        if place is None:
            return None
        element = place.element
        if clause.kind in FLOWING or clause.kind == "table":
            return element if holder(element) is None else None
        if element.tag in NOTES:
            references = self._references.to(element)
            return host(references[0]) if references else None
        return host(element) if element.tag == BOX_CONTENT else None

    def _can_delete(self, clause: Clause) -> bool:
        place = self._places.get(clause.id)
        if place is None:
            # A cell without any paragraph of its own has no words to strike.
            return clause.kind == "cell" and not clause.text
        return place.element.tag not in NOTES or bool(self._references.to(place.element))

    def _can_move(self, clause: Clause, target: ClauseId | None) -> bool:
        if target is None or target not in self._tree.places:
            return False
        after = self._tree.get(target)
        ours, theirs = self._places.get(clause.id), self._places.get(target)
        if ours is None or theirs is None or not all(self._can_delete(one) for one in self._tree.under(clause.id)):
            return False
        if self._within_paragraph(after, below=False) or any(self._corrected.get(one.id) for one in self._tree.under(clause.id)):
            return False
        if clause.kind == "row":
            # Cells that are merged with those of other rows would be torn from them.
            torn = through_edges(ours.element) or goes_on_below(theirs.element)
            return after.kind == "row" and after.parent == clause.parent and not torn
        for one in (clause, after):
            if one.kind not in FLOWING and one.kind != "table":
                return False
            if self._open_paragraph(one) is None:
                return False
        return not self._leaves_box(clause)

    def _leaves_box(self, clause: Clause) -> bool:
        """Whether a text box that hangs on what is to be moved is not itself to be moved."""
        under = self._tree.under(clause.id)
        moved = {place.element for one in under if one.kind == "box" and (place := self._places.get(one.id))}
        return any(
            box not in moved and any(True for _ in box.iter(W + "t"))
            for one in under
            if one.kind in FLOWING and (place := self._places.get(one.id))
            for box in place.element.iter(BOX_CONTENT)
            if not _is_fallback(box)
        )

    def _joins_apart(self, clause: ConsolidatedClause) -> set[str]:
        """The changes that strike the end of a paragraph after which something else than a paragraph stands."""
        pieces = clause.pieces
        if not pieces or (len(pieces) == 1 and pieces[0].kind == "equal"):
            # Nearly every clause of a document.
            return set()
        if clause.state in ("deleted", "inserted") or not any(piece.kind == "delete" for piece in pieces):
            return set()
        if self._corrected.get(clause.id) is not None:
            return set()
        place: Place | None = self._places.get(clause.id)
        if place is None or len(place.paragraphs) < 2:
            return set()
        lengths = [len(shown_text(self._styles, [paragraph]) or "") for paragraph in place.paragraphs]
        return {number for line, number in struck_ends(lengths, clause.pieces).items() if not can_join(place.paragraphs, line)}


def _is_fallback(element: etree._Element) -> bool:
    over = element.getparent()
    while over is not None:
        if str(over.tag).endswith("}Fallback"):
            return True
        over = over.getparent()
    return False
