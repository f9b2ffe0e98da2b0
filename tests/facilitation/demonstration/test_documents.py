"""The demonstration's Word files: shipped as their sources say, read by our own reader, with tables that add up."""

from __future__ import annotations

import re
from io import BytesIO

import docx
import pytest

from facilitation.demonstration import documents
from facilitation.demonstration.content import ACTION_PLAN, POLICY, place
from facilitation.demonstration.markup import read_paper
from facilitation.documents.reading import read
from facilitation.resources import resource
from facilitation.text.clauses import Clause


def shipped(name: str) -> bytes:
    return resource("demonstration", name).read_bytes()


@pytest.fixture(scope="module")
def policy() -> tuple[Clause, ...]:
    return read(POLICY, shipped(POLICY)).clauses


@pytest.fixture(scope="module")
def plan() -> tuple[Clause, ...]:
    return read(ACTION_PLAN, shipped(ACTION_PLAN)).clauses


def words(data: bytes) -> list[str]:
    """Every paragraph with its style, and every part of the package by name."""
    document = docx.Document(BytesIO(data))
    paragraphs = [f"{paragraph.style.name}: {paragraph.text}" for paragraph in document.paragraphs]
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return paragraphs + cells + sorted(str(part.partname) for part in document.part.package.iter_parts())


@pytest.fixture(scope="module")
def made() -> bytes:
    """The policy, made anew from its source."""
    return documents.policy_paper()


def test_shipped_files_are_what_the_sources_make(made: bytes):
    assert words(shipped(POLICY)) == words(made)
    assert words(shipped(ACTION_PLAN)) == words(documents.action_plan())


def test_making_them_twice_gives_the_same_bytes(made: bytes):
    assert documents.policy_paper() == made


def test_policy_is_read_as_a_long_numbered_paper(policy: tuple[Clause, ...]):
    worded = [clause for clause in policy if clause.text and clause.kind in ("heading", "paragraph", "item", "note")]
    assert len(worded) >= 130
    chapters = [clause.label for clause in worded if clause.kind == "heading" and clause.level == 1 and clause.number]
    assert chapters == ["I", "II", "III", "IV", "V", "VI"]
    assert [clause.number for clause in worded if re.fullmatch(r"Axe \d", clause.number)] == ["Axe 1", "Axe 2", "Axe 3", "Axe 4"]
    objectives = [clause.number for clause in worded if clause.kind == "heading" and re.fullmatch(r"\d\.\d", clause.number)]
    measures = [clause.number for clause in worded if re.fullmatch(r"\d\.\d\.\d", clause.number)]
    # The paper itself says « quatre axes stratégiques, onze objectifs spécifiques et trente-neuf mesures ».
    assert (len(objectives), len(measures)) == (11, 39)
    assert [clause.kind for clause in policy].count("note") == 3
    assert place(policy, "3.2.1").text == (
        "L’État veille à la protection des Togolais de l’extérieur et facilite leur participation à la vie économique nationale."
    )


def test_lettered_lists_start_again(policy: tuple[Clause, ...]):
    letters = [clause.label for clause in policy if clause.label.endswith("a)")]
    assert letters == ["I.3, a)", "II.5, a)", "V.2, a)"]


def test_references_in_the_policy_lead_somewhere(policy: tuple[Clause, ...]):
    labels = {clause.label for clause in policy}
    references = {number for clause in policy for number in re.findall(r"au point (\d\.\d\.\d)", clause.text)}
    assert references == {"3.1.2", "1.1.1"}
    assert references <= labels


def test_every_total_of_the_plan_adds_up(plan: tuple[Clause, ...]):
    axis_totals = [_checked_axis(plan, number) for number in (1, 2, 3, 4)]
    rows = _rows(plan, "Tableau 5")
    for row in rows:
        assert _amount(row["Coût total"]) == sum(_amount(row[name]) for name in ("État", "Partenaires", "À rechercher")), row
    assert [_amount(row["Coût total"]) for row in rows] == [*axis_totals, sum(axis_totals)]
    for name in ("État", "Partenaires", "À rechercher"):
        assert _amount(rows[-1][name]) == sum(_amount(row[name]) for row in rows[:-1])


def test_plan_has_its_results_and_risks(plan: tuple[Clause, ...]):
    assert len(_rows(plan, "Tableau 6")) == 10
    assert {row["Criticité"] for row in _rows(plan, "Tableau 7")} == {"Élevée", "Moyenne"}


def test_a_note_that_is_not_written_is_refused():
    with pytest.raises(ValueError, match="note"):
        read_paper("---\ntitle: T\n---\nUne phrase.[^1]\n")


def _checked_axis(plan: tuple[Clause, ...], number: int) -> int:
    """Adds an axis's table up by its own rows; returns its total."""
    subtotal, total = 0, 0
    for row in _rows(plan, f"Tableau {number}"):
        label, cost = row["N°"], row.get("Coût (millions FCFA)", "")
        if label.startswith("Sous-total"):
            assert _amount(cost) == subtotal, label
            total, subtotal = total + subtotal, 0
        elif label.startswith("Total"):
            assert _amount(cost) == total, label
        elif cost:
            subtotal += _amount(cost)
    assert subtotal == 0
    return total


def _rows(plan: tuple[Clause, ...], table: str) -> list[dict[str, str]]:
    """A table's rows below its header, by column title."""
    home = place(plan, table)
    by_id = {clause.id: clause for clause in plan}
    titles: dict[int, str] = {}
    rows: dict[str, dict[str, str]] = {}
    for clause in plan:
        if clause.kind != "cell" or clause.cell is None or clause.parent is None or by_id[clause.parent].parent != home.id:
            continue
        if clause.cell.row == 0:
            titles[clause.cell.column] = clause.text
        else:
            rows.setdefault(clause.parent, {})[titles[clause.cell.column]] = clause.text
    return list(rows.values())


def _amount(text: str) -> int:
    return int(re.sub(r"\s", "", text))
