"""What was being typed about an amendment that was decided meanwhile is kept without a mark, and both come back with its undo."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from facilitation.workshop import Workshop
from tests.ui.hands import answering
from tests.ui.note_taker import CTRL, SHIFT, NoteTaker
from ui.pages.texts.reopen_dialog import ReopenDialog
from ui.pages.texts.text_panel import DRAFT_SIGN

Key = Qt.Key
KEPT = "Le brouillon commencé sur l’amendement 87 est gardé : il revient si la décision est annulée ou rouverte."


def signs(taker: NoteTaker) -> list[str]:
    row = next(row for row in taker.page.text.clauses.rows() if row.label == "3.2.4")
    return [number for number, _ in row.numbers if number == DRAFT_SIGN]


def told(taker: NoteTaker) -> str:
    bar = taker.frame.messages.short
    return bar.sentence.replace("\u00a0", " ") if bar.isVisible() else ""


def leave_a_wording(taker: NoteTaker) -> str:
    """Of 87, on 3.2.4; gives its words."""
    taker.go_to("3.2.4")
    taker.choose_amendment("87")
    taker.press(Key.Key_M)
    taker.press(Key.Key_End, CTRL)
    taker.write(" Un rapport est publié.")
    words = taker.typed()
    taker.press(Key.Key_Escape)
    assert signs(taker) == [DRAFT_SIGN]
    return words


def test_decided_otherwise_it_has_no_mark_and_is_told_to_be_kept(taker: NoteTaker) -> None:
    words = leave_a_wording(taker)
    taker.choose_amendment("87")
    taker.press(Key.Key_R)
    assert signs(taker) == []
    assert told(taker) == KEPT
    taker.press(Key.Key_Z, CTRL)
    assert signs(taker) == [DRAFT_SIGN]
    taker.choose_amendment("87")
    taker.press(Key.Key_M)
    assert taker.typed() == words


def test_reopened_it_can_be_gone_on_with(taker: NoteTaker) -> None:
    words = leave_a_wording(taker)
    taker.choose_amendment("87")
    taker.press(Key.Key_R)
    taker.choose_amendment("87")
    with answering(ReopenDialog, lambda dialog: taker.qtbot.keyClick(dialog.accept_button, Key.Key_Return)):
        taker.press(Key.Key_O)
    assert signs(taker) == [DRAFT_SIGN]
    taker.choose_amendment("87")
    taker.press(Key.Key_M)
    assert taker.typed() == words


def test_put_off_it_is_still_open_and_nothing_is_told(taker: NoteTaker) -> None:
    leave_a_wording(taker)
    taker.choose_amendment("87")
    taker.press(Key.Key_D)
    assert signs(taker) == [DRAFT_SIGN]
    assert told(taker) == ""


def test_what_was_agreed_on_is_told_of_as_before(taker: NoteTaker) -> None:
    leave_a_wording(taker)
    taker.choose_amendment("87")
    taker.press(Key.Key_M)
    taker.record()
    assert taker.workshop.amendments.numbered("87").state == "retained_modified"
    assert (signs(taker), told(taker)) == ([], "")


def test_so_is_a_sub_amendment_to_what_was_decided(taker: NoteTaker) -> None:
    taker.go_to("3.2.4")
    taker.choose_amendment("87")
    taker.press(Key.Key_N, SHIFT)
    taker.name("mensavi")
    taker.write(" Bis.")
    taker.press(Key.Key_Escape)
    assert signs(taker) == [DRAFT_SIGN]
    taker.choose_amendment("87")
    taker.press(Key.Key_R)
    assert (signs(taker), told(taker)) == ([], KEPT)
    taker.press(Key.Key_Z, CTRL)
    taker.choose_amendment("87")
    taker.press(Key.Key_N, SHIFT)
    assert taker.typed().endswith(" Bis.")


def test_in_the_bin_it_has_no_mark_and_restored_it_has(taker: NoteTaker) -> None:
    leave_a_wording(taker)
    taker.choose_amendment("87")
    taker.page.amendments.list.setFocus()
    taker.press(Key.Key_Delete)
    assert "87" not in [one.number for one in taker.workshop.amendments.all()]
    assert signs(taker) == []
    taker.page.text.clauses.setFocus()
    taker.press(Key.Key_Z, CTRL)
    assert signs(taker) == [DRAFT_SIGN]


def test_a_wording_decided_otherwise_does_not_come_up_at_the_start(
    taker: NoteTaker, reopened: Callable[[Workshop], NoteTaker]
) -> None:
    leave_a_wording(taker)
    taker.choose_amendment("87")
    taker.press(Key.Key_M)
    taker.qtbot.waitUntil(lambda: bool((taker.workshop.remembered("texts.place") or {}).get("capture")))
    taker.workshop.deciding.decide(taker.workshop.amendments.numbered("87").id, "not_retained")
    after = reopened(taker.workshop)
    assert not after.strip_is_open()
    assert signs(after) == []
