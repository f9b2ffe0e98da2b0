"""How many came, said in a sentence: women and men apart, without press, secretariat and drivers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reportlab.platypus import Flowable

from facilitation.papers.attendees import is_counted
from facilitation.papers.edition import Edition
from facilitation.papers.styles import style
from facilitation.papers.writing import Markup, join, paragraph, plain
from facilitation.people.organisations import CONSTITUENCIES

if TYPE_CHECKING:
    from facilitation.people.people import Person


def present_in_short(edition: Edition, came: Sequence[Person]) -> Markup:
    """ "62 personnes (27 femmes, 35 hommes)", or what is missing where attendance was not taken."""
    counted = [person for person in came if is_counted(person)]
    if not came:
        return edition.missing
    total = edition.wording("paper.people", count=len(counted))
    return plain(f"{total} ({by_sex(edition, counted)})") if counted else plain(total)


def by_sex(edition: Edition, people: Sequence[Person]) -> str:
    """ "27 femmes, 35 hommes"; those who did not say are told apart."""
    counts = Counter(person.sex for person in people)
    return ", ".join(edition.wording(f"paper.by_sex.{sex}", count=counts[sex]) for sex in ("F", "M", "") if counts[sex])


def by_constituency(edition: Edition, people: Sequence[Person]) -> str:
    """ "départements ministériels, 25 ; secteur privé, 6"; "" where nobody has a category."""
    counts = Counter(person.constituency for person in people)
    wording = edition.wording
    order = [*(one for one in CONSTITUENCIES if one in counts), *sorted(counts.keys() - {*CONSTITUENCIES, ""}), ""]
    said = [
        wording("paper.category_count", category=constituency_name(edition, one), count=counts[one]) for one in order if counts[one]
    ]
    return wording("paper.semicolon").join(said) if counts.keys() - {""} else ""


def constituency_name(edition: Edition, name: str) -> str:
    """A constituency in words; one that somebody typed as typed."""
    key = f"constituency.{name}"
    return edition.wording(key) if edition.wording.knows(key) else name


def participants_said(edition: Edition, came: Sequence[Person]) -> list[Flowable]:
    """The sentences on who took part, with the list annexed."""
    counted = [person for person in came if is_counted(person)]
    if not came:
        return [paragraph(join((edition.say("paper.minutes.not_counted"), edition.missing), " "), style("body"))]
    others = len(came) - len(counted)
    said = [edition.say("paper.minutes.gathered", people=edition.wording("paper.people", count=len(counted)))]
    if counted:
        said = [
            edition.say(
                "paper.minutes.gathered_by_sex",
                people=edition.wording("paper.people", count=len(counted)),
                by_sex=by_sex(edition, counted),
            )
        ]
    categories = by_constituency(edition, counted)
    if categories:
        said.append(edition.say("paper.minutes.by_constituency", categories=categories))
    if others:
        said.append(edition.say("paper.minutes.others", count=others))
    said.append(edition.say("paper.minutes.list_annexed"))
    return [paragraph(join(said, " "), style("body"))]
