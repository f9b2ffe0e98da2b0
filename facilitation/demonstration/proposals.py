"""The demonstration's amendments with what became of them, and its register, read from `amendments.toml` and `register.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast

from facilitation.amendments.values import AmendmentKind

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A decision. The agreed words are `agreed`, or those that `agreed_changes` make of the base; `lapses` are keys."""

    outcome: str
    at: datetime
    mode: str
    votes: tuple[int, int, int] | None
    agreed: str | None
    agreed_changes: Pairs
    reason: str
    mandate: str
    mandate_to: str
    deadline: date | None
    reservations: tuple[tuple[str, str], ...]
    lapses: tuple[str, ...]

    def agreed_text(self, base: str) -> str | None:
        if self.agreed is not None:
            return self.agreed
        return changed(base, self.agreed_changes) if self.agreed_changes else None


@dataclass(frozen=True, slots=True)
class Proposal:
    """An amendment on the clause with label `clause` that holds `words`; authors are keys of people or acronyms."""

    key: str
    document: str
    clause: str
    words: str
    kind: AmendmentKind
    nature: str
    text: str
    changes: Pairs
    to: str | None
    to_words: str
    parent: str | None
    by: tuple[str, ...]
    supported_by: tuple[str, ...]
    group: int | None
    at: datetime
    rationale: str
    answer: str
    answered_at: datetime | None
    group_decision: Verdict | None
    decision: Verdict | None

    def proposed_text(self, base: str) -> str:
        """The new words: as written, or what the changes make of `base`."""
        return changed(base, self.changes) if self.changes else self.text


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    kind: str
    text: str
    addressee: str
    responsible: str
    deadline: date | None
    indicator: str
    clause: str | None
    amendment: str | None
    at: datetime
    done: datetime | None


@dataclass(frozen=True, slots=True)
class PartValidation:
    clause: str
    state: str
    at: datetime
    reservations: tuple[tuple[str, str], ...]


def changed(base: str, pairs: Pairs) -> str:
    """`base` with each pair's first words replaced by its second; raises ValueError where words are missing or stand twice."""
    for words, new in pairs:
        if base.count(words) != 1:
            raise ValueError(f"« {words} » stands {base.count(words)} times in « {base} »")
        base = base.replace(words, new)
    return base


def read_proposals(source: str) -> tuple[Proposal, ...]:
    """In the order of their times, which is the order of their numbers; one without a key is known by its place in the file."""
    rows = tomllib.loads(source)["amendment"]
    return tuple(sorted((_proposal(place, row) for place, row in enumerate(rows, 1)), key=lambda one: one.at))


def read_register(source: str) -> tuple[tuple[RegisterEntry, ...], tuple[PartValidation, ...]]:
    register = tomllib.loads(source)
    entries = (_entry(row) for row in register["point"])
    validations = (
        PartValidation(row["clause"], row["state"], row["at"], _reservations(row.get("reservations", ())))
        for row in register["validation"]
    )
    return tuple(sorted(entries, key=lambda entry: entry.at)), tuple(validations)


def _proposal(place: int, row: Mapping[str, Any]) -> Proposal:
    return Proposal(
        key=row.get("key", f"#{place}"),
        document=row.get("document", "policy"),
        clause=row["clause"],
        words=row["words"],
        kind=cast(AmendmentKind, row["kind"]),
        nature=row.get("nature", "substance"),
        text=row.get("text", ""),
        changes=_pairs(row.get("changes", ())),
        to=row.get("to"),
        to_words=row.get("to_words", ""),
        parent=row.get("parent"),
        by=tuple(row["by"]),
        supported_by=tuple(row.get("supported_by", ())),
        group=row.get("group"),
        at=row["at"],
        rationale=row.get("rationale", ""),
        answer=row.get("answer", ""),
        answered_at=row.get("answered_at"),
        group_decision=_verdict(row["group_decision"]) if "group_decision" in row else None,
        decision=_verdict(row["decision"]) if "decision" in row else None,
    )


def _verdict(row: Mapping[str, Any]) -> Verdict:
    return Verdict(
        outcome=row["outcome"],
        at=row["at"],
        mode=row.get("mode", "consensus"),
        votes=tuple(row["votes"]) if "votes" in row else None,
        agreed=row.get("agreed"),
        agreed_changes=_pairs(row.get("agreed_changes", ())),
        reason=row.get("reason", ""),
        mandate=row.get("mandate", ""),
        mandate_to=row.get("mandate_to", ""),
        deadline=row.get("deadline"),
        reservations=_reservations(row.get("reservations", ())),
        lapses=tuple(row.get("lapses", ())),
    )


def _entry(row: Mapping[str, Any]) -> RegisterEntry:
    return RegisterEntry(
        kind=row["kind"],
        text=row["text"],
        addressee=row.get("addressee", ""),
        responsible=row.get("responsible", ""),
        deadline=row.get("deadline"),
        indicator=row.get("indicator", ""),
        clause=row.get("clause"),
        amendment=row.get("amendment"),
        at=row["at"],
        done=row.get("done"),
    )


def _pairs(rows: Sequence[Sequence[str]]) -> Pairs:
    return tuple((row[0], row[1]) for row in rows)


def _reservations(rows: Sequence[Mapping[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((row["by"], row["text"]) for row in rows)
