"""Badges: who is on them, in which size, which are to be printed again, and the code read back from a printed and copied sheet."""

from __future__ import annotations

import ctypes
import io
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PIL import Image, ImageEnhance, ImageFilter
from pypdfium2 import raw
from reportlab.lib.colors import Color
from reportlab.lib.units import mm

from facilitation.gaps import gaps
from facilitation.papers.badge_state import BLANK, DUE, due_badges, wrong_badges
from facilitation.papers.badges import A_SHEET, HEIGHT, LEAST_NAME, WIDTH
from facilitation.papers.catalogue import paper
from facilitation.papers.role_bands import BANDS
from facilitation.people.people import ROLES
from facilitation.producing import make, produce_all, record
from facilitation.wording import LANGUAGES, Wording
from facilitation.workshop import Workshop
from tests.facilitation.papers.conftest import PRINTED_AT, Print
from tests.facilitation.papers.reading import Box, Printed

LONG_INSTITUTION = "Fédération nationale des organisations de producteurs agricoles du Togo"


def picture(data: bytes, page: int, dots_an_inch: int = 150) -> Image.Image:
    return pypdfium2.PdfDocument(data)[page].render(scale=dots_an_inch / 72, grayscale=True).to_pil()


def codes(sheet: Image.Image) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(sheet, formats=zxingcpp.BarcodeFormat.QRCode)]


def badge_boxes(sheet: Printed, page: int) -> list[Box]:
    """The badges in reading order."""
    wanted = (WIDTH, HEIGHT)
    found = {box for box in sheet.boxes(page) if abs(box.right - box.left - wanted[0]) < 2 and abs(box.height - wanted[1]) < 2}
    return sorted(found, key=lambda box: (-round(box.top), box.left))


def sizes_of_letters(sheet: Printed, page: int, box: Box) -> dict[str, float]:
    """Words of the badge → the size in which they are set."""
    found = {}
    opened = pypdfium2.PdfDocument(sheet.data)[page]
    text = opened.get_textpage()
    for one in opened.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        left, foot, _, _ = one.get_bounds()
        if box.left <= left <= box.right and box.foot <= foot <= box.top:
            size = ctypes.c_float()
            assert raw.FPDFTextObj_GetFontSize(one.raw, size)
            found[one.get_bounds()] = size.value
    return {text.get_text_bounded(*bounds).strip(): size for bounds, size in found.items()}


def test_ten_a_sheet_in_the_size_of_a_card_holder(demonstration: Workshop, printed: Print):
    sheet = printed(demonstration, "badges", badges="all")
    people = demonstration.people.all()
    assert len(sheet.pages) == -(-len(people) // A_SHEET)
    assert [len(badge_boxes(sheet, page)) for page in range(len(sheet.pages) - 1)] == [A_SHEET] * (len(sheet.pages) - 1)
    assert (round(WIDTH / mm), round(HEIGHT / mm)) == (90, 55)


def test_each_badge_says_who_for_whom_and_as_what(demonstration: Workshop, printed: Print):
    sheet = printed(demonstration, "badges", badges="all")
    words = Wording("fr")
    for place, person in enumerate(demonstration.people.all()):
        page, box = place // A_SHEET, badge_boxes(sheet, place // A_SHEET)[place % A_SHEET]
        said = " ".join(sheet.words_in(page, box).split())
        assert person.family_name.upper() in said
        assert person.first_names in said
        assert words(f"paper.role_band.{person.role}") in said
        if person.organisation:
            assert person.organisation.short in said


def test_letters_of_african_languages_stand_with_their_marks(workshop: Workshop, printed: Print):
    workshop.people.add("Ɖogbɛ̃́", "Akɔ́siwa Ŋuɖe Ʋi", organisation=workshop.organisations.named_or_new("Ɛʋegbe Akaɖemi"))
    said = printed(workshop, "badges", badges="all").text
    for name in ("ƉOGBƐ̃́", "Akɔ́siwa Ŋuɖe Ʋi", "Ɛʋegbe Akaɖemi"):
        assert name in said


def test_long_names_wrap_and_shrink_and_are_not_cut(workshop: Workshop, printed: Print):
    family, first = "Agbodjan-Prince d’Almeida de Souza Olympio Santos da Silva", "Marie-Antoinette Épiphanie Dédévi Akouélé Ayélé"
    person = workshop.people.add(family, first, organisation=workshop.organisations.named_or_new(LONG_INSTITUTION))
    sheet = printed(workshop, "badges", badges=person)
    said = sheet.text
    assert family.upper() in said.replace("- ", "-")
    assert first in said.replace("- ", "-")
    assert LONG_INSTITUTION in said
    assert "…" not in said
    (box,) = badge_boxes(sheet, 0)
    sizes = sizes_of_letters(sheet, 0, box)
    assert min(size for words, size in sizes.items() if words.isupper()) >= LEAST_NAME


def test_a_printed_badge_opens_the_door(demonstration: Workshop, tmp_path: Path):
    """The id comes back from every badge of the sheet, and the attendance service takes it."""
    people = demonstration.people.all()
    data = make(demonstration, paper("badges"), {"badges": "all"}, "fr", printed_at=PRINTED_AT).data
    read = [code for page in range(len(pypdfium2.PdfDocument(data))) for code in codes(picture(data, page))]
    assert sorted(read) == sorted(person.id for person in people)
    copy = tmp_path / "copie.palabre"
    demonstration.backup(copy)
    with Workshop.open(copy) as workshop:
        session = workshop.sessions.add(demonstration.settings.get().ends_on, "evening")
        assert workshop.attendance.check_in(session, read[0]).state == "present"


@pytest.mark.parametrize("turned", [7, 38, 181])
def test_the_code_survives_an_angle_and_a_grey_photocopy(demonstration: Workshop, turned: int):
    data = make(demonstration, paper("badges"), {"badges": "all"}, "fr", printed_at=PRINTED_AT).data
    sheet = picture(data, 0)
    # A copy of a copy: turned, blurred by half a module, black gone grey and paper gone darker.
    copied = sheet.rotate(turned, resample=Image.Resampling.BILINEAR, expand=True, fillcolor=255).filter(
        ImageFilter.GaussianBlur(1.3)
    )
    copied = ImageEnhance.Contrast(copied).enhance(0.35)
    expected = {person.id for person in demonstration.people.all()[:A_SHEET]}
    assert set(codes(copied)) == expected


def test_the_code_survives_a_crease_and_a_blot(demonstration: Workshop):
    person = demonstration.people.all()[0]
    data = make(demonstration, paper("badges"), {"badges": person.id}, "fr", printed_at=PRINTED_AT).data
    sheet = picture(data, 0)
    (found,) = zxingcpp.read_barcodes(sheet)
    corners = found.position
    side = corners.top_right.x - corners.top_left.x
    middle = (corners.top_left.x + round(side * 0.45), corners.top_left.y + round(side * 0.45))
    sheet.paste(255, (middle[0], middle[1], middle[0] + round(side * 0.18), middle[1] + round(side * 0.18)))
    sheet.paste(0, (corners.top_left.x, middle[1] - 6, corners.top_right.x, middle[1] - 4))
    assert codes(sheet) == [person.id]


def test_a_changed_person_is_to_be_printed_again_and_nobody_else(workshop: Workshop, printed: Print):
    people = [workshop.people.add(f"Agbeko{place}", "Ama") for place in range(12)]
    assert wrong_badges(workshop) == []
    assert len(due_badges(workshop)) == 12
    record(workshop, paper("badges"), {"badges": "all"}, "fr")
    assert due_badges(workshop) == []
    workshop.people.update(people[3], organisation=workshop.organisations.named_or_new("Direction des Togolais de l’extérieur"))
    workshop.people.update(people[5], phones=["+228 90 00 00 01"])
    late = workshop.people.register_late("Tardif", "Yao", "Mairie")
    assert {one.id for one in due_badges(workshop)} == {people[3], late}
    assert [one.id for one in wrong_badges(workshop)] == [people[3]]
    again = printed(workshop, "badges")  # asked for nothing: once some are out, those that are missing or wrong
    assert "AGBEKO3" in again.text
    assert "TARDIF" in again.text
    assert "AGBEKO4" not in again.text
    record(workshop, paper("badges"), {"badges": DUE}, "fr")
    assert due_badges(workshop) == []


def test_badges_follow_people_who_turn_out_to_be_one(workshop: Workshop):
    """Two records of one person, one of which has a badge: what she carries counts, not under which record it was printed."""
    kept, gone, nobody = (workshop.people.add(name, "Ama") for name in ("Agbeko", "Agbéko", "Koffi"))
    record(workshop, paper("badges"), {"badges": gone}, "fr")
    record(workshop, paper("badges"), {"badges": nobody}, "fr")
    workshop.merging.merge(kept, gone, named_as=gone)
    assert due_badges(workshop) == [], "she carries the badge with the spelling that she signs"
    workshop.history.undo()
    workshop.merging.merge(kept, gone, named_as=kept)
    assert [one.id for one in wrong_badges(workshop)] == [kept], "her badge has the other spelling"
    assert [one.id for one in due_badges(workshop)] == [kept]
    workshop.merging.separate(workshop.merging.merges()[0].id)
    assert wrong_badges(workshop) == []
    assert [one.id for one in due_badges(workshop)] == [kept]


def test_whoever_has_a_badge_or_a_certificate_in_hand_stays_in_the_bin(workshop: Workshop):
    badged, certified, nobody = (workshop.people.add(name, "Ama") for name in ("Agbeko", "Koffi", "Yawa"))
    workshop.attendance.sign(workshop.sessions.all()[0].id, certified)
    record(workshop, paper("badges"), {"badges": badged}, "fr")
    record(workshop, paper("certificates"), {"certificates": certified}, "fr")
    assert {badged, certified} <= workshop.printings.named().keys()
    assert nobody not in workshop.printings.named()


def test_an_institution_that_is_renamed_makes_badges_wrong_and_says_where(workshop: Workshop):
    ministry = workshop.organisations.named_or_new("Ministère du plan")
    workshop.people.add("Agbeko", "Ama", organisation=ministry)
    workshop.people.add("Koffi", "Yao")
    record(workshop, paper("badges"), {"badges": "all"}, "fr")
    assert "gap.badges" not in [one.key for one in gaps(workshop)]
    workshop.organisations.update(ministry, acronym="MPD")
    (gap,) = [one for one in gaps(workshop) if one.key == "gap.badges"]
    assert (gap.count, gap.page, dict(gap.where)) == (1, "papers", {"paper": "badges", "badges": "due"})


def test_undoing_the_change_makes_the_printed_badge_right_again(workshop: Workshop):
    person = workshop.people.add("Agbeko", "Ama", function="Conseillère")
    record(workshop, paper("badges"), {"badges": "all"}, "fr")
    workshop.people.update(person, function="Directrice")
    assert wrong_badges(workshop)
    workshop.history.undo()
    assert wrong_badges(workshop) == []


def test_blank_badges_have_bands_and_lines_and_are_nobodys(workshop: Workshop, printed: Print):
    person = workshop.people.add("Agbeko", "Ama")
    sheet = printed(workshop, "badges", badges=BLANK)
    assert len(sheet.pages) == 2
    assert sheet.pages[0].count("PARTICIPANT") == A_SHEET
    assert {"INVITÉ", "PRESSE", "ORGANISATION", "OBSERVATEUR", "APPUI"} <= set(sheet.pages[1].split())
    assert "AGBEKO" not in sheet.text
    assert codes(picture(sheet.data, 0)) == []
    record(workshop, paper("badges"), {"badges": BLANK}, "fr")
    assert [one.id for one in due_badges(workshop)] == [person]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_role_has_its_band(workshop: Workshop, printed: Print, language: str):
    for role in ROLES:
        workshop.people.add(f"Agbeko {role}", "Ama", role=role)
    said = printed(workshop, "badges", language, badges="all").text
    words = Wording("fr" if language == "fr" else "en")
    assert [role for role in ROLES if words(f"paper.role_band.{role}") not in said] == []


def test_words_on_bands_are_read_in_colour_and_in_grey():
    def light(colour: Color) -> float:
        """Relative luminance (WCAG 2)."""
        parts = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in colour.rgb()]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    assert BANDS.keys() == set(ROLES)
    for role, band in BANDS.items():
        darker, lighter = sorted((light(band.ground), light(band.ink)))
        assert (lighter + 0.05) / (darker + 0.05) >= 4.5, role


def test_a_long_function_is_shown_in_short_before_a_name_becomes_small(workshop: Workshop, printed: Print):
    """Read from two metres: the name; a body of seventy letters has its three lines all the same."""
    body = workshop.organisations.add("Fédération des associations de développement des communes des Plateaux")
    function = "Président du conseil d’administration, chargé des relations extérieures"
    person = workshop.people.add("ƉOƉOVI", "Ɛ̃dzɔ́ Ŋ́utsu Ʋɔ̃kpɔ", function=function, organisation=body)
    sheet = printed(workshop, "badges", badges=person)
    words = " ".join(sheet.text.split())
    assert "Président du conseil d’administration…" in words
    assert "communes des Plateaux" in words
    text = pypdfium2.PdfDocument(sheet.data)[0].get_textpage()
    _, foot, _, top = text.get_charbox(text.get_text_range().index("OVI"))
    assert top - foot > 7.5, "capitals of eleven points at least"


def test_hostile_names_and_a_broken_logo_still_give_a_sheet(workshop: Workshop, printed: Print):
    workshop.settings.add_logo("cassé", b"no picture")
    workshop.people.add("X" * 5_000, "<b>Ama</b> & {x}\x07\u202e", function="\n" * 40 + "F" * 3_000)
    workshop.people.add("", "Ama")
    sheet = printed(workshop, "badges", badges="all")
    assert len(badge_boxes(sheet, 0)) == 2
    assert "<b>Ama</b> & {x}" in printed(workshop, "badges", badges=workshop.people.find("ama")[0].id).text or "…" in sheet.text
    right = max(box.right for box in badge_boxes(sheet, 0))
    opened = pypdfium2.PdfDocument(sheet.data)[0]
    assert max(one.get_bounds()[2] for one in opened.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT])) <= right + 20 * mm


def test_the_same_workshop_and_time_give_the_same_bytes(demonstration: Workshop, printed: Print):
    assert printed(demonstration, "badges").data == printed(demonstration, "badges").data


def test_everything_produced_brings_badges_and_notes_them(workshop: Workshop, tmp_path: Path):
    workshop.people.add("Agbeko", "Ama")
    produced = produce_all(workshop, tmp_path, "fr", only=["badges"])
    assert [path.name for path in produced.files] == ["Badges.pdf"]
    assert due_badges(workshop) == []
    assert io.BytesIO(produced.files[0].read_bytes()).read(5) == b"%PDF-"
