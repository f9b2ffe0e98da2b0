"""The left-hand panel: which document, its plan with the amendments counted, and the button that brings another one in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from facilitation.documents.texts import Document
from facilitation.papers.document_names import with_version
from facilitation.text.clauses import Clause
from facilitation.text.new_parts import new_parts, with_new_parts
from facilitation.validating import ValidatingService
from ui.context import AppContext
from ui.language import Retranslated
from ui.pages.texts.plan import CLAUSE_ROLE, PlanDelegate, PlanModel, PlanTree
from ui.widgets.buttons import IconButton, button
from ui.widgets.choices import ElidedList
from ui.widgets.kept_painting import KeptFrame
from ui.widgets.panels import Panel


class PlanPanel(Retranslated, KeptFrame, Panel):
    """`part_wanted` (clause id) when a part was chosen, `document_wanted` (id) when another document was.

    `import_wanted` asks for a file, `paste_wanted` for a text that was copied, `version_wanted` for the next version of the
    document shown, `validation_wanted` for what the plenary says of it, `placing_wanted` for what its older versions have left to
    place. `left` by Escape. `turned` (state before, state now) when what can be said of the document has changed while it is shown.
    """

    left = Signal()
    part_wanted = Signal(str)
    document_wanted = Signal(str)
    import_wanted = Signal()
    paste_wanted = Signal()
    version_wanted = Signal()
    validation_wanted = Signal()
    placing_wanted = Signal()
    turned = Signal(str, str)

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._language = context.language
        self._texts, self._amendments = context.workshop.texts, context.workshop.amendments
        self._consolidation, self._queue = context.workshop.consolidation, context.workshop.queue
        self._document = ""
        self._said = self._in_short = ""
        self._state = ""
        """Of the document shown, "" before it is read."""
        self._new: tuple[Clause, ...] = ()
        self._listed: Sequence[object] = ()
        self._model = PlanModel(self)
        self.tree = PlanTree(context.theme)
        self.tree.setModel(self._model)
        self.tree.setItemDelegate(PlanDelegate(context.theme, self.tree))
        self.tree.clicked.connect(self._go)
        self.tree.opened.connect(self._go)
        self.documents = ElidedList()
        self.documents.setMinimumContentsLength(8)
        self.documents.activated.connect(lambda place: self.document_wanted.emit(str(self.documents.itemData(place))))
        self._add = IconButton(context.icons, "import")
        self._add.clicked.connect(self.import_wanted)
        self._paste = IconButton(context.icons, "paste")
        self._paste.clicked.connect(self.paste_wanted)
        self._version = IconButton(context.icons, "version")
        self._version.clicked.connect(self.version_wanted)
        self.state = button()
        self.state.clicked.connect(self.validation_wanted)
        self._validating = ValidatingService(context.workshop)
        self._left = button()
        self._left.clicked.connect(self.placing_wanted)
        self._left.hide()
        self.add_tools(self._add, self._paste, self._version)
        self.setFocusProxy(self.tree)
        self.body.addWidget(self.documents)
        self.body.addWidget(self._left)
        self.body.addWidget(self.tree, 1)
        self.body.addWidget(self.state)
        self.retranslate()

    def retranslate(self) -> None:
        self._add.explain(self.tr("Bring in a document"))
        self._paste.explain(self.tr("Paste a text…"))
        self._version.explain(self.tr("New version of this document…"))
        self.documents.setAccessibleName(self.tr("Document"))
        self.tree.setAccessibleName(self.tr("Plan of the document"))
        self.show_counts()

    def list_documents(self, documents: Sequence[Document]) -> None:
        """The choice of documents; nothing to choose where there is one."""
        self.documents.clear()
        for place, one in enumerate(documents):
            # The list has room for the first words alone: the version goes before them.
            self.documents.addItem(f"V{one.version} · {one.title}" if one.versioned else one.title, one.id)
            name = with_version(one, self._language.wording).title
            self.documents.setItemData(place, name, Qt.ItemDataRole.ToolTipRole)
        self.documents.setVisible(len(documents) > 1)

    def offer_version(self, offered: bool) -> None:
        """Whether the document shown can have a next version: not where it has one, nor where nothing may be written."""
        self._version.setEnabled(offered)

    def show_left(self, count: int) -> None:
        """How many amendments older versions have left to place or to confirm."""
        self._left.setText(self.tr("%n amendment(s) to place", "", count))
        self._left.setVisible(count > 0)

    def show_document(self, document: str) -> None:
        self._document, self._state = document, ""
        self.documents.setCurrentIndex(self.documents.findData(document))
        self._list_parts()
        self.show_counts()

    def _list_parts(self) -> None:
        clauses = self._texts.clauses(self._document)
        self._listed = consolidated = self._consolidation.consolidated(self._document).clauses
        self._new = new_parts(clauses, consolidated)
        self._model.show_document(with_new_parts(clauses, consolidated, self._new))
        self.tree.expandToDepth(1)

    def _follow_new_parts(self) -> None:
        """A part that was accepted is listed where it stands, one whose decision was reopened no longer."""
        if not self._document:
            return
        consolidated = self._consolidation.consolidated(self._document).clauses
        if consolidated is self._listed:
            return
        self._listed = consolidated
        if new_parts(self._texts.clauses(self._document), consolidated) != self._new:
            here = self.tree.currentIndex().data(CLAUSE_ROLE)
            self._list_parts()
            self.show_place(str(here or ""))

    def show_counts(self) -> None:
        """Reads anew how many amendments there are and how many wait, and which parts they have brought."""
        self._follow_new_parts()
        total, _ = self._model.show_counts(self._amendments.tallies(self._document))
        # As many as the queue lists: remarks and questions wait there too, though no part counts them.
        amendments, observations = self._queue.counted(self._document)
        note = self.tr("{waiting} to decide").format(waiting=amendments + observations)
        hint = self.tr("%n amendment(s)", "", amendments) + " + " + self.tr("%n remark(s) or question(s)", "", observations)
        self.set_heading(self.tr("Plan"), note if total or observations else "", hint if observations else "")
        self.show_state()

    def show_state(self) -> None:
        """What the plenary has said of the document as a whole."""
        self.state.setVisible(bool(self._document))
        if self._document:
            before, self._state = self._state, self._validating.state(self._document)
            wording = self._language.wording
            said, in_short = wording(f"validation.{self._state}"), wording(f"validation_short.{self._state}")
            self._said, self._in_short = said[:1].upper() + said[1:], in_short[:1].upper() + in_short[1:]
            self.state.setToolTip(self._said)
            self._fit_state()
            if before not in ("", self._state):
                self.turned.emit(before, self._state)

    def _fit_state(self) -> None:
        """The key is always whole; where the plan is narrow the state is said in short, and whole under the mouse."""
        metrics = self.state.fontMetrics()
        around = self.state.sizeHint().width() - metrics.horizontalAdvance(self.state.text())
        key = self.tr("{state}   Shift+V").format(state="")
        room = self.body.contentsRect().width() - around - metrics.horizontalAdvance(key)
        said = self._said if metrics.horizontalAdvance(self._said) <= room else self._in_short
        self.state.setText(metrics.elidedText(said, Qt.TextElideMode.ElideRight, max(room, 0)) + key)

    def show_place(self, clause: str) -> None:
        """Marks the part that holds the clause, and brings it into view."""
        index = self._model.index_of(clause)
        self.tree.setCurrentIndex(index)
        self.tree.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The strip takes room from below: the chosen part must not vanish behind it.
        QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        self.tree.scrollTo(self.tree.currentIndex())
        if self._said:
            self._fit_state()

    def _go(self, index: QModelIndex) -> None:
        self.part_wanted.emit(str(index.data(CLAUSE_ROLE)))
