"""A day that runs late: by how much, what can be done about it, and doing it in one act. The rules are in `slippage.py`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from typing import Any

from facilitation.agenda.agenda import AgendaService, minutes_on
from facilitation.agenda.arranging import Arranged, ToPlace, arrange
from facilitation.agenda.first_plan import Replanning, replanning_of
from facilitation.agenda.items import AgendaItem, Running, row_of
from facilitation.agenda.laying import STEP, Ahead, Placed
from facilitation.agenda.sessions import Session, SessionsService
from facilitation.agenda.slippage import NextDay, Proposal, Remedy, proposals
from facilitation.agenda.timetable import NIGHT, Slot, minute_of, rows, timetable
from facilitation.errors import PalabreError
from facilitation.store.store import Store

LATE = STEP
"""Minutes from which there is something to propose: nothing is moved by less than a step."""
PRESSING = 10
"""Minutes from which a delay is told across a page: less is often made good without anybody's doing."""
_QUIET = ("break", "meal", "prayer", "logistics")
"""What takes place at its time though nobody presses a key."""


@dataclass(frozen=True, slots=True)
class Lateness:
    """The day runs late by `minutes` (1 or more) because of `item`, which runs or should have begun."""

    day: date
    item: AgendaItem
    minutes: int


@dataclass(frozen=True, slots=True)
class Slippage:
    """A day that runs late by `delay` minutes because of `item`, which runs or should have begun; `before` is where all that is
    still to come stands now (of the next day too, where something can go there), `ends` when the day was to end: minutes since
    midnight.
    """

    day: date
    item: AgendaItem
    delay: int
    ends: int
    before: tuple[Placed, ...]
    items: Mapping[str, AgendaItem]
    proposals: tuple[Proposal, ...]
    next_day: date | None
    next_ends: int
    blocks: Mapping[str, str]

    @property
    def pressing(self) -> bool:
        """So late that everybody should see the ways out without asking for them."""
        return self.delay >= PRESSING

    @property
    def begun_late(self) -> bool:
        """What runs would have its usual length: the delay comes from its beginning, not from its going on."""
        planned = next(one for one in self.before if one.id == self.item.id)
        began = self.item.started_at
        return began is not None and minutes_on(self.day, began) + planned.end - planned.start >= planned.end + self.delay

    def proposal(self, remedy: Remedy) -> Proposal:
        """Raises PalabreError("agenda.no_remedy") where it is not among them (no next day)."""
        found = next((one for one in self.proposals if one.remedy == remedy), None)
        if found is None:
            raise PalabreError("agenda.no_remedy")
        return found


@dataclass(frozen=True, slots=True)
class _Day:
    """A day's half-days and items in their order, and when these are planned."""

    sessions: tuple[Session, ...]
    items: tuple[AgendaItem, ...]
    slots: Mapping[str, Slot]
    blocks: Mapping[str, str]

    @property
    def ends(self) -> int:
        """When it is to end: its last half-day that holds something, or its last item where that is later."""
        used = {item.session for item in self.items}
        halves = [one.ends for one in self.sessions if one.id in used]
        return max([*halves, *(slot.end for slot in self.slots.values())], default=0)


@dataclass(frozen=True, slots=True)
class _Moment:
    """The day as it stands at `now` (minutes since its midnight): what runs, and what runs or is to come, in order."""

    sessions: Sequence[Session]
    today: _Day
    running: Mapping[str, Running]
    now: int
    to_come: list[AgendaItem]
    lateness: Lateness | None


class ReplanningService:
    def __init__(self, store: Store, sessions: SessionsService, agenda: AgendaService, continued: Callable[[str], str]) -> None:
        """`continued` gives the title of what goes on after a pause ("… (suite)"), in the workshop's language."""
        self._store = store
        self._sessions = sessions
        self._agenda = agenda
        self._continued = continued

    def all(self) -> list[Replanning]:
        """Every change of the programme while the workshop ran, in their order."""
        return [replanning_of(one, row) for one, _, row in self._store.tables.in_turn("replanning")]

    def of_day(self, day: date) -> list[Replanning]:
        return [one for one in self.all() if day in one.days]

    def lateness(self) -> Lateness | None:
        """By how much the day is late at this moment, from the first minute on; None where it is not."""
        moment = self._moment()
        return moment.lateness if moment is not None else None

    def slippage(self) -> Slippage | None:
        """How late the day is and what can be done, worked out for this moment; None where it is too little to do anything."""
        moment = self._moment()
        if moment is None or moment.lateness is None or moment.lateness.minutes < LATE:
            return None
        today, running, now, to_come = moment.today, moment.running, moment.now, moment.to_come
        day, item, delay = moment.lateness.day, moment.lateness.item, moment.lateness.minutes
        ahead = [_ahead(today, one, running.get(one.id), now, to_come) for one in to_come]
        next_date, following = self._following(day, moment.sessions)
        found = proposals(ahead, _rounded(now), today.ends, _next_day(following) if following else None)
        before = [Placed(one.id, today.slots[one.id].start, today.slots[one.id].end) for one in to_come]
        if following is not None:
            before += [Placed(one, slot.start, slot.end, day=1) for one, slot in following.slots.items()]
        return Slippage(
            day=day,
            item=item,
            delay=delay,
            ends=today.ends,
            before=tuple(before),
            items={one.id: one for one in (*today.items, *(following.items if following else ()))},
            proposals=found,
            next_day=next_date,
            next_ends=following.ends if following else 0,
            blocks={**today.blocks, **(following.blocks if following else {})},
        )

    def accept(self, remedy: Remedy, seen: Slippage | None = None) -> None:
        """Does what the proposal says, exactly as it was seen (None: as it is now), in one act.

        Raises PalabreError: "agenda.not_late", "agenda.no_remedy", "agenda.changed_since" where the programme is no longer the one
        that the proposal was made for.
        """
        slippage = seen or self.slippage()
        if slippage is None:
            raise PalabreError("agenda.not_late")
        proposal = slippage.proposal(remedy)
        if any(self._agenda.get(one.id) != one for one in slippage.items.values()) or not self._same_items(slippage):
            raise PalabreError("agenda.changed_since")
        arranged = self._arranged(slippage, proposal)
        rests = [
            asdict(arranged[_part_id(one)]) | self._continuation(slippage.items[one.id]) for one in proposal.placed if one.part
        ]
        with self._agenda.changing_plan("agenda.replan", remedy=remedy, delay=slippage.delay) as act:
            for item, there in arranged.items():
                if item in slippage.items:
                    act.update("agenda_item", item, row_of(asdict(there)))
            for row in rests:
                act.create("agenda_item", self._store.new_id(), row_of(row))

    def _continuation(self, item: AgendaItem) -> dict[str, Any]:
        """What goes on after a pause as an item of its own. It is no part of the first plan, which has the item as a whole."""
        first, slot = self._agenda.first_planned(item)
        kept = ("kind", "room", "responsible", "document", "clause", "breakout_group")
        return {name: getattr(item, name) for name in kept} | {
            "title": self._continued(item.title),
            "first_session": first.id,
            "first_start": slot.end,
            "first_minutes": 0,
        }

    def half_days(self, slippage: Slippage, remedy: Remedy) -> list[tuple[AgendaItem, Session]]:
        """The items that a proposal would put into another half-day of the same day, and into which."""
        sessions = {one.id: one for one in self._sessions.of_day(slippage.day)}
        return [
            (slippage.items[item], sessions[there.session])
            for item, there in self._arranged(slippage, slippage.proposal(remedy)).items()
            if item in slippage.items and there.session in sessions and there.session != slippage.items[item].session
        ]

    def _arranged(self, slippage: Slippage, proposal: Proposal) -> dict[str, Arranged]:
        known = {one.id: one for one in slippage.before}
        elsewhere = {one.id for one in proposal.placed}
        found: dict[str, Arranged] = {}
        sessions = self._sessions.all()
        for place, day in enumerate((slippage.day, slippage.next_day)):
            placed = [one for one in proposal.placed if one.day == place]
            if day is not None and placed:
                coming = [_to_place(slippage, one, known[one.id]) for one in placed]
                staying = [item for item in self._read(day, sessions).items if item.id not in elsewhere]
                found |= arrange(self._sessions.of_day(day), staying, coming)
        return found

    # Reading

    def _moment(self) -> _Moment | None:
        running, sessions = self._agenda.begun_and_not_over(), self._sessions.all()
        day = self._day_of_now(running, sessions)
        if day is None:
            return None
        today = self._read(day, sessions)
        now = minutes_on(day, self._store.clock())
        runs = {one.id: self._agenda.as_running(one, day, today.slots[one.id]) for one in running if one.id in today.slots}
        to_come = _to_come(today, runs, now)
        late = [(_delay(item, runs.get(item.id), today.slots[item.id], now), item) for item in to_come]
        delay, item = max(late, key=lambda pair: pair[0], default=(0, None))
        lateness = Lateness(day, item, delay) if item is not None and delay > 0 else None
        return _Moment(sessions, today, runs, now, to_come, lateness)

    def _day_of_now(self, running: Sequence[AgendaItem], sessions: Sequence[Session]) -> date | None:
        """Today, or yesterday while something still runs in the night; None where it is no day of the workshop."""
        now = self._store.clock()
        days = {one.id: one.date for one in sessions}
        yesterday = now.date() - timedelta(days=1)
        runs = {days[one.session] for one in running}
        if yesterday in runs and now.date() not in runs and minutes_on(now.date(), now) < NIGHT:
            return yesterday
        return now.date() if now.date() in days.values() else None

    def _read(self, day: date, sessions: Sequence[Session]) -> _Day:
        of_day = tuple(one for one in sessions if one.date == day)
        items: list[AgendaItem] = []
        slots: dict[str, Slot] = {}
        blocks: dict[str, str] = {}
        for session in of_day:
            there, start = self._agenda.of(session.id), minute_of(session.starts_at)
            items += there
            slots |= timetable(there, start)
            for row in rows(there, start):
                if len(row) > 1:
                    blocks |= dict.fromkeys((one.id for one in row), row[0].id)
        return _Day(of_day, tuple(items), slots, blocks)

    def _following(self, day: date, sessions: Sequence[Session]) -> tuple[date | None, _Day | None]:
        """The next day of the workshop and its programme; none where it has begun already."""
        after = min((one.date for one in sessions if one.date > day), default=None)
        following = self._read(after, sessions) if after is not None else None
        if following is None or any(item.started_at is not None for item in following.items):
            return None, None
        return after, following

    def _same_items(self, slippage: Slippage) -> bool:
        days = [day for day in (slippage.day, slippage.next_day) if day is not None]
        sessions = self._sessions.all()
        return {item.id for day in days for item in self._read(day, sessions).items} == slippage.items.keys()


def _to_come(today: _Day, running: Mapping[str, Running], now: int) -> list[AgendaItem]:
    """What runs and what comes after it; tracks beside one that runs, too. While nothing runs, pauses take place by themselves."""
    begun = max((place for place, item in enumerate(today.items) if item.started_at is not None), default=-1)
    beside = {today.blocks.get(item) for item in running} - {None}
    found = [
        item
        for place, item in enumerate(today.items)
        if item.id in running or (item.state == "planned" and (place > begun or today.blocks.get(item.id) in beside))
    ]
    while found and not running and found[0].kind in _QUIET and today.slots[found[0].id].end <= now:
        del found[0]
    return found


def _ahead(today: _Day, item: AgendaItem, runs: Running | None, now: int, to_come: Sequence[AgendaItem]) -> Ahead:
    slot, block = today.slots[item.id], today.blocks.get(item.id, "")
    made = Ahead(item.id, item.kind, slot.start, item.minutes, item.least_minutes, item.fixed, block)
    if runs is not None and item.started_at is not None:
        start = slot.start + runs.late
        end = runs.over_at if runs.over_at <= slot.end else _rounded(runs.over_at)
        usual = replace(made, fixed=False).shortest
        least = item.minutes if item.fixed else max(usual, _rounded(now) - start)
        return replace(made, start=start, minutes=max(1, end - start), least=least, fixed=False, begun=True)
    if item is to_come[0] and item.kind in _QUIET and slot.start <= now < slot.end:
        return replace(made, fixed=False, begun=True)
    if block and any(one.started_at is not None and today.blocks.get(one.id) == block for one in to_come):
        return replace(made, start=max(slot.start, _rounded(now)))
    return made


def _delay(item: AgendaItem, runs: Running | None, slot: Slot, now: int) -> int:
    """Minutes: what runs is late by its end, the others by their beginning; what is fixed does not make a day late."""
    if runs is not None:
        return runs.delay
    return now - slot.start if not item.fixed and item.kind not in _QUIET else 0


def _next_day(following: _Day) -> NextDay:
    begins = min([*(minute_of(one.starts_at) for one in following.sessions), *(slot.start for slot in following.slots.values())])
    items = [
        Ahead(
            one.id,
            one.kind,
            following.slots[one.id].start,
            one.minutes,
            one.least_minutes,
            one.fixed,
            following.blocks.get(one.id, ""),
        )
        for one in following.items
    ]
    last = max(one.ends for one in following.sessions) if not following.items else following.ends
    return NextDay(tuple(items), begins, last)


def continued(title: str, mark: str) -> str:
    """The title of what goes on after a pause: "Débats (suite)", and so it stays however often it is cut."""
    return title if title.endswith(mark) else f"{title} {mark}"


def _part_id(placed: Placed) -> str:
    """What a part is known by until it has an id of its own; the first one is the item itself."""
    return f"{placed.id}/{placed.part}" if placed.part else placed.id


def _to_place(slippage: Slippage, placed: Placed, before: Placed) -> ToPlace:
    was = before.start if before.day == placed.day else None
    item = slippage.items[placed.id]
    if placed.part:
        item = replace(item, id=_part_id(placed), starts_at=None, fixed=False)
    return ToPlace(item, placed.start, placed.end, slippage.blocks.get(placed.id, ""), was)


def _rounded(minute: int) -> int:
    """Up to the next step: nobody is called for 11:32."""
    return -(-minute // STEP) * STEP
