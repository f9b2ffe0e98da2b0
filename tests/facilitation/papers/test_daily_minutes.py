"""The report of a day: planned and done, who came, the amendments of substance, what is left, what comes tomorrow."""

from __future__ import annotations

import re

import pytest

from facilitation.amendments.values import Author
from facilitation.errors import PalabreError
from facilitation.workshop import Workshop
from tests.facilitation.conftest import HandClock
from tests.facilitation.papers.conftest import Print
from tests.facilitation.papers.reading import numbered_pages

DAY = "2025-07-23"


def test_parts_of_the_day_in_their_order(demonstration: Workshop, printed: Print):
    report = printed(demonstration, "daily-minutes", day=DAY)
    assert "COMPTE RENDU DE LA JOURNÉE" in report.pages[0]
    assert "Jour 2 – mercredi 23 juillet 2025" in report.pages[0]
    heads = re.findall(r"\b([IVX]+)\. (Activités|Participation|Points saillants|Amendements|Points en suspens|Difficultés|Programme"
                       r"|Lecture et adoption)", report.text)  # fmt: skip
    assert [number for number, _ in heads] == ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"]
    assert numbered_pages(report) == [(place, len(report.pages)) for place in range(1, len(report.pages) + 1)]
    assert "Lecture et adoption" in report.pages[-1], "the signatures stand alone on their page"


def test_planned_and_real_times_of_both_half_days(demonstration: Workshop, printed: Print):
    activities = printed(demonstration, "daily-minutes", day=DAY).text.partition("II. Participation")[0]
    assert "8 h 00 – 8 h 30" in activities
    assert "8 h 11 – 8 h 40 décalage +11 min" in activities
    assert "Restitution du groupe 1" in activities
    assert "Présentation du projet" not in activities


def test_tomorrow_is_announced(demonstration: Workshop, printed: Print):
    text = printed(demonstration, "daily-minutes", day=DAY).text
    tomorrow = text.partition("VII. Programme du jeudi 24 juillet 2025")[2]
    assert "Restitution du groupe 2" in tomorrow
    assert "Plan d’actions : tableaux" not in tomorrow


def test_numbers_and_substance_of_what_was_decided(demonstration: Workshop, printed: Print):
    text = printed(demonstration, "daily-minutes", day=DAY).text
    sessions = {session.id for session in demonstration.sessions.all() if session.date.isoformat() == DAY}
    recorded = [one for one in demonstration.amendments.all() if one.session in sessions]
    decided = {one.amendment for one in demonstration.deciding.taken() if one.session in sessions and one.level != "group"}
    form = sum(one.nature == "form" for one in recorded)
    assert f"{len(recorded)} amendements, observations et questions ont été enregistrés" in text
    assert f"(fond : {len(recorded) - form}, forme : {form}) ; {len(decided)} ont reçu une décision" in text
    table = text.partition("Amendements de fond décidés dans la journée")[2].partition("V. Points en suspens")[0]
    for one in decided:
        amendment = demonstration.amendments.get(one)
        assert (re.search(rf"\b{amendment.number}\b", table) is not None) == (amendment.nature == "substance")


def test_the_first_day_decides_nothing_of_earlier_ones(demonstration: Workshop, printed: Print):
    said = "y compris parmi ceux des jours précédents"
    assert said not in printed(demonstration, "daily-minutes", day="2025-07-22").text
    assert said in printed(demonstration, "daily-minutes", day="2025-07-24").text


def test_english_has_no_french_of_ours(demonstration: Workshop, printed: Print):
    text = printed(demonstration, "daily-minutes", "en", day=DAY).text
    assert "REPORT OF THE DAY" in text
    assert "Programme of Thursday, 24 July 2025" in text
    for ours in ("Points saillants", "Difficultés", "Retenu", "Femmes", "Néant"):
        assert ours not in text


def test_difficulties_are_the_sittings_notes(demonstration: Workshop, printed: Print):
    text = printed(demonstration, "daily-minutes", day=DAY).text
    assert "coupure de courant" in text.partition("VI. Difficultés")[2].partition("VII.")[0]
    assert "Néant." in printed(demonstration, "daily-minutes", day="2025-07-24").text.partition("VI. Difficultés")[2]


def test_an_amendment_decided_twice_in_a_day_counts_once(workshop: Workshop, hand_clock: HandClock, printed: Print):
    text = workshop.texts.add("t.md", b"# Vision\n\nUn texte.\n")
    clause = workshop.texts.clauses(text)[1].id
    morning, afternoon = (session.id for session in workshop.sessions.all()[2:4])
    workshop.sessions.open(morning)
    made = workshop.amendments.add(clause, "replace", "Un autre texte.", authors=[Author(None, None, "OIM")], session=morning)
    workshop.deciding.decide(made.id, "parked", session=morning)
    hand_clock.set("2025-07-23 15:00")
    workshop.sessions.open(afternoon)
    workshop.deciding.decide(made.id, "retained", session=afternoon)
    report = printed(workshop, "daily-minutes", day=DAY).text
    assert "1 amendement, observation ou question a été enregistré (fond : 1, forme : 0) ; 1 a reçu une décision." in report
    assert "Néant." in report.partition("V. Points en suspens")[2].partition("VI.")[0]


def test_last_day_announces_no_programme(workshop: Workshop, hand_clock: HandClock, printed: Print):
    hand_clock.set("2025-07-26 09:00")
    last = workshop.sessions.of_day(workshop.settings.get().ends_on)[0].id
    workshop.agenda.start(workshop.agenda.add(last, "Clôture"))
    assert "Programme du" not in printed(workshop, "daily-minutes", day="2025-07-26").text


def test_no_report_before_any_sitting(workshop: Workshop, printed: Print):
    with pytest.raises(PalabreError) as refused:
        printed(workshop, "daily-minutes")
    assert refused.value.key == "paper.nothing_to_print"
