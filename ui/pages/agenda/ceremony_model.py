"""The steps of a ceremony as rows: when, how long, what, who, and whether the text of a speech has come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from facilitation.ceremonies.speakers import Speaker, title_of
from facilitation.ceremonies.steps import Step
from facilitation.ceremonies.timing import StepTime
from ui.context import AppContext
from ui.pages.agenda.words import clock
from ui.theme.tokens import Role
from ui.widgets.rows import Index

COLUMNS = ("time", "minutes", "step", "who", "text")
CELL_ROLE = int(Qt.ItemDataRole.UserRole)
_SIGNS = {"done": "✓", "running": "▶"}


@dataclass(frozen=True, slots=True)
class CellWords:
    """Two lines of a cell; `tone` is the ink of the first, `marked` sets it in bold."""

    first: str
    second: str = ""
    tone: Role = Role.INK
    marked: bool = False

    @property
    def told(self) -> str:
        """Both, as a tooltip and a screen reader have them."""
        return ", ".join(part for part in (self.first, self.second) if part)


@dataclass(frozen=True, slots=True)
class StepRow:
    step: Step
    at: StepTime
    speaker: Speaker


class StepModel(QAbstractTableModel):
    """`data(…, CELL_ROLE)` gives a cell's `CellWords`."""

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._item = ""
        self.rows: list[StepRow] = []

    def read(self, item: str) -> None:
        """The steps of this ceremony as they are now; "" for none."""
        self.beginResetModel()
        self._item = item
        self.rows = self._read() if item else []
        self.endResetModel()

    def _read(self) -> list[StepRow]:
        ceremonies, language = self._context.workshop.ceremonies, self._context.language
        times = ceremonies.schedule(self._item).times
        return [
            StepRow(one, times[one.id], ceremonies.speaker(one, language.wording, language.wording.language))
            for one in ceremonies.of(self._item)
        ]

    def place_of(self, step: str) -> int:
        return next((place for place, row in enumerate(self.rows) if row.step.id == step), -1)

    # Words

    def cell(self, row: StepRow, column: str) -> CellWords:
        match column:
            case "time":
                return self._time(row)
            case "minutes":
                return CellWords(str(row.step.minutes) if row.step.minutes else "–")
            case "step":
                return self._what(row.step)
            case "who":
                return self._who(row)
            case _:
                return self._text(row.step)

    def _time(self, row: StepRow) -> CellWords:
        if row.at.skipped:
            return CellWords("–", self.tr("not held"), Role.MUTED)
        sign = _SIGNS.get(row.step.state, "")
        words = f"{sign} {clock(row.at.start)}".strip()
        match row.step.state:
            case "running":
                return CellWords(words, self.tr("under way"), Role.ACCENT, marked=True)
            case "done":
                return CellWords(words, self.tr("%n min in fact", "", row.at.end - row.at.start), Role.MUTED)
        return CellWords(words, self.tr("by hand") if row.step.by_hand else "")

    def _what(self, step: Step) -> CellWords:
        wording = self._context.language.wording
        title, kind = title_of(step, wording), wording(f"step.{step.kind}")
        # What the title says already is not said again.
        second = "" if kind.casefold() in title.casefold() else kind
        return CellWords(title, second, Role.INK, marked=step.state == "running")

    def _who(self, row: StepRow) -> CellWords:
        said, step = row.speaker, row.step
        if not said.known:
            return CellWords(self.tr("speaker to be named"), "", Role.WARN) if step.is_speech else CellWords("")
        first, *rest = [part for part in (said.office, said.name) if part]
        if said.instead:
            # The one who will really stand at the lectern, before the name of the one who will not.
            told = self.tr("represented by {name}", "a woman is") if said.woman else self.tr("represented by {name}", "a man is")
            rest.insert(0, told.format(name=said.stand_in or said.stand_in_office))
        return CellWords(first, " · ".join(rest))

    def _text(self, step: Step) -> CellWords:
        if step.received_at is not None:
            came = step.file_name or self.tr("on paper")
            return CellWords("✓ " + self.tr("received"), came, Role.ACCENT)
        return CellWords("⚠ " + self.tr("not received"), "", Role.WARN) if step.awaited else CellWords("")

    # Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(COLUMNS)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        words = self.cell(self.rows[index.row()], COLUMNS[index.column()])
        if role == CELL_ROLE:
            return words
        if role == Qt.ItemDataRole.DisplayRole:
            return words.first
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return words.told
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if COLUMNS[section] == "minutes" else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            "time": self.tr("Time"),
            "minutes": self.tr("Min"),
            "step": self.tr("Step"),
            "who": self.tr("Who"),
            "text": self.tr("Text"),
        }[COLUMNS[section]]
