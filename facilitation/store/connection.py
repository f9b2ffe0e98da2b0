"""An open SQLite file: statements, and transactions that hold whole or not at all.

sqlite-utils makes and alters the tables (`definitions`). Rows are read and written by plain statements: it would ask for the
schema again before each of them, and loading it takes a sixth of the start of the program, which no opening of a file may wait for.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


class Connection:
    """Over a connection without implicit transactions (`isolation_level=None`): outside `atomic` each statement is one."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.conn = connection
        self.execute = connection.execute
        self.execute_many = connection.executemany

    @contextmanager
    def atomic(self) -> Iterator[None]:
        """One transaction, kept where the block ends well and undone where it raises."""
        self.conn.execute("BEGIN")
        try:
            yield
            self.conn.execute("COMMIT")
        except BaseException:
            # A full disk may have ended the transaction already.
            if self.conn.in_transaction:
                self.conn.execute("ROLLBACK")
            raise

    def definitions(self) -> Database:
        """The same file for sqlite-utils: for making tables and indexes."""
        from sqlite_utils import Database

        return Database(self.conn, execute_plugins=False)

    def close(self) -> None:
        self.conn.close()


def in_memory() -> Connection:
    """An empty database that nobody else sees."""
    return Connection(sqlite3.connect(":memory:", isolation_level=None))


def placed(count: int) -> str:
    """ "?, ?, ?": places for so many values of a statement."""
    return ", ".join("?" * count)
