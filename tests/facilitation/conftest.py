"""What the tests below the screen share: a workshop of five days with a clock that the test moves."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from facilitation.workshop import Workshop


class HandClock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.now = datetime(2025, 7, 23, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def set(self, text: str) -> None:
        """ "2025-07-23 10:42", UTC."""
        self.now = datetime.fromisoformat(text).replace(tzinfo=UTC)

    def forward(self, minutes: float) -> None:
        self.now += timedelta(minutes=minutes)


@pytest.fixture
def hand_clock() -> HandClock:
    return HandClock()


@pytest.fixture(scope="session")
def new_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `workshop` opens a copy of."""
    path = tmp_path_factory.mktemp("new") / "atelier.palabre"
    days = {"starts_on": date(2025, 7, 22), "ends_on": date(2025, 7, 26)}
    with Workshop.create(path, title="Atelier de validation", place="Kpalimé", clock=HandClock(), **days):
        return path


@pytest.fixture
def workshop(tmp_path: Path, new_file: Path, hand_clock: HandClock) -> Iterator[Workshop]:
    """22 to 26 July 2025, it is Wednesday 23 July, 8:00."""
    path = tmp_path / "atelier.palabre"
    shutil.copy(new_file, path)
    with Workshop.open(path, clock=hand_clock) as made:
        yield made
        report = made.check()
        assert report.sound, report.faults
