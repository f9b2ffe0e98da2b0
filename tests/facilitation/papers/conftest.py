"""The demonstration workshop, built once for all tests of papers: nobody writes to it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from facilitation.demonstration.build import build
from facilitation.workshop import Workshop


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workshop]:
    path = tmp_path_factory.mktemp("papers") / "demonstration.palabre"
    build(path)
    with Workshop.open(path, read_only=True) as opened:
        yield opened
