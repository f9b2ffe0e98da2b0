"""What the papers about people ask for: which badges, whose certificate, which plates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from facilitation.papers.asks import Ask, Option
from facilitation.papers.badge_state import ALL, BADGES_PAPER, BLANK, DUE, due_badges
from facilitation.wording import Wording

if TYPE_CHECKING:
    from facilitation.people.people import Person
    from facilitation.workshop import Workshop


def person_options(people: Sequence[Person], *, spare: bool = False) -> list[Option]:
    """One answer for each of the people, told apart by their institutions."""
    return [Option(one.id, _told(one), one.list_name, spare) for one in people]


def _told(person: Person) -> str:
    return f"{person.list_name} ({person.organisation.short})" if person.organisation else person.list_name


def _badges(workshop: Workshop, wording: Wording) -> list[Option]:
    people, due = workshop.people.all(), due_badges(workshop)
    found = [Option(ALL, wording("ask.badges.all", count=len(people)))] if people else []
    if due:
        words = wording("ask.badges.due", count=len(due))
        found.append(Option(DUE, words, wording("ask.badges.due.code")))
    found.append(Option(BLANK, wording("ask.badges.blank"), wording("ask.badges.blank")))
    return found + person_options(people)


def _usual_badges(workshop: Workshop) -> str | None:
    """Once badges have been handed out, those that are missing or wrong."""
    return DUE if workshop.printings.of(BADGES_PAPER, "") and due_badges(workshop) else None


BADGES = Ask("badges", _badges, usual=_usual_badges)


def _certificates(workshop: Workshop, wording: Wording) -> list[Option]:
    from facilitation.papers.certificate_state import options

    return options(workshop, wording)


CERTIFICATES = Ask("certificates", _certificates, each=True)
"""Those to be issued; all others are spare: nobody wants duplicates of everything with every production."""
