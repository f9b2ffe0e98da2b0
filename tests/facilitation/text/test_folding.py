"""Folding for search: French accents, the letters of Ewe and Kabiyè, apostrophes, hyphens, spaces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.text.folding import fold, matches


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Élavagnon-l’Étoile", "elavagnon l etoile"),
        ("Ɖeɖefia Ŋutɔ", "dedefia nuto"),
        ("kabɩyɛ", "kabiye"),
        ("Eʋegbe ƒe ɣeyiɣi", "evegbe fe geyigi"),
        ("Sʊkʊlʊ", "sukulu"),
        ("Mɔ\u0301 ɛ\u0303", "mo e"),
        ("CŒUR, Lætitia, Straße", "coeur, laetitia, strasse"),
        ("aujourd'hui", "aujourd hui"),
        ("Saint\u2011Louis –\u00a0Sénégal", "saint louis senegal"),
        ("  deux\t\u202f mots\n", "deux mots"),
        ("hy\u00adphen\u200b", "hyphen"),
        ("ﬁn ㎏", "fin kg"),
        ("", ""),
    ],
)
def test_written_and_typed_fold_alike(written: str, typed: str) -> None:
    assert fold(written) == typed == fold(typed)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = fold(text)
    assert fold(once) == once


@given(st.text())
def test_case_does_not_matter(text: str) -> None:
    assert fold(text.casefold()) == fold(text)


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("ade kod", "kodjo adewale", True),
        ("daf", "direction (daf)", True),
        ("", "anything", True),
        ("jo", "kodjo", False),
        ("ba", "aba baba", True),
        ("kodjo x", "kodjo adewale", False),
    ],
)
def test_every_word_of_the_query_begins_a_word(query: str, text: str, found: bool) -> None:
    assert matches(query, text) is found
