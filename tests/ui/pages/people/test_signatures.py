"""Personnes: signatures entered from the paper sheets, one key a cell, beside what the door says."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt

from facilitation.papers.asks import SIGNATURE_SHEET, registered
from facilitation.workshop import Workshop
from tests.ui.conftest import ListeningDesk
from tests.ui.demonstration import HandClock
from tests.ui.hands import read, type_words
from tests.ui.pages.people.driver import PeopleDriver
from ui.pages.people import signatures_table
from ui.pages.people.signatures import Signatures
from ui.pages.people.signatures_table import SignatureTable

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Grid:
    """What one does and sees in the grid."""

    def __init__(self, people: PeopleDriver) -> None:
        found = people.page.findChild(Signatures)
        assert isinstance(found, Signatures)
        self.panel, self.people = found, people
        self.table: SignatureTable = found.table
        self.model = found.model

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        assert self.table.hasFocus()
        self.people.qtbot.keyClick(self.table, key, modifier)

    def where(self) -> tuple[str, str]:
        """(name, sheet) of the cell that has the keyboard."""
        row, column = self.table.place()
        person = self.model.person(row)
        assert person is not None
        return person.list_name, self.model.heading(column)

    def head(self, name: str) -> str:
        """ "12  KONOU Edem", as it stands before the line."""
        return str(self.model.headerData(self.row(name), Qt.Orientation.Vertical)).lstrip("\u2007")

    def row(self, name: str) -> int:
        return next(place for place, row in enumerate(self.model.rows) if row.person and row.person.list_name == name)

    def cell(self, name: str, sheet: int) -> str:
        return str(self.model.index(self.row(name), sheet).data())

    def click(self, name: str, sheet: int, *, twice: bool = False) -> None:
        index = self.model.index(self.row(name), sheet)
        self.table.scrollTo(index)
        spot = self.table.visualRect(index).center()
        self.people.qtbot.mouseClick(self.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        if twice:
            self.people.qtbot.mouseDClick(self.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)


@pytest.fixture
def workshop(demonstration: Workshop) -> Workshop:
    return demonstration


@pytest.fixture
def grid(people: PeopleDriver) -> Grid:
    """By the key F, at the sheet of this morning (Thursday 24 July), at the first line."""
    people.press(Key.Key_F)
    return Grid(people)


def session_on(workshop: Workshop, day: int, half: str) -> str:
    return next(one.id for one in workshop.sessions.all() if one.date == date(2025, 7, day) and one.half == half)


def test_people_stand_as_on_the_paper_sheets_in_parts_and_numbered(grid: Grid, workshop: Workshop) -> None:
    heads = [str(grid.model.headerData(row, Qt.Orientation.Vertical)) for row in range(grid.model.rowCount())]
    assert heads[0] == "PARTICIPANTS"
    assert heads[1].endswith("ABLODÉ Massan Ida")
    parts = [heads.index(one) for one in ("PARTICIPANTS", "ORGANISATION ET FACILITATION", "PRESSE", "CHAUFFEURS ET SÉCURITÉ")]
    assert parts == sorted(parts)
    assert grid.where() == ("ABLODÉ Massan Ida", "jeudi 24 juillet, matin")
    assert len(grid.model.columns) == len(workshop.sessions.all())


@pytest.mark.parametrize("typed", ["&à", "10"])
def test_the_digits_of_a_french_keyboard_need_no_shift(grid: Grid, workshop: Workshop, typed: str) -> None:
    morning = session_on(workshop, 24, "morning")
    names = [row.person.list_name for row in grid.model.rows if row.person][:2]
    if typed == "10":
        # As they come with Shift.
        grid.press(Key.Key_1, SHIFT)
        grid.press(Key.Key_0, SHIFT)
    else:
        type_words(grid.table, typed)
    signed = {workshop.people.get(one).list_name for one, record in workshop.attendance.of(morning).items() if record.signed}
    assert signed == set(names[:1])
    assert grid.where()[0] == [row.person.list_name for row in grid.model.rows if row.person][2]


def test_one_key_signs_and_goes_on_and_checks_nobody_in(grid: Grid, workshop: Workshop) -> None:
    morning = session_on(workshop, 24, "morning")
    before = workshop.attendance.came(morning)
    names = [row.person.list_name for row in grid.model.rows if row.person][:3]
    grid.press(Key.Key_Space)
    grid.press(Key.Key_1)
    grid.press(Key.Key_0)
    signed = {workshop.people.get(one).list_name for one, record in workshop.attendance.of(morning).items() if record.signed}
    assert signed == set(names[:2])
    assert workshop.attendance.came(morning) == before
    assert grid.where()[0] == [row.person.list_name for row in grid.model.rows if row.person][3]
    grid.press(Key.Key_Up)
    grid.press(Key.Key_Up)
    grid.press(Key.Key_Space)
    assert not workshop.attendance.record(morning, workshop.people.named(names[1]).id).signed  # type: ignore[union-attr]


def test_arrows_pass_over_the_headings_of_parts(grid: Grid) -> None:
    grid.press(Key.Key_Up)
    assert grid.where()[0] == "ABLODÉ Massan Ida", "the first line stays the first"
    last = [row.person.list_name for row in grid.model.rows if row.person and row.section == "participants"][-1]
    grid.table.go_to(grid.row(last), 0)
    grid.press(Key.Key_Down)
    row, _ = grid.table.place()
    assert grid.model.rows[row].section == "organisers"
    grid.press(Key.Key_Up)
    assert grid.where()[0] == last
    grid.press(Key.Key_End)
    assert grid.where()[1] == "samedi 26 juillet, après-midi"
    grid.press(Key.Key_Right)
    grid.press(Key.Key_Home)
    assert grid.where()[1] == "mardi 22 juillet, matin"
    grid.press(Key.Key_End, CTRL)
    assert grid.model.person(grid.table.place()[0]) == grid.model.rows[-1].person
    grid.press(Key.Key_Home, CTRL)
    assert grid.where()[0] == "ABLODÉ Massan Ida"


def test_letters_jump_to_a_name_and_are_no_keys_of_the_page(
    grid: Grid, workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    # However long this machine takes between two keys, whoever types here does not.
    monkeypatch.setattr(signatures_table, "time", SimpleNamespace(monotonic=lambda: 100.0))
    acts = len(workshop.history.acts())
    grid.press(Key.Key_A)
    grid.press(Key.Key_M)
    grid.press(Key.Key_E)
    grid.press(Key.Key_T)
    assert grid.where()[0] == "AMÉTÉPÉ Kokouvi Delà"
    assert "Recherche de «\u00a0amet\u00a0»" in read(grid.panel)
    assert grid.table.hasFocus()
    assert len(workshop.history.acts()) == acts
    type_words(grid.table, "s")
    assert grid.panel.isVisible(), "S signs in the list, here it is a letter"
    assert len(workshop.history.acts()) == acts


def test_what_differs_is_said_in_words_and_counted(grid: Grid, workshop: Workshop) -> None:
    morning = session_on(workshop, 24, "morning")
    came = workshop.attendance.came(morning)
    assert f"pointé, non signé\u00a0: {len(came)}" in read(grid.panel)
    here = workshop.people.named("Ablodé Massan Ida")
    absent = next(one for one in workshop.people.all() if one.id not in workshop.attendance.of(morning))
    assert here is not None
    column = grid.model.column_of(morning)
    assert grid.cell(here.list_name, column) == "≠ non signé"
    assert grid.cell(absent.list_name, column) == ""
    for person in (here, absent):
        grid.table.go_to(grid.row(person.list_name), column)
        grid.press(Key.Key_Space)
    assert grid.cell(here.list_name, column) == "✓"
    assert grid.cell(absent.list_name, column) == "✓ ≠ non pointé"
    told = read(grid.panel)
    assert "✓ 2 signés" in told
    assert f"pointé, non signé\u00a0: {len(came) - 1}" in told
    assert "signé, non pointé\u00a0: 1" in told
    assert str(grid.model.headerData(column, Qt.Orientation.Horizontal)).endswith(f"✓ 2   ≠ {len(came)}")


def test_enter_goes_from_one_difference_to_the_next(grid: Grid, workshop: Workshop, desk: ListeningDesk) -> None:
    first = session_on(workshop, 22, "morning")
    grid.table.go_to(grid.model.near(0, 1), 0)
    differing = []
    for _ in range(3):
        grid.press(Key.Key_Return)
        differing.append(grid.where())
    assert {sheet for _, sheet in differing} == {"mardi 22 juillet, matin"}
    assert len(set(differing)) == 3
    for name, _ in differing:
        person = workshop.people.named(name)
        assert person is not None
        record = workshop.attendance.of(first)[person.id]
        assert record.came != record.signed
    grid.press(Key.Key_Return, SHIFT)
    assert grid.where() == differing[1]
    with workshop.one_act("attendance.sign"):
        for session in workshop.sessions.all():
            for person, record in workshop.attendance.of(session.id).items():
                workshop.attendance.sign(session.id, person, record.came)
    grid.press(Key.Key_Return)
    assert desk.told == ["Émargements et pointage concordent partout."]


def test_undo_takes_one_cell_back_and_shows_it(grid: Grid, workshop: Workshop) -> None:
    for _ in range(3):
        grid.press(Key.Key_Space)
    names = [row.person.list_name for row in grid.model.rows if row.person]
    assert grid.where()[0] == names[3]
    workshop.history.undo()
    assert grid.where()[0] == names[2]
    assert grid.cell(names[2], grid.table.place()[1]) == "≠ non signé"
    assert "✓ 2 signés" in read(grid.panel)


def test_a_double_click_signs_too_and_a_click_only_chooses(grid: Grid, workshop: Workshop) -> None:
    acts = len(workshop.history.acts())
    grid.click("AFANVI Kuassi Jérôme", 4)
    assert grid.where() == ("AFANVI Kuassi Jérôme", "jeudi 24 juillet, matin")
    assert len(workshop.history.acts()) == acts
    grid.click("AFANVI Kuassi Jérôme", 4, twice=True)
    assert grid.cell("AFANVI Kuassi Jérôme", 4) == "✓"


def test_the_numbers_are_those_of_the_printed_sheet_and_of_its_blank_lines(
    people: PeopleDriver, workshop: Workshop, hand_clock: HandClock
) -> None:
    tomorrow = session_on(workshop, 25, "morning")
    workshop.printings.record(SIGNATURE_SHEET, tomorrow, registered(workshop), "fr")
    hand_clock.set("2025-07-25 10:40")
    workshop.people.register_late("AABALO", "Yawa", "Mairie de Danyi 2")
    people.press(Key.Key_F)
    grid = Grid(people)
    grid.table.go_to(grid.row("AABALO Yawa"), grid.model.column_of(tomorrow))
    assert grid.head("AABALO Yawa") == "L1  AABALO Yawa", "the first blank line"
    assert grid.head("ABLODÉ Massan Ida") == "1  ABLODÉ Massan Ida", "as printed, though somebody stands before her now"
    grid.press(Key.Key_Right)
    assert grid.head("ABLODÉ Massan Ida") == "2  ABLODÉ Massan Ida", "the afternoon's sheet has yet to be printed"


def test_a_sheet_a_day_has_a_column_a_day(people: PeopleDriver, workshop: Workshop) -> None:
    workshop.settings.update(sheet_period="day")
    people.press(Key.Key_F)
    grid = Grid(people)
    assert len(grid.model.columns) == 5
    assert grid.where()[1] == "jeudi 24 juillet"
    name = grid.where()[0]
    grid.press(Key.Key_Space)
    person = workshop.people.named(name)
    assert person is not None
    signed = workshop.attendance.signed_sessions(person.id)
    assert {session_on(workshop, 24, "morning"), session_on(workshop, 24, "afternoon")} <= set(signed)


def test_the_list_of_what_is_missing_leads_to_the_sheet(people: PeopleDriver, workshop: Workshop) -> None:
    people.page.activate(session=session_on(workshop, 23, "morning"))
    grid = Grid(people)
    assert grid.where()[1] == "mercredi 23 juillet, matin"
    grid.press(Key.Key_Escape)
    assert people.table.hasFocus()
