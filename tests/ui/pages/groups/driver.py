"""The page Groupes in the hands of a person."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.hands import named, read
from ui.pages.groups.column import GroupColumn, MemberList
from ui.pages.groups.models import MEMBER_ROLE
from ui.pages.groups.page import GroupsPage

CTRL = Qt.KeyboardModifier.ControlModifier


class GroupsDriver:
    def __init__(self, page: GroupsPage, qtbot: QtBot) -> None:
        self.page, self.qtbot = page, qtbot

    def columns(self) -> list[GroupColumn]:
        """From left to right."""
        found = [one for one in self.page.findChildren(GroupColumn) if one.isVisible()]
        return sorted(found, key=lambda one: one.mapTo(self.page, one.rect().topLeft()).x())

    def column(self, title: str) -> GroupColumn:
        (found,) = [one for one in self.columns() if one.accessibleName() == title]
        return found

    def members(self, title: str) -> list[str]:
        """What stands on the cards: "ABLODÉ Massan Ida, UCT"."""
        model = self.column(title).members.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def click(self, title: str, name: str) -> MemberList:
        members = self.column(title).members
        index = self._index(members, name)
        members.scrollTo(index)
        self.qtbot.mouseClick(members.viewport(), Qt.MouseButton.LeftButton, pos=members.visualRect(index).center())
        return members

    def drag(self, source: str, name: str, target: str) -> None:
        """What the view hands over when a card is picked up, let go over another column (Qt's own drag loop needs a real mouse)."""
        members, there = self.column(source).members, self.column(target).members
        data: QMimeData = members.model().mimeData([self._index(members, name)])
        middle = QPointF(there.viewport().rect().center())
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(middle.toPoint(), Qt.DropAction.MoveAction, data, left, none)
        QApplication.sendEvent(there.viewport(), enter)
        assert enter.isAccepted()
        QApplication.sendEvent(there.viewport(), QDropEvent(middle, Qt.DropAction.MoveAction, data, left, none))
        self.page.context.bridge.flush()

    def may_be_dragged(self, title: str, name: str) -> bool:
        members = self.column(title).members
        return bool(self._index(members, name).flags() & Qt.ItemFlag.ItemIsDragEnabled)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.page, key, modifier)
        self.page.context.bridge.flush()

    def chosen(self, title: str) -> str:
        index = self.column(title).members.currentIndex()
        return str(index.data(MEMBER_ROLE).name) if index.isValid() else ""

    def button(self, name: str) -> QPushButton:
        return named(self.page, QPushButton, name)

    def words(self) -> str:
        return read(self.page)

    def _index(self, members: MemberList, name: str):  # type: ignore[no-untyped-def]
        model = members.model()
        return next(model.index(row, 0) for row in range(model.rowCount()) if name in str(model.index(row, 0).data()))
