"""Several days said in a line: "les 22, 23 et 25 juillet 2025"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from facilitation.wording import Wording


def listed(days: Sequence[date], wording: Wording) -> str:
    """ "les 30 juin, 1er et 2 juillet 2025" / "on 30 June, 1 and 2 July 2025"; the year is said once a year. "" for no day."""
    from babel.dates import format_date

    said: list[str] = []
    months = [list(group) for _, group in groupby(sorted(days), key=lambda day: (day.year, day.month))]
    for place, month in enumerate(months):
        numbers = [_number(day, wording) for day in month]
        name = str(format_date(month[-1], "MMMM", locale=wording.language))
        last_of_year = place + 1 == len(months) or months[place + 1][0].year != month[0].year
        numbers[-1] += f" {name}" + (f" {month[0].year}" if last_of_year else "")
        said += numbers
    if not said:
        return ""
    words = said[0] if len(said) == 1 else wording("paper.and", first=", ".join(said[:-1]), last=said[-1])
    return wording("paper.on_days", count=len(said), days=words)


def _number(day: date, wording: Wording) -> str:
    return "1er" if day.day == 1 and wording.language == "fr" else str(day.day)
