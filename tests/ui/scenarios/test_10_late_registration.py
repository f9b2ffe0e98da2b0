"""Scenario 10: late registration.

At 10:40 somebody comes who is on no list: two fields and Enter. She is on the list at once, on tomorrow's sheet in
her place, on today's printed sheet « ligne libre n° 3 », and « à compléter » until sex, phone and function are known.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from facilitation.papers.asks import SIGNATURE_SHEET, registered
from facilitation.papers.catalogue import paper
from facilitation.people.people import Person
from facilitation.producing import make
from tests.ui.demonstration import HandClock
from tests.ui.hands import answering, named, type_words
from tests.ui.pages.papers.conftest import needs_pdftotext, words_of
from tests.ui.secretary import CTRL, Key, Secretary
from ui.pages.people.late_registration import LateRegistration


@pytest.fixture
def at_the_door(secretary: Secretary, hand_clock: HandClock) -> Secretary:
    """Thursday 24 July, 10:40; this morning's sheet was printed at half past seven, and two late ones have signed on it."""
    workshop = secretary.workshop
    session = workshop.sessions.current()
    assert session is not None
    hand_clock.set("2025-07-24 07:30")
    workshop.printings.record(SIGNATURE_SHEET, session.id, registered(workshop), "fr")
    hand_clock.set("2025-07-24 09:00")
    for name in ("ZANOU", "BADJO"):
        hand_clock.forward(5)
        workshop.people.register_late(name)
    hand_clock.set("2025-07-24 10:40")
    secretary.open_door()
    return secretary


def register(secretary: Secretary, name: str, body: str) -> None:
    """Typed at the door, where nobody answers to it; Enter, the body, Enter."""

    def fill(dialog: LateRegistration) -> None:
        assert named(dialog, QLineEdit, "Nom").text() == name
        second = named(dialog, QLineEdit, "Structure")
        assert second.hasFocus()
        type_words(second, body)
        secretary.qtbot.keyClick(second, Key.Key_Return)

    secretary.write(name)
    with answering(LateRegistration, fill):
        secretary.press(Key.Key_Return)


def newcomer(secretary: Secretary) -> Person:
    found = secretary.workshop.people.named("KPODAR Yawa")
    assert found is not None
    return found


def sheet(secretary: Secretary, session: str) -> str:
    return words_of(make(secretary.workshop, paper("signature-sheet"), {"session": session}, "fr").data)


def test_two_fields_and_enter_and_she_is_told_where_to_sign(at_the_door: Secretary) -> None:
    register(at_the_door, "KPODAR Yawa", "Mairie de Danyi 2")
    assert at_the_door.answer() == ("KPODAR Yawa", "Bienvenue – 10:40 · Mairie de Danyi 2 · ligne libre n°\u00a03 (L3)")
    assert at_the_door.frame.focusWidget() is at_the_door.door()
    at_the_door.press(Key.Key_Escape)
    at_the_door.qtbot.waitUntil(lambda: "KPODAR Yawa" in at_the_door.people.names())
    assert at_the_door.people.presence("KPODAR Yawa") == "présent 10:40"


@needs_pdftotext
def test_she_is_on_tomorrows_sheet_in_her_place(at_the_door: Secretary) -> None:
    register(at_the_door, "KPODAR Yawa", "Mairie de Danyi 2")
    sessions = [one for one in at_the_door.workshop.sessions.all() if one.date.day == 25]
    words = sheet(at_the_door, sessions[0].id)
    names = [one.list_name for one in at_the_door.workshop.people.all() if one.role == "participant"]
    place = names.index("KPODAR Yawa")
    assert 0 < place < len(names) - 1
    family = [name.split(" ")[0] for name in names[place - 1 : place + 2]]
    assert words.index(family[0]) < words.index(family[1]) < words.index(family[2])
    assert "J4-AM-v1" in words


def test_her_line_is_hers_when_she_comes_again_and_the_next_one_has_the_next(at_the_door: Secretary, hand_clock: HandClock) -> None:
    register(at_the_door, "KPODAR Yawa", "Mairie de Danyi 2")
    hand_clock.forward(6)
    register(at_the_door, "TCHALLA Essozimna", "")
    assert at_the_door.answer()[1].endswith("ligne libre n°\u00a04 (L4)")
    at_the_door.press(Key.Key_Escape)
    at_the_door.press(Key.Key_F)
    grid = at_the_door.grid()
    row = grid.model.place_of(newcomer(at_the_door).id)
    assert str(grid.model.headerData(row, Qt.Orientation.Vertical)).startswith("L3 ")


def test_who_stands_on_the_sheet_is_told_no_line(at_the_door: Secretary) -> None:
    assert at_the_door.enter("adanlehou")[1] == "Bienvenue – 10:40 · LDM"


def test_she_is_to_be_completed_until_she_is(at_the_door: Secretary) -> None:
    register(at_the_door, "KPODAR Yawa", "Mairie de Danyi 2")
    at_the_door.press(Key.Key_Escape)
    at_the_door.people.filter("À compléter")
    assert "KPODAR Yawa" in at_the_door.people.names()
    person = newcomer(at_the_door)
    assert person.to_complete == ("sex", "function", "phones")
    at_the_door.people.click("KPODAR Yawa")
    assert "À compléter" in at_the_door.words()
    at_the_door.workshop.people.update(person.id, sex="F", function="Conseillère municipale", phones=["+22890112233"])
    at_the_door.qtbot.waitUntil(lambda: "KPODAR Yawa" not in at_the_door.people.names())


def test_her_badge_is_ready_to_print_alone(at_the_door: Secretary) -> None:
    register(at_the_door, "KPODAR Yawa", "Mairie de Danyi 2")
    at_the_door.qtbot.mouseClick(named(at_the_door.page, QPushButton, "Imprimer ce badge"), Qt.MouseButton.LeftButton)
    assert at_the_door.frame.pages.current_page.name == "papers"  # type: ignore[union-attr]


def test_one_undo_takes_the_arrival_back_and_one_more_the_registration(at_the_door: Secretary) -> None:
    register(at_the_door, "KPODAR Yawa", "Mairie de Danyi 2")
    at_the_door.press(Key.Key_Z, CTRL)
    assert at_the_door.workshop.people.named("KPODAR Yawa") is not None
    at_the_door.press(Key.Key_Z, CTRL)
    assert at_the_door.workshop.people.named("KPODAR Yawa") is None
    assert at_the_door.workshop.organisations.named("Mairie de Danyi 2") is None


def test_registered_from_the_list_the_line_is_told_too(at_the_door: Secretary) -> None:
    at_the_door.press(Key.Key_Escape)
    at_the_door.people.register("KPODAR Yawa", "Mairie de Danyi 2")
    assert at_the_door.message() == "KPODAR Yawa – ligne libre n°\u00a03 (L3)"
