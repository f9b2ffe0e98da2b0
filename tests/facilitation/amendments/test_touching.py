"""Words that are being typed are held against what is already proposed, before they are recorded."""

from __future__ import annotations

import pytest

from facilitation.amendments.values import Author
from facilitation.workshop import Workshop

BASE = "L’État veille à la protection des Togolais de l’extérieur."
INVITED = [Author(None, None, "Un invité")]


@pytest.fixture
def clause(workshop: Workshop) -> str:
    document = workshop.texts.add("politique.md", f"# Axe 3\n\n{BASE}\n".encode())
    return next(one for one in workshop.texts.clauses(document) if one.text == BASE).id


def touching(workshop: Workshop, clause: str, text: str, kind: str = "replace") -> list[str]:
    return [one.number for one in workshop.consolidation.touching([clause], kind, BASE, text)]


def test_the_same_words_collide_and_others_do_not(workshop: Workshop, clause: str) -> None:
    workshop.amendments.add(clause, "replace", BASE.replace("veille à", "garantit"), authors=INVITED)
    assert touching(workshop, clause, BASE.replace("veille à", "assure")) == ["1"]
    assert touching(workshop, clause, BASE.replace("l’extérieur", "l’étranger")) == []
    assert touching(workshop, clause, BASE.replace("veille à", "garantit")) == [], "the same change is no rival"


def test_a_deletion_of_the_part_above_collides(workshop: Workshop, clause: str) -> None:
    heading = workshop.texts.clause(clause).parent
    assert heading is not None
    workshop.amendments.add(heading, "delete", authors=INVITED)
    assert touching(workshop, clause, BASE + " Bis.") == ["1"]


def test_what_is_decided_is_no_rival_and_a_remark_has_none(workshop: Workshop, clause: str) -> None:
    made = workshop.amendments.add(clause, "replace", BASE.replace("veille à", "garantit"), authors=INVITED)
    assert touching(workshop, clause, "Trop vague.", kind="remark") == []
    workshop.deciding.decide(made.id, "not_retained")
    assert touching(workshop, clause, BASE.replace("veille à", "assure")) == []
