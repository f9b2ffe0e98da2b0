"""Large words for the room: a clause with its change, cut to the part that matters when it is longer than the screen."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.theme import Theme
from ui.theme.tokens import Role, Type
from ui.widgets.marked_text import LaidText, Mark, ShownText, lay_out

SIZES = (24, 28, 32, 36, 42, 48, 56, 64, 76, 90)
"""Pixels of the words; the room never gets less than 24 (scenario 7)."""
USUAL = 4
_LARGER = 3
"""Steps by which a few words that stand alone are larger."""


class Board(QWidget):
    """Paints a marked text as large as the chosen size, smaller when it must, around its changes when even that is too long."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = ShownText("", ())
        self._step = USUAL
        self._large = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def show_words(self, marks: tuple[Mark, ...], *, large: bool = False) -> None:
        self._large = large
        self._words = ShownText("", marks)
        self.setAccessibleName(self._words.text)
        self.update()

    def words(self) -> str:
        return self._words.text

    def enlarge(self, by: int) -> None:
        """One step larger or smaller."""
        self._step = max(0, min(len(SIZES) - 1, self._step + by))
        self.update()

    def text_size(self) -> int:
        """Pixels of the words as they are painted now."""
        return self._fit()[1]

    def needed_height(self) -> float:
        """Pixels that the words take as they are painted now."""
        return self._fit()[0].height

    def painted(self) -> str:
        """The words as they are painted now: all of them, or those around the changes."""
        return self._fit()[0].text

    def paintEvent(self, event: QPaintEvent) -> None:
        laid, _ = self._fit()
        painter = QPainter(self)
        painter.setPen(self._theme.color(Role.INK))
        painter.setClipRect(QRectF(self.rect()))
        laid.draw(painter, 0, max(0.0, min((self.height() - laid.height) / 3, 60.0)))

    def _fit(self) -> tuple[LaidText, int]:
        wanted = min(self._step + (_LARGER if self._large else 0), len(SIZES) - 1)
        for size in reversed(SIZES[: wanted + 1]):
            laid = self._lay(self._words, size)
            if laid.height <= self.height():
                return laid, size
        # Even the smallest letters do not fit: what changes must be in view, so the unchanged ends are cut.
        words = self._words
        room = 1200
        while room > 60:
            words = ShownText("", _cut(self._words.marks, room))
            laid = self._lay(words, SIZES[0])
            if laid.height <= self.height():
                return laid, SIZES[0]
            room = room * 3 // 4
        return self._lay(words, SIZES[0]), SIZES[0]

    def _lay(self, words: ShownText, size: int) -> LaidText:
        font = self._theme.font(Type.TEXT)
        font.setPixelSize(size)
        return lay_out(words, font, self.width(), self._theme)


def _cut(marks: tuple[Mark, ...], room: int) -> tuple[Mark, ...]:
    """Long stretches shortened to `room` letters: unchanged ones keep what is next to a change, changed ones both their ends."""
    cut: list[Mark] = []
    for place, mark in enumerate(marks):
        if len(mark.text) <= room:
            cut.append(mark)
        elif mark.kind == "equal" and place == 0 and len(marks) > 1:
            cut.append(replace(mark, text="… " + mark.text[-room:].split(" ", 1)[-1]))
        elif mark.kind == "equal" and place == len(marks) - 1:
            cut.append(replace(mark, text=mark.text[:room].rsplit(" ", 1)[0] + " …"))
        else:
            half = room // 2
            cut.append(replace(mark, text=mark.text[:half].rsplit(" ", 1)[0] + " … " + mark.text[-half:].split(" ", 1)[-1]))
    return tuple(cut)


class BlackSheet(QWidget):
    """Nothing: the room listens."""

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), Qt.GlobalColor.black)
