"""Acts on clauses that stand beside each other: joined, split, exchanged; and what stands before another."""

from __future__ import annotations

from collections.abc import Sequence

from facilitation.formulas import joining, refusals
from facilitation.formulas.instructions import Merge, Payload, Split
from facilitation.formulas.matching import find
from facilitation.formulas.meant import FLOWING, Meant
from facilitation.formulas.quotes import unquoted
from facilitation.formulas.sentences import sentences
from facilitation.text.clauses import ClauseId
from facilitation.text.consolidated import ConsolidatedClause


class Beside:
    """Clauses of one text and their neighbours; deleted ones count for nothing."""

    def __init__(self, meant: Meant) -> None:
        self._meant = meant

    def run(self, targets: Sequence[ConsolidatedClause]) -> list[ConsolidatedClause]:
        """The targets in the order of the text, each following the other; raises where they do not, or something hangs on one."""
        found = sorted(targets, key=lambda one: self._meant.places[one.id])
        if len({one.id for one in found}) != len(targets):
            raise refusals.not_neighbours()
        if any(one.kind not in FLOWING - {"heading"} or self._meant.members(one) for one in found):
            raise refusals.not_neighbours()
        beside = self._siblings(found[0])
        first = beside.index(found[0].id)
        if beside[first : first + len(found)] != [one.id for one in found]:
            raise refusals.not_neighbours()
        return found

    def before(self, clause: ConsolidatedClause, *, moved: ConsolidatedClause | None = None) -> ConsolidatedClause:
        """What stands right before it, of the same part; the heading of it before the first. `moved` is about to go."""
        if clause.kind == "heading" or self._meant.is_article(clause):
            raise refusals.place_unclear()
        beside = [one for one in self._siblings(clause) if moved is None or one != moved.id]
        at = beside.index(clause.id)
        if at:
            found = self._meant.clauses[self._meant.places[beside[at - 1]]]
            standing = [one for one in self._meant.members(found) if one.state != "deleted" and one.kind not in ("note", "cell")]
            if found.kind == "table" or (standing and found.kind != "row"):
                raise refusals.place_unclear()
            return found
        above = self._meant.places.get(clause.parent) if clause.parent is not None else None
        if above is None or self._meant.clauses[above].kind != "heading":
            raise refusals.place_unclear()
        return self._meant.clauses[above]

    def follows(self, clause: ConsolidatedClause, other: ConsolidatedClause) -> bool:
        beside = self._siblings(clause)
        at = beside.index(clause.id)
        return beside[at + 1 : at + 2] == [other.id]

    def _siblings(self, clause: ConsolidatedClause) -> list[ClauseId]:
        return [
            one.id for one in self._meant.clauses if one.parent == clause.parent and one.state != "deleted" and one.kind != "note"
        ]


def last_of_list(clauses: Sequence[ConsolidatedClause], label: str) -> ConsolidatedClause:
    """The clause that a new one with the number `label` follows: the last of its list; raises where there is none such."""
    standing = [one for one in clauses if one.state != "deleted" and one.number]
    before = _preceding(label)
    found = [one for one in standing if before and one.number.rstrip(".") == before]
    if len(found) != 1 or any(one.number.rstrip(".") == label for one in standing):
        raise refusals.place_unclear()
    return found[0]


def _preceding(label: str) -> str:
    """ "d)" before "e)", "3.1.4" before "3.1.5"; "" before the first."""
    if label.endswith(")"):
        return f"{chr(ord(label[0]) - 1)})" if "a" < label[0] <= "z" else ""
    above, _, number = label.rpartition(".")
    return f"{above}.{int(number) - 1}" if int(number) > 1 else ""


def merged(act: Merge, run: Sequence[ConsolidatedClause]) -> list[str]:
    """The lines that the clauses of the run become."""
    if act.new is not None:
        return _lines(act.new)
    return [" ".join(one.text.strip() for one in run)]


def parted(act: Split, text: str) -> list[str]:
    """The lines that the words of one clause become; it is split at the end of a sentence only."""
    if act.new is not None:
        found = _lines(act.new)
        if len(found) < 2:
            raise refusals.wrong_count(max(2, act.new.count), len(found))
        return found
    ends = [end for _, end in sentences(text)]
    if act.sentence:
        place = act.sentence - 1 if act.sentence > 0 else len(ends) + act.sentence
        if not 0 <= place < len(ends):
            raise refusals.no_sentence(act.sentence, len(ends))
        at = ends[place]
    else:
        found_at = find(text, act.after)
        if not found_at:
            raise refusals.words_not_found(act.after)
        if len(found_at) > 1:
            raise refusals.words_found_often(act.after, len(found_at))
        at = next((end for end in ends if found_at[0].end <= end and not text[found_at[0].end : end].strip(".!?…»” ")), 0)
    if not 0 < at < len(text.rstrip()):
        raise refusals.no_border()
    return [text[:at].strip(), joining.capitalised(text[at:].strip())]


def _lines(new: Payload) -> list[str]:
    if new.count not in (0, len(new.lines)):
        raise refusals.wrong_count(new.count, len(new.lines))
    return [line for line in unquoted(new.lines) if line.strip()]
