"""Notices become signals: together once a turn, none lost."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitation.workshop import Workshop
from ui.bridge import Bridge, Changes


def test_acts_of_one_turn_are_told_together_and_none_is_lost(qtbot: QtBot, workshop: Workshop) -> None:
    bridge = Bridge(workshop)
    told: list[Changes] = []
    bridge.refreshed.connect(told.append)

    with qtbot.waitSignal(bridge.refreshed):
        ids = {workshop.people.add(f"Nom {n}") for n in range(3)}

    assert len(told) == 1
    assert told[0]["person"] == ids
    bridge.close()


def test_each_entity_is_told_by_name(qtbot: QtBot, workshop: Workshop) -> None:
    bridge = Bridge(workshop)
    told: dict[str, frozenset[str]] = {}
    bridge.changed.connect(told.__setitem__)

    with qtbot.waitSignal(bridge.refreshed):
        person = workshop.people.add("Adjovi")
        organisation = workshop.organisations.named_or_new("Mairie de Kloto 1")

    assert told == {"person": {person}, "organisation": {organisation}}
    bridge.close()


def test_closing_tells_what_still_waited(qtbot: QtBot, workshop: Workshop) -> None:
    bridge = Bridge(workshop)
    told: list[Changes] = []
    bridge.refreshed.connect(told.append)
    workshop.people.add("Adjovi")

    bridge.close()
    assert len(told) == 1

    workshop.people.add("Mensah")
    QApplication.processEvents()
    assert len(told) == 1


def test_the_name_of_the_act_is_told_at_once(qtbot: QtBot, workshop: Workshop) -> None:
    bridge = Bridge(workshop)
    told: list[str] = []
    bridge.noticed.connect(lambda notice: told.append(notice.action))
    workshop.people.add("Adjovi")
    assert told == ["person.add"]
    bridge.close()
