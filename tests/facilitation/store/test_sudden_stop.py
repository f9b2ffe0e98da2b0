"""Whether a file was closed when it was last written."""

import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from facilitation.workshop import Workshop

ROOT = Path(__file__).parents[3]
OPENS_AND_DIES = """
import os, sys
from pathlib import Path
from facilitation.workshop import Workshop
opened = Workshop.open(Path(sys.argv[1]))
opened.remember("page", "texts")
if sys.argv[2] == "idle":
    opened.settle()
os._exit(9)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "atelier.palabre"
    Workshop.create(made, title="Atelier", starts_on=date(2025, 7, 22), ends_on=date(2025, 7, 22)).close()
    return made


def ended_suddenly(path: Path) -> bool:
    with Workshop.open(path) as workshop:
        return workshop.ended_suddenly


@pytest.mark.parametrize("doing", ["busy", "idle"])
def test_a_process_that_died_is_told_from_one_that_closed(path: Path, doing: str) -> None:
    assert not ended_suddenly(path)
    assert not ended_suddenly(path), "nor after it was opened and closed"
    subprocess.run([sys.executable, "-c", OPENS_AND_DIES, str(path), doing], cwd=ROOT, check=False)
    assert ended_suddenly(path)
    assert not ended_suddenly(path), "it was closed since"


def test_a_copy_of_an_open_file_was_not_cut_off(path: Path, tmp_path: Path) -> None:
    with Workshop.open(path) as workshop:
        workshop.settle()
        shutil.copy(path, tmp_path / "copy.palabre")
        workshop.backup(tmp_path / "backup.palabre")
    assert not ended_suddenly(tmp_path / "copy.palabre")
    assert not ended_suddenly(tmp_path / "backup.palabre")


def test_a_new_file_and_one_that_is_only_read_were_not(path: Path, tmp_path: Path) -> None:
    with Workshop.create(tmp_path / "neu.palabre", title="A", starts_on=date(2025, 7, 22), ends_on=date(2025, 7, 22)) as made:
        assert not made.ended_suddenly
    with Workshop.open(path, read_only=True) as reader:
        assert not reader.ended_suddenly
