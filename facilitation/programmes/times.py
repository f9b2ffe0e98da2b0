"""Times, lengths and days as programmes write them: "8 h 30 – 9 h 00", "de 14h à 15h30", "45 min", "Jour 2", "mardi 22/07/2025"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from facilitation.text.folding import fold

_TIME = re.compile(
    r"(?<![\d.,/])(\d{1,2})\s*(?:[hH:]|\.(?=\d\d(?!\d)))\s*([0-5]\d)?(?:\s*(?:mn|min|:\d\d))?\s*(?:([ap])\.?m\b\.?)?", re.IGNORECASE
)
_HOUR = re.compile(r"\b(\d{1,2})\s*([ap])\.?m\b", re.IGNORECASE)
_MINUTES = re.compile(r"^\s*(\d{1,3})\s*(?:min(?:utes?|\.)?|mn|')?\s*$", re.IGNORECASE)
_HOURS = re.compile(r"^\s*(\d{1,2})\s*(?:h(?:eures?|ours?)?|:)\s*([0-5]\d)?\s*(?:min(?:utes?)?|mn|:00)?\s*$", re.IGNORECASE)
_NUMBERED = re.compile(r"\b(?:jour(?:nee)?|day|j)\s*(?:n°|no)?\s*\.?\s*(\d{1,2})\b")
_DIGITS = re.compile(r"\b(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}|\d{2}))?\b")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_DAY_MONTH = re.compile(r"\b(?P<day>\d{1,2})(?:er|st|nd|rd|th)? (?P<month>[a-z]+)(?: (?P<year>\d{4}))?\b")
_MONTH_DAY = re.compile(r"\b(?P<month>[a-z]+) (?P<day>\d{1,2})(?:st|nd|rd|th)?(?:,? (?P<year>\d{4}))?\b(?! [a-z])")
_NEAR = timedelta(days=7)
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "janvier january jan", "fevrier february fevr feb", "mars march mar", "avril april avr apr", "mai may", "juin june jun",
            "juillet july juil jul", "aout august aug", "septembre september sept sep", "octobre october oct",
            "novembre november nov", "decembre december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_WEEKDAYS = (
    ("lundi", "monday"), ("mardi", "tuesday"), ("mercredi", "wednesday"), ("jeudi", "thursday"), ("vendredi", "friday"),
    ("samedi", "saturday"), ("dimanche", "sunday"),
)  # fmt: skip
_ORDINALS = {"premier": 1, "premiere": 1, "first": 1, "deuxieme": 2, "second": 2, "seconde": 2, "troisieme": 3, "third": 3,
             "quatrieme": 4, "fourth": 4, "cinquieme": 5, "fifth": 5, "sixieme": 6, "septieme": 7}  # fmt: skip


def times_in(text: str) -> list[int]:
    """The times of the day in a text, in their order: minutes since midnight."""
    if (share := _share_of_day(text)) is not None:
        return [share]
    found: list[tuple[int, int]] = []
    for match in (*_TIME.finditer(text), *_HOUR.finditer(text)):
        hour, half = int(match[1]), (match[3] if match.re is _TIME else match[2]) or ""
        minute = int(match[2] or 0) if match.re is _TIME else 0
        hour = hour % 12 + 12 * (half.lower() == "p") if half else hour
        if hour < 24 and not any(place <= match.start() < place + 3 for place, _ in found):
            found.append((match.start(), hour * 60 + minute))
    return [minutes for _, minutes in sorted(found)]


def _share_of_day(text: str) -> int | None:
    """A time that Excel kept as a part of the day: 0.354166… is 8:30."""
    try:
        share = float(text.replace(",", "."))
    except ValueError:
        return None
    return round(share * 24 * 60) if 0 < share < 1 else None


def length_in(text: str) -> int | None:
    """Minutes of a text that is a length: "45 min", "1h30", "90"; None for any other."""
    if (match := _MINUTES.match(text)) is not None:
        return int(match[1]) or None
    if (match := _HOURS.match(text)) is not None:
        return int(match[1]) * 60 + int(match[2] or 0) or None
    return _share_of_day(text)


def day_in(text: str, days: list[date]) -> int | None:
    """Which day of the workshop (from 1) a text names, by date, number or weekday; None where it names none, 0 where the day that
    it names is none of the workshop's.
    """
    words = fold(text)
    named = _date_in(text, days)
    if named is not None:
        if named in days:
            return days.index(named) + 1
        # A date far off is that of a version or a signature, and begins no day.
        return 0 if any(abs(named - day) <= _NEAR for day in days) else None
    if (match := _NUMBERED.search(words)) is not None:
        return int(match[1]) if int(match[1]) <= len(days) else 0
    for word, number in _ORDINALS.items():
        if re.search(rf"\b{word} (?:jour|day)", words) and number <= len(days):
            return number
    for number, names in enumerate(_WEEKDAYS):
        if any(re.search(rf"\b{name}\b", words) for name in names):
            fitting = [day for day in days if day.weekday() == number]
            return days.index(fitting[0]) + 1 if len(fitting) == 1 else None
    return None


def _date_in(text: str, days: list[date]) -> date | None:
    """A year that is not written is that of the workshop."""
    year = str(days[0].year if days else date.today().year)
    if (match := _ISO.search(text)) is not None:
        return _valid(match[1], int(match[2]), match[3])
    if (match := _DIGITS.search(text)) is not None:
        return _valid(match[3] or year, int(match[2]), match[1])
    words = fold(text)
    for match in (*_DAY_MONTH.finditer(words), *_MONTH_DAY.finditer(words)):
        if match["month"] in _MONTHS:
            return _valid(match["year"] or year, _MONTHS[match["month"]], match["day"])
    return None


def _valid(year: str, month: int, day: str) -> date | None:
    """Years of two digits are of this century."""
    number = int(year)
    try:
        return date(number + 2000 if number < 100 else number, month, int(day))
    except ValueError:
        return None
