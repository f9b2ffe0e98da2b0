"""Who came to which half-day of the demonstration, and when: repeatable from the seed, and never against the programme.

Nobody proposes, presides or reports without being in the room; the press leaves with the officials; the substitute takes over.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from facilitation.demonstration.content import Content
from facilitation.demonstration.people import FictionalPerson
from facilitation.demonstration.programme import PlannedSession

_ALWAYS = frozenset({"facilitator", "rapporteur", "secretariat"})
_OPENING_ONLY = frozenset({"press"})
_NOON = time(13)
_SIGNED_SHARE = 0.97
_LEAVES_EARLY_SHARE = 0.04
_OFFICIALS_LEAVE_MINUTES = 8
"""After the end of the ceremony, within the item « retrait des officiels »."""


@dataclass(frozen=True, slots=True)
class Presence:
    """One person at one half-day: excused, or arrived (and perhaps left), signed on paper or not."""

    person: str
    excused: bool
    arrived: datetime | None
    left: datetime | None
    signed: bool


def presences(content: Content, session: PlannedSession) -> tuple[Presence, ...]:
    """Everybody on the list of that half-day, by arrival; those who did not come have no record and are left out.

    Raises ValueError where somebody is excused from a half-day, or replaced, in which the other files have them act.
    """
    if session.opened is None:
        return ()
    # One generator a half-day, so that a change of one day leaves the others as they were.
    chance = random.Random(f"{content.attendance.seed} {session.date} {session.half}")
    needed = _needed(content, session)
    found = [
        presence
        for person in content.people
        if _expected(content, session, person)
        for presence in _presence(content, session, person, needed.get(person.key), chance)
    ]
    if missing := needed.keys() - {presence.person for presence in found if presence.arrived is not None}:
        raise ValueError(f"away on {session.date} ({session.half}), and yet seen to act: {', '.join(sorted(missing))}")
    return tuple(sorted(found, key=lambda one: (one.arrived or datetime.combine(session.date, session.starts_at), one.person)))


def _expected(content: Content, session: PlannedSession, person: FictionalPerson) -> bool:
    """On the list by then, and not replaced before."""
    late = content.attendance.late.get(person.key)
    if late is not None and late > _end(content, session):
        return False
    if person.role in _OPENING_ONLY:
        return session is content.sessions[0]
    order = [(one.date, one.half) for one in content.sessions]
    return not any(
        one.person == person.key and order.index((one.date, one.half)) <= order.index((session.date, session.half))
        for one in content.attendance.replaced
    )


def _presence(
    content: Content, session: PlannedSession, person: FictionalPerson, needed: datetime | None, chance: random.Random
) -> Iterator[Presence]:
    come, signs, goes = chance.random(), chance.random(), chance.random()
    arrived = _arrival(session, chance)
    going = _going(session, chance)
    away = content.attendance.excused.get(person.key)
    if away is not None and away <= datetime.combine(session.date, session.starts_at):
        yield Presence(person.key, True, None, None, False)
        return
    told = _told_arrival(content, session, person.key)
    bound = needed is not None or told is not None or person.role in _ALWAYS
    if come > content.attendance.present_share and not bound:
        return
    arrived = told or arrived
    if needed is not None:
        arrived = min(arrived, needed - timedelta(minutes=4))
    if arrived > content.now:
        return
    left = None
    if person.role in _OPENING_ONLY or (session is content.sessions[0] and person.role == "guest"):
        left = _officials_leave(session)
    elif goes < _LEAVES_EARLY_SHARE and needed is None and person.role not in _ALWAYS and going < content.now:
        left = going
    closed = session.closed is not None
    yield Presence(person.key, False, arrived, left, closed and signs < _SIGNED_SHARE and person.role != "press")


def _told_arrival(content: Content, session: PlannedSession, person: str) -> datetime | None:
    """When the files say it: officials on the first morning, late registrations on their half-day."""
    for told in (content.attendance.arrivals.get(person), content.attendance.late.get(person)):
        if told is not None and told.date() == session.date and (told.time() < _NOON) == (session.half == "morning"):
            return told
    return None


def _arrival(session: PlannedSession, chance: random.Random) -> datetime:
    """Most come around the planned start, some much before, a few well after; on the first day all wait for the officials."""
    start = datetime.combine(session.date, session.starts_at)
    first_day = session.opened is not None and session.opened < start and session.half == "morning"
    early, usual, late = (-24, 25, 84) if first_day else (-26, 4, 52) if session.half == "morning" else (-8, 9, 34)
    return start + timedelta(seconds=round(chance.triangular(early, late, usual) * 60))


def _going(session: PlannedSession, chance: random.Random) -> datetime:
    return datetime.combine(session.date, session.ends_at) - timedelta(seconds=round(chance.uniform(20, 80) * 60))


def _officials_leave(session: PlannedSession) -> datetime:
    ceremony = next(item for item in session.items if item.kind == "ceremony")
    if ceremony.ended is None:
        raise ValueError("the opening ceremony has no end")
    return ceremony.ended + timedelta(minutes=_OFFICIALS_LEAVE_MINUTES)


def _end(content: Content, session: PlannedSession) -> datetime:
    return session.closed or content.now


def _needed(content: Content, session: PlannedSession) -> dict[str, datetime]:
    """Person → the first moment of this half-day at which they are seen to act."""
    needed: dict[str, datetime] = {}

    def at(person: str | None, moment: datetime) -> None:
        if person is not None:
            needed[person] = min(needed.get(person, moment), moment)

    opened = session.opened or datetime.combine(session.date, session.starts_at)
    leading = max(opened, datetime.combine(session.date, session.starts_at))
    # The chair of the opening comes with the officials.
    chairs_from = content.attendance.arrivals.get(session.chair or "", leading) if session is content.sessions[0] else leading
    at(session.chair, chairs_from + timedelta(minutes=4) if chairs_from != leading else leading)
    for person in (session.moderator, *session.rapporteurs):
        at(person, leading)
    for item in session.items:
        if item.group is not None and item.started is not None:
            group = content.groups[item.group - 1]
            at(group.chair, item.started)
            at(group.rapporteur, item.started)
    for proposal in content.proposals:
        if content.session_at(proposal.at) is session:
            for person in (*proposal.by, *proposal.supported_by):
                if person.islower():
                    at(person, proposal.at)
    return needed
