"""The queue of those to decide: filtered, in the order of examination, what is of form accepted in one go (scenario 8)."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from tests.ui.hands import answering, focused, type_words
from tests.ui.note_taker import CTRL, NoteTaker
from ui.pages.texts.amendment_list import AmendmentDelegate
from ui.pages.texts.form_batch_dialog import FormBatchDialog
from ui.pages.texts.queue_filter import QueueFilter
from ui.theme.tokens import Role

Key = Qt.Key
COMMITTEE = "Comité de rédaction\u00a0: forme"
PUT_OFF = "Renvoyés et en suspens"


@pytest.fixture
def queue(taker: NoteTaker) -> NoteTaker:
    """J goes to the first amendment to decide, and lists them all."""
    taker.press(Key.Key_J)
    return taker


def listed(taker: NoteTaker) -> list[str]:
    return [card.number for card in taker.cards()]


def choose(taker: NoteTaker, words: str) -> None:
    """With the keyboard, as one walks through a list."""
    field: QueueFilter = taker.page.amendments.filter
    field.which.setFocus()
    place = field.which.findText(words)
    assert place >= 0
    taker.qtbot.keyClick(field.which, Key.Key_Home)
    for _ in range(field.which.count()):
        if field.which.currentText() == words:
            break
        taker.qtbot.keyClick(field.which, Key.Key_Down)
    assert field.which.currentText() == words


def test_the_filter_belongs_to_the_queue(taker: NoteTaker) -> None:
    assert not taker.page.amendments.filter.isVisible()
    taker.press(Key.Key_J)
    assert taker.page.amendments.filter.isVisible()
    assert taker.page.amendments.filter.which.currentText() == "En plénière\u00a0: le fond"
    assert not taker.page.amendments.filter.batch.isVisible()


def test_by_what_they_are_about_by_part_and_by_author(queue: NoteTaker) -> None:
    workshop, document = queue.workshop, queue.page.text.document
    everything = {one.number: one for one in workshop.amendments.all(document) if one.is_open}
    assert set(listed(queue)) == {
        number for number, one in everything.items() if one.nature == "substance" and one.state == "pending"
    }
    choose(queue, "En conflit")
    assert {"53", "56"} <= set(listed(queue))
    assert set(listed(queue)) < set(everything)
    choose(queue, "Axe 3 Protection des droits et participation des Togolais de l’extérieur")
    assert "53" in listed(queue)
    assert all(workshop.texts.clause(everything[one].clause).label.startswith("3.") for one in listed(queue))
    choose(queue, "Tout ce qui est à décider")
    field = queue.page.amendments.filter.author
    field.setFocus()
    type_words(field, "foliv")
    assert "53" in listed(queue)
    assert all(any("FOLIVI" in author.name for author in everything[one].authors) for one in listed(queue))
    type_words(field, "xyz")
    assert listed(queue) == []
    assert "Rien de tel" in queue.page.amendments.nothing.words()


def test_in_the_order_of_examination(queue: NoteTaker) -> None:
    field = queue.page.amendments.filter.order
    choose(queue, "Tout ce qui est à décider")
    before = listed(queue)
    field.setFocus()
    queue.qtbot.keyClick(field, Key.Key_Down)
    examined = [call.amendment.number for call in queue.workshop.examination.order(queue.page.text.document)]
    assert listed(queue) == examined
    assert sorted(before) == sorted(examined)


def test_what_is_of_form_is_accepted_in_one_go_and_undone_in_one_step(queue: NoteTaker) -> None:
    workshop, document = queue.workshop, queue.page.text.document
    marked = [one.id for one in workshop.amendments.all(document) if one.is_open and one.changes_text and one.parent is None][:6]
    contested = workshop.amendments.numbered("53").id
    workshop.amendments.set_nature([*marked, contested], "form")
    queue.qtbot.waitUntil(lambda: queue.page.amendments.list.isVisible())
    choose(queue, COMMITTEE)
    filtered = queue.page.amendments.filter
    assert set(listed(queue)) == {
        one.number
        for one in workshop.amendments.all(document)
        if one.state == "referred" or (one.nature == "form" and one.state in ("pending", "retained") and one.changes_text)
    }
    waiting = [one for one in workshop.queue.waiting(document, filtered.wanted()) if one.state == "pending"]
    taken = workshop.queue.form_batch(document, filtered.wanted()).taken
    assert 1 < len(taken) < len(waiting)
    told: list[str] = []

    def agree(dialog: FormBatchDialog) -> None:
        told.extend((dialog.windowTitle(), *dialog.told()))
        queue.qtbot.keyClick(dialog, Key.Key_Return)

    filtered.batch.setFocus()
    with answering(FormBatchDialog, agree):
        queue.qtbot.keyClick(filtered.batch, Key.Key_Space)
    assert told[0].replace("\u202f", " ") == f"Retenir {len(taken)} amendements de forme ?"
    referred = [one for one in workshop.amendments.all(document) if (one.state, one.nature) == ("referred", "form")]
    left = {one.number for one in (*waiting, *referred) if one not in taken}
    assert {words.split()[0] for words in told[1:]} == left
    assert focused(queue.qtbot, queue.frame) is queue.page.text.clauses
    assert "Ctrl+Z" in queue.frame.messages.short.sentence
    states = {one.state for one in workshop.amendments.get_many(one.id for one in taken)}
    assert states == {"retained"}
    queue.page.text.clauses.setFocus()
    queue.press(Key.Key_Z, CTRL)
    assert {one.state for one in workshop.amendments.get_many(one.id for one in taken)} == {"pending"}


def test_of_form_only_what_the_list_shows_is_accepted(queue: NoteTaker) -> None:
    workshop, document = queue.workshop, queue.page.text.document
    open_ones = [one for one in workshop.amendments.all(document) if one.is_open and one.changes_text and one.parent is None]
    workshop.amendments.set_nature([one.id for one in open_ones], "form")
    queue.qtbot.waitUntil(lambda: queue.page.amendments.list.isVisible())
    choose(queue, COMMITTEE)
    filtered = queue.page.amendments.filter
    filtered.author.setFocus()
    type_words(filtered.author, "zzzz")
    assert listed(queue) == []
    with answering(FormBatchDialog, lambda dialog: queue.qtbot.keyClick(dialog, Key.Key_Return)):
        filtered.batch.click()
    assert {one.state for one in workshop.amendments.get_many(one.id for one in open_ones)} <= {"pending", "parked", "referred"}
    filtered.author.setFocus()
    filtered.author.selectAll()
    type_words(filtered.author, workshop.queue.form_batch(document).taken[0].authors[0].name)
    before = {card.number for card in queue.cards() if card.state == "pending"}
    assert 0 < len(before) < len(open_ones)
    with answering(FormBatchDialog, lambda dialog: queue.qtbot.keyClick(dialog, Key.Key_Return)):
        filtered.batch.click()
    taken = {one.number for one in workshop.amendments.get_many(one.id for one in open_ones) if one.adopted}
    assert taken
    assert taken <= before


def test_after_a_decision_comes_the_next_one_in_the_list_not_one_that_was_left_out(queue: NoteTaker) -> None:
    before = listed(queue)
    for _ in range(3):
        queue.press(Key.Key_J)
    place = before.index(queue.chosen_number())
    assert place >= 3
    pending = [card.number for card in queue.cards()[place + 1 :] if card.state == "pending"]
    queue.press(Key.Key_R)
    assert listed(queue) == [*before[:place], *before[place + 1 :]]
    assert queue.chosen_number() == pending[0]


def test_the_chosen_card_has_its_colour_within_its_border_alone(taker: NoteTaker) -> None:
    taker.go_to("3.2.2")
    listed = taker.page.amendments.list
    row = listed.visualRect(listed.currentIndex())
    picture = listed.viewport().grab(row).toImage()
    inside, below = picture.pixelColor(row.width() // 2, 6), picture.pixelColor(row.width() // 2, row.height() - 2)
    theme = taker.frame.shell.theme
    assert inside == theme.color(Role.SELECTION)
    assert below != inside


def test_a_note_that_two_lines_do_not_hold_ends_with_an_ellipsis_and_is_whole_under_the_mouse(taker: NoteTaker) -> None:
    taker.go_to("3.2.2")
    listed = taker.page.amendments.list
    card = taker.cards()[0]
    delegate = cast(AmendmentDelegate, listed.itemDelegate())
    assert delegate.note(card.detail, 4000) == card.detail
    shown = delegate.note(card.detail, 90)
    assert shown.endswith("…")
    assert card.detail.startswith(shown.rstrip("…"))
    assert card.detail in listed.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


@pytest.mark.parametrize("queued", [False, True])
def test_another_clause_can_be_chosen_in_the_turn_in_which_the_chosen_amendment_is_undone(taker: NoteTaker, queued: bool) -> None:
    taker.begin("3.2.4")
    taker.write(" Un rapport annuel est publié.")
    taker.record()
    made = taker.last().id
    taker.page.amendments.show_queue(queued)
    assert taker.page.amendments.select(made)
    taker.workshop.history.undo()
    other = next(one for one in taker.workshop.texts.clauses(taker.page.text.document) if one.label == "3.1.1")
    taker.page.text.choose(other.id)
    # In the queue the next one to decide is chosen instead, and its clause with it.
    assert queued or taker.clause().label == "3.1.1"
    assert taker.page.amendments.current_id() != made


@pytest.mark.parametrize("number", ["II.1", "3.1.1", "VI.1"])
def test_from_a_clause_on_which_nothing_waits_j_and_k_go_to_its_neighbours_in_the_text(taker: NoteTaker, number: str) -> None:
    page, workshop = taker.page, taker.workshop
    document = page.text.document
    places = {one.id: place for place, one in enumerate(workshop.texts.clauses(document))}
    here = workshop.texts.find_clause(number, document)
    waiting = [places[one.clause] for one in workshop.queue.waiting(document, page.amendments.filter.wanted())]
    after, before = [one for one in waiting if one > places[here.id]], [one for one in waiting if one < places[here.id]]
    assert len(after) + len(before) == len(waiting) > 0
    for key, expected in ((Key.Key_J, after[:1] or waiting[-1:]), (Key.Key_K, before[-1:] or waiting[:1])):
        page.amendments.show_queue(False)
        page.text.choose(here.id)
        page.text.clauses.setFocus()
        taker.press(key)
        assert [places[taker.clause().id]] == expected


def test_with_other_cards_listed_the_chosen_one_is_in_sight(queue: NoteTaker) -> None:
    """Else the keys would decide one that nobody sees."""
    panel = queue.page.amendments
    panel.select(queue.cards()[-1].amendment)
    chosen = queue.chosen_number()
    name = queue.workshop.amendments.numbered(chosen).authors[0].name.split()[-1]
    for words in (name, "", name[:2], ""):
        panel.list.verticalScrollBar().setValue(0)
        panel.filter.author.setText(words)
        place = panel.list.visualRect(panel.list.currentIndex())
        assert queue.chosen_number() == chosen
        assert panel.list.viewport().rect().contains(place.topLeft())
        assert panel.list.viewport().rect().contains(place.center())


def put_off(taker: NoteTaker, document: str) -> list[str]:
    """In the order of the text."""
    return [one.number for one in taker.workshop.queue.waiting(document) if one.state in ("referred", "parked")]


def test_what_is_put_off_leaves_the_plenary_s_queue_and_comes_back_with_ctrl_z(queue: NoteTaker) -> None:
    document = queue.page.text.document
    undecided, before, earlier = queue.page.plan.note(), listed(queue), put_off(queue, document)
    assert not set(earlier) & set(before)
    queue.press(Key.Key_J)
    queue.press(Key.Key_J)
    passed = []
    for key in (Key.Key_D, Key.Key_F):
        place = listed(queue).index(queue.chosen_number())
        passed.append(queue.chosen_number())
        queue.press(key)
        assert passed[-1] not in listed(queue)
        assert queue.chosen_number() == listed(queue)[place], "the next one"
        assert queue.page.text.clauses.hasFocus()
    assert listed(queue) == [one for one in before if one not in passed]
    assert queue.page.plan.note() == undecided, "both are undecided"
    queue.press(Key.Key_K)
    assert queue.chosen_number() == before[before.index(passed[0]) - 1]
    choose(queue, PUT_OFF)
    queue.press(Key.Key_Escape)
    assert set(listed(queue)) == {*earlier, *passed}
    assert listed(queue) == put_off(queue, document), "in the order of the text"
    assert queue.page.amendments.note().endswith(f"/{len(listed(queue))}")
    queue.press(Key.Key_Z, CTRL)
    assert queue.chosen_number() == passed[1], "on its clause, since this list has it no longer"
    queue.page.amendments.show_queue(True)
    assert passed[1] not in listed(queue)
    choose(queue, "En plénière\u00a0: le fond")
    queue.press(Key.Key_Escape)
    assert listed(queue) == [one for one in before if one != passed[0]]
    queue.press(Key.Key_Z, CTRL)
    assert listed(queue) == before


def test_j_and_k_walk_through_what_is_put_off_and_a_decision_there_leads_to_the_next_one(queue: NoteTaker) -> None:
    for key in (Key.Key_F, Key.Key_D, Key.Key_F, Key.Key_D):
        queue.press(key)
    choose(queue, PUT_OFF)
    queue.press(Key.Key_Escape)
    walked = [queue.chosen_number()]
    for _ in listed(queue)[1:]:
        queue.press(Key.Key_J)
        walked.append(queue.chosen_number())
    assert walked == listed(queue)
    assert len(walked) >= 4
    queue.press(Key.Key_K)
    queue.press(Key.Key_K)
    assert queue.chosen_number() == walked[-3]
    queue.press(Key.Key_R)
    assert listed(queue) == [one for one in walked if one != walked[-3]]
    assert queue.chosen_number() == walked[-2]


def test_what_is_put_off_once_more_leads_to_the_next_one_too(queue: NoteTaker) -> None:
    for key in (Key.Key_F, Key.Key_D, Key.Key_F):
        queue.press(key)
    choose(queue, PUT_OFF)
    queue.press(Key.Key_Escape)
    before = listed(queue)
    place = before.index(queue.chosen_number())
    while place > 0:
        queue.press(Key.Key_K)
        place -= 1
    assert len(before) >= 3
    for key, number in zip((Key.Key_D, Key.Key_F), before[1:], strict=False):
        queue.press(key)
        assert listed(queue) == before, "they stay"
        assert queue.chosen_number() == number
        assert queue.clause().id == queue.page.amendments.current().clause  # type: ignore[union-attr]
    for _ in before:
        queue.press(Key.Key_D)
    assert queue.chosen_number() == before[-1], "the last one is the last"


def test_the_empty_queue_of_the_plenary_says_how_many_are_put_off_and_leads_there(queue: NoteTaker) -> None:
    workshop, document, panel = queue.workshop, queue.page.text.document, queue.page.amendments
    for one in workshop.queue.waiting(document):
        if one.state != "pending" or one.number in ("53", "56"):
            continue
        if one.number == "63" or one.kind in ("remark", "question"):
            workshop.amendments.bin(one.id)
        else:
            workshop.deciding.decide(one.id, "withdrawn")
    workshop.amendments.set_nature([workshop.amendments.numbered("56").id], "form")
    before = len(put_off(queue, document))
    queue.qtbot.waitUntil(lambda: listed(queue) == ["53"])
    queue.press(Key.Key_D)
    assert listed(queue) == []
    assert panel.nothing.words().split("\n") == [
        "Rien n’attend la plénière pour l’instant.",
        f"{before + 1} renvoyés ou en suspens",
        "1 de forme encore à décider",
    ]
    assert queue.page.text.clauses.hasFocus()
    queue.press(Key.Key_J)
    assert listed(queue) == []
    way = panel.nothing.way("put_off")
    for _ in range(20):
        if way.hasFocus():
            break
        queue.press(Key.Key_Tab)
    assert way.hasFocus()
    queue.press(Key.Key_Return)
    assert panel.filter.which.currentText() == PUT_OFF
    assert "53" in listed(queue)
    assert len(listed(queue)) == before + 1
    assert queue.page.text.clauses.hasFocus()
    choose(queue, "En plénière\u00a0: le fond")
    queue.press(Key.Key_Escape)
    queue.qtbot.mouseClick(panel.nothing.way("committee"), Qt.MouseButton.LeftButton)
    assert panel.filter.which.currentText() == COMMITTEE
    assert "56" in listed(queue)
    choose(queue, PUT_OFF)
    for one in put_off(queue, document):
        workshop.deciding.decide(workshop.amendments.numbered(one).id, "withdrawn")
    queue.qtbot.waitUntil(lambda: listed(queue) == [])
    assert panel.nothing.words() == "Rien n’est renvoyé ni en suspens."


def test_with_large_letters_the_words_of_the_scope_follow_the_clause(queue: NoteTaker) -> None:
    queue.frame.shell.theme.set_scale(175)
    panel = queue.page.amendments
    here = panel._scope.findChildren(QAbstractButton)[0]
    seen = set()
    for key in (Key.Key_J, Key.Key_J, Key.Key_J, Key.Key_J, Key.Key_K):
        queue.press(key)
        assert here.text() == queue.clause().label
        seen.add(here.text())
    assert len(seen) > 1
