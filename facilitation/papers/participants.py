"""The list of participants: alphabetical or by institution, without contacts, with those people agreed to share, or with all.

The version with all contacts is for the organisers and donors only and says so on every page (law 2019-014; domain 3.1, 3.15).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Spacer

from facilitation.papers import attendees
from facilitation.papers.blocks import data_notice, letterhead, table_heading, title_block
from facilitation.papers.edition import Edition
from facilitation.papers.fitting import fitted_widths
from facilitation.papers.long_table import LongTable, Row, banner_row, head_row, plain_row
from facilitation.papers.page import Sheet, build
from facilitation.papers.styles import style
from facilitation.papers.writing import EMPTY, Markup, italic, join, lines, paragraph, plain, short

if TYPE_CHECKING:
    from facilitation.people.people import Person
    from facilitation.workshop import Workshop

_WIDEST_ADDRESS = 0.28
"""Share of the width that an e-mail address may take to stand on one line."""
Contacts = Literal["none", "shared", "all"]


def build_list(workshop: Workshop, edition: Edition, *, contacts: Contacts = "none", by_institution: bool = False) -> bytes:
    """`contacts` "shared" prints those of the people who agreed, "all" everybody's."""
    name = edition.wording("paper.participants" if contacts != "all" else "paper.participants_internal")
    sheet = edition.sheet(name, across=contacts != "none")
    listed = attendees.listed(workshop)
    story = [
        *letterhead(edition, sheet.body_width),
        *title_block(edition, name, edition.say("paper.internal_only") if contacts == "all" else EMPTY),
        *_figures(edition, listed, sheet.body_width, sheet.body_height),
    ]
    drawn = _Lines(edition, listed, contacts, by_institution)
    for section in attendees.SECTIONS:
        people = listed.of_section(section)
        if people:
            heading = edition.say(f"paper.section.{section}")
            story += table_heading(join((heading, plain(f"({len(people)})")), " "))
            story.append(drawn.table(people, sheet))
    story += [Spacer(0, 4), *data_notice(edition)]
    return build(story, sheet)


def _figures(edition: Edition, listed: attendees.Listed, width: float, page_height: float) -> list[Flowable]:
    """How many, by sex and by constituency: what donors and the press ask first."""
    counted = [person for person in listed.people if attendees.is_counted(person)]
    said = [edition.say("paper.participants.count", count=len(counted))]
    if listed.seen_only:
        # First what the list holds: the figure below leaves some of them out, and the two must not seem to contradict each other.
        said.insert(0, edition.say("paper.participants.seen", count=len(listed.people), registered=listed.registered))
    story: list[Flowable] = [paragraph(join(said, " "), style("body_left"))]
    if counted:
        story += [attendees.by_constituency_and_sex(edition, counted, width, page_height), Spacer(0, 4)]
    return story


class _Lines:
    """The rows of the list, whose columns depend on what is asked for."""

    def __init__(self, edition: Edition, listed: attendees.Listed, contacts: Contacts, by_institution: bool) -> None:
        self._edition = edition
        self._listed = listed
        self._contacts = contacts
        self._by_institution = by_institution

    def table(self, people: Sequence[Person], sheet: Sheet) -> LongTable:
        columns = self._columns()
        heads = [self._edition.say(f"paper.column.{name}") for name in columns]
        # One set of widths for all sections of the list.
        everybody = ([[self._words(name, 999, person)] for name in columns] for person in self._listed.people)
        widths = fitted_widths(list(columns.values()), heads, everybody, sheet.body_width, widest=_WIDEST_ADDRESS)
        head = head_row([paragraph(words, style("cell_head")) for words in heads])
        rows: list[Row] = []
        number = 0
        for institution, members in self._grouped(people):
            if institution:
                rows.append(banner_row(paragraph(institution, style("cell_bold")), len(columns)))
            for person in members:
                number += 1
                rows.append(plain_row([paragraph(self._words(name, number, person), _style(name)) for name in columns]))
        return LongTable(widths, rows, head=[head], page_height=sheet.body_height)

    def _columns(self) -> dict[str, float]:
        """Column → share of the width."""
        columns = {"number": 26.0, "name": 132, "sex": 32, "institution": 128, "function": 120, "locality": 66}
        if self._by_institution:
            del columns["institution"]
            columns |= {"name": 160, "function": 170, "locality": 84}
        if self._contacts != "none":
            columns |= {"phone": 96, "email": 150}
        return columns

    def _grouped(self, people: Sequence[Person]) -> list[tuple[Markup, list[Person]]]:
        if not self._by_institution:
            return [(EMPTY, list(people))]
        order = attendees.institution_order(people)
        return [(self._institution(key[2]), list(members)) for key, members in groupby(order, key=attendees.institution_key)]

    def _institution(self, name: str) -> Markup:
        return short(name) if name else self._edition.say("paper.no_institution")

    def _words(self, column: str, number: int, person: Person) -> Markup:
        match column:
            case "number":
                return plain(str(number))
            case "name":
                return lines((short(person.list_name), italic(self._listed.note(self._edition, person))))
            case "institution":
                return short(attendees.institution_name(person.organisation))
            case "sex":
                return plain(person.sex)
            case "function":
                return short(person.function)
            case "locality":
                return short(person.locality)
        if self._contacts != "all" and person.consent_contact is not True:
            return EMPTY
        return lines(map(short, person.phones)) if column == "phone" else short(person.email)


def _style(column: str) -> ParagraphStyle:
    return style("cell_centre" if column in ("number", "sex") else "cell")
