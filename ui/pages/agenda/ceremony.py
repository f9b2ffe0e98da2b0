"""A ceremony of the programme: its steps in order with their times, what is under way, and whom the speakers greet."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from facilitation.agenda.items import AgendaItem
from facilitation.amendments.values import Author
from facilitation.ceremonies.speakers import title_of
from facilitation.ceremonies.steps import CEREMONIES, Step
from ui.bridge import Changes
from ui.context import AppContext
from ui.page import Shortcut
from ui.pages.agenda.ceremony_head import CeremonyHead
from ui.pages.agenda.ceremony_model import StepModel
from ui.pages.agenda.ceremony_salutations import SalutationPanel
from ui.pages.agenda.ceremony_step import StepDialog
from ui.pages.agenda.ceremony_table import StepTable
from ui.pages.agenda.ceremony_texts import SpeechTexts
from ui.pages.agenda.views import View
from ui.theme.dress import Dress
from ui.theme.tokens import Space
from ui.widgets.author_field import AuthorField
from ui.widgets.buttons import iconed_button
from ui.widgets.choices import ChoiceRow
from ui.widgets.more import MoreButton
from ui.widgets.panels import EmptyState
from ui.widgets.stacks import FrontStack

_NARROW, _ASIDE = 1000, 300
"""Pixels at 100 %: below the first the salutations take the place of the steps, beside them they have the second."""
_CONCERNED = {"ceremony_step", "agenda_item", "session", "person", "organisation", "attendance", "workshop"}


class CeremonyView(View):
    """One ceremony, that of `open`."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context, self._workshop = context, context.workshop
        self._item = ""
        self.texts = SpeechTexts(context, self)
        self.model = StepModel(context, self)
        self.table = StepTable(context.theme, self.model)
        self.table.opened.connect(lambda _: self._change())
        self.table.removed.connect(lambda _: self._remove())
        self.table.dropped.connect(self._move_to)
        if not self._workshop.read_only:
            self.table.let_steps_be_dragged()
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._offer())
        self.salutations = SalutationPanel(context)
        self._head = CeremonyHead(context, self)
        self._arranged = False
        self._build_head()
        self._columns = QSplitter(Qt.Orientation.Horizontal)
        self._columns.setChildrenCollapsible(False)
        self._columns.setHandleWidth(Space.L)
        self._columns.addWidget(self._build_steps())
        self._columns.addWidget(self.salutations)
        self._columns.setStretchFactor(0, 1)
        self.body.addWidget(self._columns, 1)
        self._minute = QTimer(self)
        self._minute.setInterval(20_000)
        self._minute.timeout.connect(self.read)
        self._bind_keys()
        context.theme.changed.connect(self._arrange)
        self.retranslate()

    def _build_head(self) -> None:
        icons = self._context.icons
        self._head.next.clicked.connect(self._go_on)
        self._head.over.acted.connect(self._take_minutes)
        self._change_button = iconed_button(icons, "edit")
        self._change_button.clicked.connect(self._change)
        self._back = iconed_button(icons, "back", Dress.QUIET)
        self._back.clicked.connect(self.left)
        self._more = MoreButton(icons)
        self.add_tools(self._back, self._change_button, self._more, self._head.next)
        self._parts = ChoiceRow(2)
        self._parts.picked.connect(lambda _: self._show_parts())
        for widget in (self._head.state, self._head.over, self._parts):
            self.body.addWidget(widget)

    def _build_steps(self) -> QWidget:
        self._empty = EmptyState(self._context.icons, "speaker")
        self._empty.action.clicked.connect(lambda: self._lay_down(self._templates()[0]))
        self._empty.other.clicked.connect(lambda: self._lay_down(self._templates()[1]))
        self._stack = FrontStack()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.table)
        self.field = AuthorField()
        self.field.entered.connect(self._add)
        steps = QWidget()
        column = QVBoxLayout(steps)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self._stack, 1)
        column.addWidget(self.field)
        return steps

    def _bind_keys(self) -> None:
        self.bind("N", lambda: self.tr("Add a speaker"), lambda: self.field.setFocus())
        self.bind("Space", lambda: self.tr("Next step of the ceremony"), self._go_on)
        self.bind("Alt+Up", lambda: self.tr("Earlier"), lambda: self._shift(-1))
        self.bind("Alt+Down", lambda: self.tr("Later"), lambda: self._shift(1))
        self.bind("+", lambda: self.tr("One minute longer"), lambda: self._stretch(1))
        self.bind("-", lambda: self.tr("One minute shorter"), lambda: self._stretch(-1))
        for keys, words, run in (
            ("E", lambda: self.tr("Step without a speaker…"), self._add_step),
            ("T", lambda: self.tr("Attach the text of the speech…"), self._attach),
            ("R", lambda: self.tr("Text received on paper, or not"), self._toggle_paper),
            ("L", lambda: self.tr("Read the text"), self._read_text),
            ("S", lambda: self.tr("Save the text elsewhere…"), self._save_text),
            ("O", lambda: self.tr("Everybody back in order of rank"), self._by_rank),
            ("D", lambda: self.tr("Give the item the length of its steps"), self._take_minutes),
            ("P", lambda: self.tr("Print the conducteur…"), lambda: self._print("running-order")),
            ("A", lambda: self.tr("Print the order of speeches…"), lambda: self._print("order-of-speeches")),
        ):
            self.bind(keys, words, run)
            self._more.add(words, keys, run)
        self.bind("C", lambda: self.tr("Copy the salutations"), self.salutations.copy)
        self.bind("Escape", lambda: self.tr("Back to the programme"), self._escape)

    def shortcuts(self) -> list[Shortcut]:
        """Enter and Delete belong to the table."""
        own = (("Return", self.tr("Change the step")), ("Delete", self.tr("Delete the step")))
        return [*super().shortcuts(), *(Shortcut(keys, what) for keys, what in own)]

    def retranslate(self) -> None:
        self._back.setText(self.tr("Back to the programme   Esc"))
        self._change_button.setText(self.tr("Change…"))
        self._parts.set_texts(self.tr("Steps"), self.tr("Salutations"))
        self._more.explain(self.tr("More: texts, order, papers"))
        self.table.setAccessibleName(self.tr("Steps of the ceremony"))
        self.field.setPlaceholderText(self.tr("Add a speaker: a few letters of a name, or a new name, then Enter   N"))
        self.field.setAccessibleName(self.tr("Add a speaker"))
        self.read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Steps and salutations stand side by side, or one at a time where there is no room for both."""
        wide = self.width() >= self._context.theme.px(_NARROW)
        if wide == self._parts.isHidden() and self._arranged:
            return
        self._arranged = True
        self._parts.setVisible(not wide)
        self._show_parts()
        aside = self._context.theme.px(_ASIDE)
        self._columns.setSizes([max(1, self.width() - aside), aside])

    def _show_parts(self) -> None:
        both = self._parts.isHidden()
        self._columns.widget(0).setVisible(both or self._parts.chosen == 0)
        self.salutations.setVisible(both or self._parts.chosen == 1)

    # The page's calls

    def open(self, item: str) -> None:
        """This ceremony, at the step that runs or comes next."""
        self._item = item
        self.field.set_choices(self._workshop.authors.choices())
        self.read()
        self.table.choose(max(0, self._current_step()))
        self.salutations.show_item(item)

    def resume(self) -> None:
        self._minute.start()
        (self.table if self.model.rows else self._empty.action).setFocus()

    def rest(self) -> None:
        self._minute.stop()

    @property
    def item(self) -> str:
        return self._item

    def refresh(self, changes: Changes) -> None:
        if not self._item or not changes.keys() & _CONCERNED:
            return
        known = next((one for one in self._workshop.agenda.all() if one.id == self._item), None)
        if known is None or known.kind not in CEREMONIES:
            self.left.emit()
            return
        if changes.keys() & {"person", "organisation"}:
            self.field.set_choices(self._workshop.authors.choices())
        self.read()
        self.salutations.read()

    # Telling

    def read(self) -> None:
        """Everything anew; the step that was chosen stays chosen, whatever place it has now."""
        if not self._item:
            return
        chosen, focused = self._step(), self.table.hasFocus()
        row = self.table.chosen()
        self.model.read(self._item)
        self._stack.setCurrentIndex(1 if self.model.rows else 0)
        place = self.model.place_of(chosen.id) if chosen is not None else -1
        self.table.choose(place if place >= 0 else min(max(row, 0), len(self.model.rows) - 1))
        if focused:
            self.table.setFocus()
        item = self._agenda_item()
        times = self._workshop.ceremonies.schedule(self._item)
        self._head.tell(item, times)
        # Last, for it looks how much room the buttons leave.
        self.set_heading(*self._head.heading(item, times))
        opening, closing = self.tr("Usual opening"), self.tr("Usual closing")
        first, second = (closing, opening) if item.kind == "closing" else (opening, closing)
        writable = not self._workshop.read_only
        self._empty.say(
            self.tr("This ceremony has no steps yet"),
            self.tr("Begin with the usual ones and name who speaks, or add the speakers one by one."),
            first if writable else "",
            second if writable else "",
        )
        self.field.setVisible(writable)
        self._offer()

    def _offer(self) -> None:
        self._change_button.setEnabled(self._writable_step() is not None)

    # What is chosen

    def _agenda_item(self) -> AgendaItem:
        return self._workshop.agenda.get(self._item)

    def _step(self) -> Step | None:
        row = self.table.chosen()
        return self.model.rows[row].step if 0 <= row < len(self.model.rows) else None

    def _current_step(self) -> int:
        running = self._workshop.ceremonies.running(self._item) or self._workshop.ceremonies.following(self._item)
        return self.model.place_of(running.id) if running is not None else 0

    def _writable_step(self) -> Step | None:
        return None if self._workshop.read_only or not self._item else self._step()

    def _templates(self) -> tuple[str, str]:
        return ("closing", "opening") if self._agenda_item().kind == "closing" else ("opening", "closing")

    def _escape(self) -> None:
        """Out of what one types in first, then out of the ceremony."""
        if self.field.choosing():
            self.field.names.hide()
        elif self.field.hasFocus():
            self.field.set_author(None)
            self.table.setFocus()
        else:
            self.left.emit()

    # Acts

    def _lay_down(self, name: str) -> None:
        language = self._workshop.settings.get().language
        if self._context.succeeds(lambda: self._workshop.ceremonies.lay_down(self._item, name, language)):
            self._context.bridge.flush()
            self._context.desk.offer_undo(self.tr("The usual steps are there"))
            self.table.choose(0)
            self.table.setFocus()

    def _add(self) -> None:
        author = self.field.author()
        if author is None or self._workshop.read_only:
            return
        made = self._context.attempt(lambda: self._workshop.ceremonies.add(self._item, "speech", **_named(author)))
        if made is not None:
            self.field.set_author(None)
            self._context.bridge.flush()
            self.table.choose(self.model.place_of(made))

    def _add_step(self) -> None:
        """A step without a speaker, behind the one that is chosen."""
        if self._workshop.read_only:
            return
        chosen = self._step()
        after = chosen.id if chosen is not None else None
        blank = self._workshop.ceremonies.blank(self._item, "other")
        dialog = StepDialog(self._context, blank, self)
        made = self._context.ask(dialog, lambda: self._workshop.ceremonies.add(self._item, after=after, **dialog.values()))
        if made is not None:
            self._context.bridge.flush()
            self.table.choose(self.model.place_of(made))
            self.table.setFocus()

    def _change(self) -> None:
        step = self._writable_step()
        if step is not None:
            dialog = StepDialog(self._context, step, self)
            self._context.ask(dialog, lambda: self._workshop.ceremonies.update(step.id, **dialog.values()))
            self.table.setFocus()

    def _remove(self) -> None:
        step = self._writable_step()
        if step is not None and self._context.succeeds(lambda: self._workshop.ceremonies.remove(step.id)):
            title = title_of(step, self._context.language.wording)
            self._context.desk.offer_undo(self.tr("“{title}” deleted").format(title=title))

    def _shift(self, by: int) -> None:
        if self._writable_step() is not None:
            self._move_to(self.model.rows[self.table.chosen()].step.id, self.table.chosen() + by)

    def _move_to(self, step: str, place: int) -> None:
        if not self._workshop.read_only and 0 <= place < len(self.model.rows):
            self._context.attempt(lambda: self._workshop.ceremonies.move(step, place))
            self._context.bridge.flush()
            self.table.choose(self.model.place_of(step))

    def _stretch(self, by: int) -> None:
        step = self._writable_step()
        if step is not None and step.minutes + by >= 0:
            self._context.attempt(lambda: self._workshop.ceremonies.update(step.id, minutes=step.minutes + by))

    def _by_rank(self) -> None:
        if self._workshop.read_only or not self._item:
            return
        if self._context.succeeds(lambda: self._workshop.ceremonies.by_rank(self._item)):
            self._context.desk.offer_undo(self.tr("The speakers are in order of rank"))

    def _take_minutes(self) -> None:
        if self._item and not self._workshop.read_only:
            self._context.attempt(lambda: self._workshop.ceremonies.take_minutes(self._item))

    def _go_on(self) -> None:
        if self._head.next.isHidden() or not self._head.next.isEnabled():
            return
        begins = self._agenda_item().state == "planned"
        if self._context.succeeds(lambda: self._workshop.ceremonies.go_on(self._item)):
            self._context.bridge.flush()
            if begins:
                # What ran until now has ended by it.
                self._context.desk.offer_undo(self.tr("The ceremony has begun"))
            self.table.choose(max(0, self._current_step()))

    def _attach(self) -> None:
        if (step := self._writable_step()) is not None:
            self.texts.attach(step)

    def _toggle_paper(self) -> None:
        if (step := self._writable_step()) is not None:
            self.texts.toggle_paper(step)

    def _read_text(self) -> None:
        if (step := self._step()) is not None and step.file:
            self.texts.read(step)

    def _save_text(self) -> None:
        if (step := self._step()) is not None and step.file:
            self.texts.save(step)

    def _print(self, paper: str) -> None:
        self._context.desk.go("papers", paper=paper, ceremony=self._item)


def _named(author: Author) -> dict[str, str]:
    """Somebody on the list, or the name of a body or a person as it was typed."""
    return {"person": author.person} if author.person else {"name": author.name}
