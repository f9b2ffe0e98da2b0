"""The next version of a document: choose the file, compare it off the UI thread, show what becomes of everything, accept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitation.clock import Clock
from facilitation.errors import PalabreError
from facilitation.reading_files import read_file
from facilitation.workshop import Workshop
from ui.context import AppContext
from ui.jobs import Progress

if TYPE_CHECKING:
    from facilitation.documents.version_values import VersionPreview


def compared(workshop: Path, clock: Clock, document: str, path: Path, progress: Progress) -> VersionPreview:
    """For a job: what would follow from the file as the next version of `document`. Raises PalabreError."""
    progress(0, 0, path.name)
    data = read_file(path)
    with Workshop.open(workshop, read_only=True, clock=clock) as opened:
        preview = opened.versions.preview(document, path.name, data)
    progress(0, 0, path.name)
    return preview


class VersionArrival:
    """`ask` starts it; `done` is called with the new version's id."""

    def __init__(self, context: AppContext, window: QWidget, done: Callable[[str], None]) -> None:
        self._context, self._window, self._done = context, window, done
        self._dialog: QFileDialog | None = None

    def ask(self, document: str) -> None:
        """The file dialog."""
        title = self._context.workshop.texts.document(document).title
        words = QCoreApplication.translate("VersionArrival", "New version of “{title}”").format(title=title)
        self._dialog = QFileDialog(self._window, words)
        self._dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._dialog.setNameFilters(
            [
                QCoreApplication.translate("VersionArrival", "Documents (*.docx *.odt *.pdf *.md *.txt)"),
                QCoreApplication.translate("VersionArrival", "All files (*)"),
            ]
        )
        self._dialog.fileSelected.connect(lambda chosen: self.start(document, Path(chosen)))
        self._dialog.open()

    def start(self, document: str, path: Path) -> None:
        workshop = self._context.workshop
        title = QCoreApplication.translate("VersionArrival", "Comparing {name} with the version before").format(name=path.name)

        def work(progress: Progress) -> VersionPreview:
            return compared(workshop.path, workshop.clock, document, path, progress)

        self._context.jobs.start(title, work, done=self._review, failed=self._refused)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, PalabreError):
            raise error
        self._context.desk.refuse(error)

    def _review(self, preview: VersionPreview) -> None:
        # Loaded when first used: the window may not wait for it.
        from ui.pages.texts.versions.dialog import VersionDialog

        dialog = VersionDialog(self._context, preview, self._window)
        made = self._context.ask(dialog, dialog.accepted_version)
        if made is not None:
            self._done(made)
