"""What was read, before it is accepted: title, tree, counts, what could not be shown; the tree is corrected here."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitation.documents.imported import ImportedDocument
from ui.documents.tree_panel import Around, TreePanel
from ui.theme.dress import Tone
from ui.theme.tokens import Type
from ui.widgets.dialogs import Dialog
from ui.widgets.labels import label

_WIDTH, _HEIGHT = 960, 716


class ImportReview(Dialog):
    """`document` as it was corrected, `title` as it was typed; `accept_word` where it is not yet brought in by accepting."""

    def __init__(
        self, around: Around, name: str, document: ImportedDocument, parent: QWidget | None = None, *, accept_word: str = ""
    ) -> None:
        super().__init__(parent)
        self._language, self._source, self._accept_word = around.language, name, accept_word
        self._name = label(Type.SMALL, Tone.MUTED)
        self._document_title = QLineEdit(document.title)
        self._counts = label(Type.BODY, wrap=True)
        self.panel = TreePanel(around, document)
        self.panel.changed.connect(self._count)
        self._unshown = label(Type.SMALL, Tone.MUTED, wrap=True)
        for widget in (self._name, self._document_title, self._counts):
            self.body.addWidget(widget)
        self.body.addWidget(self.panel, 1)
        self.body.addWidget(self._unshown)
        room = QGuiApplication.primaryScreen().availableSize()
        # The frame of the window takes some of the screen too.
        self.resize(min(around.theme.px(_WIDTH), room.width() - 16), min(around.theme.px(_HEIGHT), room.height() - 48))
        self.retranslate()
        self.accept_button.setFocus()

    @property
    def document(self) -> ImportedDocument:
        return self.panel.document

    def parts(self) -> list[str]:
        """The top parts as the tree shows them."""
        model = self.panel.tree.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def title(self) -> str:
        return self._document_title.text().strip()

    def retranslate(self) -> None:
        document, wording = self.document, self._language.wording
        self.say(self.tr("Is this the document?"), self._accept_word or self.tr("Bring in"))
        self._name.setText(self.tr("Title, as papers and lists will show it ({file})").format(file=self._source))
        self._document_title.setAccessibleName(self.tr("Title of the document"))
        lines = []
        if document.tracked_changes:
            lines.append(self.tr("%n tracked change(s) of the file were read as accepted.", "", document.tracked_changes))
        if document.unshown:
            what = ", ".join(wording(f"unshown.{one.kind}", count=one.count) for one in document.unshown)
            lines.append(self.tr("Kept in the original but not shown: {what}.").format(what=what))
        self._unshown.setText("\n".join(lines))
        self._unshown.setVisible(bool(lines))
        self._count()

    def _count(self) -> None:
        clauses = [one for one in self.document.clauses if one.kind not in ("table", "row")]
        tables = sum(one.kind == "table" for one in self.document.clauses)
        headings = sum(one.kind == "heading" for one in self.document.clauses)
        text = self.tr("%n clause(s) that can be amended", "", len(clauses))
        text += ", " + self.tr("%n heading(s)", "", headings) + ", " + self.tr("%n table(s)", "", tables)
        self._counts.setText(text)
