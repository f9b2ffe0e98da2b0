"""French words of the formulas that are written, as `written_formulas.toml` has them: nouns with their article, quotations."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from facilitation.documents.number_words import cardinal_text, ordinal_text
from facilitation.formulas.quotes import INNER_SPACES
from facilitation.resources import resource
from facilitation.text.hunks import Words

_NO_BREAK: Final = "\u00a0"
_TO: Final = {"le ": "au ", "la ": "à la ", "l’": "à l’", "les ": "aux "}
_OF: Final = {"le ": "du ", "la ": "de la ", "l’": "de l’", "les ": "des "}
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_AMOUNT: Final = re.compile(r"[\d.,\s]+(?:F\s?CFA|FCFA|XOF|EUR|USD|€|\$|£|F)", re.IGNORECASE)
_RATE: Final = re.compile(r"[+−-]?[\d.,\s]+[%‰]")
_NUMBER: Final = re.compile(r"[+−-]?\d[\d.,\s]*")


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun with its article, ready to be declined: "le 3.2", "l’alinéa 2 du 3.1", "les mots « veille à »"."""

    article: str
    words: str

    def __str__(self) -> str:
        return self.article + self.words

    @property
    def to(self) -> str:
        """ "au 3.2", "à l’alinéa 2", "aux mots"."""
        return _TO[self.article] + self.words

    @property
    def of(self) -> str:
        """ "du 3.2", "de l’alinéa 2", "des mots"."""
        return _OF[self.article] + self.words

    def within(self, other: Noun) -> Noun:
        """ "la deuxième phrase" within "l’alinéa 2" is "la deuxième phrase de l’alinéa 2"."""
        return Noun(self.article, f"{self.words} {other.of}")


@cache
def _words() -> Mapping[str, str]:
    import tomllib  # read when the first formula is written

    return tomllib.loads(resource("words", "written_formulas.toml").read_text(encoding="utf-8"))


def phrase(key: str, **fields: object) -> str:
    """The words of this key; an integer `count` chooses `.one` or `.other` where there are these, and is said in words."""
    count = fields.get("count")
    if isinstance(count, int):
        key = f"{key}.one" if f"{key}.one" in _words() and count == 1 else f"{key}.other" if f"{key}.other" in _words() else key
        fields["count"] = cardinal(count)
    return _words()[key].format_map(fields)


def noun(key: str, **fields: object) -> Noun:
    return declinable(phrase(key, **fields))


def knows(key: str) -> bool:
    return key in _words()


def declinable(words: str) -> Noun:
    """ "le 3.2" as a noun that can be declined."""
    article = next(article for article in _TO if words.startswith(article))
    return Noun(article, words.removeprefix(article))


def cardinal(number: int) -> str:
    return cardinal_text(number, "fr").lower()


def ordinal(number: int) -> str:
    """In the feminine: phrases and occurrences are counted."""
    return "première" if number == 1 else ordinal_text(number, "fr").lower()


def quoted(words: str) -> str | None:
    """The words in quotation marks that a reader finds the end of; None where there are none such."""
    if not words or words != words.strip(INNER_SPACES) or "\n" in words:
        return None
    if _balanced(words):
        return f"«{_NO_BREAK}{words}{_NO_BREAK}»"
    return f'"{words}"' if '"' not in words else None


def typeset(label: str) -> str:
    """A label with the no-break spaces of French within its quotation marks."""
    return label.replace("« ", f"«{_NO_BREAK}").replace(" »", f"{_NO_BREAK}»")


def _balanced(words: str) -> bool:
    depth = 0
    for letter in words:
        depth += (letter == "«") - (letter == "»")
        if depth < 0:
            return False
    return not depth


def named(words: str) -> Noun | None:
    """The words with the noun that fits them: « le mot », « les mots », « le taux », « l'année », « le signe »; None where they
    cannot be quoted."""
    marked = quoted(words)
    return noun(f"words.{_sort(words)}", words=marked) if marked is not None else None


def _sort(words: str) -> str:
    units = Words(words).units
    if not any(map(str.isalnum, words)):
        return "sign" if len(units) == 1 else "words"
    for pattern, sort in ((_YEAR, "year"), (_RATE, "rate"), (_AMOUNT, "amount"), (_NUMBER, "number")):
        if pattern.fullmatch(words):
            return sort
    if any(map(str.isdigit, words)) and not any(map(str.isspace, words)):
        return "mention"
    if len(units) > 1 or any(map(str.isspace, words)):
        return "words"
    return "acronym" if len(words) > 1 and words.isupper() else "word"
