"""Bringing a list in: choose the file, see how it was understood, correct it, accept; then the report of what was not taken."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitation.errors import PalabreError
from facilitation.people.joining import JoinReport
from ui.context import AppContext
from ui.pages.people.list_reading import Understood, reading_of
from ui.pages.people.list_report import ListReport, is_worth_reading, told
from ui.pages.people.list_review import ListReview


class ListImport:
    """`ask` starts it; what became of the list is told through the desk, and row by row where there is something to tell."""

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        self._context, self._parent = context, parent
        self._dialog: QFileDialog | None = None

    def ask(self) -> None:
        if self._context.workshop.read_only:
            return
        self._dialog = QFileDialog(self._parent, QCoreApplication.translate("ListImport", "Bring in a list of people"))
        self._dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._dialog.setNameFilters(
            [
                QCoreApplication.translate("ListImport", "Lists (*.xlsx *.xls *.ods *.csv *.tsv *.txt *.docx)"),
                QCoreApplication.translate("ListImport", "All files (*)"),
            ]
        )
        self._dialog.fileSelected.connect(lambda chosen: self.start(Path(chosen)))
        self._dialog.open()

    def start(self, path: Path) -> None:
        title = QCoreApplication.translate("ListImport", "Reading {name}").format(name=path.name)
        work = reading_of(path, self._context.workshop.path)
        self._context.jobs.start(title, work, done=self._review, failed=self._refused)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, PalabreError):
            raise error
        self._context.desk.refuse(error)

    def _review(self, understood: Understood) -> None:
        dialog = ListReview(self._context, understood, self._parent)

        def join() -> JoinReport | None:
            seen = dialog.understood
            if seen.reading is None:
                return None
            lists = self._context.workshop.lists
            return lists.join(seen.reading, dialog.chosen(), match=seen.match, layout=seen.layout, guessed=seen.guessed)

        report = self._context.ask(dialog, join)
        if report is None:
            return
        self._context.desk.offer_undo(told(self._context, report))
        if is_worth_reading(report):
            ListReport(self._context, understood.table.name, report, self._parent).open()
