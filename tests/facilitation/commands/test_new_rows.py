"""A new row of a table from the command line: its cells parted by tabs, its labels when consolidated, its place in the DOCX."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from tests.facilitation.commands.conftest import Shell

PLAN = """# Plan

| Activité | Responsable | Coût |
|---|---|---|
| former | DAF | 10 |
| suivre | SG | 20 |
"""


@pytest.fixture
def plan(shell: Shell, atelier: Path) -> Path:
    source = shell.folder / "plan.md"
    source.write_text(PLAN, encoding="utf-8")
    assert shell("document", "add", atelier, source, "--title", "Plan").status == 0
    return atelier


def add(shell: Shell, plan: Path, text: str) -> str:
    said = shell("amendment", "add", plan, "--clause", "Tableau 1, ligne 1", "--kind", "insert", "--text", text, "--author", "OIM")
    assert (said.status, said.err) == (0, "")
    return said.out.strip()


def test_a_row_is_added_after_a_row(shell: Shell, plan: Path) -> None:
    number = add(shell, plan, "équiper\tDSI\t15\nrelier\t\t5")
    assert shell("amendment", "decide", plan, number, "retained").status == 0
    lines = shell("document", "show", plan, "Plan", "--state", "consolidated").lines
    new = [line.split("\t") for line in lines if " bis" in line or " ter" in line]
    assert new == [
        ["Tableau 1, ligne 1 bis", ""],
        ["Tableau 1, ligne 1 bis, « Activité »", "équiper"],
        ["Tableau 1, ligne 1 bis, « Responsable »", "DSI"],
        ["Tableau 1, ligne 1 bis, « Coût »", "15"],
        ["Tableau 1, ligne 1 ter", ""],
        ["Tableau 1, ligne 1 ter, « Activité »", "relier"],
        ["Tableau 1, ligne 1 ter, « Responsable »", ""],
        ["Tableau 1, ligne 1 ter, « Coût »", "5"],
    ]
    out = shell.folder / "plan.docx"
    assert shell("document", "export", plan, "Plan", out, "--changes", "clean").status == 0
    (table,) = docx.Document(str(out)).tables
    assert [[cell.text for cell in row.cells] for row in table.rows][1:4] == [
        ["former", "DAF", "10"],
        ["équiper", "DSI", "15"],
        ["relier", "", "5"],
    ]


def test_undone_it_was_never_there(shell: Shell, plan: Path) -> None:
    before = shell("document", "show", plan, "Plan", "--state", "consolidated").out
    number = add(shell, plan, "équiper\tDSI\t15")
    assert shell("amendment", "decide", plan, number, "retained").status == 0
    assert shell("undo", plan).status == 0
    assert shell("document", "show", plan, "Plan", "--state", "consolidated").out == before
