"""The start window, each page, and what opens over them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitation.workshop import Workshop
from tools.scenes.studio import Studio, focused, frame_of, in_large_letters, place_of, press, settle
from ui.recent import Recent
from ui.start.window import StartWindow
from ui.widgets.choices import ChoiceRow


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


def ceremony(studio: Studio, name: str) -> None:
    """The closing as it is prepared: steps, minutes too many, texts received or not, salutations."""
    with frame_of(studio) as frame:
        closing = next(one for one in frame.workshop.ceremonies.all() if one.kind == "closing")
        frame.go("agenda", item=closing.id, ceremony="steps")
        studio.keep(frame, name)


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
