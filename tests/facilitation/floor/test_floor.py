"""The speakers' list in a real file: asking, giving, moving, withdrawing, and what the rules of the list make of it."""

from __future__ import annotations

import pytest

from facilitation.amendments.values import Author
from facilitation.errors import PalabreError
from facilitation.floor.floor import Place
from facilitation.workshop import Workshop
from tests.facilitation.conftest import HandClock


@pytest.fixture
def debate(workshop: Workshop) -> Place:
    """An item that runs on Wednesday morning."""
    session = workshop.sessions.current()
    assert session is not None
    item = workshop.agenda.add(session.id, "Examen de l’axe 3", minutes=90)
    workshop.agenda.start(item)
    return Place(item, session.id)


@pytest.fixture
def people(workshop: Workshop) -> dict[str, str]:
    """One of a ministry, two of civil society, one of the private sector."""
    bodies = {
        "ministry": workshop.organisations.add("Ministère de la justice", acronym="MJ", constituency="ministry"),
        "civil_society": workshop.organisations.add("Réseau des organisations", acronym="RODT", constituency="civil_society"),
        "private_sector": workshop.organisations.add("Chambre de commerce", constituency="private_sector"),
    }
    asked = [
        ("HOUNSA", "Afi", "F", "ministry"),
        ("ATSOU", "Kodzo", "M", "civil_society"),
        ("LAWSON", "Ama", "F", "civil_society"),
        ("KPODAR", "Yao", "M", "private_sector"),
    ]
    return {family: workshop.people.add(family, first, sex=sex, organisation=bodies[body]) for family, first, sex, body in asked}


def names(workshop: Workshop, place: Place, amendment: str | None = None) -> list[str]:
    return [one.speaker.name for one in workshop.floor.waiting(place, amendment)]


def test_what_is_debated_is_the_item_that_runs(workshop: Workshop, debate: Place) -> None:
    assert workshop.floor.places() == [debate]
    assert debate.item is not None
    workshop.agenda.finish(debate.item)
    assert workshop.floor.places() == [Place(None, debate.session)]


def test_they_speak_in_the_order_in_which_they_asked(workshop: Workshop, debate: Place, people: dict[str, str]) -> None:
    for family in ("HOUNSA", "ATSOU", "KPODAR"):
        workshop.floor.ask(debate, person=people[family])
    assert names(workshop, debate) == ["Afi HOUNSA", "Kodzo ATSOU", "Yao KPODAR"]
    workshop.floor.give_next(debate)
    speaking = workshop.floor.speaking()
    assert speaking is not None
    assert speaking.turn.speaker.name == "Afi HOUNSA"
    assert names(workshop, debate) == ["Kodzo ATSOU", "Yao KPODAR"]
    workshop.floor.give_next(debate)
    workshop.floor.give_next(debate)
    assert workshop.floor.give_next(debate) is None
    assert workshop.floor.speaking() is None
    assert [one.speaker.name for one in workshop.floor.spoken(debate)] == ["Afi HOUNSA", "Kodzo ATSOU", "Yao KPODAR"]


def test_a_point_of_order_goes_first_and_cannot_be_put_behind(workshop: Workshop, debate: Place, people: dict[str, str]) -> None:
    workshop.floor.ask(debate, person=people["HOUNSA"])
    order = workshop.floor.ask(debate, person=people["ATSOU"], kind="point_of_order")
    assert names(workshop, debate) == ["Kodzo ATSOU", "Afi HOUNSA"]
    with pytest.raises(PalabreError, match=r"floor\.order_kept"):
        workshop.floor.move(order, 1)
    assert names(workshop, debate) == ["Kodzo ATSOU", "Afi HOUNSA"]
    workshop.floor.set_kind(order, "request")
    assert names(workshop, debate) == ["Afi HOUNSA", "Kodzo ATSOU"]


def test_one_is_on_the_list_once_but_may_raise_a_point_of_order(workshop: Workshop, debate: Place, people: dict[str, str]) -> None:
    workshop.floor.ask(debate, person=people["HOUNSA"])
    with pytest.raises(PalabreError, match=r"floor\.already_waiting"):
        workshop.floor.ask(debate, person=people["HOUNSA"])
    workshop.floor.ask(debate, person=people["HOUNSA"], kind="point_of_order")
    assert names(workshop, debate) == ["Afi HOUNSA", "Afi HOUNSA"]
    workshop.floor.ask(debate, name="Un chef de canton")
    with pytest.raises(PalabreError, match=r"floor\.already_waiting"):
        workshop.floor.ask(debate, name="un chef de CANTON")


def test_moved_withdrawn_and_taken_back(workshop: Workshop, debate: Place, people: dict[str, str]) -> None:
    first = workshop.floor.ask(debate, person=people["HOUNSA"])
    second = workshop.floor.ask(debate, person=people["ATSOU"])
    third = workshop.floor.ask(debate, person=people["KPODAR"])
    workshop.floor.move(third, 0)
    assert names(workshop, debate) == ["Yao KPODAR", "Afi HOUNSA", "Kodzo ATSOU"]
    workshop.floor.withdraw(first)
    assert names(workshop, debate) == ["Yao KPODAR", "Kodzo ATSOU"]
    with pytest.raises(PalabreError, match=r"floor\.not_waiting"):
        workshop.floor.give(first)
    workshop.history.undo()
    workshop.history.undo()
    assert [one.id for one in workshop.floor.waiting(debate)] == [first, second, third]
    workshop.floor.withdraw_all([first, third])
    workshop.history.undo()
    assert len(workshop.floor.waiting(debate)) == 3


def test_first_time_speakers_first_where_that_is_wished(workshop: Workshop, debate: Place, people: dict[str, str]) -> None:
    workshop.floor.ask(debate, person=people["HOUNSA"])
    workshop.floor.give_next(debate)
    workshop.floor.end()
    again = workshop.floor.ask(debate, person=people["HOUNSA"])
    workshop.floor.ask(debate, person=people["ATSOU"])
    assert names(workshop, debate)[0] == "Afi HOUNSA"
    assert again not in workshop.floor.first_timers(workshop.floor.waiting(debate))
    assert len(workshop.floor.first_timers(workshop.floor.waiting(debate))) == 1
    workshop.floor.set_rules(first_time_first=True)
    assert names(workshop, debate) == ["Kodzo ATSOU", "Afi HOUNSA"]
    with pytest.raises(PalabreError, match=r"floor\.order_kept"):
        workshop.floor.move(again, 0)
    workshop.floor.give(again)
    assert names(workshop, debate) == ["Kodzo ATSOU"]


def test_the_categories_take_turns(workshop: Workshop, debate: Place, people: dict[str, str]) -> None:
    workshop.floor.set_rules(by_category=True)
    for family in ("ATSOU", "LAWSON", "KPODAR", "HOUNSA"):
        workshop.floor.ask(debate, person=people[family])
    assert names(workshop, debate) == ["Kodzo ATSOU", "Yao KPODAR", "Afi HOUNSA", "Ama LAWSON"]
    workshop.floor.give_next(debate)
    assert names(workshop, debate) == ["Yao KPODAR", "Afi HOUNSA", "Ama LAWSON"]
    workshop.floor.ask(debate, organisation=workshop.people.get(people["KPODAR"]).organisation.id)  # type: ignore[union-attr]
    assert names(workshop, debate) == ["Yao KPODAR", "Afi HOUNSA", "Ama LAWSON", "Chambre de commerce"]


def test_who_asked_on_the_amendment_under_discussion_comes_first(
    workshop: Workshop, debate: Place, people: dict[str, str], amendment: str
) -> None:
    workshop.floor.ask(debate, person=people["HOUNSA"])
    on_it = workshop.floor.ask(debate, person=people["ATSOU"], amendment=amendment)
    assert names(workshop, debate) == ["Afi HOUNSA", "Kodzo ATSOU"]
    assert names(workshop, debate, amendment) == ["Kodzo ATSOU", "Afi HOUNSA"]
    assert workshop.floor.get(on_it).amendment_number == workshop.amendments.get(amendment).number
    workshop.floor.give_next(debate, amendment)
    assert workshop.floor.totals(amendment=amendment).turns == 1


@pytest.fixture
def amendment(workshop: Workshop, debate: Place, people: dict[str, str]) -> str:
    document = workshop.texts.add("politique.txt", "L’État veille.".encode())
    clause = workshop.texts.clauses(document)[-1].id
    return workshop.amendments.add(clause, "replace", "L’État garantit.", authors=[Author(people["ATSOU"], None, "")]).id


def test_nobody_is_forgotten_when_the_next_item_begins(workshop: Workshop, debate: Place, people: dict[str, str]) -> None:
    left = workshop.floor.ask(debate, person=people["HOUNSA"])
    assert debate.session is not None
    following = workshop.agenda.add(debate.session, "Suite")
    workshop.agenda.start(following)
    [place] = workshop.floor.places()
    assert workshop.floor.waiting(place) == []
    assert [one.id for one in workshop.floor.left_waiting(place)] == [left]
    workshop.floor.ask(place, person=people["ATSOU"])
    workshop.floor.carry_over([left], place)
    assert names(workshop, place) == ["Kodzo ATSOU", "Afi HOUNSA"]
    assert workshop.floor.left_waiting(place) == []


def test_between_items_too_the_floor_can_be_asked_for(workshop: Workshop, people: dict[str, str]) -> None:
    [place] = workshop.floor.places()
    assert place.item is None
    workshop.floor.ask(place, person=people["HOUNSA"])
    assert names(workshop, place) == ["Afi HOUNSA"]


def test_people_on_no_list_have_name_body_and_sex(workshop: Workshop, debate: Place) -> None:
    turn = workshop.floor.ask(debate, name="Togbui Agbéko", sex="M", body="Chefferie d’Agou", constituency="local_authority")
    speaker = workshop.floor.get(turn).speaker
    assert (speaker.name, speaker.detail, speaker.sex) == ("Togbui Agbéko", "Chefferie d’Agou", "M")
    assert speaker.constituency == "local_authority"


def test_a_correction_of_the_list_is_followed(workshop: Workshop, debate: Place, people: dict[str, str]) -> None:
    workshop.floor.ask(debate, person=people["HOUNSA"])
    workshop.people.update(people["HOUNSA"], family_name="HOUNSAVI")
    assert names(workshop, debate) == ["Afi HOUNSAVI"]


def test_people_who_turn_out_to_be_one_have_spoken_as_one(workshop: Workshop, debate: Place, people: dict[str, str]) -> None:
    twice = workshop.people.add("HOUNSSA", "Afi")
    for person in (people["HOUNSA"], twice):
        workshop.floor.ask(debate, person=person)
        workshop.floor.give_next(debate)
    workshop.merging.merge(people["HOUNSA"], twice)
    assert [one.turns for one in workshop.floor.totals().by_person] == [2]


@pytest.mark.parametrize("seconds", [0, 9, 3601])
def test_a_limit_that_is_none_is_refused(workshop: Workshop, seconds: int) -> None:
    with pytest.raises(PalabreError, match=r"floor\.bad_limit"):
        workshop.floor.set_rules(turn_seconds=seconds)


def test_nobody_cannot_ask(workshop: Workshop, debate: Place) -> None:
    with pytest.raises(PalabreError, match=r"floor\.nobody"):
        workshop.floor.ask(debate, name="  ")


def test_speaking_times_add_up(workshop: Workshop, debate: Place, people: dict[str, str], hand_clock: HandClock) -> None:
    body = workshop.people.get(people["HOUNSA"]).organisation
    assert body is not None
    workshop.floor.ask(debate, person=people["HOUNSA"])
    workshop.floor.ask(debate, person=people["ATSOU"])
    workshop.floor.ask(debate, organisation=body.id)
    workshop.floor.ask(debate, name="Togbui Agbéko", sex="M", body="Chefferie d’Agou")
    for minutes in (2, 3, 1, 4):
        workshop.floor.give_next(debate)
        hand_clock.forward(minutes)
    workshop.floor.end()
    found = workshop.floor.totals()
    assert (found.turns, found.seconds) == (4, 600)
    for shares in (found.by_person, found.by_organisation, found.by_constituency, found.by_sex):
        assert (sum(one.turns for one in shares), sum(one.seconds for one in shares)) == (4, 600)
        assert all(sum(one.by_sex.values()) == one.seconds for one in shares)
    assert [(one.name, one.seconds) for one in found.by_person] == [
        ("Togbui Agbéko", 240),
        ("Kodzo ATSOU", 180),
        ("Afi HOUNSA", 120),
        ("MJ", 60),
    ]
    assert [(one.name, one.seconds) for one in found.by_organisation[:2]] == [
        ("Chefferie d’Agou", 240),
        ("Ministère de la justice", 180),
    ]
    assert {one.key: one.seconds for one in found.by_sex} == {"M": 420, "F": 120, "": 60}
    assert {one.key: one.seconds for one in found.by_constituency} == {"": 240, "ministry": 180, "civil_society": 180}


def test_speaking_times_of_a_day_a_sitting_and_an_item(
    workshop: Workshop, debate: Place, people: dict[str, str], hand_clock: HandClock
) -> None:
    workshop.floor.ask(debate, person=people["HOUNSA"])
    workshop.floor.give_next(debate)
    hand_clock.forward(2)
    assert workshop.floor.totals(item=debate.item).seconds == 120, "who speaks counts so far"
    workshop.floor.end()
    hand_clock.set("2025-07-24 09:00")
    assert debate.item is not None
    workshop.agenda.finish(debate.item)
    [tomorrow] = workshop.floor.places()
    workshop.floor.ask(tomorrow, person=people["ATSOU"])
    workshop.floor.give_next(tomorrow)
    hand_clock.forward(1)
    workshop.floor.end()
    days = {session.date for session in workshop.sessions.all()}
    assert {day.day: workshop.floor.totals(day=day).seconds for day in days} == {22: 0, 23: 120, 24: 60, 25: 0, 26: 0}
    assert workshop.floor.totals(session=debate.session).seconds == 120
    assert workshop.floor.totals().seconds == 180


def test_two_who_turn_out_to_be_one_wait_once(workshop: Workshop, debate: Place, people: dict[str, str]) -> None:
    twice = workshop.people.add("HOUNSSA", "Afi")
    first = workshop.floor.ask(debate, person=people["HOUNSA"])
    again = workshop.floor.ask(debate, person=twice)
    workshop.floor.ask(debate, person=people["ATSOU"])
    workshop.floor.ask(debate, person=people["KPODAR"])
    workshop.merging.merge(people["HOUNSA"], twice)
    assert names(workshop, debate) == ["Afi HOUNSA", "Kodzo ATSOU", "Yao KPODAR"]
    workshop.floor.move(first, 2)
    assert names(workshop, debate) == ["Kodzo ATSOU", "Yao KPODAR", "Afi HOUNSA"]
    workshop.floor.give(first)
    assert names(workshop, debate) == ["Kodzo ATSOU", "Yao KPODAR"]
    workshop.history.undo()
    workshop.floor.withdraw(first)
    assert names(workshop, debate) == ["Kodzo ATSOU", "Yao KPODAR"]
    workshop.history.undo()
    workshop.history.undo()
    workshop.history.undo()
    assert [one.id for one in workshop.floor.waiting(debate)][:2] == [first, again]


def test_who_asked_on_both_items_waits_once_when_the_list_is_taken_over(
    workshop: Workshop, debate: Place, people: dict[str, str]
) -> None:
    assert debate.session is not None
    left = workshop.floor.ask(debate, person=people["HOUNSA"])
    workshop.agenda.start(workshop.agenda.add(debate.session, "Suite"))
    [place] = workshop.floor.places()
    workshop.floor.ask(place, person=people["HOUNSA"])
    workshop.floor.carry_over([left], place)
    assert names(workshop, place) == ["Afi HOUNSA"]
    order = workshop.floor.ask(place, person=people["HOUNSA"], kind="point_of_order")
    workshop.floor.set_kind(order, "request")
    assert names(workshop, place) == ["Afi HOUNSA"]


def test_an_item_that_is_moved_takes_its_list_along(workshop: Workshop, debate: Place, people: dict[str, str]) -> None:
    for family in ("HOUNSA", "ATSOU"):
        workshop.floor.ask(debate, person=people[family])
    workshop.floor.give_next(debate)
    workshop.floor.end()
    assert debate.item is not None
    workshop.agenda.move(debate.item, workshop.sessions.all()[-1].id, 0)
    [place] = workshop.floor.places()
    assert place.session != debate.session
    assert names(workshop, place) == ["Kodzo ATSOU"]
    assert [one.speaker.name for one in workshop.floor.spoken(place)] == ["Afi HOUNSA"]
    assert workshop.floor.left_waiting(place) == []


def test_who_waits_when_a_morning_goes_past_noon_is_not_forgotten(
    workshop: Workshop, debate: Place, people: dict[str, str], hand_clock: HandClock
) -> None:
    left = workshop.floor.ask(debate, person=people["HOUNSA"])
    hand_clock.set("2025-07-23 13:20")
    assert debate.item is not None
    workshop.agenda.bin(debate.item)
    [place] = workshop.floor.places()
    assert place.session != debate.session
    assert [one.id for one in workshop.floor.left_waiting(place)] == [left]
    workshop.floor.carry_over([left], place)
    assert names(workshop, place) == ["Afi HOUNSA"]
    hand_clock.set("2025-07-24 09:00")
    [tomorrow] = workshop.floor.places()
    assert workshop.floor.left_waiting(tomorrow) == []


def test_who_was_deleted_while_waiting_is_told(workshop: Workshop, debate: Place, people: dict[str, str]) -> None:
    known = workshop.people.get(people["KPODAR"]).organisation
    assert known is not None
    body = known.id
    workshop.floor.ask(debate, person=people["HOUNSA"])
    workshop.floor.ask(debate, organisation=body)
    workshop.floor.ask(debate, organisation=body, name="Togbui Agbéko")
    workshop.floor.ask(debate, person=people["KPODAR"])
    workshop.people.bin(people["HOUNSA"])
    workshop.organisations.bin(body)
    told = {one.speaker.name: one.speaker.deleted for one in workshop.floor.waiting(debate)}
    assert told == {"Afi HOUNSA": True, "Chambre de commerce": True, "Togbui Agbéko": False, "Yao KPODAR": False}
    workshop.people.restore(people["HOUNSA"])
    assert not workshop.floor.waiting(debate)[0].speaker.deleted
