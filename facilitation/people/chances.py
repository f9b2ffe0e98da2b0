"""How likely two people who are called alike are one, beside how many are called so by chance.

Of ten thousand people hundreds share family name and first name: « MENSAH Koffi » twice is hardly evidence, « AGLÉWÉ Élikplim »
twice is. So the names that two records share are weighed by how common they are among the people at hand, and what else is known
(phone, address, body, sex) by how often it agrees within one person's records and between two people's: the weights of Fellegi and
Sunter, "A theory for record linkage" (1969). The weights below say what lists of participants are like; `benchmarks.duplicates`
shows what they are worth.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Protocol

from facilitation.people.day_names import day_name
from facilitation.people.likeness import Likeness, NameWords, sound

AGAIN = 0.1
"""How often somebody is on the lists a second time."""
AGAIN_IN_A_LIST = 0.5
"""How often somebody on a list that is brought in is known already."""
AGAIN_A_THIRD_TIME = 0.5
"""How many times as often somebody who is on the lists twice is so once more."""

_FEWEST = 30
"""A list of two people tells nothing of how common their names are: they come from a room at least."""
_TOLD_BEFORE = 50
"""What is assumed of a name weighs as much as so many people of whom it was read."""
_ASSUMED = {"word": 0.0025, "sound": 0.0035, "day": 0.06, "initial": 0.05, "body": 0.01, "length": 0.5}
_TOGETHER = 2.0
"""First names go with families: Kabiyè families have Kabiyè first names more often than chance would have it."""
_NAMED_AFTER = 8e-7
"""How often somebody has the whole name of another one, however rare: named after a grandfather, a cousin of the same village."""

_EQUAL = 0.65
"""How often the second record of somebody has the very same words; the others in these ways."""
_DIFFERS = {"": 1.0, "ending": 0.25, "spelling": 0.2, "day_name": 0.16, "initial": 0.2}
_ALONE = (1.0, 0.3, 0.06, 0.01)
"""How often the longer name has so many words more."""

PHONE_SHARED, PHONE_OTHER = 20_000.0, 0.15
EMAIL_SHARED, EMAIL_OTHER = 20_000.0, 0.2
BODY_SAME, BODY_MOST, BODY_ACRONYM, BODY_PART, BODY_RELATED, BODY_OTHER = 0.75, 600.0, 50.0, 30.0, 4.0, 0.1
SEX_OTHER = 0.02
"""How many times as often as two people's the records of one person are so; `BODY_SAME` is divided by the share of that body."""


class Known(Protocol):
    """What counting needs of a person."""

    @property
    def names(self) -> Sequence[NameWords]: ...
    @property
    def body(self) -> str: ...


class Chances:
    """Counts how common names, their pairs and bodies are among `people`.

    `own` of two that are compared are counted among them; `again` are the odds that somebody has a second record.
    """

    def __init__(self, people: Iterable[Known], *, own: int = 2, again: float = AGAIN) -> None:
        self._own, self._again = own, again
        self._count = 0
        self._words: Counter[str] = Counter()
        self._sounds: Counter[str] = Counter()
        self._days: Counter[str] = Counter()
        self._initials: Counter[str] = Counter()
        self._bodies: Counter[str] = Counter()
        self._lengths: Counter[int] = Counter()
        self._pairs: defaultdict[tuple[str, str, bool], set[str]] = defaultdict(set)
        for person in people:
            self._count += 1
            self._bodies[person.body] += 1
            words = person.names[0].key
            self._lengths[len(words)] += 1
            for word in set(words):
                self._words[word] += 1
                self._initials[word[0]] += 1
                if day := day_name(word):
                    self._days[day] += 1
            sounds = sorted({sound(word) for word in words})
            for one in sounds:
                self._sounds[one] += 1
            for one, other in combinations(sounds, 2):
                self._pairs[one, other, len(words) > 2].add(person.body)

    def of_names(self, found: Likeness, bodies: tuple[str, str]) -> float:
        """The odds that two who are so alike in their names are one, before anything else is known of them."""
        same = _EQUAL * _ALONE[min(found.alone, len(_ALONE) - 1)]
        crowd = float(max(self._count, _FEWEST))
        length = len(found.shared) + found.alone
        namesakes = crowd * self._told(self._lengths[length], "length")
        for place, (one, other, how) in enumerate(found.shared):
            same *= _DIFFERS[how]
            namesakes *= self._share(one, other, how) * (_TOGETHER if place and how != "initial" else 1.0)
        if len(found.shared) == 2:
            namesakes = max(namesakes, self._seen_together(found, bodies))
        return self._again * same / (namesakes + _NAMED_AFTER * crowd)

    def of_body(self, body: str, most: float = BODY_MOST) -> float:
        """How much it tells that both are of this body, `most` at the utmost."""
        return min(most, BODY_SAME / self._told(self._bodies[body], "body"))

    def _share(self, one: str, other: str, how: str) -> float:
        """The share of people one of whose names is, within this difference, the same."""
        match how:
            case "":
                return self._told(self._words[one], "word")
            case "initial":
                return self._told(self._initials[one[0]], "initial")
            case "day_name":
                return self._told(self._days[day_name(one)], "day")
        heard = {sound(one), sound(other)}
        return self._told(sum(self._sounds[each] for each in heard), "sound")

    def _told(self, count: int, kind: str) -> float:
        """A share from a count without those in question."""
        return (max(0, count - self._own) + _TOLD_BEFORE * _ASSUMED[kind]) / (self._count + _TOLD_BEFORE)

    def _seen_together(self, found: Likeness, bodies: tuple[str, str]) -> float:
        """How many others have both names, and more where one of the two has.

        Those of one body are counted as one: they may be further records of the same person.
        """
        if any(how == "initial" for _, _, how in found.shared):
            return 0.0
        seen: set[str] = set()
        for first in {sound(word) for word in found.shared[0][:2]}:
            for second in {sound(word) for word in found.shared[1][:2]}:
                seen |= self._pairs.get((min(first, second), max(first, second), found.alone > 0), set())
        return float(len(seen - {*bodies, ""}))
