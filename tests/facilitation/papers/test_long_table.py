"""Tables of any length: heads on every page, whole rows, rows longer than a page, announcing lines, linear time."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from facilitation.papers.long_table import LongTable, Row, banner_row, head_row, plain_row
from facilitation.papers.page import Sheet, build
from facilitation.papers.styles import style
from facilitation.papers.writing import paragraph, paragraphs, plain
from tests.effort import calls
from tests.facilitation.papers.reading import Printed

SHEET = Sheet("T", "", "", "", "", "Page {page}/{pages}", "fr", datetime(2025, 7, 24, tzinfo=UTC))


def words(text: str, name: str = "cell") -> object:
    return paragraph(plain(text), style(name))


def table(rows: list[Row]) -> LongTable:
    head = head_row([words("Tête", "cell_head"), words("Queue", "cell_head")])
    return LongTable([100, 380], rows, head=[head], page_height=SHEET.body_height)


def printed(rows: list[Row]) -> Printed:
    return Printed(build([table(rows)], SHEET))


def test_head_is_drawn_on_every_page_and_no_row_is_lost():
    paper = printed([plain_row([words(f"r{number:04d}"), words("mot " * 30)]) for number in range(200)])
    assert len(paper.pages) > 5
    assert all("Tête" in page for page in paper.pages)
    assert re.findall(r"r\d{4}", paper.text) == [f"r{number:04d}" for number in range(200)]


def test_rows_stay_whole():
    paper = printed([plain_row([words(f"début{number}"), words("mot " * 90 + f"fin{number}")]) for number in range(40)])
    for page in paper.pages:
        assert re.findall(r"début(\d+)", page) == re.findall(r"fin(\d+)", page)


def test_a_row_longer_than_a_page_goes_on_over_the_next():
    long = tuple(paragraphs("\n".join(f"ligne {number}" for number in range(300)), style("cell")))
    paper = printed(
        [plain_row([words("avant"), words("x")]), plain_row([words("longue"), long]), plain_row([words("après"), words("y")])]
    )
    assert re.findall(r"ligne (\d+)", paper.text) == [str(number) for number in range(300)]
    assert "avant" in paper.pages[0]
    assert "longue" in paper.pages[0], "a page is left half empty"
    assert "après" in paper.pages[-1]


def test_an_announcing_line_stays_with_what_it_announces():
    rows: list[Row] = []
    for number in range(60):
        rows += [
            banner_row(words(f"part{number:02d}", "cell_bold"), 2),
            plain_row([words(f"suite{number:02d}"), words("mot " * 60)]),
        ]
    paper = printed(rows)
    for page in paper.pages:
        assert re.findall(r"part(\d+)", page) == re.findall(r"suite(\d+)", page)


def test_the_last_row_is_never_alone_on_a_page():
    for number in range(20, 60):
        paper = printed([plain_row([words(f"r{place:02d}"), words("mot")]) for place in range(number)])
        assert len(re.findall(r"r\d\d", paper.pages[-1])) >= 2, number


def test_the_row_that_goes_with_the_last_one_leaves_no_part_of_the_table_behind():
    for number in range(10, 30):
        rows = [plain_row([words(f"r{place:02d}"), words("mot " * 60)]) for place in range(number)]
        for page in printed(rows).pages:
            assert page.count("Tête") == 1, number


def test_ten_times_the_rows_take_ten_times_the_work():
    def effort(number: int) -> int:
        rows = [plain_row([words(f"r{place}"), words("mot " * 10)]) for place in range(number)]
        return calls(lambda: build([table(rows)], SHEET))

    # ReportLab's own table takes a hundred times as much.
    assert effort(1000) < 13 * effort(100)
