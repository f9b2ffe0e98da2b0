"""Word files and amendments to them for the properties: small files built block by block, and real ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

from hypothesis import strategies as st

from facilitation.documents.docx.writing import Written, write_changes
from facilitation.documents.reading import read
from facilitation.resources import resource
from facilitation.text.changes import Change
from facilitation.text.clauses import Clause
from tests.corpus import CORPUS
from tests.facilitation.documents.docx.amended import marks, remarks
from tests.facilitation.documents.docx.any_changes import Amending
from tests.facilitation.documents.word_files import HEADINGS, definition, docx, level, num, p, r, tc, tr
from tests.properties.french import words

T = TypeVar("T")

_NUMBERING = definition(1, level(0, "%1."), level(1, "%1.%2.")) + num(1, 1)
_REAL = (
    "documents/en/pctf-criteria-consent-v1.5-en.docx",
    "structures/powertools/HierarchicalNumberedList.docx",
    "structures/poi/ComplexNumberedLists.docx",
    "structures/poi/table_footnotes.docx",
)
REAL = [resource("demonstration", name) for name in ("politique.docx", "plan_actions.docx")] + [
    path for path in (CORPUS / name for name in _REAL) if path.is_file()
]


class Case:
    """A Word file with the changes to be made in it; in one minute of one author, or in many of several."""

    def __init__(
        self, name: str, data: bytes, clauses: Sequence[Clause], changes: Sequence[Change], *, together: bool, commented: bool
    ) -> None:
        self.name, self.data, self.clauses, self.changes = name, data, clauses, changes
        self.together, self.commented = together, commented

    def __repr__(self) -> str:
        """The clauses where they are few, and the changes: what a person needs to build the case."""
        lines = [self.name, f"together={self.together} commented={self.commented}"]
        if len(self.clauses) < 60:
            lines += [f"{one.id} {one.kind} {one.level} {one.text!r} {one.cell or ''}" for one in self.clauses]
        return "\n".join((*lines, *map(str, self.changes)))

    def written(self, *, tracked: bool) -> Written:
        who = marks(self.changes, together=self.together)
        said = remarks(self.changes) if self.commented else {}
        return write_changes(self.data, self.clauses, self.changes, who, said, tracked=tracked)


@dataclass(frozen=True, slots=True)
class _Drawn:
    draw: st.DrawFn

    def among(self, things: Sequence[T]) -> T:
        return things[self.draw(st.integers(0, len(things) - 1))]

    def whole(self, low: int, high: int) -> int:
        return self.draw(st.integers(low, high))


@st.composite
def _runs(draw: st.DrawFn, most: int = 5) -> str:
    said = draw(st.lists(words, min_size=1, max_size=most))
    cut = draw(st.integers(0, len(said)))
    first, second = " ".join(said[:cut]), " ".join(said[cut:])
    look = draw(st.sampled_from(("", "<w:b/>", "<w:i/>")))
    return "".join(r(text, how) for text, how in ((f"{first} " if first and second else first, ""), (second, look)) if text)


@st.composite
def _paragraphs(draw: st.DrawFn) -> str:
    style, number = draw(st.sampled_from((("", None), ("Titre1", None), ("Titre2", None), ("", (1, 0)), ("", (1, 1)))))
    return p(draw(_runs()), style=style, number=number)


@st.composite
def _tables(draw: st.DrawFn) -> str:
    """Cells over several columns or rows, heads or none; a paragraph after it: two tables that touch are one in LibreOffice."""
    width, height = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    going_on: dict[tuple[int, int], int] = {}
    taken: set[tuple[int, int]] = set()
    rows: list[str] = []
    for row in range(height):
        cells: list[str] = []
        for column in range(width):
            across = going_on.get((row, column), 0)
            if across:
                cells.append(tc(p(), f'<w:gridSpan w:val="{across}"/><w:vMerge/>'))
            elif (row, column) not in taken:
                free = next((one for one in range(column, width) if (row, one) in taken), width) - column
                across = draw(st.sampled_from((1, 1, 1, min(2, free))))
                down = draw(st.sampled_from((1, 1, 1, min(2, height - row))))
                taken |= {(row + one, column + other) for one in range(down) for other in range(across)}
                going_on |= {(row + one, column): across for one in range(1, down)}
                inside = draw(st.sampled_from((True, True, True, False)))
                merged = '<w:vMerge w:val="restart"/>' if down > 1 else ""
                cells.append(tc(p(draw(_runs(2))) if inside else p(), f'<w:gridSpan w:val="{across}"/>{merged}'))
        rows.append(tr(*cells, properties="<w:tblHeader/>" if row == 0 and draw(st.booleans()) else ""))
    grid = "".join('<w:gridCol w:w="2000"/>' for _ in range(width))
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>{p(draw(_runs()))}"


@st.composite
def _built(draw: st.DrawFn) -> tuple[str, bytes]:
    body = "".join(draw(st.lists(_paragraphs() | _tables(), min_size=1, max_size=6)))
    return "essai.docx", docx(body, styles=HEADINGS, numbering=_NUMBERING)


@cache
def _read(name: str, data: bytes) -> tuple[Clause, ...]:
    return read(name, data).clauses


@cache
def _bytes(path: Path) -> bytes:
    return path.read_bytes()


@st.composite
def cases(draw: st.DrawFn, most: int = 6) -> Case:
    if draw(st.integers(0, 4)) < 4:
        name, data = draw(_built())
        clauses = read(name, data).clauses
    else:
        path = draw(st.sampled_from(REAL))
        name, data = path.name, _bytes(path)
        clauses = _read(name, data)
    amending = Amending(clauses, _Drawn(draw))
    kinds = draw(st.lists(st.sampled_from(amending.kinds), min_size=1, max_size=most))
    changes = [change for number, kind in enumerate(kinds, 1) for change in amending.amendment(number, kind)]
    return Case(name, data, clauses, changes, together=draw(st.booleans()), commented=draw(st.booleans()))
