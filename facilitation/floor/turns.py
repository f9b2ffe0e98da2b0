"""Turns on the floor: who asked for it, on what, when they spoke, and for how long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from facilitation.store.tables import Tables
from facilitation.text.folding import fold

Kind = Literal["request", "reply", "point_of_order"]
KINDS: tuple[Kind, ...] = ("request", "reply", "point_of_order")
"""A reply answers what was just said about somebody, or to them."""

State = Literal["waiting", "speaking", "done", "withdrawn"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, as the list of participants has them now: a person, a body whose delegate nobody named, or somebody on no list.

    `name` is what is said in the room ("Mme Afi HOUNSA"; for `anonymous` ones the body's acronym), `detail` function and body.
    `sex` is "F", "M" or "" (not told). `body` is the name of the organisation, also of one that is on no list. A `deleted` one was
    taken off the list of participants since.
    """

    person: str | None
    organisation: str | None
    name: str
    detail: str
    sex: str
    body: str
    constituency: str
    anonymous: bool
    deleted: bool = False

    @property
    def key(self) -> str:
        """The same for two turns of one speaker."""
        if self.person is not None:
            return self.person
        return self.body_key if self.anonymous else f"name:{fold(self.name)}/{self.body_key}"

    @property
    def body_key(self) -> str:
        """The same for two speakers of one organisation; "" for none."""
        return self.organisation or (f"body:{fold(self.body)}" if self.body else "")


@dataclass(frozen=True, slots=True)
class Turn:
    """One request for the floor and what became of it; `position` is its place among those asked for on one item.

    `paused_at` is since when the turn rests, `paused_seconds` how long it has rested before. `amendment` is the one that was
    under discussion, `amendment_number` as printed.
    """

    id: str
    kind: Kind
    speaker: Speaker
    session: str | None
    agenda_item: str | None
    amendment: str | None
    amendment_number: str
    position: int
    asked_at: datetime
    started_at: datetime | None
    ended_at: datetime | None
    paused_at: datetime | None
    paused_seconds: int
    withdrawn_at: datetime | None

    @property
    def state(self) -> State:
        if self.started_at is not None:
            return "speaking" if self.ended_at is None else "done"
        return "waiting" if self.withdrawn_at is None else "withdrawn"

    @property
    def paused(self) -> bool:
        return self.paused_at is not None

    @property
    def seconds(self) -> int:
        """How long a turn that is over lasted, its pauses left out; 0 for any other."""
        if self.started_at is None or self.ended_at is None:
            return 0
        return max(0, round((self.ended_at - self.started_at).total_seconds()) - self.paused_seconds)


@dataclass(frozen=True, slots=True)
class Speaking:
    """Who has the floor: for how many seconds so far, pauses left out, of the `limit` that a turn is meant to last."""

    turn: Turn
    seconds: int
    limit: int

    @property
    def over(self) -> int:
        """Seconds past the limit, 0 within it."""
        return max(0, self.seconds - self.limit)


_COLUMNS = (
    "t.id, t.kind, t.person, t.name, t.sex, t.body, t.constituency, t.session, t.agenda_item, t.amendment, t.position, t.asked_at, "
    "t.started_at, t.ended_at, t.paused_at, t.paused_seconds, t.withdrawn_at, a.number, "
    "p.title, p.first_names, p.family_name, p.sex, p.function, p.binned, o.id, o.name, o.acronym, o.constituency, o.binned"
)
_FROM = (
    "turn t LEFT JOIN person p ON p.id = t.person LEFT JOIN organisation o ON o.id = coalesce(p.organisation, t.organisation) "
    "LEFT JOIN amendment a ON a.id = t.amendment"
)


def read_turns(tables: Tables, where: str, arguments: Sequence[Any] = (), order: str = "t.position, t.id") -> Iterator[Turn]:
    """The turns that `where` chooses (SQL; `t` is the turn), with their speakers."""
    for row in tables.select(f"SELECT {_COLUMNS} FROM {_FROM} WHERE {where} ORDER BY {order}", arguments):
        turn, kind, person, name, sex, body, constituency, session, item, amendment, position, asked, *rest = row
        started, ended, paused, paused_seconds, withdrawn, number, *known = rest
        yield Turn(
            id=turn,
            kind=kind,
            speaker=_speaker(person, (name, sex, body, constituency), known),
            session=session,
            agenda_item=item,
            amendment=amendment,
            amendment_number=number or "",
            position=position,
            asked_at=datetime.fromisoformat(asked),
            started_at=_moment(started),
            ended_at=_moment(ended),
            paused_at=_moment(paused),
            paused_seconds=paused_seconds,
            withdrawn_at=_moment(withdrawn),
        )


def _speaker(person: str | None, typed: tuple[str, str, str, str], known: Sequence[Any]) -> Speaker:
    title, first, family, known_sex, function, binned, organisation, full, acronym, known_constituency, body_binned = known
    name, sex, body, constituency = typed
    if person is not None:
        name, sex = " ".join(part for part in (title, first, (family or "").upper()) if part), known_sex
    body = full or body
    short = acronym or body
    return Speaker(
        person=person,
        organisation=organisation,
        name=name or short,
        detail=", ".join(part for part in (function, short if name else body if acronym else "") if part),
        sex=sex or "",
        body=body,
        constituency=known_constituency or constituency,
        anonymous=not name,
        # Who was named speaks for a body that is gone, too.
        deleted=bool(binned if person is not None else body_binned and not name),
    )


def _moment(stored: str | None) -> datetime | None:
    return datetime.fromisoformat(stored) if stored else None
