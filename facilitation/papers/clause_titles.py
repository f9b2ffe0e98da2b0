"""How a part of a text is called on paper: its number and its words."""

from __future__ import annotations


def titled(number: str, text: str, *, number_typed: bool = False) -> str:
    """ "I.2 Contexte national", "Axe 1 – Gouvernance"; numbers typed by hand stand in the words already."""
    words = " ".join(text.split())
    if number_typed or not number:
        return words
    if not words:
        return number
    return f"{number} – {words}" if " " in number else f"{number} {words}"
