"""What a formula comes to: the changes it asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from facilitation.text.clauses import ClauseId

ProposedKind = Literal["replace", "insert", "delete", "move", "everywhere", "join", "split", "block", "column", "column_out"]


@dataclass(frozen=True, slots=True)
class Proposed:
    """One change that a formula asks for: `text` is the clause's new text, or the lines of new paragraphs after it; `target` the
    clause that a moved one is to stand after.

    `run` are the clauses that the lines of `text` take the place of ("join", "split", "block"). "everywhere": `base_text` are
    words, `text` those that take their place wherever they stand in the document; `clause` is the first that has them.
    "column": a new one right of the cell `clause`, or before all of the table `clause`; the lines of `text` are its cells.
    "column_out": the cells `run` go, `base_text` are their words.
    """

    clause: ClauseId
    label: str
    kind: ProposedKind
    base_text: str
    text: str
    target: ClauseId | None = None
    run: tuple[ClauseId, ...] = ()
