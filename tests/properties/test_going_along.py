"""What is told to go with a deleted title is what is no longer there once it is deleted."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from facilitation.text.changes import Change
from facilitation.text.clauses import Clause
from facilitation.text.consolidate import Consolidation, consolidate
from facilitation.text.going_along import going_along
from tests.properties.test_renewing import amendments, trees


@st.composite
def texts(draw: st.DrawFn) -> tuple[tuple[Clause, ...], list[Change], Clause]:
    """A document, what was retained so far, and a title of it that still stands."""
    clauses = draw(trees())
    headings = [one for one in clauses if one.kind == "heading"]
    assume(headings)
    changes = [change for number in range(draw(st.integers(0, 7))) for change in draw(amendments(clauses, str(number)))]
    return clauses, changes, draw(st.sampled_from(headings))


def there(text: Consolidation) -> list[str]:
    return [one.id for one in text.clauses if one.stays]


@settings(max_examples=300)
@given(texts())
def test_what_is_told_is_what_then_is_gone(text: tuple[Sequence[Clause], list[Change], Clause]) -> None:
    clauses, changes, heading = text
    now = consolidate(clauses, changes)
    assume(now.by_id[heading.id].stays)
    then = consolidate(clauses, [*changes, Change("last", "99", "delete", heading.id, heading.text)])
    assume(not {one.change_id for one in then.refused} - {one.change_id for one in now.refused})
    gone = {*there(now)} - {*there(then)}
    assert [one.id for one in going_along(now, heading.id)] == [one for one in there(now) if one in gone and one != heading.id]
