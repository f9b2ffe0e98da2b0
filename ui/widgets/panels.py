"""Boxes: the panel of a page with its heading line, the card, the empty state that says what to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.theme.dress import Dress, Tone, dress
from ui.theme.icons import Icons
from ui.theme.tokens import Role, Space, Type
from ui.widgets.buttons import IconButton, button
from ui.widgets.labels import ElidedLabel, label


class Panel(QFrame):
    """A white box with a heading line (title left, `note` or widgets right) above `body`.

    `panel.body` is the QVBoxLayout to fill, `panel.head` the QHBoxLayout of the heading line; `add_tools` puts widgets there that
    go under it where they would take the title's room.
    """

    def __init__(self, *, heading: bool = True) -> None:
        super().__init__()
        dress(self, Dress.PANEL)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.L - 2, Space.M - 2, Space.L - 2, Space.M)
        outer.setSpacing(Space.S)
        self.head = QHBoxLayout()
        self.head.setSpacing(Space.S)
        self._headed = True
        self._title = ElidedLabel(Type.HEADING)
        self._note = label(Type.CAPTION)
        if heading:
            self.head.addWidget(self._title, 1)
            self.head.addWidget(self._note)
            outer.addLayout(self.head)
        self._under = QHBoxLayout()
        outer.addLayout(self._under)
        self._tools: QWidget | None = None
        self._icons_alone = False
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.S)
        outer.addLayout(self.body, 1)

    def add_tools(self, *widgets: QWidget) -> None:
        """Buttons and fields right of the title, to be called once."""
        self._tools = QWidget()
        self._icons_alone = all(isinstance(one, IconButton) for one in widgets)
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        for one in widgets:
            row.addWidget(one)
        self.head.addWidget(self._tools)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_tools()

    def set_heading(self, title: str, note: str = "", hint: str = "") -> None:
        """The words of the heading line, `hint` under the mouse; the title is the panel's accessible name too."""
        self._title.setText(title)
        self._note.setText(note)
        self._note.setToolTip(hint)
        self._note.setVisible(bool(note) and self._headed)
        self.setAccessibleName(title)
        self._place_tools()

    def show_heading(self, shown: bool) -> None:
        """Whether title and note are to be seen; where there is no room for them the name of the panel still says the title."""
        self._headed = shown
        self._title.setVisible(shown)
        self._note.setVisible(shown and bool(self._note.text()))

    def heading_height(self) -> int:
        """Pixels that the heading line takes, or would take, with the gap under it."""
        return max(self._title.sizeHint().height(), self._note.sizeHint().height()) + Space.S

    def note(self) -> str:
        """What stands beside the title."""
        return self._note.text()

    def _room_across(self) -> int:
        edges = self.layout().contentsMargins()
        return self.contentsRect().width() - edges.left() - edges.right()

    def _place_tools(self) -> None:
        if self._tools is None:
            return
        parts = [self._title.sizeHint().width(), self._tools.sizeHint().width()]
        parts += [self._note.sizeHint().width()] if self._note.text() else []
        row = self.head if sum(parts) + self.head.spacing() * (len(parts) - 1) <= self._room_across() else self._under
        if row.indexOf(self._tools) < 0:
            (self._under if row is self.head else self.head).removeWidget(self._tools)
            # Icons alone stand together at the left; what has words takes the line.
            row.addWidget(self._tools, 0, Qt.AlignmentFlag.AlignLeft if self._icons_alone else Qt.AlignmentFlag(0))


class Card(QFrame):
    """A box that can be chosen with a click, Enter or Space; `activated` on double click or Enter.

    `card.body` is the QVBoxLayout to fill. Say with `setAccessibleName` what it is about.
    """

    clicked = Signal()
    activated = Signal()

    def __init__(self) -> None:
        super().__init__()
        dress(self, Dress.CARD)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(Space.M - 2, Space.S, Space.M - 2, Space.S)
        self.body.setSpacing(Space.XS)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.activated.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.clicked.emit()
            self.activated.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.clicked.emit()
        else:
            super().keyPressEvent(event)


class EmptyState(QWidget):
    """Nothing here yet: what to do next, and the button that does it (`state.action.clicked`)."""

    def __init__(self, icons: Icons, icon: str) -> None:
        super().__init__()
        self._picture = QLabel()
        icons.put(self._picture, icon, Role.MUTED, size=36)
        self._title = label(Type.TITLE, wrap=True)
        self._text = label(Type.BODY, Tone.MUTED, wrap=True)
        self.action: QPushButton = button(Dress.PRIMARY)
        self.other: QPushButton = button()
        for one in (self._title, self._text):
            one.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setSpacing(Space.M)
        column.addStretch(2)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addWidget(self.action, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def say(self, title: str, text: str, action: str = "", other: str = "") -> None:
        """The words; without `action` there is no button, `other` is a second way to the same."""
        self._title.setText(title)
        self._text.setText(text)
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self.other.setText(other)
        self.other.setVisible(bool(other))


def scrolled(content: QWidget) -> QScrollArea:
    """The content in an area that scrolls up and down when there is no room, without a border of its own."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    dress(content, Dress.PLAIN)
    area.setWidget(content)
    return area
