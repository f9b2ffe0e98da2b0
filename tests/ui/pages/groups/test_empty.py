"""Groupes in a new workshop: what to do next, and the button that does it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from facilitation.workshop import Workshop
from tests.ui.conftest import ListeningDesk
from tests.ui.hands import answering, named
from tests.ui.pages.groups.driver import GroupsDriver
from ui.context import AppContext
from ui.pages.groups.dialogs import DistributionDialog
from ui.pages.groups.page import GroupsPage


@pytest.fixture
def groups(qtbot: QtBot, context: AppContext, show: Callable[[QWidget], QWidget]) -> GroupsDriver:
    page = GroupsPage(context)
    show(page)
    return GroupsDriver(page, qtbot)


def test_the_first_groups_are_two_keys_away(groups: GroupsDriver, workshop: Workshop) -> None:
    assert "Pas encore de groupes" in groups.words()
    assert groups.button("Répartir…").hasFocus()
    for number in range(9):
        workshop.people.add(f"P{number}")

    def fill(dialog: DistributionDialog) -> None:
        groups.qtbot.keyClicks(named(dialog, QSpinBox, "Nombre de groupes"), "3")
        groups.qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    with answering(DistributionDialog, fill):
        groups.press(Qt.Key.Key_Return)
    assert [len(groups.members(f"Groupe {number}")) for number in (1, 2, 3)] == [3, 3, 3]


def test_more_groups_than_people_are_refused(groups: GroupsDriver, workshop: Workshop, desk: ListeningDesk) -> None:
    workshop.people.add("AMEGAN")
    said: list[str] = []

    def insist(dialog: DistributionDialog) -> None:
        dialog.accept()
        assert dialog.isVisible(), "what was typed can be corrected"
        said.append(dialog.refusal)
        dialog.reject()

    with answering(DistributionDialog, insist):
        groups.press(Qt.Key.Key_R)
    assert len(said) == 1
    assert "groupes" in said[0]
    assert not desk.refused
    assert workshop.groups.all() == []
