"""Whom a speech greets: forms of address, the highest first, at most five, the absent never."""

from __future__ import annotations

import pytest

from facilitation.ceremonies.addressing import form_of_address
from facilitation.ceremonies.salutations import as_text
from facilitation.wording import Wording
from facilitation.workshop import Workshop

FRENCH = Wording("fr")


@pytest.fixture
def ceremony(workshop: Workshop) -> str:
    return workshop.agenda.add(workshop.sessions.all()[2].id, "Cérémonie d’ouverture", kind="ceremony", minutes=60)


@pytest.fixture
def honoured(workshop: Workshop) -> dict[str, str]:
    """Seven people in order of rank; two of them come from the region's communes, one is of no category."""
    communes = workshop.organisations.add("Communes", constituency="local_authority")
    partners = workshop.organisations.add("Fonds international", constituency="donor")
    people = [
        ("MINISTRE", "F", "ministre de la mobilité", None),
        ("SECRETAIRE", "M", "secrétaire général", None),
        ("PREFET", "M", "préfet de Kloto", None),
        ("MISSION", "F", "cheffe de mission", partners),
        ("DEPUTE", "M", "député", None),
        ("MAIRE", "F", "maire de Kloto 1", communes),
        ("CHEF", "M", "chef de canton", communes),
        ("AMI", "M", "invité d’honneur", None),
    ]
    made = {name: workshop.people.add(name, sex=sex, function=function, organisation=body) for name, sex, function, body in people}
    workshop.people.set_precedence(list(made.values()))
    return made


def words(workshop: Workshop, item: str, **how: object) -> list[str]:
    return [line.words for line in workshop.ceremonies.salutations(item, FRENCH, "fr", **how)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fields", "form"),
    [
        ({"title": "Mme", "sex": "F", "function": "secrétaire générale"}, "Madame la Secrétaire générale"),
        ({"title": "M.", "sex": "M", "function": "ambassadeur du Ghana"}, "Monsieur l’Ambassadeur du Ghana"),
        ({"title": "S.E.M.", "sex": "M", "function": "Ambassadeur"}, "Excellence Monsieur l’Ambassadeur"),
        ({"title": "Honorable", "sex": "F", "function": "députée"}, "Honorable Députée"),
        ({"title": "Honorable", "sex": "F", "function": "directrice"}, "Madame la Directrice"),
        ({"title": "Togbui", "sex": "M", "function": "chef de canton"}, "Togbui AGBEKO IV"),
        ({"title": "Mgr", "sex": "M", "function": "évêque"}, "Monseigneur AGBEKO IV"),
        ({"title": "M.", "sex": "M"}, "Monsieur Kossi AGBEKO IV"),
        ({"title": "Dr", "sex": "F"}, "Dr Kossi AGBEKO IV"),
        ({"function": "préfet"}, "Préfet"),
        ({"sex": "M", "function": "préfet", "form_of_address": " Monsieur le Doyen "}, "Monsieur le Doyen"),
    ],
)
def test_a_form_of_address_is_proposed_and_may_be_typed(workshop: Workshop, fields: dict[str, str], form: str) -> None:
    person = workshop.people.get(workshop.people.add("Agbeko IV", "Kossi", **fields))
    assert form_of_address(person, FRENCH, "fr") == form


def test_five_by_one_the_others_by_where_they_come_from(workshop: Workshop, ceremony: str, honoured: dict[str, str]) -> None:
    assert words(workshop, ceremony) == [
        "Madame la Ministre de la mobilité",
        "Monsieur le Secrétaire général",
        "Monsieur le Préfet de Kloto",
        "Madame la Cheffe de mission",
        "Monsieur le Député",
        "Mesdames et Messieurs les représentants des collectivités territoriales",
        "Distingués invités",
        "Mesdames et Messieurs",
    ]
    assert words(workshop, ceremony, most=3)[3:] == [
        "Mesdames et Messieurs les représentants des partenaires techniques et financiers",
        "Mesdames et Messieurs les représentants des collectivités territoriales",
        "Distingués invités",
        "Mesdames et Messieurs",
    ]
    assert len(words(workshop, ceremony, most=0)) == 9


def test_women_alone_are_greeted_as_women(workshop: Workshop, ceremony: str, honoured: dict[str, str]) -> None:
    body = workshop.people.get(honoured["MAIRE"]).organisation
    assert body is not None
    workshop.people.update(honoured["CHEF"], sex="F")
    assert "Mesdames les représentantes des collectivités territoriales" in words(workshop, ceremony)
    # Whoever is on the list of that category counts, not the table of honour alone.
    workshop.people.add("AGENT", sex="M", organisation=body.id)
    assert "Mesdames et Messieurs les représentants des collectivités territoriales" in words(workshop, ceremony)


def test_only_those_who_are_there(workshop: Workshop, ceremony: str, honoured: dict[str, str]) -> None:
    session = workshop.agenda.get(ceremony).session
    for name in ("SECRETAIRE", "MAIRE"):
        workshop.attendance.check_in(session, honoured[name])
    assert words(workshop, ceremony, only_present=True) == [
        "Monsieur le Secrétaire général",
        "Madame la Maire de Kloto 1",
        "Mesdames et Messieurs",
    ]


def test_the_absent_is_not_greeted_but_whoever_stands_in(workshop: Workshop, ceremony: str, honoured: dict[str, str]) -> None:
    workshop.ceremonies.add(ceremony, "opening_speech", person=honoured["MINISTRE"], represented_by=honoured["SECRETAIRE"])
    workshop.ceremonies.add(
        ceremony,
        person=honoured["MISSION"],
        representative="M. Koffi MENSAH",
        representative_quality="Monsieur le Chargé de programme",
    )
    told = words(workshop, ceremony, only_present=True)
    assert told == [
        "Monsieur le Secrétaire général, représentant Madame la Ministre de la mobilité",
        "Monsieur le Chargé de programme, représentant Madame la Cheffe de mission",
        "Mesdames et Messieurs",
    ]
    assert "Monsieur le Secrétaire général" not in words(workshop, ceremony), "nobody is greeted twice"


def test_who_has_come_after_all_is_greeted(workshop: Workshop, ceremony: str, honoured: dict[str, str]) -> None:
    workshop.ceremonies.add(ceremony, "opening_speech", person=honoured["MINISTRE"], represented_by=honoured["SECRETAIRE"])
    session = workshop.agenda.get(ceremony).session
    workshop.attendance.check_in(session, honoured["MINISTRE"])
    assert words(workshop, ceremony, only_present=True) == ["Madame la Ministre de la mobilité", "Mesdames et Messieurs"]
    assert ", représentant " not in " ".join(words(workshop, ceremony)), "whoever else is meant"
    workshop.attendance.check_in(session, honoured["SECRETAIRE"])
    assert words(workshop, ceremony, only_present=True)[1] == "Monsieur le Secrétaire général"


def test_one_who_stands_in_for_somebody_lower_keeps_the_own_place(
    workshop: Workshop, ceremony: str, honoured: dict[str, str]
) -> None:
    for name in ("PREFET", "MAIRE"):
        workshop.ceremonies.add(ceremony, person=honoured[name], represented_by=honoured["SECRETAIRE"])
    told = words(workshop, ceremony)
    assert told[1] == "Monsieur le Secrétaire général, représentant Monsieur le Préfet de Kloto et Madame la Maire de Kloto 1"
    assert told[2] == "Madame la Cheffe de mission"
    assert len([line for line in told if "Secrétaire" in line]) == 1


def test_a_minister_who_is_not_on_the_list_is_represented_too(workshop: Workshop, ceremony: str, honoured: dict[str, str]) -> None:
    workshop.ceremonies.add(
        ceremony, "opening_speech", quality="Monsieur le Premier ministre", represented_by=honoured["SECRETAIRE"]
    )
    told = words(workshop, ceremony)
    assert told[:2] == [
        "Madame la Ministre de la mobilité",
        "Monsieur le Secrétaire général, représentant Monsieur le Premier ministre",
    ]


def test_the_text_heads_a_speech(workshop: Workshop, ceremony: str) -> None:
    person = workshop.people.add("PREFET", sex="M", function="Préfet")
    workshop.people.set_precedence([person])
    lines = workshop.ceremonies.salutations(ceremony, FRENCH, "fr")
    assert as_text(lines) == "Monsieur le Préfet,\nMesdames et Messieurs,"
    english = workshop.ceremonies.salutations(ceremony, Wording("en"), "en")
    assert as_text(english) == "Préfet,\nLadies and Gentlemen,"
