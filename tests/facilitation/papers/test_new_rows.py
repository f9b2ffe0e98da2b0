"""New rows of tables on paper: in their table they are marked as new, elsewhere each cell stands after the name of its column."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import docx
import pytest

from facilitation.papers.consolidated import build_consolidated
from facilitation.papers.edition import Edition, edition_of
from facilitation.papers.matrix import build_matrix
from facilitation.papers.matrix_document import build_document
from facilitation.papers.matrix_lines import section_of
from facilitation.wording import Wording
from facilitation.workshop import Workshop
from tests.facilitation.papers.conftest import Print
from tests.facilitation.papers.printed import words

TEXT = """# Plan

<table><tr><th>Objectif</th><th>Activité</th><th>Coût</th></tr>
<tr><td rowspan="2">Gouverner</td><td>former</td><td>10</td></tr>
<tr><td>équiper</td><td>20</td></tr>
<tr><td>Protéger</td><td>suivre</td><td>30</td></tr></table>
"""


def edition(workshop: Workshop) -> Edition:
    return edition_of(workshop, "fr", datetime(2025, 7, 25, 18, 30, tzinfo=UTC))


@pytest.fixture
def document(workshop: Workshop) -> str:
    return workshop.texts.add("plan.md", TEXT.encode())


def row(workshop: Workshop, document: str, place: int) -> str:
    return str([one.id for one in workshop.texts.clauses(document) if one.kind == "row"][place])


def propose(workshop: Workshop, clause: str, text: str, **more: object) -> str:
    author = [workshop.authors.resolve("Mme Dzigbodi")]
    return workshop.amendments.add(clause, "insert", text, authors=author, **more).id  # type: ignore[arg-type]


def adopt(workshop: Workshop, clause: str, kind: str, text: str = "") -> str:
    made = workshop.amendments.add(clause, kind, text, authors=[workshop.authors.resolve("Mme Dzigbodi")])  # type: ignore[arg-type]
    workshop.deciding.decide(made.id, "retained")
    return made.number


def test_in_its_table_a_new_row_is_named_once(workshop: Workshop, document: str) -> None:
    number = adopt(workshop, row(workshop, document, 1), "insert", "doter\t15")
    shown = words(build_consolidated(workshop, edition(workshop), document), "-raw")
    assert f"doter[{number}] 15" in shown
    assert shown.index("former") < shown.index("doter") < shown.index("équiper")
    clean = words(build_consolidated(workshop, edition(workshop), document, changes="clean"), "-raw")
    assert "doter 15" in clean
    assert f"[{number}]" not in clean


def test_a_merged_cell_covers_no_row_that_is_gone(workshop: Workshop, document: str) -> None:
    number = adopt(workshop, row(workshop, document, 2), "delete")
    shown = words(build_consolidated(workshop, edition(workshop), document), "-raw")
    assert f"équiper[{number}] 20" in shown
    clean = words(build_consolidated(workshop, edition(workshop), document, changes="clean"), "-raw")
    assert "Gouverner former 10 Protéger suivre 30" in clean


def test_the_matrix_names_the_column_of_each_cell(workshop: Workshop, document: str) -> None:
    made = propose(workshop, row(workshop, document, 3), "Suivre\tévaluer\n\tpublier\t5")
    (line,) = section_of(workshop, Wording("fr"), document).amendments
    told = "Objectif : Suivre\nActivité : évaluer\n\nActivité : publier\nCoût : 5"
    assert line.proposed.text.replace("\u00a0", " ") == told
    assert [one.text for one in line.proposed.segments if one.kind == "insert"] == ["Suivre", "évaluer", "publier", "5"]
    assert line.reference == ("Tableau\u00a01, ligne\u00a03", "Protéger, suivre, 30")
    workshop.deciding.decide(made, "retained_modified", agreed_text="Suivre\tévaluer\t7")
    (line,) = section_of(workshop, Wording("fr"), document).amendments
    assert line.agreed.text.replace("\u00a0", " ") == "Objectif : Suivre\nActivité : évaluer\nCoût : 7"
    printed = words(build_matrix(workshop, edition(workshop)), "-raw")
    assert "Activité : publier" in printed.replace("\u00a0", " ")
    table = docx.Document(io.BytesIO(build_document(workshop, edition(workshop)))).tables[1]
    assert any("Coût : 5" in cell.text.replace("\u00a0", " ") for line in table.rows for cell in line.cells)


def test_a_sub_amendment_of_a_new_row_shows_which_cell_it_changes(workshop: Workshop, document: str) -> None:
    clause = row(workshop, document, 3)
    parent = propose(workshop, clause, "Suivre\tévaluer\t5")
    workshop.amendments.add(
        clause, "replace", "Suivre\tévaluer\t9", authors=[workshop.authors.resolve("Mme Dzigbodi")], parent=parent
    )
    _, line = section_of(workshop, Wording("fr"), document).amendments
    assert line.proposed.text.replace("\u00a0", " ") == "Objectif : Suivre\nActivité : évaluer\nCoût : 9"
    assert [one.text for one in line.proposed.segments if one.kind == "insert"] == ["9"]


def test_a_row_that_goes_is_told_by_its_cells(workshop: Workshop, document: str) -> None:
    workshop.amendments.add(row(workshop, document, 3), "delete", authors=[workshop.authors.resolve("Mme Dzigbodi")])
    (line,) = section_of(workshop, Wording("fr"), document).amendments
    assert [(one.kind, one.text) for one in line.initial.segments] == [("delete", "Protéger | suivre | 30")]


def test_the_minutes_name_them_too(workshop: Workshop, document: str, printed: Print) -> None:
    session = workshop.sessions.all()[2].id
    workshop.sessions.open(session)
    made = propose(workshop, row(workshop, document, 3), "Suivre\tévaluer\t5", session=session)
    workshop.deciding.decide(made, "retained", session=session)
    assert "Objectif : Suivre Activité : évaluer Coût : 5" in printed(workshop, "minutes", sitting=session).text
