"""Which version of a day's summary a paper or the window shows, in which state it is, and what is kept of one that goes out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from facilitation.agenda.summaries import SECTIONS, Sections, Summary, Version
from facilitation.errors import PalabreError
from facilitation.papers.day_figures import day_figures
from facilitation.papers.edition import Edition, edition_of
from facilitation.papers.figures import Parts, kept, parts_of
from facilitation.wording import LANGUAGES, Wording

if TYPE_CHECKING:
    from facilitation.papers.asks import Choices
    from facilitation.workshop import Workshop

Which = Literal["current", "night", "adopted", "changes"]
"""As it stands now, as it was printed to be read out, as it was adopted, or as it stands now with the changes since the night."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A version with its figures in one language; `state` says in a sentence which it is. `before` is what the changes that are
    shown are changes of, None where none are. `to_read`: it is still to be read out and adopted.
    """

    sections: Sections
    figures: Parts
    state: str
    before: Sections | None
    to_read: bool


def shown(workshop: Workshop, edition: Edition, day: date, which: Which = "current") -> Shown:
    """Raises PalabreError("summary.no_night" or "summary.not_adopted") where there is no such version."""
    known = workshop.summaries.of_day(day)
    state = state_words(workshop, known, edition.wording)
    if which == "night":
        night = _wanted(known.night if known else None, "summary.no_night")
        return _kept_version(workshop, edition, day, night, _night_words(night, edition.wording))
    if which == "adopted":
        adopted = _wanted(known.adopted if known else None, "summary.not_adopted")
        assert known is not None
        return _kept_version(workshop, edition, day, adopted, adoption_words(workshop, known, edition.wording))
    read = _wanted(known.night if known else None, "summary.no_night") if which == "changes" else None
    if known is not None and known.state == "adopted":
        assert known.adopted is not None
        found = _kept_version(workshop, edition, day, known.adopted, state)
    else:
        sections = workshop.summaries.sections(day)
        found = Shown(sections, day_figures(workshop, edition, day), state, None, to_read=True)
    if read is None:
        return found
    said = edition.wording("paper.summary.changes", **_moment(read.at, edition.wording))
    return Shown(found.sections, found.figures, f"{state} {said}", read.sections, found.to_read)


def _wanted(version: Version | None, lacking: str) -> Version:
    if version is None:
        raise PalabreError(lacking)
    return version


def _kept_version(workshop: Workshop, edition: Edition, day: date, version: Version, state: str) -> Shown:
    stored = version.figures.get(edition.language)
    figures = parts_of(stored) if stored is not None else day_figures(workshop, edition, day)
    return Shown(version.sections, figures, state, None, to_read=False)


def state_words(workshop: Workshop, known: Summary | None, wording: Wording) -> str:
    """ "Adoptée telle qu’amendée le 24/07/2025 à 8 h 20, séance du jeudi 24 juillet 2025 (matin)." """
    if known is None or known.state == "draft":
        return wording("paper.summary.state.draft")
    if known.state == "printed":
        assert known.night is not None
        return _night_words(known.night, wording)
    if known.state == "adopted":
        return adoption_words(workshop, known, wording)
    return wording("paper.summary.state.touched", adoption=adoption_words(workshop, known, wording))


def adoption_words(workshop: Workshop, known: Summary, wording: Wording) -> str:
    assert known.adopted is not None
    key = "paper.summary.adopted_changed" if known.changed else "paper.summary.adopted"
    return wording(key, **_moment(known.adopted.at, wording), sitting=sitting_words(workshop, known.adopted_in, wording))


def sitting_words(workshop: Workshop, session: str | None, wording: Wording) -> str:
    """ "jeudi 24 juillet 2025 (matin)"."""
    if session is None:
        return wording("paper.missing")
    one = workshop.sessions.get(session)
    return wording("paper.summary.sitting", date=wording.date(one.date), half=wording(f"half.{one.half}"))


def minutes_adoption(workshop: Workshop, session: str, wording: Wording) -> str:
    """The same of a sitting's minutes; "" where they are not adopted."""
    one = workshop.sessions.get(session)
    if one.adopted_at is None:
        return ""
    key = "paper.minutes.adopted_changed" if one.adopted_changed else "paper.minutes.adopted"
    said = wording(key, **_moment(one.adopted_at, wording), sitting=sitting_words(workshop, one.adopted_in, wording))
    if workshop.sessions.touched_since_adoption(session):
        return wording("paper.minutes.touched", adoption=said)
    return said


def _night_words(night: Version, wording: Wording) -> str:
    return wording("paper.summary.state.night", **_moment(night.at, wording))


def _moment(at: datetime, wording: Wording) -> dict[str, str]:
    return {"date": wording.short_date(at.date()), "time": wording.time(at)}


# What is kept of one that goes out


def frozen(workshop: Workshop, day: date) -> dict[str, Any]:
    """The figures of a day as they are now, in each language, for the file to keep."""
    return {language: kept(day_figures(workshop, edition_of(workshop, language, workshop.clock()), day)) for language in LANGUAGES}


def content(workshop: Workshop, choices: Choices) -> list[str] | None:
    """What tells a summary that goes out from the one before: its day and what stands in it. Older versions are no printings."""
    if choices.get("summary", "current") != "current":
        return None
    day = date.fromisoformat(choices["day"])
    found = shown(workshop, edition_of(workshop, "fr", workshop.clock()), day)
    said = json.dumps([[found.sections[name].stored for name in SECTIONS], kept(found.figures)], sort_keys=True)
    return [f"{day.isoformat()} {hashlib.sha256(said.encode()).hexdigest()[:16]}"]


def keep_night(workshop: Workshop, gone_out: Iterable[str]) -> None:
    """After a summary has gone out: what was printed in the evening is what will be read out."""
    for one in gone_out:
        day = date.fromisoformat(one.partition(" ")[0])
        workshop.summaries.keep_night(day, partial(frozen, workshop, day))
