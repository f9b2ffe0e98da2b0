"""Dressing widgets: a page says what a widget *is*; the stylesheet decides how that looks in each scheme and scale.

dress(button, Dress.PRIMARY)
dress(label, Type.CAPTION, Tone.WARN)
"""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.theme.tokens import Type

W = TypeVar("W", bound=QWidget)


class Dress(StrEnum):
    """What a widget is."""

    PANEL = "panel"
    """A white box with a thin border: the parts of a page."""
    CARD = "card"
    """A box in a panel or column; `Tone.ACCENT` marks the chosen one."""
    PLAIN = "plain"
    """No ground, no border: a container that must not be seen."""
    PRIMARY = "primary"
    """The one next step of a screen."""
    QUIET = "quiet"
    """A button without border until the mouse is on it: icons, links in tables."""
    CHOICE = "choice"
    """A checkable button of a row of alternatives."""
    DANGEROUS = "dangerous"
    LINK = "link"
    BAR = "bar"
    """A message across the page; tone says which."""
    CHIP = "chip"
    EDITOR = "editor"
    """Where a clause is edited: serif, accent border while it has the focus."""


class Tone(StrEnum):
    """What a piece of text or a ground means; never the only carrier of the meaning."""

    PLAIN = "plain"
    MUTED = "muted"
    ACCENT = "accent"
    INFO = "info"
    WARN = "warn"
    DANGER = "danger"


def dress(widget: W, *what: Dress | Type | Tone) -> W:
    """Marks the widget for the stylesheet and returns it; may be called again when its state changes."""
    for word in what:
        name = "dress" if isinstance(word, Dress) else "type" if isinstance(word, Type) else "tone"
        widget.setProperty(name, str(word))
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)
        widget.update()
    return widget
