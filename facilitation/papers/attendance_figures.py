"""Attendance in figures: women and men, categories, half-days, the whole workshop; who signed and who was checked in apart.

Press, secretariat and drivers are left out unless asked for (domain, scenario 18); age and disability are told only where the
workshop asks people for them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportlab.platypus import Flowable, KeepTogether

from facilitation.papers import attendees
from facilitation.papers.bar_chart import Bar, bars
from facilitation.papers.blocks import heading, letterhead, table_heading, title_block
from facilitation.papers.edition import Edition
from facilitation.papers.long_table import LongTable, Row, head_row, plain_row
from facilitation.papers.page import Sheet, build
from facilitation.papers.participation import by_sex, constituency_name
from facilitation.papers.styles import style
from facilitation.papers.writing import Markup, bold, paragraph, plain
from facilitation.people.organisations import CONSTITUENCIES

if TYPE_CHECKING:
    from facilitation.agenda.sessions import Session
    from facilitation.people.people import Person
    from facilitation.workshop import Workshop

_DASH = "–"


@dataclass(frozen=True, slots=True)
class HalfDay:
    """Who was at one half-day: `seen` at the door, `signed` on the sheet; `entered` when the sheet has been entered."""

    session: Session
    seen: tuple[Person, ...]
    signed: tuple[Person, ...]

    @property
    def entered(self) -> bool:
        return bool(self.signed)

    @property
    def there(self) -> list[Person]:
        return distinct([*self.seen, *self.signed])


def half_days(workshop: Workshop, *, everybody: bool) -> list[HalfDay]:
    """Those of which anybody's attendance is known, in their order."""
    people = [one for one in workshop.people.all() if everybody or attendees.is_counted(one)]
    found = []
    for session in workshop.sessions.all():
        records = workshop.attendance.of(session.id)
        seen = tuple(one for one in people if one.id in records and records[one.id].came)
        signed = tuple(one for one in people if one.id in records and records[one.id].signed)
        if seen or signed:
            found.append(HalfDay(session, seen, signed))
    return found


def distinct(people: Sequence[Person]) -> list[Person]:
    """Everybody once, by name."""
    return sorted({one.id: one for one in people}.values(), key=lambda one: one.sort_key)


def build_figures(workshop: Workshop, edition: Edition, *, everybody: bool = False) -> bytes:
    """`everybody`: press, secretariat and drivers too."""
    name = edition.wording("paper.name.attendance_figures")
    sheet = edition.sheet(name)
    found = half_days(workshop, everybody=everybody)
    there = distinct([one for half in found for one in half.there])
    story: list[Flowable] = [
        *letterhead(edition, sheet.body_width),
        *title_block(edition, name),
        *_whole(workshop, edition, found, there, everybody=everybody),
    ]
    if there:
        story += [
            *_asked(edition, there),
            *table_heading(edition.say("paper.figures.by_constituency")),
            attendees.by_constituency_and_sex(edition, there, sheet.body_width, sheet.body_height),
            _constituency_chart(edition, there, sheet.body_width),
            *table_heading(edition.say("paper.figures.by_half_day"), room=150),
            _half_day_table(edition, found, sheet),
            KeepTogether([heading(edition.say("paper.figures.chart"), 2), _half_day_chart(edition, found, sheet.body_width)]),
        ]
    return build(story, sheet)


def _whole(
    workshop: Workshop, edition: Edition, found: Sequence[HalfDay], there: Sequence[Person], *, everybody: bool
) -> list[Flowable]:
    """How many distinct people in all, and how many signed where that is another figure."""
    say = edition.wording
    registered = [one for one in workshop.people.all() if everybody or attendees.is_counted(one)]
    said = [say("paper.figures.distinct", count=len(there), registered=len(registered), by_sex=_sexes(edition, there))]
    signed = distinct([one for half in found for one in half.signed])
    if signed and {one.id for one in signed} != {one.id for one in there}:
        said.append(say("paper.figures.signed", count=len(signed), by_sex=_sexes(edition, signed)))
    elif signed:
        said.append(say("paper.figures.all_signed"))
    said.append(say(f"paper.figures.counted.{'everybody' if everybody else 'participants'}"))
    return [paragraph(plain(" ".join(said)), style("body_left"))]


def _sexes(edition: Edition, people: Sequence[Person]) -> str:
    return by_sex(edition, people) or _DASH


def _asked(edition: Edition, there: Sequence[Person]) -> list[Flowable]:
    """What only some workshops ask: age and disability, with those who did not say."""
    say, lines = edition.wording, []
    if edition.settings.asks_age:
        young = [one for one in there if one.age_class == "under_35"]
        untold = sum(not one.age_class for one in there)
        lines.append(say("paper.figures.under_35", count=len(young), by_sex=_sexes(edition, young), untold=untold))
    if edition.settings.asks_disability:
        told = [one for one in there if one.disability]
        untold = sum(one.disability is None for one in there)
        lines.append(say("paper.figures.disability", count=len(told), by_sex=_sexes(edition, told), untold=untold))
    return [paragraph(plain(line), style("body_left")) for line in lines]


def _sex_columns(people: Sequence[Person]) -> list[str]:
    """ "" stands for those who did not say, and has a column only where there are any."""
    return [sex for sex in ("F", "M", "") if sex or any(not one.sex for one in people)]


def _bar(edition: Edition, label: str, people: Sequence[Person], sexes: Sequence[str], mark: int | None = None) -> Bar:
    counts = Counter(one.sex for one in people)
    short_sexes = [f"{counts[sex]}\u00a0{edition.wording(f'paper.figures.sex.{sex}')}" for sex in sexes]
    return Bar(label, tuple(counts[sex] for sex in sexes), f"{len(people)}\u00a0({', '.join(short_sexes)})", mark)


def _legend(edition: Edition, sexes: Sequence[str]) -> list[str]:
    return [edition.wording(f"paper.sex_count.{sex}") for sex in sexes]


def _constituency_chart(edition: Edition, there: Sequence[Person], width: float) -> Flowable:
    sexes = _sex_columns(there)
    counts = Counter(one.constituency for one in there)
    order = [*(one for one in CONSTITUENCIES if counts[one]), *sorted(counts.keys() - {*CONSTITUENCIES, ""})]
    order += [""] if counts[""] else []
    rows = []
    for name in order:
        label = constituency_name(edition, name)
        members = [one for one in there if one.constituency == name]
        rows.append(_bar(edition, label[:1].upper() + label[1:], members, sexes))
    return KeepTogether([bars(rows, _legend(edition, sexes), width)])


def _half_day_name(edition: Edition, session: Session) -> str:
    return f"{edition.day_month(session.date)}, {edition.wording(f'half.{session.half}')}"


def _half_day_chart(edition: Edition, found: Sequence[HalfDay], width: float) -> Flowable:
    everyone = [one for half in found for one in half.there]
    sexes = _sex_columns(everyone)
    differ = [half for half in found if half.entered and len(half.signed) != len(half.there)]
    rows = [
        _bar(edition, _half_day_name(edition, half.session), half.there, sexes, len(half.signed) if half in differ else None)
        for half in found
    ]
    return bars(rows, _legend(edition, sexes), width, mark=edition.wording("paper.figures.mark") if differ else "")


def _half_day_table(edition: Edition, found: Sequence[HalfDay], sheet: Sheet) -> LongTable:
    everyone = [one for half in found for one in half.there]
    sexes = _sex_columns(everyone)
    names = [edition.say("paper.column.half_day"), *(edition.say(f"paper.sex_count.{sex}") for sex in sexes)]
    names += [edition.say(f"paper.figures.column.{name}") for name in ("there", "seen", "signed")]
    rows = [_line(edition, plain(_half_day_name(edition, half.session)), half, sexes) for half in found]
    whole = HalfDay(
        found[0].session,
        tuple(distinct([one for half in found for one in half.seen])),
        tuple(distinct([one for half in found for one in half.signed])),
    )
    rows.append(_line(edition, edition.say("paper.figures.whole"), whole, sexes, strong=True))
    first = sheet.body_width * 0.36
    widths = [first, *[(sheet.body_width - first) / (len(names) - 1)] * (len(names) - 1)]
    head = head_row([paragraph(words, style("cell_head_centre" if place else "cell_head")) for place, words in enumerate(names)])
    return LongTable(widths, rows, head=[head], page_height=sheet.body_height)


def _line(edition: Edition, name: Markup, half: HalfDay, sexes: Sequence[str], *, strong: bool = False) -> Row:
    counts = Counter(one.sex for one in half.there)
    figures = [*(str(counts[sex]) for sex in sexes), str(len(half.there)), str(len(half.seen)) if half.seen else _DASH]
    figures.append(str(len(half.signed)) if half.entered else _DASH)
    cells = [name, *map(plain, figures)]
    if strong:
        cells = [bold(one) for one in cells]
    return plain_row([paragraph(words, style("cell_centre" if place else "cell")) for place, words in enumerate(cells)])
