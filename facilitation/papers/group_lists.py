"""Lists of the breakout groups for the doors of their rooms, one group a page, and who goes where in alphabetical order.

They hang inside the house and carry no letterhead: what counts is that a group's whole list is read on one page.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from reportlab.platypus import Flowable, PageBreak, Paragraph

from facilitation.papers.blocks import identification, title_block
from facilitation.papers.edition import Edition
from facilitation.papers.long_table import LongTable, head_row, plain_row
from facilitation.papers.page import Sheet, build
from facilitation.papers.styles import style
from facilitation.papers.writing import Markup, bold, join, paragraph, plain, short

if TYPE_CHECKING:
    from facilitation.groups.groups import Group
    from facilitation.people.people import Person
    from facilitation.workshop import Workshop

_MEMBERS = {"number": 30.0, "name": 180, "institution": 120, "function": 160}
_EVERYBODY = {"name": 190.0, "institution": 130, "group": 90, "room": 110}


def build_lists(workshop: Workshop, edition: Edition, group_id: str | None = None) -> bytes:
    """One group's page, or all groups and the alphabetical list of everybody."""
    name = edition.wording("paper.group_list" if group_id else "paper.group_lists", group=group_word(edition))
    sheet = edition.sheet(name)
    groups = [workshop.groups.get(group_id)] if group_id else workshop.groups.all()
    people = {person.id: person for person in workshop.people.all()}
    story: list[Flowable] = []
    for group in groups:
        if story:
            story.append(PageBreak())
        story += _page(workshop, edition, sheet, group, people)
    if not group_id:
        story += [PageBreak()] if story else []
        story += _everybody(edition, sheet, groups, people)
    return build(story, sheet)


def group_word(edition: Edition) -> str:
    """ "groupe" or "commission", as the workshop says (settings)."""
    key = f"paper.group_word.{edition.settings.group_word}"
    return edition.wording(key) if edition.wording.knows(key) else edition.settings.group_word


def group_title(edition: Edition, group: Group) -> str:
    """ "Groupe 2 – Services consulaires"."""
    number = f"{group_word(edition).capitalize()} {group.number}"
    return f"{number} – {group.name}" if group.name else number


def _page(workshop: Workshop, edition: Edition, sheet: Sheet, group: Group, people: Mapping[str, Person]) -> list[Flowable]:
    members = sorted((people[one] for one in group.members if one in people), key=lambda person: person.sort_key)
    facts = [
        (edition.say("paper.column.room"), bold(short(group.room) if group.room.strip() else edition.missing)),
        (_office(edition, people, "chair", group.chair), _name(edition, people, group.chair)),
        (_office(edition, people, "rapporteur", group.rapporteur), _name(edition, people, group.rapporteur)),
        (edition.say("paper.group_part"), short(group_part(workshop, group)) or edition.missing),
        (edition.say("paper.members"), plain(str(len(members)))),
    ]
    widths = _widths(_MEMBERS, sheet.body_width)
    head = head_row([paragraph(edition.say(f"paper.column.{name}"), style("cell_head")) for name in _MEMBERS])
    rows = []
    for place, person in enumerate(members, 1):
        offices = [name for name, holder in (("chair", group.chair), ("rapporteur", group.rapporteur)) if holder == person.id]
        role = ", ".join(edition.wording(f"paper.office.{name}.{person.sex}") for name in offices)
        cells: list[Paragraph | tuple[Paragraph, ...] | None] = [
            paragraph(plain(str(place)), style("cell_centre")),
            paragraph(join((bold(short(person.list_name)), plain(role)), " – "), style("cell_large")),
            paragraph(short(person.organisation.short if person.organisation else ""), style("cell_large")),
            paragraph(short(person.function), style("cell_large")),
        ]
        rows.append(plain_row(cells, 22, middle=True))
    return [
        *title_block(edition, group_title(edition, group)),
        identification(facts, sheet.body_width),
        LongTable(widths, rows, head=[head], page_height=sheet.body_height),
    ]


def _everybody(edition: Edition, sheet: Sheet, groups: list[Group], people: Mapping[str, Person]) -> list[Flowable]:
    home = {member: group for group in groups for member in group.members}
    placed = [person for person in people.values() if person.id in home]
    widths = _widths(_EVERYBODY, sheet.body_width)
    labels = {"group": short(group_word(edition).capitalize())}
    head = head_row([paragraph(labels.get(name) or edition.say(f"paper.column.{name}"), style("cell_head")) for name in _EVERYBODY])
    rows = []
    for person in placed:
        group = home[person.id]
        cells = [
            bold(short(person.list_name)),
            short(person.organisation.short if person.organisation else ""),
            bold(plain(str(group.number))),
            short(group.room),
        ]
        rows.append(plain_row([paragraph(words, style("cell_large")) for words in cells], 19, middle=True))
    return [
        *title_block(edition, edition.wording("paper.groups_of_everybody")),
        LongTable(widths, rows, head=[head], page_height=sheet.body_height),
    ]


def _name(edition: Edition, people: Mapping[str, Person], person: str | None) -> Markup:
    return short(people[person].sentence_name) if person is not None and person in people else edition.missing


def _office(edition: Edition, people: Mapping[str, Person], name: str, holder: str | None) -> Markup:
    """ "Présidente": as the language calls whoever holds the office."""
    sex = people[holder].sex if holder is not None and holder in people else ""
    return plain(edition.wording(f"paper.office.{name}.{sex}").capitalize())


def group_part(workshop: Workshop, group: Group) -> str:
    """The group's part of the text: the clause's label and words, or the whole document; "" where none was given."""
    if group.clause:
        clause = workshop.texts.clause(group.clause)
        return " – ".join(part for part in (clause.label, clause.text) if part)
    return workshop.texts.document(group.document).title if group.document else ""


def _widths(columns: Mapping[str, float], width: float) -> list[float]:
    return [share * width / sum(columns.values()) for share in columns.values()]
