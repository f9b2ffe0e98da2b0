"""« Réserve exprimée par … »: who has a reservation and which one, a line each; under those that are filled an empty one waits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QLineEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from facilitation.amendments.authors import AuthorChoice
from facilitation.amendments.values import Author
from facilitation.text.folding import fold
from ui.language import Retranslated
from ui.theme.dress import Dress, dress
from ui.theme.tokens import Space
from ui.widgets.author_field import AuthorField

_ELSEWHERE = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""The keyboard left, and comes back to the same field."""


@dataclass(frozen=True, slots=True)
class Reserved:
    """Who has a reservation, None where nobody is named, and its words as typed; `unclear` while the name is letters of which
    nobody has said whom they mean."""

    by: Author | None
    words: str
    unclear: bool = False


def named_twice(reserved: Sequence[Reserved]) -> int | None:
    """Place of the first one who was named before already, None where all are others."""
    known = set()
    for place, one in enumerate(reserved):
        if one.by is None:
            continue
        who = one.by.person or fold(one.by.name)
        if who in known:
            return place
        known.add(who)
    return None


class ReservationLine(Retranslated, QWidget):
    """`settled` when the keyboard leaves one of its fields, `reached` when it comes to one; `left` on Enter where nobody is
    named, `told` on Enter in its words."""

    settled = Signal()
    reached = Signal()
    left = Signal()
    told = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._another = False
        self.by, self.words = AuthorField(), QLineEdit()
        self.by.offer_keeping()
        self.by.entered.connect(self._entered)
        for field in (self.by, self.words):
            field.installEventFilter(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.S)
        self._grid.setVerticalSpacing(Space.XS)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        self._folded = False
        self._place()
        self.retranslate()

    def retranslate(self) -> None:
        self.by.setAccessibleName(self.tr("Who has a reservation"))
        self.by.setPlaceholderText(self.tr("and who?") if self._another else self.tr("who?"))
        self.words.setAccessibleName(self.tr("Reservation"))
        self.words.setPlaceholderText(self.tr("why?"))

    def fold(self, folded: bool, *, another: bool) -> None:
        """Both fields beside each other, or below; `another`: it is not the first line."""
        if another != self._another:
            self._another = another
            self.retranslate()
        if folded != self._folded:
            self._folded = folded
            self._place()

    def _place(self) -> None:
        # Below each other the words stand in: who and why are told apart though both are filled.
        self._grid.setColumnMinimumWidth(0, 0 if self._folded else Space.S)
        self._grid.addWidget(self.by, 0, 0, 1, 2 if self._folded else 3)
        self._grid.addWidget(self.words, *((0, 2) if self._folded else (1, 1, 1, 2)))

    def reserved(self) -> Reserved:
        return Reserved(self.by.author(), self.words.text(), self.by.unfinished())

    def show_reserved(self, reserved: Reserved) -> None:
        if reserved.by is not None and reserved.unclear:
            self.by.take_up(reserved.by.name)
        else:
            self.by.set_author(reserved.by)
        # Not `clear`: Ctrl+Z in the field would bring back what was said of another amendment.
        self.words.setText(reserved.words)
        self._show_beginnings()

    def _show_beginnings(self) -> None:
        """Of what is longer than its field; all of it in the tooltip."""
        for field in (self.by, self.words):
            field.setCursorPosition(0)
            field.setToolTip(field.text())

    def is_empty(self) -> bool:
        return self.by.author() is None and not self.words.text().strip()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.reached.emit()
        elif isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut and event.reason() not in _ELSEWHERE:
            self._show_beginnings()
            self.settled.emit()
        elif watched is self.words and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _enters(event):
            self.told.emit()
            return True
        return super().eventFilter(watched, event)

    def _entered(self) -> None:
        if self.by.author() is None:
            self.left.emit()
        else:
            self.words.setFocus()


def _enters(event: QKeyEvent) -> bool:
    alone = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return alone and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ReservationLines(QScrollArea):
    """Enter and Tab lead from who has a reservation to its words, and from them to the next one.

    Always one empty line at the end; those that were emptied go once the keyboard has left them. Where there is no room each
    line keeps to one height of a field, and they are scrolled to. `grown` when their number changed; `left` on Enter in an empty
    line.
    """

    grown = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._choices: Sequence[AuthorChoice] = ()
        self._folded = self._scrolled = False
        self.lines: list[ReservationLine] = []
        """From top to bottom."""
        inside = dress(QWidget(), Dress.PLAIN)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.XS)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._add()
        self._shape()

    def set_choices(self, choices: Sequence[AuthorChoice]) -> None:
        """The names that are found, in every line."""
        self._choices = choices
        for line in self.lines:
            line.by.set_choices(choices)

    def show_reserved(self, reserved: Sequence[Reserved]) -> None:
        """These and no others."""
        while len(self.lines) > len(reserved) + 1:
            self._remove(self.lines[-1])
        while len(self.lines) < len(reserved) + 1:
            self._add()
        for line, one in zip(self.lines, (*reserved, Reserved(None, "")), strict=True):
            line.show_reserved(one)
        self._shape()
        self.grown.emit()

    def reserved(self) -> tuple[Reserved, ...]:
        """What the filled lines say."""
        return tuple(line.reserved() for line in self.lines if not line.is_empty())

    def ask(self) -> None:
        """The keyboard where something is missing before they can be recorded: whom letters mean, who has said the words, who is
        named a second time."""
        filled = [line for line in self.lines if not line.is_empty()]
        twice = named_twice([line.reserved() for line in filled])
        for place, line in enumerate(filled):
            if line.by.unfinished():
                line.by.ask()
            elif line.by.author() is None or place == twice:
                line.by.setFocus()
                line.by.selectAll()
            else:
                continue
            return

    # The room there is

    def fold(self, folded: bool, *, scrolled: bool) -> None:
        """Where there is no room who has a reservation and which one stand on one line; where there is less, `scrolled`, those
        lines are scrolled to."""
        if (folded, scrolled) != (self._folded, self._scrolled):
            self._folded, self._scrolled = folded, scrolled
            self._shape()

    def spared(self) -> int:
        """Pixels of height that they do with less, as they are now."""
        return self._high(self._fields(folded=False)) - self.minimumSizeHint().height()

    def saved_by_folding(self, *, scrolled: bool) -> int:
        """Pixels of height that they can do with less."""
        return self._high(self._fields(folded=False)) - self._high(1 if scrolled else self._fields(folded=True))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._high(self._fields(folded=self._folded)))

    def minimumSizeHint(self) -> QSize:
        needed = 1 if self._scrolled else self._fields(folded=self._folded)
        return QSize(self.lines[0].minimumSizeHint().width(), self._high(needed))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()
        super().resizeEvent(event)
        self._reach()

    def focusNextPrevChild(self, following: bool) -> bool:
        # Qt would scroll to the cursor, and leave its field cut off.
        found = super().focusNextPrevChild(following)
        self._reach()
        return found

    def _reach(self) -> None:
        """The line in which one writes is seen whole."""
        here, bar = QApplication.focusWidget(), self.verticalScrollBar()
        self._column.activate()
        for line in self.lines:
            if here is not None and line.isAncestorOf(here):
                bar.setValue(min(max(bar.value(), line.geometry().bottom() + 1 - self.viewport().height()), line.y()))

    def _fields(self, *, folded: bool) -> int:
        """Fields on top of each other; one that waits after others keeps to one line."""
        count = len(self.lines)
        return count if folded else 2 if count == 1 else 2 * count - 1

    def _high(self, fields: int) -> int:
        return fields * self.lines[0].by.sizeHint().height() + (fields - 1) * Space.XS

    def _lay_out(self) -> None:
        """Whole lines: half of one could not be read, nor one that is pressed together."""
        pitch = self._high(2) - self._high(1)
        self.widget().setMinimumHeight(self.sizeHint().height())
        self.setViewportMargins(0, 0, 0, (self.height() + Space.XS) % pitch if self._folded else 0)
        self.verticalScrollBar().setSingleStep(pitch)

    def _shape(self) -> None:
        last = self.lines[-1] if len(self.lines) > 1 else None
        for line in self.lines:
            line.fold(self._folded or line is last, another=line is not self.lines[0])
        self._lay_out()
        self.updateGeometry()
        # At once: done later, Qt would carry the place along as if all lines had grown.
        inside = self.widget()
        inside.resize(inside.width(), max(inside.minimumHeight(), self.viewport().height()))
        self._reach()

    # Coming and going

    def _add(self) -> None:
        line = ReservationLine()
        line.by.set_choices(self._choices)
        line.settled.connect(self._settle)
        line.reached.connect(self._reach)
        line.left.connect(self.left)
        line.told.connect(lambda: self._go_on(line))
        self._column.addWidget(line)
        # Now, not by and by: the others would take its room till then.
        line.show()
        if self.lines:
            # A field made later would be the last of the window to which Tab comes.
            self.setTabOrder(self.lines[-1].words, line.by)
        self.setTabOrder(line.by, line.words)
        self.lines.append(line)

    def _remove(self, line: ReservationLine) -> None:
        self.lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _go_on(self, line: ReservationLine) -> None:
        """From its words to the next one; back where nobody has said them."""
        if line.is_empty():
            self.left.emit()
        elif line.by.author() is None:
            line.by.setFocus()
        else:
            # Where it was the last, another one comes as the keyboard leaves it.
            self._settle()
            self.lines[self.lines.index(line) + 1].by.setFocus(Qt.FocusReason.TabFocusReason)

    def _settle(self) -> None:
        here = QApplication.focusWidget()
        emptied = [line for line in self.lines[:-1] if line.is_empty() and not (here is not None and line.isAncestorOf(here))]
        for line in emptied:
            self._remove(line)
        begun = not self.lines[-1].is_empty()
        if begun:
            self._add()
        if emptied or begun:
            self._shape()
            self.grown.emit()
