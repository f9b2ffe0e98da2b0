"""Ordre du jour in a new workshop: the first item is one key away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitation.workshop import Workshop
from tests.ui.hands import answering, named, type_words
from tests.ui.pages.agenda.driver import AgendaDriver
from ui.context import AppContext
from ui.pages.agenda.item_dialog import ItemDialog
from ui.pages.agenda.page import AgendaPage


def test_the_first_item_makes_the_board(
    qtbot: QtBot, context: AppContext, workshop: Workshop, show: Callable[[QWidget], QWidget]
) -> None:
    page = AgendaPage(context)
    show(page)
    agenda = AgendaDriver(page, workshop, qtbot)
    assert "Le programme est encore vide" in agenda.words()

    def fill(dialog: ItemDialog) -> None:
        type_words(named(dialog, QLineEdit, "Titre"), "Ouverture")
        qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    with answering(ItemDialog, fill):
        agenda.press(Qt.Key.Key_Return)
    assert page.focusWidget() is agenda.board
    assert agenda.when(agenda.item("Ouverture")).endswith(":30")
    workshop.history.undo()
    agenda.page.context.bridge.flush()
    assert "Le programme est encore vide" in agenda.words()
