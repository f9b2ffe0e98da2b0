"""The same person on the list twice: proposed with the evidence, merged or told apart by a person, and separated again.

A merge is one act. The record gone stays in its table, marked, with the values it had; old badges and sheets are followed to the
one kept (`PeopleService.standing`). Separating reads the journal: what the merge changed and nobody changed since goes back, also
after other acts and after a restart.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations

from facilitation.errors import PalabreError
from facilitation.identifiers import joint_id
from facilitation.people.duplicates import ProbableDuplicate, person_name, probable_duplicates, sets_of
from facilitation.people.joined import join_records, joined_fields
from facilitation.people.people import PeopleService, Person
from facilitation.people.separating import Left, changes_of, take_back
from facilitation.store.standing import standing
from facilitation.store.store import Store
from facilitation.store.tables import RECORDED

_ID = 36
"""Letters of a UUID: the line of a printed badge begins with the person's."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """People who are probably one, and what speaks for and against it, two by two."""

    people: tuple[Person, ...]
    pairs: tuple[ProbableDuplicate, ...]

    @property
    def score(self) -> float:
        """Of the likeliest two; 0 where nothing speaks for it but whoever asked."""
        return max((pair.score for pair in self.pairs), default=0.0)


@dataclass(frozen=True, slots=True)
class Merge:
    """`gone` is as it was before; `kept` as it stands now."""

    id: str
    kept: Person
    gone: Person
    merged_at: datetime


@dataclass(frozen=True, slots=True)
class Has:
    """What hangs on a person: half-days signed and come to, amendments proposed or supported, whether a badge was printed."""

    signed: int
    came: int
    amendments: int
    badge: bool


class MergingService:
    def __init__(self, store: Store, people: PeopleService) -> None:
        self._store = store
        self._people = people

    def proposals(self) -> tuple[Proposal, ...]:
        """Who is probably on the list twice, the likeliest first; three records of one person are one proposal.

        Those told apart are not proposed again. Some seconds for ten thousand people: off the thread of the window.
        """
        people = {person.id: person for person in self._people.all()}
        apart = self._apart()
        pairs = [
            pair
            for pair in probable_duplicates([person_name(one) for one in people.values()])
            if frozenset((pair.a, pair.b)) not in apart
        ]
        return tuple(Proposal(tuple(people[one] for one in members), told) for members, told in sets_of(pairs, apart))

    def compare(self, *people: str) -> Proposal:
        """These people as a proposal, whatever speaks for it: nobody but a person may think that they are one."""
        known = [self._people.get(one) for one in people]
        return Proposal(tuple(known), probable_duplicates([person_name(one) for one in known], proposed=0.0))

    def merge(self, kept: str, gone: str, *, named_as: str = "") -> str:
        """The two are one: `kept` stays, and is written as `named_as` (one of the two ids) is; the merge's id.

        One act. Raises PalabreError("merge.itself"), ("merge.not_standing", name=…) for somebody deleted or merged already.
        """
        return self.merge_all(kept, (gone,), named_as=named_as)[0]

    def merge_all(self, kept: str, gone: Sequence[str], *, named_as: str = "") -> tuple[str, ...]:
        """As `merge`, of several records into one, in one act."""
        for person in (kept, *gone):
            self._refuse_unless_standing(person)
        if kept in gone or len(set(gone)) < len(gone) or not gone:
            raise PalabreError("merge.itself")
        if named_as and named_as not in (kept, *gone):
            raise KeyError(named_as)
        made = []
        with self._store.act("person.merge") as act:
            for one in gone:
                merge = self._store.new_id()
                now = self._store.clock().isoformat(timespec="seconds")
                # The first and the last change of a merge: between them `separate` finds what it did.
                act.create("merge", merge, {"kept": kept, "gone": one, "merged_at": now})
                join_records(act, self._store.tables, kept, one)
                rows = [self._store.tables.row("person", person) for person in (kept, one)]
                act.update("person", kept, joined_fields(rows[0], rows[1], named_as_gone=named_as == one))
                act.update("person", one, {"merged_into": kept, "binned": 1})
                made.append(merge)
        return tuple(made)

    def tell_apart(self, *people: str) -> None:
        """These are different people, each from each: they are not proposed again. One act."""
        known = self._apart()
        with self._store.act("person.tell_apart") as act:
            for first, second in combinations(sorted(people), 2):
                if frozenset((first, second)) not in known:
                    act.create("distinct_people", joint_id("distinct_people", first, second), {"first": first, "second": second})

    def merges(self) -> tuple[Merge, ...]:
        """Those that stand, the latest first."""
        rows = list(self._store.tables.rows("merge", "separated_at IS NULL", order=f"{RECORDED} DESC"))
        people = {one.id: one for one in self._people.get_many({row[side] for _, row in rows for side in ("kept", "gone")})}
        return tuple(
            Merge(one, people[row["kept"]], people[row["gone"]], datetime.fromisoformat(row["merged_at"])) for one, row in rows
        )

    def separate(self, merge: str) -> tuple[Left, ...]:
        """The one gone is back with what was hers; what has been changed since the merge stays with the one kept, and is returned.

        One act. Raises PalabreError("merge.separated") for one that does not stand any more, ("merge.merged_on", name=…) while the
        one kept is herself merged into another.
        """
        row = self._store.tables.row("merge", merge)
        if row["separated_at"] is not None:
            raise PalabreError("merge.separated")
        kept = self._people.get(row["kept"])
        if kept.merged_into is not None:
            raise PalabreError("merge.merged_on", name=self._people.standing(kept.id).list_name)
        changes = changes_of(self._store.journal, merge)
        with self._store.act("person.separate") as act:
            left = take_back(act, self._store.tables, changes)
            act.update("merge", merge, {"separated_at": self._store.clock().isoformat(timespec="seconds")})
        return left

    def has(self, people: Iterable[str]) -> dict[str, Has]:
        """Person → what hangs on her."""
        wanted = tuple(people)
        places = f"({','.join('?' * len(wanted))})"
        select = self._store.tables.select
        signed = {
            person: (int(signed), int(came))
            for person, signed, came in select(
                f"SELECT person, sum(signed), sum(state IN ('present', 'left')) FROM attendance WHERE person IN {places} "
                "GROUP BY person",
                wanted,
            )
        }
        amendments = dict(
            select(
                "SELECT person, count(DISTINCT amendment) FROM amendment_author JOIN amendment ON amendment.id = amendment "
                f"WHERE person IN {places} AND amendment.binned = 0 GROUP BY person",
                wanted,
            )
        )
        printed = select("SELECT DISTINCT json_each.value FROM printed, json_each(printed.content) WHERE paper = 'badges'")
        badges = {str(one)[:_ID] for (one,) in printed}
        return {person: Has(*signed.get(person, (0, 0)), amendments.get(person, 0), person in badges) for person in wanted}

    def _apart(self) -> set[frozenset[str]]:
        """Pairs that were told apart, as they stand now."""
        rows = self._store.tables.select("SELECT first, second FROM distinct_people")
        return {frozenset(standing(self._store.tables, one) for one in pair) for pair in rows}

    def _refuse_unless_standing(self, person: str) -> None:
        known = self._people.get(person)
        if known.merged_into is not None or known.binned:
            raise PalabreError("merge.not_standing", name=known.list_name)
