"""Probable duplicates among people, and which entries of a list are people one already has. Proposals: a person decides.

Only people who share a sound of their names, a number or an address are compared, so ten thousand take a second, not a hundred
million comparisons.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, combinations, product
from typing import TYPE_CHECKING

from facilitation.people.bodies import Relation, body_words, relation
from facilitation.people.chances import (
    AGAIN_A_THIRD_TIME,
    AGAIN_IN_A_LIST,
    BODY_ACRONYM,
    BODY_OTHER,
    BODY_PART,
    BODY_RELATED,
    EMAIL_OTHER,
    EMAIL_SHARED,
    PHONE_OTHER,
    PHONE_SHARED,
    SEX_OTHER,
    Chances,
)
from facilitation.people.day_names import day_name
from facilitation.people.likeness import NOTHING, Likeness, NameWords, likeness, name_to_compare, sound
from facilitation.people.phones import phone_key

if TYPE_CHECKING:
    from facilitation.people.people import Person

PROPOSED = 0.46
"""From this score on two people are shown as perhaps one. Scores are cautious: of those between 0.4 and 0.5 half are one person."""
SURE = 0.9
"""From this score on a list that comes again updates a person of the same name without asking."""

_SURE_NAMESAKE = 0.85
_EQUAL = frozenset(("same_name", "name_order", "accents"))
_LARGEST_CROWD = 400
_NAMESAKES_ASKED = 3
_NOBODY: Mapping[int, str] = {}


@dataclass(frozen=True, slots=True)
class PersonName:
    """What is known of a person for telling whether it is the same as another.

    `phones` are best in E.164; `aliases` are whole names in any order; `institution` is a name or an acronym; `sex` is "F", "M" or
    "" where it is not told.
    """

    id: str
    family_name: str
    first_names: str = ""
    institution: str = ""
    phones: tuple[str, ...] = ()
    email: str = ""
    aliases: tuple[str, ...] = ()
    sex: str = ""


def person_name(person: Person) -> PersonName:
    """What is compared of somebody on the list."""
    body = person.organisation.name if person.organisation else ""
    return PersonName(
        person.id, person.family_name, person.first_names, body, person.phones, person.email, person.aliases, person.sex
    )


@dataclass(frozen=True, slots=True)
class ProbableDuplicate:
    """Two people by id, in the order given, and how likely they are one: `score` 0 to 1.

    `evidence` are keys of the catalogue's "people.evidence.…", what speaks against included.
    """

    a: str
    b: str
    score: float
    evidence: tuple[str, ...]

    @property
    def sure(self) -> bool:
        return self.score >= SURE


@dataclass(frozen=True, slots=True)
class Match:
    """The entry (its place in the sequence given) that is, or may be, this person."""

    entry: int
    person: str
    score: float
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matching:
    """Every entry is in one of the three: `same` updates a person, `unsure` is for the user to decide, `new` is nobody known.

    No person is matched twice: of two entries for one person the likelier is `same`, the other `unsure`.
    """

    same: tuple[Match, ...]
    unsure: tuple[Match, ...]
    new: tuple[int, ...]


def probable_duplicates(people: Sequence[PersonName], *, proposed: float = PROPOSED) -> tuple[ProbableDuplicate, ...]:
    """The pairs that score at least `proposed`, the likeliest first."""
    known = [_Known(person) for person in people]
    chances = Chances(known)
    told = {(first, second): _compare(known[first], known[second], chances) for first, second in _candidates(known)}
    told = {pair: one for pair, one in told.items() if one.score >= proposed}
    # Who surely has another record has what that one says: a number there, another body here tell them from a namesake.
    pooled = _pooled(known, [pair for pair, one in told.items() if one.score >= SURE])
    found: list[ProbableDuplicate] = []
    for (first, second), one in told.items():
        if one.score < SURE and (first in pooled or second in pooled):
            one = _compare(pooled.get(first, known[first]), pooled.get(second, known[second]), chances, again=AGAIN_A_THIRD_TIME)
        if one.score >= proposed:
            found.append(ProbableDuplicate(people[first].id, people[second].id, round(one.score, 3), one.evidence))
    return tuple(sorted(found, key=lambda pair: (-pair.score, pair.a, pair.b)))


def sets_of(
    pairs: Iterable[ProbableDuplicate], apart: Collection[frozenset[str]] = ()
) -> list[tuple[tuple[str, ...], tuple[ProbableDuplicate, ...]]]:
    """Pairs that share somebody become one set, unless two of it were told apart: then the second pair stands alone."""
    of: dict[str, list[str]] = {}
    told: defaultdict[int, list[ProbableDuplicate]] = defaultdict(list)
    alone: list[ProbableDuplicate] = []
    for pair in pairs:
        one, other = of.get(pair.a, [pair.a]), of.get(pair.b, [pair.b])
        if one is other:
            told[id(one)].append(pair)
        elif any(frozenset((a, b)) in apart for a in one for b in other):
            alone.append(pair)
        else:
            told[id(one)] += [*told.pop(id(other), []), pair]
            one += other
            for person in one:
                of[person] = one
    found = [(tuple(members), tuple(told[id(members)])) for members in {id(one): one for one in of.values()}.values()]
    found += [((pair.a, pair.b), (pair,)) for pair in alone]
    return sorted(found, key=lambda one: (-max(pair.score for pair in one[1]), one[0]))


def matching(existing: Sequence[PersonName], entries: Sequence[PersonName], settled: Mapping[int, str] = _NOBODY) -> Matching:
    """Which entries of a list are existing people. The ids of `entries` do not matter; a match names the entry's place.

    `settled` entries (place → id) are surely these people, and need no comparing.
    """
    known = [_Known(person) for person in (*existing, *entries)]
    border = len(existing)
    before, now = known[:border], known[border:]
    # Of a list most of whose people are settled the others are likely known too: it comes again, with corrections.
    again = max(AGAIN_IN_A_LIST, len(settled) / (len(entries) - len(settled) + 1))
    chances = Chances(before if len(before) > len(now) else now, own=1, again=again)
    offers: list[tuple[float, int, int, tuple[str, ...]]] = []
    for first, second in _candidates(known, border, {border + entry for entry in settled}):
        told = _compare(known[first], known[second], chances)
        if told.score >= PROPOSED or _EQUAL & set(told.evidence):
            offers.append((told.score, second - border, first, told.evidence))
    offers.sort(key=lambda offer: (-offer[0], offer[1], offer[2]))
    equal = [(entry, person) for _, entry, person, evidence in offers if _EQUAL & set(evidence)]
    equal_pairs = frozenset(equal)
    entries_equal, people_equal = Counter(entry for entry, _ in equal), Counter(person for _, person in equal)
    # Who has the very name of somebody known is asked about, unless half the country is called so.
    offers = [one for one in offers if one[0] >= PROPOSED or entries_equal[one[1]] <= _NAMESAKES_ASKED]
    same = {entry: Match(entry, person, 1.0, ("same_name",)) for entry, person in settled.items()}
    unsure: dict[int, Match] = {}
    places = {person.id: place for place, person in enumerate(existing)}
    taken = {places[person] for person in settled.values()}
    for score, entry, person, evidence in offers:
        if entry in same:
            continue
        match = Match(entry, existing[person].id, round(score, 3), evidence)
        # The only namesake on both sides is the same person, though the list corrects her body or her number. Whose name differs by
        # a letter or a word is asked about, however likely: only the person knows which spelling she signs.
        is_equal = (entry, person) in equal_pairs
        only = is_equal and entries_equal[entry] == people_equal[person] == 1 and "other_sex" not in evidence
        if is_equal and (score >= SURE or (only and score >= _SURE_NAMESAKE)) and person not in taken:
            same[entry] = match
            taken.add(person)
            unsure.pop(entry, None)
        else:
            unsure.setdefault(entry, match)
    new = tuple(entry for entry in range(len(entries)) if entry not in same and entry not in unsure)
    return Matching(tuple(same[entry] for entry in sorted(same)), tuple(unsure[entry] for entry in sorted(unsure)), new)


class _Known:
    """A person made ready for comparing."""

    __slots__ = ("body", "emails", "institutions", "names", "phones", "sexes")

    def __init__(self, person: PersonName) -> None:
        self.names = (
            name_to_compare(person.family_name, person.first_names),
            *(name_to_compare(one, "") for one in person.aliases),
        )
        self.phones = frozenset(filter(None, map(phone_key, person.phones)))
        self.emails = frozenset(filter(None, (person.email.strip().lower(),)))
        self.institutions = tuple(filter(None, (body_words(person.institution),)))
        self.body = " ".join(body_words(person.institution))
        self.sexes = frozenset(filter(None, (person.sex,)))

    def knowing(self, others: Iterable[_Known]) -> _Known:
        """She under her own names, with all else that is known of her other records."""
        made = copy(self)
        for one in others:
            made.phones |= one.phones
            made.emails |= one.emails
            made.institutions = tuple(dict.fromkeys((*made.institutions, *one.institutions)))
            made.sexes |= one.sexes
        return made


def _pooled(known: Sequence[_Known], sure: Iterable[tuple[int, int]]) -> dict[int, _Known]:
    """Those who surely have another record (by place), with what all of them say."""
    of: dict[int, set[int]] = {}
    for first, second in sure:
        one = of.setdefault(first, {first}) | of.setdefault(second, {second})
        for place in one:
            of[place] = one
    return {place: known[place].knowing(known[other] for other in sorted(members)) for place, members in of.items()}


def _compare(a: _Known, b: _Known, chances: Chances, again: float = 1.0) -> Likeness:
    """How alike the names are says what kind of a proposal it is, how common they are and what else is known how likely it is.

    The score is the likelihood; where the names differ by much it stays below `SURE`, whatever else agrees. `again`: they have one
    more record so many times as often as others have.
    """
    named = NOTHING
    for place, (one, other) in enumerate((one, other) for one in a.names for other in b.names):
        found = likeness(one, other)
        if found.score > named.score:
            named = found if place == 0 else Likeness(found.score, ("alias", *found.evidence), found.shared, found.alone)
    if named.score == 0.0:
        return NOTHING
    odds = again * chances.of_names(named, (a.body, b.body))
    score, evidence = named.score, list(named.evidence)
    doubt = 1.0 - score
    contact = False
    if a.phones & b.phones:
        evidence.append("same_phone")
        odds *= PHONE_SHARED
        contact = True
    if a.emails & b.emails:
        evidence.append("same_email")
        odds *= EMAIL_SHARED
        contact = True
    elif a.emails and b.emails:
        odds *= EMAIL_OTHER
    if contact:
        doubt *= 0.25
    alike, body = _bodies_alike(a, b)
    match alike:
        case "same":
            evidence.append("same_institution")
            odds *= chances.of_body(body)
            doubt *= 0.6
        case "part":
            evidence.append("same_institution")
            odds *= chances.of_body(body, BODY_PART)
            doubt *= 0.6
        case "acronym":
            odds *= BODY_ACRONYM
        case "related":
            odds *= BODY_RELATED
        case "other":
            odds *= BODY_OTHER
            if not contact:
                evidence.append("other_institution")
                doubt += 0.12
    if a.phones and b.phones and not contact:
        evidence.append("other_phone")
        odds *= PHONE_OTHER
        doubt += 0.06
    if a.sexes and b.sexes and not a.sexes & b.sexes:
        evidence.append("other_sex")
        odds *= SEX_OTHER
        doubt += 0.12
    ceiling = max(1.0 - doubt, SURE - 0.001)
    return Likeness(max(0.0, min(odds / (1.0 + odds), ceiling, 1.0)), tuple(evidence))


_BODIES_BY_LIKENESS: tuple[Relation, ...] = ("same", "part", "acronym", "related", "", "other")


def _bodies_alike(a: _Known, b: _Known) -> tuple[Relation, str]:
    """How alike the bodies of two people are, of several those most alike; and that of the first."""
    found: tuple[Relation, str] = ("other" if a.institutions and b.institutions else ""), a.body
    for one in a.institutions:
        for other in b.institutions:
            alike = relation(one, other)
            if _BODIES_BY_LIKENESS.index(alike) < _BODIES_BY_LIKENESS.index(found[0]):
                found = alike, " ".join(one)
    return found


def _candidates(known: Sequence[_Known], border: int | None = None, left_out: Collection[int] = ()) -> Iterator[tuple[int, int]]:
    """Pairs worth comparing, each once, the earlier first; with a border, only pairs across it; none of those left out."""
    blocks: dict[str, list[int]] = defaultdict(list)
    families: dict[str, list[int]] = defaultdict(list)
    alone: dict[str, list[int]] = defaultdict(list)
    for place, person in enumerate(known):
        if place in left_out:
            continue
        for key in _block_keys(person):
            blocks[key].append(place)
        for name in person.names:
            for word in name.family if len(name.words) > 1 else name.words:
                (families if len(name.words) > 1 else alone)[sound(word)].append(place)
    for key, places in alone.items():
        blocks[f"1{key}"] = places
    seen: set[int] = set()
    pairs = chain.from_iterable(_pairs(crowd, border) for crowd in _crowds(blocks, known))
    # A name of one word is compared with everybody of that family; other members of a large family only within narrower blocks.
    with_family = ((min(one, other), max(one, other)) for key in alone for one in alone[key] for other in families.get(key, ()))
    for first, second in chain(pairs, with_family):
        pair = first * len(known) + second
        wanted = first != second if border is None else first < border <= second
        if wanted and pair not in seen:
            seen.add(pair)
            yield first, second


def _crowds(blocks: Mapping[str, list[int]], known: Sequence[_Known]) -> Iterator[list[int]]:
    """The blocks; names that too many share tell nothing without their bodies, so such a block is parted by these."""
    for crowd in blocks.values():
        if len(crowd) <= _LARGEST_CROWD:
            yield crowd
            continue
        parted: dict[str, list[int]] = defaultdict(list)
        for place in crowd:
            for word in {word for words in known[place].institutions for word in words}:
                parted[word].append(place)
        yield from (part for part in parted.values() if len(part) <= _LARGEST_CROWD)


def _pairs(crowd: list[int], border: int | None) -> Iterator[tuple[int, int]]:
    if border is None:
        return combinations(crowd, 2)
    middle = bisect_left(crowd, border)
    return product(crowd[:middle], crowd[middle:])


def _block_keys(person: _Known) -> set[str]:
    """Where two people meet if they may be one: a number, or a word that sounds the same beside one that begins the same."""
    keys = {f"@{phone}" for phone in person.phones}
    keys.update(f"@{email}" for email in person.emails)
    for name in person.names:
        keys.update(_name_keys(name))
    return keys


def _name_keys(name: NameWords) -> Iterator[str]:
    yield "=" + " ".join(name.key)
    for one in name.words:
        for other in name.words:
            if other is not one and (one in name.family or other in name.family):
                for beginning in _beginnings(other):
                    yield f"{sound(one)} {beginning}"


@lru_cache(maxsize=65_536)
def _beginnings(word: str) -> frozenset[str]:
    """What spellings of a word share with it or with its initial: its day, its first letter, its first sound."""
    return frozenset(filter(None, (day_name(word), word[:1], sound(word)[:1])))
