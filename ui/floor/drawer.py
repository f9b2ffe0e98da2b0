"""The drawer « La parole »: who has the floor, who asks for it, who waits and who has spoken, beside whatever page is in front."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitation.floor.floor import Place
from facilitation.floor.lengths import spell_seconds
from facilitation.floor.turns import Kind, Speaking
from ui.bridge import Changes
from ui.context import AppContext
from ui.floor.asking import Asker, Asking
from ui.floor.length_dialog import LengthDialog
from ui.floor.rows import spoken_row
from ui.floor.rules_dialog import RulesDialog
from ui.floor.speaker_box import PAUSE_KEYS, SpeakerBox
from ui.floor.subject import Subject
from ui.floor.times_panel import TimesPanel
from ui.floor.turn_rows import TurnView
from ui.floor.waiting_page import WaitingPage
from ui.floor.watch import FloorWatch
from ui.language import Retranslated
from ui.stage import SceneKind
from ui.theme.dress import Dress, Tone, dress
from ui.theme.tokens import Space, Type
from ui.widgets.buttons import IconButton
from ui.widgets.choices import ChoiceButton, ChoiceRow, ElidedList
from ui.widgets.labels import ElidedLabel, label
from ui.widgets.panels import scrolled
from ui.widgets.stacks import FrontStack

WIDTH = 328
"""Pixels at 100 %."""
_ROOMY = 520
"""Pixels at 100 % from which on there is room for what can also be read elsewhere."""
_LEAST_LIST = 104
OPEN_KEYS, ROOM_KEYS = "F8", "E"
_READING = {"turn", "workshop", "agenda_item", "session", "person", "organisation"}
_WAITING, _SPOKEN, _TIMES = range(3)


class FloorDrawer(Retranslated, QFrame):
    """`left` when the keyboard goes back to the page, `closed` when the drawer is to be put away."""

    left = Signal()
    closed = Signal()

    def __init__(self, context: AppContext, watch: FloorWatch, front: Callable[[], str]) -> None:
        super().__init__()
        self._context, self._watch = context, watch
        self._floor = context.workshop.floor
        self._writable = not context.workshop.read_only
        self.subject = Subject(context, front, self)
        dress(self, Dress.PANEL)
        self.setObjectName("floor")
        self._title = label(Type.HEADING)
        self.room_button = IconButton(context.icons, "projector")
        self.rules_button = IconButton(context.icons, "settings")
        self.close_button = IconButton(context.icons, "close")
        self._item = ElidedLabel(Type.CAPTION, Tone.MUTED)
        self.places = ElidedList()
        self.on_amendment = ChoiceButton()
        self.box = SpeakerBox(context)
        self.asking = Asking(context)
        self.tabs = ChoiceRow(3)
        letters = f"{PAUSE_KEYS}{ROOM_KEYS}" if self._writable else ROOM_KEYS
        self.listed = WaitingPage(context, self.subject, letters)
        self.waiting = self.listed.view
        self.spoken = TurnView(context.icons, letters=letters)
        self.times = TimesPanel(context)
        self._rules = ElidedLabel(Type.CAPTION, Tone.MUTED)
        self._stack = FrontStack()
        self._folded = False
        self._lay_out()
        self._connect()
        self._resize()
        self.retranslate()

    # What the window asks of it

    def start(self) -> None:
        """The keyboard is here: whoever asks for the floor is typed; of a file open for reading only the list is gone through."""
        self.read()
        self.tabs.choose(_WAITING)
        self._stack.setCurrentIndex(_WAITING)
        if self._writable:
            self.asking.start()
        else:
            self.waiting.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def read(self) -> None:
        """Everything anew."""
        self.subject.read()
        self._show_subject()
        self._show_lists()

    def give_next(self) -> None:
        """The first of the list has the floor; where nobody waits, whoever has it has spoken."""
        self.subject.read()
        speaking = self._watch.now is not None
        if (
            self._context.attempt(lambda: self._floor.give_next(self.subject.place, self.subject.amendment)) is None
            and not speaking
        ):
            self._context.desk.tell(self.tr("Nobody waits for the floor."))

    def end(self) -> None:
        self._context.attempt(self._floor.end)

    def pause(self) -> None:
        """Pauses the clock of whoever speaks, or lets it go on."""
        speaking = self._floor.speaking()
        resting = speaking is not None and speaking.turn.paused
        self._context.attempt(self._floor.resume if resting else self._floor.pause)

    def put_before_the_room(self) -> None:
        self._context.stage.put(SceneKind.SPEAKERS, **self._where())
        self._context.desk.present()

    def set_rules(self) -> None:
        rules = self._floor.rules()
        dialog = RulesDialog(rules, self.window())

        def keep() -> None:
            wanted = dialog.rules()
            self._floor.set_rules(
                turn_seconds=wanted.turn_seconds, first_time_first=wanted.first_time_first, by_category=wanted.by_category
            )

        self._context.ask(dialog, keep)

    # Qt

    def sizeHint(self) -> QSize:
        return QSize(self._context.theme.px(WIDTH), 400)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        folded = self.height() < self._context.theme.px(_ROOMY)
        if folded != self._folded:
            self._folded = folded
            self.box.fold(folded)
            self.asking.fold(folded)
            self._show_subject()
            self._rules.setVisible(not folded)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("The floor"))
        self._title.setText(self.tr("The floor"))
        self.room_button.explain(self.tr("Show the room who speaks and who waits"), ROOM_KEYS)
        self.rules_button.explain(self.tr("Rules of the list: length of a turn, first-time speakers, categories"))
        self.close_button.explain(self.tr("Put the drawer away"), OPEN_KEYS)
        self.places.setAccessibleName(self.tr("Which debate"))
        self.spoken.setAccessibleName(self.tr("Who has spoken"))
        self.spoken.setToolTip(self.tr("Enter corrects a length") if self._writable else "")
        self.read()

    # Acts

    def _ask(self, asker: Asker, kind: Kind) -> None:
        subject = self.subject

        def ask() -> str:
            return self._floor.ask(
                subject.place,
                person=asker.person,
                organisation=asker.organisation,
                name=asker.name,
                sex=asker.sex,
                body=asker.body,
                constituency=asker.constituency,
                kind=kind,
                amendment=subject.amendment,
            )

        turn = self._context.attempt(ask)
        if turn is not None:
            self.asking.clear()
            self.read()
            self.waiting.choose(turn)

    def _letter(self, letter: str) -> None:
        if letter == PAUSE_KEYS:
            self.pause()
        elif letter == ROOM_KEYS:
            self.put_before_the_room()

    def _correct(self) -> None:
        if turn := self.spoken.chosen():
            known = self._floor.get(turn)
            dialog = LengthDialog(known.speaker.name, known.seconds, self.window())
            self._context.ask(dialog, lambda: self._floor.correct(turn, dialog.length()))

    # Showing

    def _refresh(self, changes: Changes) -> None:
        if not self.isVisible():
            return
        offered = self.subject.offered
        decided = "decision" in changes or (offered is not None and offered.id in changes.get("amendment", ()))
        if _READING & changes.keys() or (offered is not None and decided):
            self.read()

    def _changed(self, speaking: Speaking | None) -> None:
        coming = self.waiting.rows()
        self.box.show_speaking(speaking, coming[0].name if coming else "")

    def _where(self) -> dict[str, str]:
        """What is debated, as the stage names it."""
        subject = self.subject
        return {name: one for name, one in (("item", subject.place.item), ("amendment", subject.amendment)) if one}

    def _show_subject(self) -> None:
        subject = self.subject
        scene = self._context.stage.scene
        if scene.kind is SceneKind.SPEAKERS and dict(scene.where) != self._where():
            # The room goes on seeing the list that is kept here.
            self._context.stage.put(SceneKind.SPEAKERS, **self._where())
        titles = [self._title_of(one) for one in subject.places]
        self._item.setText(titles[subject.places.index(subject.place)])
        self._item.setVisible(len(titles) == 1 and not self._folded)
        self.places.setVisible(len(titles) > 1)
        self.places.clear()
        self.places.addItems(titles)
        self.places.setCurrentIndex(subject.places.index(subject.place))
        offered = subject.offered
        self.on_amendment.setVisible(offered is not None and self._writable)
        if offered is not None:
            self.on_amendment.setText(self.tr("On amendment {number}").format(number=offered.number))
            self.on_amendment.setToolTip(self.tr("Who asks now asks on this amendment, and comes before who asked on the item"))
            self.on_amendment.setChecked(subject.amendment is not None)

    def _title_of(self, place: Place) -> str:
        if place.item is None:
            return self.tr("No item is running")
        return self._context.workshop.agenda.get(place.item).title

    def _show_lists(self) -> None:
        subject = self.subject
        waiting, spoken = self.listed.show_list(), self._floor.spoken(subject.place)
        self.spoken.show_rows([spoken_row(one) for one in reversed(spoken)])
        self.tabs.set_texts(
            self.tr("Waiting ({count})").format(count=waiting),
            self.tr("Spoken ({count})").format(count=len(spoken)),
            self.tr("Times"),
        )
        if self._stack.currentIndex() == _TIMES:
            self.times.show_place(subject.place)
        self._say_rules()
        self._changed(self._watch.now)

    def _say_rules(self) -> None:
        rules = self._floor.rules()
        said = [self.tr("{time} a turn").format(time=spell_seconds(rules.turn_seconds, whole=True))]
        said += [self.tr("first-time speakers first")] if rules.first_time_first else []
        said += [self.tr("categories take turns")] if rules.by_category else []
        self._rules.setText(" · ".join(said))

    def _tab(self, tab: int) -> None:
        self._stack.setCurrentIndex(tab)
        if tab == _TIMES:
            self.times.show_place(self.subject.place)

    def _resize(self) -> None:
        # Two rows and what is done with them; more are scrolled to.
        self._stack.setMinimumHeight(self._context.theme.px(_LEAST_LIST))
        self.updateGeometry()

    def _reach(self) -> None:
        # The page in front may stand at another amendment by now.
        self.subject.read()
        self._show_subject()

    def _leave_field(self, down: bool) -> None:
        if down and self.waiting.rows():
            self.waiting.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not down:
            self.left.emit()

    def _connect(self) -> None:
        self._context.bridge.refreshed.connect(self._refresh)
        self._watch.changed.connect(self._changed)
        self._watch.ticked.connect(self.box.tick)
        self.subject.changed.connect(self.read)
        self.places.activated.connect(lambda place: self.subject.choose(self.subject.places[place]))
        self.on_amendment.toggled.connect(lambda on: self.subject.discuss(on) if on != bool(self.subject.amendment) else None)
        self.box.next_asked.connect(self.give_next)
        self.box.pause_asked.connect(self.pause)
        self.box.end_asked.connect(self.end)
        self.asking.asked.connect(self._ask)
        self.asking.field.reached.connect(self._reach)
        self.asking.field.left.connect(self._leave_field)
        self.tabs.picked.connect(self._tab)
        self.listed.pressed_letter.connect(self._letter)
        if self._writable:
            self.spoken.opened.connect(lambda _index: self._correct())
        self.spoken.pressed_letter.connect(self._letter)
        self.room_button.clicked.connect(self.put_before_the_room)
        self.rules_button.clicked.connect(self.set_rules)
        self.close_button.clicked.connect(self.closed)
        self._context.theme.changed.connect(self._resize)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.XS)
        head.addWidget(self._title, 1)
        for one in (self.room_button, self.rules_button, self.close_button):
            head.addWidget(one)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for one in (self._item, self.places, self.on_amendment, self.box, self.asking, self.tabs):
            column.addWidget(one)
        for one in (self.listed, self.spoken, self.times):
            self._stack.addWidget(one)
        column.addWidget(self._stack, 1)
        column.addWidget(self._rules)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.L - 2, Space.M - 2, Space.L - 2, Space.M)
        outer.setSpacing(Space.S)
        outer.addLayout(head)
        outer.addWidget(scrolled(content), 1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        for one in (self.rules_button, self.asking):
            one.setVisible(self._writable)
