"""Programmes out of tables as ministries make them: title rows, lines across for the days, times in any spelling, any encoding."""

from __future__ import annotations

import io
from datetime import date, time

import pytest
import xlsxwriter

from facilitation.people.reading import read_table
from facilitation.programmes.tables import Columns, guess_columns, read_programme
from facilitation.programmes.times import day_in, length_in, times_in
from facilitation.workshop import Workshop

DAYS = [date(2025, 7, 22 + number) for number in range(5)]

OFFICIAL = """MINISTÈRE DE LA PLANIFICATION;;;
PROGRAMME DE L’ATELIER DE VALIDATION;;;
;;;
Horaire;Activités;Intervenants;Observations
Jour 1 : mardi 22 juillet 2025;;;
08h00 – 09h00;Accueil et installation des participants;Secrétariat;Hall
09h00 – 10h00;Cérémonie d’ouverture;Ministre;Grande salle
10h00 – 10h30;Pause-café;;
10h30 – 13h00;Présentation du projet;Consultant;Grande salle
13h00 – 14h00;Pause déjeuner;;Restaurant
14h00 – 17h00;Travaux en commissions;;
Jour 2 : mercredi 23 juillet 2025;;;
Horaire;Activités;Intervenants;Observations
8h30;Restitution des commissions;Rapporteurs;
12h30;Cérémonie de clôture;SG;
"""


def read(text: str | bytes, name: str = "programme.csv"):
    data = text if isinstance(text, bytes) else text.encode()
    sheet = read_table(name, data).sheets[0]
    return read_programme(sheet, guess_columns(sheet), DAYS)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_an_official_programme_in_any_encoding(encoding: str) -> None:
    told = read(OFFICIAL.encode(encoding))
    assert [(one.day, str(one.starts_at)[:5], one.minutes, one.kind, one.title) for one in told.items] == [
        (1, "08:00", 60, "logistics", "Accueil et installation des participants"),
        (1, "09:00", 60, "ceremony", "Cérémonie d’ouverture"),
        (1, "10:00", 30, "break", "Pause-café"),
        (1, "10:30", 150, "plenary", "Présentation du projet"),
        (1, "13:00", 60, "meal", "Pause déjeuner"),
        (1, "14:00", 180, "groups", "Travaux en commissions"),
        (2, "08:30", 240, "report_back", "Restitution des commissions"),
        (2, "12:30", 30, "closing", "Cérémonie de clôture"),
    ]
    assert told.unread == ()
    opening = told.items[1]
    assert (opening.responsible, opening.room, opening.fixed) == ("Ministre", "Grande salle", False)
    assert told.items[4].fixed


def test_laid_down_it_is_the_programme(workshop: Workshop) -> None:
    workshop.programmes.lay_down(read(OFFICIAL).items)
    items = {item.title: item for item in workshop.agenda.all()}
    assert f"{workshop.agenda.planned(items['Travaux en commissions']).starts_at:%H:%M}" == "14:00"
    assert workshop.sessions.get(items["Travaux en commissions"].session).half == "afternoon"
    assert items["Pause-café"].starts_at is None, "it follows the opening"
    assert items["Pause déjeuner"].fixed


def test_a_workbook_with_times_as_excel_keeps_them() -> None:
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True})
    sheet, clock, day = (
        book.add_worksheet(),
        book.add_format({"num_format": "hh:mm"}),
        book.add_format({"num_format": "dd/mm/yyyy"}),
    )
    sheet.merge_range("A1:E1", "Programme de l’atelier")
    for column, head in enumerate(("Date", "Début", "Fin", "Thème", "Salle")):
        sheet.write(2, column, head)
    for row, (which, begins, ends, title) in enumerate(
        ((22, 8, 9, "Inscription"), (22, 9, 10.5, "Ouverture"), (23, 8.5, 12, "Travaux de groupe")), 3
    ):
        sheet.write_datetime(row, 0, date(2025, 7, which), day)
        sheet.write_number(row, 1, begins / 24, clock)
        sheet.write_number(row, 2, ends / 24, clock)
        sheet.write_string(row, 3, title)
        sheet.write_string(row, 4, "Salle A")
    book.close()
    told = read(made.getvalue(), "programme.xlsx")
    assert [(one.day, one.starts_at, one.minutes, one.title, one.room) for one in told.items] == [
        (1, time(8), 60, "Inscription", "Salle A"),
        (1, time(9), 90, "Ouverture", "Salle A"),
        (2, time(8, 30), 210, "Travaux de groupe", "Salle A"),
    ]


def test_without_heads_columns_are_known_by_what_stands_in_them() -> None:
    told = read("Mot de bienvenue,9:00\nPrésentation des participants,9:15\nDébat général,9:45\n")
    assert [(one.starts_at, one.minutes) for one in told.items] == [(time(9), 15), (time(9, 15), 30), (time(9, 45), 30)]


def test_lengths_alone_make_items_that_follow_each_other() -> None:
    told = read("Activité;Durée\nOuverture;45 min\nDébat;1h30\nPause;\n")
    assert [(one.starts_at, one.minutes) for one in told.items] == [(None, 45), (None, 90), (None, 30)]


def test_a_line_that_says_nothing_is_told() -> None:
    told = read("Horaire;Activité;Qui\n8h;Accueil;Secrétariat\nMatinée studieuse;;\n9h;Débat;Président\n")
    assert [one.title for one in told.items] == ["Accueil", "Débat"]
    assert told.unread == (3,)


def test_columns_are_corrected_by_hand() -> None:
    sheet = read_table("p.csv", "8h;A;Accueil\n9h;B;Débat\n".encode()).sheets[0]
    told = read_programme(sheet, Columns({"time": 0, "title": 1}).changed("title", 2).changed("room", 1), DAYS)
    assert [(one.title, one.room) for one in told.items] == [("Accueil", "A"), ("Débat", "B")]
    assert Columns({"time": 0, "title": 1}).changed("room", 1).of == {"time": 0, "room": 1}


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("8 h 30 – 9 h 00", [510, 540]),
        ("08:30-09:00", [510, 540]),
        ("de 14h à 15h30", [840, 930]),
        ("8H00 à 8H30", [480, 510]),
        ("9:00 AM – 1:30 PM", [540, 810]),
        ("9 am", [540]),
        ("0.354166666666667", [510]),
        ("10.30 – 11.15", [630, 675]),
        ("08:30:00", [510]),
        ("22/07/2025", []),
        ("article 12", []),
        ("25h", []),
    ],
)
def test_times_in_every_spelling(text: str, minutes: list[int]) -> None:
    assert times_in(text) == minutes


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("45 min", 45),
        ("1h30", 90),
        ("1 h", 60),
        ("90", 90),
        ("15'", 15),
        ("00:30", 30),
        ("2 heures", 120),
        ("long", None),
        ("0", None),
    ],
)
def test_lengths_in_every_spelling(text: str, minutes: int | None) -> None:
    assert length_in(text) == minutes


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("JOUR 2", 2),
        ("J3 : restitutions", 3),
        ("Mardi 22 juillet 2025", 1),
        ("mercredi 23/07", 2),
        ("2025-07-26", 5),
        ("Deuxième journée : jour 2", 2),
        ("July 24, 2025", 3),
        ("vendredi", 4),
        ("1er août 2025", 0),
        ("Version du 1er juin 2025", None),
        ("Jour 9", 0),
        ("Jour 0", 0),
        ("Pause", None),
    ],
)
def test_days_in_every_spelling(text: str, number: int | None) -> None:
    assert day_in(text, DAYS) == number


def test_a_day_outside_of_the_workshop_is_told_not_mixed_in() -> None:
    table = "Horaire;Activité\nJour 1;\n8h;Accueil\nDimanche 27 juillet 2025;\n9h;Excursion\nJour 2;\n8h;Groupes\n"
    found = read(table)
    assert [(one.day, one.title) for one in found.items] == [(1, "Accueil"), (2, "Groupes")]
    assert found.unread == (5,)
