"""Plates for tables: readable from both sides, never small, offices at the table of honour in the order of protocol."""

from __future__ import annotations

import ctypes

import pypdfium2
import pytest
from pypdfium2 import raw

from facilitation.papers.folded_plate import LEAST
from facilitation.papers.name_plates import office
from facilitation.wording import Wording
from facilitation.workshop import Workshop
from tests.facilitation.papers.conftest import Print
from tests.facilitation.papers.printed import page_sizes
from tests.facilitation.papers.reading import Box, Printed

A4_ACROSS = (842, 595)
THIRD = 595.28 / 3


def faces(sheet: Printed, page: int) -> tuple[str, str, str]:
    """The words of the upper face, the lower face and the foot."""
    boxes = [Box(0, place * THIRD, 842, (place + 1) * THIRD) for place in (2, 1, 0)]
    upper, lower, foot = (" ".join(sheet.words_in(page, box).split()) for box in boxes)
    return upper, lower, foot


def letters(sheet: Printed, page: int) -> list[tuple[float, bool]]:
    """(size, whether upside down) of each text of a page."""
    found = []
    for one in pypdfium2.PdfDocument(sheet.data)[page].get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        size = ctypes.c_float()
        assert raw.FPDFTextObj_GetFontSize(one.raw, size)
        found.append((size.value, one.get_matrix().a < 0))
    return found


def test_both_faces_say_the_same_one_of_them_upside_down(demonstration: Workshop, printed: Print):
    person = next(one for one in demonstration.people.all() if one.precedence_rank is None and one.organisation)
    sheet = printed(demonstration, "name-plates", plates=person.id)
    assert page_sizes(sheet.data) == [A4_ACROSS]
    upper, lower, foot = faces(sheet, 0)
    for face in (upper, lower):
        assert set(person.sentence_name.split()) <= set(face.split())
        assert set(person.function.split()) <= set(face.split())
    assert "Plier" in foot
    turned = [upside_down for size, upside_down in letters(sheet, 0) if size >= LEAST]
    assert turned.count(True) == turned.count(False) > 0


def test_the_table_of_honour_has_offices_in_the_order_of_protocol(demonstration: Workshop, printed: Print):
    sheet = printed(demonstration, "name-plates", plates="honour")
    said = [faces(sheet, page)[1] for page in range(len(sheet.pages))]
    assert said[:2] == [
        "Monsieur le Directeur de cabinet Ministère de la Mobilité et des Togolais de l’extérieur",
        "Madame la Secrétaire générale Ministère de la Mobilité et des Togolais de l’extérieur",
    ]
    ranked = sorted((one for one in demonstration.people.all() if one.precedence_rank), key=lambda one: one.precedence_rank or 0)
    assert len(said) == len(ranked)
    assert not [one.family_name for one in ranked if one.family_name.upper() in sheet.text]
    named = printed(demonstration, "name-plates", plates="honour", offices="name").text
    assert [one.family_name for one in ranked if one.family_name.upper() not in named] == []


def test_protocol_changed_this_morning_changes_the_order(workshop: Workshop, printed: Print):
    first = workshop.people.add("Agbeko", "Ama", sex="F", function="Préfète", precedence_rank=1)
    workshop.people.add("Koffi", "Yao", sex="M", function="ambassadeur du Ghana", precedence_rank=2)
    assert [faces(printed(workshop, "name-plates", plates="honour"), page)[1] for page in (0, 1)] == [
        "Madame la Préfète",
        "Monsieur l’Ambassadeur du Ghana",
    ]
    workshop.people.update(first, precedence_rank=3)
    assert faces(printed(workshop, "name-plates", plates="honour"), 0)[1] == "Monsieur l’Ambassadeur du Ghana"


def test_an_office_in_words(workshop: Workshop):
    people = [
        workshop.people.get(workshop.people.add("X", "Y", sex=sex, function=function))
        for sex, function in (("F", "État-major, cheffe"), ("", "préfet de Kloto"), ("M", "Haut-commissaire"))
    ]
    said = [office(one, Wording("fr")).replace("\u00a0", " ") for one in people]
    assert said == ["Madame l’État-major, cheffe", "Préfet de Kloto", "Monsieur le Haut-commissaire"]
    assert office(people[1], Wording("en")) == "Préfet de Kloto"


@pytest.mark.parametrize(
    "name", ["Ama", "Marie-Antoinette Épiphanie Dédévi Akouélé " * 3, "Wolowitsianaghanderakotomanampiandriamanjaka" * 2]
)
def test_names_are_never_small_and_never_leave_their_face(workshop: Workshop, printed: Print, name: str):
    institution = workshop.organisations.named_or_new("Direction générale de la planification et du développement " * 4)
    person = workshop.people.add("Agbodjan de Souza", name, function="Directrice nationale adjointe de la planification " * 4)
    workshop.people.update(person, organisation=institution)
    sheet = printed(workshop, "name-plates", plates=person)
    assert sum(size >= LEAST for size, _ in letters(sheet, 0)) >= 2
    for one in pypdfium2.PdfDocument(sheet.data)[0].get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        left, foot, right, top = one.get_bounds()
        assert left > 0
        assert right < 842
        assert int(foot / THIRD) == int(top / THIRD), "crosses a fold"
    if len(name) < 20:
        assert "AGBODJAN DE SOUZA" in faces(sheet, 0)[1]


def test_everybody_who_sits_has_a_plate_the_ranked_first(demonstration: Workshop, printed: Print):
    sheet = printed(demonstration, "name-plates", plates="all", offices="name")
    seated = [one for one in demonstration.people.all() if one.role not in ("press", "support", "secretariat")]
    assert len(sheet.pages) == len(seated)
    assert "TCHALIMBA" in sheet.pages[0]


def test_the_plates_of_one_group(demonstration: Workshop, printed: Print):
    group = demonstration.groups.all()[1]
    sheet = printed(demonstration, "name-plates", plates=group.id, offices="name")
    names = {one.family_name.upper() for one in demonstration.people.get_many(group.members)}
    assert len(sheet.pages) == len(group.members)
    assert [name for name in names if name not in sheet.text] == []
