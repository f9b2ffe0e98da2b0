"""On which blank line of the printed sheet somebody signs who was registered too late to stand on it."""

from __future__ import annotations

from facilitation.people.people import Person
from facilitation.sheet_lines import free_line
from ui.context import AppContext


def blank_line_told(context: AppContext, session: str, person: Person) -> str:
    """ "ligne libre n° 3 (L3)", as the paper names it; "" for who stands on it, or where none was printed or is left."""
    wording, line = context.language.wording, free_line(context.workshop, session, person)
    if line is None:
        return ""
    key = "people.blank_line" if line.sure else "people.blank_line_or_complement"
    return wording(key, number=line.number, label=wording("paper.blank_line", number=line.number))
