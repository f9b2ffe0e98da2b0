"""A decision in words, for the dialogs that show it."""

from __future__ import annotations

from facilitation.amendments.values import Amendment
from facilitation.papers.decision_words import chair_words, said_with, taken_words
from facilitation.wording import Wording
from facilitation.workshop import Workshop


def decision_told(workshop: Workshop, amendment: Amendment, wording: Wording) -> str:
    """Outcome and how it was taken on the first line, then a line for each thing given with it; "" where nothing is decided."""
    decision = amendment.decision
    if decision is None:
        return ""
    outcome = wording(f"state.{decision.outcome}")
    date, time = wording.short_date(decision.decided_at.date()), wording.time(decision.decided_at)
    first = [outcome[:1].upper() + outcome[1:], taken_words(decision, wording)]
    first.append(wording("matrix.by_committee") if decision.level == "committee" else "")
    first.append(wording("matrix.decided_at", date=date, time=time))
    if decision.chair is not None:
        first.append(chair_words(workshop.people.get(decision.chair), wording))
    if decision.because_of is not None:
        first.append(wording("paper.because_of", number=workshop.amendments.get(decision.because_of).number))
    return "\n".join((" · ".join(filter(None, first)), *said_with(decision, wording)))
