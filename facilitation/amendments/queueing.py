"""The amendments still to decide as a sitting takes them: in the order of the text or of examination; form in one go."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, Literal

from facilitation.amendments.amendments import AmendmentsService
from facilitation.amendments.clauses import Clauses
from facilitation.amendments.consolidating import ConsolidationService
from facilitation.amendments.deciding import DecidingService
from facilitation.amendments.examining import ExaminationService
from facilitation.amendments.reexamining import ReexaminationService
from facilitation.amendments.values import PUT_OFF, TEXT_KINDS, Amendment
from facilitation.store.store import Store
from facilitation.text.alike import alike, having, instead, without
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.folding import fold, matches

Which = Literal["all", "substance", "form", "committee", "put_off", "conflict"]
Nature = Callable[[Amendment], str]
"""Whether an amendment is of form or of substance: what bears on another one is of its nature, whatever it was marked as."""
_FEW = 8
"""Amendments decided otherwise at once that are put in the place of what they were; more are put in order anew."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which amendments: by what they are about (`substance`: what is not put off; `form`: put off or not; `committee`: what goes to
    the drafting committee – form, accepted or not, and what was referred; `put_off`: referred or parked), by the group that
    proposed them, by the part of the document (a heading's clause, "" for all), by words of an author's name or of the body behind
    it (accents do not matter, beginnings suffice). What bears on another amendment is of form or of substance as that one is: both
    are decided in the same place."""

    which: Which = "all"
    group: str = ""
    part: str = ""
    author: str = ""


LeftBecause = Literal["conflict", "sub_amendments", "no_place", "set_aside"]
"""It collides with another one; its sub-amendments come first; its words or its place are gone; it was referred or parked."""


@dataclass(frozen=True, slots=True)
class FormBatch:
    """What is of form in a list: what can be retained in one go, and what is left to be decided one by one."""

    taken: tuple[Amendment, ...]
    left: tuple[tuple[Amendment, LeftBecause], ...]


@dataclass(slots=True)
class _Kept:
    """A document's queues as they were asked for last, made from its clauses and from what waited."""

    clauses: Sequence[Clause]
    waiting: list[Amendment]
    queues: dict[Which, list[Amendment]]
    nature: Nature
    borrowed: dict[str, str] = field(default_factory=dict)
    """Sub-amendment → the nature that it has from what it bears on, which may be decided and wait no longer."""

    def borrow(self) -> None:
        """Where what one of them bears on was marked otherwise, its queues are made anew."""
        borrowed = {one.id: self.nature(one) for one in filter(_parent, self.waiting)}
        if borrowed != self.borrowed:
            self.borrowed, self.queues = borrowed, {"all": self.queues["all"]}

    def follow(self, waiting: list[Amendment]) -> bool:
        """Takes out what waits no longer, and puts what is decided otherwise (put off, or no longer) in its own place; False where
        something else has changed too, and nothing is done."""
        first, last = alike(self.waiting, waiting)
        gone, come = self.waiting[first : len(self.waiting) - last], waiting[first : len(waiting) - last]
        if len(come) > _FEW:
            return False
        stay = [*having(gone, "id", {one.id for one in come})]
        if [*map(_place, stay)] != [*map(_place, come)]:
            return False
        if gone:
            everything = without(self.queues["all"], without(gone, stay))
            for old, new in zip(stay, come, strict=True):
                everything = instead(everything, old, new)
                if old.nature != new.nature:
                    # What bears on it goes with it.
                    self.queues = {}
            queues = self.queues.items()
            # A queue to which one of these belongs now is made from all of them when it is asked for.
            self.queues = {
                which: without(queue, gone) for which, queue in queues if which != "all" and not _of(which, come, self.nature)
            }
            self.queues["all"] = everything
            self.waiting = waiting
        return True


class QueueService:
    def __init__(
        self,
        store: Store,
        amendments: AmendmentsService,
        consolidation: ConsolidationService,
        texts: Clauses,
        *,
        deciding: DecidingService,
        examination: ExaminationService,
        reexamination: ReexaminationService,
    ) -> None:
        self._store = store
        self._amendments = amendments
        self._consolidation = consolidation
        self._texts = texts
        self._deciding = deciding
        self._examination = examination
        self._reexamination = reexamination
        self._places: tuple[Sequence[Clause], Mapping[ClauseId, int]] = ((), {})
        self._kept: dict[str, _Kept] = {}
        self._counted: dict[str, tuple[Sequence[Amendment], int, int]] = {}

    def waiting(self, document: str, wanted: Wanted | None = None, *, examined: bool = False) -> list[Amendment]:
        """The open amendments of a document that are wanted, and those to be examined again; in the order of the text with
        sub-amendments before what they bear on, or in the order of examination proposed."""
        wanted = wanted or Wanted()
        if wanted.which == "committee":
            found = self._in_order(document, [one for one in self._amendments.all(document) if self._for_committee(one)])
        else:
            found = self._to_decide(document, wanted.which)
            if wanted == Wanted(wanted.which) and wanted.which != "conflict" and not examined:
                return found
        if examined and wanted.which != "committee":
            called = [call.amendment for call in self._examination.order(document)]
            found = [*_of(wanted.which, called, self._nature), *(one for one in found if not one.is_open)]
        clashes = self._consolidation.conflicts(document) if wanted.which == "conflict" else {}
        within = self._within(document, wanted.part) if wanted.part else frozenset()
        words = fold(wanted.author)
        behind = self._belonging_to(words) if words else frozenset()
        return [
            one
            for one in found
            if (wanted.which != "conflict" or one.id in clashes)
            and (not wanted.group or one.breakout_group == wanted.group)
            and (not wanted.part or not within.isdisjoint(one.clauses))
            and (
                not words
                or any(
                    matches(words, fold(author.name)) or author.person in behind or author.organisation in behind
                    for author in one.authors
                )
            )
        ]

    def _belonging_to(self, words: str) -> frozenset[str]:
        """Bodies that are called so, and the people who belong to them; the words are folded."""
        select = self._store.tables.select
        bodies = {one for one, *names in select("SELECT id, acronym, name FROM organisation") if _called(words, names)}
        people = select("SELECT id, organisation FROM person WHERE organisation IS NOT NULL") if bodies else []
        return frozenset(bodies | {person for person, body in people if body in bodies})

    def counted(self, document: str) -> tuple[int, int]:
        """How many `waiting` gives: amendments that change the text, and remarks and questions. Without putting them in order."""
        waiting, (before, texts, others) = self._unordered(document), self._counted.get(document, ((), 0, 0))
        # Of thousands few came or went since it was asked last.
        first, last = alike(before, waiting)
        gone, come = before[first : len(before) - last], waiting[first : len(waiting) - last]
        for some, sign in ((gone, -1), (come, 1)):
            here = [one.kind in TEXT_KINDS for one in some if one.document == document]
            texts, others = texts + sign * sum(here), others + sign * (len(here) - sum(here))
        self._counted[document] = waiting, texts, others
        return texts, others

    def _top(self, amendment: Amendment) -> Amendment:
        """What it bears on in the end, or itself: both are decided in the same place."""
        while amendment.parent is not None:
            amendment = self._amendments.get(amendment.parent)
        return amendment

    def _nature(self, amendment: Amendment) -> str:
        return self._top(amendment).nature

    def _for_committee(self, amendment: Amendment) -> bool:
        top = self._top(amendment)
        form = top.nature == "form" and top.changes_text
        return amendment.state == "referred" or (form and amendment.state in ("pending", "retained"))

    def _unordered(self, document: str) -> list[Amendment]:
        if again := self._reexamination.all():
            return [one for one in self._amendments.all(document) if one.is_open or one.id in again]
        return self._amendments.waiting(document)

    def _to_decide(self, document: str, which: Which = "all") -> list[Amendment]:
        """Open ones and those to be examined again, in the order of the text: sorted anew where there are others."""
        waiting = self._unordered(document)
        clauses, known = self._texts.clauses(document), self._kept.get(document)
        if known is None or known.clauses is not clauses or not known.follow(waiting):
            found = self._in_order(document, [*having(waiting, "document", {document})])
            known = self._kept[document] = _Kept(clauses, waiting, {"all": found}, self._nature)
        known.borrow()
        if which not in known.queues:
            known.queues[which] = _of(which, known.queues["all"], self._nature)
        return [*known.queues[which]]

    def _in_order(self, document: str, amendments: list[Amendment]) -> list[Amendment]:
        clauses = self._texts.clauses(document)
        if self._places[0] is not clauses:
            self._places = clauses, {clause.id: place for place, clause in enumerate(clauses)}
        places: Mapping[str, int] = self._places[1]  # type: ignore[assignment]  # ids are strings
        ordered = sorted(amendments, key=lambda one: places.get(one.clause, 0))
        return _subs_first(ordered) if any(one.parent is not None for one in ordered) else ordered

    def form_batch(self, document: str, wanted: Wanted | None = None) -> FormBatch:
        """What `accept_form` would do."""
        taken: list[Amendment] = []
        left: list[tuple[Amendment, LeftBecause]] = []
        for one in self.waiting(document, wanted or Wanted("form")):
            if one.nature != "form" or one.parent is not None or not one.changes_text or not one.is_open:
                continue
            because = self._left_because(one)
            if because is None:
                taken.append(one)
            else:
                left.append((one, because))
        return FormBatch(tuple(taken), tuple(left))

    def accept_form(self, document: str, wanted: Wanted | None = None, **manner: Any) -> FormBatch:
        """Retains in one act what is of form, listed (`wanted`, None for all of the document) and stands alone. `manner` is that of
        `decide`."""
        batch = self.form_batch(document, wanted)
        if batch.taken:
            with self._store.act("decision.batch"):
                for one in batch.taken:
                    self._deciding.decide(one.id, "retained", **manner)
        return FormBatch(tuple(self._amendments.get_many(one.id for one in batch.taken)), batch.left)

    def _left_because(self, amendment: Amendment) -> LeftBecause | None:
        if amendment.state != "pending":
            return "set_aside"
        if any(sub.is_open for sub in self._amendments.sub_amendments(amendment.id)):
            return "sub_amendments"
        if self._consolidation.rivals(amendment):
            return "conflict"
        return None if self._deciding.hindrance(amendment.id) is None else "no_place"

    def _within(self, document: str, part: str) -> frozenset[str]:
        found = {part}
        clause: Clause
        for clause in self._texts.clauses(document):
            if clause.parent in found:
                found.add(clause.id)
        return frozenset(found)


_parent = attrgetter("parent")
_place = attrgetter("id", "document", "clause", "parent")
"""What gives an amendment its place in a queue, but for when it was recorded."""


def _of(which: Which, amendments: Iterable[Amendment], nature: Nature) -> list[Amendment]:
    """Those of the amendments still to decide that belong to a queue; all of them where it is told otherwise (`waiting`)."""
    match which:
        case "substance" | "form":
            of_it = (one for one in amendments if (one.nature if one.parent is None else nature(one)) == which)
            return [*of_it] if which == "form" else [one for one in of_it if one.state not in PUT_OFF]
        case "put_off":
            return [one for one in amendments if one.state in PUT_OFF]
        case _:
            return [*amendments]


def _called(words: str, names: Sequence[str]) -> bool:
    return any(matches(words, fold(name)) for name in names)


def _subs_first(ordered: Sequence[Amendment]) -> list[Amendment]:
    """Sub-amendments just before what they bear on: they are decided before it."""
    listed, on = {one.id for one in ordered}, defaultdict[str, list[Amendment]](list)
    for one in ordered:
        if one.parent in listed:
            on[one.parent].append(one)

    def with_subs(one: Amendment) -> Iterator[Amendment]:
        for sub in on[one.id]:
            yield from with_subs(sub)
        yield one

    return [each for one in ordered if one.parent not in listed for each in with_subs(one)]
