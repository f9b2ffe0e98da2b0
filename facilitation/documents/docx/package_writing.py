"""Writes a zip package again with some parts changed, added or left out; all others are copied packed, byte for byte."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Collection, Mapping
from typing import Final

from facilitation.errors import PalabreError

_LOCAL: Final = struct.Struct("<4s5H3L2H")
_CENTRAL: Final = struct.Struct("<4s6H3L5H2L")
_END: Final = struct.Struct("<4s4H2LH")
_LOCAL_SIGN: Final = b"PK\x03\x04"
_UTF8_NAME: Final = 0x800
_SIZES_FOLLOW: Final = 0x8
_EARLIEST: Final = (1 << 5) | 1
"""1 January 1980 as a zip tells a day: parts of ours carry no time, so that the same export gives the same bytes."""


def rewrite(data: bytes, changed: Mapping[str, bytes], removed: Collection[str] = ()) -> bytes:
    """The package `data` with the parts `changed` (new ones go last) and without those `removed`; names as the package spells them.

    Raises PalabreError document.damaged.
    """
    out = io.BytesIO()
    directory: list[bytes] = []
    waiting = dict(changed)
    try:
        entries = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except zipfile.BadZipFile as trouble:
        raise PalabreError("document.damaged") from trouble
    for entry in entries:
        name = entry.filename.replace("\\", "/")
        if name in removed:
            continue
        if name in waiting:
            _write_new(out, directory, name, waiting.pop(name))
        else:
            _copy(out, directory, data, entry)
    for name, part in waiting.items():
        _write_new(out, directory, name, part)
    start = out.tell()
    records = b"".join(directory)
    out.write(records)
    out.write(_END.pack(b"PK\x05\x06", 0, 0, len(directory), len(directory), len(records), start, 0))
    return out.getvalue()


def _copy(out: io.BytesIO, directory: list[bytes], data: bytes, entry: zipfile.ZipInfo) -> None:
    sign, *_, name_size, extra_size = _LOCAL.unpack_from(data, entry.header_offset)
    if sign != _LOCAL_SIGN:
        raise PalabreError("document.damaged")
    start = entry.header_offset + _LOCAL.size + name_size + extra_size
    packed = data[start : start + entry.compress_size]
    if len(packed) != entry.compress_size:
        raise PalabreError("document.damaged")
    year, month, day, hour, minute, second = entry.date_time
    _record(
        out,
        directory,
        entry.orig_filename.encode("utf-8" if entry.flag_bits & _UTF8_NAME else "cp437"),
        packed,
        # The sizes stand before the bytes here, whatever the first writer did.
        flags=entry.flag_bits & ~_SIZES_FOLLOW,
        method=entry.compress_type,
        clock=hour << 11 | minute << 5 | second // 2,
        day=max(0, year - 1980) << 9 | month << 5 | day,
        crc=entry.CRC,
        size=entry.file_size,
        attributes=entry.external_attr,
    )


def _write_new(out: io.BytesIO, directory: list[bytes], name: str, part: bytes) -> None:
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    packed = packer.compress(part) + packer.flush()
    _record(
        out,
        directory,
        name.encode("utf-8"),
        packed,
        flags=0 if name.isascii() else _UTF8_NAME,
        method=zipfile.ZIP_DEFLATED,
        clock=0,
        day=_EARLIEST,
        crc=zlib.crc32(part),
        size=len(part),
        attributes=0,
    )


def _record(
    out: io.BytesIO,
    directory: list[bytes],
    name: bytes,
    packed: bytes,
    *,
    flags: int,
    method: int,
    clock: int,
    day: int,
    crc: int,
    size: int,
    attributes: int,
) -> None:
    common = (20, flags, method, clock, day, crc, len(packed), size, len(name), 0)
    directory.append(_CENTRAL.pack(b"PK\x01\x02", 20, *common, 0, 0, 0, attributes, out.tell()) + name)
    out.write(_LOCAL.pack(_LOCAL_SIGN, *common) + name + packed)
