"""List files of every usual sort come out as the same cells; what is no list is refused in one sentence."""

from __future__ import annotations

import csv
import io
from contextlib import suppress
from datetime import date, datetime, time

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitation.errors import PalabreError
from facilitation.people.reading import read_table
from facilitation.people.tables import LONGEST_CELL, Merge
from facilitation.wording import LANGUAGES, Wording
from tests.facilitation.people.list_files import (
    FOLK,
    NAMES,
    WESTERN_FOLK,
    as_csv,
    as_docx,
    as_ods,
    as_xls,
    as_xlsx,
    packed,
    with_sheet,
)


def rows_of(data: bytes, name: str = "liste", **how: str) -> list[tuple[str, ...]]:
    return list(read_table(name, data, **how).sheets[0].rows)


@pytest.mark.parametrize("write", [as_csv, as_xlsx, as_ods, as_xls, as_docx])
def test_every_sort_of_file_gives_the_same_cells(write):
    table = read_table("liste", write([NAMES, *FOLK]))
    assert list(table.sheets[0].rows) == [NAMES, *FOLK]
    assert table.kind == write.__name__.removeprefix("as_")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "mac-roman", "cp850", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_encoding_and_separator_are_found(encoding, separator):
    folk = [[cell.replace("’", "'") for cell in row] for row in WESTERN_FOLK]
    table = read_table("liste.csv", as_csv([NAMES, *folk], encoding, separator))
    assert [list(row) for row in table.sheets[0].rows] == [list(NAMES), *folk]
    assert table.separator == separator
    assert not table.mixed


def test_encoding_and_separator_can_be_corrected():
    data = as_csv([["Nom", "Prénom"], ["ABÉ", "Zoé;Léa"]], "cp850", ",")
    assert rows_of(data, encoding="cp850", separator=",")[1] == ("ABÉ", "Zoé;Léa")
    assert rows_of(data, encoding="cp850", separator=";")[1] == ("ABÉ,Zoé", "Léa")


def test_three_encodings_pasted_into_one_file():
    pieces = [
        as_csv([row], encoding)
        for row, encoding in zip([NAMES, *WESTERN_FOLK], ("utf-8", "cp1252", "utf-8", "mac-roman"), strict=True)
    ]
    table = read_table("liste.csv", b"".join(pieces))
    assert list(table.sheets[0].rows) == [NAMES, *WESTERN_FOLK]
    assert table.mixed


def test_a_single_column_needs_no_separator():
    table = read_table("noms.txt", "Nom et prénoms\nASSIH Hèmou\n\nKONOU, Edem\n".encode())
    assert table.separator == ""
    assert list(table.sheets[0].rows) == [("Nom et prénoms",), ("ASSIH Hèmou",), (), ("KONOU, Edem",)]


def test_excels_own_line_about_the_separator_is_not_a_row():
    assert rows_of("sep=,\nNom,Prénom\nABÉ,Léa\n".encode()) == [("Nom", "Prénom"), ("ABÉ", "Léa")]


def test_lines_within_quotes_stay_in_their_cell_and_protected_numbers_keep_their_zeros():
    data = b'Nom;Adresse;Tel\nABE;"BP 12\nLome";="0022890123456"\n'
    assert rows_of(data)[1] == ("ABE", "BP 12\nLome", "0022890123456")


@pytest.mark.parametrize(
    "line", ['KONOU;"Edem;Directeur', 'KONOU;Edem;"Directeur', '"KONOU;Edem;Directeur', 'KONOU;Edem;"Directeur" adjoint']
)
def test_a_stray_quote_swallows_nobody(line):
    others = [f"NOM{number};Afi;Conseillère" for number in range(40)]
    rows = rows_of("\n".join(["Nom;Prénom;Fonction", *others[:20], line, *others[20:]]).encode())
    assert len(rows) == 42
    assert [row for row in rows[1:] if row[0].startswith("NOM")] == [tuple(other.split(";")) for other in others]
    assert rows[21][0].strip('"') == "KONOU"


def test_a_stray_quote_among_quoted_cells_swallows_nobody():
    rows = [["Nom", "Prénom", "Fonction"], *([f"NOM{number}", "Afi", "Maire"] for number in range(30))]
    lines = as_csv(rows, quoting=csv.QUOTE_ALL).decode().split("\r\n")
    lines[10] = lines[10].removesuffix('"')
    read = rows_of("\r\n".join(lines).encode())
    assert [row[0] for row in read] == [row[0] for row in rows]


def test_numbers_and_dates_are_the_words_excel_shows():
    row = [
        90123456.0,
        22890123456.0,
        12.5,
        True,
        datetime(2025, 7, 22),
        datetime(2025, 7, 22, 8, 30),
        time(8, 30),
        date(2025, 7, 2),
        -3,
    ]
    from facilitation.people.reading_workbook import words

    assert [words(cell) for cell in row] == [
        "90123456", "22890123456", "12.5", "VRAI", "22/07/2025", "22/07/2025 08:30", "08:30", "02/07/2025", "-3",
    ]  # fmt: skip
    assert rows_of(as_xlsx([["Nom", "Tel"], ["ABE", 90123456.0]]))[1] == ("ABE", "90123456")
    assert rows_of(as_xls([["Nom", "Tel"], ["ABE", 90123456.0]]))[1] == ("ABE", "90123456")


def test_a_formula_shows_its_result_and_a_text_formula_stays_text():
    assert rows_of(with_sheet('<row r="1"><c r="A1" t="str"><f>B1&amp;C1</f><v>ABE Afi</v></c></row>'))[0] == ("ABE Afi",)
    assert rows_of(b"Nom;Note\nABE;=HYPERLINK(1)\n")[1] == ("ABE", "=HYPERLINK(1)")


def test_rows_keep_excels_numbers_and_merged_cells_are_told():
    table = read_table("l.xlsx", as_xlsx([[], [], ["", "Contacts"], ["", "Tél", "Mail"]], [(2, 1, 2, 2)]))
    sheet = table.sheets[0]
    assert sheet.cell(3, 2) == "Mail"
    assert sheet.rows[:2] == ((), ())
    assert sheet.merges == (Merge(2, 1, 2, 2),)


def test_tables_of_a_word_file_with_merged_cells():
    document = Document()
    document.add_table(3, 3)
    table = document.tables[0]
    for row, column, words in (
        (0, 0, "Structure"),
        (0, 1, "Contacts"),
        (1, 0, "Mairie"),
        (1, 1, "90 38 20 38"),
        (1, 2, "Lomé"),
        (2, 1, "x"),
    ):
        table.cell(row, column).text = words
    table.cell(0, 1).merge(table.cell(0, 2))
    table.cell(1, 0).merge(table.cell(2, 0))
    file = io.BytesIO()
    document.save(file)
    sheet = read_table("liste.docx", file.getvalue()).sheets[0]
    assert sheet.rows == (("Structure", "Contacts"), ("Mairie", "90 38 20 38", "Lomé"), ("", "x"))
    assert set(sheet.merges) == {Merge(0, 1, 0, 2), Merge(1, 0, 2, 0)}


def test_a_cell_of_a_megabyte_is_cut_and_said_so():
    data = as_csv([["Nom", "Note"], ["ABE", "mot " * 260_000], ["BEA", "court"]])
    sheet = read_table("l.csv", data).sheets[0]
    assert sheet.cut == ((1, 1),)
    assert len(sheet.cell(1, 1)) == LONGEST_CELL
    assert sheet.rows[2] == ("BEA", "court")


def test_all_sheets_are_read():
    table = read_table("l.xlsx", as_xlsx([NAMES, *FOLK], more_sheets={"Vide": [], "Presse": [["Nom"], ["ABE"]]}))
    assert [sheet.name for sheet in table.sheets] == ["Liste", "Presse"]


REFUSALS = {
    "people.empty_file": [b"", b" \r\n\t", b"\xef\xbb\xbf", as_xlsx([])],
    "people.damaged": [
        b"PK\x03\x04 and nothing more",
        as_xlsx([NAMES, *FOLK])[:3000],
        as_xls([NAMES, *FOLK])[:700],
        with_sheet("<row><c"),
        as_xlsx([NAMES, *FOLK]).replace(b"PK\x01\x02", b"PK\x01\x09"),
    ],
    "people.encrypted": [
        as_xls([NAMES, *FOLK], protected=True),
        as_ods([NAMES], manifest="<manifest:encryption-data/>"),
    ],
    "people.not_a_table": [b"%PDF-1.7 ...", b"\x89PNG\r\n\x1a\n", bytes(range(256)) * 40, packed({"a.txt": "x"})],
    "people.web_page": [b"<html><table><tr><td>ABE</td></tr></table></html>", b'<?xml version="1.0"?><Workbook/>'],
    "people.records": [b'[{"nom": "ABE"}]', b'{\n  "name": "ABE"}'],
    "people.other_workbook": [packed({"xl/workbook.bin": b"\0"})],
    "people.no_table_in_document": [packed({"word/document.xml": '<w:document xmlns:w="http://x"/>'})],
    "people.too_large": [b"a;b\n" * 8_000_000],
}


@pytest.mark.parametrize(("key", "data"), [(key, data) for key, files in REFUSALS.items() for data in files])
def test_what_is_no_list_is_refused_in_both_languages(key, data):
    with pytest.raises(PalabreError) as refusal:
        read_table("invités.xlsx", data)
    assert refusal.value.key == key
    for language in LANGUAGES:
        assert "invités.xlsx" in Wording(language).error(refusal.value)


cells = st.text(st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters='"=;,\t|\ufeff\ufffd'), max_size=12).map(
    str.strip
)
western = st.text("abcdéèêàçôîùëABCÉÈÇ '-.1234567890œ", max_size=12).map(str.strip)


def tables(cell):
    """Rows of one width with something in the first cell and the last, as lists have them."""
    filled = cell.filter(lambda words: any(map(str.isalnum, words)))
    return st.integers(2, 5).flatmap(
        lambda width: st.lists(st.tuples(filled, *[cell] * (width - 2), filled), min_size=2, max_size=12)
    )


def tidy(rows):
    """The cells as a sheet keeps them: without the blanks and marks around them."""
    from facilitation.people.tables import sheet_of

    return list(sheet_of("", [list(row) for row in rows]).rows)


@settings(max_examples=60, deadline=None)
@given(tables(cells), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]), st.sampled_from([";", ",", "\t", "|"]), st.booleans())
def test_any_table_survives_csv(rows, encoding, separator, quoted):
    data = as_csv(rows, encoding, separator, csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL)
    table = read_table("l.csv", data)
    assert list(table.sheets[0].rows) == tidy(rows)
    assert table.separator == separator


@settings(max_examples=60, deadline=None)
@given(tables(western), st.sampled_from(["cp1252", "mac-roman"]))
def test_any_western_table_survives_when_the_encoding_is_told(rows, encoding):
    assert rows_of(as_csv(rows, encoding, ";"), encoding=encoding, separator=";") == tidy(rows)


@settings(max_examples=40, deadline=None)
@given(tables(st.text(st.characters(blacklist_categories=("Cs", "Cc", "Cn"), blacklist_characters="\ufffe\uffff"), max_size=12)))
def test_any_table_survives_xlsx(rows):
    assert rows_of(as_xlsx(rows)) == tidy(rows)


@settings(max_examples=80, deadline=None)
@given(st.binary(max_size=400), st.sampled_from([b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"Nom;Tel\n"]))
def test_any_bytes_are_read_or_refused(data, begin):
    # Anything but a refusal is a bug and fails here.
    with suppress(PalabreError):
        assert read_table("l", begin + data).sheets[0].rows


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from([as_xlsx, as_xls, as_ods, as_docx]),
    st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), min_size=1, max_size=6),
)
def test_damaged_workbooks_are_read_or_refused(write, changes):
    data = bytearray(write([NAMES, *FOLK]))
    for place, value in changes:
        data[int(place * len(data))] = value
    with suppress(PalabreError):
        assert read_table("l", bytes(data)).sheets
