"""Scenario 8: thirty typos are marked « forme » with one key each.

They leave the plenary's queue, stand on the drafting committee's list as one batch « retenus (forme) », and are in
the full matrix but not in the minister's short one.
"""

from __future__ import annotations

import re

from PySide6.QtCore import Qt

from facilitation.amendments.values import Author
from facilitation.papers.catalogue import paper
from facilitation.producing import make
from tests.ui.hands import answering
from tests.ui.note_taker import CTRL, NoteTaker
from tests.ui.pages.papers.conftest import Reader, needs_pdftotext, words_of
from ui.pages.texts.form_batch_dialog import FormBatchDialog

Key = Qt.Key
TYPOS = 30


def typos(taker: NoteTaker) -> list[str]:
    """Thirty corrections, one a paragraph, as groups have handed them in: of substance until somebody says otherwise."""
    document = taker.page.text.document
    clauses = [one for one in taker.workshop.texts.clauses(document) if one.kind == "paragraph"]
    free = [one for one in clauses if not taker.workshop.amendments.of_clause(one.id)][:TYPOS]
    made = [
        taker.workshop.amendments.add(
            one.id,
            "replace",
            f"{one.text} (coquille{place:02d})",
            authors=[Author(None, None, "Groupe de relecture")],
            base_text=taker.workshop.consolidation.current_text(one.id),
        )
        for place, one in enumerate(free)
    ]
    assert len(made) == TYPOS
    return [one.number for one in made]


def listed(taker: NoteTaker) -> list[str]:
    return [card.number for card in taker.cards()]


def choose(taker: NoteTaker, words: str) -> None:
    which = taker.page.amendments.filter.which
    which.setFocus()
    taker.press(Key.Key_Home)
    for _ in range(which.count()):
        if which.currentText() == words:
            break
        taker.press(Key.Key_Down)
    assert which.currentText() == words
    taker.page.text.clauses.setFocus()


def mark_them(taker: NoteTaker) -> list[str]:
    """In the plenary's queue, by author: X for each."""
    numbers = typos(taker)
    taker.press(Key.Key_J)
    field = taker.page.amendments.filter.author
    field.setFocus()
    taker.write("relecture")
    assert sorted(listed(taker)) == sorted(numbers)
    taker.page.text.clauses.setFocus()
    taker.presses = 0
    for _ in numbers:
        taker.press(Key.Key_X)
    assert taker.presses == TYPOS
    return numbers


def test_one_key_each_takes_them_out_of_the_plenarys_queue(taker: NoteTaker) -> None:
    numbers = mark_them(taker)
    assert listed(taker) == []
    taker.page.amendments.filter.author.clear()
    assert listed(taker), "what is of substance stays"
    assert not set(numbers) & set(listed(taker))
    assert {taker.workshop.amendments.numbered(one).nature for one in numbers} == {"form"}


def accept_all(taker: NoteTaker) -> str:
    """The button below the filter; Enter, once one has read which it will be."""
    read: list[str] = []

    def agree(dialog: FormBatchDialog) -> None:
        read.append(dialog.taken())
        taker.qtbot.keyClick(dialog, Key.Key_Return)

    taker.page.amendments.filter.batch.setFocus()
    with answering(FormBatchDialog, agree):
        taker.press(Key.Key_Space)
    return read[0]


def test_they_are_one_batch_for_the_drafting_committee(taker: NoteTaker) -> None:
    numbers = mark_them(taker)
    taker.page.amendments.filter.author.clear()
    choose(taker, "Comité de rédaction\u00a0: forme")
    assert set(numbers) <= set(listed(taker))
    lines = accept_all(taker).splitlines()
    told = {about.split(" · ")[0]: words for about, words in zip(lines[::2], lines[1::2], strict=True)}
    assert set(numbers) <= set(told)
    for one in numbers:
        assert taker.workshop.amendments.numbered(one).text.split()[-1] in told[one], "what is retained is read before"
    assert {taker.card(one).state_word for one in numbers} == {"retenu (forme)"}
    taker.page.text.clauses.setFocus()
    taker.press(Key.Key_Z, CTRL)
    assert {taker.workshop.amendments.numbered(one).state for one in numbers} == {"pending"}, "one undo takes the batch back"


@needs_pdftotext
def test_the_committees_list_and_the_matrices_say_so(taker: NoteTaker) -> None:
    numbers = mark_them(taker)
    choose(taker, "Comité de rédaction\u00a0: forme")
    accept_all(taker)
    taker.frame.go("papers")
    reader = Reader(taker.qtbot, taker.frame.pages.current_page)
    reader.wait()
    reader.go_to("drafting-committee")
    batch = re.search(r"Retenus \(forme\) : (\d+)", reader.shown_words())
    assert batch is not None
    assert int(batch[1]) >= TYPOS
    assert "coquille00" in reader.shown_words()
    reader.go_to("matrix")
    assert typos_in(reader.shown_words()) == set(range(TYPOS))
    short = make(taker.workshop, paper("matrix"), {"extent": "short"}, "fr")
    assert typos_in(words_of(short.data)) == set()
    assert len(numbers) == TYPOS


def typos_in(text: str) -> set[int]:
    return {int(one) for one in re.findall(r"coquille(\d\d)", text)}
