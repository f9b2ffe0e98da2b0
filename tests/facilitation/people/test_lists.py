"""People out of lists: one entry for each, one line of report for every other row, nobody lost and nobody twice."""

from __future__ import annotations

import csv
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitation.errors import PalabreError
from facilitation.people.categories import age_class_named
from facilitation.people.columns import guess
from facilitation.people.lists import people
from facilitation.people.reading import read_table
from tests.facilitation.people.list_files import FOLK, NAMES, as_csv, as_docx, as_xlsx
from tests.facilitation.people.test_damaged_list import CROWD, HEADER


def read(rows, **how):
    table = read_table("liste.xlsx", as_xlsx(rows, **how))
    reading = people(table, guess(table))
    assert len(reading.entries) + len(reading.skipped) == table.sheets[0].filled
    return reading


def names(reading):
    return [(entry.family_name, entry.first_names) for entry in reading.entries]


def reasons(reading):
    return [(skipped.row, skipped.reason) for skipped in reading.skipped]


FOLK_NAMES = [("ASSIH", "Hèmou"), ("KONOU", "Edem Yawo"), ("de SOUZA", "Afi"), ("ƉƐGBE", "Kɔ́kú")]


def test_what_a_row_says():
    header = [
        "N°",
        "Civilité",
        "Nom et prénoms",
        "Fonction",
        "Structure",
        "Catégorie",
        "Contacts",
        "Provenance",
        "Rôle",
        "Observations",
    ]
    ministry = "Ministère de la Planification du Développement (MPD)"
    contacts = "(228) 90 38 20 38 / 99 48 41 90 ; assih@exemple.tg"
    rows = [
        header,
        [
            "1",
            "Monsieur",
            "Dr ASSIH Hèmou (suppléant)",
            "Coordonnateur",
            ministry,
            "Ministères",
            contacts,
            "Lomé",
            "Rapporteur",
            "végétarien",
        ],
        ["2", "Mme", "KONOU Afi", "Directrice", "ONG Les Amis", "OSC", "904 55 66 poste 3", "Kpalimé", "Chef de file", ""],
    ]
    reading = read(rows)
    assih, konou = reading.entries
    assert (assih.title, assih.family_name, assih.first_names, assih.sex) == ("Dr", "ASSIH", "Hèmou", "M")
    assert (assih.institution, assih.acronym, assih.constituency) == (
        "Ministère de la Planification du Développement",
        "MPD",
        "ministry",
    )
    assert [phone.e164 for phone in assih.phones] == ["+22890382038", "+22899484190"]
    assert [phone.typed for phone in assih.phones] == ["(228) 90 38 20 38", "99 48 41 90"]
    assert (assih.email, assih.locality, assih.role, assih.function) == ("assih@exemple.tg", "Lomé", "rapporteur", "Coordonnateur")
    assert assih.notes == "suppléant\nvégétarien"
    assert assih.row == 2
    # What is not understood is kept and said.
    assert (konou.title, konou.sex, konou.role, konou.constituency) == ("Mme", "F", "", "civil_society")
    assert konou.notes == "Chef de file\nposte 3"
    assert {(doubt.row, doubt.reason, doubt.text) for doubt in reading.doubts} == {
        (3, "phone", "904 55 66"), (3, "unread", "Chef de file"), (3, "unread", "poste 3"),
    }  # fmt: skip
    assert assih.person_name.phones == ("+22890382038", "+22899484190")


@pytest.mark.parametrize("write", [as_csv, as_xlsx, as_docx])
def test_names_in_one_column(write):
    table = read_table("liste", write([NAMES, *FOLK]))
    assert names(people(table, guess(table))) == FOLK_NAMES


def test_sex_as_lists_write_it():
    marks = {"M": "M", "F": "F", "H": "M", "Homme": "M", "Féminin": "F", "masculin": "M", "Female": "F", "Mme": "F", "": ""}
    rows = [["Nom et prénoms", "Sexe"], *[(f"NOM{'ABCDEFGHIJ'[number]} Afi", mark) for number, mark in enumerate(marks)]]
    assert [entry.sex for entry in read(rows).entries] == list(marks.values())


def test_rows_that_are_nobody_are_reported():
    rows = [
        ["LISTE DES PARTICIPANTS"],
        ["N°", *NAMES],
        ["1", *FOLK[0]],
        ["I. SOCIÉTÉ CIVILE"],
        ["2", *FOLK[1]],
        [],
        ["N°", *NAMES],
        ["3", *FOLK[2]],
        ["4"],
        ["5", "", "", "Mairie de Danyi 1", "Un représentant", ""],
        ["6", "?", "", "Mairie de Danyi 1", "", ""],
        ["7", *FOLK[1]],
        ["", "Total : 7 participants"],
        ["", "", "", "", "Fait à Kpalimé, le 22 juillet 2025"],
        ["", "", "", "", "Le Secrétaire général"],
        ["", "", "", "", "KPODZRO Kossi"],
    ]
    reading = read(rows)
    assert names(reading) == FOLK_NAMES[:3]
    assert reasons(reading) == [
        (1, "title"), (2, "header"), (4, "section"), (7, "repeated_header"), (9, "blank_line"), (10, "no_name"), (11, "not_a_name"),
        (12, "repeated_row"), (13, "total"), (14, "signature"), (15, "signature"), (16, "signature"),
    ]  # fmt: skip
    assert reading.skipped[5].text == "5 | Mairie de Danyi 1 | Un représentant"
    assert [entry.constituency for entry in reading.entries] == ["", "civil_society", "civil_society"]


def test_a_person_beside_words_of_an_ending_is_still_a_person():
    rows = [
        ["Nom et prénoms", "Fonction"],
        ["TOTAL Jean", "Le Directeur"],
        ["KONOU Edem", "Pour le Préfet"],
        ["ADJOVI Afi", "Total Énergies"],
        ["LAWSON Téko", "Secrétaire"],
    ]
    assert [family for family, _ in names(read(rows))] == ["TOTAL", "KONOU", "ADJOVI", "LAWSON"]


def test_bodies_merged_over_several_people_and_headings_of_bodies():
    rows = [
        ["Structure", "Nom et prénoms"],
        ["Mairie de Kloto 1", "ABÉ Afi"],
        ["", "BÉA Ama"],
        ["ONG Les Amis", "CÉA Ayao"],
        ["", "DÉA Yao"],
    ]
    merged = read(rows, merges=[(1, 0, 2, 0)])
    assert [entry.institution for entry in merged.entries] == ["Mairie de Kloto 1", "Mairie de Kloto 1", "ONG Les Amis", ""]
    headed = read(
        [
            ["N°", "Nom et prénoms", "Tél"],
            ["A. MINISTÈRE DE LA SANTÉ"],
            ["1", "ABÉ Afi", "90123456"],
            ["PRESSE"],
            ["2", "BÉA Ama", "90123457"],
        ]
    )
    assert [(entry.institution, entry.role, entry.constituency) for entry in headed.entries] == [
        ("MINISTÈRE DE LA SANTÉ", "", ""),
        ("", "press", "press"),
    ]


def test_a_single_column_of_names():
    reading = read([["Noms et prénoms"], ["ASSIH Hèmou"], ["Mme KONOU Afi"], ["ADJO"]])
    assert names(reading) == [("ASSIH", "Hèmou"), ("KONOU", "Afi"), ("ADJO", "")]


def test_both_names_in_the_column_of_one():
    reading = read(
        [["Nom", "Prénoms", "Structure"], ["AGBO Yao", "", "ONG A"], ["LARE", "Ama", "ONG B"], ["Mme de SOUZA", "Afi", "ONG B"]]
    )
    assert names(reading) == [("AGBO", "Yao"), ("LARE", "Ama"), ("de SOUZA", "Afi")]


def test_names_in_the_order_of_their_column():
    reading = read([["Nom et prénoms"], ["Edem KONOU"], ["Kossi ADJOVI"], ["Sena Lawson"]])
    assert names(reading)[2] == ("Lawson", "Sena")
    assert [(doubt.row, doubt.reason) for doubt in reading.doubts] == [(4, "name_order")]
    assert names(read([["Prénoms et nom"], ["Sena Lawson"], ["Elom Mensah"]])) == [("Lawson", "Sena"), ("Mensah", "Elom")]


def test_homonyms_with_something_of_their_own_are_two_people():
    rows = [
        ["N°", "Nom et prénoms", "Structure"],
        ["1", "KONOU Afi", "ONG A"],
        ["2", "KONOU Afi", "ONG B"],
        ["3", "KONOU Afi", "ONG A"],
    ]
    reading = read(rows)
    assert len(reading.entries) == 2
    assert reasons(reading)[-1] == (4, "repeated_row")


def test_other_sheets_are_named():
    assert read([NAMES, *FOLK], more_sheets={"Presse": [["Nom"], ["ABE Afi"]]}).unread_sheets == ("Presse",)


def test_a_list_of_places_is_refused_until_the_user_insists():
    table = read_table("communes.csv", b"id,nom,latitude,longitude\n1,Kpele,6.1,0.9\n2,Danyi,7.1,0.8\n3,Agou,6.8,0.7\n")
    layout = guess(table)
    with pytest.raises(PalabreError, match="no_name_column"):
        people(table, layout)
    assert names(people(table, layout.with_column(1, "full_name"))) == [("Kpele", ""), ("Danyi", ""), ("Agou", "")]


def test_the_words_of_nothing_are_nothing():
    reading = read(
        [["Nom et prénoms", "Fonction", "Tél"], ["KONOU Afi", "NULL", "n/a"], ["ADJO Ama", "-", "néant"], ["BÉA Yao", "Maire", "/"]]
    )
    assert [(entry.function, entry.phones, entry.notes) for entry in reading.entries] == [
        ("", (), ""),
        ("", (), ""),
        ("Maire", (), ""),
    ]


cells = st.one_of(
    st.sampled_from(
        [
            "",
            "",
            "1",
            "2",
            "KONOU Afi",
            "ASSIH",
            "Hèmou",
            "Total",
            "Fait à Lomé",
            "Nom",
            "Prénoms",
            "90 38 20 38",
            "M",
            "Mme",
            "PRESSE",
        ]
    ),
    st.text(max_size=15),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(cells, max_size=5), max_size=15))
def test_every_filled_row_is_an_entry_or_in_the_report(rows):
    try:
        table = read_table("l.csv", as_csv(rows, "utf-8-sig", ";", csv.QUOTE_ALL), encoding="utf-8-sig", separator=";")
    except PalabreError:
        return
    for layout in (guess(table), guess(table).with_column(0, "full_name")):
        try:
            reading = people(table, layout)
        except PalabreError as refusal:
            assert refusal.key == "people.no_name_column"  # noqa: PT017
            assert not layout.has_names
            continue
        told = sorted([entry.row for entry in reading.entries] + [skipped.row for skipped in reading.skipped])
        assert told == [number for number, row in enumerate(table.sheets[0].rows, 1) if row]
        assert all(entry.family_name for entry in reading.entries)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("moins de 35 ans", "under_35"),
        ("< 35", "under_35"),
        ("18-34", "under_35"),
        ("27", "under_35"),
        ("35", "from_35"),
        ("35 ans et plus", "from_35"),
        ("> 35 ans", "from_35"),
        ("36 à 50 ans", "from_35"),
        ("moins de 50 ans", ""),
        ("18-60", ""),
        ("jeune", ""),
        ("", ""),
    ],
)
def test_ages_fall_into_the_two_classes_or_stay_untold(written, meant):
    assert age_class_named(written) == meant


def test_age_and_disability_are_read_and_kept_only_where_they_are_asked_for(workshop):
    rows = [
        ("Nom", "Prénoms", "Tranche d’âge", "Handicap"),
        ("ABE", "Yao", "moins de 35 ans", "non"),
        ("ZOU", "Afi", "35 et +", "Oui"),
    ]
    table = read_table("l.csv", as_csv(rows))
    layout = guess(table)
    assert layout.columns == ("family_name", "first_names", "age_class", "disability")
    reading = people(table, layout)
    workshop.lists.join(reading)
    assert {(one.age_class, one.disability) for one in workshop.people.all()} == {("", None)}
    workshop.settings.update(asks_age=True, asks_disability=True)
    report = workshop.lists.join(reading)
    assert len(report.updated) == 2
    assert [(one.age_class, one.disability) for one in workshop.people.all()] == [("under_35", False), ("from_35", True)]


def test_a_list_that_comes_again_is_compared_by_what_has_changed_alone(workshop, monkeypatch):
    """Who says to the letter what is known is not compared with anybody: five thousand rows of which one was corrected."""
    from facilitation.people import duplicates

    names = [
        "".join(parts).upper() for parts in product(("agbé", "dosse", "kpo", "lawa", "tchi"), ("bou", "kan", "ra", "vo"), repeat=2)
    ]
    first = ("Yao", "Afi", "Edem", "Hèmou", "Essozimna", "Latévi", "Sénamé")
    rows = [(name, first[number % 7], f"ONG {name}", f"90 00 0{number:03d}") for number, name in enumerate(names)]
    workshop.lists.join(read([("Nom", "Prénoms", "Structure", "Tél"), *rows]))
    again = read([("Nom", "Prénoms", "Structure", "Tél"), *rows[:-1], (*rows[-1][:3], "91 00 09 99")])
    compared = []
    compare = duplicates._compare
    monkeypatch.setattr(duplicates, "_compare", lambda *pair: compared.append(pair) or compare(*pair))
    found = workshop.lists.compare(again)
    assert len(found.same) == len(rows)
    assert len(compared) <= len(rows)
    report = workshop.lists.join(again, match=found)
    assert (len(report.added), len(report.updated), len(report.unchanged)) == (0, 1, len(rows) - 1)
    assert len(compared) <= len(rows), "what was found is not looked for again"


def test_a_corrected_list_doubles_nobody_though_half_the_people_share_their_names(workshop):
    """Three hundred people with few first names and five bodies; twenty numbers are corrected, three people are new."""
    header, rows = HEADER, [list(row) for row in CROWD[:300]]
    workshop.lists.join(read([header, *rows]))
    for number in range(0, 300, 15):
        rows[number][6] = f"91 00 0{number:03d}"
    new = [["", *row[1:]] for row in CROWD[300:303]]
    report = workshop.lists.join(read([header, *rows, *new]))
    assert (len(report.updated), len(report.added), len(report.unchanged)) == (20, 3, 280)
    assert report.unsure == ()
    assert len(workshop.people.all()) == 303
