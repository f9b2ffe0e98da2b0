"""How long an item has run: paused, over midnight, after a restart, and with a clock that somebody set back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from facilitation.errors import PalabreError
from facilitation.workshop import Workshop


class TwoClocks:
    """The clock on the wall, which can be set, and the machine's own count, which only goes forward."""

    def __init__(self) -> None:
        self.wall = datetime(2025, 7, 23, 8, 0, tzinfo=UTC)
        self.count = 1000.0

    def __call__(self) -> datetime:
        return self.wall

    def steady(self) -> float:
        return self.count

    def passes(self, minutes: float) -> None:
        """Time, asleep or awake."""
        self.wall += timedelta(minutes=minutes)
        self.count += minutes * 60

    def is_set(self, text: str) -> None:
        """Somebody, or a flat battery, sets the wall's."""
        self.wall = datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.fixture
def clocks() -> TwoClocks:
    return TwoClocks()


@pytest.fixture
def run(tmp_path: Path, clocks: TwoClocks) -> Iterator[Callable[[], Workshop]]:
    """Starts the program again; what ran before is closed by a power cut's stand-in, the file alone is left."""
    path = tmp_path / "atelier.palabre"
    with Workshop.create(path, title="Atelier", starts_on=date(2025, 7, 23), ends_on=date(2025, 7, 24), clock=clocks) as made:
        made.agenda.add(made.sessions.all()[0].id, "Examen", minutes=60)
    opened: list[Workshop] = []

    def again() -> Workshop:
        if opened:
            opened[-1].close()
        opened.append(Workshop.open(path, clock=clocks))
        return opened[-1]

    yield again
    opened[-1].close()


def the_item(workshop: Workshop) -> str:
    return workshop.agenda.all()[0].id


def elapsed(workshop: Workshop) -> int:
    """Minutes of the one that runs."""
    [running] = workshop.agenda.running()
    assert running.elapsed_seconds >= 0
    return running.elapsed_seconds // 60


def test_a_clock_set_back_takes_nothing_away(run: Callable[[], Workshop], clocks: TwoClocks) -> None:
    workshop = run()
    workshop.agenda.start(the_item(workshop))
    clocks.passes(20)
    clocks.is_set("2025-07-23 03:00")
    assert elapsed(workshop) == 20
    clocks.passes(5)
    assert elapsed(workshop) == 25
    workshop.agenda.finish(the_item(workshop))
    item = workshop.agenda.get(the_item(workshop))
    assert item.started_at is not None
    assert item.ended_at is not None
    assert (f"{item.started_at:%H:%M}", f"{item.ended_at:%H:%M}") == ("08:00", "08:25")


def test_a_clock_set_forward_adds_nothing(run: Callable[[], Workshop], clocks: TwoClocks) -> None:
    workshop = run()
    workshop.agenda.start(the_item(workshop))
    clocks.passes(10)
    clocks.is_set("2025-07-23 11:00")
    assert elapsed(workshop) == 10


def test_a_restart_in_the_middle_keeps_the_real_start(run: Callable[[], Workshop], clocks: TwoClocks) -> None:
    workshop = run()
    workshop.agenda.start(the_item(workshop))
    clocks.passes(12)
    clocks.count = 3.0  # the machine was started again
    workshop = run()
    [running] = workshop.agenda.running()
    assert running.item.started_at == datetime(2025, 7, 23, 8, 0, tzinfo=UTC)
    assert running.elapsed_seconds == 12 * 60
    clocks.passes(3)
    assert elapsed(workshop) == 15


def test_after_a_restart_with_the_clock_set_back_what_was_known_last_counts(run: Callable[[], Workshop], clocks: TwoClocks) -> None:
    workshop = run()
    workshop.agenda.start(the_item(workshop))
    clocks.passes(30)
    workshop.agenda.keep_time()
    clocks.is_set("2000-01-01 00:00")
    clocks.count = 3.0
    workshop = run()
    assert elapsed(workshop) == 30
    clocks.passes(4)
    assert elapsed(workshop) == 34


def test_time_is_written_down_once_in_a_while_only(run: Callable[[], Workshop], clocks: TwoClocks) -> None:
    workshop = run()
    workshop.agenda.start(the_item(workshop))
    clocks.passes(1)
    workshop.agenda.keep_time()
    kept = workshop.remembered("agenda.elapsed")
    assert list(kept.values()) == [60.0]
    clocks.passes(0.1)
    workshop.agenda.keep_time()
    assert workshop.remembered("agenda.elapsed") == kept
    clocks.passes(1)
    workshop.agenda.keep_time()
    assert list(workshop.remembered("agenda.elapsed").values()) == [126.0]


def test_over_midnight(run: Callable[[], Workshop], clocks: TwoClocks) -> None:
    workshop = run()
    evening = workshop.sessions.add(date(2025, 7, 23), "evening")
    item = workshop.agenda.add(evening, "Rédaction", minutes=90)
    clocks.is_set("2025-07-23 23:30")
    workshop.agenda.start(item)
    clocks.passes(45)
    [running] = workshop.agenda.running()
    assert (running.elapsed_seconds, running.late) == (45 * 60, 4 * 60 + 30)
    assert running.over_at == 25 * 60
    slippage = workshop.replanning.slippage()
    assert slippage is not None
    assert slippage.day == date(2025, 7, 23), "the night belongs to the day before"


def test_a_pause_is_not_counted(run: Callable[[], Workshop], clocks: TwoClocks) -> None:
    workshop = run()
    item = the_item(workshop)
    workshop.agenda.start(item)
    clocks.passes(10)
    workshop.agenda.pause(item)
    clocks.passes(15)
    assert elapsed(workshop) == 10
    with pytest.raises(PalabreError, match="not_running"):
        workshop.agenda.pause(item)
    workshop.agenda.resume(item)
    clocks.passes(5)
    [running] = workshop.agenda.running()
    assert running.elapsed_seconds == 15 * 60
    assert running.over_at == 9 * 60 + 15, "the quarter of an hour is added to its end"
    assert workshop.agenda.get(item).paused_seconds == 15 * 60
    workshop.history.undo()
    assert elapsed(workshop) == 10


def test_what_rests_ended_when_it_came_to_rest(run: Callable[[], Workshop], clocks: TwoClocks) -> None:
    workshop = run()
    item = the_item(workshop)
    workshop.agenda.start(item)
    clocks.passes(40)
    workshop.agenda.pause(item)
    clocks.passes(20)
    lunch = workshop.agenda.add(workshop.agenda.get(item).session, "Pause déjeuner", kind="meal")
    workshop.agenda.start(lunch)
    ended = workshop.agenda.get(item)
    assert ended.state == "done"
    assert ended.ended_at == datetime(2025, 7, 23, 8, 40, tzinfo=UTC)


def test_a_debate_goes_on_after_lunch_with_its_first_start(run: Callable[[], Workshop], clocks: TwoClocks) -> None:
    workshop = run()
    item = the_item(workshop)
    lunch = workshop.agenda.add(workshop.agenda.get(item).session, "Pause déjeuner", kind="meal")
    workshop.agenda.start(item)
    clocks.passes(40)
    workshop.agenda.start(lunch)
    clocks.passes(60)
    workshop.agenda.resume(item)
    clocks.passes(2)
    [running] = workshop.agenda.running()
    assert (running.item.id, running.elapsed_seconds) == (item, 42 * 60)
    assert running.item.started_at == datetime(2025, 7, 23, 8, 0, tzinfo=UTC)
    assert workshop.agenda.get(lunch).state == "done"


def test_what_never_began_cannot_go_on(run: Callable[[], Workshop]) -> None:
    workshop = run()
    with pytest.raises(PalabreError, match="not_resting"):
        workshop.agenda.resume(the_item(workshop))


def test_each_track_has_its_own_clock(run: Callable[[], Workshop], clocks: TwoClocks) -> None:
    workshop = run()
    session = workshop.sessions.all()[0].id
    first, second = (workshop.agenda.add(session, f"Groupe {number}", kind="groups") for number in (1, 2))
    workshop.agenda.start(first)
    clocks.passes(7)
    workshop.agenda.start(second)
    clocks.passes(3)
    workshop.agenda.pause(first)
    clocks.passes(5)
    assert {one.item.id: one.elapsed_seconds // 60 for one in workshop.agenda.running()} == {first: 10, second: 8}


def test_taken_up_on_another_day_it_is_not_late_by_days(run: Callable[[], Workshop], clocks: TwoClocks) -> None:
    workshop = run()
    clocks.is_set("2025-07-24 08:10")
    workshop.agenda.start(the_item(workshop))
    clocks.passes(5)
    [running] = workshop.agenda.running()
    assert (running.late, running.overrun, running.left_seconds) == (0, -55, 55 * 60), "it has its length"


@pytest.mark.parametrize("to", ["evening before", "afternoon before", "afternoon after"])
def test_moved_to_another_day_after_it_began_it_goes_on_as_if_planned_there(
    run: Callable[[], Workshop], clocks: TwoClocks, to: str
) -> None:
    workshop = run()
    item = the_item(workshop)
    half, when = to.split()
    day = date(2025, 7, 22) if when == "before" else date(2025, 7, 24)
    there = [one.id for one in workshop.sessions.of_day(day) if one.half == half]
    target = there[0] if there else workshop.sessions.add(day, half)
    workshop.agenda.start(item)
    clocks.passes(20)
    workshop.agenda.move(item, target, 0)
    [running] = workshop.agenda.running()
    assert (running.late, running.overrun, running.delay, running.left_seconds) == (0, -40, 0, 40 * 60)
    clocks.passes(55)
    [running] = workshop.agenda.running()
    assert (running.overrun, running.delay, running.left_seconds) == (15, 15, -15 * 60)
    assert workshop.agenda.day_of(item) == date(2025, 7, 23)
    workshop.agenda.finish(item)
    assert workshop.agenda.day_of(item) == date(2025, 7, 23)
