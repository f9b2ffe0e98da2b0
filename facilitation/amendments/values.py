"""What an amendment is: who proposes which words in place of which, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

AmendmentKind = Literal[
    "replace", "insert", "delete", "move", "join", "split", "block", "everywhere", "column", "column_out", "remark", "question"
]
SIMPLE_KINDS: tuple[AmendmentKind, ...] = ("replace", "insert", "delete", "move", "remark", "question")
"""Kinds that bear on one clause as a whole: those that a page offers to choose from."""
SUB_KINDS: tuple[AmendmentKind, ...] = ("replace", "remark", "question")
"""Kinds that a page offers on what another amendment proposes."""
RUN_KINDS: tuple[AmendmentKind, ...] = ("join", "split", "block")
"""Other paragraphs in place of one or of several that follow each other: fewer, more, or a block pasted whole."""
KINDS: tuple[AmendmentKind, ...] = (*SIMPLE_KINDS[:4], *RUN_KINDS, "everywhere", "column", "column_out", *SIMPLE_KINDS[4:])
PARTED_KINDS = frozenset((*RUN_KINDS, "everywhere", "column_out"))
"""Kinds that change several clauses, each of them told."""
TEXT_KINDS = frozenset(KINDS) - {"remark", "question"}
"""Kinds that change the text once retained; the others are observations."""

Outcome = Literal["retained", "retained_modified", "not_retained", "withdrawn", "referred", "parked", "lapsed", "noted"]
OUTCOMES: tuple[Outcome, ...] = (
    "retained",
    "retained_modified",
    "not_retained",
    "withdrawn",
    "referred",
    "parked",
    "lapsed",
    "noted",
)
"""`noted` (« pris note ») closes remarks and questions; `referred` and `parked` can be decided again later."""

MODES = ("consensus", "acclamation", "vote", "chair")
LEVELS = ("group", "plenary", "committee")
PUT_OFF = frozenset({"referred", "parked"})
"""States of what the room has put off: undecided, and not before it now."""
OPEN_STATES = frozenset({"pending"}) | PUT_OFF


@dataclass(frozen=True, slots=True)
class Author:
    """Who proposes or supports: a person, an organisation, or a name that is on no list. `name` is what papers print."""

    person: str | None
    organisation: str | None
    name: str
    supports: bool = False
    added_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Reservation:
    by: str
    text: str


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision on an amendment; `reopened_at` says since when it no longer holds, `reopened_for` at whose request ("" where
    nobody is named). Earlier ones stay readable. `place` grows in the order in which decisions were recorded, whatever the clock
    said."""

    id: str
    amendment: str
    level: str
    outcome: Outcome
    agreed_text: str | None
    agreed_base: str | None
    mode: str
    votes_for: int | None
    votes_against: int | None
    abstentions: int | None
    chair: str | None
    session: str | None
    reason: str
    mandate: str
    mandate_to: str
    deadline: date | None
    reservations: tuple[Reservation, ...]
    because_of: str | None
    decided_at: datetime
    reopened_at: datetime | None
    reopened_reason: str
    reopened_for: str = ""
    place: int = 0

    @property
    def adopted(self) -> bool:
        return self.outcome in ("retained", "retained_modified")


@dataclass(frozen=True, slots=True)
class Part:
    """One of the clauses that an amendment to several changes, with its words as the author had them.

    `spans` are the places [start, end) (code points of `base_text`) of the words to be replaced everywhere; () for a whole clause.
    """

    clause: str
    document: str
    base_text: str
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Amendment:
    """A proposed change to one clause or to several, as its author worded it; the text is never altered by what is decided.

    `base_text` is the clause's text that the proposal was made on; `text` the new text of the clause (replace), the new paragraphs
    after it separated by line breaks (insert), or the words of a remark or question. `parent` is the amendment that a sub-amendment
    bears on. `state` is "pending" or the outcome of the decision in force.

    An amendment to several clauses has `parts`, the first of them on `clause`. Then `base_text` and `text` are the paragraphs of
    all parts and those that take their place, one a line (join, split, block), or the words replaced everywhere and the new ones;
    of a column that goes `base_text` has its cells, one a line. A new column (column) stands right of the cell `clause`, or before
    the first one of the table `clause`; its cells are the lines of `text`.
    `columns` are those that the cells of a new row were written for, from left to right, where they are not those of the table as
    received: the number of a received one (from 0), or the id of the amendment that has brought it.
    `made_on` is the version of the document that it was made on, None where that is `document` itself.
    `reopened` is the plenary's last decision, reopened since, while there is no other.
    `place` grows in the order in which amendments were recorded, whatever the clock said.
    """

    id: str
    number: str
    parent: str | None
    document: str
    clause: str
    kind: AmendmentKind
    base_text: str
    text: str
    target: str | None
    rationale: str
    nature: Literal["substance", "form"]
    breakout_group: str | None
    session: str | None
    agenda_item: str | None
    answer: str
    recorded_at: datetime
    binned: bool
    authors: tuple[Author, ...]
    decision: Decision | None
    made_on: str | None = None
    parts: tuple[Part, ...] = ()
    reopened: Decision | None = None
    columns: tuple[str, ...] = ()
    place: int = 0

    @property
    def clauses(self) -> tuple[str, ...]:
        """Every clause it changes."""
        return tuple(part.clause for part in self.parts) or (self.clause,)

    @property
    def documents(self) -> tuple[str, ...]:
        """Every document it changes, its own first: words can be replaced in the policy and in its plan."""
        return tuple(dict.fromkeys((self.document, *(part.document for part in self.parts))))

    @property
    def state(self) -> str:
        return self.decision.outcome if self.decision else "pending"

    @property
    def is_open(self) -> bool:
        """Still to be decided in this room or by the drafting committee."""
        return self.state in OPEN_STATES

    @property
    def changes_text(self) -> bool:
        return self.kind in TEXT_KINDS

    @property
    def adopted(self) -> bool:
        return self.state in ("retained", "retained_modified")

    @property
    def proposers(self) -> tuple[Author, ...]:
        return tuple(author for author in self.authors if not author.supports)

    @property
    def supporters(self) -> tuple[Author, ...]:
        return tuple(author for author in self.authors if author.supports)

    @property
    def author_line(self) -> str:
        """ "Min. Justice, Mairie de Kloto 1": all proposers by name."""
        return ", ".join(author.name for author in self.proposers)
