"""What a paper asks for before it can be made (which half-day, which document, with which contacts), and what may be answered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from facilitation.papers.document_names import with_version
from facilitation.wording import Wording

if TYPE_CHECKING:
    from facilitation.agenda.sessions import Session
    from facilitation.attendance.attendance import Attendance
    from facilitation.workshop import Workshop

Choices = Mapping[str, str]
"""Name of an ask → value of the option chosen for it."""


_LONGEST_CODE = 50


@dataclass(frozen=True, slots=True)
class Option:
    """`value` goes into `Choices`, `label` is what people read, `code` makes part of a file's name ("J2-matin").

    A `spare` one is only taken where it is asked for: an older version of a document.
    """

    value: str
    label: str
    code: str = ""
    spare: bool = False


@dataclass(frozen=True, slots=True)
class Ask:
    """One question. `name` is its key in `Choices` and, as `ask.<name>`, in the catalogue of words.

    `each`: "Tout produire" makes one file for every option that is not spare (each half-day, each document); otherwise only the
    usual one.
    The usual answer is `usual(workshop)` where it is among the options, else the first.
    """

    name: str
    options: Callable[[Workshop, Wording], list[Option]]
    each: bool = False
    usual: Callable[[Workshop], str | None] = lambda _: None

    def default(self, workshop: Workshop, wording: Wording) -> Option | None:
        """None where there is nothing to choose from yet."""
        options = self.options(workshop, wording)
        wanted = self.usual(workshop)
        return next((one for one in options if one.value == wanted), options[0] if options else None)


def _session_option(workshop: Workshop, wording: Wording, session: Session) -> Option:
    day = workshop.settings.get().day_number(session.date)
    half = wording(f"half.{session.half}")
    return Option(session.id, f"{day_words(session.date, wording)}, {half}", f"{wording('paper.code.day')}{day}-{half}")


def day_words(day: date, wording: Wording) -> str:
    """ "Mercredi 23 juillet": all days of a workshop lie in one summer, and the words must fit a narrow column."""
    words = wording.date(day).removesuffix(f" {day.year}")
    return words[:1].upper() + words[1:]


def _sessions(workshop: Workshop, wording: Wording) -> list[Option]:
    return [_session_option(workshop, wording, session) for session in workshop.sessions.all()]


def registered(workshop: Workshop) -> list[str]:
    """Ids of everybody on the list: what a signature sheet holds."""
    return sorted(person.id for person in workshop.people.all())


def newcomers(workshop: Workshop, session: str) -> list[str]:
    """Ids of those who were registered after the session's signature sheet had been printed."""
    return workshop.printings.added_since(SIGNATURE_SHEET, session, registered(workshop))


def _grown(workshop: Workshop, wording: Wording) -> list[Option]:
    """Half-days that are not over: nobody signs for one that is."""
    open_ones = [one for one in workshop.sessions.all() if one.closed_at is None]
    return [_session_option(workshop, wording, one) for one in open_ones if newcomers(workshop, one.id)]


def _held(workshop: Workshop) -> list[Session]:
    """Sittings that have begun, or of which an item has."""
    begun = {item.session for item in workshop.agenda.all() if item.started_at is not None}
    return [session for session in workshop.sessions.all() if session.opened_at is not None or session.id in begun]


def _sittings(workshop: Workshop, wording: Wording) -> list[Option]:
    return [_session_option(workshop, wording, session) for session in _held(workshop)]


def _days(workshop: Workshop, wording: Wording) -> list[Option]:
    return [day_option(workshop, wording, day) for day in sorted({session.date for session in _held(workshop)})]


def day_option(workshop: Workshop, wording: Wording, day: date) -> Option:
    """One day among those that may be asked for."""
    number = workshop.settings.get().day_number(day)
    return Option(day.isoformat(), day_words(day, wording), f"{wording('paper.code.day')}{number}")


def _documents(workshop: Workshop, wording: Wording) -> list[Option]:
    """Current ones first, then the older versions."""
    found = sorted(workshop.texts.documents(replaced=True), key=lambda one: one.replaced_by is not None)
    return [
        Option(
            one.id,
            with_version(one, wording).title,
            f"{_file_part(one.title)}-V{one.version}" if one.versioned else _file_part(one.title),
            spare=one.replaced_by is not None,
        )
        for one in found
    ]


def _file_part(title: str) -> str:
    """The first words of a title, so that a file's name has room for what follows ("version propre")."""
    return title if len(title) <= _LONGEST_CODE else title[:_LONGEST_CODE].rsplit(" ", 1)[0]


def _current_session(workshop: Workshop) -> str | None:
    current = workshop.sessions.current()
    return current.id if current else None


def _last_day(workshop: Workshop) -> str | None:
    held = _held(workshop)
    return held[-1].date.isoformat() if held else None


def _last_sitting(workshop: Workshop) -> str | None:
    held = _held(workshop)
    return held[-1].id if held else None


def day_of(choices: Choices) -> date:
    """The day chosen under "day"."""
    return date.fromisoformat(choices["day"])


SIGNATURE_SHEET = "signature-sheet"
"""Under this name printings of sheets and of their complements are counted together."""
SESSION = Ask("session", _sessions, each=True, usual=_current_session)
GROWN_SHEET = Ask("grown_sheet", _grown, each=True, usual=_current_session)
"""A half-day whose printed sheet lacks people: a complement saves the pages that are signed already."""
SITTING = Ask("sitting", _sittings, each=True, usual=_last_sitting)
DAY = Ask("day", _days, each=True, usual=_last_day)
DOCUMENT = Ask("document", _documents, each=True)


def _any_certificate(workshop: Workshop) -> bool:
    from facilitation.papers.certificate_state import any_certificate

    return any_certificate(workshop)


def _any_record(workshop: Workshop, wanted: Callable[[Attendance], bool]) -> bool:
    return any(wanted(record) for session in workshop.sessions.all() for record in workshop.attendance.of(session.id).values())


PRESENT: Mapping[str, Callable[[Workshop], bool]] = MappingProxyType(
    {
        "items": lambda workshop: bool(workshop.agenda.all()),
        "people": lambda workshop: bool(workshop.people.all()),
        "groups": lambda workshop: bool(workshop.groups.all()),
        "amendments": lambda workshop: bool(workshop.amendments.all()),
        "photo_answers": lambda workshop: any(person.consent_image is not None for person in workshop.people.all()),
        "any_certificate": _any_certificate,
        "signatures": lambda workshop: _any_record(workshop, lambda record: record.signed),
        "attendance": lambda workshop: _any_record(workshop, lambda record: record.came or record.signed),
    }
)
"""What papers without a question need before they say anything; what is missing is said by `ask.<name>.none`."""


def style_ask(name: str, *values: str, each: bool = False) -> Ask:
    """An ask with fixed answers, the first the usual one; each is said by `ask.<name>.<value>`."""

    def options(_: Workshop, wording: Wording) -> list[Option]:
        labels = [(value, wording(f"ask.{name}.{value}")) for value in values]
        return [Option(value, label, label if place else "") for place, (value, label) in enumerate(labels)]

    return Ask(name, options, each)
