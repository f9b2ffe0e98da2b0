"""The words of everything below the screen: papers, refusals, the command line, in French and English.

The sentences stand in `resources/words/<language>/*.toml`, flat tables of `"area.key" = "Sentence with {field}."`; several files
are one catalogue. Dates and numbers are written by Babel with the language's own rules. The domain raises and returns values;
only the edges (window, papers, command line) call this.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from functools import cache
from typing import Literal

from facilitation.errors import PalabreError
from facilitation.resources import resource

Language = Literal["fr", "en"]
_Day = date
LANGUAGES: tuple[Language, ...] = ("fr", "en")


@cache
def catalogue(language: Language) -> Mapping[str, str]:
    """All sentences of a language by key; raises ValueError where two files use one key."""
    import tomllib  # the window must be painted before any sentence is needed

    words: dict[str, str] = {}
    for path in sorted(resource("words", language).glob("*.toml")):
        for key, sentence in tomllib.loads(path.read_text(encoding="utf-8")).items():
            if key in words:
                raise ValueError(f"{path}: {key} stands in another file too")
            words[key] = sentence
    return words


class Wording:
    """One language's way to say things; cheap to make, safe to share."""

    def __init__(self, language: Language = "fr") -> None:
        self.language: Language = language
        self._words = catalogue(language)

    def __call__(self, key: str, **fields: object) -> str:
        """The sentence `key` with its fields; an integer field `count` chooses `key.one` or `key.other` where these exist.

        Raises KeyError for an unknown key: a missing sentence is a bug, found by the tests that compare both catalogues.
        """
        if "count" in fields and f"{key}.one" in self._words:
            number = fields["count"]
            # French counts zero as singular, English as plural.
            single = number == 1 or (self.language == "fr" and number == 0)
            key = f"{key}.one" if single else f"{key}.other"
        return self._words[key].format_map(fields) if fields else self._words[key]

    def knows(self, key: str) -> bool:
        return key in self._words or f"{key}.one" in self._words

    def error(self, error: PalabreError) -> str:
        """The sentence a user can act on."""
        return self(error.key, **error.fields)

    def date(self, value: date) -> str:
        """ "mercredi 23 juillet 2025" / "Wednesday, 23 July 2025"."""
        from babel.dates import format_date

        pattern = "EEEE d MMMM y" if self.language == "fr" else "EEEE, d MMMM y"
        written = format_date(value, pattern, locale=self.language)
        return written.replace(" 1 ", " 1er ") if self.language == "fr" and value.day == 1 else written

    def short_date(self, value: _Day) -> str:
        """ "23/07/2025" in both languages: day first, as everybody in the room writes it."""
        return value.strftime("%d/%m/%Y")

    def time(self, value: time | datetime) -> str:
        """ "8 h 40" / "08:40"; hours and minutes of the value's own zone."""
        if self.language == "fr":
            return f"{value.hour}\u00a0h\u00a0{value.minute:02d}"
        return f"{value.hour:02d}:{value.minute:02d}"

    def number(self, value: int | float) -> str:
        """Grouped by thin no-break spaces in French, commas in English."""
        from babel.numbers import format_decimal

        return str(format_decimal(value, locale=self.language))
