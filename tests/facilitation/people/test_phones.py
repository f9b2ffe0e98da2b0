"""Telephone numbers as lists have them: several in a cell, kept as typed, dialled where it can be made out, never refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.people.phones import phone_key, read_contacts


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("(228) 90 38 20 38 / 99 48 41 90", ["+22890382038", "+22899484190"]),
        ("90123456", ["+22890123456"]),
        ("90123456.0", ["+22890123456"]),
        ("90.12.34.56", ["+22890123456"]),
        ("22890123456", ["+22890123456"]),
        ("00228 90 12 34 56", ["+22890123456"]),
        ("(00228)90123456", ["+22890123456"]),
        ("(+228) 90-12-34-56", ["+22890123456"]),
        ("90 38 20 38 99 48 41 90", ["+22890382038", "+22899484190"]),
        ("9038203899484190", ["+22890382038", "+22899484190"]),
        ("+228 90 38 20 38 +228 99 48 41 90", ["+22890382038", "+22899484190"]),
        ("90382038-99484190", ["+22890382038", "+22899484190"]),
        ("90 38 20 38\n99 48 41 90", ["+22890382038", "+22899484190"]),
        ("90 38 20 38 ou 99 48 41 90", ["+22890382038", "+22899484190"]),
        ("Tél. : 22 21 20 20 (bureau)", ["+22822212020"]),
        ("90 38 20 38 / 90382038", ["+22890382038"]),
        ("+233 24 412 3456", ["+233244123456"]),
        ("00 229 01 97 12 34 56", ["+2290197123456"]),
        ("+33 6 12 34 56 78", ["+33612345678"]),
        ("", []),
        ("néant", []),
    ],
)
def test_numbers_that_can_be_dialled(cell, numbers):
    contacts = read_contacts(cell)
    assert [phone.e164 for phone in contacts.phones] == numbers
    assert not any(phone.doubtful for phone in contacts.phones)
    assert contacts.rest == ""


@pytest.mark.parametrize("cell", ["904 55 66", "99 48 41 9", "2,28901E+10", "06 12 34 56 78"])
def test_doubtful_numbers_are_kept_as_typed(cell):
    (phone,) = read_contacts(cell).phones
    assert phone.typed == cell
    assert phone.doubtful
    assert phone.number


def test_another_home_country():
    assert read_contacts("0197123456", "BJ").phones[0].e164 == "+2290197123456"


def test_addresses_and_other_words_in_a_cell_of_contacts():
    contacts = read_contacts("90 38 20 38 ; E-mail : edem.konou@exemple.tg, poste 12")
    assert contacts.emails == ("edem.konou@exemple.tg",)
    assert [phone.e164 for phone in contacts.phones] == ["+22890382038"]
    assert contacts.rest == "poste 12"


def test_one_key_for_two_writings_of_a_number():
    assert phone_key("+22890382038") == phone_key("90 38 20 38") == "90382038"
    assert phone_key("12") == ""


@given(st.text(alphabet="0123456789 +()/-.;,azé@\n", max_size=80))
def test_no_cell_breaks_the_reading_and_no_digit_is_lost(cell):
    contacts = read_contacts(cell)
    kept = "".join(phone.typed for phone in contacts.phones) + "".join(contacts.emails) + contacts.rest
    lost = {digit for digit in cell if digit.isdigit()} - set(kept)
    assert not lost


def test_a_cell_of_thirty_thousand_letters_is_read_at_once():
    for cell in ("a" * 30_000, "1 " * 15_000, "a@" * 15_000):
        assert read_contacts(cell).rest == cell
