"""Amendments as they are recorded: numbered once and for all, with their authors, on the clause's own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from facilitation.amendments.author_rows import add_author, correct_authors
from facilitation.amendments.clauses import Clauses
from facilitation.amendments.numbering import Serials
from facilitation.amendments.reading import AmendmentReader
from facilitation.amendments.recordable import Recordable
from facilitation.amendments.shelf import Shelf, Tally
from facilitation.amendments.values import (
    KINDS,
    OPEN_STATES,
    PARTED_KINDS,
    Amendment,
    AmendmentKind,
    Author,
    Part,
)
from facilitation.errors import PalabreError
from facilitation.store.store import Store
from facilitation.text.rebase import rebase

_OBSERVATIONS = frozenset({"remark", "question"})
_PROPOSED = frozenset({"kind", "text", "base_text", "target"})
"""Fields that say what is proposed."""


class AmendmentsService:
    def __init__(self, store: Store, texts: Clauses) -> None:
        self._store = store
        self._texts = texts
        self._reader = AmendmentReader(store)
        self._shelf = Shelf(store, self._reader.read)
        self._serials = Serials(store)
        self._recordable = Recordable(store.tables, texts, self.adopted)

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
        names = _named(authors)
        bears_on = self.get(parent) if parent is not None else None
        if bears_on is not None and base_text is None:
            base_text = bears_on.text
        base = home["text"] if base_text is None else base_text
        text = _words(kind, text)
        self._recordable.check(kind, text, base, clause, target, bears_on)
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
                **_proposed(kind, base, text, target, sub=parent is not None),
                "rationale": rationale.strip(),
                "nature": nature,
                "recorded_at": self._now(),
                "columns": list(columns),
            }
            act.create("amendment", amendment, row | context)
            for position, part in enumerate(parts):
                self._add_part(act, amendment, position, part)
            for author in names:
                add_author(self._store, act, amendment, author)
        return self.get(amendment)

    def support(self, amendment: str, author: Author) -> None:
        """« Appuyer »: the author joins the amendment with the time; no number is consumed. A second time changes nothing."""
        known = self.get(amendment).authors
        if any((author.person, author.organisation, author.name) == (one.person, one.organisation, one.name) for one in known):
            return
        with self._store.act("amendment.support") as act:
            add_author(self._store, act, amendment, Author(author.person, author.organisation, author.name, supports=True))

    def update(
        self,
        amendment: str,
        *,
        authors: Sequence[Author] | None = None,
        parts: Sequence[Part] | None = None,
        **changes: Any,
    ) -> Amendment:
        """Corrects what was recorded, under the same number and in one act; what is not given stays.

        `authors` are all of them in their order, whoever supports it too; `parts` as in `add`, () where it has none any more.
        `changes` takes kind, text, base_text, target, rationale, nature, answer and context. What was decided is what was proposed
        then: kind, words and place of an amendment that is decided stay, its authors, reason and nature may still be wrong.
        Raises PalabreError: ("amendment.decided", number); ("amendment.kind_is_amended", number) another kind under sub-amendments;
        ("amendment.words_are_amended", numbers) sub-amendments, open or retained, would find their words gone; and as `add`.
        """
        known = self.get(amendment)
        if known.binned:
            raise PalabreError("amendment.in_bin", number=known.number)
        row = {name: value for name, value in changes.items() if name not in _PROPOSED}
        row |= {name: changes[name].strip() for name in ("rationale", "answer") if name in changes}
        now = tuple(known.parts if parts is None else parts)
        if parts is not None or len(row) < len(changes):
            row |= self._corrected(known, now, changes)
        names = None if authors is None else _named(authors)
        with self._store.act("amendment.update") as act:
            act.update("amendment", amendment, row)
            if now != known.parts:
                for one, _ in list(self._store.tables.rows("amendment_part", "amendment = ?", (amendment,))):
                    act.remove("amendment_part", one)
                for position, part in enumerate(now):
                    self._add_part(act, amendment, position, part)
            if names is not None:
                correct_authors(self._store, act, amendment, names)
        return self.get(amendment)

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

    def _corrected(self, known: Amendment, parts: tuple[Part, ...], changes: Mapping[str, Any]) -> dict[str, Any]:
        """What is proposed instead, as fields of its row; {} where that is what was proposed."""
        kind, base = changes.get("kind", known.kind), changes.get("base_text", known.base_text)
        text, target = _words(kind, changes.get("text", known.text)), changes.get("target", known.target)
        if kind not in KINDS or (kind in PARTED_KINDS) != bool(parts) or (parts and parts[0].clause != known.clause):
            raise ValueError(kind)
        row = _proposed(kind, base, text, target, sub=known.parent is not None)
        if parts == known.parts and all(getattr(known, name) == value for name, value in row.items()):
            return {}
        if not known.is_open:
            raise PalabreError("amendment.decided", number=known.number)
        if kind != known.kind and self.sub_amendments(known.id):
            raise PalabreError("amendment.kind_is_amended", number=known.number)
        lost = self._subs_without_words(known, text)
        if lost and lost != self._subs_without_words(known, known.text):
            raise PalabreError("amendment.words_are_amended", numbers=", ".join(lost))
        parent = self.get(known.parent) if known.parent is not None else None
        # Its rows were written for columns of then.
        written = known.columns if kind == known.kind else None
        self._recordable.check(kind, text, base, known.clause, target, parent, written)
        if written is None:
            row["columns"] = list(self.columns_for(kind, text, known.clause)) if parent is None else []
        return row

    def _subs_without_words(self, known: Amendment, text: str) -> list[str]:
        """Numbers of its sub-amendments that would find the words that they change gone, were `text` what it proposes."""
        lost = []
        for sub in self.sub_amendments(known.id):
            if sub.changes_text and (sub.is_open or sub.adopted):
                agreed = sub.decision.agreed_text if sub.decision is not None and sub.adopted else None
                over = rebase(sub.base_text, sub.text if agreed is None else agreed, text)
                if over is None:
                    lost.append(sub.number)
                elif sub.adopted:
                    text = over
        return lost

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

    def _below(self, amendment: str) -> Iterator[Amendment]:
        """Its sub-amendments and theirs, those in the bin too."""
        for sub in list(self._shelf.subs(amendment)):
            yield sub
            yield from self._below(sub.id)

    def _binned_in(self, amendment: str) -> str:
        return self._store.journal.last_to_set("amendment", amendment, "binned", 1).id

    def _now(self) -> str:
        return self._store.clock().isoformat(timespec="seconds")


def _named(authors: Iterable[Author]) -> list[Author]:
    """Those of them who are somebody; raises PalabreError("amendment.no_author") where nobody is."""
    names = [author for author in authors if author.name.strip() or author.person or author.organisation]
    if not any(not author.supports for author in names):
        raise PalabreError("amendment.no_author")
    return names


def _words(kind: str, text: str) -> str:
    """What was remarked or asked, without blanks around it; words of the text keep theirs."""
    return text.strip() if kind in _OBSERVATIONS else text


def _proposed(kind: str, base: str, text: str, target: str | None, *, sub: bool) -> dict[str, Any]:
    """What is proposed, as fields of its row."""
    return {
        "kind": kind,
        "base_text": "" if kind in ("insert", "column") and not sub else base,
        "text": "" if kind in ("delete", "move") else text,
        "target": target if kind == "move" else None,
    }


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
