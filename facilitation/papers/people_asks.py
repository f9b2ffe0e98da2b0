"""What the papers about people ask for: which badges, whose certificate, which plates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from facilitation.papers.asks import Ask, Option, style_ask
from facilitation.papers.badge_state import ALL, BADGES_PAPER, BLANK, DUE, due_badges
from facilitation.people.people import UNCOUNTED_ROLES
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


HONOUR = "honour"
"""The table of honour; `ALL`, a group's id and a person's are the other answers to whose plates."""


def table_of_honour(workshop: Workshop) -> list[Person]:
    """Those whose rank protocol has set, the highest first."""
    ranked = [one for one in workshop.people.all() if one.precedence_rank is not None]
    return sorted(ranked, key=lambda one: (one.precedence_rank, one.sort_key))


def seated(workshop: Workshop) -> list[Person]:
    """Whoever sits at a table: the table of honour in its order, then the others by name."""
    first = table_of_honour(workshop)
    ranked = {one.id for one in first}
    return first + [one for one in workshop.people.all() if one.id not in ranked and one.role not in UNCOUNTED_ROLES]


def plate_holders(workshop: Workshop, whose: str) -> list[Person]:
    """The people of an answer to `PLATES`."""
    if whose == ALL:
        return seated(workshop)
    if whose == HONOUR:
        return table_of_honour(workshop)
    members = next((group.members for group in workshop.groups.all() if group.id == whose), (whose,))
    return sorted(workshop.people.get_many(members), key=lambda one: one.sort_key)


def _plates(workshop: Workshop, wording: Wording) -> list[Option]:
    people, ranked = seated(workshop), table_of_honour(workshop)
    found = [Option(ALL, wording("ask.plates.all", count=len(people)))] if people else []
    if ranked:
        words = wording("ask.plates.honour")
        found.append(Option(HONOUR, f"{words} ({len(ranked)})", words))
    for group in workshop.groups.all():
        words = wording("ask.plates.group", number=group.number)
        found.append(Option(group.id, f"{words} ({len(group.members)})", words))
    return found + person_options(workshop.people.all())


def _label_orders(workshop: Workshop, wording: Wording) -> list[Option]:
    if not workshop.people.all():
        return []
    orders = ("name", "institution", "group") if workshop.groups.all() else ("name", "institution")
    labels = [(one, wording(f"ask.label_order.{one}")) for one in orders]
    return [Option(one, label, label if place else "") for place, (one, label) in enumerate(labels)]


PLATES = Ask("plates", _plates)
OFFICES = style_ask("offices", "office", "name")
LABEL_ORDER = Ask("label_order", _label_orders)
SIGN = style_ask("sign", "door", "table", each=True)
COUNTED = style_ask("counted", "participants", "everybody")
