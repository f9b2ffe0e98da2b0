"""People out of a list: one entry for each person, one line of report for each row that is none.

Every row of the sheet that holds anything is either an entry or a `Skipped`; nobody is lost and nobody comes twice. What can be
doubted about an entry is said as a `Doubt` and never stops the reading.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from facilitation.errors import PalabreError
from facilitation.people.beside import columns_of
from facilitation.people.categories import AgeClass
from facilitation.people.column_values import looks_like_name
from facilitation.people.columns import ListLayout, guess_sheet
from facilitation.people.duplicates import PersonName
from facilitation.people.header_words import NAMES, header_key, is_name_header, meanings_of
from facilitation.people.list_rows import Fields, RowReader
from facilitation.people.names import name_words
from facilitation.people.phones import Phone
from facilitation.people.tables import Merge, RawTable, Row, Sheet
from facilitation.people.titles import Sex

SkipReason = Literal[
    "title", "header", "repeated_header", "section", "total", "signature", "blank_line", "no_name", "not_a_name", "repeated_row"
]
DoubtReason = Literal["name_order", "phone", "cut", "unread"]


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One person of a list, as far as the list tells; "" where it does not. `row` is the row's number as Excel shows it.

    `role` and `constituency` are the workshop's keys ("press", "ministry"); words that name none are in `notes`.
    """

    title: str = ""
    family_name: str = ""
    first_names: str = ""
    sex: Sex = ""
    function: str = ""
    institution: str = ""
    acronym: str = ""
    constituency: str = ""
    phones: tuple[Phone, ...] = ()
    email: str = ""
    locality: str = ""
    role: str = ""
    age_class: AgeClass = ""
    disability: bool | None = None
    notes: str = ""
    row: int = 0

    @property
    def person_name(self) -> PersonName:
        """What tells whether this is somebody already known; its id is the row."""
        numbers = tuple(phone.number for phone in self.phones)
        body = self.institution or self.acronym
        return PersonName(str(self.row), self.family_name, self.first_names, body, numbers, self.email, sex=self.sex)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that is no person: its number as Excel shows it, why, and its words, shortened.

    "title" is what stands above the header, "section" a heading between people, "blank_line" a number waiting for a name, "no_name"
    a row such as a seat for "un représentant de …", "not_a_name" one whose name has no letters or far too many, "repeated_row" one
    that says word for word, its number aside, what an earlier row says.
    """

    row: int
    reason: SkipReason
    text: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """What should be looked at in an entry's row.

    "name_order" where nothing told the family name, "phone" for a number that cannot be dialled, "cut" for a cell cut at Excel's
    own limit, "unread" for words that found no place and went to the notes.
    """

    row: int
    reason: DoubtReason
    text: str


@dataclass(frozen=True, slots=True)
class ListReading:
    """`unread_sheets` are the names of other sheets that hold something, `unread_names` the headers of columns that were left aside
    though people's names seem to stand in them."""

    entries: tuple[ListEntry, ...]
    skipped: tuple[Skipped, ...]
    doubts: tuple[Doubt, ...] = ()
    unread_sheets: tuple[str, ...] = ()
    unread_names: tuple[str, ...] = ()


_LONGEST_REPORT = 160
_NAMES_AT_LEAST = 0.8
_ENOUGH_NAMES = 3


def people(table: RawTable, layout: ListLayout) -> ListReading:
    """The people of the layout's sheet. Raises people.no_name_column where no column means a name."""
    if not layout.has_names:
        raise PalabreError("people.no_name_column", name=table.name)
    sheet = table.sheets[layout.sheet]
    entries: list[ListEntry] = []
    skipped: list[Skipped] = []
    doubts: list[Doubt] = []
    seen: set[Row] = set()
    for first, part, own in _all_parts(sheet, layout):
        reader = RowReader(part, own, seen)
        for number, cells in enumerate(part.rows):
            if not any(cells):
                continue
            reason = reader.reason_to_skip(number)
            row = first + number + 1
            if reason:
                skipped.append(Skipped(row, reason, _shortened(" | ".join(filter(None, cells)))))
                continue
            fields = reader.fields(number)
            entries.append(_entry(fields, row))
            doubts += _doubts(fields, row)
    doubts += [Doubt(row + 1, "cut", _shortened(sheet.cell(row, column))) for row, column in sheet.cut]
    unread = tuple(other.name for place, other in enumerate(table.sheets) if place != layout.sheet and other.filled)
    told = tuple(sorted(doubts, key=lambda doubt: doubt.row))
    if layout.beside:
        # A row of headers of several lists is one line of the report.
        heads = {one.row: one for one in reversed(skipped) if one.reason == "header"}
        skipped = sorted([one for one in skipped if one.reason != "header"] + [*heads.values()], key=lambda one: one.row)
    return ListReading(tuple(entries), tuple(skipped), told, unread, tuple(_names_left_aside(sheet, layout)))


def _names_left_aside(sheet: Sheet, layout: ListLayout) -> Iterator[str]:
    """Another person in each row, such as a substitute: whoever looks at the list is told, for nobody else would miss them."""
    read = [column for column, meaning in enumerate(layout.columns) if meaning in NAMES]
    for column, meaning in enumerate(layout.columns):
        rows = [row for row in sheet.rows[layout.first_row :] if column < len(row) and row[column]]
        if meaning != "ignored" or len(rows) < _ENOUGH_NAMES:
            continue
        names = [row for row in rows if looks_like_name(row[column]) and " " in row[column]]
        if len(names) < _NAMES_AT_LEAST * len(rows) or 2 * len({row[column] for row in names}) < len(names):
            continue
        known = [{word for one in read if one < len(row) for word in name_words(row[one])} for row in names]
        if 2 * sum(not set(name_words(row[column])) & words for row, words in zip(names, known, strict=True)) > len(names):
            yield layout.headers[column] or str(column + 1)


def _all_parts(sheet: Sheet, layout: ListLayout) -> Iterator[tuple[int, Sheet, ListLayout]]:
    """The parts of each of the lists that stand beside each other."""
    if not layout.beside:
        yield from _parts(sheet, layout)
    known: set[int] = set()
    for columns in layout.beside:
        # A row of which this list has nothing but what it shares is none of its rows.
        bare = [row if any(row[one] for one in {*columns} - known if one < len(row)) else () for row in sheet.rows]
        own = columns_of(replace(sheet, rows=tuple(bare)), columns)
        known |= {*columns}
        of_list = layout.of_list(own, columns)
        if of_list.has_names:
            yield from _parts(own, of_list)


def _parts(sheet: Sheet, layout: ListLayout) -> Iterator[tuple[int, Sheet, ListLayout]]:
    """(its first row, the rows, how they are read): the whole sheet, or the lists that were pasted below each other in it, each
    under headers of its own.
    """
    begins, layouts = [0], [layout]
    known = {header_key(words) for row in layout.header_rows for words in sheet.rows[row] if words}
    for number in range(layout.first_row, len(sheet.rows)):
        if not _heads_another(sheet.rows[number], known):
            continue
        below = guess_sheet(_cut(sheet, number, len(sheet.rows)), layout.sheet)
        if below.has_names and below.header_rows:
            begins.append(number)
            layouts.append(below)
            known = {header_key(words) for words in sheet.rows[number] if words}
    ends = [*begins[1:], len(sheet.rows)]
    for begin, end, own in zip(begins, ends, layouts, strict=True):
        yield begin, _cut(sheet, begin, end), own


def _heads_another(row: Row, known: set[str]) -> bool:
    """Whether a row holds nothing but headers, a name's among them, and not those that are known."""
    filled = [cell for cell in row if cell]
    if len(filled) < 2 or not any(len(cell) < 40 and is_name_header(cell) for cell in filled):
        return False
    return {header_key(cell) for cell in filled} != known and all(map(meanings_of, filled))


def _cut(sheet: Sheet, begin: int, end: int) -> Sheet:
    if begin == 0 and end == len(sheet.rows):
        return sheet
    merges = tuple(
        Merge(one.first_row - begin, one.first_column, one.last_row - begin, one.last_column)
        for one in sheet.merges
        if begin <= one.first_row < end
    )
    return replace(sheet, rows=sheet.rows[begin:end], merges=merges, cut=())


def _entry(fields: Fields, row: int) -> ListEntry:
    entry = ListEntry(
        title=fields.title,
        family_name=fields.family_name,
        first_names=fields.first_names,
        sex=fields.sex,
        function=fields.function,
        institution=fields.institution,
        acronym=fields.acronym,
        constituency=fields.constituency,
        phones=fields.phones,
        email=fields.email,
        locality=fields.locality,
        role=fields.role,
        age_class=fields.age_class,
        disability=fields.disability,
        notes="\n".join(dict.fromkeys((*fields.notes, *fields.unread))),
        row=row,
    )
    # A single name of a person is kept where lists look for it.
    return entry if entry.family_name else replace(entry, family_name=entry.first_names, first_names="")


def _doubts(fields: Fields, row: int) -> list[Doubt]:
    found = [Doubt(row, "phone", phone.typed) for phone in fields.phones if phone.doubtful]
    if not fields.name_sure:
        found.append(Doubt(row, "name_order", _shortened(f"{fields.family_name} {fields.first_names}")))
    found += [Doubt(row, "unread", _shortened(words)) for words in fields.unread]
    return found


def _shortened(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST_REPORT else words[: _LONGEST_REPORT - 1] + "…"
