"""A new DOCX for a text that came in as Markdown or plain text: its clauses as headings, paragraphs, lists and tables of Word.

The numbers are those of the original, as they stand in it: each has a list of its own that prints just that number, so that the
words of a clause are its paragraph's words and nothing else.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm
from docx.text.paragraph import Paragraph

from facilitation.documents.docx.document import MAIN_PART
from facilitation.documents.docx.numbering import BULLET
from facilitation.text.clauses import Anchor, CellPlace, Clause, ClauseId

_DEEPEST: Final = 9
_FIRST_LIST: Final = 900
_INDENT: Final = 0.63
"""Centimetres for each depth of a list, as Word's own lists have them."""


def build(title: str, clauses: Sequence[Clause]) -> tuple[bytes, tuple[Clause, ...]]:
    """The file, and the clauses with their places in it."""
    return _Building(title).of(clauses)


class _Building:
    def __init__(self, title: str) -> None:
        self._document: Any = docx.Document()
        self._document.core_properties.title = title
        self._document.core_properties.author = ""
        self._numbers: dict[tuple[str, int], int] = {}
        self._places: dict[ClauseId, tuple[Any, int | None]] = {}
        """Clause → its w:p or w:tbl, and which row of the table it is."""

    def of(self, clauses: Sequence[Clause]) -> tuple[bytes, tuple[Clause, ...]]:
        inside = _by_parent(clauses)
        for clause in clauses:
            if clause.kind == "table":
                self._table(clause, inside)
            elif clause.kind not in ("row", "cell"):
                self._places[clause.id] = (self._flowing(clause), None)
        out = io.BytesIO()
        self._document.save(out)
        return out.getvalue(), tuple(self._anchored(clauses))

    def _anchored(self, clauses: Sequence[Clause]) -> Iterator[Clause]:
        body = self._document.element.body
        ordinals = {element: place for tag in ("w:p", "w:tbl") for place, element in enumerate([*body.iter(qn(tag))])}
        for clause in clauses:
            element, row = self._places[clause.id]
            is_table = clause.kind in ("table", "row")
            anchor = Anchor(MAIN_PART, (), ordinals[element], row) if is_table else Anchor(MAIN_PART, (ordinals[element],))
            # What is put in after a numbered item must not print that item's number again: there it counts as a paragraph.
            numbered = clause.kind == "item" and clause.number != BULLET
            yield replace(clause, anchor=anchor, kind="paragraph" if numbered else clause.kind)

    def _table(self, clause: Clause, inside: Mapping[ClauseId | None, Sequence[Clause]]) -> None:
        rows = [one for one in inside.get(clause.id, ()) if one.kind == "row"]
        cells = [[one for one in inside.get(row.id, ()) if one.kind == "cell"] for row in rows]
        grid = [[(one.cell or CellPlace(at, place), one) for place, one in enumerate(own)] for at, own in enumerate(cells)]
        columns = max((place.column + place.column_span for own in grid for place, _ in own), default=1)
        table = self._document.add_table(rows=len(rows), cols=columns)
        table.style = "Table Grid"
        self._places[clause.id] = (table._tbl, None)
        from_above: dict[int, tuple[int, int]] = {}
        for at, (row, own, element) in enumerate(zip(rows, grid, table._tbl.tr_lst, strict=True)):
            self._places[row.id] = (table._tbl, at)
            free = dict(enumerate(element.tc_lst))
            # Cells that reach down into this row: column → (columns, rows left).
            from_above = {column: (span, left - 1) for column, (span, left) in from_above.items() if left > 1}
            for column, (span, _) in from_above.items():
                _merged(free, column, span).vMerge = "continue"
            # A cell that would lie over another one stands beside it: no words are lost.
            for place, cell in own:
                column = min((one for one in free if one >= place.column), default=place.column)
                has_room = column in free
                made = _merged(free, column, place.column_span) if has_room else element.add_tc()
                if place.row_span > 1 and has_room:
                    made.vMerge = "restart"
                    from_above[column] = (made.grid_span, place.row_span)
                paragraph = Paragraph(made.p_lst[0], table)
                _write(paragraph, cell)
                self._places[cell.id] = (paragraph._p, None)
            if own and all(place.header for place, _ in own):
                _repeat(element)

    def _flowing(self, clause: Clause) -> Any:
        style = f"Heading {min(clause.level, _DEEPEST)}" if clause.kind == "heading" and clause.level else "Normal"
        paragraph = self._document.add_paragraph(style=style)
        _write(paragraph, clause)
        if clause.number and not clause.number_typed:
            depth = clause.level if clause.kind == "item" else 0
            properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
            properties.get_or_add_ilvl().val = 0
            properties.get_or_add_numId().val = self._list(clause.number, depth)
        return paragraph._p

    def _list(self, number: str, depth: int) -> int:
        """The list that prints this number at this depth."""
        key = (number, depth)
        if key not in self._numbers:
            serial = _FIRST_LIST + len(self._numbers)
            self._numbers[key] = serial
            root = self._document.part.numbering_part.element
            definition = OxmlElement("w:abstractNum", attrs={qn("w:abstractNumId"): str(serial)})
            level = OxmlElement("w:lvl", attrs={qn("w:ilvl"): "0"})
            indent = int(Cm(_INDENT * (depth + 1)).twips)
            for name, attributes in (
                ("w:start", {"w:val": "1"}),
                ("w:numFmt", {"w:val": "bullet" if number == BULLET else "decimal"}),
                ("w:lvlText", {"w:val": number}),
                ("w:lvlJc", {"w:val": "left"}),
            ):
                level.append(OxmlElement(name, attrs={qn(key): value for key, value in attributes.items()}))
            properties = OxmlElement("w:pPr")
            properties.append(OxmlElement("w:ind", attrs={qn("w:left"): str(indent), qn("w:hanging"): str(int(Cm(_INDENT).twips))}))
            level.append(properties)
            definition.append(level)
            # All definitions stand before all lists (17.9.16).
            first = root.find(qn("w:num"))
            if first is None:
                root.append(definition)
            else:
                first.addprevious(definition)
            entry = OxmlElement("w:num", attrs={qn("w:numId"): str(serial)})
            entry.append(OxmlElement("w:abstractNumId", attrs={qn("w:val"): str(serial)}))
            root.append(entry)
        return self._numbers[key]


def _by_parent(clauses: Sequence[Clause]) -> dict[ClauseId | None, list[Clause]]:
    found: dict[ClauseId | None, list[Clause]] = {}
    for clause in clauses:
        found.setdefault(clause.parent, []).append(clause)
    return found


def _merged(free: dict[int, Any], column: int, span: int) -> Any:
    """The w:tc at a column of a row, over as many columns as are free; `free` are the row's cells not used yet, by their column."""
    first = free.pop(column)
    across = 1
    while across < span and column + across in free:
        other = free.pop(column + across)
        first.width += other.width
        other.getparent().remove(other)
        across += 1
    if across > 1:
        first.grid_span = across
    return first


def _write(paragraph: Any, clause: Clause) -> None:
    """The clause's words with bold, italic and underline where they had it."""
    at = 0
    for span in (*clause.spans, None):
        start = len(clause.text) if span is None else span.start
        if at < start:
            paragraph.add_run(clause.text[at:start])
        if span is not None:
            run = paragraph.add_run(clause.text[span.start : span.end])
            run.bold, run.italic, run.underline = span.bold or None, span.italic or None, span.underline or None
            at = span.end


def _repeat(row: Any) -> None:
    """The names of the columns stand at the head of every page."""
    properties = row.get_or_add_trPr()
    if properties.find(qn("w:tblHeader")) is None:
        properties.append(OxmlElement("w:tblHeader"))
