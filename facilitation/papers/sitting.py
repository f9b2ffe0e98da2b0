"""What happened in a sitting, gathered once for its minutes and for those of its day; plain values, nothing is set here.

Minutes tell what was so when the sitting ended: a decision taken in it stands in its minutes even if it was reopened the day after.
Acts that carry no sitting (typed on the command line) belong to the one that was open at their time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import TYPE_CHECKING, TypeVar

from facilitation.agenda.agenda import held_on
from facilitation.agenda.items import shown
from facilitation.text.clauses import Clause

if TYPE_CHECKING:
    from facilitation.agenda.items import AgendaItem
    from facilitation.agenda.sessions import Session
    from facilitation.amendments.values import Amendment, Decision
    from facilitation.decisions.register import Point
    from facilitation.documents.texts import Statement
    from facilitation.people.people import Person
    from facilitation.workshop import Workshop

TAKEN_WITH_MODE = frozenset({"retained", "retained_modified", "not_retained", "referred", "parked"})
"""Outcomes on which the room agrees or votes: an author withdraws alone, and nobody decides that a point has lapsed or is noted."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Examined:
    """An amendment as a sitting had to do with it: recorded in it, decided in it, or both.

    `decision` is the last one taken in the sitting, `reopened` an earlier one that the sitting put in question.
    """

    amendment: Amendment
    recorded: bool
    decision: Decision | None
    reopened: Decision | None

    @property
    def outcome(self) -> str:
        """ "pending", or what the sitting decided; a group's word binds nobody yet."""
        return self.decision.outcome if self.decision and self.decision.level != "group" else "pending"


@dataclass(frozen=True, slots=True)
class Sitting:
    """`items` have begun, `untouched` are the planned ones that have not; breaks and meals are in neither.

    `opened_at` and `closed_at` are those of the work (welcoming people before it and what follows it belong to no sitting); None
    where it has not begun, or still goes on. `planned_start` is that of its first item. `examined` has the amendments by the item
    (its id) under which they were taken, those under none by "".
    """

    session: Session
    items: tuple[AgendaItem, ...]
    untouched: tuple[AgendaItem, ...]
    examined: Mapping[str, tuple[Examined, ...]]
    points: tuple[Point, ...]
    statements: tuple[Statement, ...]
    came: tuple[Person, ...]
    opened_at: datetime | None
    closed_at: datetime | None
    planned_start: time

    @property
    def all_examined(self) -> list[Examined]:
        return [one for amendments in self.examined.values() for one in amendments]

    def points_of(self, kind: str) -> list[Point]:
        return [point for point in self.points if point.kind == kind]


class Record:
    """The workshop's record, read once; `sitting` tells what belongs to one session."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop
        self._sessions = workshop.sessions.all()
        self._clauses: dict[str, Clause] = {}
        self.place_of: dict[str, int] = {}
        """Clause → its place among all clauses of all documents."""
        for document in workshop.texts.documents(replaced=True):
            for clause in workshop.texts.clauses(document.id):
                self._clauses[clause.id] = clause
                self.place_of[clause.id] = len(self.place_of)
        self.amendments = {one.id: one for one in workshop.amendments.all()}
        self.parents = {one.parent for one in self.amendments.values() if one.parent}
        self._recorded = _by_session((self._home(one.session, one.recorded_at), one) for one in self.amendments.values())
        taken = [one for one in workshop.deciding.taken() if one.amendment in self.amendments]
        self._taken = _by_session((self._home(one.session, one.decided_at), one) for one in taken)
        self._reopened = _by_session(
            (self._home(None, one.reopened_at), one) for one in taken if one.reopened_at and one.level != "group"
        )
        self._points = _by_session((self._home(one.session, one.recorded_at), one) for one in workshop.register.all())
        self._statements = _by_session((self._home(one.session, one.stated_at), one) for one in workshop.texts.statements())

    def clause(self, clause: str) -> Clause:
        """Clauses of documents in the bin are found too."""
        return self._clauses.get(clause) or self._workshop.texts.clause(clause)

    def sitting(self, session: Session) -> Sitting:
        programme = self._workshop.agenda.of(session.id)
        items = shown(programme)
        begun = tuple(item for item in items if item.started_at is not None)
        came = self._workshop.attendance.came(session.id)
        return Sitting(
            session=session,
            items=begun,
            untouched=tuple(item for item in items if item.started_at is None),
            examined=self._examined(session, begun),
            points=tuple(self._points.get(session.id, ())),
            statements=tuple(self._statements.get(session.id, ())),
            came=tuple(person for person in self._workshop.people.all() if person.id in came),
            opened_at=_opened(session, programme, items),
            closed_at=_closed(session, programme, begun),
            planned_start=self._planned_start(session, programme, items),
        )

    def _planned_start(self, session: Session, programme: Sequence[AgendaItem], items: Sequence[AgendaItem]) -> time:
        if not items or items[0] is programme[0]:
            return session.starts_at
        # What the minutes call planned is the first plan, whatever the live programme became.
        planned_for, slot = self._workshop.agenda.first_planned(items[0])
        return slot.starts_at if planned_for.id == session.id else self._workshop.agenda.planned(items[0]).starts_at

    def _examined(self, session: Session, items: Sequence[AgendaItem]) -> dict[str, tuple[Examined, ...]]:
        recorded = {one.id for one in self._recorded.get(session.id, ())}
        decided: dict[str, Decision] = {}
        for decision in self._taken.get(session.id, ()):
            before = decided.get(decision.amendment)
            if before is None or before.level == "group" or decision.level != "group":
                decided[decision.amendment] = decision
        reopened = {
            one.amendment: one
            for one in self._reopened.get(session.id, ())
            # Else a new decision took its place, which says enough.
            if one.reopened_reason or one.reopened_for or one.amendment not in decided
        }
        found: dict[str, list[Examined]] = {place: [] for place in (*(item.id for item in items), "")}
        for amendment_id in recorded | decided.keys() | reopened.keys():
            amendment = self.amendments[amendment_id]
            one = Examined(amendment, amendment_id in recorded, decided.get(amendment_id), reopened.get(amendment_id))
            found[_item_of(one, items)].append(one)
        return {item: tuple(sorted(ones, key=self._text_order)) for item, ones in found.items()}

    def _text_order(self, one: Examined) -> tuple[int, int]:
        amendment = one.amendment
        return self.place_of.get(amendment.clause, len(self.place_of)), amendment.place

    def _home(self, session: str | None, moment: datetime | None) -> str:
        """The session an act belongs to: the one it names, else the last of its day that had begun by then ("" on other days)."""
        if session is not None:
            return session
        if moment is None:
            return ""
        of_day = [one for one in self._sessions if one.date == moment.date()]
        begun = [one for one in of_day if one.starts_at <= moment.time() or (one.opened_at and one.opened_at <= moment)]
        return (begun or of_day)[-1 if begun else 0].id if of_day else ""


def _opened(session: Session, programme: Sequence[AgendaItem], items: Sequence[AgendaItem]) -> datetime | None:
    """When its work began: with its first item where welcoming people went before, else when it was opened."""
    starts = _begun_there(session, items)
    quiet = _begun_there(session, [item for item in programme if item not in items])
    if not starts:
        return None if quiet and items else session.opened_at
    return min(starts) if any(one < min(starts) for one in quiet) else session.opened_at


def _closed(session: Session, programme: Sequence[AgendaItem], begun: Sequence[AgendaItem]) -> datetime | None:
    """When its work was over: with the break, meal or meeting of the bureau after its last item, else when it was closed."""
    starts = _begun_there(session, begun)
    if session.closed_at is None or not starts:
        return session.closed_at
    after = [one for one in _begun_there(session, [item for item in programme if item not in begun]) if one > max(starts)]
    return min([*after, session.closed_at])


def _begun_there(session: Session, items: Iterable[AgendaItem]) -> list[datetime]:
    """When they began; what was moved here after it had begun on another day says nothing of this sitting."""
    return [item.started_at for item in items if item.started_at is not None and held_on(session.date, item.started_at)]


def _by_session(pairs: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
    found: dict[str, list[T]] = {}
    for session, one in pairs:
        found.setdefault(session, []).append(one)
    return found


def _item_of(one: Examined, items: Sequence[AgendaItem]) -> str:
    """Under which item it was taken: the one it was recorded under, else the one that ran when it was decided."""
    amendment = one.amendment
    if any(item.id == amendment.agenda_item for item in items):
        return amendment.agenda_item or ""
    latest = one.decision or one.reopened
    moment = amendment.recorded_at
    if latest is not None:
        moment = latest.decided_at if latest is one.decision else latest.reopened_at or moment
    running = [item for item in items if item.started_at is not None and item.started_at <= moment]
    if not running:
        return ""
    of_group = [item for item in running if item.breakout_group and item.breakout_group == amendment.breakout_group]
    if running[-1].kind == "groups" and of_group:
        return of_group[-1].id
    return running[-1].id
