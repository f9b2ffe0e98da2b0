"""The list for the photographer: who refused, who was not asked; never a phone."""

from __future__ import annotations

import pytest

from facilitation.errors import PalabreError
from facilitation.workshop import Workshop
from tests.facilitation.papers.conftest import Print


def test_refusals_first_then_those_not_asked_and_no_contacts(workshop: Workshop, printed: Print):
    for name, consent in (("OUI", True), ("NON", False), ("JAMAIS", None), ("NENNI", False)):
        workshop.people.add(name, "Ama", consent_image=consent, phones=["+228 90 00 00 11"], email="ama@x.tg")
    text = printed(workshop, "photo-list").text
    assert "1 personne a accepté" in text
    places = [text.index(word) for word in ("Ne pas photographier", "NENNI", "NON Ama", "Pas encore demandé", "JAMAIS")]
    assert places == sorted(places)
    assert "OUI" not in text
    assert "90 00 00 11" not in text
    assert "@" not in text


def test_before_anybody_was_asked_there_is_no_list(workshop: Workshop, printed: Print):
    workshop.people.add("JAMAIS")
    with pytest.raises(PalabreError) as refusal:
        printed(workshop, "photo-list")
    assert refusal.value.fields["lacks"] == "photo_answers"


def test_the_group_in_which_to_look_out_for_somebody_is_said(workshop: Workshop, printed: Print):
    person = workshop.people.add("NON", "Ama", consent_image=False)
    workshop.groups.assign(person, workshop.groups.add())
    assert "Groupe" in printed(workshop, "photo-list").text


def test_the_demonstration(demonstration: Workshop, printed: Print):
    refused = [one.list_name for one in demonstration.people.all() if one.consent_image is False]
    text = printed(demonstration, "photo-list").text
    assert refused
    assert [name for name in refused if name.split()[0] not in text] == []
