"""Third step: the document under validation, read at once so that one sees what was understood and what is not shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.language import Retranslated
from ui.shell import Shell
from ui.start.file_picker import FilePicker
from ui.theme.dress import Dress, Tone, dress
from ui.theme.tokens import Space, Type
from ui.widgets.labels import label

if TYPE_CHECKING:
    from facilitation.documents.imported import ImportedDocument

SHOWN = 8


def read_document(name: str, data: bytes) -> ImportedDocument:
    """The document's clauses."""
    from facilitation.documents.reading import read

    return read(name, data)


class DocumentStep(Retranslated, QWidget):
    """`picker.result` is the `ImportedDocument`, None where the document comes later."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.picker = FilePicker(shell, "texts", read_document)
        self._intro = label(Type.BODY, Tone.MUTED, wrap=True)
        self.summary = label(Type.HEADING, wrap=True)
        self._plan = label(Type.BODY, wrap=True)
        self._notes = label(Type.SMALL, Tone.WARN, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        for one in (self._intro, self.picker, self.summary, self._plan, self._notes):
            column.addWidget(one)
        column.addStretch(1)
        self.picker.arrived.connect(self._say)
        self.picker.emptied.connect(self._say)
        dress(self, Dress.PLAIN)
        self.retranslate()

    def focus_first(self) -> None:
        self.picker.choose_button.setFocus()

    def complete(self) -> bool:
        return not self.picker.busy

    def retranslate(self) -> None:
        self._intro.setText(
            self.tr("The policy paper or action plan that the workshop examines. The original file is kept as it is.")
        )
        self.picker.set_filter(self.tr("Documents (*.docx *.odt *.pdf *.md *.txt)"))
        self._say()

    def _say(self, _result: Any = None) -> None:
        document: ImportedDocument | None = self.picker.result
        for one in (self.summary, self._plan, self._notes):
            one.setVisible(document is not None)
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
