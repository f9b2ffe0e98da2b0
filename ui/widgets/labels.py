"""Labels: words in a type and tone, words that shorten themselves, words with an icon."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.theme.dress import Dress, Tone, dress
from ui.theme.icons import Icons
from ui.theme.tokens import Role, Type

TONE_ROLES = {
    Tone.PLAIN: Role.INK,
    Tone.MUTED: Role.MUTED,
    Tone.ACCENT: Role.ACCENT,
    Tone.INFO: Role.INFO,
    Tone.WARN: Role.WARN,
    Tone.DANGER: Role.DANGER,
}
"""The ink of each tone."""


def label(kind: Type = Type.BODY, tone: Tone = Tone.PLAIN, *, wrap: bool = False, selectable: bool = False) -> QLabel:
    """A label that shows plain text only (people's text is never taken for markup)."""
    made = dress(QLabel(), kind, tone)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if selectable:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


class ElidedLabel(QLabel):
    """One line that ends in … where there is no room; the whole text is its tooltip and accessible name."""

    def __init__(self, kind: Type = Type.BODY, tone: Tone = Tone.PLAIN) -> None:
        super().__init__()
        dress(self, kind, tone)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:  # noqa: N802 (Qt's name)
        super().setText(text)
        self.setAccessibleName(text)
        self._explain()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("…"), super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 2, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._explain()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(self.alignment()), self._shown())

    def _shown(self) -> str:
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())

    def _explain(self) -> None:
        self.setToolTip(self.text() if self._shown() != self.text() else "")


class Chip(QWidget):
    """A state: an icon **and** a word, in a tone. The word alone must be enough."""

    def __init__(self, icons: Icons, text: str = "", tone: Tone = Tone.MUTED, icon: str = "") -> None:
        super().__init__()
        self._icons = icons
        self._icon = QLabel()
        self._word = label(Type.SMALL)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 1, 6, 1)
        row.setSpacing(4)
        row.addWidget(self._icon)
        row.addWidget(self._word)
        dress(self, Dress.CHIP)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_state(text, tone, icon)

    def show_state(self, text: str, tone: Tone = Tone.MUTED, icon: str = "") -> None:
        """Says a state; `icon` is a role name of `ICONS`."""
        self._word.setText(text)
        self.setAccessibleName(text)
        dress(self._word, tone)
        dress(self, tone)
        self._icon.setVisible(bool(icon))
        if icon:
            self._icons.put(self._icon, icon, TONE_ROLES[tone], size=12)


class CountBadge(QLabel):
    """A number that says how many wait: nothing at zero."""

    def __init__(self, count: int = 0, tone: Tone = Tone.MUTED) -> None:
        super().__init__()
        dress(self, Dress.CHIP, Type.SMALL, tone)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_count(count)

    def show_count(self, count: int, meaning: str = "") -> None:
        """`meaning` is said by screen readers and the tooltip: "14 to decide"."""
        self.setText(str(count))
        self.setVisible(count > 0)
        self.setAccessibleName(meaning or str(count))
        self.setToolTip(meaning)
