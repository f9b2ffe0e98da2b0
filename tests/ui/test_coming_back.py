"""The program opened again after a sudden stop: it says so once, and the room sees again what it saw (domain.md, scenario 15)."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.ui.note_taker import CTRL, NoteTaker
from tests.ui.seats import Started
from ui.presenting import Presenting
from ui.projector.window import ProjectorWindow

Key = Qt.Key
SAID = "Reprise après arrêt brutal – rien d’autre n’a été perdu."


def cut(taker: NoteTaker, folder: Path) -> Path:
    """The file and its log as they lie on the disk at this moment."""
    folder.mkdir()
    for source in taker.workshop.path.parent.glob(f"{taker.workshop.path.name}*"):
        if source.suffix != ".lock":
            shutil.copy(source, folder)
    return folder / taker.workshop.path.name


def kept(taker: NoteTaker) -> dict[str, object]:
    return taker.workshop.remembered("projector.room") or {}


def said(taker: NoteTaker) -> str:
    bar = taker.frame.messages.short
    return bar.sentence.replace("\u202f", " ") if bar.isVisible() else ""


def room(taker: NoteTaker) -> ProjectorWindow:
    assert taker.frame.presenting.window is not None
    return taker.frame.presenting.window


def shows(taker: NoteTaker) -> NoteTaker:
    """3.2.3 is before the room, and the file knows."""
    taker.go_to("3.2.3")
    taker.press(Key.Key_P)
    taker.qtbot.waitUntil(lambda: kept(taker).get("kind") == "clause")
    return taker


def button(taker: NoteTaker) -> QPushButton:
    return next(one for one in taker.frame.messages.short.findChildren(QPushButton) if one.isVisible() and one.text())


@pytest.fixture
def second_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Presenting, "has_other_screen", lambda self: True)


def test_with_one_screen_it_is_offered_and_a_click_brings_it_back(taker: NoteTaker, started: Started, tmp_path: Path) -> None:
    before = room(shows(taker)).texts()
    after = started(cut(taker, tmp_path / "after"))
    assert said(after) == SAID
    assert after.frame.presenting.window is None, "no window in the way of who works"
    after.qtbot.mouseClick(button(after), Qt.MouseButton.LeftButton)
    assert room(after).texts() == before
    assert said(after) == ""


def test_f5_shows_what_was_shown(taker: NoteTaker, started: Started, tmp_path: Path) -> None:
    before = room(shows(taker)).texts()
    after = started(cut(taker, tmp_path / "after"))
    after.press(Key.Key_F5)
    assert room(after).texts() == before
    assert said(after) == "", "what was offered is there"


@pytest.mark.usefixtures("second_screen")
def test_where_the_rooms_screen_is_there_it_sees_it_at_once(taker: NoteTaker, started: Started, tmp_path: Path) -> None:
    before = room(shows(taker)).texts()
    after = started(cut(taker, tmp_path / "after"))
    assert room(after).texts() == before
    assert said(after) == SAID


@pytest.mark.usefixtures("second_screen")
def test_black_it_comes_back_black(taker: NoteTaker, started: Started, tmp_path: Path) -> None:
    shows(taker)
    taker.press(Key.Key_B)
    taker.qtbot.waitUntil(lambda: kept(taker).get("black") is True)
    black = started(cut(taker, tmp_path / "black"))
    assert room(black).is_black()


@pytest.mark.usefixtures("second_screen")
def test_frozen_it_waits(taker: NoteTaker, started: Started, tmp_path: Path) -> None:
    shows(taker)
    taker.press(Key.Key_I)
    taker.qtbot.waitUntil(lambda: kept(taker).get("frozen") is True)
    taker.go_to("3.2.4")
    taker.press(Key.Key_P)
    frozen = started(cut(taker, tmp_path / "frozen"))
    assert frozen.frame.presenting.window is None, "the room was not to see what has changed since"
    frozen.press(Key.Key_F5)
    assert room(frozen).texts()[0] == "3.2.3"


def decides_36_behind_the_frozen_picture(taker: NoteTaker) -> None:
    taker.go_to("4.2.1")
    taker.choose_amendment("36")
    taker.press(Key.Key_P)
    taker.press(Key.Key_I)
    taker.press(Key.Key_R)
    assert "décider" in room(taker).texts()[3]
    taker.qtbot.waitUntil(lambda: kept(taker).get("frozen") is True)


def test_by_f5_black_comes_back_black(taker: NoteTaker, started: Started, tmp_path: Path) -> None:
    shows(taker)
    taker.press(Key.Key_B)
    taker.qtbot.waitUntil(lambda: kept(taker).get("black") is True)
    after = started(cut(taker, tmp_path / "after"))
    seen: list[bool] = []
    after.frame.presenting.altered.connect(lambda: seen.append(room(after).isVisible()))
    after.press(Key.Key_F5)
    assert room(after).is_black()
    assert seen == [False], "before anybody sees it"
    after.press(Key.Key_B)
    assert (room(after).is_black(), room(after).texts()[0]) == (False, "3.2.3")
    after.press(Key.Key_F5)
    after.press(Key.Key_F5)
    assert not room(after).is_black(), "that was once"


def test_by_f5_a_frozen_picture_comes_back_frozen(taker: NoteTaker, started: Started, tmp_path: Path) -> None:
    before = room(shows(taker)).texts()
    taker.press(Key.Key_I)
    taker.go_to("3.2.4")
    taker.press(Key.Key_P)
    taker.qtbot.waitUntil(lambda: kept(taker).get("frozen") is True)
    after = started(cut(taker, tmp_path / "after"))
    after.press(Key.Key_F5)
    assert room(after).is_frozen()
    assert room(after).texts() == before
    after.go_to("3.2.4")
    after.press(Key.Key_P)
    assert room(after).texts() == before


@pytest.mark.parametrize("by_hand", [False, True])
def test_a_frozen_picture_that_would_read_otherwise_comes_back_black(
    taker: NoteTaker, started: Started, tmp_path: Path, by_hand: bool
) -> None:
    decides_36_behind_the_frozen_picture(taker)
    after = started(cut(taker, tmp_path / "after"))
    if by_hand:
        after.qtbot.mouseClick(button(after), Qt.MouseButton.LeftButton)
    else:
        after.press(Key.Key_F5)
    assert room(after).is_black(), "the room was not to see what became of 36"
    assert said(after) == "L’image figée a changé depuis\u00a0: la salle voit du noir. B la montre telle qu’elle est maintenant."
    after.press(Key.Key_B)
    assert "non retenu" in room(after).texts()[3].lower()


def test_what_is_shown_on_purpose_after_the_stop_is_seen(taker: NoteTaker, started: Started, tmp_path: Path) -> None:
    shows(taker)
    taker.press(Key.Key_B)
    taker.qtbot.waitUntil(lambda: kept(taker).get("black") is True)
    after = started(cut(taker, tmp_path / "after"))
    after.go_to("3.2.4")
    after.press(Key.Key_P)
    assert (room(after).is_black(), room(after).texts()[0]) == (False, "3.2.4")


@pytest.mark.usefixtures("second_screen")
def test_what_was_being_typed_is_not_shown_unasked(taker: NoteTaker, started: Started, tmp_path: Path) -> None:
    taker.begin("3.2.3")
    taker.write(" Secret.")
    taker.press(Key.Key_E, CTRL)
    taker.qtbot.waitUntil(lambda: kept(taker).get("kind") == "clause")
    taker.page.capture.save_draft()
    assert "Secret" in room(taker).texts()[1]
    assert "Secret" not in str(kept(taker))
    after = started(cut(taker, tmp_path / "after"))
    assert room(after).texts()[0] == "3.2.3"
    assert "Secret" not in room(after).texts()[1]


@pytest.mark.usefixtures("second_screen")
def test_after_closing_the_room_begins_with_nothing(taker: NoteTaker, started: Started) -> None:
    shows(taker)
    taker.frame.close()
    after = started(taker.workshop.path)
    assert said(after) == ""
    assert after.frame.presenting.window is None
    after.press(Key.Key_F5)
    assert room(after).texts()[0] == "En cours"


def test_it_is_said_once_and_nothing_offered_where_nothing_was_shown(taker: NoteTaker, started: Started, tmp_path: Path) -> None:
    taker.go_to("3.2.3")
    path = cut(taker, tmp_path / "after")
    after = started(path)
    assert said(after) == SAID
    assert not [one for one in after.frame.messages.short.findChildren(QPushButton) if one.isVisible() and one.text()]
    after.frame.close()
    assert said(started(path)) == ""


def test_a_projector_that_was_closed_stays_closed(taker: NoteTaker, started: Started, tmp_path: Path) -> None:
    shows(taker)
    taker.press(Key.Key_F5)
    taker.qtbot.waitUntil(lambda: not kept(taker))
    after = started(cut(taker, tmp_path / "after"))
    assert said(after) == SAID
    assert after.frame.presenting.window is None


@pytest.mark.usefixtures("second_screen")
def test_of_a_correction_that_was_being_typed_the_amendment_is_shown(taker: NoteTaker, started: Started, tmp_path: Path) -> None:
    before = room(shows(taker)).texts()
    taker.press(Key.Key_F2)
    taker.write(" Secret.")
    taker.press(Key.Key_E, CTRL)
    path = cut(taker, tmp_path / "after")
    assert room(started(path)).texts() == before
