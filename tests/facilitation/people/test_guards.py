"""Hostile workbooks are refused before the reader lays out what would not fit into memory."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from facilitation.errors import PalabreError
from facilitation.people.package_guard import LARGEST_UNPACKED
from facilitation.people.reading import read_table
from tests.effort import calls
from tests.facilitation.people.list_files import FOLK, NAMES, as_ods, as_xls, as_xlsx, packed, with_sheet

MANY_CALLS = 5_000_000
"""A cell in the far corner would lay out seventeen thousand million cells; a hundred thousand that are there are read with this."""


def refused(data: bytes) -> PalabreError:
    with pytest.raises(PalabreError) as refusal:
        read_table("liste", data)
    assert calls(lambda: read_table("liste", data)) < MANY_CALLS
    return refusal.value


def cell(place: str, words: str = "x") -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{words}</t></is></c>'


def row(number: int, cells: str) -> str:
    return f'<row r="{number}">{cells}</row>'


@pytest.mark.parametrize(
    "sheet",
    [
        row(1, cell("A1")) + row(1048576, cell("XFD1048576")),
        row(1, cell("XFD1")) + row(1048576, cell("A1048576")),
        row(1, cell("A1")) + row(1048576, "<c><v>1</v></c>" * 8),
        row(1, cell("A1") + cell("ZZZZZZ9")),
        row(1, cell("A1")) + row(9, cell("ZZZZZZ1")),
    ],
)
def test_words_in_far_corners_of_a_sheet(sheet):
    refusal = refused(with_sheet(sheet))
    assert refusal.key == "people.too_spread"
    assert refusal.fields["row"] == (9 if "ZZZZZZ9" in sheet else 1 if "ZZZZZZ1" in sheet else 1_048_576)


def test_a_far_corner_that_is_only_formatted_is_no_matter():
    sheet = row(1, cell("A1", "Nom")) + row(2, cell("A2", "ABE")) + row(1048576, '<c r="XFD1048576" s="1"/>')
    assert read_table("liste", with_sheet(sheet)).sheets[0].rows == (("Nom",), ("ABE",))


def test_one_long_text_shared_by_a_hundred_thousand_cells():
    cells = "".join(row(number, f'<c r="A{number}" t="s"><v>0</v></c>') for number in range(1, 100_001))
    assert refused(with_sheet(cells, ["x" * 30_000])).key == "people.too_large"


def test_a_workbook_that_announces_more_texts_than_there_are():
    parts = zipfile.ZipFile(io.BytesIO(as_xlsx([NAMES, *FOLK])))
    members = {name: parts.read(name) for name in parts.namelist()}
    texts = members["xl/sharedStrings.xml"]
    announced = f'uniqueCount="{len({cell for line in (NAMES, *FOLK) for cell in line})}"'.encode()
    assert announced in texts
    members["xl/sharedStrings.xml"] = texts.replace(announced, b'uniqueCount="4294967295"')
    assert refused(packed(members)).key == "people.damaged"


def test_rows_of_an_old_workbook_out_of_their_order():
    data = as_xls([NAMES, *FOLK])
    last_cell = struct.pack("<HHHHHI", 0x00FD, 10, 4, 4, 0, 24)
    assert data.count(last_cell) == 1
    assert refused(data.replace(last_cell, struct.pack("<HHHHHI", 0x00FD, 10, 1, 4, 0, 24))).key == "people.damaged"


def test_one_long_text_shared_in_an_old_workbook():
    assert refused(as_xls([["x" * 4_000]], copies=20_000)).key == "people.too_large"


def test_far_cells_and_impossible_sizes_in_an_old_workbook():
    assert refused(as_xls([NAMES, *FOLK], far=(65_535, 255))).key == "people.too_spread"
    sizes = struct.pack("<IIHH", 0, len(FOLK) + 2, 0, len(NAMES) + 1)
    data = as_xls([NAMES, *FOLK])
    assert sizes in data
    assert refused(data.replace(sizes, struct.pack("<IIHH", 0, 0xFFFFFFFF, 0, 0xFFFF))).key == "people.damaged"


def test_an_old_workbook_whose_chain_of_sectors_runs_in_a_circle():
    data = bytearray(as_xls([NAMES, *FOLK]))
    table = 512 + 512 * struct.unpack_from("<I", data, 76)[0]
    struct.pack_into("<I", data, table + 4 * 3, 1)
    assert refused(bytes(data)).key == "people.damaged"


def test_a_row_of_opendocument_repeated_a_million_times():
    assert refused(as_ods([NAMES, *FOLK], rows_repeated=1_048_576)).key in ("people.too_large", "people.too_spread")
    assert len(read_table("liste", as_ods([NAMES, *FOLK], rows_repeated=3)).sheets[0].rows) == 7


def test_a_package_that_swells():
    bomb = packed({"xl/workbook.xml": "<a/>", "xl/a.xml": b" " * (LARGEST_UNPACKED + 1)})
    assert len(bomb) < 1_000_000
    assert refused(bomb).key == "people.too_large"


def test_a_package_that_lies_about_its_size():
    bomb = packed({"xl/workbook.xml": "<a/>", "xl/a.xml": b" " * (LARGEST_UNPACKED + 1)})
    told = struct.pack("<I", LARGEST_UNPACKED + 1)
    assert told in bomb
    assert refused(bomb.replace(told, struct.pack("<I", 10))).key == "people.too_large"


def test_ten_thousand_members():
    assert refused(packed({f"xl/{number}.xml": "" for number in range(6_000)})).key == "people.too_large"


def test_a_sheet_with_entities_is_not_read():
    laughs = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "' + "ha" * 500 + '">'
    for one, other in zip("bcdefgh", "abcdefg", strict=True):
        laughs += f'<!ENTITY {one} "{f"&{other};" * 10}">'
    sheet = row(1, cell("A1", "&h;"))
    assert refused(with_sheet(sheet, head=laughs + "]>")).key == "people.damaged"


def test_a_protected_package_is_told_from_a_damaged_one(tmp_path):
    path = tmp_path / "liste.xlsx"
    path.write_bytes(as_xlsx([NAMES, *FOLK]))
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as package:
        first = package.infolist()[0]
    place = data.index(b"PK\x01\x02")
    assert first.flag_bits & 1 == 0
    data[place + 8] |= 1
    assert refused(bytes(data)).key == "people.encrypted"
