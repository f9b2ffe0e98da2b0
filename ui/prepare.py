"""What is loaded once the first window is up: modules on a thread, then icons and fonts on this one, where Qt wants them."""

from __future__ import annotations

import importlib
import threading

from PySide6.QtCore import QObject, Qt, Signal

from ui.shell import Shell
from ui.theme.fonts import load_other_fonts

_ICONS = ("qtawesome",)
_REST = ("facilitation.workshop", "ui.frame", "ui.start.assistant")


class _Loader(QObject):
    """Imports in the background and says how far it is."""

    icons_imported = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thread = threading.Thread(target=self._import, name="prepare", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def _import(self) -> None:
        for name in _ICONS:
            importlib.import_module(name)
        self.icons_imported.emit()
        for name in _REST:
            importlib.import_module(name)


def prepare(shell: Shell, parent: QObject) -> None:
    """Begins; returns at once."""
    loader = _Loader(parent)

    # Queued: the signal comes from the loader's thread, icons are drawn on this one.
    loader.icons_imported.connect(shell.icons.load, Qt.ConnectionType.QueuedConnection)
    loader.icons_imported.connect(loader.deleteLater, Qt.ConnectionType.QueuedConnection)
    load_other_fonts()
    loader.start()
