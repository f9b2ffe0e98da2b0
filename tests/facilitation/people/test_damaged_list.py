"""A list of five thousand people damaged on purpose: whatever happened to it, everybody is there, once."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from facilitation.people.columns import guess
from facilitation.people.lists import people
from facilitation.people.reading import read_table
from tests.effort import calls
from tests.facilitation.people.list_files import as_csv, as_xlsx

SYLLABLES = ("ba", "do", "fi", "ga", "ko", "la", "me", "nu", "pa", "sé", "ta", "wo", "yè", "zo", "kpa", "dja", "hou", "ngo")
FIRST = (
    "Kodjo",
    "Komla",
    "Koffi",
    "Kossi",
    "Adjo",
    "Abla",
    "Akouvi",
    "Yawa",
    "Afi",
    "Hèmou",
    "Edem",
    "Sénami",
    "Élom",
    "Jean-Paul",
)
BODIES = ("Ministère de la Santé", "Mairie d’Agou 1", "ONG Terre et Forêt", "Chambre de commerce", "Université de Kara")
HEADER = ["N°", "NOM", "Prénoms", "Sexe", "Structure", "Fonction", "Téléphone", "Observations"]


def crowd(count: int) -> list[list[str]]:
    """So many people, no two with the same names."""
    chance = random.Random(5)
    people: dict[tuple[str, str], list[str]] = {}
    while len(people) < count:
        family = "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))).upper()
        first = " ".join(chance.sample(FIRST, chance.randint(1, 2)))
        number = str(len(people) + 1)
        phone = f"9{chance.randrange(10**7):07d}"
        people[family, first] = [number, family, first, chance.choice("MF"), chance.choice(BODIES), "Chargé d’études", phone, ""]
    return list(people.values())


CROWD = crowd(5_000)


def check(data: bytes, rows: list[list[str]], name: str = "liste") -> None:
    """Everybody of `rows` is an entry, nobody else is, and every other row is in the report."""
    table = read_table(name, data)
    layout = guess(table)
    reading = people(table, layout)
    found = Counter((entry.family_name, entry.first_names) for entry in reading.entries)
    assert found == Counter((row[1], row[2]) for row in rows)
    assert len(reading.entries) + len(reading.skipped) == table.sheets[layout.sheet].filled
    assert all(entry.institution in BODIES for entry in reading.entries)
    assert sum(len(entry.phones) for entry in reading.entries) == len(rows)


def mangled(rows: list[list[str]]) -> list[list[str]]:
    """Titles above, pages with repeated headers, empty rows, numbered blank rows, a sum and signatures."""
    made: list[list[str]] = [["MINISTÈRE DU PLAN"], [], ["LISTE DES PARTICIPANTS, ATELIER DE VALIDATION"], [], HEADER]
    for number, row in enumerate(rows, 1):
        made.append(row)
        if number % 40 == 0:
            made += [[], HEADER]
        if number % 97 == 0:
            made.append([str(number) + "0"])
    return [
        *made,
        [],
        ["", "Total", str(len(rows))],
        ["", "", "", "", "Fait à Kpalimé, le 26 juillet 2025"],
        ["", "", "", "", "Le Directeur"],
    ]


def test_five_thousand_rows_of_a_mangled_list():
    rows = mangled(CROWD)
    check(as_xlsx(rows), CROWD)
    check(as_csv(rows), CROWD)


def test_a_row_takes_no_more_work_in_a_long_list():
    def effort(count: int) -> int:
        data = as_csv(mangled(CROWD[:count]))
        return calls(lambda: check(data, CROWD[:count]))

    assert effort(1_000) < 5 * effort(250)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "mac-roman", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_without_its_header(encoding, separator):
    check(as_csv(CROWD[:300], encoding, separator), CROWD[:300])


def test_three_encodings_in_one_file():
    rows = mangled(CROWD[:600])
    encodings = ("utf-8", "cp1252", "mac-roman")
    data = b"".join(as_csv([row], encodings[number // 50 % 3]) for number, row in enumerate(rows))
    check(data, CROWD[:600])


def test_a_cell_of_a_megabyte():
    rows = [list(row) for row in CROWD[:300]]
    rows[150][7] = "très long " * 100_000
    check(as_csv([HEADER, *rows]), rows)
    rows[150][7] = "(" * 32_000
    rows[151][7] = "1 - " * 8_000
    check(as_xlsx([HEADER, *rows]), rows)


def test_formulas_and_numbers_where_words_are_expected():
    rows = [list(row) for row in CROWD[:300]]
    written = [[float(row[0]), *row[1:6], float(row[6]), "=SUM(A1:A3)"] for row in rows]
    check(as_xlsx([HEADER, *written]), rows)


def test_stray_quotes_and_separators_at_the_end():
    rows = CROWD[:300]
    lines = as_csv([HEADER, *rows]).decode().splitlines()
    lines[50] = lines[50].replace("Chargé d’études", '"Chargé d’études')
    lines[120] = lines[120] + ";;;;"
    lines[121] = '"' + lines[121]
    table = read_table("l.csv", "\n".join(lines).encode())
    reading = people(table, guess(table))
    assert [(entry.family_name, entry.first_names) for entry in reading.entries] == [(row[1], row[2]) for row in rows]


def test_rows_pasted_twice_are_said_not_doubled():
    rows = CROWD[:200]
    table = read_table("l.csv", as_csv([HEADER, *rows, HEADER, *[["", *row[1:]] for row in rows]]))
    reading = people(table, guess(table))
    assert len(reading.entries) == 200
    assert Counter(skipped.reason for skipped in reading.skipped) == {"header": 1, "repeated_header": 1, "repeated_row": 200}


def test_cells_shuffled_among_the_rows_break_nothing():
    chance = random.Random(7)
    rows = [list(row) for row in CROWD[:400]]
    for row in chance.sample(rows, 60):
        chance.shuffle(row)
    for row in chance.sample(rows, 40):
        del row[chance.randrange(len(row)) :]
    for data in (as_csv([HEADER, *rows]), as_xlsx([HEADER, *rows])):
        table = read_table("l", data)
        reading = people(table, guess(table))
        assert len(reading.entries) + len(reading.skipped) == table.sheets[0].filled
        # A row that still has its first three cells is still that person.
        kept = {(row[1], row[2]) for row, whole in zip(rows, CROWD, strict=False) if row[:3] == whole[:3]}
        assert kept <= {(entry.family_name, entry.first_names) for entry in reading.entries}
