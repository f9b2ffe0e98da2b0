"""Who proposes, as papers name them: the institution in whose name a person speaks counts more than the person."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitation.amendments.values import Author
    from facilitation.people.people import Person
    from facilitation.workshop import Workshop


def known_people(workshop: Workshop) -> Mapping[str, Person]:
    """Everybody by id, those in the bin too: what they proposed stays theirs."""
    return {person.id: person for person in (*workshop.people.all(), *workshop.people.all(binned=True))}


def author_named(author: Author, people: Mapping[str, Person]) -> str:
    """ "Mme Ama LOTSUI (CNDP)"."""
    person = people.get(author.person) if author.person else None
    if person is None or person.organisation is None or not person.organisation.short:
        return author.name
    return f"{author.name} ({person.organisation.short})"
