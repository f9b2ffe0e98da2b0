"""Texts one below the other, each under a line that says what it is, with its changes marked; scrolls where there is no room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from facilitation.text.clauses import Span
from facilitation.text.diff import segments
from ui.theme.dress import Dress, dress
from ui.theme.theme import Theme
from ui.theme.tokens import Role, Space, Type
from ui.widgets.marked_text import LaidText, Mark, ShownText, lay_out, spans_over, text_font


@dataclass(frozen=True, slots=True)
class Passage:
    """`about` says what the words are; `base` became `text` (the same for words without changes). `short` is told instead of both
    where it is given: only what changes, with what stands around it. `spans` are what is bold or italic in `text`."""

    about: str
    base: str
    text: str
    short: tuple[Mark, ...] = ()
    spans: tuple[Span, ...] = ()

    @property
    def shown(self) -> ShownText:
        marks = self.short or tuple(Mark(one.kind, one.text) for one in segments(self.base, self.text))
        return ShownText("", marks, spans_over(self.spans, marks))


class WordsPane(QScrollArea):
    """`show_passages`; `words` is all that is to be read in it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._sheet = _Sheet(theme)
        dress(self, Dress.PLAIN)
        self.setWidget(self._sheet)
        self.setWidgetResizable(True)

    def show_passages(self, passages: Sequence[Passage]) -> None:
        self._sheet.show_passages(passages)
        self.verticalScrollBar().setValue(0)

    def height_for(self, width: int) -> int:
        """Pixels of height in which all of it is seen at this width."""
        return self._sheet.height_for(width) + 2 * self.frameWidth()

    @property
    def words(self) -> str:
        return self._sheet.accessibleName()


class _Sheet(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._passages: Sequence[Passage] = ()
        self._laid: list[tuple[str, LaidText]] = []
        theme.changed.connect(self._lay_out)

    def show_passages(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self.setAccessibleName("\n".join(f"{one.about}\n{one.text or one.shown.text}" for one in passages))
        self._lay_out()

    def sizeHint(self) -> QSize:
        return QSize(self.width(), int(self._height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, int(self._height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        caption = self._theme.font(Type.SMALL)
        y = float(Space.S)
        for about, laid in self._laid:
            painter.setFont(caption)
            painter.setPen(self._theme.color(Role.MUTED))
            y += painter.fontMetrics().ascent()
            painter.drawText(Space.S, int(y), about)
            y += painter.fontMetrics().descent() + Space.XS
            painter.setPen(self._theme.color(Role.INK))
            laid.draw(painter, Space.S, y)
            y += laid.height + Space.M

    def height_for(self, width: int) -> int:
        return int(self._height_of(self._laid_for(width))) + 1

    def _laid_for(self, width: int) -> list[tuple[str, LaidText]]:
        font = text_font(self._theme)
        room = max(80, width - 2 * Space.S)
        return [(one.about, lay_out(one.shown, font, room, self._theme)) for one in self._passages]

    def _lay_out(self) -> None:
        self._laid = self._laid_for(self.width())
        self.setMinimumHeight(int(self._height()))
        self.updateGeometry()
        self.update()

    def _height(self) -> float:
        return self._height_of(self._laid)

    def _height_of(self, laid: Sequence[tuple[str, LaidText]]) -> float:
        line = self._theme.px(20)
        return Space.S + sum(one.height + line + Space.M for _, one in laid)
