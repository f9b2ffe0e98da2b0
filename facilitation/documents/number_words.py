"""A list's number as it is written: figures, Roman figures, letters, ordinals, and words in French and English."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

_ROMAN: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LARGEST_ROMAN: Final = 3999
_LARGEST_LETTER: Final = 780
"""Word itself stops at thirty times the same letter."""
_LARGEST_WORD: Final = 999_999

_FRENCH: Final = (
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
)  # fmt: skip
_FRENCH_TENS: Final = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante", 8: "quatre-vingt"}
_ENGLISH: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_ENGLISH_TENS: Final = {
    2: "twenty", 3: "thirty", 4: "forty", 5: "fifty", 6: "sixty", 7: "seventy", 8: "eighty", 9: "ninety",
}  # fmt: skip
_ENGLISH_ORDINALS: Final = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip


def roman(number: int) -> str:
    """ "XIV"; beyond 3999 in figures."""
    if not 0 < number <= _LARGEST_ROMAN:
        return str(number)
    written = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        written += letters * count
    return written


def letters(number: int) -> str:
    """1 → "A", 26 → "Z", 27 → "AA", 28 → "BB", as Word counts; beyond 780 in figures."""
    if not 0 < number <= _LARGEST_LETTER:
        return str(number)
    times, letter = divmod(number - 1, 26)
    return chr(ord("A") + letter) * (times + 1)


def ordinal(number: int, language: str) -> str:
    """ "1er", "2e" in French; "1st", "2nd", "11th" elsewhere."""
    if _is_french(language):
        return "1er" if number == 1 else f"{number}e"
    if number % 100 in {11, 12, 13}:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def cardinal_text(number: int, language: str) -> str:
    """ "Vingt et un" in French, "Twenty-one" elsewhere; beyond 999,999 in figures."""
    if not 0 <= number <= _LARGEST_WORD:
        return str(number)
    return (_french(number) if _is_french(language) else _english(number)).capitalize()


def ordinal_text(number: int, language: str) -> str:
    """ "Vingt et unième" in French ("Premier" for the first), "Twenty-first" elsewhere; beyond 999,999 in figures."""
    if not 0 < number <= _LARGEST_WORD:
        return str(number)
    if not _is_french(language):
        return _english_ordinal(number).capitalize()
    if number == 1:
        return "Premier"
    words = _french(number)
    if words.endswith(("vingts", "cents")):
        words = words[:-1]
    if words.endswith("cinq"):
        words += "u"
    elif words.endswith("neuf"):
        words = words[:-1] + "v"
    elif words.endswith("e"):
        words = words[:-1]
    return (words + "ième").capitalize()


def _is_french(language: str) -> bool:
    return language.lower().startswith("fr")


def _french(number: int) -> str:
    if number >= 1000:
        thousands, rest = divmod(number, 1000)
        # "quatre-vingt mille", "deux cent mille": vingt and cent lose their s before mille.
        head = (
            ""
            if thousands == 1
            else _french(thousands).removesuffix("s") + " "
            if thousands % 100 in {0, 80}
            else (_french(thousands) + " ")
        )
        return f"{head}mille" + (f" {_french(rest)}" if rest else "")
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        head = "cent" if hundreds == 1 else f"{_FRENCH[hundreds]} cent"
        if rest:
            return f"{head} {_french(rest)}"
        return head if hundreds == 1 else f"{head}s"
    if number < 20:
        return _FRENCH[number]
    tens, rest = divmod(number, 10)
    if tens in {7, 9}:
        tens, rest = tens - 1, rest + 10
    word = _FRENCH_TENS[tens]
    if not rest:
        return "quatre-vingts" if tens == 8 else word
    if rest in {1, 11} and tens != 8:
        return f"{word} et {_FRENCH[rest]}"
    return f"{word}-{_FRENCH[rest]}"


def _english(number: int) -> str:
    if number >= 1000:
        thousands, rest = divmod(number, 1000)
        return f"{_english(thousands)} thousand" + (f" {_english(rest)}" if rest else "")
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        return f"{_ENGLISH[hundreds]} hundred" + (f" {_english(rest)}" if rest else "")
    if number < 20:
        return _ENGLISH[number]
    tens, rest = divmod(number, 10)
    return _ENGLISH_TENS[tens] + (f"-{_ENGLISH[rest]}" if rest else "")


def _english_ordinal(number: int) -> str:
    words = _english(number)
    cut = max(words.rfind(" "), words.rfind("-")) + 1
    last = words[cut:]
    if last in _ENGLISH_ORDINALS:
        return words[:cut] + _ENGLISH_ORDINALS[last]
    return words[:cut] + (last[:-1] + "ieth" if last.endswith("y") else last + "th")


def _padded(number: int) -> str:
    return f"{number:02d}"


_PLAIN: Final[dict[str, Callable[[int], str]]] = {
    "decimal": str,
    "decimalZero": _padded,
    "upperRoman": roman,
    "lowerRoman": lambda number: roman(number).lower(),
    "upperLetter": letters,
    "lowerLetter": lambda number: letters(number).lower(),
    "numberInDash": lambda number: f"- {number} -",
    "hex": lambda number: f"{number:X}",
    "none": lambda number: "",
}
_SPOKEN: Final[dict[str, Callable[[int, str], str]]] = {
    "ordinal": ordinal,
    "cardinalText": cardinal_text,
    "ordinalText": ordinal_text,
}


def written(number: int, format_name: str, language: str) -> str:
    """`number` in a format of WordprocessingML (17.18.59); the formats of scripts we cannot write are given in figures."""
    if format_name in _SPOKEN:
        return _SPOKEN[format_name](number, language)
    return _PLAIN.get(format_name, str)(number)
