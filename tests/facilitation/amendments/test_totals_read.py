"""How the amounts of a cell are compared: read as the totals of its table read them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from facilitation.workshop import Workshop


@pytest.fixture(scope="module")
def demonstration(demonstration_file: Path) -> Iterator[Workshop]:
    with Workshop.open(demonstration_file, read_only=True) as workshop:
        yield workshop


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        ("140", Decimal(2)),
        ("1 400 millions", Decimal(20)),
        ("1\u202f400", Decimal(20)),
        ("70 000 000", Decimal(1_000_000)),
        ("70 000 000 FCFA", Decimal(1_000_000)),
        ("néant", None),
        ("à préciser", None),
    ],
)
def test_an_amount_of_a_column_in_millions(demonstration: Workshop, new: str, expected: Decimal | None) -> None:
    plan = demonstration.texts.documents()[1]
    cell = next(one for one in demonstration.texts.clauses(plan.id) if one.kind == "cell" and one.text == "70")
    assert demonstration.totals.times(cell.id, cell.text, new) == expected


def test_in_a_column_without_numbers_words_count_as_they_say(demonstration: Workshop) -> None:
    plan = demonstration.texts.documents()[1]
    cell = next(one for one in demonstration.texts.clauses(plan.id) if one.kind == "cell" and "Activité" in one.label)
    assert demonstration.totals.times(cell.id, "25 millions", "25 000 000") == 1
