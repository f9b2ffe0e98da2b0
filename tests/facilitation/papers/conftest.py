"""What the tests of papers share: the demonstration, opened to read, and a printing of it at a fixed time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from facilitation.demonstration.content import load
from facilitation.demonstration.story import StoryClock
from facilitation.papers.catalogue import paper
from facilitation.producing import make
from facilitation.wording import Language
from facilitation.workshop import Workshop
from tests.facilitation.papers.reading import Printed

PRINTED_AT = datetime(2025, 7, 24, 10, 42, tzinfo=UTC)


@pytest.fixture(scope="session")
def demonstration(demonstration_file: Path) -> Iterator[Workshop]:
    """The demonstration workshop on the morning of its third day, read-only."""
    with Workshop.open(demonstration_file, read_only=True, clock=StoryClock(load().now)) as workshop:
        yield workshop


Print = Callable[..., Printed]


@pytest.fixture
def printed() -> Print:
    """`printed(workshop, "minutes", sitting=…)`: the paper with these answers, in French."""

    def make_and_read(workshop: Workshop, name: str, language: Language = "fr", **choices: str) -> Printed:
        return Printed(make(workshop, paper(name), choices, language, printed_at=PRINTED_AT).data)

    return make_and_read
