"""Opens and closes the projector window: on the second screen where there is one, else as a window of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from ui.context import AppContext
from ui.stage import Scene, SceneKind

if TYPE_CHECKING:
    from ui.projector.window import ProjectorWindow


_PICTURE_AFTER = 150
"""Milliseconds: several changes in a row are one picture."""
_PICTURE_SELDOM = 5000
"""Milliseconds between pictures of a clock that goes on each second: nobody reads it at the foot of the rail."""


class Presenting(QObject):
    """At most one projector window; closing it by any way frees the rail's button.

    `pictured` with a picture of what the room sees whenever it sees something else, None when the window is closed.
    """

    pictured = Signal(object)
    opening = Signal(object)
    """The new `ProjectorWindow`, before anybody sees it."""
    altered = Signal()
    """Made black or frozen, or no longer."""

    def __init__(self, frame: QWidget, context: AppContext) -> None:
        super().__init__(frame)
        self._picture_soon = QTimer(self)
        self._picture_soon.setSingleShot(True)
        self._picture_soon.timeout.connect(self._picture)
        self._frame, self._context = frame, context
        self._pictured: Scene | None = None
        context.stage.changed.connect(self._soon)
        context.bridge.refreshed.connect(self._soon)
        self.window: ProjectorWindow | None = None

    def toggle(self) -> None:
        if self.window is None:
            self.open()
        else:
            self.close()
        # The button has toggled itself already; the window decides what is true.
        self._context.stage.open_changed.emit(self.window is not None)

    def open(self) -> None:
        """Opens it where the room looks. One that is there already stays where it was put and as large as it was made, unless
        another screen has come for it."""
        if self.window is not None and (self._other_screen() is None or self.window.isFullScreen()):
            if self.window.isMinimized():
                self.window.showNormal()
            return
        if self.window is None:
            from ui.projector.window import ProjectorWindow

            self.window = ProjectorWindow(self._context)
            self.window.setWindowFlag(Qt.WindowType.Window)
            self.window.installEventFilter(self)
            self.window.state_changed.connect(self._soon)
            self.window.state_changed.connect(self.altered)
            self.opening.emit(self.window)
        self._place(self.window)
        self._context.stage.set_open(True)

    def close(self) -> None:
        if self.window is not None:
            self.window.close()

    def blacken(self) -> None:
        """The room sees nothing, or sees again."""
        if self.window is not None:
            self.window.set_black(not self.window.is_black())

    def freeze(self) -> None:
        """The room goes on seeing what it sees, or follows again."""
        if self.window is not None:
            self.window.set_frozen(not self.window.is_frozen())

    def bring_forward(self) -> None:
        if self.window is not None:
            self.window.raise_()

    def enlarge(self, by: int) -> None:
        """One step of letters larger or smaller."""
        if self.window is not None:
            self.window.enlarge(by)

    def turn(self, by: int) -> None:
        """So many pages on or back in a text that is longer than the screen."""
        if self.window is not None:
            self.window.turn(by)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Close and watched is self.window:
            window, self.window = self.window, None
            window.removeEventFilter(self)
            window.deleteLater()
            self._context.stage.set_open(False)
            self._picture_soon.stop()
            self.pictured.emit(None)
        elif event.type() is QEvent.Type.UpdateRequest and watched is self.window and not self._picture_soon.isActive():
            # Something on it is about to be painted anew.
            if self._pictured is self._context.stage.scene and self._pictured.kind is SceneKind.SPEAKERS:
                self._picture_soon.start(_PICTURE_SELDOM)
            else:
                self._soon()
        return False

    def _soon(self, _change: object = None) -> None:
        """The room sees something else."""
        if self.window is not None:
            self._picture_soon.start(_PICTURE_AFTER)

    def _picture(self) -> None:
        if self.window is not None:
            self._pictured = self._context.stage.scene
            self.pictured.emit(self.window.grab())

    def _place(self, window: QWidget) -> None:
        other = self._other_screen()
        if other is not None:
            window.setGeometry(other.geometry())
            window.showFullScreen()
        else:
            room = self._frame.screen().availableGeometry()
            window.resize(room.width() * 2 // 3, room.height() * 2 // 3)
            window.show()
        window.raise_()

    def has_other_screen(self) -> bool:
        """Whether there is a screen for the room besides the one that the laptop's window is on."""
        return self._other_screen() is not None

    def _other_screen(self) -> QScreen | None:
        here = self._frame.screen()
        return next((screen for screen in QGuiApplication.screens() if screen is not here), None)
