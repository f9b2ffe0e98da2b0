"""What arrives with the next version of a document, told before it is accepted: what becomes of everything on the older one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from facilitation.documents.imported import ImportedDocument
from facilitation.text.carrying import OUTCOMES, Outcome
from facilitation.text.matching import Matching

Fate = Outcome | Literal["stays"]
FATES: tuple[Fate, ...] = (*OUTCOMES, "stays")
"""What becomes of an amendment; those that stay are closed: not retained, withdrawn, lapsed, noted."""

PartFate = Literal["kept", "reopened", "gone"]


@dataclass(frozen=True, slots=True)
class Write:
    """Fields that a row takes when the version is accepted; ids of clauses are those of the imported document."""

    entity: str
    id: str
    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class CarriedAmendment:
    """One amendment of the older version, sub-amendments with the fate of what they bear on.

    `label` is its clause's there, `new_label` of `new_clause` where it goes or stands already, "" where it is in no one clause.
    `base_text` and `text` are as they will be on the new version (`base_before` and `text_before` as they were). `candidates` are
    ids of clauses of the imported document, the likeliest first. `parent` is the amendment that it bears on.
    """

    amendment: str
    number: str
    parent: str | None
    state: str
    is_open: bool
    fate: Fate
    label: str
    new_clause: str | None
    new_label: str
    base_before: str
    text_before: str
    base_text: str
    text: str
    candidates: tuple[str, ...]
    writes: tuple[Write, ...] = ()

    @property
    def goes(self) -> bool:
        """Whether it goes to the new version."""
        return self.fate in ("unchanged", "rebased")

    @property
    def to_confirm(self) -> bool:
        """« Déjà intégré »: the new version says what it asks for, and nobody has retained it yet."""
        return self.fate == "integrated" and self.is_open and self.parent is None


@dataclass(frozen=True, slots=True)
class Follower:
    """An item of the programme, a group or a point that names the older version or a clause of it; `new_label` is "" where it
    follows no clause, `stays` where its clause is gone."""

    entity: Literal["agenda_item", "breakout_group", "point"]
    id: str
    title: str
    label: str
    new_label: str
    stays: bool
    writes: tuple[Write, ...] = ()


@dataclass(frozen=True, slots=True)
class CarriedPart:
    """A part that was validated: "kept" where it still says what was validated, "reopened" (under examination again) where not."""

    clause: str
    label: str
    title: str
    state: str
    fate: PartFate
    new_clause: str | None
    new_label: str


@dataclass(frozen=True, slots=True)
class VersionPreview:
    """All that would follow from accepting `imported` as the next version of `document`; nothing is written yet."""

    document: str
    version: int
    name: str
    data: bytes
    imported: ImportedDocument
    matching: Matching
    amendments: tuple[CarriedAmendment, ...]
    followers: tuple[Follower, ...]
    parts: tuple[CarriedPart, ...]

    def with_fate(self, fate: Fate) -> tuple[CarriedAmendment, ...]:
        """In the order of their numbers' recording."""
        return tuple(one for one in self.amendments if one.fate == fate)

    @property
    def counts(self) -> dict[Fate, int]:
        return {fate: len(self.with_fate(fate)) for fate in FATES}

    @property
    def to_confirm(self) -> tuple[CarriedAmendment, ...]:
        return tuple(one for one in self.amendments if one.to_confirm)

    @property
    def clauses_changed(self) -> int:
        return sum(pair.how != "same" for pair in self.matching.pairs)
