"""How long somebody has spoken: paused, asleep, over midnight, after a restart, and with a clock that somebody set."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from facilitation.errors import PalabreError
from facilitation.floor.floor import Place
from facilitation.floor.turns import Speaking
from facilitation.workshop import Workshop
from tests.facilitation.agenda.test_live_clock import TwoClocks


@pytest.fixture
def clocks() -> TwoClocks:
    return TwoClocks()


@pytest.fixture
def run(tmp_path: Path, clocks: TwoClocks) -> Iterator[Callable[[], Workshop]]:
    """Starts the program again; of what ran before the file alone is left."""
    path = tmp_path / "atelier.palabre"
    with Workshop.create(path, title="Atelier", starts_on=date(2025, 7, 23), ends_on=date(2025, 7, 24), clock=clocks) as made:
        made.people.add("HOUNSA", "Afi", sex="F")
        made.people.add("ATSOU", "Kodzo", sex="M")
    opened: list[Workshop] = []

    def again() -> Workshop:
        if opened:
            opened[-1].close()
        opened.append(Workshop.open(path, clock=clocks))
        return opened[-1]

    yield again
    opened[-1].close()


def given(workshop: Workshop, family: str = "HOUNSA") -> str:
    """The floor is asked for and had at once."""
    person = workshop.people.named(f"{family} {'Afi' if family == 'HOUNSA' else 'Kodzo'}")
    assert person is not None
    turn = workshop.floor.ask(the_place(workshop), person=person.id)
    workshop.floor.give(turn)
    return turn


def the_place(workshop: Workshop) -> Place:
    [place] = workshop.floor.places()
    return place


def speaking(workshop: Workshop) -> Speaking:
    found = workshop.floor.speaking()
    assert found is not None
    return found


def test_over_the_limit_the_overrun_is_counted(run: Callable[[], Workshop], clocks: TwoClocks) -> None:
    workshop = run()
    given(workshop)
    clocks.passes(2.5)
    assert (speaking(workshop).seconds, speaking(workshop).over) == (150, 0)
    clocks.passes(1)
    assert (speaking(workshop).seconds, speaking(workshop).over) == (210, 30)
    workshop.floor.set_rules(turn_seconds=60)
    assert speaking(workshop).over == 150


def test_who_has_the_floor_next_ends_the_turn_before(run: Callable[[], Workshop], clocks: TwoClocks) -> None:
    workshop = run()
    first = given(workshop)
    clocks.passes(2)
    given(workshop, "ATSOU")
    clocks.passes(1)
    assert workshop.floor.get(first).seconds == 120
    assert speaking(workshop).seconds == 60
    workshop.history.undo()
    assert (speaking(workshop).turn.id, speaking(workshop).seconds) == (first, 180), "as if it had never been taken away"


def test_a_pause_is_not_counted(run: Callable[[], Workshop], clocks: TwoClocks) -> None:
    workshop = run()
    turn = given(workshop)
    clocks.passes(2)
    workshop.floor.pause()
    clocks.passes(5)
    assert speaking(workshop).seconds == 120
    with pytest.raises(PalabreError, match=r"floor\.paused_already"):
        workshop.floor.pause()
    workshop.floor.resume()
    clocks.passes(1)
    assert speaking(workshop).seconds == 180
    workshop.floor.pause()
    clocks.passes(3)
    workshop.floor.end()
    assert workshop.floor.get(turn).seconds == 180


@pytest.mark.parametrize("set_to", ["2025-07-23 03:00", "2025-07-23 23:00", "2025-07-26 08:00"])
def test_a_clock_that_is_set_changes_no_length(run: Callable[[], Workshop], clocks: TwoClocks, set_to: str) -> None:
    workshop = run()
    turn = given(workshop)
    clocks.passes(2)
    clocks.is_set(set_to)
    assert speaking(workshop).seconds == 120
    clocks.passes(1)
    workshop.floor.end()
    known = workshop.floor.get(turn)
    assert known.seconds == 180
    assert known.started_at is not None
    assert f"{known.started_at:%d %H:%M}" == "23 08:00"


def test_over_midnight(run: Callable[[], Workshop], clocks: TwoClocks) -> None:
    workshop = run()
    clocks.is_set("2025-07-23 23:58")
    turn = given(workshop)
    clocks.passes(5)
    workshop.floor.end()
    assert workshop.floor.get(turn).seconds == 300


def test_a_restart_in_the_middle_of_a_turn_keeps_it(run: Callable[[], Workshop], clocks: TwoClocks) -> None:
    workshop = run()
    given(workshop)
    clocks.passes(2)
    workshop = run()
    clocks.passes(1)
    assert speaking(workshop).seconds == 180


def test_after_a_restart_with_the_clock_set_back_what_was_known_last_counts(run: Callable[[], Workshop], clocks: TwoClocks) -> None:
    workshop = run()
    given(workshop)
    clocks.passes(4)
    workshop.floor.keep_time()
    clocks.is_set("2025-07-22 03:00")
    workshop = run()
    assert speaking(workshop).seconds == 240
    clocks.passes(1)
    assert speaking(workshop).seconds == 300


def test_a_forgotten_clock_is_corrected(run: Callable[[], Workshop], clocks: TwoClocks) -> None:
    workshop = run()
    turn = given(workshop)
    clocks.passes(45)
    with pytest.raises(PalabreError, match=r"floor\.not_over"):
        workshop.floor.correct(turn, 150)
    workshop.floor.end()
    with pytest.raises(PalabreError, match=r"floor\.bad_length"):
        workshop.floor.correct(turn, 0)
    workshop.floor.correct(turn, 150)
    assert workshop.floor.totals().seconds == 150
    workshop.history.undo()
    assert workshop.floor.totals().seconds == 45 * 60


def test_where_nobody_speaks_there_is_nothing_to_stop(run: Callable[[], Workshop]) -> None:
    workshop = run()
    for act in (workshop.floor.end, workshop.floor.pause, workshop.floor.resume):
        with pytest.raises(PalabreError, match=r"floor\.nobody_speaks"):
            act()
    given(workshop)
    with pytest.raises(PalabreError, match=r"floor\.not_paused"):
        workshop.floor.resume()
