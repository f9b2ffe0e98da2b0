"""Personnes: the webcam at the door. No camera is here: pictures are pushed into the sink as a camera does it."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
import zxingcpp
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtMultimedia import QVideoFrame, QVideoSink
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitation.people import badge_pictures
from facilitation.people.people import Person
from facilitation.workshop import Workshop
from tests.ui.demonstration import HandClock
from tests.ui.hands import named, read
from tests.ui.pages.people.driver import PeopleDriver
from ui.context import AppContext
from ui.pages.people import camera, camera_panel, camera_view
from ui.pages.people.camera_panel import CameraPanel
from ui.pages.people.check_in import CheckIn
from ui.pages.people.door_field import DoorField
from ui.pages.people.page import PeoplePage

ALT = Qt.KeyboardModifier.AltModifier


class FakeCamera(QObject):
    """In the camera's place: it is told when to start, and pictures are pushed by the test."""

    failed = Signal(str)

    def __init__(self, sink: QVideoSink, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.started: list[str] = []

    def start(self, name: str = "") -> None:
        self.started.append(name)

    def stop(self) -> None:
        self.started.clear()


class Watch:
    """Seconds that the test moves."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def workshop(demonstration: Workshop) -> Workshop:
    return demonstration


@pytest.fixture
def people(
    qtbot: QtBot,
    context: AppContext,
    show: Callable[[QWidget], QWidget],
    hand_clock: HandClock,
    monkeypatch: pytest.MonkeyPatch,
) -> PeopleDriver:
    """Friday 25 July, before the morning, with a camera."""
    monkeypatch.setattr(camera, "Camera", FakeCamera)
    monkeypatch.setattr(camera, "cameras", lambda: ["Caméra intégrée", "USB"])
    # A busy machine writes the arrival down while the frame goes out again.
    monkeypatch.setattr(camera_view, "_FLASH", 60_000)
    hand_clock.set("2025-07-25 07:41")
    page = PeoplePage(context)
    show(page)
    return PeopleDriver(page, qtbot)


@pytest.fixture
def watch(people: PeopleDriver) -> Watch:
    made = Watch()
    panel(people)._now = made
    return made


def panel(people: PeopleDriver) -> CameraPanel:
    found = people.page.findChild(CameraPanel)
    assert isinstance(found, CameraPanel)
    return found


def seen(*codes: str, angle: float = 10) -> QVideoFrame:
    """A badge held before the camera, its code made by the library that makes the badges'."""
    picture = QImage(640, 480, QImage.Format.Format_RGB32)
    picture.fill(QColor(120, 110, 100))
    painter = QPainter(picture)
    for place, code in enumerate(codes):
        symbol = zxingcpp.create_barcode(code, zxingcpp.BarcodeFormat.QRCode, ec_level="H")
        dots = memoryview(symbol.to_image(scale=4, add_quiet_zones=True))
        kept = bytes(dots)
        made = QImage(kept, dots.shape[1], dots.shape[0], dots.shape[1], QImage.Format.Format_Grayscale8).copy()
        painter.save()
        painter.translate(160 + 300 * place, 230)
        painter.rotate(angle)
        painter.drawImage(-made.width() // 2, -made.height() // 2, made)
        painter.restore()
    painter.end()
    return QVideoFrame(picture)


def push(people: PeopleDriver, frame: QVideoFrame) -> None:
    """A picture comes, and is looked at to the end."""
    sink = panel(people).sink
    assert sink is not None
    sink.setVideoFrame(frame)
    people.qtbot.waitUntil(lambda: not panel(people)._looking)


def somebody(workshop: Workshop, name: str = "Adzikou Akouvi Séna") -> Person:
    found = workshop.people.named(name)
    assert found is not None
    return found


def answer(people: PeopleDriver) -> tuple[str, str]:
    return people.page.findChild(CheckIn).answer()


def arrivals(workshop: Workshop) -> int:
    return sum(act.action == "attendance.check_in" for act in workshop.history.acts())


def test_w_opens_the_door_with_the_camera_and_a_badge_before_it_is_enough(people: PeopleDriver, workshop: Workshop) -> None:
    person = somebody(workshop)
    people.press(Qt.Key.Key_W)
    assert panel(people).isVisible()
    assert named(people.page, DoorField, "Qui arrive\u202f?").hasFocus(), "names can be typed all the same"
    push(people, seen(person.id))
    assert answer(people) == ("ADZIKOU Akouvi Séna", "Bienvenue – 07:41 · MSEC")
    assert panel(people).view.flashes()


def test_the_badge_that_stays_in_sight_is_read_once(people: PeopleDriver, workshop: Workshop, watch: Watch) -> None:
    person, other = somebody(workshop), somebody(workshop, "Ablodé Massan Ida")
    people.press(Qt.Key.Key_W)
    for _ in range(4):
        push(people, seen(person.id))
        watch.now += 3
    assert answer(people)[1].startswith("Bienvenue"), "twelve seconds in the hand are one arrival"
    push(people, seen(other.id))
    assert answer(people)[0] == "ABLODÉ Massan Ida"
    push(people, seen(person.id))
    assert answer(people)[0] == "ABLODÉ Massan Ida", "five seconds are not over"
    watch.now += 5
    push(people, seen(person.id))
    assert answer(people)[1].startswith("Déjà présent depuis 07:41")


def test_pictures_are_looked_at_beside_the_window(
    people: PeopleDriver, workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads = []

    def look(*picture: object) -> list[str]:
        threads.append(threading.current_thread())
        return badge_pictures.codes_in(*picture)  # type: ignore[arg-type]

    monkeypatch.setattr(camera_panel, "codes_in", look)
    people.press(Qt.Key.Key_W)
    push(people, seen(somebody(workshop).id))
    assert threads
    assert threading.main_thread() not in threads


def test_while_one_picture_is_looked_at_the_next_ones_are_only_shown(
    people: PeopleDriver, workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, looks = threading.Event(), []

    def look(*picture: object) -> list[str]:
        looks.append(picture)
        go_on.wait(30)
        return []

    monkeypatch.setattr(camera_panel, "codes_in", look)
    people.press(Qt.Key.Key_W)
    sink = panel(people).sink
    assert sink is not None
    for _ in range(5):
        sink.setVideoFrame(seen())
    go_on.set()
    people.qtbot.waitUntil(lambda: not panel(people)._looking)
    assert len(looks) == 1


def test_alt_w_escape_and_another_page_switch_it_off(people: PeopleDriver, workshop: Workshop) -> None:
    people.press(Qt.Key.Key_W)
    people.press(Qt.Key.Key_W, ALT)
    assert not panel(people).isVisible()
    people.press(Qt.Key.Key_W, ALT)
    assert panel(people).isVisible()
    people.page.leave()
    assert not panel(people).isVisible(), "no camera looks on where nobody sees its picture"
    people.press(Qt.Key.Key_W, ALT)
    before = arrivals(workshop)
    people.press(Qt.Key.Key_Escape)
    assert people.table.hasFocus()
    sink = panel(people).sink
    assert sink is not None
    sink.setVideoFrame(seen(somebody(workshop).id))
    assert not panel(people)._looking
    assert arrivals(workshop) == before


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        ("none", "Aucune caméra n’est branchée"),
        ("denied", "Le système refuse la caméra"),
        ("broken", "La caméra ne répond pas"),
    ],
)
def test_what_is_wrong_with_the_camera_is_one_sentence(people: PeopleDriver, trouble: str, said: str) -> None:
    people.press(Qt.Key.Key_W)
    fake = panel(people)._camera
    assert isinstance(fake, FakeCamera)
    fake.failed.emit(trouble)
    assert said in read(people.page)
    assert not panel(people).view.isVisible()
    people.press(Qt.Key.Key_W, ALT)
    people.press(Qt.Key.Key_W, ALT)
    assert panel(people).trouble() == "", "switched on again it is tried again"


def test_without_any_camera_the_real_one_says_so(
    qtbot: QtBot, context: AppContext, show: Callable[[QWidget], QWidget], monkeypatch: pytest.MonkeyPatch
) -> None:
    if camera.cameras():
        pytest.skip("this machine has a camera")
    page = PeoplePage(context)
    show(page)
    driver = PeopleDriver(page, qtbot)
    driver.press(Qt.Key.Key_W)
    assert panel(driver).trouble().startswith("Aucune caméra n’est branchée")
