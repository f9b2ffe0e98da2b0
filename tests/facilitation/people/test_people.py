"""People and organisations: found whatever the accents, corrected once for all papers, never lost."""

import pytest

from facilitation.errors import PalabreError


def test_late_registration_needs_a_name_and_makes_the_organisation(workshop):
    person = workshop.people.get(workshop.people.register_late("ƉƐGBE", "Kɔ́kú", "Mairie de Kloto 1"))
    assert person.registered_late
    assert person.organisation.name == "Mairie de Kloto 1"
    assert person.to_complete == ("sex", "function", "phones")
    with pytest.raises(PalabreError, match="no_name"):
        workshop.people.register_late("  ")
    # One act: undo takes person and organisation back together.
    workshop.history.undo()
    assert workshop.people.all() == []
    assert workshop.organisations.all() == []


def test_search_ignores_accents_order_and_african_letters(workshop):
    body = workshop.organisations.add("Direction des Togolais de l’extérieur", acronym="DTE")
    workshop.people.add("ƉƐGBE", "Kɔ́kú", organisation=body, phones=["+228 90 12 34 56"])
    workshop.people.add("AMEGAN", "Hèmou")
    for query in ("koku", "degbe ko", "KOKU degbe", "dte", "exterieur", "3456"):
        assert [one.family_name for one in workshop.people.find(query)] == ["ƉƐGBE"], query
    assert [one.family_name for one in workshop.people.find("hemou")] == ["AMEGAN"]


def test_a_name_means_somebody_only_when_it_is_the_only_one(workshop):
    first = workshop.people.add("ASSIH", "Hèmou")
    assert workshop.people.named("hemou assih").id == first
    workshop.people.add("Assih", "Hemou")
    assert workshop.people.named("hemou assih") is None


def test_renaming_an_organisation_keeps_the_former_name_as_alias(workshop):
    body = workshop.organisations.add("Ministère des affaires étrangères")
    workshop.organisations.update(body, name="Ministère des affaires étrangères et de la coopération")
    assert workshop.organisations.named("ministere des AFFAIRES etrangeres").id == body
    assert workshop.organisations.named_or_new("Ministère des affaires étrangères") == body


def test_the_bin_gives_back(workshop):
    person = workshop.people.add("AMEGAN")
    workshop.people.bin(person)
    assert workshop.people.all() == []
    assert [one.id for one in workshop.people.all(binned=True)] == [person]
    workshop.people.restore(person)
    assert [one.id for one in workshop.people.all()] == [person]


def test_names_for_lists_and_for_sentences(workshop):
    person = workshop.people.get(workshop.people.add("Salifou", "Afo Ousmane", title="M."))
    assert (person.list_name, person.sentence_name) == ("SALIFOU Afo Ousmane", "M. Afo Ousmane SALIFOU")


def test_the_table_of_honour_is_an_order_of_this_workshop_alone(workshop):
    prefect, minister, mayor = (workshop.people.add(name) for name in ("PRÉFET", "MINISTRE", "MAIRE"))
    workshop.people.set_precedence([minister, prefect, mayor])
    assert [one.id for one in workshop.people.in_precedence()] == [minister, prefect, mayor]
    workshop.people.set_precedence([mayor, minister])
    assert [one.id for one in workshop.people.in_precedence()] == [mayor, minister]
    assert workshop.people.get(prefect).precedence_rank is None
    workshop.history.undo()
    assert [one.id for one in workshop.people.in_precedence()] == [minister, prefect, mayor]
    before = workshop.history.acts()
    workshop.people.set_precedence([minister, prefect, mayor])
    assert workshop.history.acts() == before, "the same order is no act"
