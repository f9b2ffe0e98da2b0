"""The matrix as a Word file, read by python-docx and, as an outside judge, by LibreOffice."""

from __future__ import annotations

import io
import re
from collections import Counter
from datetime import UTC, datetime

import docx
import pytest
from docx.oxml.ns import qn

from facilitation.papers.edition import Edition, edition_of
from facilitation.papers.matrix_document import build_document
from facilitation.workshop import Workshop
from tests.libreoffice import Job, needs_libreoffice, texts


def edition(workshop: Workshop) -> Edition:
    return edition_of(workshop, "fr", datetime(2025, 7, 25, 18, 30, tzinfo=UTC))


def rows(data: bytes) -> list[str]:
    """The first cells of all tables but the summary."""
    tables = docx.Document(io.BytesIO(data)).tables[1:]
    return [row.cells[0].text for table in tables for row in table.rows]


def test_every_amendment_has_one_row(demonstration: Workshop) -> None:
    found = rows(build_document(demonstration, edition(demonstration)))
    printed = [words for words in found if re.fullmatch(r"\d+(-[a-z]+)?", words)]
    assert Counter(printed) == Counter(one.number for one in demonstration.amendments.all())


def test_heads_are_repeated_and_rows_stay_whole(demonstration: Workshop) -> None:
    made = docx.Document(io.BytesIO(build_document(demonstration, edition(demonstration))))
    assert made.sections[0].page_width > made.sections[0].page_height
    for table in made.tables:
        first, *others = table.rows
        assert first._tr.find(f".//{qn('w:tblHeader')}") is not None
        assert all(row._tr.find(f".//{qn('w:cantSplit')}") is not None for row in others)


def test_it_bears_the_letterhead(demonstration: Workshop) -> None:
    made = docx.Document(io.BytesIO(build_document(demonstration, edition(demonstration))))
    first = [one.text for one in made.paragraphs[:6]]
    assert first[0] == "\tMINISTÈRE DE LA MOBILITÉ ET DES TOGOLAIS DE L’EXTÉRIEUR\tRÉPUBLIQUE TOGOLAISE"
    assert first[1] == "\tSECRÉTARIAT GÉNÉRAL\tTravail – Liberté – Patrie"
    assert any(one.startswith("Avec l’appui technique et financier") for one in first)
    assert len(made.inline_shapes) == len(demonstration.settings.logos()) == 2


def test_changed_words_are_struck_or_underlined(demonstration: Workshop) -> None:
    made = docx.Document(io.BytesIO(build_document(demonstration, edition(demonstration))))
    runs = [run for row in made.tables[1].rows for cell in row.cells for one in cell.paragraphs for run in one.runs]
    assert "relevaient" in [run.text for run in runs if run.font.strike]
    assert "relèvent" in [run.text for run in runs if run.font.underline]


def test_the_note_to_the_minister_holds_substance_only(demonstration: Workshop) -> None:
    made = docx.Document(io.BytesIO(build_document(demonstration, edition(demonstration), extent="short")))
    substance = [one for one in demonstration.amendments.all() if one.changes_text and one.nature == "substance"]
    assert [cell.text for cell in made.tables[0].rows[1].cells][1] == str(len(substance))
    assert all(len(table.columns) == 5 for table in made.tables[1:])


def test_hostile_words_leave_a_sound_file(workshop: Workshop) -> None:
    hostile = "<w:p>&amp; ]]> \x00\x0b\ufffe 😀 fin"
    document = workshop.texts.add("t.md", b"# Vision\n\nUn texte.\n")
    clause = workshop.texts.clauses(document)[1].id
    author = [workshop.authors.resolve("A & B <c>")]
    workshop.amendments.add(clause, "replace", hostile, authors=author, rationale=hostile)
    workshop.settings.update(title=hostile)
    data = build_document(workshop, edition(workshop))
    assert "1" in rows(data)
    assert "<w:p>&amp; ]]>" in docx.Document(io.BytesIO(data)).tables[1].rows[2].cells[4].text


@needs_libreoffice
def test_libreoffice_reads_it(demonstration: Workshop) -> None:
    (text,) = texts([Job(build_document(demonstration, edition(demonstration)))])
    assert "MATRICE DES AMENDEMENTS ET OBSERVATIONS" in text
    assert "Devenu sans objet du fait du n°\u00a016" in text


@pytest.mark.parametrize("extent", ["complete", "short"])
def test_a_workshop_without_amendments_says_so(workshop: Workshop, extent: str) -> None:
    data = build_document(workshop, edition(workshop), extent="short" if extent == "short" else "complete")
    assert "n’a encore été proposé" in docx.Document(io.BytesIO(data)).paragraphs[-1].text


def test_the_same_workshop_gives_the_same_bytes(demonstration: Workshop) -> None:
    assert build_document(demonstration, edition(demonstration)) == build_document(demonstration, edition(demonstration))
