"""Texte et amendements: the document in the middle, its plan left, its amendments right, and the strip in which one records."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QComboBox, QLineEdit, QSplitter, QStackedWidget, QVBoxLayout

from facilitation.amendments.values import Amendment
from facilitation.text.clauses import Clause
from ui.bridge import Changes
from ui.context import AppContext
from ui.page import Page
from ui.pages.texts.amendment_list import CARD_ROLE, AmendmentDelegate, AmendmentListModel
from ui.pages.texts.capture import CaptureStrip
from ui.pages.texts.cards import card
from ui.pages.texts.clause_view import ClauseView
from ui.pages.texts.decision_panel import KEYS, DecisionPanel
from ui.pages.texts.display import View, consolidated_rows, original_rows
from ui.pages.texts.importing import DocumentImport
from ui.pages.texts.plan import CLAUSE_ROLE, PlanDelegate, PlanModel
from ui.stage import SceneKind
from ui.theme.dress import Dress
from ui.theme.tokens import Space
from ui.widgets.buttons import ChoiceRow, IconButton, button
from ui.widgets.panels import EmptyState, Panel
from ui.widgets.tables import ListView, TreeView

_VIEWS = (View.ORIGINAL, View.AMENDED, View.CONSOLIDATED, View.SIDE_BY_SIDE)
_PLACE = "texts.place"


class TextsPage(Page):
    """The heart: from a speaker's words to a recorded, decided amendment without leaving the keyboard."""

    name = "texts"

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._document = ""
        self._view = View.AMENDED
        self._chosen = ""
        self._agreeing: Amendment | None = None
        self._import = DocumentImport(context, self._imported)
        self._build()
        self._bind_keys()
        self.retranslate()
        self._read_documents()

    # Building

    def _build(self) -> None:
        context = self.context
        self._plan_model = PlanModel(self)
        self._plan = TreeView()
        self._plan.setModel(self._plan_model)
        self._plan.setItemDelegate(PlanDelegate(context.theme, self._plan))
        self._plan.setHeaderHidden(True)
        self._plan.setIndentation(14)
        self._plan.clicked.connect(self._go_to_part)
        self._plan.opened.connect(self._go_to_part)
        self._documents = QComboBox()
        self._documents.setMinimumContentsLength(8)
        self._documents.activated.connect(lambda place: self._show_document(str(self._documents.itemData(place))))
        self._add = IconButton(context.icons, "import")
        self._add.clicked.connect(self._import.ask)
        plan = Panel()
        plan.head.addWidget(self._add)
        plan.body.addWidget(self._documents)
        plan.body.addWidget(self._plan, 1)
        self._plan_panel = plan

        self._clauses = ClauseView(context.theme)
        self._clauses.chosen.connect(self._clause_chosen)
        self._clauses.activated.connect(lambda _: self.begin_amendment())
        self._views = ChoiceRow(len(_VIEWS))
        self._views.choose(_VIEWS.index(self._view))
        self._views.group.idClicked.connect(lambda place: self._show_view(_VIEWS[place]))
        self._jump = QLineEdit()
        self._jump.setMaximumWidth(110)
        self._jump.textEdited.connect(self._jump_to)
        self._jump.returnPressed.connect(self._jumped)
        text = Panel()
        text.head.addWidget(self._jump)
        text.head.addWidget(self._views)
        text.body.addWidget(self._clauses, 1)
        self._text_panel = text

        self._list_model = AmendmentListModel(self)
        self._list = ListView()
        self._list.setUniformItemSizes(False)
        self._list.setModel(self._list_model)
        delegate = AmendmentDelegate(
            context.theme, lambda numbers: self.tr("touches {numbers}").format(numbers=numbers), self._list
        )
        self._list.setItemDelegate(delegate)
        self._list.setResizeMode(ListView.ResizeMode.Adjust)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.selectionModel().currentChanged.connect(self._amendment_chosen)
        self._list.removed.connect(lambda _: self._delete())
        self._scope = ChoiceRow(2)
        self._scope.group.idClicked.connect(lambda _: self._show_amendments())
        self._deciding = DecisionPanel(context)
        self._deciding.decided.connect(self._decide)
        self._deciding.reopened.connect(self._reopen)
        self._new = button(Dress.PRIMARY)
        self._new.clicked.connect(self.begin_amendment)
        amendments = Panel()
        amendments.body.addWidget(self._scope)
        amendments.body.addWidget(self._list, 1)
        amendments.body.addWidget(self._new)
        amendments.body.addWidget(self._deciding)
        self._amendments_panel = amendments

        columns = QSplitter(Qt.Orientation.Horizontal)
        columns.setChildrenCollapsible(False)
        columns.setHandleWidth(Space.M)
        for place, (panel, share) in enumerate(((plan, 0), (text, 1), (amendments, 0))):
            columns.addWidget(panel)
            columns.setStretchFactor(place, share)
        columns.setSizes([250, 690, 320])
        plan.setMinimumWidth(150)
        text.setMinimumWidth(320)
        amendments.setMinimumWidth(220)
        self._capture = CaptureStrip(context, self._next_number)
        self._capture.hide()
        self._capture.saved.connect(self._save)
        self._capture.closed.connect(self._closed)
        self._empty = EmptyState(context.icons, "texts")
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
                key, lambda outcome=outcome: self.context.language.wording(f"state.{outcome}"), lambda o=outcome: self._decide(o)
            )
        self.bind("S", lambda: self.tr("Support: add an author to the amendment"), self._support)
        self.bind("Shift+N", lambda: self.tr("Sub-amendment to the amendment"), self._sub_amend)
        self.bind("X", lambda: self.tr("Form or substance"), self._toggle_nature)
        self.bind("P", lambda: self.tr("Show the clause to the room"), self._present)
        self.bind("J", lambda: self.tr("Next amendment to decide"), lambda: self._step_open(1))
        self.bind("K", lambda: self.tr("Previous amendment to decide"), lambda: self._step_open(-1))
        self.bind("V", lambda: self.tr("Next view of the text"), self._next_view)
        for digit in range(10):
            self.bind(str(digit), lambda: self.tr("Go to a clause by its number"), lambda d=digit: self._begin_jump(str(d)))

    def shortcuts(self):  # type: ignore[no-untyped-def]
        """One line for the ten digits."""
        found = super().shortcuts()
        seen: set[str] = set()
        return [one for one in found if not (one.what in seen or seen.add(one.what))]  # type: ignore[func-returns-value]

    def retranslate(self) -> None:
        self._add.explain(self.tr("Bring in a document"))
        self._documents.setAccessibleName(self.tr("Document"))
        self._plan.setAccessibleName(self.tr("Plan of the document"))
        self._clauses.setAccessibleName(self.tr("Text of the document"))
        self._list.setAccessibleName(self.tr("Amendments"))
        self._views.set_texts(self.tr("Original"), self.tr("Amendments"), self.tr("Consolidated"), self.tr("Side by side"))
        self._scope.set_texts(self.tr("This clause"), self.tr("To decide"))
        self._jump.setPlaceholderText(self.tr("Clause no."))
        self._jump.setAccessibleName(self.tr("Go to the clause with this number"))
        self._new.setText(self.tr("New amendment   N"))
        self._empty.say(
            self.tr("No text under validation yet"),
            self.tr("Bring in the ministry's Word file (.docx), a Markdown or a text file. The original is kept in the workshop."),
            self.tr("Bring in a document…"),
        )
        self._show_headings()
        if self._document:
            self._show_amendments()

    # The frame's calls

    def activate(self, **where: str) -> None:
        if not self._document:
            self._empty.action.setFocus()
            return
        place = self.workshop.remembered(_PLACE) or {}
        clause = where.get("clause", "")
        if amendment := where.get("amendment"):
            clause = self.workshop.amendments.get(amendment).clause
        if clause:
            self._show_document(self.workshop.texts.document_of(clause))
            self._clauses.choose(clause)
            self._select_amendment(where.get("amendment", ""))
        elif not self._chosen and place.get("document") in {one.id for one in self.workshop.texts.documents()}:
            self._show_document(place["document"])
            self._clauses.choose(place.get("clause", ""))
            self._take_up_draft(place.get("capture", ""))
        if not self._capture.isVisible():
            self._clauses.setFocus()

    def leave(self) -> None:
        self._capture.save_draft()
        self._remember()

    def refresh(self, changes: Changes) -> None:
        if "document" in changes or "clause" in changes:
            self._read_documents()
        elif changes.keys() & {"amendment", "amendment_author", "decision", "person", "organisation"}:
            self._show_text()
            self._show_amendments()

    # Documents and views

    def _read_documents(self) -> None:
        documents = self.workshop.texts.documents()
        self._documents.clear()
        for one in documents:
            self._documents.addItem(one.title, one.id)
            self._documents.setItemData(self._documents.count() - 1, one.title, Qt.ItemDataRole.ToolTipRole)
        self._documents.setVisible(len(documents) > 1)
        self._stack.setCurrentIndex(1 if documents else 0)
        known = {one.id for one in documents}
        if not documents:
            self._document = ""
        elif self._document not in known:
            self._show_document(documents[0].id)
        else:
            self._show_document(self._document, anew=True)

    def _show_document(self, document: str, *, anew: bool = False) -> None:
        if document == self._document and not anew:
            return
        self._document = document
        self._documents.setCurrentIndex(self._documents.findData(document))
        clauses = self.workshop.texts.clauses(document)
        self._plan_model.show_document(clauses)
        self._plan.expandToDepth(1)
        self._chosen = ""
        self._show_text()
        first = next((clause for clause in clauses if clause.kind not in ("table", "row")), None)
        if first is not None:
            self._clauses.choose(first.id)

    def _show_view(self, view: View) -> None:
        self._view = view
        self._views.choose(_VIEWS.index(view))
        self._show_text()
        if self._chosen:
            self._clauses.bring_into_view(self._chosen)

    def _next_view(self) -> None:
        self._show_view(_VIEWS[(_VIEWS.index(self._view) + 1) % len(_VIEWS)])

    def _show_text(self) -> None:
        """The column in the chosen view, margin numbers and the plan's counts."""
        amendments = self.workshop.amendments.all(self._document)
        numbers: dict[str, list[tuple[str, bool]]] = {}
        for one in amendments:
            if one.parent is None:
                numbers.setdefault(one.clause, []).append((one.number, one.is_open))
        if self._view is View.ORIGINAL:
            rows = original_rows(self.workshop.texts.clauses(self._document), numbers)
        else:
            consolidation = self.workshop.consolidation
            shown = (
                consolidation.proposed(self._document, self._current_amendment_id())
                if self._view is View.AMENDED
                else consolidation.consolidated(self._document)
            )
            rows = consolidated_rows(shown.clauses, self._view, numbers)
        self._clauses.show_rows(rows)
        counts = self.workshop.amendments.counts_by_clause(self._document)
        self._plan_model.show_counts(counts)
        total = sum(all_of for all_of, _ in counts.values())
        waiting = sum(open_ones for _, open_ones in counts.values())
        self._plan_panel.set_heading(
            self.tr("Plan"), self.tr("{waiting} of {total} to decide").format(waiting=waiting, total=total)
        )

    def _show_headings(self) -> None:
        clause = self._clause()
        part = self.workshop.texts.part_of(clause.id) if clause else None
        self._text_panel.set_heading(" ".join((part.text if part else self.tr("Text")).split()))
        title = self.tr("Amendments on {label}").format(label=clause.label) if clause else self.tr("Amendments")
        if self._scope.chosen == 1:
            title = self.tr("Still to decide")
        self._amendments_panel.set_heading(title)

    # Clauses

    def _clause(self) -> Clause | None:
        """The chosen clause of the document; None for a paragraph that only an amendment would insert."""
        if not self._chosen:
            return None
        return next((one for one in self.workshop.texts.clauses(self._document) if one.id == self._chosen), None)

    def _clause_chosen(self, clause: str) -> None:
        self._chosen = clause
        index = self._plan_model.index_of(clause)
        self._plan.setCurrentIndex(index)
        self._plan.scrollTo(index)
        if self._scope.chosen == 0:
            self._show_amendments()
        self._show_headings()

    def _go_to_part(self, index: QModelIndex) -> None:
        self._clauses.choose(index.data(CLAUSE_ROLE))
        self._clauses.setFocus()

    def _begin_jump(self, typed: str) -> None:
        self._jump.setText(typed)
        self._jump.setFocus()
        self._jump.deselect()
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
        self._clauses.setFocus()

    # Amendments

    def _show_amendments(self) -> None:
        if not self._document:
            return
        queue = self._scope.chosen == 1
        service, wording = self.workshop.amendments, self.context.language.wording
        if queue:
            order = {clause.id: place for place, clause in enumerate(self.workshop.texts.clauses(self._document))}
            shown = [one for one in service.all(self._document) if one.is_open]
            shown.sort(key=lambda one: order.get(one.clause, 0))
        else:
            shown = list(service.of_clause(self._chosen)) if self._chosen else []
            shown = _with_subs_under_parents(shown)
        clashes = self.workshop.consolidation.conflicts(self._document) if any(one.is_open for one in shown) else {}
        numbers = {one.id: one.number for one in service.get_many({rival for rivals in clashes.values() for rival in rivals})}
        current = self._current_amendment_id()
        cards = [
            card(self.workshop, one, wording, {rival: numbers[rival] for rival in clashes.get(one.id, ())}, with_label=queue)
            for one in shown
        ]
        self._list_model.show_cards(cards)
        if cards:
            self._select_amendment(current) or self._list.setCurrentIndex(self._list_model.index(_first_open(cards)))
        self._offer()
        self._show_headings()

    def _select_amendment(self, amendment: str) -> bool:
        place = self._list_model.place_of(amendment)
        if place >= 0:
            self._list.selectionModel().setCurrentIndex(
                self._list_model.index(place), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        return place >= 0

    def _current_amendment_id(self) -> str:
        index = self._list.currentIndex()
        return index.data(CARD_ROLE).amendment if index.isValid() else ""

    def _current_amendment(self) -> Amendment | None:
        amendment = self._current_amendment_id()
        return self.workshop.amendments.get(amendment) if amendment else None

    def _amendment_chosen(self, index: QModelIndex) -> None:
        self._offer()
        if not index.isValid():
            return
        shown = index.data(CARD_ROLE)
        if self._scope.chosen == 1 and shown.clause != self._chosen:
            self._clauses.choose(shown.clause)
        if self._view is View.AMENDED and shown.clash:
            # The text shows the chosen one of those that collide; after this turn, so that keys stay quick.
            QTimer.singleShot(0, self, self._show_text)

    def _offer(self) -> None:
        amendment = self._current_amendment()
        self._deciding.setVisible(amendment is not None and not self.workshop.read_only)
        if amendment is not None:
            self._deciding.offer(
                changes_text=amendment.changes_text, is_open=amendment.is_open, decided=amendment.decision is not None
            )

    def _step_open(self, by: int) -> None:
        self._scope.choose(1)
        self._show_amendments()
        count = self._list_model.rowCount()
        if count:
            place = max(0, min(count - 1, self._list.currentIndex().row() + by))
            self._list.setCurrentIndex(self._list_model.index(place))
            self._clauses.choose(self._list_model.cards()[place].clause)

    # Recording

    def begin_amendment(self) -> None:
        """Opens the strip on the chosen clause, the author field first."""
        clause = self._clause()
        if clause is None or self.workshop.read_only:
            return
        if clause.kind in ("table", "row"):
            self.context.desk.tell(self.tr("Choose a cell of the table."))
            return
        self._agreeing = None
        self._open_strip(clause, self.workshop.consolidation.current_text(clause.id), "")

    def _sub_amend(self) -> None:
        amendment, clause = self._current_amendment(), self._clause()
        if amendment is not None and clause is not None and amendment.is_open and amendment.parent is None:
            self._agreeing = None
            self._open_strip(clause, amendment.text, amendment.number)

    def _open_strip(self, clause: Clause, base: str, parent_number: str) -> None:
        session = self.workshop.sessions.current()
        present = self.workshop.attendance.present(session.id) if session else set()
        self._capture.author.set_choices(self.workshop.authors.choices(present))
        self._capture.open(clause, base, parent_number=parent_number)
        (self._capture.editor if self._capture.author.text() else self._capture.author).setFocus()
        self._clauses.bring_into_view(clause.id)

    def _save(self) -> None:
        clause = self._capture.clause()
        if clause is None:
            return
        if self._agreeing is not None:
            self._save_agreed(self._agreeing)
            return
        captured = self._capture.captured()
        parent = self.workshop.amendments.numbered(self._capture.parent_number()) if self._capture.parent_number() else None
        session = self.workshop.sessions.current()
        running = self.workshop.agenda.running()

        def record() -> Amendment:
            target = (
                self.workshop.texts.find_clause(captured.target, self._document).id
                if captured.kind == "move" and captured.target
                else None
            )
            return self.workshop.amendments.add(
                clause.id,
                captured.kind,  # type: ignore[arg-type]
                captured.text,
                authors=[captured.author] if captured.author else [],
                rationale=captured.rationale,
                nature="form" if captured.form else "substance",
                base_text=captured.base_text,
                target=target,
                parent=parent.id if parent else None,
                session=session.id if session else None,
                agenda_item=running[0].item.id if running else None,
            )

        made = self.context.attempt(record)
        if made is not None:
            self._capture.recorded()
            self._scope.choose(0)
            self._clauses.choose(clause.id)
            self._show_amendments()
            self._select_amendment(made.id)
            self._clauses.setFocus()

    def _closed(self) -> None:
        self._agreeing = None
        self._clauses.setFocus()

    def _support(self) -> None:
        """« Appuyer »: whoever is in the author field of the strip, or asked for in it, joins the chosen amendment."""
        from ui.pages.texts.support_dialog import SupportDialog

        amendment = self._current_amendment()
        if amendment is None or self.workshop.read_only:
            return
        dialog = SupportDialog(self.context, amendment.number, self)
        if dialog.exec() and (author := dialog.author()) is not None:
            self.context.attempt(lambda: self.workshop.amendments.support(amendment.id, author))

    def _toggle_nature(self) -> None:
        amendment = self._current_amendment()
        if amendment is not None:
            other = "form" if amendment.nature == "substance" else "substance"
            self.context.attempt(lambda: self.workshop.amendments.set_nature([amendment.id], other))

    def _delete(self) -> None:
        amendment = self._current_amendment()
        if amendment is None:
            return
        self.context.attempt(lambda: self.workshop.amendments.bin(amendment.id))
        self.context.desk.offer_undo(self.tr("Amendment {number} deleted").format(number=amendment.number))

    # Deciding

    def _decide(self, outcome: str) -> None:
        amendment = self._current_amendment()
        if amendment is None or not amendment.is_open or self.workshop.read_only:
            return
        if outcome == "retained_modified":
            if amendment.changes_text:
                self._begin_agreeing(amendment)
            return
        if outcome == "retained" and not amendment.changes_text:
            outcome = "noted"
        if self._confirm_fall(amendment, outcome) is None:
            return
        self._take(amendment, outcome, None)

    def _confirm_fall(self, amendment: Amendment, outcome: str) -> list[str] | None:
        """The amendments that become pointless, as a person confirmed them; None when the decision was called off."""
        self._lapse: list[str] = []
        if outcome not in ("retained", "retained_modified"):
            return []
        consequences = self.workshop.deciding.consequences(amendment.id)
        if not consequences.fall:
            return []
        from ui.pages.texts.consequences_dialog import ConsequencesDialog

        dialog = ConsequencesDialog(self.context, amendment, consequences.fall, self)
        if not dialog.exec():
            return None
        self._lapse = dialog.confirmed()
        return self._lapse

    def _take(self, amendment: Amendment, outcome: str, agreed: str | None) -> bool:
        manner = self._deciding.manner()
        session = self.workshop.sessions.current()
        mandate = manner.note if outcome in ("referred", "parked") else ""
        decision = self.context.attempt(
            lambda: self.workshop.deciding.decide(
                amendment.id,
                outcome,
                agreed_text=agreed,
                mode=manner.mode,
                votes=manner.votes,
                chair=session.chair if session else None,
                session=session.id if session else None,
                reason="" if mandate else manner.note,
                mandate=mandate,
                lapse=getattr(self, "_lapse", []),
            )
        )
        if decision is None:
            return False
        self._deciding.begin_anew()
        self._show_text()
        self._show_amendments()
        self._select_next_open(amendment.id)
        return True

    def _select_next_open(self, decided: str) -> None:
        """The next amendment still to decide in the list; the decided one where none is left."""
        cards = self._list_model.cards()
        place = next((n for n, one in enumerate(cards) if one.state == "pending" and one.amendment != decided), None)
        if place is not None:
            self._list.setCurrentIndex(self._list_model.index(place))
        else:
            self._select_amendment(decided)

    def _begin_agreeing(self, amendment: Amendment) -> None:
        """The proposed words in the strip, to be changed into those agreed; all three texts are kept."""
        clause = self.workshop.texts.clause(amendment.clause)
        self._agreeing = amendment
        self._capture.open_agreed(clause, self.workshop.consolidation.effective_text(amendment), amendment.number)
        self._capture.editor.setFocus()

    def _save_agreed(self, amendment: Amendment) -> None:
        if self._confirm_fall(amendment, "retained_modified") is None:
            return
        if self._take(amendment, "retained_modified", self._capture.captured().text):
            self._agreeing = None
            self._capture.recorded()
            self._clauses.setFocus()

    def _reopen(self) -> None:
        amendment = self._current_amendment()
        if amendment is not None:
            self.context.attempt(lambda: self.workshop.deciding.reopen(amendment.id))

    # The room, imports, places

    def _present(self) -> None:
        """The room sees the clause, with the chosen amendment where there is one."""
        clause = self._clause()
        if clause is None:
            return
        where = {"clause": clause.id}
        if amendment := self._current_amendment_id():
            where["amendment"] = amendment
        self.context.stage.put(SceneKind.CLAUSE, **where)
        self.context.desk.present()

    def _imported(self, document: str) -> None:
        self._read_documents()
        self._show_document(document)
        self._clauses.setFocus()

    def _next_number(self) -> str:
        return self.workshop.amendments.next_number()

    def _remember(self) -> None:
        strip = self._capture.clause()
        self.workshop.remember(
            _PLACE,
            {
                "document": self._document,
                "clause": self._chosen,
                "capture": self._capture.draft_key() if strip is not None and self._capture.isVisible() else "",
            },
        )

    def _take_up_draft(self, key: str) -> None:
        """After a restart: the strip is open where it was."""
        draft = self.workshop.draft(key) if key else None
        if draft is not None and not draft["parent"]:
            clause = self.workshop.texts.clause(draft["clause"])
            self._open_strip(clause, draft["base"], "")


def _with_subs_under_parents(amendments: list[Amendment]) -> list[Amendment]:
    ordered: list[Amendment] = []
    for one in amendments:
        if one.parent is None:
            ordered.append(one)
            ordered += [sub for sub in amendments if sub.parent == one.id]
    return ordered


def _first_open(cards: object) -> int:
    return next((place for place, one in enumerate(cards) if one.state == "pending"), 0)  # type: ignore[arg-type, attr-defined]
