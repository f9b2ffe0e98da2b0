"""Numbers of tables: what is read, what is refused, and how they are written again."""

from __future__ import annotations

from decimal import Decimal

import pytest

from facilitation.text.amounts import Habits, Notation, habits_of, is_nothing, notation_of, read, times, write

NUMBERS = [
    ("1 250 000", "1250000", 0, ""),
    ("1\u202f250\u00a0000", "1250000", 0, ""),
    ("1.250.000", "1250000", 0, ""),
    ("1,250,000.50", "1250000.50", 0, ""),
    ("1’250’000", "1250000", 0, ""),
    ("12,5", "12.5", 0, ""),
    ("12.50", "12.50", 0, ""),
    ("0,125", "0.125", 0, ""),
    ("15 %", "15", 0, "%"),
    ("15\u00a0%", "15", 0, "%"),
    ("25 millions", "25", 6, ""),
    ("2,5 milliards de FCFA", "2.5", 9, "fcfa"),
    ("40 000 000 F CFA", "40000000", 0, "fcfa"),
    ("40 M FCFA", "40", 6, "fcfa"),
    ("$4.5 M", "4.5", 6, "usd"),
    ("€ 12", "12", 0, "eur"),
    ("5 antennes", "5", 0, "antennes"),
    ("-12", "-12", 0, ""),
    ("– 242 600 000", "-242600000", 0, ""),
    ("+ 15", "15", 0, ""),
]
REFUSED = [
    "1,250",
    "1.250",
    "de 10 à 15",
    "10-15",
    "≈ 30",
    "environ 40 millions",
    "125 (1)",
    "53/64",
    "1.1.2",
    "12 34",
    "1 25",
    "007",
    "2026\n2027",
    "12/2026",
    "25 millions $ FCFA €" + "x" * 40,
    "€ 5 FCFA",
    "1234567890123456789",
]


@pytest.mark.parametrize(("text", "value", "scale", "kind"), NUMBERS)
def test_numbers_are_read_and_written_as_they_were(text: str, value: str, scale: int, kind: str) -> None:
    found = read(text)
    assert found is not None
    assert (found.value, found.scale, found.kind) == (Decimal(value), scale, kind)
    if "\u202f" not in text:
        assert write(found.value, found.style) == text


@pytest.mark.parametrize("text", REFUSED)
def test_what_may_be_read_in_two_ways_is_refused(text: str) -> None:
    assert read(text) is None


def test_other_numbers_tell_what_a_comma_means() -> None:
    assert notation_of(["1,250", "2,300"]) == Notation()
    assert notation_of(["1,250", "1,250,000"]) == Notation("group", "decimal")
    assert notation_of(["1.250", "12,5"]) == Notation("decimal", "group")
    assert notation_of(["12,5", "1,250,000"]) == Notation()
    for text, notation, value in (
        ("1,250", Notation("group", "decimal"), "1250"),
        ("1,250", Notation("decimal", "group"), "1.250"),
        ("1.250", Notation("decimal", "group"), "1250"),
    ):
        found = read(text, notation)
        assert found is not None
        assert found.value == Decimal(value)


@pytest.mark.parametrize(
    ("old", "value", "new"),
    [
        ("1\u202f435", "1450", "1\u202f450"),
        ("815", "1010", "1\u202f010"),
        ("9500", "10500", "10\u202f500"),
        ("9500", "9800", "9800"),
        ("12,50 FCFA", "13", "13,00 FCFA"),
        ("12,5", "12.75", "12,75"),
        ("1 million", "3", "3 millions"),
        ("25 millions", "1.5", "1,5 million"),
        ("-5", "7", "7"),
        ("7", "-5", "-5"),
        ("+ 5", "7", "+ 7"),
        ("1.250.000", "950000", "950.000"),
    ],
)
def test_a_new_number_is_written_like_the_old_one(old: str, value: str, new: str) -> None:
    found = read(old)
    assert found is not None
    assert write(Decimal(value), found.style, Habits(group="\u202f")) == new


def test_the_habits_of_a_column() -> None:
    def habits(*texts: str) -> Habits:
        return habits_of([one for text in texts if (one := read(text)) is not None])

    assert habits("1250", "12 500").groups_four is False
    assert habits("1250", "12 500").group == " "
    assert habits("12500", "125000").group == ""
    assert habits("2 million", "25 million").plural is False
    assert habits("12.5", "1.5").decimal == "."


def test_what_stands_for_no_amount() -> None:
    assert all(map(is_nothing, ("", "-", "–", "—", " ", "PM", "p.m.", "Néant", "n.d.", "N/A", "…", "s.o.")))
    assert not any(map(is_nothing, ("0", "à préciser", "quinze", "gratuit")))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("25", "40", Decimal("1.6")),
        ("25", "40 000 000", Decimal(1_600_000)),
        ("25 millions", "25 000 000", Decimal(1)),
        ("12,5 %", "12,5 %", Decimal(1)),
        ("40 000 000", "40", Decimal("0.000001")),
        ("25", "néant", None),
        ("0", "15", None),
        ("Nombre d’accords", "12", None),
    ],
)
def test_how_many_times_one_amount_is_another(old: str, new: str, expected: Decimal | None) -> None:
    assert times(old, new) == expected
