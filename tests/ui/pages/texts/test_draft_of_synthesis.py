"""A common wording that was left is told apart from what merges now, and one can begin anew without losing it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from tests.ui.hands import answering, type_words
from tests.ui.note_taker import ALT, CTRL, NoteTaker
from ui.pages.texts.conflict_dialog import ConflictDialog

Key = Qt.Key
ADDED = " et locale"


def caption(dialog: ConflictDialog) -> str:
    return dialog._together_name.text().replace("\u00a0", " ")


def leave_a_draft(taker: NoteTaker) -> str:
    """On 3.2.1, where 39 is one of the rivals; gives its words."""
    seen: list[str] = []

    def write(dialog: ConflictDialog) -> None:
        seen.append(caption(dialog))
        dialog.editor.setFocus()
        dialog.editor.moveCursor(QTextCursor.MoveOperation.End)
        type_words(dialog.editor, " du pays")
        seen.append(dialog.wording())
        assert not dialog.anew.isVisible()
        taker.qtbot.keyClick(dialog.editor, Key.Key_Escape)

    taker.go_to("3.2.1")
    with answering(ConflictDialog, write):
        taker.press(Key.Key_C)
    assert "ne se contredit pas" in seen[0]
    return seen[1]


def change_a_rival(taker: NoteTaker) -> str:
    """One of the rivals gets other words; gives its number."""
    dispute = taker.workshop.disputes.of(taker.clause().id)
    assert dispute is not None
    amendment = dispute.rivals[-1].amendment
    taker.workshop.amendments.update(amendment.id, text=amendment.text + ADDED)
    taker.page.context.bridge.flush()
    return amendment.number


def test_it_says_that_it_is_a_draft_and_which_rival_has_changed_since(taker: NoteTaker) -> None:
    draft = leave_a_draft(taker)
    seen: list[tuple[str, str]] = []

    def look(dialog: ConflictDialog) -> None:
        seen.append((caption(dialog), dialog.wording()))
        taker.qtbot.keyClick(dialog, Key.Key_Escape)

    with answering(ConflictDialog, look):
        taker.press(Key.Key_C)
    number = change_a_rival(taker)
    for _ in range(2):
        with answering(ConflictDialog, look):
            taker.press(Key.Key_C)
    told = f"Votre brouillon, commencé avant le changement de {number} : relisez-le."
    assert seen == [("Votre brouillon de synthèse :", draft), (told, draft), (told, draft)]


def test_one_begins_anew_and_goes_back(taker: NoteTaker) -> None:
    draft = leave_a_draft(taker)
    change_a_rival(taker)
    seen: list[str] = []

    def turn(dialog: ConflictDialog) -> None:
        QApplication.processEvents()
        assert dialog.anew.isVisible()
        taker.qtbot.keyClick(dialog, Key.Key_0, ALT)
        seen.append(dialog.wording())
        assert "ne se contredit pas" in caption(dialog)
        taker.qtbot.keyClick(dialog.editor, Key.Key_Escape)

    def back(dialog: ConflictDialog) -> None:
        assert dialog.wording() == draft, "a look at how it would begin loses nothing"
        for _ in range(2):
            taker.qtbot.keyClick(dialog, Key.Key_0, ALT)
        assert dialog.wording() == draft
        taker.qtbot.mouseClick(dialog.anew, Qt.MouseButton.LeftButton)
        taker.qtbot.keyClick(dialog.editor, Key.Key_Return, CTRL)

    for then in (turn, back):
        with answering(ConflictDialog, then):
            taker.press(Key.Key_C)
    assert draft not in seen
    agreed = taker.workshop.consolidation.current_text(taker.clause().id)
    assert agreed == seen[0]
    assert not taker.workshop.drafts("synthesis:")
