"""Folding of words for search and sorting: what a person types without accents finds what is written with them."""

from __future__ import annotations

import unicodedata

# Letters that Unicode does not decompose: those of Ewe, Kabiyè and their neighbours, ligatures, and look-alikes typed for them.
_LETTERS = {
    "ɖ": "d",
    "ɗ": "d",
    "đ": "d",
    "ð": "d",
    "ɛ": "e",
    "ə": "e",
    "ǝ": "e",
    "ƒ": "f",
    "ɣ": "g",
    "ɠ": "g",
    "ħ": "h",
    "ı": "i",
    "ɩ": "i",
    "ƙ": "k",
    "ł": "l",
    "ɲ": "n",
    "ŋ": "n",
    "ɔ": "o",
    "ø": "o",
    "ʊ": "u",
    "ʋ": "v",
    "ƴ": "y",
    "ɓ": "b",
    "æ": "ae",
    "œ": "oe",
}
# Modifier letters and primes that stand for an apostrophe; Unicode counts some of them as letters.
_APOSTROPHES = "'’‘‛`ʹʻʼʽʾʿˈ′‵ꞌ"
_HYPHENS = "-\u2010\u2011\u2012–—―−\u2043"


class _Folding(dict[int, str]):
    """What each character becomes, worked out the first time it is met: `str.translate` asks it for every character."""

    def __missing__(self, code: int) -> str:
        self[code] = _folded(chr(code))
        return self[code]


def _folded(character: str) -> str:
    if character in _APOSTROPHES or character in _HYPHENS or character.isspace():
        return " "
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return ""
    return _LETTERS.get(character, character)


_FOLDING = _Folding()


def fold(text: str) -> str:
    """The text without case, accents and marks, ɖ ɛ ɔ ŋ … as their plain letters, apostrophes and hyphens as one space.

    Folding twice changes nothing more. Other punctuation stays. « Élavagnon-l’Étoile » and « elavagnon l etoile » fold alike.
    """
    if text.isascii():
        plain = text.lower()
    else:
        # Case folding on both sides of the decomposition: each may bring back what the other has taken away ("㎏", "ﬆ", "ǰ").
        plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return " ".join(plain.translate(_FOLDING).split())


def matches(query: str, text: str) -> bool:
    """Whether every word of the query begins some word of the text; both already folded.

    An empty query matches everything. Words begin after a space or any punctuation: "daf" finds "direction (daf)".
    """
    return all(_begins_a_word(word, text) for word in query.split())


def _begins_a_word(word: str, text: str) -> bool:
    at = text.find(word)
    while at > 0 and text[at - 1].isalnum():
        at = text.find(word, at + 1)
    return at >= 0
