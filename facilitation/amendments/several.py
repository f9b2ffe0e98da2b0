"""Amendments to several clauses at once: paragraphs joined, split or replaced by a block, words replaced wherever they stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from facilitation.amendments.amendments import AmendmentsService
from facilitation.amendments.clauses import Clauses
from facilitation.amendments.consolidating import ConsolidationService
from facilitation.amendments.values import Amendment, AmendmentKind, Author, Part
from facilitation.errors import PalabreError
from facilitation.text.clauses import Clause, ClauseId, Span
from facilitation.text.occurrences import Occurrence, occurrences
from facilitation.text.rich import RichText, carried, joined
from facilitation.text.runs import as_lines, rewritten

_FLOWING = ("heading", "paragraph", "item")


@dataclass(frozen=True, slots=True)
class _Rewriting:
    """What a run of clauses becomes, as an amendment holds it."""

    kind: AmendmentKind
    base: str
    text: str
    parts: tuple[Part, ...] = ()


class SeveralClausesService:
    def __init__(self, amendments: AmendmentsService, consolidation: ConsolidationService, texts: Clauses) -> None:
        self._amendments = amendments
        self._consolidation = consolidation
        self._texts = texts

    # A run of paragraphs

    def run(self, first: str, last: str) -> list[Clause]:
        """The clauses from one to the other, in reading order.

        Raises PalabreError("amendment.run_apart") where they do not follow each other in one part, or ("amendment.run_holds") where
        others stand between them, as items under an item.
        """
        here = self._texts.clause(first)
        clauses = [one for one in self._texts.clauses(self._texts.document_of(first)) if one.parent == here.parent]
        places = {one.id: place for place, one in enumerate(clauses)}
        if ClauseId(last) not in places:
            raise PalabreError("amendment.run_apart", first=here.label, last=self._texts.clause(last).label)
        start, end = sorted((places[ClauseId(first)], places[ClauseId(last)]))
        found = clauses[start : end + 1]
        self._refuse_run(found)
        return found

    def following(self, clause: str) -> Clause | None:
        """The next clause of the same part, None after the last one."""
        here = self._texts.clause(clause)
        beside = [one for one in self._texts.clauses(self._texts.document_of(clause)) if one.parent == here.parent]
        place = [one.id for one in beside].index(here.id)
        return beside[place + 1] if place + 1 < len(beside) else None

    def words(self, clauses: Sequence[str]) -> str:
        """What stands in these clauses now, retained amendments included: one a line, to be edited."""
        return as_lines([self._consolidation.current_text(one) for one in clauses])

    def looks(self, clauses: Sequence[str], text: str) -> tuple[Span, ...]:
        """What is bold or italic in `text`: the words of these clauses, or what was made of them."""
        found = self._consolidation.consolidated(self._texts.document_of(clauses[0]))
        here = [found.by_id[ClauseId(one)] for one in clauses]
        whole = joined(RichText(one.text, one.spans) for one in here)
        return carried(whole.text, whole.spans, text)

    def rewrite(self, clauses: Sequence[str], text: str, *, authors: Sequence[Author], **more: Any) -> Amendment:
        """Records that the lines of `text` take the place of clauses that follow each other: none strikes them all.

        `more` as in `AmendmentsService.add`. Raises PalabreError where they do not, where something hangs on one that would go,
        where they are gone from the text, or where nothing changes.
        """
        run = self._exactly(clauses)
        made = self._rewriting(run, [self._part(one.id) for one in run], text)
        return self._amendments.add(
            clauses[0], made.kind, made.text, authors=authors, base_text=made.base, parts=made.parts, **more
        )

    def correct(self, amendment: str, clauses: Sequence[str], text: str, *, authors: Sequence[Author], **more: Any) -> Amendment:
        """Records that this is what `amendment` proposed: the lines of `text` for these clauses, those that it knows with the words
        that its author had before him. `more` as in `AmendmentsService.update`; raises PalabreError as `rewrite`.
        """
        known, run = self._amendments.get(amendment), self._exactly(clauses)
        had = {part.clause: part for part in known.parts} or {known.clause: Part(known.clause, known.document, known.base_text)}
        made = self._rewriting(run, [had.get(one.id) or self._part(one.id) for one in run], text)
        return self._amendments.update(
            amendment, kind=made.kind, text=made.text, base_text=made.base, parts=made.parts, authors=authors, **more
        )

    def _exactly(self, clauses: Sequence[str]) -> list[Clause]:
        run = self.run(clauses[0], clauses[-1])
        if [one.id for one in run] != list(clauses):
            raise PalabreError("amendment.run_apart", first=run[0].label, last=run[-1].label)
        return run

    def _rewriting(self, run: Sequence[Clause], parts: Sequence[Part], text: str) -> _Rewriting:
        lines = [line.strip() for line in text.split("\n") if line.strip()]
        kind: AmendmentKind = "join" if len(lines) == 1 < len(run) else "split" if len(lines) > 1 == len(run) else "block"
        base = as_lines([part.base_text for part in parts])
        if not lines and len(run) == 1:
            raise PalabreError("amendment.no_text")
        if lines == base.split("\n"):
            raise PalabreError("amendment.nothing_changed")
        changes = rewritten("", "", [(one.id, part.base_text) for one, part in zip(run, parts, strict=True)], text)
        gone = {change.clause for change in changes if change.kind == "delete"}
        self._refuse_holding(one for one in run if one.id in gone and self._holds(one))
        if len(run) == len(lines) == 1:
            return _Rewriting("replace", parts[0].base_text, lines[0])
        return _Rewriting(kind, base, "\n".join(lines), tuple(parts))

    # Words everywhere

    def find(self, words: str, new: str, documents: Iterable[str]) -> list[Occurrence]:
        """Where the words stand in the texts as they are now; `new` only serves to tell which articles may have to change."""
        texts = [
            (clause.id, clause.text)
            for document in documents
            for clause in self._consolidation.consolidated(document).clauses
            if clause.state not in ("deleted", "inserted") and clause.text
        ]
        return list(occurrences(texts, words, new))

    def replace_everywhere(
        self,
        words: str,
        new: str,
        documents: Sequence[str],
        *,
        authors: Sequence[Author],
        left_out: Collection[tuple[str, int]] = (),
        **more: Any,
    ) -> Amendment:
        """One amendment for all occurrences; `left_out` are those not meant: (clause, start). Words in another form (plural) stay.

        Raises PalabreError where there is nothing to replace or to put in its place.
        """
        words, new = words.strip(), " ".join(new.split())
        if not words or not new:
            raise PalabreError("amendment.no_text")
        spans: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for one in self.find(words, new, documents):
            if one.replaceable and one.found != new and (one.clause, one.start) not in left_out:
                spans[one.clause].append((one.start, one.end))
        if not spans:
            raise PalabreError("amendment.words_nowhere", words=words)
        parts = [self._part(clause, tuple(places)) for clause, places in spans.items()]
        first = parts[0].clause
        return self._amendments.add(first, "everywhere", new, authors=authors, base_text=words, parts=parts, **more)

    # Inside

    def _part(self, clause: str, spans: tuple[tuple[int, int], ...] = ()) -> Part:
        consolidation = self._consolidation.consolidated(document := self._texts.document_of(clause))
        found = consolidation.by_id[ClauseId(clause)]
        if found.state == "deleted":
            raise PalabreError("amendment.clause_deleted", label=found.label)
        return Part(clause, document, found.text, spans)

    def _refuse_run(self, run: Sequence[Clause]) -> None:
        for one in run:
            if one.kind not in _FLOWING:
                raise PalabreError("amendment.run_apart", first=run[0].label, last=run[-1].label)
        self._refuse_holding(one for one in run[:-1] if self._holds(one, but_notes=True))

    def _refuse_holding(self, holding: Iterable[Clause]) -> None:
        for one in holding:
            raise PalabreError("amendment.run_holds", label=one.label)

    def _holds(self, clause: Clause, *, but_notes: bool = False) -> bool:
        """Whether others hang on it: they would go with it. Notes stand elsewhere."""
        clauses = self._texts.clauses(self._texts.document_of(clause.id))
        return any(one.parent == clause.id and not (but_notes and one.kind == "note") for one in clauses)
