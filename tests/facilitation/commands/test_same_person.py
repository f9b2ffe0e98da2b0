"""people duplicates · merge · distinct · separate"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.facilitation.commands.conftest import Shell
from tests.facilitation.people.list_files import as_csv

LIST = [
    ["NOM", "Prénoms", "Structure", "Téléphone"],
    ["ASSI", "Hèmou", "Ministère de la Planification", "90 38 20 38"],
    ["ASSIH", "Hemou", "Ministère de la Planification", "+228 90 38 20 38"],
    ["LAWSON", "Téko", "Mairie de Kloto 1", "91 00 00 02"],
    ["LAWSON", "Teko", "Mairie de Kloto 1", "91 00 00 02"],
]


@pytest.fixture
def listed(shell: Shell, atelier: Path) -> Path:
    source = shell.folder / "liste.csv"
    source.write_bytes(as_csv(LIST, "utf-8-sig"))
    shell("people", "add", atelier, source)
    return atelier


def people(shell: Shell, file: Path) -> list[str]:
    return [f"{one['family_name']} {one['first_names']}" for one in shell("people", "show", file, "--json").json]


def test_duplicates_are_told_merged_and_separated(shell: Shell, listed: Path) -> None:
    first, second = shell("people", "duplicates", listed).lines
    assert "ASSI Hèmou (Ministère de la Planification)\tASSIH Hemou" in first + second
    assert "même téléphone" in first
    found = shell("people", "duplicates", listed, "--json").json
    assert [len(one["people"]) for one in found] == [2, 2]
    assert shell("people", "merge", listed, "ASSI Hèmou", "ASSIH Hemou", "--named-as", "ASSIH Hemou").lines == [
        "Réunis\u00a0: ASSIH Hemou."
    ]
    assert people(shell, listed) == ["ASSIH Hemou", "LAWSON Téko", "LAWSON Teko"]
    (merge,) = shell("people", "separate", listed, "--json").json
    assert (merge["kept"]["family_name"], merge["gone"]["family_name"]) == ("ASSIH", "ASSIH")
    assert shell("people", "separate", listed, merge["id"], "--json").json["left"] == []
    assert people(shell, listed)[:2] == ["ASSI Hèmou", "ASSIH Hemou"]


def test_those_told_apart_are_not_proposed_again(shell: Shell, listed: Path) -> None:
    pairs = [one["people"] for one in shell("people", "duplicates", listed, "--json").json]
    for one, other in pairs:
        assert shell("people", "distinct", listed, one["id"], other["id"]).status == 0
    assert shell("people", "duplicates", listed, "--json").json == []
    told = shell("people", "duplicates", listed)
    assert (told.lines, told.status) == ([], 0)


def test_refusals_and_wrong_usage(shell: Shell, listed: Path) -> None:
    assert "NOBODY" in shell.refused("people", "merge", listed, "ASSI Hèmou", "NOBODY")
    assert "LAWSON Teko" in shell.refused("people", "distinct", listed, "LAWSON Teko", "ASSI Hèmou"), "two are called so"
    shell.refused("people", "merge", listed, "ASSI Hèmou", "ASSI Hèmou")
    assert "ASSI" in shell.refused("people", "separate", listed, "ASSI Hèmou")
    shell.wrong("people", "merge", listed, "ASSI Hèmou")
