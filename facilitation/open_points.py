"""« Points en suspens »: what the room has put off, and to what somebody has a reservation; one list for the home page and for
validating.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from facilitation.amendments.values import Amendment

if TYPE_CHECKING:
    from facilitation.workshop import Workshop

Why = Literal["parked", "referred", "reservation"]


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """`id` is that of the decision or of the point: it grows in the order in which they were put off. `amendment` is None for a
    point of the register (`point`). `who` has it in hand or has the reservation, `words` is the mandate or what is reserved,
    `until` the deadline."""

    id: str
    why: Why
    amendment: Amendment | None
    point: str | None
    number: str
    words: str
    who: str
    until: date | None


def open_points(workshop: Workshop, document: str | None = None) -> list[OpenPoint]:
    """Of one document or of all, what was put off last first."""
    found = [one for amendment in workshop.amendments.all(document) for one in _of(amendment)]
    for point in workshop.register.all("parked"):
        if point.state == "open" and (document is None or point.document == document):
            words, who = point.text, point.responsible
            found.append(OpenPoint(point.id, "parked", None, point.id, str(point.number), words, who, point.deadline))
    return sorted(found, key=lambda one: one.id, reverse=True)


def _of(amendment: Amendment) -> Iterator[OpenPoint]:
    decision = amendment.decision
    if decision is None:
        return
    number = amendment.number
    why: Why | None = "parked" if decision.outcome == "parked" else "referred" if decision.outcome == "referred" else None
    if why is not None:
        yield OpenPoint(decision.id, why, amendment, None, number, decision.mandate, decision.mandate_to, decision.deadline)
    for one in decision.reservations:
        yield OpenPoint(decision.id, "reservation", amendment, None, number, one.text, one.by, None)
