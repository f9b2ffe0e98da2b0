"""Scenario 39: who really signed each half-day is entered from the paper sheets.

A grid of people and half-days in the order of the paper, one key a cell, letters for a name; « pointé, non signé » and « signé, non
pointé » in words, counted, the next one by one key. Signing checks nobody in; each cell can be taken back.
"""

from __future__ import annotations

import io

import pytest
from PySide6.QtCore import Qt

from facilitation.agenda.sessions import Session
from facilitation.papers.catalogue import paper
from facilitation.producing import make
from tests.ui.demonstration import HandClock
from tests.ui.pages.papers.conftest import needs_pdftotext, words_of
from tests.ui.secretary import CTRL, Key, Secretary


@pytest.fixture
def last_day(secretary: Secretary, hand_clock: HandClock) -> Secretary:
    """Saturday 26 July: Thursday's sheets lie on the table, and nothing of them is entered."""
    hand_clock.set("2025-07-26 15:00")
    secretary.press(Key.Key_F)
    assert secretary.grid().table.hasFocus()
    return secretary


def thursday(secretary: Secretary) -> Session:
    return next(one for one in secretary.workshop.sessions.all() if one.date.day == 24 and one.half == "morning")


def listed(secretary: Secretary) -> list[str]:
    """Ids in the order of the paper."""
    return secretary.grid().model.people()


def go_to_thursday(secretary: Secretary) -> None:
    """With the arrows, from wherever one is."""
    grid = secretary.grid()
    secretary.press(Key.Key_Home, CTRL)
    wanted = grid.model.column_of(thursday(secretary).id)
    while (place := grid.table.place()[1]) != wanted:
        secretary.press(Key.Key_Right if place < wanted else Key.Key_Left)


def enter_paper(secretary: Secretary, signed: set[str]) -> int:
    """The whole sheet, one key a line; how many keys it took."""
    keys = 0
    for person in listed(secretary):
        secretary.press(Key.Key_Space if person in signed else Key.Key_Down)
        keys += 1
    return keys


def test_a_sheet_is_entered_with_one_key_a_line_and_differences_are_counted(last_day: Secretary) -> None:
    workshop, session = last_day.workshop, thursday(last_day)
    came = workshop.attendance.came(session.id)
    forgot = set(sorted(came)[:4])
    stranger = next(one for one in listed(last_day) if one not in workshop.attendance.of(session.id))
    signed = (came - forgot) | {stranger}
    go_to_thursday(last_day)
    keys = enter_paper(last_day, signed)
    assert keys == len(workshop.people.all())
    assert {one for one, record in workshop.attendance.of(session.id).items() if record.signed} == signed
    assert workshop.attendance.came(session.id) == came, "a signature checks nobody in"
    words = last_day.words()
    assert f"✓ {len(signed)} signés" in words
    assert "pointé, non signé\u00a0: 4" in words
    assert "signé, non pointé\u00a0: 1" in words


def test_one_key_goes_through_the_differences_and_says_what_each_is(last_day: Secretary) -> None:
    workshop, session = last_day.workshop, thursday(last_day)
    came = workshop.attendance.came(session.id)
    stranger = next(one for one in listed(last_day) if one not in workshop.attendance.of(session.id))
    forgot = next(one for one in listed(last_day) if one in came)
    with workshop.one_act("attendance.sign"):
        for one in workshop.sessions.all():
            for person, record in workshop.attendance.of(one.id).items():
                workshop.attendance.sign(one.id, person, record.came)
        workshop.attendance.sign(session.id, forgot, False)
        workshop.attendance.sign(session.id, stranger)
    grid, found = last_day.grid(), {}
    for _ in range(2):
        last_day.press(Key.Key_Return)
        row, column = grid.table.place()
        person = grid.model.person(row)
        assert person is not None
        found[person.id] = str(grid.model.index(row, column).data())
        assert grid.model.heading(column) == "jeudi 24 juillet, matin"
    assert found == {forgot: "≠ non signé", stranger: "✓ ≠ non pointé"}
    # The missing signature is looked for on the paper, found, and entered: one difference less.
    while grid.model.person(grid.table.place()[0]).id != forgot:  # type: ignore[union-attr]
        last_day.press(Key.Key_Return)
    last_day.press(Key.Key_1)
    last_day.press(Key.Key_Return)
    assert grid.model.person(grid.table.place()[0]).id == stranger  # type: ignore[union-attr]
    assert "Toutes les feuilles" in last_day.words()
    assert "0 pointés, non signés · 1 signés, non pointés" in last_day.words()


def test_a_name_read_out_is_found_by_its_letters(last_day: Secretary) -> None:
    go_to_thursday(last_day)
    last_day.write("kpo")
    person = last_day.grid().model.person(last_day.grid().table.place()[0])
    assert person is not None
    assert person.list_name.startswith("KPO")
    last_day.press(Key.Key_Space)
    record = last_day.workshop.attendance.record(thursday(last_day).id, person.id)
    assert record is not None
    assert record.signed


def test_a_slip_is_one_step_back_and_says_whom(last_day: Secretary) -> None:
    workshop, session = last_day.workshop, thursday(last_day)
    go_to_thursday(last_day)
    first, second = (workshop.people.get(one) for one in listed(last_day)[:2])
    last_day.press(Key.Key_Space)
    last_day.press(Key.Key_Space)
    last_day.press(Key.Key_Z, CTRL)
    signed = {one for one, record in workshop.attendance.of(session.id).items() if record.signed}
    assert signed == {first.id}
    assert last_day.message().endswith(second.list_name)
    assert last_day.grid().model.person(last_day.grid().table.place()[0]) == second


@needs_pdftotext
def test_the_grid_has_the_order_of_the_paper_sheet(last_day: Secretary) -> None:
    headings = [
        str(last_day.grid().model.headerData(row, Qt.Orientation.Vertical)) for row in range(last_day.grid().model.rowCount())
    ]
    made = make(last_day.workshop, paper("signature-sheet"), {"session": thursday(last_day).id}, "fr")
    words = words_of(made.data)
    place = 0
    for heading in headings[1:40]:
        family = heading.split()[1]
        at = words.find(family, place)
        assert at > 0, f"{heading} stands after the one before on the paper too"
        place = at


def test_the_days_signed_go_to_the_accountant_as_a_workbook(last_day: Secretary) -> None:
    """What is entered in the grid is what the workbook counts."""
    from python_calamine import CalamineWorkbook

    workshop, session = last_day.workshop, thursday(last_day)
    person = workshop.people.named("Adanléhou Kwassi Théodore")
    assert person is not None
    before = len(workshop.attendance.signed_sessions(person.id))
    grid = last_day.grid()
    grid.table.go_to(grid.model.place_of(person.id), grid.model.column_of(session.id))
    last_day.press(Key.Key_1)
    data = make(workshop, paper("signed-days"), {}, "fr", form="xlsx").data
    rows = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python()
    (line,) = [row for row in rows if person.list_name in row]
    assert sum(cell == 1 for cell in line[4:14]) == before + 1
