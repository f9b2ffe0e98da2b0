"""The comparison as a Word file, read by python-docx and, as an outside judge, by LibreOffice."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import docx
import pytest
from docx.oxml.ns import qn

from facilitation.papers.comparison import Passages, compared
from facilitation.papers.comparison_document import build_document
from facilitation.papers.comparison_rows import Banner, Pair
from facilitation.papers.edition import Edition, edition_of
from facilitation.producing import produce_all
from facilitation.workshop import Workshop
from tests.corpus import needs_corpus
from tests.facilitation.papers.test_comparison import REAL, adopt_at_random
from tests.libreoffice import Job, needs_libreoffice, texts


def edition(workshop: Workshop) -> Edition:
    return edition_of(workshop, "fr", datetime(2025, 7, 25, 18, 30, tzinfo=UTC))


def made(workshop: Workshop, document: str, passages: Passages = "changed") -> docx.document.Document:
    return docx.Document(io.BytesIO(build_document(workshop, edition(workshop), document, passages=passages)))


@pytest.fixture(scope="module")
def policy(demonstration: Workshop) -> str:
    return demonstration.texts.documents()[0].id


@pytest.mark.parametrize("passages", ["changed", "all"])
def test_its_rows_are_those_of_the_paper(demonstration: Workshop, policy: str, passages: str) -> None:
    extent: Passages = "all" if passages == "all" else "changed"
    rows = compared(demonstration, edition(demonstration), policy, passages=extent, authors=False).rows
    (table,) = made(demonstration, policy, extent).tables
    assert len(table.rows) == len(rows) + 1
    for row, written in zip(rows, table.rows[1:], strict=True):
        left, right, third = (cell.text for cell in written.cells)
        if isinstance(row, Banner):
            assert left == row.title
            continue
        for side, text in ((row.left, left), (row.right, right)):
            said = [run.text.replace("\t", "\u00a0" * 3) for line in side.lines for run in line.runs]
            assert side.remark in text
            assert all(words.strip() in text for words in said)
        assert third.split("\n")[0] == row.reference
        assert all(number in third for number in row.numbers)


def test_changed_words_are_struck_on_the_left_and_underlined_on_the_right(demonstration: Workshop, policy: str) -> None:
    rows = made(demonstration, policy).tables[0].rows
    left, right = ([run for row in rows for one in row.cells[side].paragraphs for run in one.runs] for side in (0, 1))
    struck, new = [run.text for run in left if run.font.strike], [run.text for run in right if run.font.underline]
    assert "relevaient" in struck
    assert "relèvent" in new
    assert not [run for run in right if run.font.strike]
    assert not [run for run in left if run.font.underline]
    assert not [text for text in struck + new if text != text.strip()], "spaces at their edges are neither"


def test_its_head_is_repeated_and_names_of_parts_stay_with_what_follows(demonstration: Workshop, policy: str) -> None:
    word = made(demonstration, policy)
    assert word.sections[0].page_width > word.sections[0].page_height
    first, *others = word.tables[0].rows
    assert first._tr.find(f".//{qn('w:tblHeader')}") is not None
    banners = [row for row in others if row.cells[0]._tc is row.cells[2]._tc]
    assert len(banners) > 15
    assert all(row._tr.find(f".//{qn('w:keepNext')}") is not None for row in banners)


def test_a_clause_that_no_page_holds_may_be_parted(workshop: Workshop) -> None:
    long = " ".join(f"La phrase {place} énonce une règle." for place in range(300))
    document = workshop.texts.add("t.md", f"Court.\n\n{long}\n".encode())
    word = made(workshop, document, "all")
    whole = [row._tr.find(f".//{qn('w:cantSplit')}") is not None for row in word.tables[0].rows[1:]]
    assert whole == [True, False]


def test_hostile_words_leave_a_sound_file(workshop: Workshop) -> None:
    hostile = "<w:p>&amp; ]]> \x00\x0b\ufffe 😀\tfin\nligne"
    document = workshop.texts.add("t.md", b"# Vision\n\nUn texte.\n")
    clause = workshop.texts.clauses(document)[1].id
    amendment = workshop.amendments.add(clause, "replace", hostile, authors=[workshop.authors.resolve("A & B <c>")])
    workshop.deciding.decide(amendment.id, "retained")
    workshop.settings.update(title=hostile)
    cells = made(workshop, document).tables[0].rows[2].cells
    assert cells[0].text == "Un texte."
    assert cells[1].text.startswith("<w:p>&amp; ]]>")


def test_a_document_without_changes_says_so(workshop: Workshop) -> None:
    document = workshop.texts.add("t.md", b"Un texte.\n")
    word = made(workshop, document)
    assert not word.tables
    assert "Aucun amendement n’est intégré à ce jour" in word.paragraphs[-1].text
    assert word.sections[0].header.paragraphs[0].text == "t"


@needs_libreoffice
def test_libreoffice_reads_it(demonstration: Workshop, policy: str) -> None:
    (text,) = texts([Job(build_document(demonstration, edition(demonstration), policy))])
    assert "TABLEAU COMPARATIF" in text
    assert "Passages\u00a0: 26 modifiés, 5 ajoutés, 1 déplacé" in text
    assert "(déplacé après 1.2.1)" in text


@needs_corpus
@needs_libreoffice
def test_a_real_document_with_random_amendments_before_libreoffice(workshop: Workshop) -> None:
    document = workshop.texts.add_file(REAL)
    assert adopt_at_random(workshop, document, 11, 70) > 35
    rows = compared(workshop, edition(workshop), document, passages="changed", authors=False).rows
    (text,) = texts([Job(build_document(workshop, edition(workshop), document))])
    read = " ".join(text.split())
    runs = [
        run.text
        for row in rows
        if isinstance(row, Pair)
        for side in (row.left, row.right)
        for one in side.lines
        for run in one.runs
    ]
    assert len(runs) > 200
    assert not [words for words in runs if " ".join(words.split()) not in read]


def test_the_same_workshop_gives_the_same_bytes(demonstration: Workshop, policy: str) -> None:
    twice = [build_document(demonstration, edition(demonstration), policy) for _ in range(2)]
    assert twice[0] == twice[1]


def test_it_is_produced_with_the_other_papers(demonstration: Workshop, tmp_path) -> None:
    produced = produce_all(demonstration, tmp_path, "fr", only=["comparison"])
    assert sorted(path.suffix for path in produced.files) == [".docx", ".docx", ".pdf", ".pdf"]
    assert all(path.name.startswith("Tableau-comparatif-") for path in produced.files)
