"""What a note-taker does and sees on the page *Texte et amendements*: key presses in, what is on the screen out."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitation.amendments.values import Amendment
from facilitation.text.clauses import Clause
from tests.ui.hands import focused, type_words
from ui.frame import Frame
from ui.pages.texts.amendment_list import CARD_ROLE, AmendmentCard
from ui.pages.texts.page import TextsPage

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


class NoteTaker:
    """`presses` counts keys since the last `presses = 0`, a chord as one, the words of a text not at all."""

    def __init__(self, qtbot: QtBot, frame: Frame) -> None:
        self.qtbot, self.frame = qtbot, frame
        self.workshop = frame.workshop
        self.page = cast(TextsPage, frame.pages.current_page)
        self.presses = 0
        self._before = {one.id for one in self.workshop.amendments.all()}

    # Hands

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.presses += 1
        self.qtbot.keyClick(self._here(), key, modifiers)
        QApplication.processEvents()

    def write(self, words: str) -> None:
        """Types where the cursor is."""
        type_words(self._here(), words)

    def call(self, number: str) -> QWidget:
        """The clause's number as it is called out, key by key; gives the field in which it then stands."""
        for letter in number:
            self.presses += 1
            self.qtbot.keyClicks(self._here(), letter)
        return self._here()

    def go_to(self, number: str) -> None:
        """The clause's number, then Enter."""
        self.call(number)
        self.press(Key.Key_Return)

    def begin(self, number: str, author: str = "mensavi") -> None:
        """A new amendment on a clause, with its author chosen; the cursor is in the text."""
        self.go_to(number)
        self.press(Key.Key_N)
        self.name(author)

    def name(self, author: str) -> None:
        self.presses += len(author)
        self.write(author)
        self.press(Key.Key_Return)

    def record(self) -> None:
        self.press(Key.Key_Return, CTRL)

    def reads(self) -> None:
        """What was refused."""
        reading = self.frame.messages.reading
        reading.start(0)
        self.qtbot.waitUntil(lambda: not reading.isActive())

    def choose_amendment(self, number: str) -> None:
        """Clicks its card."""
        listed = self.page.amendments.list
        index = next(
            index for index in map(listed.model().index, range(listed.model().rowCount())) if self._card(index).number == number
        )
        listed.scrollTo(index)
        self.qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=listed.visualRect(index).center())
        self.page.text.clauses.setFocus()

    # Eyes

    def clause(self) -> Clause:
        found = self.page.text.current()
        assert found is not None
        return found

    def cards(self) -> list[AmendmentCard]:
        model = self.page.amendments.list.model()
        return [self._card(model.index(row, 0)) for row in range(model.rowCount())]

    def card(self, number: str) -> AmendmentCard:
        return next(one for one in self.cards() if one.number == number)

    def chosen_number(self) -> str:
        amendment = self.page.amendments.current()
        return amendment.number if amendment else ""

    def strip_is_open(self) -> bool:
        return self.page.capture.isVisible()

    def typed(self) -> str:
        """The words as they would be, in the strip."""
        return self.page.capture.editor.text()

    def refusal(self) -> str:
        bar = self.frame.messages.refusal
        return bar.sentence.replace("\u00a0", " ") if bar.isVisible() else ""

    def shown(self, number: str) -> list[tuple[str, str]]:
        """The marks of a clause as the text column shows them: ("insert", "garantit")."""
        clause = self.workshop.texts.find_clause(number, self.page.text.document)
        for row in self.page.text.clauses.rows():
            if row.clause == clause.id and row.words is not None:
                return [(mark.kind, mark.text) for mark in row.words.marks]
            for cell in row.cells:
                if cell.words.clause == clause.id:
                    return [(mark.kind, mark.text) for mark in cell.words.marks]
        raise AssertionError(f"{number} is not shown")

    def last(self) -> Amendment:
        """The amendment recorded last."""
        return [one for one in self.workshop.amendments.all() if one.id not in self._before][-1]

    def _here(self) -> QWidget:
        return focused(self.qtbot, self.frame)

    def _card(self, index: object) -> AmendmentCard:
        return cast(AmendmentCard, index.data(CARD_ROLE))  # type: ignore[attr-defined]
