"""Speaking times: who had the floor how often and for how long, by category, sex, organisation, person and sitting.

Bars that a photocopier cannot spoil, then the tables that hold everybody. People on no list are in it as they were noted.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from reportlab.platypus import Flowable, KeepTogether

from facilitation.floor.lengths import spell_seconds
from facilitation.floor.totals import Share, SpeakingTimes
from facilitation.papers.asks import day_words
from facilitation.papers.bar_chart import Bar, bars
from facilitation.papers.blocks import letterhead, table_heading, title_block
from facilitation.papers.edition import Edition
from facilitation.papers.long_table import LongTable, Row, head_row, plain_row
from facilitation.papers.page import Sheet, build
from facilitation.papers.participation import constituency_name
from facilitation.papers.styles import style
from facilitation.papers.writing import Markup, bold, paragraph, plain
from facilitation.people.organisations import CONSTITUENCIES

if TYPE_CHECKING:
    from facilitation.agenda.sessions import Session
    from facilitation.workshop import Workshop

_MOST_BARS = 12
"""Bars of one chart; those who spoke less are in the table."""


def build_speaking_time(workshop: Workshop, edition: Edition, day: date | None) -> bytes:
    """Of one day, or of the whole workshop, then with a table of its days and of its items."""
    name = edition.wording("paper.name.speaking_time")
    sheet = edition.sheet(name)
    times = workshop.floor.totals(day=day)
    period = edition.on(day) if day is not None else edition.say("paper.speaking.whole")
    story: list[Flowable] = [
        *letterhead(edition, sheet.body_width),
        *title_block(edition, name),
        paragraph(bold(period), style("body_left")),
        paragraph(plain(_summed(edition, times)), style("body_left")),
    ]
    if times.turns:
        story += [
            *_part(edition, sheet, "constituency", _in_order(times.by_constituency), times),
            *_part(edition, sheet, "sex", _sexes(times), times),
            *_part(edition, sheet, "organisation", times.by_organisation, times),
            *_part(edition, sheet, "person", times.by_person, times),
            *_items(workshop, edition, sheet, day),
            *_sittings(workshop, edition, sheet, day, _told(times)),
        ]
        if day is None and len(workshop.floor.days()) > 1:
            story += _days(workshop, edition, sheet, _in_order(times.by_constituency))
    return build(story, sheet)


def _summed(edition: Edition, times: SpeakingTimes) -> str:
    """How many turns, how long, and what women had of it."""
    say = edition.wording
    if not times.turns:
        return say("paper.speaking.nobody")
    women = next((one for one in times.by_sex if one.key == "F"), None)
    said = say(
        "paper.speaking.sum",
        count=times.turns,
        people=len(times.by_person),
        time=spell_seconds(times.seconds),
        average=spell_seconds(round(times.seconds / times.turns)),
    )
    if women is None:
        return said
    parts = {"time": _percent(edition, women.seconds, times.seconds), "turns": _percent(edition, women.turns, times.turns)}
    return f"{said} {say('paper.speaking.women', **parts)}"


def _part(edition: Edition, sheet: Sheet, part: str, shares: Sequence[Share], times: SpeakingTimes) -> list[Flowable]:
    """A heading, its bars, its table."""
    drawn = [one for one in shares if one.seconds][:_MOST_BARS]
    sexes = _told(times) if part != "sex" else []
    # The heading goes to the next page with its bars.
    found: list[Flowable] = [*table_heading(edition.say(f"paper.speaking.by_{part}"), room=60 + 20 * len(drawn))]
    if drawn:
        legend = [edition.wording(f"paper.sex_count.{sex}") for sex in sexes] or [edition.wording("paper.speaking.time")]
        rows = [
            Bar(
                _name(edition, part, one),
                tuple(one.by_sex.get(sex, 0) for sex in sexes) or (one.seconds,),
                f"{spell_seconds(one.seconds)}\u00a0({one.turns})",
            )
            for one in drawn
        ]
        found.append(KeepTogether([bars(rows, legend, sheet.body_width)]))
    if part != "sex":
        found.append(_table(edition, sheet, part, shares, times))
    return found


def _table(edition: Edition, sheet: Sheet, part: str, shares: Sequence[Share], times: SpeakingTimes) -> LongTable:
    heads = [f"paper.speaking.column.{part}", "turns", "time", "share", "average"]
    words = [edition.say(heads[0]), *(edition.say(f"paper.speaking.column.{one}") for one in heads[1:])]
    rows = [_line(edition, _with_detail(edition, part, one), one, times) for one in shares]
    whole = Share("", "", "", times.turns, times.seconds)
    rows.append(_line(edition, edition.say("paper.column.total"), whole, times, strong=True))
    return _laid(sheet, words, rows)


def _line(edition: Edition, name: Markup, one: Share, times: SpeakingTimes, *, strong: bool = False) -> Row:
    figures = [
        str(one.turns),
        spell_seconds(one.seconds),
        _percent(edition, one.seconds, times.seconds),
        spell_seconds(one.average),
    ]
    return _cells(name, figures, strong=strong)


def _items(workshop: Workshop, edition: Edition, sheet: Sheet, day: date | None) -> list[Flowable]:
    """How long each item was debated."""
    items = workshop.floor.items(day)
    if not items:
        return []
    rows = []
    for item in items:
        found = workshop.floor.totals(item=item)
        figures = [str(found.turns), spell_seconds(found.seconds), str(len(found.by_person))]
        rows.append(_cells(plain(workshop.agenda.get(item).title), figures))
    names = ("item", "turns", "time", "speakers")
    words = [edition.say(f"paper.speaking.column.{one}") for one in names]
    return [*table_heading(edition.say("paper.speaking.by_item"), room=90), _laid(sheet, words, rows)]


def _sittings(workshop: Workshop, edition: Edition, sheet: Sheet, day: date | None, sexes: Sequence[str]) -> list[Flowable]:
    """Half-day after half-day: how often and for how long, what women and men had of it. One alone would repeat the whole."""
    sittings = sorted((workshop.sessions.get(one) for one in workshop.floor.sittings(day)), key=lambda one: one.sort_key)
    if len(sittings) < 2:
        return []
    rows = [
        _sitting(plain(_sitting_name(edition, one, with_day=day is None)), workshop.floor.totals(session=one.id), sexes)
        for one in sittings
    ]
    total = edition.say("paper.column.total")
    rows.append(_sitting(total, workshop.floor.totals(day=day), sexes, strong=True))
    words = [edition.say("paper.speaking.column.sitting"), *(edition.say(f"paper.sex_count.{sex}") for sex in sexes), total]
    note = paragraph(edition.say("paper.speaking.with_turns"), style("note"))
    heading = table_heading(edition.say("paper.speaking.by_sitting"), room=_room(rows))
    return [*heading, _laid(sheet, words, rows, first=0.3), note]


def _sitting_name(edition: Edition, one: Session, *, with_day: bool) -> str:
    half = edition.wording(f"half.{one.half}")
    said = f"{day_words(one.date, edition.wording)}, {half}" if with_day else half
    return said[:1].upper() + said[1:]


def _sitting(name: Markup, times: SpeakingTimes, sexes: Sequence[str], *, strong: bool = False) -> Row:
    of = {one.key: one for one in times.by_sex}
    shares = [*(of.get(sex) for sex in sexes), Share("", "", "", times.turns, times.seconds)]
    return _cells(name, [f"{spell_seconds(one.seconds)}\u00a0({one.turns})" if one else "–" for one in shares], strong=strong)


def _days(workshop: Workshop, edition: Edition, sheet: Sheet, shares: Sequence[Share]) -> list[Flowable]:
    """Categories down, days across."""
    days = workshop.floor.days()
    found = {day: workshop.floor.totals(day=day) for day in days}
    words = [edition.say("paper.column.constituency"), *(plain(f"{day:%d/%m}") for day in days), edition.say("paper.column.total")]
    rows = []
    for share in shares:
        seconds = [next((one.seconds for one in found[day].by_constituency if one.key == share.key), 0) for day in days]
        rows.append(_cells(plain(_name(edition, "constituency", share)), [*map(_or_dash, seconds), spell_seconds(share.seconds)]))
    sums = [found[day].seconds for day in days]
    rows.append(_cells(edition.say("paper.column.total"), [*map(_or_dash, sums), spell_seconds(sum(sums))], strong=True))
    return [*table_heading(edition.say("paper.speaking.by_day"), room=_room(rows)), _laid(sheet, words, rows)]


def _cells(name: Markup, figures: Sequence[str], *, strong: bool = False) -> Row:
    cells = [name, *map(plain, figures)]
    if strong:
        cells = [bold(one) for one in cells]
    return plain_row([paragraph(words, style("cell_centre" if place else "cell")) for place, words in enumerate(cells)])


def _laid(sheet: Sheet, words: Sequence[Markup], rows: Sequence[Row], *, first: float = 0.4) -> LongTable:
    """`first`: the share of the first column; the others are alike."""
    widths = [sheet.body_width * share for share in (first, *[(1 - first) / (len(words) - 1)] * (len(words) - 1))]
    head = head_row([paragraph(one, style("cell_head_centre" if place else "cell_head")) for place, one in enumerate(words)])
    return LongTable(widths, rows, head=[head], page_height=sheet.body_height)


def _room(rows: Sequence[Row]) -> int:
    """Points: a short table stays in one piece with its heading."""
    return min(90 + 20 * len(rows), 340)


def _in_order(shares: Sequence[Share]) -> list[Share]:
    """Constituencies in their order, others after them."""
    known = {name: place for place, name in enumerate(CONSTITUENCIES)}
    return sorted(shares, key=lambda one: (known.get(one.key, len(known)), one.key == ""))


def _sexes(times: SpeakingTimes) -> list[Share]:
    return sorted(times.by_sex, key=lambda one: ("F", "M", "").index(one.key))


def _told(times: SpeakingTimes) -> list[str]:
    """ "" stands for those of whom nobody knows, and has a part of the bars only where there are any."""
    return [sex for sex in ("F", "M", "") if sex or any(one.key == "" for one in times.by_sex)]


def _name(edition: Edition, part: str, one: Share) -> str:
    if part == "constituency":
        words = constituency_name(edition, one.key)
    elif part == "sex":
        words = edition.wording(f"paper.sex_count.{one.key}")
    else:
        words = one.name or edition.wording("floor.no_organisation")
    return words[:1].upper() + words[1:]


def _with_detail(edition: Edition, part: str, one: Share) -> Markup:
    name = _name(edition, part, one)
    return plain(f"{name}, {one.detail}" if part == "person" and one.detail else name)


def _or_dash(seconds: int) -> str:
    return spell_seconds(seconds) if seconds else "–"


def _percent(edition: Edition, part: int, whole: int) -> str:
    share = round(100 * part / whole) if whole else 0
    return f"{share}\u00a0%" if edition.language == "fr" else f"{share}%"
