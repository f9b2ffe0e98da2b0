"""amendment column: a column added or taken out from the command line, its labels when consolidated, its place in the DOCX."""

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


def table(shell: Shell, plan: Path) -> list[list[str]]:
    out = shell.folder / "plan.docx"
    assert shell("document", "export", plan, "Plan", out, "--changes", "clean").status == 0
    (found,) = docx.Document(str(out)).tables
    return [[cell.text for cell in row.cells] for row in found.rows]


def test_a_column_is_added_and_another_taken_out(shell: Shell, plan: Path) -> None:
    words = shell.folder / "colonne.txt"
    words.write_text("Structures associées\nOIM\nHCR\n", encoding="utf-8")
    beside = "Tableau 1, ligne 2, « Responsable »"
    said = shell("amendment", "column", plan, "--after", beside, "--text-file", words, "--author", "OIM", "--json")
    made = said.json
    assert (made["kind"], made["text"]) == ("column", "Structures associées\nOIM\nHCR")
    gone = shell("amendment", "column", plan, "--delete", "Tableau 1, ligne 1, « Coût »", "--author", "OIM")
    assert (gone.status, gone.err) == (0, "")
    for number in (made["number"], gone.out.strip()):
        assert shell("amendment", "decide", plan, number, "retained").status == 0
    lines = [line.split("\t") for line in shell("document", "show", plan, "Plan", "--state", "consolidated").lines]
    assert ["Tableau 1, ligne 2, « Structures associées »", "HCR"] in lines
    assert not any("Coût" in line[0] for line in lines)
    assert table(shell, plan) == [
        ["Activité", "Responsable", "Structures associées"],
        ["former", "DAF", "OIM"],
        ["suivre", "SG", "HCR"],
    ]
    assert "Coût | 10 | 20" not in shell("amendment", "show", plan).out


def test_a_column_is_added_before_the_first_one(shell: Shell, plan: Path) -> None:
    for place in ("Tableau 1", "Tableau 1, ligne 1, « Coût »"):
        said = shell("amendment", "column", plan, "--before-first", place, "--text", "N°\n1\n2", "--author", "OIM", "--json")
        assert said.json["label"] == "Tableau 1"
    assert shell("amendment", "decide", plan, said.json["number"], "retained").status == 0
    assert table(shell, plan)[1] == ["1", "former", "DAF", "10"]
    said = shell.refused("amendment", "column", plan, "--before-first", "Plan", "--text", "a", "--author", "OIM")
    assert "n’est pas une cellule" in said


def test_what_cannot_be_is_refused(shell: Shell, plan: Path) -> None:
    cell = "Tableau 1, ligne 2, « Coût »"
    said = shell.refused("amendment", "column", plan, "--after", cell, "--text", "a\nb\nc\nd", "--author", "OIM")
    assert "Cette colonne a 4 lignes" in said
    said = shell.refused("amendment", "column", plan, "--after", "Plan", "--text", "a", "--author", "OIM")
    assert "n’est pas une cellule" in said
    for wrong in (("--after", cell), ("--after", cell, "--delete", cell), ("--delete", cell, "--text", "x"), ()):
        assert shell("amendment", "column", plan, *wrong, "--author", "OIM").status == 2
