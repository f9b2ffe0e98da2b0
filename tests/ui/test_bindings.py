"""The Qt binding keeps its books: PySide6 6.12.0 lost a reference to None with each call; the program died of it hours later."""

import sys

from PySide6.QtWidgets import QLabel


def test_calls_that_return_nothing_take_no_reference_from_none(qapp):
    shown = QLabel()
    before = sys.getrefcount(None)
    for _ in range(2000):
        shown.setText("a")
        shown.setEnabled(True)
    assert sys.getrefcount(None) > before - 500
