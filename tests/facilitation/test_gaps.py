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
