"""The matrix as a workbook, read back by calamine and, for what calamine does not tell, in the package itself."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest
from python_calamine import CalamineWorkbook

from facilitation.papers.edition import Edition, edition_of
from facilitation.papers.matrix_workbook import build_workbook
from facilitation.papers.workbook import LONGEST_CELL
from facilitation.wording import Language
from facilitation.workshop import Workshop
from tests.effort import first

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
FORMULA_LIKE = ("=1+1", "+33 6 12", "-5 %", "@SUM(A1)", "\t=1+1", "\r=1+1", '=HYPERLINK("http://exemple","cliquez")')


def edition(workshop: Workshop, language: Language = "fr") -> Edition:
    return edition_of(workshop, language, datetime(2025, 7, 25, 18, 30, tzinfo=UTC))


def sheets(data: bytes) -> dict[str, list[list[object]]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def part(data: bytes, name: str) -> ElementTree.Element:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return ElementTree.fromstring(package.read(name))


@pytest.fixture
def clause(workshop: Workshop) -> str:
    document = workshop.texts.add("politique.md", "# Vision\n\nLe pays protège chacun.\n".encode())
    return str(workshop.texts.clauses(document)[1].id)


def test_every_amendment_has_one_row(demonstration: Workshop) -> None:
    read = sheets(build_workbook(demonstration, edition(demonstration)))
    assert list(read) == ["Amendements", "Observations", "Récapitulatif"]
    changing = [one.number for one in demonstration.amendments.all() if one.changes_text]
    others = [one.number for one in demonstration.amendments.all() if not one.changes_text]
    assert Counter(row[0] for row in read["Amendements"][1:]) == Counter(changing)
    assert Counter(row[0] for row in read["Observations"][1:]) == Counter(others)
    assert read["Récapitulatif"][1][:2] == ["Ensemble des amendements", len(changing)]
    assert sum(read["Récapitulatif"][1][2:]) == len(changing)  # type: ignore[arg-type]


def test_texts_stand_whole_in_their_cells(demonstration: Workshop) -> None:
    read = sheets(build_workbook(demonstration, edition(demonstration)))["Amendements"]
    place = {name: column for column, name in enumerate(read[0])}
    by_number = {row[0]: row for row in read[1:]}
    for one in demonstration.amendments.all():
        if one.kind == "replace":
            assert by_number[one.number][place["Texte initial"]] == one.base_text
            assert by_number[one.number][place["Texte proposé"]] == one.text


def test_each_amendment_stands_there_as_a_french_formula_too(demonstration: Workshop) -> None:
    read = sheets(build_workbook(demonstration, edition(demonstration)))["Amendements"]
    place = {name: column for column, name in enumerate(read[0])}
    said = {row[place["N°"]]: str(row[place["Formule de l’amendement"]]).replace("\u00a0", " ") for row in read[1:]}
    assert all(said.values())
    assert said["39"] == "Au 3.2.1, remplacer les mots « veille à » par « garantit »."
    assert said["42-a"].startswith("À l’amendement n° 42 :\n1° Remplacer les mots")
    assert place["Formule de l’amendement"] == place["Texte proposé"] + 1


def test_changed_words_keep_their_look_in_the_cell(demonstration: Workshop) -> None:
    strings = part(build_workbook(demonstration, edition(demonstration)), "xl/sharedStrings.xml")
    struck = ["".join(run.itertext()) for run in strings.iter(f"{MAIN}r") if run.find(f"{MAIN}rPr/{MAIN}strike") is not None]
    added = ["".join(run.itertext()) for run in strings.iter(f"{MAIN}r") if run.find(f"{MAIN}rPr/{MAIN}u") is not None]
    assert "relevaient" in struck
    assert "relèvent" in added


@pytest.mark.parametrize("words", FORMULA_LIKE)
def test_what_begins_like_a_formula_is_text(workshop: Workshop, clause: str, words: str) -> None:
    author = workshop.authors.resolve("=cmd|'/c calc'!A1")
    workshop.amendments.add(clause, "replace", words, authors=[author], rationale=words)
    workshop.amendments.add(clause, "insert", words, authors=[author])
    workshop.amendments.add(clause, "remark", words, authors=[author])
    data = build_workbook(workshop, edition(workshop))
    for name in ("sheet1", "sheet2", "sheet3"):
        sheet = part(data, f"xl/worksheets/{name}.xml")
        assert list(sheet.iter(f"{MAIN}f")) == []
        assert list(sheet.iter(f"{MAIN}hyperlink")) == []
    cells = [cell for row in sheets(data)["Amendements"] for cell in row]
    assert all(isinstance(cell, str) for cell in cells)
    assert sum(words.strip() in str(cell) for cell in cells) >= 3
    formats = part(data, "xl/styles.xml").find(f"{MAIN}cellXfs")
    assert formats is not None
    quoted = {str(place) for place, one in enumerate(formats) if one.get("quotePrefix") == "1"}
    used = {cell.get("s") for cell in part(data, "xl/worksheets/sheet1.xml").iter(f"{MAIN}c")}
    assert quoted & used


def test_sheets_are_ready_to_filter_and_to_print(demonstration: Workshop) -> None:
    data = build_workbook(demonstration, edition(demonstration))
    sheet = part(data, "xl/worksheets/sheet1.xml")
    pane = sheet.find(f".//{MAIN}pane")
    assert pane is not None
    assert (pane.get("state"), pane.get("ySplit")) == ("frozen", "1")
    rows = len(sheets(data)["Amendements"])
    filtered = sheet.find(f"{MAIN}autoFilter")
    assert filtered is not None
    assert filtered.get("ref") == f"A1:P{rows}"
    setup = sheet.find(f"{MAIN}pageSetup")
    assert setup is not None
    assert (setup.get("orientation"), setup.get("paperSize"), setup.get("fitToHeight")) == ("landscape", "9", "0")
    names = [one.text for one in part(data, "xl/workbook.xml").iter(f"{MAIN}definedName")]
    assert "Amendements!$1:$1" in names
    formats = part(data, "xl/styles.xml").iter(f"{MAIN}alignment")
    assert any(one.get("wrapText") == "1" for one in formats)


def test_a_text_longer_than_a_cell_is_cut_and_says_so(workshop: Workshop, clause: str) -> None:
    workshop.amendments.add(clause, "replace", "long " * 9000, authors=[workshop.authors.resolve("OIM")])
    cells = [str(cell) for row in sheets(build_workbook(workshop, edition(workshop)))["Amendements"] for cell in row]
    assert max(map(len, cells)) <= LONGEST_CELL + 4
    assert any(cell.endswith("[…]") for cell in cells)


def test_hostile_letters_leave_a_sound_package(workshop: Workshop, clause: str) -> None:
    hostile = "<b>&amp;]]> \x00\x0b\ufffe _x0041_ 😀 \u202e fin"
    workshop.amendments.add(clause, "replace", hostile, authors=[workshop.authors.resolve("A & B <c>")])
    workshop.settings.update(title="&P &D & Cie" * 40)
    read = sheets(build_workbook(workshop, edition(workshop)))["Amendements"]
    assert any("<b>&amp;]]>" in str(cell) and "fin" in str(cell) for cell in read[1])


def test_the_note_to_the_minister_has_five_columns(demonstration: Workshop) -> None:
    read = sheets(build_workbook(demonstration, edition(demonstration, "en"), extent="short"))
    assert list(read) == ["Amendments", "Summary"]
    substance = [one for one in demonstration.amendments.all() if one.changes_text and one.nature == "substance"]
    assert [len(row) for row in read["Amendments"]] == [5] * (len(substance) + 1)


def test_a_workshop_without_amendments_gives_an_empty_table(workshop: Workshop) -> None:
    read = sheets(build_workbook(workshop, edition(workshop)))
    assert len(read["Amendements"]) == 1
    assert read["Récapitulatif"][1][1] == 0


@pytest.mark.parametrize("count", first(1, [200, 800, 5000]))
def test_many_amendments(workshop: Workshop, count: int) -> None:
    text = "\n\n".join(f"Le paragraphe {place} prévoit un suivi annuel." for place in range(count))
    document = workshop.texts.add("long.md", text.encode())
    author = [workshop.authors.resolve("OIM")]
    with workshop.one_act("test.many"):
        for clause in workshop.texts.clauses(document):
            workshop.amendments.add(clause.id, "replace", clause.text.replace("annuel", "trimestriel"), authors=author)
    read = sheets(build_workbook(workshop, edition(workshop)))["Amendements"]
    assert [row[0] for row in read[1:]] == [str(number) for number in range(1, count + 1)]


def test_the_same_workshop_gives_the_same_bytes(demonstration: Workshop) -> None:
    assert build_workbook(demonstration, edition(demonstration)) == build_workbook(demonstration, edition(demonstration))
