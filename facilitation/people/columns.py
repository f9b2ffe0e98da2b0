"""The layout of a list: which sheet, where it begins, what each column means. Guessed, shown, and corrected by the user."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from facilitation.people.beside import Beside, columns_of, lists_beside
from facilitation.people.column_values import Fits, capitals_share, first_names_share, fits
from facilitation.people.header_rows import Header, find_header
from facilitation.people.header_words import MEANINGS, NAMES, Meaning, header_key, is_geography, meanings_of, place_rank
from facilitation.people.name_splitting import Order, usual_order
from facilitation.people.tables import RawTable, Sheet

SEVERAL: frozenset[Meaning] = frozenset(("phone", "email", "first_names", "notes", "ignored"))
"""What more than one column may mean."""

_ABOUT_THE_ROW: frozenset[Meaning] = frozenset(("institution", "acronym", "constituency", "locality", "role"))
"""What lists beside each other may share: of which body the two people of a row are."""
_ENOUGH_VALUES = 3
_LEAST_FIT: dict[Meaning, float] = {
    "phone": 0.2,
    "email": 0.05,
    "sex": 0.5,
    "title": 0.4,
    "number": 0.4,
    "full_name": 0.3,
    "family_name": 0.25,
    "first_names": 0.25,
    "constituency": 0.2,
    "role": 0.2,
    "age_class": 0.5,
    "disability": 0.5,
    "function": 0.05,
    "institution": 0.05,
    "acronym": 0.2,
    "locality": 0.05,
}
"""Below this a filled column cannot mean what its header says."""
_TELLING_FIT: dict[Meaning, float] = {
    "phone": 0.6,
    "email": 0.5,
    "sex": 0.8,
    "title": 0.7,
    "number": 0.9,
    "function": 0.5,
    "institution": 0.5,
    "constituency": 0.6,
    "role": 0.7,
}
"""From this on a column without a usable header is believed by its values."""


@dataclass(frozen=True, slots=True)
class ListLayout:
    """How one sheet is read; a value to be shown and corrected.

    Rows and columns are zero-based. `header_rows` is () where there is no header; `first_row` is the first row that may hold a
    person. `headers` are the words over each column. `order` is that of full names which do not tell theirs by capitals. `beside`
    are the columns of each list where several stand beside each other, () for a single one.
    """

    sheet: int
    header_rows: tuple[int, ...]
    first_row: int
    columns: tuple[Meaning, ...]
    headers: tuple[str, ...]
    order: Order = "family_first"
    beside: tuple[tuple[int, ...], ...] = ()

    @property
    def has_names(self) -> bool:
        return bool(NAMES & set(self.columns))

    def with_column(self, index: int, meaning: Meaning) -> ListLayout:
        """The layout in which this column means that; another column of a meaning that only one may have becomes ignored.

        A full name and names in two columns exclude each other; lists beside each other have each their own. Raises IndexError,
        ValueError for an unknown meaning.
        """
        if meaning not in MEANINGS:
            raise ValueError(meaning)
        columns = list(self.columns)
        columns[index] = meaning
        excluded: set[Meaning] = set() if meaning in SEVERAL else {meaning}
        if meaning == "full_name":
            excluded |= {"family_name", "first_names"}
        elif meaning in NAMES:
            excluded |= {"full_name"}
        rivals = {other for one in self.beside or (range(len(columns)),) if index in one for other in one}
        for other in rivals - {index}:
            if columns[other] in excluded:
                columns[other] = "ignored"
        return replace(self, columns=tuple(columns))

    def with_first_row(self, row: int) -> ListLayout:
        """The layout that begins at this row; header rows from there on are no header any more."""
        return replace(self, first_row=row, header_rows=tuple(header for header in self.header_rows if header < row))

    def of_list(self, sheet: Sheet, columns: Sequence[int]) -> ListLayout:
        """The layout of one of the lists beside each other, for `sheet` with its columns alone."""
        rows = tuple(row for row in self.header_rows if any(map(meanings_of, filter(None, sheet.rows[row]))))
        return replace(
            self,
            header_rows=rows,
            first_row=max(self.first_row, rows[-1] + 1 if rows else 0),
            columns=tuple(self.columns[column] for column in columns),
            headers=tuple(self.headers[column] for column in columns),
            beside=(),
        )


def guess(table: RawTable, sheet: int | None = None) -> ListLayout:
    """The likeliest layout of the list, of the given sheet or of the one that holds most people.

    A table without any column of names, such as a list of places, gives a layout whose `has_names` is false.
    """
    if sheet is not None:
        return _Guess(table.sheets[sheet], sheet).layout()
    shown = [number for number, one in enumerate(table.sheets) if not one.hidden] or list(range(len(table.sheets)))
    layouts = [_Guess(table.sheets[number], number).layout() for number in shown]
    return max(layouts, key=lambda layout: (layout.has_names, table.sheets[layout.sheet].filled - layout.first_row))


def guess_sheet(sheet: Sheet, number: int) -> ListLayout:
    """The likeliest layout of one sheet, or of a part of it."""
    return _Guess(sheet, number).layout()


class _Guess:
    """The steps of guessing one sheet."""

    def __init__(self, sheet: Sheet, number: int) -> None:
        self._sheet = sheet
        self._number = number
        self._header: Header = find_header(sheet)
        self._width = sheet.width
        self._first_row = self._header.rows[-1] + 1 if self._header.rows else _first_full_row(sheet)
        self._meanings: list[Meaning] = ["ignored"] * self._width

    def layout(self) -> ListLayout:
        if (found := lists_beside(self._sheet, self._header)) and (several := self._beside(found)):
            return several
        self._assign()
        self._settle_names()
        self._acronyms_by_values()
        if self._is_of_places():
            self._meanings = ["ignored" if meaning in NAMES else meaning for meaning in self._meanings]
        headers = tuple(self._header.text(column) for column in range(self._width))
        return ListLayout(self._number, self._header.rows, self._first_row, tuple(self._meanings), headers, self._order())

    def _beside(self, found: Beside) -> ListLayout | None:
        """Each list guessed by itself; None where no one has names."""
        meanings: list[Meaning] = ["ignored"] * self._width
        headers = [self._header.text(column) for column in range(self._width)]
        lists: list[tuple[int, ...]] = []
        layouts: list[ListLayout] = []
        shared: tuple[int, ...] = ()
        for own in found.lists:
            layout = _Guess(columns_of(self._sheet, own), self._number).layout()
            # An empty column at the end of a list is none of its columns.
            for column, meaning, header in zip(own, layout.columns, layout.headers, strict=False):
                meanings[column], headers[column] = meaning, header
            if not lists:
                shared = tuple(column for column in found.shared if meanings[column] in _ABOUT_THE_ROW)
                lists.append(own)
            else:
                has = {meanings[column] for column in own}
                lists.append((*(column for column in shared if meanings[column] not in has), *own))
            layouts.append(layout)
        if not any(layout.has_names for layout in layouts):
            return None
        return ListLayout(
            self._number,
            tuple(sorted({row for layout in layouts for row in layout.header_rows})),
            min(layout.first_row for layout in layouts),
            tuple(meanings),
            tuple(headers),
            layouts[0].order,
            tuple(lists),
        )

    @cached_property
    def _values(self) -> list[list[str]]:
        """The cells of each column below the header; rows with one cell are titles and sections and tell nothing."""
        body = self._sheet.rows[self._first_row :]
        if self._width > 1:
            body = tuple(row for row in body if sum(map(bool, row)) > 1) or body
        return [[row[column] for row in body if column < len(row) and row[column]] for column in range(self._width)]

    @cached_property
    def _fits(self) -> list[Fits]:
        return [fits(values) for values in self._values]

    def _assign(self) -> None:
        most = max(map(len, self._values), default=0) or 1
        offers: list[tuple[float, int, Meaning]] = []
        for column in range(self._width):
            told = [(meaning, rank) for meaning, rank in self._told(column) if self._bears_out(column, meaning)]
            for meaning, rank in told:
                score = 2.0 - 0.4 * rank + self._fits[column].get(meaning, 0.0) + 0.5 * len(self._values[column]) / most
                if meaning == "locality":
                    score -= 0.03 * place_rank(self._header.text(column))
                offers.append((score, column, meaning))
            if not told:
                unknown_header = bool(self._header.text(column)) and not self._told(column)
                for meaning, least in _TELLING_FIT.items():
                    if self._fits[column].get(meaning, 0.0) >= least and (not unknown_header or meaning in ("phone", "email")):
                        offers.append((self._fits[column][meaning] * 0.9, column, meaning))
        taken: set[Meaning] = set()
        for _, column, meaning in sorted(offers, key=lambda offer: (-offer[0], offer[1])):
            if self._meanings[column] == "ignored" and column not in self._settled and meaning not in taken:
                self._meanings[column] = meaning
                self._settled.add(column)
                if meaning not in SEVERAL:
                    taken.add(meaning)

    @cached_property
    def _settled(self) -> set[int]:
        return set()

    def _told(self, column: int) -> list[tuple[Meaning, int]]:
        """What the header over a column may mean, the lower row's words first."""
        words = self._header.columns[column] if column < len(self._header.columns) else ()
        for header in reversed(words):
            if meanings := meanings_of(header):
                return [(meaning, rank) for rank, meaning in enumerate(meanings)]
        return []

    def _bears_out(self, column: int, meaning: Meaning) -> bool:
        """Whether a column's values may be what its header says."""
        found = self._fits[column]
        if len(self._values[column]) < _ENOUGH_VALUES or meaning in ("ignored", "notes"):
            return True
        if max(found.get("phone", 0.0), found.get("email", 0.0)) > 0.8 and meaning not in ("phone", "email", "number"):
            return False
        own = max(found.get(name, 0.0) for name in NAMES) if meaning in NAMES else found.get(meaning, 0.0)
        if meaning in ("function", "institution", "locality", "acronym"):
            own = max(own, found.get("notes", 0.0))
        return own >= _LEAST_FIT[meaning]

    def _settle_names(self) -> None:
        first, family = self._only("first_names"), self._only("family_name")
        full = self._columns_of("full_name")
        if not (first is not None or family is not None or full):
            self._names_by_values()
            return
        if full and first is not None and family is None:
            self._meanings[full[0]] = "family_name"
        elif full and family is not None and first is None and self._values[family]:
            # A family name beside a whole one says nothing more; beside one word it has its first name.
            whole = self._words_in(full[0]) >= 1.5
            self._meanings[family if whole else full[0]] = "ignored" if whole else "first_names"
        elif full and first is not None and family is not None:
            for column in full:
                self._meanings[column] = "ignored"
        elif full or (family is not None and first is None):
            self._split_or_full(full[0] if full else family or 0)
        self._put_right()

    def _split_or_full(self, column: int) -> None:
        """One name column: a full name, unless the next column, under the same or no header, goes on with first names."""
        after = column + 1
        header_goes_on = after < self._width and self._header.text(after) in ("", self._header.text(column))
        if header_goes_on and self._meanings[after] == "ignored" and self._words_in(column) < 1.5 and self._name_fit(after) > 0.4:
            self._meanings[column], self._meanings[after] = self._by_capitals(column, after)
        elif self._meanings[column] == "family_name" and self._words_in(column) < 1.5:
            return
        else:
            self._meanings[column] = "full_name"

    def _names_by_values(self) -> None:
        """Names where no header tells them: the column that looks most like full names, or two neighbours that share them."""
        free = [column for column in range(self._width) if column not in self._settled and self._name_fit(column) >= 0.4]
        if not free:
            return
        whole = [column for column in free if self._fits[column].get("full_name", 0.0) >= 0.5]
        if whole:
            best = max(whole, key=lambda column: (round(self._fits[column]["full_name"], 1), -column))
            self._meanings[best] = "full_name"
            return
        pairs = [column for column in free if column + 1 in free]
        if pairs:
            self._meanings[pairs[0]], self._meanings[pairs[0] + 1] = self._by_capitals(pairs[0], pairs[0] + 1)
        elif self._width == 1 or self._words_in(free[0]) >= 1.5:
            self._meanings[free[0]] = "full_name"

    def _acronyms_by_values(self) -> None:
        """Short forms without a header: of bodies where their names stand in another column, else the bodies themselves."""
        for column in range(self._width):
            if (
                self._meanings[column] == "ignored"
                and not self._header.text(column)
                and self._fits[column].get("acronym", 0.0) >= 0.5
            ):
                if not self._columns_of("institution"):
                    self._meanings[column] = "institution"
                elif not self._columns_of("acronym"):
                    self._meanings[column] = "acronym"

    def _by_capitals(self, left: int, right: int) -> tuple[Meaning, Meaning]:
        capitals = capitals_share(self._values[left]) - capitals_share(self._values[right])
        days = first_names_share(self._values[right]) - first_names_share(self._values[left])
        if capitals < -0.5 or (abs(capitals) <= 0.5 and days < -0.15):
            return "first_names", "family_name"
        return "family_name", "first_names"

    def _put_right(self) -> None:
        """Headers the wrong way round: all first names in capitals and no family name."""
        family, first = self._only("family_name"), self._only("first_names")
        if family is None or first is None or len(self._values[first]) < _ENOUGH_VALUES:
            return
        if capitals_share(self._values[first]) > 0.9 and capitals_share(self._values[family]) < 0.1:
            self._meanings[family], self._meanings[first] = "first_names", "family_name"

    def _is_of_places(self) -> bool:
        """Coordinates, areas and seats, and nothing that only people have: a list of communes, not of participants."""
        geography = sum(is_geography(self._header.text(column)) for column in range(self._width))
        of_people: frozenset[Meaning] = frozenset(("title", "first_names", "sex", "function", "institution", "phone", "email"))
        return geography > 1 and not of_people & set(self._meanings)

    def _order(self) -> Order:
        full = self._columns_of("full_name")
        if not full:
            return "family_first"
        told = usual_order(self._values[full[0]][:500])
        if told:
            return told
        key = header_key(self._header.text(full[0]))
        first_before = re.search(r"\b(?:prenoms?|first)\b.*\b(?:noms?|last|names?|surname)\b", key)
        return "family_last" if first_before or re.fullmatch(r"(?:full )?names?", key) else "family_first"

    def _columns_of(self, meaning: Meaning) -> list[int]:
        return [column for column, known in enumerate(self._meanings) if known == meaning]

    def _only(self, meaning: Meaning) -> int | None:
        return next(iter(self._columns_of(meaning)), None)

    def _name_fit(self, column: int) -> float:
        return max((self._fits[column].get(name, 0.0) for name in NAMES), default=0.0)

    def _words_in(self, column: int) -> float:
        """The usual number of words of a column's cells."""
        values = self._values[column][:300]
        return sum(len(value.split()) for value in values) / len(values) if values else 0.0


def _first_full_row(sheet: Sheet) -> int:
    """Where a list without header begins: the first row that is about as full as the others, titles above it left out."""
    filled: Sequence[int] = sorted(sum(map(bool, row)) for row in sheet.rows if row)
    if not filled:
        return 0
    least = max(1, filled[len(filled) // 2] // 2 + 1) if filled[len(filled) // 2] > 1 else 1
    return next((number for number, row in enumerate(sheet.rows) if sum(map(bool, row)) >= least), 0)
