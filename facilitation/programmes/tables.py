"""A programme out of a table (XLSX, ODS, CSV, Word): which columns hold times, titles, who and where, and what each row says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, time
from typing import Literal

from facilitation.people.tables import Sheet
from facilitation.programmes.plan import PlannedItem
from facilitation.programmes.times import day_in, length_in, times_in
from facilitation.text.folding import fold

Meaning = Literal["day", "time", "end", "length", "title", "responsible", "room"]
MEANINGS: tuple[Meaning, ...] = ("day", "time", "end", "length", "title", "responsible", "room")
USUAL = 30
"""Minutes of an item of which the table says no length."""
_LONGEST = 12 * 60

_HEADS: dict[Meaning, str] = {
    "end": r"\b(fin|end|until)\b|heure de fin",
    "length": r"\b(duree|duration|minutes|length)\b",
    "time": r"\b(horaires?|heures?|time|hours?|debut|start|creneau|timing|schedule)\b",
    "day": r"\b(jours?|journee|dates?|day)\b",
    "responsible": r"\b(intervenants?|responsables?|animateurs?|facilitateurs?|moderateurs?|orateurs?|par qui|qui|speakers?|"
    r"facilitators?|presenters?|responsible|who|moderator|acteurs?)\b",
    "room": r"\b(lieux?|salles?|rooms?|venue|place|observations?|endroit|local)\b",
    "title": r"\b(activites?|intitules?|points?|sujets?|themes?|titres?|contenus?|programme|agenda|sessions?|activity|activities|"
    r"items?|topics?|titles?|seances?|taches?|articulations?)\b",
}
"""What heads of columns say, without accents; asked in this order."""
_KINDS: tuple[tuple[str, str], ...] = (
    (r"dejeuner|\bdiner\b|\blunch\b|\bdinner\b|\brepas\b|rafraichissement|buffet", "meal"),
    (r"ceremonie de cloture|\bcloture\b|closing", "closing"),
    (r"ceremonie|\bouverture officielle|opening ceremony|allocution", "ceremony"),
    (r"\bpriere|prayer", "prayer"),
    (r"\bpause\b|pause-?cafe|coffee|\bbreak\b", "break"),
    (r"points? (en suspens|renvoye)|open points", "open_points"),
    (r"restitution|compte rendu des (groupes|commissions)|report(ing)? (back|of group)|synthese|mise en commun", "report_back"),
    (r"travaux (de|en) (groupe|commission|sous)|travail (de|en) groupe|group ?work|ateliers? paralleles?|parallel", "groups"),
    (r"accueil|inscription|registration|arrivee|installation|depart|formalites|logisti|hebergement|perdiem", "logistics"),
)


@dataclass(frozen=True, slots=True)
class Columns:
    """`of` says which column (from 0) has a meaning; `first_row` (from 0) is where the programme begins, below its head."""

    of: dict[Meaning, int] = field(default_factory=dict)
    first_row: int = 0

    def changed(self, meaning: Meaning, column: int | None) -> Columns:
        """The same with another column for a meaning (None: no column); whatever else that column meant is given up."""
        kept = {one: place for one, place in self.of.items() if one != meaning and place != column}
        return replace(self, of=kept if column is None else kept | {meaning: column})


@dataclass(frozen=True, slots=True)
class ReadProgramme:
    """What a table says. `unread` are rows (as Excel numbers them) that hold words and no item, or
    the item of a day that is none of the workshop's; `days` how many days were named."""

    items: tuple[PlannedItem, ...]
    unread: tuple[int, ...]
    days: int


def guess_columns(sheet: Sheet) -> Columns:
    """By the heads of the columns, and by what stands in them where there are none."""
    scored = [(_score(sheet.rows[row]), -row) for row in range(min(40, len(sheet.rows)))]
    best, place = max(scored, default=(0, 0))
    if best >= 2:
        head = -place
        found: dict[Meaning, int] = {}
        for meaning, pattern in _HEADS.items():
            for column, cell in enumerate(sheet.rows[head]):
                if column not in found.values() and re.search(pattern, fold(cell)):
                    found[meaning] = column
                    break
        columns = Columns(found, head + 1)
    else:
        columns = Columns()
    return _completed(sheet, columns)


def _score(row: Sequence[str]) -> int:
    """How many heads of different meaning a row has; long cells are no heads."""
    cells = [fold(cell) for cell in row if cell and len(cell) < 50 and not times_in(cell)]
    return sum(any(re.search(pattern, cell) for cell in cells) for pattern in _HEADS.values())


def _completed(sheet: Sheet, columns: Columns) -> Columns:
    """Times and titles are found by what stands in their columns where no head names them."""
    rows = sheet.rows[columns.first_row :]
    filled = {column: [cell for row in rows if (cell := _cell(row, column))] for column in range(sheet.width)}
    free = [column for column in filled if column not in columns.of.values()]
    if "time" not in columns.of:
        shares = {one: sum(bool(times_in(cell)) for cell in filled[one]) / max(1, len(filled[one])) for one in free}
        best = max(shares, key=lambda one: shares[one], default=None)
        if best is not None and shares[best] >= 0.5:
            columns = columns.changed("time", best)
            free.remove(best)
    if "title" not in columns.of and free:
        columns = columns.changed("title", max(free, key=lambda one: sum(map(len, filled[one]))))
    return columns


def read_programme(sheet: Sheet, columns: Columns, days: list[date]) -> ReadProgramme:
    """The items of a sheet; `days` are those of the workshop. Rows that name a day alone begin it."""
    items: list[PlannedItem] = []
    unread: list[int] = []
    day, named, clock = 1, {1} if days else set(), None
    started = False
    for number in range(columns.first_row, len(sheet.rows)):
        row = sheet.rows[number]
        if not any(row) or _score(row) >= 2:
            continue  # nothing, or the head once more, as tables of several days have it
        told = _day_of(row, columns, days)
        if told is not None and told != day:
            day, clock = told, None
            named |= {day} - {0}
        item, ends = _item_of(row, columns, day, clock)
        if item is not None and day == 0:
            unread.append(number + 1)
        elif item is not None:
            items.append(item)
            clock, started = ends, True
        elif told is None and started:
            unread.append(number + 1)
    return ReadProgramme(tuple(_with_lengths(items)), tuple(unread), len(named))


def _day_of(row: Sequence[str], columns: Columns, days: list[date]) -> int | None:
    if "day" in columns.of:
        return day_in(_cell(row, columns.of["day"]), days)
    # A line across the table: one cell alone has words, and names a day.
    filled = [cell for cell in dict.fromkeys(row) if cell]
    return day_in(filled[0], days) if len(filled) == 1 else None


def _item_of(row: Sequence[str], columns: Columns, day: int, clock: int | None) -> tuple[PlannedItem | None, int | None]:
    """The item of a row with 0 minutes where its length is not told, and when it ends."""
    title = " ".join(_cell(row, columns.of.get("title")).split())
    told = times_in(_cell(row, columns.of.get("time")))
    ends_told = times_in(_cell(row, columns.of.get("end")))
    across = not told and "time" in columns.of and len({cell for cell in row if cell}) == 1
    if not title or across:
        return None, clock
    start = told[0] if told else None
    end = ends_told[0] if ends_told else told[1] if len(told) > 1 else None
    minutes = length_in(_cell(row, columns.of.get("length"))) or 0
    if not minutes and end is not None and (start if start is not None else clock) is not None:
        begun = start if start is not None else clock
        assert begun is not None
        minutes = (end - begun) % (24 * 60)
    if not 0 <= minutes <= _LONGEST:
        minutes = 0
    kind = _kind_of(title)
    made = PlannedItem(
        day=day,
        title=title,
        minutes=minutes,
        kind=kind,
        starts_at=time(start // 60, start % 60) if start is not None else None,
        fixed=start is not None and kind in ("meal", "prayer", "closing"),
        responsible=" ".join(_cell(row, columns.of.get("responsible")).split()),
        room=" ".join(_cell(row, columns.of.get("room")).split()),
    )
    begins = start if start is not None else clock
    return made, begins + minutes if begins is not None and minutes else None


def _with_lengths(items: list[PlannedItem]) -> list[PlannedItem]:
    """An item without a length goes on until the next of its day begins, else it has the usual one."""
    done: list[PlannedItem] = []
    for item, following in zip(items, [*items[1:], None], strict=True):
        minutes = item.minutes
        if not minutes and following is not None and following.day == item.day and item.starts_at and following.starts_at:
            minutes = following.starts_at.hour * 60 + following.starts_at.minute - item.starts_at.hour * 60 - item.starts_at.minute
        done.append(replace(item, minutes=minutes if 0 < minutes <= _LONGEST else USUAL))
    return done


def _kind_of(title: str) -> str:
    words = fold(title)
    return next((kind for pattern, kind in _KINDS if re.search(pattern, words)), "plenary")


def _cell(row: Sequence[str], column: int | None) -> str:
    return row[column] if column is not None and column < len(row) else ""
