"""The words and colours of a block: times of the day, as many lines as there is room for, what its kind looks like."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

from ui.theme.tokens import Role

KIND_ROLES = {
    "ceremony": (Role.WARN_SOFT, Role.WARN),
    "closing": (Role.WARN_SOFT, Role.WARN),
    "plenary": (Role.ACCENT_SOFT, Role.ACCENT),
    "report_back": (Role.ACCENT_SOFT, Role.ACCENT),
    "open_points": (Role.ACCENT_SOFT, Role.ACCENT),
    "groups": (Role.INFO_SOFT, Role.INFO),
}
"""Ground and edge by kind; pauses, meals and the rest are plain. The word of the kind stands in the block too."""


def clock(minute: int) -> str:
    """Minutes since midnight as "08:30"."""
    return f"{minute // 60 % 24:02d}:{minute % 60:02d}"


def fit_lines(text: str, font: QFont, width: float, most: int) -> list[str]:
    """The text broken into at most `most` lines of `width` pixels; the last one ends in … where words are left over."""
    if most <= 0 or not text:
        return []
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, length = line.textStart(), line.textLength()
        if len(lines) == most - 1 and start + length < len(text):
            lines.append(QFontMetrics(font).elidedText(text[start:], Qt.TextElideMode.ElideRight, int(width)))
            break
        lines.append(text[start : start + length].rstrip())
    layout.endLayout()
    return lines
