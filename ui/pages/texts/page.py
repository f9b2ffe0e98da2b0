"""Texte et amendements: the document in the middle, its plan left, its amendments right, and the strip in which one records."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QComboBox, QLineEdit, QSplitter, QStackedWidget, QVBoxLayout

from facilitation.amendments.values import Amendment
from facilitation.text.clauses import Clause
from ui.bridge import Changes
from ui.context import AppContext
from ui.page import Page, Shortcut
from ui.pages.texts.amendments_panel import AmendmentsPanel
from ui.pages.texts.capture import CaptureStrip
from ui.pages.texts.clause_view import ClauseView
from ui.pages.texts.deciding import Deciding
from ui.pages.texts.decision_panel import KEYS
from ui.pages.texts.display import View, consolidated_rows, original_rows
from ui.pages.texts.importing import DocumentImport
from ui.pages.texts.plan import CLAUSE_ROLE, PlanDelegate, PlanModel
from ui.pages.texts.recording import Recording
from ui.pages.texts.support_dialog import SupportDialog
from ui.stage import SceneKind
from ui.theme.tokens import Space
from ui.widgets.buttons import IconButton
from ui.widgets.choices import ChoiceRow
from ui.widgets.panels import EmptyState, Panel
from ui.widgets.tables import TreeView

_VIEWS = (View.ORIGINAL, View.AMENDED, View.CONSOLIDATED, View.SIDE_BY_SIDE)
_PLACE = "texts.place"
_AMENDING = frozenset({"amendment", "amendment_author", "decision", "person", "organisation"})


class TextsPage(Page):
    """The heart: from a speaker's words to a recorded, decided amendment without leaving the keyboard."""

    name = "texts"

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._document = ""
        self._view = View.AMENDED
        self._chosen = ""
        self._import = DocumentImport(context, self._imported)
        self._place_timer = QTimer(self)
        self._place_timer.setSingleShot(True)
        self._place_timer.setInterval(800)
        self._place_timer.timeout.connect(self._remember)
        self._build_plan()
        self._build_text()
        self._build_amendments()
        self._arrange()
        self._bind_keys()
        self.retranslate()
        self._read_documents()

    # Building

    def _build_plan(self) -> None:
        self._plan_model = PlanModel(self)
        self._plan = TreeView(self.context.theme)
        self._plan.setModel(self._plan_model)
        self._plan.setItemDelegate(PlanDelegate(self.context.theme, self._plan))
        self._plan.clicked.connect(self._go_to_part)
        self._plan.opened.connect(self._go_to_part)
        self._documents = QComboBox()
        self._documents.setMinimumContentsLength(8)
        self._documents.activated.connect(lambda place: self._show_document(str(self._documents.itemData(place))))
        self._add = IconButton(self.context.icons, "import")
        self._add.clicked.connect(self._import.ask)
        self._plan_panel = Panel()
        self._plan_panel.head.addWidget(self._add)
        self._plan_panel.body.addWidget(self._documents)
        self._plan_panel.body.addWidget(self._plan, 1)

    def _build_text(self) -> None:
        self._clauses = ClauseView(self.context.theme)
        self._clauses.chosen.connect(self._clause_chosen)
        self._clauses.activated.connect(lambda _: self.begin_amendment())
        self._views = ChoiceRow(len(_VIEWS))
        self._views.choose(_VIEWS.index(self._view))
        self._views.group.idClicked.connect(lambda place: self._show_view(_VIEWS[place]))
        self._jump = QLineEdit()
        self._jump.setMaximumWidth(110)
        self._jump.hide()
        self._jump.textEdited.connect(self._jump_to)
        self._jump.returnPressed.connect(self._jumped)
        self._text_panel = Panel()
        self._text_panel.head.addWidget(self._jump)
        self._text_panel.head.addWidget(self._views)
        self._text_panel.body.addWidget(self._clauses, 1)

    def _build_amendments(self) -> None:
        self._amendments = AmendmentsPanel(self.context)
        self._amendments.clause_wanted.connect(self._clauses.choose)
        # The text shows the chosen one of those that collide; after this turn, so that keys stay quick.
        self._amendments.contested.connect(lambda: QTimer.singleShot(0, self, self._show_text))
        self._amendments.removed.connect(self._delete)
        self._amendments.new_wanted.connect(self.begin_amendment)
        self._amendments.decisions.decided.connect(self._decide)
        self._amendments.decisions.reopened.connect(self._reopen)
        self._deciding = Deciding(self.context, self._amendments.decisions, self)
        self._capture = CaptureStrip(self.context, self.workshop.amendments.next_number)
        self._capture.hide()
        self._capture.closed.connect(self._clauses.setFocus)
        self._recording = Recording(self.context, self._capture, self._recorded, self._agreed)

    def _arrange(self) -> None:
        columns = QSplitter(Qt.Orientation.Horizontal)
        columns.setChildrenCollapsible(False)
        columns.setHandleWidth(Space.M)
        for place, (panel, share, least) in enumerate(
            ((self._plan_panel, 0, 150), (self._text_panel, 1, 320), (self._amendments, 0, 220))
        ):
            columns.addWidget(panel)
            columns.setStretchFactor(place, share)
            panel.setMinimumWidth(least)
        columns.setSizes([250, 690, 320])
        self._empty = EmptyState(self.context.icons, "texts")
        self._empty.action.clicked.connect(self._import.ask)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(columns)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        outer.setSpacing(Space.S)
        outer.addWidget(self._stack, 1)
        outer.addWidget(self._capture)

    def _bind_keys(self) -> None:
        self.bind("N", lambda: self.tr("New amendment on the clause"), self.begin_amendment)
        for outcome, key in KEYS.items():
            self.bind(
                key,
                lambda outcome=outcome: self.context.language.wording(f"state.{outcome}"),
                lambda outcome=outcome: self._decide(outcome),
            )
        self.bind("S", lambda: self.tr("Support: add an author to the amendment"), self._support)
        self.bind("Shift+N", lambda: self.tr("Sub-amendment to the amendment"), self._sub_amend)
        self.bind("X", lambda: self.tr("Form or substance"), self._toggle_nature)
        self.bind("P", lambda: self.tr("Show the clause to the room"), self._present)
        self.bind("J", lambda: self.tr("Next amendment to decide"), lambda: self._amendments.step_open(1))
        self.bind("K", lambda: self.tr("Previous amendment to decide"), lambda: self._amendments.step_open(-1))
        self.bind("V", lambda: self.tr("Next view of the text"), self._next_view)
        for digit in range(10):
            self.bind(str(digit), self._digit_word, lambda digit=digit: self._begin_jump(str(digit)))

    def _digit_word(self) -> str:
        return self.tr("Go to a clause by its number")

    def shortcuts(self) -> list[Shortcut]:
        """One line for the ten digits."""
        jump = self._digit_word()
        return [one for one in super().shortcuts() if one.what != jump] + [Shortcut("0", jump)]

    def retranslate(self) -> None:
        self._add.explain(self.tr("Bring in a document"))
        self._documents.setAccessibleName(self.tr("Document"))
        self._plan.setAccessibleName(self.tr("Plan of the document"))
        self._clauses.setAccessibleName(self.tr("Text of the document"))
        self._views.set_texts(self.tr("Original"), self.tr("Amendments"), self.tr("Consolidated"), self.tr("Side by side"))
        self._jump.setPlaceholderText(self.tr("Clause no."))
        self._jump.setAccessibleName(self.tr("Go to the clause with this number"))
        self._empty.say(
            self.tr("No text under validation yet"),
            self.tr("Bring in the ministry's Word file (.docx), a Markdown or a text file. The original is kept in the workshop."),
            self.tr("Bring in a document…"),
        )
        if self._document:
            self._show_counts()
            self._show_part()

    # The frame's calls

    def activate(self, **where: str) -> None:
        if not self._document:
            self._empty.action.setFocus()
            return
        clause = where.get("clause", "")
        if amendment := where.get("amendment"):
            clause = self.workshop.amendments.get(amendment).clause
        if clause:
            self._show_document(self.workshop.texts.document_of(clause))
            self._clauses.choose(clause)
            self._amendments.select(where.get("amendment", ""))
        else:
            self._return_to_place()
        if not self._capture.isVisible():
            self._clauses.setFocus()

    def leave(self) -> None:
        self._capture.save_draft()
        self._remember()

    def refresh(self, changes: Changes) -> None:
        if "document" in changes or "clause" in changes:
            self._read_documents()
        elif changes.keys() & _AMENDING:
            self._show_text()
            self._amendments.reread()

    # Documents and views

    def _read_documents(self) -> None:
        documents = self.workshop.texts.documents()
        self._documents.clear()
        for one in documents:
            self._documents.addItem(one.title, one.id)
            self._documents.setItemData(self._documents.count() - 1, one.title, Qt.ItemDataRole.ToolTipRole)
        self._documents.setVisible(len(documents) > 1)
        self._stack.setCurrentIndex(1 if documents else 0)
        known = [one.id for one in documents]
        if not known:
            self._document = ""
        elif self._document in known:
            self._show_document(self._document, anew=True)
        else:
            self._show_document(known[0])

    def _show_document(self, document: str, *, anew: bool = False) -> None:
        if document == self._document and not anew:
            return
        chosen = self._chosen if document == self._document else ""
        self._document = document
        self._documents.setCurrentIndex(self._documents.findData(document))
        clauses = self.workshop.texts.clauses(document)
        self._plan_model.show_document(clauses)
        self._plan.expandToDepth(1)
        self._show_text()
        if not any(one.id == chosen for one in clauses):
            chosen = next((one.id for one in clauses if one.kind not in ("table", "row")), "")
        self._chosen = ""
        self._clauses.choose(chosen)

    def _show_view(self, view: View) -> None:
        self._view = view
        self._views.choose(_VIEWS.index(view))
        self._show_text()
        if self._chosen:
            self._clauses.bring_into_view(self._chosen)

    def _next_view(self) -> None:
        self._show_view(_VIEWS[(_VIEWS.index(self._view) + 1) % len(_VIEWS)])

    def _show_text(self) -> None:
        """The column in the chosen view, with amendment numbers in its margin, and the plan's counts."""
        numbers: dict[str, list[tuple[str, bool]]] = {}
        for one in self.workshop.amendments.all(self._document):
            if one.parent is None:
                numbers.setdefault(one.clause, []).append((one.number, one.is_open))
        consolidation = self.workshop.consolidation
        match self._view:
            case View.ORIGINAL:
                rows = original_rows(self.workshop.texts.clauses(self._document), numbers)
            case View.AMENDED:
                shown = consolidation.proposed(self._document, self._amendments.current_id())
                rows = consolidated_rows(shown.clauses, self._view, numbers)
            case _:
                rows = consolidated_rows(consolidation.consolidated(self._document).clauses, self._view, numbers)
        self._clauses.show_rows(rows)
        self._show_counts()

    def _show_counts(self) -> None:
        counts = self.workshop.amendments.counts_by_clause(self._document)
        self._plan_model.show_counts(counts)
        total = sum(all_of for all_of, _ in counts.values())
        waiting = sum(open_ones for _, open_ones in counts.values())
        self._plan_panel.set_heading(
            self.tr("Plan"), self.tr("{waiting} of {total} to decide").format(waiting=waiting, total=total)
        )

    def _show_part(self) -> None:
        part = self.workshop.texts.part_of(self._chosen) if self._clause() else None
        self._text_panel.set_heading(" ".join((part.text if part else self.tr("Text")).split()))

    # Clauses

    def _clause(self) -> Clause | None:
        """The chosen clause of the document; None for a paragraph that only an amendment would insert."""
        try:
            return self.workshop.texts.clause(self._chosen)
        except KeyError:
            return None

    def _clause_chosen(self, clause: str) -> None:
        self._chosen = clause
        self._place_timer.start()
        index = self._plan_model.index_of(clause)
        self._plan.setCurrentIndex(index)
        self._plan.scrollTo(index)
        self._amendments.show_clause(self._document, self._clause())
        self._show_part()

    def _go_to_part(self, index: QModelIndex) -> None:
        self._clauses.choose(index.data(CLAUSE_ROLE))
        self._clauses.setFocus()

    def _begin_jump(self, typed: str) -> None:
        self._jump.show()
        self._jump.setFocus()
        self._jump.setText(typed)
        self._jump_to(typed)

    def _jump_to(self, typed: str) -> None:
        """The clause whose label is what was typed, else the first that begins so."""
        wanted = typed.strip().rstrip(".").casefold()
        if not wanted:
            return
        clauses = [one for one in self.workshop.texts.clauses(self._document) if one.kind not in ("table", "row")]
        exact = (one for one in clauses if wanted in (one.label.rstrip(".").casefold(), one.number.rstrip(".").casefold()))
        found = next(exact, None) or next((one for one in clauses if one.label.casefold().startswith(wanted)), None)
        if found is not None:
            self._clauses.choose(found.id)

    def _jumped(self) -> None:
        self._jump.clear()
        self._jump.hide()
        self._clauses.setFocus()

    # Recording and deciding

    def begin_amendment(self) -> None:
        """Opens the strip on the chosen clause, the author field first."""
        clause = self._clause()
        if clause is None or self.workshop.read_only:
            return
        if clause.kind in ("table", "row"):
            self.context.desk.tell(self.tr("Choose a cell of the table."))
            return
        self._recording.begin(clause)
        self._clauses.bring_into_view(clause.id)
        self._place_timer.start()

    def _sub_amend(self) -> None:
        amendment, clause = self._amendments.current(), self._clause()
        if amendment is not None and clause is not None and amendment.is_open and amendment.parent is None:
            self._recording.begin_sub(amendment, clause)

    def _recorded(self, amendment: Amendment) -> None:
        self._clauses.choose(amendment.clause)
        self._amendments.show_queue(False)
        self._amendments.select(amendment.id)
        self._clauses.setFocus()

    def _agreed(self, amendment: Amendment, text: str) -> bool:
        taken = self._deciding.take(amendment, "retained_modified", text)
        if taken:
            self._decided(amendment)
        return taken

    def _support(self) -> None:
        """« Appuyer »: somebody joins the chosen amendment."""
        amendment = self._amendments.current()
        if amendment is None or self.workshop.read_only:
            return
        dialog = SupportDialog(self.context, amendment.number, self)
        if dialog.exec() and (author := dialog.author()) is not None:
            self.context.attempt(lambda: self.workshop.amendments.support(amendment.id, author))

    def _toggle_nature(self) -> None:
        amendment = self._amendments.current()
        if amendment is not None:
            other = "form" if amendment.nature == "substance" else "substance"
            self.context.attempt(lambda: self.workshop.amendments.set_nature([amendment.id], other))

    def _delete(self) -> None:
        amendment = self._amendments.current()
        if amendment is None or self.workshop.read_only:
            return
        self.context.attempt(lambda: self.workshop.amendments.bin(amendment.id))
        self.context.desk.offer_undo(self.tr("Amendment {number} deleted").format(number=amendment.number))

    def _decide(self, outcome: str) -> None:
        amendment = self._amendments.current()
        if amendment is None or not amendment.is_open or self.workshop.read_only:
            return
        if outcome == "retained_modified":
            if amendment.changes_text:
                self._recording.begin_agreeing(amendment)
            return
        if outcome == "retained" and not amendment.changes_text:
            outcome = "noted"
        if self._deciding.take(amendment, outcome):
            self._decided(amendment)

    def _decided(self, amendment: Amendment) -> None:
        self._amendments.reread()
        self._amendments.select_next_open(amendment.id)
        self._clauses.setFocus()

    def _reopen(self) -> None:
        amendment = self._amendments.current()
        if amendment is not None:
            self.context.attempt(lambda: self.workshop.deciding.reopen(amendment.id))

    # The room, imports, places

    def _present(self) -> None:
        """The room sees the clause, with the chosen amendment where there is one."""
        if self._clause() is None:
            return
        where = {"clause": self._chosen}
        if amendment := self._amendments.current_id():
            where["amendment"] = amendment
        self.context.stage.put(SceneKind.CLAUSE, **where)
        self.context.desk.present()

    def _imported(self, document: str) -> None:
        self._read_documents()
        self._show_document(document)
        self._clauses.setFocus()

    def _remember(self) -> None:
        """Where the note-taker is, for a restart after a power cut."""
        place = {"document": self._document, "clause": self._chosen, "capture": self._recording.open_key()}
        self.workshop.remember(_PLACE, place)

    def _return_to_place(self) -> None:
        """At the first visit: document, clause and open draft as they were."""
        place = self.workshop.remembered(_PLACE) or {}
        if self._capture.isVisible() or place.get("document") not in {one.id for one in self.workshop.texts.documents()}:
            return
        self._show_document(place["document"])
        self._clauses.choose(place["clause"])
        self._recording.take_up(place["capture"])
