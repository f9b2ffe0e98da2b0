"""The workshop file itself: made, opened, guarded, locked, brought forward from older versions."""

from __future__ import annotations

import errno
import json
import sqlite3
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from pathlib import Path

from facilitation.errors import PalabreError
from facilitation.store.connection import Connection, in_memory
from facilitation.store.journal import create_journal
from facilitation.store.migrations import to_version_2, to_version_3, to_version_4
from facilitation.store.schema import ENTITIES, LOCAL_TABLES
from facilitation.store.tables import create_tables

APPLICATION_ID = 0x504C4252  # "PLBR": tells our files from other SQLite databases
SCHEMA_VERSION = 4

DISK_TROUBLE = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_CANTOPEN,
}
"""What the disk or another program does not allow; the file itself may well be sound."""

_FULL = {errno.ENOSPC, errno.EDQUOT}
_PROTECTED = {errno.EROFS, errno.EACCES, errno.EPERM}

PATIENCE = 5.0
"""Seconds that another program may hold the file before we give up."""
_LOG_PAGES = 8_000
"""Of 4 KB: hundreds of acts."""

MIGRATIONS: Mapping[int, Callable[[Connection], None]] = {1: to_version_2, 2: to_version_3, 3: to_version_4}
"""From which version → what brings the file one version forward. Each is small, dated and has an old file as its test."""


def create_file(path: Path) -> Connection:
    """An empty workshop file at `path`; refuses to write over anything, and leaves nothing behind where it cannot be made."""
    if path.exists():
        raise PalabreError("store.exists", path=path.name)
    if not path.parent.is_dir():
        raise PalabreError("store.no_folder", folder=str(path.parent))
    try:
        path.touch(exist_ok=False)
    except OSError as error:
        raise unwritable(path, error) from error
    db: Connection | None = None
    try:
        db = _connect(path, read_only=False)
        with db.atomic():
            lay_out(db)
            db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    except BaseException as error:
        if db is not None:
            db.close()
        for ending in ("", "-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
        if isinstance(error, sqlite3.OperationalError):
            raise unwritable(path, error) from error
        raise
    return db


def lay_out(db: Connection) -> None:
    """All tables, empty."""
    for statement in _definitions():
        db.execute(statement)


@cache
def _definitions() -> tuple[str, ...]:
    """What makes the tables and indexes. sqlite-utils reads the schema again before each of them, a sixth of a second in all: it
    lays them out once, in memory, and every further file (a check has one too) takes its statements from there.
    """
    db = in_memory()
    try:
        made = db.definitions()
        create_journal(made)
        create_tables(made)
        made.table("blob").create(
            {"digest": str, "size": int, "bytes": bytes}, pk="digest", not_null={"digest", "bytes"}, strict=True
        )
        made.table("local").create({"key": str, "value": str}, pk="key", not_null={"key", "value"}, strict=True)
        made.table("draft").create(
            {"key": str, "value": str, "saved_at": str}, pk="key", not_null={"key", "value", "saved_at"}, strict=True
        )
        return tuple(sql for (sql,) in db.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"))
    finally:
        db.close()


def open_file(path: Path, *, read_only: bool) -> Connection:
    """An existing workshop file; PalabreError with a sentence for whatever is not one, is damaged, or is from a newer Palabre."""
    look_at(path)
    try:
        return _recognised(path, read_only=read_only)
    except sqlite3.DatabaseError as error:
        trouble = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
        try:
            if read_only and trouble in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN) and not _has_log(path):
                # Where nothing may be made (a protected stick or share) SQLite reads only what it may take for unchanging.
                return _recognised(path, read_only=True, unchanging=True)
        except sqlite3.DatabaseError as second:
            raise PalabreError("store.damaged", path=path.name, reason=str(second)) from second
        if trouble in DISK_TROUBLE and not read_only:
            raise unwritable(path, error) from error
        key = "store.cannot_read" if trouble in DISK_TROUBLE else "store.damaged"
        raise PalabreError(key, path=path.name, reason=str(error)) from error


def unwritable(path: Path, error: OSError | sqlite3.Error) -> PalabreError:
    """The sentence for what keeps us from writing there: a full disk, a protected place, else the system's own words."""
    if isinstance(error, OSError):
        full, protected, reason = error.errno in _FULL, error.errno in _PROTECTED, error.strerror or str(error)
    else:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        full, protected, reason = code == sqlite3.SQLITE_FULL, code == sqlite3.SQLITE_READONLY, str(error)
    if full:
        return PalabreError("store.full", path=path.name)
    if protected:
        return PalabreError("store.protected", path=path.name)
    return PalabreError("store.cannot_write", path=path.name, reason=reason)


def _recognised(path: Path, *, read_only: bool, unchanging: bool = False) -> Connection:
    """An open workshop file; one that is refused is let go, since Windows neither moves nor deletes what is still held."""
    db = _connect(path, read_only=read_only, unchanging=unchanging)
    try:
        _recognise(db, path)
        _bring_forward(db, path, read_only=read_only)
    except BaseException:
        db.close()
        raise
    return db


def _has_log(path: Path) -> bool:
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def look_at(path: Path) -> None:
    """Raises PalabreError where there is no file, it may not be read, or it is no database at all; touches nothing."""
    if path.is_dir():
        raise PalabreError("file.folder", name=path.name)
    if not path.is_file():
        raise PalabreError("store.missing", path=path.name)
    try:
        with path.open("rb") as file:
            head = file.read(16)
    except OSError as error:
        raise PalabreError("store.cannot_read", path=path.name, reason=error.strerror or str(error)) from error
    if head != b"SQLite format 3\x00":
        raise PalabreError("store.not_a_workshop", path=path.name)


def _connect(path: Path, *, read_only: bool, unchanging: bool = False) -> Connection:
    mode = "ro" if read_only else "rw"
    uri = f"{path.absolute().as_uri()}?mode={mode}{'&immutable=1' if unchanging else ''}"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=PATIENCE)
    db = Connection(connection)
    db.execute("PRAGMA trusted_schema = OFF")
    db.execute("PRAGMA cell_size_check = ON")
    db.execute("PRAGMA foreign_keys = ON")
    if not read_only:
        # One sync a commit; the file is complete again at every checkpoint: two idle seconds, and closing (see ARCHITECTURE.md).
        db.execute("PRAGMA journal_mode = WAL").fetchone()
        db.execute("PRAGMA synchronous = FULL")
        # While somebody works without a pause the log grows: folding it in would hold up every fiftieth amendment.
        db.execute(f"PRAGMA wal_autocheckpoint = {_LOG_PAGES}").fetchone()
    return db


def _recognise(db: Connection, path: Path) -> None:
    """Compares what the file declares with what we make, before any of its tables is read."""
    application = db.execute("PRAGMA application_id").fetchone()[0]
    if application != APPLICATION_ID:
        raise PalabreError("store.not_a_workshop", path=path.name)
    version = db.execute("PRAGMA user_version").fetchone()[0]
    if version > SCHEMA_VERSION:
        raise PalabreError("store.newer", path=path.name, version=version)
    known = {*ENTITIES, *LOCAL_TABLES}
    for kind, name, sql in db.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_master"):
        ours = (kind == "table" and name in known) or kind == "index" or name.startswith("sqlite_")
        if not ours or "VIRTUAL" in sql.upper().split("(")[0] or "GENERATED ALWAYS" in sql.upper():
            raise PalabreError("store.foreign_schema", path=path.name, name=name)


def _bring_forward(db: Connection, path: Path, *, read_only: bool) -> None:
    version = db.execute("PRAGMA user_version").fetchone()[0]
    if version == SCHEMA_VERSION:
        return
    if read_only:
        raise PalabreError("store.older_read_only", path=path.name)
    backup(db, path.with_name(f"{path.stem}-v{version}.palabre"))
    while version < SCHEMA_VERSION:
        with db.atomic():
            MIGRATIONS[version](db)
            version += 1
            db.execute(f"PRAGMA user_version = {version}")


def tidy(path: Path) -> None:
    """Takes away the empty log that a reader makes where it finds none and may not remove; never while somebody writes."""
    log = path.with_name(path.name + "-wal")
    if not log.exists() or log.stat().st_size:
        return
    lock = WriterLock(path)
    try:
        lock.take()
    except PalabreError:
        return
    try:
        # The last connection that closes does it; where another reader is left, it stays.
        db = _connect(path, read_only=False)
        db.execute("SELECT count(*) FROM sqlite_master").fetchone()
        db.close()
    except sqlite3.Error:
        return
    finally:
        lock.release()


def backup(db: Connection, target: Path) -> None:
    """A complete copy of the open file at `target`, checked after writing; replaces an older copy only when it is whole."""
    unfinished = target.with_name(target.name + ".part")
    try:
        unfinished.unlink(missing_ok=True)
        copy = sqlite3.connect(unfinished, isolation_level=None)
        try:
            db.conn.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
            verdict = copy.execute("PRAGMA integrity_check").fetchone()[0]
        finally:
            copy.close()
        if verdict != "ok":
            raise PalabreError("store.backup_damaged", path=target.name, reason=verdict)
        unfinished.replace(target)
    except (OSError, sqlite3.Error) as error:
        unfinished.unlink(missing_ok=True)
        raise unwritable(target, error) from error


class WriterLock:
    """The advisory lock of the one writer; who holds it is told in the file itself, for the sentence the second opener reads."""

    def __init__(self, path: Path) -> None:
        from filelock import FileLock  # loaded when a workshop is opened, not before the start window is ready

        self._lock = FileLock(path.with_name(path.name + ".lock"), timeout=0)
        self._path = path

    def take(self) -> None:
        """Raises PalabreError("store.in_use") where another process writes to the file."""
        from filelock import Timeout

        try:
            self._lock.acquire()
        except Timeout:
            raise PalabreError("store.in_use", path=self._path.name, holder=self._holder()) from None
        except OSError as error:
            raise unwritable(self._path, error) from error

    def release(self) -> None:
        self._lock.release()

    def _holder(self) -> str:
        try:
            db = _connect(self._path, read_only=True)
            try:
                found = db.execute("SELECT value FROM local WHERE key = 'writer'").fetchone()
            finally:
                db.close()
            return str(json.loads(found[0])["who"]) if found else "?"
        except (sqlite3.Error, KeyError, ValueError):
            return "?"


def login_name() -> str:
    """Whoever is logged in on this laptop; "" where the system does not say."""
    import getpass  # like the lock, when a workshop is opened

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def this_writer(now: datetime) -> dict[str, str]:
    """Who writes, for the next opener."""
    import platform

    return {"who": f"{login_name() or '?'} @ {platform.node() or '?'}", "since": now.isoformat(timespec="seconds")}
