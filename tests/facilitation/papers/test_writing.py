"""From people's words to what is set: everything is escaped once, nothing is lost, changes are marked."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.papers import fonts
from facilitation.papers.marked_text import LEFT_OUT, marked
from facilitation.papers.styles import style
from facilitation.papers.writing import LONGEST, led, paragraph, pieces, plain, short, shortened

WORDS = st.text(st.sampled_from("abé <>&'\"\u00a0.;"), max_size=80)


def bare(markup: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", markup.replace("<br/>", "\n")))


@given(st.text(max_size=200))
def test_any_text_can_be_set(text: str):
    paragraph(plain(text), style("body")).wrap(300, 1000)


@given(WORDS)
def test_markup_characters_stay_themselves(text: str):
    assert bare(plain(text)) == fonts.printable(text)


@given(st.text(st.sampled_from("ab .;!"), max_size=3 * LONGEST + 50))
def test_pieces_together_are_the_line(line: str):
    found = pieces(line)
    assert "".join(found) == line
    assert max(map(len, found)) <= LONGEST


@pytest.mark.parametrize("length", [LONGEST - 1, LONGEST, LONGEST + 1, 10 * LONGEST])
def test_an_endless_word_is_cut_too(length: int):
    assert sum(map(len, pieces("x" * length))) == length


def test_what_is_led_keeps_every_letter():
    parts = led(plain("Motif :"), "mot " * 5000)
    assert len(parts) > 5
    assert bare("".join(parts)).count("mot") == 5000


def test_short_places_mark_what_they_cut():
    assert shortened("Ministère") == "Ministère"
    name = "Direction générale de la coopération décentralisée et de l’intercommunalité"
    assert short(name) == name
    assert shortened("mot " * 1000).endswith("mot […]")
    assert len(shortened("x" * 100_000)) < 410


@given(WORDS, WORDS)
def test_marked_words_hold_the_old_and_the_new_text(base: str, new: str):
    joined = "".join(marked(base, new, around=None))
    kept = re.sub(r"<strike>.*?</strike>", "", joined)
    before = re.sub(r"<u><b>.*?</b></u>", "", joined)
    letters = str.maketrans("", "", " \u00a0")
    assert bare(kept).translate(letters) == new.translate(letters)
    assert bare(before).translate(letters) == base.translate(letters)


def test_long_unchanged_stretches_are_left_out():
    base = "mot " * 200 + "ancien " + "suite " * 200
    (shown,) = marked(base, base.replace("ancien", "nouveau"))
    assert "<strike>ancien</strike> <u><b>nouveau</b></u>" in shown
    assert bare(shown).startswith(LEFT_OUT.lstrip())
    assert bare(shown).endswith(LEFT_OUT.rstrip())
    assert len(bare(shown)) < 450


def test_spaces_at_the_border_of_a_change_are_not_marked():
    assert marked("Un texte.", "Un texte clair.") == ["Un texte <u><b>clair</b></u>."]


@pytest.mark.parametrize("mark", ["\u0301", "\u0300", "\u0303", "\u0302", "\u030c"])
@pytest.mark.parametrize("letter", list("ɛɔŋƐƆŊaeiouAEIOU"))
def test_fonts_hold_every_letter_with_its_tone_mark(letter: str, mark: str):
    assert fonts.BOX not in fonts.printable(letter + mark)


def test_a_comma_that_replaces_a_word_stands_right_behind_it():
    (shown,) = marked("les droits et des biens", "les droits, des biens et la réputation")
    assert "<strike>et</strike><u><b>,</b></u> des biens" in shown
    (words,) = marked("L’État veille à la paix.", "L’État garantit la paix.")
    assert "</strike> <u>" in words, "words stand apart"
