"""The papers about people with names that nobody has: markup, control letters, directions, and letters without end."""

from __future__ import annotations

import io

import openpyxl
import pypdfium2
import pytest
from pypdfium2 import raw

from facilitation.papers.catalogue import paper
from facilitation.producing import make, record
from facilitation.workshop import Workshop
from tests.effort import first
from tests.facilitation.papers.conftest import PRINTED_AT, Print
from tests.facilitation.papers.test_hostile_text import BIDI, BROKEN_LINES, CONTROL, FOREIGN, MARKUP, SURROGATE, filled

PEOPLE_PAPERS = (
    "badges",
    "name-plates",
    "labels",
    "group-signs",
    "attendance-figures",
    "signed-days",
    "certificates",
    "certificate-register",
)
ALL = (MARKUP, CONTROL, BIDI, SURROGATE, FOREIGN, BROKEN_LINES, "mot " * 4_000, "x" * 16_000, "mot " * 25_000, "x" * 100_000)


def signing(workshop: Workshop) -> None:
    for person in workshop.people.all():
        workshop.attendance.sign(workshop.sessions.all()[2].id, person.id)
    record(workshop, paper("certificates"), {}, "fr")


@pytest.mark.parametrize("words", first(len(ALL) - 2, ALL), ids=lambda words: f"{words[:12]!a}, {len(words)} letters")
def test_every_paper_about_people_is_made_and_stays_on_its_page(workshop: Workshop, printed: Print, words: str):
    if len(words) < 1_000:
        filled(workshop, words)
    else:
        institution = workshop.organisations.named_or_new(words)
        workshop.settings.update(title=words, certificate_issuer=words)
        person = workshop.people.add(
            words, words, function=words, title=words, locality=words, phones=[words], organisation=institution
        )
        workshop.groups.assign(person, workshop.groups.add(words, room=words))
    signing(workshop)
    for name in PEOPLE_PAPERS:
        sheet = printed(workshop, name)
        assert sheet.pages, name
        for page in pypdfium2.PdfDocument(sheet.data):
            wide, high = page.get_size()
            for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=1):
                left, foot, right, top = one.get_bounds()
                assert left > -1, name
                assert right < wide + 1, name
                assert foot > -1, name
                assert top < high + 1, name


def test_names_are_printed_as_typed(workshop: Workshop, printed: Print):
    filled(workshop, "<b>A&#65;</b>")
    signing(workshop)
    for name in PEOPLE_PAPERS:
        said = printed(workshop, name).text.replace(" ", "").upper()
        assert "<B>A&#65;</B>" in said, name


def test_control_letters_leave_a_sound_workbook(workshop: Workshop):
    filled(workshop, CONTROL + SURROGATE)
    signing(workshop)
    data = make(workshop, paper("signed-days"), {}, "fr", form="xlsx", printed_at=PRINTED_AT).data
    assert openpyxl.load_workbook(io.BytesIO(data)).worksheets
