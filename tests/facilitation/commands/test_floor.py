"""floor totals: speaking times on the command line."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from facilitation.workshop import Workshop
from tests.facilitation.commands.conftest import Shell


@pytest.fixture
def spoken(atelier: Path) -> Path:
    """A woman of a ministry spoke for two minutes, somebody on no list for one."""
    now = [datetime(2025, 7, 23, 9, 0, tzinfo=UTC)]
    with Workshop.open(atelier, clock=lambda: now[0]) as workshop:
        body = workshop.organisations.add("Ministère du plan", constituency="ministry")
        person = workshop.people.add("Agbeko", "Ama", sex="F", organisation=body)
        [place] = workshop.floor.places()
        workshop.floor.ask(place, person=person)
        workshop.floor.ask(place, name="Togbui Agbéko")
        for minutes in (2, 1):
            workshop.floor.give_next(place)
            now[0] += timedelta(minutes=minutes)
        workshop.floor.end()
    return atelier


def plain(lines: list[str]) -> list[str]:
    return [line.replace("\u202f", " ") for line in lines]


def test_by_category_unless_asked_otherwise(shell: Shell, spoken: Path) -> None:
    assert plain(shell("floor", "totals", spoken).lines) == [
        "départements ministériels\t1\t2 min 00 s",
        "sans catégorie\t1\t1 min 00 s",
    ]
    assert plain(shell("floor", "totals", spoken, "--by", "person").lines) == [
        "Ama AGBEKO\t1\t2 min 00 s",
        "Togbui Agbéko\t1\t1 min 00 s",
    ]


def test_as_json_with_everything(shell: Shell, spoken: Path) -> None:
    told = shell("floor", "totals", spoken, "--json").json
    assert (told["turns"], told["seconds"]) == (2, 180)
    assert {one["key"]: one["seconds"] for one in told["by_sex"]} == {"F": 120, "": 60}


def test_one_day(shell: Shell, spoken: Path) -> None:
    assert len(shell("floor", "totals", spoken, "--day", "2025-07-23").lines) == 2
    done = shell("floor", "totals", spoken, "--day", "2025-07-24")
    assert (done.status, done.out, done.err) == (0, "", "Personne n’a eu la parole.\n")


def test_no_such_day(shell: Shell, spoken: Path) -> None:
    assert "2025-13-01" in shell.wrong("floor", "totals", spoken, "--day", "2025-13-01")
