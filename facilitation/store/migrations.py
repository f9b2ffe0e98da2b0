"""What brings a file of an older Palabre forward, one version a function.

Each says its tables in its own words: the schema of today may have gone further than the version it leads to.
"""

from __future__ import annotations

from facilitation.store.connection import Connection


def to_version_2(db: Connection) -> None:
    """28 November 2026: versions of a document, amendments that change several clauses."""
    db.execute("ALTER TABLE document ADD COLUMN replaces TEXT REFERENCES document(id)")
    db.execute("ALTER TABLE amendment ADD COLUMN made_on TEXT REFERENCES document(id)")
    db.execute(
        "CREATE TABLE amendment_part (id TEXT NOT NULL PRIMARY KEY, amendment TEXT REFERENCES amendment(id), "
        "position INTEGER NOT NULL, clause TEXT REFERENCES clause(id), base_text TEXT NOT NULL, spans TEXT NOT NULL) STRICT"
    )
    for column in ("amendment", "clause"):
        db.execute(f"CREATE INDEX idx_amendment_part_{column} ON amendment_part ({column})")


def to_version_3(db: Connection) -> None:
    """29 November 2026: people merged or told apart, layouts of lists, certificates, what only some organisers ask; who asked for a
    decision to be reopened; the columns that a new row was written for; the programme as first planned, its pauses and changes."""
    db.execute("ALTER TABLE amendment ADD COLUMN columns TEXT NOT NULL DEFAULT '[]'")
    db.execute("ALTER TABLE decision ADD COLUMN reopened_for TEXT")
    for column in (
        "asks_age INTEGER NOT NULL DEFAULT 0",
        "asks_disability INTEGER NOT NULL DEFAULT 0",
        "certificate_issuer TEXT NOT NULL DEFAULT ''",
        "certificate_least INTEGER NOT NULL DEFAULT 1",
        "contacts_erased_at TEXT",
    ):
        db.execute(f"ALTER TABLE workshop ADD COLUMN {column}")
    db.execute("ALTER TABLE organisation ADD COLUMN former_names TEXT NOT NULL DEFAULT '[]'")
    db.execute("ALTER TABLE person ADD COLUMN age_class TEXT NOT NULL DEFAULT ''")
    db.execute("ALTER TABLE person ADD COLUMN disability INTEGER")
    db.execute("ALTER TABLE person ADD COLUMN merged_into TEXT REFERENCES person(id)")
    db.execute(
        "CREATE TABLE merge (id TEXT NOT NULL PRIMARY KEY, kept TEXT REFERENCES person(id), gone TEXT REFERENCES person(id), "
        "merged_at TEXT NOT NULL, separated_at TEXT) STRICT"
    )
    db.execute(
        "CREATE TABLE distinct_people (id TEXT NOT NULL PRIMARY KEY, first TEXT REFERENCES person(id), "
        "second TEXT REFERENCES person(id)) STRICT"
    )
    db.execute("CREATE TABLE list_layout (id TEXT NOT NULL PRIMARY KEY, headers TEXT NOT NULL, columns TEXT) STRICT")
    db.execute(
        "CREATE TABLE certificate (id TEXT NOT NULL PRIMARY KEY, person TEXT REFERENCES person(id), number INTEGER NOT NULL, "
        "issued_at TEXT NOT NULL) STRICT"
    )
    for column in (
        "first_session TEXT REFERENCES session(id)",
        "first_start INTEGER",
        "first_minutes INTEGER",
        "paused_at TEXT",
        "paused_seconds INTEGER NOT NULL DEFAULT 0",
    ):
        db.execute(f"ALTER TABLE agenda_item ADD COLUMN {column}")
    db.execute(
        "CREATE TABLE replanning (id TEXT NOT NULL PRIMARY KEY, made_at TEXT NOT NULL, remedy TEXT NOT NULL, "
        "delay INTEGER NOT NULL, days TEXT NOT NULL) STRICT"
    )
