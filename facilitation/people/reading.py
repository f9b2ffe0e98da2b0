"""The door for list files: bytes in, a `RawTable` out, or a sentence that says why not.

What a file is, is told by its bytes; its name is only for the sentences, since a "liste.xls" may well be a web page or text.
"""

from __future__ import annotations

import re

from facilitation.errors import PalabreError
from facilitation.people.package_guard import check_size, damaged, package_kind, too_large
from facilitation.people.tables import RawTable, Sheet, sheet_of
from facilitation.people.xls_guard import OLE_MARK, check_xls

_STRANGE = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]")
_MARKUP = re.compile(r"\s*<(!doctype|html|\?xml|table|[a-z]+:?workbook)\b", re.IGNORECASE)
_RECORDS = re.compile(r'\s*[\[{]\s*(["{\[\]}]|$)')
_BINARY_SHARE = 0.02
MOST_COLUMNS = 256
"""Columns of Excel 97; no list of people has so many."""
MOST_ROWS = 1_048_576
"""Rows of a sheet of Excel."""


def read_table(name: str, data: bytes, *, encoding: str = "", separator: str = "") -> RawTable:
    """The list in `data`: XLSX, XLS, ODS, a Word file with tables, or CSV/TSV in any usual encoding and separator.

    `name` is the file's name, quoted in refusals. `encoding` and `separator` overrule what is found in a text file. Raises
    PalabreError: people.empty_file, people.too_large, people.too_wide, people.too_spread, people.encrypted, people.damaged,
    people.not_a_table, people.web_page, people.records, people.other_workbook, people.no_table_in_document.
    """
    check_size(name, data)
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        raise PalabreError("people.empty_file", name=name)
    if data.startswith(b"PK\x03\x04"):
        return _packed(name, data)
    if data.startswith(OLE_MARK):
        from facilitation.people.reading_workbook import read_sheets

        check_xls(name, data)
        return RawTable(name, "xls", _filled(name, read_sheets(name, data)))
    if data.startswith((b"PK", b"%PDF", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")):
        raise PalabreError("people.not_a_table", name=name)
    return _text(name, data, encoding, separator)


def _packed(name: str, data: bytes) -> RawTable:
    import zipfile

    kind = package_kind(name, data)
    if kind == "docx":
        from facilitation.people.reading_word import read_tables

        tables = read_tables(name, data)
        if not tables:
            raise PalabreError("people.no_table_in_document", name=name)
        return RawTable(name, kind, _narrow(name, tables))
    from facilitation.people.reading_workbook import read_sheets
    from facilitation.people.sheet_guard import check_ods, check_xlsx

    try:
        (check_xlsx if kind == "xlsx" else check_ods)(name, data)
    except (zipfile.BadZipFile, OSError, EOFError, KeyError, RuntimeError) as error:
        raise damaged(name) from error
    return RawTable(name, kind, _filled(name, read_sheets(name, data)))


def _filled(name: str, sheets: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
    filled = tuple(sheet for sheet in sheets if sheet.rows)
    if not filled:
        raise PalabreError("people.empty_file", name=name)
    return _narrow(name, filled)


def _text(name: str, data: bytes, encoding: str, separator: str) -> RawTable:
    from facilitation.encodings import decode
    from facilitation.people.reading_delimited import split

    decoded = decode(data, encoding)
    if _MARKUP.match(decoded.text):
        raise PalabreError("people.web_page", name=name)
    if _RECORDS.match(decoded.text[:400]):
        raise PalabreError("people.records", name=name)
    if len(_STRANGE.findall(decoded.text)) > _BINARY_SHARE * len(decoded.text):
        raise PalabreError("people.not_a_table", name=name)
    if decoded.text.count("\n") > MOST_ROWS:
        raise too_large(name)
    cut = split(decoded.text, separator)
    sheet = sheet_of("", cut.rows)
    if not sheet.rows:
        raise PalabreError("people.empty_file", name=name)
    return RawTable(name, "csv", _narrow(name, (sheet,)), decoded.encoding, cut.separator, decoded.mixed)


def _narrow(name: str, sheets: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
    """Without sheets so wide that they are no list; raises people.too_wide where no other is left."""
    narrow = tuple(sheet for sheet in sheets if sheet.width <= MOST_COLUMNS)
    if not narrow:
        raise PalabreError("people.too_wide", name=name, columns=sheets[0].width)
    return narrow
