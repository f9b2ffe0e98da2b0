"""document update, document waiting, amendment place: what is told, what is written, and what a refusal leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.facilitation.commands.conftest import Shell

OLD = """# 1 Eau

Les communes entretiennent les forages.

L'État protège les sources des villages.

Un rapport est publié chaque année.

# 2 Suivi

Le comité se réunit chaque trimestre au chef-lieu.
"""
NEW = """# 1 Eau

Les communes entretiennent les forages.

L'État protège les sources des villages et des hameaux.

Un rapport est publié chaque semestre.

# 2 Suivi

Le comité se réunit chaque mois au chef-lieu.
"""


@pytest.fixture
def files(shell: Shell) -> tuple[Path, Path]:
    file, old, new = (shell.folder / name for name in ("atelier.palabre", "politique.md", "politique-v2.md"))
    old.write_text(OLD, encoding="utf-8")
    new.write_text(NEW, encoding="utf-8")
    shell("new", file, "--title", "Atelier", "--place", "Kpalimé", "--from", "2025-07-22", "--to", "2025-07-26")
    shell("document", "add", file, old, "--title", "Politique")
    for clause, text in (
        ("1, al. 1", "Les communes entretiennent et réparent les forages."),
        ("1, al. 2", "L'État protège et restaure les sources des villages."),
        ("1, al. 3", "Un rapport est publié chaque semestre."),
        ("2, al. 1", "Le comité se réunit deux fois par an au chef-lieu."),
    ):
        done = shell("amendment", "add", file, "--clause", clause, "--kind", "replace", "--text", text, "--author", "DGE")
        assert done.status == 0, done.err
    return file, new


def test_a_dry_run_tells_the_fates_and_leaves_the_file_alone(shell: Shell, files: tuple[Path, Path]) -> None:
    file, new = files
    before = file.read_bytes()
    done = shell("document", "update", file, "1", new, "--dry-run")
    assert done.lines == [
        "1\t1, al. 1\t1, al. 1\treporté sans changement",
        "2\t1, al. 2\t1, al. 2\treporté sur le nouveau texte",
        "3\t1, al. 3\t1, al. 3\tdéjà intégré",
        "4\t2, al. 1\t\tà placer",
    ]
    assert "1 amendement à placer à la main." in done.err
    assert file.read_bytes() == before
    told = shell("document", "update", file, "1", new, "--dry-run", "--json").json
    assert told["id"] is None
    assert told["counts"] == {"unchanged": 1, "rebased": 1, "integrated": 1, "to-place": 1, "stays": 0}
    assert told["clauses"] == {"same": 3, "changed": 3, "gone": 0, "new": 0}
    assert told["amendments"][1]["text"] == "L'État protège et restaure les sources des villages et des hameaux."
    assert told["amendments"][3]["candidates"][0] == "2, al. 1"


def test_an_update_with_a_confirmation_then_a_place_by_hand(shell: Shell, files: tuple[Path, Path]) -> None:
    file, new = files
    done = shell("document", "update", file, "1", new, "--confirm", "3")
    assert done.status == 0, done.err
    assert done.lines[-1].endswith("Politique")
    shown = shell("amendment", "show", file, "--json").json
    states = {one["number"]: one["state"] for one in shown}
    assert [bool(one["made_on"]) for one in shown] == [True, True, False, False]
    assert states == {"1": "pending", "2": "pending", "3": "retained", "4": "pending"}
    assert shell("document", "show", file, "1").lines[2] == "1, al. 2\tL'État protège les sources des villages et des hameaux."
    assert shell("document", "show", file, "Politique V1").lines[2] == "1, al. 2\tL'État protège les sources des villages."
    assert shell("document", "waiting", file).lines == ["4\t2, al. 1\tà placer\t2, al. 1"]
    assert "donnez sa nouvelle rédaction" in shell.refused("amendment", "place", file, "4", "2, al. 1")
    words = "Le comité se réunit deux fois par an au chef-lieu."
    placed = shell("amendment", "place", file, "4", "2, al. 1", "--text", words)
    assert placed.err.strip() == "Amendement 4 placé sur 2, al. 1, version 2."
    assert shell("document", "waiting", file, "--json").json == []
    assert shell("undo", file).err.strip() == "Annulé\u00a0: Amendement placé."
    assert shell("undo", file).err.strip() == "Annulé\u00a0: Nouvelle version acceptée."
    assert shell("check", file).status == 0
    assert shell("document", "show", file, "1").lines[2] == "1, al. 2\tL'État protège les sources des villages."


def test_refusals_and_wrong_usage(shell: Shell, files: tuple[Path, Path]) -> None:
    file, new = files
    assert "rien ne changerait" in shell.refused("document", "update", file, "1", shell.folder / "politique.md")
    assert "ne figure pas dans la nouvelle version" in shell.refused("document", "update", file, "1", new, "--confirm", "1")
    shell.refused("document", "update", file, "1", shell.folder / "absent.docx")
    shell.refused("document", "update", file, "Plan", new)
    shell.wrong("document", "update", file, "1", new, "--dry-run", "--confirm", "3")
    assert len(shell("document", "show", file, "1").lines) == 6


def test_what_is_left_and_cannot_be_placed_or_retained_is_told(shell: Shell, files: tuple[Path, Path]) -> None:
    file, new = files
    shell("amendment", "everywhere", file, "chaque trimestre", "deux fois par an", "--author", "DGE")
    shell("document", "update", file, "1", new)
    waiting = shell("document", "waiting", file).lines
    assert waiting[-1].endswith("à placer\tà enregistrer à nouveau sur la nouvelle version")
    assert shell("document", "waiting", file, "--json").json[-1]["candidates"] == []
    assert "version plus récente" in shell.refused("amendment", "decide", file, "4", "retained")
    assert "version plus récente" in shell.refused("amendment", "decide", file, "5", "retained")
    assert shell("amendment", "decide", file, "3", "retained").status == 0
    assert [line.split("\t")[0] for line in shell("document", "waiting", file).lines] == ["4", "5"]
