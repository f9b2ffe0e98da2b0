"""Two versions of a document made ready to be compared: their trees, the words of each clause, and the pairs found so far."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from facilitation.text.clauses import Clause
from facilitation.text.folding import fold

How = Literal["same", "similar", "place"]
"""How a pair was found; the letters of `Matching`."""

LONG: Final = 30
"""Letters and digits from which on a text is rarely said twice by chance: such a clause is known wherever it has gone."""

_SIGNS: Final = (("‘", "'"), ("’", "'"), ("ʼ", "'"), ("‐", "-"), ("‑", "-"), ("−", "-"))
_WORD: Final = re.compile(r"\w+")
_FIRST_CODE: Final = 0xE000
_NUMBER_SIGNS: Final = " \t\u00a0\u202f.:;,–—-)°("


class Vocabulary:
    """One letter for each word, the same in both versions: texts are then compared word by word at the speed of letters."""

    def __init__(self) -> None:
        self._codes: dict[str, str] = {}

    def letters(self, words: Iterable[str]) -> str:
        codes = self._codes
        return "".join([codes.get(word) or codes.setdefault(word, chr(_FIRST_CODE + len(codes))) for word in words])


class Side:
    """One version; clauses are known by their place in it. `above` are the places of parents, -1 at the top."""

    def __init__(self, clauses: Sequence[Clause], vocabulary: Vocabulary) -> None:
        self.clauses = clauses
        places = {clause.id: place for place, clause in enumerate(clauses)}
        self.above = [-1 if clause.parent is None else places[clause.parent] for clause in clauses]
        self.below: defaultdict[int, list[int]] = defaultdict(list)
        for place, above in enumerate(self.above):
            self.below[above].append(place)
        self.keys = [_key(clause) for clause in clauses]
        self._vocabulary = vocabulary
        self._words: dict[int, str] = {}
        self._all_words: dict[int, str] = {}
        self._weights: dict[int, int] = {}

    def kind(self, place: int) -> str:
        return self.clauses[place].kind

    def weight(self, place: int) -> int:
        """Letters and digits of a clause's own words."""
        if place not in self._weights:
            self._weights[place] = sum(map(str.isalnum, self.keys[place]))
        return self._weights[place]

    def words(self, place: int) -> str:
        """The words that carry meaning, one letter each: those of four letters and more, and numbers."""
        if place not in self._words:
            self._read(place)
        return self._words[place]

    def all_words(self, place: int) -> str:
        if place not in self._all_words:
            self._read(place)
        return self._all_words[place]

    def _read(self, place: int) -> None:
        words = _WORD.findall(fold(self.keys[place]))
        self._all_words[place] = self._vocabulary.letters(words)
        self._words[place] = self._vocabulary.letters([word for word in words if len(word) > 3 or word[0].isdigit()])

    def number(self, place: int) -> str:
        """The printed number without its signs, folded; "" for bullets and clauses without one."""
        number = self.clauses[place].number.strip(_NUMBER_SIGNS)
        return fold(number) if any(map(str.isalnum, number)) else ""

    def under(self, place: int) -> Iterator[int]:
        """All clauses under one, in reading order."""
        for child in self.below.get(place, ()):
            yield child
            yield from self.under(child)


@dataclass(slots=True)
class Work:
    """Both versions, and the pairs found so far: `to_new` by place in the old one, `to_old` by place in the new one."""

    old: Side
    new: Side
    to_new: dict[int, int] = field(default_factory=dict)
    to_old: dict[int, int] = field(default_factory=dict)
    how: dict[int, How] = field(default_factory=dict)

    def pair(self, old: int, new: int, how: How) -> None:
        if old in self.to_new or new in self.to_old:
            raise ValueError("a clause is paired once")
        self.to_new[old], self.to_old[new], self.how[old] = new, old, how

    def paired(self, old: int, new: int) -> bool:
        """Whether these two are one pair; the places above the top ones (-1) are."""
        return old == new == -1 or (old != -1 and self.to_new.get(old) == new)

    def free_old(self, places: Iterable[int]) -> list[int]:
        return [place for place in places if place not in self.to_new]

    def free_new(self, places: Iterable[int]) -> list[int]:
        return [place for place in places if place not in self.to_old]

    def same(self, old: int, new: int) -> bool:
        """Whether both say the same words (not of tables and rows, which have none of their own)."""
        return self.old.keys[old] == self.new.keys[new]


def _key(clause: Clause) -> str:
    """The clause's words as they are compared: kinds of spaces, apostrophes and hyphens are one, a typed number is left out."""
    text = clause.text
    if clause.number_typed and text.startswith(clause.number):
        text = text[len(clause.number) :]
    return bare(text)


def bare(text: str) -> str:
    """The text with one kind of space, of apostrophe and of hyphen, and none of them doubled or at its ends."""
    for sign, plain in _SIGNS:
        text = text.replace(sign, plain)
    return " ".join(text.split())
