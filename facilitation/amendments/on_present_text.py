"""What an amendment does to the text as it stands now, whatever was decided since it was made: what the room is shown of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from facilitation.amendments.amendments import AmendmentsService
from facilitation.amendments.clauses import Clauses
from facilitation.amendments.consolidating import ConsolidationService
from facilitation.amendments.values import RUN_KINDS, Amendment, Part
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.consolidated import ConsolidatedClause, Consolidation
from facilitation.text.occurrences import replaced
from facilitation.text.rebase import rebase
from facilitation.text.rewording import Rewording
from facilitation.text.runs import as_lines

Standing = Literal["fits", "said_already", "overtaken", "changed_since"]
"""How a change stands to the text: it is made on it; the text says that already; it cannot be made on it, for the text was changed
just there; it was made, and the text changed again just there."""


@dataclass(frozen=True, slots=True)
class PresentChange:
    """`before` becomes `after`: of the text as it stands, or the amendment's own words where `standing` says it does not fit."""

    before: str
    after: str
    standing: Standing = "fits"


class PresentTextService:
    def __init__(self, amendments: AmendmentsService, consolidation: ConsolidationService, texts: Clauses) -> None:
        self._amendments = amendments
        self._consolidation = consolidation
        self._texts = texts

    def change(self, amendment: Amendment) -> PresentChange:
        """What it would make of the words that stand there now, or has made of those that would stand there without it.

        Of a sub-amendment: of what the amendment above it proposes, with the other sub-amendments retained. Of words replaced
        everywhere: these words and the new ones.
        """
        words = self._consolidation.effective_text(amendment)
        base = amendment.base_text
        if amendment.decision is not None and amendment.decision.agreed_base is not None:
            base = amendment.decision.agreed_base
        if amendment.kind == "everywhere":
            left = self.parts(amendment) != () or not amendment.parts
            return PresentChange(base, words, "fits" if left else self._lost(amendment))
        now = self._now(amendment)
        if now is None:
            return PresentChange(base, words, self._lost(amendment))
        if self._is_made(amendment):
            # What others have made stands on both sides: only its own is marked.
            before = rebase(words, base, now)
            return PresentChange(base, words, "changed_since") if before is None else PresentChange(before, now)
        after = rebase(base, words, now)
        if after is None:
            return PresentChange(base, words, "overtaken")
        return PresentChange(now, after, "said_already" if now == after and base != words else "fits")

    def means_another(self, amendment: Amendment) -> bool:
        """Whether a deletion or a move was meant for words that its clause neither has nor was received with."""
        clause, base = self._texts.clause(amendment.clause), amendment.base_text
        if not base or clause.kind in ("table", "row") or base in (clause.text, self.words(clause.id)):
            return False
        return amendment.is_open and not self._consolidation.would_apply(amendment)

    def parts(self, amendment: Amendment) -> tuple[Part, ...]:
        """Of words replaced everywhere the places where they are replaced, or still can be; of others all parts."""
        if amendment.kind != "everywhere":
            return amendment.parts
        found = self._made_at(amendment) if self._is_made(amendment) else self._can_be_made_at(amendment)
        return tuple(part for part in found if part.spans)

    def words(self, clause: str) -> str:
        """What the clause says now; of one that is gone what it said last."""
        shown = self.shown(clause)
        if shown is None:
            return self._texts.clause(clause).text
        if shown.state != "deleted":
            return shown.text
        rewording = Rewording(shown.base_text)
        retained = [one for one in self._amendments.of_clause(clause) if one.adopted and one.decision is not None]
        for one in sorted(retained, key=_decided):
            for change in self._consolidation.changes(one):
                if change.clause == clause and change.kind == "replace":
                    rewording.take(change.base_text, change.text, change.number)
        return rewording.text

    def stands(self, clause: str) -> bool:
        """Whether it is still there."""
        shown = self.shown(clause)
        return shown is None or shown.stays

    def shown(self, clause: str) -> ConsolidatedClause | None:
        """The clause as it reads now; None in a version of its document that is not consolidated with it."""
        return self._of(self._texts.document_of(clause)).by_id.get(ClauseId(clause))

    def around(self, clause: Clause) -> tuple[Clause, ...]:
        """The clause, or of a table, a row or a cell the whole table, with the words they have now; in the order of the text."""
        clauses = self._texts.clauses(self._texts.document_of(clause.id))
        place = next(place for place, one in enumerate(clauses) if one.id == clause.id)
        if clause.kind not in ("table", "row", "cell"):
            return (self._as_now(clause),)
        while place and clauses[place].kind != "table":
            place -= 1
        inside, found = {clauses[place].id}, [clauses[place]]
        for one in clauses[place + 1 :]:
            if one.parent not in inside:
                break
            inside.add(one.id)
            found.append(self._as_now(one))
        return tuple(found)

    def _as_now(self, clause: Clause) -> Clause:
        shown = self.shown(clause.id)
        known = shown is None or (shown.stays and shown.text == clause.text)
        return clause if known else replace(clause, text=self.words(clause.id))

    def _of(self, document: str) -> Consolidation:
        return self._consolidation.consolidated(document)

    def _lost(self, amendment: Amendment) -> Standing:
        return "changed_since" if amendment.adopted else "overtaken"

    def _is_made(self, amendment: Amendment) -> bool:
        """Whether the text, or the amendment it bears on, has it."""
        if amendment.parent is not None or not amendment.adopted:
            return amendment.adopted
        refused = self._of(amendment.document).refused
        return all(one.change_id != amendment.id for one in refused)

    def _now(self, amendment: Amendment) -> str | None:
        """The words that it bears on as they stand; None where they are gone."""
        if amendment.parent is not None:
            return self._consolidation.effective_text(self._amendments.get(amendment.parent))
        if amendment.kind not in RUN_KINDS:
            shown = self.shown(amendment.clause)
            return shown.text if shown is not None and shown.stays else None
        if self._is_made(amendment):
            return as_lines([*self._lines(amendment)])
        shown_parts = [self.shown(part.clause) for part in amendment.parts]
        found = [one.text for one in shown_parts if one is not None and one.stays]
        return as_lines(found) if len(found) == len(shown_parts) else None

    def _lines(self, amendment: Amendment) -> Iterator[str]:
        """What stands in place of the paragraphs that it has joined, split or put otherwise."""
        by_id, changes = self._of(amendment.document).by_id, self._consolidation.changes(amendment)
        for part in amendment.parts:
            if self.stands(part.clause):
                yield by_id[ClauseId(part.clause)].text
            for change in changes:
                line = 0
                while change.kind == "insert" and change.clause == part.clause:
                    new = by_id.get(ClauseId(f"{change.id}:{change.part}:{line}"))
                    if new is None:
                        break
                    yield new.text
                    line += 1

    def _made_at(self, amendment: Amendment) -> Iterator[Part]:
        lost = Counter(one.id for one in self._consolidation.passed_over(amendment))
        for part in amendment.parts:
            yield replace(part, spans=part.spans[lost[ClauseId(part.clause)] :])

    def _can_be_made_at(self, amendment: Amendment) -> Iterator[Part]:
        words, new = amendment.base_text, self._consolidation.effective_text(amendment)
        for part in amendment.parts:
            shown = self.shown(part.clause)
            if shown is None or not shown.stays:
                continue
            now, base = shown.text, part.base_text
            if now == base:
                yield part
                continue
            made = ((span, rebase(base, replaced(base, [span], words, new), now)) for span in part.spans)
            yield replace(part, spans=tuple(span for span, text in made if text is not None and text != now))


def _decided(amendment: Amendment) -> tuple[object, str]:
    assert amendment.decision is not None
    return amendment.decision.decided_at, amendment.decision.id
