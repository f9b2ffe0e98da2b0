"""Where several have a reservation to one decision, every paper tells each of them, with its words."""

from __future__ import annotations

import pytest

from facilitation.amendments.values import Author, Reservation
from facilitation.open_points import open_points
from facilitation.papers.decision_words import said_in_short
from facilitation.wording import Wording
from facilitation.workshop import Workshop
from tests.facilitation.conftest import HandClock
from tests.facilitation.papers.conftest import Print

TEXT = "# Vision\n\nLe comité se réunit une fois par an.\n"
RESERVED = (Reservation("OIM", "coût à chiffrer"), Reservation("Mairie", "hors du champ"), Reservation("GIZ", ""))


@pytest.fixture
def reserved(workshop: Workshop, hand_clock: HandClock) -> Workshop:
    """One amendment, retained in the running sitting although three have a reservation."""
    session = workshop.sessions.all()[2].id
    document = workshop.texts.add("politique.md", TEXT.encode(), title="Politique")
    clause = next(one for one in workshop.texts.clauses(document) if one.kind == "paragraph")
    hand_clock.set("2025-07-23 08:11")
    workshop.agenda.start(workshop.agenda.add(session, "Examen"))
    author = [Author(None, None, "Min. Justice")]
    made = workshop.amendments.add(clause.id, "replace", clause.text.replace("une", "deux"), authors=author, session=session)
    hand_clock.forward(1)
    workshop.deciding.decide(made.id, "retained", session=session, reservations=RESERVED)
    return workshop


def test_the_matrix_has_a_line_for_each(reserved: Workshop, printed: Print) -> None:
    text = printed(reserved, "matrix").text
    assert "Réserve (OIM) : coût à chiffrer" in text
    assert "Réserve (Mairie) : hors du champ" in text
    assert "Réserve : GIZ" in text


def test_the_minutes_list_each(reserved: Workshop, printed: Print) -> None:
    text = printed(reserved, "minutes", sitting=reserved.sessions.all()[2].id).text
    assert "Réserve exprimée par OIM sur l’amendement n° 1 : coût à chiffrer" in text
    assert "Réserve exprimée par Mairie sur l’amendement n° 1 : hors du champ" in text
    assert "Réserve exprimée par GIZ sur l’amendement n° 1" in text
    assert "Réserve (Mairie) : hors du champ Réserve : GIZ" in text


def test_the_drafting_committee_reads_each(reserved: Workshop, printed: Print) -> None:
    text = printed(reserved, "drafting-committee").text
    assert [text.count(f"Réserve exprimée par {one.by} sur") for one in RESERVED] == [1, 1, 1]


def test_each_is_a_point_that_is_left_open(reserved: Workshop) -> None:
    found = [(one.who, one.words) for one in open_points(reserved) if one.why == "reservation"]
    assert sorted(found) == sorted((one.by, one.text) for one in RESERVED)


def test_in_short_they_are_named_in_one_phrase(reserved: Workshop) -> None:
    (amendment,) = reserved.amendments.all()
    assert amendment.decision is not None
    assert said_in_short(amendment.decision, Wording("fr"))[-1] == "réserves exprimées par OIM, Mairie, GIZ"
    assert said_in_short(amendment.decision, Wording("en"))[-1] == "reservations expressed by OIM, Mairie, GIZ"
