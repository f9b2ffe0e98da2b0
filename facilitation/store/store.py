"""The store: one open workshop file and the only door by which anything in it changes.

    with store.act("amendment.add", author="Adjoa") as act:
        act.create("amendment", amendment_id, {...})

When the block ends without error the act is durable on disk and everyone who subscribed has been told; when it raises, nothing of
it remains. An `act` inside another one joins it.
"""

from __future__ import annotations

import hashlib
import json
import secrets
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from facilitation.clock import Clock, clock_from, system_clock
from facilitation.errors import PalabreError
from facilitation.identifiers import Identifiers
from facilitation.store import file as workshop_file
from facilitation.store.acts import Act, Notice
from facilitation.store.connection import Connection
from facilitation.store.journal import ActKind, Journal
from facilitation.store.schema import blank
from facilitation.store.stamps import StampClock
from facilitation.store.tables import Tables

_TROUBLE = workshop_file.DISK_TROUBLE | {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}

OWN_TIME = "own_time"
"""Kept in a file whose story has a time of its own, as the demonstration: the moment at which it goes on when it is opened."""

_WRITER = "writer"
"""Who has the file open for writing, or closed it last."""

Subscriber = Callable[[Notice], None]


class Store:
    """Use `Store.create` or `Store.open`; belongs to the thread that made it."""

    def __init__(
        self, path: Path, db: Connection, clock: Clock, lock: workshop_file.WriterLock | None, *, log_left: bool = False
    ) -> None:
        """`log_left`: the log of a former writer lay beside the file."""
        self.path = path
        self.clock = clock
        self.author = ""
        """Who sits at this laptop: the author of acts that name none."""
        self.tables = Tables(db)
        self.journal = Journal(db)
        self._db = db
        self._lock = lock
        self._subscribers: list[Subscriber] = []
        self._open_act: Act | None = None
        self._saved_at: datetime | None = None
        self.closed = False
        self.ended_suddenly = False
        """The last writer never closed the file: the laptop went off, or the program was killed. A copy of an open file has no log
        beside it, and a file that was closed may have one that another reader kept."""
        # Where nothing may be written they lead nowhere: the act they are for is refused.
        self._ids = Identifiers()
        if lock is not None:
            former = self.remembered(_WRITER) or {}
            self.ended_suddenly = log_left and not former.get("closed", False)
            self.device = self.remembered("device") or self._name_device()
            self._stamps = StampClock(self.device, clock, self.journal.latest_stamp())
            self._ids = Identifiers(self.journal.latest_id())
            self._writer = workshop_file.this_writer(clock())
            self.remember(_WRITER, self._writer)
            self.author = self.remembered("author") or ""

    @classmethod
    def create(cls, path: Path, clock: Clock = system_clock) -> Store:
        lock = workshop_file.WriterLock(path)
        if path.exists():
            raise PalabreError("store.exists", path=path.name)
        if not path.parent.is_dir():
            raise PalabreError("store.no_folder", folder=str(path.parent))
        lock.take()
        db: Connection | None = None
        try:
            db = workshop_file.create_file(path)
            return cls(path, db, clock, lock)
        except BaseException:
            if db is not None:
                db.close()
                path.unlink(missing_ok=True)
            lock.release()
            raise

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, clock: Clock = system_clock) -> Store:
        """Raises PalabreError with a sentence: missing, no workshop, damaged, newer, in use by another writer."""
        if read_only:
            opened = workshop_file.open_file(path, read_only=True)
            return cls(path, opened, _own_time(opened, clock), None)
        workshop_file.look_at(path)  # before anything is put beside a file that is not ours
        lock = workshop_file.WriterLock(path)
        lock.take()
        db: Connection | None = None
        try:
            log_left = path.with_name(path.name + "-wal").exists()
            db = workshop_file.open_file(path, read_only=False)
            return cls(path, db, _own_time(db, clock), lock, log_left=log_left)
        except BaseException:
            if db is not None:
                db.close()
            lock.release()
            raise

    @property
    def read_only(self) -> bool:
        return self._lock is None

    def close(self) -> None:
        """The single file is complete after this; a second call does nothing."""
        if self.closed:
            return
        self.closed = True
        # On a full disk the log stays beside the file, whole, and is read at the next opening.
        with suppress(PalabreError):
            if _moment_of(self._db) is not None:
                self.remember(OWN_TIME, self.clock().isoformat())
            if self._lock is not None:
                self.remember(_WRITER, {**self._writer, "closed": True})
            self.settle()
        self._db.close()
        if self._lock is not None:
            self._lock.release()
        elif self.path.exists():
            workshop_file.tidy(self.path)

    def settle(self) -> None:
        """Folds the write-ahead log into the file; called after two idle seconds and before closing."""
        if not self.read_only:
            with self._trouble_told():
                self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    def backup(self, target: Path) -> None:
        """A complete, checked copy at `target`."""
        if target.resolve() == self.path.resolve():
            raise PalabreError("store.backup_onto_itself", path=target.name)
        workshop_file.backup(self._db, target)

    def new_id(self) -> str:
        """For what is made next: greater than every id that was made in this file, though its clock was set back since."""
        return self._ids.next(self.clock())

    # The door

    @contextmanager
    def act(self, action: str, *, author: str = "", kind: ActKind = "do", target: str | None = None) -> Iterator[Act]:
        """One transaction that becomes one act of the journal; `action` is its name in the catalogue ("amendment.add")."""
        if self._open_act is not None:
            yield self._open_act
            return
        if self.read_only:
            raise PalabreError("store.read_only", path=self.path.name)
        self._refuse_if_gone()
        act = Act(self.tables, action, author or self.author)
        act_id = self.new_id()
        self._open_act = act
        try:
            with self._trouble_told(), self._db.atomic():
                # Rows of one act may refer to each other in any order; SQLite checks them all at the commit.
                self._db.execute("PRAGMA defer_foreign_keys = ON")
                yield act
                if act.changes or act.erased:
                    stamp = self._stamps.next()
                    self.journal.append(
                        act=act_id,
                        device=self.device,
                        stamp=stamp,
                        author=act.author,
                        action=act.action,
                        kind=kind,
                        target=target,
                        changes=act.changes,
                    )
        finally:
            self._open_act = None
        if act.changes or act.erased:
            self._saved_at = self.clock()
            self._announce(Notice(act_id, act.action, kind, act.changed()))

    @contextmanager
    def erasing(self, action: str, entity: str, names: Iterable[str]) -> Iterator[Act]:
        """An act that takes the values of these fields out of the tables, the journal and the bytes of the file, for good.

        Neither it nor anything before it can be undone (`store/undo.py`). Copies of the file made before keep what they hold.
        """
        if self._open_act is not None:
            raise RuntimeError("erasing is an act of its own")
        overwriting = self._db.execute("PRAGMA secure_delete").fetchone()[0]
        # What is deleted or replaced is overwritten with zeros, in the pages and in the room they leave.
        self._db.execute("PRAGMA secure_delete = ON").fetchone()
        try:
            with self.act(action) as act:
                nothing = blank(entity, names)
                act.erase(entity, nothing)
                self.journal.forget(entity, nothing)
                yield act
            self._write_anew()
        finally:
            self._db.execute(f"PRAGMA secure_delete = {int(overwriting)}").fetchone()

    def _write_anew(self) -> None:
        """Rewrites the file without the room that was left, and empties the log, whose older pages still hold what they held."""
        # Where the disk has no room for a second file, the zeros stay where they are: nothing is lost by it.
        with suppress(PalabreError), self._trouble_told():
            self._db.execute("VACUUM")
        self.settle()

    @contextmanager
    def _trouble_told(self) -> Iterator[None]:
        """Turns what the disk does not allow into a sentence; anything else is a bug of ours."""
        try:
            yield
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in _TROUBLE:
                raise
            raise workshop_file.unwritable(self.path, error) from error

    @property
    def open_act(self) -> Act | None:
        """The act that is being written now; what it has changed so far is in the tables and not yet durable."""
        return self._open_act

    def subscribe(self, subscriber: Subscriber) -> Callable[[], None]:
        """Calls `subscriber` after every durable act; the returned function ends that."""
        self._subscribers.append(subscriber)
        return lambda: self._subscribers.remove(subscriber)

    def _announce(self, notice: Notice) -> None:
        """Tells everyone, though one of them fails: what others keep at hand must not stay behind. The first failure is raised."""
        failures: list[Exception] = []
        for subscriber in list(self._subscribers):
            try:
                subscriber(notice)
            except Exception as failure:  # raised below, when all know
                failures.append(failure)
        if failures:
            raise failures[0]

    def _refuse_if_gone(self) -> None:
        """Where files may be deleted while they are open, or the stick is pulled out, SQLite would go on writing to nowhere."""
        if not self.path.exists():
            raise PalabreError("store.gone", path=self.path.name)

    def saved_at(self) -> datetime | None:
        """When the last act of this opening became durable."""
        return self._saved_at

    # Originals, by their digest

    def keep_bytes(self, data: bytes) -> str:
        """Stores bytes once, inside the open act's transaction; returns their SHA-256. They are never changed or removed."""
        digest = hashlib.sha256(data).hexdigest()
        self._db.execute("INSERT OR IGNORE INTO blob (digest, size, bytes) VALUES (?, ?, ?)", (digest, len(data), data))
        return digest

    def kept_bytes(self, digest: str) -> bytes:
        found = self._db.execute("SELECT bytes FROM blob WHERE digest = ?", (digest,)).fetchone()
        if found is None:
            raise KeyError(digest)
        return bytes(found[0])

    # What belongs to this laptop alone and is no history: last page, drafts

    def remembered(self, key: str) -> Any:
        found = self._db.execute("SELECT value FROM local WHERE key = ?", (key,)).fetchone()
        return json.loads(found[0]) if found else None

    def remember(self, key: str, value: Any) -> None:
        if not self.read_only:
            kept = json.dumps(value, ensure_ascii=False)
            with self._trouble_told():
                self._db.execute("INSERT OR REPLACE INTO local (key, value) VALUES (?, ?)", (key, kept))

    def draft(self, key: str) -> Any:
        found = self._db.execute("SELECT value FROM draft WHERE key = ?", (key,)).fetchone()
        return json.loads(found[0]) if found else None

    def drafts(self, prefix: str = "") -> dict[str, Any]:
        found = self._db.execute("SELECT key, value FROM draft WHERE substr(key, 1, ?) = ? ORDER BY key", (len(prefix), prefix))
        return {key: json.loads(value) for key, value in found}

    def save_draft(self, key: str, value: Any) -> None:
        """Durable when it returns; `None` forgets the draft."""
        if self.read_only:
            return
        if value is not None:
            self._refuse_if_gone()
        with self._trouble_told():
            if value is None:
                self._db.execute("DELETE FROM draft WHERE key = ?", (key,))
            else:
                now = self.clock().isoformat(timespec="seconds")
                row = (key, json.dumps(value, ensure_ascii=False), now)
                self._db.execute("INSERT OR REPLACE INTO draft (key, value, saved_at) VALUES (?, ?, ?)", row)

    def _name_device(self) -> str:
        device = secrets.token_hex(4)
        self.remember("device", device)
        return device


def _own_time(db: Connection, clock: Clock) -> Clock:
    """A file with a time of its own goes on from it, unless a clock other than this machine's was handed in."""
    moment = _moment_of(db) if clock is system_clock else None
    return clock_from(moment) if moment is not None else clock


def _moment_of(db: Connection) -> datetime | None:
    try:
        found = db.execute("SELECT value FROM local WHERE key = ?", (OWN_TIME,)).fetchone()
        return datetime.fromisoformat(json.loads(found[0])) if found else None
    except (sqlite3.DatabaseError, ValueError):
        # What is damaged is told by what is read next, not by its clock.
        return None
