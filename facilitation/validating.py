"""The validation of a document as a whole: what the room says of it, and what it can say while points are open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from facilitation.errors import PalabreError
from facilitation.open_points import open_points
from facilitation.text.clauses import Clause

if TYPE_CHECKING:
    from facilitation.workshop import Workshop

State = Literal["not_examined", "under_examination", "validated", "validated_with_changes", "postponed"]
STATES: tuple[State, ...] = ("under_examination", "validated", "validated_with_changes", "postponed")
"""Those that the room states."""


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
        """What follows from what was said of its parts; never "validated" while a point is open."""
        said = self._workshop.texts.validations(document)
        states = {said.get(one.id, "not_examined") for one in self.parts(document)}
        if not states or states == {"not_examined"}:
            return "not_examined"
        if "postponed" in states:
            return "postponed"
        if not states <= {"validated", "validated_with_changes"}:
            return "under_examination"
        settled = states == {"validated"} and not open_points(self._workshop, document)
        return "validated" if settled else "validated_with_changes"

    def hindrance(self, document: str, state: State) -> PalabreError | None:
        """Why this cannot be said of the document now."""
        title = self._workshop.texts.document(document).title
        if not self.parts(document):
            return PalabreError("validation.nothing", title=title)
        count = len(open_points(self._workshop, document)) if state == "validated" else 0
        return PalabreError("validation.open_points", title=title, count=count) if count else None

    def validate(self, document: str, state: State) -> None:
        """Says so of all its parts, in one act. Raises PalabreError ("validation.open_points") as `hindrance` tells."""
        if (hindrance := self.hindrance(document, state)) is not None:
            raise hindrance
        session = self._workshop.sessions.current()
        with self._workshop.one_act("document.validate"):
            for part in self.parts(document):
                self._workshop.texts.validate(part.id, state, session=session.id if session else None)
