"""Everybody on the list kept at hand, in the order of the list, and what typing finds among them.

The table stays the truth: after each act the people whom its notice names are read again, nobody else. Inside an act that has
written something the tables are asked.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence
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
        store.subscribe(self._noticed)

    def people(self) -> list[Person]:
        """By family name, then first names, accents folded."""
        act = self._store.open_act
        if act is not None and act.changes:
            return sorted(self._read(None), key=lambda person: (*person.sort_key, person.id))
        if not self._filled:
            self._fill()
        return [self._people[key[2]] for key in self._order]

    def search_text(self, person: Person) -> str:
        """`Person.search_text`, worked out once for each writing of the person."""
        return self._text(person)[0]

    def likely(self, typed: str, is_here: Callable[[str], bool] = lambda _: False, limit: int = 8) -> list[Person]:
        """Who may be meant, the likeliest first; of two alike the one (by id) who is not here yet.

        Words are looked for in names, other spellings, organisation and function; digits, however grouped, in phone numbers.
        """
        query = fold(typed)
        words = query.split()
        digits = "".join(words) if words and all(word.isdigit() for word in words) else ""
        if not words:
            return []
        found: list[tuple[int, bool, int, Person]] = []
        for person in self.people():
            text, _ = self._text(person)
            if digits in text if digits else all(word in text for word in words):
                nearness = _phone_distance(digits, text) if digits else _distance(query, text)
                found.append((nearness, is_here(person.id), len(found), person))
        return [person for *_, person in sorted(found)[:limit]]

    def near(self, typed: str, limit: int = 4) -> list[Person]:
        """Whose names are written nearly so, the nearest first: "Kouadjo AMEGA" finds AMEGAN Kouadjo."""
        from rapidfuzz import fuzz, process

        wanted = name_key(typed)
        if len(wanted) < 4:
            return []
        people = self.people()
        names = [self._text(person)[1] for person in people]
        found = process.extract(wanted, names, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=limit)
        return [people[place] for *_, place in found]

    # Keeping up

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
            for person in touched & self._people.keys():
                self._take_away(person)
            for fresh in self._read(sorted(touched)):
                self._put(fresh)

    def _fill(self) -> None:
        self._people = {person.id: person for person in self._read(None)}
        self._keys = {person.id: (*person.sort_key, person.id) for person in self._people.values()}
        self._order = sorted(self._keys.values())
        self._texts = {}
        self._filled = True

    def _put(self, person: Person) -> None:
        self._people[person.id] = person
        key = self._keys[person.id] = (*person.sort_key, person.id)
        insort(self._order, key)

    def _take_away(self, person: str) -> None:
        del self._people[person]
        key = self._keys.pop(person)
        del self._order[bisect_left(self._order, key)]


def _distance(typed: str, text: str) -> int:
    """How far folded words are from a person: 0 the family name, 1 the beginning of that, 2 beginnings of words, 3 parts of words.

    Enter takes the first: MARTIN comes before MARTINEAU, both before Martine.
    """
    if f"{text} ".startswith(f"{typed} "):
        return 0
    if text.startswith(typed):
        return 1
    return 2 if matches(typed, text) else 3


def _phone_distance(digits: str, text: str) -> int:
    """0 where a number ends so, as people say theirs; 1 where one begins so; 2 where the digits stand within."""
    if f"{digits} " in f"{text} ":
        return 0
    return 1 if f" {digits}" in text else 2
