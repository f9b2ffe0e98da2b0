"""The signature sheet of a half-day: rows high enough to sign, nothing filled in beforehand, blank lines for late arrivals.

Auditors reject sheets signed in series at the end (domain 3.2): the sheet says on each page what it is, its serial and when it was
printed, so that a reprint is told from the first.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, PageBreak, Paragraph, Spacer

from facilitation.papers import attendees
from facilitation.papers.blocks import Closed, data_notice, letterhead, side_by_side, title_block
from facilitation.papers.edition import Edition
from facilitation.papers.fitting import fitted_widths
from facilitation.papers.long_table import Cell, LongTable, Row, head_row
from facilitation.papers.page import Sheet, build
from facilitation.papers.styles import style
from facilitation.papers.writing import EMPTY, Markup, bold, italic, join, lines, paragraph, plain, short

if TYPE_CHECKING:
    from facilitation.agenda.sessions import Session
    from facilitation.people.people import Person
    from facilitation.workshop import Workshop

ROW_HEIGHT = 11 * mm
BLANK_LINES = {"participants": 10, "organisers": 3, "press": 5, "support": 3}
LEAST_BLANK_LINES = {"participants": 10, "organisers": 2, "press": 3, "support": 2}
"""So many stay where the others would bring a page with nothing else on it; late participants always find ten (scenario 11)."""
_ROOM_TO_SIGN = 58.0
"""Points for a signature and a stamp."""
HALVES = {"morning": "AM", "afternoon": "PM", "evening": "EV"}
"""How serials name the half-days."""
_COLUMNS = {"number": 28.0, "name": 132, "sex": 30, "institution": 70, "function": 104, "signature": 123}
_STYLES = ("cell_centre", "cell", "cell_centre", "cell", "cell")


def serial(day: int, half: str, version: int) -> str:
    """ "J2-AM-v1": second day, morning, first printing; "J2-v1" for a sheet of a whole day (`half` "")."""
    return "-".join(part for part in (f"J{day}", HALVES.get(half, ""), f"v{version}") if part)


def build_sheet(workshop: Workshop, edition: Edition, session_id: str, only: Collection[str] = ()) -> bytes:
    """The sheet of one session: all who are registered, also those absent so far.

    `only`: a complement with just these people (registered after the sheet was printed), so that signed pages are not lost.
    """
    session = workshop.sessions.get(session_id)
    heading = _heading(edition, session, complement=bool(only))
    sheet = edition.sheet(f"{heading.name} {heading.serial}", reference=heading.serial)
    notes = _replaced(workshop, edition, session_id)
    everybody = [person for person in workshop.people.all() if not only or person.id in only]
    story: list[Flowable] = []
    for section, roles in attendees.SECTIONS.items():
        people = [person for person in everybody if person.role in roles]
        if people or (section == "participants" and not only):
            if story:
                story.append(PageBreak())
            story += _section(edition, sheet, heading, section, people, notes, free=not only)
    return build(story, sheet)


@dataclass(frozen=True, slots=True)
class _Heading:
    """`when` is "Journée du mardi 22 juillet 2025 – Matin (8 h 00 – 13 h 00)"."""

    name: str
    serial: str
    when: str


def _heading(edition: Edition, session: Session, *, complement: bool) -> _Heading:
    say = edition.wording
    whole_day = edition.settings.sheet_period == "day"
    number = serial(edition.settings.day_number(session.date), "" if whole_day else session.half, edition.version)
    period = say("paper.whole_day")
    if not whole_day:
        times = say("paper.from_to", start=say.time(session.starts_at), end=say.time(session.ends_at))
        period = f"{say(f'half.{session.half}').capitalize()} ({times})"
    when = say("paper.day_of", day=say.date(session.date))
    name = say("paper.signature_sheet_complement" if complement else "paper.signature_sheet")
    return _Heading(name, number, f"{when} – {period}")


def _section(
    edition: Edition,
    sheet: Sheet,
    heading: _Heading,
    section: str,
    people: Sequence[Person],
    notes: Mapping[str, Markup],
    *,
    free: bool,
) -> list[Flowable]:
    """`free`: with lines for those who come late."""
    blanks = BLANK_LINES[section] if free else 0
    which = join((edition.say(f"paper.section.{section}"), edition.say("paper.sheet_number", number=heading.serial)), " – ")
    return [
        *letterhead(edition, sheet.body_width),
        *title_block(edition, heading.name, plain(heading.when), which),
        paragraph(edition.say("paper.signature_rule"), style("note")),
        *data_notice(edition),
        Closed(
            _table(edition, sheet, people, notes, blanks),
            _closing(edition, section, sheet.body_width),
            ROW_HEIGHT + 1,
            blanks - LEAST_BLANK_LINES[section] if free else 0,
        ),
    ]


def _replaced(workshop: Workshop, edition: Edition, session: str) -> dict[str, Markup]:
    """Who comes for whom at this half-day, by the id of each: a delegate who is replaced is not to sign for her substitute."""
    notes: dict[str, Markup] = {}
    for one in workshop.replacing.at(session):
        who, instead = short(one.substitute.sentence_name), short(one.principal.sentence_name)
        notes[one.principal.id] = edition.say(f"paper.sheet_replaced.{one.principal.sex}", name=who)
        notes[one.substitute.id] = edition.say("paper.sheet_instead", name=instead)
    return notes


def _table(edition: Edition, sheet: Sheet, people: Sequence[Person], notes: Mapping[str, Markup], blanks: int) -> LongTable:
    heads = [edition.say(f"paper.column.{name}") for name in _COLUMNS]
    told = [_words(person, place, notes.get(person.id, EMPTY)) for place, person in enumerate(people, 1)]
    cells = [[*([words] for words in line), []] for line in told]
    widths = fitted_widths(list(_COLUMNS.values()), heads, cells, sheet.body_width)
    head = head_row([paragraph(words, style("cell_head_centre")) for words in heads])
    rows = [_signed_row([paragraph(words, style(one)) for words, one in zip(line, _STYLES, strict=True)]) for line in told]
    rows += [_blank(edition.say("paper.blank_line", number=place)) for place in range(1, blanks + 1)]
    for row in rows[-blanks - 1 : -1] if blanks else ():
        # Free lines stay together, below a name at least: no page holds nothing else.
        row.with_next = True
    return LongTable(widths, rows, head=[head], page_height=sheet.body_height)


def _words(person: Person, place: int, note: Markup) -> list[Markup]:
    """What stands in a person's line before the place for the signature."""
    institution = person.organisation.short if person.organisation else ""
    return [
        plain(str(place)),
        lines((bold(short(person.list_name)), italic(note))),
        plain(person.sex),
        short(institution),
        short(person.function),
    ]


def _blank(label: Markup) -> Row:
    return _signed_row([paragraph(label, style("cell_centre"))])


def _signed_row(words: Sequence[Paragraph]) -> Row:
    """Cells centred in height; those that nobody filled stay white, the last is for the signature."""
    cells = [Cell(place, (words[place],) if place < len(words) else (), middle=True) for place in range(len(_COLUMNS))]
    return Row(cells, least_height=ROW_HEIGHT)


def _closing(edition: Edition, section: str, width: float) -> list[Flowable]:
    """ "Arrêté la présente liste à … (…) participants", signed by the organiser when the half-day is over."""
    counted = edition.say("paper.list_closed" if section == "participants" else "paper.list_closed_others")
    left = [paragraph(counted, style("body_left")), paragraph(edition.say("paper.done_blank"), style("body_left"))]
    right = [paragraph(edition.say("paper.organiser"), style("signature")), Spacer(0, _ROOM_TO_SIGN)]
    return [Spacer(0, 8), side_by_side(left, right, width)]
