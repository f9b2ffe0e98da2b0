"""Bringing a document in: choose the file or paste the text, read it off the UI thread, show and correct the tree, accept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from facilitation.documents.imported import ImportedDocument
from facilitation.errors import PalabreError
from facilitation.reading_files import read_file
from ui.context import AppContext
from ui.documents.paste_dialog import PasteDialog
from ui.documents.review import ImportReview
from ui.jobs import Progress


@dataclass(frozen=True, slots=True)
class Source:
    """What was read: the name of the file, its bytes, what was found in it. Pasted text is as a file of that text in UTF-8."""

    name: str
    data: bytes
    document: ImportedDocument


def read_source(path: Path) -> Source:
    """Reads a file; raises PalabreError with the sentence for the user."""
    from facilitation.documents.reading import read

    data = read_file(path)
    return Source(path.name, data, read(path.name, data))


def pasted_source(name: str, text: str, markup: str) -> Source:
    """Reads pasted text; raises PalabreError with the sentence for the user."""
    from facilitation.documents.reading import read_pasted

    return Source(name, text.encode("utf-8", "replace"), read_pasted(name, text, markup))


class DocumentImport:
    """`ask` starts it with a file, `ask_paste` with what was copied; `done` is called with the new document's id."""

    def __init__(self, context: AppContext, window: QWidget, done: Callable[[str], None]) -> None:
        self._context, self._window = context, window
        self._done = done
        self._dialog: QFileDialog | None = None

    def ask(self) -> None:
        """The file dialog."""
        self._dialog = QFileDialog(self._window, QCoreApplication.translate("DocumentImport", "Bring in a document"))
        self._dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._dialog.setNameFilters(
            [
                QCoreApplication.translate("DocumentImport", "Documents (*.docx *.odt *.pdf *.md *.txt)"),
                QCoreApplication.translate("DocumentImport", "All files (*)"),
            ]
        )
        self._dialog.fileSelected.connect(lambda chosen: self.start(Path(chosen)))
        self._dialog.open()

    def ask_paste(self) -> None:
        """The dialog in which one sees what was copied."""
        dialog = PasteDialog(self._context, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.start_pasted(dialog.text, dialog.markup)

    def start_pasted(self, text: str, markup: str) -> None:
        name = QCoreApplication.translate("DocumentImport", "Pasted text")

        def work(progress: Progress) -> Source:
            progress(0, 0, name)
            return pasted_source(name, text, markup)

        title = QCoreApplication.translate("DocumentImport", "Reading the pasted text")
        self._context.jobs.start(title, work, done=self._review, failed=self._refused)

    def start(self, path: Path) -> None:
        def work(progress: Progress) -> Source:
            progress(0, 0, path.name)
            return read_source(path)

        title = QCoreApplication.translate("DocumentImport", "Reading {name}").format(name=path.name)
        self._context.jobs.start(title, work, done=self._review, failed=self._refused)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, PalabreError):
            raise error
        self._context.desk.refuse(error)

    def _review(self, source: Source) -> None:
        dialog = ImportReview(self._context, source.name, source.document, self._window)
        texts = self._context.workshop.texts
        document = self._context.ask(dialog, lambda: texts.accept(source.name, source.data, dialog.document, title=dialog.title()))
        if document is not None:
            self._done(document)
