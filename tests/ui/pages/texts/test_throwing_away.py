"""A draft that nobody wants any more is thrown away, asked for twice."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.ui.hands import out_of_reach
from tests.ui.note_taker import ALT, CTRL, SHIFT, NoteTaker
from ui.pages.texts.text_panel import DRAFT_SIGN

Key = Qt.Key


def signs(taker: NoteTaker) -> list[str]:
    row = next(row for row in taker.page.text.clauses.rows() if row.label == "3.2.3")
    return [number for number, _ in row.numbers]


def offered(taker: NoteTaker) -> QAbstractButton:
    return next(one for one in taker.page.capture.findChildren(QAbstractButton) if one.text().startswith("Jeter"))


def told(taker: NoteTaker) -> str:
    return taker.page.capture.state().replace("\u00a0", " ")


def begin(taker: NoteTaker) -> str:
    """A draft on 3.2.3, kept and taken up again; gives the words of the clause."""
    taker.go_to("3.2.3")
    words = taker.clause().text
    taker.begin("3.2.3")
    taker.write(" Et encore.")
    taker.press(Key.Key_Escape)
    assert DRAFT_SIGN in signs(taker)
    taker.press(Key.Key_N)
    return words


def test_asked_for_twice_it_is_gone(taker: NoteTaker) -> None:
    words = begin(taker)
    taker.press(Key.Key_Escape, SHIFT)
    assert taker.strip_is_open()
    assert told(taker) == "Jeter ce brouillon ? Encore une fois Maj+Échap"
    assert taker.workshop.drafts("amendment:")
    taker.press(Key.Key_Escape, SHIFT)
    assert not taker.strip_is_open()
    assert taker.workshop.drafts("amendment:") == {}
    assert DRAFT_SIGN not in signs(taker)
    assert taker.page.text.clauses.hasFocus()
    taker.press(Key.Key_N)
    assert taker.typed() == words
    assert taker.page.capture.author.text() == ""
    assert told(taker) == ""
    taker.press(Key.Key_Escape)
    taker.frame.pages.leave()
    assert taker.workshop.drafts("amendment:") == {}


def test_with_the_mouse(taker: NoteTaker) -> None:
    begin(taker)
    taker.qtbot.mouseClick(offered(taker), Qt.MouseButton.LeftButton)
    assert taker.strip_is_open()
    taker.qtbot.mouseClick(offered(taker), Qt.MouseButton.LeftButton)
    assert taker.workshop.drafts("amendment:") == {}


def test_a_long_warning_is_cut_short_before_the_button_goes(taker: NoteTaker) -> None:
    taker.frame.resize(1024, 768)
    begin(taker)
    strip = taker.page.capture
    for doubt in (
        "⚠ court",
        "⚠ le texte a changé ici depuis\u00a0: ce sont les mots d’alors · ⚠ touche les mêmes mots que 39 et 53",
    ):
        strip.tell(doubt)
        QApplication.processEvents()
        assert offered(taker).isVisible()
        assert strip.rect().contains(strip._save.geometry())
    assert strip._state.toolTip() == strip.state(), "all of it is read there"


def test_whoever_goes_on_typing_is_asked_again(taker: NoteTaker) -> None:
    begin(taker)
    taker.press(Key.Key_Escape, SHIFT)
    taker.page.capture.editor.setFocus()
    taker.write("x")
    taker.press(Key.Key_Escape, SHIFT)
    assert taker.strip_is_open()
    taker.press(Key.Key_Escape)
    assert DRAFT_SIGN in signs(taker), "Escape keeps it"
    taker.press(Key.Key_N)
    taker.press(Key.Key_Escape, SHIFT)
    assert taker.strip_is_open(), "what was asked before counts no longer"


def test_where_nothing_is_typed_nothing_is_asked(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    taker.press(Key.Key_N)
    assert not offered(taker).isVisible()
    taker.press(Key.Key_Escape, SHIFT)
    assert not taker.strip_is_open()


def test_it_is_offered_in_every_field_once_something_is_typed(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    taker.press(Key.Key_N)
    taker.write("mens")
    assert offered(taker).isVisible()
    taker.press(Key.Key_Return)
    taker.page.capture.reason.setFocus()
    taker.press(Key.Key_Escape, SHIFT)
    taker.press(Key.Key_Escape, SHIFT)
    assert not taker.strip_is_open()


def test_what_the_disk_refuses_stays(taker: NoteTaker) -> None:
    begin(taker)
    words = taker.typed()
    with out_of_reach(taker.workshop):
        taker.press(Key.Key_Escape, SHIFT)
        assert "n’est plus à sa place" in taker.refusal()
        assert taker.strip_is_open()
        assert taker.typed() == words


def test_a_row_that_was_begun_is_thrown_away_as_well(taker: NoteTaker) -> None:
    plan = taker.workshop.texts.documents()[1]
    cell = next(one for one in taker.workshop.texts.clauses(plan.id) if one.label.startswith("Tableau 1, ligne 3, « Cible"))
    taker.frame.go("texts", clause=cell.id)
    taker.press(Key.Key_T)
    taker.name("mensavi")
    taker.write("Neuf")
    taker.press(Key.Key_Escape, SHIFT)
    taker.press(Key.Key_Escape, SHIFT)
    assert taker.workshop.drafts("amendment:") == {}
    taker.press(Key.Key_T)
    assert taker.page.capture.cells.text() == ""


def test_the_keys_are_told(taker: NoteTaker) -> None:
    assert {one.keys: one.what for one in taker.page.shortcuts()}["Shift+Esc"] == "Jeter le brouillon"
    taker.begin("3.2.3")
    taker.press(Key.Key_4, ALT)
    assert offered(taker).isVisible()


def test_with_large_letters_it_does_not_widen_the_page(taker: NoteTaker) -> None:
    taker.page.context.theme.set_scale(175)
    QApplication.processEvents()
    taker.begin("3.2.3")
    for words in (" Et", " encore."):
        taker.write(words)
        QApplication.processEvents()
        place = taker.page.parentWidget()
        assert place is not None
        assert taker.page.width() <= place.width()


def test_in_a_narrow_window_with_large_letters_the_keys_are_enough(taker: NoteTaker) -> None:
    taker.page.context.theme.set_scale(175)
    taker.frame.resize(1024, 700)
    taker.begin("3.2.3")
    taker.write(" Et encore.")
    taker.qtbot.waitUntil(lambda: "brouillon" in told(taker))
    assert not offered(taker).isVisible()
    bar = taker.page.capture
    ends = [one.mapTo(bar, one.rect().topRight()).x() for one in bar.findChildren(QAbstractButton) if one.isVisible()]
    assert max(ends) <= bar.width()
    taker.press(Key.Key_Escape, SHIFT)
    assert told(taker).startswith("Jeter")
    taker.press(Key.Key_Escape, SHIFT)
    assert not taker.strip_is_open()


def throw(taker: NoteTaker) -> tuple[str, str]:
    """A draft on 3.2.3; gives its words and its author."""
    begin(taker)
    left = taker.typed(), taker.page.capture.author.text()
    for _ in range(2):
        taker.press(Key.Key_Escape, SHIFT)
    assert not taker.strip_is_open()
    return left


def offer(taker: NoteTaker) -> str:
    bar = taker.frame.messages.short
    return bar.sentence if bar.isVisible() else ""


def test_right_after_it_comes_back_with_ctrl_z_and_no_act_is_taken_back(taker: NoteTaker) -> None:
    people = len(taker.workshop.people.all())
    taker.workshop.people.add("Zzobla")
    left = throw(taker)
    assert offer(taker) == "Brouillon jeté"
    taker.press(Key.Key_Z, CTRL)
    assert (taker.typed(), taker.page.capture.author.text()) == left
    assert taker.strip_is_open()
    assert taker.page.capture.editor.hasFocus()
    assert len(taker.workshop.people.all()) == people + 1
    taker.press(Key.Key_Escape)
    assert DRAFT_SIGN in signs(taker)
    taker.press(Key.Key_Z, CTRL)
    assert len(taker.workshop.people.all()) == people, "the next one is the workshop's"


def test_with_the_mouse_it_comes_back_from_another_clause_and_page(taker: NoteTaker) -> None:
    left = throw(taker)
    taker.go_to("3.1.1")
    taker.frame.pages.visit("today")
    button = next(one for one in taker.frame.messages.short.findChildren(QAbstractButton) if one.text() == "Annuler")
    taker.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert taker.page.isVisible()
    assert taker.clause().label == "3.2.3"
    assert (taker.typed(), taker.page.capture.author.text()) == left
    taker.record()
    assert taker.last().text == left[0]


def test_once_something_was_done_ctrl_z_takes_that_back(taker: NoteTaker) -> None:
    people = len(taker.workshop.people.all())
    throw(taker)
    taker.workshop.people.add("Zzobla")
    taker.qtbot.waitUntil(lambda: offer(taker) == "")
    taker.press(Key.Key_Z, CTRL)
    assert len(taker.workshop.people.all()) == people
    assert not taker.strip_is_open()


def test_what_was_begun_since_in_the_same_place_is_not_written_over(taker: NoteTaker) -> None:
    throw(taker)
    taker.begin("3.2.3")
    taker.write(" Autrement.")
    now = taker.typed()
    button = next(one for one in taker.frame.messages.short.findChildren(QAbstractButton) if one.text() == "Annuler")
    taker.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert offer(taker).startswith("Un autre brouillon")
    taker.press(Key.Key_N)
    assert taker.typed() == now


def test_what_was_begun_since_elsewhere_is_kept(taker: NoteTaker) -> None:
    left = throw(taker)
    taker.begin("3.2.4")
    taker.write(" Autrement.")
    now = taker.typed()
    button = next(one for one in taker.frame.messages.short.findChildren(QAbstractButton) if one.text() == "Annuler")
    taker.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert taker.typed() == left[0]
    taker.press(Key.Key_Escape)
    taker.go_to("3.2.4")
    taker.press(Key.Key_N)
    assert taker.typed() == now


def test_a_wording_being_agreed_on_comes_back_too(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    taker.press(Key.Key_M)
    taker.write(" Vraiment.")
    words = taker.typed()
    for _ in range(2):
        taker.press(Key.Key_Escape, SHIFT)
    assert not taker.strip_is_open()
    taker.press(Key.Key_Z, CTRL)
    assert taker.strip_is_open()
    assert (taker.typed(), taker.page.capture.agreeing() != "") == (words, True)


def test_a_row_comes_back_with_its_cells(taker: NoteTaker) -> None:
    plan = taker.workshop.texts.documents()[1]
    cell = next(one for one in taker.workshop.texts.clauses(plan.id) if one.label.startswith("Tableau 1, ligne 3, « Cible"))
    taker.frame.go("texts", clause=cell.id)
    taker.press(Key.Key_T)
    taker.name("mensavi")
    taker.write("Neuf")
    words = taker.page.capture.cells.text()
    for _ in range(2):
        taker.press(Key.Key_Escape, SHIFT)
    assert not taker.strip_is_open()
    taker.press(Key.Key_Z, CTRL)
    assert taker.strip_is_open()
    assert taker.page.capture.cells.text() == words
