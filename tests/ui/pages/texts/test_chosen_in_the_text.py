"""Of amendments that collide the chosen one is read in the text, though another strikes the clause or all that it stands in."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from facilitation.amendments.values import Amendment, Author
from tests.ui.note_taker import ALT, CTRL, Key, NoteTaker

SOMEBODY = [Author(None, None, "Un invité")]


def add(taker: NoteTaker, label: str, kind: str, text: str = "", **more: str) -> Amendment:
    clause = taker.workshop.texts.find_clause(label, taker.page.text.document)
    base = taker.workshop.consolidation.current_text(clause.id)
    made = taker.workshop.amendments.add(clause.id, kind, text, authors=SOMEBODY, base_text=base, **more)  # type: ignore[arg-type]
    QApplication.processEvents()
    return made


def choose(taker: NoteTaker, amendment: Amendment) -> None:
    taker.choose_amendment(amendment.number)
    QApplication.processEvents()


def kinds(taker: NoteTaker, label: str) -> set[str]:
    return {kind for kind, _ in taker.shown(label)}


def test_a_deletion_of_the_clause_gives_way_to_the_chosen_wording(taker: NoteTaker) -> None:
    taker.go_to("4.2.3")
    deletion = next(one for one in taker.workshop.amendments.of_clause(taker.clause().id) if one.kind == "delete" and one.is_open)
    wording = taker.workshop.amendments.numbered("51")
    choose(taker, deletion)
    assert kinds(taker, "4.2.3") == {"delete"}
    choose(taker, wording)
    assert "insert" in kinds(taker, "4.2.3")
    assert "equal" in kinds(taker, "4.2.3")
    choose(taker, deletion)
    assert kinds(taker, "4.2.3") == {"delete"}


def test_a_deletion_of_the_title_gives_way_too(taker: NoteTaker) -> None:
    """Recorded by hand: the title, then a wording below it is chosen."""
    taker.begin("3.2")
    taker.press(Key.Key_3, ALT)
    taker.press(Key.Key_Return, CTRL)
    QApplication.processEvents()
    assert kinds(taker, "3.2.2") == {"delete"}
    taker.go_to("3.2.1")
    choose(taker, taker.workshop.amendments.numbered("39"))
    assert "equal" in kinds(taker, "3.2.1")
    assert "insert" in kinds(taker, "3.2.1")


@pytest.mark.parametrize("kind", ["move", "replace"])
def test_before_what_strikes_it_comes_whatever_is_chosen(taker: NoteTaker, kind: str) -> None:
    target = taker.workshop.texts.find_clause("3.2.1", taker.page.text.document).id
    more = {"target": target} if kind == "move" else {}
    chosen = add(taker, "3.1.1", kind, "" if kind == "move" else "Tout autre chose.", **more)
    add(taker, "3.1.1", "delete")
    taker.go_to("3.1.1")
    choose(taker, chosen)
    assert "delete" not in kinds(taker, "3.1.1") or kind == "replace"
    assert kinds(taker, "3.1.1") != {"delete"}


def test_a_sub_amendment_shows_the_amendment_it_bears_on(taker: NoteTaker) -> None:
    taker.go_to("3.2.1")
    sub = taker.workshop.amendments.numbered("42-a")
    parent = taker.workshop.amendments.numbered("42")
    add(taker, "3.2.1", "delete")
    choose(taker, parent)
    before = taker.shown("3.2.1")
    assert {kind for kind, _ in before} != {"delete"}
    choose(taker, sub)
    taker.page.text.reread()
    assert taker.shown("3.2.1") == before
