"""What the sheets of a workbook would cost to open, found out before the reader sees them.

The reader lays every sheet out as a full rectangle: two words in opposite corners of a sheet, or a text repeated a million times,
would end the whole program, not just the import. Everything here reads in a stream and counts.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import PurePosixPath
from xml.parsers import expat

from facilitation.errors import PalabreError
from facilitation.people.package_guard import damaged, too_large

MOST_CELLS = 4_000_000
"""Cells of the rectangle from A1 to the last filled cell."""
MOST_TEXT = 60_000_000
"""Characters of all cells together, repetitions counted."""

_LAST_COLUMN = 16_384
_MOST_ELEMENTS = 4_000_000
_CHUNK = 1 << 18


def check_xlsx(name: str, data: bytes) -> None:
    """Raises people.too_spread or people.too_large for sheets that would not fit into memory."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        members = package.namelist()
        related = _related(package)
        strings = _SharedStrings(name)
        # Any member may be a sheet, whatever its name: its root element tells.
        for member in members:
            whole = _scan(package, member, strings.reader())
            if not whole and (member.endswith((".xml", ".rels")) or PurePosixPath(member).name in related):
                raise damaged(name)
        text = 0
        for member in members:
            sheet = _Worksheet(name, strings.lengths)
            if not _scan(package, member, sheet.reader()) and sheet.rooted:
                raise damaged(name)
            text += sheet.text
            if text > MOST_TEXT:
                raise too_large(name)


def check_ods(name: str, data: bytes) -> None:
    """As `check_xlsx`, for the repeated rows and cells of OpenDocument."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        if not _scan(package, "content.xml", _OpenSheets(name).reader()):
            raise damaged(name)


def _related(package: zipfile.ZipFile) -> frozenset[str]:
    """File names of the members that a workbook points to; its macros, which are no XML, left out."""
    related: set[str] = set()
    for member in package.namelist():
        if not member.endswith(".rels"):
            continue
        targets: dict[str, str] = {}

        def start(tag: str, attributes: dict[str, str], targets: dict[str, str] = targets) -> None:
            targets[PurePosixPath(attributes.get("Target", "")).name] = attributes.get("Type", "")

        _scan(package, member, _reader(start))
        if any(kind.endswith("/worksheet") for kind in targets.values()):
            related.update(targets)
    return frozenset(related - {"vbaProject.bin", ""})


def _scan(package: zipfile.ZipFile, member: str, reader: expat.XMLParserType) -> bool:
    """Feeds a member to the reader; False where it is not well-formed XML up to the point where the reader has enough."""
    with package.open(member) as part:
        try:
            while chunk := part.read(_CHUNK):
                reader.Parse(chunk, False)
            reader.Parse(b"", True)
        except _OtherRoot:
            return True
        except (expat.ExpatError, LookupError, ValueError):
            return False  # an encoding nobody knows, a document type
    return True


class _OtherRoot(Exception):  # noqa: N818 - a way out of the parser, not an error
    """The member is of another kind: no need to read on."""


def _reader(start: Callable[[str, dict[str, str]], None]) -> expat.XMLParserType:
    reader = expat.ParserCreate(namespace_separator="}")
    reader.buffer_text = True
    reader.StartElementHandler = start
    reader.StartDoctypeDeclHandler = _refuse
    return reader


def _refuse(*declaration: object) -> None:
    """No office program writes a document type; what it would declare are entities."""
    raise ValueError("document type declaration")


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def _check_count(name: str, attributes: dict[str, str]) -> None:
    """Raises people.damaged for a count of more things than any list has: the reader sets memory aside for what is announced."""
    for key in ("count", "uniqueCount"):
        told = attributes.get(key, "").strip()
        if told.isdigit() and (len(told) > 9 or int(told) > _MOST_ELEMENTS):
            raise damaged(name)


class _SharedStrings:
    """The lengths of a workbook's shared strings; looks through its styles as well, for what they announce."""

    def __init__(self, name: str) -> None:
        self.lengths: list[int] = []
        self._name = name
        self._rooted = False

    def reader(self) -> expat.XMLParserType:
        self._rooted = False
        reader = _reader(self._start)
        reader.CharacterDataHandler = self._words
        return reader

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if attributes:
            _check_count(self._name, attributes)
        if not self._rooted:
            if _local(tag) not in ("sst", "styleSheet"):
                raise _OtherRoot
            self._rooted = True
        elif _local(tag) == "si":
            self.lengths.append(0)
            if len(self.lengths) > _MOST_ELEMENTS:
                raise too_large(self._name)

    def _words(self, words: str) -> None:
        if self.lengths:
            self.lengths[-1] += len(words)


class _Worksheet:
    """The corner that a sheet's filled cells reach, and the characters they would hold."""

    def __init__(self, name: str, lengths: list[int]) -> None:
        self._name = name
        self._lengths = lengths
        self.rooted = self._shared = False
        self._row = self._column = self._last_row = self._last_column = self._elements = self._text = 0
        self._columns: dict[str, int] = {}
        self._index: list[str] = []

    def reader(self) -> expat.XMLParserType:
        self._reader = _reader(self._start)
        return self._reader

    @property
    def text(self) -> int:
        """Characters in all cells, as far as the sheet has been read."""
        self._add_shared()
        return self._text

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        kind = _local(tag)
        if kind == "c":
            if self._index:
                self._add_shared()
            if place := attributes.get("r"):
                self._row, self._column = self._place(place)
            else:
                self._column += 1
            self._shared = attributes.get("t") == "s"
        elif kind in ("v", "is", "f"):
            self._last_row = max(self._last_row, self._row)
            self._last_column = max(self._last_column, self._column)
            if self._last_row * self._last_column > MOST_CELLS or self._last_column > _LAST_COLUMN:
                raise PalabreError("people.too_spread", name=self._name, row=self._row)
            if kind == "v" and self._shared:
                self._reader.CharacterDataHandler = self._index.append
        elif kind == "row":
            row = attributes.get("r", "")
            self._row = int(row) if row.isascii() and row.isdigit() and len(row) < 10 else self._row + 1
            self._column = 0
        elif not self.rooted:
            if kind != "worksheet":
                raise _OtherRoot
            self.rooted = True
        else:
            _check_count(self._name, attributes)
        self._elements += 1
        if self._elements > _MOST_ELEMENTS:
            raise too_large(self._name)

    def _add_shared(self) -> None:
        self._reader.CharacterDataHandler = None
        index = "".join(self._index).strip()
        self._index.clear()
        if index.isascii() and index.isdigit() and len(index) < 10 and int(index) < len(self._lengths):
            self._text += self._lengths[int(index)]

    def _place(self, reference: str) -> tuple[int, int]:
        """Row and column, one-based, of "AB12"; beyond any sheet for what is no reference."""
        letters = reference.rstrip("0123456789")
        digits = reference[len(letters) :]
        column = self._columns.get(letters)
        if column is None:
            column = 0
            if letters.isascii() and letters.isalpha() and len(letters) < 5:
                for letter in letters.upper():
                    column = column * 26 + ord(letter) - 64
            self._columns[letters] = column = column or MOST_CELLS
        return int(digits) if digits and len(digits) < 10 else MOST_CELLS, column


class _OpenSheets:
    """The cells and characters of OpenDocument tables, their repetitions counted."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._row = self._width = self._columns = self._text = 0
        self._words = self._cell_times = self._row_times = self._written = 0

    def reader(self) -> expat.XMLParserType:
        reader = _reader(self._start)
        reader.EndElementHandler = self._end
        reader.CharacterDataHandler = self._count
        return reader

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        kind = _local(tag)
        if kind == "table":
            self._row = self._width = 0
        elif kind == "table-row":
            self._row_times = _repeats(attributes, "number-rows-repeated")
            self._columns = self._written = 0
        elif kind in ("table-cell", "covered-table-cell"):
            self._cell_times = _repeats(attributes, "number-columns-repeated")
            self._words = any(key.endswith("value-type") for key in attributes)

    def _count(self, words: str) -> None:
        self._words += len(words)

    def _end(self, tag: str) -> None:
        kind = _local(tag)
        if kind in ("table-cell", "covered-table-cell"):
            self._columns += self._cell_times
            if self._words:
                self._written = self._columns
                self._text += self._words * self._cell_times * self._row_times
                self._words = 0
        elif kind == "table-row":
            self._row += self._row_times
            self._width = max(self._width, self._written)
            if self._written and self._row * self._width > MOST_CELLS:
                raise PalabreError("people.too_spread", name=self._name, row=self._row)
        if self._text > MOST_TEXT:
            raise too_large(self._name)


def _repeats(attributes: dict[str, str], name: str) -> int:
    for key, value in attributes.items():
        if key.endswith(name):
            return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else MOST_CELLS
    return 1
