"""Lists as they should not be: whatever was done to them nobody is lost, doubled or invented, and nothing takes forever."""

from __future__ import annotations

import zipfile
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitation.errors import PalabreError
from facilitation.people.columns import guess
from facilitation.people.lists import ListReading, people
from facilitation.people.reading import read_table
from facilitation.workshop import Workshop
from tests.effort import calls
from tests.facilitation.people.list_files import FOLK, NAMES, WESTERN_FOLK, as_csv, as_docx, as_ods, as_xls, as_xlsx, packed

HEAD = ("Nom", "Prénoms", "Structure", "Contact")
ROWS = (
    ("ADJÉODA", "Yao", "Mairie de Kloto 1", "90 00 00 01"),
    ("BÉNISSAN", "Afi", "Croix-Rouge", "90 00 00 02"),
    ("KOUMA", "Komi", "ONG Terre", "91 00 00 03"),
)


def read(data: bytes, name: str = "liste") -> ListReading:
    table = read_table(name, data)
    layout = guess(table)
    reading = people(table, layout)
    assert len(reading.entries) + len(reading.skipped) == table.sheets[layout.sheet].filled
    return reading


def names(reading: ListReading) -> list[tuple[str, str]]:
    return [(entry.family_name, entry.first_names) for entry in reading.entries]


EXPECTED = [row[:2] for row in ROWS]


@pytest.mark.parametrize("write", [as_csv, as_xlsx])
def test_lists_pasted_below_each_other_each_with_columns_of_its_own(write) -> None:
    second = ("N°", "Nom et prénoms", "Fonction", "Téléphone")
    below = [("1", "AMEGAN Akouvi", "Maire", "92 00 00 04"), ("2", "LAWSON Edem", "Juge", "92 00 00 05")]
    third = [("Téléphone", "Prénoms", "Noms"), ("93 00 00 06", "Kossi", "ZINSOU")]
    reading = read(write([HEAD, *ROWS, ("", "", "", ""), second, *below, *third]))
    assert names(reading) == [*EXPECTED, ("AMEGAN", "Akouvi"), ("LAWSON", "Edem"), ("ZINSOU", "Kossi")]
    assert [entry.row for entry in reading.entries] == [2, 3, 4, 7, 8, 10]
    assert [entry.function for entry in reading.entries][3:] == ["Maire", "Juge", ""]
    assert all(entry.phones for entry in reading.entries)
    assert {skipped.reason for skipped in reading.skipped} == {"header"}


RIGHT = (("AMEGAN", "Akouvi", "Préfecture", "92 00 00 05"), ("ZINSOU", "Kossi", "PNUD", "92 00 00 06"))


def beside(left, right, gap: int = 1) -> list[tuple[str, ...]]:
    """Two lists in one sheet, the shorter one on the right."""
    width = len(right[0])
    filled = [*right, *[("",) * width] * (len(left) - len(right))]
    return [(*one, *("",) * gap, *other) for one, other in zip(left, filled, strict=True)]


@pytest.mark.parametrize("write", [as_csv, as_xlsx])
@pytest.mark.parametrize("gap", [0, 1, 2])
@pytest.mark.parametrize("titles", [(), ("FEMMES", "HOMMES")])
def test_lists_beside_each_other_lose_nobody_and_mix_nobody(write, gap: int, titles: tuple[str, ...]) -> None:
    rows = beside((HEAD, *ROWS), (HEAD, *RIGHT), gap)
    if titles:
        rows.insert(0, (titles[0], "", "", "", *("",) * gap, titles[1], "", "", ""))
    reading = read_beside(write(rows))
    assert names(reading) == [*EXPECTED, *(row[:2] for row in RIGHT)]
    assert [entry.institution for entry in reading.entries] == [row[2] for row in (*ROWS, *RIGHT)]
    assert [[phone.typed for phone in entry.phones] for entry in reading.entries] == [[row[3]] for row in (*ROWS, *RIGHT)]
    first = 2 + bool(titles)
    assert [entry.row for entry in reading.entries] == [first, first + 1, first + 2, first, first + 1]


def read_beside(data: bytes) -> ListReading:
    """Rows are told by each list that has something in them."""
    table = read_table("liste", data)
    return people(table, guess(table))


def test_lists_beside_each_other_with_headers_of_their_own_or_none() -> None:
    right = (("N°", "Nom et prénoms", "Téléphone"), ("1", "AMEGAN Akouvi", "92 00 00 05"), ("2", "ZINSOU Kossi", "92 00 00 06"))
    lower = (("", "PRESSE", ""), *right)
    for rows in (beside((HEAD, *ROWS), right), beside((HEAD, *ROWS), lower)):
        assert names(read_beside(as_csv(rows))) == [*EXPECTED, ("AMEGAN", "Akouvi"), ("ZINSOU", "Kossi")]
    bare = [(f"{row[0]} {row[1]}", row[2], row[3]) for row in (*ROWS, *RIGHT)]
    reading = read_beside(as_csv(beside(bare[:3], [*bare[3:], ("LAWSON Edem", "OIM", "93 00 00 07")])))
    assert names(reading) == [*EXPECTED, *(row[:2] for row in RIGHT), ("LAWSON", "Edem")]


def test_a_delegate_and_the_substitute_in_one_row_are_two_of_the_same_body() -> None:
    head = ("Structure", "Titulaire (Nom et prénoms)", "Contact", "Suppléant (Nom et prénoms)", "Contact")
    rows = [
        (row[2], f"{row[0]} {row[1]}", row[3], *other)
        for row, other in zip(ROWS, [("AMEGAN Akouvi", "92 00 00 05"), ("", "")] * 2, strict=False)
    ]
    reading = read_beside(as_csv([head, *rows]))
    assert names(reading) == [*EXPECTED, ("AMEGAN", "Akouvi"), ("AMEGAN", "Akouvi")]
    assert [entry.institution for entry in reading.entries[3:]] == [ROWS[0][2], ROWS[2][2]]
    assert [phone.typed for phone in reading.entries[0].phones] == ["90 00 00 01"]
    assert {skipped.reason for skipped in reading.skipped} == {"header"}


def test_other_names_in_a_row_are_told_not_taken_for_people() -> None:
    rows = [("Nom et prénoms", "Structure", "Superviseur"), *((f"{a} {b}", c, f"KPODZO Komi{d[-1]}") for a, b, c, d in ROWS)]
    rows = [(*row[:2], row[2].replace("1", "é").replace("2", "a").replace("3", "o")) for row in rows]
    reading = read(as_csv(rows))
    assert names(reading) == EXPECTED
    assert reading.unread_names == ("Superviseur",)


def test_a_correction_in_one_of_the_lists_leaves_the_other_alone() -> None:
    table = read_table("liste", as_csv(beside((HEAD, *ROWS), (HEAD, *RIGHT))))
    layout = guess(table)
    changed = layout.with_column(5, "full_name").with_column(6, "ignored")
    assert changed.columns[:5] == layout.columns[:5]
    assert names(people(table, changed)) == [*EXPECTED, ("AMEGAN", ""), ("ZINSOU", "")]


def test_headers_are_never_a_person_whatever_stands_beside_them() -> None:
    rows = [("Nom", "Prénoms", *["x"] * 40), *((*row[:2], *["y"] * 40) for row in ROWS)]
    assert names(read(as_csv(rows))) == EXPECTED


def test_headers_in_two_languages_lose_no_name() -> None:
    head = ("Last name / Nom", "First name / Prénom", "Organisation / Structure", "Phone / Téléphone")
    assert names(read(as_csv([head, *ROWS]))) == EXPECTED


def test_a_family_name_beside_the_whole_name_is_not_read_twice() -> None:
    rows = [("Nom", "Nom complet"), *((row[0], f"{row[0]} {row[1]}") for row in ROWS)]
    assert names(read(as_csv(rows))) == EXPECTED


def test_written_as_utf8_twice_over() -> None:
    data = as_csv([HEAD, *ROWS]).decode().encode("utf-8").decode("cp1252", "replace").encode()
    table = read_table("liste", data)
    assert table.mixed, "the user is told to look at the accents"
    assert names(read(data)) == EXPECTED


@pytest.mark.parametrize("encoding", ["iso8859-15", "utf-16-be", "utf-32", "mac-roman", "cp850"])
def test_less_usual_encodings(encoding: str) -> None:
    rows = [HEAD, ("ŒUVRE" if encoding == "iso8859-15" else "ÉWÉ", "Zoé", "Le Cœur" if "15" in encoding else "Été", "90 00 00 01")]
    (entry,) = read(as_csv(rows, encoding)).entries
    assert (entry.family_name, entry.first_names) == (rows[1][0], "Zoé")


def test_lines_of_an_old_macintosh_and_marks_in_the_middle() -> None:
    assert names(read("\r".join(";".join(row) for row in (HEAD, *ROWS)).encode("mac-roman"))) == EXPECTED
    glued = as_csv([HEAD, ROWS[0]], "utf-8-sig") + as_csv(ROWS[1:], "utf-8-sig")
    assert names(read(glued)) == EXPECTED


def test_letters_that_turn_others_around_are_taken_off() -> None:
    rows = [HEAD, ("\u202eADJÉ\u200bODA\u202c", "\u2066Yao\u2069", "Mairie\u00ad de Kloto 1", "90 00 00 01"), *ROWS[1:]]
    assert names(read(as_csv(rows))) == EXPECTED


def test_columns_parted_by_blanks_alone() -> None:
    lines = [f"{row[0]:<20}{row[1]:<14}{row[2]:<22}{row[3]}" for row in (HEAD, *ROWS)]
    assert names(read("\n".join(lines).encode())) == EXPECTED


def test_the_one_quote_of_a_pair_is_no_letter_of_a_name() -> None:
    data = as_csv([HEAD, *ROWS]).decode().replace("ADJÉODA", '"ADJÉODA').encode()
    assert names(read(data)) == EXPECTED


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"a;" * 500_000, "people.too_wide"),
        (b"\n" * 3_000_000 + b"Nom;Prenoms\nA;B\n", "people.too_large"),
        ((";".join(["Nom"] * 10_000) + "\n").encode(), "people.too_wide"),
        (as_csv([HEAD, *ROWS]).replace(b";", b";\0"), "people.not_a_table"),
    ],
    ids=["one line", "empty lines", "ten thousand columns", "zeros"],
)
def test_what_would_take_forever_is_refused_before_it_is_laid_out(data: bytes, key: str) -> None:
    with pytest.raises(PalabreError) as refusal:
        read(data)
    assert refusal.value.key == key
    assert calls(lambda: read(data)) < 3 * len(data) + 100_000


def test_a_wide_sheet_does_not_keep_the_list_beside_it_from_being_read() -> None:
    calendar = [[f"J{number}" for number in range(400)]]
    assert names(read(as_xlsx([HEAD, *ROWS], more_sheets={"Calendrier": calendar}))) == EXPECTED


def with_member(data: bytes, name: str, content: bytes) -> bytes:
    parts = zipfile.ZipFile(BytesIO(data))
    return packed({**{one: parts.read(one) for one in parts.namelist()}, name: content})


def test_a_macro_is_not_run_and_does_not_hinder() -> None:
    data = with_member(as_xlsx([HEAD, *ROWS]), "xl/vbaProject.bin", b"\xd0\xcf\x11\xe0" + bytes(2_000))
    assert names(read(data, "liste.xlsm")) == EXPECTED


def test_an_archive_within_the_archive_stays_packed() -> None:
    """Forty million zeros in a ZIP in a ZIP in the workbook: only its first layer is counted, and nobody unpacks the others."""
    bomb = packed({"a": bytes(40_000_000)})
    for _ in range(3):
        bomb = packed({f"{number}.zip": bomb for number in range(10)})
    data = with_member(as_xlsx([HEAD, *ROWS]), "xl/media/nested.zip", bomb)
    assert names(read(data)) == EXPECTED
    assert calls(lambda: read(data)) < 2 * calls(lambda: read(as_xlsx([HEAD, *ROWS])))


def test_formulas_of_a_list_stay_words(workshop: Workshop) -> None:
    rows = [HEAD, ("=CMD()", "Yao", '=HYPERLINK("http://x")', "90 00 00 01"), *ROWS[1:]]
    workshop.lists.join(read(as_csv(rows)))
    person = workshop.people.find("yao")[0]
    assert person.family_name == "=CMD()"
    assert person.organisation is not None
    assert person.organisation.name == '=HYPERLINK("http://x")'


FILES = {
    "csv": as_csv([NAMES, *FOLK]),
    "cp1252": as_csv([NAMES, *WESTERN_FOLK], "cp1252"),
    "xlsx": as_xlsx([NAMES, *FOLK]),
    "xls": as_xls([NAMES, *FOLK]),
    "ods": as_ods([NAMES, *FOLK]),
    "docx": as_docx([NAMES, *FOLK]),
}


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(sorted(FILES)),
    st.lists(st.tuples(st.floats(0, 1), st.sampled_from(("flip", "drop", "double", "insert")), st.binary(max_size=12)), max_size=6),
)
def test_any_damage_gives_people_or_a_sentence(kind: str, damage: list[tuple[float, str, bytes]]) -> None:
    data = bytearray(FILES[kind])
    for where, what, bytes_ in damage:
        at = int(where * (len(data) - 1))
        if what == "flip":
            data[at] ^= 0xFF
        elif what == "drop":
            del data[at : at + 1 + len(bytes_)]
        elif what == "double":
            data[at:at] = data[at : at + 40]
        else:
            data[at:at] = bytes_
        if not data:
            break
    with suppress(PalabreError):
        read(bytes(data))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(4)), titles=st.integers(0, 3), blank=st.integers(0, 2), again=st.booleans())
def test_columns_in_any_order_below_any_titles_nobody_twice(
    workshop: Workshop, order: list[int], titles: int, blank: int, again: bool
) -> None:
    def placed(row: tuple[str, ...]) -> list[str]:
        return [row[place] for place in order]

    rows = [["LISTE DES PARTICIPANTS"]] * titles + [[""]] * blank + [placed(HEAD), *map(placed, ROWS)]
    if again:
        rows += [placed(HEAD), *map(placed, ROWS)]
    reading = read(as_csv(rows))
    assert sorted(names(reading)) == sorted(EXPECTED)
    workshop.lists.join(reading)
    workshop.lists.join(reading)
    assert sorted((one.family_name, one.first_names) for one in workshop.people.all()) == sorted(EXPECTED)
