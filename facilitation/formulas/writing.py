"""The formula for a recorded change, as a French clerk says it: « Au 3.2, remplacer les mots « veille à » par « garantit ». »

The reverse of `saying`: what is written here is read there as this very change, or it is not written. A formula is an instrument of
French drafting; it is said in French whatever the language of the window. Remarks and questions have none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from facilitation.formulas import refusals
from facilitation.formulas.citing import Cited, Citing
from facilitation.formulas.meant import Meant
from facilitation.formulas.phrases import Noun, noun, phrase, quoted
from facilitation.formulas.refusals import FormulaRefusedError
from facilitation.formulas.saying import Proposed, said_of
from facilitation.formulas.telling import Rewording, Telling, Way
from facilitation.text.changes import Change
from facilitation.text.consolidate import ConsolidatedClause
from facilitation.text.diff import diff
from facilitation.text.hunks import Words

_MOST_EDITS: Final = 6
_MOST_TRIED: Final = 60
_TOO_LARGE: Final = 0.6
"""A change whose words are more than this part of the clause is told as a new wording."""
_LONGER: Final = 1.3
"""A list of changes so many times as long as the new wording is harder to follow."""
_FEW_LETTERS: Final = 40
"""Letters of a text, a cell's for the most part, that is told by its words though all of them change."""
_ENDS: Final = (".", "!", "?", "…")


def write_formula(change: Change, clauses: Sequence[ConsolidatedClause]) -> str:
    """The formula for the change, which is of one of the clauses; its `base_text` is what the clause is taken to say.

    Read by `saying.proposals` on these clauses it gives the change again, but for spaces at the ends of its lines. Raises
    FormulaRefusedError ("formula.no_formula") where no words do: the change is of spaces only, or the clause cannot be cited.
    """
    return Writing(clauses).formula(change)


class Writing:
    """Writes formulas for changes of one text."""

    def __init__(self, clauses: Sequence[ConsolidatedClause]) -> None:
        self._meant = Meant(clauses)
        self._citing = Citing(self._meant)

    def formula(self, change: Change) -> str:
        """As `write_formula`."""
        place = self._meant.places.get(change.clause)
        if place is None:
            raise refusals.no_formula(change.number)
        clause = self._meant.clauses[place]
        for acts in self._candidates(change, clause):
            sentence = _sentence(acts)
            if self._reads_as(sentence, change):
                return sentence
        raise refusals.no_formula(change.number)

    def _candidates(self, change: Change, clause: ConsolidatedClause) -> Iterator[str]:
        cited = self._citing.cited(clause)
        if cited is None:
            return
        match change.kind:
            case "delete":
                yield phrase("act.delete", old=cited.whole)
            case "move":
                target = self._citing.cited(self._meant.clauses[self._meant.places[change.target]]) if change.target else None
                if target is not None:
                    yield phrase("act.move", whole=cited.whole, target=target.whole)
            case "insert":
                yield from _inserted(change, clause, cited)
            case "replace":
                words = self._citing.cited_words(clause)
                if words is not None:
                    yield from self._replaced(change, clause, words)

    # New words of a clause

    def _replaced(self, change: Change, clause: ConsolidatedClause, cited: Cited) -> Iterator[str]:
        rewritten = list(_rewritten(change, clause, cited.whole))
        told = self._told(change, cited)
        if not change.base_text.strip() or (told is not None and rewritten and _is_large(change, told, rewritten[0])):
            yield from rewritten
        if told is not None:
            yield told
        yield from rewritten
        whole = self._one_by_one(change, cited, [Rewording(0, len(change.base_text), change.text)])
        if whole:
            yield whole[0].alone

    def _told(self, change: Change, cited: Cited) -> str | None:
        """The edits one by one, several as a list; None where one of them cannot be told."""
        edits = [Rewording(edit.start, edit.end, edit.text) for edit in diff(change.base_text, change.text)]
        if not 0 < len(edits) <= _MOST_EDITS:
            same = Telling(change.base_text, cited).everywhere(edits) if edits and _all_the_same(edits, change.base_text) else None
            return same.alone if same is not None else None
        telling = Telling(change.base_text, cited)
        if len(edits) > 1 and _all_the_same(edits, change.base_text):
            same = telling.everywhere(edits)
            if same is not None and self._reads_as(_sentence(same.alone), change):
                return same.alone
        ways = self._one_by_one(change, cited, edits)
        if not ways:
            return None
        return ways[0].alone if len(ways) == 1 else _listed(cited, ways)

    def _one_by_one(self, change: Change, cited: Cited, edits: Sequence[Rewording]) -> list[Way]:
        """For each edit the first way that is read as it; [] where one has none."""
        telling = Telling(change.base_text, cited)
        found: list[Way] = []
        for edit in edits:
            text = change.base_text[: edit.start] + edit.new + change.base_text[edit.end :]
            only = Change(change.id, change.number, "replace", change.clause, change.base_text, text)
            way = next((one for one in islice(telling.ways(edit), _MOST_TRIED) if self._reads_as(_sentence(one.alone), only)), None)
            if way is None:
                return []
            found.append(way)
        return found

    def _reads_as(self, sentence: str, change: Change) -> bool:
        try:
            found = said_of(sentence, self._meant, texts={change.clause: change.base_text})
        except FormulaRefusedError:
            return False
        return len(found) == 1 and same(found[0], change)


def same(found: Proposed, change: Change) -> bool:
    """Whether a formula was read as the change, but for spaces at the ends of lines, which nobody says."""
    if (found.clause, found.kind, found.target) != (change.clause, change.kind, change.target if change.kind == "move" else None):
        return False
    if change.kind == "insert":
        return _alineas(found.text) == _alineas(change.text)
    return change.kind != "replace" or (_lines(found.text) == _lines(change.text) != _lines(change.base_text))


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.strip().split("\n")]


def _alineas(text: str) -> list[str]:
    return [line for line in _lines(text) if line]


def _inserted(change: Change, clause: ConsolidatedClause, cited: Cited) -> Iterator[str]:
    lines = _alineas(change.text)
    bullet = clause.kind == "item" and not any(map(str.isalnum, clause.number))
    sort = "row" if clause.kind == "row" else "bullet" if bullet else "paragraph"
    for block in _blocks(lines):
        new = phrase("new.announced", what=phrase(f"new.{sort}", count=len(lines)), new=block)
        if clause.kind == "cell":
            yield phrase("act.complete", whole=cited.whole, new=new)
            continue
        beside = noun("part.title").within(cited.whole) if clause.kind == "heading" else cited.whole
        yield phrase("place.after", whole=beside, act=phrase("act.insert", new=new))


def _rewritten(change: Change, clause: ConsolidatedClause, whole: Noun) -> Iterator[str]:
    lines = _lines(change.text)
    several = len(lines) > 1 and clause.kind != "cell"
    for block in _blocks(lines):
        if not several:
            yield phrase("act.rewrite", whole=whole, new=block)
        else:
            yield phrase("act.rewrite_qualified", whole=whole, how=phrase("how.lines", count=len(lines)), new=block)
        how = phrase("how.both", count=len(lines)) if several else phrase("how.unended")
        yield phrase("act.rewrite_qualified", whole=whole, how=how, new=block)


def _blocks(lines: Sequence[str]) -> Iterator[str]:
    """New lines in quotation marks, one before each and one after the last; without any where that cannot be read."""
    if len(lines) == 1:
        marked = quoted(lines[0].strip())
        if marked is not None:
            yield marked
    yield "\n" * (len(lines) > 1) + "\n".join(f"«\u00a0{line}".rstrip("\u00a0") for line in lines) + "\u00a0»"
    # A line break at the end says that nothing may be added to these words.
    yield "\n" + "\n".join(lines) + "\n"


def _listed(cited: Cited, ways: Sequence[Way]) -> str:
    head = phrase("place.list", at=cited.at)
    acts = [f"{place}°\u00a0{_capital(way.listed)}" for place, way in enumerate(ways, start=1)]
    return "\n".join((head, "\u202f;\n".join(acts)))


def _is_large(change: Change, told: str, rewritten: str) -> bool:
    """Whether a new wording of the clause is easier to follow than the changes one by one."""
    base, new = change.base_text, change.text
    edits = diff(base, new)
    if max(len(base), len(new)) <= _FEW_LETTERS and "\n" not in told:
        # « 60 % » in a cell is replaced, a title of some words is written anew.
        return len(Words(base).units) > 1 and edits[0].start == 0 and edits[0].end == len(base)
    gone = sum(edit.end - edit.start for edit in edits)
    come = sum(len(edit.text) for edit in edits)
    too_large = max(gone / max(1, len(base)), come / max(1, len(new))) > _TOO_LARGE
    return too_large or (len(edits) > 1 and len(told) > _LONGER * len(rewritten))


def _all_the_same(edits: Sequence[Rewording], base: str) -> bool:
    return len({(base[edit.start : edit.end].strip(), edit.new.strip()) for edit in edits}) == 1


def _sentence(acts: str) -> str:
    """With its capital and its full stop, which quoted words may bring."""
    acts = acts.replace(": \n", ":\n")
    if acts.endswith("\n"):
        return _capital(acts.removesuffix("\n"))
    ended = acts.endswith("»") and acts.rstrip("\u00a0»").endswith(_ENDS)
    return _capital(acts) + ("" if ended else ".")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
