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


def to_version_4(db: Connection) -> None:
    """29 November 2026: who asked for the floor and spoke; the steps of ceremonies and how people are addressed; notes in rich
    text, sittings and daily summaries that are read out, changed and adopted."""
    for table, columns in {
        "workshop": (
            "turn_seconds INTEGER NOT NULL DEFAULT 180",
            "first_time_first INTEGER NOT NULL DEFAULT 0",
            "turns_by_category INTEGER NOT NULL DEFAULT 0",
        ),
        "person": ("form_of_address TEXT NOT NULL DEFAULT ''",),
        "session": (
            "notes_spans TEXT NOT NULL DEFAULT '[]'",
            "adopted_at TEXT",
            "adopted_in TEXT REFERENCES session(id)",
            "adopted_changed INTEGER NOT NULL DEFAULT 0",
        ),
        "agenda_item": ("notes_spans TEXT NOT NULL DEFAULT '[]'",),
    }.items():
        for column in columns:
            db.execute(f"ALTER TABLE {table} ADD COLUMN {column}")
    db.execute(
        "CREATE TABLE turn (id TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, person TEXT REFERENCES person(id), "
        "name TEXT NOT NULL, sex TEXT NOT NULL, organisation TEXT REFERENCES organisation(id), body TEXT NOT NULL, "
        "constituency TEXT NOT NULL, session TEXT REFERENCES session(id), agenda_item TEXT REFERENCES agenda_item(id), "
        "amendment TEXT REFERENCES amendment(id), position INTEGER NOT NULL, asked_at TEXT NOT NULL, started_at TEXT, "
        "ended_at TEXT, paused_at TEXT, paused_seconds INTEGER NOT NULL, withdrawn_at TEXT) STRICT"
    )
    db.execute(
        "CREATE TABLE ceremony_step (id TEXT NOT NULL PRIMARY KEY, agenda_item TEXT REFERENCES agenda_item(id), "
        "position INTEGER NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL, person TEXT REFERENCES person(id), "
        "name TEXT NOT NULL, quality TEXT NOT NULL, represented_by TEXT REFERENCES person(id), representative TEXT NOT NULL, "
        "representative_quality TEXT NOT NULL, minutes INTEGER NOT NULL, by_hand INTEGER NOT NULL, file_name TEXT NOT NULL, "
        "file TEXT NOT NULL, received_at TEXT, started_at TEXT, ended_at TEXT, notes TEXT NOT NULL) STRICT"
    )
    db.execute(
        "CREATE TABLE summary (id TEXT NOT NULL PRIMARY KEY, date TEXT NOT NULL, sections TEXT, made_at TEXT NOT NULL, "
        "night_sections TEXT, night_at TEXT, adopted_at TEXT, adopted_in TEXT REFERENCES session(id), adopted_sections TEXT, "
        "changed INTEGER NOT NULL) STRICT"
    )
    for table, column in (("turn", "session"), ("turn", "agenda_item"), ("ceremony_step", "agenda_item")):
        db.execute(f"CREATE INDEX idx_{table}_{column} ON {table} ({column})")
