"""Aujourd'hui in a new workshop: nothing yet, and nothing that looks like a fault."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import ListeningDesk
from tests.ui.hands import named, read
from ui.context import AppContext
from ui.pages.today.page import TodayPage


def test_a_new_workshop_says_how_to_go_on(qtbot: QtBot, context: AppContext, show: Callable[[QWidget], QWidget]) -> None:
    page = TodayPage(context)
    show(page)
    qtbot.waitUntil(lambda: "Rien ne manque jusqu’ici." in read(page))
    told = read(page)
    assert "Rien n’est en cours" in told
    assert "Le programme est encore vide." in told
    assert "Personne sur la liste pour l’instant." in told
    assert "femmes / hommes" not in told, "no table of zeros"
    assert "Pas encore d’amendement. On les enregistre à la page Texte, avec la touche N." in told


def test_the_next_step_is_under_the_finger(
    qtbot: QtBot, context: AppContext, show: Callable[[QWidget], QWidget], desk: ListeningDesk
) -> None:
    page = TodayPage(context)
    show(page)
    step = named(page, QPushButton, "Établir le programme")
    assert step.hasFocus()
    qtbot.keyClick(step, Qt.Key.Key_Return)
    assert desk.gone == [("agenda", {})]
