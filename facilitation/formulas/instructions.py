"""What a formula asks for, as plain values: where (`Place`) and what (`Act`). Nothing here knows the text it is made for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Side = Literal["", "after", "before"]
Part = Literal["whole", "beginning", "end"]
Unit = Literal["words", "sentence", "paragraphs", "lines", "article", "row", "column", "table", "block"]


@dataclass(frozen=True, slots=True)
class Run:
    """Alinéas (or sentences) first … last, counted from 1; negative numbers count from the end: -1 is the last, -2 the
    one before.
    """

    first: int
    last: int


WHERE_WORDS_STAND = Run(0, 0)
"""Of sentences: the one in which the words named stand (« après le mot X, supprimer la fin de la phrase »)."""
THE_ONLY_ONE = Run(0, 0)
"""Of alinéas: the one that there is (« l'alinéa du V.4 »)."""


@dataclass(frozen=True, slots=True)
class TablePlace:
    """Somewhere in a table, as said: `table` is its number ("" for the only one); rows and columns count from 1 (negative: from the
    end), 0 where none is named; `header` counts the rows of the head; `column_name` is its heading, `row_name` what the row's own
    cell says ("1.2.1"), `cell` that one cell is meant. With nothing in it, the only table that there is."""

    table: str = ""
    header: int = 0
    row: int = 0
    column: int = 0
    column_name: str = ""
    row_name: str = ""
    cell: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a text. Empty fields mean "all of it": `Place()` is the whole article or clause under discussion.

    `clause` is the label as said ("3.2", "article 4"); `amendment` the number of the amendment whose new text is meant (a
    sub-amendment); `title` says that only the words of the heading are meant, `side` that something comes after or before the
    place, `edge` that only its beginning or end is meant; `whole` that all of the document is; `before` is the label of what
    stands after a place that is said to be between two, `within` that of the part which was said before, to hold this one;
    `through` is the last part of a label, where all are meant from `clause` to the one that has it instead.
    """

    clause: str = ""
    amendment: str = ""
    paragraphs: tuple[Run, ...] = ()
    sentences: tuple[Run, ...] = ()
    table: TablePlace | None = None
    title: bool = False
    edge: Part = "whole"
    side: Side = ""
    whole: bool = False
    before: str = ""
    within: str = ""
    through: str = ""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Which of several equal words: the n-th (`which`, negative from the end), a number of `times`, `each`; all 0: there is one.

    `throughout`: each, and no place needs to be said (« partout »)."""

    which: int = 0
    times: int = 0
    each: bool = False
    throughout: bool = False


ONCE = Occurrence()


@dataclass(frozen=True, slots=True)
class Payload:
    """New text: its lines, each an alinéa (a line of one alinéa: `unit` "lines"; one of a block with its sign: "block"); `count` is
    how many were announced ("deux alinéas"), 0 where no number was; `unended` that it is to end without a full stop, whatever stood
    there; `unnumbered` that a typed number goes as well; `label` the number that was said of it (« un e) : … »)."""

    lines: tuple[str, ...]
    unit: Unit
    count: int = 0
    unended: bool = False
    unnumbered: bool = False
    label: str = ""

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


@dataclass(frozen=True, slots=True)
class ReplaceWords:
    """`noun`: what was said before the old words, which may be the heading of their column (« la cible « 60 % » »)."""

    old: str
    new: str
    at: Occurrence = ONCE
    noun: str = ""


@dataclass(frozen=True, slots=True)
class DeleteWords:
    """`until`: all from `old` to these words; `to_end`: from `old` to the end of the place; `keep_anchor`: without `old` itself;
    `noun` as of `ReplaceWords`."""

    old: str
    at: Occurrence = ONCE
    until: str = ""
    to_end: bool = False
    keep_anchor: bool = False
    noun: str = ""


@dataclass(frozen=True, slots=True)
class InsertWords:
    """`new` after or before the words `anchor`; at the beginning or the end of the place where there is no anchor."""

    new: str
    anchor: str = ""
    side: Side = "after"
    at: Occurrence = ONCE


@dataclass(frozen=True, slots=True)
class SetValue:
    """« porter le délai à trois mois »: the one value of this sort that the place has becomes `value`; `noun` is what has it."""

    noun: str
    value: str


@dataclass(frozen=True, slots=True)
class Complete:
    """New text at the end of the place."""

    new: Payload


@dataclass(frozen=True, slots=True)
class Insert:
    """New sentences, alinéas or articles beside the place (its `side`), or at its beginning (its `edge`); after the words `anchor`
    where these are named."""

    new: Payload
    anchor: str = ""
    side: Side = "after"
    at: Occurrence = ONCE


@dataclass(frozen=True, slots=True)
class InsertColumn:
    """A new column beside the place: its title, and cells of the rows that are named (`cells`) or of all from its title down
    (`below`)."""

    title: str = ""
    cells: tuple[tuple[TablePlace, str], ...] = ()
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rewrite:
    """The place as a whole, its beginning or its end becomes `new`; an end begins after the words `anchor`, a beginning ends before
    them, where these are named."""

    new: Payload
    part: Part = "whole"
    anchor: str = ""
    at: Occurrence = ONCE


@dataclass(frozen=True, slots=True)
class Delete:
    """The place goes, or only its beginning or end."""

    part: Part = "whole"


@dataclass(frozen=True, slots=True)
class Move:
    """The place stands beside another one (whose `side` says where)."""

    target: Place


@dataclass(frozen=True, slots=True)
class Swap:
    """The two places change theirs."""


@dataclass(frozen=True, slots=True)
class Merge:
    """The places, which follow each other, become one: `new`, or their words one after the other."""

    new: Payload | None = None


@dataclass(frozen=True, slots=True)
class Split:
    """The place becomes several: after the sentence `sentence`, after the words `after`, or as the lines of `new` say."""

    sentence: int = 0
    after: str = ""
    new: Payload | None = None


Act = (
    ReplaceWords
    | DeleteWords
    | InsertWords
    | SetValue
    | Complete
    | Insert
    | InsertColumn
    | Rewrite
    | Delete
    | Move
    | Swap
    | Merge
    | Split
)


@dataclass(frozen=True, slots=True)
class Instruction:
    """One act at one or several places; `label` is the numbered part of the formula it stands in ("I", "II, 1°", "")."""

    places: tuple[Place, ...]
    act: Act
    label: str = ""


@dataclass(frozen=True, slots=True)
class Formula:
    """All that a formula asks for, in its order."""

    instructions: tuple[Instruction, ...]


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """`rest` is where the reading stopped: the words from there on, shortened."""

    rest: str
