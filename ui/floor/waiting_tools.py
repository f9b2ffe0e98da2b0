"""What is done with the chosen request: the floor at once, up, down, a point of order, a reply, off the list."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.language import Retranslated
from ui.theme.icons import Icons
from ui.theme.tokens import Space
from ui.widgets.buttons import IconButton

ORDER_KEYS, REPLY_KEYS = "O", "R"


class WaitingTools(Retranslated, QWidget):
    """The keys are those of the list; each button does what its key does."""

    given = Signal()
    withdrawn = Signal()
    shifted = Signal(int)
    pressed_letter = Signal(str)

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.give = IconButton(icons, "speaker")
        self.up = IconButton(icons, "up")
        self.down = IconButton(icons, "down")
        self.order = IconButton(icons, "point-of-order")
        self.reply = IconButton(icons, "reply")
        self.withdraw = IconButton(icons, "delete")
        self.give.clicked.connect(self.given)
        self.up.clicked.connect(lambda: self.shifted.emit(-1))
        self.down.clicked.connect(lambda: self.shifted.emit(1))
        self.order.clicked.connect(lambda: self.pressed_letter.emit(ORDER_KEYS))
        self.reply.clicked.connect(lambda: self.pressed_letter.emit(REPLY_KEYS))
        self.withdraw.clicked.connect(self.withdrawn)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        for one in (self.give, self.up, self.down, self.order, self.reply):
            row.addWidget(one)
        row.addStretch(1)
        row.addWidget(self.withdraw)
        self.retranslate()

    def retranslate(self) -> None:
        self.give.explain(self.tr("Give the floor to this one now"), "Return")
        self.up.explain(self.tr("One place up"), "Alt+Up")
        self.down.explain(self.tr("One place down"), "Alt+Down")
        self.order.explain(self.tr("A point of order, or no more"), ORDER_KEYS)
        self.reply.explain(self.tr("A reply to what was said, or no more"), REPLY_KEYS)
        self.withdraw.explain(self.tr("Off the list"), "Del")
