"""Institutions: renamed with their former names kept, two entries made one with all that refers to them, all of it taken back."""

from __future__ import annotations

from datetime import date

import pytest

from facilitation.amendments.values import Author
from facilitation.errors import PalabreError


@pytest.fixture
def clause(workshop):
    document = workshop.texts.add("politique.txt", "La vision est partagée.\n".encode())
    return workshop.texts.clauses(document)[0].id


def test_a_former_name_and_acronym_keep_their_last_day_and_still_find_it(workshop, hand_clock):
    body = workshop.organisations.add("Ministère des Affaires étrangères", acronym="MAE", constituency="ministry")
    hand_clock.set("2025-07-24 09:00")
    workshop.organisations.update(body, name="Ministère des Affaires étrangères et de la Coopération", acronym="MAEC")
    known = workshop.organisations.get(body)
    assert [(one.name, one.acronym, one.until) for one in known.former_names] == [
        ("Ministère des Affaires étrangères", "MAE", date(2025, 7, 24))
    ]
    assert {workshop.organisations.named(name).id for name in ("mae", "MAEC", "ministere des affaires etrangeres")} == {body}


def test_an_acronym_alone_is_corrected_without_the_name_as_its_own_alias(workshop):
    body = workshop.organisations.add("Chambre de commerce", acronym="CCI")
    workshop.organisations.update(body, acronym="CCIT")
    assert workshop.organisations.get(body).aliases == ("CCI",)


def test_two_may_not_be_called_alike(workshop):
    workshop.organisations.add("Croix-Rouge")
    other = workshop.organisations.add("Croix Verte")
    with pytest.raises(PalabreError) as refusal:
        workshop.organisations.update(other, name="CROIX ROUGE")
    assert (refusal.value.key, refusal.value.fields) == ("organisation.name_taken", {"name": "Croix-Rouge"})
    with pytest.raises(PalabreError, match="no_name"):
        workshop.organisations.update(other, name=" ", acronym="")
    workshop.organisations.update(other, name="CROIX VERTE")


def test_merged_into_one_everything_that_refers_follows_and_undo_gives_it_back(workshop, clause):
    organisations, people = workshop.organisations, workshop.people
    kept = organisations.add("Organisation internationale pour les migrations")
    gone = organisations.add("OIM Togo", acronym="OIM", constituency="donor")
    organisations.update(gone, aliases=["IOM"])
    first, second = people.add("AMEGAN", organisation=kept), people.add("ADJOVI", organisation=gone)
    by_gone = workshop.amendments.add(clause, "replace", "La vision est commune.", authors=[Author(None, gone, "")])
    by_both = workshop.amendments.add(
        clause, "replace", "La vision est claire.", authors=[Author(None, gone, ""), Author(None, kept, "", supports=True)]
    )
    before = (organisations.all(), people.all(), workshop.amendments.all())

    organisations.merge(kept, gone)

    assert [one.id for one in organisations.all()] == [kept]
    one = organisations.get(kept)
    assert (one.acronym, one.constituency) == ("OIM", "donor")
    assert set(one.aliases) == {"OIM Togo", "IOM"}
    assert {organisations.named(name).id for name in ("oim", "IOM", "oim togo")} == {kept}
    assert {person.organisation.id for person in people.all()} == {kept}
    assert organisations.people_in() == {kept: 2}
    assert [author.name for author in workshop.amendments.get(by_gone.id).authors] == ["OIM"]
    (only,) = workshop.amendments.get(by_both.id).authors
    assert (only.organisation, only.supports) == (kept, False), "who proposes counts before who supports"
    assert {first, second} == {person.id for person in people.all()}

    workshop.history.undo()
    assert (organisations.all(), people.all(), workshop.amendments.all()) == before


def test_merging_is_refused_with_itself(workshop):
    body = workshop.organisations.add("OIM")
    with pytest.raises(PalabreError, match="merge_itself"):
        workshop.organisations.merge(body, body)


def test_what_comes_back_from_the_bin_has_its_own_names_again(workshop):
    kept, gone = workshop.organisations.add("Croix-Rouge togolaise"), workshop.organisations.add("CRT", acronym="CRT")
    workshop.organisations.merge(kept, gone)
    assert workshop.organisations.named("CRT").id == kept
    workshop.organisations.restore(gone)
    assert workshop.organisations.named("CRT").id == gone


def test_one_that_comes_back_after_a_merge_has_its_people_and_amendments_again(workshop, clause):
    organisations, people = workshop.organisations, workshop.people
    kept = organisations.add("Organisation internationale pour les migrations", constituency="donor")
    gone = organisations.add("OIM Togo", acronym="OIM")
    stays, comes_back, corrected = (
        people.add(name, organisation=gone if name != "AMEGAN" else kept) for name in ("AMEGAN", "ADJOVI", "KOUMA")
    )
    by_both = workshop.amendments.add(
        clause, "replace", "La vision est claire.", authors=[Author(None, gone, ""), Author(None, kept, "", supports=True)]
    )
    before = workshop.amendments.get(by_both.id).authors
    other = organisations.add("PNUD")
    organisations.merge(kept, gone)
    people.update(corrected, organisation=other)
    late = people.add("YAWOVI", organisation=kept)

    workshop.bin.restore("organisation", gone)

    bodies = {person: people.get(person).organisation.id for person in (stays, comes_back, corrected, late)}
    assert bodies == {stays: kept, comes_back: gone, corrected: other, late: kept}
    assert workshop.amendments.get(by_both.id).authors == before
    assert organisations.get(kept).acronym == ""
    assert organisations.get(gone).acronym == "OIM"
    workshop.history.undo()
    assert people.get(comes_back).organisation.id == kept
    workshop.history.redo()
    organisations.update(kept, name="OIM, bureau de Lomé")
    organisations.bin(gone)
    organisations.restore(gone)
    assert people.get(comes_back).organisation.id == gone
