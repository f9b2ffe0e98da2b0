"""The tree of a document with the tools that correct it, and the chosen clause's whole text below, where it is cut."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QMenu, QPushButton, QScrollArea, QVBoxLayout, QWidget

from facilitation.documents.correcting import FLOWING, likely_cut
from facilitation.documents.imported import ImportedDocument
from facilitation.errors import PalabreError
from facilitation.text.clauses import Clause
from ui.digit_row import sequences
from ui.documents.corrections import Corrections, View
from ui.documents.cut_field import CutField
from ui.documents.tools import Tool, ToolRow
from ui.documents.tree_model import TreeDelegate, TreeModel
from ui.language import LanguageSwitch, Retranslated
from ui.theme.dress import Dress, Tone, dress
from ui.theme.icons import Icons
from ui.theme.theme import Theme
from ui.theme.tokens import Space, Type
from ui.widgets.buttons import button
from ui.widgets.labels import ElidedLabel, label
from ui.widgets.tables import TreeView

_LEVELS = 6
"""Levels that have a key and a line of the menu of their own."""
_ALL_OPEN = 150
"""Rows up to which everything is open at the beginning."""


class Around(Protocol):
    """What the window around it gives: a page's context or the start window's shell."""

    @property
    def theme(self) -> Theme: ...

    @property
    def icons(self) -> Icons: ...

    @property
    def language(self) -> LanguageSwitch: ...


class TreePanel(Retranslated, QWidget):
    """`document` as it is corrected so far; `changed` after each correction."""

    changed = Signal()

    def __init__(self, around: Around, document: ImportedDocument) -> None:
        super().__init__()
        self._language = around.language
        self._corrections = Corrections(document)
        self._model = TreeModel(self._kind_word, self)
        self.tree = TreeView(around.theme)
        self.tree.setModel(self._model)
        self.tree.setItemDelegate(TreeDelegate(around.theme, self.tree))
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.setMinimumHeight(around.theme.px(170))
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.tree.opened.connect(lambda index: self.tree.setExpanded(index, not self.tree.isExpanded(index)))
        self._build_tools(around.icons)
        self._name = ElidedLabel(Type.SMALL, Tone.MUTED)
        self.field = CutField(around.theme)
        self.field.setFixedHeight(around.theme.px(82))
        self._hint = label(Type.SMALL, Tone.MUTED, wrap=True)
        self.cut_button: QPushButton = button()
        self.leave_button: QPushButton = button(Dress.QUIET)
        for one in (self.cut_button, self.leave_button):
            # What is above them must not jump when they come.
            policy = one.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            one.setSizePolicy(policy)
        self._lay_out()
        self._build_actions()
        self.tree.selectionModel().currentChanged.connect(lambda *_: self._show_chosen())
        self.tree.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        self.field.cut.connect(self._cut)
        self.field.left.connect(self._leave_cut)
        self.cut_button.clicked.connect(lambda: self._cut(self.field.at))
        self.leave_button.clicked.connect(self._leave_cut)
        self._model.show_document(document)
        self._open_first()
        self.retranslate()
        self._show_chosen()

    @property
    def document(self) -> ImportedDocument:
        return self._corrections.document

    # Building

    def _build_tools(self, icons: Icons) -> None:
        names = ("promote", "demote", "heading", "paragraph", "join", "split", "undo")
        self.tools = {name: Tool(icons, name) for name in names}
        groups = (names[:2], names[2:4], names[4:6], names[6:])
        self._row = ToolRow(*(tuple(self.tools[name] for name in group) for group in groups))

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(Space.S)
        below.addWidget(self._hint, 1)
        below.addWidget(self.cut_button)
        below.addWidget(self.leave_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self._row)
        column.addWidget(self.tree, 1)
        column.addWidget(self._name)
        column.addWidget(self.field)
        column.addLayout(below)

    def _build_actions(self) -> None:
        slots: dict[str, tuple[str, Callable[[], object]]] = {
            "promote": ("Alt+Left", lambda: self._correct(self._corrections.promote)),
            "demote": ("Alt+Right", lambda: self._correct(self._corrections.demote)),
            "heading": ("H", lambda: self._correct(self._corrections.make_heading)),
            "paragraph": ("P", lambda: self._correct(self._corrections.make_paragraph)),
            "join": ("J", lambda: self._correct(self._corrections.join)),
            "split": ("S", self._begin_cut),
            "undo": ("Ctrl+Z", self._undo),
        }
        self._keys = {name: keys for name, (keys, _) in slots.items()}
        self._actions = {name: QAction(self) for name in slots}
        self._level_actions = [QAction(self) for _ in range(_LEVELS)]
        menu = QMenu(self)
        for level, action in enumerate(self._level_actions, start=1):
            action.setShortcuts(sequences(str(level)))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setShortcutVisibleInContextMenu(True)
            action.triggered.connect(
                lambda _=False, level=level: self._correct(lambda view: self._corrections.make_heading(view, level))
            )
            menu.addAction(action)
        self._levels = QAction(self)
        self._levels.setMenu(menu)
        for name, (keys, slot) in slots.items():
            action = self._actions[name]
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setShortcutVisibleInContextMenu(True)
            action.triggered.connect(slot)
            self.tools[name].clicked.connect(slot)
            if name in ("heading", "join", "undo"):
                separator = QAction(self)
                separator.setSeparator(True)
                self.tree.addAction(separator)
            self.tree.addAction(action)
            if name == "heading":
                self.tree.addAction(self._levels)
        # Letters are keys of the tree alone; this one also works from the text below.
        self._actions["undo"].setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(self._actions["undo"])

    def retranslate(self) -> None:
        words = {
            "promote": (self.tr("Promote"), self.tr("One level up")),
            "demote": (self.tr("Demote"), self.tr("One level down")),
            "heading": (self.tr("Heading"), self.tr("Make a heading of it")),
            "paragraph": (self.tr("Paragraph"), self.tr("Make a paragraph of it")),
            "join": (self.tr("Join"), self.tr("Join with the next one, or those chosen with each other")),
            "split": (self.tr("Split"), self.tr("Cut the text in two")),
            "undo": (self.tr("Undo"), self.tr("Take the last correction back")),
        }
        for name, (word, what) in words.items():
            self.tools[name].explain(word, what, self._keys[name])
            self._actions[name].setText(what)
        self._row.fit()
        self._levels.setText(self.tr("Heading of level"))
        for level, action in enumerate(self._level_actions, start=1):
            action.setText(self.tr("Level {level}").format(level=level))
        self.tree.setAccessibleName(self.tr("Plan of the document"))
        self.field.setAccessibleName(self.tr("Whole text of the chosen passage"))
        self.cut_button.setText(self.tr("Cut here"))
        self.leave_button.setText(self.tr("Do not cut"))
        self._say_hint()
        self.tree.viewport().update()

    # What is shown

    def _kind_word(self, clause: Clause) -> str:
        match clause.kind:
            case "heading":
                return self.tr("Heading {level}").format(level=clause.level)
            case "item":
                return self.tr("List, level {level}").format(level=clause.level + 1) if clause.level else self.tr("List")
            case "table":
                return self.tr("Table")
            case "note":
                return self.tr("Note")
            case "box":
                return self.tr("Text box")
            case _:
                return self.tr("Paragraph")

    def _open_first(self) -> None:
        if len(self._model.rows) <= _ALL_OPEN:
            self.tree.expandAll()
        else:
            self.tree.expandToDepth(0)
        self.tree.setCurrentIndex(self._model.index(0, 0))

    def _show_chosen(self) -> None:
        """The text of the row that has the keyboard, and which tools have something to work on."""
        if self.field.cutting:
            self._leave_cut()
        clause = self._model.clause_at(self.tree.currentIndex())
        inside = clause is not None and clause.kind in ("table", "note", "box")
        self._name.setText("" if clause is None else f"{clause.label} · {self._kind_word(clause)}")
        self.field.show_text(self._whole_text(clause) if clause else "", clause.spans if clause and not inside else ())
        chosen = bool(self.tree.selectionModel().hasSelection())
        for name, tool in self.tools.items():
            able = self._corrections.can_undo if name == "undo" else chosen
            tool.setEnabled(able)
            self._actions[name].setEnabled(able)
        self._levels.setEnabled(chosen)
        self._say_hint()

    def _whole_text(self, clause: Clause) -> str:
        """Of a table its first rows."""
        if clause.kind != "table":
            return clause.text
        rows = [one for one in self.document.clauses if one.parent == clause.id][:12]
        return "\n".join(
            "\t".join(" ".join(cell.text.split()) for cell in self.document.clauses if cell.parent == row.id) for row in rows
        )

    def _say_hint(self, refusal: str = "") -> None:
        cutting = self.field.cutting
        self.cut_button.setVisible(cutting)
        self.leave_button.setVisible(cutting)
        dress(self._hint, Tone.WARN if refusal else Tone.MUTED)
        self._hint.setText(
            refusal
            or (
                self.tr("Set the cursor where the text is to be cut, then Enter; Escape leaves it whole.")
                if cutting
                else self.tr("Several rows can be chosen with Shift or Ctrl. A closed part goes up or down with its headings.")
            )
        )

    # Correcting

    def view(self) -> View:
        """What is chosen and closed now."""
        indexes = self.tree.selectionModel().selectedRows()
        chosen = {self._model.clause_at(index).id for index in indexes}  # type: ignore[union-attr]
        rows = self._model.rows
        closed = frozenset(one for one, row in rows.items() if row.children and not self.tree.isExpanded(self._model.index_of(one)))
        current = self._model.clause_at(self.tree.currentIndex())
        return View(tuple(one for one in rows if one in chosen), closed, current.id if current else None)  # type: ignore[arg-type]

    def _correct(self, correction: Callable[[View], View]) -> None:
        before = self.view()
        if not before.chosen:
            return
        self._try(lambda: correction(before))

    def _try(self, correction: Callable[[], View | None]) -> None:
        try:
            after = correction()
        except PalabreError as refusal:
            self._say_hint(self._language.wording.error(refusal))
            return
        if after is not None:
            self._show(after)
            self.changed.emit()

    def _undo(self) -> None:
        self._try(self._corrections.undo)

    def _show(self, view: View) -> None:
        """The document anew, with the same rows chosen and closed, the current one in sight."""
        self._model.show_document(self.document)
        self.tree.expandAll()
        for clause in view.closed:
            self.tree.setExpanded(self._model.index_of(clause), False)
        selection = QItemSelection()
        for clause in view.chosen:
            index = self._model.index_of(clause)
            over = index.parent()
            while over.isValid():
                self.tree.expand(over)
                over = over.parent()
            selection.select(index, index)
        current = self._model.index_of(view.current or (view.chosen[0] if view.chosen else None))
        model = self.tree.selectionModel()
        model.setCurrentIndex(current, QItemSelectionModel.SelectionFlag.NoUpdate)
        model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows)
        self.tree.scrollTo(current)
        self._show_chosen()

    # Cutting

    def _begin_cut(self) -> None:
        clause = self._model.clause_at(self.tree.currentIndex())
        if clause is None:
            return
        if clause.kind not in FLOWING:
            self._say_hint(self._language.wording.error(PalabreError("correction.fixed")))
            return
        self.field.begin(likely_cut(clause.text))
        self._say_hint()
        over = self.parentWidget()
        while over is not None and not isinstance(over, QScrollArea):
            over = over.parentWidget()
        if over is not None:
            # With large letters on a small screen the field may be below the edge.
            over.ensureWidgetVisible(self.field)
            over.ensureWidgetVisible(self.cut_button)

    def _cut(self, at: int) -> None:
        clause = self._model.clause_at(self.tree.currentIndex())
        assert clause is not None
        before = self.view()
        try:
            after = self._corrections.split(before, clause.id, at)
        except PalabreError as refusal:
            self._say_hint(self._language.wording.error(refusal))
            return
        self.field.stop()
        self._show(after)
        self.tree.setFocus()
        self.changed.emit()

    def _leave_cut(self) -> None:
        self.field.stop()
        self._say_hint()
        self.tree.setFocus()
