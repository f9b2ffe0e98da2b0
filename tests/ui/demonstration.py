"""What tests that play in the demonstration share: a clock that the test moves, and a copy of the file for each test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

import pytest

from facilitation.demonstration.content import load
from facilitation.demonstration.story import ZONE
from facilitation.workshop import Workshop


@cache
def moment() -> datetime:
    """When the demonstration plays. All of its files are read for it, which hundreds of tests need not do again."""
    return load().now.replace(tzinfo=ZONE)


class HandClock:
    """Stands still at the demonstration's moment until it is moved."""

    def __init__(self) -> None:
        self.now = moment()

    def __call__(self) -> datetime:
        return self.now

    def set(self, text: str) -> None:
        """ "2025-07-24 10:42", in the workshop's zone."""
        self.now = datetime.fromisoformat(text).replace(tzinfo=ZONE)

    def forward(self, minutes: float) -> None:
        self.now += timedelta(minutes=minutes)


@pytest.fixture
def hand_clock() -> HandClock:
    return HandClock()


@pytest.fixture
def demonstration(demonstration_file: Path, tmp_path: Path, hand_clock: HandClock) -> Iterator[Workshop]:
    """Thursday 24 July 2025, 10:42: group 3 reports back in the third day's morning. A test module that plays in it says
    ``@pytest.fixture def workshop(demonstration): return demonstration``.
    """
    path = tmp_path / "demonstration.palabre"
    shutil.copy(demonstration_file, path)
    with Workshop.open(path, clock=hand_clock) as opened:
        yield opened
