"""New rows of a table in the window: shown as cells in their table, told column by column elsewhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from facilitation.amendments.values import Amendment
from facilitation.wording import Wording
from facilitation.workshop import Workshop
from tests.ui.note_taker import NoteTaker
from ui.pages.texts.display import ShownRow, View
from ui.pages.texts.text_panel import DRAFT_SIGN
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
    assert (proposal.number, "pending") in row.numbers


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
    scene = Scene(SceneKind.CLAUSE, {"amendment": proposal.id})
    read = read_scene(demonstration, scene, Wording("fr"))
    told = "".join(mark.text for mark in read.marks).replace("\u00a0", " ").split("\n")
    assert told[:2] == ["N° : 1.2.4", "Activité : Former les points focaux de la mobilité dans les ministères et les communes"]
    assert [mark.text for mark in read.marks if mark.kind == "insert"] == proposal.text.split("\t")


@pytest.fixture
def at_cell(taker: NoteTaker, proposal: Amendment) -> NoteTaker:
    """On the activity of the row after which the new one is proposed."""
    clauses = taker.workshop.texts.clauses(proposal.document)
    cell = next(one for one in clauses if one.parent == proposal.clause and "« Activité »" in one.label)
    taker.frame.go("texts", clause=cell.id)
    taker.page.text.clauses.setFocus()
    return taker


def names(taker: NoteTaker) -> list[str]:
    return [field.accessibleName() for field in taker.page.capture.cells.fields()]


def test_a_new_row_is_typed_cell_by_cell(at_cell: NoteTaker, proposal: Amendment) -> None:
    taker = at_cell
    taker.press(Key.Key_T)
    taker.name("mensavi")
    assert names(taker)[:4] == ["N°", "Action", "Activité", "Indicateur"]
    assert not taker.page.capture.editor.isVisible()
    taker.write("1.2.5")
    taker.press(Key.Key_Tab)
    taker.press(Key.Key_Tab)
    taker.write("Publier les données en ligne")
    taker.record()
    made = taker.last()
    assert (made.kind, made.clause, made.text) == ("insert", proposal.clause, "1.2.5\tPublier les données en ligne")
    new = [row for row in shown(taker, View.AMENDED) if "Publier" in row.cells[1].words.text]
    assert [row.label for row in new] == ["Tableau 1, ligne 8 ter"]


def test_a_row_is_typed_for_the_columns_that_stand(at_cell: NoteTaker, proposal: Amendment) -> None:
    taker, columns = at_cell, at_cell.workshop.columns
    cell = taker.page.text.current()
    assert cell is not None
    proposers = [taker.workshop.authors.resolve("DGE")]
    first = columns.add(columns.table(cell.id).id, ["Code"], authors=proposers)
    gone = columns.remove(cell.id, authors=proposers)
    for one in (first, gone):
        taker.workshop.deciding.decide(one.id, "retained")
    taker.press(Key.Key_T)
    taker.name("mensavi")
    assert names(taker)[:4] == ["Code", "N°", "Action", "Indicateur"]
    taker.write("C-5")
    taker.press(Key.Key_Tab)
    taker.write("1.2.5")
    taker.press(Key.Key_Tab)
    taker.press(Key.Key_Tab)
    taker.write("Données en ligne")
    taker.record()
    made = taker.last()
    assert (made.text, made.columns[:3]) == ("C-5\t1.2.5\tDonnées en ligne", (first.id, "0", "3"))
    room = read_scene(taker.workshop, Scene(SceneKind.CLAUSE, {"amendment": made.id}), Wording("fr"))
    told = "".join(mark.text for mark in room.marks).replace("\u00a0", " ")
    assert told == "Code : C-5\nN° : 1.2.5\nIndicateur : Données en ligne"
    taker.press(Key.Key_A)
    shown_now = taker.workshop.consolidation.consolidated(proposal.document).clean()
    labels = {one.text: one.label.rpartition(", ")[2] for one in shown_now if one.kind == "cell"}
    assert (labels["C-5"], labels["Données en ligne"]) == ("« Code »", "« Indicateur »")


def test_words_below_a_merged_cell_end_it(at_cell: NoteTaker) -> None:
    at_cell.press(Key.Key_T)
    at_cell.name("mensavi")
    fields = at_cell.page.capture.cells.fields()
    assert fields[1].placeholderText() == "comme au-dessus"
    at_cell.press(Key.Key_Tab)
    at_cell.write("Action 1.2 bis")
    at_cell.record()
    assert at_cell.last().text.split("\t")[:3] == ["", "Action 1.2 bis", ""]
    (new,) = [row for row in shown(at_cell, View.AMENDED) if len(row.cells) == 10]
    assert new.cells[1].words.text == "Action 1.2 bis"


def test_a_draft_of_a_row_is_taken_up_again(at_cell: NoteTaker) -> None:
    at_cell.press(Key.Key_T)
    at_cell.name("mensavi")
    at_cell.write("1.2.6")
    at_cell.press(Key.Key_Escape)
    assert not at_cell.strip_is_open()
    at_cell.press(Key.Key_T)
    assert at_cell.page.capture.cells.fields()[0].text() == "1.2.6"
    assert at_cell.page.capture.captured().text == "1.2.6"


def test_a_draft_of_a_row_stays_in_its_columns(at_cell: NoteTaker) -> None:
    taker, columns = at_cell, at_cell.workshop.columns
    cell = taker.page.text.current()
    assert cell is not None
    taker.press(Key.Key_T)
    taker.name("mensavi")
    taker.write("1.2.6")
    taker.press(Key.Key_Escape)
    proposers = [taker.workshop.authors.resolve("DGE")]
    first = columns.add(columns.table(cell.id).id, ["Code"], authors=proposers)
    taker.workshop.deciding.decide(first.id, "retained")
    taker.press(Key.Key_T)
    assert names(taker)[:2] == ["Code", "N°"]
    assert [field.text() for field in taker.page.capture.cells.fields()[:2]] == ["", "1.2.6"]


def test_a_row_goes_as_a_whole(at_cell: NoteTaker, proposal: Amendment) -> None:
    at_cell.press(Key.Key_T)
    at_cell.press(Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert "Insérer un module" in at_cell.page.capture.editor.toPlainText()
    at_cell.page.capture.author.setFocus()
    at_cell.name("mensavi")
    at_cell.record()
    made = at_cell.last()
    assert (made.kind, made.clause) == ("delete", proposal.clause)
    row = shown(at_cell, View.AMENDED)[0]
    assert row.gone
    (mark,) = at_cell.card(made.number).marks
    assert (mark.kind, mark.text[:30]) == ("delete", "1.2.3 | Insérer un module « mo"[:30])
    read = read_scene(at_cell.workshop, Scene(SceneKind.CLAUSE, {"amendment": made.id}), Wording("fr"))
    assert read.marks[0].text == mark.text


def test_a_row_is_not_reworded(at_cell: NoteTaker) -> None:
    at_cell.press(Key.Key_T)
    at_cell.press(Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert at_cell.page.capture.captured().kind == "insert"
    assert at_cell.page.capture.cells.isVisible()


def test_another_wording_of_a_row_is_agreed_cell_by_cell(at_cell: NoteTaker, proposal: Amendment) -> None:
    assert at_cell.chosen_number() == proposal.number, "spoken of with the cell of its row"
    at_cell.press(Key.Key_M)
    fields = dict(zip(names(at_cell), at_cell.page.capture.cells.fields(), strict=True))
    assert fields["Cible 2030"].text() == "150"
    fields["Cible 2030"].setFocus()
    fields["Cible 2030"].selectAll()
    at_cell.write("200")
    at_cell.qtbot.waitUntil(lambda: at_cell.workshop.drafts("amendment:") != {})
    at_cell.record()
    assert at_cell.workshop.drafts("amendment:") == {}
    assert all(DRAFT_SIGN not in dict(row.numbers) for row in at_cell.page.text.clauses.rows())
    decided = at_cell.workshop.amendments.get(proposal.id)
    assert decided.state == "retained_modified"
    assert decided.decision is not None
    assert decided.decision.agreed_text == proposal.text.replace("\t150\t", "\t200\t")


def test_outside_of_tables_there_is_no_row(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    taker.press(Key.Key_T)
    assert not taker.strip_is_open()
    assert taker.frame.messages.short.sentence == "Choisissez une cellule du tableau."
