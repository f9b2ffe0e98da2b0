"""After a list was taken in: row by row what was not taken and why, what should be looked at, what was corrected; saved as CSV."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitation.people.joining import JoinReport
from facilitation.people.report_file import as_csv
from facilitation.producing import written
from ui.context import AppContext
from ui.theme.dress import Dress
from ui.theme.tokens import Type
from ui.widgets.dialogs import Dialog
from ui.widgets.labels import label
from ui.widgets.rows import Index, RowsModel
from ui.widgets.tables import Table

_FURNITURE = frozenset({"title", "header", "repeated_header", "section"})
"""Rows that every list has and nobody misses."""


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One row of the file: its number as Excel shows it, what became of it, why, its words."""

    row: int
    became: str
    reason: str
    words: str

    @property
    def key(self) -> str:
        return f"{self.row} {self.became} {self.reason} {self.words}"


def told(context: AppContext, report: JoinReport) -> str:
    """ "74 people added. 6 records completed."."""
    wording = context.language.wording
    parts = [wording("people.added", count=len(report.added))]
    if report.updated:
        parts.append(wording("people.updated", count=len(report.updated)))
    if report.unchanged:
        parts.append(wording("people.unchanged", count=len(report.unchanged)))
    return " ".join(parts)


def is_worth_reading(report: JoinReport) -> bool:
    """Whether anything else than titles and headers was left out, corrected, or should be looked at."""
    missed = any(one.reason not in _FURNITURE for one in report.skipped)
    return missed or bool(report.doubts or report.unsure or report.corrections)


class ListReport(Dialog):
    """Opened, not waited for; the list is in by now, and can be taken back from here."""

    def __init__(self, context: AppContext, name: str, report: JoinReport, parent: QWidget) -> None:
        super().__init__(parent, cancellable=False)
        self._context, self._name, self._report = context, name, report
        self._told = label(Type.BODY, wrap=True)
        self._model = ReportModel(self._headers, self)
        self._table = Table(context.theme, stretched=3)
        self._table.setModel(self._model)
        self._table.setMinimumHeight(context.theme.px(240))
        self._save = self.add_button()
        self._save.clicked.connect(self._ask_where)
        self._undo = self.add_button(Dress.QUIET)
        self._undo.clicked.connect(self._take_back)
        self.body.addWidget(self._told)
        self.body.addWidget(self._table, 1)
        self.take_room(context.theme.px(860), context.theme.px(560))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.retranslate()
        self.accept_button.setFocus()

    def retranslate(self) -> None:
        self.say(self.tr("The list is in"), self.tr("Close"))
        self._save.setText(self.tr("Save this report…"))
        self._undo.setText(self.tr("Take the list back"))
        self._table.setAccessibleName(self.tr("What became of the rows"))
        self._told.setText(told(self._context, self._report))
        self._model.show_rows(self._lines())
        for column in (0, 1, 2):
            self._table.resizeColumnToContents(column)
            self._table.setColumnWidth(column, min(self._table.columnWidth(column), self._context.theme.px(300)))

    def lines(self) -> Sequence[ReportLine]:
        return self._model.lines()

    def save(self, path: Path) -> None:
        """All lines as CSV; a place that cannot be written to is refused in a sentence."""
        rows = [self._headers(), *((str(one.row), one.became, one.reason, one.words) for one in self.lines())]
        if self._context.succeeds(lambda: written(path, as_csv(rows))):
            self._context.desk.tell(self.tr("Report saved: {name}").format(name=path.name))

    def _headers(self) -> tuple[str, ...]:
        return self.tr("Row"), self.tr("What became of it"), self.tr("Why"), self.tr("Words of the row")

    def _lines(self) -> list[ReportLine]:
        """What was not taken first, then what should be looked at, what was corrected, titles and headers last."""
        report, wording = self._report, self._context.language.wording
        left = [
            ReportLine(one.row, self.tr("not taken"), wording(f"people.skipped.{one.reason}"), one.text) for one in report.skipped
        ]
        is_furniture = [one.reason in _FURNITURE for one in report.skipped]
        lines = [one for one, expected in zip(left, is_furniture, strict=True) if not expected]
        check = self.tr("to be checked")
        lines += [ReportLine(one.row, check, wording(f"people.doubt.{one.reason}"), one.text) for one in report.doubts]
        known = {
            person.id: person
            for person in self._context.workshop.people.get_many({one.person for one in (*report.corrections, *report.unsure)})
        }
        entries = report.entry_rows
        for match in report.unsure:
            evidence = ", ".join(wording(f"people.evidence.{key}") for key in match.evidence)
            why = self.tr("perhaps {name}: {evidence}").format(name=known[match.person].list_name, evidence=evidence)
            lines.append(ReportLine(entries.get(match.entry, 0), self.tr("added, to be checked"), why, ""))
        for one in report.corrections:
            fields = ", ".join(wording(f"person_field.{name}") for name in one.fields)
            lines.append(ReportLine(one.row, self.tr("brought up to date"), fields, known[one.person].list_name))
        return lines + [one for one, expected in zip(left, is_furniture, strict=True) if expected]

    def _ask_where(self) -> None:
        stem = Path(self._name).stem
        picker = QFileDialog(self, self.tr("Save this report"), self.tr("import of {name}.csv").format(name=stem))
        picker.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        picker.setDefaultSuffix("csv")
        picker.setNameFilter("CSV (*.csv)")
        picker.fileSelected.connect(lambda chosen: self.save(Path(chosen)))
        picker.open()

    def _take_back(self) -> None:
        """As long as nothing was done since: then Ctrl+Z goes back step by step."""
        history = self._context.workshop.history
        if history.can_undo() == "people.import" and self._context.succeeds(history.undo):
            self._context.desk.tell(self.tr("The list was taken back: nobody was added or changed."))
        else:
            self._context.desk.tell(self.tr("Others have done something since: undo step by step with Ctrl+Z."))
        self.accept()


class ReportModel(RowsModel[ReportLine]):
    COLUMNS = ("row", "became", "reason", "words")
    KEY = attrgetter("key")

    def lines(self) -> Sequence[ReportLine]:
        return self._rows

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        line = self._rows[index.row()]
        return (str(line.row) if line.row else "", line.became, line.reason, line.words)[index.column()]
