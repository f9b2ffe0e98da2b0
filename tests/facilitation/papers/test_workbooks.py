"""Every workbook of the program: what people typed is text, never a formula or a link, for openpyxl and for LibreOffice alike."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from facilitation.papers.catalogue import PAPERS
from facilitation.papers.edition import edition_of
from facilitation.papers.workbook import Workbook
from facilitation.producing import make
from facilitation.text.formula_like import FORMULA_LIKE
from facilitation.workshop import Workshop
from tests.facilitation.papers.conftest import PRINTED_AT
from tests.libreoffice import flat_spreadsheets, needs_calc

HOSTILE = (
    "=1+1",
    "=cmd|'/c calc'!A1",
    '=HYPERLINK("http://example.invalid","cliquez")',
    "+228 90 00 00 01",
    "-5 %",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "http://example.invalid",
    "00123",
)
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


@pytest.fixture
def hostile(workshop: Workshop) -> Workshop:
    """People, an institution, a document and amendments all called like formulas; everybody signed."""
    workshop.settings.update(title="=1+1", document_reference="@SUM(A1)")
    session = workshop.sessions.all()[0].id
    for words in HOSTILE:
        institution = workshop.organisations.named_or_new(f"{words} SA")
        person = workshop.people.add(words, phones=[words], locality=words, organisation=institution, function=words)
        workshop.attendance.sign(session, person)
    document = workshop.texts.add("=titre.md", b"# =1+1\n\n=1+1 est une vision.\n")
    clause = workshop.texts.clauses(document)[1].id
    for words in HOSTILE:
        workshop.amendments.add(clause, "replace", words, authors=[workshop.authors.resolve(words)], rationale=words)
    return workshop


def workbooks(workshop: Workshop) -> Iterator[tuple[str, bytes]]:
    """(paper's name, XLSX) of every paper that can be had as one."""
    for paper in PAPERS:
        if "xlsx" in paper.formats:
            yield paper.name, make(workshop, paper, {}, "fr", form="xlsx", printed_at=PRINTED_AT).data


OURS = ("=SUM(", "=(SUM(")
"""Formulas that the program writes itself: sums."""


def test_there_are_workbooks_to_look_at(hostile: Workshop):
    assert {name for name, _ in workbooks(hostile)} >= {"matrix", "signed-days"}


def test_openpyxl_reads_words_as_words(hostile: Workshop):
    for name, data in workbooks(hostile):
        cells = [cell for sheet in openpyxl.load_workbook(io.BytesIO(data)) for row in sheet.iter_rows() for cell in row]
        formulas = [cell.value for cell in cells if cell.data_type == "f"]
        assert not [one for one in formulas if not str(one).startswith(OURS)], name
        assert not [cell.value for cell in cells if cell.hyperlink is not None], name
        read = {str(cell.value) for cell in cells if cell.data_type == "s"}
        for words in HOSTILE:
            assert any(words.strip() in one for one in read), (name, words)
        marked = [cell for cell in cells if cell.data_type == "s" and str(cell.value).startswith(FORMULA_LIKE)]
        assert marked, name
        assert all(cell.quotePrefix for cell in marked), name


@needs_calc
def test_libreoffice_shows_what_was_typed_and_computes_nothing_of_it(hostile: Workshop):
    made = dict(workbooks(hostile))
    for name, root in zip(made, flat_spreadsheets([*made.values()]), strict=True):
        cells = list(root.iter(f"{_TABLE}table-cell"))
        formulas = [formula for cell in cells if (formula := cell.get(f"{_TABLE}formula"))]
        assert not [one for one in formulas if not one.removeprefix("of:").startswith(OURS)], name
        said = {"\n".join("".join(line.itertext()) for line in cell): cell.get(f"{_OFFICE}value-type") for cell in cells}
        for words in ("=1+1", "+228 90 00 00 01", "-5 %", "@SUM(A1)", "00123", "http://example.invalid"):
            kinds = {kind for shown, kind in said.items() if words in shown}
            assert kinds == {"string"}, (name, words)
        assert not [cell for cell in cells if any(one.tag.endswith("}a") for one in cell.iter())], "a link"


@pytest.mark.parametrize("first", FORMULA_LIKE)
def test_the_one_rule_is_held_by_the_one_writer(workshop: Workshop, first: str):
    book = Workbook(edition_of(workshop, "fr", PRINTED_AT), "essai")
    sheet = book.sheet("Feuille")
    book.write(sheet, 0, 0, f"{first}1+1")
    book.write(sheet, 1, 0, "paisible")
    (read,) = openpyxl.load_workbook(io.BytesIO(book.finished())).worksheets
    assert (read["A1"].data_type, read["A1"].quotePrefix) == ("s", True)
    assert read["A1"].value.endswith("1+1")
    assert (read["A2"].value, read["A2"].quotePrefix) == ("paisible", False)


def test_whoever_writes_sheets_or_separated_values_holds_the_rule():
    root = Path(__file__).resolve().parents[3]
    writers = ("xlsxwriter.Workbook(", "csv.writer(", "csv.DictWriter(", ".write_csv(")
    sources = {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for folder in ("facilitation", "ui")
        for path in (root / folder).rglob("*.py")
    }
    makers = {name for name, source in sources.items() if any(writer in source for writer in writers)}
    assert "facilitation/papers/workbook.py" in makers
    assert [name for name in sorted(makers) if "formula_like(" not in sources[name]] == []
