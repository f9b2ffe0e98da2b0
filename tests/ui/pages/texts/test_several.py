"""Several clauses at once in the strip: the next one taken in, a paragraph split with Enter, all of it struck."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.note_taker import ALT, CTRL, NoteTaker

Key = Qt.Key


def test_the_next_clause_is_taken_in_and_joined(taker: NoteTaker) -> None:
    taker.begin("3.2.1")
    first = taker.clause()
    following = taker.workshop.several.following(first.id)
    assert following is not None
    alone = taker.typed()
    taker.press(Key.Key_Down, ALT)
    assert taker.typed() == f"{alone}\n{taker.workshop.consolidation.current_text(following.id)}"
    assert first.label in taker.page.capture.title()
    assert following.label in taker.page.capture.title()
    taker.press(Key.Key_Home, CTRL)
    taker.press(Key.Key_End)
    taker.press(Key.Key_Delete)
    taker.write(" et ")
    joined = taker.typed()
    assert "\n" not in joined
    taker.record()
    made = taker.last()
    assert (made.kind, made.clauses, made.text) == ("join", (first.id, following.id), joined)
    assert made.session is not None
    for clause in made.clauses:
        assert any(
            number == made.number for row in taker.page.text.clauses.rows() if row.clause == clause for number, _ in row.numbers
        )
    assert f"de {first.label} à {following.label}" in taker.card(made.number).detail


def test_enter_within_a_paragraph_cuts_it_in_two(taker: NoteTaker) -> None:
    taker.begin("3.2.1")
    before = taker.typed()
    taker.press(Key.Key_Left, CTRL)
    taker.press(Key.Key_Left, CTRL)
    taker.press(Key.Key_Return)
    cut = taker.typed()
    taker.record()
    made = taker.last()
    assert (made.kind, made.text.replace("\n", " ").split()) == ("split", before.split())
    taker.workshop.deciding.decide(made.id, "retained")
    consolidated = taker.workshop.consolidation.consolidated(made.document).clean()
    place = [one.id for one in consolidated].index(made.clause)
    assert [one.text for one in consolidated[place : place + 2]] == [line.strip() for line in cut.split("\n")]


def test_a_paragraph_behind_unchanged_words_is_an_addition(taker: NoteTaker) -> None:
    taker.begin("3.2.1")
    before = taker.typed()
    taker.press(Key.Key_Return)
    taker.write("Un rapport en est fait.")
    taker.press(Key.Key_Return)
    taker.write("Il est publié.")
    taker.record()
    made = taker.last()
    assert (made.kind, made.text) == ("insert", "Un rapport en est fait.\nIl est publié.")
    taker.press(Key.Key_A)
    consolidated = taker.workshop.consolidation.consolidated(made.document).clean()
    place = [one.id for one in consolidated].index(made.clause)
    assert [one.text for one in consolidated[place : place + 3]] == [before, *made.text.split("\n")]


def test_all_of_several_clauses_is_struck(taker: NoteTaker) -> None:
    taker.begin("3.2.1")
    taker.press(Key.Key_Down, ALT)
    taker.press(Key.Key_A, CTRL)
    taker.press(Key.Key_Delete)
    taker.record()
    made = taker.last()
    assert (made.kind, made.text, len(made.clauses)) == ("block", "", 2)
    assert [one.kind for one in taker.workshop.consolidation.changes(made)] == ["delete", "delete"]


def test_what_was_taken_in_is_in_the_draft(taker: NoteTaker) -> None:
    taker.begin("3.2.1")
    taker.press(Key.Key_Down, ALT)
    taker.press(Key.Key_End, CTRL)
    taker.write(" Et plus encore.")
    typed = taker.typed()
    taker.press(Key.Key_Escape)
    assert not taker.strip_is_open()
    taker.press(Key.Key_N)
    assert taker.typed() == typed
    taker.record()
    assert taker.last().kind == "block"


def test_another_kind_goes_back_to_the_one_clause(taker: NoteTaker) -> None:
    taker.begin("3.2.1")
    taker.press(Key.Key_Down, ALT)
    taker.press(Key.Key_5, ALT)
    taker.write("À vérifier.")
    taker.record()
    assert (taker.last().kind, taker.last().text, taker.last().clauses) == ("remark", "À vérifier.", (taker.clause().id,))


def test_a_clause_with_a_note_does_not_disappear(taker: NoteTaker) -> None:
    taker.begin("3.2.3")
    taker.press(Key.Key_Down, ALT)
    taker.press(Key.Key_A, CTRL)
    taker.press(Key.Key_Delete)
    taker.record()
    assert "3.2.4 » porte d’autres clauses" in taker.refusal()
    assert taker.strip_is_open()


def test_where_nothing_follows_nothing_is_taken_in(taker: NoteTaker) -> None:
    taker.begin("3.2.1")
    before = taker.typed()
    for _ in range(12):
        taker.press(Key.Key_Down, ALT)
    here = taker.clause()
    beside = [one for one in taker.workshop.texts.clauses(taker.page.text.document) if one.parent == here.parent]
    assert taker.typed().count("\n") < len(beside)
    assert taker.typed().startswith(before)
    assert taker.strip_is_open()
