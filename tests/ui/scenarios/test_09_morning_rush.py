"""Scenario 9: the morning rush.

Sixty people are checked in one after the other, each found by three letters of her name or her institution, by the
last digits of her phone or by her badge; each is marked with the time, the counters rise, a second check-in is
answered « déjà présent depuis ».
"""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QTableView

from facilitation.people.people import Person
from facilitation.text.folding import fold
from tests.ui.demonstration import HandClock
from tests.ui.hands import named
from tests.ui.secretary import CTRL, Key, Secretary


@pytest.fixture
def at_the_door(secretary: Secretary, hand_clock: HandClock) -> Secretary:
    """Friday 25 July, 7:40: nobody has come yet."""
    hand_clock.set("2025-07-25 07:40")
    secretary.frame.go("today")
    secretary.frame.go("people")
    secretary.page._choose_session(secretary.workshop.sessions.current().id)  # type: ignore[union-attr]
    secretary.open_door()
    return secretary


def likely(secretary: Secretary) -> list[str]:
    model = named(secretary.page, QTableView, "Personnes qui correspondent").model()
    return [str(model.index(row, 1).data()) for row in range(model.rowCount())]


def choose(secretary: Secretary, typed: str, name: str) -> None:
    """Types, goes to the right one with the arrows, Enter."""
    secretary.write(typed)
    shown = likely(secretary)
    while name not in shown:
        # A fourth letter where eight others answer to three.
        person = secretary.workshop.people.named(name)
        assert person is not None
        typed = (
            fold(person.list_name)[: len(typed) + 1] if fold(person.list_name).startswith(fold(typed)) else fold(person.list_name)
        )
        secretary.door().rest()
        secretary.write(typed)
        shown = likely(secretary)
    for _ in range(shown.index(name)):
        secretary.press(Key.Key_Down)
    secretary.press(Key.Key_Return)


def way_of(person: Person, turn: int) -> str:
    """What is typed for her, in turn."""
    ways = [fold(person.family_name)[:3], person.list_name.lower()[:3], fold(person.first_names)[:4]]
    if person.phones:
        ways.append(person.phones[0][-4:])
    if person.organisation is not None:
        ways.append(person.organisation.short[:3].lower())
    return ways[turn % len(ways)]


def test_sixty_people_in_twenty_minutes(at_the_door: Secretary, hand_clock: HandClock) -> None:
    workshop = at_the_door.workshop
    session = workshop.sessions.current()
    assert session is not None
    coming = workshop.people.all()[:60]
    for turn, person in enumerate(coming):
        hand_clock.forward(1 / 3)
        if turn % 6 == 5:
            at_the_door.write(person.id)
        else:
            choose(at_the_door, way_of(person, turn), person.list_name)
        name, said = at_the_door.answer()
        assert name == person.list_name
        assert said.startswith(f"Bienvenue – {hand_clock.now:%H:%M}")
        record = workshop.attendance.record(session.id, person.id)
        assert record is not None
        assert record.arrived_at == hand_clock.now.replace(microsecond=0)
        assert at_the_door.door().text() == "", "ready for the next one"
    women, men = (sum(one.sex == sex for one in coming) for sex in "FM")
    told = at_the_door.words()
    assert "60 présents" in told
    assert f"{women} F / {men} H" in told
    ministries = sum(one.constituency == "ministry" for one in coming)
    assert f"Ministères {ministries}" in told


def test_nobody_is_checked_in_twice(at_the_door: Secretary, hand_clock: HandClock) -> None:
    workshop = at_the_door.workshop
    hand_clock.set("2025-07-25 08:12")
    at_the_door.enter("adanlehou")
    hand_clock.set("2025-07-25 08:40")
    acts = len(workshop.history.acts())
    assert at_the_door.enter("adanlehou") == ("ADANLÉHOU Kwassi Théodore", "Déjà présent depuis 08:12 · LDM")
    assert len(workshop.history.acts()) == acts
    assert "1 présent" in at_the_door.words()


def test_accents_order_and_case_are_nothing(at_the_door: Secretary) -> None:
    assert at_the_door.enter("théodore ADAN")[0] == "ADANLÉHOU Kwassi Théodore"
    assert at_the_door.enter("akosiwa agbem")[0] == "AGBÉMADON Akɔsiwa Mawusé"


def test_a_slip_is_taken_back_with_ctrl_z_which_says_whom(at_the_door: Secretary) -> None:
    session = at_the_door.workshop.sessions.current()
    assert session is not None
    at_the_door.enter("adanlehou")
    at_the_door.press(Key.Key_Z, CTRL)
    assert at_the_door.workshop.attendance.present(session.id) == set()
    name, said = at_the_door.answer()
    assert name == "ADANLÉHOU Kwassi Théodore"
    assert said.startswith("Annulé")
    assert at_the_door.message().endswith("ADANLÉHOU Kwassi Théodore")
    assert "0 présent" in at_the_door.words()
    assert at_the_door.door().hasFocus()
