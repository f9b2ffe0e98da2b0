"""What is typed into a document is written as the document writes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.text.typography import AS_TYPED, Typography, typography_of

THIN, FULL = "\u202f", "\u00a0"
FRENCH = Typography("’", (f"«{FULL}", f"{FULL}»"), {";": THIN, "!": THIN, "?": THIN, ":": FULL})


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("d'un pays", "d’un pays"),
        ("l'État", "l’État"),
        ("aujourd'hui", "aujourd’hui"),
        ("ɛ\u0303'", "ɛ\u0303’"),
        ("'", "'"),
        ("30' de parole", "30' de parole"),
        ('un "fonds" dédié', f"un «{FULL}fonds{FULL}» dédié"),
        ('un "fonds " dédié', f"un «{FULL}fonds{FULL}» dédié"),
        ('"oui", dit-il', f"«{FULL}oui{FULL}», dit-il"),
        ('"a" et "b"', f"«{FULL}a{FULL}» et «{FULL}b{FULL}»"),
        ("non ?", f"non{THIN}?"),
        ("non?", f"non{THIN}?"),
        ("comment?!", f"comment{THIN}?!"),
        ("trois axes : a ; b", f"trois axes{FULL}: a{THIN}; b"),
        ("trois axes:", f"trois axes{FULL}:"),
        ("à 10:30", "à 10:30"),
        ("https://gouv.tg", "https://gouv.tg"),
        (f"non{FULL}?", f"non{FULL}?"),
        ("; au début", "; au début"),
        (" ?", " ?"),
    ],
)
def test_a_french_document(typed: str, written: str) -> None:
    assert FRENCH.written(typed) == written


def test_english_quotation_marks_have_no_space_inside() -> None:
    habits = typography_of(["The “fund” isn’t there; “others” are: why?"])
    assert habits.written('the "network" isn\'t') == "the “network” isn’t"
    assert habits.written("why ? because: a; b") == "why ? because: a; b"


def test_a_document_typed_on_a_keyboard_stays_so() -> None:
    habits = typography_of(["L'État veille : a ; b.", 'Le "fonds" d\'aide.'])
    assert habits.written('d\'un "fonds" ; non ?') == 'd\'un "fonds" ; non ?'


def test_the_habits_are_those_of_most_places() -> None:
    habits = typography_of(
        [f"L’État, l’homme et l'eau{THIN}; a{THIN}; b{FULL}; «{THIN}c{THIN}», «{THIN}d{THIN}» et «{FULL}e{FULL}»"]
    )
    assert habits.apostrophe == "’"
    assert habits.quotes == (f"«{THIN}", f"{THIN}»")
    assert habits.spaces == {";": THIN, "!": THIN, "?": THIN}


def test_without_any_sign_all_stays_as_it_is_typed() -> None:
    assert typography_of(["Travail", "Liberté"]) == AS_TYPED
    assert typography_of([]) == AS_TYPED


@given(st.text(alphabet=st.sampled_from("aé1 \"';:!?«»’\u00a0\u202f.,h"), max_size=40))
def test_letters_stay_in_their_order_and_what_is_written_is_not_written_otherwise_again(typed: str) -> None:
    written = FRENCH.written(typed)
    letters = [one for one in typed if one.isalnum()]
    assert [one for one in written if one.isalnum()] == letters
    assert AS_TYPED.written(typed) == typed
    if "'" not in written and '"' not in written:
        assert FRENCH.written(written) == written


NUMBERS = Typography("’", ('"', '"'), {"%": FULL}, THIN)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("1 200", f"1{THIN}200"),
        ("1 200 millions", f"1{THIN}200 millions"),
        ("12 000 000 FCFA", f"12{THIN}000{THIN}000 FCFA"),
        ("85 000 %", f"85{THIN}000{FULL}%"),
        ("(1 200)", f"(1{THIN}200)"),
        ("7,8 %", f"7,8{FULL}%"),
        ("85%", "85%"),
        ("le %", "le %"),
        ("1 20", "1 20"),
        ("le 22 2025", "le 22 2025"),
        ("le 22 2025 à 300", "le 22 2025 à 300"),
        ("en 2025 300 places", "en 2025 300 places"),
        ("0 200", "0 200"),
        ("012 200", "012 200"),
        ("1234 567", "1234 567"),
        ("90 12 34 56", "90 12 34 56"),
        ("R1 200", "R1 200"),
        ("3,5 200", "3,5 200"),
        ("12/3 400", "12/3 400"),
        ("1  200", "1  200"),
        (f"1{FULL}200", f"1{FULL}200"),
    ],
)
def test_the_numbers_of_a_document_that_sets_thousands_off(typed: str, written: str) -> None:
    assert NUMBERS.written(typed) == written
    assert NUMBERS.written(written) == written
    assert AS_TYPED.written(typed) == typed


def test_a_space_typed_into_digits_that_stand_already() -> None:
    assert NUMBERS.signed("de 1", " ", "200 places") == (0, THIN)
    assert NUMBERS.signed("de 1", " ", "2000 places") == (0, " ")
    assert NUMBERS.signed("de 1 20", "0", "5") == (0, "0")


def test_the_habits_of_numbers_are_those_of_most_places() -> None:
    habits = typography_of([f"1{THIN}320 et 12{THIN}000{THIN}000", f"2{FULL}000 en 2025 et 3 400 ; 15{FULL}%, 20{FULL}% et 7%"])
    assert (habits.thousands, habits.spaces.get("%")) == ("", FULL)
    habits = typography_of([f"1{THIN}320, 12{THIN}000{THIN}000 et 5{THIN}000", f"2{FULL}000 ; 15 %, 20 % et 7{FULL}%"])
    assert (habits.thousands, habits.spaces.get("%")) == (THIN, None)
    assert typography_of(["1 320 et 2 000"]).thousands == ""
