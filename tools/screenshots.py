"""Pictures of every window and page with the demonstration in it, on a screen of 1366×768: what users see, for whoever changes it.

    python3 dev.py screenshots [--out DIR] [--only NAME …] [--readme]

Languages × light and dark, one picture a window or page, `<name>-<language>-<scheme>.png` in `out/screenshots`; `--readme` renews
those that the README shows (`docs/`). Each is taken from a real window on a real screen once it has nothing left to draw.
"""

from __future__ import annotations

import argparse
import gc
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from facilitation.demonstration.build import build, story_clock
from facilitation.workshop import Workshop
from ui.app import STYLE
from ui.frame import Frame
from ui.garbage import take_back
from ui.pages.texts.change_editor import ChangeEditor
from ui.preferences import Preferences
from ui.rail import PAGES
from ui.recent import Recent
from ui.shell import Shell, make_shell
from ui.start.window import StartWindow
from ui.theme.fonts import load_other_fonts
from ui.theme.theme import SchemeChoice
from ui.widgets.choices import ChoiceRow

ROOT = Path(__file__).resolve().parent.parent
WIDTH, HEIGHT = 1366, 768
ROOM = (1024, 768)
"""The projector of the smallest beamer."""
LANGUAGES = ("fr", "en")
SCHEMES = (SchemeChoice.LIGHT, SchemeChoice.DARK)
PATIENCE = 20_000
"""Milliseconds that a page may take to have nothing left to draw."""

README = ("texts-fr-light", "capture-fr-light", "today-fr-light", "people-fr-light", "agenda-fr-light", "papers-fr-light",
          "groups-fr-light", "decisions-fr-light", "projector-fr-light", "start-fr-light", "texts-en-dark")  # fmt: skip
"""Pictures kept in the project, beside the README that shows them."""


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
def frame_of(studio: Studio) -> Iterator[Frame]:
    """The demonstration in its main window; whatever is done to it is thrown away with the copy of the file."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / studio.path.name
        shutil.copyfile(studio.path, copy)
        frame = Frame(studio.shell, Workshop.open(copy, clock=studio.shell.clock))
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


# What is shown in each picture


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
        QTest.keyClick(focused(), Qt.Key.Key_N)
        press(focused(), "Mairie")
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        editor = frame.findChild(ChangeEditor)
        assert isinstance(editor, ChangeEditor)
        editor.setFocus()
        QTest.keyClick(editor, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        for _ in range(12):
            QTest.keyClick(editor, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        press(editor, "dans chaque préfecture, femmes et jeunes compris, selon un calendrier arrêté en séance.")
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


SCENES: Mapping[str, Callable[[Studio, str], None]] = {
    "start": start,
    "assistant": assistant,
    **{entry.name: page(entry.name) for entry in PAGES},
    "capture": capture,
    "check-in": check_in,
    "search": search,
    "settings": settings,
    "bin": deleted,
    "projector": projector,
}


def take(folder: Path, only: Sequence[str]) -> None:
    """Takes the pictures whose name begins with one of `only`, or all."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([sys.argv[0], *STYLE])
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        path = Path(scratch) / "demonstration.palabre"
        build(path)
        shell = make_shell(app, Preferences(Path(scratch) / "palabre.ini"), story_clock())
        shell.icons.load()
        load_other_fonts()
        for language in LANGUAGES:
            for scheme in SCHEMES:
                shell.use_language(language)
                shell.choose_scheme(scheme)
                for scene, show in SCENES.items():
                    name = f"{scene}-{language}-{scheme}"
                    if not only or any(name.startswith(one) for one in only):
                        show(Studio(path, shell, folder), name)
        shell.jobs.close()
        # What pages were built from was set aside from looks for garbage: it goes now, while Qt is still there.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        take_back()
        gc.collect()


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="dev.py screenshots", description="Pictures of every window and page.")
    parser.add_argument("--out", type=Path, default=ROOT / "out" / "screenshots", metavar="DIR")
    parser.add_argument("--only", nargs="+", default=[], metavar="NAME", help=f"names begin with: {', '.join(SCENES)}")
    parser.add_argument("--readme", action="store_true", help="renew the pictures that the README shows")
    told = parser.parse_args(arguments)
    only = list(README) if told.readme else told.only
    take(told.out, only)
    if told.readme:
        shown = ROOT / "docs"
        shown.mkdir(exist_ok=True)
        for name in README:
            shutil.copyfile(told.out / f"{name}.png", shown / f"{name}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
