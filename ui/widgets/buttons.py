"""Buttons: the one next step, ordinary ones, icons with a tooltip."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QToolButton

from ui.theme.dress import Dress, dress
from ui.theme.icons import Icons
from ui.theme.tokens import Role


def button(what: Dress | None = None) -> QPushButton:
    """A push button; `Dress.PRIMARY` for the one next step, `QUIET`, `LINK`, `DANGEROUS`, or none for an ordinary one."""
    made = QPushButton()
    if what is not None:
        dress(made, what)
    made.setAutoDefault(False)
    return made


def iconed_button(icons: Icons, icon: str, what: Dress | None = None) -> QPushButton:
    """A push button with an icon before its words."""
    made = button(what)
    icons.put(made, icon, Role.ACCENT_INK if what is Dress.PRIMARY else Role.DANGER if what is Dress.DANGEROUS else Role.INK)
    return made


class IconButton(QToolButton):
    """An icon alone: `explain` gives it the tooltip with its shortcut, and the name that screen readers say."""

    def __init__(self, icons: Icons, icon: str, role: Role = Role.INK, *, size: float = 16) -> None:
        super().__init__()
        self._icons, self._role, self._size = icons, role, size
        dress(self, Dress.QUIET)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.set_icon(icon)

    def set_icon(self, icon: str) -> None:
        self._icons.put(self, icon, self._role, size=self._size)

    def explain(self, text: str, keys: str = "") -> None:
        """Says what it does, and by which keys (Qt's portable form: "Ctrl+K"); to be called in `retranslate`."""
        self.setAccessibleName(text)
        self.setToolTip(with_keys(text, keys) if keys else text)


def with_keys(text: str, keys: str) -> str:
    """A tooltip with its keys: "Search (Ctrl+K)"."""
    return f"{text}\u2002({native_keys(keys)})"


def native_keys(keys: str) -> str:
    """Keys as this system and language write them: "Ctrl+Return" → "Ctrl+Entrée"."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
