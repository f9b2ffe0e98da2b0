"""After a sudden stop: the window says so once, and the projector shows again what the room saw."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject, QTimer

from facilitation.errors import PalabreError
from ui.context import AppContext
from ui.messages import Messages
from ui.presenting import Presenting
from ui.stage import Scene, SceneKind

_ROOM = "projector.room"
"""What the room sees while it sees something: of this laptop, and only until the workshop is closed."""
_SOON = 300
"""Milliseconds: the key that shows something does not wait for the disk."""


class ComingBack(QObject):
    """Keeps what the room sees in the file; `begin` takes it up where the file was never closed.

    The words being typed are never kept: of these the room gets the clause.
    """

    def __init__(self, context: AppContext, presenting: Presenting, messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._presenting, self._messages = context, presenting, messages
        self._left: Any = context.workshop.remembered(_ROOM) if context.workshop.ended_suddenly else None
        self._told = not context.workshop.ended_suddenly
        self._kept: Any = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SOON)
        self._timer.timeout.connect(self._keep)
        context.stage.changed.connect(lambda _scene: self._timer.start())
        context.stage.open_changed.connect(self._opened)
        presenting.altered.connect(self._timer.start)
        messages.taken.connect(self._show_again)

    def begin(self) -> None:
        """Once the window is there. It says it once; F5 then shows what was shown, and where a screen for the room is there and
        nothing was held back from it, it sees that at once."""
        if self._told:
            return
        self._told = True
        sentence = self.tr("Taken up again after a sudden stop – nothing else was lost.")
        scene = _scene(self._left)
        if scene is None:
            self._messages.offer(sentence, "")
            return
        self._context.stage.put(scene.kind, **scene.where)
        if self._presenting.has_other_screen() and not self._left.get("frozen"):
            self._show_again()
            self._messages.offer(sentence, "")
        else:
            self._messages.offer(sentence, self.tr("Projector as before   F5"))

    def end(self) -> None:
        """The workshop is closed as it should be: next time the room begins with nothing."""
        self._timer.stop()
        with suppress(PalabreError):
            self._context.workshop.remember(_ROOM, None)

    def _opened(self, is_open: bool) -> None:
        self._timer.start()
        if is_open:
            self._messages.withdraw()

    def _show_again(self) -> None:
        if self._presenting.window is None:
            self._presenting.open()
            if self._left is not None and self._left.get("black"):
                self._presenting.blacken()

    def _keep(self) -> None:
        window = self._presenting.window
        if window is None:
            seen: Any = None
        elif window.is_frozen() and self._kept is not None:
            # The room goes on seeing what was on then.
            seen = {**self._kept, "black": window.is_black(), "frozen": True}
        else:
            scene = _without_draft(self._context.stage.scene)
            seen = {"kind": str(scene.kind), "where": dict(scene.where), "black": window.is_black(), "frozen": window.is_frozen()}
        if seen == self._kept:
            return
        self._kept = seen
        # A disk that takes nothing is told with the next act.
        with suppress(PalabreError):
            self._context.workshop.remember(_ROOM, seen)


def _without_draft(scene: Scene) -> Scene:
    return Scene(SceneKind.CLAUSE, {"clause": scene.where["clause"]}) if scene.kind is SceneKind.DRAFT else scene


def _scene(kept: Any) -> Scene | None:
    """What was kept; None where nothing was shown, or nothing that this version knows."""
    try:
        return _without_draft(Scene(SceneKind(kept["kind"]), {str(name): str(one) for name, one in kept["where"].items()}))
    except (TypeError, KeyError, ValueError, AttributeError):
        return None
