"""Messages over the page: the short one at the bottom with *Annuler*, the refusal at the top, the job that runs. None is modal."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from ui.jobs import Job
from ui.language import Retranslated
from ui.page import Page
from ui.theme.dress import Dress, Tone, dress
from ui.theme.icons import Icons
from ui.theme.tokens import Space, Type
from ui.widgets.bars import MessageBar
from ui.widgets.buttons import button
from ui.widgets.labels import ElidedLabel, label

_FIELDS = (QLineEdit, QAbstractSpinBox, QTextEdit, QPlainTextEdit)
_PLACING = frozenset({QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide})
TELL_SECONDS = 5
UNDO_SECONDS = 10
OFFER_SECONDS = 20
READ_SECONDS = 2
"""So long a refusal stands whatever is done: nobody reads it faster."""


class JobBar(Retranslated, QFrame):
    """What runs in the background, how far it is, and *Annuler*."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._job: Job | None = None
        self._title = label(Type.HEADING)
        self._what = ElidedLabel(Type.CAPTION)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._cancel = button()
        self._cancel.clicked.connect(self._stop)
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        for one in (self._title, self._progress, self._what):
            words.addWidget(one)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        row.setSpacing(Space.M)
        row.addLayout(words, 1)
        row.addWidget(self._cancel)
        dress(self, Dress.BAR)
        self.hide()
        self.retranslate()

    def follow(self, job: Job) -> None:
        """Shows this job until it ends; a later job takes the place of an earlier one, which goes on."""
        self._job = job
        self._title.setText(job.title)
        self._what.setText("")
        self._progress.setRange(0, 0)
        self._progress.setAccessibleName(job.title)
        self._cancel.setEnabled(True)
        job.progressed.connect(lambda done, total, what: self._advance(job, done, total, what))
        job.ended.connect(lambda: self._end(job))
        self.show()
        self.raise_()

    def retranslate(self) -> None:
        self._cancel.setText(self.tr("Cancel"))

    def _advance(self, job: Job, done: int, total: int, what: str) -> None:
        if job is self._job:
            self._progress.setRange(0, total)
            self._progress.setValue(done)
            self._what.setText(what)

    def _end(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.hide()

    def _stop(self) -> None:
        if self._job is not None:
            self._cancel.setEnabled(False)
            self._job.cancel()


class Messages(QObject):
    """Keeps the bars in their places over `host` (the page's room)."""

    undo_asked = Signal()
    redo_asked = Signal()
    taken = Signal()
    """What `offer` offered is wanted."""

    def __init__(self, host: QWidget, icons: Icons, front: Callable[[], Page | None]) -> None:
        """`front` gives the page in front, which says what must not be covered."""
        super().__init__(host)
        self._host, self._icons, self._front = host, icons, front
        self.short = MessageBar(icons, Tone.ACCENT)
        self.refusal = MessageBar(icons, Tone.DANGER)
        self.job = JobBar(icons)
        self._offered = ""
        self._back: Callable[[], object] | None = None
        self._offers = self._until_act = False
        self.reading = QTimer(self)
        """Runs while the refusal has perhaps not been read."""
        self.reading.setSingleShot(True)
        self.reading.timeout.connect(self._read)
        self._passed = False
        """What the refusal was about is over; it goes once it was read."""
        self.short.acted.connect(self._act)
        for bar in (self.short, self.refusal, self.job):
            bar.setParent(host)
            bar.hide()
            bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            bar.installEventFilter(self)
        host.installEventFilter(self)

    def tell(self, sentence: str) -> None:
        self._offered = ""
        self._offers = self._until_act = False
        self.short.show_message(sentence, tone=Tone.INFO, seconds=TELL_SECONDS)
        self.place()

    def tell_too(self, sentence: str) -> None:
        """What follows from an act: under what was told of it just now, or is offered still; else `tell`."""
        if self.short.isVisible() and (self._offered or self.short.is_fresh()):
            self.short.add(sentence)
            self.place()
        else:
            self.tell(sentence)

    def offer_undo(self, sentence: str, button_text: str) -> None:
        self._offered = "undo"
        self._offers = self._until_act = False
        self.short.show_message(sentence, action=button_text, tone=Tone.INFO, seconds=UNDO_SECONDS)
        self.place()

    def offer_redo(self, sentence: str, button_text: str) -> None:
        self._offered = "redo"
        self._offers = self._until_act = False
        self.short.show_message(sentence, action=button_text, tone=Tone.INFO, seconds=UNDO_SECONDS)
        self.place()

    def offer_back(self, sentence: str, button_text: str, back: Callable[[], object]) -> None:
        """For what is no act of the workshop: `back` by the button, and by Ctrl+Z while the message stands (`bring_back`)."""
        self.offer_undo(sentence, button_text)
        self._offered, self._back = "back", back

    def bring_back(self) -> bool:
        """Whether there was something else to bring back than the last act."""
        offered = self._offered == "back" and self.short.stands
        if offered:
            self._act()
        return offered

    def offer(self, sentence: str, button_text: str) -> None:
        """What is not to be missed: it stays for a third of a minute, or till the next act; a button where `button_text` has
        words."""
        self._offered = ""
        self._offers, self._until_act = bool(button_text), True
        self.short.show_message(sentence, action=button_text, tone=Tone.INFO, seconds=OFFER_SECONDS)
        self.place()

    def withdraw(self) -> None:
        """What was offered has been done some other way."""
        if self._offers:
            self._offers = False
            self.short.dismiss()

    def refuse(self, sentence: str) -> None:
        self._passed = False
        self.refusal.show_message(sentence)
        self.reading.start(READ_SECONDS * 1000)
        self.place()

    def forget(self) -> None:
        """A later act has gone through: the refusal is history, and *Annuler* would take back another act than the one it names."""
        self._pass()
        if self._offered or self._until_act:
            self._offered = ""
            self._offers = self._until_act = False
            self.short.dismiss()

    def move_on(self) -> None:
        """One works on something else: the refusal is history, and what is said lies beside that."""
        self._pass()
        if self.refusal.isVisible() or self.short.stands:
            self.place()
            # What takes room beside it does so at the end of this turn, and the text scrolls after that.
            QTimer.singleShot(0, self, self.place)

    def _pass(self) -> None:
        self._passed = self.refusal.isVisible()
        if not self.reading.isActive():
            self._read()

    def _read(self) -> None:
        if self._passed:
            self._passed = False
            self.refusal.dismiss()

    def _listen(self, listening: bool) -> None:
        """To all keys, and to where the keyboard goes, only while there is a refusal."""
        application = QCoreApplication.instance()
        if application is not None and listening:
            application.installEventFilter(self)
        elif application is not None:
            application.removeEventFilter(self)

    def follow(self, job: Job) -> None:
        self.job.follow(job)
        self.place()

    def place(self) -> None:
        """Lays the bars over the page: refusal at the top, short message at the bottom of its lane, the job above it."""
        px = self._icons.theme.px
        room = self._host.rect().adjusted(Space.M, Space.M, -Space.M, -Space.M)
        lane = self._lane(room)
        self.refusal.fit(min(px(760), room.width()))
        # A lane that is too narrow for the words of the button is left for these.
        self.short.fit(min(max(min(px(520), lane.width()), self.short.least_width()), room.width()))
        self.job.setFixedWidth(min(px(420), lane.width()))
        self.job.adjustSize()
        self._place_refusal(room, lane)
        left, lowest = lane.center().x() - self.short.width() // 2, lane.bottom() - self.short.height()
        left = max(room.left(), min(left, room.right() - self.short.width()))
        # Where the lane is all taken by what one works on, headings are worth less than that.
        tops = (lowest, lane.top(), room.top())
        beside = [top for top in tops if not self._is_beside_refusal(QRect(QPoint(left, top), self.short.size()))]
        clear = (top for top in beside if not self._is_in_the_way(QRect(QPoint(left, top), self.short.size())))
        free = next(clear, None)
        # Two bars at the top, or one on what one works on: rather the one that is of less weight waits.
        self.short.step_aside(free is None and self.refusal.isVisible())
        self.short.move(left, room.top() if free is None else free)
        below = self.short.isVisible() and self.short.y() == lowest
        bottom = lane.bottom() - (self.short.height() + Space.S if below else 0)
        self.job.move(lane.right() - self.job.width(), bottom - self.job.height())

    def _place_refusal(self, room: QRect, lane: QRect) -> None:
        """At the top; at the foot where it would lie on what one works on."""
        left, size = room.center().x() - self.refusal.width() // 2, self.refusal.size()
        at_top = QRect(QPoint(left, room.top()), size)
        at_foot = QRect(QPoint(left, lane.bottom() - size.height()), size)
        place = self._clear_of_field(at_top, room)
        if place == at_top.topLeft() and self._is_in_the_way(at_top) and not self._is_in_the_way(at_foot):
            place = at_foot.topLeft()
        self.refusal.move(place)

    def _is_beside_refusal(self, place: QRect) -> bool:
        """Whether the short message would stand here right below or above the refusal: one bar at the top, one at the foot."""
        middle = self._host.height() // 2
        refusal = self.refusal.geometry()
        return self.refusal.isVisible() and (place.center().y() < middle) == (refusal.center().y() < middle)

    def _lane(self, room: QRect) -> QRect:
        """Where short messages lie: above what stands at the foot of the page, clear of buttons beside."""
        page = self._front()
        if page is None:
            return room
        for part in self._watched(page):
            part.installEventFilter(self)
        foot, lane = page.foot(), page.lane()
        if lane is not None and lane.isVisible():
            across = QRect(lane.mapTo(self._host, QPoint()), lane.size()).adjusted(Space.S, Space.S, -Space.S, -Space.S)
            room = room.intersected(across)
        if foot is not None and foot.isVisible():
            room.setBottom(min(room.bottom(), foot.mapTo(self._host, QPoint(0, -Space.S)).y()))
        return room

    def _clear_of_field(self, place: QRect, room: QRect) -> QPoint:
        """Where a refusal begins that was to lie here: below the field in which one types, so that it can be corrected in sight."""
        field = self._host.window().focusWidget()
        if isinstance(field, _FIELDS) and field.isVisible() and self._host.isAncestorOf(field):
            typed = QRect(field.mapTo(self._host, QPoint()), field.size())
            below = place.translated(0, typed.bottom() + Space.S - place.top())
            if typed.intersects(place) and room.contains(below):
                return below.topLeft()
        return place.topLeft()

    def _is_in_the_way(self, place: QRect) -> bool:
        page = self._front()
        return page is not None and page.works_at(place.translated(page.mapFrom(self._host, QPoint())))

    def _watched(self, page: Page | None) -> list[QWidget]:
        """Parts of the page that give and take room."""
        return [] if page is None else [part for part in (page.foot(), page.lane()) if part is not None]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.refusal and event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self._listen(event.type() is QEvent.Type.Show)
            if event.type() is QEvent.Type.Hide and self.short.stands:
                self.place()
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            # Whatever else it closes: the bar lies over the page, and the keyboard must be rid of it too.
            self.refusal.dismiss()
        if event.type() is QEvent.Type.FocusIn and self.refusal.isVisible():
            self.place()
        if event.type() in _PLACING and (
            watched is self._host or (self.short.isVisible() and watched in self._watched(self._front()))
        ):
            self.place()
        return False

    def _act(self) -> None:
        offered, self._offered = self._offered, ""
        self.short.dismiss()
        if offered == "undo":
            self.undo_asked.emit()
        elif offered == "redo":
            self.redo_asked.emit()
        elif offered == "back" and (back := self._back) is not None:
            self._back = None
            back()
        elif self._offers:
            self._offers = False
            self.taken.emit()
