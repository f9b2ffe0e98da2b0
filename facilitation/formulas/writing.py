"""The formula for a recorded change, as a French clerk says it: « Au 3.2, remplacer les mots « veille à » par « garantit ». »

The reverse of `saying`: what is written here is read there as this very change, or it is not written. A formula is an instrument of
French drafting; it is said in French whatever the language of the window. Remarks and questions have none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from facilitation.formulas import refusals
from facilitation.formulas.announcing import alineas_of, inserted, lines_of, listed, parts, rewritten, sentence
from facilitation.formulas.citing import Cited, Citing
from facilitation.formulas.meant import Meant
from facilitation.formulas.phrases import phrase
from facilitation.formulas.proposed import Proposed
from facilitation.formulas.refusals import FormulaRefusedError
from facilitation.formulas.saying import said_of
from facilitation.formulas.telling import Rewording, Telling, Way
from facilitation.formulas.telling_columns import same_column, written_column, written_column_out
from facilitation.text.blocks import is_plain
from facilitation.text.blocks import lines_of as lines_with_signs
from facilitation.text.changes import Change
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.consolidated import ConsolidatedClause
from facilitation.text.diff import diff
from facilitation.text.hunks import Words
from facilitation.text.rows import row_texts

_MOST_EDITS: Final = 6
_MOST_TRIED: Final = 60
"""Ways to say one edit that are tried, the plainest first."""
_TOO_LARGE: Final = 0.6
"""A change whose words are more than this part of the clause is told as a new wording."""
_LONGER: Final = 1.3
"""A list of changes so many times as long as the new wording is harder to follow."""
_FEW_LETTERS: Final = 40
"""Letters of a text, a cell's for the most part, that is told by its words though all of them change."""


def write_formula(change: Change, clauses: Sequence[ConsolidatedClause]) -> str:
    """The formula for the change, which is of one of the clauses; its `base_text` is what the clause is taken to say.

    Read by `saying.proposals` on these clauses it gives the change again, but for spaces at the ends of its lines. Raises
    FormulaRefusedError ("formula.no_formula") where no words do: the change is of spaces only, or the clause cannot be cited.
    """
    return Writing(clauses).formula([change])


def write_sub_formula(amendment: str, base_text: str, text: str) -> str:
    """The formula for other words in what the amendment with this number proposes; raises as `write_formula`."""
    proposed = ConsolidatedClause(
        ClauseId("amendment"), None, "cell", 0, "", f"amendement {amendment}", "kept", base_text, base_text, ()
    )
    return write_formula(Change("", amendment, "replace", proposed.id, base_text, text), [proposed])


@dataclass(frozen=True, slots=True)
class _Written:
    """A change as a sentence; `at` and `act` are its parts where it says only that an act is done at a place."""

    sentence: str
    at: str = ""
    act: str = ""


class Writing:
    """Writes formulas for changes of one text; built once for any number of them."""

    def __init__(self, clauses: Sequence[ConsolidatedClause], received: Sequence[Clause] = ()) -> None:
        """`received` are the clauses of the document as it was received, where others than `clauses`."""
        self._meant = Meant(clauses, received)
        self._citing = Citing(self._meant)

    def formula(self, changes: Sequence[Change]) -> str:
        """The formula for all changes of one amendment; several are its parts, the same act at several places one sentence."""
        if {change.kind for change in changes} == {"column_out"}:
            return self._first([written_column_out(self._meant, self._citing, changes)], changes)
        written = [self._written(change) for change in changes]
        if len(written) == 1:
            return written[0].sentence
        told: dict[str, list[_Written]] = {}
        for one in written:
            told.setdefault(one.act or one.sentence, []).append(one)
        together = [same[0].sentence if len(same) == 1 else _at_places(same) for same in told.values()]
        for sentences in (together, [one.sentence for one in written]):
            whole = parts(sentences) if len(sentences) > 1 else "".join(sentences)
            if self._reads_as(whole, changes):
                return whole
        raise refusals.no_formula(changes[0].number if changes else "")

    def _first(self, ways: Iterable[str | None], changes: Sequence[Change]) -> str:
        found = next((one for one in ways if one is not None and self._reads_as(one, changes)), None)
        if found is None:
            raise refusals.no_formula(changes[0].number)
        return found

    def _written(self, change: Change) -> _Written:
        place = self._meant.places.get(change.clause)
        if place is not None:
            for one in self._candidates(change, self._meant.clauses[place]):
                if self._reads_as(one.sentence, [change]):
                    return one
        raise refusals.no_formula(change.number)

    def _candidates(self, change: Change, clause: ConsolidatedClause) -> Iterator[_Written]:
        cited = self._citing.cited(clause)
        if cited is None:
            return
        match change.kind:
            case "delete":
                yield _Written(sentence(phrase("act.delete", old=cited.whole)))
            case "move":
                there = self._meant.places.get(change.target) if change.target is not None else None
                target = self._citing.cited(self._meant.clauses[there]) if there is not None else None
                if target is not None:
                    yield _Written(sentence(phrase("act.move", whole=cited.whole, target=target.whole)))
            case "column":
                yield from map(_Written, written_column(self._meant, self._citing, change))
            case "insert":
                yield from (_Written(sentence(acts)) for acts in inserted(change, clause, cited))
            case "replace":
                words = self._citing.cited_words(clause)
                if words is not None:
                    yield from self._replaced(change, clause, words)

    # New words of a clause

    def _replaced(self, change: Change, clause: ConsolidatedClause, cited: Cited) -> Iterator[_Written]:
        anew = [_Written(sentence(acts)) for acts in rewritten(change, clause, cited.whole)]
        told = self._told(change, cited)
        if not change.base_text.strip() or (told is not None and _is_large(change, told.sentence, anew[0].sentence)):
            yield from anew
        if told is not None:
            yield told
        yield from anew
        ways = self._ways(change, cited, [Rewording(0, len(change.base_text), change.text)])
        if ways:
            yield _Written(sentence(ways[0].alone))

    def _told(self, change: Change, cited: Cited) -> _Written | None:
        """The edits one by one, several as a list; None where one of them cannot be told, or there are too many."""
        edits = [Rewording(edit.start, edit.end, edit.text) for edit in diff(change.base_text, change.text)]
        if len({(change.base_text[edit.start : edit.end].strip(), edit.new.strip()) for edit in edits}) == 1 < len(edits):
            way = Telling(change.base_text, cited).everywhere(edits)
            if way is not None and self._reads_as(sentence(way.alone), [change]):
                return _of_way(way, cited)
        ways = self._ways(change, cited, edits) if len(edits) <= _MOST_EDITS else []
        if len(ways) == 1:
            return _of_way(ways[0], cited)
        return _Written(sentence(listed(cited, ways))) if ways else None

    def _ways(self, change: Change, cited: Cited, edits: Sequence[Rewording]) -> list[Way]:
        """For each edit the first way that is read as it; [] where one has none."""
        telling = Telling(change.base_text, cited)
        found: list[Way] = []
        for edit in edits:
            text = change.base_text[: edit.start] + edit.new + change.base_text[edit.end :]
            only = Change(change.id, change.number, "replace", change.clause, change.base_text, text)
            tried = islice(telling.ways(edit), _MOST_TRIED)
            way = next((one for one in tried if self._reads_as(sentence(one.alone), [only])), None)
            if way is None:
                return []
            found.append(way)
        return found

    def _reads_as(self, words: str, changes: Sequence[Change]) -> bool:
        texts = {change.clause: change.base_text for change in changes if change.kind == "replace"}
        try:
            found = said_of(words, self._meant, texts=texts)
        except FormulaRefusedError:
            return False
        if changes[0].kind in ("column", "column_out"):
            return len(found) == 1 and same_column(self._meant, found[0], changes)
        kinds = {one.id: one.kind for one in (self._meant.clauses[self._meant.places[change.clause]] for change in changes)}
        return len(found) == len(changes) and all(
            any(_same(one, change, of_row=kinds[change.clause] == "row") for one in found) for change in changes
        )


def _same(found: Proposed, change: Change, *, of_row: bool) -> bool:
    """Whether a formula was read as the change, but for spaces at the ends of lines, which nobody says."""
    if (found.clause, found.kind, found.target) != (change.clause, change.kind, change.target if change.kind == "move" else None):
        return False
    if change.kind == "insert" and not of_row and not is_plain(change.text):
        return lines_with_signs(found.text) == lines_with_signs(change.text)
    if change.kind == "insert":
        texts = (row_texts(found.text), row_texts(change.text)) if of_row else (alineas_of(found.text), alineas_of(change.text))
        return texts[0] == texts[1]
    return change.kind != "replace" or (lines_of(found.text) == lines_of(change.text) != lines_of(change.base_text))


def _of_way(way: Way, cited: Cited) -> _Written:
    only_at = way.alone == phrase("place.at", at=cited.at, act=way.listed)
    return _Written(sentence(way.alone), cited.at, way.listed) if only_at else _Written(sentence(way.alone))


def _at_places(same: Sequence[_Written]) -> str:
    places = phrase("place.and").join(one.at for one in same)
    return sentence(phrase("place.at", at=places, act=same[0].act))


def _is_large(change: Change, told: str, anew: str) -> bool:
    """Whether a new wording of the clause is easier to follow than the changes one by one."""
    base, new = change.base_text, change.text
    edits = diff(base, new)
    if max(len(base), len(new)) <= _FEW_LETTERS and "\n" not in told:
        # « 60 % » in a cell is replaced, a title of some words is written anew.
        return len(Words(base).units) > 1 and edits[0].start == 0 and edits[0].end == len(base)
    gone = sum(edit.end - edit.start for edit in edits)
    come = sum(len(edit.text) for edit in edits)
    too_large = max(gone / max(1, len(base)), come / max(1, len(new))) > _TOO_LARGE
    return too_large or (len(edits) > 1 and len(told) > _LONGER * len(anew))
