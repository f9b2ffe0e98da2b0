"""A corrected institution: author lines follow, and what was printed before is told as different until it is printed again."""

from __future__ import annotations

import pytest

from facilitation.amendments.values import Author
from facilitation.papers.author_lines import differing, differing_said
from facilitation.papers.catalogue import paper
from facilitation.producing import record
from facilitation.wording import Wording


@pytest.fixture
def person(workshop):
    """Mme X, from an NGO by mistake, who made three amendments on Wednesday."""
    wrong = workshop.organisations.add("ONG Terre et Forêt", acronym="TF")
    workshop.organisations.add("Direction des Togolais de l’extérieur", acronym="DTE")
    person = workshop.people.add("AMEGAN", "Akouvi", title="Mme", organisation=wrong)
    document = workshop.texts.add("politique.txt", "La vision est partagée.\n\nLe suivi est assuré.\n".encode())
    morning = workshop.sessions.of_day(workshop.clock().date())[0]
    workshop.sessions.open(morning.id)
    for place, text in ((0, "La vision est commune."), (0, "La vision est claire."), (1, "Le suivi est annuel.")):
        clause = workshop.texts.clauses(document)[place]
        workshop.amendments.add(clause.id, "replace", text, authors=[Author(person, None, "")], session=morning.id)
    workshop.amendments.add(workshop.texts.clauses(document)[1].id, "delete", "", authors=[Author(None, None, "Préfecture")])
    return person


def correct(workshop, person):
    right = workshop.organisations.named("DTE")
    workshop.people.update(person, organisation=right.id)


def printed(workshop, name, **choices):
    record(workshop, paper(name), choices, "fr")


def test_nothing_differs_before_anything_was_printed_or_corrected(workshop, person):
    assert differing(workshop) == []
    printed(workshop, "matrix")
    assert differing(workshop) == []


def test_the_matrix_of_the_23rd_is_told_with_its_amendments(workshop, person, hand_clock):
    printed(workshop, "matrix")
    hand_clock.set("2025-07-24 09:00")
    correct(workshop, person)
    found = differing(workshop)
    assert [(one.printed, one.now) for one in found] == [("Mme Akouvi AMEGAN (TF)", "Mme Akouvi AMEGAN (DTE)")] * 3
    numbers = [one.number for one in workshop.amendments.all()][:3]
    (said,) = differing_said(found, Wording("fr"))
    assert said == (
        "Différent du document imprimé du 23/07 (Matrice des amendements)\u00a0: auteurs des amendements " + ", ".join(numbers)
    )
    assert differing(workshop, of_person=person) == found
    assert differing(workshop, of_person=workshop.people.add("AUTRE")) == []
    assert differing(workshop, "minutes") == []


def test_printed_again_it_differs_no_more_and_undone_it_did_not_differ(workshop, person):
    printed(workshop, "matrix")
    correct(workshop, person)
    workshop.history.undo()
    assert differing(workshop) == []
    workshop.history.redo()
    assert len(differing(workshop)) == 3
    printed(workshop, "matrix")
    assert differing(workshop) == []


@pytest.mark.parametrize("name", ["minutes", "daily-minutes"])
def test_signed_minutes_are_told_too(workshop, person, name):
    morning = workshop.sessions.of_day(workshop.clock().date())[0]
    printed(workshop, name, sitting=morning.id, day=morning.date.isoformat())
    correct(workshop, person)
    assert {one.printing.paper for one in differing(workshop)} == {name}
    assert len(differing(workshop)) == 3


def test_a_renamed_institution_and_an_amendment_in_the_bin(workshop, person):
    printed(workshop, "matrix")
    workshop.organisations.update(workshop.organisations.named("TF").id, acronym="OTF")
    assert [one.now for one in differing(workshop)] == ["Mme Akouvi AMEGAN (OTF)"] * 3
    workshop.amendments.bin(workshop.amendments.all()[0].id)
    assert len(differing(workshop)) == 2
