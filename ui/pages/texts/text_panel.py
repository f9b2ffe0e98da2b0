"""The middle panel: the document's words in one of four views, and the field that jumps to a clause by its number."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from facilitation.errors import PalabreError
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.consolidate import ConsolidatedClause
from facilitation.text.rewording import PieceKind
from ui.context import AppContext
from ui.language import Retranslated
from ui.pages.texts.clause_numbers import clause_called
from ui.pages.texts.clause_view import ClauseView
from ui.pages.texts.display import RowMemory, ShownRow, View, consolidated_rows, original_rows
from ui.pages.texts.taking_up import can_be_taken_up
from ui.theme.dress import Tone, dress
from ui.widgets.buttons import IconButton
from ui.widgets.choices import ChoiceRow
from ui.widgets.kept_painting import KeptFrame
from ui.widgets.panels import Panel

DRAFT_SIGN = "✎"
"""In the margin: something was begun here and not recorded."""
_LEAST_HEADING = 120
"""Pixels at 100 % that the heading wants beside the views."""
_LOW = 230
"""Pixels at 100 %: while the strip leaves less height than that, views on a line of their own would take it from the text."""
VIEWS = (View.ORIGINAL, View.AMENDED, View.CONSOLIDATED, View.SIDE_BY_SIDE)


_WALKING = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
_STILL_HERE = frozenset({Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason})


class NumberField(QLineEdit):
    """Where a clause number is typed: `entered` on Enter, `left` on Escape, `passed` (key) by one that goes through the text, and
    `deserted` when the keyboard has gone elsewhere."""

    entered = Signal()
    left = Signal()
    passed = Signal(QKeyEvent)
    deserted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _WALKING:
            self.passed.emit(event)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STILL_HERE:
            self.deserted.emit()


class TextPanel(Retranslated, KeptFrame, Panel):
    """`chosen` (clause id) when another clause became the current one, `activated` (clause id) on Enter or a double click,
    `plan_asked` by the button that shows and hides the plan."""

    chosen = Signal(str)
    activated = Signal(str)
    plan_asked = Signal()

    def __init__(self, context: AppContext, first: Callable[[], str]) -> None:
        """`first` tells the id of the amendment that is shown before those it collides with."""
        super().__init__()
        self._workshop = context.workshop
        self._desk = context.desk
        self._theme = context.theme
        self._language = context.language
        self._first = first
        self._views_alone = False
        self._from = ""
        self._shown = RowMemory()
        self.document = ""
        self.view = View.AMENDED
        self.clauses = ClauseView(context.theme)
        self.clauses.about = self._about
        self.clauses.numbered = self._numbered
        self.clauses.chosen.connect(self._chosen)
        self.clauses.activated.connect(self.activated)
        self.views = ChoiceRow(len(VIEWS))
        self.views.choose(VIEWS.index(self.view))
        self.views.picked.connect(lambda place: self.show_view(VIEWS[place]))
        self._jump = NumberField()
        self._jump.setMaximumWidth(context.theme.px(110))
        self._jump.hide()
        self._jump.textEdited.connect(self._jump_to)
        self._jump.entered.connect(self._enter)
        self._jump.left.connect(self._jumped)
        self._jump.passed.connect(self._walk_on)
        self._jump.deserted.connect(self._close_jump)
        self._plan = IconButton(context.icons, "columns")
        self._plan.clicked.connect(self.plan_asked)
        self.head.insertWidget(0, self._plan)
        self.head.addWidget(self._jump)
        self.head.addWidget(self.views)
        self.body.addWidget(self.clauses, 1)
        self.setFocusProxy(self.clauses)
        self.retranslate()

    def retranslate(self) -> None:
        self.clauses.setAccessibleName(self.tr("Text of the document"))
        self.views.set_texts(self.tr("Original"), self.tr("Amendments"), self.tr("Consolidated"), self.tr("Side by side"))
        self._plan.explain(self.tr("Show or hide the plan"), "L")
        self._jump.setPlaceholderText(self.tr("Clause no."))
        self._jump.setAccessibleName(self.tr("Go to the clause with this number"))
        self._show_part()
        if self.document and self._shown.left:
            self._shown = RowMemory()
            self.reread()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The views need a line of their own where they would leave no room for the heading.
        px = self._theme.px
        low = event.size().height() < px(_LOW)
        alone = self.views.sizeHint().width() + px(_LEAST_HEADING) > event.size().width()
        if alone != self._views_alone:
            self._views_alone = alone
            if alone:
                self.head.removeWidget(self.views)
                self.body.insertWidget(0, self.views)
            else:
                self.body.removeWidget(self.views)
                self.head.addWidget(self.views)
        self.views.setHidden(alone and low)

    # What is shown

    def show_document(self, document: str, clause: str = "") -> None:
        """Another document, with this clause or its first one chosen, or the same one after its clauses have changed; a clause that
        is still there stays chosen."""
        before = self.clauses.current() if document == self.document else clause
        if document != self.document:
            self._shown = RowMemory()
            self._close_jump()
        self.document = document
        self.reread()
        clauses = self._workshop.texts.clauses(document)
        if not any(one.id == before for one in clauses):
            before = next((one.id for one in clauses if one.kind not in ("table", "row")), "")
        self.clauses.choose(before)
        self._chosen(self.clauses.current())

    def _about(self, clause: str, place: int, other: bool) -> str:
        """Who put in or struck the letter under the mouse."""
        shown = self._standing(clause)
        if shown is None:
            return ""
        kinds: tuple[PieceKind, ...] = ("equal", "insert", "delete")
        if self.view is View.CONSOLIDATED or other:
            kinds = ("equal", "insert")
        elif self.view is View.SIDE_BY_SIDE and shown.kind != "cell":
            kinds = ("equal", "delete")
        origins = self._workshop.origins.of_shown(self.document, shown)
        # Loaded when first asked for: the window may not wait for it.
        from facilitation.amendments.origins import at_place
        from facilitation.papers.origin_words import origin_words

        found = at_place(shown, origins, place, kinds)
        return "" if found is None else origin_words(found, self._language.wording)

    def _numbered(self, row: ShownRow) -> str:
        """All amendments in a row's margin, each with what became of it."""
        say = self._language.wording
        told = [
            self.tr("unfinished draft") if number == DRAFT_SIGN else f"{number} ({say(f'state_short.{state}')})"
            for number, state in row.numbers
        ]
        return self.tr("Amendments: {numbers}").format(numbers=", ".join(told)) if told else ""

    def _standing(self, clause: str) -> ConsolidatedClause | None:
        """A clause as this view shows it; None in the text as it was received."""
        if self.view is View.ORIGINAL:
            return None
        consolidation = self._workshop.consolidation
        amended = self.view is View.AMENDED
        shown = consolidation.proposed(self.document, self._first()) if amended else consolidation.consolidated(self.document)
        return shown.by_id.get(ClauseId(clause))

    def origins(self) -> list[str]:
        """What amendments have made of the chosen clause, a sentence for each; that it is as received where they made nothing."""
        from facilitation.papers.origin_words import origin_words

        wording = self._language.wording
        shown = self._workshop.consolidation.consolidated(self.document).by_id.get(ClauseId(self.clauses.current()))
        found = () if shown is None else self._workshop.origins.of_shown(self.document, shown)
        return [origin_words(one, wording) for one in found] or [wording("origin.received")]

    def show_view(self, view: View) -> None:
        self.view = view
        self.views.choose(VIEWS.index(view))
        self.reread()
        if self.current() is not None:
            self.clauses.bring_into_view(self.clauses.current())

    def next_view(self) -> None:
        self.show_view(VIEWS[(VIEWS.index(self.view) + 1) % len(VIEWS)])

    def reread(self) -> None:
        """The rows anew, with amendment numbers and unfinished drafts in their margin."""
        self.clauses.show_rows(self._rows())

    def _rows(self) -> list[ShownRow]:
        numbers: dict[str, tuple[tuple[str, str], ...]] = {
            clause: one.margin for clause, one in self._workshop.amendments.tallies(self.document).items()
        }
        for draft in self._workshop.drafts("amendment:").values():
            if not can_be_taken_up(self._workshop, draft["parent"]):
                continue
            numbers[draft["clause"]] = (*numbers.get(draft["clause"], ()), (DRAFT_SIGN, "pending"))
        consolidation = self._workshop.consolidation
        match self.view:
            case View.ORIGINAL:
                return original_rows(self._workshop.texts.clauses(self.document), numbers, self._shown)
            case View.AMENDED:
                shown = consolidation.proposed(self.document, self._first())
                return consolidated_rows(shown.clauses, self.view, numbers, self._shown, self._went)
            case _:
                shown = consolidation.consolidated(self.document)
                return consolidated_rows(shown.clauses, self.view, numbers, self._shown, self._went)

    def _went(self, label: str, after: str, number: str) -> str:
        """What the old place of a clause says that was moved."""
        return self.tr("{label}: moved after {after} (no. {number})").format(label=label, after=after, number=number)

    # The chosen clause

    def current(self) -> Clause | None:
        """The chosen clause of the document; None for a paragraph that only an amendment would insert."""
        try:
            return self._workshop.texts.clause(self.clauses.current())
        except KeyError:
            return None

    def choose(self, clause: str) -> None:
        self.clauses.choose(clause)

    def _chosen(self, clause: str) -> None:
        self._show_part()
        self.chosen.emit(clause)

    def _show_part(self) -> None:
        """The heading under which the chosen clause stands."""
        here = self.current()
        if here is None and self.clauses.current():
            return
        while here is not None and here.kind != "heading":
            here = self._workshop.texts.clause(here.parent) if here.parent else None
        words = self.tr("Text") if here is None else here.text if here.number_typed else f"{here.number} {here.text}"
        self.set_heading(" ".join(words.split()))

    # Jumping

    def begin_jump(self, typed: str = "") -> None:
        """Opens the field with what was typed already."""
        self._from = self.clauses.current()
        self._jump.show()
        self._jump.setFocus()
        self._jump.setText(typed)
        self._jump_to(typed)

    def _jump_to(self, typed: str) -> None:
        found = clause_called(self._shown_clauses(), typed)
        dress(self._jump, Tone.DANGER if found is None and typed.strip() else Tone.PLAIN)
        # Where nothing is called that, one stays where one was: "VI.1 bis" is not VI.1.
        self.clauses.choose(self._from if found is None else found.id)

    def _shown_clauses(self) -> Sequence[Clause | ConsolidatedClause]:
        """All that can be gone to in this view, new clauses too."""
        consolidation = self._workshop.consolidation
        match self.view:
            case View.ORIGINAL:
                return self._workshop.texts.clauses(self.document)
            case View.AMENDED:
                return consolidation.proposed(self.document, self._first()).clauses
            case _:
                return consolidation.consolidated(self.document).clauses

    def _enter(self) -> None:
        """A number that nothing is called by stays in its field: the next key is not to be meant for the clause one came from."""
        typed = self._jump.text()
        if typed.strip() and clause_called(self._shown_clauses(), typed) is None:
            self._desk.refuse(PalabreError("clause.unknown", reference=typed.strip()))
            self._jump.selectAll()
        else:
            self._jumped()

    def _jumped(self) -> None:
        self._close_jump()
        self.clauses.setFocus()

    def _walk_on(self, event: QKeyEvent) -> None:
        self._jumped()
        QApplication.sendEvent(self.clauses, event)

    def _close_jump(self) -> None:
        """A number that was refused stays no longer than one is at it: the heading needs the room."""
        self._jump.clear()
        self._jump.hide()
