"""What was said with a decision, in the words of the matrix: the votes, the chair, what goes to whom, who has a reservation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from facilitation.amendments.values import Decision
from facilitation.papers.sitting import TAKEN_WITH_MODE

if TYPE_CHECKING:
    from facilitation.people.people import Person
    from facilitation.wording import Wording


def taken_words(decision: Decision, say: Wording) -> str:
    """How the room took it: "par consensus", "vote : pour 31, contre 12, abstentions 4"; "" where no room did."""
    if decision.outcome not in TAKEN_WITH_MODE:
        return ""
    return votes_words(decision, say) or say(f"matrix.mode.{decision.mode}")


def votes_words(decision: Decision, say: Wording) -> str:
    """ "" where none were counted."""
    if decision.votes_for is None:
        return ""
    votes = {"yes": decision.votes_for, "no": decision.votes_against or 0, "none": decision.abstentions or 0}
    return say("matrix.votes", **votes)


def chair_words(chair: Person, say: Wording) -> str:
    """The family name is enough for a column or a card: the whole one stands in the minutes."""
    return say("matrix.chair", name=" ".join(part for part in (chair.title, chair.family_name.upper()) if part))


def mandate_words(decision: Decision, say: Wording) -> str:
    """ "Mandat : vérifier le sigle (DGE)"; "" for none."""
    if decision.mandate and decision.mandate_to:
        return say("matrix.mandate_to", mandate=decision.mandate, to=decision.mandate_to)
    given = decision.mandate or decision.mandate_to
    return say("matrix.mandate", mandate=given) if given else ""


def deadline_words(decision: Decision, say: Wording) -> str:
    return say("matrix.deadline", date=say.short_date(decision.deadline)) if decision.deadline else ""


def reason_words(decision: Decision, say: Wording) -> str:
    """What was noted has a follow-up rather than a reason: it stands without a name."""
    if not decision.reason or decision.outcome == "noted":
        return decision.reason
    return say("matrix.reason", reason=decision.reason)


def reservation_words(decision: Decision, say: Wording) -> list[str]:
    """Who has one, and which; a line each."""
    return [
        say("matrix.reservation", by=one.by, text=one.text) if one.text else say("matrix.reserved", by=one.by)
        for one in decision.reservations
    ]


def _who_reserves(names: Sequence[str], say: Wording) -> str:
    """ "réserves exprimées par A, B"; "" for nobody."""
    if not names:
        return ""
    return say("open_point.reservations" if len(names) > 1 else "open_point.reservation", by=", ".join(names))


def said_with(decision: Decision, say: Wording) -> tuple[str, ...]:
    """All that was given besides the outcome, the votes, the time and the chair; a line each."""
    lines = (mandate_words(decision, say), deadline_words(decision, say), reason_words(decision, say))
    return (*filter(None, lines), *reservation_words(decision, say))


def said_in_short(decision: Decision, say: Wording) -> tuple[str, ...]:
    """The votes on a line, then "→ DGE · avant le 31/07/2025 · réserve exprimée par A · Mandat : …", what is longest last; only the
    lines of what was given."""
    parts = [
        f"→ {decision.mandate_to}" if decision.mandate_to else "",
        say("open_point.until", date=say.short_date(decision.deadline)) if decision.deadline else "",
        _who_reserves([one.by for one in decision.reservations], say),
        say("matrix.mandate", mandate=decision.mandate) if decision.mandate else "",
    ]
    return tuple(filter(None, (votes_words(decision, say), " · ".join(filter(None, parts)))))
