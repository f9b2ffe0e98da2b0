"""The ceremonies of the programme: their steps in the order that ranks give them, what of them runs, the texts of speeches."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import PurePath
from typing import Any, Protocol

from facilitation.ceremonies.addressing import Say, form_of_address, proposed_form
from facilitation.ceremonies.order import in_order, moved, place_for
from facilitation.ceremonies.ranks import ranks_at
from facilitation.ceremonies.salutations import MOST, Greeter, Greeting, Guest, StandIn, greetings
from facilitation.ceremonies.speakers import Speaker, office_of, speaker
from facilitation.ceremonies.steps import CEREMONIES, KINDS, Step, step_of
from facilitation.ceremonies.templates import template
from facilitation.ceremonies.timing import Schedule, schedule
from facilitation.errors import PalabreError
from facilitation.store.acts import Act
from facilitation.store.schema import complete
from facilitation.store.store import Store

LARGEST_SPEECH = 20_000_000
"""Bytes, as the refusal says too: a scanned speech of twenty pages is less."""
SPEECH_FILES = ("docx", "doc", "odt", "rtf", "pdf", "txt", "md", "jpg", "jpeg", "png")
"""What a speech may come as. Sticks bring other things under the name of one (domain.md, 1.7): those are never taken in."""
LONGEST = 24 * 60
"""Minutes."""


class Item(Protocol):
    """What is asked of an item of the programme."""

    @property
    def id(self) -> str: ...
    @property
    def session(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def minutes(self) -> int: ...
    @property
    def started_at(self) -> datetime | None: ...
    @property
    def ended_at(self) -> datetime | None: ...
    @property
    def state(self) -> str: ...


class Programme(Protocol):
    """The agenda, as far as ceremonies ask it."""

    def get(self, item: str) -> Item: ...
    def all(self) -> Sequence[Item]: ...
    def slots(self, session: str) -> Mapping[str, Any]: ...
    def day_of(self, item: str) -> date: ...
    def start(self, item: str) -> None: ...
    def update(self, item: str, **changes: Any) -> None: ...


class People(Protocol):
    """Who is on the list, and the table of honour."""

    def all(self) -> Sequence[Guest]: ...
    def in_precedence(self) -> Sequence[Guest]: ...
    def get(self, person: str) -> Guest: ...


class Presence(Protocol):
    """What is known of somebody at a half-day."""

    @property
    def state(self) -> str: ...
    @property
    def arrived_at(self) -> datetime | None: ...
    @property
    def left_at(self) -> datetime | None: ...


class CeremoniesService:
    def __init__(
        self,
        store: Store,
        *,
        programme: Programme,
        people: People,
        present: Callable[[str], Collection[str]],
        presence: Callable[[str, str], Presence | None],
    ) -> None:
        """`present` tells the ids of those in the room at one, `presence` when one person was."""
        self._store = store
        self._programme = programme
        self._people = people
        self._present = present
        self._presence = presence

    # Reading

    def all(self) -> list[Item]:
        """The ceremonies of the programme that have steps, in its order."""
        with_steps = {row[0] for row in self._store.tables.select("SELECT DISTINCT agenda_item FROM ceremony_step", ())}
        return [one for one in self._programme.all() if one.kind in CEREMONIES and one.id in with_steps]

    def of(self, item: str) -> list[Step]:
        """The steps of a ceremony as they are taken: by the ranks of this moment, or by those of its end once it is over."""
        steps, known = self._kept(item), self._programme.get(item)
        if known.ended_at is not None:
            # Nobody presses a key when the last speech is over: it ended with the ceremony.
            steps = [replace(one, ended_at=known.ended_at) if one.state == "running" else one for one in steps]
            named = {one for step in steps for one in (step.person, step.represented_by) if one}
            ranks: Mapping[str, int | None] = ranks_at(self._store, named, known.ended_at)
        else:
            ranks = {one.id: one.precedence_rank for one in self._people.in_precedence()}

        def rank(step: Step) -> int | None:
            own = ranks.get(step.person or "")
            return own if own is not None else ranks.get(step.represented_by or "")

        return in_order(steps, rank)

    def _kept(self, item: str) -> list[Step]:
        """As the file has them: enough for whoever asks nothing about their order."""
        rows = self._store.tables.rows("ceremony_step", "agenda_item = ?", (item,), "position, id")
        return [step_of(one, row) for one, row in rows]

    def get(self, step: str) -> Step:
        return step_of(step, self._store.tables.row("ceremony_step", step))

    def blank(self, item: str, kind: str) -> Step:
        """A step as a new one begins, before it is kept."""
        return step_of("", complete("ceremony_step", {"agenda_item": item, "kind": kind}))

    def schedule(self, item: str) -> Schedule:
        """When its steps are due: from the planned start of the item, or from the real one once it has begun (then minutes are
        those of the day on which it began, wherever in the programme it was moved since).
        """
        known = self._programme.get(item)
        day = self._programme.day_of(item)
        planned = self._programme.slots(known.session)
        begins = _minute(day, known.started_at) if known.started_at is not None else planned[item].start
        now = _minute(day, known.ended_at or self._store.clock())
        return schedule(self.of(item), begins, known.minutes, lambda moment: _minute(day, moment), now)

    def speaker(self, step: Step, say: Say, language: str) -> Speaker:
        """Who takes the step, and who has come instead: nobody, once the one in whose name it was to be has come after all."""
        if self._has_come(step):
            step = replace(step, represented_by=None, representative="", representative_quality="")
        person, stand_in = (self._people.get(one) if one else None for one in (step.person, step.represented_by))
        return speaker(step, person, stand_in, say, language)

    def _has_come(self, step: Step) -> bool:
        """The one who is represented is in the room; of a step that has begun: was there when it began."""
        if step.person is None or not step.is_represented:
            return False
        there = self._presence(self._programme.get(step.agenda_item).session, step.person)
        if there is None or step.started_at is None:
            return there is not None and there.state == "present"
        began = _on_the_wall(step.started_at)
        came = there.arrived_at is not None and _on_the_wall(there.arrived_at) <= began
        return came and (there.left_at is None or _on_the_wall(there.left_at) > began)

    def office_of(self, person: str, say: Say, language: str) -> str:
        """As somebody on the list is announced where a step does not say it."""
        return office_of(self._people.get(person), say, language)

    def form_of(self, person: str, say: Say, language: str) -> str:
        """How somebody on the list is addressed."""
        return form_of_address(self._people.get(person), say, language)

    def proposed_form(self, person: str, say: Say, language: str) -> str:
        """The same where nobody has said otherwise."""
        return proposed_form(self._people.get(person), say, language)

    def awaited(self, item: str) -> list[Step]:
        """Speeches whose text has not come."""
        return [one for one in self._kept(item) if one.awaited]

    def salutations(self, item: str, say: Say, language: str, *, most: int = MOST, only_present: bool = False) -> list[Greeting]:
        """Whom a speaker greets: the table of honour, those who stand in for the absent in their place."""
        return greetings(
            self._people.in_precedence(),
            Greeter(say, language),
            everybody=self._people.all(),
            stand_ins=self._stand_ins(item),
            unlisted=self._unlisted(item),
            here=self._present(self._programme.get(item).session) if only_present else None,
            most=most,
        )

    def _stand_ins(self, item: str) -> dict[str, StandIn]:
        found: dict[str, StandIn] = {}
        for step in self._kept(item):
            if step.person is not None and step.is_represented and not self._has_come(step):
                stand_in = self._people.get(step.represented_by) if step.represented_by else None
                found[step.person] = StandIn(stand_in, step.representative, step.representative_quality)
        return found

    def _unlisted(self, item: str) -> dict[str, list[str]]:
        """In whose name people of the list come who stand in for somebody that is not on it."""
        found: dict[str, list[str]] = {}
        for step in self._kept(item):
            if step.represented_by is not None and step.person is None and (form := step.quality or step.name):
                found.setdefault(step.represented_by, []).append(form)
        return found

    # Changing

    def lay_down(self, item: str, name: str, language: str) -> list[str]:
        """The steps of a template, in one act; raises PalabreError("ceremony.not_empty") where there are some already."""
        self._refuse_other(item)
        if self._kept(item):
            raise PalabreError("ceremony.not_empty")
        made = []
        with self._store.act("ceremony.lay_down") as act:
            for position, one in enumerate(template(name, language)):
                step = self._store.new_id()
                row: dict[str, Any] = {
                    "agenda_item": item,
                    "position": position,
                    "kind": one.kind,
                    "title": one.title,
                    "minutes": one.minutes,
                }
                act.create("ceremony_step", step, row)
                made.append(step)
        return made

    def add(self, item: str, kind: str = "speech", *, after: str | None = None, **fields: Any) -> str:
        """A new step behind `after`, or where one of its kind belongs; `fields` by the names of `Step`."""
        self._refuse_other(item)
        _refuse_bad(fields | {"kind": kind})
        there = self.of(item)
        places = {one.id: place for place, one in enumerate(there)}
        place = places[after] + 1 if after in places else place_for(there, kind)
        step = self._store.new_id()
        with self._store.act("ceremony.add") as act:
            _number(act, there[:place])
            _number(act, there[place:], place + 1)
            act.create("ceremony_step", step, {"agenda_item": item, "position": place, "kind": kind, **fields})
        return step

    def update(self, step: str, **changes: Any) -> None:
        """Fields by the names of `Step`."""
        _refuse_bad(changes)
        with self._store.act("ceremony.update") as act:
            act.update("ceremony_step", step, changes)

    def move(self, step: str, to: int) -> None:
        """Puts the step at place `to` of its ceremony. A speech stays there from now on, whatever becomes of the ranks."""
        known = self.get(step)
        there = self.of(known.agenda_item)
        after = moved(there, step, to)
        if [one.id for one in after] == [one.id for one in there]:
            return
        with self._store.act("ceremony.move") as act:
            _number(act, after)
            if known.is_speech:
                act.update("ceremony_step", step, {"by_hand": 1})

    def by_rank(self, item: str) -> None:
        """Every speech goes back to where the ranks put it."""
        with self._store.act("ceremony.by_rank") as act:
            _number(act, self.of(item))
            for one in self.of(item):
                act.update("ceremony_step", one.id, {"by_hand": 0})

    def remove(self, step: str) -> None:
        with self._store.act("ceremony.remove") as act:
            act.remove("ceremony_step", step)

    def take_minutes(self, item: str) -> None:
        """The item of the programme becomes as long as its steps together."""
        total = self.schedule(item).total
        if total:
            self._programme.update(item, minutes=total)

    # The texts of speeches

    def receive(self, step: str, file_name: str = "", data: bytes = b"") -> None:
        """The text has come: as a file that is kept in the workshop, or on paper (no name).

        Raises PalabreError("ceremony.file_kind", "ceremony.file_empty", "ceremony.file_too_large").
        """
        if file_name:
            _refuse_file(file_name, data)
        with self._store.act("ceremony.receive") as act:
            digest = self._store.keep_bytes(data) if file_name else ""
            now = self._store.clock().isoformat(timespec="seconds")
            act.update("ceremony_step", step, {"file_name": file_name, "file": digest, "received_at": now})

    def give_back(self, step: str) -> None:
        """The text is awaited again."""
        with self._store.act("ceremony.give_back") as act:
            act.update("ceremony_step", step, {"file_name": "", "file": "", "received_at": None})

    def text_of(self, step: str) -> bytes:
        """The file that was received; raises KeyError where there is none."""
        return self._store.kept_bytes(self.get(step).file)

    # Live

    def following(self, item: str) -> Step | None:
        """The step that comes next."""
        steps = self.of(item)
        begun = max((place for place, one in enumerate(steps) if one.started_at is not None), default=-1)
        return next(iter(steps[begun + 1 :]), None)

    def running(self, item: str) -> Step | None:
        return next((one for one in self.of(item) if one.state == "running"), None)

    def go_on(self, item: str) -> None:
        """What runs is over and the next step begins, with its real time; the first one begins the item of the programme too.

        Raises PalabreError("ceremony.over") when nothing is left.
        """
        now, running, following = self._store.clock(), self.running(item), self.following(item)
        state = self._programme.get(item).state
        if state == "done" or (running is None and following is None):
            raise PalabreError("ceremony.over")
        with self._store.act("ceremony.go_on") as act:
            if state == "planned":
                self._programme.start(item)
            # From here on the order is what happens.
            _number(act, self.of(item))
            if running is not None and running.started_at is not None:
                # Though the clock was set back since, it does not end before it began.
                ended = max(now, running.started_at)
                act.update("ceremony_step", running.id, {"ended_at": ended.isoformat(timespec="seconds")})
            if following is not None:
                act.update("ceremony_step", following.id, {"started_at": now.isoformat(timespec="seconds")})

    def _refuse_other(self, item: str) -> None:
        if self._programme.get(item).kind not in CEREMONIES:
            raise PalabreError("ceremony.none")


def _on_the_wall(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None)


def _number(act: Act, steps: Sequence[Step], first: int = 0) -> None:
    for position, one in enumerate(steps, first):
        act.update("ceremony_step", one.id, {"position": position})


def _refuse_bad(fields: Mapping[str, Any]) -> None:
    if fields.get("kind", "speech") not in KINDS:
        raise KeyError(fields["kind"])
    minutes = fields.get("minutes", 1)
    if not 0 <= minutes <= LONGEST:
        raise PalabreError("ceremony.bad_length", minutes=minutes)


def _refuse_file(name: str, data: bytes) -> None:
    if PurePath(name).suffix.lower().lstrip(".") not in SPEECH_FILES:
        raise PalabreError("ceremony.file_kind", name=name, known=", ".join(SPEECH_FILES))
    if not data:
        raise PalabreError("ceremony.file_empty", name=name)
    if len(data) > LARGEST_SPEECH:
        raise PalabreError("ceremony.file_too_large", name=name)


def _minute(day: date, moment: datetime) -> int:
    """Whole minutes since midnight of the day, by the clock on the wall."""
    return int((moment.replace(tzinfo=None) - datetime.combine(day, datetime.min.time())).total_seconds()) // 60
