"""Texte et amendements: the document in the middle, its plan left, its amendments right, and the strip in which one records."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitation.amendments.touched import Touched
from facilitation.amendments.values import Amendment
from ui.bridge import Changes
from ui.context import AppContext
from ui.page import Page, Shortcut
from ui.pages.texts.airing import Airing
from ui.pages.texts.amendments_panel import AmendmentsPanel
from ui.pages.texts.asking import Asking
from ui.pages.texts.beginning import Beginning
from ui.pages.texts.capture_form import KIND_KEYS
from ui.pages.texts.chosen import ChosenAmendment
from ui.pages.texts.columns import PageColumns
from ui.pages.texts.deciding import Deciding
from ui.pages.texts.decision_panel import KEYS
from ui.pages.texts.following import FollowingStrip
from ui.pages.texts.importing import DocumentImport
from ui.pages.texts.moving_on import MovingOn
from ui.pages.texts.place_kept import PlaceKept
from ui.pages.texts.plan_panel import PlanPanel
from ui.pages.texts.recording import Recording
from ui.pages.texts.supporting import Supporting
from ui.pages.texts.text_panel import TextPanel
from ui.pages.texts.throwing_away import KEYS as THROW_AWAY
from ui.pages.texts.throwing_away import ThrowingAway
from ui.pages.texts.turning import Turning
from ui.pages.texts.versions.door import VersionDoor
from ui.pages.texts.why_not import WhyNot
from ui.theme.tokens import Space
from ui.widgets.kept_painting import KeptFrame
from ui.widgets.panels import EmptyState
from ui.widgets.stacks import FrontStack

_AMENDING = frozenset({"amendment", "amendment_author", "decision", "person", "organisation"})
_UNDER_THE_STRIP = frozenset({"amendment", "amendment_author", "decision", "document", "clause"})


class _KeptStack(KeptFrame, FrontStack):
    """The columns, or what is said where there is no document."""


class TextsPage(Page):
    """The heart: from a speaker's words to a recorded, decided amendment without leaving the keyboard."""

    name = "texts"

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._older: frozenset[str] = frozenset()
        self._visited = False
        self._plan_wanted: bool | None = None
        self.importing = DocumentImport(context, self, self._imported)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._reread_text)
        self._build()
        self._arrange()
        self._bind_keys()
        self.retranslate()
        self._read_documents()

    # Building

    def _build(self) -> None:
        self.plan = PlanPanel(self.context)
        self.versions = VersionDoor(self.context, self.plan, self, self._show_document)
        self.amendments = AmendmentsPanel(self.context)
        self.text = TextPanel(self.context, self.amendments.current_id)
        self.capture = FollowingStrip(self.context, self.workshop.amendments.next_number)
        self.capture.hide()
        self._deciding = Deciding(self.context, self.amendments.decisions, self)
        self._why_not = WhyNot(self.context, self.amendments)
        self.chosen = ChosenAmendment(self.context, self.amendments, self._why_not, self._deciding, self)
        self.chosen.settled.connect(self.text.clauses.setFocus)
        self.amendments.decisions.answer_wanted.connect(self.chosen.answer)
        self._recording = Recording(self.context, self.capture, self._recorded, self._agree, self._agreed, self._corrected)
        self._place = PlaceKept(self.workshop, self.text, self._recording, self._show_document)
        self._moving_on = MovingOn(self.text, self.amendments, self.capture, self._recording.open_key)
        self._moving_on.moved.connect(self.moved)
        self._supporting = Supporting(self.context, self.capture, self._recorded)
        self._throwing = ThrowingAway(self.context, self.capture)
        self.begin = Beginning(self.context, self.text, self._why_not, self._recording, self)
        self.begin.opened.connect(self._strip_opened)
        self._throwing.brought_back.connect(self.begin.again)
        self.begin.made.connect(lambda amendment: self.activate(amendment=amendment))
        self.chosen.continued.connect(self.begin.from_observation)
        self._airing = Airing(self.context, self.capture)
        self._turning = Turning(self.context, self.text, self.amendments, self._show_document)
        self.asking = Asking(self.context, self.text, self._why_not, self)
        self.plan.part_wanted.connect(self._go_to_part)
        self.plan.document_wanted.connect(self._show_document)
        self.plan.validation_wanted.connect(self.asking.validation)
        self.plan.turned.connect(self.asking.tell_turned)
        self.plan.import_wanted.connect(self.importing.ask)
        self.plan.paste_wanted.connect(self.importing.ask_paste)
        self.text.plan_asked.connect(lambda: self.columns.toggle_plan())
        self.text.chosen.connect(self._clause_chosen)
        self.text.activated.connect(lambda _: self.begin_amendment())
        self.amendments.clause_wanted.connect(self._go_to_clause)
        # The text shows the chosen one of those that collide; after this turn, so that keys stay quick.
        self.amendments.contested.connect(self._soon.start)
        self.amendments.removed.connect(self.chosen.delete)
        self.amendments.new_wanted.connect(self.begin_amendment)
        self.amendments.left.connect(self._back)
        self.plan.documents.taken.connect(self._back)
        self.amendments.row_wanted.connect(self.begin.row)
        self.amendments.column_wanted.connect(self.begin.column)
        self.amendments.correction_wanted.connect(self.begin.correction)
        self.amendments.comparison_wanted.connect(self._settle)
        self.amendments.decisions.decided.connect(self._decide)
        self.amendments.beginners.reopening_wanted.connect(self.chosen.reopen)
        self.capture.shown.connect(self.amendments.make_room)
        self.capture.closed.connect(self._put_away)

    def _arrange(self) -> None:
        self.columns = PageColumns(self.context.theme, self.plan, self.text, self.amendments)
        self._empty = EmptyState(self.context.icons, "texts")
        self._empty.action.clicked.connect(self.importing.ask)
        self._empty.other.clicked.connect(self.importing.ask_paste)
        self._stack = _KeptStack()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.columns)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        outer.setSpacing(Space.S)
        outer.addWidget(self._stack, 1)
        outer.addWidget(self.capture)

    def _bind_keys(self) -> None:
        self.bind("N", lambda: self.tr("New amendment on the clause"), self.begin_amendment)
        self.bind("T", lambda: self.tr("New row of the table, or an amendment on the row"), self.begin.row)
        self.bind("Shift+T", lambda: self.tr("New column of the table, or deletion of the column"), self.begin.column)
        seen = self.columns.seen
        for outcome, key in KEYS.items():
            self.bind(
                key,
                lambda outcome=outcome: self.context.language.wording(f"state.{outcome}"),
                seen(lambda outcome=outcome: self._decide(outcome)),
            )
        self.bind("O", lambda: self.tr("Reopen the decision"), seen(self.chosen.reopen))
        self.bind("S", lambda: self.tr("Support: add an author to the amendment"), seen(self.chosen.support))
        self.bind("Shift+N", lambda: self.tr("Sub-amendment to the amendment"), seen(self.begin.sub_amendment))
        self.bind("F2", lambda: self.tr("Correct the amendment: words, author, reason"), seen(self.begin.correction))
        self.bind("H", lambda: self.tr("Replace words everywhere"), self.begin.everywhere)
        self.bind("Y", lambda: self.tr("Amendment as it is said: a formula"), self.begin.formula)
        self.bind("E", lambda: self.tr("Answer to a remark or a question, or what becomes of it"), seen(self.chosen.answer))
        self.bind("C", lambda: self.tr("Compare and settle amendments in conflict"), seen(self._settle))
        self.bind("Q", lambda: self.tr("Who wrote what in the clause"), self.asking.origins)
        self.bind("U", lambda: self.tr("Initial, proposed and agreed text side by side"), seen(self.asking.texts))
        self.bind("X", lambda: self.tr("Form or substance"), seen(self.chosen.toggle_nature))
        self.bind("P", lambda: self.tr("Show the clause to the room"), self._present)
        self.bind("Shift+P", lambda: self.tr("Show the clause to the room as it stands, without the amendment"), self._present_base)
        self.bind("J", lambda: self.tr("Next amendment to decide"), lambda: self._step(1))
        self.bind("K", lambda: self.tr("Previous amendment to decide"), lambda: self._step(-1))
        self.bind("Z", lambda: self.tr("What a group did not accept: unfold, fold"), seen(self.amendments.filter.toggle_fold))
        self.bind("V", lambda: self.tr("Next view of the text"), self.text.next_view)
        self.bind("Shift+R", lambda: self.tr("Numbers as they will be, and references to correct"), self.asking.numbers)
        self.bind("Shift+V", lambda: self.tr("What the plenary says of the document: validated or not"), self.asking.validation)
        self.bind("L", lambda: self.tr("Show or hide the plan"), self.columns.toggle_plan)
        self.bind("G", self._digit_word, self.text.begin_jump)
        for digit in range(10):
            self.bind(str(digit), self._digit_word, lambda digit=digit: self.text.begin_jump(str(digit)))

    def _digit_word(self) -> str:
        return self.tr("Go to a clause by its number")

    def shortcuts(self) -> list[Shortcut]:
        """One line for the ten digits; then the keys of the strip, which work while one types."""
        keys = [one for one in super().shortcuts() if one.keys not in "123456789"]
        keys += [
            Shortcut("Ctrl+Return", self.tr("Record what is in the strip")),
            Shortcut("Ctrl+E", self.tr("Show what is being typed to the room")),
            Shortcut("Alt+S", self.tr("Support the amendment that proposes the same")),
            Shortcut(THROW_AWAY, self._throwing.what()),
            Shortcut("Alt+Down", self.capture.take_in.text().split("   ")[0]),
        ]
        return keys + [Shortcut(key, self.capture.kind_word(kind)) for kind, key in KIND_KEYS.items()]

    def retranslate(self) -> None:
        self._empty.say(
            self.tr("No text under validation yet"),
            self.tr("Bring in the ministry's Word file (.docx), a Markdown or a text file. The original is kept in the workshop."),
            self.tr("Bring in a document…"),
            self.tr("Paste a text…"),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the part with the keyboard has no use for."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers() and self.capture.isVisible():
            self.capture.close_strip()
        elif not (self.text.clauses.hasFocus() and self._why_not.delete_in_text(event)):
            super().keyPressEvent(event)

    # The frame's calls

    def activate(self, **where: str) -> None:
        if not self.text.document:
            self._empty.action.setFocus()
            return
        clause = where.get("clause", "")
        if amendment := where.get("amendment"):
            clause = self.workshop.amendments.get(amendment).clause
        if clause:
            self.columns.bring_amendments()
            self._show_document(self.workshop.texts.document_of(clause))
            self.text.choose(clause)
            self.amendments.show_queue(False)
            self.amendments.select(where.get("amendment", ""))
        elif not self._visited:
            self._place.go_back()
        self._visited = True
        # Not whether it is visible: at the start of the program nothing is, and the draft taken up again has the keyboard.
        if self.capture.isHidden():
            self.text.clauses.setFocus()

    def leave(self) -> None:
        # First: should the draft be refused by the disk, nothing may come back later to a file that is closed by then.
        self._place.stop()
        self._soon.stop()
        self.capture.save_draft()
        self._place.remember()

    def foot(self) -> QWidget | None:
        return self.capture

    def lane(self) -> QWidget | None:
        return self.text.clauses

    def works_at(self, place: QRect) -> bool:
        return self.text.clauses.shows_current_at(place.translated(self.text.clauses.mapFrom(self, QPoint())))

    def amendment(self) -> str:
        return self.amendments.current_id()

    def turn_to(self, touched: Touched) -> None:
        self.columns.bring_amendments()
        self._turning.turn(touched)

    def refresh(self, changes: Changes) -> None:
        if "document" in changes or "clause" in changes:
            self._read_documents()
        elif "validation" in changes and not changes.keys() & _AMENDING:
            self.plan.show_state()
        elif changes.keys() & _AMENDING:
            self.plan.show_counts()
            self.versions.show(self.text.document)
            self.amendments.follow()
            self._reread_text()
        if changes.keys() & _UNDER_THE_STRIP:
            self.capture.follow()

    def _reread_text(self) -> None:
        self._soon.stop()
        self.text.reread()

    # Documents and clauses

    def _read_documents(self) -> None:
        """The newest versions, and the older ones after them; one that has just been replaced gives its place to the new one."""
        documents = self.workshop.texts.documents(replaced=True)
        self.plan.list_documents(documents)
        older = {one.id: one.replaced_by for one in documents if one.replaced_by is not None}
        just_replaced = older.get(self.text.document) if self.text.document not in self._older else None
        self._older = frozenset(older)
        self._stack.setCurrentIndex(1 if documents else 0)
        known = [one.id for one in documents]
        if not known:
            self.text.document = ""
        elif just_replaced is not None:
            self._show_document(just_replaced)
        elif self.text.document in known:
            self._show_document(self.text.document, anew=True)
        else:
            self._show_document(known[0])

    def _show_document(self, document: str, *, clause: str = "", anew: bool = False) -> None:
        if document != self.text.document or anew:
            self._place.note()
            self.plan.show_document(document)
            self.text.show_document(document, clause or self._place.clause_of(document))
            self._place.return_to(document)
            self.versions.show(document)

    def _clause_chosen(self, clause: str) -> None:
        self._place.soon()
        self.plan.show_place(clause)
        known = self.text.current()
        inserted = None if known else self._inserted(clause)
        if inserted is not None:
            known = self.workshop.texts.clause(inserted.clause)
        self.amendments.show_clause(self.text.document, known)
        if inserted is not None:
            self.amendments.select(inserted.id)

    def _inserted(self, shown: str) -> Amendment | None:
        """The amendment that brings a paragraph which is not in the document: its row is named after it."""
        try:
            return self.workshop.amendments.get(shown.split(":")[0])
        except KeyError:
            return None

    def _go_to_part(self, clause: str) -> None:
        self.columns.bring_amendments()
        self.text.choose(clause)
        self.text.clauses.setFocus()

    def _go_to_clause(self, clause: str) -> None:
        """Of a group that reports back the next amendment may be on another document."""
        self._show_document(self.workshop.texts.document_of(clause), clause=clause)
        self.text.choose(clause)

    # Recording

    def begin_amendment(self) -> None:
        """Opens the strip on the chosen clause, or on the proposal that brings it."""
        self.begin.amendment()

    def _strip_opened(self) -> None:
        self.columns.bring_amendments()
        # The strip takes its room at the end of this turn.
        QTimer.singleShot(0, self, lambda: self.text.clauses.bring_into_view(self.text.clauses.current()))
        self._place.soon()

    def _put_away(self) -> None:
        """Escape: the draft stays, and its sign comes into the margin."""
        self.text.reread()
        self._closed()

    def _closed(self) -> None:
        self.text.clauses.setFocus()
        self.amendments.make_room(None)
        self._place.soon()

    def _back(self) -> None:
        """The keyboard to where one reads or writes."""
        (self.capture.words if self.capture.isVisible() else self.text.clauses).setFocus()

    def _recorded(self, amendment: Amendment) -> None:
        # The room of the strip is given back first: cards that found none would take a scroll bar, and be measured twice.
        if (layout := self.layout()) is not None:
            layout.activate()
        with self.amendments.as_one_step():
            self.text.choose(amendment.clause)
            self.amendments.show_queue(False)
            if not self.amendments.select(amendment.id):
                self.amendments.reread()
                self.amendments.select(amendment.id)
            self._airing.settle(amendment)
            self._closed()
        self._tell_at_once()

    def _agree(self, amendment: Amendment, text: str) -> bool:
        return self._deciding.take(amendment, "retained_modified", text)

    def _agreed(self, amendment: Amendment) -> None:
        self._airing.settle(amendment)
        with self.amendments.as_one_step():
            self.amendments.make_room(None)
            self._decided(amendment)
        self._tell_at_once()

    def _corrected(self, amendment: Amendment) -> None:
        with self.amendments.as_one_step():
            if not self.amendments.keep_chosen(amendment.id):
                self._go_to_clause(amendment.clause)
                self.amendments.select(amendment.id)
            self._airing.settle(amendment)
            self._closed()
        self.context.desk.offer_undo(self.tr("Amendment {number} corrected").format(number=amendment.number))
        self._tell_at_once()

    # Deciding, and what else is done with the chosen amendment

    def _decide(self, outcome: str) -> None:
        amendment = self._why_not.decided(outcome)
        if amendment is None:
            return
        if outcome == "retained_modified":
            if self._deciding.may_agree(amendment):
                self._recording.begin_agreeing(amendment)
                self._strip_opened()
            return
        if outcome == "retained" and not amendment.changes_text:
            outcome = "noted"
        if outcome == "noted" and self.chosen.waits_with_answer(amendment):
            # It is read, and recorded or not, before the question is closed.
            self.chosen.answer()
            taken = not self.workshop.amendments.get(amendment.id).is_open
        else:
            taken = self._deciding.take(amendment, outcome)
        if taken:
            with self.amendments.as_one_step():
                self._decided(amendment)
            self._tell_at_once()

    def _decided(self, amendment: Amendment) -> None:
        self.amendments.reread()
        self.amendments.select_next_open(amendment.id)
        self.text.clauses.setFocus()

    def _tell_at_once(self) -> None:
        """In the turn of the key all is told that it has changed, so that one picture shows it, not a second one a moment later."""
        self.context.bridge.flush()

    def _step(self, by: int) -> None:
        self.columns.bring_amendments()
        self.amendments.step_open(by)

    def _settle(self) -> None:
        """Rival wordings of the clause, side by side."""
        clause = self.text.current()
        if clause is not None:
            self.chosen.settle(clause.id)
        elif (amendment := self._why_not.seen()) is not None:
            self.chosen.settle(amendment.clause)

    # The room, imports, places

    def _present(self) -> None:
        """The room sees the clause, with the chosen amendment where there is one."""
        clause = self.text.current()
        amendment = self.amendments.current()
        if clause is not None or amendment is not None:
            self._airing.show(clause.id if clause is not None else "", amendment)

    def _present_base(self) -> None:
        if (clause := self.text.current()) is not None:
            self._airing.show(clause.id, None)

    def _imported(self, document: str) -> None:
        self._read_documents()
        self._show_document(document)
        self.text.clauses.setFocus()
