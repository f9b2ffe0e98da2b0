"""Who signs where on the printed sheet, whoever comes late."""

from __future__ import annotations

import pytest

from facilitation.papers.asks import SIGNATURE_SHEET, registered
from facilitation.sheet_lines import SheetLine, free_line, sheet_lines


@pytest.fixture
def morning(workshop):
    for name in ("AGBO", "KONOU", "ZOUMÉ"):
        workshop.people.add(name)
    workshop.people.add("PRESSE", role="press")
    return workshop.sessions.current().id


def printed(workshop, session):
    return workshop.printings.record(SIGNATURE_SHEET, session, registered(workshop), "fr")


def late(workshop, clock, name, **fields):
    clock.forward(1)
    person = workshop.people.register_late(name)
    if fields:
        workshop.people.update(person, **fields)
    return workshop.people.get(person)


def test_each_section_has_its_numbers_in_the_order_of_the_paper(workshop, morning):
    printed(workshop, morning)
    lines = sheet_lines(workshop, morning)
    named = {person.family_name: lines[person.id] for person in workshop.people.all()}
    assert named == {"AGBO": SheetLine(1), "KONOU": SheetLine(2), "ZOUMÉ": SheetLine(3), "PRESSE": SheetLine(1)}


def test_who_comes_late_has_the_next_blank_line_and_keeps_it(workshop, morning, hand_clock):
    printed(workshop, morning)
    hand_clock.set("2025-07-23 10:40")
    first = late(workshop, hand_clock, "BADJO")
    second = late(workshop, hand_clock, "ABALO")
    journalist = late(workshop, hand_clock, "MENSAH", role="press")
    assert free_line(workshop, morning, first) == SheetLine(1, free=True)
    assert free_line(workshop, morning, second) == SheetLine(2, free=True)
    assert free_line(workshop, morning, journalist) == SheetLine(1, free=True), "the press signs on its own page"
    # A complement is printed while the first sheet is being signed: its lines are taken all the same.
    printed(workshop, morning)
    third = late(workshop, hand_clock, "ZANOU")
    assert free_line(workshop, morning, third) == SheetLine(3, free=True)
    assert free_line(workshop, morning, first) == SheetLine(1, free=True)
    assert sheet_lines(workshop, morning)[third.id] == SheetLine(3, free=True)


def test_who_stands_on_a_reprint_of_the_night_needs_no_blank_line(workshop, morning, hand_clock):
    hand_clock.set("2025-07-22 18:30")
    printed(workshop, morning)
    hand_clock.set("2025-07-22 19:00")
    evening = late(workshop, hand_clock, "BADJO")
    assert free_line(workshop, morning, evening) == SheetLine(1, free=True)
    printed(workshop, morning)
    assert free_line(workshop, morning, evening) is None
    hand_clock.set("2025-07-23 10:40")
    assert free_line(workshop, morning, late(workshop, hand_clock, "ABALO")) == SheetLine(1, free=True)


def test_without_a_printed_sheet_nobody_is_late_for_it(workshop, morning, hand_clock):
    assert free_line(workshop, morning, late(workshop, hand_clock, "BADJO")) is None
    assert [one.number for one in sheet_lines(workshop, morning).values()] == [1, 2, 3, 1, 4]


def test_blank_lines_end(workshop, morning, hand_clock):
    printed(workshop, morning)
    told = [free_line(workshop, morning, late(workshop, hand_clock, f"NOM{number}")) for number in range(12)]
    assert [line and (line.number, line.sure) for line in told] == [*((number, True) for number in range(1, 11)), None, None]
    helpers = [late(workshop, hand_clock, f"AIDE{number}", role="secretariat") for number in range(4)]
    told = [free_line(workshop, morning, one) for one in helpers]
    assert [line and (line.number, line.sure) for line in told] == [(1, True), (2, True), (3, False), None]


def test_a_sheet_of_the_whole_day_serves_the_afternoon_too(workshop, morning, hand_clock):
    workshop.settings.update(sheet_period="day")
    printed(workshop, morning)
    hand_clock.set("2025-07-23 15:00")
    afternoon = workshop.sessions.current().id
    assert afternoon != morning
    assert free_line(workshop, afternoon, late(workshop, hand_clock, "BADJO")) == SheetLine(1, free=True)


def test_who_was_merged_is_found_under_the_line_of_the_entry_that_is_gone(workshop, morning):
    printed(workshop, morning)
    konou = next(one for one in workshop.people.all() if one.family_name == "KONOU")
    kept = workshop.people.add("KONOUH")
    workshop.people.update(konou.id, merged_into=kept)
    assert sheet_lines(workshop, morning)[kept] == SheetLine(2)
    assert free_line(workshop, morning, workshop.people.get(kept)) is None
