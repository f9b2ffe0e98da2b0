"""Décisions: recommendations, decisions of the room, actions, and what is parked, with the amendments that wait beside them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout

from facilitation.decisions.register import KINDS, Point
from facilitation.text.folding import fold
from ui.bridge import Changes
from ui.context import AppContext
from ui.page import Page
from ui.pages.decisions.about_field import Link
from ui.pages.decisions.card import PointCard
from ui.pages.decisions.models import ROW_ROLE, RegisterModel, RegisterRow
from ui.pages.decisions.waiting import WaitingAmendment
from ui.theme.dress import Dress
from ui.theme.tokens import Space
from ui.widgets.buttons import button
from ui.widgets.choices import ChoiceRow
from ui.widgets.fields import SearchField
from ui.widgets.panels import EmptyState, Panel
from ui.widgets.tables import Table


class DecisionsPage(Page):
    name = "decisions"

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._query = ""
        self._kinds = ChoiceRow(len(KINDS))
        self._kinds.group.idClicked.connect(lambda _: self._show_kind())
        self._search = SearchField(context.icons)
        self._search.searched.connect(self._filter)
        self._search.left_down.connect(lambda: self._table.setFocus())
        self._add = button(Dress.PRIMARY)
        self._add.clicked.connect(self.begin_point)
        self._model = RegisterModel(self._headers, self)
        self._table = RegisterTable(context.theme, stretched=1)
        self._table.setModel(self._model)
        self._table.selectionModel().currentChanged.connect(self._chosen)
        self._table.opened.connect(self._opened)
        self._table.removed.connect(lambda _: self._delete())
        self._empty = EmptyState(context.icons, "recommendation")
        self._empty.action.clicked.connect(self.begin_point)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._table)
        listed = Panel()
        listed.add_tools(self._search, self._add)
        listed.body.addWidget(self._kinds)
        listed.body.addWidget(self._stack, 1)
        self._listed = listed
        self._card = PointCard(context)
        self._card.saved.connect(self._save)
        self._card.adopted.connect(self._adopt)
        self._card.finished.connect(self._finish)
        self._card.deleted.connect(self._delete)
        self._card.followed.connect(self._follow)
        self._card.left.connect(lambda: self._table.setFocus())
        self._waiting = WaitingAmendment(context)
        self._waiting.opened.connect(self._open_waiting)
        self._side = QStackedWidget()
        self._side.addWidget(self._card)
        self._side.addWidget(self._waiting)
        columns = QSplitter(Qt.Orientation.Horizontal)
        columns.setChildrenCollapsible(False)
        columns.setHandleWidth(Space.M)
        columns.addWidget(listed)
        columns.addWidget(self._side)
        columns.setStretchFactor(0, 1)
        columns.setSizes([840, 400])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        outer.addWidget(columns)
        self.bind("N", lambda: self.tr("New point"), self.begin_point)
        self.bind("Ctrl+Return", lambda: self.tr("Record"), self._save)
        self.bind("A", lambda: self.tr("Adopt"), self._adopt)
        self.bind("T", lambda: self.tr("Done, or open again"), self._finish)
        self.retranslate()
        self._card.show_point(None, self._kind())

    def retranslate(self) -> None:
        self._kinds.set_texts(self.tr("Recommendations"), self.tr("Decisions"), self.tr("Actions"), self.tr("Left open"))
        self._search.explain(self.tr("Search"))
        self._add.setText(self.tr("New   N"))
        self._table.setAccessibleName(self.tr("Register"))
        self._empty.say(
            self.tr("Nothing here yet"),
            self.tr("What the room recommends, decides, assigns or leaves for later is kept here and printed in the minutes."),
            self.tr("New   N"),
        )
        self._read()

    def activate(self, **where: str) -> None:
        if point := where.get("point"):
            known = self.workshop.register.get(point)
            self._kinds.choose(KINDS.index(known.kind))
            self._read()
            self._select(point)
        elif not self._table.currentIndex().isValid() and self._model.rowCount() and not self._card.changed():
            self._table.selectRow(0)
        self._table.setFocus()

    def leave(self) -> None:
        self._keep_card()

    def refresh(self, changes: Changes) -> None:
        if changes.keys() & {"point", "amendment", "decision", "clause", "document"}:
            self._read()

    def begin_point(self) -> None:
        """An empty card of the kind that is shown."""
        if self.workshop.read_only:
            return
        self._show_card(None)
        self._table.clearSelection()
        self._table.setCurrentIndex(QModelIndex())
        self._card.begin()

    # Reading

    def _kind(self) -> str:
        return KINDS[self._kinds.chosen]

    def _headers(self) -> tuple[str, ...]:
        who = self.tr("Addressed to") if self._kind() == "recommendation" else self.tr("Who")
        return (self.tr("No."), self.tr("Text"), who, self.tr("By"), self.tr("About"), self.tr("State"))

    def _read(self) -> None:
        index = self._table.currentIndex()
        current: RegisterRow | None = index.data(ROW_ROLE) if index.isValid() else None
        rows = [self._row(point) for point in self.workshop.register.all(self._kind())]
        if self._kind() == "parked":
            rows += self._waiting_amendments()
        shown = [row for row in rows if all(word in row.search_text for word in self._query.split())]
        self._model.show_rows(shown)
        self._fit_columns()
        self._stack.setCurrentIndex(1 if rows else 0)
        self._listed.set_heading(self.tr("Register"), self.tr("%n point(s)", "", len(rows)))
        if current is not None:
            self._select(current.key)
        known = self._card.point()
        if known is not None and not self._card.changed():
            # By undo a point may have other words now, or be gone.
            there = any(row.point == known.id for row in rows)
            self._card.show_point(self.workshop.register.get(known.id) if there else None, self._kind())

    def _fit_columns(self) -> None:
        px = self.context.theme.px
        for column, most in ((0, 60), (2, 150), (3, 96), (4, 120), (5, 90)):
            self._table.resizeColumnToContents(column)
            self._table.setColumnWidth(column, min(self._table.columnWidth(column), px(most)))

    def _row(self, point: Point) -> RegisterRow:
        wording, texts = self.context.language.wording, self.workshop.texts
        state = wording(f"point_state.{point.state}")
        if point.adopted_at is not None and point.state == "open":
            state = self.tr("adopted")
        who = point.addressee if point.kind == "recommendation" else point.responsible
        link = ""
        if point.clause:
            link = texts.clause(point.clause).label
        elif point.amendment:
            link = self.tr("amendment {number}").format(number=self.workshop.amendments.get(point.amendment).number)
        elif point.agenda_item:
            link = self.workshop.agenda.get(point.agenda_item).title
        return RegisterRow(
            point=point.id,
            number=str(point.number),
            text=point.text,
            who=who,
            deadline=point.deadline.strftime("%d/%m/%Y") if point.deadline else "",
            link=link,
            state=state,
            clause=point.clause or "",
            amendment=point.amendment or "",
            search_text=fold(f"{point.text} {who} {link}"),
        )

    def _waiting_amendments(self) -> list[RegisterRow]:
        wording = self.context.language.wording
        rows = []
        for one in self.workshop.amendments.all():
            if one.state not in ("parked", "referred") or one.decision is None:
                continue
            label = self.workshop.texts.clause(one.clause).label
            mandate = one.decision.mandate or one.rationale or one.text
            text = self.tr("Amendment {number}: {mandate}").format(number=one.number, mandate=mandate)
            due = one.decision.deadline.strftime("%d/%m/%Y") if one.decision.deadline else ""
            rows.append(
                RegisterRow(
                    point="",
                    number=one.number,
                    text=text,
                    who=one.decision.mandate_to or one.author_line,
                    deadline=due,
                    link=label,
                    state=wording(f"state_short.{one.state}"),
                    clause=one.clause,
                    amendment=one.id,
                    search_text=fold(f"{text} {one.author_line} {label}"),
                )
            )
        return rows

    def _show_kind(self) -> None:
        self._keep_card()
        self._table.setCurrentIndex(QModelIndex())
        self._card.show_point(None, self._kind())
        self._side.setCurrentWidget(self._card)
        self.retranslate()
        if self._model.rowCount():
            self._table.selectRow(0)

    def _filter(self, query: str) -> None:
        self._query = query
        self._read()

    def _select(self, point: str) -> None:
        place = self._model.place_of(point)
        if place >= 0:
            self._table.selectRow(place)

    def _chosen(self, index: QModelIndex) -> None:
        row: RegisterRow | None = index.data(ROW_ROLE) if index.isValid() else None
        if row is None:
            return
        if row.point:
            known = self._card.point()
            if known is None or known.id != row.point:
                self._show_card(self.workshop.register.get(row.point))
            self._side.setCurrentWidget(self._card)
        else:
            self._show_card(None)
            self._waiting.show_row(row)
            self._side.setCurrentWidget(self._waiting)

    def _show_card(self, point: Point | None) -> None:
        self._keep_card()
        self._card.show_point(point, self._kind())
        self._side.setCurrentWidget(self._card)

    def _opened(self, index: QModelIndex) -> None:
        """Enter on a point goes to its card, on a waiting amendment to the text."""
        row: RegisterRow = index.data(ROW_ROLE)
        if row.point:
            self._card.begin()
        else:
            self.context.desk.go("texts", amendment=row.amendment)

    def _open_waiting(self) -> None:
        self._opened(self._table.currentIndex())

    def _follow(self, link: Link) -> None:
        if link.amendment:
            self.context.desk.go("texts", amendment=link.amendment)
        elif link.clause:
            self.context.desk.go("texts", clause=link.clause)
        elif link.agenda_item:
            self.context.desk.go("agenda", item=link.agenda_item)

    # Acts

    def _keep_card(self) -> None:
        """Going on keeps what was typed: corrections are recorded, a point not recorded yet stays a draft."""
        point = self._card.point()
        if not self._card.changed() or self.workshop.read_only:
            return
        if point is not None and self._card.complete():
            self._record(point)
        else:
            self._card.keep_draft()

    def _record(self, point: Point) -> bool:
        """False after a refusal: the words are then still in the card."""
        values = self._card.values()
        recorded = self.context.succeeds(lambda: self.workshop.register.update(point.id, **values))
        if recorded:
            self._card.forget_draft()
        return recorded

    def _save(self) -> None:
        if self.workshop.read_only or self._side.currentWidget() is not self._card or not self._card.complete():
            return
        point, register = self._card.point(), self.workshop.register
        if point is not None:
            if not self._record(point):
                return
        else:
            values, session = self._card.values(), self.workshop.sessions.current()
            made = self.context.attempt(
                lambda: register.add(self._kind(), str(values.pop("text")), session=session.id if session else None, **values)
            )
            if made is None:
                return
            self._card.forget_draft()
            point = register.get(made)
        self._card.show_point(register.get(point.id), self._kind())
        self.context.bridge.flush()
        self._select(point.id)
        self._table.setFocus()

    def _adopt(self) -> None:
        if (point := self._recorded()) is not None and point.adopted_at is None:
            self.context.attempt(lambda: self.workshop.register.adopt(point.id))
            self._card.show_point(self.workshop.register.get(point.id), self._kind())

    def _finish(self) -> None:
        if (point := self._recorded()) is not None:
            state = "open" if point.state == "done" else "done"
            self.context.attempt(lambda: self.workshop.register.update(point.id, state=state))
            self._card.show_point(self.workshop.register.get(point.id), self._kind())

    def _delete(self) -> None:
        point = self._card.point()
        if point is None or self.workshop.read_only or self._side.currentWidget() is not self._card:
            return
        place = self._model.place_of(point.id)
        if not self.context.succeeds(lambda: self.workshop.register.bin(point.id)):
            return
        self._card.forget_draft()
        self._card.show_point(None, self._kind())
        self.context.bridge.flush()
        if count := self._model.rowCount():
            self._table.selectRow(max(0, min(place, count - 1)))
        self.context.desk.offer_undo(self.tr("Point {number} deleted").format(number=point.number))

    def _recorded(self) -> Point | None:
        """The point of the card, with the words that stand there now."""
        if self.workshop.read_only or self._side.currentWidget() is not self._card:
            return None
        self._keep_card()
        point = self._card.point()
        return None if point is None else self.workshop.register.get(point.id)


class RegisterTable(Table):
    """Two lines a row: what a room recommends does not fit into one."""

    def _fit(self) -> None:
        super()._fit()
        self.setWordWrap(True)
        self.verticalHeader().setDefaultSectionSize(round(1.6 * self._theme.row_height()))
