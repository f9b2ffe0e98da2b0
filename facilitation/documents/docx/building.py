"""A new DOCX for a text that came in as Markdown or plain text: its clauses as headings, paragraphs, lists and tables of Word.

The numbers are those of the original, as they stand in it: each has a list of its own that prints just that number, so that the
words of a clause are its paragraph's words and nothing else.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm

from facilitation.documents.docx.document import MAIN_PART
from facilitation.documents.docx.numbering import BULLET
from facilitation.text.clauses import Anchor, Clause

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
        self._paragraphs = 0
        self._tables = 0
        self._numbers: dict[tuple[str, int], int] = {}

    def of(self, clauses: Sequence[Clause]) -> tuple[bytes, tuple[Clause, ...]]:
        made: list[Clause] = []
        rows: dict[str, tuple[Any, int, int]] = {}
        tables: dict[str, tuple[Any, int]] = {}
        cells = _cells_by_row(clauses)
        row_count: dict[str, int] = {}
        for clause in clauses:
            if clause.kind == "table":
                columns = max((len(cells.get(row.id, ())) for row in clauses if row.parent == clause.id), default=1)
                table = self._document.add_table(rows=0, cols=max(1, columns))
                table.style = "Table Grid"
                tables[clause.id] = (table, self._tables)
                anchor = Anchor(MAIN_PART, (), self._tables)
                self._tables += 1
            elif clause.kind == "row" and clause.parent in tables:
                table, ordinal = tables[clause.parent]
                place = row_count.get(clause.parent, 0)
                row_count[clause.parent] = place + 1
                row = table.add_row()
                anchor = Anchor(MAIN_PART, (), ordinal, place)
                rows[clause.id] = (row, self._paragraphs, 0)
                self._paragraphs += len(row.cells)
            elif clause.kind == "cell" and clause.parent in rows:
                row, first, used = rows[clause.parent]
                rows[clause.parent] = (row, first, used + 1)
                paragraph = row.cells[used].paragraphs[0]
                _write(paragraph, clause)
                if clause.cell is not None and clause.cell.header:
                    _repeat(row)
                anchor = Anchor(MAIN_PART, (first + used,))
            else:
                self._flowing(clause)
                anchor = Anchor(MAIN_PART, (self._paragraphs,))
                self._paragraphs += 1
            # What is put in after a numbered item must not print that item's number again: there it counts as a paragraph.
            numbered = clause.kind == "item" and clause.number != BULLET
            made.append(replace(clause, anchor=anchor, kind="paragraph" if numbered else clause.kind))
        out = io.BytesIO()
        self._document.save(out)
        return out.getvalue(), tuple(made)

    def _flowing(self, clause: Clause) -> None:
        style = f"Heading {min(clause.level, _DEEPEST)}" if clause.kind == "heading" and clause.level else "Normal"
        paragraph = self._document.add_paragraph(style=style)
        _write(paragraph, clause)
        if clause.number and not clause.number_typed:
            depth = clause.level if clause.kind == "item" else 0
            properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
            properties.get_or_add_ilvl().val = 0
            properties.get_or_add_numId().val = self._list(clause.number, depth)

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


def _cells_by_row(clauses: Sequence[Clause]) -> dict[str, list[Clause]]:
    found: dict[str, list[Clause]] = {}
    for clause in clauses:
        if clause.kind == "cell" and clause.parent is not None:
            found.setdefault(clause.parent, []).append(clause)
    return found


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
    properties = row._tr.get_or_add_trPr()
    if properties.find(qn("w:tblHeader")) is None:
        properties.append(OxmlElement("w:tblHeader"))
