"""What a day did with amendments: counted alike in the detailed report and in the summary of the day."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from facilitation.papers.sitting import Examined, Sitting
from facilitation.wording import Wording


class DayAmendments:
    """Of a day's sittings, in their order and the clauses in that of the text."""

    def __init__(self, sittings: Sequence[Sitting]) -> None:
        self._examined = [one for sitting in sittings for one in sitting.all_examined]

    @cached_property
    def decided(self) -> list[Examined]:
        """Each amendment once, as the day's last decision on it left it."""
        return list({one.amendment.id: one for one in self._examined if one.outcome != "pending"}.values())

    def sentence(self, say: Wording) -> str:
        """How many were recorded, of substance and of form, and how many were decided, those of earlier days told apart."""
        recorded = {one.amendment.id: one.amendment for one in self._examined if one.recorded}
        form = sum(1 for one in recorded.values() if one.nature == "form")
        earlier = any(one.amendment.id not in recorded for one in self.decided)
        told = say("paper.daily.decided_with_earlier" if earlier else "paper.daily.decided_count", count=len(self.decided))
        return say(
            "paper.daily.amendments",
            recorded=say("paper.daily.recorded", count=len(recorded)),
            substance=len(recorded) - form,
            form=form,
            decided=told,
        )
