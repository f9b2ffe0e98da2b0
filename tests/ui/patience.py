"""The hands of pytest-qt with the patience of a machine that does something else as well."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

PATIENCE = 30_000
"""Milliseconds. Only a test that fails takes so long."""


class PatientBot(QtBot):
    """Waits longer than pytest-qt, and waits where it says so: `waitExposed` of pytest-qt is a context that does nothing
    when it is called without `with`.
    """

    def waitExposed(self, widget: QWidget, *, timeout: int = PATIENCE) -> None:  # type: ignore[override]  # noqa: N802
        """Until the window is on the screen, which takes X some time after `show`."""
        with super().waitExposed(widget, timeout=timeout):
            pass

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:  # noqa: N802
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE, **more: Any) -> Any:  # noqa: N802
        return super().waitSignal(signal, timeout=timeout, **more)

    def waitCallback(self, *, timeout: int = PATIENCE, raising: bool | None = None) -> Any:  # noqa: N802
        return super().waitCallback(timeout=timeout, raising=raising)
