"""New rows of a table in the window: shown as cells in their table, told column by column elsewhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from facilitation.amendments.values import Amendment
from facilitation.workshop import Workshop
from tests.ui.pages.texts.note_taker import NoteTaker
from ui.pages.texts.display import ShownRow, View
from ui.projector.scenes import read_scene
from ui.stage import Scene, SceneKind

Key = Qt.Key


@pytest.fixture
def proposal(demonstration: Workshop) -> Amendment:
    """The new activity 1.2.4 of the action plan."""
    plan = demonstration.texts.documents()[1]
    return next(one for one in demonstration.amendments.all(plan.id) if one.text.startswith("1.2.4\t"))


def shown(taker: NoteTaker, view: View) -> list[ShownRow]:
    taker.page.text.show_view(view)
    return [row for row in taker.page.text.clauses.rows() if row.label.startswith("Tableau 1, ligne 8")]


def test_a_proposed_row_stands_in_its_table_as_cells(taker: NoteTaker, proposal: Amendment) -> None:
    taker.frame.go("texts", clause=proposal.clause)
    row, new = shown(taker, View.AMENDED)
    assert new.label == "Tableau 1, ligne 8 bis"
    assert [cell.words.text for cell in new.cells][:3] == proposal.text.split("\t")[:3]
    assert {mark.kind for cell in new.cells for mark in cell.words.marks} == {"insert"}
    # The action is one cell over all its activities: the new one has none in its column.
    assert [cell.column for cell in new.cells] == [cell.column for cell in row.cells] == [0, 2, 3, 4, 5, 6, 7, 8, 9]
    assert (proposal.number, True) in row.numbers


def test_once_retained_it_is_a_row_of_the_text(taker: NoteTaker, proposal: Amendment) -> None:
    taker.workshop.deciding.decide(proposal.id, "retained")
    taker.frame.go("texts", clause=proposal.clause)
    _, new = shown(taker, View.CONSOLIDATED)
    assert [cell.words.text for cell in new.cells][-2:] == ["60", "État, PTF"]
    assert {mark.kind for cell in new.cells for mark in cell.words.marks} == {"equal"}
    assert len(shown(taker, View.ORIGINAL)) == 1


def test_choosing_a_cell_of_it_chooses_its_amendment(taker: NoteTaker, proposal: Amendment) -> None:
    taker.frame.go("texts", clause=proposal.clause)
    _, new = shown(taker, View.AMENDED)
    taker.page.text.clauses.setFocus()
    taker.page.text.choose(new.cells[2].words.clause)
    assert taker.page.text.current() is None
    assert taker.chosen_number() == proposal.number


def test_its_card_parts_the_cells(taker: NoteTaker, proposal: Amendment) -> None:
    taker.frame.go("texts", clause=proposal.clause)
    card = taker.card(proposal.number)
    (mark,) = card.marks
    assert mark.text.startswith("1.2.4 | Former les points focaux")
    assert "\t" not in mark.text


def test_the_room_sees_each_cell_with_the_name_of_its_column(demonstration: Workshop, proposal: Amendment) -> None:
    from facilitation.wording import Wording

    scene = Scene(SceneKind.CLAUSE, {"amendment": proposal.id})
    read = read_scene(demonstration, scene, Wording("fr"))
    told = "".join(mark.text for mark in read.marks).replace("\u00a0", " ").split("\n")
    assert told[:2] == ["N° : 1.2.4", "Activité : Former les points focaux de la mobilité dans les ministères et les communes"]
    assert [mark.text for mark in read.marks if mark.kind == "insert"] == proposal.text.split("\t")
