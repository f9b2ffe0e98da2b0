"""Ctrl+K finds people, clauses, agenda items and commands, whatever the accents, and Enter goes there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facilitation.workshop import Workshop
from tests.ui.note_taker import NoteTaker
from tests.ui.sample_pages import SAMPLE_PAGES, SamplePage
from ui.frame import Frame
from ui.search.palette import Palette
from ui.shell import Shell

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def frame(qtbot: QtBot, shell: Shell, workshop: Workshop) -> Iterator[Frame]:
    made = Frame(shell, workshop, SAMPLE_PAGES)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.open_first_page()
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()


def search(qtbot: QtBot, frame: Frame, words: str) -> list[str]:
    """Opens the palette, types, and gives the lines with their headings."""
    palette: Palette = frame.palette_box
    if not palette.isVisible():
        qtbot.keyClick(frame, Qt.Key.Key_K, CTRL)
    assert palette.field.hasFocus()
    qtbot.keyClicks(palette.field, words)
    qtbot.waitUntil(lambda: palette.model.query == palette.field.folded())
    return [palette.model.index(row, 0).data() for row in range(palette.model.rowCount())]


def test_without_words_it_lists_pages_and_commands(qtbot: QtBot, frame: Frame) -> None:
    shown = search(qtbot, frame, "")
    assert shown[:3] == ["Commandes", "Aujourd’hui", "Personnes et présences"]


def test_accents_and_african_letters_do_not_matter(qtbot: QtBot, frame: Frame) -> None:
    frame.workshop.people.add("Ɖɛ̃gbɛ", "Kɔ́kú")
    assert search(qtbot, frame, "koku deg") == ["Personnes", "ƉƐ̃GBƐ Kɔ́kú"]


def test_enter_goes_to_the_place_of_the_hit(qtbot: QtBot, frame: Frame) -> None:
    person = frame.workshop.people.add("Adjovi", "Ama")
    search(qtbot, frame, "adj")
    qtbot.keyClick(frame.palette_box.field, Qt.Key.Key_Return)
    assert not frame.palette_box.isVisible()
    assert frame.pages.current_name == "people"
    page = frame.pages.current_page
    assert isinstance(page, SamplePage)
    assert page.activations[-1] == {"person": person}


def test_enter_counts_what_was_typed_within_the_pause(qtbot: QtBot, frame: Frame) -> None:
    frame.workshop.people.add("Adjovi", "Ama")
    qtbot.keyClick(frame, Qt.Key.Key_K, CTRL)
    qtbot.keyClicks(frame.palette_box.field, "adjo")
    qtbot.keyClick(frame.palette_box.field, Qt.Key.Key_Return)
    assert frame.pages.current_name == "people"


def test_arrows_step_over_headings(qtbot: QtBot, frame: Frame) -> None:
    frame.workshop.people.add("Groupe", "Ama")
    lines = search(qtbot, frame, "groupe")
    assert lines[:6] == ["Commandes", "Groupes de travail", "Personnes", "GROUPE Ama", "Documents à imprimer", "Listes des groupes"]
    assert lines[6:] == ["Panneaux des groupes"]
    palette = frame.palette_box
    assert palette.list.currentIndex().row() == 1
    for row in (3, 5, 6, 6):
        qtbot.keyClick(palette.field, Qt.Key.Key_Down)
        assert palette.list.currentIndex().row() == row
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == 3


def test_one_more_than_a_few_is_listed_with_them(qtbot: QtBot, frame: Frame) -> None:
    """The seventh was left out, and nothing said so."""
    for place in range(7):
        frame.workshop.people.add(f"Groupama{'abcdefg'[place]}", "Ama")
    lines = search(qtbot, frame, "groupama")
    assert lines == ["Personnes", *(f"GROUPAMA{letter} Ama" for letter in "ABCDEFG")]


def test_where_there_are_many_the_list_says_so_and_goes_on(qtbot: QtBot, frame: Frame) -> None:
    for place in range(9):
        frame.workshop.people.add(f"Groupama{'abcdefghi'[place]}", "Ama")
    lines = search(qtbot, frame, "groupama")
    assert lines == ["Personnes", *(f"GROUPAMA{letter} Ama" for letter in "ABCDEF"), "Afficher la suite…"]
    palette = frame.palette_box
    qtbot.keyClick(palette.field, Qt.Key.Key_PageDown)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    assert [palette.model.index(row, 0).data() for row in range(palette.model.rowCount())][7:] == [
        "GROUPAMAG Ama",
        "GROUPAMAH Ama",
        "GROUPAMAI Ama",
    ]
    assert palette.list.currentIndex().data() == "GROUPAMAG Ama"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    page = frame.pages.current_page
    assert isinstance(page, SamplePage)
    chosen = page.activations[-1]["person"]
    assert frame.workshop.people.get(chosen).family_name == "Groupamag"
    # Other words are answered shortly again.
    search(qtbot, frame, "groupam")
    assert palette.model.index(7, 0).data() == "Afficher la suite…"


def test_agenda_items_and_points_are_found(qtbot: QtBot, frame: Frame) -> None:
    session = frame.workshop.sessions.all()[0]
    frame.workshop.agenda.add(session.id, "Examen de l’axe 3")
    frame.workshop.register.add("recommendation", "Élargir le réseau consulaire")
    assert search(qtbot, frame, "axe") == ["Ordre du jour", "Examen de l’axe 3"]
    frame.palette_box.dismiss()
    assert search(qtbot, frame, "reseau") == ["Décisions et actions", "Élargir le réseau consulaire"]


def test_clauses_are_found_by_number_and_by_word(qtbot: QtBot, frame: Frame) -> None:
    frame.workshop.texts.add("texte.md", "# Diagnostic\n\nLe réseau consulaire est renforcé.\n".encode())
    found = search(qtbot, frame, "consulaire")
    assert found[0] == "Clauses"
    assert "Le réseau consulaire est renforcé." in found[1]


def test_what_was_changed_since_is_found(qtbot: QtBot, frame: Frame) -> None:
    assert search(qtbot, frame, "adjovi") == []
    frame.palette_box.dismiss()
    frame.workshop.people.add("Adjovi")
    frame.bridge.flush()
    assert search(qtbot, frame, "adjovi") == ["Personnes", "ADJOVI"]


def test_escape_gives_the_keyboard_back(qtbot: QtBot, frame: Frame) -> None:
    page = frame.pages.current_page
    assert isinstance(page, SamplePage)
    page.field.setFocus()
    search(qtbot, frame, "zzz")
    qtbot.keyClick(frame.palette_box.field, Qt.Key.Key_Escape)
    assert not frame.palette_box.isVisible()
    assert page.field.hasFocus()


def test_a_command_runs(qtbot: QtBot, frame: Frame) -> None:
    frame.workshop.people.add("Adjovi")
    search(qtbot, frame, "annuler")
    qtbot.keyClick(frame.palette_box.field, Qt.Key.Key_Return)
    assert frame.workshop.people.all() == []


def test_sittings_and_summaries_are_places_too(qtbot: QtBot, frame: Frame) -> None:
    shown = search(qtbot, frame, "synthese jeudi")
    assert shown == ["Séances et synthèses", "Synthèse de la journée\u00a0: jeudi 24 juillet"]
    qtbot.keyClick(frame.palette_box.field, Qt.Key.Key_Return)
    assert frame.pages.current_name == "agenda"
    assert search(qtbot, frame, "seance jeu matin")[1] == "Séance\u00a0: jeudi 24 juillet, matin"


def test_what_the_keys_of_the_page_do_is_found_by_its_words(qtbot: QtBot, taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    lines = search(qtbot, taker.frame, "nouvel amendement")
    assert lines[:2] == ["Commandes", "Nouvel amendement sur la clause"]
    taker.press(Qt.Key.Key_Return)
    assert taker.strip_is_open()
    assert taker.page.capture.clause() == taker.clause()


def test_a_key_that_several_do_is_listed_once(qtbot: QtBot, taker: NoteTaker) -> None:
    lines = search(qtbot, taker.frame, "aller a une clause")
    assert lines.count("Aller à une clause par son numéro") == 1


def test_the_keys_of_a_page_at_the_back_are_not_found(qtbot: QtBot, taker: NoteTaker) -> None:
    taker.frame.go("today")
    assert "Nouvel amendement sur la clause" not in search(qtbot, taker.frame, "nouvel amendement")


@pytest.mark.parametrize("said", ["42", "amendement 42", "Amendement n° 42", "n°42", "am. 42"])
def test_an_amendment_is_found_as_it_is_called_out(qtbot: QtBot, taker: NoteTaker, said: str) -> None:
    lines = search(qtbot, taker.frame, said)
    place = lines.index("Amendements")
    assert lines[place + 1].startswith("42 ·")
    # Whatever else has this number in it comes after.
    assert place == 0
