"""Who types a straight apostrophe or a plain space asks for no other letters than those that are to change."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.formulas.matching import find
from facilitation.text.hunks import Words
from facilitation.text.occurrences import replaced
from facilitation.text.typed import as_standing, untouched
from tests.properties.french import sentences

_KEYBOARD = str.maketrans({"’": "'", "«": '"', "»": '"', "–": "-", "\u00a0": " ", "\u202f": " "})


@pytest.mark.parametrize(
    ("said", "new", "standing", "text"),
    [
        ("l'État veille", "l'État garantit", "l’État veille", "l’État garantit"),
        ("60 %", "61 %", "60\u00a0%", "61\u00a0%"),
        ('le mot "a"', 'le mot "b"', "le mot «\u00a0a\u00a0»", "le mot «\u00a0b\u00a0»"),
        ("les droits", "les devoirs", "Les droits", "Les devoirs"),
        # Whoever says another apostrophe means it.
        ("l’État", "l'État", "l’État", "l'État"),
        ("a", "", "a", ""),
    ],
)
def test_only_what_was_said_otherwise_changes(said: str, new: str, standing: str, text: str) -> None:
    assert untouched(said, new, standing) == text


def test_a_new_wording_keeps_the_marks_of_the_words_that_stay() -> None:
    standing = "L’État veille à l’accueil\u202f; il y consacre 5\u00a0% – au plus –, «\u00a0chaque\u00a0» année…"
    new = "L'État garantit l'accueil ; il y consacre 6 % - au plus -, \"chaque\" année."
    assert as_standing(new, standing) == (
        "L’État garantit l’accueil\u202f; il y consacre 6\u00a0% – au plus –, «\u00a0chaque\u00a0» année."
    )


def test_words_that_change_everywhere_keep_their_apostrophes() -> None:
    assert replaced("Chacun a l’accès gratuit.", [(9, 24)], "l'accès gratuit", "l'accès libre") == "Chacun a l’accès libre."


@given(sentences(), st.data())
def test_one_word_changes_and_no_other_letter(text: str, data: st.DataObject) -> None:
    units = Words(text)
    words = [place for place, unit in enumerate(units.units) if unit.isalpha()]
    if not words:
        return
    place = data.draw(st.sampled_from(words))
    first, last = data.draw(st.integers(0, place)), data.draw(st.integers(place, len(units.units) - 1))
    start, end = units.starts[first], units.ends[last]
    standing = text[start:end]
    said = standing.translate(_KEYBOARD)
    if not any((one.start, one.end) == (0, len(standing)) for one in find(standing, said)):
        return
    before, word, after = standing[: units.starts[place] - start], units.units[place], standing[units.ends[place] - start :]
    new = f"{before}{word}xyz{after}"
    assert untouched(said, new.translate(_KEYBOARD), standing) == new
