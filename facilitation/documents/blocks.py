"""What every reader hands to the outline: the blocks of a document in reading order, before they have parents and labels."""

from __future__ import annotations

from dataclasses import dataclass

from facilitation.text.clauses import Anchor, CellPlace, ClauseKind, Span


@dataclass(slots=True, eq=False)
class Block:
    """One clause in the making.

    `holder` is the block that contains it where the file itself says so (the row of a cell, the cell of a nested table, the
    paragraph of a note); None leaves it to the outline: the heading or the list item above it.
    """

    kind: ClauseKind
    text: str = ""
    level: int = 0
    number: str = ""
    number_typed: bool = False
    bullet: bool = False
    spans: tuple[Span, ...] = ()
    anchor: Anchor | None = None
    cell: CellPlace | None = None
    holder: Block | None = None
    note: str = ""
    """Of a note: "footnote" or "endnote"."""
    header: bool = False
    """Of a row: it repeats the names of the columns."""
    caption: bool = False
    """The paragraph is styled as the caption of a table or a figure."""
    position: int = 0
    """Place in the list of blocks; set by the outline."""


@dataclass(frozen=True, slots=True)
class Trait:
    """What a block says that its clause does not keep, so that blocks can be made of clauses again; `held`: its parent holds it."""

    bullet: bool = False
    note: str = ""
    header: bool = False
    caption: bool = False
    held: bool = False
