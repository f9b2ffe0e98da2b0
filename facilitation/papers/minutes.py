"""« Procès-verbal de séance »: what one sitting did and decided, in the fixed form that its chair and rapporteurs sign.

Everything is told from the record; what nobody recorded is shown as « [à compléter] », never guessed (domain 3.7).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from reportlab.platypus import CondPageBreak, Flowable

from facilitation.documents.number_words import cardinal_text, roman
from facilitation.papers.amendment_cards import Cards
from facilitation.papers.blocks import (
    Signer,
    bullet,
    heading,
    identification,
    letterhead,
    numbered,
    signatures,
    table_heading,
    title_block,
)
from facilitation.papers.edition import Edition
from facilitation.papers.held import held_times
from facilitation.papers.page import Sheet, build
from facilitation.papers.participation import participants_said, present_in_short
from facilitation.papers.rich_words import rich_prose
from facilitation.papers.sitting import Examined, Record, Sitting
from facilitation.papers.styles import style
from facilitation.papers.summary_state import minutes_adoption
from facilitation.papers.writing import EMPTY, Markup, bold, join, led, paragraph, plain, short, shortened
from facilitation.text.changes import number_order

if TYPE_CHECKING:
    from facilitation.agenda.items import AgendaItem
    from facilitation.decisions.register import Point
    from facilitation.people.people import Person
    from facilitation.workshop import Workshop

_COUNTED_OUTCOMES = (
    "retained",
    "retained_modified",
    "not_retained",
    "withdrawn",
    "lapsed",
    "referred",
    "parked",
    "noted",
    "pending",
)
_ROOM_FOR_ITEMS = 150
"""Points for the heading of the part, of its first item, and some lines."""
_MOST_NUMBERS = 120
"""More amendments of one outcome than this are counted, not named: nobody reads on."""


def build_minutes(workshop: Workshop, edition: Edition, session_id: str) -> bytes:
    """The minutes of one sitting, also of one that still runs. Raises KeyError for an unknown session."""
    name = edition.wording("paper.minutes")
    record = Record(workshop)
    sitting = record.sitting(workshop.sessions.get(session_id))
    day = edition.settings.day_number(sitting.session.date)
    half = edition.wording(f"half.{sitting.session.half}")
    sheet = edition.sheet(name, reference=edition.wording("paper.minutes.reference", day=day, half=half))
    return build(list(_Minutes(workshop, edition, record, sitting, sheet).story(name)), sheet)


class _Minutes:
    def __init__(self, workshop: Workshop, edition: Edition, record: Record, sitting: Sitting, sheet: Sheet) -> None:
        self._workshop = workshop
        self._edition = edition
        self._record = record
        self._sitting = sitting
        self._sheet = sheet
        self._cards = Cards(workshop, edition, record, sheet)
        self._sections = 0

    def story(self, name: str) -> Iterator[Flowable]:
        edition, session = self._edition, self._sitting.session
        yield from letterhead(edition, self._sheet.body_width)
        yield from title_block(edition, name, plain(self._when()))
        adopted = minutes_adoption(self._workshop, session.id, edition.wording)
        if adopted:
            yield paragraph(bold(plain(adopted)), style("note_centre"))
        yield self._identification()
        yield from self._order_of_business()
        yield from self._course()
        yield from self._items()
        yield from self._decided()
        yield from self._left_open()
        yield from self._listed("recommendations", [self._recommendation(one) for one in self._sitting.points_of("recommendation")])
        yield from self._listed("actions", [self._with_who_and_when(one) for one in self._sitting.points_of("action")])
        yield from self._listed("reservations", list(self._reservations()))
        yield signatures(
            Signer(edition.say("paper.minutes.rapporteur"), self._names(session.rapporteurs)),
            Signer(edition.say("paper.minutes.chair"), self._names([session.chair] if session.chair else [])),
            self._sheet.body_width,
            before=[*self._closing(), paragraph(edition.say(self._annexes()), style("note"))],
            done_at=edition.say("paper.minutes.done", place=self._town()),
        )

    # Head

    def _when(self) -> str:
        wording, session = self._edition.wording, self._sitting.session
        return wording("paper.minutes.of", date=wording.date(session.date), half=wording(f"half.{session.half}"))

    def _identification(self) -> Flowable:
        edition, session = self._edition, self._sitting.session
        say = edition.say
        rows = [
            (say("paper.minutes.date"), plain(edition.wording.date(session.date))),
            (say("paper.minutes.hours"), self._hours()),
            (say("paper.minutes.place"), short(edition.settings.place) if edition.settings.place.strip() else edition.missing),
            (say("paper.minutes.chair_row"), self._people([session.chair] if session.chair else [])),
            (say("paper.minutes.moderator_row"), self._people([session.moderator] if session.moderator else [])),
            (say("paper.minutes.rapporteur_row"), self._people(session.rapporteurs)),
            (say("paper.minutes.present_row"), present_in_short(edition, self._sitting.came)),
        ]
        return identification(rows, self._sheet.body_width)

    def _hours(self) -> Markup:
        wording, sitting = self._edition.wording, self._sitting
        planned = wording("paper.from_to", start=wording.time(sitting.planned_start), end=wording.time(sitting.session.ends_at))
        real = join((self._edition.at(sitting.opened_at), self._edition.at(sitting.closed_at)), " – ")
        return join((real, self._edition.say("paper.minutes.planned", times=planned)), " ")

    # Parts

    def _heading(self, name: str) -> Flowable:
        return heading(self._numbered(name))

    def _numbered(self, name: str) -> Markup:
        self._sections += 1
        return join((plain(f"{roman(self._sections)}."), self._edition.say(f"paper.minutes.part.{name}")), " ")

    def _listed(self, name: str, items: Sequence[Sequence[Markup]]) -> Iterator[Flowable]:
        """A part that is a list; « Néant » where it holds nothing, so that nobody looks for a lost page."""
        yield self._heading(name)
        yield from numbered(items) if items else [self._none()]

    def _none(self) -> Flowable:
        return paragraph(self._edition.say("paper.minutes.none"), style("body_left"))

    def _order_of_business(self) -> Iterator[Flowable]:
        yield self._heading("order_of_business")
        titles = [short(item.title) for item in self._all_items()]
        yield from numbered(titles) if titles else [paragraph(self._edition.missing, style("body_left"))]

    def _all_items(self) -> list[AgendaItem]:
        return sorted((*self._sitting.items, *self._sitting.untouched), key=lambda item: item.position)

    def _course(self) -> Iterator[Flowable]:
        edition, session, opened = self._edition, self._sitting.session, self._sitting.opened_at
        wording = edition.wording
        yield self._heading("course")
        year = cardinal_text(session.date.year, edition.language).lower()
        opening = edition.say(
            "paper.minutes.opening",
            year=year.replace("mille", "mil"),
            day=edition.day_month(session.date),
            place=shortened(edition.settings.place) or wording("paper.missing"),
            half=wording(f"paper.minutes.half.{session.half}"),
            title=shortened(edition.settings.title),
        )
        yield paragraph(opening, style("formula"))
        begun = [
            edition.say(
                "paper.minutes.opened",
                time=wording.time(opened) if opened else wording("paper.missing"),
                chair=self._in_words([session.chair] if session.chair else []),
            ),
            edition.say("paper.minutes.moderated", moderator=self._in_words([session.moderator])) if session.moderator else None,
            edition.say("paper.minutes.reported", rapporteurs=self._in_words(session.rapporteurs)),
        ]
        yield paragraph(join((one for one in begun if one), " "), style("body"))
        yield from participants_said(edition, self._sitting.came)
        yield from rich_prose(session.rich_notes)

    def _items(self) -> Iterator[Flowable]:
        sitting, chair = self._sitting, self._sitting.session.chair
        elsewhere = sitting.examined[""]
        # The heading of the first item asks for room itself, which would leave this one behind.
        yield CondPageBreak(_ROOM_FOR_ITEMS)
        yield self._heading("items")
        if not sitting.items and not elsewhere:
            yield paragraph(self._edition.missing, style("body_left"))
        for place, item in enumerate(sitting.items, 1):
            examined = sitting.examined[item.id]
            yield from table_heading(join((plain(f"{place}."), short(item.title)), " "), 2, 90)
            yield paragraph(self._circumstances(item), style("note"))
            yield from rich_prose(item.rich_notes) or ([] if examined else [paragraph(self._edition.missing, style("body_left"))])
            yield from self._amendments(examined, chair)
        if elsewhere:
            if sitting.items:
                yield from table_heading(self._edition.say("paper.minutes.elsewhere"), 2, 90)
            yield from self._amendments(elsewhere, chair)

    def _circumstances(self, item: AgendaItem) -> Markup:
        """ "15 h 44 – 17 h 26 · Grande salle · Rapporteur du groupe 1"."""
        wording = self._edition.wording
        times = wording("paper.running_since", start=wording("paper.missing"))
        if item.started_at is not None:
            times = held_times(wording, item.started_at, item.ended_at)
        return join(map(short, (times, item.room, item.responsible)), " · ")

    def _amendments(self, examined: Sequence[Examined], chair: str | None) -> Iterator[Flowable]:
        if examined:
            yield CondPageBreak(90)
            yield paragraph(self._edition.say("paper.minutes.amendments", count=len(examined)), style("before_table"))
            yield self._cards.table(examined, chair)

    def _decided(self) -> Iterator[Flowable]:
        edition, sitting = self._edition, self._sitting
        yield self._heading("decisions")
        made = [led(EMPTY, point.text) for point in sitting.points_of("decision")]
        made += [[self._statement(one.clause, one.state)] for one in sitting.statements]
        yield from numbered(made)
        examined = sitting.all_examined
        if examined:
            yield paragraph(edition.say("paper.minutes.examined", count=len(examined)), style("before_list"))
            for outcome in _COUNTED_OUTCOMES:
                numbers = [one.amendment.number for one in examined if one.outcome == outcome]
                if numbers:
                    yield bullet(self._counted(outcome, numbers))
        if not made and not examined:
            yield self._none()

    def _statement(self, clause: str, state: str) -> Markup:
        found = self._record.clause(clause)
        part = found.label if found.label == found.text or not found.text else f"{found.label} – {found.text}"
        return join((short(part), bold(self._edition.say(f"validation.{state}"))), self._colon)

    @property
    def _colon(self) -> str:
        return self._edition.wording("paper.colon")

    def _counted(self, outcome: str, numbers: Sequence[str]) -> Markup:
        """ "retenu : 3 (n° 3, 5, 12)"; only how many where nobody would read the numbers."""
        wording = self._edition.wording
        said = wording("paper.minutes.outcome", outcome=wording(f"state.{outcome}"), count=len(numbers))
        if len(numbers) > _MOST_NUMBERS:
            return plain(said)
        return plain(wording("paper.minutes.numbers", said=said, numbers=", ".join(sorted(numbers, key=number_order))))

    def _left_open(self) -> Iterator[Flowable]:
        edition, sitting = self._edition, self._sitting
        found: list[list[Markup]] = []
        for one in sitting.all_examined:
            if one.decision is not None and one.outcome in ("referred", "parked"):
                head = join((bold(self._cards.name(one.amendment)), self._cards.reference(one.amendment)), ", ")
                found.append(led(head, self._cards.why_open(one.decision), self._colon))
        found += [self._with_who_and_when(point) for point in sitting.points_of("parked")]
        ended = sitting.session.closed_at is not None
        key = "paper.minutes.untouched" if ended else "paper.minutes.to_come"
        found += [led(EMPTY, edition.wording(key, title=item.title)) for item in sitting.untouched]
        yield from self._listed("left_open", found)

    def _recommendation(self, point: Point) -> list[Markup]:
        """Its addressee first, as recommendations are read out."""
        adopted = self._edition.say("paper.adopted") if point.adopted_at else None
        first, *rest = self._with_who_and_when(point)
        said = [join((bold(short(point.addressee)), first), self._colon), *rest]
        return [*said[:-1], join((said[-1], adopted), " – ")] if adopted else said

    def _with_who_and_when(self, point: Point) -> list[Markup]:
        """ "Recueillir l’avis du cabinet (Mme A, avant le 25/07/2025)"."""
        wording = self._edition.wording
        until = wording("paper.until", date=wording.short_date(point.deadline)) if point.deadline else ""
        said = ", ".join(part for part in (point.responsible, until) if part)
        return led(EMPTY, f"{point.text} ({said})" if said else point.text)

    def _reservations(self) -> Iterator[list[Markup]]:
        wording = self._edition.wording
        for one in self._sitting.all_examined:
            for held in one.decision.reservations if one.decision else ():
                said = wording("paper.minutes.reservation_on", by=held.by, number=one.amendment.number)
                yield led(short(said), held.text, self._colon)
        for statement in self._sitting.statements:
            label = self._record.clause(statement.clause).label
            for by, text in statement.reservations:
                said = wording("paper.minutes.reservation_part", by=by, label=label)
                yield led(short(said), text, self._colon)

    def _closing(self) -> Iterator[Flowable]:
        wording, sitting = self._edition.wording, self._sitting
        yield self._heading("closing")
        closed = sitting.closed_at
        time = wording.time(closed) if closed else wording("paper.missing")
        key = "paper.minutes.closed_early" if sitting.untouched and closed else "paper.minutes.closed"
        yield paragraph(self._edition.say(key, time=time), style("body"))

    def _annexes(self) -> str:
        return "paper.minutes.annexes" if self._sitting.all_examined else "paper.minutes.annex"

    # People

    def _persons(self, ids: Iterable[str]) -> list[Person]:
        return [self._workshop.people.get(one) for one in ids]

    def _people(self, ids: Iterable[str]) -> Markup:
        """ "M. Yao AMOUZOUVI, directeur de la planification" each on a line, or what is missing."""
        people = [join((short(one.sentence_name), short(one.function)), ", ") for one in self._persons(ids)]
        return join(people, self._edition.wording("paper.semicolon")) or self._edition.missing

    def _names(self, ids: Iterable[str]) -> tuple[Markup, ...]:
        return tuple(short(one.sentence_name) for one in self._persons(ids)) or (self._edition.missing,)

    def _in_words(self, ids: Iterable[str]) -> str:
        """ "Mme A, M. B et M. C"."""
        # A title is not parted from its name at the end of a line.
        names = [shortened(one.sentence_name).replace(f"{one.title} ", f"{one.title}\u00a0", 1) for one in self._persons(ids)]
        if not names:
            return self._edition.wording("paper.missing")
        if len(names) == 1:
            return names[0]
        return self._edition.wording("paper.and", first=", ".join(names[:-1]), last=names[-1])

    def _town(self) -> str:
        """Where it is signed: the first part of the workshop's place ("Kpalimé" of "Kpalimé, Centre communautaire")."""
        return shortened(self._edition.settings.place.partition(",")[0].strip()) or "…………………………"
