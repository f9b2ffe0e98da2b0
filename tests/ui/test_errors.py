"""Bugs end in a dialog and a report, refusals in a sentence; the program goes on."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from facilitation.errors import PalabreError
from ui.bug_dialog import BugDialog, write_report
from ui.errors import ErrorDesk
from ui.language import LanguageSwitch
from ui.theme.icons import Icons


@pytest.fixture
def errors(icons: Icons, language: LanguageSwitch, tmp_path: Path) -> Iterator[ErrorDesk]:
    hook = sys.excepthook
    made = ErrorDesk(icons)
    made.workshop = lambda: tmp_path / "atelier.palabre"
    made.saved_at = lambda: datetime(2025, 7, 23, 10, 41, 58, tzinfo=UTC)
    yield made
    sys.excepthook = hook


def bug() -> ZeroDivisionError:
    try:
        1 / 0  # noqa: B018
    except ZeroDivisionError as error:
        return error
    raise AssertionError


@pytest.mark.expect_log("unexpected error")
def test_a_bug_is_told_with_what_is_safe_and_reported_to_a_file(qtbot: QtBot, errors: ErrorDesk, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    errors.show(bug())
    dialog = errors.dialog
    assert isinstance(dialog, BugDialog)
    qtbot.addWidget(dialog)
    words = " ".join(one.text() for one in dialog.findChildren(QLabel))
    assert "ZeroDivisionError" in words
    assert "Tout est enregistré jusqu’à 10:41:58" in words
    (report,) = tmp_path.glob("palabre-*-report.txt")
    assert str(report) in words
    text = report.read_text(encoding="utf-8")
    assert "ZeroDivisionError: division by zero" in text
    assert "in bug" in text
    assert window.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.expect_log("unexpected error")
def test_a_second_bug_is_reported_without_a_second_dialog(qtbot: QtBot, errors: ErrorDesk, tmp_path: Path) -> None:
    errors.show(bug())
    first = errors.dialog
    errors.show(ValueError("other"))
    assert errors.dialog is first
    assert first is not None
    qtbot.addWidget(first)


def test_an_uncaught_refusal_is_a_sentence_not_a_bug(errors: ErrorDesk) -> None:
    refused: list[PalabreError] = []
    errors.refuse = refused.append
    errors.install()
    error = PalabreError("person.no_name")
    sys.excepthook(type(error), error, None)
    assert refused == [error]
    assert errors.dialog is None


@pytest.mark.expect_log("unexpected error")
def test_the_hook_shows_what_nothing_caught(qtbot: QtBot, errors: ErrorDesk) -> None:
    errors.install()
    error = bug()
    sys.excepthook(type(error), error, error.__traceback__)
    assert errors.dialog is not None
    qtbot.addWidget(errors.dialog)


@pytest.mark.expect_log("unexpected error")
def test_a_report_goes_elsewhere_when_the_folder_is_gone(tmp_path: Path) -> None:
    report = write_report(bug(), tmp_path / "gone" / "atelier.palabre")
    assert report is not None
    assert report.exists()
    report.unlink()
