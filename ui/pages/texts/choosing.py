"""Which amendment is chosen once one is decided."""

from __future__ import annotations

from collections.abc import Sequence

from facilitation.amendments.amendments import AmendmentsService
from ui.pages.texts.amendment_list import AmendmentCard


def next_open(cards: Sequence[AmendmentCard], decided: str, amendments: AmendmentsService) -> str:
    """The next one still to decide after the decided card, else the first; the decided one where none is left.

    Before an amendment its sub-amendments, after the last of them the amendment itself.
    """
    here = next(place for place, one in enumerate(cards) if one.amendment == decided)
    pending = [one.amendment for one in (*cards[here + 1 :], *cards[:here]) if one.state == "pending"]
    parent = amendments.get(decided).parent
    following = parent if parent in pending else next(iter(pending), decided)
    subs = {sub.id for sub in amendments.sub_amendments(following)}
    return next((one for one in pending if one in subs), following)
