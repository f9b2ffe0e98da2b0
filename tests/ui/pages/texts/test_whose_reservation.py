"""Who has a reservation and why are told apart, and each of them is somebody: letters are asked about, nobody is named twice."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QListView

from tests.ui.note_taker import NoteTaker
from tests.ui.pages.texts.test_reservations import here, lines, open_details, panel, reservations, said

Key = Qt.Key
HASTE = "délai trop court"


def waiting(taker: NoteTaker) -> list[tuple[str, str]]:
    return [(line.by.placeholderText(), line.words.placeholderText()) for line in lines(taker).lines]


def open_names(taker: NoteTaker) -> list[str]:
    model = lines(taker).lines[0].by.names.model()
    return [model.index(row, 0).data().replace("\u00a0", " ") for row in range(model.rowCount())]


@pytest.mark.parametrize("scale", [100, 130, 150, 175])
def test_each_field_says_what_it_waits_for(taker: NoteTaker, scale: int) -> None:
    taker.frame.resize(1366, 768)
    taker.frame.shell.theme.set_scale(scale)
    QApplication.processEvents()
    open_details(taker)
    assert waiting(taker) == [("qui\u202f?", "pourquoi\u202f?")]
    taker.name("Un invité")
    taker.write(HASTE)
    taker.press(Key.Key_Tab)
    assert waiting(taker)[1] == ("et qui\u202f?", "pourquoi\u202f?")
    QApplication.processEvents()
    for line in lines(taker).lines:
        for field in (line.by, line.words):
            words = field.fontMetrics().horizontalAdvance(field.placeholderText())
            assert field.rect().width() > words
        # Filled, they are told apart by where they stand.
        assert line.words.mapTo(line, line.words.rect().topLeft()).x() > line.by.x()


def test_enter_leads_from_one_to_the_next_as_tab_does(taker: NoteTaker) -> None:
    open_details(taker)
    for by, words in (("foliv", HASTE), ("agb", "le coût")):
        taker.write(by)
        taker.press(Key.Key_Return)
        taker.write(words)
        taker.press(Key.Key_Return)
    assert here(taker) is lines(taker).lines[2].by
    taker.press(Key.Key_Return)
    assert taker.page.text.clauses.hasFocus()
    taker.press(Key.Key_R)
    assert [one.text for one in reservations(taker, "53")] == [HASTE, "le coût"]


@pytest.mark.parametrize("letters", ["opad", HASTE])
def test_letters_that_name_nobody_are_asked_about(taker: NoteTaker, letters: str) -> None:
    open_details(taker)
    taker.write(letters)
    taker.press(Key.Key_Tab)
    taker.write("le coût")
    taker.page.text.clauses.setFocus()
    taker.press(Key.Key_R)
    assert taker.workshop.amendments.numbered("53").state == "pending"
    assert taker.refusal().startswith(f"« {letters} » ne désigne personne de la liste")
    field = lines(taker).lines[0].by
    assert here(taker) is field
    assert open_names(taker) == [f"Garder « {letters} » tel quel"]
    taker.press(Key.Key_Return)
    taker.page.text.clauses.setFocus()
    taker.press(Key.Key_R)
    assert [one.by for one in reservations(taker, "53")] == [letters], "kept, since that was said with Enter"


def test_they_are_still_asked_about_after_another_amendment(taker: NoteTaker) -> None:
    open_details(taker)
    taker.write("opad")
    taker.press(Key.Key_Tab)
    taker.choose_amendment("56")
    taker.choose_amendment("53")
    taker.press(Key.Key_R)
    assert taker.workshop.amendments.numbered("53").state == "pending"
    assert here(taker) is lines(taker).lines[0].by
    taker.write("foliv")
    taker.press(Key.Key_Return)
    assert "FOLIVI" in lines(taker).lines[0].by.text()


def test_nobody_is_named_twice(taker: NoteTaker) -> None:
    open_details(taker)
    for words in ("le coût", HASTE):
        taker.name("foliv")
        taker.write(words)
        taker.press(Key.Key_Return)
    taker.press(Key.Key_Return)
    taker.press(Key.Key_R)
    assert taker.workshop.amendments.numbered("53").state == "pending"
    assert taker.refusal().endswith("a deux réserves : réunissez-les sur une seule ligne.")
    assert here(taker) is lines(taker).lines[1].by
    taker.press(Key.Key_Delete)
    taker.press(Key.Key_Tab)
    taker.press(Key.Key_Delete)
    taker.press(Key.Key_Tab)
    taker.page.text.clauses.setFocus()
    taker.press(Key.Key_R)
    assert [one.text for one in reservations(taker, "53")] == ["le coût"]


def test_with_four_of_them_the_chosen_card_is_read(taker: NoteTaker) -> None:
    taker.frame.resize(1366, 768)
    open_details(taker)
    for count in range(1, 5):
        taker.name(f"Structure {count}")
        taker.write(HASTE)
        taker.press(Key.Key_Return)
        QApplication.processEvents()
        listed = taker.page.amendments.list
        assert listed.isVisible()
        chosen = listed.visualRect(listed.currentIndex())
        assert listed.viewport().rect().contains(chosen)
        assert all(line.visibleRegion().boundingRect() == line.rect() for line in lines(taker).lines)
    assert len(said(taker)) == 5
    assert panel(taker).button("parked").visibleRegion().boundingRect().height() > 0


def test_the_names_go_with_their_line(taker: NoteTaker, capfd: pytest.CaptureFixture[str]) -> None:
    open_details(taker)
    known = len(taker.frame.findChildren(QListView))
    for by in ("foliv", "mensa", "agb"):
        taker.name(by)
        taker.write(HASTE)
        taker.press(Key.Key_Tab)
    taker.page.text.clauses.setFocus()
    taker.press(Key.Key_R)
    for _ in range(2):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()
    assert len(taker.frame.findChildren(QListView)) <= known
    assert "QItemSelectionModel" not in capfd.readouterr().err
