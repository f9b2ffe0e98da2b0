"""What stands where no amendment is listed: that there is none; what waits elsewhere, put off or of form, with the way to it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from facilitation.amendments.queueing import Wanted, Which
from ui.context import AppContext
from ui.theme.dress import Tone
from ui.theme.tokens import Space, Type
from ui.widgets.buttons import button
from ui.widgets.labels import label

_ELSEWHERE: tuple[Which, ...] = ("put_off", "committee")


class NothingListed(QWidget):
    """`wanted` (a `Which`) when one goes to what waits elsewhere."""

    wanted = Signal(str)

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._said = label(Type.BODY, Tone.MUTED, wrap=True)
        self._counted = {which: label(Type.BODY, wrap=True) for which in _ELSEWHERE}
        self._ways: dict[Which, QPushButton] = {which: button() for which in _ELSEWHERE}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self._said)
        for which, way in self._ways.items():
            column.addSpacing(Space.S)
            column.addWidget(self._counted[which])
            column.addWidget(way, 0, Qt.AlignmentFlag.AlignLeading)
            way.clicked.connect(lambda _=False, which=which: self.wanted.emit(which))
            # Until something is said there is nothing to count, nor words on the way there.
            for one in (self._counted[which], way):
                one.hide()
        column.addStretch(1)

    def say_of_clause(self) -> None:
        """Nothing is on the clause."""
        self._say(self.tr("No amendment on this clause yet."))

    def say_of_queue(self, document: str, wanted: Wanted) -> None:
        """Nothing of what is wanted is left; what the plenary's list leaves out of the same is counted."""
        queue, author = self._context.workshop.queue, wanted.author
        if wanted.which == "put_off" and not author:
            self._say(self.tr("Nothing is referred or parked."))
        elif wanted.which != "substance":
            self._say(self.tr("Nothing of this is left to decide."))
        else:
            put_off = len(queue.waiting(document, Wanted("put_off", author=author)))
            form = sum(one.state == "pending" for one in queue.waiting(document, Wanted("committee", author=author)))
            if author:
                said = self.tr("Nothing of this is left to decide.")
            elif put_off or form:
                said = self.tr("Nothing waits for the plenary now.")
            else:
                said = self.tr("Nothing is left to decide.")
            self._say(said, put_off, form)

    def words(self) -> str:
        """All that is to be read, a line each."""
        lines = (self._said, *self._counted.values())
        return "\n".join(one.text() for one in lines if not one.isHidden())

    def way(self, which: Which) -> QPushButton:
        """The button to what waits elsewhere."""
        return self._ways[which]

    def _say(self, said: str, put_off: int = 0, form: int = 0) -> None:
        self._said.setText(said)
        self._counted["put_off"].setText(self.tr("%n put off: referred or parked", "", put_off))
        self._counted["committee"].setText(self.tr("%n of form still to decide", "", form))
        for which, count in zip(_ELSEWHERE, (put_off, form), strict=True):
            counted, way = self._counted[which], self._ways[which]
            way.setText(self.tr("Show the list"))
            way.setAccessibleDescription(counted.text())
            for one in (counted, way):
                one.setVisible(count > 0)
