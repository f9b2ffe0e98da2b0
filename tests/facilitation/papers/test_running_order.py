"""The conducteur and the order of speeches of the demonstration, and of ceremonies that are not ready."""

from __future__ import annotations

import pytest

from facilitation.errors import PalabreError
from facilitation.papers.catalogue import paper
from facilitation.producing import make, record
from facilitation.workshop import Workshop
from tests.facilitation.papers.conftest import Print
from tests.facilitation.papers.printed import words


def ceremonies(workshop: Workshop) -> tuple[str, str]:
    opening, closing = workshop.ceremonies.all()
    return opening.id, closing.id


def in_their_order(text: str, *words: str) -> bool:
    places = [text.find(one) for one in words]
    return -1 not in places and places == sorted(places)


def test_salutations_then_each_step_with_time_minutes_and_who(demonstration: Workshop, printed: Print) -> None:
    text = words(printed(demonstration, "running-order", ceremony=ceremonies(demonstration)[1]).data)
    assert in_their_order(
        text,
        "CONDUCTEUR DE CÉRÉMONIE",
        "Samedi 26 juillet 2025, 11 h 30, Grande salle",
        "Salutations",
        "Monsieur le Directeur de cabinet,",
        "Madame la Secrétaire générale,",
        "Honorable Députée,",
        "Mesdames et Messieurs les représentants des départements ministériels,",
        "Mesdames et Messieurs,",
        "11 h 30 15 min Lecture du rapport de synthèse Madame la Rapporteure générale",
        "11 h 55 5 min Motion de remerciement Togbui Koffi Atsu DZAKPA IV Aux autorités",
        # The mission's chief has no rank and speaks before the mayor.
        "12 h 00 7 min Mot des partenaires",
        "Représenté par : Madame la Chargée de projet Mme Salimata OUATTARANGO Texte non reçu",
        "Mot de la commune d’accueil Madame la Maire de Kloto 1 Mme Adzo Sitsofé AGBOTSÉ Texte reçu",
        "Discours de clôture",
        "12 h 27 8 min Photo de famille",
        "Durée totale : 65 min, fin à 12 h 35",
        "5 min de plus que les 60 min du programme",
    )


def test_a_ceremony_that_was_held_has_its_real_times(demonstration: Workshop, printed: Print) -> None:
    text = words(printed(demonstration, "running-order", ceremony=ceremonies(demonstration)[0]).data)
    assert "10 h 18 12 min Allocution" in text
    assert "Monsieur le Directeur de cabinet, représentant Monsieur le Ministre de la Mobilité" in text
    assert "fin à 11 h 02" in text
    assert "de plus que" not in text


def test_who_has_come_after_all_is_represented_by_nobody(workshop: Workshop, printed: Print) -> None:
    session = workshop.sessions.all()[2].id
    item = workshop.agenda.add(session, "Clôture", kind="ceremony")
    chief = workshop.people.add("DIOP", "Awa", title="Mme", sex="F", function="Cheffe de mission")
    workshop.people.set_precedence([chief])
    workshop.ceremonies.add(item, person=chief, representative="M. Yao AGBO", representative_quality="Monsieur le Chargé de projet")
    papers = ("running-order", "order-of-speeches")
    for name in papers:
        assert "M. Yao AGBO" in words(printed(workshop, name).data)
    assert "Représentée par" in printed(workshop, "running-order").text
    record(workshop, paper("running-order"), {}, "fr")
    workshop.attendance.check_in(session, chief)
    for name in papers:
        text = words(printed(workshop, name).data)
        assert "Awa DIOP" in text
        assert "AGBO" not in text
        assert "Chargé de projet" not in text, "nobody is greeted in that place either"
    assert "Représentée par" not in printed(workshop, "running-order").text
    assert "version 2" in printed(workshop, "running-order").text


def test_the_number_of_salutations_can_be_chosen(demonstration: Workshop, printed: Print) -> None:
    opening = ceremonies(demonstration)[0]
    three = printed(demonstration, "running-order", ceremony=opening, salutations="3").text
    assert "Honorable Députée," in three
    assert "Honorable Sénateur," not in three
    assert "institutions de la République," in three
    assert "Togbui DZAKPA IV," in printed(demonstration, "running-order", ceremony=opening, salutations="0").text
    present = printed(demonstration, "running-order", ceremony=ceremonies(demonstration)[1], greeted="present").text
    # Nobody has come on Saturday yet.
    assert "Secrétaire générale," not in present


def test_what_was_chosen_in_the_window_is_the_usual_answer(workshop: Workshop, printed: Print) -> None:
    item = workshop.agenda.add(workshop.sessions.all()[2].id, "Ouverture", kind="ceremony")
    workshop.ceremonies.add(item, name="OIM")
    people = [workshop.people.add(f"N{number}", sex="F", function=f"cheffe {number}") for number in range(4)]
    workshop.people.set_precedence(people)
    workshop.remember("ceremony.salutations", {"most": 3, "present": False})
    text = printed(workshop, "running-order").text
    assert "Madame la Cheffe 2," in text
    assert "Cheffe 3" not in text
    for broken in ("five", {"most": "x"}, {"most": 77}):
        workshop.remember("ceremony.salutations", broken)
        assert "Madame la Cheffe 3," in printed(workshop, "running-order").text


def test_the_speeches_alone_for_protocol(demonstration: Workshop, printed: Print) -> None:
    text = words(printed(demonstration, "order-of-speeches", ceremony=ceremonies(demonstration)[1]).data)
    assert "RÉPUBLIQUE TOGOLAISE" in text
    assert in_their_order(text, "1 12 h 00 Mot des partenaires", "2 12 h 07 Mot de la commune", "3 12 h 12 Discours")
    assert "Lecture du rapport de synthèse Madame" not in text
    assert "3 allocutions, 27 min en tout." in text


def test_the_official_programme_names_no_speaker_of_a_step(demonstration: Workshop, printed: Print) -> None:
    text = printed(demonstration, "programme").text
    steps = [step for item in demonstration.ceremonies.all() for step in demonstration.ceremonies.of(item.id)]
    chairs = {session.chair for session in demonstration.sessions.all()}
    names = [demonstration.people.get(one.person).family_name.upper() for one in steps if one.person and one.person not in chairs]
    assert len(names) >= 5
    assert [name for name in names if name in text] == []


def test_gaps_are_shown_not_hidden(workshop: Workshop, printed: Print) -> None:
    item = workshop.agenda.add(workshop.sessions.all()[2].id, "Ouverture", kind="ceremony")
    workshop.ceremonies.lay_down(item, "opening", "fr")
    for name in ("running-order", "order-of-speeches"):
        text = printed(workshop, name).text
        assert text.count("[à compléter]") == 3
        assert text.count("Texte non reçu") == 3
    english = printed(workshop, "running-order", language="en").text
    assert "Text not received" in english
    assert "Ladies and Gentlemen," in english


def test_there_is_nothing_to_print_before_there_are_steps(workshop: Workshop) -> None:
    workshop.agenda.add(workshop.sessions.all()[2].id, "Ouverture", kind="ceremony")
    for name in ("running-order", "order-of-speeches"):
        with pytest.raises(PalabreError, match="nothing_to_print"):
            make(workshop, paper(name), {}, "fr")


def test_a_changed_order_is_another_version(workshop: Workshop, printed: Print) -> None:
    item = workshop.agenda.add(workshop.sessions.all()[2].id, "Ouverture", kind="ceremony")
    first, second = (workshop.ceremonies.add(item, name=name) for name in ("OIM", "GIZ"))
    assert "version 1" in printed(workshop, "running-order").text
    record(workshop, paper("running-order"), {}, "fr")
    assert "version 1" in printed(workshop, "running-order").text
    workshop.ceremonies.move(second, 0)
    assert "version 2" in printed(workshop, "running-order").text
    assert first in {line.split()[0] for one in workshop.printings.all_of("running-order") for line in one.content}


def test_two_ceremonies_of_one_day_are_two_files(workshop: Workshop) -> None:
    session = workshop.sessions.all()[2].id
    names = set()
    for title in ("Ouverture", "Remise du don", "Hommage"):
        item = workshop.agenda.add(session, title, kind="ceremony")
        workshop.ceremonies.add(item, name="OIM")
        names.add(make(workshop, paper("running-order"), {"ceremony": item}, "fr").name)
    assert len(names) == 3


def test_long_words_and_marks_of_xml_are_set_as_typed(workshop: Workshop, printed: Print) -> None:
    item = workshop.agenda.add(workshop.sessions.all()[2].id, "Ouverture <b>", kind="ceremony")
    quality = "Madame la Représentante résidente du Programme " * 9
    workshop.ceremonies.add(item, name="<i>Ɛsɔ & Cie</i>", quality=quality, notes="un\n\ndeux " + "mot " * 300)
    for name in ("running-order", "order-of-speeches"):
        text = printed(workshop, name).text
        assert "<i>Ɛsɔ & Cie</i>" in text
