"""The webcam at the door: a live picture, each badge that comes before it is read once."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLoggingCategory, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from facilitation.people.badge_pictures import codes_in
from ui.context import AppContext
from ui.language import Retranslated
from ui.pages.people.camera_view import CameraView
from ui.theme.dress import Tone
from ui.theme.tokens import Space, Type
from ui.widgets.buttons import IconButton
from ui.widgets.labels import label

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QVideoFrame, QVideoSink

    from ui.pages.people.camera import Camera

_REST = 5.0
"""Seconds that a badge must have been out of sight before it is read again."""
_REMEMBERED = "camera"


class CameraPanel(Retranslated, QWidget):
    """`code_read` with the text of each badge; `closed` by its button.

    A badge stays in the hand: it is not read anew until it has been away for some seconds. Pictures that come while one is being
    looked at are only shown.
    """

    code_read = Signal(str)
    closed = Signal()

    def __init__(self, context: AppContext, now: Callable[[], float] = time.monotonic) -> None:
        """`now` in seconds."""
        super().__init__()
        self._context, self._now = context, now
        self._seen: dict[str, float] = {}
        self._looking = self._on = False
        self._trouble = ""
        self._camera: Camera | None = None
        self.sink: QVideoSink | None = None
        self.view = CameraView(context.theme)
        self._sentence = label(Type.BODY, Tone.WARN, wrap=True)
        self._sentence.hide()
        self._hint = label(Type.SMALL, Tone.MUTED, wrap=True)
        self._choice = QComboBox()
        self._choice.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._choice.activated.connect(lambda _: self._choose())
        self._close = IconButton(context.icons, "close")
        self._close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.addWidget(self._choice, 1)
        head.addStretch(0)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addLayout(head)
        column.addWidget(self.view, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._sentence)
        column.addWidget(self._hint)
        context.theme.changed.connect(self._fit)
        self._fit()
        self.retranslate()

    def retranslate(self) -> None:
        self._close.explain(self.tr("Switch the webcam off"), "Alt+W")
        self._choice.setAccessibleName(self.tr("Camera"))
        self.view.setAccessibleName(self.tr("Picture of the webcam"))
        self._hint.setText(self.tr("Hold the badge before the camera, its code towards it."))
        self._explain()

    def start(self) -> None:
        """Pictures come from now on, or one sentence says why not."""
        self._on, self._trouble = True, ""
        self._seen.clear()
        # What this machine lacks for films is of no interest here; it would be told while Qt's multimedia loads.
        QLoggingCategory.setFilterRules("qt.multimedia.*=false")
        try:
            from PySide6.QtMultimedia import QVideoSink

            from ui.pages.people.camera import Camera, cameras
        except ImportError:
            # A Linux without its sound library, or an installation without Qt's multimedia.
            self._fail("missing")
            return
        if self.sink is None:
            self.sink = QVideoSink(self)
            self.sink.videoFrameChanged.connect(self._take)
        self._camera = Camera(self.sink, self)
        self._camera.failed.connect(self._fail)
        chosen = str(self._context.workshop.remembered(_REMEMBERED) or "")
        names = cameras()
        self._choice.clear()
        self._choice.addItems(names)
        self._choice.setCurrentText(chosen)
        self._choice.setVisible(len(names) > 1)
        self._explain()
        self._camera.start(chosen)

    def stop(self) -> None:
        self._on = False
        if self._camera is not None:
            self._camera.stop()
            self._camera.deleteLater()
            self._camera = None
        self.view.clear()

    def trouble(self) -> str:
        """What is said instead of a picture, "" where all is well."""
        return self._sentence.text() if self._trouble else ""

    def _choose(self) -> None:
        self._context.workshop.remember(_REMEMBERED, self._choice.currentText())
        self.stop()
        self.start()

    def _take(self, frame: QVideoFrame) -> None:
        if not self._on:
            return
        picture = frame.toImage()
        if picture.isNull():
            return
        if self._trouble:
            self._fail("")
        self.view.show_picture(picture)
        if not self._looking:
            self._looking = True
            self._context.jobs.start(
                self.tr("Looking for a badge"), lambda _: _look(picture), done=self._found, failed=self._failed, quietly=True
            )

    def _found(self, codes: list[str]) -> None:
        self._looking = False
        if not self._on:
            return
        now = self._now()
        for code in codes:
            last = self._seen.get(code)
            self._seen[code] = now
            if last is None or now - last >= _REST:
                self.view.flash()
                QApplication.beep()
                self.code_read.emit(code)

    def _failed(self, error: Exception) -> None:
        self._looking = False
        self._context.jobs.failed.emit(error)

    def _fail(self, trouble: str) -> None:
        self._trouble = trouble
        self._explain()

    def _explain(self) -> None:
        said = {
            "": "",
            "none": self.tr("No camera is plugged in. Names and a badge scanner work without one."),
            "denied": self.tr("The system does not let Palabre use the camera: allow it in its settings, under privacy."),
            "broken": self.tr("The camera does not answer. Is it in use by another program? Close that, then press Alt+W twice."),
            "missing": self.tr("This computer lacks what Qt needs for cameras (on Linux: the package libpulse0)."),
        }[self._trouble]
        self._sentence.setText(said)
        self._sentence.setVisible(bool(said))
        self.view.setVisible(not said)
        self._hint.setVisible(not said)

    def _fit(self) -> None:
        self.setFixedWidth(self._context.theme.px(336))
        self.view.setFixedSize(self._context.theme.px(320), self._context.theme.px(240))


def _look(picture: QImage) -> list[str]:
    """On a working thread."""
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    width, height, line = grey.width(), grey.height(), grey.bytesPerLine()
    dots = bytes(grey.constBits())
    if line != width:
        dots = b"".join(dots[row * line : row * line + width] for row in range(height))
    return codes_in(width, height, dots)
