"""Dialogs of one manner: title, body, a row of buttons; Escape closes, Ctrl+Enter accepts. Never used while capturing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from facilitation.errors import PalabreError
from ui.language import Retranslated
from ui.theme.dress import Dress, Tone
from ui.theme.tokens import Space, Type
from ui.widgets.buttons import button
from ui.widgets.labels import label
from ui.widgets.panels import scrolled


class Dialog(Retranslated, QDialog):
    """Fill `body` (QVBoxLayout, scrolls when there is no room); words with `say`; further buttons with `add_button`.

    `exec()` or `open()`; accepted when the primary button is pressed: overwrite `accept` to check first. `AppContext.ask` does what
    the dialog asks for before it closes.
    """

    def __init__(self, parent: QWidget | None = None, *, cancellable: bool = True) -> None:
        super().__init__(parent)
        self._title = label(Type.TITLE, wrap=True)
        content = QWidget()
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(0, 0, Space.XS, 0)
        self.body.setSpacing(Space.M)
        self.cancel_button: QPushButton = button()
        self.cancel_button.setVisible(cancellable)
        self.cancel_button.clicked.connect(self.reject)
        self.accept_button: QPushButton = button(Dress.PRIMARY)
        self.accept_button.clicked.connect(self.accept)
        self._refusal = label(Type.BODY, Tone.DANGER, wrap=True)
        self._refusal.hide()
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(Space.S)
        self._buttons.addStretch(1)
        self._buttons.addWidget(self.cancel_button)
        self._buttons.addWidget(self.accept_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.L)
        column.addWidget(self._title)
        column.addWidget(scrolled(content), 1)
        column.addWidget(self._refusal)
        column.addLayout(self._buttons)
        enter = QShortcut(QKeySequence("Ctrl+Return"), self)
        enter.activated.connect(self.accept_button.click)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._act: Callable[[], object] = lambda: None
        self._worded: Callable[[PalabreError], str] = str

    def on_accept(self, act: Callable[[], object], worded: Callable[[PalabreError], str]) -> None:
        """Does this before the dialog closes; a refusal, in the words of `worded`, keeps it open with everything that was typed."""
        self._act, self._worded = act, worded

    def refuse(self, sentence: str) -> None:
        """Says above the buttons why it cannot be done."""
        self._refusal.setText(sentence)
        self._refusal.show()

    @property
    def refusal(self) -> str:
        """The sentence above the buttons, "" while there is none."""
        return "" if self._refusal.isHidden() else self._refusal.text()

    def accept(self) -> None:
        try:
            self._act()
        except PalabreError as error:
            self.refuse(self._worded(error))
        else:
            super().accept()

    def say(self, title: str, accept: str, cancel: str = "") -> None:
        """The words of title and buttons; to be called in `retranslate`."""
        self.setWindowTitle(title)
        self._title.setText(title)
        self.accept_button.setText(accept)
        self.cancel_button.setText(cancel or self.tr("Cancel"))

    def add_button(self, what: Dress | None = None) -> QPushButton:
        """A further button at the left of the row."""
        made = button(what)
        self._buttons.insertWidget(0, made)
        return made


def ask(parent: QWidget, question: str, text: str, accept: str, *, dangerous: bool = False) -> bool:
    """A question before something that cannot be undone; what can be undone is not asked about."""
    dialog = Dialog(parent)
    dialog.body.addWidget(_worded(text))
    if dangerous:
        dialog.accept_button.setProperty("dress", str(Dress.DANGEROUS))
    dialog.say(question, accept)
    return dialog.exec() == QDialog.DialogCode.Accepted


def _worded(text: str) -> QWidget:
    made = label(wrap=True)
    made.setText(text)
    return made
