"""What is missing before the minutes: counted for sittings that were held, with the place where it is mended."""

import pytest

from facilitation.gaps import Gap, gaps
from facilitation.text.rich import RichText
from facilitation.wording import LANGUAGES, Wording


@pytest.fixture
def clause(workshop):
    document = workshop.texts.add("politique.md", b"# Politique\n\nLe reseau consulaire est renforce.\n")
    return next(one.id for one in workshop.texts.clauses(document) if one.kind == "paragraph")


def held(workshop):
    session = workshop.sessions.current()
    workshop.sessions.open(session.id)
    return session.id


def keys(workshop):
    return [gap.key for gap in gaps(workshop)]


def test_nothing_is_missing_before_the_first_sitting(workshop):
    assert gaps(workshop) == []


def test_a_sitting_that_was_held_lacks_chair_rapporteur_and_signatures(workshop):
    session = held(workshop)
    assert gaps(workshop) == [
        Gap("gap.no_chair", 1, "agenda", {"session": session}),
        Gap("gap.no_rapporteur", 1, "agenda", {"session": session}),
        Gap("gap.no_signatures", 1, "people", {"session": session}),
    ]
    person = workshop.people.add("AMEGAN")
    workshop.sessions.update(session, chair=person)
    assert keys(workshop) == ["gap.no_rapporteur", "gap.no_signatures"]
    workshop.sessions.update(session, rapporteurs=[person])
    assert keys(workshop) == ["gap.no_signatures"]
    workshop.attendance.check_in(session, person)
    assert keys(workshop) == ["gap.no_signatures"], "who was checked in has not signed yet"
    workshop.attendance.sign(session, person)
    assert gaps(workshop) == []


def test_amendments_and_questions_without_an_answer_come_first(workshop, clause):
    session = held(workshop)
    author = [workshop.authors.resolve("OIM")]
    first = workshop.amendments.add(clause, "replace", "Le réseau est étendu.", authors=author)
    workshop.amendments.add(clause, "delete", authors=author)
    question = workshop.amendments.add(clause, "question", "Qui paie ?", authors=author)
    workshop.amendments.add(clause, "remark", "Très bien.", authors=author)
    found = gaps(workshop)
    assert found[:2] == [
        Gap("gap.amendments", 2, "texts", {"amendment": first.id}),
        Gap("gap.questions", 1, "texts", {"amendment": question.id}),
    ]
    assert session in {gap.where.get("session") for gap in found}
    workshop.deciding.decide(first.id, "withdrawn")
    assert gaps(workshop)[0].count == 1


def test_only_late_registrations_are_to_be_completed(workshop):
    workshop.people.add("ADJOVI")
    assert gaps(workshop) == []
    late = workshop.people.register_late("KPODAR", "Yawa", "Mairie")
    assert gaps(workshop) == [Gap("gap.people", 1, "people", {"person": late})]
    workshop.people.update(late, sex="F", function="Adjointe", phones=["90 00 00 01"])
    assert gaps(workshop) == []


def test_texts_of_speeches_that_were_not_received_are_named(workshop):
    morning, later = (one.id for one in workshop.sessions.all()[2:4])
    body = workshop.organisations.add("Organisation internationale pour les migrations", acronym="OIM")
    speaker = workshop.people.add("MENSAH", organisation=body)
    opening, closing = (
        workshop.agenda.add(session, title, kind="ceremony") for session, title in ((morning, "Ouverture"), (later, "Clôture"))
    )
    step = workshop.ceremonies.add(opening, person=speaker)
    workshop.ceremonies.add(opening, "photo")
    workshop.ceremonies.add(closing, name="GIZ")
    assert gaps(workshop) == [], "nothing is missing before the half-day has begun"
    workshop.sessions.open(morning)
    found = next(gap for gap in gaps(workshop) if gap.key == "gap.speeches")
    assert found == Gap("gap.speeches", 1, "agenda", {"item": opening, "ceremony": "steps"}, "OIM")
    assert found.said(Wording("fr")) == "1 allocution dont le texte n’est pas reçu\u00a0: OIM"
    for name in ("A", "B", "C"):
        workshop.ceremonies.add(opening, name=name)
    found = next(gap for gap in gaps(workshop) if gap.key == "gap.speeches")
    assert found.said(Wording("en")) == "4 speeches whose text has not been received: OIM, A, B, …"
    for one in workshop.ceremonies.awaited(opening):
        workshop.ceremonies.receive(one.id)
    assert "gap.speeches" not in keys(workshop)
    assert workshop.ceremonies.get(step).received_at is not None


def test_binned_people_are_no_gap(workshop):
    late = workshop.people.register_late("KPODAR")
    workshop.people.bin(late)
    assert gaps(workshop) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", [1, 3])
def test_every_gap_has_its_sentence(workshop, clause, language, count):
    held(workshop)
    workshop.people.register_late("KPODAR")
    author = [workshop.authors.resolve("OIM")]
    workshop.amendments.add(clause, "delete", authors=author)
    workshop.amendments.add(clause, "question", "Qui paie ?", authors=author)
    found = keys(workshop)
    assert len(found) == 6
    for key in found:
        assert str(count) in Wording(language)(key, count=count)


def test_the_summary_of_a_day_is_missing_from_the_next_day_on_until_it_is_adopted(workshop, hand_clock):
    held(workshop)
    day = hand_clock.now.date()
    assert "gap.summaries" not in keys(workshop)
    hand_clock.set("2025-07-24 08:00")
    assert Gap("gap.summaries", 1, "agenda", {"summary": "2025-07-23"}) in gaps(workshop)
    thursday = workshop.sessions.current().id
    workshop.summaries.adopt(day, thursday, {})
    assert "gap.summaries" not in keys(workshop)
    workshop.summaries.write(day, "comments", RichText("Encore."))
    assert "gap.summaries" in keys(workshop), "changed since it was adopted"
