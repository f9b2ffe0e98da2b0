"""The texts of speeches: attached from a file, received on paper, opened in the program that reads them, saved elsewhere."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitation.ceremonies.ceremonies import LARGEST_SPEECH, SPEECH_FILES
from facilitation.ceremonies.steps import Step
from facilitation.errors import PalabreError
from facilitation.reading_files import read_file
from ui.context import AppContext

_FOLDER = "ceremony.folder"


class SpeechTexts(QObject):
    """`parent` is the view: its dialogs stand over it, and are no obstacle to the rest of the window."""

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._parent = context, parent
        self._dialog: QFileDialog | None = None
        self._opened: tempfile.TemporaryDirectory[str] | None = None

    def attach(self, step: Step) -> None:
        """Asks which file it is."""
        dialog = self._asking(self.tr("The text of the speech"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        patterns = " ".join(f"*.{kind}" for kind in SPEECH_FILES)
        dialog.setNameFilters([self.tr("Texts ({patterns})").format(patterns=patterns), self.tr("All files (*)")])
        self._open(dialog, lambda path: self.take(step.id, path))

    def take(self, step: str, path: Path) -> None:
        """This file is the text; it is kept in the workshop from now on."""
        ceremonies = self._context.workshop.ceremonies

        def act() -> None:
            ceremonies.receive(step, path.name, read_file(path, most=LARGEST_SPEECH, too_large="ceremony.file_too_large"))

        self._context.workshop.remember(_FOLDER, str(path.parent))
        if self._context.succeeds(act):
            self._context.desk.tell(self.tr("“{name}” is kept in the workshop.").format(name=path.name))

    def toggle_paper(self, step: Step) -> None:
        """The text came on paper, or it is awaited after all."""
        ceremonies = self._context.workshop.ceremonies
        if step.received_at is None:
            self._context.attempt(lambda: ceremonies.receive(step.id))
        elif self._context.succeeds(lambda: ceremonies.give_back(step.id)):
            self._context.desk.offer_undo(self.tr("The text is awaited again"))

    def read(self, step: Step) -> None:
        """Opens a copy in the program that the system has for it."""
        if self._opened is None:
            self._opened = tempfile.TemporaryDirectory(prefix="palabre-", ignore_cleanup_errors=True)
        copy = Path(self._opened.name) / step.file_name
        if self._write(step, copy):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))

    def save(self, step: Step) -> None:
        """Asks where a copy is to go."""
        dialog = self._asking(self.tr("Save the text of the speech"))
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(step.file_name)
        self._open(dialog, lambda path: self.save_to(step, path))

    def save_to(self, step: Step, path: Path) -> None:
        self._context.workshop.remember(_FOLDER, str(path.parent))
        if self._write(step, path):
            self._context.desk.tell(self.tr("“{name}” is in {folder}.").format(name=path.name, folder=path.parent))

    def _write(self, step: Step, path: Path) -> bool:
        data = self._context.workshop.ceremonies.text_of(step.id)
        try:
            path.write_bytes(data)
        except OSError as error:
            self._context.desk.refuse(
                PalabreError("ceremony.file_not_written", name=path.name, reason=error.strerror or str(error))
            )
            return False
        return True

    def _asking(self, title: str) -> QFileDialog:
        kept = Path(str(self._context.workshop.remembered(_FOLDER) or ""))
        folder = kept if kept.is_absolute() and kept.is_dir() else self._context.workshop.path.absolute().parent
        self._dialog = QFileDialog(self._parent, title, str(folder))
        return self._dialog

    def _open(self, dialog: QFileDialog, chosen: Callable[[Path], None]) -> None:
        dialog.fileSelected.connect(lambda path: chosen(Path(path)))
        dialog.open()
