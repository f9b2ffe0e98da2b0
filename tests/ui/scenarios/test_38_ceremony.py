"""Scenarios 14 and 38, the ceremony: protocol changes a rank this morning, the order of speeches and the salutations follow, what
somebody has put in its place by hand stays; the minister is late, and the conducteur says when each step really comes.
"""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListView, QPushButton

from facilitation.papers.catalogue import paper
from facilitation.producing import make
from tests.ui.demonstration import HandClock
from tests.ui.hands import answering, named
from tests.ui.pages.agenda.ceremony_driver import CeremonyDriver
from tests.ui.pages.papers.conftest import needs_pdftotext, words_of
from tests.ui.secretary import Key, Secretary
from ui.pages.agenda.page import AgendaPage
from ui.pages.people.precedence_dialog import PrecedenceDialog

ALT = Qt.KeyboardModifier.AltModifier
MAYOR, DEPUTY = "Adzo Sitsofé AGBOTSÉ", "Kafui Ama MENSAVI"


def at_the_closing(secretary: Secretary) -> CeremonyDriver:
    """The closing of Saturday, by the search over everything."""
    frame = secretary.frame
    frame.palette_box.open()
    secretary.write("conducteur cloture")
    secretary.press(Key.Key_Return)
    driver = CeremonyDriver(cast(AgendaPage, frame.pages.current_page), secretary.workshop, secretary.qtbot)
    frame.activateWindow()
    secretary.qtbot.waitUntil(frame.isActiveWindow)
    assert driver.view.isVisible()
    return driver


@pytest.fixture
def closing(secretary: Secretary) -> CeremonyDriver:
    """The deputy speaks too: her rank is higher than the mayor's."""
    driver = at_the_closing(secretary)
    driver.add("mensavi")
    return driver


def change_precedence(secretary: Secretary, name: str) -> None:
    """The page of people, P: this person goes to the head of the table of honour."""

    def change(dialog: PrecedenceDialog) -> None:
        people = named(dialog, QListView, "Table d’honneur")
        people.setFocus()
        row = next(one for one in range(people.model().rowCount()) if name in people.model().index(one, 0).data())
        people.setCurrentIndex(people.model().index(row, 0))
        for _ in range(row):
            secretary.qtbot.keyClick(people, Key.Key_Up, ALT)
        secretary.qtbot.mouseClick(named(dialog, QPushButton, "Garder cet ordre"), Qt.MouseButton.LeftButton)

    secretary.go_to_people()
    with answering(PrecedenceDialog, change):
        secretary.press(Key.Key_P)


def order(driver: CeremonyDriver, *names: str) -> list[str]:
    return sorted(names, key=driver.place)


@needs_pdftotext
def test_ranks_of_this_morning_reorder_speeches_salutations_and_papers(secretary: Secretary, closing: CeremonyDriver) -> None:
    assert order(closing, MAYOR, DEPUTY, "TCHALIMBA") == [MAYOR, DEPUTY, "TCHALIMBA"]
    assert closing.greeted()[0] == "Monsieur le Directeur de cabinet"
    change_precedence(secretary, MAYOR)
    driver = at_the_closing(secretary)
    # Who closes speaks last, whatever the ranks.
    assert order(driver, MAYOR, DEPUTY, "TCHALIMBA") == [DEPUTY, MAYOR, "TCHALIMBA"]
    assert driver.greeted()[:2] == ["Madame la Maire de Kloto 1", "Monsieur le Directeur de cabinet"]
    text = words_of(make(secretary.workshop, paper("running-order"), {"ceremony": driver.view.item}, "fr").data)
    assert text.index("Madame la Maire de Kloto 1,") < text.index("Monsieur le Directeur de cabinet,")
    assert text.index(DEPUTY) < text.index(MAYOR)


def test_what_was_put_in_its_place_by_hand_stays(secretary: Secretary, closing: CeremonyDriver) -> None:
    closing.choose(DEPUTY)
    while closing.place(DEPUTY) > closing.place("Motion de remerciement"):
        closing.press(Key.Key_Up, ALT)
    placed = closing.place(DEPUTY)
    change_precedence(secretary, MAYOR)
    driver = at_the_closing(secretary)
    assert driver.place(DEPUTY) == placed
    assert driver.place(MAYOR) > driver.place("NDIOUGAR")
    driver.press(Key.Key_O)
    assert order(driver, MAYOR, DEPUTY) == [DEPUTY, MAYOR]
    assert "Les orateurs sont dans l’ordre protocolaire" in secretary.message()
    driver.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert driver.place(DEPUTY) == placed


@needs_pdftotext
def test_what_was_dragged_with_the_mouse_stays_too(secretary: Secretary, closing: CeremonyDriver) -> None:
    closing.drag(DEPUTY, MAYOR)
    assert order(closing, MAYOR, DEPUTY, "TCHALIMBA") == [DEPUTY, MAYOR, "TCHALIMBA"]
    assert "à la main" in closing.column("time")[closing.place(DEPUTY)]
    change_precedence(secretary, MAYOR)
    driver = at_the_closing(secretary)
    assert order(driver, MAYOR, DEPUTY) == [DEPUTY, MAYOR]
    text = words_of(make(secretary.workshop, paper("running-order"), {"ceremony": driver.view.item}, "fr").data)
    assert text.index(DEPUTY) < text.index(MAYOR)


def test_a_late_closing_says_when_each_step_comes(secretary: Secretary, closing: CeremonyDriver, hand_clock: HandClock) -> None:
    assert closing.column("time")[0] == "11:30"
    hand_clock.set("2025-07-26 12:10")
    closing.choose("Lecture du rapport")
    closing.press(Key.Key_Space)
    assert closing.column("time")[:2] == ["▶ 12:10, en cours", "12:25"]
    hand_clock.forward(20)
    closing.press(Key.Key_Space)
    assert closing.column("time")[:3] == ["✓ 12:10, 20\u00a0min en fait", "▶ 12:30, en cours", "12:40"]
    # The page Aujourd'hui knows that the item runs.
    secretary.frame.go("today")
    assert "Cérémonie de clôture" in secretary.words()
