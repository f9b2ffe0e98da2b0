"""Formulas on what another amendment proposes: sub-amendments."""

from __future__ import annotations

from facilitation.formulas import refusals
from facilitation.formulas.grammar import parse
from facilitation.formulas.instructions import NotUnderstood
from facilitation.formulas.proposed import Proposed
from facilitation.formulas.saying import proposals
from facilitation.text.clauses import ClauseId
from facilitation.text.consolidated import ConsolidatedClause


def amendment_named(words: str) -> str:
    """The number of the amendment that all of the formula bears on; "" where it bears on none."""
    formula = parse(words, plain=True)
    if isinstance(formula, NotUnderstood):
        return ""
    numbers = {place.amendment for one in formula.instructions for place in one.places}
    return numbers.pop() if len(numbers) == 1 else ""


def proposals_in(words: str, number: str, text: str) -> tuple[Proposed, ...]:
    """What the formula asks for in the text that the amendment with this number proposes: one change."""
    proposed = ConsolidatedClause(ClauseId("amendment"), None, "cell", 0, "", f"amendement {number}", "kept", text, text, ())
    found = proposals(words, [proposed])
    if len(found) != 1 or found[0].kind != "replace":
        raise refusals.place_unclear()
    return found
