"""What is shown in each picture of `dev.py screenshots`: a window or page of the demonstration, brought there by keys."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from facilitation.clock import Clock
from facilitation.workshop import Workshop
from ui.frame import Frame
from ui.pages.texts.capture import CaptureStrip
from ui.pages.texts.change_editor import ChangeEditor
from ui.rail import PAGES
from ui.recent import Recent
from ui.shell import Shell
from ui.start.window import StartWindow
from ui.theme.theme import SchemeChoice
from ui.widgets.choices import ChoiceRow

WIDTH, HEIGHT = 1366, 768
ROOM = (1024, 768)
"""The projector of the smallest beamer."""
PATIENCE = 20_000
"""Milliseconds that a page may take to have nothing left to draw."""
KABIYE = "Palʋlʋʋ ɛyaa nɛ pa-tɩ yɔɔ wɛʋ kpaagbaa nɛ pɛwɛɛ kɩmaŋ wala ɛsɩndaa."
"""The Universal Declaration of Human Rights, article 1, first sentence."""


@dataclass(frozen=True, slots=True)
class Studio:
    """The demonstration's file, and what windows are made with."""

    path: Path
    shell: Shell
    folder: Path

    def keep(self, window: QWidget, name: str) -> None:
        """Waits until the window is idle and writes its picture."""
        settle(self.shell)
        window.grab().save(str(self.folder / f"{name}.png"))
        print(f"  {name}.png", flush=True)


def settle(shell: Shell) -> None:
    """Lets jobs end and paint events be worked off."""
    limit = QDeadlineTimer(PATIENCE)
    quiet = 0
    while quiet < 5:
        if limit.hasExpired():
            raise TimeoutError("a window is still busy; its picture would show it half done")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        QTest.qWait(40)
        quiet = 0 if shell.jobs.running else quiet + 1
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def press(widget: QWidget, words: str) -> None:
    """Types letter by letter, those of the country too (`QTest.keyClicks` knows ASCII alone)."""
    for letter in words:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    if widget is None:
        raise RuntimeError("no window has the keyboard")
    return widget


@contextmanager
def frame_of(studio: Studio, clock: Clock | None = None) -> Iterator[Frame]:
    """The demonstration in its main window; whatever is done to it is thrown away with the copy of the file. `clock` tells another
    time than the shell's.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / studio.path.name
        shutil.copyfile(studio.path, copy)
        frame = Frame(studio.shell, Workshop.open(copy, clock=clock or studio.shell.clock))
        frame.resize(WIDTH, HEIGHT)
        frame.show()
        QTest.qWaitForWindowExposed(frame)
        frame.activateWindow()
        try:
            yield frame
        finally:
            frame.close()
            frame.deleteLater()
            settle(studio.shell)


def start(studio: Studio, name: str) -> None:
    settings = Workshop.open(studio.path, read_only=True)
    told = settings.settings.get()
    settings.close()
    studio.shell.preferences.add_recent(
        Recent(str(studio.path), told.title, told.place, told.starts_on.isoformat(), told.ends_on.isoformat())
    )
    window = StartWindow(studio.shell)
    window.resize(980, 600)
    window.show()
    QTest.qWaitForWindowExposed(window)
    window.complete()
    studio.keep(window, name)
    window.hide()
    window.deleteLater()


def assistant(studio: Studio, name: str) -> None:
    window = StartWindow(studio.shell)
    window.resize(980, 600)
    window.show()
    QTest.qWaitForWindowExposed(window)
    window.complete()
    window.begin_new()
    studio.keep(window, name)
    window.hide()
    window.deleteLater()


def page(entry: str) -> Callable[[Studio, str], None]:
    def shown(studio: Studio, name: str) -> None:
        with frame_of(studio) as frame:
            frame.go(entry, **place_of(frame, entry))
            studio.keep(frame, name)

    return shown


def place_of(frame: Frame, entry: str) -> dict[str, str]:
    """Where on a page there is something to see: the text at an amendment that is contested."""
    if entry != "texts":
        return {}
    workshop = frame.workshop
    document = workshop.texts.documents()[0].id
    contested = workshop.consolidation.conflicts(document)
    return {"amendment": next(iter(contested), workshop.amendments.all(document)[0].id)}


def capture(studio: Studio, name: str) -> None:
    """An amendment being typed, by keys alone: N, the author, the clause's own words."""
    with frame_of(studio) as frame:
        frame.go("texts", **place_of(frame, "texts"))
        settle(studio.shell)
        begin(frame)
        editor = the_editor(frame)
        QTest.keyClick(editor, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        for _ in range(12):
            QTest.keyClick(editor, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        press(editor, "dans chaque préfecture, femmes et jeunes compris, selon un calendrier arrêté en séance.")
        wait_for_doubts(frame)
        studio.keep(frame, name)


def ceremony(studio: Studio, name: str) -> None:
    """The closing as it is prepared: steps, minutes too many, texts received or not, salutations."""
    with frame_of(studio) as frame:
        closing = next(one for one in frame.workshop.ceremonies.all() if one.kind == "closing")
        frame.go("agenda", item=closing.id, ceremony="steps")
        studio.keep(frame, name)


@contextmanager
def in_large_letters(studio: Studio) -> Iterator[None]:
    """175 %, the largest there are."""
    studio.shell.set_scale(175)
    try:
        yield
    finally:
        studio.shell.set_scale(100)


def ceremony_large(studio: Studio, name: str) -> None:
    """The same with letters of 175 %."""
    with in_large_letters(studio):
        ceremony(studio, name)


def sitting(studio: Studio, name: str) -> None:
    """The notes of the item that runs, as they are typed."""
    with frame_of(studio) as frame:
        frame.go("agenda")
        settle(studio.shell)
        QTest.keyClick(focused(), Qt.Key.Key_S)
        settle(studio.shell)
        control = Qt.KeyboardModifier.ControlModifier
        press(focused(), "La rapporteure du groupe 3 a présenté ")
        QTest.keyClick(focused(), Qt.Key.Key_B, control)
        press(focused(), "neuf amendements")
        QTest.keyClick(focused(), Qt.Key.Key_B, control)
        press(focused(), " :")
        for words in ("- deux rédactions rivales de la mesure 3.2.1", "la dotation du fonds d’assistance"):
            QTest.keyClick(focused(), Qt.Key.Key_Return)
            press(focused(), words)
        studio.keep(frame, name)


def summary(studio: Studio, name: str) -> None:
    """The summary of a day that was read out and adopted."""
    with frame_of(studio) as frame:
        frame.go("agenda", summary="2025-07-23")
        studio.keep(frame, name)


def check_in(studio: Studio, name: str) -> None:
    with frame_of(studio) as frame:
        frame.go("people")
        settle(studio.shell)
        frame.pages.current_page.open_door()  # type: ignore[union-attr]
        settle(studio.shell)
        press(focused(), "agb")
        studio.keep(frame, name)


def search(studio: Studio, name: str) -> None:
    with frame_of(studio) as frame:
        frame.go("today")
        settle(studio.shell)
        frame.palette_box.open()
        press(focused(), "diaspora")
        studio.keep(frame, name)


def settings(studio: Studio, name: str) -> None:
    """The heads of papers, in the dialog of the workshop's settings."""
    with frame_of(studio) as frame:
        frame.go("papers")
        settle(studio.shell)
        frame.set_up()
        settle(studio.shell)
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        dialog.findChild(ChoiceRow).group.button(1).click()
        studio.keep(dialog, name)
        dialog.reject()  # type: ignore[attr-defined]


def deleted(studio: Studio, name: str) -> None:
    """What was deleted in haste, one of each kind that pages delete."""
    with frame_of(studio) as frame:
        workshop = frame.workshop
        workshop.groups.bin(workshop.groups.all()[-1].id)
        workshop.register.bin(workshop.register.all("recommendation")[-1].id)
        workshop.agenda.bin(next(item.id for item in workshop.agenda.all() if item.kind == "report_back"))
        with_sub = next(one.parent for one in workshop.amendments.all() if one.parent)
        workshop.amendments.bin(with_sub)
        workshop.people.bin(workshop.people.all()[3].id)
        workshop.amendments.bin(next(one.id for one in workshop.amendments.all() if one.adopted and one.kind == "replace"))
        frame.go("people")
        settle(studio.shell)
        frame.open_bin()
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        studio.keep(dialog, name)
        dialog.reject()  # type: ignore[attr-defined]


def projector(studio: Studio, name: str) -> None:
    with frame_of(studio) as frame:
        from ui.stage import SceneKind

        amendment = frame.workshop.amendments.get(place_of(frame, "texts")["amendment"])
        frame.present()
        frame.context.stage.put(SceneKind.CLAUSE, clause=amendment.clause, amendment=amendment.id)
        window = frame.presenting.window
        assert window is not None
        window.resize(*ROOM)
        studio.keep(window, name)


def conflict(studio: Studio, name: str) -> None:
    """Two groups word a clause in ways that do not go together: C sets them side by side."""
    with frame_of(studio) as frame:
        frame.go("texts", **place_of(frame, "texts"))
        settle(studio.shell)

        def keep() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, QDialog)
            studio.keep(dialog, name)
            dialog.reject()

        QTimer.singleShot(0, keep)
        QTest.keyClick(focused(), Qt.Key.Key_C)


def wording(studio: Studio, name: str) -> None:
    """Retained with another wording: M, the words agreed on, against those proposed and those of the text."""
    with frame_of(studio) as frame:
        frame.go("texts", **place_of(frame, "texts"))
        settle(studio.shell)
        QTest.keyClick(focused(), Qt.Key.Key_M)
        editor = the_editor(frame)
        QTest.keyClick(editor, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(editor, Qt.Key.Key_Backspace)
        press(editor, ", au plus tard le 31 décembre.")
        studio.keep(frame, name)


def table_cell(studio: Studio, name: str) -> None:
    """An amount of the action plan, amended in its cell."""
    with frame_of(studio) as frame:
        begin_in_a_cell(studio, frame, "45", "60")
        studio.keep(frame, name)


def doubted(studio: Studio, name: str) -> None:
    """Francs typed where the column counts millions."""
    with frame_of(studio) as frame:
        begin_in_a_cell(studio, frame, "45", "40 000 000")
        wait_for_doubts(frame)
        studio.keep(frame, name)


def wait_for_doubts(frame: Frame) -> None:
    """The strip tells them at the first pause in typing."""
    strip = frame.findChild(CaptureStrip)
    assert isinstance(strip, CaptureStrip)
    limit = QDeadlineTimer(PATIENCE)
    while not strip.state():
        if limit.hasExpired():
            raise TimeoutError("nothing is doubted")
        QTest.qWait(40)


def begin_in_a_cell(studio: Studio, frame: Frame, old: str, new: str) -> None:
    plan = frame.workshop.texts.documents()[1]
    cells = [one for one in frame.workshop.texts.clauses(plan.id) if one.kind == "cell" and "Coût" in one.label]
    frame.go("texts", clause=next(one.id for one in cells if one.text.strip() == old))
    settle(studio.shell)
    begin(frame)
    editor = the_editor(frame)
    editor.selectAll()
    press(editor, new)


def begin(frame: Frame) -> None:
    """A new amendment, with its author."""
    QTest.keyClick(focused(), Qt.Key.Key_N)
    press(focused(), "Mairie")
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    the_editor(frame).setFocus()


def the_editor(frame: Frame) -> ChangeEditor:
    editor = frame.findChild(ChangeEditor)
    assert isinstance(editor, ChangeEditor)
    return editor


def kabiye(studio: Studio, name: str) -> None:
    """A sentence in a language of the country, with letters that French does not have."""
    with frame_of(studio) as frame:
        frame.go("texts", **place_of(frame, "texts"))
        settle(studio.shell)
        begin(frame)
        QTest.keyClick(the_editor(frame), Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        press(the_editor(frame), f" {KABIYE}")
        studio.keep(frame, name)


def large(studio: Studio, name: str) -> None:
    """Letters of 175 %."""
    with in_large_letters(studio):
        capture(studio, name)


def large_queue(studio: Studio, name: str) -> None:
    """The queue in letters of 175 %, an amendment in conflict that is put to the vote: all that decides is in sight."""
    with in_large_letters(studio), frame_of(studio) as frame:
        frame.go("texts", **place_of(frame, "texts"))
        settle(studio.shell)
        QTest.keyClick(focused(), Qt.Key.Key_J)
        mode = frame.pages.current_page.amendments.decisions.mode  # type: ignore[union-attr]
        mode.setCurrentIndex(mode.findData("vote"))
        studio.keep(frame, name)


def contrast(studio: Studio, name: str) -> None:
    """The scheme of high contrast, which is the same whatever the machine is set to."""
    before = studio.shell.theme.choice
    studio.shell.choose_scheme(SchemeChoice.CONTRAST)
    try:
        capture(studio, name)
    finally:
        studio.shell.choose_scheme(before)


class LaterClock:
    """The shell's, which can be put forward."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.later = timedelta()

    def __call__(self) -> datetime:
        return self._clock() + self.later


@contextmanager
def debate(studio: Studio, seconds: int) -> Iterator[Frame]:
    """The speakers' list beside the text: one has the floor for so many seconds, a point of order and others wait."""
    clock = LaterClock(studio.shell.clock)
    with frame_of(studio, clock) as frame:
        frame.go("texts", **place_of(frame, "texts"))
        settle(studio.shell)
        QTest.keyClick(focused(), Qt.Key.Key_F8)
        for name in ("hou", "fiag"):
            press(focused(), name)
            QTest.keyClick(focused(), Qt.Key.Key_Return)
        QTest.keyClick(focused(), Qt.Key.Key_F9)
        press(focused(), "lawo")
        QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        clock.later = timedelta(seconds=seconds)
        frame.floor.watch.read()
        settle(studio.shell)
        yield frame


def floor(studio: Studio, name: str) -> None:
    with debate(studio, 134) as frame:
        studio.keep(frame, name)


def floor_times(studio: Studio, name: str) -> None:
    """How the floor was shared out, of the whole workshop."""
    with debate(studio, 199) as frame:
        drawer = frame.floor.drawer
        drawer.tabs.group.button(2).click()
        drawer.times.scope.setCurrentIndex(3)
        drawer.times.show_place(drawer.subject.place)
        studio.keep(frame, name)


def floor_large(studio: Studio, name: str) -> None:
    """Letters of 175 %: the drawer lies over the page's left, what decides stays free."""
    with in_large_letters(studio):
        floor(studio, name)


def projector_speakers(studio: Studio, name: str) -> None:
    """What the room sees of it, the turn past its limit."""
    with debate(studio, 199) as frame:
        frame.floor.drawer.put_before_the_room()
        window = frame.presenting.window
        assert window is not None
        window.resize(*ROOM)
        studio.keep(window, name)


SCENES: Mapping[str, Callable[[Studio, str], None]] = {
    "start": start,
    "assistant": assistant,
    **{entry.name: page(entry.name) for entry in PAGES},
    "capture": capture,
    "ceremony": ceremony,
    "ceremony-large": ceremony_large,
    "sitting": sitting,
    "summary": summary,
    "check-in": check_in,
    "search": search,
    "settings": settings,
    "bin": deleted,
    "projector": projector,
    "projector-speakers": projector_speakers,
    "floor": floor,
    "floor-times": floor_times,
    "floor-large": floor_large,
    "conflict": conflict,
    "wording": wording,
    "table-cell": table_cell,
    "doubted": doubted,
    "kabiye": kabiye,
    "large": large,
    "large-queue": large_queue,
    "contrast": contrast,
}
