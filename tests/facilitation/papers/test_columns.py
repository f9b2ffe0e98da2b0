"""Columns that come and go on paper: in their table they are marked, elsewhere each cell stands after the name of its row."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from facilitation.papers.comparison import build_comparison
from facilitation.papers.consolidated import build_consolidated
from facilitation.papers.edition import Edition, edition_of
from facilitation.papers.matrix import build_matrix
from facilitation.papers.matrix_lines import section_of
from facilitation.wording import Wording
from facilitation.workshop import Workshop
from tests.facilitation.papers.conftest import Print
from tests.facilitation.papers.printed import words

TEXT = """# Plan

<table><tr><th>Activité</th><th>Responsable</th><th>Coût</th></tr>
<tr><td colspan="3">Axe premier</td></tr>
<tr><td>former les agents</td><td>DAF</td><td>10</td></tr>
<tr><td>suivre les engagements</td><td>SG</td><td>30</td></tr></table>
"""


def edition(workshop: Workshop) -> Edition:
    return edition_of(workshop, "fr", datetime(2025, 7, 25, 18, 30, tzinfo=UTC))


@pytest.fixture
def document(workshop: Workshop) -> str:
    return workshop.texts.add("plan.md", TEXT.encode())


def cell(workshop: Workshop, document: str, text: str) -> str:
    return str(next(one.id for one in workshop.texts.clauses(document) if one.text == text))


def add(workshop: Workshop, document: str, *texts: str, **more: str) -> str:
    author = [workshop.authors.resolve("OIM")]
    return workshop.columns.add(cell(workshop, document, "Responsable"), texts, authors=author, **more).id


def test_in_its_table_it_stands_among_the_others(workshop: Workshop, document: str) -> None:
    workshop.deciding.decide(add(workshop, document, "Appui", "OIM", "HCR"), "retained")
    gone = workshop.columns.remove(cell(workshop, document, "Coût"), authors=[workshop.authors.resolve("DGB")])
    workshop.deciding.decide(gone.id, "retained")
    shown = words(build_consolidated(workshop, edition(workshop), document), "-raw")
    assert "former les agents DAF OIM[1] 10[2]" in shown
    clean = words(build_consolidated(workshop, edition(workshop), document, changes="clean"), "-raw")
    assert "former les agents DAF OIM suivre les engagements SG HCR" in clean
    assert "Coût" not in clean
    compared = words(build_comparison(workshop, edition(workshop), document), "-raw")
    assert "Appui : OIM" in compared
    assert "Coût : 10" in compared


def test_a_first_column_and_a_row_written_for_it_are_printed(workshop: Workshop, document: str) -> None:
    authors = [workshop.authors.resolve("OIM")]
    table = workshop.columns.table(cell(workshop, document, "Responsable"))
    first = workshop.columns.add(table.id, ["Code", "A1", "A2"], authors=authors)
    workshop.deciding.decide(first.id, "retained")
    row = next(one.id for one in workshop.texts.clauses(document) if one.label.endswith("ligne 2") and one.kind == "row")
    made = workshop.amendments.add(row, "insert", "A3\trelier les services\tDSI\t7", authors=authors)
    column, line = section_of(workshop, Wording("fr"), document).amendments
    assert column.reference == ("Tableau\u00a01, avant la première colonne",)
    assert column.initial.announced.replace("\u00a0", " ") == "Nouvelle première colonne de Tableau 1"
    told = line.proposed.text.replace("\u00a0", " ")
    assert told == "Code : A3\nActivité : relier les services\nResponsable : DSI\nCoût : 7"
    workshop.deciding.decide(made.id, "retained")
    clean = words(build_consolidated(workshop, edition(workshop), document, changes="clean"), "-raw")
    assert "A1 former les agents" in clean
    assert "A3 relier les services DSI 7" in clean
    compared = words(build_comparison(workshop, edition(workshop), document), "-raw")
    assert "Code : A3" in compared


def test_the_matrix_names_the_row_of_each_cell(workshop: Workshop, document: str) -> None:
    made = add(workshop, document, "Appui", "OIM", "")
    workshop.columns.remove(cell(workshop, document, "Coût"), authors=[workshop.authors.resolve("DGB")])
    line, out = section_of(workshop, Wording("fr"), document).amendments
    assert line.proposed.text.replace("\u00a0", " ") == "Appui\nformer les agents : OIM"
    assert [one.text for one in line.proposed.segments if one.kind == "insert"] == ["Appui", "OIM"]
    assert line.reference == ("Tableau\u00a01, en-tête, «\u00a0Responsable\u00a0», colonne à droite",)
    assert [(one.kind, one.text) for one in out.initial.segments] == [("delete", "Coût | 10 | 30")]
    workshop.deciding.decide(made, "retained_modified", agreed_text="Partenaires\nOIM\nHCR")
    line, _ = section_of(workshop, Wording("fr"), document).amendments
    assert line.agreed.text.replace("\u00a0", " ") == "Partenaires\nformer les agents : OIM\nsuivre les engagements : HCR"
    assert "Colonne à supprimer" in words(build_matrix(workshop, edition(workshop)), "-raw")


def test_a_sub_amendment_shows_which_cell_it_changes(workshop: Workshop, document: str) -> None:
    parent = workshop.amendments.get(add(workshop, document, "Appui", "OIM", "HCR"))
    changed = parent.text.replace("HCR", "PNUD")
    workshop.amendments.add(parent.clause, "replace", changed, authors=[workshop.authors.resolve("DGB")], parent=parent.id)
    _, line = section_of(workshop, Wording("fr"), document).amendments
    assert [(one.kind, one.text) for one in line.proposed.segments if one.kind != "equal"] == [("insert", "PNUD")]


def test_the_minutes_tell_it(workshop: Workshop, document: str, printed: Print) -> None:
    session = workshop.sessions.all()[2].id
    workshop.sessions.open(session)
    made = add(workshop, document, "Appui", "OIM", "HCR", session=session)
    workshop.deciding.decide(made, "retained", session=session)
    told = printed(workshop, "minutes", sitting=session).text
    assert "Nouvelle colonne proposée : Appui former les agents : OIM suivre les engagements : HCR" in told
