"""Sheets to sign: everybody on them, nothing filled in, rows high enough, reprints and complements that are told apart."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from reportlab.lib.units import mm

from facilitation.errors import PalabreError
from facilitation.papers.catalogue import paper
from facilitation.papers.signature_sheet import BLANK_LINES, LEAST_BLANK_LINES
from facilitation.producing import produce_all, record
from facilitation.workshop import Workshop
from tests.facilitation.papers.conftest import Print
from tests.facilitation.papers.reading import Printed, numbered_pages

LEAST_ROW = 9 * mm


def morning_of_day_two(workshop: Workshop) -> str:
    return workshop.sessions.all()[2].id


def some_people(workshop: Workshop, number: int = 30) -> None:
    for place in range(number):
        workshop.people.add(family_name=f"Agbeko{place:02d}", first_names="Ama", sex="F", function="Conseillère")


def signature_boxes(sheet: Printed, page: int) -> list:
    """The cells of the last column, heads left out."""
    boxes = sheet.boxes(page)
    right = max(box.right for box in boxes)
    last = [box for box in boxes if abs(box.right - right) < 1]
    return [box for box in last if "Signature" not in sheet.words_in(page, box)]


def test_heading_names_day_half_place_and_serial(demonstration: Workshop, printed: Print):
    sheet = printed(demonstration, "signature-sheet", session=morning_of_day_two(demonstration))
    first = sheet.pages[0]
    assert "FEUILLE D’ÉMARGEMENT" in first
    assert "Journée du mercredi 23 juillet 2025 – Matin (8 h 00 – 13 h 00)" in first
    assert "Kpalimé, Centre communautaire, du 22 au 26 juillet 2025" in first
    assert all("J2-AM-v1" in page for page in sheet.pages)
    assert all("Imprimé le 24/07/2025 à 10 h 42" in page for page in sheet.pages)
    assert numbered_pages(sheet) == [(place, len(sheet.pages)) for place in range(1, len(sheet.pages) + 1)]


def test_everybody_registered_is_on_it_also_the_absent(demonstration: Workshop, printed: Print):
    session = morning_of_day_two(demonstration)
    sheet = printed(demonstration, "signature-sheet", session=session)
    absent = [one for one in demonstration.people.all() if one.id not in demonstration.attendance.came(session)]
    assert absent
    text = sheet.text
    assert [one.list_name for one in demonstration.people.all() if one.list_name not in text] == []


def test_head_of_the_table_is_on_every_page(demonstration: Workshop, printed: Print):
    sheet = printed(demonstration, "signature-sheet", session=morning_of_day_two(demonstration))
    assert all("Nom et prénoms" in page and "Signature" in page for page in sheet.pages)


def test_rows_are_high_enough_to_sign_and_empty(workshop: Workshop, printed: Print):
    some_people(workshop)
    sheet = printed(workshop, "signature-sheet", session=morning_of_day_two(workshop))
    boxes = [(page, box) for page in range(len(sheet.pages)) for box in signature_boxes(sheet, page)]
    assert 30 + LEAST_BLANK_LINES["participants"] <= len(boxes) <= 30 + BLANK_LINES["participants"]
    assert min(box.height for _, box in boxes) >= LEAST_ROW
    assert {sheet.words_in(page, box) for page, box in boxes} == {""}
    # Neither words nor a tick drawn by lines: the paper is white there.
    assert max(sheet.ink_in(page, box) for page, box in boxes) == 0


def test_a_present_person_is_not_ticked(workshop: Workshop, printed: Print):
    some_people(workshop, 3)
    session = workshop.sessions.all()[0].id
    before = printed(workshop, "signature-sheet", session=session)
    for person in workshop.people.all():
        workshop.attendance.check_in(session, person.id)
        workshop.attendance.sign(session, person.id)
    assert printed(workshop, "signature-sheet", session=session).data == before.data


def test_ten_blank_lines_at_the_end(workshop: Workshop, printed: Print):
    some_people(workshop, 3)
    sheet = printed(workshop, "signature-sheet", session=morning_of_day_two(workshop))
    assert re.findall(r"\bL\d+\b", sheet.text) == [f"L{number}" for number in range(1, 11)]


@pytest.mark.parametrize("number", [5, 9, 17, 18, 29, 30, 37, 40])
def test_late_participants_always_find_ten_lines_below_a_name(workshop: Workshop, printed: Print, number: int):
    some_people(workshop, number)
    sheet = printed(workshop, "signature-sheet", session=morning_of_day_two(workshop))
    assert re.findall(r"\bL\d+\b", sheet.text) == [f"L{place}" for place in range(1, 11)]
    assert all("AGBEKO" in page for page in sheet.pages)


def test_the_day_until_which_data_are_kept_stands_on_sheets_and_lists_once(workshop: Workshop, printed: Print):
    some_people(workshop, 2)
    session = morning_of_day_two(workshop)
    assert "conservées" not in printed(workshop, "signature-sheet", session=session).text
    workshop.settings.update(retained_until="2026-07-26")
    for paper_name in ("signature-sheet", "participants"):
        assert "Données conservées jusqu’au 26 juillet 2026." in printed(workshop, paper_name, session=session).text
        assert "Data kept until 26 July 2026." in printed(workshop, paper_name, "en", session=session).text
    workshop.settings.update(data_notice="Vos données sont conservées jusqu’au 26 juillet 2026.")
    said = printed(workshop, "signature-sheet", session=session).pages[0]
    assert said.count("26 juillet 2026") == 1


def test_organisers_press_and_drivers_have_sheets_of_their_own(demonstration: Workshop, printed: Print):
    sheet = printed(demonstration, "signature-sheet", session=morning_of_day_two(demonstration))
    for section in ("Organisation et facilitation", "Presse", "Chauffeurs et sécurité"):
        assert sum(f"{section} – feuille J2-AM-v1" in page for page in sheet.pages) == 1
    driver = next(one for one in demonstration.people.all() if one.role == "support")
    assert [driver.list_name in page for page in sheet.pages].index(True) > 3


def test_signature_of_the_organiser_is_not_alone_on_its_page(demonstration: Workshop, printed: Print):
    for session in demonstration.sessions.all():
        sheet = printed(demonstration, "signature-sheet", session=session.id)
        closing = [page for page in sheet.pages if "Pour l’organisation" in page]
        assert closing
        assert all("Arrêté la présente liste" in page for page in closing)


def test_no_page_holds_free_lines_only(demonstration: Workshop, printed: Print):
    names = [one.list_name for one in demonstration.people.all()]
    for session in demonstration.sessions.all()[:2]:
        sheet = printed(demonstration, "signature-sheet", session=session.id)
        assert all(any(name in page for name in names) for page in sheet.pages)


def test_only_participants_are_counted_as_such(demonstration: Workshop, printed: Print):
    sheet = printed(demonstration, "signature-sheet", session=morning_of_day_two(demonstration))
    closing = [page for page in sheet.pages if "Arrêté la présente liste" in page]
    assert [" participants (en toutes lettres" in page for page in closing] == [True, False, False, False]
    assert all(" personnes (en toutes lettres" in page for page in closing[1:])


def test_reprint_with_the_same_people_keeps_its_serial(workshop: Workshop, printed: Print):
    some_people(workshop, 4)
    session = morning_of_day_two(workshop)
    record(workshop, paper("signature-sheet"), {"session": session}, "fr")
    assert "J2-AM-v1" in printed(workshop, "signature-sheet", session=session).text
    workshop.people.add(family_name="Tardif", first_names="Yao")
    again = printed(workshop, "signature-sheet", session=session).text
    assert "J2-AM-v2" in again
    assert "J2-AM-v1" not in again


def test_complement_holds_only_those_registered_since(workshop: Workshop, printed: Print):
    some_people(workshop, 4)
    session = morning_of_day_two(workshop)
    record(workshop, paper("signature-sheet"), {"session": session}, "fr")
    for name in ("Tardif", "Soir"):
        workshop.people.add(family_name=name, first_names="Yao")
    complement = printed(workshop, "signature-complement", grown_sheet=session)
    assert len(complement.pages) == 1
    assert "COMPLÉMENT" in complement.text
    assert "J2-AM-v2" in complement.text
    assert "TARDIF Yao" in complement.text
    assert "SOIR Yao" in complement.text
    assert "AGBEKO" not in complement.text
    assert "SUPPLEMENT" in printed(workshop, "signature-complement", "en", grown_sheet=session).text
    assert len(signature_boxes(complement, 0)) == 2


def test_complement_can_be_printed_again_and_then_holds_the_next_ones(workshop: Workshop, printed: Print):
    some_people(workshop, 4)
    session = morning_of_day_two(workshop)
    sheet, complement = paper("signature-sheet"), paper("signature-complement")
    record(workshop, sheet, {"session": session}, "fr")
    workshop.people.add(family_name="Tardif", first_names="Yao")
    record(workshop, complement, {"grown_sheet": session}, "fr")
    assert "TARDIF" in printed(workshop, "signature-complement", grown_sheet=session).text
    workshop.people.add(family_name="Dernier", first_names="Yao")
    third = printed(workshop, "signature-complement", grown_sheet=session).text
    assert "J2-AM-v3" in third
    assert "DERNIER" in third
    assert "TARDIF" not in third


def test_no_complement_before_a_sheet_was_printed_or_for_a_sitting_that_is_over(workshop: Workshop, printed: Print):
    some_people(workshop, 2)
    session = morning_of_day_two(workshop)
    with pytest.raises(PalabreError) as refused:
        printed(workshop, "signature-complement", grown_sheet=session)
    assert refused.value.key == "paper.nothing_to_print"
    record(workshop, paper("signature-sheet"), {"session": session}, "fr")
    workshop.people.add(family_name="Tardif", first_names="Yao")
    assert printed(workshop, "signature-complement", grown_sheet=session).pages
    workshop.sessions.open(session)
    workshop.sessions.close(session)
    with pytest.raises(PalabreError):
        printed(workshop, "signature-complement", grown_sheet=session)


def test_producing_everything_makes_complements_only_when_there_is_an_occasion(workshop: Workshop, tmp_path: Path):
    some_people(workshop, 2)
    only = ["signature-sheet", "signature-complement"]
    first = produce_all(workshop, tmp_path / "un", "fr", only=only)
    assert len(first.files) == len(workshop.sessions.all())
    assert [one.fields["paper_key"] for one in first.missing if isinstance(one, PalabreError)] == ["signature_complement"], "named"
    unnamed = produce_all(workshop, tmp_path / "tout", "fr").missing
    assert "signature_complement" not in [one.fields.get("paper_key") for one in unnamed if isinstance(one, PalabreError)]
    workshop.people.add(family_name="Tardif", first_names="Yao")
    names = [path.name for path in produce_all(workshop, tmp_path / "deux", "fr", only=only).files]
    assert "Complement-de-la-feuille-d-emargement-J2-matin.pdf" in names


def test_sheet_of_a_whole_day_has_no_half_in_its_serial(workshop: Workshop, printed: Print):
    some_people(workshop, 2)
    workshop.settings.update(sheet_period="day")
    text = printed(workshop, "signature-sheet", session=morning_of_day_two(workshop)).text
    assert "J2-v1" in text
    assert "Journée entière" in text


def test_a_workshop_without_people_gives_a_sheet_of_blank_lines(workshop: Workshop, printed: Print):
    sheet = printed(workshop, "signature-sheet", session=morning_of_day_two(workshop))
    assert len(signature_boxes(sheet, 0)) == BLANK_LINES["participants"]
