"""What an old Excel file (.xls) would cost to open: its streams are walked and its cells counted before the reader sees them.

The reader sets aside as much memory as the file asks for, and ends the whole program where there is not so much: so every number
that it would believe is looked at here first. Sources of the layouts: [MS-CFB] for the file system inside the file, [MS-XLS] for
the records.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from facilitation.errors import PalabreError
from facilitation.people.package_guard import damaged, too_large
from facilitation.people.sheet_guard import MOST_CELLS, MOST_TEXT

OLE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_END, _LAST_SECTOR, _TABLES_OWN = 0xFFFFFFFE, 0xFFFFFFFA, 0xFFFFFFFC
_SMALL_STREAM = 4096
_MOST_SMALL = 1 << 24

_FILE_PASS, _BOUND_SHEET, _END_OF_SHEET, _DIMENSIONS = 0x002F, 0x0085, 0x000A, 0x0200
_SHARED, _CONTINUE, _LABEL_SHARED, _MANY_NUMBERS = 0x00FC, 0x003C, 0x00FD, 0x00BD
_CELLS = frozenset((0x0006, _MANY_NUMBERS, 0x00D6, _LABEL_SHARED, 0x0203, 0x0204, 0x0205, 0x027E))
_MOST_IN_SHEET = 65_536 * 256


def check_xls(name: str, data: bytes) -> None:
    """Raises people.encrypted, people.damaged, people.too_spread, people.too_large, people.not_a_table."""
    try:
        streams = _Streams(name, data)
        if "EncryptedPackage" in streams.names:
            raise PalabreError("people.encrypted", name=name)
        book = streams.read("Workbook") or streams.read("Book")
        if not book:
            raise PalabreError("people.not_a_table", name=name)
        _check_records(name, book)
    except (struct.error, IndexError) as error:
        raise damaged(name) from error


class _Streams:
    """The streams inside a compound file; every chain of sectors is followed within the file to its proper end."""

    def __init__(self, name: str, data: bytes) -> None:
        self._name = name
        self._data = data
        shift, small_shift = struct.unpack_from("<HH", data, 30)
        if shift not in (9, 12) or small_shift != 6:
            raise damaged(name)
        self._size = 1 << shift
        directory_sectors, table_sectors, directory = struct.unpack_from("<III", data, 40)
        small_table, small_sectors = struct.unpack_from("<II", data, 60)
        if max(directory_sectors, table_sectors, small_sectors) > len(data) // self._size:
            raise damaged(name)
        if struct.unpack_from("<I", data, 62)[0] > _MOST_SMALL:
            raise damaged(name)  # where the reader looks, two bytes off, for the length of a list
        self._table = self._allocation()
        small = self._chain(small_table, self._table) if small_sectors else []
        self._small_table = [entry for sector in small for entry in self._numbers(sector)]
        entries = list(self._directory(directory))
        if not entries:
            raise damaged(name)
        # The first of a name is the one that is read.
        self._entries = {stream: place for stream, *place in reversed(entries)}
        _, start, size = entries[0]
        self._fits(size)
        self._small = self._big(start) if small_sectors else b""

    @property
    def names(self) -> frozenset[str]:
        return frozenset(self._entries)

    def read(self, stream: str) -> bytes:
        """The stream's bytes, b"" where there is none of this name."""
        if stream not in self._entries:
            return b""
        start, size = self._entries[stream]
        self._fits(size)
        if size >= _SMALL_STREAM:
            return self._big(start)[:size]
        sectors = self._chain(start, self._small_table)
        if any((sector + 1) * 64 > len(self._small) for sector in sectors):
            raise damaged(self._name)
        return b"".join(self._small[sector * 64 : sector * 64 + 64] for sector in sectors)[:size]

    def _fits(self, size: int) -> None:
        if size > len(self._data):
            raise damaged(self._name)

    def _big(self, start: int) -> bytes:
        return b"".join(self._sector(sector) for sector in self._chain(start, self._table))

    def _sector(self, sector: int) -> bytes:
        begin = (sector + 1) * self._size
        if begin >= len(self._data):
            raise damaged(self._name)
        return self._data[begin : begin + self._size]

    def _numbers(self, sector: int) -> tuple[int, ...]:
        return struct.unpack(f"<{self._size // 4}I", self._sector(sector).ljust(self._size, b"\xff"))

    def _allocation(self) -> list[int]:
        tables = list(struct.unpack_from("<109I", self._data, 76))
        more = struct.unpack_from("<I", self._data, 68)[0]
        seen: set[int] = set()
        while more < _LAST_SECTOR:
            if more in seen:
                raise damaged(self._name)
            seen.add(more)
            *listed, more = self._numbers(more)
            tables += listed
        tables = [sector for sector in tables if sector < _TABLES_OWN]
        if len(set(tables)) != len(tables):
            raise damaged(self._name)
        return [entry for sector in tables for entry in self._numbers(sector)]

    def _chain(self, start: int, table: list[int]) -> list[int]:
        chain: list[int] = []
        while start != _END:
            if start >= len(table) or len(chain) > len(table):
                raise damaged(self._name)
            chain.append(start)
            start = table[start]
        return chain

    def _directory(self, start: int) -> Iterator[tuple[str, int, int]]:
        listing = self._big(start)
        for begin in range(0, len(listing) - 127, 128):
            stream = listing[begin : begin + 64].decode("utf-16-le", "replace").partition("\0")[0]
            first, size, more = struct.unpack_from("<III", listing, begin + 116)
            yield stream, first, size + (more << 32 if self._size > 512 else 0)


def _records(book: bytes, place: int) -> Iterator[tuple[int, bytes]]:
    while place + 4 <= len(book):
        kind, size = struct.unpack_from("<HH", book, place)
        yield kind, book[place + 4 : place + 4 + size]
        place += 4 + size


def _check_records(name: str, book: bytes) -> None:
    """Looks at the workbook's records up to their end, then at those of each sheet from where the workbook says it begins."""
    sheets: list[int] = []
    shared: list[bytes] = []
    inside = False
    for kind, body in _records(book, 0):
        inside = kind == _SHARED or (kind == _CONTINUE and inside)
        if inside:
            shared = [body] if kind == _SHARED else [*shared, body]
        elif kind == _FILE_PASS:
            raise PalabreError("people.encrypted", name=name)
        elif kind == _BOUND_SHEET:
            sheets.append(struct.unpack_from("<I", body)[0])
        elif kind == _END_OF_SHEET:
            break
    if shared and struct.unpack_from("<I", shared[0], 4)[0] > sum(map(len, shared)):
        raise damaged(name)
    lengths = _shared_lengths(shared)
    cells = text = 0
    for place in sheets:
        own_cells, own_text = _check_sheet(name, book, place, lengths, MOST_CELLS - cells)
        cells, text = cells + own_cells, text + own_text
        if text > MOST_TEXT:
            raise too_large(name)


def _check_sheet(name: str, book: bytes, place: int, lengths: list[int], most: int) -> tuple[int, int]:
    """The cells of the rectangle that a sheet fills, and the characters of its shared strings."""
    last_row = last_column = text = 0
    for kind, body in _records(book, place):
        if kind == _END_OF_SHEET:
            break
        if kind == _DIMENSIONS:
            first_row, end_row, first_column, end_column = struct.unpack_from("<IIHH" if len(body) == 14 else "<HHHH", body)
            rows, columns = max(end_row, 1) - first_row, max(end_column, 1) - first_column
            if end_row and end_column and (rows < 0 or columns < 0 or rows * columns > _MOST_IN_SHEET):
                raise damaged(name)
        elif kind in _CELLS and len(body) >= 4:
            row, column = struct.unpack_from("<HH", body)
            if row + 1 < last_row:
                raise damaged(name)  # the reader relies on rows in their order, as every office program writes them
            if kind == _MANY_NUMBERS:
                column += max(0, (len(body) - 6) // 6 - 1)
            last_row, last_column = max(last_row, row + 1), max(last_column, column + 1)
            if last_row * last_column > most:
                raise PalabreError("people.too_spread", name=name, row=row + 1)
            if kind == _LABEL_SHARED and len(body) >= 10:
                index = struct.unpack_from("<I", body, 6)[0]
                text += lengths[index] if index < len(lengths) else 0
                if text > MOST_TEXT:
                    raise too_large(name)
    return last_row * last_column, text


def _shared_lengths(pieces: list[bytes]) -> list[int]:
    """The lengths, in characters, of the shared strings; a string cut between two records goes on after a byte of flags."""
    lengths: list[int] = []
    piece, place = 0, 8
    while piece < len(pieces):
        if place >= len(pieces[piece]):
            piece, place = piece + 1, place - len(pieces[piece])
            continue
        length, flags = struct.unpack_from("<HB", pieces[piece], place)
        place += 3
        trailing = 0
        if flags & 8:
            trailing += 4 * int(struct.unpack_from("<H", pieces[piece], place)[0])
            place += 2
        if flags & 4:
            trailing += int(struct.unpack_from("<I", pieces[piece], place)[0])
            place += 4
        lengths.append(length)
        left = length
        while left:
            width = 2 if flags & 1 else 1
            here = min(left, (len(pieces[piece]) - place) // width)
            left -= here
            place += here * width
            if left:
                piece, place = piece + 1, 1
                if piece == len(pieces):
                    return lengths
                flags = pieces[piece][0] if pieces[piece] else 0
                if not pieces[piece][1:]:
                    return lengths
        place += trailing
    return lengths
