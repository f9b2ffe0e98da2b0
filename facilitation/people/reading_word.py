"""Tables out of a Word file: each table is one sheet, a cell's paragraphs are its lines."""

from __future__ import annotations

import io
import zipfile
import zlib

from lxml import etree

from facilitation.people.package_guard import damaged
from facilitation.people.tables import Merge, Sheet, sheet_of

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def read_tables(name: str, data: bytes) -> tuple[Sheet, ...]:
    """The tables of the document's body with at least two rows; cells spanning columns or rows are `merges`.

    The bytes must have passed the package guard. Raises people.damaged.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            root = etree.fromstring(package.read("word/document.xml"), parser)
    except (etree.XMLSyntaxError, zipfile.BadZipFile, zlib.error, OSError, KeyError) as error:
        raise damaged(name) from error
    # A table inside a cell is that cell's words, not a list of its own.
    tables = [table for table in root.iter(f"{_W}tbl") if next(table.iterancestors(f"{_W}tbl"), None) is None]
    sheets = (_sheet(table, str(number)) for number, table in enumerate(tables, 1))
    return tuple(sheet for sheet in sheets if sheet.filled > 1)


def _sheet(table: etree._Element, name: str) -> Sheet:
    rows: list[list[str]] = []
    merges: list[Merge] = []
    open_below: dict[int, int] = {}  # column -> the first row of a cell that goes on downwards
    for number, row in enumerate(table.iterchildren(f"{_W}tr")):
        cells: list[str] = []
        for cell in row.iter(f"{_W}tc"):
            if next(cell.iterancestors(f"{_W}tr")) is not row:
                continue
            column, span = len(cells), _span(cell)
            going_on = cell.find(f"{_W}tcPr/{_W}vMerge")
            begins = going_on is None or going_on.get(f"{_W}val") == "restart"
            cells += [_words(cell) if begins else "", *[""] * (span - 1)]
            if begins:
                open_below[column] = number
                if span > 1:
                    merges.append(Merge(number, column, number, column + span - 1))
            elif (first := open_below.get(column)) is not None:
                merges = [merge for merge in merges if (merge.first_row, merge.first_column) != (first, column)]
                merges.append(Merge(first, column, number, column + span - 1))
        rows.append(cells)
    return sheet_of(name, rows, tuple(merges))


def _span(cell: etree._Element) -> int:
    span = cell.find(f"{_W}tcPr/{_W}gridSpan")
    written = span.get(f"{_W}val", "1") if span is not None else "1"
    return max(1, int(written)) if written.isascii() and written.isdigit() and len(written) < 4 else 1


def _words(cell: etree._Element) -> str:
    lines: list[str] = []
    for paragraph in cell.iter(f"{_W}p"):
        line: list[str] = []
        for piece in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br"):
            if next(piece.iterancestors(f"{_W}p")) is paragraph:
                line.append((piece.text or "") if piece.tag == f"{_W}t" else (" " if piece.tag == f"{_W}tab" else "\n"))
        lines.append("".join(line))
    return "\n".join(lines)
