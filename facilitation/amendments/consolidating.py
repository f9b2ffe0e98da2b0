"""The consolidated text of a document: its clauses with every retained amendment, computed anew, never stored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from facilitation.amendments.amendments import AmendmentsService
from facilitation.amendments.clauses import Clauses
from facilitation.amendments.doings import Doings
from facilitation.amendments.effects import Effects
from facilitation.amendments.values import TEXT_KINDS, Amendment
from facilitation.errors import PalabreError
from facilitation.store.acts import Notice
from facilitation.store.store import Store
from facilitation.text import compatibility
from facilitation.text.changes import Change, number_order
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.colliding import Colliding
from facilitation.text.compatibility import conflicts
from facilitation.text.consolidate import Consolidation
from facilitation.text.rebase import moved, rebase
from facilitation.text.renewing import Renewing

if TYPE_CHECKING:
    from facilitation.text.totalling.measures import Measure
    from facilitation.text.totalling.totals import Memory as Sums
    from facilitation.text.totalling.totals import Total, Totals


@dataclass(slots=True)
class _Worked:
    """What is known of one document: results until the next act, and what they were made from for longer."""

    adopted: Renewing = field(default_factory=Renewing)
    with_totals: Renewing = field(default_factory=Renewing)
    proposed: Renewing = field(default_factory=Renewing)
    colliding: Colliding = field(default_factory=Colliding)
    near: compatibility.Memory = field(default_factory=compatibility.Memory)
    retained: Doings = field(default_factory=Doings)
    waiting: Doings = field(default_factory=Doings)
    sums: Sums | None = None
    by_id: Mapping[ClauseId, Clause] | None = None
    consolidated: Consolidation | None = None
    conflicts: Mapping[str, frozenset[str]] | None = None


class ConsolidationService:
    def __init__(self, store: Store, amendments: AmendmentsService, texts: Clauses) -> None:
        self._store = store
        self._amendments = amendments
        self._texts = texts
        self._worked: defaultdict[str, _Worked] = defaultdict(_Worked)
        self._effects = Effects(amendments)
        store.subscribe(self._forget)

    def consolidated(self, document: str) -> Consolidation:
        """The document with all retained amendments applied, in the order of their decisions, and the totals that follow."""
        if self._store.open_act is not None:
            return self._with_totals(document)
        worked = self._worked[document]
        if worked.consolidated is None:
            worked.consolidated = self._with_totals(document)
        return worked.consolidated

    def adopted_changes(self, document: str) -> Sequence[Change]:
        """What the retained amendments do in the document, in the order of their decisions."""
        return self._as_received(document, self._retained(document))

    def derived(self, document: str) -> tuple[Change, ...]:
        """The totals of its tables that follow from the retained amendments, as changes; their number is `text.totals.NUMBER`."""
        return self._derived(document, self._consolidate(document))

    def proposed(self, document: str, first: str | None = None) -> Consolidation:
        """The text with what is retained and, where they do not collide, what is proposed: the amendment `first` before others, or
        the one that it bears on; what would strike the words that this one changes is left out."""
        worked = self._worked[document]
        shown = self._whole(first or "")
        retained, waiting = self._retained(document), self._waiting(document)
        changes = self._as_received(document, [*retained, *waiting])
        retained, waiting = changes[: len(retained)], changes[len(retained) :]
        if shown is not None and (striking := self._striking(document, shown)):
            waiting = [change for change in waiting if change.id not in striking]
        return worked.proposed.consolidate(self._texts.clauses(document), retained, waiting, shown.id if shown is not None else "")

    def _whole(self, amendment: str) -> Amendment | None:
        """The amendment itself, of a sub-amendment the one that it bears on at last; None where there is none, or none any more."""
        try:
            found = self._amendments.get(amendment)
            while found.parent is not None:
                found = self._amendments.get(found.parent)
        except KeyError:
            return None
        return found

    def _striking(self, document: str, amendment: Amendment) -> frozenset[str]:
        """Open amendments that collide with this one because they strike what it changes, or what that stands in."""
        own = {change.kind for change in self.changes(amendment, document)} if amendment.is_open else set()
        if own <= _STRIKING:
            # It strikes them itself: whatever is proposed on these words goes. Nor is anything before what changes nothing.
            return frozenset()
        rivals = self._amendments.get_many(self.conflicts_of(document, [amendment]).get(amendment.id, ()))
        return frozenset(one.id for one in rivals if any(change.kind in _STRIKING for change in self.changes(one, document)))

    def current_text(self, clause: str) -> str:
        """The clause's words as they stand now, retained amendments included."""
        return self.consolidated(self._document(clause)).text_of(ClauseId(clause))

    def effective_text(self, amendment: Amendment) -> str:
        """The words that would be or were retained: agreed ones, else the proposal, with its retained sub-amendments; on agreed
        words, those that were proposed since."""
        return self._effects.text(amendment)

    def taken_in(self, amendment: Amendment) -> Sequence[Amendment]:
        """The sub-amendments that `effective_text` adds to what was proposed or agreed on."""
        return self._effects.taken_in(amendment)

    def changes(self, amendment: Amendment, document: str | None = None) -> tuple[Change, ...]:
        """What the amendment does to the text once retained, one change for each clause; () for remarks, questions and
        sub-amendments. `document`: only what it does there."""
        return self._effects.changes(amendment, document)

    def _of(self, document: str, amendments: Iterable[Amendment]) -> Sequence[Change]:
        """What these amendments do in the document, in their order."""
        return self._as_received(document, [change for one in amendments for change in self.changes(one, document)])

    def _retained(self, document: str) -> Sequence[Change]:
        return self._doings(document, self._worked[document].retained, self.adopted(document))

    def _waiting(self, document: str) -> Sequence[Change]:
        return self._doings(document, self._worked[document].waiting, self._amendments.waiting(document))

    def _doings(self, document: str, known: Doings, amendments: Sequence[Amendment]) -> Sequence[Change]:
        return known.follow(amendments, self._amendments.amended(), lambda one: self.changes(one, document))

    def _as_received(self, document: str, changes: Sequence[Change]) -> Sequence[Change]:
        from facilitation.text.totalling import totals

        return totals.on_words_received(changes, self._texts.clauses(document), self._sums(document)) if changes else changes

    def adopted(self, document: str) -> list[Amendment]:
        """Retained amendments that change the text, in the order of their decisions."""
        return self._amendments.adopted(document)

    def conflicts(self, document: str) -> Mapping[str, frozenset[str]]:
        """Open amendment → the other open amendments that it collides with in the document."""
        worked = self._worked[document]
        if worked.conflicts is not None and self._store.open_act is None:
            return worked.conflicts
        changes = self._as_received(document, self._waiting(document))
        found = worked.colliding.conflicts(changes, self._texts.clauses(document))
        if self._store.open_act is None:
            worked.conflicts = found
        return found

    def conflicts_of(self, document: str, amendments: Iterable[Amendment]) -> dict[str, frozenset[str]]:
        """What `conflicts` says of these amendments alone: only the clauses that they concern are looked at."""
        worked, asked = self._worked[document], {one.id: one for one in amendments}
        found: Mapping[str, frozenset[str]]
        if worked.conflicts is not None and self._store.open_act is None:
            found = worked.conflicts
        elif self._amendments.columns_going(document) or any(
            change.kind == "delete" for one in asked.values() if one.is_open for change in self.changes(one, document)
        ):
            # What goes may take any number of clauses with it, a column words of new rows.
            found = self.conflicts(document)
        else:
            found = self._conflicts_near(document, {clause for one in asked.values() for clause in one.clauses})
        return {one: found[one] for one in asked if one in found}

    def _conflicts_near(self, document: str, clauses: Iterable[str]) -> dict[str, frozenset[str]]:
        """Collisions of changes on these clauses with each other and with all that would take the clauses away, or move."""
        by_id = self._by_id(document)
        moves = [change for one in self._amendments.moving(document) for change in self.changes(one, document)]
        concerned = {one.id: one for clause in clauses for one in self._line(document, clause)}
        ends = (clause for move in moves for clause in (move.clause, move.target) if clause is not None and clause in by_id)
        concerned |= {one.id: one for clause in ends for one in self._line(document, clause)}
        changes = self._of(document, self._open_on(concerned))
        return conflicts([one for one in changes if one.clause in concerned], list(concerned.values()), self._worked[document].near)

    def _open_on(self, clauses: Iterable[str]) -> list[Amendment]:
        """The open amendments on these clauses, in the order they were recorded."""
        found = {one.id: one for clause in clauses for one in self._amendments.of_clause(clause) if one.is_open}
        return sorted(found.values(), key=lambda one: one.place)

    def _by_id(self, document: str) -> Mapping[ClauseId, Clause]:
        worked = self._worked[document]
        if worked.by_id is None:
            worked.by_id = {one.id: one for one in self._texts.clauses(document)}
        return worked.by_id

    def _line(self, document: str, clause: str) -> Iterator[Clause]:
        """The clause and all that it stands in; nothing for a clause of another document."""
        by_id = self._by_id(document)
        here = by_id.get(ClauseId(clause))
        while here is not None:
            yield here
            here = by_id[here.parent] if here.parent is not None else None

    def touching(self, run: Sequence[str], kind: str, base_text: str, text: str, *, but: str = "") -> list[Amendment]:
        """Open amendments that the words being typed on a clause, or on several that follow each other, would collide with; `but`
        is the one that is being corrected."""
        if kind not in TEXT_KINDS:
            return []
        document = self._document(run[0])
        tree = [*self._line(document, run[0]), *(self._by_id(document)[ClauseId(one)] for one in run[1:])]
        line = {one.id for one in tree}
        waiting = [one for one in self._open_on(line) if one.id != but]
        near = [change for change in self._of(document, waiting) if change.clause in line]
        if kind == "replace" and len(run) > 1:
            from facilitation.text.runs import rewritten

            typed = rewritten("", "", [(ClauseId(one), self.current_text(one)) for one in run], text)
        else:
            typed = (Change("", "", kind, ClauseId(run[0]), base_text, text),)  # type: ignore[arg-type]  # text kinds only
        # Made on words that others have changed since, a change seems to touch what these brought.
        current = [moved(change, self.current_text(change.clause)) for change in (*typed, *near)]
        colliding = conflicts(current, tree).get("", frozenset())
        return [one for one in waiting if one.id in colliding]

    def stale(self, document: str) -> frozenset[str]:
        """Open amendments whose words are no longer in the text as it stands: to re-examine."""
        # Without recomputed totals: who amends one of these has its words in the text as received.
        consolidation = self._consolidate(document)
        gone: set[str] = set()
        for one in self._amendments.reaching(document):
            changes = self._of(document, [one]) if one.is_open else []
            lost = [change for change in changes if change.kind == "replace" and _has_lost_its_words(change, consolidation)]
            if lost and (not lost[0].optional or len(lost) == len(changes)):
                gone.add(one.id)
        return frozenset(gone)

    def passed_over(self, amendment: Amendment) -> list[Clause]:
        """Where a retained amendment found its words gone, although it was made elsewhere."""
        return [
            self._texts.clause(clause)
            for document in amendment.documents
            for one, clause in self.consolidated(document).passed_over
            if one == amendment.id
        ]

    def rivals(self, amendment: Amendment) -> list[Amendment]:
        """The other amendments that collide with this one."""
        colliding = {
            one for document in amendment.documents for one in self.conflicts_of(document, [amendment]).get(amendment.id, ())
        }
        return self._amendments.get_many(sorted(colliding))

    def would_apply(self, amendment: Amendment, *, after: Amendment | None = None) -> bool:
        """Whether `amendment` could be retained as proposed now, or once `after` is."""
        made: list[bool] = []
        for document in amendment.documents:
            before = self.adopted(document) if after is None else (*self.adopted(document), after)
            changes = self._of(document, (*before, amendment))
            result = self._worked[document].adopted.consolidate(self._texts.clauses(document), changes)
            made.append(all(refused.change_id != amendment.id for refused in result.refused))
        return any(made) if amendment.kind == "everywhere" else all(made)

    def agreed_base(self, amendment: Amendment) -> str:
        """The text that an agreed wording replaces: the proposal's own base, or the text as it stands where that has moved on."""
        current = self.current_text(amendment.clause)
        if current == amendment.base_text or rebase(amendment.base_text, amendment.text, current) is not None:
            return amendment.base_text
        return current

    def refuse_if_not_applied(self, amendment: Amendment, refused_before: frozenset[str]) -> None:
        """Raises PalabreError when a decision just written leaves it, or an earlier one, without a place (`hindrance`).

        `refused_before` are the retained amendments that had none already (after a reopening).
        """
        if not self.changes(amendment):
            return
        refused = self.refused(*amendment.documents) - refused_before
        if amendment.id in refused:
            raise self.hindrance(amendment)
        if refused:
            others = sorted((one.number for one in self._amendments.get_many(refused)), key=number_order)
            raise PalabreError("decision.would_unseat", number=amendment.number, count=len(others), others=", ".join(others))

    def hindrance(self, amendment: Amendment) -> PalabreError:
        """Why an amendment has no place in the text with what is retained: ("decision.words_gone"), ("decision.clause_gone"),
        ("decision.place_taken") it was moved already, or cannot go there, ("decision.does_not_fit") too many cells or titles."""
        reasons: set[str] = set()
        for document in amendment.documents:
            adopted = [one for one in self.adopted(document) if one.id != amendment.id]
            changes = self._of(document, (*adopted, amendment))
            made = self._worked[document].adopted.consolidate(self._texts.clauses(document), changes)
            reasons |= {one.reason for one in made.refused if one.change_id == amendment.id}
        return PalabreError(f"decision.{_HINDRANCES[min(reasons, default='words_gone')]}", number=amendment.number)

    def refused(self, *documents: str) -> frozenset[str]:
        """Retained amendments whose words are gone. Computed past the cache: asked inside acts that are not yet durable."""
        found = frozenset(one.change_id for document in documents for one in self._consolidate(document).refused)
        return frozenset(one for one in found if not self._is_made_elsewhere(one, documents))

    def _is_made_elsewhere(self, amendment: str, documents: Sequence[str]) -> bool:
        """Words replaced everywhere: none of them is left in one of the documents, but some are in another."""
        known = self._amendments.get(amendment)
        if known.kind != "everywhere":
            return False
        elsewhere = {part.document for part in known.parts}
        return any(all(one.change_id != amendment for one in self._consolidate(document).refused) for document in elsewhere)

    def _with_totals(self, document: str) -> Consolidation:
        made = self._consolidate(document)
        derived = self._derived(document, made)
        if not derived:
            return made
        changes = [*self.adopted_changes(document), *derived]
        whole = self._worked[document].with_totals.consolidate(self._texts.clauses(document), changes)
        return replace(whole, refused=made.refused)

    def totals(self, document: str) -> Totals:
        """What follows from the retained amendments for the totals of its tables."""
        from facilitation.text.totalling import totals

        return totals.totals(self._texts.clauses(document), self._consolidate(document), self._sums(document))

    def totals_since(self, document: str, before: Totals) -> tuple[Total, ...]:
        """Those that are other numbers now than they were then; not those that were struck or decided themselves."""
        from facilitation.text.totalling import totals

        found = totals.since(self._texts.clauses(document), before, self.totals(document), self._sums(document))
        standing = self.consolidated(document).by_id if found else {}
        return tuple(one for one in found if standing[one.clause].text == one.new)

    def measure(self, cell: str) -> Measure | None:
        """How the totals of its table read a cell; None where it is in no column of numbers."""
        document = self._document(cell)
        return self._sums(document).sums_of(self._texts.clauses(document)).measures.get(ClauseId(cell))

    def _derived(self, document: str, made: Consolidation) -> tuple[Change, ...]:
        from facilitation.text.totalling import totals

        return totals.derived_changes(self._texts.clauses(document), made, self._sums(document))

    def _sums(self, document: str) -> Sums:
        # Loaded when the first text is shown: the window may not wait for it.
        from facilitation.text.totalling.totals import Memory

        worked = self._worked[document]
        worked.sums = worked.sums or Memory()
        return worked.sums

    def _consolidate(self, document: str) -> Consolidation:
        changes = self.adopted_changes(document)
        return self._worked[document].adopted.consolidate(self._texts.clauses(document), changes)

    def _document(self, clause: str) -> str:
        return str(self._store.tables.row("clause", clause)["document"])

    def _forget(self, notice: Notice) -> None:
        if notice.touches("clause", "document"):
            self._worked.clear()
        elif notice.touches("amendment", "amendment_part", "decision"):
            for worked in self._worked.values():
                worked.consolidated = worked.conflicts = None


_STRIKING = frozenset({"delete", "column_out"})
"""What takes words away whatever they say."""
_HINDRANCES = {
    "block": "does_not_fit",
    "clause_gone": "clause_gone",
    "column": "does_not_fit",
    "columns": "does_not_fit",
    "no_clause": "clause_gone",
    "place": "place_taken",
    "words_gone": "words_gone",
}
"""Why a change is refused → what is said of it when its amendment is decided."""


def _has_lost_its_words(change: Change, consolidation: Consolidation) -> bool:
    current, base = consolidation.text_of(change.clause), change.base_text
    return current != base and rebase(base, change.text, current) is None
