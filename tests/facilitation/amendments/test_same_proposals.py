"""What was proposed before is recognised, whoever types it and with whatever spaces; anything else is not."""

from __future__ import annotations

import pytest

from facilitation.amendments.same_proposals import same_proposals
from facilitation.amendments.values import Amendment, Author
from facilitation.text.clauses import Clause
from facilitation.workshop import Workshop

AUTHOR = Author(None, None, "Mairie")
TEXT = """# Axe

L’État garantit l’eau.

L’État garantit le sol.

L’État garantit l’air.
"""


@pytest.fixture
def paragraphs(workshop: Workshop) -> list[Clause]:
    document = workshop.texts.add("a.md", TEXT.encode())
    return [one for one in workshop.texts.clauses(document) if one.kind == "paragraph"]


def found(
    workshop: Workshop, clause: Clause, kind: str, text: str, *, base: str = "", target: str | None = None
) -> list[Amendment]:
    return same_proposals(workshop.amendments, [clause.id], kind, base or clause.text, text, target)


def test_the_same_words_are_recognised_but_for_spaces_and_apostrophes(workshop: Workshop, paragraphs: list[Clause]) -> None:
    clause = paragraphs[0]
    made = workshop.amendments.add(clause.id, "replace", "L’État promeut l’eau.", authors=[AUTHOR])
    assert found(workshop, clause, "replace", "L'État  promeut\u00a0l'eau. ") == [made]
    assert found(workshop, clause, "replace", "L’État promeut l’eau !") == []
    assert found(workshop, clause, "insert", "L’État promeut l’eau.") == []
    assert found(workshop, paragraphs[1], "replace", "L’État promeut l’eau.") == []


def test_of_each_kind_what_makes_it_the_same(workshop: Workshop, paragraphs: list[Clause]) -> None:
    first, second, third = paragraphs
    struck = workshop.amendments.add(first.id, "delete", authors=[AUTHOR])
    moved = workshop.amendments.add(second.id, "move", target=third.id, authors=[AUTHOR])
    new = workshop.amendments.add(third.id, "insert", "Un alinéa.\nUn autre.", authors=[AUTHOR])
    remark = workshop.amendments.add(third.id, "remark", "Est-ce clair ?", authors=[AUTHOR])
    assert found(workshop, first, "delete", "") == [struck]
    assert found(workshop, second, "move", "", target=third.id) == [moved]
    assert found(workshop, second, "move", "", target=first.id) == []
    assert found(workshop, third, "insert", "Un alinéa. Un autre.") == [new]
    assert found(workshop, third, "remark", remark.text) == []


def test_one_that_parts_a_paragraph_is_recognised_by_its_lines(workshop: Workshop, paragraphs: list[Clause]) -> None:
    clause = paragraphs[0]
    made = workshop.several.rewrite([clause.id], "L’État garantit.\nL’eau.", authors=[AUTHOR])
    assert found(workshop, clause, "replace", "L’État garantit.\nL’eau.") == [made]
    assert same_proposals(workshop.amendments, [one.id for one in paragraphs[:2]], "replace", "", "L’État garantit.\nL’eau.") == []


def test_what_others_have_changed_since_is_seen_on_the_words_of_today(workshop: Workshop, paragraphs: list[Clause]) -> None:
    clause = paragraphs[0]
    made = workshop.amendments.add(clause.id, "replace", "L’État garantit l’eau potable.", authors=[AUTHOR])
    other = workshop.amendments.add(clause.id, "replace", "Le Gouvernement garantit l’eau.", authors=[AUTHOR])
    workshop.deciding.decide(other.id, "retained")
    today = workshop.consolidation.current_text(clause.id)
    assert found(workshop, clause, "replace", "Le Gouvernement garantit l’eau potable.", base=today) == [made]


def test_what_is_decided_or_binned_or_bears_on_an_amendment_is_not_offered(workshop: Workshop, paragraphs: list[Clause]) -> None:
    clause, text = paragraphs[0], "L’État promeut l’eau."
    decided = workshop.amendments.add(clause.id, "replace", text, authors=[AUTHOR])
    binned = workshop.amendments.add(clause.id, "replace", text, authors=[AUTHOR])
    parent = workshop.amendments.add(clause.id, "replace", "L’État promeut l’eau et le sol.", authors=[AUTHOR])
    workshop.amendments.add(clause.id, "replace", text, authors=[AUTHOR], parent=parent.id)
    workshop.deciding.decide(decided.id, "not_retained")
    workshop.amendments.bin(binned.id)
    assert found(workshop, clause, "replace", text) == []
