"""Before the first day: the workshop's settings, its people, its two texts, its programme and its groups."""

from __future__ import annotations

from typing import Any

from facilitation.demonstration.content import ACTION_PLAN, POLICY, Content, place
from facilitation.demonstration.people import FictionalPerson
from facilitation.demonstration.programme import PlannedItem, PlannedSession
from facilitation.demonstration.story import Stage
from facilitation.resources import resource

_LOGOS = (("Ministère", "ministere.png"), ("Partenaire", "partenaire.png"))
_DOCUMENTS = (
    ("policy", POLICY, "Politique publique de la mobilité et des Togolais de l’extérieur"),
    ("plan", ACTION_PLAN, "Plan d’actions 2026-2030"),
)


def prepare(stage: Stage, content: Content) -> None:
    """Fills an empty workshop as its organisers would a week before."""
    workshop = stage.workshop
    workshop.settings.update(**content.settings)
    for name, file in _LOGOS:
        workshop.settings.add_logo(name, resource("demonstration", "logos", file).read_bytes())
    _invite(stage, content)
    for key, file, title in _DOCUMENTS:
        data = resource("demonstration", file).read_bytes()
        stage.cast.documents[key] = workshop.texts.add(file, data, title=title)
    with workshop.one_act("group.add"):
        for number, group in enumerate(content.groups, 1):
            document, clause = clause_of(stage, group.document, group.clause)
            stage.cast.groups[number] = workshop.groups.add(group.name, room=group.room, document=document, clause=clause)
    _programme(stage, content)


def _invite(stage: Stage, content: Content) -> None:
    """Everybody who is on the list before the first day; the others come late."""
    workshop, cast = stage.workshop, stage.cast
    with workshop.one_act("people.import"):
        for one in content.organisations:
            cast.organisations[one.acronym] = workshop.organisations.add(
                one.name, acronym=one.acronym, constituency=one.constituency
            )
        for person in content.people:
            if person.key not in content.attendance.late:
                cast.people[person.key] = workshop.people.add(
                    person.family_name,
                    person.first_names,
                    organisation=cast.organisations[person.organisation],
                    **details(person),
                )


def details(person: FictionalPerson) -> dict[str, Any]:
    """What is known of a person beside name and organisation, by the names of the workshop's fields."""
    return {
        "title": person.title,
        "sex": person.sex,
        "function": person.function,
        "role": person.role,
        "phones": list(person.phones),
        "email": person.email,
        "locality": person.locality,
        "precedence_rank": person.precedence_rank,
        "consent_contact": person.share_contact,
        "consent_image": person.share_image,
    }


def clause_of(stage: Stage, document: str | None, label: str | None, words: str = "") -> tuple[str | None, str | None]:
    """The ids of a document and of its clause with that label; raises ValueError where the words do not stand there."""
    if document is None:
        return None, None
    one = stage.cast.documents[document]
    clause = place(stage.workshop.texts.clauses(one), label, words).id if label else None
    return one, clause


def _programme(stage: Stage, content: Content) -> None:
    workshop = stage.workshop
    sessions = {(one.date, one.half): one.id for one in workshop.sessions.all()}
    with workshop.one_act("agenda.add"):
        for session in content.sessions:
            one = sessions[session.date, session.half]
            stage.cast.sessions[session.date, session.half] = one
            workshop.sessions.update(one, **_half_day(stage, session))
            for number, item in enumerate(session.items):
                stage.cast.items[session.date, session.half, number] = workshop.agenda.add(
                    one, item.title, minutes=item.minutes, **_item(stage, item)
                )


def _half_day(stage: Stage, session: PlannedSession) -> dict[str, Any]:
    people = stage.cast.people
    return {
        "starts_at": session.starts_at,
        "ends_at": session.ends_at,
        "chair": people[session.chair] if session.chair else None,
        "moderator": people[session.moderator] if session.moderator else None,
        "rapporteurs": [people[person] for person in session.rapporteurs],
    }


def _item(stage: Stage, item: PlannedItem) -> dict[str, Any]:
    document, clause = clause_of(stage, item.document, item.clause)
    return {
        "kind": item.kind,
        "starts_at": item.starts_at,
        "fixed": item.fixed,
        "least_minutes": item.least_minutes,
        "room": item.room,
        "responsible": item.responsible,
        "document": document,
        "clause": clause,
        "breakout_group": stage.cast.groups[item.group] if item.group else None,
    }
