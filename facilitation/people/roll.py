"""Everybody on the list kept at hand, in the order of the list, and what typing finds among them.

The table stays the truth: after each act the people whom its notice names are read again, nobody else. Inside an act that has
written something the tables are asked.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import nsmallest
from itertools import accumulate
from typing import TYPE_CHECKING

from facilitation.people.names import name_key
from facilitation.store.acts import Notice
from facilitation.store.store import Store
from facilitation.text.folding import fold, matches

if TYPE_CHECKING:
    from facilitation.people.people import Person

Reader = Callable[[Sequence[str] | None], Iterable["Person"]]
"""Reads these people from the tables, or all: those on the list alone."""
_Key = tuple[str, str, str]

_PORTION = 500
"""So many ids SQLite takes as arguments of one query, with room to spare."""
_NEAR = 78.0
"""Per cent of likeness from which a name that does not answer to what was typed is still shown."""


class Roll:
    def __init__(self, store: Store, read: Reader) -> None:
        self._store = store
        self._read = read
        self._people: dict[str, Person] = {}
        self._keys: dict[str, _Key] = {}
        self._order: list[_Key] = []
        self._filled = False
        self._texts: dict[str, tuple[Person, str, str]] = {}
        self._index: _Index | None = None
        store.subscribe(self._noticed)

    def people(self) -> list[Person]:
        """By family name, then first names, accents folded."""
        act = self._store.open_act
        if act is not None and act.changes:
            return sorted(self._read(None), key=lambda person: (*person.sort_key, person.id))
        if not self._filled:
            self._fill()
        return [self._people[key[2]] for key in self._order]

    def prepare(self) -> None:
        """Works out what searching needs, so that the first letter waits for nothing."""
        self._searched()

    def search_text(self, person: Person) -> str:
        """`Person.search_text`, worked out once for each writing of the person."""
        return self._text(person)[0]

    def likely(self, typed: str, is_here: Callable[[str], bool] = lambda _: False, limit: int = 8) -> list[Person]:
        """Who may be meant, the likeliest first; of two alike the one (by id) who is not here yet.

        Words are looked for in names, other spellings, organisation and function; digits, however grouped, in phone numbers: from
        two of them on.
        """
        words = fold(typed).split()
        digits = "".join(words) if all(word.isdigit() for word in words) else ""
        if not words or len(digits) == 1:
            return []
        index = self._searched()
        if digits:
            found = [(_phone_distance(digits, index.texts[place]), place) for place in index.places(digits)]
        else:
            query = " ".join(words)
            # Whoever's family name begins so comes before all others: nobody else is looked for where these are enough.
            found = [(0 if f"{index.texts[place]} ".startswith(f"{query} ") else 1, place) for place in index.begun(query)]
            if len(found) < limit:
                known = {place for _, place in found}
                for place in index.places(max(words, key=len)):
                    text = index.texts[place]
                    if place not in known and all(word in text for word in words):
                        found.append((2 if matches(query, text) else 3, place))
        people = index.people
        best = nsmallest(limit, ((nearness, is_here(people[place].id), place) for nearness, place in found))
        return [people[place] for *_, place in best]

    def near(self, typed: str, limit: int = 4) -> list[Person]:
        """Whose names are written nearly so, the nearest first: "Kouadjo AMEGA" finds AMEGAN Kouadjo."""
        from rapidfuzz import fuzz, process

        wanted = name_key(typed)
        if len(wanted) < 4:
            return []
        index = self._searched()
        found = process.extract(wanted, index.names, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=limit)
        return [index.people[place] for *_, place in found]

    # Keeping up

    def _searched(self) -> _Index:
        act = self._store.open_act
        if act is not None and act.changes:
            return _Index(people := self.people(), [self._text(person) for person in people])
        if self._index is None:
            self._index = _Index(people := self.people(), [self._text(person) for person in people])
        return self._index

    def _text(self, person: Person) -> tuple[str, str]:
        """(search text, folded words of the name in order of the alphabet)."""
        known = self._texts.get(person.id)
        if known is None or known[0] is not person:
            known = person, person.search_text, name_key(person.family_name, person.first_names)
            self._texts[person.id] = known
        return known[1], known[2]

    def _noticed(self, notice: Notice) -> None:
        if not self._filled:
            return
        touched = set(notice.changed.get("person", ()))
        if bodies := notice.changed.get("organisation"):
            touched |= {one.id for one in self._people.values() if one.organisation is not None and one.organisation.id in bodies}
        if len(touched) > _PORTION:
            self._fill()
        elif touched:
            self._index = None
            for person in touched & self._people.keys():
                self._take_away(person)
            for fresh in self._read(sorted(touched)):
                self._put(fresh)

    def _fill(self) -> None:
        self._people = {person.id: person for person in self._read(None)}
        self._keys = {person.id: (*person.sort_key, person.id) for person in self._people.values()}
        self._order = sorted(self._keys.values())
        self._texts = {}
        self._index = None
        self._filled = True

    def _put(self, person: Person) -> None:
        self._people[person.id] = person
        key = self._keys[person.id] = (*person.sort_key, person.id)
        insort(self._order, key)

    def _take_away(self, person: str) -> None:
        del self._people[person]
        key = self._keys.pop(person)
        del self._order[bisect_left(self._order, key)]


class _Index:
    """All search texts as one, in which a word is found at the speed of the memory; places are those of `people`."""

    def __init__(self, people: list[Person], texts: list[tuple[str, str]]) -> None:
        self.people = people
        self.texts = [text for text, _ in texts]
        self.names = [name for _, name in texts]
        self._joined = "\n" + "\n".join(self.texts)
        self._starts = [*accumulate((len(text) + 1 for text in self.texts), initial=0)]

    def places(self, word: str) -> Iterator[int]:
        """Of those in whose text the word stands, in order."""
        at = self._joined.find(word)
        while at >= 0:
            place = bisect_right(self._starts, at) - 1
            yield place
            at = self._joined.find(word, self._starts[place + 1])

    def begun(self, words: str) -> Iterator[int]:
        """Of those whose text begins so."""
        return self.places(f"\n{words}")


def _phone_distance(digits: str, text: str) -> int:
    """0 where a number ends so, as people say theirs; 1 where one begins so; 2 where the digits stand within."""
    if f"{digits} " in f"{text} ":
        return 0
    return 1 if f" {digits}" in text else 2
