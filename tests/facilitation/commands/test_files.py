"""new · check · undo · backup, and what holds for every command."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import click
import pytest

from facilitation.cli import commands
from facilitation.workshop import Workshop
from tests.facilitation.commands.conftest import Shell

DATES = ("--from", "2025-07-22", "--to", "2025-07-26")


def test_new_makes_a_workshop_with_its_days(shell: Shell) -> None:
    path = shell.folder / "nouvel atelier.palabre"
    made = shell("new", path, "--title", "Validation", "--place", "Aného", *DATES)
    assert (made.status, made.out, made.err) == (0, "", f"{path}\n")
    with Workshop.open(path, read_only=True) as workshop:
        settings = workshop.settings.get()
        assert (settings.title, settings.place, len(settings.days())) == ("Validation", "Aného", 5)
        assert len(workshop.sessions.all()) == 10


def test_what_new_refuses_leaves_nothing(shell: Shell) -> None:
    path = shell.folder / "a.palabre"
    shell.refused("new", path, "--title", "X", "--from", "2025-07-26", "--to", "2025-07-22")
    shell.refused("new", path, "--title", "  ", *DATES)
    shell.refused("new", shell.folder / "absent" / "a.palabre", "--title", "X", *DATES)
    shell.wrong("new", path, "--title", "X", "--from", "22/07/2025", "--to", "2025-07-26")
    shell.wrong("new", path, *DATES)
    assert list(shell.folder.iterdir()) == []


def test_new_overwrites_nothing(shell: Shell, atelier: Path) -> None:
    before = atelier.read_bytes()
    assert "atelier.palabre" in shell.refused("new", atelier, "--title", "X", *DATES)
    assert atelier.read_bytes() == before


def test_check_of_a_sound_file(shell: Shell, atelier: Path) -> None:
    found = shell("check", atelier, "--json").json
    assert found == {"sound": True, "acts": 2, "changes": found["changes"], "originals": 1, "faults": []}
    assert shell("check", atelier).lines == [f"Le fichier est sain\u00a0: 2 actes, {found['changes']} changements."]


def test_check_of_a_file_that_somebody_altered(shell: Shell, atelier: Path) -> None:
    with closing(sqlite3.connect(atelier)) as file:
        file.execute("UPDATE clause SET text = 'autre' WHERE kind = 'paragraph'")
        file.commit()
    plain = shell("check", atelier)
    assert plain.status == 1
    assert plain.lines[0].startswith("Le fichier n’est pas sain")
    told = shell("check", atelier, "--json")
    assert told.status == 1
    assert '"sound": false' in told.out


def test_undo_until_there_is_nothing_left(shell: Shell, atelier: Path) -> None:
    assert shell("undo", atelier).status == 0
    assert shell.refused("document", "show", atelier) == "L’atelier n’a encore aucun document\u00a0: ajoutez-en un d’abord."
    shell.refused("undo", atelier)
    assert shell("check", atelier).status == 0


def test_backup_is_a_workshop_of_its_own(shell: Shell, atelier: Path) -> None:
    copy = shell.folder / "copie.palabre"
    folder = shell.folder / "clé"
    folder.mkdir()
    assert shell("backup", atelier, copy).err == f"{copy}\n"
    assert shell("backup", atelier, folder).status == 0
    for made in (copy, folder / "atelier.palabre"):
        assert shell("document", "show", made, "--json").out == shell("document", "show", atelier, "--json").out
        assert shell("check", made).status == 0
    shell.refused("backup", atelier, atelier)
    shell.refused("backup", atelier, shell.folder / "absent" / "copie.palabre")


@pytest.mark.parametrize("data", [b"", b"SQLite format 3\x00" + bytes(200), b"PK\x03\x04"])
def test_what_is_no_workshop(shell: Shell, data: bytes) -> None:
    path = shell.folder / "faux.palabre"
    path.write_bytes(data)
    for command in (("check",), ("undo",), ("document", "show"), ("people", "show"), ("amendment", "show")):
        assert "faux.palabre" in shell.refused(*command, path)
    assert path.read_bytes() == data


def test_reading_beside_the_window_and_one_writer_at_a_time(shell: Shell, atelier: Path) -> None:
    with Workshop.open(atelier):
        assert len(shell("document", "show", atelier, "--json").json) == 7
        shell.refused("undo", atelier)
    assert shell("undo", atelier).status == 0


def all_commands() -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    for name, command in commands.commands.items():
        below = sorted(command.commands) if isinstance(command, click.Group) else []
        found += [(name, sub) for sub in below] or [(name,)]
    return found


@pytest.mark.parametrize("command", all_commands(), ids=" ".join)
def test_every_command_has_help(shell: Shell, command: tuple[str, ...]) -> None:
    told = shell(*command, "--help")
    assert (told.status, told.err) == (0, "")
    assert f"Usage: main.py {' '.join(command)}" in told.out


def test_no_such_command(shell: Shell) -> None:
    assert "imprimer" in shell.wrong("imprimer")


def test_a_paper_for_which_there_is_nothing_yet_is_refused_in_a_sentence(shell: Shell, atelier: Path) -> None:
    refused = shell.refused("papers", atelier, shell.folder / "sortie", "--only", "signature-complement")
    assert "personne n’a été inscrit" in refused
    assert list((shell.folder / "sortie").iterdir()) == []
