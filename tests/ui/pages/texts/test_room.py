"""Large letters on a low screen, and small screens: what decides is in sight, nothing is scrolled to, nothing covers a button."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from typing import cast

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QTableView, QWidget

from facilitation.text.clauses import Clause
from tests.ui.hands import answering
from tests.ui.note_taker import ALT, SHIFT, NoteTaker
from ui.pages.texts.amendment_list import CARD_ROLE, AmendmentDelegate
from ui.pages.texts.conflict_dialog import ConflictDialog
from ui.pages.texts.everywhere.dialog import EverywhereDialog
from ui.pages.texts.formula_dialog import FormulaDialog
from ui.pages.texts.numbers_dialog import NumbersDialog
from ui.pages.texts.texts_dialog import TextsDialog
from ui.pages.texts.validation_dialog import ValidationDialog
from ui.pages.texts.versions.words_pane import WordsPane
from ui.widgets.choices import ChoiceButton
from ui.widgets.dialogs import Dialog

Key = Qt.Key
Begin = Callable[[NoteTaker], None]


def at(taker: NoteTaker, scale: int, width: int = 1366, height: int = 768, tongue: str = "fr") -> None:
    taker.frame.shell.theme.set_scale(scale)
    taker.frame.shell.use_language(tongue)
    taker.frame.resize(width, height)
    settle()


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def area(taker: NoteTaker) -> QScrollArea:
    return next(one for one in taker.frame.pages.findChildren(QScrollArea) if one.widget() is taker.page)


def seen(taker: NoteTaker, one: QWidget) -> bool:
    """Whether all of it is in the room of the page."""
    room = area(taker).viewport()
    return room.rect().contains(QRect(one.mapTo(room, QPoint()), one.size()))


def to_be_pressed(taker: NoteTaker) -> list[QPushButton]:
    return [one for one in taker.page.amendments.findChildren(QPushButton) if one.isVisible()]


def on_a_contested_clause(taker: NoteTaker) -> None:
    taker.go_to("3.2.2")


def in_the_queue(taker: NoteTaker) -> None:
    taker.go_to("3.2.2")
    taker.press(Key.Key_J)


def with_votes(taker: NoteTaker) -> None:
    in_the_queue(taker)
    mode = taker.page.amendments.decisions.mode
    mode.setCurrentIndex(mode.findData("vote"))


def with_details(taker: NoteTaker) -> None:
    with_votes(taker)
    taker.page.amendments.decisions.more.click()


@pytest.mark.parametrize(("scale", "tongue"), [(175, "fr"), (175, "en"), (130, "fr"), (150, "fr")])
def test_what_decides_is_in_sight_with_large_letters(taker: NoteTaker, scale: int, tongue: str) -> None:
    on_a_contested_clause(taker)
    at(taker, scale, tongue=tongue)
    for begin in (on_a_contested_clause, in_the_queue, with_votes, with_details):
        begin(taker)
        settle()
        bars = area(taker).verticalScrollBar(), area(taker).horizontalScrollBar()
        assert [bar.maximum() for bar in bars] == [0, 0], "nothing is scrolled to"
        keys = {one.text()[-1] for one in to_be_pressed(taker) if one.text()[-4:-1] == "   "}
        assert set("AMRWDF") <= keys
        for one in to_be_pressed(taker):
            assert seen(taker, one), one.text()
            assert one.height() >= one.sizeHint().height(), one.text()
        for one, other in itertools.combinations(to_be_pressed(taker), 2):
            apart = QRect(one.mapTo(taker.page, QPoint()), one.size()).adjusted(-2, -2, 2, 2)
            assert not apart.intersects(QRect(other.mapTo(taker.page, QPoint()), other.size())), (one.text(), other.text())
        assert seen(taker, taker.page.amendments.decisions.note)


def referred(taker: NoteTaker) -> None:
    """A referred amendment is chosen on its clause: what reopens it is there too."""
    taker.frame.go("texts", amendment=next(one.id for one in taker.workshop.amendments.all() if one.state == "referred"))


def put_off(taker: NoteTaker) -> None:
    in_the_queue(taker)
    taker.page.amendments.filter.choose("put_off")


def in_the_committee(taker: NoteTaker) -> None:
    in_the_queue(taker)
    taker.page.amendments.filter.choose("committee")


def a_question(taker: NoteTaker) -> None:
    taker.frame.go(
        "texts", amendment=next(one.id for one in taker.workshop.amendments.all() if one.kind == "question" and one.is_open)
    )


def by_vote(begin: Begin) -> Begin:
    def voted(taker: NoteTaker) -> None:
        begin(taker)
        mode = taker.page.amendments.decisions.mode
        mode.setCurrentIndex(mode.findData("vote"))

    return voted


STATES: Mapping[str, Begin] = {
    one.__name__: one for one in (on_a_contested_clause, in_the_queue, referred, put_off, in_the_committee, a_question)
}


@pytest.mark.parametrize("scale", [175, 150])
@pytest.mark.parametrize("voted", [False, True])
@pytest.mark.parametrize("state", STATES)
def test_the_chosen_card_is_read_before_one_decides(taker: NoteTaker, scale: int, voted: bool, state: str) -> None:
    at(taker, scale)
    by_vote(STATES[state])(taker) if voted else STATES[state](taker)
    settle()
    assert [bar.maximum() for bar in (area(taker).verticalScrollBar(), area(taker).horizontalScrollBar())] == [0, 0]
    for one in to_be_pressed(taker):
        assert seen(taker, one), one.text()
        assert one.height() >= one.sizeHint().height(), one.text()
        assert one.width() >= one.fontMetrics().horizontalAdvance(one.text()), one.text()
    views = [one for one in taker.page.text.findChildren(ChoiceButton) if one.isVisible()]
    assert len(views) == 4, "the views of the text keep their buttons"
    listed = taker.page.amendments.list
    row, card = listed.visualRect(listed.currentIndex()), listed.currentIndex().data(CARD_ROLE)
    assert row.top() >= 0, "the card begins in sight"
    assert row.bottom() < listed.viewport().height(), "and ends in sight"
    delegate = cast(AmendmentDelegate, listed.itemDelegate())
    fitted, whole = delegate._fit(card, row.width()), delegate._lay_out(card, delegate._inner(card, row.width()))
    line = whole.height / whole.layout.lineCount()
    lines = fitted.change_height / line
    assert abs(lines - round(lines)) < 0.1, "no line is cut in the middle"
    enough = 2 if state == "in_the_committee" and voted else 3
    assert round(lines) >= min(enough, whole.layout.lineCount())


def test_the_sign_that_corrects_takes_no_room_from_the_text_and_its_key_is_left(taker: NoteTaker) -> None:
    at(taker, 175)
    taker.go_to("3.2.3")
    settle()
    sign, before = taker.page.amendments.beginners.correct, taker.page.text.width()
    assert sign.isVisible()
    cells = {one.id for one in taker.workshop.texts.clauses(taker.workshop.texts.documents()[1].id) if one.kind == "cell"}
    here = next(one for one in taker.workshop.amendments.all() if one.is_open and one.clause in cells)
    taker.workshop.deciding.decide(here.id, "not_retained")
    taker.frame.go("texts", amendment=here.id)
    settle()
    taker.page.text.clauses.setFocus()
    assert taker.page.amendments.beginners.column.isVisible()
    assert not sign.isVisible()
    assert taker.page.text.width() >= before - 2, "the text keeps its room"
    taker.press(Key.Key_F2)
    assert taker.strip_is_open()


def test_a_chosen_list_is_named_where_the_lists_are_behind_a_button(taker: NoteTaker) -> None:
    at(taker, 175)
    put_off(taker)
    settle()
    listed = taker.page.amendments.filter
    assert not listed.which.isVisible()
    assert listed.word() in scope_words(taker)
    listed.more.click()
    settle()
    assert listed.which.isVisible()
    listed.which.setCurrentIndex(listed.which.findData("which:committee"))
    listed.which.activated.emit(listed.which.currentIndex())
    settle()
    assert not listed.which.isVisible(), "what was chosen there is seen at once"
    assert listed.word() in scope_words(taker)
    assert listed.batch.isVisible()


def scope_words(taker: NoteTaker) -> str:
    return " ".join(one.text() for one in taker.page.amendments.findChildren(ChoiceButton) if one.isVisible())


@pytest.mark.parametrize("more", [8, 17, 26])
def test_rivals_are_not_scrolled_within_what_is_scrolled(taker: NoteTaker, more: int) -> None:
    """Of one length of words the last line breaks once the bar of the dialog has taken its room."""
    at(taker, 175)
    deletion, rival = (taker.workshop.amendments.numbered(number) for number in ("48", "51"))
    taker.workshop.deciding.decide(deletion.id, "withdrawn")
    longer = rival.text.replace("gestion", "gestion" + " mot" * more)
    made = taker.workshop.amendments.add(rival.clause, "replace", longer, authors=[taker.workshop.authors.resolve("DGE")])
    taker.frame.go("texts", amendment=made.id)

    def look(dialog: ConflictDialog) -> None:
        settle()
        assert [pane.verticalScrollBar().maximum() for pane in dialog.findChildren(WordsPane)] == [0, 0, 0]
        dialog.reject()

    with answering(ConflictDialog, look):
        taker.press(Key.Key_C)


def test_the_row_is_seen_while_another_is_put_beside_it(taker: NoteTaker) -> None:
    at(taker, 175)
    found = cost(taker)
    taker.press(Key.Key_T)
    column = taker.page.text.clauses
    taker.qtbot.waitUntil(lambda: taker.page.capture.cells.isVisible())
    settle()
    top, _ = column.span_of(found.id)
    assert column.pinned_height() <= top < column.viewport().height() - taker.frame.shell.theme.px(20)
    assert column._clause_at(QPoint(column.viewport().width() // 2, round(top) + 12).toPointF()) is not None


def test_while_details_are_told_the_cards_give_way_and_come_back(taker: NoteTaker) -> None:
    at(taker, 175)
    taker.go_to("3.2.2")
    panel = taker.page.amendments
    number = taker.chosen_number()
    panel.decisions.more.click()
    settle()
    assert not panel.list.isVisible()
    assert panel.accessibleName().startswith(f"{number} · "), "one sees which amendment it is about"
    assert all(seen(taker, one) for one in panel.decisions.details.findChildren(QWidget) if one.isVisible())
    panel.decisions.more.click()
    settle()
    assert panel.list.isVisible()


def test_the_order_and_the_author_are_behind_a_button_where_there_is_no_room(taker: NoteTaker) -> None:
    at(taker, 175)
    in_the_queue(taker)
    listed = taker.page.amendments.filter
    assert not listed.author.isVisible()
    listed.more.click()
    settle()
    assert listed.author.isVisible()
    assert seen(taker, taker.page.amendments.decisions.button("parked"))
    at(taker, 100)
    assert listed.author.isVisible()
    assert not listed.more.isVisible()


@pytest.mark.parametrize(("scale", "width"), [(175, 1366), (100, 1024)])
def test_the_plan_comes_instead_of_the_amendments_and_no_word_is_broken(taker: NoteTaker, scale: int, width: int) -> None:
    at(taker, scale, width)
    taker.go_to("3.2.2")
    before = taker.page.text.width()
    taker.press(Key.Key_L)
    settle()
    assert taker.page.plan.isVisible()
    assert not taker.page.amendments.isVisible()
    assert taker.page.text.width() >= before * 0.9, "the text keeps its room"
    assert taker.page.plan.tree.hasFocus()
    taker.press(Key.Key_Escape)
    settle()
    assert taker.page.amendments.isVisible()
    assert taker.page.text.clauses.hasFocus()


def test_nothing_is_decided_that_cannot_be_seen(taker: NoteTaker) -> None:
    at(taker, 175)
    taker.go_to("3.2.3")
    number = taker.chosen_number()
    taker.press(Key.Key_L)
    taker.press(Key.Key_A)
    settle()
    assert taker.page.amendments.isVisible(), "the key brings the amendments back"
    assert taker.card(number).state == "pending"
    taker.press(Key.Key_A)
    assert taker.card(number).state == "retained"


def test_a_part_chosen_in_the_plan_brings_the_amendments_back(taker: NoteTaker) -> None:
    at(taker, 175)
    taker.press(Key.Key_L)
    taker.press(Key.Key_Down)
    taker.press(Key.Key_Return)
    settle()
    assert taker.page.amendments.isVisible()
    assert taker.page.text.clauses.hasFocus()


@pytest.mark.parametrize(("scale", "width"), [(100, 1024), (130, 1366), (175, 1366)])
def test_a_short_message_covers_no_button_and_not_the_clause(taker: NoteTaker, scale: int, width: int) -> None:
    at(taker, scale, width)
    in_the_queue(taker)
    clauses = taker.page.text.clauses
    bar = taker.frame.messages.short
    for lowest in (False, True):
        if lowest:
            # The clause one works on stands at the lower edge.
            clauses.verticalScrollBar().setValue(
                clauses.verticalScrollBar().value() + round(clauses.span_of(clauses.current())[1]) - clauses.viewport().height()
            )
        taker.frame.offer_undo("Amendement 7 supprimé")
        settle()
        there = QRect(bar.mapTo(taker.frame, QPoint()), bar.size())
        views = [one for one in taker.page.text.findChildren(QPushButton) if one.isVisible()]
        for one in (*to_be_pressed(taker), *views):
            assert not there.intersects(QRect(one.mapTo(taker.frame, QPoint()), one.size())), one.text()
        top, bottom = clauses.span_of(clauses.current())
        origin = clauses.viewport().mapTo(taker.frame, QPoint()).y()
        assert there.bottom() < origin + top or there.top() > origin + bottom, "the clause can be read"
        bar.dismiss()


def test_no_column_of_the_places_is_scrolled_to(taker: NoteTaker) -> None:
    at(taker, 175)

    def look(dialog: Dialog) -> None:
        settle()
        table = dialog.findChild(QTableView)
        assert isinstance(table, QTableView)
        assert table.horizontalScrollBar().maximum() == 0
        dialog.reject()

    with answering(EverywhereDialog, look):
        taker.press(Key.Key_H)


@pytest.mark.parametrize("scale", [100, 175])
def test_panels_that_only_tell_are_as_large_as_what_they_tell(taker: NoteTaker, scale: int) -> None:
    at(taker, scale)
    taker.go_to("3.2.2")

    def look(dialog: Dialog) -> None:
        settle()
        (contents,) = (one for one in dialog.findChildren(QScrollArea) if one.widget().layout() is dialog.body)
        assert contents.verticalScrollBar().maximum() == 0, "all of it is seen"
        needed = dialog.body.totalHeightForWidth(contents.viewport().width()) if dialog.body.hasHeightForWidth() else -1
        needed = max(needed, dialog.body.totalSizeHint().height() if needed < 0 else needed)
        assert contents.height() - needed < 40, "and nothing is empty"
        dialog.reject()

    for key, modifiers, kind in (
        (Key.Key_U, Qt.KeyboardModifier.NoModifier, TextsDialog),
        (Key.Key_R, SHIFT, NumbersDialog),
        (Key.Key_V, SHIFT, ValidationDialog),
    ):
        with answering(kind, look):
            taker.press(key, modifiers)
        taker.page.text.clauses.setFocus()


def test_a_new_row_of_nine_cells_is_recorded_without_scrolling(taker: NoteTaker) -> None:
    at(taker, 175)
    cost(taker)
    taker.press(Key.Key_T)
    settle()
    assert taker.page.capture.cells.isVisible()
    assert area(taker).verticalScrollBar().maximum() == 0
    assert seen(taker, taker.page.capture)


def test_what_a_formula_changes_is_seen_without_scrolling(taker: NoteTaker) -> None:
    at(taker, 175)

    def look(dialog: Dialog) -> None:
        settle()
        assert isinstance(dialog, FormulaDialog)
        (contents,) = (one for one in dialog.findChildren(QScrollArea) if one.widget().layout() is dialog.body)
        assert contents.verticalScrollBar().maximum() == 0
        dialog.reject()

    with answering(FormulaDialog, look):
        taker.press(Key.Key_Y)


@pytest.mark.parametrize("tongue", ["fr", "en"])
def test_what_is_doubted_can_be_read_while_one_types_in_large_letters(taker: NoteTaker, tongue: str) -> None:
    at(taker, 175, tongue=tongue)
    taker.begin("3.2.2")
    taker.write(" Et encore.")
    strip = taker.page.capture
    strip.save_draft()
    settle()
    shown = strip._state
    assert shown.text()
    start = shown.text().split(" · ")[0]
    assert shown.fontMetrics().horizontalAdvance(start) <= shown.width(), start
    before = strip.captured().run
    taker.press(Key.Key_Down, ALT)
    assert len(strip.captured().run) == len(before) + 1, "the key works though its button has given way"


# Wide tables


def cost(taker: NoteTaker) -> Clause:
    """The amount of the plan's first action, chosen."""
    plan = taker.workshop.texts.documents()[1]
    cells = [one for one in taker.workshop.texts.clauses(plan.id) if one.kind == "cell" and "Coût" in one.label]
    found = next(one for one in cells if one.text.strip() == "45")
    taker.page.activate(clause=found.id)
    settle()
    return found


def activity(taker: NoteTaker, cell: Clause) -> Clause:
    clauses = taker.workshop.texts.clauses(taker.workshop.texts.document_of(cell.id))
    row = [one for one in clauses if one.parent == cell.parent]
    return next(one for one in row if one.text.startswith("Mettre en place le comité"))


@pytest.mark.parametrize("scale", [100, 175])
def test_what_a_row_is_about_stays_in_view_while_its_cost_is_edited(taker: NoteTaker, scale: int) -> None:
    at(taker, scale)
    found = cost(taker)
    column = taker.page.text.clauses
    assert column.horizontalScrollBar().value() > 0
    for _ in range(2):
        top, _ = column.span_of(found.id)
        left = column._theme.px(76)
        assert column._clause_at(QPoint(left + 10, round(top) + 12).toPointF()) == activity(taker, found).id
        right = column._laid.lay(column.place_of(found.id))[0].pinned.rect.right()  # type: ignore[union-attr]
        assert column.left_of(found.id) >= right - 1, "and does not cover the cost"
        # Once more with the strip open.
        taker.press(Key.Key_N)
        taker.write("mairie")
        settle()
    assert taker.strip_is_open()


def test_the_names_of_bands_stay_in_view_too(taker: NoteTaker) -> None:
    cost(taker)
    column = taker.page.text.clauses
    band = next(row for row in column.rows() if row.cells and row.cells[0].words.text.startswith("Sous-total"))
    laid = column._laid.lay(column.place_of(band.clause))[0]
    assert laid.pieces[0].band


def test_a_number_does_not_name_a_row(taker: NoteTaker) -> None:
    text = "\n".join(
        (
            "# Plan",
            "",
            "| N° | Activité | Coût |",
            "|---|---|---|",
            "| 1 | Former les agents consulaires des quinze postes | 45 |",
            "| 2 | Ouvrir un guichet unique dans chaque région | 60 |",
        )
    )
    document = taker.workshop.texts.add("plan.md", text.encode())
    taker.frame.bridge.flush()
    taker.page.activate(clause=taker.workshop.texts.clauses(document)[0].id)
    rows = [row for row in taker.page.text.clauses.rows() if row.cells]
    assert {row.naming for row in rows} == {1}
