"""« Coller un texte… » : what was copied is seen, changed if need be, and read with the formatting that came with it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.hands import read, type_words
from ui.documents.paste_dialog import PasteDialog
from ui.shell import Shell

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def copy(text: str, markup: str = "") -> None:
    """As another program does."""
    data = QMimeData()
    data.setText(text)
    if markup:
        data.setHtml(markup)
    QGuiApplication.clipboard().setMimeData(data)


@pytest.fixture
def clipboard() -> Iterator[None]:
    QGuiApplication.clipboard().clear()
    yield
    QGuiApplication.clipboard().clear()


def open_dialog(qtbot: QtBot, shell: Shell) -> PasteDialog:
    dialog = PasteDialog(shell)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.field)
    return dialog


@pytest.mark.usefixtures("clipboard")
def test_it_begins_with_what_was_copied(qtbot: QtBot, shell: Shell) -> None:
    copy("Le taux\u00a0: 12\u202f%", "<p><b>Le taux</b>\u00a0: 12\u202f%</p>")
    dialog = open_dialog(qtbot, shell)
    assert dialog.text == "Le taux\u00a0: 12\u202f%"
    assert "<b>Le taux</b>" in dialog.markup
    assert "3 mots, avec la mise en forme copiée avec eux." in read(dialog)
    qtbot.keyClick(dialog.field, Key.Key_Return, CTRL)
    assert dialog.result() == 1


@pytest.mark.usefixtures("clipboard")
def test_nothing_copied_yet(qtbot: QtBot, shell: Shell) -> None:
    dialog = open_dialog(qtbot, shell)
    assert "Rien n’a encore été collé." in read(dialog)
    assert not dialog.accept_button.isEnabled()
    qtbot.keyClick(dialog.field, Key.Key_Return, CTRL)
    assert dialog.isVisible()
    copy("Un alinéa.\nUn autre.", "<p>Un alinéa.</p><p>Un autre.</p>")
    qtbot.keyClick(dialog.field, Key.Key_V, CTRL)
    assert (dialog.text, dialog.accept_button.isEnabled()) == ("Un alinéa.\nUn autre.", True)
    assert dialog.markup


@pytest.mark.usefixtures("clipboard")
def test_what_is_changed_by_hand_is_plain_text(qtbot: QtBot, shell: Shell) -> None:
    copy("Bonjour,\nUn alinéa\u00a0: fin.", "<div>Bonjour,</div><p>Un alinéa\u00a0: fin.</p>")
    dialog = open_dialog(qtbot, shell)
    for _ in "Bonjour,\n":
        qtbot.keyClick(dialog.field, Key.Key_Delete)
    type_words(dialog.field, "é")
    assert (dialog.text, dialog.markup) == ("éUn alinéa\u00a0: fin.", "")
    assert "lus comme texte simple" in read(dialog)
    copy(" plus", "<b> plus</b>")
    qtbot.keyClick(dialog.field, Key.Key_End)
    qtbot.keyClick(dialog.field, Key.Key_V, CTRL)
    assert (dialog.text, dialog.markup) == ("éUn alinéa\u00a0: fin. plus", "")
    copy("Tout neuf", "<b>Tout neuf</b>")
    qtbot.keyClick(dialog.field, Key.Key_A, CTRL)
    qtbot.keyClick(dialog.field, Key.Key_V, CTRL)
    assert dialog.text == "Tout neuf"
    assert dialog.markup


@pytest.mark.usefixtures("clipboard")
def test_escape_leaves_it(qtbot: QtBot, shell: Shell) -> None:
    copy("Un alinéa.")
    dialog = open_dialog(qtbot, shell)
    qtbot.keyClick(dialog.field, Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.result() == 0
