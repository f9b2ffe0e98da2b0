"""How many amendments were proposed and what became of them: in all, by substance and form, by part of the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from facilitation.amendments.values import OUTCOMES

if TYPE_CHECKING:
    from facilitation.papers.matrix_lines import Line, Section
    from facilitation.wording import Wording

STATES: tuple[str, ...] = (*OUTCOMES, "pending")
TotalKind = Literal["total", "share", "document", "part", "observations"]


@dataclass(frozen=True, slots=True)
class Total:
    """One line of the summary: `proposed` is the sum of `states`, whose keys are in STATES."""

    kind: TotalKind
    title: str
    states: Counter[str]
    has_parts: bool = False

    @property
    def proposed(self) -> int:
        return self.states.total()


def totals(sections: Sequence[Section], wording: Wording, *, complete: bool = True) -> tuple[Total, ...]:
    """All amendments and each document; where `complete`, also those of substance and of form, observations, and the parts."""
    every = [line for section in sections for line in section.amendments]
    found = [_total("total", wording("matrix.totals.all"), every)]
    if complete:
        for nature in ("substance", "form"):
            lines = [line for line in every if line.amendment.nature == nature]
            found.append(_total("share", wording(f"matrix.totals.{nature}"), lines))
    observations = [line for section in sections for line in section.observations]
    if observations:
        found.append(_total("observations", wording("matrix.totals.observations"), observations))
    for section in sections:
        if section.amendments:
            found.append(_total("document", section.document.title, section.amendments, has_parts=complete))
            by_part = groupby(section.amendments if complete else (), key=lambda line: line.part)
            for lines in (list(of_part) for _, of_part in by_part):
                found.append(_total("part", lines[0].part_title, lines))
    return tuple(found)


def _total(kind: TotalKind, title: str, lines: Iterable[Line], *, has_parts: bool = False) -> Total:
    return Total(kind, title, Counter(line.amendment.state for line in lines), has_parts)
