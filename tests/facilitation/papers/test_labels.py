"""Labels for folders in the usual size, and signs for the groups' doors and tables."""

from __future__ import annotations

import pypdfium2
import pytest
from pypdfium2 import raw
from reportlab.lib.units import mm

from facilitation.papers.labels import A_SHEET, ACROSS, HEIGHT, ROWS, WIDTH
from facilitation.workshop import Workshop
from tests.facilitation.papers.conftest import Print
from tests.facilitation.papers.printed import page_sizes
from tests.facilitation.papers.reading import Box, Printed


def label_boxes() -> list[Box]:
    left, foot = (210 * mm - 2 * ACROSS - WIDTH) / 2, (297 * mm - ROWS * HEIGHT) / 2
    return [
        Box(left + column * ACROSS, foot + row * HEIGHT, left + column * ACROSS + WIDTH, foot + (row + 1) * HEIGHT)
        for row in reversed(range(ROWS))
        for column in range(3)
    ]


def said(sheet: Printed) -> list[str]:
    """Each label's words, sheet after sheet."""
    found = [" ".join(sheet.words_in(page, box).split()) for page in range(len(sheet.pages)) for box in label_boxes()]
    return [words for words in found if words]


def test_names_stand_within_their_labels(demonstration: Workshop, printed: Print):
    sheet = printed(demonstration, "labels")
    people = [one for one in demonstration.people.all() if one.role != "support"]
    found = said(sheet)
    assert len(found) == len(people)
    assert len(sheet.pages) == -(-len(people) // A_SHEET)
    for words, person in zip(found, people, strict=True):
        assert words.startswith(f"{person.family_name.upper()} {person.first_names}".strip())
        assert person.organisation is None or person.organisation.short in words


def test_by_group_they_come_in_piles_with_the_room(demonstration: Workshop, printed: Print):
    found = said(printed(demonstration, "labels", label_order="group"))
    homes = [words.split("Groupe ")[1][0] if "Groupe " in words else "9" for words in found]
    assert homes == sorted(homes)
    assert homes[0] == "1"
    assert "Salle Agou" in found[0]


def test_long_names_stay_within_their_label(workshop: Workshop, printed: Print):
    institution = workshop.organisations.named_or_new("Fédération nationale des organisations de producteurs " * 5)
    for _ in range(3):
        workshop.people.add("Agbodjan-Prince " * 9, "Marie-Antoinette " * 9, organisation=institution)
    boxes = label_boxes()
    for one in pypdfium2.PdfDocument(printed(workshop, "labels").data)[0].get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        left, foot, right, top = one.get_bounds()
        if foot > 20 * mm:
            assert any(box.left <= left and right <= box.right and box.foot <= foot and top <= box.top for box in boxes)


@pytest.mark.parametrize("sign", ["door", "table"])
def test_every_group_has_its_sign(demonstration: Workshop, printed: Print, sign: str):
    sheet = printed(demonstration, "group-signs", sign=sign)
    groups = demonstration.groups.all()
    assert page_sizes(sheet.data) == [(842, 595)] * len(groups)
    for page, group in zip(sheet.pages, groups, strict=True):
        assert f"groupe {group.number}" in page.lower()
        assert group.room in page
        assert page.count("Salle") == (1 if sign == "door" else 2), "a room called « Salle … » is announced once"


def test_a_group_without_a_room_shows_what_is_missing_on_its_door(workshop: Workshop, printed: Print):
    workshop.groups.add("Budget")
    assert "Salle : [à compléter]" in printed(workshop, "group-signs").text
    assert "compléter" not in printed(workshop, "group-signs", sign="table").text


@pytest.mark.parametrize("name", ["labels", "badges", "name-plates"])
def test_viewers_are_told_to_print_in_true_size(workshop: Workshop, printed: Print, name: str):
    workshop.people.add("Agbeko", "Ama")
    assert b"/PrintScaling /None" in printed(workshop, name).data
