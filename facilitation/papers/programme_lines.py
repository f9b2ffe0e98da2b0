"""What a printed programme says of each item, as its printings are told apart: other times, other words, another version."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitation.papers.asks import Choices
    from facilitation.workshop import Workshop


def printed_items(workshop: Workshop, choices: Choices) -> list[str]:
    """A line for each item: its id, its day and times as printed, and a digest of its words ("… 2025-07-23 540-600 1f0c…").

    Real times are among what is told where the programme has them beside those planned.
    """
    agenda = workshop.agenda
    actual = choices.get("times") == "actual"
    found: list[str] = []
    for session in workshop.sessions.all():
        slots = agenda.slots(session.id)
        for item in agenda.of(session.id):
            held, slot = agenda.first_planned(item) if actual else (session, slots[item.id])
            words = [item.title, item.responsible, item.room, session.half, session.chair or ""]
            if actual:
                words += [str(item.started_at), str(item.ended_at)]
            digest = sha256("\0".join(words).encode()).hexdigest()[:16]
            found.append(f"{item.id} {held.date} {slot.start}-{slot.end} {digest}")
    return found
