"""Third step: the document under validation, read at once so that one sees what was understood, and can correct it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.language import Retranslated
from ui.shell import Shell
from ui.start.file_picker import FilePicker
from ui.theme.dress import Dress, Tone, dress
from ui.theme.tokens import Space, Type
from ui.widgets.buttons import button, iconed_button
from ui.widgets.labels import label

if TYPE_CHECKING:
    from facilitation.documents.imported import ImportedDocument

SHOWN = 8


def read_document(name: str, data: bytes) -> ImportedDocument:
    """The document's clauses."""
    from facilitation.documents.reading import read

    return read(name, data)


def read_pasted(name: str, text: str, markup: str) -> ImportedDocument:
    """The clauses of a text that was copied."""
    from facilitation.documents.reading import read_pasted as read

    return read(name, text, markup)


class DocumentStep(Retranslated, QWidget):
    """`picker.result` is the `ImportedDocument`, None where the document comes later."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.picker = FilePicker(shell, "texts", read_document)
        self.paste_button: QPushButton = iconed_button(shell.icons, "paste")
        self.paste_button.clicked.connect(self.paste)
        self.correct_button: QPushButton = button()
        self.correct_button.clicked.connect(self.correct)
        others = QHBoxLayout()
        others.addWidget(self.paste_button)
        others.addStretch(1)
        self._intro = label(Type.BODY, Tone.MUTED, wrap=True)
        self.summary = label(Type.HEADING, wrap=True)
        self._plan = label(Type.BODY, wrap=True)
        self._notes = label(Type.SMALL, Tone.WARN, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        corrections = QHBoxLayout()
        corrections.addWidget(self.correct_button)
        corrections.addStretch(1)
        column.addWidget(self._intro)
        column.addWidget(self.picker)
        column.addLayout(others)
        for one in (self.summary, self._plan, self._notes):
            column.addWidget(one)
        column.addLayout(corrections)
        column.addStretch(1)
        self.picker.arrived.connect(self._say)
        self.picker.emptied.connect(self._say)
        dress(self, Dress.PLAIN)
        self.retranslate()

    def focus_first(self) -> None:
        self.picker.choose_button.setFocus()

    def paste(self) -> None:
        """Takes a text that was copied instead of a file."""
        from ui.documents.paste_dialog import PasteDialog

        dialog = PasteDialog(self._shell, self)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        name, text, markup = self.tr("Pasted text"), dialog.text, dialog.markup
        self.picker.read_otherwise(name, text.encode("utf-8", "replace"), lambda: read_pasted(name, text, markup))

    def correct(self) -> None:
        """Shows the whole tree, in which levels, joins and splits can be corrected."""
        from ui.documents.review import ImportReview

        assert self.picker.path is not None
        dialog = ImportReview(self._shell, self.picker.path.name, self.picker.result, self, accept_word=self.tr("Keep it so"))
        if dialog.exec() == QDialog.DialogCode.Accepted:
            kept = replace(dialog.document, title=dialog.title() or dialog.document.title)
            self.picker.put(self.picker.path.name, self.picker.data, kept)

    def complete(self) -> bool:
        return not self.picker.busy

    def retranslate(self) -> None:
        self._intro.setText(
            self.tr("The policy paper or action plan that the workshop examines. The original file is kept as it is.")
        )
        self.paste_button.setText(self.tr("Paste a text…"))
        self.correct_button.setText(self.tr("Look at it and correct it…"))
        self.picker.set_filter(self.tr("Documents (*.docx *.odt *.pdf *.md *.txt)"))
        self._say()

    def _say(self, _result: Any = None) -> None:
        document: ImportedDocument | None = self.picker.result
        for one in (self.summary, self._plan, self._notes, self.correct_button):
            one.setVisible(document is not None)
        self.paste_button.setVisible(document is None and not self.picker.busy)
        if document is None:
            return
        count = self.tr("%n clause(s)", "", len(document.clauses))
        self.summary.setText(f"{document.title} — {count}")
        headings = [clause for clause in document.clauses if clause.kind == "heading" and clause.level <= 1]
        lines = [f"{clause.number} {clause.text}".strip() for clause in headings[:SHOWN]]
        self._plan.setText("\n".join([*lines, "…"] if len(headings) > SHOWN else lines))
        wording = self._shell.language.wording
        unshown = [wording(f"unshown.{one.kind}", count=one.count) for one in document.unshown]
        kept = self.tr("Kept in the original, not shown: {things}.").format(things=", ".join(unshown))
        self._notes.setText(kept)
        self._notes.setVisible(bool(unshown))
