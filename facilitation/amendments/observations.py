"""Remarks and questions: answered, noted, or turned into a recommendation or an amendment; each in one act."""

from __future__ import annotations

from typing import Any, Protocol

from facilitation.amendments.amendments import AmendmentsService
from facilitation.amendments.deciding import DecidingService
from facilitation.amendments.values import Amendment
from facilitation.store.store import Store


class Register(Protocol):
    """The register of points, as far as it is needed here."""

    def add(self, kind: str, text: str, **fields: Any) -> str: ...


class ObservationsService:
    def __init__(self, store: Store, amendments: AmendmentsService, deciding: DecidingService, register: Register) -> None:
        self._store = store
        self._amendments = amendments
        self._deciding = deciding
        self._register = register

    def answer(self, observation: str, answer: str, **manner: Any) -> Amendment:
        """Keeps the answer; an open observation that has one is noted, one without stays as it is. `manner` is that of `decide`."""
        known = self._observation(observation)
        with self._store.act("amendment.answer"):
            self._amendments.answer(observation, answer)
            if answer.strip() and known.is_open:
                self._deciding.decide(observation, "noted", **manner)
        return self._amendments.get(observation)

    def recommend(self, observation: str, answer: str = "", **manner: Any) -> str:
        """The observation becomes a recommendation with its words; returns the id of that point."""
        known = self._observation(observation)
        with self._store.act("observation.recommend"):
            point = self._register.add(
                "recommendation",
                known.text,
                document=known.document,
                clause=known.clause,
                amendment=known.id,
                session=manner.get("session"),
            )
            self._close(known, answer, **manner)
        return point

    def taken_up(self, observation: str, answer: str = "", **manner: Any) -> None:
        """The observation has become an amendment, recorded just now."""
        with self._store.act("observation.taken_up"):
            self._close(self._observation(observation), answer, **manner)

    def _close(self, observation: Amendment, answer: str, **manner: Any) -> None:
        if answer.strip() and answer.strip() != observation.answer:
            self._amendments.answer(observation.id, answer)
        if observation.is_open:
            self._deciding.decide(observation.id, "noted", **manner)

    def _observation(self, amendment: str) -> Amendment:
        found = self._amendments.get(amendment)
        if found.changes_text:
            raise ValueError(f"{found.number} is no observation")
        return found
