"""Lists of people as files, made for the tests: CSV, XLSX, XLS, ODS, DOCX."""

from __future__ import annotations

import csv
import io
import struct
import zipfile
from collections.abc import Iterable, Sequence
from typing import Any
from xml.sax.saxutils import escape

import xlsxwriter
from docx import Document

Cells = Sequence[Sequence[Any]]

NAMES = ("NOM et prénoms", "Sexe", "Structure", "Fonction", "Contact")
FOLK = (
    ("ASSIH Hèmou", "M", "Ministère de la Planification", "Coordonnateur", "(228) 90 38 20 38 / 99 48 41 90"),
    ("KONOU Edem Yawo", "M", "ONG Les Amis de la Terre", "Directeur exécutif", "+228 91 00 00 01"),
    ("de SOUZA Afi", "F", "Chambre de commerce", "Chargée d’études", "92 00 00 02"),
    ("ƉƐGBE Kɔ́kú", "M", "Mairie de Kloto 1", "Maire adjoint", "0022893000003"),
)
WESTERN_FOLK = FOLK[:3]
"""Those that the old encodings can write."""


def as_csv(rows: Cells, encoding: str = "utf-8", separator: str = ";", quoting: int = csv.QUOTE_MINIMAL) -> bytes:
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=separator, quoting=quoting).writerows(rows)  # type: ignore[arg-type]
    return written.getvalue().encode(encoding)


def as_xlsx(rows: Cells, merges: Iterable[tuple[int, int, int, int]] = (), more_sheets: dict[str, Cells] | None = None) -> bytes:
    """`merges` are (first row, first column, last row, last column); the first cell's words are those of `rows`."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    for name, cells in {"Liste": rows, **(more_sheets or {})}.items():
        sheet = book.add_worksheet(name)
        for number, row in enumerate(cells):
            for column, cell in enumerate(row):
                if cell != "":
                    sheet.write(number, column, cell)
        if name == "Liste":
            for merge in merges:
                sheet.merge_range(*merge, rows[merge[0]][merge[1]])
    book.close()
    return file.getvalue()


def as_docx(rows: Cells, title: str = "LISTE DES PARTICIPANTS") -> bytes:
    document = Document()
    document.add_heading(title)
    table = document.add_table(len(rows), max(map(len, rows)))
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            table.cell(number, column).text = str(cell)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def as_ods(rows: Cells, *, rows_repeated: int = 1, manifest: str = "") -> bytes:
    """Text cells only; the last row stands `rows_repeated` times."""
    lines = []
    for number, row in enumerate(rows):
        cells = "".join(
            f'<table:table-cell office:value-type="string"><text:p>{escape(str(cell))}</text:p></table:table-cell>'
            if cell
            else "<table:table-cell/>"
            for cell in row
        )
        times = rows_repeated if number == len(rows) - 1 else 1
        lines.append(f'<table:table-row table:number-rows-repeated="{times}">{cells}</table:table-row>')
    nothing = '<table:table-cell table:number-columns-repeated="1024"/>'
    lines.append(f'<table:table-row table:number-rows-repeated="1000000">{nothing}</table:table-row>')
    space = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="{space}:office:1.0"'
        f' xmlns:text="{space}:text:1.0" xmlns:table="{space}:table:1.0" office:version="1.2"><office:body><office:spreadsheet>'
        f'<table:table table:name="Liste">{"".join(lines)}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": content,
            "META-INF/manifest.xml": manifest
            or '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        }
    )


def packed(members: dict[str, str | bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return file.getvalue()


def with_sheet(cells: str, shared: Iterable[str] = (), head: str = '<?xml version="1.0"?>') -> bytes:
    """An XLSX whose only sheet has these raw cells in <sheetData>."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    strings = "".join(f"<si><t>{escape(one)}</t></si>" for one in shared)
    return packed(
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
            "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
            '<sheet name="Liste" sheetId="1" r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>'
            f'<Relationship Id="rId2" Type="{office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
            "xl/worksheets/sheet1.xml": f'{head}<worksheet xmlns="{main}"><sheetData>{cells}</sheetData></worksheet>',
            "xl/sharedStrings.xml": f'<sst xmlns="{main}">{strings}</sst>',
        }
    )


def as_xls(rows: Cells, *, protected: bool = False, far: tuple[int, int] | None = None, copies: int = 0) -> bytes:
    """An Excel 97 file: numbers as numbers, the rest as shared strings.

    `far` adds a cell at that (row, column); `copies` repeats the last string that many times in one column.
    """
    strings = [str(cell) for row in rows for cell in row if isinstance(cell, str) and cell]
    shared = _record(0x00FC, struct.pack("<II", len(strings), len(strings)) + b"".join(map(_unicode, strings)))
    cells = b""
    index = 0
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                if cell:
                    cells += _record(0x00FD, struct.pack("<HHHI", number, column, 0, index))
                    index += 1
            else:
                cells += _record(0x0203, struct.pack("<HHHd", number, column, 0, float(cell)))
    for copy in range(copies):
        cells += _record(0x00FD, struct.pack("<HHHI", len(rows) + copy, 0, 0, len(strings) - 1))
    if far:
        cells += _record(0x0203, struct.pack("<HHHd", *far, 0, 1.0))
    last = (far or (len(rows) + copies, max(map(len, rows))))[:2]
    sheet = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
    sheet += _record(0x0200, struct.pack("<IIHHH", 0, last[0] + 1, 0, last[1] + 1, 0)) + cells + _record(0x000A, b"")
    begin = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))
    if protected:
        begin += _record(0x002F, b"\1\0\1\0\1\0" + bytes(48))
    name = b"Liste"
    bound = len(name) + 12
    at = len(begin) + bound + len(shared) + 4
    begin += _record(0x0085, struct.pack("<IBBBB", at, 0, 0, len(name), 0) + name)
    book = begin + shared + _record(0x000A, b"") + sheet
    return _compound({"Workbook": book})


def _record(kind: int, body: bytes) -> bytes:
    assert len(body) <= 8224, "CONTINUE records are not written"
    return struct.pack("<HH", kind, len(body)) + body


def _unicode(words: str) -> bytes:
    encoded = words.encode("utf-16-le")
    return struct.pack("<HB", len(encoded) // 2, 1) + encoded


def _compound(streams: dict[str, bytes]) -> bytes:
    """A compound file of version 3 with streams of 4096 bytes and more."""
    end, free, table = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
    sectors: list[bytes] = []
    chain: list[int] = []

    def store(data: bytes) -> int:
        start = len(sectors)
        pieces = [data[at : at + 512].ljust(512, b"\0") for at in range(0, len(data), 512)]
        sectors.extend(pieces)
        chain.extend([*range(start + 1, start + len(pieces)), end])
        return start

    def entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
        title = name.encode("utf-16-le") + b"\0\0"
        return (
            title.ljust(64, b"\0")
            + struct.pack("<HBBIII", len(title), kind, 1, free, free, child)
            + bytes(36)
            + struct.pack("<IQ", start, size)
        )

    places = {name: (store(data.ljust(4096, b"\0")), max(4096, len(data))) for name, data in streams.items()}
    entries = [entry("Root Entry", 5, 1, end, 0), *(entry(name, 2, free, *place) for name, place in places.items())]
    directory = store(b"".join(entries).ljust(512, b"\0"))
    tables = (len(sectors) + 127) // 127
    first = len(sectors)
    numbers = [*chain, *[table] * tables]
    numbers += [free] * (tables * 128 - len(numbers))
    sectors.append(struct.pack(f"<{len(numbers)}I", *numbers))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, tables, directory, 0, 4096, end, 0, end, 0)
    places_of_tables = [*range(first, first + tables), *[free] * (109 - tables)]
    return header + struct.pack("<109I", *places_of_tables) + b"".join(sectors)
