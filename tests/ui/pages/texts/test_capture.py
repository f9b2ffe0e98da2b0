"""From a person's words to a numbered amendment, on the keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitation.workshop import Workshop
from tests.ui.note_taker import ALT, CTRL, SHIFT, NoteTaker
from ui.pages.texts.capture_form import KINDS
from ui.theme.tokens import Role
from ui.widgets.labels import ElidedLabel

Key = Qt.Key


def test_an_amendment_takes_twelve_key_presses_and_its_words(taker: NoteTaker) -> None:
    before = taker.workshop.amendments.all()
    original = [clause.text for clause in taker.workshop.texts.clauses(taker.page.text.document)]
    counted = taker.workshop.amendments.counts_by_clause(taker.page.text.document)
    taker.go_to("3.2.3")
    taker.press(Key.Key_N)
    taker.name("men")
    taker.press(Key.Key_Backspace)
    taker.write(", y compris en ligne.")
    taker.record()
    # The one Backspace takes the full stop away: it belongs to the words.
    assert taker.presses - 1 <= 12
    made = taker.last()
    assert len(taker.workshop.amendments.all()) == len(before) + 1
    assert (made.kind, made.text) == ("replace", taker.clause().text.removesuffix(".") + ", y compris en ligne.")
    assert made.author_line.endswith("MENSAVI")
    assert made.proposers[0].person is not None
    assert taker.chosen_number() == made.number
    assert [mark.text for mark in taker.card(made.number).marks if mark.kind == "insert"] == [", y compris en ligne"]
    assert QApplication.activeModalWidget() is None
    assert not taker.strip_is_open()
    assert taker.page.text.clauses.hasFocus()
    assert [clause.text for clause in taker.workshop.texts.clauses(taker.page.text.document)] == original
    now = taker.workshop.amendments.counts_by_clause(taker.page.text.document)
    assert now[taker.clause().id][0] == counted[taker.clause().id][0] + 1


@pytest.mark.parametrize("number", ["3.2.3", "VI.1"])
def test_once_recorded_the_next_one_can_be_begun_with_the_mouse(taker: NoteTaker, number: str) -> None:
    taker.begin(number)
    taker.write(" Un rapport annuel est publié.")
    taker.record()
    assert taker.page.amendments.beginners.new.isVisible()
    taker.qtbot.mouseClick(taker.page.amendments.beginners.new, Qt.MouseButton.LeftButton)
    assert taker.strip_is_open()
    assert not taker.page.amendments.beginners.isVisible()


def test_ctrl_enter_twice_records_once_and_begins_nothing(taker: NoteTaker) -> None:
    taker.begin("3.2.3")
    taker.write(" Un rapport annuel est publié.")
    count = len(taker.workshop.amendments.all())
    taker.record()
    taker.record()
    assert not taker.strip_is_open()
    assert len(taker.workshop.amendments.all()) == count + 1
    taker.press(Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert taker.strip_is_open(), "Enter alone begins one, on the number pad too"


def test_a_clause_is_found_without_its_dots(taker: NoteTaker) -> None:
    taker.go_to("323")
    assert taker.clause().label == "3.2.3"


def test_a_number_that_nobody_has_stays_and_is_marked(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    field = taker.call("99.9")
    assert field.property("tone") == "danger"
    assert taker.clause().label == "3.2.3"
    taker.press(Key.Key_Escape)
    assert not field.isVisible()
    assert taker.page.text.clauses.hasFocus()


def test_those_present_are_offered_before_those_absent(taker: NoteTaker) -> None:
    people, attendance = taker.workshop.people, taker.workshop.attendance
    session = taker.workshop.sessions.current()
    assert session is not None
    people.add("Zzobla", "Absente")
    here = people.add("Zzobla", "Présente")
    attendance.check_in(session.id, here)
    taker.go_to("3.2.3")
    taker.press(Key.Key_N)
    taker.write("zzo")
    taker.press(Key.Key_Return)
    assert taker.page.capture.author.author().person == here  # type: ignore[union-attr]


def test_the_arrow_keys_choose_among_the_names(taker: NoteTaker) -> None:
    first = taker.workshop.people.add("Zzobla", "Afi")
    second = taker.workshop.people.add("Zzobla", "Essi")
    taker.go_to("3.2.3")
    taker.press(Key.Key_N)
    taker.write("zzo")
    assert taker.page.capture.author.names.isVisible()
    taker.press(Key.Key_Down)
    taker.press(Key.Key_Return)
    author = taker.page.capture.author.author()
    assert author is not None
    assert author.person == second != first
    assert author.name == "Essi ZZOBLA"


def test_letters_of_a_family_name_find_its_bearer_before_a_first_name(taker: NoteTaker) -> None:
    taker.workshop.people.add("Aagbo", "Quirine")
    bearer = taker.workshop.people.add("Quirino", "Yawo")
    taker.begin("3.2.3", "quir")
    author = taker.page.capture.author.author()
    assert author is not None
    assert author.person == bearer


def test_a_name_on_no_list_is_registered_in_the_same_field(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    taker.press(Key.Key_N)
    taker.write("KPODAR Yawa, mairie d’Agou")
    field = taker.page.capture.author
    offered = [field.names.model().index(row, 0).data() for row in range(field.names.model().rowCount())]
    offered = [one.replace("\u00a0", " ") for one in offered]
    assert offered == [
        "Inscrire « KPODAR Yawa, mairie d’Agou » – personne",
        "Garder « KPODAR Yawa, mairie d’Agou » tel quel",
    ]
    taker.press(Key.Key_Return)
    taker.write(" Bis.")
    taker.record()
    author = taker.last().proposers[0]
    assert author.person is not None
    person = taker.workshop.people.get(author.person)
    assert (person.family_name, person.first_names, person.registered_late) == ("KPODAR", "Yawa", True)
    assert person.organisation is not None
    assert person.organisation.name == "mairie d’Agou"
    assert "phones" in person.to_complete
    # She is found like anybody from now on.
    taker.begin("3.2.3", "kpod")
    found = taker.page.capture.author.author()
    assert found is not None
    assert found.person == author.person


def test_a_body_on_no_list_is_registered_as_one(taker: NoteTaker) -> None:
    people = len(taker.workshop.people.all())
    taker.begin("3.2.3", "Direction des eaux")
    taker.write(" Bis.")
    taker.record()
    author = taker.last().proposers[0]
    assert author.person is None
    assert author.organisation is not None
    assert taker.workshop.organisations.get(author.organisation).name == "Direction des eaux"
    assert len(taker.workshop.people.all()) == people


def test_a_registration_from_the_field_is_taken_back_with_one_undo(taker: NoteTaker) -> None:
    before = len(taker.workshop.people.all())
    taker.begin("3.2.3", "KPODAR Yawa")
    assert len(taker.workshop.people.all()) == before + 1
    taker.workshop.history.undo()
    assert len(taker.workshop.people.all()) == before


def test_a_name_on_no_list_can_be_kept_as_typed(taker: NoteTaker) -> None:
    before = len(taker.workshop.people.all())
    taker.go_to("3.2.3")
    taker.press(Key.Key_N)
    taker.write("Togbui Kɔ́kú, chef de canton")
    taker.press(Key.Key_Down)
    taker.press(Key.Key_Return)
    taker.write(" Bis.")
    taker.record()
    assert taker.last().author_line == "Togbui Kɔ́kú, chef de canton"
    assert taker.last().proposers[0].person is None
    assert len(taker.workshop.people.all()) == before


def test_the_tab_key_registers_nobody(taker: NoteTaker) -> None:
    before = len(taker.workshop.people.all())
    taker.go_to("3.2.3")
    taker.press(Key.Key_N)
    taker.write("Réseau des femmes d’Agou")
    taker.press(Key.Key_Tab)
    assert taker.page.capture.author.text() == "Réseau des femmes d’Agou"
    assert len(taker.workshop.people.all()) == before


def test_without_an_author_nothing_is_recorded_and_the_field_waits(taker: NoteTaker) -> None:
    before = len(taker.workshop.amendments.all())
    taker.go_to("3.2.3")
    taker.press(Key.Key_N)
    taker.press(Key.Key_Return)
    taker.write(" Bis.")
    taker.record()
    assert taker.refusal() == "Indiquez qui propose : une personne ou une structure."
    assert len(taker.workshop.amendments.all()) == before
    assert taker.page.capture.author.hasFocus()
    taker.reads()
    taker.name("mensavi")
    taker.record()
    assert len(taker.workshop.amendments.all()) == before + 1
    assert taker.refusal() == ""


def test_unchanged_words_are_no_amendment(taker: NoteTaker) -> None:
    taker.begin("3.2.3")
    taker.record()
    assert taker.refusal() == "Le texte proposé est celui de la clause : modifiez au moins un mot."
    assert taker.strip_is_open()


def test_striking_everything_is_a_deletion(taker: NoteTaker) -> None:
    taker.begin("3.2.3")
    taker.press(Key.Key_A, CTRL)
    taker.press(Key.Key_Delete)
    assert taker.typed() == ""
    taker.record()
    assert (taker.last().kind, taker.last().base_text) == ("delete", taker.clause().text)
    assert taker.shown("3.2.3")[0][0] == "delete"


@pytest.mark.parametrize(
    ("kind", "words"), [("insert", "Un alinéa neuf."), ("remark", "Trop vague."), ("question", "Quelle source\u202f?")]
)
def test_the_kind_is_chosen_while_typing(taker: NoteTaker, kind: str, words: str) -> None:
    taker.begin("3.2.3")
    taker.press(Key(Key.Key_1 + KINDS.index(kind)), ALT)
    taker.write(words)
    taker.record()
    assert (taker.last().kind, taker.last().text) == (kind, words)


def test_pasted_paragraphs_are_inserted_as_paragraphs(taker: NoteTaker) -> None:
    taker.begin("3.2.3")
    taker.press(Key.Key_2, ALT)
    QGuiApplication.clipboard().setText("Un alinéa neuf.\r\nUn autre, en kabɩyɛ.")
    taker.press(Key.Key_V, CTRL)
    taker.record()
    labels = {row.label: row.words.text for row in taker.page.text.clauses.rows() if row.words is not None}
    assert labels["3.2.3 bis"] == "Un alinéa neuf."
    assert labels["3.2.3 ter"] == "Un autre, en kabɩyɛ."


def test_a_paragraph_moves_after_the_clause_whose_number_is_typed(taker: NoteTaker) -> None:
    taker.begin("3.2.3")
    taker.press(Key.Key_4, ALT)
    taker.write("3.1.1")
    taker.record()
    target = taker.workshop.texts.find_clause("3.1.1", taker.page.text.document)
    assert (taker.last().kind, taker.last().target) == ("move", target.id)
    labels = [row.label for row in taker.page.text.clauses.rows()]
    assert labels[labels.index("3.1.1") + 1] == "3.2.3"


def test_a_move_leads_nowhere_without_a_place(taker: NoteTaker) -> None:
    taker.begin("3.2.3")
    taker.press(Key.Key_4, ALT)
    taker.record()
    assert taker.refusal() == "Indiquez après quelle clause déplacer."


def test_words_typed_survive_a_look_at_another_kind(taker: NoteTaker) -> None:
    taker.begin("3.2.3")
    taker.write(" Et encore.")
    reworded = taker.typed()
    taker.press(Key.Key_3, ALT)
    assert taker.typed() == ""
    taker.write("rien")
    assert taker.typed() == "", "what is deleted as a whole cannot be typed into"
    taker.press(Key.Key_1, ALT)
    assert taker.typed() == reworded
    taker.press(Key.Key_5, ALT)
    assert taker.typed() == " Et encore."


def test_the_amendments_that_touch_the_same_words_are_told_while_one_types(taker: NoteTaker) -> None:
    taker.begin("3.2.2")
    taker.press(Key.Key_A, CTRL)
    taker.write("Autre chose.")
    strip = taker.page.capture
    taker.qtbot.waitUntil(lambda: "touche les mêmes mots que 53, 56" in strip.state())


def test_what_is_recorded_shows_at_once_that_it_collides(taker: NoteTaker) -> None:
    taker.begin("3.2.2")
    taker.press(Key.Key_A, CTRL)
    taker.write("Autre chose.")
    taker.record()
    made = taker.last().number
    assert set(taker.card(made).clash) == {"53", "56"}
    assert made in taker.card("53").clash


def test_form_and_reason_are_kept(taker: NoteTaker) -> None:
    taker.begin("3.2.3")
    taker.write(" Bis.")
    taker.qtbot.mouseClick(taker.page.capture.form, Qt.MouseButton.LeftButton)
    taker.page.capture.reason.setFocus()
    taker.write("coquille")
    taker.record()
    assert (taker.last().nature, taker.last().rationale) == ("form", "coquille")


def test_a_sub_amendment_bears_on_the_proposed_words(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    parent = taker.page.amendments.current()
    assert parent is not None
    taker.press(Key.Key_N, SHIFT)
    assert taker.typed() == parent.text
    taker.name("mensavi")
    taker.press(Key.Key_Backspace)
    taker.write(" au moins.")
    taker.record()
    sub = taker.last()
    assert (sub.number, sub.parent, sub.base_text) == (f"{parent.number}-a", parent.id, parent.text)
    assert taker.card(sub.number).sub


def test_a_parent_waits_for_its_sub_amendments(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    parent = taker.chosen_number()
    taker.press(Key.Key_N, SHIFT)
    taker.name("mensavi")
    taker.write(" Bis.")
    taker.record()
    taker.choose_amendment(parent)
    taker.press(Key.Key_A)
    assert taker.refusal() == f"Décidez d’abord les sous-amendements de {parent} : {parent}-a."
    assert taker.card(parent).state == "pending"
    taker.choose_amendment(f"{parent}-a")
    taker.press(Key.Key_A)
    taker.choose_amendment(parent)
    taker.press(Key.Key_A)
    assert taker.card(parent).state == "retained"
    assert "".join(text for kind, text in taker.shown("3.2.3") if kind != "delete").endswith(" Bis.")


def test_a_proposed_paragraph_is_amended_through_its_proposal(taker: NoteTaker) -> None:
    taker.begin("3.2.3")
    taker.press(Key.Key_2, ALT)
    taker.write("Un alinéa neuf.")
    taker.record()
    proposal = taker.last()
    taker.press(Key.Key_Down)
    assert taker.page.text.current() is None, "the next row is the paragraph that is only proposed"
    assert taker.chosen_number() == proposal.number
    taker.press(Key.Key_N)
    assert taker.typed() == "Un alinéa neuf."
    taker.name("mensavi")
    taker.write(" Vraiment.")
    taker.record()
    assert taker.last().parent == proposal.id


def test_a_table_is_amended_by_its_cells(taker: NoteTaker, qtbot: QtBot) -> None:
    other = taker.workshop.texts.documents()[1]
    taker.page.plan.documents.setFocus()
    taker.qtbot.keyClick(taker.page.plan.documents, Key.Key_Down)
    assert taker.page.text.document == other.id
    taker.page.text.clauses.setFocus()
    taker.go_to("1.1.2")
    while "« Cible" not in taker.clause().label:
        taker.press(Key.Key_Right)
    assert taker.clause().label.startswith("Tableau 1, ligne 3, « Cible")
    taker.press(Key.Key_N)
    assert "Tableau 1, ligne 3" in taker.page.capture.title()
    taker.name("mensavi")
    taker.press(Key.Key_A, CTRL)
    taker.write("7 antennes")
    taker.record()
    assert taker.last().clause == taker.clause().id
    assert ("insert", "7") in taker.shown(taker.clause().label)


def test_a_row_is_not_amended_as_a_whole(taker: NoteTaker) -> None:
    texts = taker.workshop.texts
    other = texts.documents()[1]
    table = next(clause for clause in texts.clauses(other.id) if clause.kind == "table")
    taker.frame.go("texts", clause=table.id)
    taker.press(Key.Key_N)
    assert not taker.strip_is_open()
    assert taker.frame.messages.short.sentence == "Choisissez une cellule du tableau."


def test_a_file_opened_for_reading_takes_no_amendment(
    taker: NoteTaker, demonstration: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Workshop, "read_only", property(lambda _: True))
    taker.go_to("3.2.3")
    taker.press(Key.Key_N)
    taker.press(Key.Key_A)
    assert not taker.strip_is_open()
    assert taker.page.amendments.current().state == "pending"  # type: ignore[union-attr]


def test_francs_typed_where_the_column_counts_millions_are_doubted_and_not_blocked(taker: NoteTaker) -> None:
    plan = taker.workshop.texts.documents()[1]
    cells = [one for one in taker.workshop.texts.clauses(plan.id) if one.kind == "cell" and "Coût" in one.label]
    cell = next(one for one in cells if one.text.strip() == "45")
    taker.frame.go("texts", clause=cell.id)
    taker.page.text.clauses.setFocus()
    taker.press(Key.Key_N)
    taker.name("mensavi")
    editor = taker.page.capture.editor
    editor.selectAll()
    taker.write("40 000 000")
    taker.qtbot.waitUntil(lambda: "fois ce que c’était" in taker.page.capture.state())
    state = next(one for one in taker.page.capture.findChildren(ElidedLabel) if one.text() == taker.page.capture.state())
    theme = taker.frame.shell.theme
    assert state.palette().color(state.foregroundRole()) == theme.color(Role.WARN)
    taker.record()
    assert taker.last().text.replace("\u202f", " ") == "40 000 000"
    taker.press(Key.Key_N)
    taker.name("mensavi")
    editor.selectAll()
    taker.write("40")
    taker.qtbot.waitUntil(lambda: "brouillon enregistré" in taker.page.capture.state())
    assert "fois" not in taker.page.capture.state()


def test_millions_typed_where_the_column_counts_millions_are_read_as_its_totals_read_them(taker: NoteTaker) -> None:
    plan = taker.workshop.texts.documents()[1]
    cell = next(one for one in taker.workshop.texts.clauses(plan.id) if one.kind == "cell" and one.text == "70")
    taker.frame.go("texts", clause=cell.id)
    taker.page.text.clauses.setFocus()
    taker.press(Key.Key_N)
    taker.name("mensavi")
    taker.page.capture.editor.selectAll()
    taker.write("1 200 millions")
    taker.qtbot.waitUntil(lambda: "brouillon enregistré" in taker.page.capture.state())
    assert "fois" not in taker.page.capture.state()
    taker.record()
    taker.press(Key.Key_A)
    (subtotal, *_) = taker.workshop.totals.of(plan.id).recomputed
    assert subtotal.more == 1200 - 70


def test_a_message_lies_above_the_strip_not_on_its_buttons(taker: NoteTaker) -> None:
    taker.begin("3.2.3")
    taker.write(" Bis.")
    taker.record()
    taker.press(Key.Key_Z, CTRL)
    bar, strip = taker.frame.messages.short, taker.page.capture
    assert bar.isVisible()
    taker.press(Key.Key_N)
    QApplication.processEvents()
    assert bar.isVisible()
    assert bar.mapTo(taker.frame, bar.rect().bottomLeft()).y() < strip.mapTo(taker.frame, QPoint(0, 0)).y()
    taker.press(Key.Key_Escape)
    QApplication.processEvents()
    assert bar.mapTo(taker.frame, bar.rect().bottomLeft()).y() > taker.frame.height() - 40
