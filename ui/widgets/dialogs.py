"""Dialogs of one manner: title, body, a row of buttons; Escape closes, Enter accepts, Ctrl+Enter does from a field of several
lines too. Never used while capturing.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMetaMethod, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QBoxLayout,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from facilitation.errors import PalabreError
from ui.language import Retranslated
from ui.theme.dress import Dress, Tone
from ui.theme.tokens import Space, Type
from ui.widgets.buttons import button
from ui.widgets.labels import label
from ui.widgets.panels import scrolled

_SCROLLING = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


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
        self._further, closing = QHBoxLayout(), QHBoxLayout()
        self._further.addStretch(1)
        closing.addWidget(self.cancel_button)
        closing.addWidget(self.accept_button)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for row in (self._further, closing, self._buttons):
            row.setSpacing(Space.S)
        # In line with what stands above, which leaves room for a scroll bar.
        self._buttons.setContentsMargins(0, 0, Space.XS, 0)
        self._buttons.addLayout(self._further, 1)
        self._buttons.addLayout(closing)
        self._buttons.setAlignment(closing, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.L)
        column.addWidget(self._title)
        self._area = scrolled(content)
        column.addWidget(self._area, 1)
        column.addWidget(self._refusal)
        column.addLayout(self._buttons)
        enter = QShortcut(QKeySequence("Ctrl+Return"), self)
        enter.activated.connect(self.accept_button.click)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._added: list[QPushButton] = []
        self._pressed_in: QWidget | None = None
        self._act: Callable[[], object] = lambda: None
        self._worded: Callable[[PalabreError], str] = str

    def take_room(self, width: int, height: int) -> None:
        """The size it opens with, in pixels; with large letters no larger than the window it stands on."""
        parent = self.parentWidget()
        room = parent.window().size() if parent is not None else QSize(width, height)
        self.resize(min(width, max(room.width() - Space.XL, 320)), min(height, max(room.height() - Space.XL, 240)))

    def take_what_it_needs(self, width: int) -> None:
        """As high as its contents are at this width, in pixels; no larger than the window it stands on, where it scrolls.

        To be called once all words are set.
        """
        self.take_room(width, 0)
        for part in self.findChildren(QWidget):
            # Letters are those of the stylesheet from here on, not only once the dialog is shown.
            part.ensurePolished()
        edges = self.layout().contentsMargins()
        inner = self.width() - edges.left() - edges.right()
        contents = self.body.totalHeightForWidth(inner) if self.body.hasHeightForWidth() else self.body.totalSizeHint().height()
        parts = (self._title.heightForWidth(inner), contents, self._buttons.sizeHint().height())
        self.take_room(width, sum(parts) + self.layout().spacing() * (len(parts) - 1) + edges.top() + edges.bottom() + Space.XS)

    def on_accept(self, act: Callable[[], object], worded: Callable[[PalabreError], str]) -> None:
        """Does this before the dialog closes; a refusal, in the words of `worded`, keeps it open with everything that was typed."""
        self._act, self._worded = act, worded

    def refuse(self, sentence: str) -> None:
        """Says above the buttons why it cannot be done; "" takes away what was said before."""
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))

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

    def event(self, event: QEvent) -> bool:
        # Sent before the key itself: what has the keyboard now may have passed it on by the time the key comes here.
        if event.type() is QEvent.Type.ShortcutOverride:
            self._pressed_in = self.focusWidget()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            pressed_in, self._pressed_in = self._pressed_in, None
            if pressed_in is self.focusWidget():
                self._enter(pressed_in)
        elif event.key() in _SCROLLING:
            # The keyboard is on a button, which has no use for it.
            self._area.verticalScrollBar().triggerAction(_SCROLLING[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _enter(self, focused: QWidget | None) -> None:
        """Enter presses the button that has the keyboard, and the primary one from a field of one line.

        Lists keep it, and so do fields that do something of their own with it.
        """
        if isinstance(focused, QAbstractButton) and not focused.isCheckable():
            focused.click()
        elif isinstance(focused, QLineEdit) and focused.isSignalConnected(QMetaMethod.fromSignal(focused.returnPressed)):
            return
        elif focused is None or isinstance(focused, (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit)):
            self.accept_button.click()

    def say(self, title: str, accept: str, cancel: str = "") -> None:
        """The words of title and buttons; to be called in `retranslate`."""
        self.setWindowTitle(title)
        self._title.setText(title)
        self.accept_button.setText(accept)
        self.cancel_button.setText(cancel or self.tr("Cancel"))
        self.fit_buttons()

    def fit_buttons(self) -> None:
        """The further buttons on a line of their own where one line would be wider than the window that the dialog stands on; to be
        called once a button has other words."""
        parent = self.parentWidget()
        if parent is None:
            return
        shown = [one for one in (*self._added, self.cancel_button, self.accept_button) if not one.isHidden()]
        for one in shown:
            one.ensurePolished()
        wanted = sum(one.sizeHint().width() + Space.S for one in shown)
        fits = wanted <= parent.window().width() - Space.XL - 2 * Space.XL - Space.XS
        self._buttons.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)

    def setVisible(self, visible: bool) -> None:  # noqa: N802 (Qt's name)
        # All words are said by now, and the layout has not asked for the room of them yet.
        self.fit_buttons()
        super().setVisible(visible)

    def add_button(self, what: Dress | None = None) -> QPushButton:
        """A further button at the left of the row."""
        made = button(what)
        self._further.insertWidget(0, made)
        self._added.append(made)
        return made


class Question(Dialog):
    """What `ask` asks."""


def ask(parent: QWidget, question: str, text: str, accept: str, *, dangerous: bool = False) -> bool:
    """A question before something that cannot be undone; what can be undone is not asked about."""
    dialog = Question(parent)
    dialog.body.addWidget(_worded(text))
    if dangerous:
        dialog.accept_button.setProperty("dress", str(Dress.DANGEROUS))
    dialog.say(question, accept)
    return dialog.exec() == QDialog.DialogCode.Accepted


def _worded(text: str) -> QWidget:
    made = label(wrap=True)
    made.setText(text)
    return made
