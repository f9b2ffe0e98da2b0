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
