"""The parts of a day's summary in the order of the paper, each with its title: prose, figures, or what is said where both lack.

The PDF, the Word file and the window are set from these.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from facilitation.papers.figures import Block, Words, words
from facilitation.papers.summary_state import Shown
from facilitation.text.rich import RichText
from facilitation.wording import Wording

if TYPE_CHECKING:
    from facilitation.workshop import Workshop

ORDER = ("activities", "participation", "highlights", "amendments", "left_open", "difficulties", "comments", "next")
_TOLD_EMPTY = ("left_open", "difficulties")
"""Parts that a reader looks for: that they are empty is said in a word."""


@dataclass(frozen=True, slots=True)
class Prose:
    """A section of somebody's own words; `before` are its words in the version whose changes are shown, None where none are."""

    rich: RichText
    before: RichText | None


Part = tuple[str, list[Prose | tuple[Block, ...]]]


def told_parts(wording: Wording, found: Shown) -> Iterator[Part]:
    """Parts that nobody misses where they are empty are left out."""
    for name in ORDER:
        made: list[Prose | tuple[Block, ...]] = list(_prose(name, found))
        figures = found.figures.get("decisions" if name == "highlights" else name, ())
        title = wording(f"paper.daily.part.{name}") if name != "next" else ""
        if name == "next" and figures and isinstance(figures[0], Words):
            title, figures = figures[0].text, figures[1:]
        if name == "highlights" and figures:
            figures = (words("heading", wording("paper.daily.decided")), *figures)
        if figures:
            made.append(figures)
        if not made and name == "highlights":
            made.append((words("sentence", wording("paper.missing")),))
        if made:
            yield title, made
        elif name in _TOLD_EMPTY:
            yield wording("paper.summary.none", title=title), made


def _prose(name: str, found: Shown) -> Iterator[Prose]:
    rich = found.sections.get(name, RichText())
    before = found.before.get(name) if found.before is not None else None
    if rich or before:
        yield Prose(rich, before)


def signers(workshop: Workshop, day: date) -> tuple[list[str], list[str]]:
    """Rapporteurs and chairs of the day's sittings (ids), each once."""
    sessions = workshop.sessions.of_day(day)
    rapporteurs = dict.fromkeys(one for session in sessions for one in session.rapporteurs)
    return list(rapporteurs), list(dict.fromkeys(one.chair for one in sessions if one.chair))
