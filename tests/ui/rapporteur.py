"""What a rapporteur does and sees on the page *Ordre du jour*: a sitting with the notes of its items, the summary of a day."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.hands import focused, named, read, type_words
from ui.frame import Frame
from ui.pages.agenda.page import AgendaPage
from ui.pages.agenda.sitting_view import SittingView
from ui.pages.agenda.summary_reader import SummaryReader
from ui.pages.agenda.summary_view import SummaryView
from ui.widgets.choices import ChoiceButton
from ui.widgets.kept_text import KeptText

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


class Rapporteur:
    """The page is in front from the beginning."""

    def __init__(self, qtbot: QtBot, frame: Frame) -> None:
        self.qtbot, self.frame, self.workshop = qtbot, frame, frame.workshop
        frame.go("agenda")
        QApplication.processEvents()

    @property
    def page(self) -> AgendaPage:
        return cast(AgendaPage, self.frame.pages.current_page)

    # Hands

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.qtbot.keyClick(self.here(), key, modifiers)
        QApplication.processEvents()

    def write(self, words: str) -> None:
        """Types where the cursor is."""
        type_words(self.here(), words)

    def click(self, name: str) -> None:
        self.qtbot.mouseClick(named(self.page, QPushButton, name), Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def change(self, field: KeptText, words: str, by: str) -> None:
        """Selects these words in a field, as with the mouse, and types others."""
        field.setFocus()
        place = field.toPlainText().index(words)
        cursor = field.textCursor()
        cursor.setPosition(place)
        cursor.setPosition(place + len(words), QTextCursor.MoveMode.KeepAnchor)
        field.setTextCursor(cursor)
        type_words(field, by)

    def choose_version(self, name: str) -> str:
        """What can be read of it."""
        self.qtbot.mouseClick(named(self.page, ChoiceButton, name), Qt.MouseButton.LeftButton)
        QApplication.processEvents()
        return self.version()

    def here(self) -> QWidget:
        return focused(self.qtbot, self.frame)

    # Eyes

    def sitting(self) -> SittingView:
        return cast(SittingView, self.page.findChild(SittingView))

    def summary(self) -> SummaryView:
        return cast(SummaryView, self.page.findChild(SummaryView))

    def field(self, name: str) -> KeptText:
        return named(self.page, KeptText, name)

    def version(self) -> str:
        return named(self.page, SummaryReader, "Version de la synthèse").toPlainText()

    def figures(self) -> str:
        return named(self.page, SummaryReader, "Chiffres").toPlainText()

    def words(self) -> str:
        buttons = [one.text() for one in self.page.findChildren(QPushButton) if one.isVisible()]
        return "\n".join([read(self.page), *buttons])
