"""How far a change reaches: the clauses that have to be looked at together with its own one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from facilitation.text.blocks import end_of_part, first_depth, level_of, part_of
from facilitation.text.changes import Change
from facilitation.text.clauses import ClauseId
from facilitation.text.taking_in import Tree


class Reaching(Tree):
    """What the changes of a document reach, as places of its clauses.

    What a change puts somewhere stands in the middle or at the end of what it reaches, never before. So two changes that reach
    nothing in common never meet, not even where what the one puts in comes right before what the other changes.
    """

    def far(self, changes: Sequence[Change]) -> tuple[range, ...]:
        """What the changes of one amendment reach; () where that is each one's own clause. Those that are made all or none go
        together."""
        if not changes:
            return ()
        spans = [self._reach(change) for change in changes]
        if any(change.part and not change.optional for change in changes):
            return (_hull(*spans),)
        return tuple(span for span in spans if len(span) > 1)

    def _reach(self, change: Change) -> range:
        place, clause = self.places[change.clause], self.clauses[self.places[change.clause]]
        whole = range(place, self.ends[place])
        match change.kind:
            case "delete":
                return whole
            case "move" if change.target in self.places:
                ends = [self._table(one) if clause.kind == "row" else self._whole(one) for one in (change.clause, change.target)]
                return self._past_boxes(_hull(*ends))
            case "insert" if clause.kind == "row":
                return self._past_boxes(self._table(change.clause))
            case "insert" if clause.kind != "cell" and (depth := first_depth(change.text)):
                part = part_of(self.clauses, self.places, change.clause)
                return self._past_boxes(range(place, end_of_part(self.clauses, place, level_of(part, depth))))
            case "insert" if clause.kind not in ("cell", "heading"):
                return self._past_boxes(whole)
            case "insert" if clause.kind == "heading":
                return self._past_boxes(range(place, place + 1))
            case "column" | "column_out":
                return self._table(change.clause)
        return range(place, place + 1)

    def _whole(self, clause: ClauseId) -> range:
        """The clause and all that stands in it."""
        return range(self.places[clause], self.ends[self.places[clause]])

    def _table(self, clause: ClauseId) -> range:
        """The innermost table that a clause stands in, or is; the clause itself where there is none."""
        here: ClauseId | None = clause
        while here is not None:
            if self.clauses[self.places[here]].kind == "table":
                return self._whole(here)
            here = self.clauses[self.places[here]].parent
        return self._whole(clause)

    def _past_boxes(self, span: range) -> range:
        """Text boxes hang on the paragraph before them: what is put in there comes after them."""
        stop = span.stop
        while stop < len(self.clauses) and self.clauses[stop].kind == "box":
            stop = self.ends[stop]
        return range(span.start, stop)


def merged(spans: Iterable[range]) -> list[range]:
    """The spans in order, those that have a place in common as one."""
    found: list[range] = []
    for span in sorted(spans, key=lambda one: one.start):
        if found and span.start < found[-1].stop:
            found[-1] = _hull(found[-1], span)
        else:
            found.append(span)
    return found


def _hull(*spans: range) -> range:
    return range(min(span.start for span in spans), max(span.stop for span in spans))
