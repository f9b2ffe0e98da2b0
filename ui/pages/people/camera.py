"""The webcam: its pictures go into a sink. Imported when somebody asks for it, for with it comes Qt's multimedia."""

from __future__ import annotations

from PySide6.QtCore import QCameraPermission, QCoreApplication, QObject, Qt, Signal
from PySide6.QtMultimedia import QCamera, QCameraDevice, QCameraFormat, QMediaCaptureSession, QMediaDevices, QVideoSink

_WIDTH = 1280
"""Pixels: enough for a badge at arm's length, and read in a hundredth of a second."""
_LEAST_RATE = 10.0


class Camera(QObject):
    """`failed` with what is wrong: "none" (no camera), "denied" (the system refuses it), "broken" (it does not answer, or is in use
    elsewhere)."""

    failed = Signal(str)

    def __init__(self, sink: QVideoSink, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = QMediaCaptureSession(self)
        self._session.setVideoSink(sink)
        self._camera: QCamera | None = None

    def start(self, name: str = "") -> None:
        """The camera so named, else the system's usual one; asks the person for leave where the system wants that."""
        application, permission = QCoreApplication.instance(), QCameraPermission()
        match application.checkPermission(permission):  # type: ignore[union-attr]  # there is one
            case Qt.PermissionStatus.Granted:
                self._open(name)
            case Qt.PermissionStatus.Denied:
                self.failed.emit("denied")
            case _:
                application.requestPermission(permission, self, lambda asked: self._answered(asked, name))  # type: ignore[union-attr]

    def stop(self) -> None:
        if self._camera is not None:
            self._camera.stop()
            self._session.setCamera(None)  # type: ignore[arg-type]  # takes the camera off
            self._camera.deleteLater()
            self._camera = None

    def _answered(self, permission: QCameraPermission, name: str) -> None:
        if QCoreApplication.instance().checkPermission(permission) == Qt.PermissionStatus.Granted:  # type: ignore[union-attr]
            self._open(name)
        else:
            self.failed.emit("denied")

    def _open(self, name: str) -> None:
        device = next((one for one in QMediaDevices.videoInputs() if one.description() == name), QMediaDevices.defaultVideoInput())
        if device.isNull():
            self.failed.emit("none")
            return
        self._camera = QCamera(device, self)
        if (chosen := _format(device)) is not None:
            self._camera.setCameraFormat(chosen)
        self._camera.errorOccurred.connect(lambda *_: self._broke())
        self._session.setCamera(self._camera)
        self._camera.start()

    def _broke(self) -> None:
        self.stop()
        self.failed.emit("broken")


def cameras() -> list[str]:
    """The names of those plugged in."""
    return [one.description() for one in QMediaDevices.videoInputs()]


def _format(device: QCameraDevice) -> QCameraFormat | None:
    """The largest pictures up to `_WIDTH`; None leaves it to the camera."""
    fitting = [one for one in device.videoFormats() if one.resolution().width() <= _WIDTH and one.maxFrameRate() >= _LEAST_RATE]
    return max(fitting, key=lambda one: (one.resolution().width(), one.maxFrameRate()), default=None)
