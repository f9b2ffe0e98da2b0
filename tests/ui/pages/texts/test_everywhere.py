"""« Remplacer partout »: every place is shown before it is changed, and one number stands for all."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.hands import answering, type_words
from tests.ui.note_taker import NoteTaker
from ui.pages.texts.consequences_dialog import ConsequencesDialog
from ui.pages.texts.everywhere.dialog import EverywhereDialog
from ui.pages.texts.everywhere.models import COLUMNS

Key = Qt.Key
OLD, NEW = "Togolais de l'extérieur", "citoyens de l’extérieur"


def texts(taker: NoteTaker) -> list[str]:
    documents = [one.id for one in taker.workshop.texts.documents()]
    return [clause.text for one in documents for clause in taker.workshop.consolidation.consolidated(one).clean()]


def column(dialog: EverywhereDialog, name: str) -> list[str]:
    model = dialog.places.model()
    return [str(model.index(row, COLUMNS.index(name)).data()) for row in range(model.rowCount())]


def test_one_amendment_for_all_the_places_but_one(taker: NoteTaker) -> None:
    before = sum(text.casefold().count("togolais de l’extérieur") for text in texts(taker))
    assert before > 5
    seen: list[str] = []

    def fill(dialog: EverywhereDialog) -> None:
        type_words(dialog.words, OLD)
        QTest.keyClick(dialog.words, Key.Key_Tab)
        assert not dialog.accept_button.isEnabled()
        type_words(dialog.new, NEW)
        seen.extend(column(dialog, "found"))
        dialog.places.setFocus()
        dialog.places.selectRow(0)
        QTest.keyClick(dialog.places, Key.Key_Space)
        type_words(dialog.author, "mensavi")
        QTest.keyClick(dialog.author, Key.Key_Return)
        seen.append(dialog.told())
        dialog.accept_button.click()

    with answering(EverywhereDialog, fill):
        taker.press(Key.Key_H)
    assert set(seen[:-1]) == {"Togolais de l’extérieur", "TOGOLAIS DE L’EXTÉRIEUR"}
    assert f"{len(seen) - 2} d’entre" in seen[-1]
    made = taker.last()
    assert (made.kind, made.base_text, made.text) == ("everywhere", OLD, NEW)
    assert sum(len(part.spans) for part in made.parts) == len(seen) - 2
    assert len(made.documents) == 2
    assert taker.chosen_number() == made.number
    told: list[str] = []

    def confirm(dialog: ConsequencesDialog) -> None:
        told.extend(dialog.told())
        dialog.accept_button.click()

    with answering(ConsequencesDialog, confirm):
        taker.press(Key.Key_A)
    assert told, "others change the same words: they are named before"
    assert taker.workshop.amendments.get(made.id).state == "retained"
    assert sum(text.casefold().count("togolais de l’extérieur") for text in texts(taker)) == before - (len(seen) - 2)


def test_words_that_are_nowhere_cannot_be_recorded(taker: NoteTaker) -> None:
    def fill(dialog: EverywhereDialog) -> None:
        type_words(dialog.words, "hippopotame")
        type_words(dialog.new, "éléphant")
        assert "nulle part" in dialog.told()
        assert not dialog.accept_button.isEnabled()
        QTest.keyClick(dialog, Key.Key_Escape)

    before = len(taker.workshop.amendments.all())
    with answering(EverywhereDialog, fill):
        taker.press(Key.Key_H)
    assert len(taker.workshop.amendments.all()) == before


def test_without_an_author_it_stays_open_and_says_so(taker: NoteTaker) -> None:
    def fill(dialog: EverywhereDialog) -> None:
        type_words(dialog.words, OLD)
        type_words(dialog.new, NEW)
        dialog.accept_button.click()
        assert "qui propose" in dialog.refusal
        assert dialog.isVisible()
        QTest.keyClick(dialog, Key.Key_Escape)

    with answering(EverywhereDialog, fill):
        taker.press(Key.Key_H)


def test_only_in_one_document(taker: NoteTaker) -> None:
    counts: list[int] = []

    def fill(dialog: EverywhereDialog) -> None:
        type_words(dialog.words, OLD)
        type_words(dialog.new, NEW)
        counts.append(dialog.places.model().rowCount())
        dialog.boxes[1].click()
        counts.append(dialog.places.model().rowCount())
        type_words(dialog.author, "mensavi")
        QTest.keyClick(dialog.author, Key.Key_Return)
        dialog.accept_button.click()

    with answering(EverywhereDialog, fill):
        taker.press(Key.Key_H)
    assert counts[0] > counts[1] > 0
    assert len(taker.last().documents) == 1
