"""Numbers typed into the rows of a table: what they would be after rows came and went."""

from __future__ import annotations

import pytest

from facilitation.amendments.values import Author
from facilitation.text.row_numbers import row_numbers
from facilitation.workshop import Workshop

TABLE = """# Plan

| N° | Action | Coût |
|---|---|---|
| 2.3.1 | Former | 10 |
| 2.3.2 | Équiper | 20 |
| 2.3.3 | Évaluer | 30 |
| 2.4.1 | Publier | 7 |
"""
OIM = Author(None, None, "OIM")


@pytest.fixture
def document(workshop: Workshop) -> str:
    return workshop.texts.add("plan.md", TABLE.encode())


def told(workshop: Workshop, document: str) -> list[tuple[str, str]]:
    found = row_numbers(workshop.texts.clauses(document), workshop.consolidation.consolidated(document).clauses)
    return [(one.old, one.new) for one in found]


def row(workshop: Workshop, document: str, number: str) -> str:
    cell = next(one for one in workshop.texts.clauses(document) if one.kind == "cell" and one.text == number)
    assert cell.parent is not None
    return cell.parent


def retain(workshop: Workshop, clause: str, kind: str, text: str = "") -> None:
    made = workshop.amendments.add(clause, kind, text, authors=[OIM])  # type: ignore[arg-type]
    workshop.deciding.decide(made.id, "retained")


def test_nothing_is_told_of_a_table_as_it_was_received(workshop: Workshop, document: str) -> None:
    assert told(workshop, document) == []


def test_a_row_that_comes_pushes_those_that_follow_it(workshop: Workshop, document: str) -> None:
    retain(workshop, row(workshop, document, "2.3.1"), "insert", "2.3.1 bis\tCoordonner\t15")
    assert told(workshop, document) == [("2.3.1 bis", "2.3.2"), ("2.3.2", "2.3.3"), ("2.3.3", "2.3.4")]


def test_a_row_that_goes_pulls_them_up(workshop: Workshop, document: str) -> None:
    retain(workshop, row(workshop, document, "2.3.1"), "delete")
    assert told(workshop, document) == [("2.3.2", "2.3.1"), ("2.3.3", "2.3.2")]


def test_amounts_that_happen_to_follow_each_other_are_no_numbers(workshop: Workshop) -> None:
    table = "# Plan\n\n| Action | Agents |\n|---|---|\n| Former | 1 |\n| Équiper | 2 |\n| Évaluer | 3 |\n"
    document = workshop.texts.add("agents.md", table.encode())
    retain(workshop, row(workshop, document, "1"), "delete")
    assert told(workshop, document) == []
