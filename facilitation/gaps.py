"""What still stands between the workshop and its minutes: sittings without a rapporteur, amendments without a decision, …

One list for the home page and for "everything has been produced, but".
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from facilitation.agenda.summaries import held_days
from facilitation.ceremonies.steps import Step
from facilitation.papers.badge_state import DUE, wrong_badges
from facilitation.wording import Wording
from facilitation.workshop import Workshop

_NAMED = 3
"""Names that one line has room for."""


@dataclass(frozen=True, slots=True)
class Gap:
    """`key` names a sentence of the catalogue ("gap.no_rapporteur") with `count` and perhaps `names`; `page` and `where` say where
    to mend it.
    """

    key: str
    count: int
    page: str
    where: Mapping[str, str] = field(default_factory=dict)
    names: str = ""

    def said(self, wording: Wording) -> str:
        """ "3 séances sans rapporteur"."""
        return wording(self.key, count=self.count, names=self.names)


def gaps(workshop: Workshop) -> list[Gap]:
    """Only what concerns sittings that have begun; the most pressing first."""
    found: list[Gap] = []
    held = [session for session in workshop.sessions.all() if session.opened_at is not None]
    waiting = [one for one in workshop.amendments.all() if one.state == "pending" and one.changes_text]
    if waiting:
        found.append(Gap("gap.amendments", len(waiting), "texts", {"amendment": waiting[0].id}))
    again = workshop.reexamination.all()
    unsettled = [one for one in workshop.amendments.all() if one.id in again and not one.is_open]
    if unsettled:
        found.append(Gap("gap.again", len(unsettled), "texts", {"amendment": unsettled[0].id}))
    questions = [one for one in workshop.amendments.all() if one.state == "pending" and one.kind == "question"]
    if questions:
        found.append(Gap("gap.questions", len(questions), "texts", {"amendment": questions[0].id}))
    for name, without in (
        ("gap.no_chair", [one for one in held if one.chair is None]),
        ("gap.no_rapporteur", [one for one in held if not one.rapporteurs]),
        (
            "gap.no_signatures",
            [one for one in held if not any(record.signed for record in workshop.attendance.of(one.id).values())],
        ),
    ):
        if without:
            found.append(Gap(name, len(without), "people" if name == "gap.no_signatures" else "agenda", {"session": without[0].id}))
    summaries = {one.date: one for one in workshop.summaries.all() if one.state == "adopted"}
    before_today = [day for day in held_days(workshop.sessions, workshop.agenda) if day < workshop.clock().date()]
    unread = [day for day in before_today if day not in summaries]
    if unread:
        found.append(Gap("gap.summaries", len(unread), "agenda", {"summary": unread[0].isoformat()}))
    found += _speeches(workshop, {one.id for one in held})
    # Phones that were erased on purpose are not missing.
    erased = {"phones"} if workshop.settings.get().contacts_erased_at else set[str]()
    incomplete = [person for person in workshop.people.all() if person.registered_late and set(person.to_complete) - erased]
    if incomplete:
        found.append(Gap("gap.people", len(incomplete), "people", {"person": incomplete[0].id}))
    wrong = wrong_badges(workshop)
    if wrong:
        found.append(Gap("gap.badges", len(wrong), "papers", {"paper": "badges", "badges": DUE}))
    return found


def _speeches(workshop: Workshop, held: Collection[str]) -> list[Gap]:
    """Texts of speeches that the report would annex, of ceremonies whose half-day (`held`) has begun."""
    items = [item for item in workshop.ceremonies.all() if item.session in held]
    missing = [(item.id, step) for item in items for step in workshop.ceremonies.awaited(item.id)]
    if not missing:
        return []
    whose = [name for _, step in missing if (name := _whose(workshop, step))]
    names = ", ".join(whose[:_NAMED]) + (", …" if len(whose) > _NAMED else "")
    return [Gap("gap.speeches", len(missing), "agenda", {"item": missing[0][0], "ceremony": "steps"}, names)]


def _whose(workshop: Workshop, step: Step) -> str:
    """The institution by its short name, else the speaker, else what the speech is called."""
    if step.person is None:
        return step.quality or step.name or step.title
    person = workshop.people.get(step.person)
    return person.organisation.short if person.organisation else person.sentence_name
