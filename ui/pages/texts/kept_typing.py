"""What is typed in a dialog outlives it: kept at each pause and on Escape, brought back when it is opened again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from ui.context import AppContext
from ui.pages.texts.pause import Pause
from ui.widgets.dialogs import Dialog


class KeptTyping(QObject):
    """A draft of the workshop under `key`, gone once the dialog is accepted.

    `typed` gives what is in the dialog, plain enough for JSON; None where nothing is worth keeping. Call `touch` at each change.
    """

    def __init__(self, context: AppContext, dialog: Dialog, key: str, typed: Callable[[], Any]) -> None:
        super().__init__(dialog)
        self._context, self._key, self._typed = context, key, typed
        self._pause = Pause(self)
        self._pause.due.connect(self.keep)
        self.touch = self._pause.touch
        dialog.rejected.connect(self.keep)
        dialog.accepted.connect(self._forget)

    def left(self) -> Any:
        """What was left here, None where nothing was."""
        return self._context.workshop.draft(self._key)

    def keep(self) -> None:
        """At once, without waiting for a pause."""
        self._pause.stop()
        self._context.attempt(lambda: self._context.workshop.save_draft(self._key, self._typed()))

    def _forget(self) -> None:
        self._pause.stop()
        self._context.attempt(lambda: self._context.workshop.save_draft(self._key, None))
