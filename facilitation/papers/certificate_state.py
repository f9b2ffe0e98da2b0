"""Who has earned a certificate, who has one, and which numbers those would get that go out now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from facilitation.papers.asks import Option
from facilitation.papers.signed import signed
from facilitation.wording import Wording

if TYPE_CHECKING:
    from facilitation.people.people import Person
    from facilitation.workshop import Workshop

NEW, ISSUED = "new", "issued"
"""Answers to whose certificates; any other is a person's id."""
CERTIFICATES_PAPER = "certificates"
_WITHOUT = frozenset({"press", "support"})
"""Who does not take part in the work."""


def eligible(workshop: Workshop) -> list[Person]:
    """Those who signed as many half-days as the settings ask, one at least."""
    least = max(1, workshop.settings.get().certificate_least)
    people = [one for one in workshop.people.all() if one.role not in _WITHOUT]
    return [one.person for one in signed(workshop, people).people if len(one.signed) >= least]


def chosen(workshop: Workshop, whose: str) -> list[Person]:
    """The people of an answer: those who have none yet, those who have one, or one person."""
    if whose == NEW:
        known = workshop.certificates.by_person()
        return [one for one in eligible(workshop) if one.id not in known]
    if whose == ISSUED:
        known = workshop.certificates.by_person()
        return [one for one in workshop.people.all() if one.id in known]
    return workshop.people.get_many([whose])


def numbers(workshop: Workshop, people: list[Person]) -> dict[str, int]:
    """Person → the number she has, or would get now."""
    known, following = workshop.certificates.by_person(), workshop.certificates.next_number()
    found = {}
    for person in people:
        if person.id in known:
            found[person.id] = known[person.id].number
        else:
            found[person.id] = following
            following += 1
    return found


def content(workshop: Workshop, whose: str) -> list[str]:
    """What is noted of a printing: "person number"."""
    return [f"{person} {number}" for person, number in numbers(workshop, chosen(workshop, whose)).items()]


def parsed(noted: Sequence[str]) -> dict[str, int]:
    """Person → number, of what `content` gave."""
    return {person: int(number) for person, number in (one.split(" ", 1) for one in noted)}


def options(workshop: Workshop, wording: Wording) -> list[Option]:
    """Before the last day certificates are made only where they are asked for: nobody knows yet who will have stayed."""
    known = workshop.certificates.by_person()
    entitled = eligible(workshop)
    new = [one for one in entitled if one.id not in known]
    early = workshop.clock().date() < workshop.settings.get().ends_on
    found = []
    if new:
        found.append(Option(NEW, wording("ask.certificates.new", count=len(new)), spare=early))
    if known:
        code = wording("ask.certificates.duplicate")
        found.append(Option(ISSUED, wording("ask.certificates.issued", count=len(known)), code, spare=True))
    holders = {one.id for one in entitled} | known.keys()
    for person in workshop.people.all():
        if person.id in holders:
            told = f"{person.list_name} – {wording('ask.certificates.duplicate')}" if person.id in known else person.list_name
            found.append(Option(person.id, told, person.list_name, spare=True))
    return found


def any_certificate(workshop: Workshop) -> bool:
    """Whether there is one, or there will be as soon as everything is produced."""
    if workshop.certificates.all():
        return True
    return workshop.clock().date() >= workshop.settings.get().ends_on and bool(chosen(workshop, NEW))
