"""One item of the programme in its dialog: added, changed, with its notes and their looks."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox

from facilitation.text.clauses import Span
from facilitation.text.rich import RichText
from facilitation.workshop import Workshop
from tests.ui.accessibility import nameless_fields, silent_buttons
from tests.ui.hands import answering, named, out_of_reach, read, type_words
from tests.ui.pages.agenda.driver import AgendaDriver
from ui.pages.agenda.item_dialog import ItemDialog
from ui.widgets.buttons import IconButton
from ui.widgets.rich_text import RichTextEdit


@pytest.fixture
def workshop(demonstration: Workshop) -> Workshop:
    return demonstration


def test_an_item_is_added_after_the_chosen_one(agenda: AgendaDriver, workshop: Workshop) -> None:
    before = agenda.item("Pause-café", 25)
    agenda.click(before)

    def fill(dialog: ItemDialog) -> None:
        assert "Nouveau point du programme" in read(dialog)
        type_words(named(dialog, QLineEdit, "Titre"), "Présentation du budget")
        minutes = named(dialog, QSpinBox, "Minutes")
        minutes.selectAll()
        agenda.qtbot.keyClicks(minutes, "45")
        agenda.qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    with answering(ItemDialog, fill):
        agenda.press(Qt.Key.Key_N)
    made = agenda.item("Présentation du budget")
    assert agenda.when(made) == "10:30–11:15"
    assert agenda.board.current() == made.id
    workshop.history.undo()
    agenda.page.context.bridge.flush()
    assert agenda.board.rect_of(made.id).isEmpty()


def test_an_item_without_a_title_is_not_taken(agenda: AgendaDriver, workshop: Workshop) -> None:
    count = len(workshop.agenda.all())

    def fill(dialog: ItemDialog) -> None:
        agenda.qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
        assert "Donnez un titre à ce point." in read(dialog)
        agenda.qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    with answering(ItemDialog, fill):
        agenda.press(Qt.Key.Key_N)
    assert len(workshop.agenda.all()) == count


def test_changing_one_thing_keeps_the_others(agenda: AgendaDriver, workshop: Workshop) -> None:
    item = agenda.item("Restitution du groupe 4")
    agenda.click(item)

    def fill(dialog: ItemDialog) -> None:
        assert "Point du programme" in read(dialog)
        assert named(dialog, QLineEdit, "Titre").text() == item.title
        room = named(dialog, QLineEdit, "Salle")
        room.selectAll()
        type_words(room, "Salle Womé")
        agenda.qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)

    with answering(ItemDialog, fill):
        agenda.press(Qt.Key.Key_Return)
    changed = workshop.agenda.get(item.id)
    assert (changed.title, changed.room, changed.minutes, changed.starts_at) == (item.title, "Salle Womé", item.minutes, None)


NOTED = RichText(
    "Débat vif\u00a0:\n– 12\u202f000 FCFA\u00a0?\n– « Oui\u00a0»\n3. Suite",
    (Span(0, 5, bold=True), Span(6, 9, italic=True), Span(14, 20, underline=True)),
)
"""With spaces, marks of lists and an underlining that a plain field would change."""


def test_changing_something_else_leaves_the_notes_to_the_letter(agenda: AgendaDriver, workshop: Workshop) -> None:
    item = agenda.item("Restitution du groupe 4")
    workshop.agenda.update(item.id, notes=NOTED.text, notes_spans=NOTED.spans)
    agenda.page.context.bridge.flush()
    agenda.click(item)

    def fill(dialog: ItemDialog) -> None:
        named(dialog, QLineEdit, "Salle").setText("Salle Womé")
        agenda.qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)

    with answering(ItemDialog, fill):
        agenda.press(Qt.Key.Key_Return)
    changed = workshop.agenda.get(item.id)
    assert changed.room == "Salle Womé"
    assert changed.rich_notes == NOTED


def test_notes_are_changed_with_their_looks(agenda: AgendaDriver, workshop: Workshop) -> None:
    item = agenda.item("Restitution du groupe 4")
    workshop.agenda.update(item.id, notes=NOTED.text, notes_spans=NOTED.spans)
    agenda.page.context.bridge.flush()
    agenda.click(item)

    def fill(dialog: ItemDialog) -> None:
        assert nameless_fields(dialog) == []
        assert silent_buttons(dialog) == []
        notes = named(dialog, RichTextEdit, "Pour le compte rendu")
        notes.setFocus()
        agenda.qtbot.keyClick(notes, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        agenda.qtbot.mouseClick(named(dialog, IconButton, "Gras"), Qt.MouseButton.LeftButton)
        type_words(notes, " du débat")
        agenda.qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)

    with answering(ItemDialog, fill):
        agenda.press(Qt.Key.Key_Return)
    notes = workshop.agenda.get(item.id).rich_notes
    assert notes.text.startswith("Débat vif\u00a0:\n")
    assert "12\u202f000 FCFA\u00a0?" in notes.text
    assert notes.text.endswith("3. Suite du débat")
    looks = [(notes.text[one.start : one.end], one.bold, one.italic, one.underline) for one in notes.spans]
    assert looks == [
        ("Débat", True, False, False),
        ("vif", False, True, False),
        ("12\u202f000", False, False, True),
        (" du débat", True, False, False),
    ]


def test_a_new_item_has_its_notes_with_their_looks(agenda: AgendaDriver, workshop: Workshop) -> None:
    def fill(dialog: ItemDialog) -> None:
        type_words(named(dialog, QLineEdit, "Titre"), "Point d’information")
        notes = named(dialog, RichTextEdit, "Pour le compte rendu")
        notes.setFocus()
        agenda.qtbot.keyClick(notes, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
        type_words(notes, "À dire")
        agenda.qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)

    with answering(ItemDialog, fill):
        agenda.press(Qt.Key.Key_N)
    assert agenda.item("Point d’information").rich_notes == RichText("À dire", (Span(0, 6, bold=True),))


def test_a_start_of_its_own_is_not_fixed_by_opening_the_dialog(agenda: AgendaDriver, workshop: Workshop) -> None:
    item = agenda.item("Pause-café", 25)
    workshop.agenda.update(item.id, starts_at="10:20")
    agenda.page.context.bridge.flush()
    agenda.click(item)

    def fill(dialog: ItemDialog) -> None:
        room = named(dialog, QLineEdit, "Salle")
        type_words(room, "Terrasse")
        least = named(dialog, QSpinBox, "Au moins")
        least.selectAll()
        agenda.qtbot.keyClicks(least, "10")
        agenda.qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)

    with answering(ItemDialog, fill):
        agenda.press(Qt.Key.Key_Return)
    changed = workshop.agenda.get(item.id)
    assert (changed.fixed, f"{changed.starts_at:%H:%M}", changed.least_minutes) == (False, "10:20", 10)


def test_a_double_click_moves_it_to_another_half_day_by_its_list(agenda: AgendaDriver, workshop: Workshop) -> None:
    item = agenda.item("Restitution du groupe 4")

    def fill(dialog: ItemDialog) -> None:
        combo = named(dialog, QComboBox, "Demi-journée")
        combo.setFocus()
        agenda.qtbot.keyClick(combo, Qt.Key.Key_Down)
        agenda.qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)

    with answering(ItemDialog, fill):
        agenda.qtbot.mouseDClick(agenda.board, Qt.MouseButton.LeftButton, pos=agenda.place(item).toPoint())
    session = workshop.sessions.get(workshop.agenda.get(item.id).session)
    assert (session.date.day, session.half) == (25, "morning")
    workshop.history.undo()
    assert workshop.agenda.get(item.id) == item


@pytest.mark.skipif(sys.platform == "win32", reason="Windows moves no file that is open")
def test_what_was_typed_about_an_item_outlives_a_refusal(agenda: AgendaDriver, workshop: Workshop) -> None:
    item = agenda.item("Pause-café", 25)
    agenda.click(item)
    said: list[str] = []

    def fill(dialog: ItemDialog) -> None:
        named(dialog, QLineEdit, "Titre").setText("Pause et photo de famille")
        with out_of_reach(workshop):
            dialog.accept()
            said.append(dialog.refusal)
        assert dialog.isVisible()
        dialog.accept()

    with answering(ItemDialog, fill):
        agenda.press(Qt.Key.Key_Return)
    assert "n’est plus à sa place" in said[0]
    assert workshop.agenda.get(item.id).title == "Pause et photo de famille"


def test_an_item_of_a_group_takes_its_room_and_its_part_of_the_text(agenda: AgendaDriver, workshop: Workshop) -> None:
    agenda.click(agenda.item("Pause-café", 25))
    group = workshop.groups.all()[1]

    def fill(dialog: ItemDialog) -> None:
        assert "Groupe" not in read(dialog).split("\n"), "a plenary has no group"
        kind = named(dialog, QComboBox, "Nature")
        kind.setFocus()
        kind.setCurrentIndex(kind.findData("groups"))
        offered = named(dialog, QComboBox, "Groupe")
        offered.setFocus()
        agenda.qtbot.keyClick(offered, Qt.Key.Key_Down)
        agenda.qtbot.keyClick(offered, Qt.Key.Key_Down)
        assert named(dialog, QLineEdit, "Titre").text() == f"Groupe 2\u00a0: {group.name}"
        assert group.clause is not None
        heading = workshop.texts.clause(group.clause).text
        assert named(dialog, QComboBox, "Partie du texte").currentText().strip().endswith(heading)
        agenda.qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)

    with answering(ItemDialog, fill):
        agenda.press(Qt.Key.Key_N)
    made = agenda.item(f"Groupe 2\u00a0: {group.name}")
    assert (made.breakout_group, made.room, made.document, made.clause) == (group.id, group.room, group.document, group.clause)
    # One that is a group's no more forgets it.
    agenda.click(made)

    def change(dialog: ItemDialog) -> None:
        kind = named(dialog, QComboBox, "Nature")
        kind.setCurrentIndex(kind.findData("report_back"))
        part = named(dialog, QComboBox, "Partie du texte")
        part.setCurrentIndex(1)
        agenda.qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)

    with answering(ItemDialog, change):
        agenda.press(Qt.Key.Key_Return)
    changed = workshop.agenda.get(made.id)
    assert (changed.breakout_group, changed.document, changed.clause) == (None, workshop.texts.documents()[0].id, None)
