"""What reading a document gives: its clauses, and an honest list of what stays in the original but is not shown."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    # Whoever opens a workshop reads no document.
    from facilitation.documents.blocks import Block, Trait
    from facilitation.documents.titles import OpeningLine
    from facilitation.text.clauses import Clause

DocumentFormat = Literal["docx", "odt", "pdf", "markdown", "text"]

UnshownKind = Literal[
    "chart",
    "comment",
    "diagram",
    "equation",
    "footer",
    "header",
    "hidden_text",
    "image",
    "included_file",
    "object",
    "page_layout",
    "scanned_page",
    "shape",
    "table_of_contents",
    "tracked_change",
    "web_markup",
]


@dataclass(frozen=True, slots=True)
class Unshown:
    """`count` things of one kind that the original keeps and the clauses do not show.

    The words stand in the catalogue as `unshown.<kind>` with the field `count`. "tracked_change" are changes of an
    earlier review: they are read as accepted.
    """

    kind: UnshownKind
    count: int


@dataclass(frozen=True, slots=True)
class ImportedDocument:
    """A document as read: `clauses` in reading order, which is the pre-order of their tree; ids are "1", "2", …

    `tracked_changes` counts the insertions, deletions, moves and changes of format of an earlier review, read as accepted.
    `traits`, one for each clause, are there so that the tree can be corrected before it is accepted.
    """

    title: str
    format: DocumentFormat
    clauses: tuple[Clause, ...]
    unshown: tuple[Unshown, ...]
    tracked_changes: int
    traits: tuple[Trait, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class ReadPackage:
    """What reading a DOCX, an ODT or a PDF gives before it is a tree.

    `opening` are the lines before the first heading; `property_title` is "" where the file's properties give none.
    """

    blocks: list[Block]
    unshown: Counter[UnshownKind]
    tracked_changes: int
    property_title: str
    opening: list[OpeningLine]
