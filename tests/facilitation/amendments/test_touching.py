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


def test_words_that_an_accepted_one_brought_are_touched_by_none_that_was_made_before(workshop: Workshop, clause: str) -> None:
    brought = BASE.replace("l’extérieur", "l’extérieur et de leurs familles")
    accepted = workshop.amendments.add(clause, "replace", brought, authors=INVITED)
    workshop.amendments.add(clause, "replace", BASE.replace("veille à", "garantit"), authors=INVITED)
    workshop.deciding.decide(accepted.id, "retained")

    def touched(text: str, base: str = brought) -> list[str]:
        return [one.number for one in workshop.consolidation.touching([clause], "replace", base, text)]

    assert touched(brought.replace("leurs familles", "leurs proches")) == []
    assert touched(brought.replace("veille à", "assure")) == ["2"]
    assert touched(brought.replace("veille à", "garantit")) == [], "the same change is no rival"
    assert touched(BASE.replace("veille à", "assure"), BASE) == ["2"], "a draft on the words of before"


def test_one_whose_words_are_gone_is_touched_where_it_was(workshop: Workshop, clause: str) -> None:
    accepted = workshop.amendments.add(clause, "replace", BASE.replace("veille à", "assure"), authors=INVITED)
    workshop.amendments.add(clause, "replace", BASE.replace("veille à", "garantit"), authors=INVITED)
    workshop.deciding.decide(accepted.id, "retained")
    now = workshop.consolidation.current_text(clause)
    found = workshop.consolidation.touching([clause], "replace", now, now.replace("assure", "soutient"))
    assert [one.number for one in found] == ["2"]
