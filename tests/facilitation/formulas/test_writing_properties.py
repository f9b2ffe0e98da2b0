"""Whatever is written as a formula is read back as the very same change; nothing that can be recorded is left without words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.formulas.refusals import FormulaRefusedError
from facilitation.formulas.saying import proposals
from facilitation.formulas.writing import write_formula
from facilitation.text.blocks import is_plain, lines_of
from facilitation.text.changes import Change
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.consolidate import consolidate
from tests.effort import examples
from tests.facilitation.formulas.changing import changes, documents, formula_like
from tests.properties.french import revisions, sentences


def trimmed(text: str) -> list[str]:
    """The lines of a text without the spaces at their ends, which no formula says."""
    return [line.strip() for line in text.strip().split("\n")]


@given(st.data())
@examples(50)
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
@examples(80)
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


@given(st.data())
@examples(60)
def test_a_block_is_said_part_by_part(data: st.DataObject) -> None:
    """Titles, paragraphs, bullets and rows: no sign of a line is quoted, and the same block is read."""
    words = st.sampled_from(
        ["Suites", "Un bilan est fait.", "par le comité ;", "« a » et b", "60 %", "au 3.1, supprimer tout", "3.2 bis"]
    )
    line = st.one_of(
        words,
        words.map(lambda one: f"- {one}"),
        st.lists(st.one_of(words, st.just("")), min_size=2, max_size=3).map(lambda cells: f"| {' | '.join(cells)} |"),
    )
    lines = [one for one in data.draw(st.lists(line, min_size=1, max_size=5)) if one.strip("| ")]
    if data.draw(st.booleans()):
        lines = [f"# {data.draw(words)}", *lines]
    text = "\n".join(lines)
    if is_plain(text):
        return
    clauses = consolidate(
        [
            Clause(ClauseId("1"), None, "heading", 1, "3.1", "3.1", "3.1 Moyens"),
            Clause(ClauseId("2"), ClauseId("1"), "paragraph", 0, "", "3.1, al. 1", "Un guichet est ouvert."),
        ],
        [],
    ).clauses
    written = write_formula(Change("id", "12", "insert", ClauseId("2"), "", text), clauses)
    assert "# " not in written
    assert "| |" not in written.replace("\u00a0", "")
    assert "« -" not in written.replace("\u00a0", " ")
    (found,) = proposals(written, clauses)
    assert (found.clause, found.kind, lines_of(found.text)) == (ClauseId("2"), "insert", lines_of(text))
