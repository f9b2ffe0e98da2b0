"""The validation of a document as a whole: what the room says of it, and what it can say while something is left to settle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from facilitation.errors import PalabreError
from facilitation.open_points import open_points
from facilitation.text.clauses import Clause

if TYPE_CHECKING:
    from facilitation.workshop import Workshop

State = Literal["not_examined", "under_examination", "validated", "validated_with_changes", "postponed"]
STATES: tuple[State, ...] = ("under_examination", "validated", "validated_with_changes", "postponed")
"""Those that the room states."""


@dataclass(frozen=True, slots=True)
class Left:
    """What is left to settle in a document, counted.

    `undecided` amendments would change its text and wait for the room, or are before it again; those `to_place` were left on an
    older version; `open_points` are put off or reserved. `observations` are remarks and questions that wait: they propose no words,
    so that the text can be validated though they are answered later, for what is reserved are amendments (domain.md, 2.4 and 2.5).
    """

    undecided: int
    to_place: int
    open_points: int
    observations: int

    @property
    def bars(self) -> bool:
        """Whether it can only be validated subject to changes."""
        return any(self.counted.values())

    @property
    def counted(self) -> dict[str, int]:
        """What bars, by the last word of its sentences' keys ("validation.left.undecided")."""
        return {"undecided": self.undecided, "to_place": self.to_place, "open_points": self.open_points}


class ValidatingService:
    """A document is validated part by part; here all its parts at once."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop
        self._parts: dict[str, tuple[Sequence[Clause], list[Clause]]] = {}

    def parts(self, document: str) -> list[Clause]:
        """The headings of the highest level that the document has."""
        clauses = self._workshop.texts.clauses(document)
        known = self._parts.get(document)
        if known is None or known[0] is not clauses:
            headings = [one for one in clauses if one.kind == "heading"]
            highest = min((one.level for one in headings), default=0)
            known = self._parts[document] = clauses, [one for one in headings if one.level == highest]
        return [*known[1]]

    def state(self, document: str) -> State:
        """What follows from what was said of its parts; never "validated" while an amendment waits or a point is open."""
        said = self._workshop.texts.validations(document)
        states = {said.get(one.id, "not_examined") for one in self.parts(document)}
        if not states or states == {"not_examined"}:
            return "not_examined"
        if "postponed" in states:
            return "postponed"
        if not states <= {"validated", "validated_with_changes"}:
            return "under_examination"
        return "validated" if states == {"validated"} and not self.left(document).bars else "validated_with_changes"

    def left(self, document: str) -> Left:
        workshop = self._workshop
        waiting = [one for one in workshop.amendments.waiting(document) if one.decision is None]
        again = workshop.amendments.get_many(workshop.reexamination.all())
        undecided = {one.id for one in waiting if one.changes_text}
        # What rests on a decision that was reopened is before the room again, though it was decided once.
        undecided |= {one.id for one in again if one.changes_text and not one.is_open and document in one.documents}
        observations = sum(not one.changes_text for one in waiting)
        left = workshop.versions.waiting(document) if workshop.texts.document(document).replaces else []
        to_place = sum(one.parent is None for one in left)
        return Left(len(undecided), to_place, len(open_points(workshop, document)), observations)

    def hindrance(self, document: str, state: State) -> PalabreError | None:
        """Why this cannot be said of the document now."""
        title = self._workshop.texts.document(document).title
        if not self.parts(document):
            return PalabreError("validation.nothing", title=title)
        if state != "validated":
            return None
        for why, count in self.left(document).counted.items():
            if count:
                return PalabreError(f"validation.{why}", title=title, count=count)
        return None

    def validate(self, document: str, state: State) -> None:
        """Says so of all its parts, in one act. Raises PalabreError ("validation.undecided" …) as `hindrance` tells."""
        if (hindrance := self.hindrance(document, state)) is not None:
            raise hindrance
        session = self._workshop.sessions.current()
        with self._workshop.one_act("document.validate"):
            for part in self.parts(document):
                self._workshop.texts.validate(part.id, state, session=session.id if session else None)
