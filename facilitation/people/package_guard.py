"""What a packed file would cost to open, found out before any reader sees it: every member is unpacked once and counted."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import Literal

from facilitation.errors import PalabreError

LARGEST_FILE = 30_000_000
"""Bytes of a file that is looked at at all: some 200,000 people."""
LARGEST_UNPACKED = 120_000_000
"""Bytes of a package once unpacked."""

_MOST_MEMBERS = 5_000
_CHUNK = 1 << 18


def check_size(name: str, data: bytes) -> None:
    """Raises people.too_large."""
    if len(data) > LARGEST_FILE:
        raise too_large(name)


def too_large(name: str) -> PalabreError:
    return PalabreError("people.too_large", name=name, megabytes=LARGEST_FILE // 1_000_000)


def damaged(name: str) -> PalabreError:
    return PalabreError("people.damaged", name=name)


def package_kind(name: str, data: bytes) -> Literal["xlsx", "ods", "docx"]:
    """Opens the ZIP package safely: unpacks every member once, counting, and says what the package is.

    Raises people.too_large, people.damaged, people.encrypted, people.not_a_table.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            members = package.infolist()
            if len(members) > _MOST_MEMBERS:
                raise too_large(name)
            if any(member.flag_bits & 1 for member in members):
                raise PalabreError("people.encrypted", name=name)
            _count_unpacked(name, data, members)
            names = {member.filename for member in members}
            if "content.xml" in names and b"opendocument.spreadsheet" in _small(package, "mimetype"):
                if b"encryption-data" in _small(package, "META-INF/manifest.xml"):
                    raise PalabreError("people.encrypted", name=name)
                return "ods"
            if any(member.startswith("xl/workbook") and member.endswith(".xml") for member in names):
                return "xlsx"
            if "word/document.xml" in names:
                return "docx"
            if any(member.startswith("xl/") for member in names):
                raise PalabreError("people.other_workbook", name=name)
            raise PalabreError("people.not_a_table", name=name)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, KeyError, NotImplementedError, struct.error, ValueError) as error:
        raise damaged(name) from error


def _small(package: zipfile.ZipFile, member: str) -> bytes:
    return package.read(member) if member in package.namelist() else b""


def _count_unpacked(name: str, data: bytes, members: list[zipfile.ZipInfo]) -> None:
    """Unpacks as the reader will: from the packed bytes, whatever size the package claims for them."""
    left = LARGEST_UNPACKED
    for member in members:
        if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise damaged(name)
        begin = member.header_offset
        if data[begin : begin + 4] != b"PK\x03\x04":
            raise damaged(name)
        name_length, extra_length = struct.unpack_from("<HH", data, begin + 26)
        packed = memoryview(data)[begin + 30 + name_length + extra_length :][: member.compress_size]
        if member.compress_type == zipfile.ZIP_STORED:
            left -= len(packed)
        else:
            inflate = zlib.decompressobj(-15)
            feed: memoryview | bytes = packed
            while feed and not inflate.eof and left >= 0:
                left -= len(inflate.decompress(feed, _CHUNK))
                feed = inflate.unconsumed_tail
            if not inflate.eof and left >= 0:
                raise damaged(name)
        if left < 0:
            raise too_large(name)
