"""A group as a column: its number and theme, room, part of the text, chair and rapporteur, and its members as cards."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout

from ui.context import AppContext
from ui.language import Retranslated
from ui.pages.groups.models import MEMBER_ROLE, ColumnModel, MemberCard
from ui.theme.dress import Tone
from ui.theme.theme import Theme
from ui.theme.tokens import RADIUS, Role, Space, Type
from ui.widgets.buttons import IconButton
from ui.widgets.labels import ElidedLabel
from ui.widgets.panels import Panel
from ui.widgets.tables import ListView

Index = QModelIndex | QPersistentModelIndex
_MARKS = {"chair": "★ ", "rapporteur": "✎ "}


class MemberDelegate(QStyledItemDelegate):
    """Name, body, and a sign for chair (★) and rapporteur (✎); who is locked has a bar at the left beside the word."""

    def __init__(self, theme: Theme, parent: ListView) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = self._theme
        lines = QFontMetrics(theme.font(Type.SMALL)).height() + QFontMetrics(theme.font(Type.CAPTION)).height()
        return QSize(80, lines + theme.px(14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, card = self._theme, index.data(MEMBER_ROLE)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        focused = chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(rect).adjusted(1, 2, -2, -2)
        painter.setBrush(theme.color(Role.SELECTION if chosen else Role.SURFACE))
        painter.setPen(QPen(theme.color(Role.ACCENT if chosen else Role.LINE), 2 if focused else 1))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        if card.locked:
            painter.fillRect(QRectF(box.left(), box.top() + 4, theme.px(3), box.height() - 8), theme.color(Role.WARN))
        inner = box.adjusted(theme.px(9), theme.px(4), -theme.px(6), -theme.px(4))
        self._line(
            painter, inner, _MARKS.get(card.mark, "") + card.name, Type.SMALL, Role.MUTED if card.absent else Role.INK, top=True
        )
        self._line(painter, inner, card.detail, Type.CAPTION, Role.MUTED, top=False)
        painter.restore()

    def _line(self, painter: QPainter, area: QRectF, text: str, kind: Type, role: Role, *, top: bool) -> None:
        painter.setFont(self._theme.font(kind))
        painter.setPen(self._theme.color(role))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()))
        side = Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag.AlignBottom
        painter.drawText(area, side | Qt.AlignmentFlag.AlignLeft, shown)


class MemberList(ListView):
    """`moved` (-1 or 1): Ctrl+Left or Ctrl+Right sends the chosen person to the neighbouring column."""

    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.moved.emit(1 if event.key() == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)


class GroupColumn(Retranslated, Panel):
    """`edited` by the pen; `person_moved` (person, -1 or 1); `person_dropped` (person); `person_opened` on Enter."""

    edited = Signal()
    person_moved = Signal(str, int)
    person_dropped = Signal(str)
    person_opened = Signal(str)

    def __init__(self, context: AppContext, *, editable: bool) -> None:
        super().__init__()
        self._context = context
        self._theme_line = ElidedLabel(Type.SMALL)
        self._place_line = ElidedLabel(Type.CAPTION, Tone.MUTED)
        self._chair_line = ElidedLabel(Type.CAPTION, Tone.MUTED)
        self._rapporteur_line = ElidedLabel(Type.CAPTION, Tone.MUTED)
        self._pen = IconButton(context.icons, "edit", size=14)
        self._pen.setVisible(editable)
        self._pen.clicked.connect(self.edited)
        self.head.addWidget(self._pen)
        self.model = ColumnModel(self)
        self.model.dropped.connect(self.person_dropped)
        self.members = MemberList()
        self.members.setModel(self.model)
        self.members.setItemDelegate(MemberDelegate(context.theme, self.members))
        self.members.setDragEnabled(True)
        self.members.setAcceptDrops(True)
        self.members.setDropIndicatorShown(False)
        self.members.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.members.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.members.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.members.moved.connect(self._move)
        self.members.opened.connect(lambda index: self.person_opened.emit(index.data(MEMBER_ROLE).person))
        lines = QVBoxLayout()
        lines.setSpacing(Space.XS)
        for line in (self._theme_line, self._place_line, self._chair_line, self._rapporteur_line):
            lines.addWidget(line)
        self.body.addLayout(lines)
        self.body.addWidget(self.members, 1)
        self.setMinimumWidth(context.theme.px(190))
        self.retranslate()

    def retranslate(self) -> None:
        self._pen.explain(self.tr("Theme, room, chair, rapporteur and part of the text"))

    def show_group(self, title: str, lines: tuple[str, str, str, str], cards: list[MemberCard], figures: str) -> None:
        """`lines` are theme, place, chair and rapporteur; `figures` says how mixed it is: "9 · 4 F / 5 M"."""
        self.set_heading(title, figures)
        labels = (self._theme_line, self._place_line, self._chair_line, self._rapporteur_line)
        for line, text in zip(labels, lines, strict=True):
            line.setText(text)
            line.setVisible(bool(text))
        self.members.setAccessibleName(f"{title}, {figures}")
        chosen = self.current()
        self.model.show_cards(cards)
        self.select(chosen)

    def current(self) -> str:
        """The chosen person, "" for nobody."""
        index = self.members.currentIndex()
        return str(index.data(MEMBER_ROLE).person) if index.isValid() else ""

    def select(self, person: str) -> bool:
        place = self.model.place_of(person)
        if place >= 0:
            self.members.setCurrentIndex(self.model.index(place))
        return place >= 0

    def _move(self, by: int) -> None:
        if person := self.current():
            self.person_moved.emit(person, by)
