"""The days as they went: people check in and sign, items begin and end, sittings close, rapporteurs write."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial

from facilitation.demonstration.content import Content
from facilitation.demonstration.preparing import details
from facilitation.demonstration.presences import Presence, presences
from facilitation.demonstration.programme import PlannedItem, PlannedSession, Replacement
from facilitation.demonstration.story import Scene, Stage

# Scenes of one minute: people are registered before they check in, an item ends before the next begins.
_REGISTER, _ARRIVE, _END, _BEGIN, _CLOSE, _WRITE = range(-3, 3)

_FORM_FILLED_AFTER = timedelta(minutes=14)
_SIGNATURES_TYPED_AFTER = timedelta(minutes=6)
_NOTES_WRITTEN_AFTER = timedelta(minutes=3)


def sitting_scenes(stage: Stage, content: Content) -> Iterator[Scene]:
    for person, at in content.attendance.late.items():
        yield Scene(at, partial(_register_late, stage, content, person), _REGISTER)
        yield Scene(at + _FORM_FILLED_AFTER, partial(_complete, stage, content, person), _REGISTER)
    for replacement in content.attendance.replaced:
        at = content.attendance.late[replacement.by] + timedelta(minutes=1)
        yield Scene(at, partial(_replace, stage, replacement), _REGISTER)
    yield Scene(_groups_made(content), partial(_assign_groups, stage, content), _BEGIN)
    for session in content.sessions:
        if session.opened is not None:
            yield from _attendance(stage, content, session)
            yield from _items(stage, content, session)


def _groups_made(content: Content) -> datetime:
    """Ten minutes into the item that makes the groups: the last plenary of the first afternoon."""
    item = [item for item in content.sessions[1].items if item.kind == "plenary"][-1]
    if item.started is None:
        raise ValueError("the groups are never made")
    return item.started + timedelta(minutes=10)


def _register_late(stage: Stage, content: Content, key: str) -> None:
    person = next(one for one in content.people if one.key == key)
    body = next(one for one in content.organisations if one.acronym == person.organisation)
    stage.cast.people[key] = stage.workshop.people.register_late(person.family_name, person.first_names, body.name)
    for number, group in enumerate(content.groups, 1):
        if key in group.members and stage.workshop.groups.get(stage.cast.groups[number]).members:
            stage.workshop.groups.assign(stage.cast.people[key], stage.cast.groups[number])


def _complete(stage: Stage, content: Content, key: str) -> None:
    """The form that the person filled in is typed."""
    person = next(one for one in content.people if one.key == key)
    stage.workshop.people.update(stage.cast.people[key], **details(person))


def _replace(stage: Stage, replacement: Replacement) -> None:
    people, session = stage.cast.people, stage.cast.sessions[replacement.date, replacement.half]
    stage.workshop.replacing.replace(people[replacement.person], people[replacement.by], session)


def _assign_groups(stage: Stage, content: Content) -> None:
    workshop, cast = stage.workshop, stage.cast
    with workshop.one_act("group.assign"):
        for number, group in enumerate(content.groups, 1):
            for member in group.members:
                if member in cast.people:
                    workshop.groups.assign(cast.people[member], cast.groups[number])
            workshop.groups.update(cast.groups[number], chair=cast.people[group.chair], rapporteur=cast.people[group.rapporteur])


def _attendance(stage: Stage, content: Content, session: PlannedSession) -> Iterator[Scene]:
    one = stage.cast.sessions[session.date, session.half]
    attendance = stage.workshop.attendance
    there = presences(content, session)
    for presence in there:
        if presence.excused:
            at = datetime.combine(session.date, session.starts_at)
            yield Scene(at, partial(_mark, stage, one, presence, "excused"), _ARRIVE)
        elif presence.arrived is not None:
            yield Scene(presence.arrived, partial(_check_in, stage, one, presence), _ARRIVE)
            if presence.left is not None:
                yield Scene(presence.left, partial(_mark, stage, one, presence, "left"), _END)
    signed = [presence.person for presence in there if presence.signed]
    if session.closed is not None and signed:

        def type_sheet() -> None:
            with stage.workshop.one_act("attendance.sign"):
                for person in signed:
                    attendance.sign(one, stage.cast.people[person])

        yield Scene(session.closed + _SIGNATURES_TYPED_AFTER, type_sheet, _WRITE)


def _check_in(stage: Stage, session: str, presence: Presence) -> None:
    stage.workshop.attendance.check_in(session, stage.cast.people[presence.person])


def _mark(stage: Stage, session: str, presence: Presence, state: str) -> None:
    stage.workshop.attendance.mark(session, stage.cast.people[presence.person], state)


def _items(stage: Stage, content: Content, session: PlannedSession) -> Iterator[Scene]:
    workshop = stage.workshop
    one = stage.cast.sessions[session.date, session.half]
    for number, item in enumerate(session.items):
        planned = stage.cast.items[session.date, session.half, number]
        if item.started is not None:
            yield Scene(item.started, partial(workshop.agenda.start, planned), _BEGIN)
        if item.ended is not None:
            yield Scene(item.ended, partial(workshop.agenda.finish, planned), _END)
            if item.notes:
                yield Scene(_written(content, item), partial(workshop.agenda.update, planned, notes=item.notes), _WRITE)
    if session.closed is not None:
        yield Scene(session.closed, partial(workshop.sessions.close, one), _CLOSE)
        if session.notes:
            at = session.closed + _NOTES_WRITTEN_AFTER
            yield Scene(at, partial(workshop.sessions.update, one, notes=session.notes), _WRITE)


def _written(content: Content, item: PlannedItem) -> datetime:
    return min((item.ended or content.now) + _NOTES_WRITTEN_AFTER, content.now)
