"""document export"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest

from facilitation.documents.reading import read
from tests.facilitation.commands.conftest import Shell
from tests.facilitation.papers.printed import words


@pytest.fixture
def decided(shell: Shell, atelier: Path) -> Path:
    """The small workshop with one amendment retained."""
    words = ("--kind", "replace", "--text", "Un guichet commun est ouvert.", "--author", "OIM", "--reason", "Plus clair")
    assert shell("amendment", "add", atelier, "--clause", "Axe 1, al. 2", *words).status == 0
    assert shell("amendment", "decide", atelier, "1", "retained").status == 0
    return atelier


def main_part(path: Path) -> str:
    with zipfile.ZipFile(path) as package:
        return package.read("word/document.xml").decode()


def test_tracked_and_clean(shell: Shell, decided: Path) -> None:
    tracked, clean = shell.folder / "suivi.docx", shell.folder / "propre.docx"
    done = shell("document", "export", decided, "1", tracked)
    assert (done.status, done.out, done.err) == (0, "", f"{tracked}\n")
    assert 'w:author="OIM"' in main_part(tracked)
    assert shell("document", "export", decided, "1", clean, "--changes", "clean").status == 0
    assert "w:author" not in main_part(clean)
    for path in (tracked, clean):
        found = read(path.name, path.read_bytes())
        assert [one["text"] for one in shell("document", "show", decided, "--state", "consolidated", "--json").json] == [
            one.text for one in found.clauses
        ]
        assert docx.Document(io.BytesIO(path.read_bytes())).paragraphs


def test_refusals_leave_everything_as_it_was(shell: Shell, decided: Path) -> None:
    before = decided.read_bytes()
    assert "atelier.palabre" in shell.refused("document", "export", decided, "1", decided)
    again = shell.folder / "nouveau.docx"
    again.hardlink_to(decided)
    assert "nouveau.docx" in shell.refused("document", "export", decided, "1", again)
    folder = shell.folder / "Sorties"
    folder.mkdir()
    assert "Sorties" in shell.refused("document", "export", decided, "1", folder)
    assert "a.docx" in shell.refused("document", "export", decided, "1", shell.folder / "nulle part" / "a.docx")
    assert "a.pdf" in shell.refused("document", "export", decided, "1", shell.folder / "a.pdf"), "a Word file by another name"
    assert not (shell.folder / "a.pdf").exists()
    assert "Inconnu" in shell.refused("document", "export", decided, "Inconnu", shell.folder / "a.docx")
    assert shell("document", "export", decided, "1", shell.folder / "a.docx", "--changes", "all").status == 2
    assert decided.read_bytes() == before
    assert not (shell.folder / "a.docx").exists()


def test_for_the_public_nothing_tells_who_made_it(shell: Shell, decided: Path) -> None:
    out = shell.folder / "public.docx"
    assert shell("document", "export", decided, "1", out, "--changes", "published").status == 0
    with zipfile.ZipFile(out) as package:
        core = package.read("docProps/core.xml").decode()
    assert "creator" not in core
    assert "w:author" not in main_part(out)
    assert "Un guichet commun est ouvert." in [one.text for one in read(out.name, out.read_bytes()).clauses]


def test_an_odt_is_clean(shell: Shell, decided: Path) -> None:
    out = shell.folder / "propre.odt"
    done = shell("document", "export", decided, "1", out)
    assert (done.status, done.out, done.err) == (0, "", f"{out}\n")
    found = read(out.name, out.read_bytes())
    assert found.format == "odt"
    shown = shell("document", "show", decided, "--state", "consolidated", "--json").json
    assert [(one["kind"], one["text"]) for one in shown] == [(one.kind, one.text) for one in found.clauses]
    assert "a.odt" in shell.refused("document", "export", decided, "1", shell.folder / "a.odt", "--changes", "tracked")
    assert not (shell.folder / "a.odt").exists()


@pytest.mark.parametrize("name", ["comparatif.pdf", "comparatif.docx"])
def test_compared_with_the_text_as_it_was_submitted(shell: Shell, decided: Path, name: str) -> None:
    out = shell.folder / name
    assert shell("document", "export", decided, "1", out, "--changes", "compared").status == 0
    if out.suffix == ".pdf":
        printed = words(out.read_bytes(), "-raw")
    else:
        printed = " ".join(cell.text for row in docx.Document(str(out)).tables[0].rows for cell in row.cells)
    assert "Texte soumis à l’atelier" in printed
    assert "Un guichet commun est ouvert." in printed
    assert "a.odt" in shell.refused("document", "export", decided, "1", shell.folder / "a.odt", "--changes", "compared")
