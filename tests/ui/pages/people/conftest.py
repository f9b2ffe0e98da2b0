"""The page Personnes as its tests find it: open on the list."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.demonstration import HandClock
from tests.ui.pages.people.driver import PeopleDriver
from ui.context import AppContext
from ui.pages.people.page import PeoplePage


@pytest.fixture
def people(qtbot: QtBot, context: AppContext, show: Callable[[QWidget], QWidget]) -> PeopleDriver:
    page = PeoplePage(context)
    show(page)
    return PeopleDriver(page, qtbot)


@pytest.fixture
def before_anybody(hand_clock: HandClock) -> None:
    """Friday 25 July of the demonstration, before the morning: nobody has come yet. To be asked for ahead of the page."""
    hand_clock.set("2025-07-25 07:41")
