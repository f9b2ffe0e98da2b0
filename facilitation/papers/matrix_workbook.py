"""The matrix as an Excel workbook: to filter, sort and work on; the same lines as the PDF, their texts whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from facilitation.papers.changed_words import Shown
from facilitation.papers.edition import Edition
from facilitation.papers.matrix_formulas import formulas
from facilitation.papers.matrix_lines import Extent, Line, Section, for_minister, sections
from facilitation.papers.matrix_totals import STATES, Total, totals
from facilitation.papers.workbook import CELL, HEAD, LONGEST_CELL, Workbook

if TYPE_CHECKING:
    from facilitation.workshop import Workshop

_LOOKS: Mapping[str, Mapping[str, Any]] = {
    "delete": {"font_strikeout": True},
    "insert": {"bold": True, "underline": 1},
    "remark": {"italic": True},
}


@dataclass(frozen=True, slots=True)
class Column:
    """`width` in letters; `value` gives plain words, or a text with its changes marked."""

    name: str
    width: float
    value: Callable[[Section, Line], str | Shown]


def _joined(lines: Sequence[str]) -> str:
    return "\n".join(lines)


_DOCUMENT = Column("document", 22, lambda section, line: section.document.title)
_PART = Column("part", 22, lambda section, line: line.part_title)
_NUMBER = Column("number", 8, lambda section, line: line.amendment.number)
_REFERENCE = Column("reference", 22, lambda section, line: _joined(line.reference))
_KIND = Column("kind", 12, lambda section, line: line.nature[0])
_NATURE = Column("extent", 10, lambda section, line: line.nature[1])
_AUTHORS = Column("author", 26, lambda section, line: _joined(line.authors))
_SUPPORTERS = Column("supporters", 22, lambda section, line: _joined(line.supporters))
_OUTCOME = Column("outcome", 18, lambda section, line: line.decision[0])
_DETAILS = Column("outcome_details", 30, lambda section, line: _joined(line.decision[1:]))
_FOLLOW_UP = Column("follow_up", 26, lambda section, line: _joined(line.follow_up))

AMENDMENTS = (
    _NUMBER,
    _DOCUMENT,
    _PART,
    _REFERENCE,
    _KIND,
    _NATURE,
    Column("initial", 44, lambda section, line: line.initial),
    Column("proposed", 44, lambda section, line: line.proposed),
    _AUTHORS,
    _SUPPORTERS,
    Column("rationale", 32, lambda section, line: line.rationale),
    _OUTCOME,
    _DETAILS,
    Column("agreed", 44, lambda section, line: line.agreed),
    _FOLLOW_UP,
)
SHORT = (
    _REFERENCE,
    Column("before", 54, lambda section, line: line.before),
    Column("after", 54, lambda section, line: line.after),
    _AUTHORS,
    _OUTCOME,
)
OBSERVATIONS = (
    _NUMBER,
    _DOCUMENT,
    _PART,
    _REFERENCE,
    _KIND,
    Column("remark", 60, lambda section, line: line.proposed.text),
    _AUTHORS,
    _SUPPORTERS,
    Column("answer_given", 50, lambda section, line: line.answer),
    _OUTCOME,
    _DETAILS,
    _FOLLOW_UP,
)


def build_workbook(workshop: Workshop, edition: Edition, *, extent: Extent = "complete") -> bytes:
    """XLSX: a sheet of amendments, one of observations where there are any, one of totals. Same workshop and time, same bytes."""
    found = sections(workshop, edition.wording)
    short = extent == "short"
    if short:
        found = for_minister(found)
    columns = SHORT if short else _with_formulas(AMENDMENTS, formulas(workshop, found))
    book = Workbook(edition, edition.wording("matrix.title_short" if short else "matrix.title"))
    pen = _Pen(book, edition)
    pen.lines("amendments", columns, [(section, line) for section in found for line in section.amendments])
    observed = [(section, line) for section in found for line in section.observations]
    if observed:
        pen.lines("observations", OBSERVATIONS, observed)
    pen.totals(totals(found, edition.wording, complete=not short))
    return book.finished()


def _with_formulas(columns: Sequence[Column], said: Mapping[str, str]) -> tuple[Column, ...]:
    """The columns with the French formula after the words proposed."""
    formula = Column("formula", 44, lambda section, line: said.get(line.amendment.id, ""))
    place = [column.name for column in columns].index("proposed") + 1
    return (*columns[:place], formula, *columns[place:])


class _Pen:
    """Writes the sheets of one workbook."""

    def __init__(self, book: Workbook, edition: Edition) -> None:
        self._book = book
        self._edition = edition

    def lines(self, sheet_name: str, columns: Sequence[Column], found: Sequence[tuple[Section, Line]]) -> None:
        sheet = self._sheet(sheet_name)
        for place, column in enumerate(columns):
            sheet.set_column(place, place, column.width)
            sheet.write_string(0, place, self._head_words(column), self._book.look(HEAD))
        for row, (section, line) in enumerate(found, 1):
            for place, column in enumerate(columns):
                value = column.value(section, line)
                if isinstance(value, Shown):
                    self._shown(sheet, row, place, value)
                else:
                    self._book.write(sheet, row, place, value)
        sheet.autofilter(0, 0, max(1, len(found)), len(columns) - 1)
        sheet.freeze_panes(1, 1)

    def totals(self, found: Sequence[Total]) -> None:
        sheet = self._sheet("totals")
        states = sorted(STATES, key=lambda state: state == "noted")
        sheet.set_column(0, 0, 60)
        sheet.set_column(1, len(states) + 1, 13)
        for place, name in enumerate(["part", "proposed", *states]):
            sheet.write_string(0, place, self._edition.wording(f"matrix.totals.{name}"), self._book.look(HEAD))
        for row, total in enumerate(found, 1):
            strong = total.kind in ("total", "document")
            values = {**CELL, "bold": True, "bg_color": "#E8E8E8"} if strong else CELL
            plain = self._book.look(values)
            self._book.write(sheet, row, 0, total.title, {**CELL, "indent": 2} if total.kind in ("share", "part") else values)
            sheet.write_number(row, 1, total.proposed, plain)
            for place, state in enumerate(states, 2):
                sheet.write_number(row, place, total.states[state], plain)
        sheet.freeze_panes(1, 1)

    def _sheet(self, name: str) -> Any:
        return self._book.sheet(self._edition.wording(f"matrix.sheet.{name}"))

    def _head_words(self, column: Column) -> str:
        return self._edition.wording(f"matrix.column.{column.name}")

    def _shown(self, sheet: Any, row: int, place: int, shown: Shown) -> None:
        """Struck and inserted words keep their look inside the cell."""
        runs: list[tuple[str, str]] = []
        if shown.announced:
            runs.append(("remark", shown.announced + ("\n" if shown.segments else "")))
        runs += [(segment.kind, segment.text) for segment in shown.segments if segment.text]
        whole = "".join(text for _, text in runs)
        if len(whole) > LONGEST_CELL or all(look == "equal" for look, _ in runs):
            self._book.write(sheet, row, place, whole)
        elif len(runs) == 1:
            # A cell whose words all look alike has that look as its own: rich text needs two runs at least.
            self._book.write(sheet, row, place, whole, {**CELL, **_LOOKS.get(runs[0][0], {})})
        else:
            fragments: list[Any] = []
            for look, text in runs:
                fragments += [self._book.look(_LOOKS[look]), text] if look in _LOOKS else [text]
            sheet.write_rich_string(row, place, *fragments, self._book.look(CELL, whole))
