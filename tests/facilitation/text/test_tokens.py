"""Units of a text as a French reader sees them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from facilitation.text.tokens import tokenize
from tests.corpus import CORPUS, needs_corpus


def units(text: str) -> list[str]:
    """The units that are not plain spaces."""
    return [token for token in tokenize(text) if token != " "]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l'éducation de l’État", ["l'", "éducation", "de", "l’", "État"]),
        ("jusqu'à ce qu’il n'ait plus", ["jusqu'", "à", "ce", "qu’", "il", "n'", "ait", "plus"]),
        ("l’« acte »", ["l’", "«", "acte", "»"]),
        ("aujourd'hui, quelqu'un, la presqu'île", ["aujourd'hui", ",", "quelqu'un", ",", "la", "presqu'île"]),
        ("c'est-à-dire porte-parole", ["c'", "est-à-dire", "porte-parole"]),
        ("le président-directeur", ["le", "président-directeur"]),
    ],
)
def test_elisions_and_hyphens(text: str, expected: list[str]) -> None:
    assert units(text) == expected


@pytest.mark.parametrize(
    "whole",
    [
        "12 %",
        "12\u00a0%",
        "3,5\u202f%",
        "12%",
        "40\u00a0000\u00a0000",
        "40\u202f000\u202f000 FCFA",
        "25 000 F CFA",
        "1.500.000",
        "1,5\u00a0km",
        "100 km²",
        "-3 %",
        "+2,5",
        "25\u00a0°C",
        "5\u00a0m",
        "3.2.1",
        "12/07/2025",
        "8h40",
        "1er",
        "5-bis",
        "COVID-19",
        "G2-12",
        "n°",
    ],
)
def test_numbers_stay_whole_with_their_unit(whole: str) -> None:
    assert whole in tokenize(f"soit {whole}, au plus")
    assert whole in tokenize(f"soit {whole}.")


def test_ranges_of_years_are_two_numbers() -> None:
    assert units("le plan 2021-2025") == ["le", "plan", "2021", "-", "2025"]
    assert units("en 2025 300 personnes") == ["en", "2025", "300", "personnes"]


def test_letters_of_units_that_are_words_stay_words() -> None:
    assert units("les 5 l'emportent") == ["les", "5", "l'", "emportent"]
    assert units("12 hameaux") == ["12", "hameaux"]


def test_punctuation_keeps_the_space_of_french_typography() -> None:
    assert tokenize("«\u00a0oui\u00a0»\u202f; non\u202f?!") == ("«\u00a0", "oui", "\u00a0»", "\u202f;", " ", "non", "\u202f?!")
    assert tokenize("objectif\u00a0: agir…") == ("objectif", "\u00a0:", " ", "agir", "…")
    assert tokenize("a\u00a0b") == ("a", "\u00a0", "b")


def test_line_breaks_and_tabs_are_units_of_their_own() -> None:
    assert tokenize("a \n\n\tb  c") == ("a", " ", "\n", "\n", "\t", "b", "  ", "c")


@pytest.mark.parametrize("word", ["ŋu\u0301tɔ\u0301", "ɛ\u0303", "Kabɩyɛ", "e\u0301te\u0301", "ߒߞߏ߫", "co\u00adopération", "ﬁn"])
def test_words_keep_their_marks(word: str) -> None:
    assert tokenize(f"le {word} !") == ("le", " ", word, " ", "!")


def test_an_address_is_one_unit() -> None:
    assert units("voir https://exemple.tg/plan?x=1.") == ["voir", "https://exemple.tg/plan?x=1", "."]


def test_nothing_gives_nothing() -> None:
    assert tokenize("") == ()


@needs_corpus
@pytest.mark.parametrize("name", ["ewe", "kbp", "fra", "eng"])
def test_real_texts_are_cut_and_joined_again(name: str) -> None:
    text = (CORPUS / "languages" / f"udhr-{name}.md").read_text(encoding="utf-8")
    tokens = tokenize(text)
    assert "".join(tokens) == text
    # Two units whose letters touch would show that a mark or an African letter splits words.
    split = [(a, b) for a, b in pairwise(tokens) if a[-1].isalpha() and b[0].isalpha()]
    assert split == []
