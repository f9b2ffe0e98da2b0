"""The cards beside the text: which one is seen, in which order rivals are named, where the keyboard goes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from facilitation.amendments.values import Author
from tests.ui.hands import answering
from tests.ui.note_taker import ALT, CTRL, SHIFT, NoteTaker
from ui.pages.texts.texts_dialog import TextsDialog

Key = Qt.Key
AUTHOR = Author(None, None, "Structure")


def test_a_recorded_one_is_seen_whole_among_the_others_of_its_clause(taker: NoteTaker) -> None:
    taker.begin("3.2.1")
    taker.write(" Il en rend compte.")
    taker.record()
    listed = taker.page.amendments.list
    taker.qtbot.waitUntil(lambda: listed.currentIndex().isValid())
    QApplication.processEvents()
    assert taker.chosen_number() == taker.last().number
    assert listed.viewport().rect().contains(listed.visualRect(listed.currentIndex()))


def test_rivals_are_named_in_the_order_of_their_numbers(taker: NoteTaker) -> None:
    for words in ("protège", "défend", "soutient"):
        taker.begin("3.2.1")
        taker.press(Key.Key_Home, CTRL)
        for _ in range(2):
            taker.press(Key.Key_Right, CTRL | SHIFT)
        taker.write(f"{words} ")
        taker.record()
    for card in taker.cards():
        named = [int(number) for number in card.clash]
        assert named == sorted(named)
    assert max(len(card.clash) for card in taker.cards()) > 2


def test_after_the_last_card_of_a_clause_was_deleted_the_keyboard_is_on_the_text(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    taker.page.amendments.list.setFocus()
    taker.press(Key.Key_Delete)
    taker.qtbot.waitUntil(lambda: not taker.page.amendments.list.isVisible())
    assert taker.page.text.clauses.hasFocus()


def test_a_card_counts_who_supports_it_in_both_languages(taker: NoteTaker) -> None:
    amendments = taker.workshop.amendments.all()
    for count, french, english in ((1, "appuyé par 1 structure", "1 supporter"), (2, "appuyé par 2 structures", "2 supporters")):
        one = next(one for one in amendments if len(one.supporters) == count)
        for tongue, said in (("fr", french), ("en", english)):
            taker.frame.shell.use_language(tongue)
            taker.page.activate(amendment=one.id)
            assert said in taker.card(one.number).detail.split(" · ")


def test_a_card_says_after_what_something_is_moved(taker: NoteTaker) -> None:
    for tongue, said in (("fr", "⇢ après 1.2.1"), ("en", "⇢ after 1.2.1")):
        taker.frame.shell.use_language(tongue)
        taker.page.activate(amendment=taker.workshop.amendments.numbered("50").id)
        assert [mark.text for mark in taker.card("50").marks] == [said]


def test_a_card_says_how_much_goes_with_a_deleted_title(taker: NoteTaker) -> None:
    for number, kept in (("3.1", "avec 4 alinéas"), ("3.2.3", "")):
        taker.begin(number)
        title = taker.clause().text
        taker.press(Key.Key_A, CTRL)
        taker.press(Key.Key_Delete)
        taker.record()
        assert taker.last().kind == "delete"
        marks = taker.card(taker.last().number).marks
        assert (marks[0].kind, marks[0].text) == ("delete", title)
        assert "".join(mark.text.strip() for mark in marks[1:]) == kept


@pytest.mark.parametrize("struck", ["by its kind", "by hand"])
def test_before_it_is_recorded_the_strip_says_how_much_goes_with_a_title(taker: NoteTaker, struck: str) -> None:
    taker.begin("3.1")
    strip = taker.page.capture
    if struck == "by hand":
        taker.press(Key.Key_A, CTRL)
        taker.press(Key.Key_Delete)
    else:
        taker.press(Key.Key_3, ALT)
    assert strip.state() == "⚠ supprimé avec 4 alinéas", "at once"
    strip.save_draft()
    assert strip.state().startswith("⚠ supprimé avec 4 alinéas · brouillon enregistré")
    taker.press(Key.Key_Escape)
    taker.press(Key.Key_N)
    assert "avec 4 alinéas" in strip.state()
    if struck == "by its kind":
        taker.press(Key.Key_1, ALT)
        assert "alinéas" not in strip.state()
        taker.press(Key.Key_3, ALT)
    taker.record()
    read: list[str] = []

    def look(dialog: TextsDialog) -> None:
        read.extend(dialog.words())
        dialog.accept()

    with answering(TextsDialog, look):
        taker.press(Key.Key_U)
    assert "(avec 4 alinéas)" in read[1]


@pytest.mark.parametrize("queue", [False, True])
def test_what_goes_with_a_title_is_counted_as_the_text_stands(taker: NoteTaker, queue: bool) -> None:
    workshop, document = taker.workshop, taker.page.text.document
    title, *inside = (workshop.texts.find_clause(label, document) for label in ("3.1", "3.1.1", "3.1.2", "3.1.3"))
    struck = workshop.amendments.add(title.id, "delete", authors=[AUTHOR], base_text=title.text)
    taker.page.activate(amendment=struck.id)
    taker.page.amendments.show_queue(queue)

    def told() -> str:
        QApplication.processEvents()
        return "".join(mark.text.strip() for mark in taker.card(struck.number).marks[1:])

    assert told() == "avec 4 alinéas"
    acts: list[tuple[str, str, dict[str, str], str]] = [
        (inside[0].id, "insert", {"text": "Un alinéa neuf."}, "avec 5 alinéas"),
        (inside[1].id, "delete", {"base_text": inside[1].text}, "avec 4 alinéas"),
        (inside[2].id, "move", {"target": workshop.texts.find_clause("3.2.3", document).id}, "avec 3 alinéas"),
    ]
    for clause, kind, what, counted in acts:
        made = workshop.amendments.add(clause, kind, authors=[AUTHOR], **what)
        assert told() != counted
        workshop.deciding.decide(made.id, "retained")
        assert told() == counted
    workshop.history.undo()
    assert told() == "avec 4 alinéas"
    workshop.deciding.decide(struck.id, "retained")
    taker.page.activate(amendment=struck.id)
    assert told() == "avec 4 alinéas", "once it is retained, what it struck"
