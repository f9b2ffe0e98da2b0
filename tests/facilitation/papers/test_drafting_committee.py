"""The list handed over to the drafting committee, read back by pdftotext."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from facilitation.amendments.values import Author, Reservation
from facilitation.papers.drafting_committee import build_committee_list
from facilitation.papers.edition import edition_of
from facilitation.workshop import Workshop
from tests.facilitation.papers.printed import words

PRINTED_AT = datetime(2025, 7, 25, 18, 30, tzinfo=UTC)
OIM = Author(None, None, "OIM")


@pytest.fixture
def clauses(workshop: Workshop) -> list[str]:
    document = workshop.texts.add("politique.md", "# Vision\n\nLe pays protège.\n\nIl rend compte.\n\nIl écoute.\n".encode())
    return [str(one.id) for one in workshop.texts.clauses(document) if one.kind == "paragraph"]


def listed(workshop: Workshop) -> str:
    return words(build_committee_list(workshop, edition_of(workshop, "fr", PRINTED_AT)))


def test_form_referred_parked_points_and_reservations_each_under_its_title(workshop: Workshop, clauses: list[str]) -> None:
    typo = workshop.amendments.add(clauses[0], "replace", "Le pays protège !", authors=[OIM], nature="form")
    workshop.deciding.decide(typo.id, "retained")
    waiting = workshop.amendments.add(clauses[1], "replace", "Il rend des comptes.", authors=[OIM], nature="form")
    sent = workshop.amendments.add(clauses[2], "replace", "Il écoute chacun.", authors=[OIM])
    workshop.deciding.decide(
        sent.id,
        "referred",
        mandate="trouver un compromis",
        mandate_to="DGE",
        deadline=date(2025, 8, 1),
        reservations=[Reservation("Mairie", "le coût")],
    )
    workshop.register.add("parked", "Siège de l’agence", responsible="SG")
    told = listed(workshop)
    assert "Retenus (forme) : 1" in told
    assert "Amendements de forme à retenir en lot : 1" in told
    assert "Renvoyés au comité de rédaction : 1" in told
    assert "(DGE)" in told
    assert "01/08/2025" in told
    assert "Siège de l’agence (SG)" in told
    assert "Réserve exprimée par Mairie sur l’amendement n° 3 : le coût" in told
    assert told.index("Le pays protège !") < told.index("Il rend des comptes") < told.index("Il écoute chacun")
    assert waiting.state == "pending"


def test_what_is_decided_on_the_substance_is_not_on_it(workshop: Workshop, clauses: list[str]) -> None:
    made = workshop.amendments.add(clauses[0], "replace", "Le pays garantit.", authors=[OIM])
    workshop.deciding.decide(made.id, "retained")
    assert "Rien n’est à remettre au comité de rédaction." in listed(workshop)
