"""What one adopted amendment does to the text, without anything of who proposed it, when or why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from facilitation.text.clauses import ClauseId

ChangeKind = Literal["replace", "insert", "delete", "move", "column", "column_out"]


@dataclass(frozen=True, slots=True)
class Change:
    """A change to one clause.

    - replace: the clause's `base_text` becomes `text`;
    - insert: new paragraphs, the lines of `text`, stand after `clause`: directly below a heading, after all that belongs to
      any other clause; after a row of a table each line is a new row, its cells parted by tabs (`rows.py`);
    - delete: the clause goes, with everything under it;
    - move: the clause, with everything under it, stands after everything under `target`;
    - column: a new column stands right of `clause`, a cell, or before the first one of `clause`, a table; the lines of `text` are
      its cells (`columns.py`);
    - column_out: the cell goes with its column, of which every cell has such a change.

    An amendment that changes several places gives a change for each: they have its `id`, are told apart by `part`, and are made
    all or none, but for `optional` ones: these are passed over where their words are gone. `number` is the amendment's printed
    number ("12", "G2-12"); `base_text` the clause's words that the author had before him, "" for an insertion; `columns` those that
    new rows were written for, where not all received (`row_forms.py`).
    """

    id: str
    number: str
    kind: ChangeKind
    clause: ClauseId
    base_text: str
    text: str = ""
    target: ClauseId | None = None
    part: int = 0
    optional: bool = False
    columns: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What is refused where it cannot be made: all that the amendment changes, or this place alone."""
        return f"{self.id}:{self.part}" if self.optional else self.id


def number_order(number: str) -> tuple[tuple[str, int], ...]:
    """Sorting key of printed numbers as people count: "2" before "12", "12" before "12-a", "G1-9" before "G2-1"."""
    return tuple((letters, int(digits or -1)) for letters, digits in re.findall(r"(\D*)(\d*)", number, re.ASCII))
