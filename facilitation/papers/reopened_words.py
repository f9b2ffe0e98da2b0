"""How it is said that a decision was reopened: on cards and in papers alike."""

from __future__ import annotations

from facilitation.amendments.values import Decision
from facilitation.wording import Wording


def reopened_words(decision: Decision, wording: Wording) -> str:
    """ "rouvert le 25/07 à la demande de Mme A"; only when, where nobody is named; "" for a decision that was not reopened.
    The year is told where it is not that of the decision."""
    if decision.reopened_at is None:
        return ""
    day = decision.reopened_at.date()
    date = wording.short_date(day)
    if day.year == decision.decided_at.year:
        date = date.removesuffix(f"/{day.year}")
    return wording("amendment.reopened_for" if decision.reopened_for else "amendment.reopened", date=date, by=decision.reopened_for)
