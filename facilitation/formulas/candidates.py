"""Where the words of a formula stand that does not tell one place: what to choose from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from facilitation.formulas.quotes import opens, quoted
from facilitation.formulas.refusals import FormulaRefusedError
from facilitation.text.clauses import ClauseId
from facilitation.text.consolidate import ConsolidatedClause
from facilitation.text.folding import fold
from facilitation.text.occurrences import Occurrence, occurrences

_AROUND = 40
_UNCLEAR = frozenset({"formula.which_paragraph", "formula.words_found_often", "formula.words_not_found", "formula.place_unclear"})


def candidates(
    formula: str, refusal: FormulaRefusedError, clauses: Sequence[ConsolidatedClause], here: ClauseId | None = None
) -> tuple[Occurrence, ...]:
    """The places of the words that are to be changed, in the order of the text; where they stand in `here` or in the clause that
    the formula names, those only.

    Empty where the refusal is about something else, or the formula quotes no words that are in the text.
    """
    if refusal.key not in _UNCLEAR:
        return ()
    if refusal.where:
        texts = {one.id: one.text for one in clauses}
        return tuple(_shown(ClauseId(clause), texts[ClauseId(clause)], start, end) for clause, start, end in refusal.where)
    words = str(refusal.fields.get("words") or _first_quoted(formula))
    standing = [one for one in clauses if one.state != "deleted" and one.text]
    found = occurrences(((one.id, one.text) for one in standing), words)
    named = {one.id for one in clauses if one.id == here or _names(formula, one.label)}
    for one in clauses:
        if one.parent in named and one.state != "deleted":
            # A part that is cited is all that stands in it.
            named.add(one.id)
    inside = tuple(one for one in found if one.clause in named)
    return inside or found


def _shown(clause: ClauseId, text: str, start: int, end: int) -> Occurrence:
    return Occurrence(
        clause, start, end, text[start:end], text[max(0, start - _AROUND) : start], text[end : end + _AROUND], frozenset()
    )


def _names(formula: str, label: str) -> bool:
    """Whether the formula cites the clause, as far as its printed label tells."""
    return re.search(rf"(?<![\w.]){re.escape(fold(label))}(?![\w.]*\w)", fold(formula)) is not None


def _first_quoted(formula: str) -> str:
    place = next((place for place in range(len(formula)) if opens(formula, place)), None)
    return quoted(formula, place, len(formula))[0] if place is not None else ""
