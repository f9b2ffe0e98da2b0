"""« Corbeille » in the main window: what was deleted in haste on a page comes back with its number and history (scenario 16)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from facilitation.amendments.values import Author
from facilitation.workshop import Workshop
from tests.ui.accessibility import nameless_fields, silent_buttons
from tests.ui.bin.driver import Bin
from tests.ui.hands import answering, named, to_the_front, type_words
from tests.ui.note_taker import NoteTaker
from tests.ui.pages.people.driver import PeopleDriver
from ui.frame import Frame
from ui.pages.people.page import PeoplePage
from ui.shell import Shell
from ui.widgets.dialogs import Question

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
TEXT = "# 1 Principes\n\n1.1 L’État veille à la protection.\n\n1.2 Un guichet unique est ouvert.\n"


class Clock:
    """Wednesday 23 July 2025, 10:30; moved by the test."""

    def __init__(self) -> None:
        self.now = datetime(2025, 7, 23, 10, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path, clock: Clock) -> Path:
    """A closed file: two people, a document, an amendment of one of them that was retained by a vote, another one to decide."""
    made = tmp_path / "kloto.palabre"
    days = date(2025, 7, 22), date(2025, 7, 26)
    with Workshop.create(made, title="Atelier", place="Kpalimé", starts_on=days[0], ends_on=days[1], clock=clock) as workshop:
        body = workshop.organisations.add("Mairie de Kloto 1", acronym="MK1")
        person = workshop.people.add("Assih", "Hèmou", organisation=body)
        workshop.people.add("Mensah", "Kɔkú")
        document = workshop.texts.add("politique.md", TEXT.encode())
        clauses = [one.id for one in workshop.texts.clauses(document)]
        first = workshop.amendments.add(
            clauses[1], "replace", "L’État garantit la protection.", authors=[Author(person, None, "")], base_text=None
        )
        workshop.deciding.decide(first.id, "retained", mode="vote", votes=(31, 4, 2))
        workshop.amendments.add(clauses[2], "delete", authors=[Author(None, body, "")])
    return made


@pytest.fixture
def frame(qtbot: QtBot, shell: Shell, path: Path, clock: Clock) -> Iterator[Frame]:
    made = open_frame(qtbot, shell, Workshop.open(path, clock=clock))
    yield made
    made.close()


def open_frame(qtbot: QtBot, shell: Shell, workshop: Workshop) -> Frame:
    frame = Frame(shell, workshop)
    qtbot.addWidget(frame)
    frame.resize(1366, 768)
    frame.show()
    qtbot.waitExposed(frame)
    frame.open_first_page()
    to_the_front(qtbot, frame)
    return frame


@pytest.fixture
def by_menu(qtbot: QtBot, frame: Frame) -> Callable[[], Bin]:
    """F10, down to « Corbeille… », Enter."""

    def opened() -> Bin:
        qtbot.keyClick(frame, Key.Key_F10)
        menu = next(one for one in frame.findChildren(QMenu) if one.isVisible())
        for _ in menu.actions():
            qtbot.keyClick(menu, Key.Key_Down)
            if menu.activeAction().text() == "Corbeille…":
                break
        qtbot.keyClick(menu, Key.Key_Return)
        return Bin(qtbot, frame)

    return opened


@pytest.fixture
def by_search(qtbot: QtBot, frame: Frame) -> Callable[[], Bin]:
    """Ctrl+K, the first letters, Enter."""

    def opened() -> Bin:
        qtbot.keyClick(frame, Key.Key_K, CTRL)
        type_words(frame.palette_box.field, "corb")
        qtbot.keyClick(frame.palette_box.field, Key.Key_Return)
        return Bin(qtbot, frame)

    return opened


def people(qtbot: QtBot, frame: Frame) -> PeopleDriver:
    qtbot.keyClick(frame, Key.Key_2, CTRL)
    return PeopleDriver(cast(PeoplePage, frame.pages.current_page), qtbot)


def texts(qtbot: QtBot, frame: Frame) -> NoteTaker:
    qtbot.keyClick(frame, Key.Key_5, CTRL)
    return NoteTaker(qtbot, frame)


def delete_assih_and_amendment_1(qtbot: QtBot, frame: Frame, clock: Clock) -> None:
    """On their pages, as one does in haste."""
    listed = people(qtbot, frame)
    listed.click("ASSIH Hèmou")
    listed.press(Key.Key_Delete)
    frame.bridge.flush()
    assert listed.names() == ["MENSAH Kɔkú"]
    clock.forward(2)
    taker = texts(qtbot, frame)
    taker.go_to("1.1")
    taker.choose_amendment("1")
    qtbot.keyClick(taker.page.amendments.list, Key.Key_Delete)
    frame.bridge.flush()
    assert [one.number for one in frame.workshop.amendments.all()] == ["2"]


def test_what_was_deleted_on_the_pages_comes_back_with_enter(
    qtbot: QtBot, frame: Frame, clock: Clock, by_menu: Callable[[], Bin]
) -> None:
    workshop = frame.workshop
    before, decided = workshop.amendments.numbered("1"), workshop.deciding.history(workshop.amendments.numbered("1").id)
    delete_assih_and_amendment_1(qtbot, frame, clock)
    opened = by_menu()
    assert opened.lines() == [
        "Amendement | 1 · 1.1 · L’État garantit la protection. | Hèmou ASSIH · retenu | aujourd’hui, 10:32",
        "Personne | ASSIH Hèmou | MK1 | aujourd’hui, 10:30",
    ]
    assert "1 · 1.1 · L’État garantit la protection. – Hèmou ASSIH · retenu" in opened.words(), "in full, whatever the columns show"
    opened.press(Key.Key_Return)
    assert opened.words().count("Restauré : 1 · 1.1 · L’État garantit la protection.") == 1
    assert [line.split(" | ")[0] for line in opened.lines()] == ["Personne"]
    opened.press(Key.Key_Return)
    assert "La corbeille est vide" in opened.words()
    assert not opened.dialog.accept_button.isEnabled()
    opened.leave()
    taker = texts(qtbot, frame)
    taker.go_to("1.1")
    assert [(one.number, one.author, one.state) for one in taker.cards()] == [("1", "Hèmou ASSIH", "retained")]
    assert ("insert", "garantit") in taker.shown("1.1")
    assert workshop.amendments.numbered("1") == before
    assert workshop.deciding.history(before.id) == decided
    assert people(qtbot, frame).names() == ["ASSIH Hèmou", "MENSAH Kɔkú"]
    assert workshop.check().sound


def test_after_a_restart_and_two_hours_it_is_still_there(
    qtbot: QtBot, frame: Frame, shell: Shell, path: Path, clock: Clock
) -> None:
    delete_assih_and_amendment_1(qtbot, frame, clock)
    frame.close()
    clock.forward(120)
    again = open_frame(qtbot, shell, Workshop.open(path, clock=clock))
    again.open_bin()
    opened = Bin(qtbot, again)
    opened.press(Key.Key_Down)
    qtbot.keyClick(opened.table, Key.Key_Down)
    qtbot.keyClick(opened.table, Key.Key_Return)
    again.bridge.flush()
    assert [line.split(" | ")[0] for line in opened.lines()] == ["Amendement"]
    opened.leave()
    assert people(qtbot, again).names() == ["ASSIH Hèmou", "MENSAH Kɔkú"]
    again.close()


def test_a_few_letters_find_it_and_undo_takes_the_restoring_back(
    qtbot: QtBot, frame: Frame, clock: Clock, by_search: Callable[[], Bin]
) -> None:
    delete_assih_and_amendment_1(qtbot, frame, clock)
    opened = by_search()
    type_words(opened.dialog.focusWidget(), "mk hem")
    opened.press(Key.Key_Return)
    assert "Restauré : ASSIH Hèmou" in opened.words()
    assert "Rien trouvé" in opened.words()
    assert len(frame.workshop.people.all()) == 2
    opened.click("Annuler")
    assert "Annulé : Personne restaurée." in opened.words()
    assert [line.split(" | ")[1] for line in opened.lines()] == ["ASSIH Hèmou"]
    assert len(frame.workshop.people.all()) == 1
    assert not [one for one in opened.dialog.findChildren(QPushButton) if one.isVisible() and one.text() == "Annuler"]
    opened.press(Key.Key_Escape)
    assert len(opened.lines()) == 2, "Escape empties the field first"
    assert opened.dialog.isVisible()


def test_ctrl_z_in_the_bin_takes_back_what_was_restored_there_and_nothing_else(
    qtbot: QtBot, frame: Frame, clock: Clock, by_menu: Callable[[], Bin]
) -> None:
    delete_assih_and_amendment_1(qtbot, frame, clock)
    opened = by_menu()
    opened.press(Key.Key_Z, CTRL)
    assert len(opened.lines()) == 2, "the deleting is the window's to undo"
    table = opened.table
    place = table.visualRect(table.model().index(1, 1)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    frame.bridge.flush()
    assert len(opened.lines()) == 1
    opened.press(Key.Key_Z, CTRL)
    assert [line.split(" | ")[0] for line in opened.lines()] == ["Personne", "Amendement"]
    assert table.currentIndex().row() == 0, "deleted again just now"
    opened.press(Key.Key_Z, CTRL)
    assert len(opened.lines()) == 2


def test_the_window_goes_on_offering_undo_when_the_bin_is_closed(
    qtbot: QtBot, frame: Frame, clock: Clock, by_menu: Callable[[], Bin]
) -> None:
    delete_assih_and_amendment_1(qtbot, frame, clock)
    opened = by_menu()
    opened.click("Restaurer")
    opened.leave()
    bar = frame.messages.short
    assert bar.isVisible()
    assert bar.sentence.startswith("Restauré\u00a0: 1 · 1.1")
    qtbot.mouseClick(named(bar, QPushButton, "Annuler"), Qt.MouseButton.LeftButton)
    assert [one.number for one in frame.workshop.amendments.all()] == ["2"]


def test_the_list_follows_what_others_do(qtbot: QtBot, frame: Frame, clock: Clock, by_menu: Callable[[], Bin]) -> None:
    delete_assih_and_amendment_1(qtbot, frame, clock)
    opened = by_menu()
    opened.press(Key.Key_Return)
    clock.forward(1)
    frame.workshop.groups.bin(frame.workshop.groups.add("Diplomatie"))
    frame.bridge.flush()
    assert opened.lines() == [
        "Groupe | Groupe 1 · Diplomatie |  | aujourd’hui, 10:33",
        "Personne | ASSIH Hèmou | MK1 | aujourd’hui, 10:30",
    ]
    assert opened.table.currentIndex().row() == 1, "the choice stays on its line"
    assert "Restauré" not in opened.words(), "its button would have taken the group's deleting back"


def test_a_sub_amendment_waits_for_its_amendment(qtbot: QtBot, frame: Frame, by_menu: Callable[[], Bin]) -> None:
    amendments = frame.workshop.amendments
    first = amendments.numbered("1")
    words = "L’État garantit toute la protection."
    sub = amendments.add(first.clause, "replace", words, authors=[Author(None, None, "OIM")], parent=first.id)
    amendments.bin(sub.id)
    amendments.bin(first.id)
    opened = by_menu()
    assert opened.dialog.accept_button.isEnabled()
    opened.press(Key.Key_Down)
    opened.press(Key.Key_Down)
    assert "Le sous-amendement 1-a porte sur l’amendement 1, qui est dans la corbeille" in opened.words()
    assert not opened.dialog.accept_button.isEnabled()
    opened.press(Key.Key_Return)
    assert len(opened.lines()) == 2
    opened.press(Key.Key_Up)
    opened.press(Key.Key_Return)
    assert opened.dialog.accept_button.isEnabled(), "nothing stands in its way any more"
    opened.press(Key.Key_Return)
    assert [one.number for one in amendments.all()] == ["1", "2", "1-a"]


def test_a_refusal_is_told_in_the_bin_and_nothing_changes(qtbot: QtBot, frame: Frame, by_menu: Callable[[], Bin]) -> None:
    workshop = frame.workshop
    second = workshop.amendments.numbered("2")
    words = "Un guichet unique est ouvert dans chaque préfecture."
    rival = workshop.amendments.add(second.clause, "replace", words, authors=[Author(None, None, "OIM")])
    workshop.deciding.decide(second.id, "retained")
    workshop.amendments.bin(second.id)
    workshop.deciding.decide(rival.id, "retained")
    opened = by_menu()
    opened.press(Key.Key_Return)
    assert "L’amendement 2 avait été retenu, mais les mots qu’il change ne sont plus dans le texte." in opened.words()
    assert len(opened.lines()) == 1
    assert not [one for one in opened.dialog.findChildren(QPushButton) if one.isVisible() and one.text() == "Annuler"]


def test_after_cancel_the_next_enter_does_not_ask_again(
    qtbot: QtBot, frame: Frame, clock: Clock, by_menu: Callable[[], Bin]
) -> None:
    delete_assih_and_amendment_1(qtbot, frame, clock)
    opened = by_menu()
    with answering(Question, lambda asked: qtbot.keyClick(asked, Key.Key_Escape)):
        opened.click("Vider la corbeille…")
    to_the_front(qtbot, opened.dialog)
    assert len(opened.lines()) == 2
    assert opened.table.hasFocus()
    opened.press(Key.Key_Return)
    assert len(opened.lines()) == 1, "Enter restores the chosen line"


def test_each_kind_is_told_as_people_know_it(qtbot: QtBot, frame: Frame, clock: Clock, by_menu: Callable[[], Bin]) -> None:
    workshop = frame.workshop
    session = workshop.sessions.all()[2].id
    workshop.agenda.add(session, "Hymne", minutes=10)
    workshop.agenda.bin(workshop.agenda.add(session, "Exposé du ministre", minutes=40))
    group = workshop.groups.add("Protection", room="Salle B")
    workshop.groups.assign(workshop.people.named("Hèmou Assih").id, group)  # type: ignore[union-attr]
    workshop.groups.bin(group)
    workshop.register.bin(workshop.register.add("action", "Traduire", responsible="MK1", deadline=date(2025, 9, 1)))
    workshop.organisations.bin(workshop.organisations.add("Chambre de commerce", acronym="CCIT", constituency="private_sector"))
    workshop.texts.bin(workshop.texts.documents()[0].id)
    clock.forward(24 * 60)
    opened = by_menu()
    assert opened.lines() == [
        "Document | 1 Principes | 3 clauses | mer. 23 juil., 10:30",
        "Structure | CCIT · Chambre de commerce | secteur privé | mer. 23 juil., 10:30",
        "Action | 1 · Traduire | MK1 · 01/09/2025 | mer. 23 juil., 10:30",
        "Groupe | Groupe 1 · Protection | avec 1 membre · Salle B | mer. 23 juil., 10:30",
        "Point du programme | Exposé du ministre | mercredi 23 juillet, 08:10 | mer. 23 juil., 10:30",
    ]


def test_a_workshop_open_for_reading_only_shows_and_says_why(
    qtbot: QtBot, frame: Frame, shell: Shell, path: Path, clock: Clock
) -> None:
    delete_assih_and_amendment_1(qtbot, frame, clock)
    frame.close()
    reader = open_frame(qtbot, shell, Workshop.open(path, read_only=True, clock=clock))
    reader.open_bin()
    opened = Bin(qtbot, reader)
    assert "ouvert en lecture seule : ce qui a été supprimé se voit, mais ne peut pas être restauré" in opened.words()
    assert len(opened.lines()) == 2
    assert not opened.dialog.accept_button.isEnabled()
    opened.press(Key.Key_Return)
    assert len(opened.lines()) == 2
    opened.leave()
    reader.close()


def test_an_empty_bin_says_what_comes_there_and_closes_by_escape(frame: Frame, by_search: Callable[[], Bin]) -> None:
    opened = by_search()
    assert "La corbeille est vide" in opened.words()
    assert "Ce que vous supprimez arrive ici" in opened.words()
    opened.leave()
    assert not frame.messages.short.isVisible()


def test_it_speaks_english_and_has_a_name_for_everything(
    qtbot: QtBot, frame: Frame, clock: Clock, by_menu: Callable[[], Bin]
) -> None:
    delete_assih_and_amendment_1(qtbot, frame, clock)
    opened = by_menu()
    frame.shell.use_language("en")
    assert opened.lines()[0] == "Amendment | 1 · 1.1 · L’État garantit la protection. | Hèmou ASSIH · accepted | today, 10:32"
    assert silent_buttons(opened.dialog) == []
    assert nameless_fields(opened.dialog) == []


def test_at_175_percent_every_column_is_in_sight(qtbot: QtBot, frame: Frame, clock: Clock, by_menu: Callable[[], Bin]) -> None:
    delete_assih_and_amendment_1(qtbot, frame, clock)
    frame.shell.set_scale(175)
    frame.setFixedSize(1280, 720)
    opened = by_menu()
    assert opened.dialog.width() <= 1280
    assert opened.dialog.height() <= 720
    header: QHeaderView = opened.table.horizontalHeader()
    assert header.length() <= opened.table.viewport().width()
    assert opened.table.viewport().height() >= 2 * opened.table.rowHeight(0)
    for name in ("Fermer", "Restaurer"):
        assert named(opened.dialog, QPushButton, name).isVisible()
