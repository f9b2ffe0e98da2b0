"""Writes changes into a DOCX: its own package with each change as a tracked one and a comment, or with the changes made for good.

Changes of an earlier review that the file carries are accepted first, as they were read. So *reject all* gives the text as it was
read, *accept all* the consolidated one. What no change touches stays as it was, other parts byte for byte.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Final

from lxml import etree

from facilitation.documents.docx.apart import keep_apart
from facilitation.documents.docx.commenting import Comments, Remark, put_comment, strip_comments
from facilitation.documents.docx.corrected import Corrected, Group, changed_by, goes_whole
from facilitation.documents.docx.names import ALTERNATE, BOX_CONTENT, FALLBACK, RPR, SDT, TBL, P, W, child
from facilitation.documents.docx.new_columns import NewColumns
from facilitation.documents.docx.new_rows import NewRows
from facilitation.documents.docx.parts import STORIES, Parts
from facilitation.documents.docx.places import NOTES, REFERENCES, Places, host, top
from facilitation.documents.docx.placing import Placing
from facilitation.documents.docx.rewriting import rewrite
from facilitation.documents.docx.settling import has_traces, settle
from facilitation.documents.docx.striking import strike_paragraph, strike_row
from facilitation.documents.docx.styles import Styles
from facilitation.documents.docx.tracking import Mark, Pen
from facilitation.documents.docx.writable import Checks, References, Tree
from facilitation.documents.uncollected import uncollected
from facilitation.text.changes import Change, number_order
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.consolidate import ConsolidatedClause, Consolidation

_SPLITTING: Final = frozenset({"cell", "box"})
"""Kinds of clauses in which a new line is a paragraph. In a note it is a line break: LibreOffice loses letters of a note with a new
paragraph in it when changes are rejected."""


@dataclass(frozen=True, slots=True)
class Written:
    """`refused` are the changes that could not be written, in the given order, one of those made all or none; `settled`: earlier
    tracked changes were accepted."""

    data: bytes
    refused: tuple[Change, ...]
    settled: bool


def write_changes(
    data: bytes,
    clauses: Sequence[Clause],
    changes: Sequence[Change],
    marks: Mapping[str, Mark],
    remarks: Mapping[str, Remark],
    *,
    tracked: bool,
) -> Written:
    """The DOCX `data`, from which `clauses` were read, with `changes`; `marks` and `remarks` are by the number of a change.

    Tracked, with a comment for every remark; else clean: without any tracked change or comment, the original's own included.
    A change that cannot be written is left out and named in `refused`. Raises PalabreError where the package is damaged.
    """
    with uncollected():
        return _Writing(Parts(data), clauses, marks, tracked).write(changes, remarks)


class _Writing:
    def __init__(self, parts: Parts, clauses: Sequence[Clause], marks: Mapping[str, Mark], tracked: bool) -> None:
        self._parts = parts
        self._marks = marks
        self._tree = Tree(clauses)
        self._note_parts = [name for kind in ("footnotes", "endnotes") for name in parts.named(kind)]
        roots = {name: parts.root(name) for name in (parts.main, *self._note_parts)}
        self._roots = roots
        self._places = Places(clauses, roots, parts.main)
        self._settled = self._settle()
        self._styles = Styles(parts.root_of("styles"))
        self._corrected = Corrected(clauses, self._places, self._styles)
        self._references = References(self._places.references)
        ids = parts.fresh_ids()
        self._pen = Pen(tracked, ids)
        self._clean = self._pen if not tracked else Pen(False, ids)
        notes = {
            kind: parts.root(name)
            for kind, name in zip(NOTES, ("footnotes", "endnotes"), strict=True)
            for name in parts.named(name)
        }
        self._rows = NewRows(clauses, self._places, self._styles)
        self._columns = NewColumns(self._tree, self._places, self._styles)
        self._placing = Placing(self._tree, self._places, self._styles, self._pen, marks, notes, ids, self._rows)
        self._touched: defaultdict[str, list[etree._Element]] = defaultdict(list)

    def write(self, changes: Sequence[Change], remarks: Mapping[str, Remark]) -> Written:
        checks = Checks(self._tree, self._places, self._styles, self._references, self._rows, self._columns, self._corrected)
        consolidation, chosen = checks.consolidated(changes)
        if chosen:
            self._parts.change(self._parts.main)
            # What was moved and is deleted goes from where it was.
            self._apply(consolidation, [one for one in chosen if one.kind != "move" or _stands(consolidation, one.clause)])
        if self._pen.tracked:
            self._comment(chosen, remarks)
            for name in (*((self._parts.main,) if chosen else ()), *self._note_parts):
                keep_apart(self._roots[name])
        else:
            self._strip()
        written = {change.key for change in chosen}
        refused = {change.key: change for change in reversed(changes) if change.key not in written}
        return Written(self._parts.written(), tuple(reversed(refused.values())), self._settled)

    def _settle(self) -> bool:
        """Accepts what earlier reviews left in any story; whether there was something."""
        found = False
        joined: dict[etree._Element, etree._Element] = {}
        for name in (self._parts.main, *(one for kind in STORIES for one in self._parts.named(kind))):
            if has_traces(self._parts.read(name)):
                joined.update(settle(self._parts.change(name), self._places.marks.get(name)))
                found = True
        self._places.settled(joined)
        return found

    def _apply(self, consolidation: Consolidation, chosen: Sequence[Change]) -> None:
        deleted: dict[ClauseId, str] = {}
        for change in chosen:
            if change.kind in ("delete", "column_out"):
                for clause in self._tree.under(change.clause):
                    if not _stands(consolidation, clause.id):
                        deleted[clause.id] = min(change.number, deleted.get(clause.id, change.number), key=number_order)
        for result in consolidation.clauses:
            if result.state == "deleted" and result.id not in deleted and result.pieces:
                # The name of a group of columns goes with the last of them.
                deleted[result.id] = result.pieces[0].change_number or ""
        self._columns.prepare(chosen)
        self._placing.place(consolidation, chosen)
        for number, elements in self._placing.placed.items():
            self._touched[number] += elements
        for group in self._corrected.groups:
            self._reword_together(group, [consolidation.by_id[clause.id] for clause in group.clauses])
        apart = [result for result in consolidation.clauses if self._corrected.get(result.id) is None]
        for result in apart:
            if result.state not in ("deleted", "inserted") and any(piece.change_number for piece in result.pieces):
                self._reword(result)
        for result in apart:
            if result.state == "deleted" and result.id in deleted:
                self._delete(self._tree.get(result.id), deleted)
        for change in chosen:
            if change.kind == "delete":
                gone = (one.id for one in self._tree.under(change.clause) if one.id in deleted)
                for block in self._placing.between(gone):
                    if block.tag == P and block.getparent() is not None:
                        strike_paragraph(block, self._pen, self._marks[change.number])
        new_rows = self._placing.new_rows
        for number, elements in self._columns.write(consolidation, chosen, self._marks, self._pen_for, new_rows).items():
            self._touched[number] += elements
        self._placing.finish_moves()
        if any(change.kind == "move" for change in chosen):
            self._order_notes()
            self._references = References(self._roots[self._parts.main].iter(*REFERENCES))

    def _order_notes(self) -> None:
        """Notes are numbered anew in the order of the references to them: LibreOffice takes them in the order of their ids."""
        for kind, part in zip(NOTES, ("footnotes", "endnotes"), strict=True):
            for name in self._parts.named(part):
                references = [*self._roots[self._parts.main].iter(f"{kind}Reference")]
                notes = {note.get(W + "id"): note for note in self._roots[name].iterchildren(kind)}
                order = [one for one in dict.fromkeys(one.get(W + "id") for one in references) if one in notes]
                fresh = dict(zip(order, sorted(order, key=lambda one: int(one or "0")), strict=True))
                if order == list(fresh.values()) and kind not in self._placing.changed_notes:
                    continue
                root = self._parts.change(name)
                for reference in references:
                    number = reference.get(W + "id")
                    reference.set(W + "id", fresh.get(number) or number or "")
                for old, new in fresh.items():
                    notes[old].set(W + "id", new or "")
                root[:] = sorted(root, key=lambda note: int(note.get(W + "id") or "0"))

    def _pen_for(self, clause: ClauseId) -> Pen:
        """What is moved stands in its new place as it reads in the end: all of it is new there."""
        return self._clean if self._placing.is_copied(clause) else self._pen

    def _reword(self, clause: ConsolidatedClause) -> None:
        place = self._places.get(clause.id)
        assert place is not None
        self._parts.change(place.part)
        for paragraph in place.paragraphs:
            _unbind(paragraph)
        touched = rewrite(
            self._styles,
            place.paragraphs,
            clause.pieces,
            self._marks,
            self._pen_for(clause.id),
            splits=clause.kind in _SPLITTING,
        )
        for number, elements in touched.items():
            self._touched[number] += elements

    def _reword_together(self, group: Group, results: Sequence[ConsolidatedClause]) -> None:
        """Makes all changes to clauses that share their paragraphs."""
        if not changed_by(results):
            return
        self._parts.change(group.part)
        for paragraph in group.paragraphs:
            _unbind(paragraph)
        left = [*group.paragraphs]
        if not goes_whole(results):
            for number, elements in rewrite(
                self._styles, group.paragraphs, group.pieces(results), self._marks, self._pen, splits=False
            ).items():
                self._touched[number] += elements
            left = left[-1:]
        if all(result.state == "deleted" for result in results):
            last = results[-1].pieces[0].change_number
            assert last is not None
            self._touched[last] += left
            for paragraph in left:
                strike_paragraph(paragraph, self._pen, self._marks[last])

    def _delete(self, clause: Clause, deleted: Mapping[ClauseId, str]) -> None:
        place = self._places.get(clause.id)
        if place is None or any(over.id in deleted and over.kind in ("table", "row") for over in self._tree.over(clause.id)):
            return
        mark, pen = self._marks[deleted[clause.id]], self._pen_for(clause.id)
        element = place.element
        self._parts.change(place.part)
        if element.tag == TBL:
            for row in [*element.iterchildren(W + "tr"), *element.iterfind(f"{SDT}/{W}sdtContent/{W}tr")]:
                self._touched[mark.number].append(row)
                strike_row(row, pen, mark)
        elif element.tag == W + "tr":
            self._touched[mark.number].append(element)
            strike_row(element, pen, mark)
        elif element.tag in NOTES:
            if clause.parent is None or clause.parent not in deleted:
                self._delete_reference(element, mark, pen)
            if not pen.tracked and not self._references.to(element) and element.getparent() is not None:
                element.getparent().remove(element)  # type: ignore[union-attr]
        else:
            for paragraph in place.paragraphs:
                _unbind(paragraph)
                self._touched[mark.number].append(paragraph)
                strike_paragraph(paragraph, pen, mark)

    def _delete_reference(self, note: etree._Element, mark: Mark, pen: Pen) -> None:
        """A note goes with the references to it."""
        for reference in self._references.to(note):
            run = reference.getparent()
            if run is None:
                continue
            others = [child for child in run if child is not reference and child.tag != RPR]
            if others:
                run = _alone(reference, run)
            struck = pen.strike([run], mark)
            self._touched[mark.number] += struck

    def _comment(self, chosen: Sequence[Change], remarks: Mapping[str, Remark]) -> None:
        # A column is told once, not on each of its cells.
        with_remark = [one for one in chosen if one.number in remarks and not (one.kind == "column_out" and one.part)]
        if not with_remark:
            return
        notes = [note for name in self._note_parts for note in self._roots[name].iterchildren(*NOTES)]
        highest = max((int(note.get(W + "id") or "0") for note in notes), default=-1)
        comments = Comments(self._parts.root_of("comments"), above=highest)
        for change in with_remark:
            elements = self._spots(change)
            if elements:
                put_comment(comments.add(remarks[change.number]), elements, self._marks[change.number], self._pen)
        self._parts.set_comments(comments.root)

    def _spots(self, change: Change) -> list[etree._Element]:
        """What the comment on a change marks: in the open text and its tables, where Word can show it."""
        found = self._touched.get(change.number) or []
        spots = self._in_text(found)
        place = self._places.get(change.clause)
        if not spots and place is not None:
            spots = self._in_text(place.paragraphs or [place.element])
        return spots

    def _in_text(self, elements: Sequence[etree._Element]) -> list[etree._Element]:
        main = self._roots[self._parts.main]
        found: dict[etree._Element, None] = {}
        for element in elements:
            over: etree._Element | None = element
            shown: etree._Element | None = element
            while over is not None:
                if over.tag in NOTES:
                    references = self._references.to(over)
                    shown = references[0].getparent() if references else None
                    break
                if over.tag == BOX_CONTENT:
                    shown = host(over) if host(over) is not None else _cell_paragraph(over)
                over = over.getparent()
            if shown is not None and top(shown) is main:
                found[shown] = None
        return list(found)

    def _strip(self) -> None:
        """A clean version goes to the public: comments of the original's authors are no part of it."""
        for name in (self._parts.main, *(one for kind in STORIES for one in self._parts.named(kind))):
            if b"<w:comment" in self._parts.read(name):
                strip_comments(self._parts.change(name))
        self._parts.remove_comments()


def _stands(consolidation: Consolidation, clause: ClauseId) -> bool:
    return consolidation.by_id[clause].state != "deleted"


def _unbind(paragraph: etree._Element) -> None:
    """What would show the old words again: data that a content control is fed from, the fallback beside a text box."""
    controls = [*paragraph.iter(SDT)]
    over = paragraph.getparent()
    while over is not None:
        if over.tag == SDT:
            controls.append(over)
        elif over.tag == ALTERNATE:
            for fallback in over.findall(FALLBACK):
                over.remove(fallback)
        over = over.getparent()
    for control in controls:
        properties = child(control, W + "sdtPr")
        for name in ("dataBinding", "showingPlcHdr"):
            for bound in () if properties is None else properties.findall(W + name):
                if properties is not None:
                    properties.remove(bound)


def _alone(reference: etree._Element, run: etree._Element) -> etree._Element:
    """Cuts a run so that the reference has one of its own."""
    children = [child for child in run if child.tag != RPR]
    place = children.index(reference)
    look = run.find(RPR)
    pieces = [children[:place], [reference], children[place + 1 :]]
    made: list[etree._Element] = []
    for piece in pieces:
        one = etree.Element(W + "r")
        if look is not None:
            one.append(deepcopy(look))
        one.extend(piece)
        made.append(one)
    for one in reversed(made):
        if len(one) > (look is not None):
            run.addnext(one)
    parent = run.getparent()
    assert parent is not None
    parent.remove(run)
    return made[1]


def _cell_paragraph(box: etree._Element) -> etree._Element | None:
    over = box.getparent()
    while over is not None and over.tag != P:
        over = over.getparent()
    return over
