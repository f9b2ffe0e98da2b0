"""« Compte rendu de la journée »: what a day's sittings planned and did, for reading out at eight the next morning (domain 3.8)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from reportlab.platypus import Flowable, Paragraph

from facilitation.documents.number_words import roman
from facilitation.papers.amendment_cards import Cards
from facilitation.papers.attendees import by_constituency_and_sex, is_counted
from facilitation.papers.blocks import (
    Signer,
    blank_lines,
    bullet,
    heading,
    letterhead,
    numbered,
    signatures,
    table_heading,
    title_block,
)
from facilitation.papers.day_amendments import DayAmendments
from facilitation.papers.edition import Edition
from facilitation.papers.long_table import LongTable, Row, head_row, plain_row
from facilitation.papers.page import Sheet, build
from facilitation.papers.participation import by_sex
from facilitation.papers.programme import day_table
from facilitation.papers.rich_words import rich_prose
from facilitation.papers.sitting import Examined, Record
from facilitation.papers.styles import style
from facilitation.papers.summary_state import state_words
from facilitation.papers.writing import EMPTY, Markup, bold, join, led, lines, paragraph, plain, short

if TYPE_CHECKING:
    from facilitation.agenda.items import AgendaItem
    from facilitation.people.people import Person
    from facilitation.workshop import Workshop

_OUTCOMES = ("retained", "retained_modified", "not_retained", "withdrawn", "lapsed", "referred", "parked", "noted")
_SUBSTANCE = {"number": 34.0, "clause_and_author": 112, "change": 236, "decision": 114}
_MOST_PARTS = 2
"""Parts of an endless change (of some 3,000 letters each) shown after the first."""
_LINES_FOR_CORRECTIONS = 3
_AROUND = 70
"""Letters of unchanged text on either side of a change: the table is for reading out, the matrix has the whole."""


def build_daily_minutes(workshop: Workshop, edition: Edition, day: date) -> bytes:
    """The report of one day, all its sittings together; also of a day that is not over."""
    name = edition.wording("paper.daily_minutes")
    reference = edition.wording("paper.daily.reference", day=edition.settings.day_number(day))
    sheet = edition.sheet(name, reference=reference)
    return build(list(_Day(workshop, edition, sheet, day).story(name)), sheet)


class _Day:
    def __init__(self, workshop: Workshop, edition: Edition, sheet: Sheet, day: date) -> None:
        self._workshop = workshop
        self._edition = edition
        self._sheet = sheet
        self._day = day
        record = Record(workshop)
        self._cards = Cards(workshop, edition, record, sheet)
        self._sessions = workshop.sessions.of_day(day)
        self._sittings = [record.sitting(session) for session in self._sessions]
        self._amended = DayAmendments(self._sittings)
        self._sections = 0

    def story(self, name: str) -> Iterator[Flowable]:
        edition = self._edition
        number = edition.settings.day_number(self._day)
        yield from letterhead(edition, self._sheet.body_width)
        which = edition.say("paper.day_number", number=number, day=edition.wording.date(self._day))
        yield from title_block(edition, name, which)
        yield from self._part("activities", 130)
        yield day_table(self._workshop, edition, self._sessions, self._sheet, actual=True)
        yield from self._part("participation", 320)
        yield from self._participation()
        yield from self._part("highlights")
        yield from self._highlights()
        yield from self._part("amendments", 130)
        yield from self._amendments()
        yield from self._part("left_open")
        yield from self._listed(list(self._left_open()))
        yield from self._part("difficulties")
        yield from self._difficulties()
        yield from self._next_day()
        chairs = list(dict.fromkeys(one.chair for one in self._sessions if one.chair))
        rapporteurs = list(dict.fromkeys(one for session in self._sessions for one in session.rapporteurs))
        yield signatures(
            Signer(edition.say("paper.minutes.rapporteur"), self._names(rapporteurs)),
            Signer(edition.say("paper.minutes.chair"), self._names(chairs)),
            self._sheet.body_width,
            before=self._adoption(),
        )

    def _adoption(self) -> list[Flowable]:
        """Where the summary of the day stands, which is what is read out; without one, room for the corrections of these."""
        say = self._edition.say
        known = self._workshop.summaries.of_day(self._day)
        if known is not None:
            told = self._edition.wording(
                "paper.daily.summary_state", state=state_words(self._workshop, known, self._edition.wording)
            )
            return [self._numbered(say("paper.daily.part.adoption")), paragraph(plain(told), style("body_left"))]
        read = [self._numbered(say("paper.daily.part.adoption")), paragraph(say("paper.daily.read"), style("body_left"))]
        return [*read, *blank_lines(_LINES_FOR_CORRECTIONS)]

    def _numbered(self, words: Markup) -> Paragraph:
        self._sections += 1
        return heading(join((plain(f"{roman(self._sections)}."), words), " "))

    def _part(self, name: str, room: float = 60) -> list[Flowable]:
        self._sections += 1
        words = join((plain(f"{roman(self._sections)}."), self._edition.say(f"paper.daily.part.{name}")), " ")
        return table_heading(words, 1, room)

    def _listed(self, items: Sequence[Sequence[Markup]]) -> list[Flowable]:
        return numbered(items) if items else [paragraph(self._edition.say("paper.minutes.none"), style("body_left"))]

    # Participation

    def _participation(self) -> Iterator[Flowable]:
        edition, say = self._edition, self._edition.say
        by_id: dict[str, Person] = {}
        for sitting in self._sittings:
            came = [person for person in sitting.came if is_counted(person)]
            by_id |= {person.id: person for person in came}
            half = edition.wording(f"half.{sitting.session.half}").capitalize()
            if not sitting.came:
                if sitting.session.opened_at is not None:
                    yield bullet(join((plain(half), edition.missing), edition.wording("paper.colon")))
                continue
            people = edition.wording("paper.people", count=len(came))
            said = f"{people} ({by_sex(edition, came)})" if came else people
            yield bullet(join((plain(half), plain(said)), edition.wording("paper.colon")))
        everybody = sorted(by_id.values(), key=lambda person: person.sort_key)
        if everybody:
            yield paragraph(say("paper.daily.at_least_once", count=len(everybody)), style("body_left"))
            yield by_constituency_and_sex(edition, everybody, self._sheet.body_width, self._sheet.body_height)
        elif not any(sitting.session.opened_at for sitting in self._sittings):
            yield paragraph(edition.missing, style("body_left"))

    # Highlights

    def _highlights(self) -> Iterator[Flowable]:
        told = False
        for item in self._items():
            if item.notes.strip():
                told = True
                yield heading(short(item.title), 3)
                yield from rich_prose(item.rich_notes)
        made = [led(EMPTY, point.text) for sitting in self._sittings for point in sitting.points_of("decision")]
        if made:
            yield heading(self._edition.say("paper.daily.decided"), 3)
            yield from numbered(made)
        if not told and not made:
            yield paragraph(self._edition.missing, style("body_left"))

    def _items(self) -> list[AgendaItem]:
        return [item for sitting in self._sittings for item in sitting.items]

    # Amendments

    def _amendments(self) -> Iterator[Flowable]:
        edition = self._edition
        decided = self._amended.decided
        yield paragraph(plain(self._amended.sentence(edition.wording)), style("body_left"))
        if not decided:
            return
        yield self._counts(decided)
        substance = [one for one in decided if one.amendment.nature == "substance"]
        if substance:
            yield from table_heading(edition.say("paper.daily.substance"), 3, 120)
            yield self._substance(substance)

    def _counts(self, decided: Sequence[Examined]) -> LongTable:
        edition, width = self._edition, self._sheet.body_width
        counts = Counter((one.outcome, one.amendment.nature) for one in decided)
        names = ("paper.column.outcome", "nature.substance", "nature.form", "paper.column.total")
        titles = [edition.wording(name) for name in names]
        head = head_row(
            [
                paragraph(plain(title[:1].upper() + title[1:]), style("cell_head_centre" if place else "cell_head"))
                for place, title in enumerate(titles)
            ]
        )
        rows = [
            self._count_row(plain(_capital(edition.wording(f"state.{one}"))), counts[one, "substance"], counts[one, "form"])
            for one in _OUTCOMES
            if counts[one, "substance"] + counts[one, "form"]
        ]
        totals = [sum(number for (_, nature), number in counts.items() if nature == name) for name in ("substance", "form")]
        rows.append(self._count_row(edition.say("paper.column.total"), *totals, strong=True))
        return LongTable([width * 0.46, *[width * 0.18] * 3], rows, head=[head], page_height=self._sheet.body_height)

    def _count_row(self, name: Markup, substance: int, form: int, *, strong: bool = False) -> Row:
        words = [name, *(plain(str(number)) for number in (substance, form, substance + form))]
        if strong:
            words = [bold(one) for one in words]
        return plain_row([paragraph(one, style("cell_centre" if place else "cell")) for place, one in enumerate(words)])

    def _substance(self, decided: Sequence[Examined]) -> LongTable:
        total = sum(_SUBSTANCE.values())
        widths = [share * self._sheet.body_width / total for share in _SUBSTANCE.values()]
        head = head_row([paragraph(self._edition.say(f"paper.column.{name}"), style("cell_head")) for name in _SUBSTANCE])
        rows = []
        for one in decided:
            first, *more = self._cards.change(one, around=_AROUND)
            change = tuple(paragraph(words, style("cell")) for words in (first, *more[:_MOST_PARTS]))
            if len(more) > _MOST_PARTS:
                change = (*change, paragraph(plain("[…]"), style("cell")))
            reason = one.decision.reason if one.decision and one.outcome in ("not_retained", "parked", "referred") else ""
            rows.append(
                plain_row(
                    [
                        paragraph(plain(one.amendment.number), style("cell_centre")),
                        paragraph(
                            lines((bold(self._cards.reference(one.amendment)), short(self._cards.proposers(one.amendment)))),
                            style("cell"),
                        ),
                        change,
                        paragraph(lines((bold(self._cards.outcome(one)), short(reason))), style("cell")),
                    ]
                )
            )
        return LongTable(widths, rows, head=[head], page_height=self._sheet.body_height)

    # What remains

    def _left_open(self) -> Iterator[list[Markup]]:
        colon = self._edition.wording("paper.colon")
        for one in self._amended.decided:
            if one.outcome in ("referred", "parked") and one.decision is not None:
                head = join((bold(self._cards.name(one.amendment)), self._cards.reference(one.amendment)), ", ")
                yield led(head, self._cards.why_open(one.decision), colon)
        for sitting in self._sittings:
            for point in sitting.points_of("parked"):
                yield led(EMPTY, f"{point.text} ({point.responsible})" if point.responsible else point.text)

    def _difficulties(self) -> Iterator[Flowable]:
        noted = [sitting.session.rich_notes for sitting in self._sittings if sitting.session.notes.strip()]
        if not noted:
            yield paragraph(self._edition.say("paper.minutes.none"), style("body_left"))
        for notes in noted:
            yield from rich_prose(notes)

    def _next_day(self) -> Iterator[Flowable]:
        days = sorted({session.date for session in self._workshop.sessions.all() if session.date > self._day})
        for day in days:
            sessions = self._workshop.sessions.of_day(day)
            if any(self._workshop.agenda.of(session.id) for session in sessions):
                self._sections += 1
                title = self._edition.say("paper.daily.next", day=self._edition.wording.date(day))
                yield from table_heading(join((plain(f"{roman(self._sections)}."), title), " "), 1, 160)
                yield day_table(self._workshop, self._edition, sessions, self._sheet, actual=False)
                return

    def _names(self, ids: Sequence[str]) -> tuple[Markup, ...]:
        people = [self._workshop.people.get(one) for one in ids]
        return tuple(short(person.sentence_name) for person in people) or (self._edition.missing,)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
