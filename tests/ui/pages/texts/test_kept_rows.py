"""What the text page keeps between two acts is what it would show if all were read and laid out anew."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from facilitation.amendments.values import Author
from facilitation.errors import PalabreError
from facilitation.text.changes import Change
from facilitation.text.clauses import Clause
from facilitation.text.consolidate import ConsolidatedClause, consolidate
from facilitation.workshop import Workshop
from tests.effort import first
from tests.properties.test_renewing import histories, trees, workshops
from tests.ui.note_taker import NoteTaker
from ui.pages.texts.clause_view import ClauseView
from ui.pages.texts.display import RowMemory, ShownRow, View, consolidated_rows, original_rows
from ui.pages.texts.plan import COUNTS_ROLE, PlanModel
from ui.theme.theme import Theme

AUTHOR = Author(None, None, "Structure")
VIEWS = (View.AMENDED, View.CONSOLIDATED, View.SIDE_BY_SIDE)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(histories(), st.data())
def test_rows_taken_over_are_the_rows_made_anew(
    history: tuple[tuple[Clause, ...], list[list[Change]]], data: st.DataObject
) -> None:
    clauses, lists = history
    memory = RowMemory()
    marked = st.dictionaries(
        st.sampled_from([one.id for one in clauses]),
        st.lists(st.tuples(st.sampled_from("12"), st.sampled_from(("pending", "lapsed")))),
    )
    for changes in lists:
        shown, numbers, view = consolidate(clauses, changes).clauses, data.draw(marked), data.draw(st.sampled_from(VIEWS))
        assert consolidated_rows(shown, view, numbers, memory) == consolidated_rows(shown, view, numbers)
    numbers = data.draw(marked)
    assert original_rows(clauses, numbers, memory) == original_rows(clauses, numbers)


@st.composite
def movings(draw: st.DrawFn) -> tuple[tuple[Clause, ...], list[list[Change]]]:
    """A document in which things are moved one after the other, some of them next to each other or out of each other."""
    clauses = draw(trees())
    steps: list[list[Change]] = [[]]
    for number in range(draw(st.integers(1, 6))):
        clause = draw(st.sampled_from([one for one in clauses if one.kind != "cell"]))
        others = [one for one in clauses if (one.kind == "row") == (clause.kind == "row") and one.kind != "cell"]
        steps.append(
            [*steps[-1], Change(f"m{number}", str(number), "move", clause.id, "", target=draw(st.sampled_from(others)).id)]
        )
    return clauses, [*steps, *reversed(steps)]


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(workshops(), movings()), st.data())
def test_old_places_taken_over_are_those_told_anew(
    workshop: tuple[tuple[Clause, ...], list[list[Change]]], data: st.DataObject
) -> None:
    clauses, steps = workshop
    memory = RowMemory()
    everything = [one.id for one in clauses if one.kind != "cell"]
    marked = st.dictionaries(st.sampled_from([one.id for one in clauses]), st.just([("1", "pending")]))
    for changes in steps:
        shown, numbers, view = consolidate(clauses, changes).clauses, data.draw(marked), data.draw(st.sampled_from(VIEWS))
        rows = consolidated_rows(shown, view, numbers, memory)
        assert rows == consolidated_rows(shown, view, numbers)
        if view is not View.CONSOLIDATED:
            assert put_back(rows, shown) == everything
            # Nothing but what stood in a table tells of itself in the midst of it.
            assert not any(one.went and one.kind != "row" and other.kind == "row" for one, other in pairwise(rows))
        else:
            assert not any(row.went for row in rows)


def put_back(rows: Sequence[ShownRow], shown: Sequence[ConsolidatedClause]) -> list[str]:
    """The clauses that were received, but for cells, in the order of the rows, all that was moved put where its line is."""
    by_id = {str(one.id): one for one in shown if one.state != "inserted"}

    def goes_with(clause: str | None) -> str | None:
        while clause is not None and by_id[clause].moved is None:
            clause = by_id[clause].parent
        return clause

    together: dict[str | None, list[ShownRow]] = {}
    for row in rows:
        if row.went or row.clause in by_id:
            together.setdefault(goes_with(by_id[row.went].parent if row.went else row.clause), []).append(row)

    def told(region: str | None) -> list[str]:
        return [one for row in together.get(region, ()) for one in (told(row.went) if row.went else [row.clause])]

    return told(None)


def test_a_row_that_says_the_same_is_the_very_same(demonstration: Workshop) -> None:
    document = demonstration.texts.documents()[1].id
    clauses = demonstration.texts.clauses(document)
    cell = next(one for one in clauses if one.kind == "cell")
    memory = RowMemory()
    before = consolidated_rows(consolidate(clauses, []).clauses, View.AMENDED, {}, memory)
    change = Change("a", "1", "replace", cell.id, cell.text, f"{cell.text} encore un mot")
    after = consolidated_rows(consolidate(clauses, [change]).clauses, View.AMENDED, {cell.id: [("1", "pending")]}, memory)
    (changed,) = [
        place for place, (one, other) in enumerate(zip(before, after, strict=True)) if one != other and one.numbers != other.numbers
    ]
    assert after[changed].numbers == (("1", "pending"),)
    others = [one is other for one, other in zip(before, after, strict=True) if one == other]
    assert others
    assert all(others)


def everything_is_laid_out_as_anew(view: ClauseView) -> None:
    """Places, heights and layouts of a view, against those found from its rows alone."""
    rows, kept = view.rows(), view._laid
    places = {clause: place for place, row in enumerate(rows) for clause in (row.clause, *row.clauses())}
    assert {clause: view.place_of(clause) for clause in places} == places
    assert {*kept._places, *kept._homes} == places.keys()
    assert len(kept.heights) == len(rows)
    for place, laid in kept.laid.items():
        anew = kept.layout.lay(rows[place])
        assert (laid.height, laid.width, [one.laid.text for one in laid.pieces]) == (
            anew.height,
            anew.width,
            [one.laid.text for one in anew.pieces],
        )
    starts = [0.0]
    for height in kept.heights:
        starts.append(starts[-1] + height)
    assert kept.starts == pytest.approx(starts)
    assert view.horizontalScrollBar().maximum() == max(0, round(kept.layout.widest(rows) - kept.layout.table_width))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=histories(), data=st.data())
def test_the_column_keeps_what_is_laid_out(
    qtbot: QtBot, theme: Theme, history: tuple[tuple[Clause, ...], list[list[Change]]], data: st.DataObject
) -> None:
    the_column_keeps(qtbot, theme, history, data)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=workshops(), data=st.data())
def test_the_column_keeps_what_is_laid_out_where_things_have_moved(
    qtbot: QtBot, theme: Theme, history: tuple[tuple[Clause, ...], list[list[Change]]], data: st.DataObject
) -> None:
    the_column_keeps(qtbot, theme, history, data)


def the_column_keeps(
    qtbot: QtBot, theme: Theme, history: tuple[tuple[Clause, ...], list[list[Change]]], data: st.DataObject
) -> None:
    clauses, lists = history
    view = ClauseView(theme)
    qtbot.addWidget(view)
    view.resize(700, 240)
    view.show()
    memory = RowMemory()
    for changes in lists:
        view.show_rows(consolidated_rows(consolidate(clauses, changes).clauses, View.AMENDED, {}, memory))
        view.choose(data.draw(st.sampled_from(clauses)).id)
        view.grab()
        everything_is_laid_out_as_anew(view)
    view.close()


def do(workshop: Workshop, document: str, dice: random.Random) -> None:
    """One act of a note-taker, whichever comes."""
    clause = dice.choice([one for one in workshop.texts.clauses(document) if one.kind not in ("table", "row")])
    known = workshop.amendments.all(document)
    match dice.choice(
        ("add", "add", "add", "insert", "delete", "move", "decide", "decide", "reopen", "bin", "undo", "undo", "redo", "row")
    ):
        case "add":
            workshop.amendments.add(clause.id, "replace", f"{clause.text} {dice.randrange(99)}", authors=[AUTHOR])
        case "insert":
            workshop.amendments.add(clause.id, "insert", "Un alinéa de plus.\nEt un autre.", authors=[AUTHOR])
        case "delete":
            workshop.amendments.add(clause.id, "delete", authors=[AUTHOR])
        case "move":
            target = dice.choice([one for one in workshop.texts.clauses(document) if one.kind not in ("table", "row", "cell")])
            workshop.amendments.add(clause.id, "move", target=target.id, authors=[AUTHOR])
        case "row":
            row = dice.choice([one for one in workshop.texts.clauses(document) if one.kind == "row"])
            workshop.amendments.add(row.id, "insert", "une ligne", authors=[AUTHOR])
        case "decide":
            workshop.deciding.decide(dice.choice(known).id, dice.choice(("retained", "not_retained", "parked")))
        case "reopen":
            workshop.deciding.reopen(dice.choice(known).id)
        case "bin":
            workshop.amendments.bin(dice.choice(known).id)
        case "undo":
            workshop.history.undo()
        case "redo":
            workshop.history.redo()


@pytest.mark.parametrize("case", first(2, [(0, 10), (1, 10), (0, 25), (1, 25), (2, 25)]), ids="seed {0[0]}, {0[1]} acts".format)
def test_after_any_acts_the_page_shows_what_a_new_one_would(
    seat: Callable[[Workshop], NoteTaker], demonstration: Workshop, case: tuple[int, int]
) -> None:
    seed, acts = case
    taker, dice = seat(demonstration), random.Random(seed)
    page = taker.page
    for document in [one.id for one in demonstration.texts.documents()][:2]:
        page._show_document(document)
        for _ in range(acts):
            with suppress(PalabreError):
                do(demonstration, document, dice)
            page.text.choose(dice.choice(demonstration.texts.clauses(document)).id)
            page.amendments.show_queue(dice.random() < 0.2)
            QGuiApplication.processEvents()
            shown_as_anew(taker, demonstration, document)


def shown_as_anew(taker: NoteTaker, workshop: Workshop, document: str) -> None:
    page = taker.page
    numbers: dict[str, list[tuple[str, str]]] = {}
    for one in workshop.amendments.reaching(document):
        for clause in one.clauses if one.parent is None else ():
            numbers.setdefault(clause, []).append((one.number, one.state))
    with Workshop.open(workshop.path, read_only=True) as fresh:
        proposed = fresh.consolidation.proposed(document, page.amendments.current_id())
        assert page.text.clauses.rows() == consolidated_rows(proposed.clauses, View.AMENDED, numbers, telling=page.text._went)
        plan = PlanModel()
        plan.show_document(fresh.texts.clauses(document))
        plan.show_counts(fresh.amendments.tallies(document))
        for clause in fresh.texts.clauses(document):
            here, there = page.plan.tree.model().index_of(clause.id), plan.index_of(clause.id)
            assert here.data(COUNTS_ROLE) == there.data(COUNTS_ROLE)
        clashes = fresh.consolidation.conflicts(document)
        for card in page.amendments._model.cards():
            amendment = fresh.amendments.get(card.amendment)
            assert (card.number, card.state, card.author) == (amendment.number, amendment.state, amendment.author_line)
            rivals = {one.number for one in fresh.amendments.get_many(clashes.get(amendment.id, ()))}
            assert set(card.clash) == rivals
    everything_is_laid_out_as_anew(page.text.clauses)
