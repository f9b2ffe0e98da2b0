"""What the door says to the one who stands before it, in letters that are read from two metres away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.context import AppContext
from ui.theme.dress import Dress, Tone, dress
from ui.theme.tokens import Role, Space, Type
from ui.widgets.buttons import button
from ui.widgets.labels import label

_SIGNS = {
    Tone.ACCENT: ("saved", Role.ACCENT),
    Tone.WARN: ("warn", Role.WARN),
    Tone.DANGER: ("danger", Role.DANGER),
}
"""A sign beside each ground: green, amber and red alone would not be enough."""


class DoorAnswer(QWidget):
    """Stays until the next one begins to type; `badge_wanted` (person's id) where a badge is to be printed."""

    badge_wanted = Signal(str)

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._newcomer = ""
        dress(self, Dress.BAR)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sign = QLabel()
        self._name = label(Type.DISPLAY, wrap=True)
        self._detail = label(Type.CLOCK, wrap=True)
        self.badge = button(Dress.LINK)
        self.badge.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.badge.clicked.connect(lambda: self.badge_wanted.emit(self._newcomer))
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        words.addWidget(self._name)
        words.addWidget(self._detail)
        words.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        row.setSpacing(Space.XL)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        self.hide()

    def say(self, tone: Tone, name: str, *details: str, newcomer: str = "") -> None:
        """`newcomer`: the id of somebody just registered, who has no badge yet."""
        sign, role = _SIGNS[tone]
        self._context.icons.put(self._sign, sign, role, size=52)
        self._name.setText(name)
        self._detail.setText(" · ".join(one.rstrip(".") for one in details if one))
        self._newcomer = newcomer
        self.badge.setVisible(bool(newcomer))
        for widget in (self, self._name, self._detail):
            dress(widget, tone)
        self.setAccessibleName(f"{name} – {self._detail.text()}")
        self.show()
        # The keyboard stays in the field: who cannot see is told all the same.
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))

    def said(self) -> tuple[str, str]:
        """(name, what was said) as they are on the screen; empty while nothing is said."""
        return (self._name.text(), self._detail.text()) if self.isVisible() else ("", "")
