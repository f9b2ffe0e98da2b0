"""Ordre du jour: a sitting with the notes of its items, which follow what runs and survive a power cut."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView

from facilitation.agenda.items import AgendaItem
from facilitation.agenda.sessions import Session
from facilitation.text.clauses import Span
from facilitation.workshop import Workshop
from tests.ui.demonstration import HandClock
from tests.ui.hands import answering, named, read
from tests.ui.note_taker import NoteTaker
from tests.ui.rapporteur import ALT, CTRL, Key, Rapporteur
from ui.pages.agenda.adoption_dialog import AdoptionDialog
from ui.widgets.fields import TimeField


@pytest.fixture
def rapporteur(taker: NoteTaker) -> Rapporteur:
    """Thursday 24 July, 10:42; the sitting is open, by the key S."""
    made = Rapporteur(taker.qtbot, taker.frame)
    made.press(Key.Key_S)
    return made


def item(workshop: Workshop, title: str) -> AgendaItem:
    return next(one for one in workshop.agenda.all() if title in one.title)


def subject(rapporteur: Rapporteur) -> str:
    """The item whose notes are there."""
    listed = named(rapporteur.page, QListView, "Points de la demi-journée")
    return str(listed.currentIndex().data()).split("  ", 1)[-1]


def sitting(workshop: Workshop, day: int, half: str = "morning") -> Session:
    return next(one for one in workshop.sessions.of_day(date(2025, 7, day)) if one.half == half)


def test_the_item_that_runs_is_chosen_and_the_keyboard_is_in_its_notes(rapporteur: Rapporteur) -> None:
    assert subject(rapporteur) == "Restitution du groupe 3 et examen de l’axe 3"
    assert rapporteur.here() is rapporteur.field("Notes")
    assert "Jeudi 24 juillet, matin" in read(rapporteur.page)


def test_notes_are_one_act_when_one_goes_on_to_the_next_item(rapporteur: Rapporteur) -> None:
    workshop = rapporteur.workshop
    running = item(workshop, "Restitution du groupe 3")
    rapporteur.write("La rapporteure a ")
    rapporteur.press(Key.Key_I, CTRL)
    rapporteur.write("longuement")
    rapporteur.press(Key.Key_I, CTRL)
    rapporteur.write(" exposé.")
    assert workshop.agenda.get(running.id).notes == ""
    rapporteur.press(Key.Key_Down, ALT)
    assert subject(rapporteur) == "Pause déjeuner"
    known = workshop.agenda.get(running.id)
    assert known.notes == "La rapporteure a longuement exposé."
    assert known.notes_spans == (Span(17, 27, italic=True),)
    rapporteur.press(Key.Key_Up, ALT)
    assert rapporteur.field("Notes").toPlainText() == known.notes
    workshop.history.undo()
    rapporteur.page.context.bridge.flush()
    assert rapporteur.field("Notes").toPlainText() == ""


def test_the_notes_go_on_with_the_item_that_begins(rapporteur: Rapporteur, hand_clock: HandClock) -> None:
    workshop = rapporteur.workshop
    rapporteur.write("Axe 3 achevé.")
    hand_clock.set("2025-07-24 13:02")
    rapporteur.press(Key.Key_Down, ALT)
    rapporteur.press(Key.Key_Return, ALT)
    assert subject(rapporteur) == "Pause déjeuner"
    assert item(workshop, "Restitution du groupe 3").notes == "Axe 3 achevé."
    # Begun on the page behind, or by a command: whoever writes on the one that ran goes on with the one that runs.
    rapporteur.press(Key.Key_PageDown, CTRL)
    afternoon = workshop.agenda.of(sitting(workshop, 24, "afternoon").id)
    hand_clock.set("2025-07-24 14:05")
    workshop.agenda.start(afternoon[0].id)
    rapporteur.page.context.bridge.flush()
    assert subject(rapporteur) == afternoon[0].title
    hand_clock.set("2025-07-24 16:00")
    workshop.agenda.start(afternoon[1].id)
    rapporteur.page.context.bridge.flush()
    assert subject(rapporteur) == afternoon[1].title


def test_who_looks_at_another_item_stays_there(rapporteur: Rapporteur, hand_clock: HandClock) -> None:
    workshop = rapporteur.workshop
    for _ in range(3):
        rapporteur.press(Key.Key_Up, ALT)
    before = subject(rapporteur)
    hand_clock.set("2025-07-24 12:50")
    workshop.agenda.finish(item(workshop, "Restitution du groupe 3").id)
    rapporteur.page.context.bridge.flush()
    assert subject(rapporteur) == before


def test_after_a_power_cut_the_words_and_the_cursor_are_back(
    rapporteur: Rapporteur, reopened: Callable[[Workshop], NoteTaker]
) -> None:
    workshop = rapporteur.workshop
    for _ in range(3):
        rapporteur.press(Key.Key_Up, ALT)
    before = subject(rapporteur)
    field = rapporteur.field("Notes")
    rapporteur.press(Key.Key_Home, CTRL)
    rapporteur.write("En bref, ")
    place = field.textCursor().position()
    rapporteur.qtbot.waitUntil(lambda: bool(workshop.drafts("agenda.item_notes:")))
    again = Rapporteur(rapporteur.qtbot, reopened(workshop).frame)
    again.press(Key.Key_S)
    assert subject(again) == before
    assert again.field("Notes").toPlainText().startswith("En bref, La synthèse")
    assert again.field("Notes").textCursor().position() == place
    again.press(Key.Key_Down, ALT)
    assert item(again.workshop, before).notes.startswith("En bref, La synthèse")
    assert again.workshop.drafts("agenda.item_notes:") == {}


def test_real_times_are_corrected(rapporteur: Rapporteur) -> None:
    workshop = rapporteur.workshop
    opened = named(rapporteur.page, TimeField, "Ouverte à")
    opened.setFocus()
    opened.setSelectedSection(TimeField.Section.MinuteSection)
    rapporteur.qtbot.keyClicks(opened, "15")
    rapporteur.press(Key.Key_Return)
    known = sitting(workshop, 24)
    assert known.opened_at is not None
    assert f"{known.opened_at:%H:%M}" == "08:15"
    rapporteur.click("Lever la séance")
    rapporteur.page.context.bridge.flush()
    assert "levée à 10:42" in read(rapporteur.page)


def test_minutes_are_adopted_in_a_later_sitting(rapporteur: Rapporteur, hand_clock: HandClock) -> None:
    workshop = rapporteur.workshop
    rapporteur.click("Lever la séance")
    hand_clock.set("2025-07-25 08:30")

    def answer(dialog: AdoptionDialog) -> None:
        assert dialog.within() == sitting(workshop, 25).id
        rapporteur.qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)

    with answering(AdoptionDialog, answer):
        rapporteur.click("Adoption…")
    rapporteur.page.context.bridge.flush()
    assert sitting(workshop, 24).adopted_in == sitting(workshop, 25).id
    assert "Procès-verbal adopté sans changement le 25/07/2025" in read(rapporteur.page)

    def take_back(dialog: AdoptionDialog) -> None:
        rapporteur.qtbot.mouseClick(dialog._withdraw, Qt.MouseButton.LeftButton)

    with answering(AdoptionDialog, take_back):
        rapporteur.click("Adoption…")
    assert sitting(workshop, 24).adopted_at is None


def test_escape_leads_back_and_keys_of_the_programme_rest_meanwhile(rapporteur: Rapporteur) -> None:
    workshop, count = rapporteur.workshop, len(rapporteur.workshop.agenda.all())
    listed = named(rapporteur.page, QListView, "Points de la demi-journée")
    listed.setFocus()
    rapporteur.press(Key.Key_Delete)
    assert len(workshop.agenda.all()) == count
    assert "Point suivant" in [one.what for one in rapporteur.page.shortcuts()]
    rapporteur.press(Key.Key_Escape)
    assert rapporteur.page.shortcuts()[0].keys == "Space"
    rapporteur.press(Key.Key_Y)
    assert "Synthèse de la journée – jour 3" in read(rapporteur.page)
