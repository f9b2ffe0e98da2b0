"""A file of an older Palabre is brought forward step by step, after a copy of it was made; or it stays as it is."""

import sqlite3
from datetime import date

import pytest

from facilitation.errors import PalabreError
from facilitation.store import file
from facilitation.workshop import Workshop


@pytest.fixture
def old(tmp_path):
    """A workshop as version 1 wrote it, with something in it."""
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
    monkeypatch.setattr(file, "MIGRATIONS", {1 + place: one for place, one in enumerate(functions)})


def test_an_old_file_comes_forward_one_version_at_a_time_after_a_copy(old, monkeypatch):
    done = []
    steps(
        monkeypatch,
        lambda db: done.append(("first", db.execute("PRAGMA user_version").fetchone()[0])),
        lambda db: (done.append(("second", 2)), db.execute("INSERT INTO local VALUES ('migrated', '2')"))[0],
    )
    with Workshop.open(old) as workshop:
        assert [one.family_name for one in workshop.people.all()] == ["ADJOVI"]
        assert workshop.remembered("migrated") == 2
    assert done == [("first", 1), ("second", 2)]
    assert version_of(old) == 3
    assert version_of(old.with_name("ancien-v1.palabre")) == 1


def test_a_step_that_fails_leaves_the_version_before_it(old, monkeypatch):
    def broken(db):
        db.execute("DELETE FROM person")
        raise sqlite3.OperationalError("no such column")

    steps(monkeypatch, broken)
    with pytest.raises(PalabreError, match=r"store\.damaged"):
        Workshop.open(old)
    assert version_of(old) == 1
    monkeypatch.undo()
    with Workshop.open(old) as workshop:
        assert len(workshop.people.all()) == 1


def test_an_old_file_is_not_changed_by_who_only_reads(old, monkeypatch):
    steps(monkeypatch, lambda db: None)
    with pytest.raises(PalabreError, match="older_read_only"):
        Workshop.open(old, read_only=True)
    assert version_of(old) == 1
