"""The one door for writing: durable, all or nothing, announced, refused with a sentence."""

import errno
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from facilitation.errors import PalabreError
from facilitation.store.check import check
from facilitation.store.file import SCHEMA_VERSION, lay_out, unwritable
from facilitation.store.store import Store


@pytest.fixture
def store(tmp_path):
    opened = Store.create(tmp_path / "atelier.palabre")
    yield opened
    opened.close()


def add_person(store: Store, person: str, name: str = "ADJÉ") -> None:
    with store.act("person.add", author="Akouvi") as act:
        act.create("person", person, {"family_name": name, "phones": ["+228 90 00 00 00"]})


def test_an_act_writes_tables_and_journal_together(store):
    add_person(store, "p1")
    assert store.tables.row("person", "p1")["phones"] == ["+228 90 00 00 00"]
    [record] = store.journal.acts()
    assert (record.action, record.author, record.kind) == ("person.add", "Akouvi", "do")
    [change] = store.journal.changes(record.id)
    assert (change.operation, change.entity, change.fields["family_name"]) == ("create", "person", "ADJÉ")


def test_an_update_tells_before_after_and_the_stamp_it_replaces(store):
    add_person(store, "p1")
    [first] = store.journal.acts()
    with store.act("person.update") as act:
        act.update("person", "p1", {"family_name": "ADJEI", "first_names": ""})
    _, second = store.journal.acts()
    [change] = store.journal.changes(second.id)
    assert change.fields == {"family_name": ["ADJÉ", "ADJEI", first.stamp]}


def test_what_raises_leaves_nothing(store):
    def fail():
        with store.act("person.add") as act:
            act.create("person", "p1", {"family_name": "ADJÉ"})
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert list(store.journal.acts()) == []
    assert list(store.tables.rows("person")) == []
    add_person(store, "p1")
    assert check(store).sound


def test_a_reference_to_nothing_is_refused_whole(store):
    with pytest.raises(sqlite3.IntegrityError), store.act("person.add") as act:
        act.create("person", "p1", {"family_name": "ADJÉ", "organisation": "nobody"})
    assert list(store.tables.rows("person")) == []
    assert list(store.journal.acts()) == []


def test_an_act_inside_another_joins_it(store):
    with store.act("people.import") as act:
        act.create("organisation", "o1", {"name": "Mairie"})
        add_person(store, "p1")
    [record] = store.journal.acts()
    assert record.action == "people.import"
    assert len(store.journal.changes(record.id)) == 2


def test_subscribers_are_told_what_changed_after_it_is_durable(store):
    told = []

    def look(notice):
        other = Store.open(store.path, read_only=True)
        told.append((notice.action, notice.changed, [one for one, _ in other.tables.rows("person")]))
        other.close()

    stop = store.subscribe(look)
    add_person(store, "p1")
    stop()
    add_person(store, "p2")
    assert told == [("person.add", {"person": frozenset({"p1"})}, ["p1"])]


def test_an_act_that_changes_nothing_is_no_history(store):
    add_person(store, "p1")
    with store.act("person.update") as act:
        act.update("person", "p1", {"family_name": "ADJÉ"})
    assert len(list(store.journal.acts())) == 1


def test_a_clock_that_jumps_back_does_not_reorder_history(tmp_path):
    now = datetime(2025, 7, 23, 10, 42, tzinfo=UTC)
    times = iter([now + timedelta(hours=step) for step in (0, 0, -5, -4, 1, 1, 1, 1, 1, 1)])
    current = [now]

    def clock():
        current[0] = next(times, current[0])
        return current[0]

    store = Store.create(tmp_path / "a.palabre", clock)
    for name in ("p1", "p2", "p3"):
        add_person(store, name)
    stamps = [record.stamp for record in store.journal.acts(order="sequence")]
    assert stamps == sorted(stamps)
    assert len(set(stamps)) == 3
    store.close()


def test_the_single_file_is_complete_after_closing_and_after_settling(tmp_path):
    store = Store.create(tmp_path / "a.palabre")
    add_person(store, "p1")
    store.settle()
    assert (tmp_path / "a.palabre-wal").stat().st_size == 0
    copy = tmp_path / "copy.palabre"
    copy.write_bytes((tmp_path / "a.palabre").read_bytes())
    other = Store.open(copy)
    assert [one for one, _ in other.tables.rows("person")] == ["p1"]
    other.close()
    store.close()
    assert not (tmp_path / "a.palabre-wal").exists()


def test_nobody_waits_for_the_log_to_be_folded_in_while_acts_follow_each_other(tmp_path):
    store = Store.create(tmp_path / "a.palabre")
    store.settle()
    before = store.path.read_bytes()
    for place in range(60):
        with store.act("person.add") as act:
            act.create("person", f"p{place}", {"family_name": "Konou", "notes": "n" * 40_000})
    log = tmp_path / "a.palabre-wal"
    assert log.stat().st_size > 1_000 * 4_096, "more than SQLite lets come together by itself"
    assert store.path.read_bytes() == before
    store.settle()
    assert log.stat().st_size == 0
    assert len([*store.tables.rows("person")]) == 60
    store.close()


def test_a_second_writer_is_told_who_has_it_and_may_read(store):
    add_person(store, "p1")
    with pytest.raises(PalabreError, match=r"store\.in_use") as refused:
        Store.open(store.path)
    assert "@" in str(refused.value.fields["holder"])
    reader = Store.open(store.path, read_only=True)
    assert [one for one, _ in reader.tables.rows("person")] == ["p1"]
    with pytest.raises(PalabreError, match=r"store\.read_only"), reader.act("person.add") as act:
        act.create("person", "p2", {})
    reader.close()


def test_nothing_is_written_over(store):
    with pytest.raises(PalabreError, match=r"store\.exists"):
        Store.create(store.path)


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "store.not_a_workshop"),
        (b"PK\x03\x04 not a database", "store.not_a_workshop"),
        (b"SQLite format 3\x00" + b"\xff" * 4000, "store.damaged"),
    ],
)
def test_a_file_that_is_no_workshop_gets_a_sentence(tmp_path, content, key):
    path = tmp_path / "x.palabre"
    path.write_bytes(content)
    with pytest.raises(PalabreError) as refused:
        Store.open(path)
    assert refused.value.key == key
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_not_opened(tmp_path):
    path = tmp_path / "x.palabre"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE person (id)")
    other.close()
    with pytest.raises(PalabreError, match=r"store\.not_a_workshop"):
        Store.open(path)


def alter(path, *statements):
    db = sqlite3.connect(path)
    for statement in statements:
        db.execute(statement)
    db.commit()
    db.close()


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON person BEGIN SELECT 1; END",
        "CREATE VIEW v AS SELECT 1",
        "CREATE TABLE foreign_table (id)",
        "CREATE VIRTUAL TABLE act2 USING fts5(x)",
    ],
)
def test_a_file_with_something_we_did_not_make_is_not_opened(store, statement):
    store.close()
    alter(store.path, statement)
    with pytest.raises(PalabreError, match=r"store\.foreign_schema"):
        Store.open(store.path)


def test_a_newer_file_is_refused(store):
    store.close()
    alter(store.path, f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    with pytest.raises(PalabreError, match=r"store\.newer"):
        Store.open(store.path)


def test_check_finds_a_row_changed_past_the_door(store):
    add_person(store, "p1")
    assert check(store).sound
    store.close()
    alter(store.path, "UPDATE person SET family_name = 'X'")
    with_fault = Store.open(store.path)
    assert [fault.split(":")[0] for fault in check(with_fault).faults] == ["projection"]
    with_fault.close()


def test_check_finds_a_rewritten_act(store):
    add_person(store, "p1")
    add_person(store, "p2")
    store.close()
    alter(store.path, "UPDATE act SET author = 'somebody else' WHERE sequence = 1")
    with_fault = Store.open(store.path)
    assert [fault.split(":")[0] for fault in check(with_fault).faults] == ["chain"]
    with_fault.close()


def test_check_finds_a_lost_act(store):
    add_person(store, "p1")
    add_person(store, "p2")
    add_person(store, "p3")
    store.close()
    alter(store.path, "DELETE FROM change WHERE entity_id = 'p2'", "DELETE FROM act WHERE sequence = 2")
    with_fault = Store.open(store.path)
    kinds = {fault.split(":")[0] for fault in check(with_fault).faults}
    assert kinds == {"chain", "projection"}
    with_fault.close()


def test_originals_are_kept_by_their_digest_and_checked(store):
    with store.act("document.add") as act:
        digest = store.keep_bytes(b"bytes of the ministry")
        act.create("document", "d1", {"original": digest})
    assert store.kept_bytes(digest) == b"bytes of the ministry"
    store.close()
    alter(store.path, "UPDATE blob SET bytes = x'00'")
    with_fault = Store.open(store.path)
    assert [fault.split(":")[0] for fault in check(with_fault).faults] == ["original"]
    with_fault.close()


def test_a_backup_is_a_whole_file_and_never_the_open_one(store, tmp_path):
    add_person(store, "p1")
    target = tmp_path / "stick" / "copy.palabre"
    target.parent.mkdir()
    store.backup(target)
    copy = Store.open(target)
    assert check(copy).sound
    assert [one for one, _ in copy.tables.rows("person")] == ["p1"]
    copy.close()
    with pytest.raises(PalabreError, match="onto_itself"):
        store.backup(store.path)
    with pytest.raises(PalabreError, match="cannot_write"):
        store.backup(tmp_path / "nowhere" / "copy.palabre")


def test_drafts_and_places_survive_a_restart_but_are_no_history(store):
    store.save_draft("amendment:c1", {"text": "une phrase comm", "cursor": 15})
    store.remember("page", "texts")
    store.close()
    again = Store.open(store.path)
    assert again.draft("amendment:c1") == {"text": "une phrase comm", "cursor": 15}
    assert again.drafts("amendment:") == {"amendment:c1": {"text": "une phrase comm", "cursor": 15}}
    assert again.remembered("page") == "texts"
    again.save_draft("amendment:c1", None)
    assert again.draft("amendment:c1") is None
    assert list(again.journal.acts()) == []
    again.close()


def test_half_a_letter_from_a_broken_paste_is_stored_as_a_visible_mark(store):
    add_person(store, "p1", "AB\ud800C")
    assert store.tables.row("person", "p1")["family_name"] == "AB\ufffdC"
    assert check(store).sound


def test_who_only_read_leaves_nothing_beside_the_file(store):
    path = store.path
    with store.act("person.add") as act:
        act.create("person", "p1", {"family_name": "ADJÉ"})
    reader = Store.open(path, read_only=True)
    store.close()
    late = Store.open(path, read_only=True)
    reader.close()
    assert late.tables.row("person", "p1")["family_name"] == "ADJÉ"
    late.close()
    assert sorted(one.name for one in path.parent.iterdir() if one.suffix != ".lock") == [path.name]
    writer = Store.open(path)
    Store.open(path, read_only=True).close()
    with writer.act("person.add") as act:
        act.create("person", "p2", {"family_name": "KOMI"})
    writer.close()
    again = Store.open(path)
    assert len(list(again.tables.rows("person"))) == 2
    again.close()


def test_a_full_disk_is_told_and_loses_nothing_that_was_saved(store):
    pages = store._db.execute("PRAGMA page_count").fetchone()[0]
    store._db.execute(f"PRAGMA max_page_count = {pages + 8}")

    def add_until_full():
        for number in range(1000):
            with store.act("person.add") as act:
                act.create("person", f"p{number}", {"notes": "x" * 2000})
            told.append(number)

    told = []
    with pytest.raises(PalabreError, match=r"store\.full"):
        add_until_full()
    saved = len(told)
    with pytest.raises(PalabreError, match=r"store\.full"):
        store.save_draft("amendment:1:", {"text": "y" * 60_000})
    assert len(list(store.tables.rows("person"))) == saved
    store.close()
    again = Store.open(store.path)
    assert len(list(again.tables.rows("person"))) == saved
    assert check(again).sound
    again.close()


def test_a_file_that_cannot_be_made_leaves_nothing_behind(tmp_path, monkeypatch):
    def full(db):
        db.execute("PRAGMA max_page_count = 4")
        lay_out(db)

    monkeypatch.setattr("facilitation.store.file.lay_out", full)
    path = tmp_path / "atelier.palabre"
    with pytest.raises(PalabreError, match=r"store\.full"):
        Store.create(path)
    assert [one.name for one in tmp_path.iterdir() if not one.name.endswith(".lock")] == []
    monkeypatch.undo()
    Store.create(path).close()


def test_an_unreadable_file_gets_a_sentence(store, monkeypatch):
    store.close()

    def refused(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.open", refused)
    for read_only in (True, False):
        with pytest.raises(PalabreError, match="cannot_read"):
            Store.open(store.path, read_only=read_only)


def test_nothing_is_put_beside_a_file_that_is_not_ours(tmp_path):
    path = tmp_path / "lettre.palabre"
    path.write_text("Monsieur le Ministre,")
    with pytest.raises(PalabreError, match="not_a_workshop"):
        Store.open(path)
    assert [one.name for one in tmp_path.iterdir()] == ["lettre.palabre"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows deletes and moves no file that is open")
def test_what_would_be_written_to_a_deleted_file_is_refused_and_what_was_saved_can_be_copied(store, tmp_path):
    add_person(store, "p1")
    away = tmp_path / "ailleurs.palabre"
    store.path.rename(away)
    with pytest.raises(PalabreError, match=r"store\.gone"):
        add_person(store, "p2")
    with pytest.raises(PalabreError, match=r"store\.gone"):
        store.save_draft("amendment:1:", {"text": "Remplacer"})
    away.rename(store.path)
    add_person(store, "p3")
    store.path.unlink()
    copy = tmp_path / "copie.palabre"
    store.backup(copy)
    store.close()
    again = Store.open(copy)
    assert [one for one, _ in again.tables.rows("person")] == ["p1", "p3"]
    assert check(again).sound
    again.close()


def test_one_who_fails_to_learn_keeps_nobody_else_from_learning(store):
    def fail(notice):
        raise ValueError(notice.action)

    told = []
    store.subscribe(fail)
    store.subscribe(told.append)
    with pytest.raises(ValueError, match="person"):
        add_person(store, "p1")
    assert len(told) == 1
    assert store.open_act is None
    assert [one for one, _ in store.tables.rows("person")] == ["p1"]


READ_WHERE_NOTHING_MAY_BE_MADE = """
import os, sys
from pathlib import Path
from facilitation.store.store import Store
from facilitation.store.check import check
if os.geteuid() == 0:
    # What opening and checking load lies where perhaps only root may read.
    with_root = Store.open(Path(sys.argv[2]), read_only=True)
    check(with_root)
    with_root.close()
    os.setuid(65534)
try:
    with open(Path(sys.argv[1]).parent / "x", "w"):
        print("the folder can be written")
except OSError:
    store = Store.open(Path(sys.argv[1]), read_only=True)
    print([one for one, _ in store.tables.rows("person")], check(store).sound)
    store.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no such permissions")
def test_a_file_in_a_folder_where_nothing_may_be_made_can_be_read(store):
    add_person(store, "p1")
    store.close()
    # Not under tmp_path, which nobody else may enter.
    with tempfile.TemporaryDirectory(prefix="protégé ") as made:
        folder = Path(made)
        path = folder / "atelier.palabre"
        shutil.copy(store.path, path)
        path.chmod(0o444)
        folder.chmod(0o555)
        try:
            command = [sys.executable, "-c", READ_WHERE_NOTHING_MAY_BE_MADE, str(path), str(store.path)]
            said = subprocess.run(command, capture_output=True, text=True, check=False)
            assert [one.name for one in folder.iterdir()] == ["atelier.palabre"]
        finally:
            folder.chmod(0o755)
    assert said.stdout == "['p1'] True\n", said.stderr


def test_a_file_that_is_held_by_another_program_is_not_called_damaged(store, monkeypatch):
    monkeypatch.setattr("facilitation.store.file.PATIENCE", 0.05)
    store.close()
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("PRAGMA journal_mode = DELETE")
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(PalabreError, match="cannot_write"):
        Store.open(store.path)
    other.close()
    Store.open(store.path).close()


@pytest.mark.parametrize(
    ("error", "key"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "store.full"),
        (OSError(errno.EROFS, "Read-only file system", "/media/stick/atelier.palabre.lock"), "store.protected"),
        (PermissionError(errno.EACCES, "Permission denied"), "store.protected"),
        (OSError(errno.EIO, "Input/output error", "/media/stick/atelier.palabre.lock"), "store.cannot_write"),
    ],
)
def test_what_keeps_us_from_writing_has_its_own_sentence_and_no_path_of_ours(error, key):
    refused = unwritable(Path("atelier.palabre"), error)
    assert refused.key == key
    assert "lock" not in str(refused)


def test_a_folder_is_not_called_missing(tmp_path):
    folder = tmp_path / "atelier.palabre"
    folder.mkdir()
    with pytest.raises(PalabreError, match=r"file\.folder"):
        Store.open(folder)
