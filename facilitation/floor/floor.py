"""The floor: who asked for it, who has it and since when, and how the turns were shared out.

One list for the item that runs; what was asked for on an amendment under discussion says so. Each request stays when it is taken
back or when its turn is over: it is what speaking times are made of.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from facilitation.errors import PalabreError
from facilitation.floor.ordering import Debate, ordered
from facilitation.floor.totals import SpeakingTimes, speaking_times
from facilitation.floor.turns import KINDS, Kind, Speaking, Turn, read_turns
from facilitation.store.acts import Act
from facilitation.store.schema import Value
from facilitation.store.stopwatch import Stopwatch
from facilitation.store.store import Store
from facilitation.store.tables import RECORDED

_AS_SPOKEN = "t.started_at, coalesce(t.ended_at, '9'), t.id"
"""Of two turns of one second the one that ended first was first."""
_IN_TURN = (
    "(SELECT max(a.sequence) FROM change c JOIN act a ON a.id = c.act WHERE c.entity = 'turn' AND c.entity_id = t.id "
    "AND json_type(c.fields, '$.started_at') IN ('array', 'text'))"
)
"""The act by which the floor was given: of a few turns it tells better than a clock that may have been set back."""
_DAY = "coalesce((SELECT s.date FROM session s WHERE s.id = t.session), substr(t.started_at, 1, 10))"
_WAITING = "t.started_at IS NULL AND t.withdrawn_at IS NULL"
_THERE = "t.agenda_item IS ?1 AND (?1 IS NOT NULL OR t.session IS ?2)"
"""On an item, wherever in the programme it was moved meanwhile; between items, at the sitting."""
_DAY_ASKED = "(SELECT s.date FROM session s WHERE s.id = t.session)"
_SHORTEST_LIMIT, _LONGEST_LIMIT = 10, 3600


@dataclass(frozen=True, slots=True)
class Rules:
    """How the list is kept: a turn is meant to last `turn_seconds`; first-time speakers of a sitting first, or constituencies by
    turns, where that is wished.
    """

    turn_seconds: int
    first_time_first: bool
    by_category: bool


@dataclass(frozen=True, slots=True)
class Place:
    """What is debated: an item of the programme (None between items) of a half-day."""

    item: str | None
    session: str | None


class FloorService:
    """`current_session` gives the half-day of now, for turns that are taken while no item runs."""

    def __init__(self, store: Store, current_session: Callable[[], str | None]) -> None:
        self._store = store
        self._current_session = current_session
        self._stopwatch = Stopwatch(store, "floor.elapsed")

    # Reading

    def rules(self) -> Rules:
        query = "SELECT turn_seconds, first_time_first, turns_by_category FROM workshop"
        [(seconds, first, category)] = self._store.tables.select(query)
        return Rules(seconds, bool(first), bool(category))

    def places(self) -> list[Place]:
        """What may be debated now: the items that run (several only where groups work side by side), else the half-day alone."""
        running = "binned = 0 AND started_at IS NOT NULL AND ended_at IS NULL"
        found = self._store.tables.select(f"SELECT id, session FROM agenda_item WHERE {running} ORDER BY position, id")
        return [Place(item, session) for item, session in found] or [Place(None, self._current_session())]

    def get(self, turn: str) -> Turn:
        """Raises KeyError for an unknown id."""
        for found in self._read("t.id = ?", (turn,)):
            return found
        raise KeyError(turn)

    def waiting(self, place: Place, amendment: str | None = None) -> list[Turn]:
        """Who waits for the floor there, in the order in which they get it: those on the `amendment` under discussion first.

        Who asked twice (two records that were found to be one person, a list put behind another) waits once.
        """
        asked = self._asked(place)
        found = ordered(asked, self._debate(place, amendment)) if asked else []
        return list({_request_of(one): one for one in reversed(found)}.values())[::-1]

    def left_waiting(self, place: Place) -> list[Turn]:
        """Who still waits on other items of the same day: nobody is forgotten because the next item began, or it is noon."""
        where = f"{_WAITING} AND NOT ({_THERE}) AND {_DAY_ASKED} IS (SELECT date FROM session WHERE id IS ?2)"
        return self._read(where, (place.item, place.session), f"t.{RECORDED}")

    def speaking(self) -> Speaking | None:
        """Who has the floor now; one whose turn is paused has it still."""
        found = self._read("t.started_at IS NOT NULL AND t.ended_at IS NULL", (), "t.started_at DESC, t.id DESC")
        return Speaking(found[0], self._elapsed(found[0]), self.rules().turn_seconds) if found else None

    def spoken(self, place: Place) -> list[Turn]:
        """Whose turn is over there, in the order in which they spoke."""
        return self._read(f"t.ended_at IS NOT NULL AND {_THERE}", (place.item, place.session), _IN_TURN)

    def first_timers(self, turns: Sequence[Turn]) -> set[str]:
        """Of these requests those (ids) whose speakers have not debated at their sitting yet."""
        spoken = {session: self._spoken_at(session) for session in {one.session for one in turns}}
        return {one.id for one in turns if one.kind == "request" and one.speaker.key not in spoken[one.session]}

    def totals(
        self, *, day: date | None = None, session: str | None = None, item: str | None = None, amendment: str | None = None
    ) -> SpeakingTimes:
        """Turns and seconds of the whole workshop, or of one day, half-day, item or amendment (ids); whoever speaks now counts so
        far. Withdrawn requests and those that still wait count for nothing.
        """
        where, arguments = ["t.started_at IS NOT NULL"], []
        for column, value in (("t.session", session), ("t.agenda_item", item), ("t.amendment", amendment)):
            if value is not None:
                where.append(f"{column} = ?")
                arguments.append(value)
        if day is not None:
            where.append(f"{_DAY} = ?")
            arguments.append(day.isoformat())
        turns = self._read(" AND ".join(where), arguments, _AS_SPOKEN)
        return speaking_times((turn.speaker, self._elapsed(turn)) for turn in turns)

    def days(self) -> list[date]:
        """Those on which somebody spoke."""
        found = self._store.tables.select(f"SELECT DISTINCT {_DAY} FROM turn t WHERE t.started_at IS NOT NULL ORDER BY 1")
        return [date.fromisoformat(day) for (day,) in found]

    def sittings(self, day: date | None = None) -> list[str]:
        """Half-days (ids) in which somebody spoke, in the order of their first speakers; those of one day."""
        return self._spoken_on("session", day)

    def items(self, day: date | None = None) -> list[str]:
        """Items (ids) on which somebody spoke, in the order of their first speakers; those of one day."""
        return self._spoken_on("agenda_item", day)

    # The list

    def ask(
        self,
        place: Place,
        *,
        person: str | None = None,
        organisation: str | None = None,
        name: str = "",
        sex: str = "",
        body: str = "",
        constituency: str = "",
        kind: Kind = "request",
        amendment: str | None = None,
    ) -> str:
        """Somebody asks for the floor: a person or an organisation of the lists (ids), or a `name` on none, with sex and body as
        far as they are known. Gives the turn's id.

        Raises PalabreError("floor.nobody") without any name, ("floor.already_waiting", name=…) for one who waits there already.
        """
        if person is None and organisation is None and not name.strip() and not body.strip():
            raise PalabreError("floor.nobody")
        turn, now = self._store.new_id(), self._stamp()
        values: dict[str, Value] = {
            "kind": kind,
            "person": person,
            "organisation": organisation,
            "name": "" if person is not None else name.strip(),
            "sex": sex,
            "body": body.strip(),
            "constituency": constituency,
            "session": place.session,
            "agenda_item": place.item,
            "amendment": amendment,
            "position": self._last_position(place) + 1,
            "asked_at": now.isoformat(),
        }
        with self._store.act("floor.ask") as act:
            act.create("turn", turn, values)
            asked = self.get(turn)
            if any(one.speaker.key == asked.speaker.key and one.kind == kind and one.id != turn for one in self._asked(place)):
                raise PalabreError("floor.already_waiting", name=asked.speaker.name)
        return turn

    def withdraw(self, turn: str) -> None:
        """The request is taken back; that it was made is kept."""
        self._refuse_unless_waiting(turn)
        with self._store.act("floor.withdraw") as act:
            for one in (turn, *self._same_requests(turn)):
                act.update("turn", one, {"withdrawn_at": self._stamp().isoformat()})

    def withdraw_all(self, turns: Sequence[str]) -> None:
        """Requests that nobody will come to: the day goes on without them. One act."""
        with self._store.act("floor.withdraw"):
            for turn in turns:
                if self.get(turn).state == "waiting":
                    self.withdraw(turn)

    def set_kind(self, turn: str, kind: Kind) -> None:
        """A request becomes a point of order or a reply, or the other way round."""
        assert kind in KINDS
        self._refuse_unless_waiting(turn)
        with self._store.act("floor.kind") as act:
            act.update("turn", turn, {"kind": kind})

    def move(self, turn: str, place: int, amendment: str | None = None) -> None:
        """Puts the turn at this place (0 for the first) of the list as `waiting` has it.

        Raises PalabreError("floor.order_kept", name=…) where the rules of the list put it elsewhere: a point of order stays first.
        """
        moved = self._refuse_unless_waiting(turn)
        where = Place(moved.agenda_item, moved.session)
        wanted = [one.id for one in self.waiting(where, amendment) if one.id != turn]
        wanted.insert(max(0, min(place, len(wanted))), turn)
        with self._store.act("floor.move") as act:
            again = (one.id for one in self._asked(where) if one.id not in wanted)
            for position, one in enumerate((*wanted, *again)):
                act.update("turn", one, {"position": position})
            if [one.id for one in self.waiting(where, amendment)] != wanted:
                raise PalabreError("floor.order_kept", name=moved.speaker.name)

    def carry_over(self, turns: Sequence[str], place: Place) -> None:
        """Those who wait on another item wait on this one now, behind those who are there. One act."""
        with self._store.act("floor.carry_over") as act:
            for turn in turns:
                self._refuse_unless_waiting(turn)
                position = self._last_position(place) + 1
                act.update(
                    "turn",
                    turn,
                    {"agenda_item": place.item, "session": place.session, "amendment": None, "position": position},
                )

    def set_rules(
        self, *, turn_seconds: int | None = None, first_time_first: bool | None = None, by_category: bool | None = None
    ) -> None:
        """Raises PalabreError("floor.bad_limit") for a turn below ten seconds or above an hour."""
        wanted: dict[str, Value] = {
            "turn_seconds": turn_seconds,
            "first_time_first": first_time_first,
            "turns_by_category": by_category,
        }
        if turn_seconds is not None and not _SHORTEST_LIMIT <= turn_seconds <= _LONGEST_LIMIT:
            raise PalabreError("floor.bad_limit", least=_SHORTEST_LIMIT, most=_LONGEST_LIMIT // 60)
        with self._store.act("floor.rules") as act:
            act.update("workshop", "workshop", {name: value for name, value in wanted.items() if value is not None})

    # The clock

    def give(self, turn: str) -> None:
        """This one has the floor now; whoever had it has spoken."""
        self._refuse_unless_waiting(turn)
        with self._store.act("floor.give") as act:
            if (speaking := self.speaking()) is not None:
                self._end(act, speaking.turn)
            now = self._stamp()
            self._stopwatch.begin(now)
            for one in self._same_requests(turn):
                act.update("turn", one, {"withdrawn_at": now.isoformat()})
            act.update("turn", turn, {"started_at": now.isoformat()})

    def give_next(self, place: Place, amendment: str | None = None) -> str | None:
        """The first of the list has the floor; None where nobody waits: then only whoever had it has spoken."""
        waiting = self.waiting(place, amendment)
        if waiting:
            self.give(waiting[0].id)
            return waiting[0].id
        if self.speaking() is not None:
            self.end()
        return None

    def pause(self) -> None:
        """The speaker is interrupted: what passes until `resume` is not counted."""
        turn = self._speaker()
        if turn.paused:
            raise PalabreError("floor.paused_already", name=turn.speaker.name)
        with self._store.act("floor.pause") as act:
            now = self._stamp()
            self._stopwatch.begin(now)
            act.update("turn", turn.id, {"paused_at": now.isoformat()})

    def resume(self) -> None:
        turn = self._speaker()
        if turn.paused_at is None:
            raise PalabreError("floor.not_paused", name=turn.speaker.name)
        rested = turn.paused_seconds + round(self._stopwatch.since(turn.paused_at))
        with self._store.act("floor.resume") as act:
            act.update("turn", turn.id, {"paused_at": None, "paused_seconds": rested})

    def end(self) -> None:
        """Whoever has the floor has spoken."""
        turn = self._speaker()
        with self._store.act("floor.end") as act:
            self._end(act, turn)

    def correct(self, turn: str, seconds: int) -> None:
        """The turn lasted as long as this: somebody forgot the clock. Raises PalabreError("floor.not_over") for one not yet over,
        ("floor.bad_length") for less than a second or more than a day.
        """
        known = self.get(turn)
        if known.started_at is None or known.ended_at is None:
            raise PalabreError("floor.not_over", name=known.speaker.name)
        if not 0 < seconds <= 24 * 3600:
            raise PalabreError("floor.bad_length")
        with self._store.act("floor.correct") as act:
            ended = known.started_at + timedelta(seconds=seconds)
            act.update("turn", turn, {"ended_at": ended.isoformat(), "paused_seconds": 0})

    def keep_time(self) -> None:
        """Remembers how long the turn has run: called every now and then, so that a clock found set back after a restart takes
        nothing away.
        """
        speaking = self.speaking()
        moments = (speaking.turn.started_at, speaking.turn.paused_at) if speaking is not None else ()
        self._stopwatch.keep(one for one in moments if one is not None)

    def _elapsed(self, turn: Turn) -> int:
        """Seconds without pauses, of a turn that runs too."""
        if turn.started_at is None or turn.ended_at is not None:
            return turn.seconds
        rests = self._stopwatch.since(turn.paused_at) if turn.paused_at is not None else 0.0
        return max(0, int(self._stopwatch.since(turn.started_at) - rests) - turn.paused_seconds)

    def _end(self, act: Act, turn: Turn) -> None:
        # The end is counted from the start, not read off the wall: a clock that was set meanwhile changes no length.
        assert turn.started_at is not None
        ended = turn.started_at + timedelta(seconds=self._elapsed(turn) + turn.paused_seconds)
        act.update("turn", turn.id, {"ended_at": ended.isoformat(), "paused_at": None})

    def _speaker(self) -> Turn:
        speaking = self.speaking()
        if speaking is None:
            raise PalabreError("floor.nobody_speaks")
        return speaking.turn

    # Rows

    def _spoken_on(self, column: str, day: date | None) -> list[str]:
        query = (
            f"SELECT t.{column} FROM turn t WHERE t.started_at IS NOT NULL AND t.{column} IS NOT NULL "
            f"AND ({_DAY} = ? OR ? IS NULL) GROUP BY t.{column} ORDER BY min(t.started_at)"
        )
        wanted = day.isoformat() if day is not None else None
        return [found for (found,) in self._store.tables.select(query, (wanted, wanted))]

    def _asked(self, place: Place) -> list[Turn]:
        return self._read(f"{_WAITING} AND {_THERE}", (place.item, place.session))

    def _same_requests(self, turn: str) -> list[str]:
        """Others by which the same speaker waits for the same there."""
        known = self.get(turn)
        asked = self._asked(Place(known.agenda_item, known.session))
        return [one.id for one in asked if _request_of(one) == _request_of(known) and one.id != turn]

    def _debate(self, place: Place, amendment: str | None) -> Debate:
        rules = self.rules()
        debated = f"t.kind = 'request' AND t.started_at IS NOT NULL AND {_THERE}"
        heard = self._read(debated, (place.item, place.session), _IN_TURN)
        return Debate(
            amendment=amendment,
            first_time_first=rules.first_time_first,
            spoken=self._spoken_at(place.session) if rules.first_time_first else frozenset(),
            by_category=rules.by_category,
            heard=[one.speaker.constituency for one in heard] if rules.by_category else (),
        )

    def _spoken_at(self, session: str | None) -> frozenset[str]:
        where = "t.kind = 'request' AND t.started_at IS NOT NULL AND t.session IS ?"
        return frozenset(one.speaker.key for one in self._read(where, (session,)))

    def _last_position(self, place: Place) -> int:
        query = f"SELECT coalesce(max(t.position), -1) FROM turn t WHERE {_THERE}"
        return int(self._store.tables.select(query, (place.item, place.session))[0][0])

    def _refuse_unless_waiting(self, turn: str) -> Turn:
        found = self.get(turn)
        if found.state != "waiting":
            raise PalabreError("floor.not_waiting", name=found.speaker.name)
        return found

    def _read(self, where: str, arguments: Sequence[Value] = (), order: str = "t.position, t.id") -> list[Turn]:
        return list(read_turns(self._store.tables, where, arguments, order))

    def _stamp(self) -> datetime:
        return self._store.clock().replace(microsecond=0)


def _request_of(turn: Turn) -> tuple[str, str]:
    """The same for two turns by which one speaker asks for the same."""
    return turn.speaker.key, turn.kind
