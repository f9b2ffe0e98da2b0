"""Author lines as papers that are signed have them, and which of them say something else by now (domain, scenario 13).

A person's institution is a fact of the person: corrected once, every author line follows. What was printed and signed before does
not; so each printing of the matrix and of minutes notes its author lines, and what differs from the last one is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from facilitation.papers.author_names import author_named, known_people
from facilitation.papers.sitting import Record

if TYPE_CHECKING:
    from facilitation.amendments.values import Amendment
    from facilitation.papers.asks import Choices
    from facilitation.people.people import Person
    from facilitation.printings import Printing
    from facilitation.wording import Wording
    from facilitation.workshop import Workshop

SIGNED = ("matrix", "minutes", "daily-minutes")
"""Papers that name authors and that somebody signs."""


@dataclass(frozen=True, slots=True)
class Differing:
    """An amendment whose author line is another one than on the paper as it was printed last."""

    printing: Printing
    amendment: str
    number: str
    printed: str
    now: str


def of_matrix(workshop: Workshop, choices: Choices) -> list[str]:
    found = workshop.amendments.all()
    return _lines(workshop, [one for one in found if choices.get("extent") != "short" or one.nature == "substance"])


def of_minutes(workshop: Workshop, choices: Choices) -> list[str]:
    return _of_sessions(workshop, {choices["sitting"]})


def of_daily_minutes(workshop: Workshop, choices: Choices) -> list[str]:
    day = date.fromisoformat(choices["day"])
    return _of_sessions(workshop, {one.id for one in workshop.sessions.of_day(day)})


def differing(workshop: Workshop, paper: str | None = None, *, of_person: str | None = None) -> list[Differing]:
    """What the last printings of signed papers (or of one) say otherwise than it is now, in the order of the amendments' numbers.

    `of_person`: only amendments that this person proposes or supports.
    """
    last: dict[tuple[str, str], Printing] = {}
    for name in SIGNED if paper is None else (paper,):
        for printing in workshop.printings.all_of(name):
            last[printing.paper, printing.scope] = printing
    if not last:
        return []
    people = known_people(workshop)
    now = {
        one.id: (one, _line(one, people))
        for one in workshop.amendments.all()
        if of_person is None or any(author.person == of_person for author in one.authors)
    }
    found = [
        Differing(printing, amendment, now[amendment][0].number, printed, now[amendment][1])
        for printing in last.values()
        for amendment, printed in map(_parted, printing.content)
        if amendment in now and now[amendment][1] != printed
    ]
    return sorted(found, key=lambda one: (one.printing.place, now[one.amendment][0].place))


def _of_sessions(workshop: Workshop, sessions: set[str]) -> list[str]:
    record = Record(workshop)
    examined = [
        one.amendment
        for session in workshop.sessions.all()
        if session.id in sessions
        for one in record.sitting(session).all_examined
    ]
    return _lines(workshop, {one.id: one for one in examined}.values())


def _lines(workshop: Workshop, amendments: Iterable[Amendment]) -> list[str]:
    people = known_people(workshop)
    return [f"{one.id} {_line(one, people)}" for one in amendments]


def _line(amendment: Amendment, people: Mapping[str, Person]) -> str:
    """Everybody whom a paper names with it."""
    return ", ".join(author_named(author, people) for author in amendment.authors)


def _parted(line: str) -> tuple[str, str]:
    amendment, _, names = line.partition(" ")
    return amendment, names


def differing_said(found: Iterable[Differing], wording: Wording) -> list[str]:
    """ "Différent du document imprimé du 23/07 (Matrice des amendements) : auteurs des amendements 12, 14", a line a printing."""
    by_printing: dict[tuple[str, str], dict[str, None]] = {}
    for one in found:
        key = one.printing.paper.replace("-", "_"), f"{one.printing.printed_at:%d/%m}"
        by_printing.setdefault(key, {})[one.number] = None
    return [
        wording("printed.differs", date=day, paper=wording(f"paper.name.{paper}"), count=len(numbers), numbers=", ".join(numbers))
        for (paper, day), numbers in by_printing.items()
    ]
