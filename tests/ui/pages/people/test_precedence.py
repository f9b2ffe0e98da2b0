"""Préséance: the table of honour ordered with Alt+arrows and the mouse, completed by a few letters, kept as one act."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QListView, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from facilitation.workshop import Workshop
from tests.ui.conftest import ListeningDesk
from tests.ui.hands import answering, named, type_words
from ui.context import AppContext
from ui.pages.people.page import PeoplePage
from ui.pages.people.precedence_dialog import PrecedenceDialog

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(workshop: Workshop, context: AppContext, show: Callable[[QWidget], QWidget]) -> QWidget:
    ids = [workshop.people.add(name, title="M.") for name in ("MINISTRE", "PRÉFET", "MAIRE", "DÉPUTÉ")]
    workshop.people.set_precedence(ids[:3])
    return show(PeoplePage(context))


def order(workshop: Workshop) -> list[str]:
    return [one.family_name for one in workshop.people.in_precedence()]


def lines(dialog: PrecedenceDialog) -> list[str]:
    model = named(dialog, QListView, "Table d’honneur").model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def open_it(page: QWidget, qtbot: QtBot, act: Callable[[PrecedenceDialog], object]) -> None:
    with answering(PrecedenceDialog, act):
        qtbot.keyClick(page.window().focusWidget(), Key.Key_P)


def test_alt_and_arrows_move_somebody_up_and_down(page: QWidget, qtbot: QtBot, workshop: Workshop, desk: ListeningDesk) -> None:
    def move(dialog: PrecedenceDialog) -> None:
        assert lines(dialog) == ["1.  M. MINISTRE", "2.  M. PRÉFET", "3.  M. MAIRE"]
        people = named(dialog, QListView, "Table d’honneur")
        qtbot.keyClick(people, Key.Key_Down, ALT)
        assert lines(dialog) == ["1.  M. PRÉFET", "2.  M. MINISTRE", "3.  M. MAIRE"]
        qtbot.keyClick(people, Key.Key_Down, ALT)
        qtbot.keyClick(people, Key.Key_Down, ALT)
        qtbot.keyClick(people, Key.Key_Up, ALT)
        assert people.currentIndex().row() == 1, "the selection goes along"
        qtbot.keyClick(people, Key.Key_End)
        qtbot.mouseClick(named(dialog, QToolButton, "Monter"), Qt.MouseButton.LeftButton)
        qtbot.mouseClick(named(dialog, QPushButton, "Garder cet ordre"), Qt.MouseButton.LeftButton)

    before = len(workshop.history.acts())
    open_it(page, qtbot, move)
    assert order(workshop) == ["PRÉFET", "MAIRE", "MINISTRE"]
    assert len(workshop.history.acts()) == before + 1
    assert desk.undoable == ["Préséance enregistrée"]
    workshop.history.undo()
    assert order(workshop) == ["MINISTRE", "PRÉFET", "MAIRE"]


def test_somebody_is_added_by_letters_and_taken_off_with_delete(page: QWidget, qtbot: QtBot, workshop: Workshop) -> None:
    def change(dialog: PrecedenceDialog) -> None:
        field = named(dialog, QComboBox, "Ajouter à la table d’honneur")
        field.setFocus()
        type_words(field.lineEdit(), "depute")
        qtbot.keyClick(field, Key.Key_Return)
        assert lines(dialog)[-1] == "4.  M. DÉPUTÉ"
        people = named(dialog, QListView, "Table d’honneur")
        assert people.hasFocus()
        qtbot.keyClick(people, Key.Key_Home)
        qtbot.keyClick(people, Key.Key_Delete)
        assert lines(dialog) == ["1.  M. PRÉFET", "2.  M. MAIRE", "3.  M. DÉPUTÉ"]
        qtbot.keyClick(dialog, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    open_it(page, qtbot, change)
    assert order(workshop) == ["PRÉFET", "MAIRE", "DÉPUTÉ"]


def test_dragged_to_its_place_with_the_mouse(page: QWidget, qtbot: QtBot, workshop: Workshop) -> None:
    """Qt hands a drag to the system, which no test can hold: what it brings back, dropped on the upper edge of a row, is sent."""

    def drag(dialog: PrecedenceDialog) -> None:
        people = named(dialog, QListView, "Table d’honneur")
        model = people.model()
        data: QMimeData = model.mimeData([model.index(2, 0)])
        rect = people.visualRect(model.index(0, 0))
        place = QPointF(rect.left() + 20, rect.top() + 1)
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(place.toPoint(), Qt.DropAction.MoveAction, data, left, none)
        QApplication.sendEvent(people.viewport(), enter)
        assert model.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, model.index(-1, -1)) is False
        assert lines(dialog) == ["1.  M. MAIRE", "2.  M. MINISTRE", "3.  M. PRÉFET"]
        drop = QDropEvent(place, Qt.DropAction.MoveAction, data, left, none)
        assert drop.mimeData() is data
        dialog.accept()

    open_it(page, qtbot, drag)
    assert order(workshop) == ["MAIRE", "MINISTRE", "PRÉFET"]


def test_escape_keeps_nothing(page: QWidget, qtbot: QtBot, workshop: Workshop) -> None:
    def leave(dialog: PrecedenceDialog) -> None:
        qtbot.keyClick(named(dialog, QListView, "Table d’honneur"), Key.Key_Down, ALT)
        qtbot.keyClick(dialog, Key.Key_Escape)

    open_it(page, qtbot, leave)
    assert order(workshop) == ["MINISTRE", "PRÉFET", "MAIRE"]
