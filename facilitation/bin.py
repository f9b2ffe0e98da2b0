"""The bin: what was deleted, of whatever kind, newest first, and its way back (domain.md, scenario 16).

Deleted things stay in their tables, marked; their services take them there and bring them back. Here they are seen together, with
when and by whom as the journal has it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from facilitation.agenda.agenda import AgendaService
from facilitation.agenda.items import AgendaItem
from facilitation.amendments.amendments import AmendmentsService
from facilitation.amendments.consolidating import ConsolidationService
from facilitation.amendments.values import Amendment
from facilitation.decisions.register import Point, RegisterService
from facilitation.documents.texts import Document, TextsService
from facilitation.errors import PalabreError
from facilitation.groups.groups import Group, GroupsService
from facilitation.people.organisations import Organisation, OrganisationsService
from facilitation.people.people import PeopleService, Person
from facilitation.store.store import Store

Kind = Literal["amendment", "person", "agenda_item", "breakout_group", "point", "document", "organisation"]
KINDS: tuple[Kind, ...] = ("amendment", "person", "agenda_item", "breakout_group", "point", "document", "organisation")
"""Entities of the schema whose things go to the bin."""

_BINNED, _GONE = 1, 2
"""In the bin, and no longer even there."""

Thing = Amendment | Person | AgendaItem | Group | Point | Document | Organisation


@dataclass(frozen=True, slots=True)
class Binned:
    """One deleted thing. `binned_at` is in the zone of the laptop's clock; `binned_by` is "" where the journal names nobody.

    `printed_at` is since when a printed paper names it: such a thing stays, for somebody has it in hand.
    `along` counts what comes back with it: sub-amendments of an amendment, members of a group. `hindrance` is the refusal that
    restoring it would meet as long as something else is in the bin.
    """

    kind: Kind
    thing: Thing
    binned_at: datetime
    binned_by: str
    along: int
    hindrance: PalabreError | None
    printed_at: datetime | None = None

    @property
    def id(self) -> str:
        return self.thing.id


class BinService:
    def __init__(
        self,
        store: Store,
        *,
        amendments: AmendmentsService,
        consolidation: ConsolidationService,
        people: PeopleService,
        agenda: AgendaService,
        groups: GroupsService,
        register: RegisterService,
        texts: TextsService,
        organisations: OrganisationsService,
        printed: Callable[[], Mapping[str, datetime]],
    ) -> None:
        """`printed` tells what papers that went out name, and since when."""
        self._store = store
        self._printed = printed
        self._amendments, self._consolidation, self._groups = amendments, consolidation, groups
        self._read: Mapping[Kind, Callable[[], Iterable[Thing]]] = {
            "amendment": self._deleted_amendments,
            "person": lambda: people.all(binned=True),
            "agenda_item": lambda: agenda.all(binned=True),
            "breakout_group": lambda: groups.all(binned=True),
            "point": lambda: register.all(binned=True),
            "document": lambda: texts.documents(binned=True),
            "organisation": lambda: organisations.all(binned=True),
        }
        self._restore: Mapping[Kind, Callable[[str], None]] = {
            "amendment": self._restore_amendment,
            "person": people.restore,
            "agenda_item": agenda.restore,
            "breakout_group": groups.restore,
            "point": register.restore,
            "document": texts.restore,
            "organisation": organisations.restore,
        }

    def all(self) -> list[Binned]:
        """Everything that can be restored, the latest deleted first. Sub-amendments deleted with their amendment come back with it,
        and are not told by themselves.
        """
        printed = self._printed()
        things = [(kind, thing) for kind in KINDS for thing in self._read[kind]() if self._is_there(kind, thing.id)]
        found = [self._told(kind, thing, printed) for kind, thing in things]
        return [binned for _, binned in sorted(found, key=lambda one: one[0], reverse=True)]

    def empty(self) -> tuple[int, list[Binned]]:
        """Takes away for good what no printed paper names, in one act; returns how many went and what stays.

        Numbers are never given again, and the journal goes on telling what was there: only undoing brings it back.
        """
        found = self.all()
        gone = [one for one in found if one.printed_at is None]
        if gone:
            with self._store.act("bin.empty") as act:
                for one in gone:
                    if isinstance(one.thing, Amendment):
                        for sub in self._amendments.binned_with(one.id):
                            act.update("amendment", sub.id, {"binned": _GONE})
                    act.update(one.kind, one.id, {"binned": _GONE})
        return len(gone), [one for one in found if one.printed_at is not None]

    def restore(self, kind: Kind, thing: str) -> None:
        """Back to where it was, with its number and links; one act.

        Raises PalabreError: ("bin.not_there") for what is not in the bin (any more), ("bin.words_gone") for a retained amendment
        whose words others have taken away since, and what the thing's own service refuses.
        """
        if not self._is_there(kind, thing):
            raise PalabreError("bin.not_there")
        self._restore[kind](thing)

    def _is_there(self, kind: Kind, thing: str) -> bool:
        return bool(self._store.tables.row(kind, thing)["binned"] == _BINNED)

    def _told(self, kind: Kind, thing: Thing, printed: Mapping[str, datetime]) -> tuple[str, Binned]:
        """(stamp of the act that deleted it, the thing as it is told)."""
        act = self._store.journal.last_to_set(kind, thing.id, "binned", 1)
        along, hindrance = 0, None
        if kind == "amendment":
            along, hindrance = len(self._amendments.binned_with(thing.id)), self._amendments.hindrance(thing.id)
        elif kind == "breakout_group":
            along = len(self._groups.waiting_for(thing.id))
        at = act.at.astimezone(self._store.clock().tzinfo)
        since = min((printed[one] for one in self._names_of(thing) if one in printed), default=None)
        return act.stamp, Binned(kind, thing, at, act.author, along, hindrance, since)

    def _names_of(self, thing: Thing) -> Iterator[str]:
        """What stands on a paper that names the thing: its own id; the half-day that tells of it; amendments by their authors."""
        yield thing.id
        match thing:
            case Amendment():
                yield from (sub.id for sub in self._amendments.binned_with(thing.id))
            case Point() if thing.session is not None:
                yield thing.session
            case Document():
                yield from (one.id for one in self._proposed() if thing.id in one.documents)
            case Person() | Organisation():
                yield from (
                    one.id
                    for one in self._proposed()
                    if any(thing.id in (author.person, author.organisation) for author in one.authors)
                )

    def _proposed(self) -> list[Amendment]:
        return [*self._amendments.all(), *self._amendments.all(binned=True)]

    def _deleted_amendments(self) -> list[Amendment]:
        binned = self._amendments.all(binned=True)
        along = {sub.id for one in binned for sub in self._amendments.binned_with(one.id)}
        return [one for one in binned if one.id not in along]

    def _restore_amendment(self, amendment: str) -> None:
        document = self._amendments.get(amendment).document
        refused = self._consolidation.refused(document)
        with self._store.act("amendment.restore"):
            self._amendments.restore(amendment)
            back = self._amendments.get(amendment)
            # A retained one changes the text again, in the order of its decision: checked on the finished text, like a decision.
            if self._consolidation.refused(document) - refused:
                raise PalabreError("bin.words_gone", number=back.number)
