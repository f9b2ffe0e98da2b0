"""Name plates for the tables: title and name, function and institution; at the table of honour the office stands for the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitation.ceremonies import addressing
from facilitation.papers.edition import Edition
from facilitation.papers.folded_plate import Plate, build_plates
from facilitation.papers.people_asks import plate_holders
from facilitation.wording import Wording

if TYPE_CHECKING:
    from facilitation.people.people import Person
    from facilitation.workshop import Workshop


def build_name_plates(workshop: Workshop, edition: Edition, whose: str, *, offices: bool = True) -> bytes:
    """`offices`: the office instead of the name for those with a rank and a function."""
    plates = [_plate(edition, one, by_office=offices and one.precedence_rank is not None) for one in plate_holders(workshop, whose)]
    return build_plates(edition, edition.wording("paper.name.name_plates"), plates)


def _plate(edition: Edition, person: Person, *, by_office: bool) -> Plate:
    institution = person.organisation.name or person.organisation.acronym if person.organisation else ""
    if by_office and person.function.strip():
        return Plate(office(person, edition.wording), (institution,))
    return Plate(person.sentence_name, (person.function, institution))


def office(person: Person, wording: Wording) -> str:
    """ "Madame la Secrétaire générale", "Monsieur l’Ambassadeur"; the function alone in English, or where the sex is not told."""
    return addressing.office(person.function, person.sex, wording, wording.language)
