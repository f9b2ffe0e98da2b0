"""The programme as planned and as it went, and the lists that hang on the doors."""

from __future__ import annotations

import re

import pytest

from facilitation.papers.catalogue import paper
from facilitation.producing import record
from facilitation.workshop import Workshop
from tests.facilitation.conftest import HandClock
from tests.facilitation.papers.conftest import Print
from tests.facilitation.papers.printed import layout
from tests.facilitation.papers.reading import numbered_pages


def test_every_item_is_on_the_programme_with_its_times(demonstration: Workshop, printed: Print):
    programme = printed(demonstration, "programme", times="planned")
    text = programme.text
    assert "Jour 1 – mardi 22 juillet 2025" in text
    assert "9 h 30 – 10 h 30" in text
    assert "Réalisé" not in text
    for item in demonstration.agenda.all():
        assert [word for word in item.title.split() if word not in text] == []
    assert numbered_pages(programme)[-1] == (len(programme.pages), len(programme.pages))
    assert all("Activité" in page for page in programme.pages)


@pytest.mark.parametrize("times", ["planned", "actual"])
def test_no_number_stands_alone_on_a_line(demonstration: Workshop, printed: Print, times: str):
    told = layout(printed(demonstration, "programme", times=times).data)
    assert not re.findall(r"^\s*\d$", told, re.MULTILINE)
    spans = re.findall(r"^\d+.h.\d\d –", told, re.MULTILINE)
    assert len(spans) > 50
    assert len(re.findall(r"^\d+.h.\d\d – \d+.h.\d\d", told, re.MULTILINE)) == len(spans), "planned times are on one line"


def test_real_times_and_delays(demonstration: Workshop, printed: Print):
    text = printed(demonstration, "programme", times="actual").text
    assert "10 h 05 – 11 h 02 décalage +35 min" in text
    assert "depuis 10 h 26" in text


def test_an_early_start_has_its_sign(workshop: Workshop, hand_clock: HandClock, printed: Print):
    session = workshop.sessions.all()[2].id
    item = workshop.agenda.add(session, "Accueil", starts_at="08:30")
    hand_clock.set("2025-07-23 08:04")
    workshop.agenda.start(item)
    hand_clock.forward(40)
    workshop.agenda.finish(item)
    assert "décalage –26 min" in printed(workshop, "programme", times="actual").text


def test_what_was_begun_the_evening_before_has_no_delay(workshop: Workshop, hand_clock: HandClock, printed: Print):
    thursday = workshop.sessions.all()[4]
    item = workshop.agenda.add(thursday.id, "Synthèse", starts_at="08:00")
    hand_clock.set("2025-07-23 21:00")
    workshop.agenda.start(item)
    hand_clock.set("2025-07-24 08:40")
    workshop.agenda.finish(item)
    for name, choices in (("programme", {"times": "actual"}), ("daily-minutes", {"day": thursday.date.isoformat()})):
        text = printed(workshop, name, **choices).text
        assert "21 h 00" in text
        assert "décalage" not in text


def test_each_group_has_its_whole_list_on_one_page(demonstration: Workshop, printed: Print):
    lists = printed(demonstration, "groups")
    people = {one.id: one for one in demonstration.people.all()}
    groups = demonstration.groups.all()
    for group, page in zip(groups, lists.pages, strict=False):
        assert f"GROUPE {group.number} – {group.name.upper()}" in page
        assert group.room in page
        assert [one for one in group.members if people[one].list_name not in page] == []
    everybody = " ".join(lists.pages[len(groups) :])
    assert "OÙ TRAVAILLE CHACUN" in everybody
    assert all(people[one].list_name in everybody for group in groups for one in group.members)


def test_chair_and_rapporteur_are_named_as_women_and_men(demonstration: Workshop, printed: Print):
    second = printed(demonstration, "groups").pages[1]
    assert "BIDJARÈ Pyalo Solange – présidente" in second
    assert "ADZIKOU Akouvi Séna – rapporteure" in second
    group = next(one for one in demonstration.groups.all() if one.number == 2)
    assert demonstration.people.get(group.chair or "").sex == "F"
    assert "Présidente Mme Pyalo Solange BIDJARÈ" in printed(demonstration, "groups").pages[1]


def test_groups_may_be_called_commissions(workshop: Workshop, printed: Print):
    workshop.settings.update(group_word="commission")
    workshop.groups.add("Budget")
    assert "COMMISSION 1 – BUDGET" in printed(workshop, "groups").text


@pytest.fixture
def late(workshop: Workshop, hand_clock: HandClock) -> Workshop:
    """Wednesday: the opening planned at 9:00 begins at 10:30, all is shifted at 10:34, the rest goes to Thursday at 11:40."""
    morning = workshop.sessions.all()[2].id
    opening = workshop.agenda.add(morning, "Cérémonie", minutes=60, starts_at="09:00", kind="ceremony")
    work = workshop.agenda.add(morning, "Présentation", minutes=60)
    hand_clock.set("2025-07-23 10:30")
    workshop.agenda.start(opening)
    hand_clock.set("2025-07-23 10:34")
    workshop.replanning.accept("shift")
    hand_clock.set("2025-07-23 11:40")
    workshop.agenda.finish(opening)
    workshop.agenda.move(work, workshop.sessions.all()[4].id, 0)
    hand_clock.set("2025-07-24 08:05")
    workshop.agenda.start(work)
    hand_clock.set("2025-07-24 09:00")
    workshop.agenda.finish(work)
    return workshop


def test_a_changed_programme_says_when_and_stands_as_it_is_now(late: Workshop, printed: Print) -> None:
    text = printed(late, "programme", times="planned").text
    assert "10 h 30 – 11 h 30 Cérémonie" in text
    assert "Matin 8 h 00 – 9 h 00" in text
    assert "Présentation" in text
    assert "Jour 2 – mercredi 23 juillet 2025 Programme modifié à 11 h 40." in text
    assert "Jour 3 – jeudi 24 juillet 2025 Programme modifié le mercredi 23 juillet 2025 à 11 h 40." in text


def test_other_times_alone_are_another_version(workshop: Workshop, printed: Print) -> None:
    item = workshop.agenda.add(workshop.sessions.all()[0].id, "Ouverture")
    programme, planned = paper("programme"), {"times": "planned"}

    def version() -> int:
        text = printed(workshop, "programme", times="planned").text
        record(workshop, programme, planned, "fr")
        found = re.search(r"version (\d+)", text)
        assert found is not None
        assert ("qui remplace la précédente" in text) == (found[1] != "1")
        return int(found[1])

    assert [version(), version()] == [1, 1], "the same again is no other version"
    workshop.agenda.update(item, minutes=45)
    assert version() == 2
    workshop.agenda.update(item, starts_at="08:10")
    workshop.agenda.update(item, room="Grande salle")
    assert version() == 3
    workshop.agenda.update(item, notes="Rien n’en est imprimé.")
    assert version() == 3
    workshop.agenda.start(item)
    assert version() == 3
    record(workshop, programme, {"times": "actual"}, "fr")
    workshop.agenda.finish(item)
    assert "version 2" in printed(workshop, "programme", times="actual").text
    assert item in workshop.printings.named(), "a programme that went out names it"


def test_planned_and_real_times_are_those_of_the_first_plan(late: Workshop, printed: Print) -> None:
    text = printed(late, "programme", times="actual").text
    assert "9 h 00 – 10 h 00" in text
    assert "10 h 30 – 11 h 40 décalage +90 min" in text
    assert "10 h 30 – 11 h 30" not in text, "the changed plan is no longer what was planned"
    assert "8 h 05 – 9 h 00 Présentation" in text
    assert "mercredi 23 juillet 2025 10 h 00 – 11 h 00" in text, "what was first planned on another day says which"


def test_a_programme_that_was_never_changed_says_nothing_of_it(demonstration: Workshop, printed: Print) -> None:
    assert "modifié" not in printed(demonstration, "programme", times="planned").text


def test_what_went_over_lunch_stands_where_it_was_planned_first(workshop: Workshop, hand_clock: HandClock, printed: Print) -> None:
    morning = workshop.sessions.all()[2].id
    opening = workshop.agenda.add(morning, "Cérémonie", minutes=60, starts_at="09:00", kind="ceremony")
    workshop.agenda.add(morning, "Présentation", minutes=180)
    workshop.agenda.add(morning, "Déjeuner", minutes=60, kind="meal", fixed=True, starts_at="13:00")
    hand_clock.set("2025-07-23 10:30")
    workshop.agenda.start(opening)
    workshop.replanning.accept("shift")
    text = printed(workshop, "programme", times="actual").text
    assert "depuis 10 h 30 décalage +90 min" in text
    assert "10 h 00 – 13 h 00" in text
    assert "Après-midi" not in text
