"""All that the demonstration consists of, loaded from `resources/demonstration/` and checked: every reference must resolve.

A mistake in those files is ours, so it is a ValueError that names the file's entry, not a sentence for users.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from facilitation.demonstration.ceremonies import FictionalCeremony, read_ceremonies
from facilitation.demonstration.people import FictionalOrganisation, FictionalPerson, read_people
from facilitation.demonstration.programme import (
    AttendancePlan,
    PlannedGroup,
    PlannedItem,
    PlannedSession,
    read_attendance,
    read_groups,
    read_sessions,
)
from facilitation.demonstration.proposals import PartValidation, Proposal, RegisterEntry, read_proposals, read_register
from facilitation.demonstration.speaking import FictionalTurn, read_turns
from facilitation.resources import resource
from facilitation.text.clauses import Clause
from facilitation.text.folding import fold

POLICY = "politique.docx"
ACTION_PLAN = "plan_actions.docx"
"""The two texts under validation, shipped as Word files."""


@dataclass(frozen=True, slots=True)
class Content:
    """`now` is the moment at which the demonstration stands still; `settings` are fields of the workshop's row."""

    title: str
    place: str
    starts_on: date
    ends_on: date
    prepared: datetime
    now: datetime
    settings: Mapping[str, Any]
    organisations: tuple[FictionalOrganisation, ...]
    people: tuple[FictionalPerson, ...]
    sessions: tuple[PlannedSession, ...]
    ceremonies: tuple[FictionalCeremony, ...]
    groups: tuple[PlannedGroup, ...]
    attendance: AttendancePlan
    proposals: tuple[Proposal, ...]
    register: tuple[RegisterEntry, ...]
    validations: tuple[PartValidation, ...]
    turns: tuple[FictionalTurn, ...]

    def session_at(self, at: datetime) -> PlannedSession:
        """The half-day that a moment belongs to: the last one of that day opened by then, lunch belonging to the morning."""
        opened = [one for one in self.sessions if one.date == at.date() and one.opened is not None and one.opened <= at]
        if not opened:
            raise ValueError(f"no half-day has been opened by {at}")
        return opened[-1]

    def item_at(self, at: datetime, group: int | None = None) -> PlannedItem | None:
        return self.session_at(at).item_at(at, group)


def load() -> Content:
    """Reads and checks all files; raises ValueError for what does not fit together."""
    head = tomllib.loads(_source("workshop.toml"))
    organisations, people = read_people(_source("people.csv"))
    register, validations = read_register(_source("register.toml"))
    content = Content(
        title=head["title"],
        place=head["place"],
        starts_on=head["starts_on"],
        ends_on=head["ends_on"],
        prepared=head["prepared"],
        now=head["now"],
        settings=head["settings"],
        organisations=organisations,
        people=people,
        sessions=read_sessions(_source("agenda.toml")),
        ceremonies=read_ceremonies(_source("ceremonies.toml")),
        groups=read_groups(_source("groups.toml")),
        attendance=read_attendance(_source("attendance.toml")),
        proposals=read_proposals(_source("amendments.toml")),
        register=register,
        validations=validations,
        turns=read_turns(_source("floor.toml")),
    )
    if mistakes := list(_mistakes(content)):
        raise ValueError("\n".join(mistakes))
    return content


def place(clauses: Sequence[Clause], label: str, words: str = "") -> Clause:
    """The clause with this label (spaces and accents aside); raises ValueError where it does not hold `words`, saying who does."""
    wanted = fold(label)
    for clause in clauses:
        if fold(clause.label) == wanted:
            if words in clause.text:
                return clause
            break
    elsewhere = ", ".join(clause.label for clause in clauses if words and words in clause.text) or "nowhere"
    raise ValueError(f"no clause « {label} » with the words « {words} »; these words stand in: {elsewhere}")


def _source(name: str) -> str:
    return resource("demonstration", name).read_text(encoding="utf-8")


def _mistakes(content: Content) -> Iterator[str]:
    people = {person.key for person in content.people}
    authors = people | {organisation.acronym for organisation in content.organisations}
    named = {
        "agenda.toml": [who for one in content.sessions for who in (one.chair, one.moderator, *one.rapporteurs) if who],
        "ceremonies.toml": [who for one in content.ceremonies for who in one.people],
        "groups.toml": [who for one in content.groups for who in (one.chair, one.rapporteur, *one.members)],
        "attendance.toml": [
            *content.attendance.late,
            *content.attendance.excused,
            *content.attendance.arrivals,
            *(who for one in content.attendance.replaced for who in (one.person, one.by)),
        ],
    }
    for file, keys in named.items():
        for key in keys:
            if key not in people:
                yield f"{file}: nobody is called {key}"
    members = [member for group in content.groups for member in group.members]
    for member in sorted({member for member in members if members.count(member) > 1}):
        yield f"groups.toml: {member} is in two groups"
    for number, group in enumerate(content.groups, 1):
        for leader in (group.chair, group.rapporteur):
            if leader not in group.members:
                yield f"groups.toml: {leader} leads group {number} without being in it"
    for proposal in content.proposals:
        for author in (*proposal.by, *proposal.supported_by):
            if author not in authors:
                yield f"amendments.toml: {proposal.key} {proposal.clause}: nobody is called {author}"
    for turn in content.turns:
        if turn.by and turn.by not in authors:
            yield f"floor.toml: {turn.asked}: nobody is called {turn.by}"
        if turn.given is not None and content.item_at(turn.given) is None:
            yield f"floor.toml: {turn.given}: nothing runs"
    yield from _agenda_mistakes(content)
    yield from _proposal_mistakes(content)


def _agenda_mistakes(content: Content) -> Iterator[str]:
    before: datetime | None = None
    for session in content.sessions:
        for item in session.items:
            if item.group is not None and not 1 <= item.group <= len(content.groups):
                yield f"agenda.toml: {item.title}: no group {item.group}"
            if item.ended is not None and (item.started is None or item.ended <= item.started):
                yield f"agenda.toml: {item.title}: ends before it starts"
            if item.started is not None and before is not None and item.started < before:
                yield f"agenda.toml: {item.title}: starts before the item above it"
            if item.started is not None and item.started > content.now:
                yield f"agenda.toml: {item.title}: starts after now"
            before = item.started or before


def _proposal_mistakes(content: Content) -> Iterator[str]:
    keys = {proposal.key: proposal for proposal in content.proposals}
    for proposal in content.proposals:
        named = f"amendments.toml: {proposal.key} {proposal.clause}"
        verdicts = [verdict for verdict in (proposal.group_decision, proposal.decision) if verdict]
        moments = [proposal.at, *(verdict.at for verdict in verdicts)]
        if moments != sorted(moments):
            yield f"{named}: decided before it was proposed"
        if moments[-1] > content.now:
            yield f"{named}: happens after now"
        if content.item_at(proposal.at, proposal.group) is None:
            yield f"{named}: nothing runs at {proposal.at}"
        if proposal.decision and content.item_at(proposal.decision.at) is None:
            yield f"{named}: nothing runs at {proposal.decision.at}"
        for other in (*(proposal.decision.lapses if proposal.decision else ()), *([proposal.parent] if proposal.parent else [])):
            if other not in keys:
                yield f"{named}: no amendment {other}"
            elif keys[other].at > moments[-1]:
                yield f"{named}: {other} comes later"
    for entry in content.register:
        if entry.amendment is not None and entry.amendment not in keys:
            yield f"register.toml: no amendment {entry.amendment}"
        if max(entry.at, entry.done or entry.at) > content.now:
            yield f"register.toml: {entry.text}: happens after now"
