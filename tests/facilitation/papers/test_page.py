"""The sheet around every paper: page x/y, time of printing, running heads, the same bytes for the same input."""

from __future__ import annotations

from datetime import UTC, datetime

import pypdfium2
import pytest
from reportlab.platypus import PageBreak

from facilitation.papers import fonts
from facilitation.papers.page import SMALL, Sheet, build, shortened
from facilitation.papers.styles import style
from facilitation.papers.writing import paragraph, plain
from tests.facilitation.papers.reading import Printed, numbered_pages


def sheet(**changed: object) -> Sheet:
    values = {
        "title": "Essai",
        "running_left": "Atelier de validation",
        "running_right": "Essai",
        "foot_left": "Réf. 12",
        "foot_centre": "Imprimé le 24/07/2025",
        "page_of": "Page {page}/{pages}",
        "language": "fr",
        "printed_at": datetime(2025, 7, 24, 10, 42, tzinfo=UTC),
    }
    return Sheet(**(values | changed))  # type: ignore[arg-type]


def story(pages: int) -> list:
    made: list = []
    for page in range(pages):
        made += [paragraph(plain(f"Feuillet {page}"), style("body")), PageBreak()]
    return made[:-1]


def test_a_paper_is_no_longer_than_it_need_be():
    data = build(story(2), sheet())
    assert b"/FlateDecode" in data
    assert b"ASCII85" not in data


@pytest.mark.parametrize("pages", [1, 2, 12])
def test_every_page_says_which_of_how_many_it_is(pages: int):
    printed = Printed(build(story(pages), sheet()))
    assert numbered_pages(printed) == [(place, pages) for place in range(1, pages + 1)]
    assert all("Imprimé le 24/07/2025" in page and "Réf. 12" in page for page in printed.pages)


def test_running_head_begins_on_the_second_page():
    first, second = Printed(build(story(2), sheet())).pages
    assert "Atelier de validation" not in first
    assert "Atelier de validation" in second


def test_same_input_gives_same_bytes_and_another_time_does_not():
    assert build(story(3), sheet()) == build(story(3), sheet())
    later = sheet(printed_at=datetime(2025, 7, 24, 10, 43, tzinfo=UTC))
    assert build(story(3), later) != build(story(3), sheet())


def test_the_file_names_its_title_language_and_date():
    document = pypdfium2.PdfDocument(build(story(1), sheet(author="Ministère & cie")))
    told = document.get_metadata_dict()
    assert told["Title"] == "Essai"
    assert told["Author"] == "Ministère & cie"
    assert told["CreationDate"].startswith("D:20250724104200")


def test_a_sheet_may_lie_across():
    upright = pypdfium2.PdfDocument(build(story(1), sheet()))[0].get_size()
    across = pypdfium2.PdfDocument(build(story(1), sheet(across=True)))[0].get_size()
    assert upright == pytest.approx((595.28, 841.89), abs=0.1)
    assert across == pytest.approx((841.89, 595.28), abs=0.1)


def test_watermark_stands_on_every_page():
    document = pypdfium2.PdfDocument(build(story(3), sheet(watermark="PROJET")))
    assert ["PROJET" in page.get_textpage().get_text_range() for page in document] == [True] * 3


def test_an_endless_running_head_is_cut_after_a_word():
    fonts.ready()
    font = f"{fonts.SANS}-Regular"
    cut = shortened("Atelier de validation de la politique publique", font, SMALL, 100)
    assert cut.endswith("…")
    assert "Atelier de validation de la politique publique".startswith(cut[:-1] + " ")
    assert fonts.width(cut, font, SMALL) <= 100
    assert shortened("court", font, SMALL, 100) == "court"
    printed = Printed(build(story(2), sheet(running_left="mot " * 5000, foot_left="x" * 5000)))
    assert numbered_pages(printed) == [(1, 2), (2, 2)]
