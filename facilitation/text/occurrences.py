"""The same words wherever they stand: found to be replaced everywhere, each with what stands around it, each to be left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from facilitation.text.changes import Change
from facilitation.text.clauses import ClauseId
from facilitation.text.folding import fold
from facilitation.text.tokens import APOSTROPHES
from facilitation.text.typed import as_standing

Trait = Literal["capitals", "other_form", "broken", "quoted", "article"]
"""What a person should look at: written in capitals, in the plural or with another ending (such words are not replaced), with a
line break or another space inside, within quotation marks, after an article that the new words may not agree with."""

_AROUND: Final = 40
_ENDING: Final = r"(s|x|es|e|aux)?"
_QUOTED: Final = re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"]*\"")
_ARTICLES: Final = "le|la|les|du|des|de|au|aux|un|une|ce|cet|cette|ces|son|sa|ses|leur|leurs|notre|nos"
_ARTICLE: Final = re.compile(rf"(?:\b(?:{_ARTICLES})\s+|[ld][{APOSTROPHES}])$", re.IGNORECASE)
_SPACES: Final = r"[\s\u00ad]+"
_VOWELS: Final = frozenset("aeiouy")


@dataclass(frozen=True, slots=True)
class Occurrence:
    """`text[start:end]` of a clause (code points), as it is written there; `before` and `after` are the words around it."""

    clause: ClauseId
    start: int
    end: int
    found: str
    before: str
    after: str
    traits: frozenset[Trait]

    @property
    def replaceable(self) -> bool:
        return "other_form" not in self.traits


def occurrences(texts: Iterable[tuple[ClauseId, str]], words: str, new: str = "") -> tuple[Occurrence, ...]:
    """Where `words` stand as whole words, whatever their capitals, spaces and apostrophes, in the order of `texts`.

    Capitals may have lost their accents. `new` is only needed to tell whether an article before may have to change.
    """
    if not words.split():
        return ()
    pattern = _pattern(words)
    found: list[Occurrence] = []
    for clause, text in texts:
        quoted = [match.span() for match in _QUOTED.finditer(text)]
        for match in pattern.finditer(text):
            start, end = match.span()
            traits = set(_traits(match, words))
            if any(low < start and end < high for low, high in quoted):
                traits.add("quoted")
            if new and _ARTICLE.search(text, max(0, start - 12), start) and _sounds(words) != _sounds(new):
                traits.add("article")
            before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
            found.append(Occurrence(clause, start, end, match.group(), before, after, frozenset(traits)))
    return tuple(found)


def replaced(text: str, spans: Sequence[tuple[int, int]], words: str, new: str) -> str:
    """The text with `new` at each of the places, in capitals where the words are, with a capital where they have one."""
    made: list[str] = []
    at = 0
    for start, end in sorted(spans):
        made += (text[at:start], _dressed(text[start:end], words, new))
        at = end
    return "".join((*made, text[at:]))


def everywhere(
    id: str, number: str, places: Sequence[tuple[ClauseId, str, Sequence[tuple[int, int]]]], words: str, new: str
) -> tuple[Change, ...]:
    """One change for each occurrence: `places` are the clauses with the words they have and where `words` stand in them.

    Where the words are gone by then, the others are still replaced.
    """
    single = [(clause, text, span) for clause, text, spans in places for span in spans]
    return tuple(
        Change(id, number, "replace", clause, text, replaced(text, [span], words, new), part=part, optional=True)
        for part, (clause, text, span) in enumerate(single)
    )


def _pattern(words: str) -> re.Pattern[str]:
    units = _SPACES.join("".join(map(_letter, word)) + _ENDING for word in words.split())
    return re.compile(rf"(?<!\w)(?<!\w[-‑]){units}(?!\w)(?![-‑]\w)")


def _letter(letter: str) -> str:
    if letter in APOSTROPHES:
        return f"[{APOSTROPHES}]"
    if not letter.isalpha():
        return re.escape(letter)
    bare = fold(letter).upper()
    return "[" + "".join(sorted({letter, letter.lower(), letter.upper()[:1], *(bare if len(bare) == 1 else "")})) + "]"


def _traits(match: re.Match[str], words: str) -> Iterable[Trait]:
    found = match.group()
    if any(match.groups()):
        yield "other_form"
    if "\n" in found or "\u00ad" in found or [*filter(str.isspace, found)] != [*filter(str.isspace, words)]:
        yield "broken"
    if _in_capitals(found) and not _in_capitals(words):
        yield "capitals"


def _dressed(found: str, words: str, new: str) -> str:
    if not found.isascii():
        # Whoever types "l'étranger" for « l’extérieur » does not ask for another apostrophe.
        new = as_standing(new, found)
    if _in_capitals(found) and not _in_capitals(words):
        return new.upper()
    if found[0].isupper() and words[0].islower():
        return new[:1].upper() + new[1:]
    if found[0].islower() and words[0].isupper() and new[:1].isupper() and not new[:2].isupper():
        return new[:1].lower() + new[1:]
    return new


def _in_capitals(text: str) -> bool:
    return text.isupper() and sum(map(str.isalpha, text)) > 1


def _sounds(words: str) -> bool:
    """Whether they begin with a vowel, as far as letters tell."""
    return fold(words.split()[0])[:1] in _VOWELS
