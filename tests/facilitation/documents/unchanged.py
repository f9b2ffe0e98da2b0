"""Whether a refused import left anything behind."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass

from facilitation.workshop import Workshop


@dataclass(frozen=True)
class Snapshot:
    """Every row of every table of the file, its history included, as another program reads them."""

    rows: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...]

    @classmethod
    def of(cls, workshop: Workshop) -> Snapshot:
        workshop.settle()
        with closing(sqlite3.connect(f"{workshop.path.as_uri()}?mode=ro", uri=True)) as file:
            names = [name for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
            return cls(tuple((name, tuple(file.execute(f'SELECT * FROM "{name}"'))) for name in names))
