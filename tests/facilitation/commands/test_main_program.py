"""main.py as a program of its own: bytes on its streams, its exit status, and the whole path on a real document."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.corpus import CORPUS, needs_corpus

ROOT = Path(__file__).parents[3]
PAPER = CORPUS / "documents" / "fr" / "ccp-profil-secteur-public-v1.3-fr.docx"


def main(*words: object, status: int = 0, **variables: str) -> tuple[str, str]:
    """Standard output and standard error; a bare environment, as a script of an organiser may have it."""
    environment = {name: value for name, value in os.environ.items() if name not in ("LANG", "LC_ALL", "PYTHONIOENCODING")}
    environment |= {"PALABRE_LANG": "fr", **variables}
    command = [sys.executable, str(ROOT / "main.py"), *map(str, words)]
    done = subprocess.run(command, capture_output=True, timeout=300, env=environment, check=False)
    assert done.returncode == status, done.stderr.decode()
    return done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


def one_json(*words: object) -> Any:
    out, _ = main(*words, "--json")
    return json.loads(out)


def test_status_and_streams_of_the_program(tmp_path: Path) -> None:
    path = tmp_path / "été.palabre"
    dates = ("--from", "2025-07-22", "--to", "2025-07-23")
    assert main("new", path, "--title", "Été", *dates, LC_ALL="C", PYTHONIOENCODING="ascii") == ("", f"{path}\n")
    out, err = main("document", "show", path, status=1)
    assert (out, err) == ("", "L’atelier n’a encore aucun document\u00a0: ajoutez-en un d’abord.\n")
    out, err = main("document", "show", status=2)
    assert out == ""
    assert "Usage: main.py document show" in err
    assert one_json("people", "show", path) == []


@needs_corpus
def test_the_whole_path_on_a_real_document(tmp_path: Path) -> None:
    """From the Word file and the list to a retained amendment in the consolidated text, taken back again."""
    path = tmp_path / "atelier.palabre"
    main("new", path, "--title", "Atelier", "--place", "Kpalimé", "--from", "2025-07-22", "--to", "2025-07-26")
    added = one_json("document", "add", path, PAPER)
    assert added["counts"]["table"] == 50
    assert added["counts"]["note"] == 44
    assert {one["kind"] for one in added["unshown"]} == {"footer", "header", "image", "table_of_contents"}
    for name, count in (("deputes-france.xlsx", 573), ("senegal-nominations-1.csv", 310)):
        assert one_json("people", "add", path, CORPUS / "participants" / name)["added"] == count
    label = "2.1.2, al. 5, puce 2"
    clause = next(one for one in one_json("document", "show", path) if one["label"] == label)
    words = clause["text"].replace("Groupe d’action", "Groupe international d’action")
    assert words != clause["text"]
    new = tmp_path / "texte.txt"
    new.write_text(words, encoding="utf-8")
    made = one_json(
        "amendment", "add", path, "--clause", label, "--kind", "replace", "--text-file", new, "--author", "Ministère du Plan"
    )
    assert (made["clause"], made["base_text"], made["text"]) == (clause["id"], clause["text"], words)
    main("amendment", "decide", path, made["number"], "retained")
    consolidated = one_json("document", "show", path, "--state", "consolidated")
    assert [(one["label"], one["text"]) for one in consolidated if one["state"] != "kept"] == [(label, words)]
    main("undo", path)
    assert not [one for one in one_json("document", "show", path, "--state", "consolidated") if one["state"] != "kept"]
    assert one_json("check", path)["sound"] is True
    copy = tmp_path / "copie.palabre"
    main("backup", path, copy)
    assert one_json("check", copy)["sound"] is True
