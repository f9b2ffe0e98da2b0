"""The merges that stand, the latest first: who was made one with whom, and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from PySide6.QtCore import Qt

from facilitation.people.merging import Merge
from facilitation.people.people import Person
from ui.context import AppContext
from ui.language import Retranslated
from ui.widgets.rows import Index, RowsModel
from ui.widgets.tables import Table


@dataclass(frozen=True, slots=True)
class MergeRow:
    merge: Merge
    words: tuple[str, ...]


class MergesTable(Retranslated, Table):
    """`current` is the merge that is chosen, None while there is none."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context.theme, stretched=0)
        self._context = context
        self._model = MergesModel(self._headers, self)
        self.setModel(self._model)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("People who were made one"))

    def read(self) -> None:
        locale = self._context.language.locale
        merges = self._context.workshop.merging.merges()
        self._model.show_rows(
            [
                MergeRow(one, (_named(one.gone), _named(one.kept), locale.toString(one.merged_at.astimezone(), "ddd d MMM HH:mm")))
                for one in merges
            ]
        )
        for column in (1, 2):
            self.resizeColumnToContents(column)
            self.setColumnWidth(column, min(self.columnWidth(column), self._context.theme.px(300)))
        if merges:
            self.selectRow(0)

    @property
    def count(self) -> int:
        return self._model.rowCount()

    def current(self) -> Merge | None:
        index = self.currentIndex()
        return self._model.rows()[index.row()].merge if index.isValid() else None

    def _headers(self) -> tuple[str, ...]:
        return self.tr("Was"), self.tr("Is one with"), self.tr("Since")


class MergesModel(RowsModel[MergeRow]):
    COLUMNS = ("gone", "kept", "when")
    KEY = attrgetter("merge.id")

    def rows(self) -> Sequence[MergeRow]:
        return self._rows

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._rows[index.row()].words[index.column()]
        return None


def _named(person: Person) -> str:
    body = person.organisation.short if person.organisation else ""
    return f"{person.list_name} ({body})" if body else person.list_name
