"""Reads a file that the user named, or says in one sentence why it cannot be read."""

from __future__ import annotations

from pathlib import Path

from facilitation.errors import PalabreError


def read_file(path: Path, *, most: int | None = None, too_large: str = "document.too_large") -> bytes:
    """The bytes of `path`.

    Raises PalabreError file.missing, file.folder, file.not_allowed or document.unreadable, and `too_large` above `most` bytes; all
    with the field `name`.
    """
    try:
        if most is not None and path.stat().st_size > most:
            raise PalabreError(too_large, name=path.name)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise PalabreError("file.missing", name=path.name) from error
    except IsADirectoryError as error:
        raise PalabreError("file.folder", name=path.name) from error
    except PermissionError as error:
        # Windows says of a folder that one is not permitted to read it.
        raise PalabreError("file.folder" if path.is_dir() else "file.not_allowed", name=path.name) from error
    except OSError as error:
        raise PalabreError("document.unreadable", name=path.name, reason=error.strerror or str(error)) from error
