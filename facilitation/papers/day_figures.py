"""The figures of a day for its summary: what was planned and done, who came, amendments, what stays open, what comes tomorrow.

They are told as the day left them: a decision taken on it stands in them even if it was reopened the day after.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, TypeVar

from facilitation.agenda.agenda import held_on, minutes_on
from facilitation.agenda.items import shown
from facilitation.agenda.timetable import Slot
from facilitation.papers.amendment_cards import Cards
from facilitation.papers.attendees import is_counted
from facilitation.papers.day_amendments import DayAmendments
from facilitation.papers.edition import Edition
from facilitation.papers.figures import Block, Cell, Parts, Run, Words, cell, grid, words
from facilitation.papers.held import held_times
from facilitation.papers.participation import by_constituency
from facilitation.papers.reach import reach
from facilitation.papers.sitting import Record
from facilitation.papers.writing import shortened, unbroken

if TYPE_CHECKING:
    from facilitation.agenda.items import AgendaItem
    from facilitation.agenda.sessions import Session
    from facilitation.amendments.values import Amendment
    from facilitation.people.people import Person
    from facilitation.workshop import Workshop

PARTS = ("activities", "participation", "decisions", "amendments", "left_open", "next")
_OUTCOMES = ("retained", "retained_modified", "not_retained", "withdrawn", "lapsed", "referred", "parked", "noted")
_LONGEST = 600
"""Letters of a decision or a point left open: the whole stands in the minutes."""
T = TypeVar("T")
_OPEN = ("referred", "parked")


def day_figures(workshop: Workshop, edition: Edition, day: date) -> Parts:
    """In the edition's language; parts that have nothing to tell are empty."""
    return _Day(workshop, edition, day).parts()


class _Day:
    def __init__(self, workshop: Workshop, edition: Edition, day: date) -> None:
        self._workshop, self._edition, self._day = workshop, edition, day
        self._say = edition.wording
        self._record = Record(workshop)
        self._cards = Cards(workshop, edition, self._record, edition.sheet(""))
        self._sessions = workshop.sessions.of_day(day)
        self._sittings = [self._record.sitting(session) for session in self._sessions]
        self._amended = DayAmendments(self._sittings)

    def parts(self) -> Parts:
        return {name: tuple(getattr(self, f"_{name}")()) for name in PARTS}

    # The programme

    def _activities(self) -> Iterator[Block]:
        rows = list[Sequence[Cell]]()
        for session in self._sessions:
            items = shown(self._workshop.agenda.of(session.id))
            if items:
                rows.append((cell(self._half(session), "bold"),))
                done = [self._activity(session, item) for item in items]
                rows += [(*(cell(one) for one in when), cell(titles)) for when, titles in _side_by_side(done)]
        heads = [self._say(f"paper.column.{name}") for name in ("planned", "actual", "activity")]
        if rows:
            yield grid((0.19, 0.27, 0.54), heads, rows)

    def _activity(self, session: Session, item: AgendaItem) -> tuple[tuple[str, str], str]:
        first, slot = self._workshop.agenda.first_planned(item)
        # What a pause cut off from an item while the workshop ran was never planned by itself.
        planned = self._times(slot) if slot.end > slot.start else "–"
        if first.date != session.date:
            planned = f"{self._say.short_date(first.date)}, {planned}"
        return (planned, self._actual(item, slot, first.date)), unbroken(shortened(item.title))

    def _actual(self, item: AgendaItem, slot: Slot, day: date) -> str:
        if item.started_at is None:
            return self._say("paper.not_held")
        late = minutes_on(day, item.started_at) - slot.start
        told = held_times(self._say, item.started_at, item.ended_at)
        if slot.end == slot.start or abs(late) < 5 or not held_on(day, item.started_at):
            return told
        return self._say("paper.summary.delayed", times=told, minutes=f"{late:+d}".replace("-", "–"))

    def _half(self, session: Session) -> str:
        half = self._say(f"half.{session.half}").capitalize()
        if not session.chair:
            return half
        chair = self._say("paper.chaired_by", name=self._workshop.people.get(session.chair).sentence_name)
        return f"{half} – {chair}"

    def _times(self, slot: Slot) -> str:
        if slot.start == slot.end:
            return "–"  # the rest of an item that a pause cut in two: it was never planned by itself
        return self._say("paper.from_to", start=self._say.time(slot.starts_at), end=self._say.time(slot.ends_at))

    def _next(self) -> Iterator[Block]:
        for day in sorted({one.date for one in self._workshop.sessions.all() if one.date > self._day}):
            coming = [one for session in self._workshop.sessions.of_day(day) for one in self._coming(session)]
            if coming:
                yield words("heading", self._say("paper.daily.next", day=self._say.date(day)))
                heads = [self._say("paper.summary.time_column"), self._say("paper.column.activity")]
                yield grid((0.19, 0.81), heads, [(cell(when), cell(titles)) for when, titles in _side_by_side(coming)])
                return

    def _coming(self, session: Session) -> Iterator[tuple[str, str]]:
        slots = self._workshop.agenda.slots(session.id)
        for item in shown(self._workshop.agenda.of(session.id)):
            yield self._times(slots[item.id]), unbroken(shortened(item.title))

    # People

    def _participation(self) -> Iterator[Block]:
        rows = list[Sequence[Cell]]()
        everybody: dict[str, Person] = {}
        for sitting in self._sittings:
            if not sitting.came and sitting.session.opened_at is None:
                continue
            came = [person for person in sitting.came if is_counted(person)]
            everybody |= {person.id: person for person in came}
            half = self._say(f"half.{sitting.session.half}").capitalize()
            rows.append(self._counted(half, came) if sitting.came else self._uncounted(half))
        if not rows:
            yield words("sentence", self._say("paper.missing"))
            return
        if len(rows) > 1:
            rows.append(self._counted(self._say("paper.summary.whole_day"), list(everybody.values()), strong=True))
        heads = [self._say("paper.summary.present"), *(self._say(f"paper.sex_count.{sex}") for sex in ("F", "M"))]
        yield grid((0.46, 0.18, 0.18, 0.18), ["", *heads], rows, centred=1)
        categories = by_constituency(self._edition, list(everybody.values()))
        if categories:
            yield words("sentence", self._say("paper.minutes.by_constituency", categories=categories))
        yield from self._speaking()

    def _speaking(self) -> Iterator[Block]:
        """How long the floor was held, and by whom of women and men; nothing where nobody kept the list."""
        say, found = self._say, self._workshop.floor.totals(day=self._day)
        if found.turns:
            by_sex = {one.key: one.seconds for one in found.by_sex}
            shares = [say(f"paper.summary.spoke.{sex}", time=self._length(by_sex[sex])) for sex in ("F", "M", "") if sex in by_sex]
            turns = say("paper.summary.turns", count=found.turns)
            told = say("paper.semicolon").join(shares)
            yield words("sentence", say("paper.summary.speaking", time=self._length(found.seconds), turns=turns, shares=told))

    def _length(self, seconds: int) -> str:
        """ "1 h 05", "45 min"; less than a minute counts as one."""
        minutes = max(1, round(seconds / 60))
        if minutes < 60:
            return self._say("paper.summary.minutes", minutes=minutes)
        return self._say("paper.summary.hours", hours=minutes // 60, minutes=f"{minutes % 60:02d}")

    def _counted(self, name: str, people: Sequence[Person], *, strong: bool = False) -> Sequence[Cell]:
        counts = Counter(person.sex for person in people)
        numbers = (len(people), counts["F"], counts["M"])
        return cell(name, "bold" if strong else ""), *(cell(str(one), "bold" if strong else "") for one in numbers)

    def _uncounted(self, name: str) -> Sequence[Cell]:
        return cell(name), cell(self._say("paper.missing"), "bold"), cell("–"), cell("–")

    # Decisions and amendments

    def _decisions(self) -> Iterator[Block]:
        for sitting in self._sittings:
            yield from (words("number", shortened(point.text, _LONGEST)) for point in sitting.points_of("decision"))

    def _amendments(self) -> Iterator[Block]:
        decided = self._amended.decided
        yield words("sentence", self._amended.sentence(self._say))
        for outcome in _OUTCOMES:
            found = [one.amendment for one in decided if one.outcome == outcome]
            if found:
                yield Words("bullet", self._outcome(outcome, found))

    def _outcome(self, outcome: str, found: Sequence[Amendment]) -> Cell:
        """ "Retenu (10) – fond : n° 7 (I.1, al. 2) ; n° 8 (I.3)": those of form are only counted."""
        said = self._say(f"state.{outcome}")
        head: Run = (f"{said[:1].upper()}{said[1:]} ({len(found)})", "bold")
        named = [
            self._say("paper.summary.amendment", number=one.number, reference=unbroken(self._reference(one)))
            for one in found
            if one.nature == "substance"
        ]
        if not named:
            return (head,)
        return head, (self._say("paper.summary.of_substance", amendments=self._say("paper.semicolon").join(named)), "")

    def _left_open(self) -> Iterator[Block]:
        colon = self._say("paper.colon")
        for one in self._amended.decided:
            if one.outcome in _OPEN and one.decision is not None:
                named = self._say("paper.amendment_named", number=one.amendment.number)
                why = shortened(self._cards.why_open(one.decision), 300)
                yield words("bullet", f"{named}, {self._reference(one.amendment)}{colon}{why}")
        for sitting in self._sittings:
            for point in sitting.points_of("parked"):
                said = f"{point.text} ({point.responsible})" if point.responsible else point.text
                yield words("bullet", shortened(said, _LONGEST))

    def _reference(self, amendment: Amendment) -> str:
        return shortened(reach(amendment, self._record.clause, self._say) or self._record.clause(amendment.clause).label, 120)


def _side_by_side(activities: Iterable[tuple[T, str]]) -> Iterator[tuple[T, str]]:
    """Groups that work at the same time are one row, a line each."""
    for when, found in groupby(activities, lambda one: one[0]):
        yield when, "\n".join(title for _, title in found)
