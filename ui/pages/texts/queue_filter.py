"""Which of the amendments still to decide are listed, and in which order: above the queue, in two lines, or behind a button."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitation.amendments.queueing import Wanted, Which
from ui.context import AppContext
from ui.language import Retranslated
from ui.pages.texts.form_batch_dialog import FormBatchDialog
from ui.theme.dress import Dress
from ui.theme.tokens import Space
from ui.widgets.buttons import IconButton, button
from ui.widgets.choices import ElidedList

_WHICH: tuple[Which, ...] = ("substance", "committee", "put_off", "conflict", "all")
"""What is of form clogs the debates, and what the room has put off is not before it: the plenary's queue, which comes first, is
without both."""
_DEEPEST_PART = 2
"""Titles down to this level are offered as parts."""


class QueueFilter(Retranslated, QWidget):
    """`changed` when something else is wanted; `left` when a choice was made in one of its lists."""

    changed = Signal()
    left = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._document = ""
        self.which = ElidedList()
        self.which.activated.connect(self._choose)
        self.which.taken.connect(self._put_lists_away)
        self.which.taken.connect(self.left)
        self.order = ElidedList()
        self.order.taken.connect(self.left)
        for _ in range(2):
            self.order.addItem("")
        self.order.activated.connect(lambda _: self.changed.emit())
        self._folded = False
        # Beside what it belongs to, for it is seen while the rest is not.
        self.more = IconButton(context.icons, "filter")
        self.more.setCheckable(True)
        self.more.toggled.connect(lambda _: self._offer())
        self.more.hide()
        self.author = QLineEdit()
        self.author.setClearButtonEnabled(True)
        self.author.textChanged.connect(lambda _: self.changed.emit())
        self.batch = button()
        self.batch.clicked.connect(self._accept_form)
        self.fold = button(Dress.QUIET)
        self.fold.setCheckable(True)
        self.fold.toggled.connect(lambda _: self.changed.emit())
        self._dropped = 0
        second = QHBoxLayout()
        second.setSpacing(Space.S - 2)
        second.addWidget(self.author, 1)
        second.addWidget(self.order, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S - 2)
        column.addWidget(self.which)
        column.addLayout(second)
        column.addWidget(self.batch)
        column.addWidget(self.fold)
        self.retranslate()

    def retranslate(self) -> None:
        self.which.setAccessibleName(self.tr("Which amendments"))
        self.order.setAccessibleName(self.tr("Order of the list"))
        self.order.setItemText(0, self.tr("Order of the text"))
        self.order.setItemText(1, self.tr("Order of examination"))
        self.author.setPlaceholderText(self.tr("author…"))
        self.author.setAccessibleName(self.tr("Author whose amendments are listed"))
        self.more.explain(self.tr("Which amendments, author, order of the list"))
        self.batch.setText(self.tr("Accept what is of form…"))
        self._list()

    def show_document(self, document: str) -> None:
        """Offers the parts of this document and the groups there are; what was chosen stays chosen where it is there."""
        self._document = document
        self._list()

    @property
    def group(self) -> str:
        """The group that reports back, "" while all is listed."""
        kind, value = self._chosen()
        return value if kind == "group" else ""

    @property
    def unfolded(self) -> bool:
        """Whether what the group dropped is listed too."""
        return self.fold.isChecked()

    def show_dropped(self, count: int) -> None:
        """How many the group itself did not retain."""
        self._dropped = count
        sign = "▾" if self.fold.isChecked() else "▸"
        self.fold.setText(f"{sign} " + self.tr("%n not accepted by the group   Z", "", count))
        self.fold.setVisible(bool(self.group) and count > 0)

    def toggle_fold(self) -> None:
        if self.fold.isVisible():
            self.fold.toggle()

    def fold_away(self, folded: bool) -> None:
        """Where there is no room its lists stay behind a button, unless they say what the heading does not."""
        if folded != self._folded:
            self._folded = folded
            self._put_lists_away()
            self._offer()

    def _put_lists_away(self) -> None:
        self.more.setChecked(self._folded and (bool(self.author.text()) or self.examined))

    def least(self, folded: bool) -> int:
        """Pixels of height that it needs, folded or not, with the gap after it."""
        lines: list[QWidget] = [one for one in (self.batch, self.fold) if not one.isHidden()]
        if not folded or self.more.isChecked():
            lines += [self.which] if self.group else [self.which, self.author]
        return sum(one.sizeHint().height() + Space.S - 2 for one in lines) + (2 if lines else 0)

    def has_lines(self) -> bool:
        """Whether anything of it is to be seen but its button."""
        return any(not one.isHidden() for one in (self.which, self.batch, self.fold))

    def wanted(self) -> Wanted:
        kind, value = self._chosen()
        author = self.author.text().strip()
        match kind:
            case "part":
                return Wanted(part=value, author=author)
            case "group":
                return Wanted(group=value, author=author)
        return Wanted(next((one for one in _WHICH if one == value), _WHICH[0]), author=author)

    @property
    def examined(self) -> bool:
        """In the order of examination proposed."""
        return self.order.currentIndex() == 1

    def heading(self) -> str:
        """What the list is called."""
        match self.wanted().which:
            case "committee":
                return self.tr("Drafting committee")
            case "put_off":
                return self.tr("Put off")
        return self.tr("Still to decide")

    def word(self) -> str:
        """The same, short enough for a button."""
        kind, value = self._chosen()
        match kind, value:
            case "which", "committee":
                return self.tr("Committee")
            case "which", "put_off":
                return self.tr("Put off", "short")
            case "which", "conflict":
                return self.tr("In conflict")
            case "group", _:
                number = next((one.number for one in self._context.workshop.groups.all() if one.id == value), "")
                return self.tr("Group {number}").format(number=number)
        return self.tr("To decide")

    def choose(self, which: str) -> None:
        """Lists this instead (a `Which` that is offered), by the same author."""
        self.which.setCurrentIndex(self.which.findData(f"which:{which}"))
        self._choose()
        self.left.emit()

    def _chosen(self) -> tuple[str, str]:
        kind, _, value = str(self.which.currentData() or f"which:{_WHICH[0]}").partition(":")
        return kind, value

    def _choose(self) -> None:
        self._offer()
        self.fold.setChecked(False)
        self.changed.emit()

    def _offer(self) -> None:
        """Each choice with what belongs to it: a group reports back in the order of the text, whoever the authors are."""
        # Where there is no room for it and for the lists, they are open only while one chooses.
        choosing = self._folded and self.more.isChecked()
        self.batch.setVisible(self.wanted().which == "committee" and not self._context.workshop.read_only and not choosing)
        self.fold.setVisible(bool(self.group) and self._dropped > 0)
        shown = choosing or not self._folded
        self.which.setVisible(shown)
        for one in (self.author, self.order):
            one.setVisible(shown and not self.group)

    def _list(self) -> None:
        before = self.which.currentData()
        self.which.clear()
        words = {
            "substance": self.tr("For the plenary: substance"),
            "committee": self.tr("Drafting committee: form"),
            "put_off": self.tr("Put off: referred or parked"),
            "conflict": self.tr("In conflict"),
            "all": self.tr("All to decide"),
        }
        for which in _WHICH:
            self.which.addItem(words[which], f"which:{which}")
        workshop = self._context.workshop
        groups = workshop.groups.all()
        if groups:
            self.which.insertSeparator(self.which.count())
        for group in groups:
            self.which.addItem(self.tr("Report of group {number}").format(number=group.number), f"group:{group.id}")
        clauses = workshop.texts.clauses(self._document) if self._document else ()
        parts = [one for one in clauses if one.kind == "heading" and one.level <= _DEEPEST_PART]
        if parts:
            self.which.insertSeparator(self.which.count())
        for part in parts:
            title = " ".join(part.text.split())
            shown = title if part.number_typed or not part.number else f"{part.number} {title}"
            self.which.addItem(shown, f"part:{part.id}")
        # The lines between have no value: nothing chosen yet would be found there.
        self.which.setCurrentIndex(max(0, self.which.findData(before)) if before else 0)
        self._offer()

    def _accept_form(self) -> None:
        """What is listed and of form, all at once; how many, and what is left, is told before."""
        workshop, wanted = self._context.workshop, self.wanted()
        dialog = FormBatchDialog(self._context, workshop.queue.form_batch(self._document, wanted), wanted.author, self)
        session = workshop.sessions.current()
        chair, sitting = (session.chair, session.id) if session else (None, None)
        accept = workshop.queue.accept_form
        done = self._context.ask(dialog, lambda: accept(self._document, wanted, chair=chair, session=sitting))
        if done is not None:
            self._context.desk.offer_undo(
                self.tr("%n amendment(s) of form accepted; Ctrl+Z takes all of it back", "", len(done.taken))
            )
        self.left.emit()
