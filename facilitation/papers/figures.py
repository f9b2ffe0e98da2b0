"""Figures of a paper as plain values: sentences and small tables, ready to be set, shown in the window, or kept in the file as they
were on the day (JSON), so that a paper that was adopted says the same for ever.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

Look = Literal["", "bold", "italic"]
Run = tuple[str, Look]
Cell = tuple[Run, ...]
"""Words in one look after the other; a line break is "\\n"."""
WordsKind = Literal["heading", "sentence", "bullet", "number"]


@dataclass(frozen=True, slots=True)
class Words:
    kind: WordsKind
    runs: Cell

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self.runs)


@dataclass(frozen=True, slots=True)
class Grid:
    """The first row is the head; a row of one cell announces those below it. `shares` of the width, columns from `centred` on are
    centred (0: none).
    """

    shares: tuple[float, ...]
    rows: tuple[tuple[Cell, ...], ...]
    centred: int = 0


Block = Words | Grid
Parts = Mapping[str, tuple[Block, ...]]
"""Part of the paper → what stands in it."""


def words(kind: WordsKind, text: str) -> Words:
    return Words(kind, ((text, ""),))


def cell(text: str, look: Look = "") -> Cell:
    return ((text, look),)


def grid(shares: Sequence[float], heads: Sequence[str], rows: Iterable[Sequence[Cell]], *, centred: int = 0) -> Grid:
    head = tuple(cell(one, "bold") for one in heads)
    return Grid(tuple(shares), (head, *(tuple(row) for row in rows)), centred)


def kept(parts: Parts) -> dict[str, list[dict[str, Any]]]:
    """As the file keeps them."""
    return {name: [_kept(block) for block in blocks] for name, blocks in parts.items()}


def parts_of(stored: Mapping[str, Sequence[Mapping[str, Any]]]) -> Parts:
    return {name: tuple(_block(one) for one in blocks) for name, blocks in stored.items()}


def _kept(block: Block) -> dict[str, Any]:
    if isinstance(block, Words):
        return {"kind": block.kind, "runs": _kept_cell(block.runs)}
    rows = [[_kept_cell(one) for one in row] for row in block.rows]
    return {"kind": "grid", "shares": list(block.shares), "rows": rows, "centred": block.centred}


def _kept_cell(runs: Cell) -> list[list[str]]:
    return [list(run) for run in runs]


def _block(stored: Mapping[str, Any]) -> Block:
    if stored["kind"] == "grid":
        rows = tuple(tuple(_cell(one) for one in row) for row in stored["rows"])
        return Grid(tuple(stored["shares"]), rows, stored["centred"])
    return Words(stored["kind"], _cell(stored["runs"]))


def _cell(stored: Sequence[Sequence[Any]]) -> Cell:
    return tuple((text, look) for text, look in stored)
