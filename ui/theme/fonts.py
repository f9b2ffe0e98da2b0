"""Loads the bundled fonts: the interface's regular and bold before the first window, the others when the window is up."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFontDatabase

from facilitation.resources import resource

_FIRST = ("PalabreSans-Regular.ttf", "PalabreSans-Bold.ttf")


def load_first_fonts() -> None:
    """The two fonts without which the first window would be drawn twice."""
    for name in _FIRST:
        _load(name)


def load_other_fonts() -> None:
    """Everything else: italics and the serif of the documents' words."""
    for path in sorted(resource("fonts").glob("*.ttf")):
        _load(path.name)


@cache
def _load(name: str) -> int:
    return QFontDatabase.addApplicationFont(str(resource("fonts", name)))
