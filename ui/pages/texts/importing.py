"""Bringing a document in: choose the file, read it off the UI thread, show the tree, accept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit, QTreeView, QWidget

from facilitation.documents.imported import ImportedDocument
from facilitation.errors import PalabreError
from facilitation.reading_files import read_file
from ui.context import AppContext
from ui.jobs import Progress
from ui.pages.texts.plan import PlanDelegate, PlanModel
from ui.theme.dress import Tone
from ui.theme.tokens import Type
from ui.widgets.dialogs import Dialog
from ui.widgets.labels import label


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was read: its name, its bytes, what was found in it."""

    name: str
    data: bytes
    document: ImportedDocument


def read_source(path: Path) -> Source:
    """Reads a file; raises PalabreError with the sentence for the user."""
    from facilitation.documents.reading import read

    data = read_file(path)
    return Source(path.name, data, read(path.name, data))


class DocumentImport:
    """`ask` starts it; `done` is called with the new document's id."""

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
        dialog = ImportReview(self._context, source, self._window)
        texts = self._context.workshop.texts
        document = self._context.ask(dialog, lambda: texts.accept(source.name, source.data, source.document, title=dialog.title()))
        if document is not None:
            self._done(document)


class ImportReview(Dialog):
    """What was read, before it is accepted: title, tree, counts, and what could not be shown."""

    def __init__(self, context: AppContext, source: Source, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._source = context, source
        self._name = label(Type.SMALL, Tone.MUTED)
        self._document_title = QLineEdit(source.document.title)
        self._counts = label(Type.BODY, wrap=True)
        self._tree = QTreeView()
        self._model = PlanModel(self)
        self._model.show_document(source.document.clauses)
        self._tree.setModel(self._model)
        self._tree.setItemDelegate(PlanDelegate(context.theme, self._tree))
        self._tree.setHeaderHidden(True)
        self._tree.expandToDepth(1)
        self._tree.setMinimumHeight(context.theme.px(240))
        self._unshown = label(Type.SMALL, Tone.MUTED, wrap=True)
        for widget in (self._name, self._document_title, self._counts, self._tree, self._unshown):
            self.body.addWidget(widget)
        self.resize(context.theme.px(680), context.theme.px(560))
        self.retranslate()
        self.accept_button.setFocus()

    def parts(self) -> list[str]:
        """The top parts as the tree shows them."""
        return [str(self._model.index(row, 0).data()) for row in range(self._model.rowCount())]

    def title(self) -> str:
        return self._document_title.text().strip()

    def retranslate(self) -> None:
        document, wording = self._source.document, self._context.language.wording
        self.say(self.tr("Is this the document?"), self.tr("Bring in"))
        self._name.setText(self.tr("Title, as papers and lists will show it ({file})").format(file=self._source.name))
        self._document_title.setAccessibleName(self.tr("Title of the document"))
        self._tree.setAccessibleName(self.tr("Plan of the document"))
        clauses = [one for one in document.clauses if one.kind not in ("table", "row")]
        tables = sum(one.kind == "table" for one in document.clauses)
        headings = sum(one.kind == "heading" for one in document.clauses)
        text = self.tr("%n clause(s) that can be amended", "", len(clauses))
        text += ", " + self.tr("%n heading(s)", "", headings) + ", " + self.tr("%n table(s)", "", tables)
        self._counts.setText(text)
        lines = []
        if document.tracked_changes:
            lines.append(self.tr("%n tracked change(s) of the file were read as accepted.", "", document.tracked_changes))
        if document.unshown:
            what = ", ".join(wording(f"unshown.{one.kind}", count=one.count) for one in document.unshown)
            lines.append(self.tr("Kept in the original but not shown: {what}.").format(what=what))
        self._unshown.setText("\n".join(lines))
        self._unshown.setVisible(bool(lines))
