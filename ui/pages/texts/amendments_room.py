"""The parts of the right-hand panel and the room there is for them: with large letters some give way to others."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.context import AppContext
from ui.language import Retranslated
from ui.pages.texts.amendment_list import AmendmentDelegate, AmendmentListModel
from ui.pages.texts.beginners import Beginners
from ui.pages.texts.decision_panel import DecisionPanel
from ui.pages.texts.giving_way import Heights, Room, room_in
from ui.pages.texts.nothing_listed import NothingListed
from ui.pages.texts.queue_filter import QueueFilter
from ui.pages.texts.reporting import Reporting
from ui.theme.dress import Dress, dress
from ui.theme.tokens import Space, Type
from ui.widgets.choices import ChoiceRow
from ui.widgets.kept_painting import KeptFrame
from ui.widgets.panels import Panel
from ui.widgets.uneven_list import UnevenList

_LEAST = 210
"""Pixels at 100 % of the panel's width."""
_FEWEST = 54
"""Pixels at 100 % that the list keeps in any case: a line of the change."""
_READING = 4
"""Lines of the change for which it is worth putting other things away."""


class AmendmentsRoom(Retranslated, KeptFrame, Panel):
    """`fitted` when there is more or less room for words, `rewidened` when the buttons need another width than before."""

    fitted = Signal()
    rewidened = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._alone = False
        self._room = Room(False, False, 0)
        self._width_of: tuple[tuple[int, str], int] = (0, ""), 0
        """Text scale and language, and the pixels that the buttons need in them beside each other."""
        self._least = 0
        self._model = AmendmentListModel(self)
        self._delegate = AmendmentDelegate(
            context.theme,
            lambda numbers: self.tr("in conflict with {numbers}").format(numbers=numbers),
            lambda: self.list.viewport().height(),
            self,
        )
        self.list = UnevenList(context.theme, self._delegate.usual_height)
        dress(self.list, Dress.PLAIN)
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        context.theme.changed.connect(self.list.forget_heights)
        self.nothing = NothingListed(context)
        self._scope = ChoiceRow(2)
        self.filter = QueueFilter(context)
        self.filter.hide()
        self.filter.more.toggled.connect(self._show_parts)
        self.filter.more.toggled.connect(self._fit)
        self.reporting = Reporting(context, self.filter, self)
        self.decisions = DecisionPanel(context)
        # Once the panel of decisions shows its details itself.
        self.decisions.more.toggled.connect(lambda _: self._fit())
        self.decisions.grown.connect(self._fit)
        self.beginners = Beginners(context.icons)
        self._arrange()
        context.theme.changed.connect(self._scale)
        self._scale()

    def _arrange(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(Space.S)
        first.addWidget(self._scope, 1)
        first.addWidget(self.filter.more)
        self.body.addLayout(first)
        for one, share in (
            (self.filter, 0),
            (self.nothing, 1),
            (self.list, 1),
            (self.reporting.voices, 0),
            (self.beginners, 0),
            (self.decisions, 0),
        ):
            self.body.addWidget(one, share)

    def minimumSizeHint(self) -> QSize:
        """As wide as its buttons are whether they are there or not: the text beside must not break its lines anew with each card.
        Less height than that would cut something off."""
        around = super().minimumSizeHint().width() - self.body.minimumSize().width()
        return QSize(max(self.body.minimumSize().width(), self._least_width()) + around, self._least)

    def _least_width(self) -> int:
        now = self._context.theme.scale, self._context.language.code
        if self._width_of[0] != now:
            self._width_of = now, max(self.decisions.least_width(), self.beginners.least_width())
        return max(self._context.theme.px(_LEAST), self._width_of[1])

    def showEvent(self, event: QShowEvent) -> None:
        # Letters are those of the stylesheet from now on.
        self._width_of = (0, ""), 0
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        if event.size().width() != event.oldSize().width():
            self.fitted.emit()

    def _scale(self) -> None:
        # What a list asks for by itself grows with the scroll bars, and would press the buttons under it together.
        self.list.setMinimumHeight(self._context.theme.px(_FEWEST))
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            # A part needs more or less: also one that has its letters only now that it is seen for the first time.
            before, self._width_of = self._width_of[1], ((0, ""), 0)
            self._least_width()
            if self._width_of[1] != before:
                self.rewidened.emit()
                self.updateGeometry()
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        """With large letters on a low screen other things give way until the chosen card can be read (`room_in`); while the details
        of a decision are told, the cards do. What decides stays in sight."""
        queue = self._scope.chosen == 1
        around = self.contentsMargins().top() + self.contentsMargins().bottom()
        if (outer := self.layout()) is not None:
            around += outer.contentsMargins().top() + outer.contentsMargins().bottom() - Space.S
        details = self.decisions.details.reservations
        detailed = not self.decisions.isHidden() and not self.decisions.details.isHidden()
        folded, scrolled = (details.saved_by_folding(scrolled=one) if detailed else 0 for one in (False, True))
        # As if it were not: what is folded must not seem to need no folding.
        decisions = 0 if self.decisions.isHidden() else _high(self.decisions) + (details.spared() if detailed else 0)
        need = Heights(
            fixed=around + _high(self._scope) + decisions + (_high(self.reporting.voices) if self.reporting.voices.voices() else 0),
            heading=self.heading_height(),
            filters=self.filter.least(False) if queue else 0,
            folded=self.filter.least(True) if queue else 0,
            beginners=_high(self.beginners) if self.beginners.offers else 0,
            reading=self._delegate.height_with(_READING) + Space.S,
            note=QFontMetrics(self._context.theme.font(Type.CAPTION)).height() + Space.S,
            fewest=self._context.theme.px(_FEWEST) + Space.S,
        )
        by_itself, room = around + need.heading + decisions, room_in(self.height(), need)
        before = self._room, self._alone, self._least
        if folds := folded > 0 and room.bare:
            # Reservations take one line each before the card goes.
            room = room_in(self.height(), replace(need, fixed=need.fixed - folded))
        self._room, self._alone = room, detailed and room.least + need.beginners > self.height()
        self._least = by_itself - scrolled if detailed else room.least
        if self._alone:
            folds = by_itself > self.height()
        details.fold(folds, scrolled=self._alone and folds)
        if (self._room, self._alone) != before[:2]:
            self.filter.fold_away(room.tight)
            self.show_heading(self._alone or not room.tight)
            self._show_parts()
            self.fitted.emit()
        if self._least != before[2]:
            self.updateGeometry()

    def _show_parts(self) -> None:
        queue, any_card = self._scope.chosen == 1, self._model.rowCount() > 0
        self._scope.setVisible(not self._alone)
        self.filter.setVisible(queue and not self._alone and self.filter.has_lines())
        self.filter.more.setVisible(queue and not self._alone and self._room.tight)
        self.list.setVisible(any_card and not self._alone)
        self.nothing.setVisible(not any_card and not self._alone)
        self.reporting.voices.setVisible(bool(self.reporting.voices.voices()) and not self._alone)
        self.beginners.setVisible(self.beginners.offers and not self._alone and not self._room.bare)

    def _fits(self, *words: str) -> bool:
        """Whether buttons with these words have room beside each other."""
        beside = 0 if self.filter.more.isHidden() else self.filter.more.sizeHint().width() + Space.S
        return self._scope.width_of(*words) <= self._room_across() - beside


def _high(part: QWidget) -> int:
    """Pixels that it needs, with the gap after it."""
    return part.minimumSizeHint().height() + Space.S
