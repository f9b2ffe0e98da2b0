"""Attendance in figures: distinct people, sexes, categories, signed and seen apart, and a chart that a photocopier cannot spoil."""

from __future__ import annotations

import ctypes

import pypdfium2
import pytest
from pypdfium2 import raw
from reportlab.graphics.shapes import Hatching, Line, Rect, String

from facilitation.errors import PalabreError
from facilitation.papers.bar_chart import Bar, bars
from facilitation.wording import LANGUAGES
from facilitation.workshop import Workshop
from tests.facilitation.papers.conftest import Print
from tests.facilitation.papers.printed import words


@pytest.fixture
def worked(workshop: Workshop) -> Workshop:
    """Two women and a man at the first half-day, of whom two signed; a woman and a newcomer at the second; a journalist."""
    first, second, *_ = (one.id for one in workshop.sessions.all())
    ministry = workshop.organisations.named_or_new("Ministère du plan")
    workshop.organisations.update(ministry, constituency="ministry")
    ama = workshop.people.add("Agbeko", "Ama", sex="F", organisation=ministry, age_class="under_35", disability=1)
    afi = workshop.people.add("Yawa", "Afi", sex="F", organisation=ministry, age_class="from_35", disability=0)
    kossi = workshop.people.add("Koffi", "Kossi", sex="M")
    late = workshop.people.add("Tardif", "X")
    press = workshop.people.add("Plume", "Ayi", sex="M", role="press")
    workshop.people.add("Absent", "Y", sex="M")
    for session, person in ((first, ama), (first, afi), (first, kossi), (first, press), (second, ama), (second, late)):
        workshop.attendance.check_in(session, person)
    for person in (ama, afi):
        workshop.attendance.sign(first, person)
    return workshop


def test_distinct_people_without_the_press(worked: Workshop, printed: Print):
    said = words(printed(worked, "attendance-figures").data)
    assert "4 personnes distinctes ont participé à au moins une demi-journée" in said
    assert "(2 femmes, 1 homme, 1 sans indication de sexe), sur 5 inscrites." in said
    assert "2 ont signé au moins une feuille (2 femmes)." in said
    assert "Secrétariat, presse et appui non compris." in said
    everybody = words(printed(worked, "attendance-figures", counted="everybody").data)
    assert "5 personnes distinctes" in everybody
    assert "appui compris" in everybody


def test_each_half_day_with_signed_and_seen_apart(worked: Workshop, printed: Print):
    said = words(printed(worked, "attendance-figures").data)
    assert "Demi-journée Femmes Hommes" in said.replace("Non précisé ", "")
    assert "mardi 22 juillet, matin 2 1 0 3 3 2" in said
    assert "mardi 22 juillet, après-midi 1 0 1 2 2 –" in said, "whose sheet is not entered yet: not nobody"
    assert "Atelier entier (personnes distinctes) 2 1 1 4 4 2" in said
    assert "mercredi 23 juillet" not in said.split("Par demi-journée")[1].split("Imprimé")[0]


def test_whoever_signed_was_there_also_if_nobody_checked_her_in(workshop: Workshop, printed: Print):
    person = workshop.people.add("Agbeko", "Ama", sex="F")
    workshop.attendance.sign(workshop.sessions.all()[0].id, person)
    said = words(printed(workshop, "attendance-figures").data)
    assert "1 personne distincte a participé" in said
    assert "matin 1 0 1 – 1" in said
    assert "Toutes ont signé" in said


def test_age_and_disability_are_told_only_where_they_are_asked(worked: Workshop, printed: Print):
    said = words(printed(worked, "attendance-figures").data)
    assert "35 ans" not in said
    assert "handicap" not in said
    worked.settings.update(asks_age=True)
    said = words(printed(worked, "attendance-figures").data)
    assert "Moins de 35 ans : 1 (1 femme) ; âge non précisé : 2." in said
    assert "handicap" not in said
    worked.settings.update(asks_disability=True)
    said = words(printed(worked, "attendance-figures").data)
    assert "En situation de handicap : 1 (1 femme) ; non précisé : 2." in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_bar_has_its_figures_beside_it(demonstration: Workshop, printed: Print, language: str):
    said = words(printed(demonstration, "attendance-figures", language).data)
    letter = "H" if language == "fr" else "M"
    assert f"66 (30 F, 36 {letter})" in said
    assert f"26 (12 F, 14 {letter})" in said


def test_the_chart_is_black_and_white(demonstration: Workshop, printed: Print):
    document = pypdfium2.PdfDocument(printed(demonstration, "attendance-figures").data)
    colours = set()
    for page in document:
        for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
            red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
            if raw.FPDFPageObj_GetFillColor(one.raw, red, green, blue, alpha):
                colours.add((red.value, green.value, blue.value))
    assert all(red == green == blue for red, green, blue in colours)


def test_women_are_full_men_hatched_and_the_signed_a_line():
    drawing = bars([Bar("Mardi", (4, 6, 2), "12", mark=9), Bar("Vide", (0, 0, 0), "0")], ["F", "H", "?"], 400, mark="signés")
    drawn = [one for one in drawing.contents if isinstance(one, Rect)]
    legend, data = drawn[:3], drawn[3:]
    assert len(legend) == 3
    assert [round(one.width / data[0].width * 4) for one in data] == [4, 6, 2]
    grounds = [(one.fillColor.red, one.fillColor.green, one.fillColor.blue) for one in data]
    assert grounds[0] != grounds[1] == grounds[2] == (1, 1, 1)
    assert sum(isinstance(one, Hatching) for one in drawing.contents) == 2
    across = [one for one in drawing.contents if isinstance(one, Line) and one.strokeWidth > 2]
    assert round((across[1].x1 - data[0].x) / data[0].width * 4) == 9
    assert {"Mardi", "12", "signés"} <= {one.text for one in drawing.contents if isinstance(one, String)}


def test_a_category_that_somebody_typed_without_end_stays_on_the_page(workshop: Workshop, printed: Print):
    body = workshop.organisations.named_or_new("Corps")
    workshop.organisations.update(body, constituency="catégorie " * 60)
    person = workshop.people.add("Agbeko", "Ama", sex="F", organisation=body)
    workshop.attendance.check_in(workshop.sessions.all()[0].id, person)
    page = pypdfium2.PdfDocument(printed(workshop, "attendance-figures").data)[0]
    # The page's number is a form with an origin of its own.
    bounds = [one.get_bounds() for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=1)]
    assert min(left for left, *_ in bounds) > 40
    assert max(right for _, _, right, _ in bounds) < 555


def test_nothing_before_anybody_came(workshop: Workshop, printed: Print):
    with pytest.raises(PalabreError) as refused:
        printed(workshop, "attendance-figures")
    assert refused.value.fields["lacks"] == "attendance"


def test_only_the_press_came(workshop: Workshop, printed: Print):
    press = workshop.people.add("Plume", "Ayi", role="press")
    workshop.attendance.check_in(workshop.sessions.all()[0].id, press)
    assert "0 personne distincte" in words(printed(workshop, "attendance-figures").data)
