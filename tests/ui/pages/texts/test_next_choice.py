"""The next step is chosen: after a conflict is settled, and where a sub-amendment comes before what it bears on."""

from __future__ import annotations

from PySide6.QtCore import Qt

from facilitation.amendments.values import Author
from tests.ui.hands import answering
from tests.ui.note_taker import ALT, NoteTaker
from ui.pages.texts.conflict_dialog import ConflictDialog

Key = Qt.Key
OIM = Author(None, None, "OIM")


def test_once_rivals_are_settled_the_next_to_decide_is_chosen(taker: NoteTaker) -> None:
    workshop = taker.workshop
    taker.go_to("3.2.2")
    following = workshop.amendments.add(taker.clause().id, "insert", "Le lieu change.", authors=[OIM])
    taker.frame.bridge.flush()
    with answering(ConflictDialog, lambda dialog: taker.qtbot.keyClick(dialog, Key.Key_2, ALT)):
        taker.press(Key.Key_C)
    assert workshop.amendments.numbered("56").state == "retained"
    assert taker.chosen_number() == following.number
    assert taker.frame.focusWidget() is taker.page.text.clauses


def test_once_all_are_referred_too(taker: NoteTaker) -> None:
    workshop = taker.workshop
    taker.go_to("3.2.2")
    following = workshop.amendments.add(taker.clause().id, "insert", "Le lieu change.", authors=[OIM])
    taker.frame.bridge.flush()
    with answering(ConflictDialog, lambda dialog: dialog.refer_button.click()):
        taker.press(Key.Key_C)
    assert taker.chosen_number() == following.number


def test_on_a_clause_the_sub_amendment_comes_before_its_amendment(taker: NoteTaker) -> None:
    parent = taker.workshop.amendments.numbered("51")
    workshop = taker.workshop
    workshop.deciding.decide(workshop.amendments.numbered("48").id, "not_retained")
    sub = workshop.amendments.add(parent.clause, "replace", f"{parent.text} Et plus.", authors=[OIM], parent=parent.id)
    taker.frame.bridge.flush()
    taker.go_to("3.2.3")
    taker.go_to("4.2.3")
    assert taker.chosen_number() == sub.number
    taker.press(Key.Key_A)
    assert workshop.amendments.numbered(sub.number).state == "retained"
    assert taker.chosen_number() == "51"


def test_escape_in_the_text_closes_the_strip_and_keeps_what_was_typed(taker: NoteTaker) -> None:
    taker.begin("3.2.3")
    taker.write("Autrement. ")
    taker.page.text.clauses.setFocus()
    taker.press(Key.Key_Escape)
    assert not taker.strip_is_open()
    assert taker.page.text.clauses.hasFocus()
    taker.press(Key.Key_N)
    assert taker.typed().endswith("Autrement. ")


def test_escape_on_a_button_of_the_strip_too(taker: NoteTaker) -> None:
    taker.begin("3.2.3")
    taker.page.capture.form.setFocus()
    taker.press(Key.Key_Escape)
    assert not taker.strip_is_open()
