"""Which keys give something to read, and which are commands."""

from __future__ import annotations

import sys
from unicodedata import category

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


def is_typed(event: QKeyEvent) -> bool:
    """Letters, not a command; AltGr (Control and Alt together on Windows) and the Option key of a Mac type letters too."""
    held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    option = sys.platform == "darwin" and held == Qt.KeyboardModifier.AltModifier
    return gives_letters(event) and (not held or held == both or option)


def gives_letters(event: QKeyEvent) -> bool:
    """Whether the key gives something to read: no-break spaces and joiners too, which are not printable for Python."""
    return bool(event.text()) and all(category(letter) not in ("Cc", "Zl", "Zp") for letter in event.text())
