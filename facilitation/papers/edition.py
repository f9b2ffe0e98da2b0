"""One printing of one paper: in which language, for which workshop, when, and which version it is.

What every paper needs to say its sentences, name its people and dress its pages; read once, plain values afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from facilitation.papers.page import Sheet
from facilitation.papers.writing import Markup, bold, join, plain
from facilitation.wording import Language, Wording

if TYPE_CHECKING:
    from facilitation.people.people import Person
    from facilitation.settings import Logo, Settings
    from facilitation.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Edition:
    """`version` counts printings of a sheet that was changed since (v1, v2 …).

    `going_out`: paper → what stands on it, of the papers that leave together with this one and are not noted yet.
    """

    settings: Settings
    logos: tuple[Logo, ...]
    wording: Wording
    printed_at: datetime
    version: int = 1
    going_out: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @property
    def language(self) -> Language:
        return self.wording.language

    def say(self, key: str, **fields: object) -> Markup:
        """The sentence `key`; its fields are people's words and are set as typed."""
        return plain(self.wording(key, **fields))

    @property
    def missing(self) -> Markup:
        """ "[à compléter]"."""
        return bold(self.say("paper.missing"))

    @property
    def semicolon(self) -> str:
        """Between parts of one line, set as the language sets it."""
        return "\u202f; " if self.language == "fr" else "; "

    def named(self, people: Iterable[Person]) -> Markup:
        """ "Mme Akɔsiwa AGBÉMADON, Secrétaire générale" each, or what is missing."""
        return join((plain(person.sentence_name) for person in people), ", ") or self.missing

    def at(self, value: time | datetime | None) -> Markup:
        return plain(self.wording.time(value)) if value else self.missing

    def on(self, value: date | None) -> Markup:
        return plain(self.wording.date(value)) if value else self.missing

    def bare_date(self, value: date) -> str:
        """ "26 juillet 2025", without the day of the week."""
        return _bare_date(value, self.language)

    def day_month(self, value: date) -> str:
        """ "mercredi 23 juillet", without the year."""
        return self.wording.date(value).removesuffix(f" {value.year}")

    def span_of_days(self) -> str:
        """ "du 22 au 26 juillet 2025", or the one day."""
        start, end = self.settings.starts_on, self.settings.ends_on
        if start == end:
            return self.wording("paper.one_day", day=_bare_date(end, self.language))
        first = _bare_date(start, self.language)
        if start.year == end.year:
            first = first.removesuffix(f" {start.year}")
            if start.month == end.month:
                first = "1er" if start.day == 1 and self.language == "fr" else str(start.day)
        return self.wording("paper.days", first=first, last=_bare_date(end, self.language))

    def place_and_days(self) -> str:
        """ "Kpalimé, Centre communautaire, du 22 au 26 juillet 2025"."""
        return ", ".join(part for part in (self.settings.place, self.span_of_days()) if part)

    def kept_until(self) -> str:
        """ "Données conservées jusqu’au 26 juillet 2026."; "" where no day is set, or the data notice says it already."""
        if not self.settings.retained_until:
            return ""
        day = date.fromisoformat(self.settings.retained_until)
        said = (self.bare_date(day), self.wording.short_date(day), day.isoformat())
        if any(one in self.settings.data_notice for one in said):
            return ""
        return self.wording("paper.kept_until", date=said[0])

    def sheet(self, name: str, *, reference: str = "", across: bool = False, watermark: str = "") -> Sheet:
        """What stands around the content of the paper called `name`."""
        printed = self.wording(
            "paper.printed", date=self.wording.short_date(self.printed_at.date()), time=self.wording.time(self.printed_at)
        )
        return Sheet(
            title=f"{name} – {self.settings.title}",
            running_left=self.settings.title,
            running_right=name,
            foot_left=" · ".join(part for part in (self.settings.document_reference, reference) if part),
            foot_centre=printed,
            page_of=self.wording("paper.page_of", page="{page}", pages="{pages}"),
            language=self.language,
            printed_at=self.printed_at,
            author=", ".join(self.settings.administration),
            across=across,
            watermark=watermark,
        )


def edition_of(
    workshop: Workshop,
    language: Language,
    printed_at: datetime,
    version: int = 1,
    going_out: Mapping[str, Sequence[str]] | None = None,
) -> Edition:
    """Reads what the heads of papers carry."""
    settings = workshop.settings
    return Edition(settings.get(), tuple(settings.logos()), Wording(language), printed_at, version, going_out or {})


def _bare_date(value: date, language: Language) -> str:
    """ "26 juillet 2025", without the day of the week."""
    from babel.dates import format_date

    written = str(format_date(value, "d MMMM y", locale=language))
    return f"1er{written[1:]}" if language == "fr" and value.day == 1 else written
