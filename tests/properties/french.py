"""Texts for the properties: French sentences as policy papers have them, and small revisions of them."""

from __future__ import annotations

from hypothesis import strategies as st

_WORDS = """
politique ministère plan d'action l'éducation l’enseignement femmes jeunes communes État gérée géré santé budget qu'il
jusqu’à c'est-à-dire porte-parole œuvre Ŋutɔ ɖeɖe Kabɩyɛ ɛ̃ mise en de la le les des et ou du à un une au aux par pour sur
3,5 2025 2021-2025 1er
"""
_NUMBERS = ("12\u00a0%", "15\u00a0%", "12 %", "40\u00a0000\u202f000\u00a0FCFA", "n°\u00a05", "5\u00a0km")
_MARKS = (".", ",", "\u00a0:", "\u202f;", "\u202f?", "…", "\u00a0»", "\n", "\t", " -")

words = st.sampled_from((*_WORDS.split(), *_NUMBERS))


@st.composite
def sentences(draw: st.DrawFn, most: int = 14) -> str:
    """Some words with their punctuation, now and then with the wrong space."""
    text = ""
    for word in draw(st.lists(words, max_size=most)):
        space = draw(st.sampled_from((" ", " ", " ", " ", "\u00a0", "  ", ""))) if text else ""
        mark = draw(st.sampled_from(("", "", "", "", "", *_MARKS)))
        text += space + word + mark
    return text


@st.composite
def revisions(draw: st.DrawFn, base: str, most: int = 3) -> str:
    """The text as somebody has revised it: a few words put in, taken out or replaced."""
    text = base
    for _ in range(draw(st.integers(0, most))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 12)))
        text = text[:start] + draw(sentences(most=2)) + text[end:]
    return text


@st.composite
def word_revisions(draw: st.DrawFn, base: str, most: int = 2) -> str:
    """As `revisions`, with whole words only, as careful people do."""
    parts = base.split(" ")
    for _ in range(draw(st.integers(0, most))):
        at = draw(st.integers(0, len(parts)))
        parts[at : at + draw(st.integers(0, 2))] = draw(st.lists(words, max_size=2))
    return " ".join(parts)
