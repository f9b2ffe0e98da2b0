"""How a part of a text is called on paper: its number and its words."""

from __future__ import annotations

from collections.abc import Iterable

from facilitation.text.clauses import CellPlace

_ROW_NAME = 70


def titled(number: str, text: str, *, number_typed: bool = False) -> str:
    """ "I.2 Contexte national", "Axe 1 – Gouvernance"; numbers typed by hand stand in the words already."""
    words = " ".join(text.split())
    if number_typed or not number:
        return words
    if not words:
        return number
    return f"{number} – {words}" if " " in number else f"{number} {words}"


def row_named(cells: Iterable[tuple[CellPlace | None, str]]) -> str:
    """ "1.2.1, Développer le système …": the first words of a table's row, for nobody counts its lines; cells left to right."""
    names: list[str] = []
    for place, text in cells:
        # What is merged over several rows tells none of them apart.
        if text.strip() and (place is None or place.row_span == 1):
            names.append(" ".join(text.split()))
            if len(names[-1]) > 12:
                break
    name = ", ".join(names[:3])
    return name if len(name) <= _ROW_NAME else f"{name[:_ROW_NAME].rsplit(' ', 1)[0]} …"
