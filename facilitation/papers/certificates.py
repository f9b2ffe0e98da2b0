"""Certificates of participation, a page each: who issues, who took part, in what, where and when; a number of the register (3.15).

A certificate proves participation, not skill. Whoever was not there on all days has her own days said: people are replaced
(domain, scenario 17). A page that was printed before is marked as a duplicate.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reportlab.platypus import Flowable, NextPageTemplate, PageBreak, Spacer

from facilitation.papers.blocks import Balanced, Repeated, letterhead, side_by_side
from facilitation.papers.certificate_state import chosen, numbers
from facilitation.papers.day_words import listed
from facilitation.papers.edition import Edition
from facilitation.papers.page import Sheet, build
from facilitation.papers.signed import signed
from facilitation.papers.styles import style
from facilitation.papers.writing import Markup, bold, italic, join, paragraph, plain, short, shortened
from facilitation.text.folding import fold

if TYPE_CHECKING:
    from datetime import date

    from facilitation.people.people import Person
    from facilitation.workshop import Workshop

_ROOM_TO_SIGN = 62.0
"""Points for a signature and a stamp."""


def build_certificates(workshop: Workshop, edition: Edition, whose: str) -> bytes:
    """`whose`: those who have none yet, all that were issued (as duplicates), or one person's id."""
    people = chosen(workshop, whose)
    given = numbers(workshop, people)
    known = workshop.certificates.by_person()
    duplicates = bool(people) and all(one.id in known for one in people)
    name = edition.wording("paper.name.certificates")
    watermark = edition.wording("paper.certificate.duplicate") if duplicates else ""
    # Each page is a paper of its own: it is not numbered among those of other people.
    sheet = replace(edition.sheet(name, across=True, watermark=watermark), page_of="", framed=True)
    found = signed(workshop, people)
    own = {one.person.id: one.days for one in found.people}
    head = Repeated("letterhead", letterhead(edition, sheet.body_width))
    story: list[Flowable] = []
    for person in people:
        if story:
            story += [NextPageTemplate("first"), PageBreak()]
        issued = known.get(person.id)
        dated = issued.issued_at.date() if issued is not None else edition.printed_at.date()
        attested = () if own[person.id] == found.days else own[person.id]
        story += _page(edition, sheet, head, person, attested, given[person.id], dated, again=issued is not None)
    return build(story, sheet)


def number_words(edition: Edition, number: int) -> str:
    """ "014/2025": the number within the workshop, and the year of its last day."""
    return f"{number:03d}/{edition.settings.ends_on.year}"


def _page(
    edition: Edition,
    sheet: Sheet,
    head: Flowable,
    person: Person,
    own_days: Sequence[date],
    number: int,
    dated: date,
    *,
    again: bool,
) -> Sequence[Flowable]:
    """`own_days` are said where they are not simply all days of the workshop."""
    say = edition.say
    heading = say("paper.certificate.number", number=number_words(edition, number))
    if again:
        told = say("paper.certificate.again", date=edition.wording.short_date(edition.printed_at.date()))
        heading = join((heading, bold(say("paper.certificate.duplicate")), told), " – ")
    described = join((short(person.function), short(person.organisation.name if person.organisation else "")), ", ")
    issuer = edition.settings.certificate_issuer.strip()
    return [
        head,
        Spacer(0, 8),
        paragraph(say("paper.certificate.title"), style("certificate_title")),
        paragraph(heading, style("note_centre")),
        Spacer(0, 16),
        Balanced(join((short(issuer) or edition.missing, say("paper.certificate.certifies")), " "), style("certificate")),
        Balanced(bold(short(_named(edition, person))), style("certificate_name")),
        *([Balanced(italic(described), style("certificate"))] if described else []),
        Spacer(0, 4),
        Balanced(_took_part(edition, person, own_days), style("certificate")),
        Spacer(0, 8),
        Balanced(say("paper.certificate.formula"), style("certificate")),
        Spacer(0, 16),
        side_by_side(
            [],
            [
                paragraph(_done(edition, dated), style("certificate_done")),
                Spacer(0, 4),
                Balanced(short(issuer) or edition.missing, style("signature")),
                Spacer(0, _ROOM_TO_SIGN),
                paragraph(italic(say("paper.certificate.stamp")), style("note_centre")),
            ],
            sheet.body_width,
        ),
    ]


def _named(edition: Edition, person: Person) -> str:
    """ "Mme AGBÉMADON Akɔsiwa": the title as typed, else as the sex has it, else both."""
    title = person.title.strip() or edition.wording(f"paper.certificate.title.{person.sex}")
    return f"{shortened(title, 80)} {person.list_name}"


def _took_part(edition: Edition, person: Person, own_days: Sequence[date]) -> Markup:
    wording = edition.wording
    place = shortened(edition.settings.place.strip())
    role = "" if person.role == "participant" else f", {wording(f'paper.certificate.as.{person.role}.{person.sex}')},"
    said = wording(
        "paper.certificate.took_part",
        role=role,
        workshop=_workshop(edition),
        place=wording("paper.certificate.at", place=place) if place else wording("paper.missing"),
        days=edition.span_of_days(),
    )
    if own_days:
        said += wording(f"paper.certificate.own_days.{person.sex}", days=listed(own_days, wording))
    return plain(f"{said}.")


def _workshop(edition: Edition) -> str:
    """ "à l’atelier de validation de …" where the title says itself what it is, else "à l’atelier « … »"."""
    title = shortened(edition.settings.title.strip())
    if edition.language == "fr" and fold(title).startswith("atelier "):
        return edition.wording("paper.certificate.workshop_itself", title=title[:1].lower() + title[1:])
    return edition.wording("paper.certificate.workshop", title=title)


def _done(edition: Edition, dated: date) -> Markup:
    """ "Fait à Kpalimé, le 26 juillet 2025": the town is what stands before the first comma of the place."""
    town = shortened(edition.settings.place.split(",")[0].strip(), 80)
    return edition.say("paper.certificate.done", place=town or edition.wording("paper.missing"), date=edition.bare_date(dated))
