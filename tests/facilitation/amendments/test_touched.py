"""Which amendment an act was about: the one decided, not what fell with it; none of a batch."""

from __future__ import annotations

import pytest

from facilitation.amendments.touched import Touched
from facilitation.amendments.values import Amendment, Author
from facilitation.workshop import Workshop

OIM = Author(None, None, "OIM")
TEXT = "# Vision\n\nLe pays protège chacun partout.\n\nIl rend compte.\n"


@pytest.fixture
def clause(workshop: Workshop) -> str:
    document = workshop.texts.add("politique.md", TEXT.encode())
    return next(one.id for one in workshop.texts.clauses(document) if one.kind == "paragraph")


def propose(workshop: Workshop, clause: str, text: str, kind: str = "replace") -> Amendment:
    return workshop.amendments.add(clause, kind, text, authors=[OIM])  # type: ignore[arg-type]


def last(workshop: Workshop) -> Touched | None:
    return workshop.touched.by(workshop.history.acts(1)[0].id)


def here(amendment: Amendment) -> Touched:
    return Touched(amendment.number, amendment.id, amendment.clause)


def gone(amendment: Amendment) -> Touched:
    return Touched(amendment.number, "", amendment.clause)


def test_what_fell_by_a_decision_only_follows(workshop: Workshop, clause: str) -> None:
    first = propose(workshop, clause, "Le pays garantit chacun partout.")
    rival = propose(workshop, clause, "Le pays défend chacun partout.")
    workshop.amendments.add(rival.clause, "replace", "Le pays défend tous.", authors=[OIM], parent=rival.id)
    workshop.deciding.decide(first.id, "retained", lapse=[rival.id])
    assert last(workshop) == here(first)
    workshop.history.undo()
    assert last(workshop) == here(first)
    workshop.history.redo()
    assert last(workshop) == here(first)
    workshop.deciding.reopen(first.id)
    assert last(workshop) == here(first)


def test_what_was_recorded_is_gone_once_that_is_undone(workshop: Workshop, clause: str) -> None:
    made = propose(workshop, clause, "Le pays garantit chacun partout.")
    workshop.history.undo()
    assert last(workshop) == gone(made)
    workshop.history.redo()
    assert last(workshop) == here(made)


def test_to_the_bin_and_back_with_what_bears_on_it(workshop: Workshop, clause: str) -> None:
    made = propose(workshop, clause, "Le pays garantit chacun partout.")
    workshop.amendments.add(clause, "replace", "Le pays garantit tous.", authors=[OIM], parent=made.id)
    workshop.amendments.bin(made.id)
    assert last(workshop) == gone(made)
    workshop.history.undo()
    assert last(workshop) == here(made)


def test_many_alike_are_none(workshop: Workshop, clause: str) -> None:
    some = [propose(workshop, clause, f"Vu {place}.", "remark") for place in range(2)]
    workshop.amendments.set_nature([one.id for one in some], "form")
    assert last(workshop) is None
    with workshop.one_act("amendment.add"):
        for place in range(2):
            propose(workshop, clause, f"Vu encore {place}.", "remark")
    workshop.history.undo()
    assert last(workshop) is None


def test_of_a_remark_that_became_an_amendment_the_remark_is_left(workshop: Workshop, clause: str) -> None:
    remark = propose(workshop, clause, "Tous, ou chacun ?", "remark")
    with workshop.one_act("observation.taken_up"):
        made = propose(workshop, clause, "Le pays protège tous partout.")
        workshop.observations.taken_up(remark.id)
    assert last(workshop) == here(made)
    workshop.history.undo()
    assert last(workshop) == here(remark)


def test_a_supporter_and_an_act_about_something_else(workshop: Workshop, clause: str) -> None:
    made = propose(workshop, clause, "Le pays garantit chacun partout.")
    workshop.amendments.support(made.id, Author(None, None, "GIZ"))
    workshop.history.undo()
    assert last(workshop) == here(made)
    workshop.settings.update(title="Autre titre")
    assert last(workshop) is None
