"""Whatever is written as a formula is read back as the very same change; nothing that can be recorded is left without words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitation.formulas.refusals import FormulaRefusedError
from facilitation.formulas.saying import proposals
from facilitation.formulas.writing import write_formula
from facilitation.text.changes import Change
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.consolidate import consolidate
from tests.facilitation.formulas.changing import changes, documents, formula_like
from tests.properties.french import revisions, sentences


def trimmed(text: str) -> list[str]:
    """The lines of a text without the spaces at their ends, which no formula says."""
    return [line.strip() for line in text.strip().split("\n")]


@given(st.data())
@settings(max_examples=300)
def test_what_is_written_is_read_as_the_same_change(data: st.DataObject) -> None:
    clauses = data.draw(documents())
    change = data.draw(changes(clauses))
    written = write_formula(change, clauses)
    (found,) = proposals(written, clauses)
    assert (found.clause, found.kind, found.target) == (change.clause, change.kind, change.target)
    if change.kind == "insert":
        assert [line for line in trimmed(found.text) if line] == [line for line in trimmed(change.text) if line]
    elif change.kind == "replace":
        assert trimmed(found.text) == trimmed(change.text)


@given(st.data())
@settings(max_examples=200)
def test_words_that_look_like_a_formula_are_never_taken_for_one(data: st.DataObject) -> None:
    """Text of any sort: it may have no formula, it never has one that says something else."""
    base = data.draw(st.one_of(sentences(), formula_like))
    text = data.draw(st.one_of(revisions(base), formula_like))
    clauses = consolidate(
        [
            Clause(ClauseId("1"), None, "heading", 1, "3.1", "3.1", "3.1 Moyens"),
            Clause(ClauseId("2"), ClauseId("1"), "paragraph", 0, "", "3.1, al. 1", base),
        ],
        [],
    ).clauses
    change = Change("id", "12", "replace", ClauseId("2"), base, text)
    if trimmed(base) == trimmed(text):
        with pytest.raises(FormulaRefusedError):
            write_formula(change, clauses)
        return
    try:
        written = write_formula(change, clauses)
    except FormulaRefusedError:
        return
    (found,) = proposals(written, clauses)
    assert (found.clause, found.kind, trimmed(found.text)) == (change.clause, "replace", trimmed(text))
