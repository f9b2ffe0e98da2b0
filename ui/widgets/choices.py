"""Alternatives of which exactly one is on: a row of buttons, or a list that opens where there is no room for the row."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPaintEvent, QResizeEvent, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from ui.theme.dress import Dress, dress
from ui.theme.tokens import Space


class ChoiceButton(QPushButton):
    """One of several alternatives; always wide enough for its words in the bold that marks the chosen one."""

    def __init__(self) -> None:
        super().__init__()
        self._hint: tuple[str, QSize] | None = None
        dress(self, Dress.CHOICE)
        self.setCheckable(True)
        self.setAutoDefault(False)

    def sizeHint(self) -> QSize:
        # Layouts ask many times for each key. The same whether it is chosen or not: they are not asked again when it is.
        words = self.text()
        if self._hint is None or self._hint[0] != words:
            option = QStyleOptionButton()
            self.initStyleOption(option)
            option.state &= ~QStyle.StateFlag.State_On  # type: ignore[attr-defined]
            bold = QFont(self.font())
            bold.setBold(True)
            contents = QFontMetrics(bold).size(int(Qt.TextFlag.TextShowMnemonic), words)
            contents = contents.expandedTo(self.fontMetrics().size(int(Qt.TextFlag.TextShowMnemonic), words))
            self._hint = words, self.style().sizeFromContents(QStyle.ContentsType.CT_PushButton, option, contents, self)
        # A copy, which whoever asked may alter.
        return QSize(self._hint[1])

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._hint = None
        super().changeEvent(event)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class ElidedList(QComboBox):
    """A list that does not ask for the width of its longest entry but ends it in …; the whole of it is the tooltip.

    `taken` when an entry was chosen from the opened list, not while one walks through the closed one. `seeks`: whether letters look
    for an entry; else they are left to the page's keys (`Page.bind`).
    """

    taken = Signal()

    def __init__(self, *, seeks: bool = True) -> None:
        super().__init__()
        self.seeks = seeks
        self._walked = False
        self.activated.connect(lambda _: None if self._walked else self.taken.emit())
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.currentTextChanged.connect(self.setToolTip)

    def showPopup(self) -> None:  # noqa: N802 (Qt's name)
        entries = self.view()
        widest = entries.sizeHintForColumn(0) + 2 * Space.XL
        entries.setMinimumWidth(min(widest, self.window().width() // 2))
        # Qt forgets the border that the stylesheet draws around the entries, and would cut the last one.
        whole = sum(entries.sizeHintForRow(place) for place in range(self.count())) + 2 * entries.frameWidth()
        entries.setMinimumHeight(whole if whole < self.window().height() // 2 else 0)
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._walked = True
        super().keyPressEvent(event)
        self._walked = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._walked = True
        super().wheelEvent(event)
        self._walked = False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width()
        option.currentText = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room - Space.XS)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class ChoiceRow(QWidget):
    """Views, kinds, filters. `picked` gives the position that the user chose; `choose` is silent.

    Where the row does not fit (small window, large text) it becomes a list that opens; `taken` after a choice in it.
    """

    picked = Signal(int)
    taken = Signal()

    def __init__(self, count: int) -> None:
        super().__init__()
        self.group = QButtonGroup(self)
        self._list = ElidedList()
        self._list.taken.connect(self.taken)
        self._list.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.S)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for position in range(count):
            one = ChoiceButton()
            self.group.addButton(one, position)
            self._row.addWidget(one)
            self._list.addItem("")
        self._row.addWidget(self._list)
        self.group.button(0).setChecked(True)
        self.group.idClicked.connect(self._list.setCurrentIndex)
        self.group.idClicked.connect(self.picked)
        # A choice in the list is a click on the button that it stands for: whoever listens to either hears it.
        self._list.activated.connect(lambda position: self.group.button(position).click())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def chosen(self) -> int:
        return self.group.checkedId()

    def choose(self, position: int) -> None:
        self.group.button(position).setChecked(True)
        self._list.setCurrentIndex(position)

    def offer(self, position: int, offered: bool) -> None:
        """Whether an alternative may be chosen now; it keeps its place."""
        self.group.button(position).setEnabled(offered)
        entries = self._list.model()
        assert isinstance(entries, QStandardItemModel)
        entries.item(position).setEnabled(offered)

    def set_texts(self, *texts: str) -> None:
        """The words of the alternatives in order; to be called in `retranslate`."""
        for position, text in enumerate(texts):
            self.say(position, text)
        self._list.setAccessibleName(self.accessibleName() or " / ".join(texts))
        self._fold()
        self.updateGeometry()

    def say(self, position: int, text: str) -> None:
        """Another word for one of them; the row keeps the room that it has."""
        self.group.button(position).setText(text)
        self._list.setItemText(position, text)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 (Qt's name)
        super().setAccessibleName(name)
        self._list.setAccessibleName(name)

    def width_of(self, *texts: str) -> int:
        """Pixels that the row would need with these words."""
        buttons = self.group.buttons()
        bold = QFont(buttons[0].font())
        bold.setBold(True)
        metrics = QFontMetrics(bold)
        around = buttons[0].sizeHint().width() - metrics.horizontalAdvance(buttons[0].text())
        return sum(metrics.horizontalAdvance(one) + around for one in texts) + self._row.spacing() * (len(buttons) - 1)

    def sizeHint(self) -> QSize:
        buttons = self.group.buttons()
        width = sum(one.sizeHint().width() for one in buttons) + self._row.spacing() * (len(buttons) - 1)
        return QSize(width, buttons[0].sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._list.minimumSizeHint().width(), self.sizeHint().width()), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        folded = self.width() < self.sizeHint().width()
        if folded != self._list.isHidden():
            return
        for one in self.group.buttons():
            one.setVisible(not folded)
        self._list.setVisible(folded)
