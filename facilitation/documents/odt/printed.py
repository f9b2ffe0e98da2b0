"""A clause as it is to stand in an ODT that we write."""

from __future__ import annotations

from dataclasses import dataclass

from facilitation.text.clauses import CellPlace, ClauseKind, Span


@dataclass(frozen=True, slots=True)
class Printed:
    """`number` is typed before the words ("" where there is none, or where it is one of the words already); one without letters or
    digits is a bullet. `endnote`: a note of the end of the text."""

    id: str
    parent: str | None
    kind: ClauseKind
    level: int
    number: str
    text: str
    spans: tuple[Span, ...] = ()
    cell: CellPlace | None = None
    endnote: bool = False
