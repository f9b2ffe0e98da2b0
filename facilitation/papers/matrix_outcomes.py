"""What the matrix says of decisions: outcome, how and by whom, reservations; and what follows from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from facilitation.amendments.values import Amendment, Decision
from facilitation.papers.decision_words import (
    chair_words,
    deadline_words,
    mandate_words,
    reason_words,
    reservation_words,
    taken_words,
)
from facilitation.papers.reopened_words import reopened_words

if TYPE_CHECKING:
    from facilitation.decisions.register import Point
    from facilitation.people.people import Person
    from facilitation.wording import Wording
    from facilitation.workshop import Workshop


class Outcomes:
    """Of the amendments of one document."""

    def __init__(
        self, workshop: Workshop, wording: Wording, found: Sequence[Amendment], document: str, people: Mapping[str, Person]
    ) -> None:
        self._workshop = workshop
        self._say = wording
        self._document = document
        self._people = people
        self._numbers = {one.id: one.number for one in found}

    @cached_property
    def _year(self) -> int | None:
        """The year that all days of the workshop share."""
        settings = self._workshop.settings.get()
        return settings.starts_on.year if settings.starts_on.year == settings.ends_on.year else None

    @cached_property
    def _refused(self) -> frozenset[str]:
        """Retained amendments whose words are no longer there."""
        return frozenset(one.change_id for one in self._workshop.consolidation.consolidated(self._document).refused)

    @cached_property
    def _points(self) -> Mapping[str, Sequence[Point]]:
        found: dict[str, list[Point]] = {}
        for point in self._workshop.register.all():
            if point.amendment is not None:
                found.setdefault(point.amendment, []).append(point)
        return found

    def number(self, amendment: str) -> str:
        """Its printed number; those in the bin and of other documents are looked up."""
        if amendment not in self._numbers:
            self._numbers[amendment] = self._workshop.amendments.get(amendment).number
        return self._numbers[amendment]

    def decision(self, amendment: Amendment) -> tuple[str, ...]:
        """The outcome first, then mode and votes, chair, time, reason, reservations."""
        outcome = _capital(self._say(f"state.{amendment.state}"))
        decision = amendment.decision
        if decision is None:
            reopened = reopened_words(amendment.reopened, self._say) if amendment.reopened is not None else ""
            return (outcome, _capital(reopened)) if reopened else (outcome,)
        lines = [outcome, *filter(None, [taken_words(decision, self._say)])]
        if decision.level == "committee":
            lines.append(self._say("matrix.by_committee"))
        chair = self._people.get(decision.chair) if decision.chair else None
        if chair is not None:
            lines.append(chair_words(chair, self._say))
        lines.append(self._time(decision))
        if decision.reason and decision.outcome != "noted":
            lines.append(reason_words(decision, self._say))
        lines += reservation_words(decision, self._say)
        return tuple(lines)

    def how(self, amendment: Amendment) -> str:
        """ "par consensus, le 22/07 à 16 h 12"."""
        if amendment.decision is None:
            return ""
        return ", ".join(filter(None, (taken_words(amendment.decision, self._say), self._time(amendment.decision))))

    def follow_up(self, amendment: Amendment) -> tuple[str, ...]:
        """What became of it: written into the text, given to somebody with a deadline, turned into a recommendation."""
        lines: list[str] = []
        decision = amendment.decision
        if decision is not None:
            if decision.because_of:
                lines.append(self._say("matrix.lapsed_by", number=self.number(decision.because_of)))
            if decision.outcome == "noted" and decision.reason:
                lines.append(reason_words(decision, self._say))
            lines += filter(None, (mandate_words(decision, self._say), deadline_words(decision, self._say)))
        if amendment.adopted and amendment.changes_text:
            lines.append(self._taken_in(amendment))
        lines += [self._point(point) for point in self._points.get(amendment.id, ())]
        return tuple(lines)

    def _time(self, decision: Decision) -> str:
        """ "le 22/07 à 16 h 12", with the year where it is not the workshop's, which the first page tells."""
        day = decision.decided_at.date()
        written = self._say.short_date(day)
        if day.year == self._year:
            written = written.removesuffix(f"/{day.year}")
        return self._say("matrix.decided_at", date=written, time=self._say.time(decision.decided_at))

    def _taken_in(self, amendment: Amendment) -> str:
        if amendment.parent is not None:
            return self._say("matrix.taken_into", number=self.number(amendment.parent))
        return self._say("matrix.not_taken_in" if amendment.id in self._refused else "matrix.taken_in")

    def _point(self, point: Point) -> str:
        """ "Action n° 3 – Comité de rédaction – 25/07/2025": its words stand in the register."""
        said = [self._say("matrix.point", kind=_capital(self._say(f"point.{point.kind}")), number=point.number), point.responsible]
        said.append(self._say.short_date(point.deadline) if point.deadline else "")
        return " – ".join(part for part in said if part)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
