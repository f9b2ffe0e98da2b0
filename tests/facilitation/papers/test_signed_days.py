"""The state of days signed: signatures count, check-ins do not; sums that follow corrections; no money."""

from __future__ import annotations

import io
from datetime import date

import openpyxl
import pytest

from facilitation.errors import PalabreError
from facilitation.papers.catalogue import paper
from facilitation.producing import make
from facilitation.workshop import Workshop
from tests.facilitation.papers.conftest import PRINTED_AT, Print
from tests.facilitation.papers.printed import words
from tests.libreoffice import flat_spreadsheets, needs_calc

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"


@pytest.fixture
def worked(workshop: Workshop) -> Workshop:
    """Ama signs three half-days of two days, Kossi one of the two he came to, Yawa none; Zinsou never came."""
    first, second, third, *_ = (one.id for one in workshop.sessions.all())
    ministry = workshop.organisations.named_or_new("Ministère du plan")
    ama = workshop.people.add("Agbeko", "Ama", organisation=ministry, locality="Kara", phones=["+228 90 00 00 01"])
    kossi, yawa = workshop.people.add("Koffi", "Kossi"), workshop.people.add("Yawa", "Afi")
    workshop.people.add("Zinsou", "Dodji")
    for session, person in ((first, ama), (second, ama), (third, ama), (first, kossi)):
        workshop.attendance.check_in(session, person)
        workshop.attendance.sign(session, person)
    workshop.attendance.check_in(second, kossi)
    workshop.attendance.check_in(first, yawa)
    return workshop


def workbook(workshop: Workshop) -> openpyxl.Workbook:
    data = make(workshop, paper("signed-days"), {}, "fr", form="xlsx", printed_at=PRINTED_AT).data
    return openpyxl.load_workbook(io.BytesIO(data), data_only=True)


def table(sheet: object) -> list[list[object]]:
    return [list(row) for row in sheet.iter_rows(values_only=True)]  # type: ignore[attr-defined]


def test_a_column_for_each_half_day_and_who_signed(worked: Workshop):
    rows = table(workbook(worked)["Jours signés"])
    heads, ama, kossi, yawa, total = rows
    assert heads[:4] == ["N°", "Nom et prénoms", "Structure", "Provenance"]
    assert [str(one).split("\n")[0] for one in heads[4:14]] == [f"J{day}-{half}" for day in range(1, 6) for half in ("AM", "PM")]
    assert heads[14:] == ["½ journées signées", "Jours", "Téléphone"]
    assert ama == [1, "AGBEKO Ama", "Ministère du plan", "Kara", 1, 1, 1, *[None] * 7, 3, 2, "+228 90 00 00 01"]
    assert kossi == [2, "KOFFI Kossi", None, None, 1, "p", *[None] * 8, 1, 1, None]
    assert yawa == [3, "YAWA Afi", None, None, "p", *[None] * 9, 0, 0, None]
    assert total[1] == "Total"
    assert total[4:16] == [2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 4, 3]
    assert "ZINSOU Dodji" not in [row[1] for row in rows], "who never came has no line"


def test_who_was_seen_without_signing_is_told(worked: Workshop):
    rows = table(workbook(worked)["Pointés non signés"])[1:]
    assert [(row[0], row[2]) for row in rows] == [("KOFFI Kossi", "J1-PM"), ("YAWA Afi", "J1-AM")]


def test_a_check_in_to_a_half_day_whose_sheet_nobody_entered_is_no_difference(worked: Workshop):
    fourth = worked.sessions.all()[3].id
    worked.attendance.check_in(fourth, worked.people.find("yawa")[0].id)
    rows = table(workbook(worked)["Pointés non signés"])[1:]
    assert [row[2] for row in rows] == ["J1-PM", "J1-AM"]


@needs_calc
def test_the_sums_are_those_that_the_formulas_give(worked: Workshop):
    data = make(worked, paper("signed-days"), {}, "fr", form="xlsx", printed_at=PRINTED_AT).data
    (root,) = flat_spreadsheets([data])
    values = [
        float(cell.get(f"{_OFFICE}value"))
        for cell in root.iter(f"{_TABLE}table-cell")
        if cell.get(f"{_TABLE}formula") and cell.get(f"{_OFFICE}value-type") == "float"
    ]
    assert values[:6] == [3, 2, 1, 1, 0, 0]
    assert values[-2:] == [4, 3]
    assert len(values) == 6 + 12


def test_on_paper_with_the_place_to_sign(worked: Workshop, printed: Print):
    said = words(printed(worked, "signed-days").data)
    assert "1 AGBEKO Ama Ministère du plan Kara X X X 3 2 +228 90 00 00 01" in said
    assert "2 KOFFI Kossi X p 1 1" in said
    assert "Arrêté le présent état à 3 jours signés, 2 personne(s)." in said
    assert "Document interne" in said
    assert "FCFA" not in said


def test_sheets_signed_once_a_day_give_a_column_a_day(worked: Workshop):
    worked.settings.update(sheet_period="day")
    heads, ama, *_ = table(workbook(worked)["Jours signés"])
    assert [str(one).split("\n")[0] for one in heads[4:9]] == ["J1", "J2", "J3", "J4", "J5"]
    assert heads[9] == "Feuilles signées"
    assert ama[4:11] == [1, 1, None, None, None, 2, 2]


def test_a_workshop_of_many_days_still_fits(workshop: Workshop, printed: Print):
    workshop.set_up({"ends_on": date(2025, 9, 1)})
    person = workshop.people.add("Agbeko", "Ama")
    for session in workshop.sessions.all():
        workshop.attendance.sign(session.id, person)
    said = words(printed(workshop, "signed-days").data)
    assert "AGBEKO Ama" in said
    assert "84 42" in said


def test_nothing_before_a_signature_was_entered(workshop: Workshop, printed: Print):
    workshop.people.add("Agbeko", "Ama")
    with pytest.raises(PalabreError) as refused:
        printed(workshop, "signed-days")
    assert refused.value.fields["lacks"] == "signatures"


def test_the_same_workshop_gives_the_same_bytes(worked: Workshop):
    made = [make(worked, paper("signed-days"), {}, "fr", form="xlsx", printed_at=PRINTED_AT).data for _ in range(2)]
    assert made[0] == made[1]
