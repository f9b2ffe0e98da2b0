"""Whom the speakers of a ceremony greet: how many by one, how each is addressed, and the copy for whoever writes a speech."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from facilitation.ceremonies.salutations import CHOICES, Greeting, as_text
from facilitation.papers.ceremony_asks import REMEMBERED, remembered
from ui.context import AppContext
from ui.language import Retranslated
from ui.theme.dress import Dress, Tone, dress
from ui.theme.tokens import Space, Type
from ui.widgets.buttons import iconed_button
from ui.widgets.labels import label
from ui.widgets.panels import Panel
from ui.widgets.rows import Index
from ui.widgets.tables import ListView


class SalutationPanel(Retranslated, Panel):
    """The lines follow rank, presence and who stands in; Enter on one changes how that person is addressed, everywhere."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        dress(self, Dress.PLAIN)
        self._context = context
        self._item = ""
        self._copy = iconed_button(context.icons, "copy")
        self._copy.clicked.connect(self.copy)
        self.add_tools(self._copy)
        self._most = QComboBox()
        for _ in CHOICES:
            self._most.addItem("")
        self._most_title = label(Type.SMALL, Tone.MUTED)
        self._most_title.setBuddy(self._most)
        self._present = QCheckBox()
        self.model = GreetingsModel(context)
        self.list = GreetingsList(self.model)
        self._hint = label(Type.CAPTION, Tone.MUTED, wrap=True)
        for widget in (self._most_title, self._most, self._present):
            self.body.addWidget(widget)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self._hint)
        most, present = remembered(context.workshop)
        self._most.setCurrentIndex(CHOICES.index(most))
        self._present.setChecked(present)
        self._most.activated.connect(lambda _: self._choose())
        self._present.clicked.connect(lambda _: self._choose())
        self.retranslate()

    def retranslate(self) -> None:
        self.set_heading(self.tr("Salutations"))
        self._copy.setText(self.tr("Copy   C"))
        self._most_title.setText(self.tr("Greeted one by one"))
        self._most.setAccessibleName(self.tr("Greeted one by one"))
        wording = self._context.language.wording
        for place, most in enumerate(CHOICES):
            self._most.setItemText(place, wording("ask.salutations.most", count=most) if most else wording("ask.salutations.all"))
        self._present.setText(self.tr("Only who is there or represented"))
        self.list.setAccessibleName(self.tr("Salutations"))
        self._hint.setText(self.tr("Order of the table of honour (people page, P). Enter: how this person is addressed."))
        self.read()

    def show_item(self, item: str) -> None:
        """The ceremony whose steps say who stands in for whom; "" for none."""
        self._item = item
        self.read()

    def read(self) -> None:
        lines: list[Greeting] = []
        if self._item:
            language = self._context.language.wording
            lines = self._context.workshop.ceremonies.salutations(
                self._item,
                language,
                language.language,
                most=CHOICES[self._most.currentIndex()],
                only_present=self._present.isChecked(),
            )
        self.model.show_lines(lines)

    def copy(self) -> None:
        """All lines onto the clipboard, as they head a speech."""
        QGuiApplication.clipboard().setText(as_text(self.model.lines))
        self._context.desk.tell(self.tr("The salutations are on the clipboard."))

    def _choose(self) -> None:
        """The conducteur of this laptop is printed so, too."""
        most, present = CHOICES[self._most.currentIndex()], self._present.isChecked()
        self._context.workshop.remember(REMEMBERED, {"most": most, "present": present})
        self.read()


class GreetingsModel(QAbstractListModel):
    """One line each; those that greet one person can be changed."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self.lines: list[Greeting] = []

    def show_lines(self, lines: list[Greeting]) -> None:
        if lines != self.lines:
            self.beginResetModel()
            self.lines = lines
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        line = self.lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{line.words},"
            case Qt.ItemDataRole.EditRole:
                return self._form(line)
            case Qt.ItemDataRole.ToolTipRole:
                return line.words
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        own = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        editable = index.isValid() and self.lines[index.row()].person is not None and not self._context.workshop.read_only
        return own | Qt.ItemFlag.ItemIsEditable if editable else own

    def setData(self, index: Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        """Nothing typed, or what would be proposed: the form of address follows title, sex and function again."""
        line, typed = self.lines[index.row()], str(value).strip()
        if line.person is None or role != Qt.ItemDataRole.EditRole or typed == self._form(line):
            return False
        people, wording = self._context.workshop.people, self._context.language.wording
        proposed = self._context.workshop.ceremonies.proposed_form(line.person, wording, wording.language)
        kept = "" if typed == proposed else typed
        return self._context.succeeds(lambda: people.update(line.person, form_of_address=kept))

    def _form(self, line: Greeting) -> str:
        """How the person is addressed, without in whose name she has come."""
        wording = self._context.language.wording
        if line.person is None:
            return line.words
        return self._context.workshop.ceremonies.form_of(line.person, wording, wording.language)


class GreetingsList(ListView):
    """Enter, F2 or a double click: the form of address is typed in its place."""

    def __init__(self, model: GreetingsModel) -> None:
        super().__init__()
        self.setUniformItemSizes(False)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(GreetingsList.ResizeMode.Adjust)
        self.setModel(model)
        self.setItemDelegate(_FormDelegate(self))
        self.opened.connect(self._change)

    def _change(self, index: QModelIndex) -> None:
        # The Enter that ends the typing comes here too.
        if index.flags() & Qt.ItemFlag.ItemIsEditable and self.state() != GreetingsList.State.EditingState:
            self.edit(index)

    def form_name(self) -> str:
        """What a screen reader calls the field in which a form of address is typed."""
        return self.tr("How this person is addressed")

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 (Qt's name)
        """Letters are keys of the view."""


class _FormDelegate(QStyledItemDelegate):
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        made = QLineEdit(parent)
        view = self.parent()
        assert isinstance(view, GreetingsList)
        made.setAccessibleName(view.form_name())
        return made

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its words are in the width that the list has now."""
        view = self.parent()
        assert isinstance(view, GreetingsList)
        words, room = str(index.data()), view.viewport().width() - 2 * Space.S
        metrics = view.fontMetrics()
        needed = metrics.boundingRect(QRect(0, 0, max(1, room), 10_000), int(Qt.TextFlag.TextWordWrap), words).height()
        return QSize(0, needed + Space.M)
