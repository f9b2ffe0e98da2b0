"""Amendments as they are recorded: numbered once and for all, with their authors, on the clause's own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from facilitation.amendments.clauses import Clauses
from facilitation.amendments.numbering import Serials
from facilitation.amendments.reading import AmendmentReader
from facilitation.amendments.shelf import Shelf, Tally
from facilitation.amendments.values import (
    KINDS,
    OPEN_STATES,
    PARTED_KINDS,
    RUN_KINDS,
    SUB_KINDS,
    Amendment,
    AmendmentKind,
    Author,
    Part,
)
from facilitation.errors import PalabreError
from facilitation.store.schema import Row
from facilitation.store.standing import standing
from facilitation.store.store import Store

_MOVABLE = frozenset({"heading", "paragraph", "item", "table"})
_TEXT_NEEDED = frozenset(KINDS) - {"delete", "move", "block", "column_out"}


class AmendmentsService:
    def __init__(self, store: Store, texts: Clauses) -> None:
        self._store = store
        self._texts = texts
        self._reader = AmendmentReader(store)
        self._shelf = Shelf(store, self._reader.read)
        self._serials = Serials(store)

    # Reading

    def all(self, document: str | None = None, *, binned: bool = False) -> list[Amendment]:
        """In the order they were recorded; of one document or of all."""
        found = self._shelf.all() if document is None else self._shelf.of_document(document)
        return [one for one in found if one.binned == binned]

    def reaching(self, document: str) -> list[Amendment]:
        """Those of the document, and those of another one that change this one too."""
        return self._shelf.chosen(document, list)

    def waiting(self, document: str) -> list[Amendment]:
        """Those of `reaching` that are still to be decided."""
        return self._shelf.chosen(document, _still_open)

    def moving(self, document: str) -> list[Amendment]:
        """Those of `waiting` that would move a clause."""
        return self._shelf.chosen(document, _open_moves)

    def columns_going(self, document: str) -> list[Amendment]:
        """Those of `waiting` that would take a column out of a table."""
        return self._shelf.chosen(document, _open_columns)

    def adopted(self, document: str) -> list[Amendment]:
        """Retained ones that change the text, without sub-amendments, in the order of their decisions."""
        return self._shelf.chosen(document, _in_force)

    def get(self, amendment: str) -> Amendment:
        """Raises KeyError for an unknown id; binned ones are found too."""
        return self._shelf.get(amendment)

    def get_many(self, ids: Iterable[str]) -> list[Amendment]:
        """Those of the ids that there are, in the order given."""
        return [self._shelf.get(one) for one in ids]

    def of_clause(self, clause: str) -> list[Amendment]:
        """On this clause, sub-amendments included, and those that change it among others."""
        return [one for one in self._shelf.of_clause(clause) if not one.binned]

    def numbered(self, number: str) -> Amendment:
        """The amendment with this printed number. Raises PalabreError("amendment.unknown")."""
        found = self._shelf.numbered(number.strip())
        if found is None:
            raise PalabreError("amendment.unknown", number=number)
        return found

    def sub_amendments(self, amendment: str) -> list[Amendment]:
        return [one for one in self._shelf.subs(amendment) if not one.binned]

    def amended(self) -> AbstractSet[str]:
        """Ids of amendments that may have sub-amendments."""
        return self._shelf.amended()

    def next_number(self) -> str:
        """The number that the next amendment will have."""
        return self._next_number(None)[2]

    def tallies(self, document: str) -> Mapping[str, Tally]:
        """Clause → the amendments on it, counted, for the clauses of the document that have any; not to be altered."""
        return self._shelf.tallies(document)

    def counts_by_clause(self, document: str) -> dict[str, tuple[int, int]]:
        """Clause → (amendments that change the text, those of them still to be decided), for the clauses that have any."""
        return {clause: (one.total, one.waiting) for clause, one in self.tallies(document).items() if one.total}

    def columns_for(self, kind: str, text: str, clause: str) -> tuple[str, ...]:
        """The columns that a new row after this one would be written for now, where these are not those received.

        Raises PalabreError("amendment.row_columns") where it has more cells than there are columns.
        """
        if kind != "insert" or self._texts.clause(clause).kind != "row":
            return ()
        from facilitation.amendments.insertions import row_columns

        document = self._texts.document_of(clause)
        return row_columns(text, self._texts.clause(clause), self._texts.clauses(document), self.adopted(document))

    # Writing

    def add(
        self,
        clause: str,
        kind: AmendmentKind,
        text: str = "",
        *,
        authors: Sequence[Author],
        rationale: str = "",
        nature: str = "substance",
        base_text: str | None = None,
        target: str | None = None,
        parent: str | None = None,
        parts: Sequence[Part] = (),
        **context: Any,
    ) -> Amendment:
        """Records a proposal and gives it the next number.

        `base_text` is the text the author worked on: the clause's original text where none is given, the parent's text for a
        sub-amendment. `parts` are the clauses that an amendment to several changes, the first of them `clause`
        (`SeveralClausesService` finds them). `context` takes breakout_group, session, agenda_item (ids).
        Raises PalabreError: no author, nothing changed, no words where the kind needs some, a move to nowhere or into itself,
        what cannot be put in there (`insertions.py`), a sub-amendment that gives no other words for those of its parent.
        """
        if kind not in KINDS or (kind in PARTED_KINDS) != bool(parts) or (parts and parts[0].clause != clause):
            raise ValueError(kind)
        home = self._store.tables.row("clause", clause)
        names = [author for author in authors if author.name.strip() or author.person or author.organisation]
        if not names:
            raise PalabreError("amendment.no_author")
        if parent is not None and base_text is None:
            base_text = self.get(parent).text
        base = home["text"] if base_text is None else base_text
        if parent is not None:
            self._refuse_sub(kind, self.get(parent))
        self._refuse_empty(kind, text, base, clause, target)
        if parent is None:
            self._refuse_misplaced(kind, home, target)
            self._refuse_unfit(kind, text, clause)
        columns = self.columns_for(kind, text, clause) if parent is None else ()
        amendment = self._store.new_id()
        with self._store.act("amendment.add") as act:
            series, serial, number = self._next_number(parent)
            row = {
                "number": number,
                "series": series,
                "serial": serial,
                "parent": parent,
                "document": home["document"],
                "clause": clause,
                "kind": kind,
                "base_text": "" if kind in ("insert", "column") and parent is None else base,
                "text": "" if kind in ("delete", "move") else text,
                "target": target if kind == "move" else None,
                "rationale": rationale.strip(),
                "nature": nature,
                "recorded_at": self._now(),
                "columns": list(columns),
            }
            act.create("amendment", amendment, row | context)
            for position, part in enumerate(parts):
                self._add_part(act, amendment, position, part)
            for author in names:
                self._add_author(act, amendment, author)
        return self.get(amendment)

    def support(self, amendment: str, author: Author) -> None:
        """« Appuyer »: the author joins the amendment with the time; no number is consumed. A second time changes nothing."""
        known = self.get(amendment).authors
        if any((author.person, author.organisation, author.name) == (one.person, one.organisation, one.name) for one in known):
            return
        with self._store.act("amendment.support") as act:
            self._add_author(act, amendment, Author(author.person, author.organisation, author.name, supports=True))

    def update(self, amendment: str, **changes: Any) -> None:
        """Corrects what was recorded: text, rationale, nature, answer, context. Decided wording is changed by deciding again.

        Raises PalabreError where the new text cannot be put in (see `add`).
        """
        known = self.get(amendment)
        if "text" in changes and known.parent is None:
            self._refuse_unfit(known.kind, changes["text"], known.clause, known.columns)
        with self._store.act("amendment.update") as act:
            act.update("amendment", amendment, changes)

    def set_nature(self, amendments: Iterable[str], nature: str) -> None:
        """Form or substance, for several at once."""
        with self._store.act("amendment.nature") as act:
            for amendment in amendments:
                act.update("amendment", amendment, {"nature": nature})

    def bin(self, amendment: str) -> None:
        """To the bin with its number, which is never given again, and with all that bears on it."""
        with self._store.act("amendment.bin") as act:
            for one in (amendment, *(sub.id for sub in self._below(amendment) if not sub.binned)):
                act.update("amendment", one, {"binned": 1})

    def restore(self, amendment: str) -> None:
        """Out of the bin with its number and decisions, and with the sub-amendments that went there with it.

        Raises PalabreError while what it bears on is in the bin: ("amendment.parent_in_bin") or ("amendment.document_in_bin").
        """
        if (hindrance := self.hindrance(amendment)) is not None:
            raise hindrance
        with self._store.act("amendment.restore") as act:
            for one in (amendment, *(sub.id for sub in self.binned_with(amendment))):
                act.update("amendment", one, {"binned": 0})

    def hindrance(self, amendment: str) -> PalabreError | None:
        """Why it cannot leave the bin yet: the amendment or the document it bears on is there too."""
        waiting = self.get(amendment)
        parent = self.get(waiting.parent) if waiting.parent is not None else None
        if parent is not None and parent.binned:
            return PalabreError("amendment.parent_in_bin", number=waiting.number, parent=parent.number)
        document = self._store.tables.row("document", waiting.document)
        if document["binned"]:
            return PalabreError("amendment.document_in_bin", number=waiting.number, title=document["title"])
        return None

    def binned_with(self, amendment: str) -> list[Amendment]:
        """Sub-amendments that went to the bin by the same act as this one, and come back with it."""
        if not self.get(amendment).binned:
            return []
        together = self._binned_in(amendment)
        return [sub for sub in self._below(amendment) if sub.binned and self._binned_in(sub.id) == together]

    def answer(self, amendment: str, answer: str) -> None:
        """What was answered to a question."""
        with self._store.act("amendment.answer") as act:
            act.update("amendment", amendment, {"answer": answer.strip()})

    # Inside

    def _refuse_sub(self, kind: str, parent: Amendment) -> None:
        """Other words for the parent's may be called a replacement or what the parent is."""
        if kind not in SUB_KINDS and (kind != parent.kind or kind not in _TEXT_NEEDED):
            raise PalabreError("amendment.sub_gives_words", number=parent.number)

    def _refuse_empty(self, kind: str, text: str, base: str, clause: str, target: str | None) -> None:
        if kind in _TEXT_NEEDED and not text.strip():
            raise PalabreError("amendment.no_text")
        if kind == "replace" and text == base:
            raise PalabreError("amendment.nothing_changed")
        if kind == "move":
            if target is None:
                raise PalabreError("amendment.no_target")
            here: str | None = target
            while here is not None:
                if here == clause:
                    raise PalabreError("amendment.move_into_itself")
                here = self._store.tables.row("clause", here)["parent"]

    def _refuse_misplaced(self, kind: str, home: Row, target: str | None) -> None:
        """A table's frame has no words to replace, and what stands in a table stays in one."""
        if kind == "replace" and home["kind"] in ("table", "row"):
            raise PalabreError("amendment.choose_cell", label=home["label"])
        if kind != "move" or target is None:
            return
        there = self._store.tables.row("clause", target)
        beside_it = home["kind"] == there["kind"] == "row" or (home["kind"] in _MOVABLE and there["kind"] in _MOVABLE)
        if not beside_it:
            raise PalabreError("amendment.not_there", label=home["label"], target=there["label"])

    def _refuse_unfit(self, kind: str, text: str, clause: str, columns: tuple[str, ...] | None = None) -> None:
        if (kind in ("insert", "column", *RUN_KINDS) and text) or (kind == "replace" and "#" in text):
            # Loaded when first needed: the window may not wait for it.
            from facilitation.amendments.insertions import refuse_unfit

            document = self._texts.document_of(clause)
            refuse_unfit(kind, text, self._texts.clause(clause), self._texts.clauses(document), self.adopted(document), columns)

    def _next_number(self, parent: str | None) -> tuple[str, int, str]:
        """(series, serial, printed number); a number once given is never given again, undone or not."""
        if parent is not None:
            series = f"sub:{parent}"
            serial = self._serials.next(series)
            return series, serial, f"{self.get(parent).number}-{_letters(serial)}"
        series = str(self._store.remembered("series") or "")
        serial = self._serials.next(series)
        return series, serial, f"{series}-{serial}" if series else str(serial)

    def _add_part(self, act: Any, amendment: str, position: int, part: Part) -> None:
        row = {
            "amendment": amendment,
            "position": position,
            "clause": part.clause,
            "base_text": part.base_text,
            "spans": part.spans,
        }
        act.create("amendment_part", self._store.new_id(), row)

    def _add_author(self, act: Any, amendment: str, author: Author) -> None:
        """A draft may still name somebody who was merged into another since: the amendment is that one's, and hers once."""
        person = standing(self._store.tables, author.person) if author.person else None
        if person != author.person and self._store.tables.select(
            "SELECT 1 FROM amendment_author WHERE amendment = ? AND person = ?", (amendment, person)
        ):
            return
        position = self._store.tables.select("SELECT count(*) FROM amendment_author WHERE amendment = ?", (amendment,))[0][0]
        row = {
            "amendment": amendment,
            "position": position,
            "person": person,
            "organisation": author.organisation,
            "name": "" if author.person or author.organisation else author.name.strip(),
            "supports": author.supports,
            "added_at": self._now(),
        }
        act.create("amendment_author", self._store.new_id(), row)

    def _below(self, amendment: str) -> Iterator[Amendment]:
        """Its sub-amendments and theirs, those in the bin too."""
        for sub in list(self._shelf.subs(amendment)):
            yield sub
            yield from self._below(sub.id)

    def _binned_in(self, amendment: str) -> str:
        return self._store.journal.last_to_set("amendment", amendment, "binned", 1).id

    def _now(self) -> str:
        return self._store.clock().isoformat(timespec="seconds")


def _letters(serial: int) -> str:
    """1 → "a", 26 → "z", 27 → "aa"."""
    letters = ""
    while serial:
        serial, rest = divmod(serial - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def _still_open(amendments: list[Amendment]) -> list[Amendment]:
    # Asked after every act, of thousands: without a call for each.
    return [one for one in amendments if one.decision is None or one.decision.outcome in OPEN_STATES]


def _in_force(amendments: list[Amendment]) -> list[Amendment]:
    adopted = [one for one in amendments if one.decision is not None and one.decision.adopted]
    return sorted((one for one in adopted if one.changes_text and one.parent is None), key=_decided)


def _open_moves(amendments: list[Amendment]) -> list[Amendment]:
    return [one for one in amendments if one.kind == "move" and one.is_open]


def _open_columns(amendments: list[Amendment]) -> list[Amendment]:
    return [one for one in amendments if one.kind == "column_out" and one.is_open]


def _decided(amendment: Amendment) -> int:
    """Sorting key of the order in which amendments were decided."""
    assert amendment.decision is not None
    return amendment.decision.place
