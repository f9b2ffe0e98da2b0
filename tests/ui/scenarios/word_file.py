"""The consolidated text with its changes shown, saved as a Word file on the page *Documents*."""

from __future__ import annotations

from pathlib import Path
from typing import cast
from zipfile import ZipFile

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.ui.hands import named, to_the_front
from tests.ui.note_taker import NoteTaker
from tests.ui.pages.papers.conftest import Reader
from ui.pages.papers.page import PapersPage


def saved_body(taker: NoteTaker, target: Path) -> str:
    """The words and marks of the file (word/document.xml)."""
    to_the_front(taker.qtbot, taker.frame)
    taker.frame.go("papers")
    reader = Reader(taker.qtbot, cast(PapersPage, taker.frame.pages.current_page))
    reader.wait()
    reader.go_to("consolidated")
    button = named(reader.page, QPushButton, "Enregistrer en Word (DOCX)")
    taker.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    reader.answer_dialog(target)
    reader.wait_for_jobs()
    with ZipFile(target) as package:
        return package.read("word/document.xml").decode()
