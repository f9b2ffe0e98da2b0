"""Whom a speech greets, highest in rank first: some one by one, others by where they come from, at last everybody (domain, 1.7).

Who comes before whom is the table of honour of this workshop. Whoever is absent and represented is not greeted: the one who has
come in that place is, with the office that is really hers.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from facilitation.ceremonies.addressing import Addressed, Say, form_of_address

MOST = 5
"""Single salutations: more than five tire the room (a protocol guide's advice, domain 1.7)."""
CHOICES = (3, 4, 5, 6, 8, 0)
"""How many may be asked for; 0 for one each."""

_UNNAMED = ("", "other", "organisation")
"""Categories that make no group one would greet: guests like the others."""


class Guest(Addressed, Protocol):
    """What greeting needs to know of a person."""

    @property
    def id(self) -> str: ...
    @property
    def constituency(self) -> str: ...
    @property
    def precedence_rank(self) -> int | None: ...


@dataclass(frozen=True, slots=True)
class StandIn:
    """Who has come in an absent guest's place: somebody on the list, or else a name with an office."""

    person: Guest | None
    name: str = ""
    quality: str = ""


@dataclass(frozen=True, slots=True)
class Greeting:
    """One line of the salutations. `person` is the id of the one whom it greets, None for a group, everybody and those who are not
    on the list.
    """

    words: str
    kind: Literal["single", "group", "everybody"]
    person: str | None = None


@dataclass(frozen=True, slots=True)
class Greeter:
    """How the lines are said: the catalogue's sentences in one of the two languages."""

    say: Say
    language: str

    def form(self, person: Addressed) -> str:
        return form_of_address(person, self.say, self.language)

    def stand_in(self, one: StandIn, absent: Sequence[str]) -> str:
        """ "Monsieur le Directeur de cabinet, représentant Monsieur le Ministre"; `absent`: how they are addressed."""
        own = self.form(one.person) if one.person is not None else one.quality or one.name
        return self.say("salutation.standing_in", form=own, principal=self.say("salutation.and").join(absent))

    def group(self, constituency: str, sexes: Collection[str]) -> str:
        """ "Mesdames et Messieurs les représentants du secteur privé", or of women or men alone where there are no others."""
        if constituency in _UNNAMED:
            return self.say("salutation.guests")
        known = set(sexes)
        single = known.pop() if len(known) == 1 else ""
        key = f"salutation.group.{single if single in ('F', 'M') else 'mixed'}"
        return self.say(key, of=self.say(f"salutation.of.{constituency}"))


def greetings(
    honoured: Sequence[Guest],
    greeter: Greeter,
    *,
    everybody: Sequence[Guest] = (),
    stand_ins: Mapping[str, StandIn] | None = None,
    unlisted: Mapping[str, Sequence[str]] | None = None,
    here: Collection[str] | None = None,
    most: int = MOST,
) -> list[Greeting]:
    """`honoured` is the table of honour, highest first; `stand_ins` say by the id of an absent one who has come instead, `unlisted`
    by the id of one who has come how absent people are addressed who are not on the list; `here` holds the ids of those who are
    present, None where all are meant. `most` single salutations (0: no limit); those after them are greeted with the category they
    belong to, in which `everybody` tells whether there are women, men or both.
    """
    # Who has come after all is greeted, and nobody in that place, though the ceremony still says so.
    absent = {person: one for person, one in (stand_ins or {}).items() if here is None or person not in here}
    singles = _singles(honoured, greeter, absent, unlisted or {}, here)
    first, rest = (singles, []) if most == 0 else (singles[:most], singles[most:])
    found = [line for line, _ in first]
    grouped: dict[str, None] = {}
    for _, guest in rest:
        grouped.setdefault("" if guest.constituency in _UNNAMED else guest.constituency)
    if "" in grouped:
        # Guests of no category are named after those of one.
        del grouped[""]
        grouped[""] = None
    for constituency in grouped:
        of_it = [one for one in everybody if one.constituency == constituency and (here is None or one.id in here)]
        sexes = [one.sex for one in of_it] if len(of_it) > 1 else []
        found.append(Greeting(greeter.group(constituency, sexes), "group"))
    return [*found, Greeting(greeter.say("salutation.everybody"), "everybody")]


def as_text(lines: Sequence[Greeting]) -> str:
    """As it heads a speech: a line each, a comma behind each."""
    return "\n".join(f"{line.words}," for line in lines)


def _singles(
    honoured: Sequence[Guest],
    greeter: Greeter,
    stand_ins: Mapping[str, StandIn],
    unlisted: Mapping[str, Sequence[str]],
    here: Collection[str] | None,
) -> list[tuple[Greeting, Guest]]:
    """Each line with the guest whose place it has."""
    absent: dict[str, list[str]] = {person: list(forms) for person, forms in unlisted.items()}
    for guest in honoured:
        one = stand_ins.get(guest.id)
        if one is not None and one.person is not None:
            absent.setdefault(one.person.id, []).append(greeter.form(guest))
    found: list[tuple[Greeting, Guest]] = []
    greeted: set[str] = set()
    for guest in honoured:
        one = stand_ins.get(guest.id)
        if guest.id in greeted:
            continue
        if one is None and guest.id in absent:
            # Her own rank is higher than that of whom she stands in for.
            one = StandIn(guest)
        if one is not None and one.person is not None:
            if one.person.id in greeted:
                continue
            greeted.add(one.person.id)
            words = greeter.stand_in(one, absent[one.person.id])
            found.append((Greeting(words, "single", one.person.id), guest))
        elif one is not None:
            found.append((Greeting(greeter.stand_in(one, [greeter.form(guest)]), "single"), guest))
        elif here is None or guest.id in here:
            greeted.add(guest.id)
            found.append((Greeting(greeter.form(guest), "single", guest.id), guest))
    return found
