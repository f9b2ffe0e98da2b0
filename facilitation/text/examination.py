"""In which order proposals on a text are best examined; a proposal of the program's, which the chair may override.

In the order of the text, a part before what is in it. On one clause what is asked about it, its deletion, its move, then what
departs most from its words down to a matter of wording, remarks, and at last what only stands after it. The same proposal made
twice is one discussion. Words replaced everywhere come at the end, on a text that is known.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal, get_args

from facilitation.text.changes import Change, number_order
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.rebase import rebase
from facilitation.text.tokens import tokenize

Reason = Literal["question", "deletion", "move", "rewriting", "wording", "remark", "insertion", "everywhere"]

_REWRITING: Final = 0.5
"""Where at least this share of the words is struck or put in, another text is proposed, not another wording."""
_ORDER: Final[tuple[Reason, ...]] = get_args(Reason)
_ALIKE: Final = str.maketrans({"’": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2010": "-", "\u2011": "-"})


@dataclass(frozen=True, slots=True)
class Observation:
    """Something said about a clause that changes none of its words."""

    id: str
    number: str
    clause: ClauseId
    reason: Reason = "remark"


@dataclass(frozen=True, slots=True)
class Discussion:
    """Proposals that are the same, examined together: ids in the order of their numbers.

    `clause` is the first one that they are about, `distance` the share of words struck and put in, from 0 to 1.
    """

    clause: ClauseId
    proposals: tuple[str, ...]
    reason: Reason
    distance: float = 0.0


@dataclass(frozen=True, slots=True)
class _Proposal:
    id: str
    number: str
    clauses: tuple[ClauseId, ...]
    reason: Reason
    distance: float = 0.0


def order(
    changes: Iterable[Change],
    clauses: Sequence[Clause],
    observations: Iterable[Observation] = (),
    everywhere: Collection[str] = frozenset(),
) -> tuple[Discussion, ...]:
    """The discussions of one document in their order, whatever that of what is handed in; each id is in one of them.

    Changes of one amendment to several clauses have one id and are one proposal; `everywhere` are the ids of those that replace the
    same words throughout. What is about clauses that are not there comes last.
    """
    by_id: defaultdict[str, list[Change]] = defaultdict(list)
    for change in changes:
        by_id[change.id].append(change)
    texts = {clause.id: clause.text for clause in clauses}
    places = _Places(clauses)
    same: defaultdict[tuple[object, ...], list[_Proposal]] = defaultdict(list)
    for id, own in by_id.items():
        parts = sorted(own, key=lambda one: (places.first(one.clause), one.part))
        distance = distance_of(parts)
        reason = _reason(parts, distance, everywhere=id in everywhere)
        proposal = _Proposal(id, parts[0].number, tuple(one.clause for one in parts), reason, distance)
        same[_content(parts, texts)].append(proposal)
    for one in observations:
        same[one.id,].append(_Proposal(one.id, one.number, (one.clause,), one.reason))
    runs = _runs(proposal for group in same.values() for proposal in group)
    found = [_placed(group, places, runs) for group in same.values()]
    return tuple(discussion for *_, discussion in sorted(found, key=lambda one: one[:2]))


def _placed(
    group: list[_Proposal], places: _Places, runs: dict[ClauseId, list[_Proposal]]
) -> tuple[tuple[object, ...], str, Discussion]:
    """Sorting key of a discussion, the id that decides between equal ones, and the discussion."""
    group.sort(key=lambda one: (number_order(one.number), one.id))
    first = min(group, key=lambda one: (_ORDER.index(one.reason), -one.distance))
    ids = tuple(one.id for one in group)
    key = (
        first.reason == "everywhere",
        places.of(first, runs),
        _ORDER.index(first.reason),
        -first.distance,
        places.first(first.clauses[0]) * (-1 if first.reason == "insertion" else 1),
        number_order(group[0].number),
    )
    return key, group[0].id, Discussion(first.clauses[0], ids, first.reason, first.distance)


def distance_of(changes: Iterable[Change]) -> float:
    """The share of the words of both texts that are struck or put in, over all clauses changed: 1 where nothing stays."""
    from rapidfuzz.distance import Indel

    changed = words = 0
    for change in changes:
        old = [] if change.kind == "insert" else _words(change.base_text)
        new = old if change.kind == "move" else [] if change.kind == "delete" else _words(change.text)
        changed += Indel.distance(old, new)
        words += len(old) + len(new)
    return changed / words if words else 0.0


class _Places:
    """Where clauses stand: their own place, and the last one under them."""

    def __init__(self, clauses: Sequence[Clause]) -> None:
        self._first = {clause.id: place for place, clause in enumerate(clauses)}
        self._last = list(range(len(clauses)))
        self._kinds = {clause.id: clause.kind for clause in clauses}
        for place in range(len(clauses) - 1, -1, -1):
            parent = clauses[place].parent
            if parent is not None and parent in self._first:
                over = self._first[parent]
                self._last[over] = max(self._last[over], self._last[place])

    def first(self, clause: ClauseId) -> int:
        return self._first.get(clause, len(self._last))

    def of(self, proposal: _Proposal, runs: dict[ClauseId, list[_Proposal]]) -> int:
        """Where it is examined: what only stands after a clause, after all that belongs to it."""
        clause = proposal.clauses[0]
        place = self.first(clause)
        if proposal.reason == "insertion" and place < len(self._last) and self._kinds[clause] != "heading":
            return self._last[place]
        if proposal.reason == "deletion":
            # Before a block that rewrites this clause among others, which begins further up.
            return min([place, *(self.first(one.clauses[0]) for one in runs.get(clause, ()))])
        return place


def _runs(proposals: Iterable[_Proposal]) -> dict[ClauseId, list[_Proposal]]:
    """Those that change several clauses at once, by each of these."""
    found: defaultdict[ClauseId, list[_Proposal]] = defaultdict(list)
    for proposal in proposals:
        if len(proposal.clauses) > 1 and proposal.reason != "everywhere":
            for clause in proposal.clauses:
                found[clause].append(proposal)
    return dict(found)


def _reason(changes: Sequence[Change], distance: float, *, everywhere: bool) -> Reason:
    kinds = {change.kind for change in changes}
    if everywhere:
        return "everywhere"
    if kinds <= {"delete", "column_out"}:
        return "deletion"
    if kinds == {"move"}:
        return "move"
    if kinds <= {"insert", "column"}:
        return "insertion"
    return "rewriting" if distance >= _REWRITING else "wording"


def _content(changes: Sequence[Change], texts: dict[ClauseId, str]) -> tuple[object, ...]:
    """What is the same for proposals that ask for the same, whoever wrote them on whatever state of the clause."""
    return tuple((change.clause, change.kind, change.target, _proposed(change, texts)) for change in changes)


def _proposed(change: Change, texts: dict[ClauseId, str]) -> tuple[str, ...]:
    if change.kind == "replace":
        original = texts.get(change.clause, change.base_text)
        on_original = change.text if change.base_text == original else rebase(change.base_text, change.text, original)
        # One that cannot be told on the original words is only the same as another one made on the same words.
        return (_plain(change.text), _plain(change.base_text)) if on_original is None else (_plain(on_original),)
    return (_plain(change.text),) if change.kind in ("insert", "column") else ()


def _plain(text: str) -> str:
    return " ".join(text.translate(_ALIKE).split())


def _words(text: str) -> list[str]:
    return [word for word in tokenize(text) if word[0].isalnum()]
