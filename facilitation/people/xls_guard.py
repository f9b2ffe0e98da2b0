"""What an old Excel file (.xls) would cost to open: its streams are walked and its cells counted before the reader sees them.

Sources of the layouts: [MS-CFB] for the file system inside the file, [MS-XLS] for the records.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from facilitation.errors import PalabreError
from facilitation.people.package_guard import damaged, too_large
from facilitation.people.sheet_guard import MOST_CELLS, MOST_TEXT

OLE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_BOF, _FILE_PASS, _DIMENSIONS, _SHARED, _CONTINUE, _LABEL_SHARED = 0x0809, 0x002F, 0x0200, 0x00FC, 0x003C, 0x00FD
_CELLS = frozenset((0x0006, 0x00BD, 0x00BE, 0x00D6, _LABEL_SHARED, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E))
_MOST_IN_SHEET = 65_536 * 256
_LAST_SECTOR = 0xFFFFFFFA


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
    """The streams inside a compound file; every chain of sectors is followed to its end, and must have one."""

    def __init__(self, name: str, data: bytes) -> None:
        self._name = name
        self._data = data
        shift, small_shift = struct.unpack_from("<HH", data, 30)
        if shift not in (9, 12) or small_shift != 6:
            raise damaged(name)
        self._size = 1 << shift
        directory, self._cutoff, small_table = struct.unpack_from("<I4xII", data, 48)
        self._table = self._allocation()
        small = self._chain(small_table, self._table) if small_table < _LAST_SECTOR else []
        self._small_table = [entry for sector in small for entry in self._numbers(sector)]
        self._entries = dict(self._directory(directory))
        start, size = self._entries.get("Root Entry", (_LAST_SECTOR, 0))
        self._small = self._big(start) if size and start < _LAST_SECTOR else b""

    @property
    def names(self) -> frozenset[str]:
        return frozenset(self._entries)

    def read(self, stream: str) -> bytes:
        """The stream's bytes, b"" where there is none of this name."""
        start, size = self._entries.get(stream, (_LAST_SECTOR, 0))
        if not size:
            return b""
        if size >= self._cutoff:
            return self._big(start)[:size]
        return b"".join(self._small[sector * 64 : sector * 64 + 64] for sector in self._chain(start, self._small_table))[:size]

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
        tables = [sector for sector in struct.unpack_from("<109I", self._data, 76) if sector < _LAST_SECTOR]
        more = struct.unpack_from("<I", self._data, 68)[0]
        seen: set[int] = set()
        while more < _LAST_SECTOR:
            if more in seen:
                raise damaged(self._name)
            seen.add(more)
            *listed, more = self._numbers(more)
            tables += [sector for sector in listed if sector < _LAST_SECTOR]
        if len(set(tables)) != len(tables):
            raise damaged(self._name)
        return [entry for sector in tables for entry in self._numbers(sector)]

    def _chain(self, start: int, table: list[int]) -> list[int]:
        chain: list[int] = []
        while start < _LAST_SECTOR:
            chain.append(start)
            if len(chain) > len(table):
                raise damaged(self._name)
            start = table[start]
        return chain

    def _directory(self, start: int) -> Iterator[tuple[str, tuple[int, int]]]:
        listing = self._big(start)
        for begin in range(0, len(listing) - 127, 128):
            length = struct.unpack_from("<H", listing, begin + 64)[0]
            if 2 <= length <= 64:
                stream = listing[begin : begin + length - 2].decode("utf-16-le", "replace")
                yield stream, struct.unpack_from("<II", listing, begin + 116)


def _check_records(name: str, book: bytes) -> None:
    cells = last_row = last_column = text = 0
    lengths: list[int] = []
    shared: list[bytes] = []
    place = 0
    while place + 4 <= len(book):
        kind, size = struct.unpack_from("<HH", book, place)
        body = book[place + 4 : place + 4 + size]
        place += 4 + size
        if kind == _SHARED or (kind == _CONTINUE and shared):
            shared.append(body)
            continue
        if shared:
            lengths, shared = _shared_lengths(shared), []
        if kind == _FILE_PASS:
            raise PalabreError("people.encrypted", name=name)
        if kind == _BOF:
            cells, last_row, last_column = cells + last_row * last_column, 0, 0
        elif kind == _DIMENSIONS and size >= 12:
            first_row, end_row, first_column, end_column = struct.unpack_from("<IIHH", body)
            if (end_row - first_row + 1) * (end_column - first_column + 1) > 2 * _MOST_IN_SHEET:
                raise damaged(name)
        elif kind in _CELLS and size >= 4:
            row, column = struct.unpack_from("<HH", body)
            last_row, last_column = max(last_row, row + 1), max(last_column, column + 1)
            if cells + last_row * last_column > MOST_CELLS:
                raise PalabreError("people.too_spread", name=name, row=row + 1)
            if kind == _LABEL_SHARED and size >= 10:
                index = struct.unpack_from("<I", body, 6)[0]
                text += lengths[index] if index < len(lengths) else 0
                if text > MOST_TEXT:
                    raise too_large(name)


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
