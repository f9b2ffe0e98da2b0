"""A common wording of rivals is written in the looks of the clause, and accepted by whoever has it before her eyes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QTextCursor
from PySide6.QtWidgets import QApplication

from facilitation.text.clauses import ClauseId
from tests.ui.hands import answering, type_words
from tests.ui.note_taker import CTRL, NoteTaker
from ui.pages.texts.change_editor import ChangeEditor
from ui.pages.texts.conflict_dialog import ConflictDialog
from ui.theme.tokens import Space
from ui.widgets.marked_text import ShownText, text_font

Key = Qt.Key
AGREED = "Retenir cette rédaction"


@pytest.fixture
def disputed(taker: NoteTaker) -> NoteTaker:
    """On II.2, « Atouts » in bold, for which two other titles are proposed."""
    clause = next(one for one in taker.workshop.texts.clauses(taker.page.text.document) if one.label == "II.2")
    for text in ("Atouts majeurs", "Atouts nationaux"):
        taker.workshop.amendments.add(clause.id, "replace", text, authors=[taker.workshop.authors.resolve("DGE")])
    taker.frame.go("texts", clause=clause.id)
    return taker


def settle(taker: NoteTaker, scale: int) -> None:
    taker.frame.shell.theme.set_scale(scale)
    for _ in range(3):
        QApplication.processEvents()


def in_bold(editor: ChangeEditor) -> str:
    return "".join(
        letter for place, letter in enumerate(editor.toPlainText()) if not letter.isspace() and editor.look_at(place).font().bold()
    )


def bold_of(shown: ShownText) -> str:
    return "".join(shown.text[one.start : one.end] for one in shown.spans if one.bold)


def in_sight(dialog: ConflictDialog) -> bool:
    """All of the field in which the wording is written."""
    room = dialog._area.viewport()
    return room.rect().contains(QRect(dialog.editor.mapTo(room, QPoint()), dialog.editor.size()))


def test_what_is_bold_stays_so_while_a_wording_is_written_left_taken_up_and_accepted(disputed: NoteTaker) -> None:
    seen: list[str] = []
    read: list[str] = []

    def write(dialog: ConflictDialog) -> None:
        read.extend(bold_of(one.shown) for pane in (dialog._base, *dialog._panes) for one in pane._sheet._passages)
        dialog.editor.setFocus()
        dialog.editor.moveCursor(QTextCursor.MoveOperation.End)
        type_words(dialog.editor, " reconnus")
        seen.append(in_bold(dialog.editor))
        dialog.reject()

    def accept(dialog: ConflictDialog) -> None:
        seen.append(in_bold(dialog.editor))
        disputed.qtbot.keyClick(dialog.editor, Key.Key_Return, CTRL)

    clause = ClauseId(disputed.clause().id)
    assert [(one.start, one.end, one.bold) for one in disputed.clause().spans] == [(0, len("Atouts"), True)]
    for then in (write, accept):
        with answering(ConflictDialog, then):
            disputed.press(Key.Key_C)
    assert all(one.startswith("Atouts") for one in read)
    assert len(read) == 3
    assert all(one.startswith("Atouts") and one.endswith("reconnus") for one in seen), seen
    agreed = disputed.workshop.consolidation.consolidated(disputed.page.text.document).by_id[clause]
    assert agreed.text.endswith(" reconnus")
    assert any(one.bold and one.start == 0 and one.end >= len("Atouts") for one in agreed.spans)


def test_what_is_struck_and_typed_anew_goes_on_as_the_word_before_it(disputed: NoteTaker) -> None:
    seen: list[tuple[str, bool]] = []

    def write(dialog: ConflictDialog) -> None:
        dialog.editor.setFocus()
        dialog.editor.selectAll()
        type_words(dialog.editor, "Forces")
        seen.append((dialog.wording(), in_bold(dialog.editor).endswith("Forces")))
        dialog.reject()

    with answering(ConflictDialog, write):
        disputed.press(Key.Key_C)
    assert seen == [("Forces", True)]


def test_a_wording_below_what_is_in_sight_is_shown_before_it_can_be_accepted(taker: NoteTaker) -> None:
    settle(taker, 175)
    taker.go_to("3.2.2")
    seen: list[object] = []

    def accept(dialog: ConflictDialog) -> None:
        QApplication.processEvents()
        seen.extend((in_sight(dialog), dialog.accept_button.text()))
        taker.qtbot.keyClick(dialog, Key.Key_Return, CTRL)
        QApplication.processEvents()
        seen.extend((dialog.isVisible(), in_sight(dialog), dialog.editor.hasFocus(), dialog.accept_button.text()))
        taker.qtbot.keyClick(dialog.editor, Key.Key_Return, CTRL)
        seen.append(dialog.isVisible())

    with answering(ConflictDialog, accept):
        taker.press(Key.Key_C)
    assert seen == [False, "Voir la synthèse   Ctrl+Entrée", True, True, True, f"{AGREED}   Ctrl+Entrée", False]
    assert taker.workshop.amendments.numbered("53").state.startswith("retained")


def test_tab_and_scrolling_bring_the_wording_into_sight(taker: NoteTaker) -> None:
    settle(taker, 175)
    taker.go_to("3.2.2")
    seen: list[tuple[bool, bool, bool, str]] = []

    def walk(dialog: ConflictDialog) -> None:
        for _ in range(10):
            if dialog.editor.hasFocus():
                break
            here = QApplication.focusWidget()
            assert here is not None
            taker.qtbot.keyClick(here, Key.Key_Tab)
        room = dialog._area.viewport()
        named = room.rect().contains(dialog._together_name.mapTo(room, QPoint()))
        seen.append((dialog.editor.hasFocus(), in_sight(dialog), named, dialog.accept_button.text().split("   ")[0]))
        dialog.reject()

    def scroll(dialog: ConflictDialog) -> None:
        taker.qtbot.keyClick(dialog, Key.Key_End)
        QApplication.processEvents()
        seen.append((not dialog.editor.hasFocus(), in_sight(dialog), True, dialog.accept_button.text().split("   ")[0]))
        dialog.reject()

    for then in (walk, scroll):
        with answering(ConflictDialog, then):
            taker.press(Key.Key_C)
    assert seen == [(True, True, True, AGREED)] * 2


def test_one_of_the_rivals_is_accepted_whether_the_wording_is_in_sight_or_not(taker: NoteTaker) -> None:
    settle(taker, 175)
    taker.go_to("3.2.2")
    with answering(ConflictDialog, lambda dialog: taker.qtbot.keyClick(dialog, Key.Key_1, Qt.KeyboardModifier.AltModifier)):
        taker.press(Key.Key_C)
    assert taker.workshop.amendments.numbered("53").state == "retained"


def test_where_there_is_room_it_is_accepted_at_once(taker: NoteTaker) -> None:
    taker.go_to("3.2.2")
    with answering(ConflictDialog, lambda dialog: taker.qtbot.keyClick(dialog, Key.Key_Return, CTRL)):
        taker.press(Key.Key_C)
    assert taker.workshop.amendments.numbered("53").adopted


@pytest.mark.parametrize("further", [0, 1])
def test_in_a_small_window_with_large_letters_all_of_it_is_there(taker: NoteTaker, further: int) -> None:
    settle(taker, 175)
    taker.frame.showNormal()
    taker.frame.resize(1024, 768)
    QApplication.processEvents()
    taker.go_to("3.2.2")
    clause = taker.clause()
    for _ in range(further):
        words = clause.text.replace("représentés", "constitutionnellement représentés").replace("désignés", "choisis")
        taker.workshop.amendments.add(
            clause.id, "replace", words, authors=[taker.workshop.authors.resolve("DGE")], base_text=clause.text
        )
    taker.frame.go("texts", clause=clause.id)
    widths: list[tuple[int, int]] = []

    def look(dialog: ConflictDialog) -> None:
        QApplication.processEvents()
        taker.qtbot.keyClick(dialog, Key.Key_Return, CTRL)
        QApplication.processEvents()
        assert dialog.accept_button.text().startswith(AGREED)
        widths.append((dialog.width(), taker.frame.width()))
        for one in (dialog.accept_button, dialog.cancel_button, dialog.refer_button):
            assert one.width() >= one.sizeHint().width()
            assert dialog.rect().contains(QRect(one.mapTo(dialog, QPoint()), one.size()))
        assert dialog._area.horizontalScrollBar().maximum() == 0, "nothing is cut at the right"
        metrics = QFontMetrics(text_font(taker.frame.shell.theme))
        assert len(dialog._panes) == 2 + further
        for pane in dialog._panes:
            longest = max(metrics.horizontalAdvance(word) for word in pane.words.split("\n")[1].split())
            assert pane.viewport().width() - 2 * Space.S >= longest, "no word is broken"
        dialog.reject()

    with answering(ConflictDialog, look):
        taker.press(Key.Key_C)
    ((dialog_width, window_width),) = widths
    assert dialog_width <= window_width - 40


def test_in_english_what_falls_lapses(taker: NoteTaker) -> None:
    taker.frame.shell.language.use("en")
    taker.go_to("3.2.2")
    said: list[str] = []

    def look(dialog: ConflictDialog) -> None:
        said.extend(dialog.falling())
        dialog.reject()

    with answering(ConflictDialog, look):
        taker.press(Key.Key_C)
    assert said == ["lapsed then: 56", "lapsed then: 53", "lapsed then: 56"]
