"""After a sudden stop: the window says so once, and the projector shows again what the room saw."""

from __future__ import annotations

from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from facilitation.errors import PalabreError
from ui.context import AppContext
from ui.messages import Messages
from ui.presenting import Presenting
from ui.stage import Scene, SceneKind

if TYPE_CHECKING:
    from ui.projector.scenes import Shown
    from ui.projector.window import ProjectorWindow

_ROOM = "projector.room"
"""What the room sees while it sees something: of this laptop, and only until the workshop is closed."""
_SOON = 300
"""Milliseconds: the key that shows something does not wait for the disk."""


class ComingBack(QObject):
    """Keeps what the room sees in the file; `begin` takes it up where the file was never closed.

    The words being typed are never kept: of these the room gets the clause, with the amendment that they were written over. However
    the projector is opened again, it comes back black or frozen where it was; but a frozen picture that would read otherwise by now
    comes back black, for the room is not to see what was held back from it.
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
        presenting.opening.connect(self._restore)
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
            self._left = None
            self._messages.offer(sentence, "")
            return
        self._context.stage.put(scene.kind, **scene.where)
        if self._presenting.has_other_screen() and not self._left.get("frozen"):
            self._show_again()
            self._messages.offer(sentence, "")
        else:
            self._messages.offer(sentence, self.tr("Projector as before   F5"))

    def give_up(self) -> None:
        """Something else is shown on purpose: that the room sees as it is."""
        self._left = None

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

    def _restore(self, window: ProjectorWindow) -> None:
        """Before the room sees it, by whatever way it was opened."""
        left, self._left = self._left, None
        if left is None:
            return
        window.set_black(bool(left.get("black")))
        if not left.get("frozen"):
            return
        if left.get("print") == _print(window.shown()):
            window.set_frozen(True)
        else:
            window.set_black(True)
            self._messages.offer(self.tr("The frozen picture has changed since: the room sees black. B shows it as it is now."), "")

    def _keep(self) -> None:
        window = self._presenting.window
        if window is None:
            seen: Any = None
        else:
            scene = _without_draft(window.scene())
            seen = {"kind": str(scene.kind), "where": dict(scene.where), "black": window.is_black(), "frozen": window.is_frozen()}
            if window.is_frozen():
                seen["print"] = _print(window.shown())
        if seen == self._kept:
            return
        self._kept = seen
        # A disk that takes nothing is told with the next act.
        with suppress(PalabreError):
            self._context.workshop.remember(_ROOM, seen)


def _print(shown: Shown) -> str:
    """Two pictures with the same one say the same; nothing of what they say can be read from it."""
    return sha256(repr(shown).encode()).hexdigest()


def _without_draft(scene: Scene) -> Scene:
    if scene.kind is not SceneKind.DRAFT:
        return scene
    return Scene(SceneKind.CLAUSE, {name: scene.where[name] for name in ("clause", "amendment") if name in scene.where})


def _scene(kept: Any) -> Scene | None:
    """What was kept; None where nothing was shown, or nothing that this version knows."""
    try:
        return _without_draft(Scene(SceneKind(kept["kind"]), {str(name): str(one) for name, one in kept["where"].items()}))
    except (TypeError, KeyError, ValueError, AttributeError):
        return None
