"""Women and men by category, this half-day beside the whole workshop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from facilitation.attendance.presence import Figures
from ui.theme.dress import Tone, dress
from ui.theme.tokens import Space, Type
from ui.widgets.labels import ElidedLabel, label


@dataclass(frozen=True, slots=True)
class PresenceLine:
    """A category with its figures of both spans; None where nobody of it came."""

    name: str
    here: Figures | None
    ever: Figures | None


class PresenceTable(QWidget):
    """The last line is the sum. A screen reader is told each line as a sentence (`accessibleDescription`)."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, Space.S, 0, Space.S)
        self._grid.setHorizontalSpacing(Space.M)
        self._grid.setVerticalSpacing(Space.XS)
        self._shown: tuple[object, ...] = ()

    def show_lines(self, spans: Sequence[str], columns: Sequence[str], lines: Sequence[PresenceLine]) -> None:
        """`spans` names both spans, `columns` the figures under each: people, women, men, and under 35 where four are named."""
        wanted = (tuple(spans), tuple(columns), tuple(lines))
        if wanted == self._shown:
            return
        self._shown = wanted
        self._clear()
        count = len(columns)
        for place, span in enumerate(spans):
            self._put(label(Type.SMALL, Tone.MUTED), span, 0, 1 + place * (count + 1), count)
            for column, word in enumerate(columns):
                self._put(label(Type.SMALL, Tone.MUTED), word, 1, 1 + place * (count + 1) + column)
        # Air between the two spans.
        self._grid.setColumnMinimumWidth(1 + count, Space.L)
        self._grid.setColumnStretch(0, 1)
        told = []
        for row, line in enumerate(lines, 2):
            kind = Type.HEADING if row == len(lines) + 1 else Type.BODY
            name = ElidedLabel(kind)
            name.setText(line.name)
            self._grid.addWidget(name, row, 0)
            words = []
            for place, figures in enumerate((line.here, line.ever)):
                numbers = _numbers(figures)[:count]
                words.append(f"{spans[place]} {', '.join(f'{columns[at]} {number}' for at, number in enumerate(numbers))}")
                for at, number in enumerate(numbers):
                    self._put(label(kind), str(number) if number else "–", row, 1 + place * (count + 1) + at)
            told.append(f"{line.name}: {'; '.join(words)}")
        self.setAccessibleDescription("\n".join(told))

    def _put(self, made: QLabel, words: str, row: int, column: int, span: int = 1) -> None:
        made.setText(words)
        made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(dress(made), row, column, 1, span)

    def _clear(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for column in range(self._grid.columnCount()):
            self._grid.setColumnMinimumWidth(column, 0)


def _numbers(figures: Figures | None) -> tuple[int, int, int, int]:
    return (figures.total, figures.women, figures.men, figures.under_35) if figures is not None else (0, 0, 0, 0)
