"""Ten thousand people with namesakes as they occur, and some of them written down a second time as another list would.

What is drawn is told in advance: `Population.same` holds the pairs that are one person, all others are two.
"""

from __future__ import annotations

import random
import tomllib
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from typing import Any

from facilitation.people.duplicates import PersonName

_NAMES: Mapping[str, Any] = tomllib.loads((Path(__file__).parent / "west_african_names.toml").read_text(encoding="utf-8"))

NAMESAKES = 0.02
"""So many of ten thousand people, told as a share, are somebody else's namesake beside those that chance makes: named after a
grandfather, of the same village. In a smaller crowd fewer find theirs."""
SHARED_PHONES = 0.02
"""So many are reached under the number of a colleague or of a husband or wife."""
PHONES = 0.8
"""So many of a hundred second records have the same number as the first, where that has one; most others have none."""
_SKEW = 0.7
"""How steeply names fall off in number, as a power of their rank."""

Variation = Callable[[PersonName, random.Random], PersonName]


@dataclass(frozen=True, slots=True)
class Population:
    people: tuple[PersonName, ...]
    same: frozenset[frozenset[str]]
    """The ids, two by two, of those who are one person."""


def population(count: int, variants: int, seed: int, *, phones: float = PHONES) -> Population:
    """`count` people, and `variants` further records of some of them (a twentieth of these have two).

    `phones` is the share of these with the same number.
    """
    chance = random.Random(seed)
    bodies = _Bodies(chance, max(12, count // 14))
    people = [_person(str(number), chance, bodies) for number in range(count)]
    for number in chance.sample(range(count), round(count * NAMESAKES * count / 10_000)):
        people[number] = _namesake(people[number], people[chance.randrange(count)], chance)
    for number in chance.sample(range(count), round(count * SHARED_PHONES)):
        other = people[chance.randrange(count)]
        body = other.institution if chance.random() < 0.7 else people[number].institution
        family = people[number].family_name if body == other.institution else other.family_name
        people[number] = replace(people[number], phones=other.phones[:1], institution=body, family_name=family)
    written = list(people)
    of: dict[str, list[str]] = {}
    chosen = chance.sample(people, variants - variants // 20)
    for number, person in enumerate([*chosen, *chosen[: variants // 20]]):
        again = replace(written_again(person, chance, bodies, phones), id=f"v{number}")
        written.append(again)
        of.setdefault(person.id, [person.id]).append(again.id)
    chance.shuffle(written)
    return Population(tuple(written), frozenset(frozenset(pair) for ids in of.values() for pair in combinations(ids, 2)))


def written_again(person: PersonName, chance: random.Random, bodies: _Bodies, phones: float = PHONES) -> PersonName:
    """The same person as another list has it: her name in one of the ways that lists differ in, or several; phone and body as they
    were at hand."""
    kinds = [("accents", 0.4), ("spelling", 0.45), ("missing", 0.3)]
    for kind, often in kinds:
        if chance.random() < often:
            person = chance.choice(_VARIATIONS[kind])(person, chance)
    # Last: what else is done takes a name apart in its two columns.
    person = chance.choices((lambda one, _: one, _other_order, _in_one_cell, _titled), (35, 25, 20, 20))[0](person, chance)
    numbers: tuple[str, ...] = ()
    if person.phones and chance.random() < phones:
        numbers = (person.phones[-1], _phone(chance)) if chance.random() < 0.1 else (chance.choice(person.phones),)
    elif chance.random() < 0.3:
        numbers = (_phone(chance),)
    body = chance.choices((person.institution, bodies.otherwise(person.institution), "", bodies.draw()), (62, 22, 10, 6))[0]
    email = person.email if chance.random() < 0.7 else ""
    sex = "" if chance.random() < 0.3 else person.sex if chance.random() > 0.005 else ""
    return replace(person, phones=tuple(map(_grouped, numbers)), institution=body, email=email, sex=sex)


# People


class _Bodies:
    """Bodies, a few of them large; each has a short form that some lists use."""

    def __init__(self, chance: random.Random, count: int) -> None:
        self._chance = chance
        told = _NAMES["bodies"]
        ministries, towns = told["ministries"].split("\n")[:-1], told["towns"].split()
        made = [f"Ministère {_of(name)}" for name in ministries] + told["partners"].split("\n")[:-1]
        made += [f"Commune de {town} {number}" for town in towns for number in range(1, 5)]
        made += [f"Préfecture de {town}" for town in towns]
        made += [
            f"Direction {direction}, ministère {_of(name)}"
            for name in ministries
            for direction in told["directions"].split("\n")[:-1]
        ]
        made += [f"{kind} {town}" for kind in told["non_state"].split("\n")[:-1] for town in towns]
        chance.shuffle(made)
        self._names = made[:count]
        self._weights = [(place + 2) ** -0.6 for place in range(len(self._names))]

    def draw(self) -> str:
        return self._chance.choices(self._names, self._weights)[0]

    def otherwise(self, name: str) -> str:
        """The same body as another list has it: its acronym, a longer or a shorter name."""
        words = [word for word in name.replace(",", " ").replace("’", " ").split() if len(word) > 3 or word.isdigit()]
        if len(words) > 2 and self._chance.random() < 0.5:
            return "".join(word[0] if not word.isdigit() else word for word in words).upper()
        return (
            name.replace("Commune de", "Mairie de")
            .replace("Direction", "Dir.")
            .replace("ministère", "min.")
            .replace("Ministère", "Min.")
        )


def _of(name: str) -> str:
    return f"de l’{name}" if name[0] in "AEÉIOU" else f"de la {name}"


def _person(number: str, chance: random.Random, bodies: _Bodies) -> PersonName:
    peoples = _NAMES["peoples"]
    people = chance.choices(peoples, [one["share"] for one in peoples])[0]
    sex = chance.choice("MMF")
    first: list[str] = []
    for _ in range(chance.choices((1, 2, 3), (35, 50, 15))[0]):
        name = _first_name(people, sex, chance)
        if name not in first:
            first.append(name)
    phones = tuple(_phone(chance) for _ in range(chance.choices((0, 1, 2), (10, 76, 14))[0]))
    body = "" if chance.random() < 0.06 else bodies.draw()
    family = _drawn(people["families"], chance)
    email = f"{_unaccented(first[0]).lower()}.{_unaccented(family).lower()}{number}@poste.example" if chance.random() < 0.5 else ""
    told = "" if chance.random() < 0.15 else sex
    return PersonName(number, family, " ".join(first), body, phones, email, sex=told)


def _namesake(person: PersonName, other: PersonName, chance: random.Random) -> PersonName:
    """Of the other's family, with all of its first names or the first of them before her own."""
    first = other.first_names.split()
    if len(first) > 2 or chance.random() < 0.5:
        first = list(dict.fromkeys((first[0], *person.first_names.split()[1:])))
    return replace(person, family_name=other.family_name, first_names=" ".join(first), sex=person.sex and other.sex)


def _first_name(people: Mapping[str, Any], sex: str, chance: random.Random) -> str:
    kind = chance.choices(range(4), people["kinds"])[0]
    if kind == 0:
        spellings = chance.choice(_days(sex)).split()
        return chance.choices(spellings, [8, *[3] * (len(spellings) - 1)])[0]
    return _drawn((people[sex], _NAMES["christian"][sex], _NAMES["muslim"][sex])[kind - 1], chance)


def _days(sex: str) -> list[str]:
    lines: str = _NAMES["day_names"][sex]
    return lines.splitlines()


def _drawn(names: str, chance: random.Random) -> str:
    listed = names.split()
    return chance.choices(listed, [(place + 2) ** -_SKEW for place in range(len(listed))])[0]


def _phone(chance: random.Random) -> str:
    return f"+228{chance.choice('79')}{chance.randrange(10**7):07}"


def _grouped(phone: str) -> str:
    digits = phone.removeprefix("+228")
    return " ".join(digits[place : place + 2] for place in range(0, 8, 2)) if len(digits) == 8 else phone


# What another list makes of a name


def _accents(person: PersonName, chance: random.Random) -> PersonName:
    plain = [_unaccented(name) for name in (person.family_name, person.first_names)]
    return replace(person, family_name=plain[0], first_names=plain[1])


def _unaccented(name: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter))


def _ending(person: PersonName, chance: random.Random) -> PersonName:
    """A letter more or less at the end of the family name, or of a first name."""
    if chance.random() < 0.7:
        return replace(person, family_name=_other_ending(person.family_name, chance).upper())
    first = person.first_names.split()
    first[0] = _other_ending(first[0], chance)
    return replace(person, first_names=" ".join(first))


def _other_ending(name: str, chance: random.Random) -> str:
    last = _unaccented(name[-1]).lower()
    if last == "h" or (last in "ne" and len(name) > 4 and chance.random() < 0.5):
        return name[:-1]
    if last == "i" and chance.random() < 0.4:
        return name[:-1] + "y"
    if last in "aeiou":
        return name + chance.choice("hhn")
    return name + chance.choice(("e", "h", name[-1].lower()))


def _letter(person: PersonName, chance: random.Random) -> PersonName:
    """A letter doubled, left out, or written otherwise, within a name of some length."""
    words = [*person.family_name.split(), *person.first_names.split()]
    place = max(range(len(words)), key=lambda one: (len(words[one]) > 4, chance.random()))
    words[place] = _other_letter(words[place], chance)
    border = len(person.family_name.split())
    return replace(person, family_name=" ".join(words[:border]).upper(), first_names=" ".join(words[border:]))


_HEARD = (
    ("ou", "u"),
    ("ou", "w"),
    ("k", "c"),
    ("ss", "s"),
    ("é", "e"),
    ("y", "i"),
    ("ph", "f"),
    ("dj", "j"),
    ("gn", "ny"),
    ("tch", "ch"),
)


def _other_letter(word: str, chance: random.Random) -> str:
    if len(word) < 4:
        return word
    lower = word.lower()
    heard = [(one, other) for one, other in _HEARD if one in lower[1:]]
    if heard and chance.random() < 0.6:
        one, other = chance.choice(heard)
        return word[0] + lower[1:].replace(one, other, 1)
    at = chance.randrange(1, len(word) - 1)
    return word[:at] + (word[at] * 2 if chance.random() < 0.5 else "") + word[at + 1 :]


def _missing(person: PersonName, chance: random.Random) -> PersonName:
    """A first name left out; an only one is sometimes shortened to its initial."""
    first = person.first_names.split()
    if len(first) == 1:
        return replace(person, first_names=f"{first[0][0]}.") if chance.random() < 0.3 else person
    first.pop(chance.randrange(len(first)))
    return replace(person, first_names=" ".join(first))


def _day(person: PersonName, chance: random.Random) -> PersonName:
    """A name of the day in another spelling; whoever has none stays as she is."""
    first = person.first_names.split()
    for place, name in enumerate(first):
        for spellings in (*_days("M"), *_days("F")):
            if name in spellings.split():
                first[place] = chance.choice([other for other in spellings.split() if other != name])
    return replace(person, first_names=" ".join(first))


def _other_order(person: PersonName, chance: random.Random) -> PersonName:
    return replace(person, family_name=person.first_names, first_names=person.family_name.title())


def _in_one_cell(person: PersonName, chance: random.Random) -> PersonName:
    parts: Sequence[str] = (person.family_name, person.first_names)
    return replace(person, family_name=" ".join(parts if chance.random() < 0.5 else reversed(parts)), first_names="")


def _titled(person: PersonName, chance: random.Random) -> PersonName:
    plain = {"M": "M.", "F": "Mme"}.get(person.sex, "Dr")
    title = chance.choice((plain, plain, "Dr", "Pr", "Hon.", "El Hadj" if person.sex == "M" else plain))
    if chance.random() < 0.5:
        return replace(person, family_name=f"{title} {person.family_name}")
    return replace(person, family_name=f"{title} {person.first_names} {person.family_name}", first_names="")


_VARIATIONS: Mapping[str, tuple[Variation, ...]] = {
    "accents": (_accents,),
    "spelling": (_ending, _ending, _letter, _day),
    "missing": (_missing,),
}
