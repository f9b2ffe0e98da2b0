"""Where something stood that was moved, a thin line tells where it went; keys and clicks pass over it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from facilitation.amendments.values import Author
from facilitation.text.changes import Change
from facilitation.text.consolidate import consolidate
from tests.properties.test_renewing import Document
from tests.ui.note_taker import ALT, NoteTaker
from ui.pages.texts.display import View, consolidated_rows

Key = Qt.Key
AUTHOR = Author(None, None, "Structure")


def move(taker: NoteTaker, clause: str, after: str) -> str:
    """The amendment's number."""
    taker.begin(clause)
    taker.press(Key.Key_4, ALT)
    taker.write(after)
    taker.record()
    return taker.last().number


def id_of(taker: NoteTaker, number: str) -> str:
    return str(taker.workshop.texts.find_clause(number, taker.page.text.document).id)


def lines(taker: NoteTaker, *moved: str) -> list[tuple[str, str]]:
    """What the old places of these clauses tell, with the label of what stands before each."""
    rows = taker.page.text.clauses.rows()
    return [
        (rows[place - 1].label, row.words.text.replace("\u00a0", " "))
        for place, row in enumerate(rows)
        if row.went in moved and row.words is not None
    ]


def middle(taker: NoteTaker, moved: str) -> QPoint:
    """Of its old place, on the screen."""
    view = taker.page.text.clauses
    line = next(row for row in view.rows() if row.went == moved)
    top, bottom = view.span_of(line.clause)
    assert top >= 0
    assert bottom <= view.viewport().height()
    return QPoint(view.viewport().width() // 2, round((top + bottom) / 2))


def test_the_old_place_tells_where_it_went_and_by_which_amendment(taker: NoteTaker) -> None:
    moved = id_of(taker, "3.1.2")
    number = move(taker, "3.1.2", "3.2.3")
    told = [("3.1.1", f"3.1.2 : déplacé après 3.2.3 (n° {number})")]
    assert lines(taker, moved) == told
    taker.press(Key.Key_A)
    for view, seen in ((View.CONSOLIDATED, []), (View.SIDE_BY_SIDE, told), (View.ORIGINAL, []), (View.AMENDED, told)):
        taker.page.text.show_view(view)
        assert lines(taker, moved) == seen, view
    taker.frame.shell.use_language("en")
    assert lines(taker, moved) == [("3.1.1", f"3.1.2: moved after 3.2.3 (no. {number})")]


def test_what_stood_side_by_side_is_told_in_the_order_received(taker: NoteTaker) -> None:
    first = move(taker, "3.1.3", "3.2.3")
    second = move(taker, "3.1.2", "3.2.1")
    assert [one for _, one in lines(taker, id_of(taker, "3.1.2"), id_of(taker, "3.1.3"))] == [
        f"3.1.2 : déplacé après 3.2.1 (n° {second})",
        f"3.1.3 : déplacé après 3.2.3 (n° {first})",
    ]


def test_another_amendment_for_the_same_move_is_told_where_the_first_one_goes(taker: NoteTaker) -> None:
    """The clauses stand as before, and yet the line says something else."""
    moved = id_of(taker, "3.1.2")
    first = move(taker, "3.1.2", "3.2.3")
    move(taker, "3.1.2", "3.2.3")
    assert lines(taker, moved)[0][1].endswith(f"(n° {first})")
    taker.workshop.amendments.bin(taker.workshop.amendments.numbered(first).id)
    taker.qtbot.waitUntil(lambda: not lines(taker, moved)[0][1].endswith(f"(n° {first})"))


def test_a_row_that_was_moved_leaves_a_line_in_its_table(taker: NoteTaker) -> None:
    page, workshop = taker.page, taker.workshop
    document = next(
        one.id for one in workshop.texts.documents() if any(clause.kind == "row" for clause in workshop.texts.clauses(one.id))
    )
    clauses = workshop.texts.clauses(document)
    rows = [one for one in clauses if one.kind == "row"]
    rows = [one for one in rows if one.parent == rows[0].parent]
    page._show_document(document)
    workshop.amendments.add(rows[2].id, "move", target=rows[4].id, authors=[AUTHOR])
    taker.qtbot.waitUntil(lambda: bool(lines(taker, rows[2].id)))
    view = page.text.clauses
    shown = [row.went or row.clause for row in view.rows()]
    start = shown.index(rows[0].id)
    assert shown[start : start + 6] == [rows[place].id for place in (0, 1, 2, 3, 4, 2)]
    # The names of the columns stay at the top over what stands below the line.
    last = next(one.id for one in clauses if one.parent == rows[-1].id)
    view.resize(view.width(), 200)
    page.text.choose(last)
    pinned = view.pinned()
    assert pinned is not None
    assert pinned.clause == rows[0].id


def test_what_stood_below_a_table_leaves_a_line_below_all_its_rows() -> None:
    made = Document()
    made.table(3, 2)
    below, end = made.add("paragraph"), made.add("paragraph")
    _, second, last = (one for one in made.clauses if one.kind == "row")
    changes = [
        Change("a", "1", "move", below.id, "", target=end.id),
        Change("b", "2", "move", second.id, "", target=last.id),
    ]
    rows = consolidated_rows(consolidate(made.clauses, changes).clauses, View.AMENDED, {})
    assert [row.went or row.clause for row in rows[-6:]] == [second.id, last.id, second.id, below.id, end.id, below.id]
    assert [bool(row.went) for row in rows[-6:]] == [True, False, False, True, False, False]


def test_the_arrows_pass_over_it(taker: NoteTaker) -> None:
    move(taker, "3.1.2", "3.2.3")
    taker.go_to("3.1.1")
    taker.press(Key.Key_Down)
    assert taker.page.text.clauses.current() == id_of(taker, "3.1.3")
    taker.press(Key.Key_Up)
    assert taker.page.text.clauses.current() == id_of(taker, "3.1.1")


@pytest.mark.parametrize("key", [Key.Key_Home, Key.Key_End])
def test_at_the_ends_the_next_clause_is_chosen(taker: NoteTaker, key: Qt.Key) -> None:
    clauses = taker.workshop.texts.clauses(taker.page.text.document)
    whole = [one for one in clauses if one.parent is None]
    moved, after = (whole[0], whole[1]) if key is Key.Key_Home else (whole[-1], whole[0])
    taker.workshop.amendments.add(moved.id, "move", target=after.id, authors=[AUTHOR])
    taker.qtbot.waitUntil(lambda: bool(lines(taker, moved.id)))
    view = taker.page.text.clauses
    assert view.rows()[0 if key is Key.Key_Home else -1].went == moved.id
    view.setFocus()
    taker.press(key)
    assert view.current() == view.rows()[1 if key is Key.Key_Home else -2].clause


def test_it_cannot_be_chosen_and_a_double_click_goes_where_it_went(taker: NoteTaker) -> None:
    moved = id_of(taker, "3.1.2")
    move(taker, "3.1.2", "V.2")
    taker.go_to("3.1.1")
    view = taker.page.text.clauses
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(taker, moved))
    assert view.current() == id_of(taker, "3.1.1")
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(taker, moved))
    assert view.current() == moved
    top, bottom = view.span_of(moved)
    assert top >= 0
    assert bottom <= view.viewport().height()
    assert not taker.strip_is_open()
