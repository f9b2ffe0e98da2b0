"""Which badges are out, which are still to be printed, and which say what is no longer so."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitation.people.people import Person
    from facilitation.workshop import Workshop

ALL, DUE, BLANK = "all", "due", "blank"
"""Answers to which badges; any other is a person's id."""
BADGES_PAPER = "badges"


def fingerprint(person: Person) -> str:
    """What the badge says, in short: another one means that a printed badge is wrong (domain, scenario 13)."""
    shown = [person.family_name, person.first_names, person.function, structure(person), person.role]
    return hashlib.sha256(json.dumps(shown, ensure_ascii=False).encode("utf-8", "replace")).hexdigest()[:16]


def structure(person: Person) -> str:
    return person.organisation.short if person.organisation else ""


def printed_badges(workshop: Workshop) -> dict[str, frozenset[str]]:
    """Person → fingerprints of the badges in her hands: the one that went out last, and that of each record merged into hers."""
    last: dict[str, str] = {}
    for printing in workshop.printings.of(BADGES_PAPER, ""):
        last |= dict(one.split(" ", 1) for one in printing.content)
    merged = workshop.people.merged()
    found: dict[str, frozenset[str]] = {}
    for person, printed in last.items():
        standing = merged.get(person, person)
        found[standing] = found.get(standing, frozenset()) | {printed}
    return found


def due_badges(workshop: Workshop) -> list[Person]:
    """Those whose badge was never printed, or says what is no longer so."""
    printed = printed_badges(workshop)
    return [one for one in workshop.people.all() if fingerprint(one) not in printed.get(one.id, ())]


def wrong_badges(workshop: Workshop) -> list[Person]:
    """Those who carry a badge that says what is no longer so."""
    printed = printed_badges(workshop)
    if not printed:
        return []
    return [one for one in workshop.people.all() if one.id in printed and fingerprint(one) not in printed[one.id]]


def chosen_for_badges(workshop: Workshop, chosen: str) -> list[Person]:
    """The people of an answer to `BADGES`; nobody for blank ones."""
    if chosen == BLANK:
        return []
    return due_badges(workshop) if chosen == DUE else named(workshop, chosen)


def named(workshop: Workshop, chosen: str) -> list[Person]:
    """Everybody, or the one person of that id."""
    return [one for one in workshop.people.all() if chosen in (ALL, one.id)]


def badge_content(workshop: Workshop, chosen: str) -> list[str] | None:
    """What is noted of a printing of badges; None for blank ones, which are nobody's."""
    people = chosen_for_badges(workshop, chosen)
    return [f"{one.id} {fingerprint(one)}" for one in people] if people else None
