"""people add · show"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.corpus import CORPUS, needs_corpus
from tests.facilitation.commands.conftest import Shell
from tests.facilitation.people.list_files import as_csv

LIST = [
    ["NOM", "Prénoms", "Sexe", "Structure", "Téléphone"],
    ["ADJOVI", "Koffi Élom", "M", "Mairie de Kloto 1", "90 00 00 01"],
    ["ƉƐGBE", "Afi", "F", "ONG Terre et Forêt", "91 00 00 02"],
]


def test_a_list_is_added_once(shell: Shell, atelier: Path) -> None:
    source = shell.folder / "liste.csv"
    source.write_bytes(as_csv(LIST, "utf-8-sig"))
    told = shell("people", "add", atelier, source, "--json").json
    assert (told["added"], told["updated"], told["unchanged"]) == (2, 0, 0)
    assert [one["reason"] for one in told["skipped"]] == ["header"]
    again = shell("people", "add", atelier, source)
    assert again.status == 0
    assert again.lines[0] == "0 personne ajoutée."
    found = shell("people", "show", atelier, "--json").json
    assert [(one["family_name"], one["first_names"], one["organisation"]) for one in found] == [
        ("ADJOVI", "Koffi Élom", "Mairie de Kloto 1"),
        ("ƉƐGBE", "Afi", "ONG Terre et Forêt"),
    ]
    assert shell("people", "show", atelier).lines[0].startswith("ADJOVI Koffi Élom\tMairie de Kloto 1")


def test_refusals_and_wrong_usage(shell: Shell, atelier: Path) -> None:
    empty = shell.folder / "vide.xlsx"
    empty.write_bytes(b"")
    assert "vide.xlsx" in shell.refused("people", "add", atelier, empty)
    assert "rien.csv" in shell.refused("people", "add", atelier, shell.folder / "rien.csv", "--json")
    shell.wrong("people", "add", atelier)
    assert shell("people", "show", atelier, "--json").json == []


@needs_corpus
@pytest.mark.parametrize(
    ("name", "added"),
    [
        ("deputes-france.csv", 573),
        ("deputes-france-cp1252.csv", 573),
        ("deputes-france.xlsx", 573),
        ("senegal-nominations-1.csv", 310),
    ],
)
def test_real_lists(shell: Shell, atelier: Path, name: str, added: int) -> None:
    told = shell("people", "add", atelier, CORPUS / "participants" / name, "--json").json
    assert told["added"] + told["updated"] + told["unchanged"] == added
    assert len(shell("people", "show", atelier, "--json").json) == told["added"]


@needs_corpus
@pytest.mark.parametrize("name", ["togo-communes.csv", "togo-prefectures.csv", "togo-regions.csv", "senegal-institutions.json"])
def test_lists_of_places_are_refused(shell: Shell, atelier: Path, name: str) -> None:
    assert name in shell.refused("people", "add", atelier, CORPUS / "participants" / name)


def test_erasing_contacts_wants_a_word_more(shell: Shell, atelier: Path) -> None:
    source = shell.folder / "liste.csv"
    source.write_text("Nom;Prénoms;Téléphone\nAdjovi;Koffi;90 11 22 33\n", encoding="utf-8")
    shell("people", "add", atelier, source)
    told = shell.refused("people", "erase-contacts", atelier)
    assert "1 personne" in told
    assert "--yes" in told
    assert shell("people", "show", atelier, "--json").json[0]["phones"]
    shell("people", "erase-contacts", atelier, "--yes")
    assert shell("people", "show", atelier, "--json").json[0]["phones"] == []
    assert b"11 22 33" not in atelier.read_bytes()
    shell("check", atelier)
