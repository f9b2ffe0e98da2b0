"""Which number of a text a new value stands for, by its unit; offsets are those of the text, whatever its spaces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.formulas.values import place_of, value_of, values, without_unit


@pytest.mark.parametrize(
    ("text", "noun", "new", "found"),
    [
        ("dans un délai de six mois.", "delai", "trois mois", "six mois"),
        ("  dans un délai \n  de six mois ?", "delai", "trois mois", "six mois"),
        ("ramené à 5\u00a0% d’ici à 2030", "taux", "4 %", "5\u00a0%"),
        ("ramené à 5\u00a0% d’ici à 2030", "echeance", "2028", "2030"),
        ("412 milliards FCFA en 2024", "montant", "500 milliards FCFA", "412 milliards FCFA"),
        ("plus de 300 associations", "nombre d associations", "350", "300"),
        ("plus de 300 associations", "nombre de mots", "350", ""),
        ("un délai de six mois, d’ici à 2030", "delai", "2028", ""),
        ("de six à douze mois puis trois mois", "duree", "un mois", ""),
        ("prévu au point 3.1.2", "nombre", "4", ""),
        ("dans un délai de six mois", "delai", "plus tard", ""),
    ],
)
def test_the_only_value_of_its_sort_is_meant(text: str, noun: str, new: str, found: str) -> None:
    place = place_of(text, noun, new)
    assert (text[slice(*place)] if place is not None else "") == found


@pytest.mark.parametrize(
    ("words", "heading", "bare"),
    [
        ("15 millions", "Coût (millions FCFA)", "15"),
        ("15 millions FCFA", "Coût (millions FCFA)", "15"),
        ("1 500 millions de FCFA", "Coût (millions FCFA)", "1 500"),
        ("15 milliards", "Coût (millions FCFA)", "15 milliards"),
        ("60 %", "Cible 2030", "60 %"),
    ],
)
def test_a_unit_that_the_heading_says_is_not_said_again(words: str, heading: str, bare: str) -> None:
    assert without_unit(words, heading) == bare


@given(st.text(alphabet=" \n'«»?12.,%abcé-–\u00a0mois", max_size=40))
def test_values_are_where_they_say(text: str) -> None:
    for value in values(text):
        assert 0 <= value.start < value.number_end <= value.end <= len(text)
        assert text[value.start : value.number_end].strip()
    value_of(text)
