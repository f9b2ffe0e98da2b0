"""The main window, driven by its keys: pages, history, messages, search, what it remembers."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QScrollBar
from pytestqt.qtbot import QtBot

from facilitation.errors import PalabreError
from facilitation.workshop import Workshop
from tests.ui.sample_pages import SAMPLE_PAGES, SamplePage
from ui.bug_dialog import FailedPage
from ui.frame import Frame
from ui.jobs import Progress
from ui.shell import Shell
from ui.shortcuts import ShortcutSheet
from ui.theme.theme import SchemeChoice

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A workshop file that is closed."""
    made = tmp_path / "kloto.palabre"
    Workshop.create(
        made, title="Atelier de validation", place="Kpalimé", starts_on=date(2025, 7, 22), ends_on=date(2025, 7, 26)
    ).close()
    return made


@pytest.fixture
def frame(qtbot: QtBot, shell: Shell, path: Path) -> Iterator[Frame]:
    """An open window on its first page."""
    made = open_frame(qtbot, shell, path)
    yield made
    if made.isVisible():
        made.close()


def open_frame(qtbot: QtBot, shell: Shell, path: Path) -> Frame:
    frame = Frame(shell, Workshop.open(path), SAMPLE_PAGES)
    qtbot.addWidget(frame)
    frame.resize(1366, 768)
    frame.open_first_page()
    frame.show()
    qtbot.waitExposed(frame)
    frame.activateWindow()
    qtbot.waitUntil(frame.isActiveWindow)
    return frame


def page(frame: Frame) -> SamplePage:
    found = frame.pages.current_page
    assert isinstance(found, SamplePage)
    return found


def said(frame: Frame) -> str:
    return frame.messages.short.sentence if frame.messages.short.isVisible() else ""


def test_ctrl_and_a_number_goes_to_each_page(qtbot: QtBot, frame: Frame) -> None:
    assert frame.pages.current_name == "today"
    qtbot.keyClick(frame, Qt.Key.Key_5, CTRL)
    assert frame.pages.current_name == "texts"
    assert frame.rail.button("texts").isChecked()
    qtbot.mouseClick(frame.rail.button("groups"), Qt.MouseButton.LeftButton)
    assert frame.pages.current_name == "groups"


def test_going_to_a_place_hands_it_to_the_page(frame: Frame) -> None:
    frame.go("texts", clause="c1")
    assert page(frame).activations == [{"clause": "c1"}]


def test_a_page_is_built_once_and_left_when_another_comes(qtbot: QtBot, frame: Frame) -> None:
    first = page(frame)
    frame.go("people")
    assert first.left == 1
    frame.go("today")
    assert page(frame) is first


def test_the_page_in_front_is_refreshed_in_the_same_turn_and_the_others_when_they_come(qtbot: QtBot, frame: Frame) -> None:
    today = page(frame)
    frame.go("people")
    people = page(frame)
    one = frame.workshop.people.add("Adjovi")
    frame.bridge.flush()
    other = frame.workshop.people.add("Mensah")
    frame.bridge.flush()
    assert people.count.text() == "2"
    assert today.refreshes == []
    frame.go("today")
    assert [dict(changes) for changes in today.refreshes] == [{"person": {one, other}}]


@pytest.mark.expect_log("unexpected error")
def test_a_page_that_cannot_be_built_says_so_and_leaves_the_others_alone(qtbot: QtBot, frame: Frame) -> None:
    qtbot.keyClick(frame, Qt.Key.Key_7, CTRL)
    panel = frame.pages.currentWidget()
    assert isinstance(panel, FailedPage)
    words = " ".join(one.text() for one in panel.findChildren(QLabel))
    assert "Cette page ne peut pas être affichée" in words
    assert "broken on purpose" in words
    reports = list(frame.workshop.path.parent.glob("palabre-*-report.txt"))
    assert len(reports) == 1
    assert "broken on purpose" in reports[0].read_text(encoding="utf-8")
    qtbot.keyClick(frame, Qt.Key.Key_2, CTRL)
    assert frame.pages.current_name == "people"


def test_ctrl_z_undoes_over_the_whole_workshop_and_says_what(qtbot: QtBot, frame: Frame) -> None:
    frame.workshop.people.add("Adjovi")
    qtbot.keyClick(frame, Qt.Key.Key_Z, CTRL)
    assert frame.workshop.people.all() == []
    assert "Personne ajoutée" in said(frame)
    qtbot.keyClick(frame, Qt.Key.Key_Z, CTRL | SHIFT)
    assert len(frame.workshop.people.all()) == 1
    assert "Personne ajoutée" in said(frame)


def test_nothing_to_undo_is_a_sentence(qtbot: QtBot, frame: Frame) -> None:
    while frame.workshop.history.can_undo():
        frame.workshop.history.undo()
    qtbot.keyClick(frame, Qt.Key.Key_Z, CTRL)
    assert said(frame) == "Il n’y a rien à annuler."


def test_a_field_with_typed_words_keeps_its_own_undo(qtbot: QtBot, frame: Frame) -> None:
    frame.workshop.people.add("Adjovi")
    field: QLineEdit = page(frame).field
    field.setFocus()
    qtbot.keyClicks(field, "abc")
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert field.text() == ""
    assert len(frame.workshop.people.all()) == 1, "the workshop was not touched"
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert frame.workshop.people.all() == [], "with nothing left in the field the key is the workshop's"


def test_the_undo_bar_takes_back_the_last_act(qtbot: QtBot, frame: Frame) -> None:
    person = frame.workshop.people.add("Adjovi")
    frame.workshop.people.bin(person)
    frame.offer_undo("Personne supprimée")
    bar = frame.messages.short
    assert said(frame) == "Personne supprimée"
    bar.acted.emit()
    assert [one.id for one in frame.workshop.people.all()] == [person]


def test_the_undo_bar_goes_away_with_the_next_act(qtbot: QtBot, frame: Frame) -> None:
    person = frame.workshop.people.add("Adjovi")
    frame.workshop.people.bin(person)
    frame.offer_undo("Personne supprimée")
    frame.workshop.people.add("Mensah")
    assert said(frame) == "", "its button would have taken Mensah away"


def test_a_refusal_stays_until_the_next_act(qtbot: QtBot, frame: Frame) -> None:
    frame.context.attempt(lambda: frame.workshop.people.add(""))
    assert frame.messages.refusal.isVisible()
    assert frame.messages.refusal.sentence == "Donnez au moins un nom."
    reading = frame.messages.reading
    assert reading.remainingTime() > 1500
    frame.workshop.people.add("Adjovi")
    assert frame.messages.refusal.isVisible(), "nobody has read it yet"
    reading.start(0)
    qtbot.waitUntil(lambda: not frame.messages.refusal.isVisible())
    frame.context.attempt(lambda: frame.workshop.people.add(""))
    reading.start(0)
    qtbot.waitUntil(lambda: not reading.isActive())
    assert frame.messages.refusal.isVisible()
    frame.workshop.people.add("Mensah")
    assert not frame.messages.refusal.isVisible()


def test_escape_puts_a_refusal_away_and_does_what_it_does(qtbot: QtBot, frame: Frame) -> None:
    frame.context.attempt(lambda: frame.workshop.people.add(""))
    qtbot.keyClick(frame, Qt.Key.Key_K, CTRL)
    field = frame.palette_box.field
    qtbot.keyClick(field, Qt.Key.Key_A)
    assert frame.messages.refusal.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not frame.messages.refusal.isVisible()
    assert not frame.palette_box.isVisible()


def test_saving_is_proved_with_its_time(qtbot: QtBot, frame: Frame) -> None:
    texts = [one.text() for one in frame.topbar.findChildren(QLabel)]
    assert "Tout est enregistré" in texts
    frame.workshop.people.add("Adjovi")
    at = frame.workshop.saved_at()
    assert f"Enregistré {at:%H:%M:%S}" in [one.text() for one in frame.topbar.findChildren(QLabel)]


def test_f1_shows_the_keys_of_the_page_and_of_the_window(qtbot: QtBot, frame: Frame) -> None:
    qtbot.keyClick(frame, Qt.Key.Key_F1)
    sheet = next(one for one in frame.findChildren(ShortcutSheet) if one.isVisible())
    words = [one.text() for one in sheet.findChildren(QLabel)]
    assert "N" in words
    assert "Ctrl+Maj+Z" in words
    bar = next(one for one in sheet.findChildren(QScrollBar) if one.orientation() is Qt.Orientation.Vertical)
    sheet.resize(sheet.width(), 300)
    qtbot.waitUntil(lambda: bar.maximum() > 0 and sheet.focusWidget() is not None)
    for key, end in ((Qt.Key.Key_End, bar.maximum), (Qt.Key.Key_Home, bar.minimum)):
        qtbot.keyClick(sheet.focusWidget(), key)
        assert bar.value() == end()
    qtbot.keyClick(sheet.focusWidget(), Qt.Key.Key_PageDown)
    assert bar.value() > 0
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_a_letter_is_a_key_of_the_page_but_not_in_a_field(qtbot: QtBot, frame: Frame) -> None:
    shown = page(frame)
    qtbot.keyClick(shown, Qt.Key.Key_N)
    assert shown.pressed == 1
    shown.field.setFocus()
    qtbot.keyClick(shown.field, Qt.Key.Key_N)
    assert shown.pressed == 1
    assert shown.field.text() == "n"


def test_the_last_page_comes_back_with_the_workshop(qtbot: QtBot, shell: Shell, path: Path) -> None:
    first = open_frame(qtbot, shell, path)
    qtbot.keyClick(first, Qt.Key.Key_4, CTRL)
    with qtbot.waitSignal(first.closed) as closed:
        qtbot.keyClick(first, Qt.Key.Key_W, CTRL)
    assert closed.args == [True]
    second = open_frame(qtbot, shell, path)
    assert second.pages.current_name == "groups"
    with qtbot.waitSignal(second.closed) as closed:
        second.close()
    assert closed.args == [False], "closing the window ends the program"


def test_history_lasts_over_a_restart(qtbot: QtBot, shell: Shell, path: Path) -> None:
    first = open_frame(qtbot, shell, path)
    first.workshop.people.add("Adjovi")
    first.close()
    second = open_frame(qtbot, shell, path)
    qtbot.keyClick(second, Qt.Key.Key_Z, CTRL)
    assert second.workshop.people.all() == []
    second.close()


def test_a_back_up_is_a_file_that_opens(qtbot: QtBot, frame: Frame, tmp_path: Path) -> None:
    frame.workshop.people.add("Adjovi")
    target = tmp_path / "copie.palabre"
    frame.back_up_to(target)
    assert str(target) in said(frame)
    with Workshop.open(target, read_only=True) as copy:
        assert [person.family_name for person in copy.people.all()] == ["Adjovi"]


def test_a_refused_back_up_is_told(qtbot: QtBot, frame: Frame) -> None:
    frame.back_up_to(frame.workshop.path)
    assert frame.messages.refusal.isVisible()


def test_a_file_opened_for_reading_says_so(qtbot: QtBot, shell: Shell, path: Path) -> None:
    frame = Frame(shell, Workshop.open(path, read_only=True), SAMPLE_PAGES)
    qtbot.addWidget(frame)
    frame.show()
    assert "Lecture seule" in [one.text() for one in frame.topbar.findChildren(QLabel)]
    frame.open_first_page()
    frame.context.attempt(lambda: frame.workshop.people.add("Adjovi"))
    assert "lecture seule" in frame.messages.refusal.sentence
    frame.close()


def test_nothing_is_cut_off_at_the_sizes_promised(qtbot: QtBot, frame: Frame) -> None:
    frame.refuse(PalabreError("decision.words_gone", number="41"))
    frame.offer_undo("Amendement supprimé")
    for width, height, scale in ((1366, 768, 100), (1280, 720, 175)):
        frame.shell.theme.set_scale(scale)
        frame.resize(width, height)
        QApplication.processEvents()
        assert (frame.width(), frame.height()) == (width, height), "no part asks for more room"
        for bar in (frame.messages.refusal, frame.messages.short):
            assert frame.pages.rect().contains(bar.geometry())
        lowest = frame.rail.projector_button.geometry()
        assert frame.rail.rect().contains(lowest)
        for name in ("today", "papers"):
            button = frame.rail.button(name)
            words = button.fontMetrics().horizontalAdvance(button.text())
            assert words < button.width()
            assert button.height() >= button.minimumSizeHint().height()


def test_a_question_mark_shows_the_keys_too(qtbot: QtBot, frame: Frame) -> None:
    def sheets() -> list[ShortcutSheet]:
        return [one for one in frame.findChildren(ShortcutSheet) if one.isVisible()]

    def ask(held: Qt.KeyboardModifier = Qt.KeyboardModifier.ShiftModifier) -> None:
        qtbot.keyClick(QApplication.focusWidget(), "?", held)

    frame.activateWindow()
    field = QLineEdit(frame.pages.current_page)
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    ask()
    assert field.text() == "?"
    assert not sheets(), "in a field one types it"
    frame.rail.button("today").setFocus()
    ask(Qt.KeyboardModifier.NoModifier)
    sheets()[0].reject()
    frame.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    ask()
    (sheet,) = sheets()
    assert "Raccourcis clavier (aussi par\u00a0?)" in [one.text() for one in sheet.findChildren(QLabel)]
    sheet.reject()


def test_the_sheet_of_keys_stays_within_the_window_with_large_letters(qtbot: QtBot, frame: Frame) -> None:
    frame.shell.theme.set_scale(175)
    qtbot.keyClick(frame, Qt.Key.Key_F1)
    sheet = next(one for one in frame.findChildren(ShortcutSheet) if one.isVisible())
    assert sheet.height() <= frame.height()
    sheet.close()


def test_f5_opens_and_closes_the_projector(qtbot: QtBot, frame: Frame) -> None:
    button = frame.rail.projector_button
    qtbot.keyClick(frame, Qt.Key.Key_F5)
    window = frame.presenting.window
    assert window is not None
    assert window.isVisible()
    assert window.isWindow()
    assert button.isChecked()
    assert frame.context.stage.is_open
    window.close()
    assert frame.presenting.window is None
    assert not button.isChecked()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert frame.presenting.window is not None
    frame.activateWindow()
    qtbot.waitUntil(frame.isActiveWindow)
    qtbot.keyClick(frame, Qt.Key.Key_F5)
    assert frame.presenting.window is None
    assert not frame.context.stage.is_open


def test_the_projector_closes_with_the_workshop(qtbot: QtBot, frame: Frame) -> None:
    frame.present()
    window = frame.presenting.window
    assert window is not None
    frame.close()
    assert frame.presenting.window is None


def choose(frame: Frame, *words: str) -> None:
    """Opens the menu behind the tree and follows these words."""
    frame.show_menu()
    menu = next(one for one in frame.findChildren(QMenu) if one.isVisible())
    for word in words[:-1]:
        found = next(action for action in menu.actions() if action.text() == word).menu()
        assert isinstance(found, QMenu)
        menu = found
    next(action for action in menu.actions() if action.text() == words[-1]).trigger()
    for one in frame.findChildren(QMenu):
        one.close()


def test_the_menu_changes_language_theme_and_text_size_and_they_are_kept(qtbot: QtBot, frame: Frame) -> None:
    choose(frame, "Langue", "English")
    assert frame.rail.button("agenda").text() == "Agenda"
    assert "All saved" in [one.text() for one in frame.topbar.findChildren(QLabel)]
    choose(frame, "Theme", "Dark")
    choose(frame, "Text size", "150\u00a0%")
    shell = frame.shell
    assert (shell.theme.choice, shell.theme.scale) == (SchemeChoice.DARK, 150)
    kept = shell.preferences
    assert (kept.language, kept.scheme, kept.scale) == ("en", SchemeChoice.DARK, 150)


def test_the_file_is_made_complete_after_two_idle_seconds(qtbot: QtBot, frame: Frame) -> None:
    settled: list[bool] = []
    frame._idle.timeout.connect(lambda: settled.append(True))
    assert frame._idle.interval() == 2000
    frame._idle.setInterval(20)
    qtbot.keyClick(frame, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: bool(settled))
    wal = frame.workshop.path.with_name(frame.workshop.path.name + "-wal")
    assert not wal.exists() or wal.stat().st_size == 0


def test_a_job_still_running_when_the_window_closes_ends_for_nobody(qtbot: QtBot, shell: Shell, path: Path) -> None:
    """The page that waits for it is gone by then, and the bar that showed it."""
    frame = Frame(shell, Workshop.open(path), SAMPLE_PAGES)
    frame.show()
    qtbot.waitExposed(frame)
    begun, go_on = threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        begun.set()
        go_on.wait(30)
        raise PalabreError("store.full", path="")

    job = frame.context.jobs.start("Comparaison", work, failed=lambda _: frame.refuse(PalabreError("store.full", path="")))
    assert begun.wait(30)
    assert frame.messages.job.isVisible()
    with qtbot.waitSignal(frame.destroyed):
        frame.close()
        frame.deleteLater()
    with qtbot.waitSignal(job.destroyed):
        go_on.set()


def test_closing_the_workshop_gives_all_it_held_back_to_the_collector(frame: Frame) -> None:
    assert gc.get_freeze_count() > 0
    frame.close()
    assert gc.get_freeze_count() == 0


def test_the_history_names_who_said_so_here_else_who_is_logged_in(
    qtbot: QtBot, shell: Shell, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.frame.login_name", lambda: "adjoa")
    first = open_frame(qtbot, shell, path)
    first.workshop.people.add("AMEGAN")
    assert first.workshop.history.acts()[0].author == "adjoa"
    first.workshop.introduce("Adjoa K.")
    first.close()
    second = open_frame(qtbot, shell, path)
    second.workshop.people.add("BODJONA")
    assert second.workshop.history.acts()[0].author == "Adjoa K."
    second.close()
