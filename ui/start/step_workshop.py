"""First step of the assistant: what, where, when, and the file that will hold it all."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.language import Retranslated
from ui.shell import Shell
from ui.theme.tokens import Space
from ui.widgets.buttons import button
from ui.widgets.fields import DateField, FormRows

SUFFIX = ".palabre"
USUAL_DAYS = 5
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


class WorkshopStep(Retranslated, QWidget):
    """`problem` gives the field that is not right yet with its sentence."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._chosen_path: Path | None = None
        today = shell.clock().date()
        self.form = FormRows()
        self.title = self.form.add("title", QLineEdit())
        self.place = self.form.add("place", QLineEdit())
        self.starts_on = self.form.add("starts_on", DateField(QDate(today.year, today.month, today.day)))
        self.ends_on = self.form.add("ends_on", DateField(self.starts_on.date().addDays(USUAL_DAYS - 1)))
        self.path = QLineEdit()
        self.path.setReadOnly(True)
        self._change = button()
        self._change.clicked.connect(self.choose_path)
        where = QWidget()
        row = QHBoxLayout(where)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(self.path, 1)
        row.addWidget(self._change)
        self.form.add("path", where)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        column.addStretch(1)
        self.title.textChanged.connect(self._suggest)
        self.starts_on.dateChanged.connect(self._keep_order)
        self._suggest()
        self.retranslate()

    def focus_first(self) -> None:
        self.title.setFocus()

    def days(self) -> tuple[date, date]:
        starts, ends = self.starts_on.date(), self.ends_on.date()
        return date(starts.year(), starts.month(), starts.day()), date(ends.year(), ends.month(), ends.day())

    def file(self) -> Path:
        return Path(self.path.text())

    def complete(self) -> bool:
        """Whether the step may be left; says beside each field what is missing."""
        starts, ends = self.days()
        problems = {
            "title": "" if self.title.text().strip() else self.tr("Give the workshop a title."),
            "place": "",
            "starts_on": "",
            "ends_on": self.tr("The last day is before the first.") if ends < starts else "",
            "path": self.tr("There is already a file of this name: choose another one.") if self.file().exists() else "",
        }
        for key, sentence in problems.items():
            self.form.complain(key, sentence)
        return not any(problems.values())

    def choose_path(self) -> None:
        kinds = self.tr("Palabre workshops (*{suffix})").format(suffix=SUFFIX)
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Where to keep the workshop"), self.path.text(), kinds)
        if chosen:
            path = Path(chosen)
            self._chosen_path = path if path.suffix else path.with_suffix(SUFFIX)
            self._shell.preferences.keep_folder(path.parent)
            self._suggest()

    def retranslate(self) -> None:
        self.form.name("title", self.tr("Title"), hint=self.tr("As it stands on the invitation; it heads every paper."))
        self.form.name("place", self.tr("Place"))
        self.form.name("starts_on", self.tr("First day"))
        self.form.name("ends_on", self.tr("Last day"))
        self.form.name(
            "path", self.tr("File"), hint=self.tr("One file holds the whole workshop: copy it, and everything is copied.")
        )
        self.path.setAccessibleName(self.tr("File"))
        self._change.setText(self.tr("Change…"))

    def _suggest(self) -> None:
        if self._chosen_path is not None:
            self.path.setText(str(self._chosen_path))
            return
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = self._shell.preferences.folder(Path(documents))
        folder = folder if folder.is_dir() else Path.home()
        name = " ".join(_NOT_IN_NAMES.sub(" ", self.title.text()).split()).strip(" .")[:80] or self.tr("workshop")
        self.path.setText(str(folder / f"{name}{SUFFIX}"))

    def _keep_order(self, starts: QDate) -> None:
        if self.ends_on.date() < starts:
            self.ends_on.setDate(starts.addDays(USUAL_DAYS - 1))
