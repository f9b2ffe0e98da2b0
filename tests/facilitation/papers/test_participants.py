"""Lists of participants: no contact leaves the house unasked, names and institutions are never cut."""

from __future__ import annotations

import re

import pytest

from facilitation.workshop import Workshop
from tests.facilitation.papers.conftest import Print
from tests.facilitation.papers.reading import numbered_pages

LONG_NAME = "Direction générale de la coopération décentralisée et de l’intercommunalité"


def digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def test_list_without_contacts_holds_none(demonstration: Workshop, printed: Print):
    text = printed(demonstration, "participants", contacts="none").text
    people = demonstration.people.all()
    assert any(person.phones for person in people)
    assert [person.email for person in people if person.email and person.email in text] == []
    assert [phone for person in people for phone in person.phones if digits(phone)[-8:] in digits(text)] == []
    assert "@" not in text
    assert "Téléphone" not in text


def test_shared_contacts_are_those_of_the_people_who_agreed(workshop: Workshop, printed: Print):
    for name, consent, phone in (("Oui", True, "90000011"), ("Non", False, "90000022"), ("Jamais", None, "90000033")):
        workshop.people.add(
            family_name=name, first_names="Ama", phones=[phone], email=f"{name.lower()}@x.tg", consent_contact=consent
        )
    text = printed(workshop, "participants", contacts="shared").text
    assert "90000011" in digits(text)
    assert "oui@x.tg" in text
    assert "90000022" not in digits(text)
    assert "90000033" not in digits(text)
    assert "non@x.tg" not in text
    assert "jamais@x.tg" not in text
    everything = printed(workshop, "participants", contacts="all")
    assert all(phone in digits(everything.text) for phone in ("90000011", "90000022", "90000033"))
    assert "ne pas diffuser" in everything.text


def test_addresses_stand_on_one_line(demonstration: Workshop, printed: Print):
    text = printed(demonstration, "participants", contacts="all").text
    people = [person for person in demonstration.people.all() if person.email and person.phones]
    assert [person.email for person in people if person.email not in text] == []


def test_head_is_repeated_and_pages_are_counted(demonstration: Workshop, printed: Print):
    for contacts in ("none", "all"):
        listed = printed(demonstration, "participants", contacts=contacts)
        assert len(listed.pages) > 2
        # The first page of the list that lies across holds the figures only.
        assert all("Nom et prénoms" in page for page in listed.pages[1:])
        assert numbered_pages(listed) == [(place, len(listed.pages)) for place in range(1, len(listed.pages) + 1)]


def test_figures_leave_out_secretariat_press_and_drivers(demonstration: Workshop, printed: Print):
    came = {one for session in demonstration.sessions.all() for one in demonstration.attendance.came(session.id)}
    counted = [one for one in demonstration.people.all() if one.id in came and one.role not in ("secretariat", "press", "support")]
    text = printed(demonstration, "participants", contacts="none").text
    assert f"Secrétariat, presse et appui non compris : {len(counted)} personnes." in text
    everybody = demonstration.people.all()
    there = sum(one.id in came for one in everybody)
    assert f"les {there} personnes présentes à au moins une demi-journée, sur {len(everybody)} inscrites." in text
    women = sum(one.sex == "F" for one in counted)
    assert f"Total {women} {len(counted) - women} {len(counted)}" in text


def test_an_institution_of_seventy_letters_is_printed_whole(workshop: Workshop, printed: Print):
    assert len(LONG_NAME) > 70
    body = workshop.organisations.add(LONG_NAME, acronym="DGCDI", constituency="ministry")
    without_acronym = workshop.organisations.add(LONG_NAME + " du Kloto", constituency="ministry")
    workshop.people.add(family_name="Agbeko", first_names="Ama", organisation=body)
    workshop.people.add(family_name="Amegan", first_names="Kodjo", organisation=without_acronym)
    for name in ("none", "all"):
        assert f"{LONG_NAME} (DGCDI)" in printed(workshop, "participants", contacts=name).text
    assert f"{LONG_NAME} (DGCDI)" in printed(workshop, "participants", order="institution").text
    assert f"{LONG_NAME} du Kloto" in printed(workshop, "signature-sheet").text


def test_substitutes_are_told_with_their_day(demonstration: Workshop, printed: Print):
    text = printed(demonstration, "participants").text
    assert "remplacé par Mme Essivi Carole TOYISSON à partir du 23/07/2025" in text
    assert "remplace M. Messan Fo ZINSOUGNON à partir du 23/07/2025" in text


@pytest.mark.parametrize("order", ["name", "institution"])
def test_everybody_who_came_is_listed_once(demonstration: Workshop, printed: Print, order: str):
    text = printed(demonstration, "participants", order=order).text
    came = {one for session in demonstration.sessions.all() for one in demonstration.attendance.came(session.id)}
    for person in demonstration.people.all():
        assert text.count(person.list_name) == (1 if person.id in came else 0), person.list_name


def test_a_delegate_and_the_substitute_are_both_listed_with_their_days(workshop: Workshop, printed: Print):
    principal = workshop.people.add("ZOTOGLO", "Adjo", title="Mme", sex="F")
    substitute = workshop.people.add("YAWOVI", "Komla", title="M.", sex="M")
    halves = workshop.sessions.all()
    for half, person in ((0, principal), (1, principal), (2, substitute), (4, substitute)):
        workshop.attendance.check_in(halves[half].id, person)
    workshop.replacing.replace(principal, substitute, halves[2].id)
    text = " ".join(printed(workshop, "participants").text.split())
    assert "ZOTOGLO Adjo" in text
    assert "remplacée par M. Komla YAWOVI" in text
    assert "présence : 22/07" in text.replace("\u00a0", " ")
    assert "présence : 23/07, 24/07" in text.replace("\u00a0", " ")
