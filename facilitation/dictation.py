"""What was said aloud becomes amendments: a formula is understood in the workshop's text, shown, and recorded in one act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from facilitation.amendments.values import Amendment, AmendmentKind, Author
from facilitation.formulas.candidates import candidates
from facilitation.formulas.on_amendments import amendment_named, proposals_in
from facilitation.formulas.proposed import Proposed
from facilitation.formulas.refusals import FormulaRefusedError, no_amendment, of_amended
from facilitation.formulas.saying import proposals
from facilitation.text.clauses import ClauseId
from facilitation.text.consolidate import ConsolidatedClause, brought_by
from facilitation.text.occurrences import Occurrence
from facilitation.workshop import Workshop

_SAYABLE = ("replace", "insert")
"""Kinds of amendments that a formula may bear on (« à l'amendement n° 12, … »)."""
_CANDIDATES = 12
"""So many places that a formula could mean are told."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place that an unclear formula could mean: `found` with the words around it."""

    label: str
    before: str
    found: str
    after: str


@dataclass(frozen=True, slots=True)
class Dictated:
    """The changes that a formula asks for; `parent` is the amendment it bears on (« à l'amendement n° 12, … »), if it names one."""

    changes: tuple[Proposed, ...]
    parent: Amendment | None = None


def names_amendment(formula: str) -> bool:
    """Whether a formula is about an amendment and not about the text."""
    return bool(amendment_named(formula))


def dictated(workshop: Workshop, formula: str, document: str, here: str | None = None) -> Dictated:
    """Understands a formula about a document as it stands now; `here` is the clause meant where the formula names none.

    Raises PalabreError: FormulaRefusedError where it is not understood or does not tell one place (`places_meant` lists them),
    ("amendment.unknown") for an amendment there is not.
    """
    number = amendment_named(formula)
    if number:
        known = workshop.amendments.numbered(number)
        if known.kind not in _SAYABLE:
            raise no_amendment(number)
        return Dictated(proposals_in(formula, number, workshop.consolidation.effective_text(known)), known)
    consolidation = workshop.consolidation.consolidated(document)
    found = proposals(formula, consolidation.clauses, ClauseId(here) if here is not None else None)
    for one in found:
        for clause in filter(None, (one.clause, one.target, *one.run)):
            _refuse_brought(workshop, consolidation.by_id[clause])
    return Dictated(found)


def _refuse_brought(workshop: Workshop, clause: ConsolidatedClause) -> None:
    """A clause that a retained amendment has brought, and an original one is not, is amended by a sub-amendment to that one."""
    if clause.state == "inserted":
        change, _ = brought_by(clause.id)
        source = workshop.amendments.get(change)
        raise of_amended(clause.label, source.number) if source.kind in _SAYABLE else no_amendment(source.number)


def places_meant(
    workshop: Workshop, formula: str, refusal: FormulaRefusedError, document: str, here: str | None = None
) -> tuple[Place, ...]:
    """The places that a refused formula could mean, in the order of the text."""
    clauses = workshop.consolidation.consolidated(document).clauses
    by_id = {one.id: one for one in clauses}
    found = candidates(formula, refusal, clauses, ClauseId(here) if here is not None else None)[:_CANDIDATES]
    return tuple(_place(one, by_id[one.clause]) for one in found)


def _place(one: Occurrence, clause: ConsolidatedClause) -> Place:
    """Without halves of words at the ends."""
    before, after = one.before, one.after
    if one.start > len(before):
        before = "…" + before.partition(" ")[2]
    if one.end + len(after) < len(clause.text):
        after = after.rpartition(" ")[0] + "…"
    return Place(clause.label, before, one.found, after)


def record(
    workshop: Workshop, said: Dictated, *, authors: Sequence[Author], rationale: str = "", **context: Any
) -> list[Amendment]:
    """Records all changes in one act. Raises PalabreError where one cannot be recorded; then nothing is."""
    with workshop.one_act("amendment.add"):
        return [_recorded(workshop, said.parent, one, authors=authors, rationale=rationale, **context) for one in said.changes]


def _recorded(workshop: Workshop, parent: Amendment | None, one: Proposed, **more: Any) -> Amendment:
    if parent is not None:
        base = workshop.consolidation.effective_text(parent)
        return workshop.amendments.add(parent.clause, parent.kind, one.text, base_text=base, parent=parent.id, **more)
    if one.kind == "everywhere":
        return workshop.several.replace_everywhere(one.base_text, one.text, [workshop.texts.document_of(one.clause)], **more)
    if one.run:
        return workshop.several.rewrite(one.run, one.text, **more)
    return workshop.amendments.add(one.clause, cast(AmendmentKind, one.kind), one.text, target=one.target, **more)
