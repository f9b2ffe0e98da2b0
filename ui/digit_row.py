"""Digits as keys of shortcuts: on the French and Belgian keyboards they want Shift, and nobody holds it with Ctrl or Alt.

There the key printed "3" says « " » where one does not, and Qt compares what a key says. With Shift, or with the capitals locked,
the digit itself comes.
"""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent, QKeySequence

from facilitation.keyboards import BELGIAN, FRENCH

_ROWS = (FRENCH, BELGIAN)


def sequences(keys: str) -> list[QKeySequence]:
    """`keys` (Qt's portable form), first as they are. Where they end in a digit, also as they come from those keyboards; where they
    end in +, also with the = that stands on the same key.
    """
    before, last = keys[:-1], keys[-1:]
    others = [row[int(last)] for row in _ROWS] if last.isdecimal() and before[-1:] in ("", "+") else ["="] if last == "+" else []
    return [QKeySequence(before + one) for one in dict.fromkeys((last, *others))]


def digit_of(event: QKeyEvent) -> int | None:
    """The digit that is printed on the key, with Shift or without; None on other keys, and where the key is a shortcut."""
    text = event.text()
    if len(text) != 1:
        return None
    if text.isdecimal():
        return int(text)
    return next((row.index(text) for row in _ROWS if text in row), None)
