"""Digits as keys, on keyboards on which they want Shift."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from ui.digit_row import digit_of, sequences


@pytest.mark.parametrize(
    ("keys", "come"),
    [
        ("Ctrl+3", ["Ctrl+3", 'Ctrl+"']),
        ("Alt+1", ["Alt+1", "Alt+&"]),
        ("Ctrl+6", ["Ctrl+6", "Ctrl+-", "Ctrl+§"]),
        ("2", ["2", "É"]),
        ("Ctrl++", ["Ctrl++", "Ctrl+="]),
        ("+", ["+", "="]),
        ("F5", ["F5"]),
        ("Ctrl+F5", ["Ctrl+F5"]),
        ("Shift+P", ["Shift+P"]),
        ("-", ["-"]),
    ],
)
def test_a_key_with_all_that_comes_of_it(keys: str, come: list[str]) -> None:
    assert [one.toString(QKeySequence.SequenceFormat.PortableText) for one in sequences(keys)] == come


@pytest.mark.parametrize(
    ("text", "digit"), [("1", 1), ("&", 1), ("é", 2), ("à", 0), ("0", 0), ("§", 6), ("a", None), ("", None), ("12", None)]
)
def test_the_digit_printed_on_a_key(text: str, digit: int | None) -> None:
    assert digit_of(QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text)) == digit
