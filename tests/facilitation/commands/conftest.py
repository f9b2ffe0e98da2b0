"""The command line driven in this process, its two streams and its exit status caught as a shell would see them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from facilitation import cli


@dataclass(frozen=True)
class Done:
    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON value; fails where anything else stands on standard output."""
        assert self.status == 0, self.err
        return json.loads(self.out)

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


class Shell:
    """Runs commands in a folder; words without a folder that name a file there are given their full path."""

    def __init__(self, folder: Path, streams: pytest.CaptureFixture[bytes]) -> None:
        self.folder = folder
        self._streams = streams

    def __call__(self, *words: object) -> Done:
        self._streams.readouterr()
        status = cli.run([str(word) for word in words])
        out, err = self._streams.readouterr()
        return Done(status, out.decode(), err.decode())

    def refused(self, *words: object) -> str:
        """The one sentence of a clear refusal: exit status 1, nothing on standard output."""
        done = self(*words)
        assert (done.status, done.out) == (1, ""), done
        (sentence,) = done.err.splitlines()
        assert sentence.endswith((".", "!", "?")), sentence
        return sentence

    def wrong(self, *words: object) -> str:
        """What is said of wrong usage: exit status 2, nothing on standard output."""
        done = self(*words)
        assert (done.status, done.out) == (2, ""), done
        assert "Usage: main.py" in done.err
        return done.err


@pytest.fixture
def shell(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Shell:
    monkeypatch.setenv("PALABRE_LANG", "fr")
    return Shell(tmp_path, capsysbinary)


TEXT = """# Axe 1 : Gouvernance

L’État veille à la protection des Togolais de l’extérieur.

Un guichet est ouvert.

- les femmes ;
- les jeunes.

# Axe 2 : Services

Le budget est voté.
"""


@pytest.fixture
def atelier(shell: Shell) -> Path:
    """A workshop with one small document."""
    path = shell.folder / "atelier.palabre"
    dates = ("--from", "2025-07-22", "--to", "2025-07-26")
    assert shell("new", path, "--title", "Atelier de validation", "--place", "Kpalimé", *dates).status == 0
    source = shell.folder / "politique.md"
    source.write_text(TEXT, encoding="utf-8")
    assert shell("document", "add", path, source).status == 0
    return path
