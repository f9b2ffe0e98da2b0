"""Ceremonies in a file: laid down, ordered by ranks and by hand, under way, with the texts of their speeches."""

from __future__ import annotations

import pytest

from facilitation.ceremonies.templates import TEMPLATES, template
from facilitation.errors import PalabreError
from facilitation.wording import Wording
from facilitation.workshop import Workshop
from tests.facilitation.conftest import HandClock


@pytest.fixture
def ceremony(workshop: Workshop) -> str:
    """Wednesday 9:00, an hour."""
    return workshop.agenda.add(
        workshop.sessions.all()[2].id, "Cérémonie d’ouverture", kind="ceremony", minutes=60, starts_at="09:00"
    )


@pytest.fixture
def speakers(workshop: Workshop, ceremony: str) -> dict[str, str]:
    """Name → step: the host, two partners and who opens; the list holds them the other way round."""
    made = {}
    people = {name: workshop.people.add(name) for name in ("PREFET", "OIM", "GIZ", "SG")}
    workshop.people.set_precedence([people[name] for name in ("SG", "OIM", "GIZ", "PREFET")])
    for name, kind in (("SG", "opening_speech"), ("OIM", "speech"), ("GIZ", "speech"), ("PREFET", "welcome")):
        made[name] = workshop.ceremonies.add(ceremony, kind, person=people[name], minutes=10)
    return made


def order(workshop: Workshop, item: str) -> list[str]:
    return [
        workshop.people.get(one.person).family_name if one.person else one.name or one.kind for one in workshop.ceremonies.of(item)
    ]


def test_the_order_follows_the_ranks_of_this_morning(workshop: Workshop, ceremony: str, speakers: dict[str, str]) -> None:
    assert order(workshop, ceremony) == ["PREFET", "GIZ", "OIM", "SG"]
    people = {one.family_name: one.id for one in workshop.people.all()}
    workshop.people.set_precedence([people[name] for name in ("SG", "GIZ", "OIM")])
    assert order(workshop, ceremony) == ["PREFET", "OIM", "GIZ", "SG"]


def test_what_was_ordered_by_hand_stays_until_it_is_given_back(workshop: Workshop, ceremony: str, speakers: dict[str, str]) -> None:
    workshop.ceremonies.move(speakers["OIM"], 0)
    assert order(workshop, ceremony) == ["OIM", "PREFET", "GIZ", "SG"]
    people = {one.family_name: one.id for one in workshop.people.all()}
    workshop.people.set_precedence([people[name] for name in ("GIZ", "SG", "OIM")])
    assert order(workshop, ceremony) == ["OIM", "PREFET", "GIZ", "SG"]
    workshop.ceremonies.by_rank(ceremony)
    assert order(workshop, ceremony) == ["PREFET", "OIM", "GIZ", "SG"]
    workshop.history.undo()
    assert order(workshop, ceremony) == ["OIM", "PREFET", "GIZ", "SG"]


def test_a_move_to_where_it_stands_is_no_act(workshop: Workshop, ceremony: str, speakers: dict[str, str]) -> None:
    before = workshop.check().acts
    workshop.ceremonies.move(speakers["PREFET"], 0)
    assert workshop.check().acts == before
    assert not workshop.ceremonies.get(speakers["PREFET"]).by_hand


def test_who_stands_in_speaks_at_the_rank_of_the_absent_one(workshop: Workshop, ceremony: str, speakers: dict[str, str]) -> None:
    people = {one.family_name: one.id for one in workshop.people.all()}
    # A minister who is not on the list, and comes as a director of cabinet who is.
    step = workshop.ceremonies.add(ceremony, name="Le ministre", represented_by=people["OIM"])
    assert order(workshop, ceremony) == ["PREFET", "GIZ", "OIM", "Le ministre", "SG"]
    workshop.ceremonies.update(step, represented_by=None, representative="Quelqu’un")
    assert order(workshop, ceremony) == ["PREFET", "Le ministre", "GIZ", "OIM", "SG"]


def test_who_has_come_is_represented_by_nobody_unless_the_speech_was_made_before(
    workshop: Workshop, ceremony: str, speakers: dict[str, str], hand_clock: HandClock
) -> None:
    session = workshop.agenda.get(ceremony).session
    people = {one.family_name: one.id for one in workshop.people.all()}
    for name in ("GIZ", "OIM", "SG"):
        workshop.ceremonies.update(speakers[name], representative=f"Pour {name}", representative_quality="Madame la Chargée")

    def instead() -> list[str]:
        said = (workshop.ceremonies.speaker(workshop.ceremonies.get(speakers[one]), Wording("fr"), "fr") for one in speakers)
        return [one.stand_in for one in said if one.instead]

    assert instead() == ["Pour SG", "Pour OIM", "Pour GIZ"]
    workshop.attendance.check_in(session, people["SG"])
    assert instead() == ["Pour OIM", "Pour GIZ"]
    workshop.attendance.mark(session, people["SG"], "left")
    assert instead() == ["Pour SG", "Pour OIM", "Pour GIZ"], "gone before the speech"
    workshop.attendance.check_in(session, people["GIZ"])
    for _ in range(2):
        workshop.ceremonies.go_on(ceremony)
        hand_clock.forward(10)
    assert workshop.ceremonies.get(speakers["GIZ"]).state == "running"
    workshop.ceremonies.go_on(ceremony)
    hand_clock.forward(2)
    # OIM's speech is being read when she comes in; what was spoken in person is so for good.
    workshop.attendance.check_in(session, people["OIM"])
    workshop.attendance.mark(session, people["GIZ"], "left")
    assert instead() == ["Pour SG", "Pour OIM"]


def test_steps_go_in_where_they_belong_or_behind_another(workshop: Workshop, ceremony: str, speakers: dict[str, str]) -> None:
    workshop.ceremonies.add(ceremony, "photo", title="Photo de famille")
    workshop.ceremonies.add(ceremony, name="Maire")
    assert order(workshop, ceremony) == ["PREFET", "Maire", "GIZ", "OIM", "SG", "photo"]
    workshop.ceremonies.add(ceremony, "anthem", after=speakers["PREFET"])
    assert order(workshop, ceremony) == ["PREFET", "anthem", "Maire", "GIZ", "OIM", "SG", "photo"]
    workshop.ceremonies.remove(speakers["GIZ"])
    assert order(workshop, ceremony) == ["PREFET", "anthem", "Maire", "OIM", "SG", "photo"]
    workshop.history.undo()
    assert order(workshop, ceremony)[3] == "GIZ"


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_is_one_act_in_the_language_of_the_papers(workshop: Workshop, ceremony: str, name: str) -> None:
    workshop.ceremonies.lay_down(ceremony, name, "fr")
    assert [one.title for one in workshop.ceremonies.of(ceremony)] == [one.title for one in template(name, "fr")]
    assert {one.title for one in template(name, "en")}.isdisjoint(one.title for one in template(name, "fr"))
    with pytest.raises(PalabreError, match="not_empty"):
        workshop.ceremonies.lay_down(ceremony, name, "fr")
    workshop.history.undo()
    assert workshop.ceremonies.of(ceremony) == []


def test_only_ceremonies_have_steps(workshop: Workshop) -> None:
    plenary = workshop.agenda.add(workshop.sessions.all()[2].id, "Plénière")
    with pytest.raises(PalabreError, match="none"):
        workshop.ceremonies.add(plenary)
    with pytest.raises(PalabreError, match="none"):
        workshop.ceremonies.lay_down(plenary, "opening", "fr")


def test_times_and_the_length_of_the_item(workshop: Workshop, ceremony: str, speakers: dict[str, str]) -> None:
    workshop.ceremonies.add(ceremony, "arrival", after=None, minutes=25)
    made = workshop.ceremonies.schedule(ceremony)
    assert (made.begins, made.ends, made.total, made.over) == (540, 605, 65, 5)
    workshop.ceremonies.take_minutes(ceremony)
    assert workshop.agenda.get(ceremony).minutes == 65
    assert workshop.ceremonies.schedule(ceremony).over == 0
    workshop.history.undo()
    assert workshop.agenda.get(ceremony).minutes == 60


@pytest.mark.parametrize("minutes", [-1, 1441])
def test_lengths_that_cannot_be(workshop: Workshop, ceremony: str, minutes: int) -> None:
    with pytest.raises(PalabreError, match="bad_length"):
        workshop.ceremonies.add(ceremony, minutes=minutes)


def test_one_key_after_the_other(workshop: Workshop, ceremony: str, speakers: dict[str, str], hand_clock: HandClock) -> None:
    hand_clock.set("2025-07-23 09:35")
    workshop.ceremonies.go_on(ceremony)
    assert workshop.agenda.get(ceremony).state == "running", "the first step begins the item"
    assert workshop.ceremonies.running(ceremony) == workshop.ceremonies.get(speakers["PREFET"])
    hand_clock.forward(4)
    workshop.ceremonies.go_on(ceremony)
    # Protocol changes the ranks while they speak: who has spoken has spoken.
    people = {one.family_name: one.id for one in workshop.people.all()}
    workshop.people.set_precedence([people[name] for name in ("PREFET", "GIZ", "OIM", "SG")])
    assert order(workshop, ceremony) == ["PREFET", "GIZ", "OIM", "SG"]
    made = workshop.ceremonies.schedule(ceremony)
    assert [(made.times[speakers[name]].start, made.times[speakers[name]].real) for name in ("PREFET", "GIZ", "OIM")] == [
        (575, True),
        (579, True),
        (589, False),
    ]
    for _ in range(3):
        hand_clock.forward(8)
        workshop.ceremonies.go_on(ceremony)
    assert [one.state for one in workshop.ceremonies.of(ceremony)] == ["done"] * 4
    with pytest.raises(PalabreError, match="over"):
        workshop.ceremonies.go_on(ceremony)
    workshop.history.undo()
    assert workshop.ceremonies.running(ceremony) == workshop.ceremonies.get(speakers["SG"])


def test_a_ceremony_that_is_over_stays_as_it_was(
    workshop: Workshop, ceremony: str, speakers: dict[str, str], hand_clock: HandClock
) -> None:
    for _ in range(4):
        workshop.ceremonies.go_on(ceremony)
        hand_clock.forward(5)
    workshop.agenda.finish(ceremony)
    people = {one.family_name: one.id for one in workshop.people.all()}
    workshop.people.set_precedence([people[name] for name in ("GIZ", "OIM")])
    assert order(workshop, ceremony) == ["PREFET", "GIZ", "OIM", "SG"]
    with pytest.raises(PalabreError, match="over"):
        workshop.ceremonies.go_on(ceremony)


def test_without_a_key_pressed_it_stays_too(
    workshop: Workshop, ceremony: str, speakers: dict[str, str], hand_clock: HandClock
) -> None:
    people = {one.family_name: one.id for one in workshop.people.all()}
    # The last change of ranks before the ceremony, after everything else was prepared.
    hand_clock.forward(10)
    workshop.people.set_precedence([people[name] for name in ("SG", "GIZ", "OIM", "PREFET")])
    hand_clock.forward(50)
    workshop.agenda.start(ceremony)
    hand_clock.forward(60)
    workshop.agenda.finish(ceremony)
    hand_clock.forward(60)
    workshop.people.set_precedence([people[name] for name in ("OIM", "SG")])
    assert order(workshop, ceremony) == ["PREFET", "OIM", "GIZ", "SG"]
    hand_clock.forward(1)
    # Taken up again, it follows the ranks of the day.
    workshop.agenda.resume(ceremony)
    assert order(workshop, ceremony) == ["PREFET", "GIZ", "OIM", "SG"]


def test_a_clock_set_back_ends_no_step_before_it_began(
    workshop: Workshop, ceremony: str, speakers: dict[str, str], hand_clock: HandClock
) -> None:
    hand_clock.set("2025-07-23 09:35")
    workshop.ceremonies.go_on(ceremony)
    hand_clock.set("2025-07-23 08:35")
    workshop.ceremonies.go_on(ceremony)
    first = workshop.ceremonies.get(speakers["PREFET"])
    assert first.started_at is not None
    assert first.ended_at == first.started_at


def test_the_text_of_a_speech_is_kept_and_comes_back_as_it_was(workshop: Workshop, ceremony: str, speakers: dict[str, str]) -> None:
    workshop.ceremonies.receive(speakers["OIM"], "allocution OIM.docx", b"PK words")
    assert workshop.ceremonies.text_of(speakers["OIM"]) == b"PK words"
    workshop.ceremonies.receive(speakers["GIZ"])
    assert workshop.ceremonies.get(speakers["GIZ"]).received_at is not None, "on paper"
    assert [one.id for one in workshop.ceremonies.awaited(ceremony)] == [speakers["PREFET"], speakers["SG"]]
    workshop.ceremonies.give_back(speakers["OIM"])
    assert workshop.ceremonies.get(speakers["OIM"]).awaited
    workshop.history.undo()
    assert workshop.ceremonies.text_of(speakers["OIM"]) == b"PK words"


@pytest.mark.parametrize(
    ("name", "data", "key"),
    [
        ("discours.docx.exe", b"MZ", "ceremony.file_kind"),
        ("discours.lnk", b"L", "ceremony.file_kind"),
        ("discours", b"L", "ceremony.file_kind"),
        ("discours.pdf", b"", "ceremony.file_empty"),
        ("discours.pdf", bytes(20_000_001), "ceremony.file_too_large"),
    ],
)
def test_what_is_no_speech_is_refused(
    workshop: Workshop, ceremony: str, speakers: dict[str, str], name: str, data: bytes, key: str
) -> None:
    with pytest.raises(PalabreError, match=key):
        workshop.ceremonies.receive(speakers["OIM"], name, data)
    assert workshop.ceremonies.get(speakers["OIM"]).awaited


def test_steps_go_with_their_item_into_the_bin_and_back(workshop: Workshop, ceremony: str, speakers: dict[str, str]) -> None:
    assert [one.id for one in workshop.ceremonies.all()] == [ceremony]
    workshop.agenda.bin(ceremony)
    assert workshop.ceremonies.all() == []
    workshop.agenda.restore(ceremony)
    assert order(workshop, ceremony) == ["PREFET", "GIZ", "OIM", "SG"]


def test_two_people_who_are_one_speak_once_under_one_name(workshop: Workshop, ceremony: str, speakers: dict[str, str]) -> None:
    people = {one.family_name: one.id for one in workshop.people.all()}
    other = workshop.people.add("OIM", "Organisation", form_of_address="Monsieur le Représentant")
    workshop.ceremonies.update(speakers["SG"], represented_by=other)
    workshop.merging.merge(people["OIM"], other)
    assert workshop.ceremonies.get(speakers["SG"]).represented_by == people["OIM"]
    assert workshop.people.get(people["OIM"]).form_of_address == "Monsieur le Représentant"


@pytest.mark.parametrize("day", [0, 4])
def test_moved_to_another_day_after_it_began_it_keeps_its_times(
    workshop: Workshop, ceremony: str, speakers: dict[str, str], hand_clock: HandClock, day: int
) -> None:
    hand_clock.set("2025-07-23 20:50")
    for _ in range(2):
        workshop.ceremonies.go_on(ceremony)
        hand_clock.forward(12)
    before = workshop.ceremonies.schedule(ceremony)
    workshop.agenda.move(ceremony, workshop.sessions.all()[day].id, 0)
    after = workshop.ceremonies.schedule(ceremony)
    assert after == before
    first = after.times[speakers["PREFET"]]
    assert (after.begins, first.start, first.end) == (20 * 60 + 50, 20 * 60 + 50, 21 * 60 + 2)
    assert min(one.start for one in after.times.values()) >= after.begins
    # It goes on the next morning: the minutes grow, whatever day it stands at.
    hand_clock.set("2025-07-24 09:00")
    workshop.ceremonies.go_on(ceremony)
    assert workshop.ceremonies.schedule(ceremony).times[speakers["OIM"]].start == 33 * 60
