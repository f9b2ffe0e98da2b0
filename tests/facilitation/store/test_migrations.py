"""A file of an older Palabre is brought forward step by step, after a copy of it was made; or it stays as it is."""

import gzip
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from facilitation.errors import PalabreError
from facilitation.store import file
from facilitation.store.file import SCHEMA_VERSION as TODAY
from facilitation.workshop import Workshop

FILES = Path(__file__).parent / "files"
"""Workshops as older versions of the program left them, compressed."""


@pytest.fixture
def old(tmp_path):
    """A workshop as the version of today writes it, with something in it."""
    path = tmp_path / "ancien.palabre"
    with Workshop.create(path, title="Ancien", starts_on=date(2025, 7, 22), ends_on=date(2025, 7, 22)) as workshop:
        workshop.people.add("ADJOVI", "Koffi")
    return path


def version_of(path):
    db = sqlite3.connect(path)
    try:
        return db.execute("PRAGMA user_version").fetchone()[0]
    finally:
        db.close()


def steps(monkeypatch, *functions):
    monkeypatch.setattr(file, "SCHEMA_VERSION", file.SCHEMA_VERSION + len(functions))
    first = file.SCHEMA_VERSION - len(functions)
    monkeypatch.setattr(file, "MIGRATIONS", {first + place: one for place, one in enumerate(functions)})


def test_an_old_file_comes_forward_one_version_at_a_time_after_a_copy(old, monkeypatch):
    done = []
    steps(
        monkeypatch,
        lambda db: done.append(("first", db.execute("PRAGMA user_version").fetchone()[0])),
        lambda db: (
            done.append(("second", db.execute("PRAGMA user_version").fetchone()[0])),
            db.execute("INSERT INTO local VALUES ('migrated', '2')"),
        )[0],
    )
    with Workshop.open(old) as workshop:
        assert [one.family_name for one in workshop.people.all()] == ["ADJOVI"]
        assert workshop.remembered("migrated") == 2
    assert done == [("first", TODAY), ("second", TODAY + 1)]
    assert version_of(old) == TODAY + 2
    assert version_of(old.with_name(f"ancien-v{TODAY}.palabre")) == TODAY


def test_a_step_that_fails_leaves_the_version_before_it(old, monkeypatch):
    def broken(db):
        db.execute("DELETE FROM person")
        raise sqlite3.OperationalError("no such column")

    steps(monkeypatch, broken)
    with pytest.raises(PalabreError, match=r"store\.damaged"):
        Workshop.open(old)
    assert version_of(old) == TODAY
    monkeypatch.undo()
    with Workshop.open(old) as workshop:
        assert len(workshop.people.all()) == 1


def test_an_old_file_is_not_changed_by_who_only_reads(old, monkeypatch):
    steps(monkeypatch, lambda db: None)
    with pytest.raises(PalabreError, match="older_read_only"):
        Workshop.open(old, read_only=True)
    assert version_of(old) == TODAY


@pytest.mark.parametrize("version", range(1, TODAY))
def test_a_file_of_each_older_version_opens_with_all_that_was_in_it(version, tmp_path):
    path = tmp_path / "atelier.palabre"
    path.write_bytes(gzip.decompress((FILES / f"v{version}.palabre.gz").read_bytes()))
    with Workshop.open(path) as workshop:
        assert [one.family_name for one in workshop.people.all()] == ["ADJOVI"]
        assert [one.number for one in workshop.amendments.all()] == ["1", "2", "1-a"]
        assert workshop.amendments.numbered("1-a").state == "retained"
        workshop.history.redo()
        assert workshop.amendments.numbered("1").state == "retained"
        assert workshop.check().faults == ()
        # Taken back to before there was anything: rows of the old version are removed and made again.
        while workshop.history.can_undo():
            workshop.history.undo()
        while workshop.history.can_redo():
            workshop.history.redo()
        assert workshop.check().faults == ()
        assert workshop.amendments.numbered("1").state == "retained"
    assert version_of(path) == TODAY
    assert version_of(path.with_name(f"atelier-v{version}.palabre")) == version


def test_an_old_file_brought_forward_has_the_tables_of_a_new_one(tmp_path, old):
    path = tmp_path / "atelier.palabre"
    path.write_bytes(gzip.decompress((FILES / "v1.palabre.gz").read_bytes()))
    Workshop.open(path).close()
    assert shape(path) == shape(old)


def shape(path):
    db = sqlite3.connect(path)
    try:
        tables = sorted(
            name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        )
        columns = {one: sorted(row[1:4] for row in db.execute(f"PRAGMA table_info({one})")) for one in tables}
        keys = {one: sorted(row[2:5] for row in db.execute(f"PRAGMA foreign_key_list({one})")) for one in tables}
        indexes = {one: sorted(row[1:4] for row in db.execute(f"PRAGMA index_list({one})")) for one in tables}
        return columns, keys, indexes
    finally:
        db.close()
