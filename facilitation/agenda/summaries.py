"""Summaries of days: what a rapporteur writes of a day, read out the next morning, changed by the room and adopted.

Prose is written by people and is theirs: it is proposed once from the notes, and nothing overwrites it. Figures are worked out anew
for each paper until a version is kept, that of the night as it was printed, and the one that was adopted: these keep theirs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from facilitation.agenda.agenda import AgendaService
from facilitation.agenda.items import shown
from facilitation.agenda.sessions import Session, SessionsService
from facilitation.errors import PalabreError
from facilitation.store.schema import Row
from facilitation.store.store import Store
from facilitation.text.rich import RichText, bold, joined, of_lines, rich_of

SECTIONS = ("highlights", "difficulties", "comments")
"""What is written by hand, in the order of the paper."""
State = Literal["proposed", "draft", "printed", "adopted", "touched"]
_BRIEF = 500
"""Letters of an item's notes that are proposed whole; of longer ones the first paragraphs up to there, at least one."""

Sections = Mapping[str, RichText]
Figures = Mapping[str, Any]
"""Language → what stood on the paper besides the prose (`papers/day_figures.py`)."""


@dataclass(frozen=True, slots=True)
class Version:
    """A summary as it was at a moment."""

    sections: Sections
    figures: Figures
    at: datetime


@dataclass(frozen=True, slots=True)
class Summary:
    """`sections` are as they stand now; `night` is what was printed to be read out, `adopted` what the room adopted, in the sitting
    `adopted_in`; `changed` says that the room changed it.
    """

    id: str
    date: date
    sections: Sections
    made_at: datetime
    night: Version | None
    adopted: Version | None
    adopted_in: str | None
    changed: bool

    @property
    def state(self) -> State:
        """ "touched": changed after it had been adopted, to be adopted anew."""
        if self.adopted is not None:
            return "adopted" if self.sections == self.adopted.sections else "touched"
        return "printed" if self.night is not None else "draft"

    @property
    def differs(self) -> bool:
        """It says something else than what was read out, or the room had changed it before."""
        read = self.adopted or self.night
        return self.changed or (read is not None and read.sections != self.sections)


class SummariesService:
    def __init__(self, store: Store, sessions: SessionsService, agenda: AgendaService) -> None:
        self._store = store
        self._sessions = sessions
        self._agenda = agenda

    def all(self) -> list[Summary]:
        """By day."""
        return sorted((_summary(one, row) for one, row in self._store.tables.rows("summary")), key=lambda one: one.date)

    def of_day(self, day: date) -> Summary | None:
        return next((one for one in self.all() if one.date == day), None)

    def sections(self, day: date) -> Sections:
        """What is written of a day, or what its notes propose while nobody has written anything."""
        known = self.of_day(day)
        return known.sections if known is not None else self.proposed(day)

    def proposed(self, day: date) -> Sections:
        """From the notes of the day: the items in their order, then what was noted of whole half-days, as difficulties."""
        sessions = self._sessions.of_day(day)
        told = [part for one in sessions for item in shown(self._agenda.of(one.id)) for part in _told(item.title, item.rich_notes)]
        noted = [one.rich_notes for one in sessions if one.rich_notes]
        return {"highlights": joined(told), "difficulties": joined(noted), "comments": RichText()}

    # Writing

    def make(self, day: date) -> None:
        """What the notes propose becomes the summary's own prose; nothing where there is one."""
        if self.of_day(day) is None:
            with self._store.act("summary.make"):
                self._begin(day)

    def write(self, day: date, section: str, prose: RichText) -> None:
        """A section in somebody's own words; the others keep theirs, or what is proposed for them."""
        if section not in SECTIONS:
            raise KeyError(section)
        with self._store.act("summary.update") as act:
            known = self.of_day(day)
            summary, sections = (known.id, known.sections) if known is not None else self._begin(day)
            act.update("summary", summary, {"sections": _stored({**sections, section: prose})})

    def _begin(self, day: date) -> tuple[str, Sections]:
        if not self._sessions.of_day(day):
            raise PalabreError("summary.no_such_day", date=day.isoformat())
        sections, summary = self.proposed(day), self._store.new_id()
        with self._store.act("summary.make") as act:
            act.create("summary", summary, {"date": day.isoformat(), "sections": _stored(sections), "made_at": self._now()})
        return summary, sections

    # Versions

    def still_evening(self, day: date) -> bool:
        """Nobody has begun the day after: what is printed of the summary now is what will be read out then."""
        after = self._next_session(day)
        if after is None:
            return True
        now = self._store.clock()
        begins = datetime.combine(after.date, after.starts_at, now.tzinfo)
        return after.opened_at is None and now < begins

    def keep_night(self, day: date, figures: Callable[[], Figures]) -> None:
        """The summary goes out on paper: it is kept as it is now, to be read out the next morning.

        Nothing is kept once the next day has begun (where there is such a version), or once it was adopted.
        """
        known = self.of_day(day)
        if known is not None and (known.adopted is not None or (known.night is not None and not self.still_evening(day))):
            return
        with self._store.act("summary.night") as act:
            summary, sections = (known.id, known.sections) if known is not None else self._begin(day)
            values: dict[str, Any] = {
                "night_sections": {"sections": _stored(sections), "figures": dict(figures())},
                "night_at": self._now(),
            }
            if known is None or known.night is None or values["night_sections"] != _kept(known.night):
                act.update("summary", summary, values)

    def adopting_sitting(self, day: date) -> Session | None:
        """Where it is usually adopted: the sitting that runs, if it is on a later day, else the first one of the days after."""
        later = [one for one in self._sessions.all() if one.date > day]
        now = self._store.clock()
        begun = [one for one in later if one.opened_at is not None and one.date <= now.date()]
        return begun[-1] if begun else later[0] if later else None

    def adopt(self, day: date, within: str, figures: Figures, *, at: datetime | None = None, changed: bool | None = None) -> None:
        """The room adopts what is written now, in the sitting `within`, with these figures; `at` is now where it is None.

        Whether the room `changed` it is told from the version of the night where it is None. Raises PalabreError where that sitting
        is neither of a later day nor the same day's last (a workshop's last day has no morning after).
        """
        sitting, own = self._sessions.get(within), self._sessions.of_day(day)
        if sitting.date < day or (sitting.date == day and own and sitting.id != own[-1].id):
            raise PalabreError("summary.adopted_too_early")
        with self._store.act("summary.adopt") as act:
            known = self.of_day(day)
            summary, sections = (known.id, known.sections) if known is not None else self._begin(day)
            if changed is None:
                changed = known is not None and known.differs
            act.update(
                "summary",
                summary,
                {
                    "adopted_sections": {"sections": _stored(sections), "figures": dict(figures)},
                    "adopted_at": (at or self._store.clock()).isoformat(timespec="seconds"),
                    "adopted_in": within,
                    "changed": changed,
                },
            )

    def take_adoption_back(self, day: date) -> None:
        known = self.of_day(day)
        if known is not None and known.adopted is not None:
            with self._store.act("summary.not_adopted") as act:
                values = {"adopted_sections": None, "adopted_at": None, "adopted_in": None, "changed": False}
                act.update("summary", known.id, values)

    def _next_session(self, day: date) -> Session | None:
        return next((one for one in self._sessions.all() if one.date > day), None)

    def _now(self) -> str:
        return self._store.clock().isoformat(timespec="seconds")


def held_days(sessions: SessionsService, agenda: AgendaService) -> list[date]:
    """Days of which there is something to tell: a sitting was opened, or an item begun."""
    begun = {item.session for item in agenda.all() if item.started_at is not None}
    return sorted({one.date for one in sessions.all() if one.opened_at is not None or one.id in begun})


def _told(title: str, notes: RichText) -> Iterator[RichText]:
    """An item's notes behind its title in bold, those of great length shortened to their first paragraphs."""
    length, head = 0, bold(title.rstrip("."))
    for line in notes.lines():
        if not line.text.strip():
            continue
        if length and length + len(line.text) > _BRIEF:
            return
        length += len(line.text)
        told = of_lines([line])
        if head and line.kind != "paragraph":
            yield head
        elif head:
            told = joined([head, told], " – ")
        head = RichText()
        yield told


def _stored(sections: Sections) -> dict[str, Any]:
    return {name: sections.get(name, RichText()).stored for name in SECTIONS}


def _kept(version: Version) -> dict[str, Any]:
    return {"sections": _stored(version.sections), "figures": dict(version.figures)}


def _sections(stored: Mapping[str, Any] | None) -> Sections:
    return {name: rich_of((stored or {}).get(name)) for name in SECTIONS}


def _version(kept: Mapping[str, Any] | None, at: str | None) -> Version | None:
    if kept is None or at is None:
        return None
    return Version(_sections(kept["sections"]), kept["figures"], datetime.fromisoformat(at))


def _summary(summary: str, row: Row) -> Summary:
    return Summary(
        id=summary,
        date=date.fromisoformat(row["date"]),
        sections=_sections(row["sections"]),
        made_at=datetime.fromisoformat(row["made_at"]),
        night=_version(row["night_sections"], row["night_at"]),
        adopted=_version(row["adopted_sections"], row["adopted_at"]),
        adopted_in=row["adopted_in"],
        changed=bool(row["changed"]),
    )
