"""« Corbeille »: all that was deleted in this workshop, newest first, and Enter to bring it back (domain.md, scenario 16)."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from facilitation.bin import KINDS
from facilitation.errors import PalabreError
from ui.bin.models import ROW_ROLE, BinModel
from ui.bin.table import BinTable
from ui.bin.telling import BinRow, BinTelling, found_in
from ui.bridge import Changes
from ui.context import AppContext
from ui.theme.dress import Dress, Tone, dress
from ui.theme.tokens import Role, Type
from ui.widgets.bars import MessageBar
from ui.widgets.dialogs import Dialog, ask
from ui.widgets.fields import SearchField
from ui.widgets.labels import label
from ui.widgets.panels import EmptyState

_WIDTH, _HEIGHT = 1060, 580
"""Pixels at 100 %; less where the window behind has less."""
_TOLD = frozenset({*KINDS, "amendment_author", "decision", "group_member", "session", "clause"})
"""Entities that the lines tell of."""


class BinDialog(Dialog):
    """Stays open after a restoring, so that several things can come back; Escape or *Fermer* leaves."""

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._offered = self._restored = ""
        self._telling = BinTelling(context, self)
        self._rows: list[BinRow] = []
        self._about = label(Type.BODY, Tone.MUTED, wrap=True)
        self._search = SearchField(context.icons)
        self._search.searched.connect(self._find)
        self._search.left_down.connect(lambda: self._table.setFocus())
        self._search.returnPressed.connect(self.accept)
        self._model = BinModel(context.icons, self._headers, self)
        self._table = BinTable(context.theme)
        self._table.setModel(self._model)
        self._table.opened.connect(self.accept)
        self._table.selectionModel().currentRowChanged.connect(self._choose)
        self._empty = EmptyState(context.icons, "delete")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        self._note = label(Type.BODY, Tone.MUTED, wrap=True)
        self._note.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._bar = MessageBar(context.icons)
        self._bar.acted.connect(self._undo)
        self._bar.closed.connect(self._forget_offer)
        for one, stretch in ((self._about, 0), (self._search, 0), (self._stack, 1), (self._note, 0), (self._bar, 0)):
            self.body.addWidget(one, stretch)
        self.empty_button = self.add_button(Dress.DANGEROUS)
        self.empty_button.clicked.connect(self._empty_bin)
        context.icons.put(self.accept_button, "restore", Role.ACCENT_INK)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.activated.connect(self._undo)
        context.bridge.noticed.connect(self._noticed)
        context.bridge.refreshed.connect(self._refreshed)
        context.icons.ready.connect(self._table.viewport().update)
        px, room = context.theme.px, parent.window().size()
        # Three lines, whatever is chosen: the table must not jump.
        self._note.setMinimumHeight(3 * QFontMetrics(context.theme.font(Type.BODY)).lineSpacing())
        self.resize(QSize(px(_WIDTH), px(_HEIGHT)).boundedTo(room - QSize(px(40), px(40))))
        self.retranslate()
        self._search.setFocus()

    def retranslate(self) -> None:
        self.say(self.tr("Bin"), self.tr("Restore"), self.tr("Close"))
        self.empty_button.setText(self.tr("Empty the bin…"))
        if self._context.workshop.read_only:
            dress(self._about, Tone.WARN)
            self._about.setText(self.tr("This workshop is open for reading only: what was deleted can be seen, not restored."))
        else:
            told = self.tr(
                "What was deleted keeps its number, its decisions and its links here; Enter brings back the chosen line."
            )
            self._about.setText(told)
        self._search.explain(self.tr("Number, name, first words, kind"))
        self._table.setAccessibleName(self.tr("Deleted things, the latest first"))
        self._refresh()

    def accept(self) -> None:
        """Restores the row that is chosen; the dialog stays."""
        row = self._chosen()
        if row is not None and self.accept_button.isEnabled():
            self._restore(row)

    def done(self, result: int) -> None:
        super().done(result)
        if self._offered:
            # The bar in here goes with the dialog: the window behind takes the offer over.
            self._context.desk.offer_undo(self._offered)

    # Acts

    def _restore(self, row: BinRow) -> None:
        try:
            self._context.workshop.bin.restore(row.binned.kind, row.binned.id)
        except PalabreError as refusal:
            self._refuse(refusal)
            return
        self._context.bridge.flush()
        self._restored = row.binned.id
        self._offered = self.tr("Restored: {name}").format(name=row.short_name)
        self._bar.show_message(self._offered, action=self.tr("Undo"), tone=Tone.INFO)

    def _empty_bin(self) -> None:
        """Asks once; what a printed paper names stays."""
        gone = [row for row in self._rows if row.binned.printed_at is None]
        left = len(self._rows) - len(gone)
        kept = self.tr("%n thing(s) that a printed paper names stay.", "", left) if left else ""
        told = self.tr("They can no longer be restored from here. Their numbers are never given again.")
        question = self.tr("Take %n thing(s) out of the bin for good?", "", len(gone))
        # Whatever is answered: the next Enter must not ask again, nor empty it.
        self._table.setFocus()
        if not ask(self, question, " ".join(part for part in (told, kept) if part), self.tr("Empty the bin"), dangerous=True):
            return
        try:
            count, _ = self._context.workshop.bin.empty()
        except PalabreError as refusal:
            self._refuse(refusal)
            return
        self._context.bridge.flush()
        self._bar.show_message(self.tr("%n thing(s) taken out of the bin", "", count), tone=Tone.INFO)

    def _undo(self) -> None:
        """Takes the restoring back that the bar tells of; what was done before is the window's to undo."""
        if not self._offered:
            return
        # The button goes with the offer: the keyboard must not go astray with it.
        self._search.setFocus()
        try:
            action = self._context.workshop.history.undo()
        except PalabreError as refusal:
            self._refuse(refusal)
            return
        self._context.bridge.flush()
        self._table.selectRow(max(0, self._model.place_of(self._restored)))
        wording = self._context.language.wording
        self._bar.show_message(wording("history.undone", action=wording(f"action.{action}")), tone=Tone.INFO)

    def _refuse(self, refusal: PalabreError) -> None:
        self._forget_offer()
        self._bar.show_message(self._context.language.wording.error(refusal), tone=Tone.DANGER)

    def _forget_offer(self) -> None:
        self._offered = ""

    def _noticed(self) -> None:
        # Whatever was done: *Annuler* would now take back another act than the one it names.
        self._bar.dismiss()

    # Showing

    def _refreshed(self, changes: Changes) -> None:
        if self.isVisible() and _TOLD & changes.keys():
            self._refresh()

    def _refresh(self) -> None:
        """Reads the bin again; the choice stays, or goes to what has come into its place."""
        chosen, place = self._chosen(), self._table.currentIndex().row()
        self._rows = self._telling.rows()
        self._show()
        there = self._model.place_of(chosen.binned.id) if chosen is not None else -1
        self._table.selectRow(there if there >= 0 else max(0, min(place, self._model.rowCount() - 1)))

    def _find(self) -> None:
        self._show()
        self._table.selectRow(0)

    def _show(self) -> None:
        shown = found_in(self._rows, self._search.folded())
        self._model.show_rows(shown)
        self._stack.setCurrentWidget(self._table if shown else self._empty)
        if self._rows:
            self._empty.say(self.tr("Nothing found"), self.tr("No deleted thing has words that begin so."))
        else:
            self._empty.say(
                self.tr("The bin is empty"),
                self.tr("What you delete comes here: people, amendments, programme items, groups, recommendations, actions."),
            )
        for one in (self._search, self._note):
            one.setVisible(bool(self._rows))
        self._about.setVisible(bool(self._rows) or self._context.workshop.read_only)
        may_go = any(row.binned.printed_at is None for row in self._rows)
        self.empty_button.setVisible(bool(self._rows))
        self.empty_button.setEnabled(may_go and not self._context.workshop.read_only)
        self._choose()

    def _choose(self) -> None:
        """Says all of the chosen row, for which its columns may have no room, or why it cannot be restored."""
        row = self._chosen()
        hindrance = row.binned.hindrance if row is not None else None
        if hindrance is not None:
            self._note.setText(self._context.language.wording.error(hindrance))
        else:
            self._note.setText(self._said(row) if row is not None else "")
        dress(self._note, Tone.MUTED if hindrance is None else Tone.WARN)
        self.accept_button.setEnabled(row is not None and hindrance is None and not self._context.workshop.read_only)

    def _said(self, row: BinRow) -> str:
        """All of a row, and why it stays in the bin whatever happens."""
        if row.binned.printed_at is None:
            return row.whole
        day = self._context.language.wording.short_date(row.binned.printed_at.date())
        stays = self.tr("On a paper printed on {date}: it stays in the bin.").format(date=day)
        return f"{stays}\n{row.whole}"

    def _chosen(self) -> BinRow | None:
        index = self._table.currentIndex()
        row: BinRow | None = index.data(ROW_ROLE) if index.isValid() else None
        return row

    def _headers(self) -> tuple[str, ...]:
        return self.tr("Kind"), self.tr("What"), self.tr("Details"), self.tr("Deleted")
