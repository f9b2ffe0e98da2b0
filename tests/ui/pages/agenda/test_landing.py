"""What is said while something is dragged is what comes of it when it is let go."""

from __future__ import annotations

import pytest

from facilitation.workshop import Workshop
from tests.ui.pages.agenda.driver import AgendaDriver
from ui.pages.agenda.moving import Moving


@pytest.fixture
def workshop(demonstration: Workshop) -> Workshop:
    return demonstration


@pytest.mark.parametrize(
    ("title", "day", "to", "minute"),
    [
        ("Restitution du groupe 4", 24, 3, 8 * 60 + 40),
        ("Restitution du groupe 4", 24, 3, 11 * 60),
        ("Restitution du groupe 4", 24, 2, 16 * 60 + 30),
        ("Restitution du groupe 4", 24, 4, 8 * 60),
        ("Pause déjeuner", 25, 3, 12 * 60 + 2),
        ("Pause-café", 25, 3, 9 * 60),
    ],
)
def test_the_time_that_is_told_is_when_it_begins(agenda: AgendaDriver, title: str, day: int, to: int, minute: int) -> None:
    workshop, item, plan = agenda.workshop, agenda.item(title, day), agenda.workshop.agenda
    told = Moving(agenda.page.context, lambda: None).lands(item.id, to, minute)
    agenda.board.dropped.emit(item.id, to, minute)
    moved = plan.get(item.id)
    assert workshop.sessions.get(moved.session).date.day == 22 + to
    assert plan.slots(moved.session)[item.id].start == told
