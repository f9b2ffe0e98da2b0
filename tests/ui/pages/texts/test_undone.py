"""What undoing and doing again choose: the amendment that the act was about, so that the next key decides no other one."""

from __future__ import annotations

from PySide6.QtCore import Qt

from facilitation.amendments.values import Author
from tests.ui.hands import answering
from tests.ui.note_taker import CTRL, SHIFT, NoteTaker
from ui.pages.texts.conflict_dialog import ConflictDialog

Key = Qt.Key


def said(taker: NoteTaker) -> str:
    return taker.frame.messages.short.sentence.replace("\u00a0", " ")


def state(taker: NoteTaker, number: str) -> str:
    return taker.workshop.amendments.numbered(number).state


def in_sight(taker: NoteTaker) -> bool:
    """Whether some of the chosen clause is on the screen."""
    view = taker.page.text.clauses
    return view.shows_current_at(view.viewport().rect())


def test_what_was_taken_back_is_chosen_and_named(taker: NoteTaker) -> None:
    taker.go_to("4.2.3")
    assert taker.chosen_number() == "48"
    taker.press(Key.Key_W)
    assert (state(taker, "48"), taker.chosen_number()) == ("withdrawn", "51")

    taker.press(Key.Key_Z, CTRL)

    assert (state(taker, "48"), taker.chosen_number()) == ("pending", "48")
    assert said(taker) == "Annulé : décision sur l’amendement 48."
    taker.press(Key.Key_R)
    assert (state(taker, "48"), state(taker, "51")) == ("not_retained", "pending")


def test_in_the_queue_too_and_it_stays_in_front(taker: NoteTaker) -> None:
    taker.go_to("4.2.3")
    taker.page.amendments.show_queue(True)
    chosen = taker.chosen_number()
    taker.press(Key.Key_W)
    following = taker.chosen_number()
    assert following != chosen

    taker.press(Key.Key_Z, CTRL)

    assert taker.chosen_number() == chosen
    assert taker.clause().id == taker.workshop.amendments.numbered(chosen).clause
    assert {one.number for one in taker.cards()} > {chosen, following}
    assert {one.clause for one in taker.cards()} > {taker.clause().id}, "it is still the queue"


def test_done_again_it_is_chosen_on_its_clause(taker: NoteTaker) -> None:
    taker.go_to("4.2.3")
    taker.press(Key.Key_W)
    taker.press(Key.Key_Z, CTRL)
    taker.go_to("3.2.2")

    taker.press(Key.Key_Z, CTRL | SHIFT)

    assert (state(taker, "48"), taker.chosen_number()) == ("withdrawn", "48")
    assert said(taker) == "Rétabli : décision sur l’amendement 48."
    assert taker.clause().label.endswith("4.2.3")


def test_its_clause_comes_into_sight_though_it_was_chosen_and_scrolled_away(taker: NoteTaker) -> None:
    taker.go_to("4.2.3")
    taker.press(Key.Key_W)
    bar = taker.page.text.clauses.verticalScrollBar()
    bar.setValue(bar.maximum() if bar.value() < bar.maximum() / 2 else 0)
    assert not in_sight(taker)

    taker.press(Key.Key_Z, CTRL)

    assert in_sight(taker)


def test_after_going_elsewhere_in_the_document_one_comes_back(taker: NoteTaker) -> None:
    taker.go_to("4.2.3")
    taker.press(Key.Key_W)
    taker.go_to("3.2.2")
    taker.press(Key.Key_Z, CTRL)
    assert taker.chosen_number() == "48"
    assert taker.clause().label.endswith("4.2.3")
    assert in_sight(taker)


def test_rivals_settled_at_once_give_back_the_one_that_was_kept(taker: NoteTaker) -> None:
    taker.go_to("3.2.2")
    with answering(ConflictDialog, lambda dialog: taker.qtbot.keyClick(dialog, Key.Key_2, Qt.KeyboardModifier.AltModifier)):
        taker.press(Key.Key_C)
    taker.choose_amendment("53")
    taker.press(Key.Key_Z, CTRL)
    assert taker.chosen_number() == "56"
    assert "56" in said(taker)


def test_what_is_recorded_no_more_leaves_its_clause_chosen(taker: NoteTaker) -> None:
    taker.begin("4.2.3")
    taker.write("Autrement. ")
    taker.record()
    made = taker.last()
    taker.go_to("3.2.2")

    taker.press(Key.Key_Z, CTRL)

    assert taker.clause().label.endswith("4.2.3")
    assert taker.chosen_number() in ("48", "51")
    assert said(taker) == f"Annulé : enregistrement de l’amendement {made.number}."
    taker.press(Key.Key_Z, CTRL | SHIFT)
    assert taker.chosen_number() == made.number


def test_what_was_deleted_comes_back_and_is_chosen(taker: NoteTaker) -> None:
    taker.go_to("4.2.3")
    taker.choose_amendment("51")
    taker.page.amendments.list.setFocus()
    taker.press(Key.Key_Delete)
    assert taker.chosen_number() == "48"

    taker.press(Key.Key_Z, CTRL)

    assert taker.chosen_number() == "51"
    assert said(taker) == "Annulé : suppression de l’amendement 51."
    taker.press(Key.Key_Z, CTRL | SHIFT)
    assert taker.chosen_number() == "48"


def test_a_batch_leaves_the_choice_where_it_is(taker: NoteTaker) -> None:
    workshop = taker.workshop
    clause = workshop.amendments.numbered("48").clause
    made = [workshop.amendments.add(clause, "remark", f"Vu {place}.", authors=[Author(None, None, "OIM")]) for place in range(2)]
    workshop.amendments.set_nature([one.id for one in made], "form")
    taker.go_to("3.2.2")
    chosen = taker.chosen_number()
    taker.press(Key.Key_Z, CTRL)
    assert taker.chosen_number() == chosen
    assert said(taker) == "Annulé : Forme ou fond modifié."


def test_a_page_without_amendments_stays_where_it_is(taker: NoteTaker) -> None:
    taker.go_to("4.2.3")
    taker.press(Key.Key_W)
    taker.frame.go("people")
    taker.press(Key.Key_Z, CTRL)
    assert taker.frame.pages.current_name == "people"
    assert said(taker) == "Annulé : décision sur l’amendement 48."
