"""The speakers' list before the room: who speaks and for how long, who comes next, in letters that the last row can read."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitation.floor.floor import Place
from facilitation.workshop import Workshop
from tests.ui.demonstration import HandClock
from ui.context import AppContext
from ui.projector.window import ProjectorWindow
from ui.stage import SceneKind


@pytest.fixture
def workshop(demonstration: Workshop) -> Workshop:
    return demonstration


@pytest.fixture
def context(context: AppContext, hand_clock: HandClock) -> AppContext:
    return replace(context, clock=hand_clock)


@pytest.fixture
def place(workshop: Workshop) -> Place:
    """A debate of which nobody has spoken yet."""
    coming = next(one for one in workshop.agenda.all() if one.state == "planned" and one.kind not in ("break", "meal"))
    workshop.agenda.start(coming.id)
    return workshop.floor.places()[0]


@pytest.fixture
def room(qtbot: QtBot, context: AppContext, place: Place) -> ProjectorWindow:
    """On the commonest projector, with the list on it."""
    window = ProjectorWindow(context)
    qtbot.addWidget(window)
    window.resize(1024, 768)
    window.show()
    qtbot.waitExposed(window)
    context.stage.put(SceneKind.SPEAKERS)
    return window


def listed(workshop: Workshop, place: Place, count: int) -> list[str]:
    """The first of the list ask for the floor, in this order."""
    people = [one for one in workshop.people.all() if one.role == "participant"][:count]
    for person in people:
        workshop.floor.ask(place, person=person.id)
    return [person.sentence_name for person in people]


def second(room: ProjectorWindow, clock: HandClock, seconds: float) -> None:
    clock.forward(seconds / 60)
    room._tick.timeout.emit()
    QApplication.processEvents()


def words(room: ProjectorWindow) -> list[str]:
    return room.texts()[1].replace("\u202f", " ").split("\n")


def test_who_speaks_with_the_time_and_who_comes_next(
    room: ProjectorWindow, workshop: Workshop, place: Place, hand_clock: HandClock
) -> None:
    first, following = listed(workshop, place, 2)
    QApplication.processEvents()
    assert words(room) == ["Personne n’a la parole", f"1. {first}", f"2. {following}"]
    workshop.floor.give_next(place)
    second(room, hand_clock, 134)
    assert words(room) == [f"{first} – 2 min 14 s (encore 46 s)", f"1. {following}"]
    assert room.speakers().isVisible()
    assert not room.board().isVisible()
    second(room, hand_clock, 60)
    assert words(room)[0] == f"{first} – 3 min 14 s (dépassement de 14 s)"
    workshop.floor.pause()
    QApplication.processEvents()
    second(room, hand_clock, 30)
    assert words(room)[0] == f"{first} – 3 min 14 s (suspendu)"


def test_a_point_of_order_says_so(room: ProjectorWindow, workshop: Workshop, place: Place) -> None:
    listed(workshop, place, 1)
    workshop.floor.ask(place, name="Une déléguée", kind="point_of_order")
    QApplication.processEvents()
    assert words(room)[1] == "1. Une déléguée (motion d’ordre)"


def test_never_below_24_pixels_however_long_the_list(
    room: ProjectorWindow, workshop: Workshop, place: Place, hand_clock: HandClock
) -> None:
    listed(workshop, place, 25)
    workshop.floor.give_next(place)
    endless = "Une personne dont le nom ne tient pas sur une ligne, si petites que soient les lettres"
    workshop.floor.ask(place, name=endless, kind="point_of_order")
    for by in (-1, 1):
        for _ in range(9):
            room.enlarge(by)
            room.grab()
            assert room.speakers().text_size() >= 24


def test_frozen_it_stands_still(room: ProjectorWindow, workshop: Workshop, place: Place, hand_clock: HandClock) -> None:
    listed(workshop, place, 1)
    workshop.floor.give_next(place)
    second(room, hand_clock, 10)
    before = words(room)
    room.set_frozen(True)
    second(room, hand_clock, 60)
    assert words(room) == before


def test_the_running_item_says_who_has_the_floor(
    room: ProjectorWindow, context: AppContext, workshop: Workshop, place: Place
) -> None:
    [name] = listed(workshop, place, 1)
    workshop.floor.give_next(place)
    context.stage.put(SceneKind.RUNNING)
    assert f"La parole est à {name}" in room.texts()[2]
    assert room.board().isVisible()
