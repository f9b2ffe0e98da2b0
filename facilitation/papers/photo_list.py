"""For the photographer: who is not to be photographed, and who has not been asked; names and groups alone, no contacts.

Whoever agreed is only counted: an image is personal data, and a list of everybody helps nobody who holds a camera (domain, 3.16).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from reportlab.platypus import Flowable

from facilitation.papers.blocks import letterhead, table_heading, title_block
from facilitation.papers.edition import Edition
from facilitation.papers.long_table import LongTable, head_row, plain_row
from facilitation.papers.page import Sheet, build
from facilitation.papers.styles import style
from facilitation.papers.writing import EMPTY, bold, join, paragraph, plain, short

if TYPE_CHECKING:
    from facilitation.people.people import Person
    from facilitation.workshop import Workshop

_COLUMNS = {"name": 180.0, "institution": 130, "function": 150, "group": 50}
_ROW = 20
"""Least height of a row, points: it is read at arm's length."""


def build_photo_list(workshop: Workshop, edition: Edition) -> bytes:
    name = edition.wording("paper.photo_list")
    sheet = edition.sheet(name)
    people = workshop.people.all()
    groups = {member: str(group.number) for group in workshop.groups.all() for member in group.members}
    story: list[Flowable] = [*letterhead(edition, sheet.body_width), *title_block(edition, name, EMPTY)]
    agreed = sum(person.consent_image is True for person in people)
    story.append(paragraph(edition.say("paper.photo_list.agreed", count=agreed), style("body_left")))
    for key, answer in (("refused", False), ("not_asked", None)):
        listed = [person for person in people if person.consent_image is answer]
        if listed:
            heading = join((edition.say(f"paper.photo_list.{key}"), plain(f"({len(listed)})")), " ")
            story += [*table_heading(heading), _table(edition, sheet, listed, groups)]
    return build(story, sheet)


def _table(edition: Edition, sheet: Sheet, people: Sequence[Person], groups: Mapping[str, str]) -> LongTable:
    widths = [share * sheet.body_width / sum(_COLUMNS.values()) for share in _COLUMNS.values()]
    head = head_row([paragraph(edition.say(f"paper.photo_list.column.{one}"), style("cell_head")) for one in _COLUMNS])
    rows = []
    for person in people:
        cells = [
            bold(short(person.list_name)),
            short(person.organisation.short if person.organisation else ""),
            short(person.function),
            plain(groups.get(person.id, "")),
        ]
        rows.append(plain_row([paragraph(words, style("cell_large")) for words in cells], _ROW, middle=True))
    return LongTable(widths, rows, head=[head], page_height=sheet.body_height)
