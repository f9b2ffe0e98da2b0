"""The texts under validation: brought in with their original bytes, read back as clauses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, cast

from facilitation.documents.imported import ImportedDocument, Unshown
from facilitation.errors import PalabreError
from facilitation.reading_files import read_file
from facilitation.store.acts import Notice
from facilitation.store.schema import Row
from facilitation.store.store import Store
from facilitation.store.tables import RECORDED
from facilitation.text.clauses import Anchor, CellPlace, Clause, ClauseId, ClauseKind, spans_of, stored_spans
from facilitation.text.folding import fold
from facilitation.text.typography import Typography, typography_of

LARGEST_SOURCE = 200 * 1024 * 1024

VALIDATION_STATES = ("not_examined", "under_examination", "validated", "validated_with_changes", "postponed")


@dataclass(frozen=True, slots=True)
class Statement:
    """Where the examination of a part stands, as it was said once; `reservations` are (by whom, words)."""

    clause: str
    state: str
    session: str | None
    stated_at: datetime
    reservations: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A text under validation; `original` is the digest of the bytes it came from, `clauses` their number.

    `replaces` is the document that this one is the next version of, `replaced_by` the one that is the next version of this.
    """

    id: str
    position: int
    title: str
    version: int
    source_name: str
    format: str
    original: str
    unshown: tuple[Unshown, ...]
    tracked_changes: int
    added_at: str
    clauses: int
    binned: bool
    replaces: str | None = None
    replaced_by: str | None = None

    @property
    def versioned(self) -> bool:
        """Whether there is another version of it, so that its own must be named with it."""
        return self.version > 1 or self.replaced_by is not None


class TextsService:
    def __init__(self, store: Store) -> None:
        self._store = store
        self._clauses: dict[str, tuple[Clause, ...]] = {}
        self._places: dict[str, dict[str, Clause]] = {}
        self._counted: dict[str, int] | None = None
        self._typography: dict[str, Typography] = {}
        store.subscribe(self._forget)

    # Documents

    def documents(self, *, binned: bool = False, replaced: bool = False) -> list[Document]:
        """In the order they were brought in; those in the bin left out, or they alone.

        Of a document with several versions the newest alone, unless `replaced` asks for the others too: right after it.
        """
        counts = self._counts()
        newer = self._store.tables.select("SELECT replaces, id FROM document WHERE replaces IS NOT NULL AND binned = 0")
        next_version = dict(newer)
        rows = self._store.tables.rows("document", "binned = ?", (int(binned),), order="position, version DESC")
        found = [_document(one, row, counts.get(one, 0), next_version.get(one)) for one, row in rows]
        return [one for one in found if binned or replaced or one.replaced_by is None]

    def _counts(self) -> dict[str, int]:
        """Document → how many clauses it has: counted again where some came or went, and inside an act that is open."""
        if self._counted is not None and self._store.open_act is None:
            return self._counted
        counts: dict[str, int] = dict(self._store.tables.select("SELECT document, count(*) FROM clause GROUP BY document"))
        if self._store.open_act is None:
            self._counted = counts
        return counts

    def document(self, document: str) -> Document:
        """Raises KeyError for an unknown one, and for one in the bin."""
        for found in self.documents(replaced=True):
            if found.id == document:
                return found
        raise KeyError(document)

    def versions(self, document: str) -> list[Document]:
        """The document with the versions before and after it, oldest first, those in the bin left out."""
        known = {one.id: one for one in self.documents(replaced=True)}
        found = [known[document]]
        while found[0].replaces in known:
            found.insert(0, known[found[0].replaces])
        while found[-1].replaced_by in known:
            found.append(known[found[-1].replaced_by])
        return found

    def named(self, reference: str) -> Document:
        """The document with this id, place in the list ("1"), or title (its beginning is enough, accents and case aside).

        Of several versions the newest; an older one by its number after the title or the place: "Politique V1", "1 V1".
        Raises PalabreError("document.unknown") or ("document.none").
        """
        documents = self.documents(replaced=True)
        if not documents:
            raise PalabreError("document.none")
        for found in documents:
            if reference in (found.id, str(found.position + 1)):
                return found
        wanted = fold(reference)
        for candidates in ([one for one in documents if one.replaced_by is None], documents):
            matching = [one for one in candidates if wanted and any(name.startswith(wanted) for name in _names(one))]
            if len(matching) == 1:
                return matching[0]
        raise PalabreError("document.unknown", reference=reference)

    def add_file(self, path: Path, *, title: str = "") -> str:
        """Brings a file in; see `add`. Raises PalabreError where it cannot be read."""
        return self.add(path.name, read_file(path, most=LARGEST_SOURCE), title=title)

    def add(self, name: str, data: bytes, *, title: str = "") -> str:
        """Reads `data` (DOCX, Markdown, text) and keeps it with its clauses as a new document, in one act; returns its id.

        Raises PalabreError with one sentence for whatever cannot be read; the workshop is then unchanged.
        """
        # Readers are loaded when first used: lxml costs a tenth of the start.
        from facilitation.documents.reading import read

        return self.accept(name, data, read(name, data), title=title)

    def accept(self, name: str, data: bytes, imported: ImportedDocument, *, title: str = "") -> str:
        """Keeps a document that was already read (and perhaps corrected by the user)."""
        return self._keep("document.add", name, data, imported, title, {"position": self._free_position()})[0]

    def keep_version(
        self, replaces: str, name: str, data: bytes, imported: ImportedDocument, *, title: str = ""
    ) -> tuple[str, dict[ClauseId, str]]:
        """As `accept`, as the next version of a document, whose title it takes where none is given; also returns what ids its
        clauses have now. Within an act that also says what becomes of the older one's amendments: see `versions.py`."""
        old = self._store.tables.row("document", replaces)
        more = {"position": old["position"], "version": old["version"] + 1, "replaces": replaces}
        return self._keep("document.new_version", name, data, imported, title.strip() or old["title"], more)

    def _keep(
        self, action: str, name: str, data: bytes, imported: ImportedDocument, title: str, more: dict[str, Any]
    ) -> tuple[str, dict[ClauseId, str]]:
        document = self._store.new_id()
        ids = {clause.id: self._store.new_id() for clause in imported.clauses}
        with self._store.act(action) as act:
            values: dict[str, Any] = {
                "title": title.strip() or imported.title,
                "source_name": name,
                "format": imported.format,
                "original": self._store.keep_bytes(data),
                "unshown": [[one.kind, one.count] for one in imported.unshown],
                "tracked_changes": imported.tracked_changes,
                "added_at": self._store.clock().isoformat(timespec="seconds"),
            }
            act.create("document", document, values | more)
            act.create_all(
                "clause", ((ids[clause.id], _row(clause, document, ids, place)) for place, clause in enumerate(imported.clauses))
            )
        return document, ids

    def _free_position(self) -> int:
        return int(self._store.tables.select("SELECT coalesce(max(position) + 1, 0) FROM document")[0][0])

    def rename(self, document: str, title: str) -> None:
        if not title.strip():
            raise PalabreError("document.no_title")
        with self._store.act("document.rename") as act:
            act.update("document", document, {"title": title.strip()})

    def bin(self, document: str) -> None:
        """To the bin; its amendments keep their numbers."""
        with self._store.act("document.bin") as act:
            act.update("document", document, {"binned": 1})

    def restore(self, document: str) -> None:
        with self._store.act("document.restore") as act:
            act.update("document", document, {"binned": 0})

    def original(self, document: str) -> bytes:
        """The file as it was brought in, byte for byte."""
        return self._store.kept_bytes(self._store.tables.row("document", document)["original"])

    # Clauses

    def clauses(self, document: str) -> tuple[Clause, ...]:
        """All clauses in reading order (parents before their children)."""
        if document not in self._clauses:
            rows = self._store.tables.rows("clause", "document = ?", (document,), "position")
            self._clauses[document] = tuple(_clause(one, row) for one, row in rows)
        return self._clauses[document]

    def typography(self, document: str) -> Typography:
        """How the document writes apostrophes, quotation marks and the spaces before signs."""
        if document not in self._typography:
            self._typography[document] = typography_of(one.text for one in self.clauses(document))
        return self._typography[document]

    def clause(self, clause: str) -> Clause:
        """Raises KeyError for an unknown id."""
        return self._by_id(self.document_of(clause))[clause]

    def document_of(self, clause: str) -> str:
        """The document that holds the clause; raises KeyError for an unknown id."""
        found = self._store.tables.select("SELECT document FROM clause WHERE id = ?", (clause,))
        if not found:
            raise KeyError(clause)
        return cast(str, found[0][0])

    def find_clause(self, reference: str, document: str | None = None) -> Clause:
        """The clause with this id, label ("3.2.1") or printed number, in `document` or in the newest version of any.

        Raises PalabreError("clause.unknown"), or ("clause.ambiguous") where several answer.
        """
        if document is None and (known := self._with_id(reference)) is not None:
            return known
        documents = [document] if document else [one.id for one in self.documents()]
        candidates = [clause for one in documents for clause in self.clauses(one)]
        for clause in candidates:
            if clause.id == reference:
                return clause
        wanted = fold(reference).rstrip(".)")
        by_label = [clause for clause in candidates if fold(clause.label).rstrip(".)") == wanted]
        found = by_label or [clause for clause in candidates if clause.number and fold(clause.number).rstrip(".)") == wanted]
        if not found:
            raise PalabreError("clause.unknown", reference=reference)
        if len(found) > 1:
            raise PalabreError("clause.ambiguous", reference=reference, count=len(found))
        return found[0]

    def part_of(self, clause: str) -> Clause | None:
        """The top part (heading without a heading above it) that a clause belongs to."""
        places = self._by_id(self.document_of(clause))
        part: Clause | None = None
        here: Clause | None = places[clause]
        while here is not None:
            if here.kind == "heading":
                part = here
            here = places[here.parent] if here.parent else None
        return part

    # Validation of parts

    def validation(self, clause: str) -> str:
        """State of a part: one of VALIDATION_STATES; the latest statement counts."""
        found = self._store.tables.select(f"SELECT state FROM validation WHERE clause = ? ORDER BY {RECORDED} DESC", (clause,))
        return found[0][0] if found else "not_examined"

    def validations(self, document: str) -> dict[str, str]:
        # CROSS: few parts are validated, and SQLite would go through all clauses of the document.
        query = (
            "SELECT v.clause, v.state FROM validation v CROSS JOIN clause c ON c.id = v.clause "
            f"WHERE c.document = ? ORDER BY v.{RECORDED}"
        )
        return dict(self._store.tables.select(query, (document,)))

    def statements(self) -> list[Statement]:
        """All that was ever said about the validation of parts, oldest first."""
        rows = self._store.tables.rows("validation", order=RECORDED)
        return [
            Statement(
                row["clause"],
                row["state"],
                row["session"],
                datetime.fromisoformat(row["stated_at"]),
                tuple((one["by"], one["text"]) for one in row["reservations"]),
            )
            for _, row in rows
        ]

    def validate(self, clause: str, state: str, *, session: str | None = None, reservations: Sequence[dict[str, str]] = ()) -> None:
        """States where the examination of a part stands; earlier statements stay in the history."""
        if state not in VALIDATION_STATES:
            raise ValueError(state)
        values: dict[str, Any] = {
            "clause": clause,
            "state": state,
            "session": session,
            "stated_at": self._store.clock().isoformat(timespec="microseconds"),
            "reservations": list(reservations),
        }
        with self._store.act("document.validate") as act:
            act.create("validation", self._store.new_id(), values)

    def _with_id(self, clause: str) -> Clause | None:
        """In any version of any document that is not in the bin."""
        found = self._store.tables.select(
            "SELECT c.document FROM clause c JOIN document d ON d.id = c.document WHERE c.id = ? AND d.binned = 0", (clause,)
        )
        return self._by_id(found[0][0])[clause] if found else None

    def _by_id(self, document: str) -> dict[str, Clause]:
        if document not in self._places:
            self._places[document] = {clause.id: clause for clause in self.clauses(document)}
        return self._places[document]

    def _forget(self, notice: Notice) -> None:
        if notice.touches("clause", "document"):
            self._clauses.clear()
            self._places.clear()
            self._typography.clear()
            self._counted = None


def _document(document: str, row: Row, clauses: int, replaced_by: str | None) -> Document:
    values = dict(row)
    values["unshown"] = tuple(Unshown(kind, count) for kind, count in values["unshown"])
    values["binned"] = bool(values["binned"])
    return Document(id=document, clauses=clauses, replaced_by=replaced_by, **values)


def _names(document: Document) -> tuple[str, str]:
    """What it may be asked for by, folded: its title, or its place, and the version after either."""
    return fold(f"{document.title} V{document.version}"), fold(f"{document.position + 1} V{document.version}")


def _row(clause: Clause, document: str, ids: dict[ClauseId, str], place: int) -> dict[str, Any]:
    return {
        "document": document,
        "parent": ids[clause.parent] if clause.parent is not None else None,
        "position": place,
        "kind": clause.kind,
        "level": clause.level,
        "number": clause.number,
        "label": clause.label,
        "text": clause.text,
        "spans": stored_spans(clause.spans),
        "number_typed": clause.number_typed,
        "cell": asdict(clause.cell) if clause.cell else None,
        "anchor": asdict(clause.anchor) if clause.anchor else None,
    }


def _clause(clause: str, row: Row) -> Clause:
    anchor, cell = row["anchor"], row["cell"]
    return Clause(
        id=ClauseId(clause),
        parent=ClauseId(row["parent"]) if row["parent"] else None,
        kind=cast(ClauseKind, row["kind"]),
        level=row["level"],
        number=row["number"],
        label=row["label"],
        text=row["text"],
        spans=spans_of(row["spans"]),
        number_typed=bool(row["number_typed"]),
        cell=CellPlace(cell["row"], cell["column"], cell["row_span"], cell["column_span"], bool(cell["header"])) if cell else None,
        anchor=Anchor(anchor["part"], tuple(anchor["paragraphs"]), anchor["table"], anchor["row"]) if anchor else None,
    )
