"""A formula that does not tell one place: those that it could mean are offered, in the clause that it names first."""

import pytest

from facilitation.formulas.candidates import candidates
from facilitation.formulas.refusals import FormulaRefusedError
from facilitation.formulas.saying import proposals
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.consolidate import consolidate

TEXTS = {"1.1": "Le mot et le mot.", "1.2": "Un mot seul.", "1.11": "Rien ici."}


@pytest.mark.parametrize(
    ("formula", "places"),
    [
        ("remplacer le mot « mot » par « terme »", [("1.1", 3), ("1.1", 13), ("1.2", 3)]),
        ("au 1.1, remplacer le mot « mot » par « terme »", [("1.1", 3), ("1.1", 13)]),
        ("au 1.11, remplacer le mot « mot » par « terme »", [("1.1", 3), ("1.1", 13), ("1.2", 3)]),
        ("remplacer le mot « absent » par « terme »", []),
        ("faire tout autrement", []),
    ],
)
def test_the_places_to_choose_from(formula, places):
    clauses = consolidate([Clause(ClauseId(label), None, "paragraph", 0, label, label, text) for label, text in TEXTS.items()], [])
    with pytest.raises(FormulaRefusedError) as refused:
        proposals(formula, clauses.clauses)
    assert [(one.clause, one.start) for one in candidates(formula, refused.value, clauses.clauses)] == places
