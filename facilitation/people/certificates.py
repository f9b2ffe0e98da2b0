"""The register of certificates of participation: each has a number, which is given once and never to anybody else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from facilitation.errors import PalabreError
from facilitation.store.store import Store


@dataclass(frozen=True, slots=True)
class Certificate:
    """One line of the register; `person` is whoever the holder stands for now, where lists had her twice."""

    id: str
    person: str
    number: int
    issued_at: datetime


class CertificatesService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> list[Certificate]:
        """In the order of their numbers."""
        merged = dict(self._store.tables.select("SELECT id, merged_into FROM person WHERE merged_into IS NOT NULL"))

        def standing(person: str) -> str:
            while person in merged:
                person = merged[person]
            return person

        return [
            Certificate(one, standing(row["person"]), row["number"], datetime.fromisoformat(row["issued_at"]))
            for one, row in self._store.tables.rows("certificate", order="number")
        ]

    def by_person(self) -> dict[str, Certificate]:
        """Person → her first certificate: two that were merged may have had one each."""
        found: dict[str, Certificate] = {}
        for one in self.all():
            found.setdefault(one.person, one)
        return found

    def next_number(self) -> int:
        """Read off the journal: the number of one that was undone is never given again."""
        given = self._store.tables.select(
            "SELECT coalesce(max(json_extract(fields, '$.number')), 0) FROM change "
            "WHERE entity = 'certificate' AND operation = 'create'"
        )
        return int(given[0][0]) + 1

    def issue(self, numbers: Mapping[str, int]) -> None:
        """Notes that certificates with these numbers go out, person → number; one that is noted already stays as it is.

        Raises PalabreError("certificate.number_taken") for a number that was given before: the paper must be made anew.
        """
        known, free = self.by_person(), self.next_number()
        with self._store.act("certificate.issue") as act:
            for person, number in sorted(numbers.items(), key=lambda one: one[1]):
                if person in known and known[person].number == number:
                    continue
                if person in known or number < free:
                    raise PalabreError("certificate.number_taken", number=number)
                now = self._store.clock().isoformat(timespec="seconds")
                act.create("certificate", self._store.new_id(), {"person": person, "number": number, "issued_at": now})
                free = number + 1
