"""Bold and italic in the strip: of the clause's words, whatever was retained, taken up or switched meanwhile."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.note_taker import ALT, CTRL, SHIFT, NoteTaker

Key = Qt.Key


def looks(taker: NoteTaker) -> list[tuple[str, str, str]]:
    """(bold, italic or plain; state; words) of what is in the editor."""
    editor = taker.page.capture.editor
    found: list[tuple[str, str, str]] = []
    at = 0
    for run in editor.runs():
        for letter in run.text:
            font = editor.look_at(at).font()
            look = "bold" if font.bold() else "italic" if font.italic() else "plain"
            if found and found[-1][:2] == (look, run.state):
                found[-1] = (look, run.state, found[-1][2] + letter)
            else:
                found.append((look, run.state, letter))
            at += 1
    return found


def begin(taker: NoteTaker, label: str) -> None:
    clause = next(one for one in taker.workshop.texts.clauses(taker.page.text.document) if one.label == label)
    taker.frame.go("texts", clause=clause.id)
    taker.press(Key.Key_N)
    taker.name("mensavi")


def test_a_draft_comes_back_in_its_looks(taker: NoteTaker) -> None:
    begin(taker, "II.2")
    taker.press(Key.Key_Home, SHIFT | CTRL)
    taker.write("Forces")
    before = looks(taker)
    assert [one[:2] for one in before] == [("bold", "deleted"), ("bold", "inserted")]
    taker.press(Key.Key_Escape)
    taker.press(Key.Key_N)
    assert looks(taker) == before
    taker.write(" et atouts")
    assert looks(taker)[-1] == ("bold", "inserted", "Forces et atouts")


def test_words_that_were_amended_keep_theirs(taker: NoteTaker) -> None:
    begin(taker, "III.1, al. 1")
    now = taker.workshop.consolidation.current_text(taker.clause().id)
    assert now != taker.clause().text
    shown = looks(taker)
    assert "".join(words for _, _, words in shown) == now
    italic = "".join(words for look, _, words in shown if look == "italic")
    assert len(italic) > len(now) / 2


def test_another_kind_and_back_leaves_the_looks(taker: NoteTaker) -> None:
    begin(taker, "II.2")
    taker.write(" majeurs")
    before = looks(taker)
    taker.press(Key.Key_2, ALT)
    taker.press(Key.Key_1, ALT)
    assert looks(taker) == before


def test_looks_of_the_next_clause_come_with_it(taker: NoteTaker) -> None:
    begin(taker, "al. 3")
    following = taker.workshop.several.following(taker.clause().id)
    assert following is not None
    taker.press(Key.Key_Down, ALT)
    assert taker.typed().endswith(f"\n{following.text}")
    shown = looks(taker)
    assert {look for look, _, words in shown if words.strip()} == {"bold"}


@pytest.mark.parametrize("scale", [150])
def test_larger_letters_leave_the_looks(taker: NoteTaker, scale: int) -> None:
    begin(taker, "II.2")
    before = looks(taker)
    taker.page.context.theme.set_scale(scale)
    assert looks(taker) == before


def test_agreed_words_have_the_looks_of_the_clause(taker: NoteTaker) -> None:
    authors = [taker.workshop.authors.resolve("DGE")]
    clause = next(one for one in taker.workshop.texts.clauses(taker.page.text.document) if one.label == "II.2")
    made = taker.workshop.amendments.add(clause.id, "replace", "Atouts majeurs", authors=authors)
    taker.frame.go("texts", amendment=made.id)
    taker.press(Key.Key_M)
    assert ("bold", "base", "Atouts") in [(look, state, words.strip()) for look, state, words in looks(taker)]
