"""Which amendment is chosen once one is decided, and which one J and K go to."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from facilitation.amendments.amendments import AmendmentsService
from facilitation.amendments.values import PUT_OFF
from facilitation.text.clauses import Clause
from ui.pages.texts.amendment_list import AmendmentCard


def next_open(cards: Sequence[AmendmentCard], decided: str, amendments: AmendmentsService) -> str:
    """The next one still to decide after the decided card, else the first; the decided one where none is left.

    Before an amendment its sub-amendments, after the last of them the amendment itself.
    """
    here = next(place for place, one in enumerate(cards) if one.amendment == decided)
    pending = [one.amendment for one in (*cards[here + 1 :], *cards[:here]) if one.state == "pending"]
    parent = amendments.get(decided).parent
    following = parent if parent in pending else next(iter(pending), decided)
    return sub_first(following, pending, amendments)


def next_put_off(cards: Sequence[AmendmentCard], decided: str) -> str:
    """The next one that was put off after the decided card, which itself is where none follows."""
    here = next(place for place, one in enumerate(cards) if one.amendment == decided)
    return next((one.amendment for one in cards[here + 1 :] if one.state in PUT_OFF), decided)


def sub_first(amendment: str, pending: Collection[str], amendments: AmendmentsService) -> str:
    """The first of its sub-amendments that is pending, for it is decided before; else the amendment itself."""
    return next((sub.id for sub in amendments.sub_amendments(amendment) if sub.id in pending), amendment)


def beside(cards: Sequence[AmendmentCard], clauses: Sequence[Clause], clause: str, by: int) -> int:
    """The place of the first card on this clause or after it in the text, or with a negative `by` of the last one before it; the
    last or the first card where there is none."""
    places: dict[str, int] = {one.id: place for place, one in enumerate(clauses)}
    here = places.get(clause, -1)
    if by > 0:
        return next((place for place, one in enumerate(cards) if places.get(one.clause, -1) >= here), len(cards) - 1)
    before = [place for place, one in enumerate(cards) if places.get(one.clause, -1) < here]
    return before[-1] if before else 0
