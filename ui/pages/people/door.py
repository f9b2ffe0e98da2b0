"""The door: check-in by name, number or badge, somebody who is on no list, the webcam beside the field."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.context import AppContext
from ui.pages.people.camera_panel import CameraPanel
from ui.pages.people.check_in import CheckIn
from ui.pages.people.late_registration import register_late


class Door(QWidget):
    """`left` when one goes back to the list, `turned` (session's id) when the next half-day has begun."""

    left = Signal()
    turned = Signal(str)

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self.check_in = CheckIn(context)
        self.check_in.left.connect(self.left)
        self.check_in.turned.connect(self.turned)
        self.check_in.register_wanted.connect(self.register)
        self.check_in.badge_wanted.connect(self._print_badge)
        self.check_in.camera_wanted.connect(lambda: self.use_camera(not self.camera_is_on()))
        self.camera = CameraPanel(context)
        self.camera.hide()
        self.camera.code_read.connect(self.check_in.read_badge)
        self.camera.closed.connect(lambda: self.use_camera(False))
        self.check_in.put_beside(self.camera)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.check_in)

    def begin(self, session: str) -> None:
        self.check_in.begin(session)

    def refresh(self, entities: frozenset[str]) -> None:
        self.check_in.refresh(entities)

    def register(self, typed: str) -> None:
        """Two fields and Enter: on the list, and here."""
        person = register_late(self._context, typed, self)
        if person is not None:
            self.check_in.check(self._context.workshop.people.get(person), newcomer=True)

    def camera_is_on(self) -> bool:
        return self.camera.isVisible()

    def use_camera(self, on: bool) -> None:
        """Starts or stops the webcam; the keyboard stays in the field."""
        if on == self.camera_is_on():
            return
        self.camera.setVisible(on)
        if on:
            self.camera.start()
        else:
            self.camera.stop()
        if self.isVisible():
            self.check_in.field.setFocus()

    def _print_badge(self, person: str) -> None:
        self._context.desk.go("papers", paper="badges", badges=person)
