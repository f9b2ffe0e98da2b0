"""The page of the programme, shown; which workshop it is about is said by each module (`workshop`)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitation.workshop import Workshop
from tests.ui.pages.agenda.driver import AgendaDriver
from ui.context import AppContext
from ui.pages.agenda.page import AgendaPage


@pytest.fixture
def agenda(qtbot: QtBot, context: AppContext, workshop: Workshop, show: Callable[[QWidget], QWidget]) -> AgendaDriver:
    page = AgendaPage(context)
    show(page)
    return AgendaDriver(page, workshop, qtbot)
