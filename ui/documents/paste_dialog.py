"""« Coller un texte… »: what was copied from an e-mail, a PDF, a message or Word, seen before it is read."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.documents.tree_panel import Around
from ui.theme.dress import Dress, Tone, dress
from ui.theme.tokens import Type
from ui.widgets.dialogs import Dialog
from ui.widgets.labels import label

_WIDTH, _HEIGHT = 760, 560


class PasteField(QPlainTextEdit):
    """Plain text; `markup` is the HTML that came with it, as long as nothing was changed since. `changed` after each change."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        dress(self, Dress.EDITOR, Type.TEXT)
        self.setTabChangesFocus(True)
        self.text = ""
        self.markup = ""
        self._taking = False
        self.textChanged.connect(self._edited)

    def take(self, data: QMimeData) -> None:
        """Fills the field with what was copied."""
        text = data.text()
        self._taking = True
        self.setPlainText(text)
        self._taking = False
        # Qt shows no-break spaces and Word's line breaks otherwise than they are: what was copied is kept beside it.
        self.text, self.markup = text, data.html() if data.hasHtml() else ""
        self.changed.emit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        cursor = self.textCursor()
        chosen = cursor.selectionEnd() - cursor.selectionStart()
        everything = not self.toPlainText().strip() or chosen == self.document().characterCount() - 1
        if everything and source.hasText():
            self.take(source)
        else:
            super().insertFromMimeData(source)

    def _edited(self) -> None:
        if not self._taking:
            self.text, self.markup = self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\v"), ""
            self.changed.emit()


class PasteDialog(Dialog):
    """`text` and `markup` as they are to be read; begins with what the clipboard holds."""

    def __init__(self, around: Around, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._intro = label(Type.BODY, Tone.MUTED, wrap=True)
        self.field = PasteField()
        self._state = label(Type.SMALL, Tone.MUTED, wrap=True)
        self.field.changed.connect(self._say_state)
        self.body.addWidget(self._intro)
        self.body.addWidget(self.field, 1)
        self.body.addWidget(self._state)
        room = QGuiApplication.primaryScreen().availableSize()
        self.resize(min(around.theme.px(_WIDTH), room.width() - 16), min(around.theme.px(_HEIGHT), room.height() - 48))
        copied = QGuiApplication.clipboard().mimeData()
        if copied is not None and copied.hasText():
            self.field.take(copied)
        self.retranslate()
        self.field.setFocus()

    @property
    def text(self) -> str:
        return self.field.text

    @property
    def markup(self) -> str:
        return self.field.markup

    def retranslate(self) -> None:
        self.say(self.tr("Paste a text"), self.tr("Read it"))
        self._intro.setText(self.tr("Copy the text in an e-mail, a PDF, a message or Word, then paste it here with Ctrl+V."))
        self.field.setAccessibleName(self.tr("Pasted text"))
        self._say_state()

    def accept(self) -> None:
        if self.text.strip():
            super().accept()

    def _say_state(self) -> None:
        there = bool(self.text.strip())
        self.accept_button.setEnabled(there)
        words = sum(any(map(str.isalnum, word)) for word in self.text.split())
        if not there:
            self._state.setText(self.tr("Nothing has been pasted yet."))
        elif self.markup:
            said = self.tr("%n word(s), with the formatting that was copied with them.", "", words)
            self._state.setText(said)
        else:
            self._state.setText(
                self.tr("%n word(s), read as plain text: numbers and bullets typed by hand make the plan.", "", words)
            )
