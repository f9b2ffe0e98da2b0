"""What is loaded once the first window is up: modules on a thread, then icons and fonts on this one, where Qt wants them.

When all is there that opening a workshop and its first page need, the thread goes on with what the other pages will, while nobody
waits; whoever is quicker than that has it loaded at once.
"""

from __future__ import annotations

import importlib
import threading
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

from ui.shell import Shell
from ui.theme.fonts import load_other_fonts
from ui.theme.light_qtpy import stand_in_for_qtpy

_REST = ("facilitation.workshop", "ui.frame")
"""What opening a workshop needs, up to its first page. Assistant, importers and papers are loaded when somebody asks for them."""


class _Loader(QObject):
    """Imports in the background and says how far it is."""

    icons_imported = Signal()
    done = Signal()
    finished = Signal()
    """On the thread of the window."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ended = threading.Event()
        self._nobody_waits = threading.Event()
        self._thread = threading.Thread(target=self._import, name="prepare", daemon=True)
        QCoreApplication.instance().aboutToQuit.connect(self._end)

    def start(self) -> None:
        self._thread.start()

    @Slot()
    def finish(self) -> None:
        """On the thread of the window."""
        self.finished.emit()
        self._nobody_waits.set()

    def _import(self) -> None:
        stand_in_for_qtpy()
        importlib.import_module("qtawesome")
        self.icons_imported.emit()
        for name in _REST:
            importlib.import_module(name)
        self.done.emit()
        # Two threads of Python hinder each other: the icons are still being drawn on the other one.
        self._nobody_waits.wait()
        from facilitation.workshop import LATER

        for name in LATER:
            if self._ended.is_set():
                break
            importlib.import_module(name)

    def _end(self) -> None:
        """The program ends: whatever is being loaded is the last, and nothing is half loaded when Python goes."""
        self._ended.set()
        self._nobody_waits.set()
        self._thread.join()


def prepare(shell: Shell, parent: QObject, ready: Callable[[], object] = lambda: None) -> None:
    """Begins, and returns at once; `ready` is called on this thread when everything is loaded and drawn."""
    loader = _Loader(parent)

    # Queued: the signal comes from the loader's thread, icons are drawn on this one.
    loader.icons_imported.connect(shell.icons.load, Qt.ConnectionType.QueuedConnection)
    loader.done.connect(loader.finish, Qt.ConnectionType.QueuedConnection)
    loader.finished.connect(ready)
    load_other_fonts()
    loader.start()
