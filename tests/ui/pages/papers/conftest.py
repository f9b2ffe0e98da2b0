"""Somebody before the page *Documents* of the demonstration: what the preview holds is read as text by pdftotext."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitation.papers.catalogue import PAPERS
from facilitation.producing import Made
from facilitation.workshop import Workshop
from tests.ui.hands import named, type_words
from ui.context import AppContext
from ui.pages.papers.making import Order
from ui.pages.papers.page import PapersPage
from ui.pages.papers.paper_list import PaperList

NO_KEY = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier

needs_pdftotext = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed (poppler-utils)")


def words_of(pdf: bytes | Path) -> str:
    """What an outside reader finds in a PDF, blanks of every kind as one space."""
    data = pdf.read_bytes() if isinstance(pdf, Path) else pdf
    done = subprocess.run(["pdftotext", "-layout", "-", "-"], input=data, capture_output=True, check=True)
    return re.sub(r"\s+", " ", done.stdout.decode())


class Reader:
    """Drives the page; `seen` are the previews that came on the screen, in order."""

    def __init__(self, qtbot: QtBot, page: PapersPage) -> None:
        self.qtbot, self.page = qtbot, page
        self.seen: list[tuple[Order, Made]] = []
        self.bugs: list[Exception] = []
        page.context.jobs.failed.connect(self.bugs.append)
        page.live.shown.connect(lambda order, made: self.seen.append((order, made)))

    @property
    def list(self) -> PaperList:
        return named(self.page, PaperList, "Documents")

    def wait(self) -> None:
        """Until the preview is what is chosen."""
        self.qtbot.waitUntil(lambda: not self.page.live.busy)
        assert not self.bugs, self.bugs

    def wait_for_jobs(self) -> None:
        self.qtbot.waitUntil(lambda: not self.page.context.jobs.running, timeout=60_000)
        assert not self.bugs, self.bugs

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_KEY) -> None:
        # A screen without a window manager does not give the keyboard back when a dialog closes.
        self.page.activateWindow()
        self.qtbot.waitUntil(self.page.isActiveWindow)
        widget = self.page.window().focusWidget()
        assert widget is not None
        self.qtbot.keyClick(widget, key, modifier)

    def go_to(self, paper: str) -> None:
        """With the arrow keys, and waits for the preview."""
        self.pass_by(paper)
        self.wait()

    def pass_by(self, paper: str) -> None:
        """With the arrow keys, without waiting for the preview."""
        self.list.setFocus()
        names = [one.name for one in PAPERS]
        way = names.index(paper) - names.index(self.page.chosen.name)
        for _ in range(abs(way)):
            self.press(Qt.Key.Key_Down if way > 0 else Qt.Key.Key_Up)
        assert self.page.chosen.name == paper

    def shown_words(self) -> str:
        return words_of(self.seen[-1][1].data)

    def answer_dialog(self, target: Path) -> None:
        """Types a path into the dialog that asks for a file or folder, and accepts it."""
        self.qtbot.waitUntil(lambda: bool(self.dialogs()))
        (dialog,) = self.dialogs()
        self.qtbot.waitUntil(dialog.isActiveWindow)
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        field.selectAll()
        type_words(field, str(target))
        accept = dialog.findChild(QDialogButtonBox).buttons()[0]
        self.qtbot.waitUntil(accept.isEnabled)
        self.qtbot.mouseClick(accept, Qt.MouseButton.LeftButton)
        assert not dialog.isVisible()

    def dialogs(self) -> list[QFileDialog]:
        return [one for one in self.page.findChildren(QFileDialog) if one.isVisible()]


@pytest.fixture
def workshop(demonstration: Workshop) -> Workshop:
    return demonstration


@pytest.fixture
def reader(qtbot: QtBot, context: AppContext, show: Callable[[QWidget], QWidget]) -> Reader:
    made = Reader(qtbot, PapersPage(context))
    show(made.page)
    made.wait()
    # A preview that was given up while the window came may still be ending.
    made.wait_for_jobs()
    return made
