"""The numbers of a formula's parts: "I. –", "2°", "A.", "a)"."""

from __future__ import annotations

from facilitation.formulas.cursor import Cursor
from facilitation.formulas.numbers import roman_value


def part_number(cursor: Cursor) -> dict[str, int]:
    """The readings of a part's number: {"roman": 1} for "I. –", {"degree": 2} for "2°", {"lower": 1} for "a)"; accepted,
    {} for none.
    """
    start = cursor.at
    text = cursor.text()
    found: dict[str, int] = {}
    if roman_value(text):
        found["roman"] = roman_value(text)
    if len(text) == 1 and text.isalpha():
        kind = "upper" if text.isupper() else "lower"
        found[kind] = ord(text.lower()) - ord("a") + 1
    if text.endswith("°") and text[:-1].isdigit():
        found["degree"] = int(text[:-1])
    elif text.isdigit() and len(text) <= 2:
        found["figure"] = int(text)
    if not found:
        return {}
    cursor.at += 1
    if cursor.word() == "." and cursor.text(1)[:1].isdigit() and cursor.tokens[cursor.at].end == cursor.tokens[cursor.at + 1].start:
        # « III.2 » is a label.
        cursor.at = start
        return {}
    cursor.accept("bis", "ter", "quater", "quinquies")
    ended = False
    while cursor.word() in (".", "-", ")", "/"):
        cursor.at += 1
        ended = True
    # « I Alinéa 3 »: the separator was forgotten; only before a word that begins a formula.
    forgotten = "roman" in found and cursor.word() in ("alinea", "alineas", "apres", "avant", "supprimer", "remplacer")
    if not ended and "degree" not in found and not forgotten:
        cursor.at = start
        return {}
    if "lower" in found and cursor.tokens[cursor.at - 1].word != ")":
        cursor.at = start
        return {}
    return found
