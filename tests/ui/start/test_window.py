"""The start window: recent workshops with where they stand, refusals, the demonstration, and what is not loaded before it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from facilitation.errors import PalabreError
from facilitation.workshop import Workshop
from ui.app import Palabre
from ui.recent import Recent
from ui.shell import Shell
from ui.start.recents import ROW, RecentRow
from ui.start.window import StartWindow

ROOT = Path(__file__).parents[3]
WEDNESDAY = datetime(2025, 7, 23, 10, 42, tzinfo=UTC)


@pytest.fixture
def start(qtbot: QtBot, shell: Shell, tmp_path: Path) -> StartWindow:
    """The window on Wednesday of the reference week, with three recent workshops of which one file is gone."""
    here = Shell(shell.preferences, shell.theme, shell.icons, shell.language, shell.jobs, lambda: WEDNESDAY)
    for number, (title, starts, ends) in enumerate(
        (
            ("Politique publique", "2025-07-22", "2025-07-26"),
            ("Plan communal", "2026-02-11", "2026-02-11"),
            ("Termes de référence", "2025-01-17", "2025-02-02"),
        )
    ):
        path = tmp_path / f"{number}.palabre"
        path.write_bytes(b"not yet looked at")
        shell.preferences.add_recent(Recent(str(path), title, "Kpalimé", starts, ends))
    gone = Recent(str(tmp_path / "gone.palabre"), "Disparu", "Lomé", "2024-12-30", "2025-01-03")
    shell.preferences.add_recent(gone)
    window = StartWindow(here)
    qtbot.addWidget(window)
    window.refresh()
    window.show()
    qtbot.waitExposed(window)
    return window


def rows(start: StartWindow) -> list[RecentRow]:
    model = start.home.recents.model
    return [model.index(row, 0).data(ROW) for row in range(model.rowCount())]


def test_each_workshop_says_when_it_is_and_where_it_stands(start: StartWindow) -> None:
    assert [(row.recent.title, row.dates, row.state) for row in rows(start)] == [
        ("Disparu", "30 décembre 2024 – 3 janvier 2025", "fichier introuvable"),
        ("Termes de référence", "17 janvier – 2 février 2025", "terminé"),
        ("Plan communal", "11 février 2026", "à venir"),
        ("Politique publique", "22 – 26 juillet 2025", "jour 2 sur 5"),
    ]


def test_its_words_follow_the_language(start: StartWindow) -> None:
    start.shell.use_language("en")
    assert start.new_button.text() == "New workshop"
    assert [row.state for row in rows(start)] == ["file not found", "over", "to come", "day 2 of 5"]


def test_enter_opens_and_delete_takes_off_the_list(qtbot: QtBot, start: StartWindow) -> None:
    view = start.home.recents.view
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert [row.recent.title for row in rows(start)] == ["Termes de référence", "Plan communal", "Politique publique"]
    with qtbot.waitSignal(start.open_asked) as asked:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert asked.args == [rows(start)[0].recent.path, False]


def test_without_recent_workshops_it_says_what_to_do(qtbot: QtBot, shell: Shell) -> None:
    window = StartWindow(shell)
    qtbot.addWidget(window)
    window.refresh()
    window.show()
    words = [one.text() for one in window.home.findChildren(QLabel) if one.isVisible()]
    assert "Pas encore d’atelier" in words


def test_a_file_that_is_no_workshop_is_refused_with_a_sentence(qtbot: QtBot, shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "notes.palabre"
    path.write_bytes(b"hello")
    program = Palabre(shell)
    window = program.show_start()
    qtbot.addWidget(window)
    window.open_asked.emit(str(path), False)
    assert program.frame is None
    assert "notes.palabre" in window.home.message.sentence


def test_a_workshop_open_elsewhere_can_be_opened_for_reading(qtbot: QtBot, shell: Shell, workshop: Workshop) -> None:
    program = Palabre(shell)
    window = program.show_start()
    qtbot.addWidget(window)
    window.open_asked.emit(str(workshop.path), False)
    assert "déjà ouvert" in window.home.message.sentence
    window.home.message.acted.emit()
    frame = program.frame
    assert frame is not None
    assert frame.workshop.read_only
    assert not window.isVisible()
    frame.close_workshop()
    assert window.isVisible(), "closing the workshop brings the start window back"
    assert [row.recent.path for row in rows(window)] == [str(workshop.path.resolve())]


def test_a_file_named_on_the_command_line_that_cannot_be_opened_says_so(qtbot: QtBot, shell: Shell, workshop: Workshop) -> None:
    program = Palabre(shell)
    qtbot.addWidget(program.begin(workshop.path))
    window = program.start
    assert window is not None
    with qtbot.waitCallback() as ready:
        program.prepare(ready)
    message = window.home.message
    assert window.isVisible()
    assert message.isVisible(), "what is loaded after the first paint must not wipe the sentence away"
    assert "déjà ouvert" in message.sentence
    message.acted.emit()
    assert program.frame is not None
    program.frame.close_workshop()


@pytest.mark.parametrize(("key", "offered"), [("store.protected", True), ("store.full", True), ("store.damaged", False)])
def test_what_cannot_be_written_can_be_opened_for_reading(qtbot: QtBot, shell: Shell, key: str, offered: bool) -> None:
    window = StartWindow(shell)
    qtbot.addWidget(window)
    window.show()
    window.refuse_opening(PalabreError(key, path="atelier.palabre", reason="malformed"), "atelier.palabre")
    assert "atelier.palabre" in window.home.message.sentence
    offers = [
        one for one in window.home.message.findChildren(QPushButton) if one.text() == "Ouvrir en lecture" and not one.isHidden()
    ]
    assert bool(offers) == offered


@pytest.mark.slow
def test_the_demonstration_is_built_and_opened(qtbot: QtBot, shell: Shell, tmp_path: Path) -> None:
    program = Palabre(shell)
    window = program.show_start()
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.open_asked, timeout=60_000):
        window.make_demonstration(tmp_path / "demonstration")
    frame = program.frame
    assert frame is not None
    assert len(frame.workshop.people.all()) >= 80
    frame.close_workshop()


SLOW_TO_LOAD = ("sqlite_utils", "qtawesome", "qtpy", "reportlab", "lxml", "docx", "babel", "rapidfuzz", "tomllib", "ui.frame")


def test_it_is_painted_before_anything_slow_is_loaded(tmp_path: Path) -> None:
    program = (
        "import sys, time; began = time.perf_counter()\n"
        "from ui.app import run\n"
        "status = run(began=began)\n"
        f"print([name for name in {SLOW_TO_LOAD!r} if name in sys.modules]); sys.exit(status)\n"
    )
    environment = os.environ | {
        "PALABRE_EXIT_AFTER_PAINT": "1",
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": str(tmp_path),
        "APPDATA": str(tmp_path),
        "LOCALAPPDATA": str(tmp_path),
        "PYTHONPATH": str(ROOT),
    }
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=300, check=False
    )
    lines = done.stdout.splitlines()
    assert done.returncode == 0, done.stderr
    assert re.fullmatch(r"\d+ ms", lines[0])
    assert lines[1] == "[]"
