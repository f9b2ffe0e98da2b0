"""What was said and decided: amendments, their authors and supporters, decisions of groups and plenary, the register."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from facilitation.amendments.values import Author, Reservation
from facilitation.demonstration.content import Content
from facilitation.demonstration.preparing import clause_of
from facilitation.demonstration.proposals import PartValidation, Proposal, RegisterEntry, Verdict
from facilitation.demonstration.story import Scene, Stage

# Scenes of one minute: what is proposed can be supported, then decided; the register follows.
_PROPOSE, _SUPPORT, _DECIDE, _REGISTER = range(3, 7)

_BETWEEN_SUPPORTERS = timedelta(seconds=25)


def debate_scenes(stage: Stage, content: Content) -> Iterator[Scene]:
    for proposal in content.proposals:
        yield Scene(proposal.at, partial(_propose, stage, content, proposal), _PROPOSE)
        for number, supporter in enumerate(proposal.supported_by, 1):
            at = proposal.at + number * _BETWEEN_SUPPORTERS
            yield Scene(at, partial(_support, stage, proposal, supporter), _SUPPORT)
        if proposal.answered_at is not None:
            yield Scene(proposal.answered_at, partial(_answer, stage, proposal), _SUPPORT)
        if proposal.group_decision is not None:
            verdict = proposal.group_decision
            yield Scene(verdict.at, partial(_decide, stage, content, proposal, verdict, "group"), _DECIDE)
        if proposal.decision is not None:
            yield Scene(proposal.decision.at, partial(_decide, stage, content, proposal, proposal.decision, "plenary"), _DECIDE)
    for entry in content.register:
        yield Scene(entry.at, partial(_enter, stage, content, entry), _REGISTER)
        if entry.done is not None:
            yield Scene(entry.done, partial(_finish, stage, entry), _REGISTER)
    for validation in content.validations:
        yield Scene(validation.at, partial(_validate, stage, content, validation), _REGISTER)


def _propose(stage: Stage, content: Content, proposal: Proposal) -> None:
    workshop, cast = stage.workshop, stage.cast
    document, clause = clause_of(stage, proposal.document, proposal.clause, proposal.words)
    assert document is not None
    assert clause is not None
    parent = cast.amendments[proposal.parent] if proposal.parent else None
    base = workshop.amendments.get(parent).text if parent else workshop.texts.clause(clause).text
    session, item = _where(stage, content, proposal.at, proposal.group)
    amendment = workshop.amendments.add(
        clause,
        proposal.kind,
        proposal.proposed_text(base),
        authors=_authors(stage, proposal.by),
        rationale=proposal.rationale,
        nature=proposal.nature,
        target=clause_of(stage, proposal.document, proposal.to, proposal.to_words)[1] if proposal.to else None,
        parent=parent,
        breakout_group=cast.groups[proposal.group] if proposal.group else None,
        session=session,
        agenda_item=item,
    )
    cast.amendments[proposal.key] = amendment.id


def _support(stage: Stage, proposal: Proposal, supporter: str) -> None:
    (author,) = _authors(stage, [supporter])
    stage.workshop.amendments.support(stage.cast.amendments[proposal.key], author)


def _answer(stage: Stage, proposal: Proposal) -> None:
    stage.workshop.amendments.answer(stage.cast.amendments[proposal.key], proposal.answer)


def _decide(stage: Stage, content: Content, proposal: Proposal, verdict: Verdict, level: str) -> None:
    workshop, cast = stage.workshop, stage.cast
    amendment = cast.amendments[proposal.key]
    agreed = verdict.agreed_text(workshop.amendments.get(amendment).base_text) if verdict.outcome == "retained_modified" else None
    if level == "group" and proposal.group is not None:
        chair: str | None = content.groups[proposal.group - 1].chair
    else:
        chair = content.session_at(verdict.at).chair
    sitting: dict[str, Any] = {
        "level": level,
        "chair": cast.people[chair] if chair else None,
        "session": _where(stage, content, verdict.at, None)[0],
    }
    workshop.deciding.decide(
        amendment,
        verdict.outcome,
        agreed_text=agreed,
        mode=verdict.mode,
        votes=verdict.votes,
        reason=verdict.reason,
        mandate=verdict.mandate,
        mandate_to=verdict.mandate_to,
        deadline=verdict.deadline,
        reservations=_reservations(verdict.reservations),
        **sitting,
    )
    for fallen in verdict.lapses:
        workshop.deciding.decide(cast.amendments[fallen], "lapsed", because_of=amendment, **sitting)


def _enter(stage: Stage, content: Content, entry: RegisterEntry) -> None:
    document, clause = clause_of(stage, "policy", entry.clause) if entry.clause else (None, None)
    session, item = _where(stage, content, entry.at, None)
    stage.cast.points[entry.text] = stage.workshop.register.add(
        entry.kind,
        entry.text,
        addressee=entry.addressee,
        responsible=entry.responsible,
        deadline=entry.deadline,
        indicator=entry.indicator,
        document=document,
        clause=clause,
        amendment=stage.cast.amendments[entry.amendment] if entry.amendment else None,
        session=session,
        agenda_item=item,
    )


def _finish(stage: Stage, entry: RegisterEntry) -> None:
    stage.workshop.register.update(stage.cast.points[entry.text], state="done")


def _validate(stage: Stage, content: Content, validation: PartValidation) -> None:
    _, clause = clause_of(stage, "policy", validation.clause)
    assert clause is not None
    reservations = [{"by": by, "text": text} for by, text in validation.reservations]
    session, _ = _where(stage, content, validation.at, None)
    stage.workshop.texts.validate(clause, validation.state, session=session, reservations=reservations)


def _where(stage: Stage, content: Content, at: datetime, group: int | None) -> tuple[str, str | None]:
    """The half-day and the item of the programme in which a moment lies."""
    session = content.session_at(at)
    item = session.item_at(at, group)
    number = session.items.index(item) if item is not None else None
    one = stage.cast.items[session.date, session.half, number] if number is not None else None
    return stage.cast.sessions[session.date, session.half], one


def _authors(stage: Stage, keys: Sequence[str]) -> list[Author]:
    """People are named by keys in lower case, organisations by their acronyms."""
    cast = stage.cast
    return [Author(cast.people[key], None, "") if key in cast.people else Author(None, cast.organisations[key], "") for key in keys]


def _reservations(rows: Sequence[tuple[str, str]]) -> list[Reservation]:
    return [Reservation(by, text) for by, text in rows]
