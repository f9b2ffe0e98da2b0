"""The proposed order of examination: every proposal once, the same whatever order they came in, deletions first."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from facilitation.documents.reading import read
from facilitation.text.changes import Change
from facilitation.text.clauses import Clause
from facilitation.text.examination import Observation, order
from facilitation.text.runs import rewritten
from tests.properties.french import word_revisions, words

Case = tuple[tuple[Clause, ...], list[Change], list[Observation], frozenset[str]]


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A small document, proposals of every kind on it, some of them the same, and what is only said about it."""
    paragraphs = draw(st.lists(st.lists(words, min_size=2, max_size=6).map(" ".join), min_size=2, max_size=6))
    text = "".join(("# Axe\n\n" if place % 3 == 0 else "") + f"Ainsi {one}\n\n" for place, one in enumerate(paragraphs))
    clauses = read("a.md", text.encode()).clauses
    changes: list[Change] = []
    observations: list[Observation] = []
    everywhere: set[str] = set()
    for number in range(1, draw(st.integers(1, 9)) + 1):
        id, clause = f"i{number}", draw(st.sampled_from(clauses))
        kind = draw(st.sampled_from(("replace", "replace", "insert", "delete", "move", "block", "everywhere", "said")))
        if kind == "said":
            reason = draw(st.sampled_from(("remark", "question")))
            observations.append(Observation(id, str(number), clause.id, reason))
        elif kind == "everywhere":
            parts = draw(st.lists(st.sampled_from(clauses), min_size=1, max_size=3, unique_by=lambda one: one.id))
            changes += [
                Change(id, str(number), "replace", one.id, one.text, f"{one.text} neuf", part=at) for at, one in enumerate(parts)
            ]
            everywhere.add(id)
        elif kind == "block":
            beside = [one for one in clauses if one.parent == clause.parent and one.kind == clause.kind][:3]
            lines = draw(st.sampled_from(("", "neuf", "neuf\nautre", "un\ndeux\ntrois\nquatre")))
            changes += rewritten(id, str(number), [(one.id, one.text) for one in beside], lines)
        else:
            words_now = "" if kind == "insert" else clause.text
            new = {"replace": draw(word_revisions(clause.text)), "insert": "Il est ajouté."}.get(kind, "")
            target = draw(st.sampled_from(clauses)).id if kind == "move" else None
            changes.append(Change(id, str(number), kind, clause.id, words_now, new, target))  # type: ignore[arg-type]
    return clauses, changes, observations, frozenset(everywhere)


def called(case: Case) -> list[str]:
    clauses, changes, observations, everywhere = case
    return [one for discussion in order(changes, clauses, observations, everywhere) for one in discussion.proposals]


@given(cases())
def test_every_proposal_is_called_once(case: Case) -> None:
    _, changes, observations, _ = case
    assert sorted(called(case)) == sorted({one.id for one in changes} | {one.id for one in observations})


@given(cases(), st.randoms(use_true_random=False))
def test_the_order_they_came_in_does_not_matter(case: Case, chance: object) -> None:
    clauses, changes, observations, everywhere = case
    mixed, said = list(changes), list(observations)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    chance.shuffle(said)  # type: ignore[attr-defined]
    assert order(mixed, clauses, said, everywhere) == order(changes, clauses, observations, everywhere)


@given(cases())
def test_the_deletion_of_a_clause_comes_before_all_else_that_changes_it_or_what_is_in_it(case: Case) -> None:
    clauses, changes, _, _ = case
    at = {one: place for place, one in enumerate(called(case))}
    kinds: dict[str, set[str]] = {}
    for change in changes:
        kinds.setdefault(change.id, set()).add(change.kind)
    parents = {clause.id: clause.parent for clause in clauses}
    deletions = [one for one in changes if kinds[one.id] == {"delete"} and one.part == 0]
    for deletion in deletions:
        for other in changes:
            line = [other.clause]
            while (over := parents[line[-1]]) is not None:
                line.append(over)
            if kinds[other.id] != {"delete"} and deletion.clause in line:
                assert at[deletion.id] < at[other.id]


@given(cases())
def test_those_that_are_the_same_are_one_discussion(case: Case) -> None:
    clauses, changes, observations, everywhere = case
    single = {one.id: one for one in changes if sum(other.id == one.id for other in changes) == 1}
    for discussion in order(changes, clauses, observations, everywhere):
        own = [single[one] for one in discussion.proposals if one in single]
        assert len({(one.kind, one.clause, one.target, " ".join(one.text.split())) for one in own}) <= 1
        numbers = [int(one.removeprefix("i")) for one in discussion.proposals]
        assert numbers == sorted(numbers)
    found = {one: place for place, discussion in enumerate(order(changes, clauses)) for one in discussion.proposals}
    for one in single.values():
        for other in single.values():
            if (one.kind, one.clause, one.target, one.text) == (other.kind, other.clause, other.target, other.text):
                assert found[one.id] == found[other.id]
