"""The next version of a document: what would become of everything on the older one, then all of it in one act, or nothing.

    preview = workshop.versions.preview(document, "politique-v2.docx", data)
    preview.counts  # {"unchanged": 41, "rebased": 9, "integrated": 4, "to_place": 3, "stays": 0}
    workshop.versions.accept(preview)

The older version stays readable with what stays on it: closed amendments, those that the new one contains already, and those that
a person has to place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from facilitation.documents.carrying_over import NEW_DOCUMENT, Amended, CarryingOver
from facilitation.documents.imported import ImportedDocument
from facilitation.documents.placing_by_hand import by_hand
from facilitation.documents.placing_columns import ColumnPlace, column_by_hand, column_cells
from facilitation.documents.texts import TextsService
from facilitation.documents.validated_parts import carried_parts
from facilitation.documents.version_values import CarriedAmendment, CarriedPart, Follower, VersionPreview, Write
from facilitation.errors import PalabreError
from facilitation.store.acts import Act, Notice
from facilitation.store.schema import Row
from facilitation.store.store import Store
from facilitation.store.tables import RECORDED
from facilitation.text.carrying import Carrier
from facilitation.text.changes import Change
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.consolidate import Consolidation, consolidate
from facilitation.text.matching import Matching, match
from facilitation.text.runs import as_lines

_FOLLOWERS = (("agenda_item", "title"), ("breakout_group", "name"), ("point", "text"))
"""What may name a document and a clause of it, with the field that says what it is."""


class AmendmentsReader(Protocol):
    def reaching(self, document: str) -> Sequence[Amended]: ...
    def sub_amendments(self, amendment: str) -> Sequence[Amended]: ...
    def get(self, amendment: str) -> Amended: ...
    def columns_for(self, kind: str, text: str, clause: str) -> tuple[str, ...]: ...


class Consolidator(Protocol):
    def changes(self, amendment: Any, document: str | None = None) -> tuple[Change, ...]: ...
    def adopted(self, document: str) -> Sequence[Amended]: ...
    def consolidated(self, document: str) -> Consolidation: ...
    def refused(self, *documents: str) -> frozenset[str]: ...


class Decider(Protocol):
    def decide(self, amendment: str, outcome: str, *, session: str | None = None, contained: bool = False) -> object: ...


@dataclass(slots=True)
class _Reader:
    """Amendments as `CarryingOver` and `by_hand` ask for them."""

    store: Store
    amendments: AmendmentsReader
    consolidation: Consolidator

    def reaching(self, document: str) -> Sequence[Amended]:
        return self.amendments.reaching(document)

    def sub_amendments(self, amendment: str) -> Sequence[Amended]:
        return self.amendments.sub_amendments(amendment)

    def changes(self, amendment: str, document: str) -> tuple[Change, ...]:
        return self.consolidation.changes(self.amendments.get(amendment), document)

    def part_rows(self, amendment: str) -> list[str]:
        found = self.store.tables.select("SELECT id FROM amendment_part WHERE amendment = ? ORDER BY position", (amendment,))
        return [one for (one,) in found]

    def decision_row(self, amendment: str) -> tuple[str, Row] | None:
        where = "amendment = ? AND reopened_at IS NULL AND level <> 'group'"
        return next(self.store.tables.rows("decision", where, (amendment,), f"{RECORDED} DESC"), None)


class VersionsService:
    def __init__(
        self,
        store: Store,
        *,
        texts: TextsService,
        amendments: AmendmentsReader,
        consolidation: Consolidator,
        deciding: Decider,
    ) -> None:
        self._store = store
        self._texts = texts
        self._amendments = amendments
        self._consolidation = consolidation
        self._deciding = deciding
        self._reader = _Reader(store, amendments, consolidation)
        self._matchings: dict[tuple[str, str], Matching] = {}
        self._left: dict[str, tuple[list[Amended], list[CarriedAmendment]]] = {}
        store.subscribe(self._forget)

    # Before it is accepted

    def preview(self, document: str, name: str, data: bytes) -> VersionPreview:
        """What would follow from `data` as the next version of `document`; only reads.

        Raises PalabreError for what cannot be read, ("version.replaced") where the document has a next version already,
        ("version.same") where it is the same file.
        """
        from facilitation.documents.reading import read

        return self.preview_read(document, name, data, read(name, data))

    def preview_read(self, document: str, name: str, data: bytes, imported: ImportedDocument) -> VersionPreview:
        """As `preview`, of a file that was already read (and perhaps corrected by the user)."""
        known = self._texts.document(document)
        if known.replaced_by is not None:
            raise PalabreError("version.replaced", title=known.title, version=known.version)
        if self._texts.original(document) == data:
            raise PalabreError("version.same", title=known.title, version=known.version)
        old = self._texts.clauses(document)
        matching = match(old, imported.clauses)
        amendments, followers, parts = self._planned(document, imported.clauses, matching)
        return VersionPreview(
            document=document,
            version=known.version + 1,
            name=name,
            data=data,
            imported=imported,
            matching=matching,
            amendments=amendments,
            followers=followers,
            parts=parts,
        )

    def _planned(
        self, document: str, new: Sequence[Clause], matching: Matching
    ) -> tuple[tuple[CarriedAmendment, ...], tuple[Follower, ...], tuple[CarriedPart, ...]]:
        carried = self._carried(document, new, matching)
        after = consolidate(new, self._changes_there(document, carried, matching))
        refused = {one.change_id for one in after.refused}
        if refused:
            # Each found its place, but not all together.
            carried = [_left_behind(one) if one.goes and _root(one, carried) in refused else one for one in carried]
            after = consolidate(new, self._changes_there(document, carried, matching))
        old = self._texts.clauses(document)
        stated = self._texts.validations(document)
        parts = carried_parts(stated, self._consolidation.consolidated(document), after, old, new, matching)
        return tuple(carried), tuple(self._followers(document, new, matching)), tuple(parts)

    def _carried(self, document: str, new: Sequence[Clause], matching: Matching) -> list[CarriedAmendment]:
        old = self._texts.clauses(document)
        return CarryingOver(self._reader, document, old, new, Carrier(old, new, matching)).all()

    def _changes_there(self, document: str, carried: Sequence[CarriedAmendment], matching: Matching) -> list[Change]:
        """What the retained amendments that go over will do to the new version, in the order of their decisions."""
        going = {one.amendment for one in carried if one.goes}
        made: list[Change] = []
        for one in self._consolidation.adopted(document):
            for change in self._consolidation.changes(one, document) if one.id in going else ():
                # Made on the words that it was decided on, as it will be once it is there.
                there = matching.by_old[change.clause].new
                target = matching.by_old[change.target].new if change.target is not None else None
                made.append(replace(change, clause=there, target=target))
        return made

    def _followers(self, document: str, new: Sequence[Clause], matching: Matching) -> Iterator[Follower]:
        labels = {clause.id: clause.label for clause in new}
        old = {clause.id: clause.label for clause in self._texts.clauses(document)}
        where = "document = ? OR clause IN (SELECT id FROM clause WHERE document = ?)"
        for entity, title in _FOLLOWERS:
            for one, row in self._store.tables.rows(entity, where, (document, document)):
                if entity == "agenda_item" and row["ended_at"] is not None:
                    continue  # what was examined then was the older version
                clause = ClauseId(row["clause"]) if row["clause"] else None
                pair = matching.by_old.get(clause) if clause is not None else None
                stays = clause is not None and pair is None
                fields = {"document": NEW_DOCUMENT if row["document"] else None, "clause": pair.new if pair else None}
                yield Follower(
                    entity=entity,  # type: ignore[arg-type]  # one of `_FOLLOWERS`
                    id=one,
                    title=row[title],
                    label=old.get(clause, "") if clause is not None else "",
                    new_label=labels[pair.new] if pair else "",
                    stays=stays,
                    writes=() if stays else (Write(entity, one, fields),),
                )

    # Accepting

    def accept(self, preview: VersionPreview, *, title: str = "", confirmed: Iterable[str] = (), session: str | None = None) -> str:
        """Keeps the next version and carries everything over, in one act; returns its id.

        `confirmed` are amendments that it contains already and that are retained by this (ids). Raises PalabreError, and changes
        nothing: ("version.changed_since") where something that the preview tells is otherwise by now, ("version.not_integrated")
        for a confirmed one that it does not contain.
        """
        document = preview.document
        known = self._texts.document(document)
        if known.replaced_by is not None:
            raise PalabreError("version.replaced", title=known.title, version=known.version)
        if self._planned(document, preview.imported.clauses, preview.matching) != (
            preview.amendments,
            preview.followers,
            preview.parts,
        ):
            raise PalabreError("version.changed_since", name=preview.name)
        to_confirm = {one.amendment for one in preview.to_confirm}
        with self._store.act("document.new_version") as act:
            made, ids = self._texts.keep_version(document, preview.name, preview.data, preview.imported, title=title)
            for write in [*_writes(preview.amendments), *_writes(preview.followers)]:
                act.update(write.entity, write.id, _with_ids(write.fields, made, ids))
            for part in preview.parts:
                self._carry_part(act, part, ids)
            for one in dict.fromkeys(confirmed):
                if one not in to_confirm:
                    raise PalabreError("version.not_integrated", number=self._amendments.get(one).number)
                self._deciding.decide(one, "retained", session=session, contained=True)
        return made

    def _carry_part(self, act: Act, part: CarriedPart, ids: Mapping[ClauseId, str]) -> None:
        if part.new_clause is None:
            return
        clause = ids[ClauseId(part.new_clause)]
        if part.fate == "reopened":
            now = self._store.clock().isoformat(timespec="microseconds")
            values: dict[str, Any] = {
                "clause": clause,
                "state": "under_examination",
                "session": None,
                "stated_at": now,
                "reservations": [],
            }
            act.create("validation", self._store.new_id(), values)
            return
        for row, _ in list(self._store.tables.rows("validation", "clause = ?", (part.clause,))):
            act.update("validation", row, {"clause": clause})

    # What is left on older versions

    def waiting(self, document: str) -> list[CarriedAmendment]:
        """Amendments left on versions before `document` that are still to be placed or confirmed, as they stand now.

        `candidates` are ids of clauses of `document`. An open one that it contains already is `to_confirm`; one that was retained
        is done, and left out.
        """
        found: list[CarriedAmendment] = []
        new = self._texts.clauses(document)
        older_ones = [one.id for one in self._texts.versions(document)]
        older_ones = older_ones[: older_ones.index(document)]
        left = [one for older in older_ones for one in self._amendments.reaching(older)]
        known = self._left.get(document)
        if known is not None and known[0] == left:
            return list(known[1])
        for older in older_ones:
            for one in self._carried(older, new, self._matching(older, document)):
                if one.fate != "stays" and not (one.fate == "integrated" and not one.is_open):
                    found.append(one)
        self._left[document] = (left, found)
        return list(found)

    def contains(self, amendment: str) -> bool:
        """Whether an amendment was left on an older version and the newest one says already what it asks for."""
        older = self._amendments.get(amendment).document
        newest = self._texts.versions(older)[-1].id
        if newest == older:
            return False
        carried = self._carried(older, self._texts.clauses(newest), self._matching(older, newest))
        return any(one.amendment == amendment and one.fate == "integrated" and one.parent is None for one in carried)

    def _matching(self, older: str, newer: str) -> Matching:
        key = (older, newer)
        if key not in self._matchings:
            self._matchings[key] = match(self._texts.clauses(older), self._texts.clauses(newer))
        return self._matchings[key]

    def place(self, amendment: str, clause: str, *, text: str | None = None, target: str | None = None) -> None:
        """Puts an amendment left on an older version onto a clause of a later one, with its sub-amendments; for a move with the
        clause after which it goes. `text` is its new wording, where its words are not to be found there.

        Raises PalabreError: closed or a sub-amendment, no later version, words that are not there or stand there already. One to a
        run of clauses needs all of them word for word, one after the other from `clause` on. A new column stands right of the cell
        `clause` (or before all of the table `clause`), with its words in the rows that they were written for; one that goes is the
        column of the cell `clause`.
        """
        one = self._amendments.get(amendment)
        document = self._texts.document_of(clause)
        here = self._texts.clause(clause)
        self._refuse_place(one, document, here)
        if one.kind == "move" and (target is None or self._texts.document_of(target) != document):
            raise PalabreError("amendment.no_target")
        made_on = one.made_on or one.document
        refused = self._consolidation.refused(document)
        # Rows are written for the columns that stand here now.
        columns = list(self._amendments.columns_for(one.kind, one.text if text is None else text, clause))
        with self._store.act("amendment.place") as act:
            for entity, row, fields in self._by_hand(act, one, document, here, text, target):
                more = {"document": document, "made_on": made_on, "columns": columns} if entity == "amendment" else {}
                act.update(entity, row, dict(fields) | more)
            if self._consolidation.refused(document) - refused:
                raise PalabreError("version.words_not_there", number=one.number, label=here.label)

    def _by_hand(
        self, act: Act, one: Amended, document: str, here: Clause, text: str | None, target: str | None
    ) -> Iterable[tuple[str, str, Mapping[str, Any]]]:
        clauses = self._texts.clauses(document)
        if one.kind == "column":
            place = ColumnPlace(one, here, self._texts.clauses(one.document), clauses, self._matching(one.document, document))
            return column_by_hand(self._reader, one, place, text)
        if one.kind == "column_out":
            return self._column_out(act, one, column_cells(one, here, clauses))
        flow = [each for each in clauses if each.kind in ("heading", "paragraph", "item")]
        return by_hand(self._reader, one, here, flow, text=text, target=target)

    def _column_out(self, act: Act, one: Amended, cells: Sequence[Clause]) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
        """A column that goes has the cells of the table as it is now: as many parts as there are rows."""
        rows = self._reader.part_rows(one.id)
        base = as_lines([cell.text for cell in cells])
        for position, cell in enumerate(cells):
            part: dict[str, Any] = {"position": position, "clause": cell.id, "base_text": cell.text}
            if position < len(rows):
                yield "amendment_part", rows[position], part
            else:
                act.create("amendment_part", self._store.new_id(), part | {"amendment": one.id, "spans": []})
        for row in rows[len(cells) :]:
            act.remove("amendment_part", row)
        yield "amendment", one.id, {"clause": cells[0].id, "base_text": base}

    def _refuse_place(self, one: Amended, document: str, here: Clause) -> None:
        if one.parent is not None:
            raise PalabreError("version.place_parent", number=one.number, parent=self._amendments.get(one.parent).number)
        if not (one.is_open or one.adopted):
            raise PalabreError("version.closed", number=one.number)
        if one.kind == "everywhere":
            raise PalabreError("version.place_everywhere", number=one.number)
        later = [each.id for each in self._texts.versions(one.document)]
        if document not in later[later.index(one.document) + 1 :]:
            raise PalabreError("version.not_later", number=one.number, label=here.label)

    def _forget(self, notice: Notice) -> None:
        if notice.touches("clause", "document"):
            self._matchings.clear()
            self._left.clear()


def _writes(things: Iterable[CarriedAmendment] | Iterable[Follower]) -> Iterator[Write]:
    for one in things:
        yield from one.writes


def _with_ids(fields: Mapping[str, Any], document: str, ids: Mapping[ClauseId, str]) -> dict[str, Any]:
    """The fields with the ids that the new version and its clauses were given."""
    given: dict[str, Callable[[Any], Any]] = {
        "document": lambda value: document if value == NEW_DOCUMENT else value,
        "clause": lambda value: ids[value] if value is not None else None,
        "target": lambda value: ids[value] if value is not None else None,
    }
    return {name: given[name](value) if name in given else value for name, value in fields.items()}


def _root(one: CarriedAmendment, carried: Sequence[CarriedAmendment]) -> str:
    parents = {other.amendment: other.parent for other in carried}
    here = one.amendment
    while (above := parents.get(here)) is not None:
        here = above
    return here


def _left_behind(one: CarriedAmendment) -> CarriedAmendment:
    return replace(one, fate="to_place", base_text=one.base_before, text=one.text_before, new_clause=None, new_label="", writes=())
