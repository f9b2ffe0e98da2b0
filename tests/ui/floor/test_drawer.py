"""The drawer by itself: every part has a name, nothing is read while it is shut, and a second's tick is all that time costs."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from facilitation.floor.lengths import spell_seconds
from facilitation.workshop import Workshop
from tests.ui.accessibility import nameless_fields, silent_buttons
from tests.ui.demonstration import HandClock
from tests.ui.floor.driver import Key, ListKeeper, plain
from tests.ui.note_taker import NoteTaker


@pytest.fixture
def keeper(taker: NoteTaker, hand_clock: HandClock, qtbot: QtBot) -> ListKeeper:
    return ListKeeper(qtbot, taker.frame, hand_clock)


def test_every_icon_and_field_says_what_it_is(keeper: ListKeeper) -> None:
    keeper.press(Key.Key_F8)
    keeper.note("ats")
    keeper.press(Key.Key_F9)
    keeper.write("Togbui Agbéko")
    keeper.press(Key.Key_Down)
    keeper.press(Key.Key_Return)
    assert keeper.drawer.asking.details_shown()
    assert silent_buttons(keeper.frame) == []
    assert nameless_fields(keeper.frame) == []


def test_no_clock_runs_while_nobody_speaks(keeper: ListKeeper) -> None:
    watch = keeper.frame.floor.watch
    if watch.now is not None:
        keeper.workshop.floor.end()
    keeper.qtbot.waitUntil(lambda: watch.now is None)
    assert not watch._second.isActive()
    keeper.press(Key.Key_F8)
    keeper.note("ats")
    assert not watch._second.isActive()
    keeper.press(Key.Key_F9)
    assert watch._second.isActive()
    keeper.click(keeper.drawer.box.pause_button)
    assert not watch._second.isActive()


def test_capturing_reads_nothing_of_the_floor(keeper: ListKeeper, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    floor = keeper.workshop.floor

    def counted(name: str, method: Callable[..., object]) -> Callable[..., object]:
        return lambda *arguments, **named: (asked.append(name), method(*arguments, **named))[1]

    for name in ("speaking", "waiting", "spoken", "places"):
        monkeypatch.setattr(floor, name, counted(name, getattr(floor, name)))
    taker = NoteTaker(keeper.qtbot, keeper.frame)
    taker.begin("3.2.1")
    taker.write(" et durable")
    assert asked == []
    taker.record()
    assert asked == [], "the drawer is shut"


def test_it_comes_back_open_where_it_was_left_open(
    keeper: ListKeeper, reopened: Callable[[Workshop], NoteTaker], hand_clock: HandClock, qtbot: QtBot
) -> None:
    assert not keeper.open()
    keeper.press(Key.Key_F8)
    before = keeper.workshop
    again = ListKeeper(qtbot, reopened(before).frame, hand_clock)
    qtbot.waitUntil(again.open)
    assert again.here() is not again.drawer.asking.field, "the keyboard stays on the page"


def test_f1_tells_its_keys_while_it_is_open(keeper: ListKeeper) -> None:
    def told() -> str:
        return "\n".join(one.what for one in keeper.frame.keys.told())

    assert "Sur la liste de parole" not in told()
    keeper.press(Key.Key_F8)
    assert "Sur la liste de parole" in told()


def test_open_for_reading_only_it_shows_and_offers_nothing(
    keeper: ListKeeper, seat: Callable[[Workshop], NoteTaker], hand_clock: HandClock, qtbot: QtBot
) -> None:
    keeper.press(Key.Key_F8)
    for letters in ("ats", "hou", "agbé"):
        keeper.note(letters)
    keeper.press(Key.Key_F9)
    speaker, noted = keeper.box().splitlines()[0], keeper.waiting()
    keeper.frame.close()
    keeper.workshop.close()
    with Workshop.open(keeper.workshop.path, read_only=True, clock=hand_clock) as read:
        reader = ListKeeper(qtbot, seat(read).frame, hand_clock)
        if not reader.open():
            reader.press(Key.Key_F8)
        qtbot.waitUntil(reader.open)
        drawer = reader.drawer
        assert reader.waiting() == noted
        assert speaker in reader.box()
        offered = {one.toolTip() or one.text() for one in drawer.findChildren(QAbstractButton) if one.isVisible()}
        assert {plain(one).split(" (")[0].split("\u2002")[0] for one in offered} == {
            "Montrer à la salle qui parle et qui attend",
            "Ranger le volet",
            "Liste",
            "Ont parlé",
            "Temps",
        }
        assert not drawer.asking.isVisible()
        told = [one.keys for one in reader.frame.keys.told()]
        assert "Alt+Up" not in told
        # Keys of the list do nothing, those of the window say why.
        drawer.waiting.setFocus()
        reader.click_row(0)
        for key in (Key.Key_Return, Key.Key_Delete, Key.Key_O, Key.Key_R, Key.Key_P):
            reader.press(key)
        assert reader.refusal() == ""
        reader.press(Key.Key_F9)
        assert "lecture seule" in reader.refusal()
        assert reader.waiting() == noted
        reader.passes(60)
        assert "1 min 00 s" in reader.box(), "the clock is looked at all the same"
        reader.frame.close()


def test_in_english_too(keeper: ListKeeper) -> None:
    keeper.press(Key.Key_F8)
    keeper.note("ats")
    keeper.frame.shell.language.use("en")
    assert keeper.waiting()[-1].endswith("first time, Coordonnateur national, RODT")
    assert "Nobody has the floor" in keeper.box() or "left" in keeper.box() or "over" in keeper.box()


@pytest.mark.parametrize(
    ("seconds", "said"), [(0, "0 s"), (59, "59 s"), (60, "1 min 00 s"), (125, "2 min 05 s"), (3840, "1 h 04 min")]
)
def test_lengths_are_no_times_of_day(seconds: int, said: str) -> None:
    assert spell_seconds(seconds).replace("\u202f", " ") == said
    assert spell_seconds(180, whole=True).replace("\u202f", " ") == "3 min"
