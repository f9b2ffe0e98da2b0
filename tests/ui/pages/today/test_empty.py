"""Aujourd'hui in a new workshop: nothing yet, and nothing that looks like a fault."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.hands import read
from ui.context import AppContext
from ui.pages.today.page import TodayPage


def test_a_new_workshop_says_how_to_go_on(qtbot: QtBot, context: AppContext, show: Callable[[QWidget], QWidget]) -> None:
    page = TodayPage(context)
    show(page)
    qtbot.waitUntil(lambda: "Rien ne manque jusqu’ici." in read(page))
    told = read(page)
    assert "Rien n’est en cours" in told
    assert "Pas encore d’amendement. On les enregistre à la page Texte, avec la touche N." in told
