"""What was said aloud becomes amendments: a formula is understood in the workshop's text, shown, and recorded in one act."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, cast

from facilitation.amendments.values import Amendment, AmendmentKind, Author
from facilitation.formulas.candidates import candidates
from facilitation.formulas.on_amendments import amendment_named, proposals_in
from facilitation.formulas.proposed import Proposed
from facilitation.formulas.refusals import FormulaRefusedError, column_taken, no_amendment, of_amended
from facilitation.formulas.saying import proposals
from facilitation.text.blocks import told
from facilitation.text.changes import number_order
from facilitation.text.clauses import SOFT_BREAK, Clause, ClauseId
from facilitation.text.columns import ColumnGrid, column_lines
from facilitation.text.consolidate import ConsolidatedClause, brought_by
from facilitation.text.occurrences import Occurrence
from facilitation.text.told_columns import told_column_text
from facilitation.text.told_rows import row_words, told_text
from facilitation.wording import Wording
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
    received = workshop.texts.clauses(document)
    found = proposals(formula, consolidation.clauses, ClauseId(here) if here is not None else None, received)
    for one in found:
        for clause in filter(None, (one.clause, one.target, *one.run)):
            _refuse_brought(workshop, consolidation.by_id[clause])
        if one.kind == "column":
            _refuse_apart(workshop, one, received)
    return Dictated(found)


def _refuse_brought(workshop: Workshop, clause: ConsolidatedClause) -> None:
    """A clause that a retained amendment has brought, and an original one is not, is amended by a sub-amendment to that one."""
    if clause.state == "inserted":
        change, _ = brought_by(clause.id)
        source = workshop.amendments.get(change)
        raise of_amended(clause.label, source.number) if source.kind in _SAYABLE else no_amendment(source.number)


def _refuse_apart(workshop: Workshop, one: Proposed, received: Sequence[Clause]) -> None:
    """New columns at one place follow each other by the numbers of their amendments: a later one may not stand behind."""
    grid = ColumnGrid.around(received, one.clause)
    assert grid is not None
    mine, number = grid.boundary(one.clause), workshop.amendments.next_number()
    for other in workshop.amendments.adopted(workshop.texts.document_of(one.clause)):
        beside = ClauseId(other.clause)
        there = other.kind == "column" and grid.knows(beside) and grid.boundary(beside) == mine
        if there and number_order(other.number) > number_order(number):
            raise column_taken(column_lines(other.text)[0])


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
    if one.kind == "column":
        return workshop.columns.add(one.clause, [line.replace(SOFT_BREAK, "\n") for line in one.text.split("\n")], **more)
    if one.kind == "column_out":
        return workshop.columns.remove(one.clause, **more)
    if one.run:
        return workshop.several.rewrite(one.run, one.text, **more)
    # It was said of the words that stand there now, those that retained amendments have brought among them.
    standing = one.base_text if one.kind == "replace" else None
    return workshop.amendments.add(
        one.clause, cast(AmendmentKind, one.kind), one.text, base_text=standing, target=one.target, **more
    )


# What was understood, before it is recorded


@dataclass(frozen=True, slots=True)
class Shown:
    """`what` says where and what is done ("3.2.1 · déplacer → 3.2.4"), `before` and `after` are the words, "" for none."""

    what: str
    before: str
    after: str


def shown(workshop: Workshop, said: Dictated, wording: Wording) -> Iterator[Shown]:
    """Each change in turn: blocks without the signs of their lines, rows and columns cell by cell."""
    for one in said.changes:
        kind = "delete" if one.kind == "block" and not one.text else one.kind
        what = f"{_where(workshop, one, said.parent, wording)} · {wording(f'kind.{kind}')}"
        if one.target is not None:
            what += f" → {workshop.texts.clause(one.target).label}"
        yield Shown(what, *_words(workshop, one, said.parent, wording))


def _where(workshop: Workshop, one: Proposed, parent: Amendment | None, wording: Wording) -> str:
    if parent is not None:
        return wording("formula.on_amendment", number=parent.number)
    if one.kind == "column":
        before_all = workshop.texts.clause(one.clause).kind == "table"
        return wording("amendment.column_first" if before_all else "amendment.column", label=one.label)
    if len(one.run) > 1 and one.kind != "column_out":
        first, last = (workshop.texts.clause(clause).label for clause in (one.run[0], one.run[-1]))
        return wording("amendment.run", first=first, last=last)
    return one.label


def _words(workshop: Workshop, one: Proposed, parent: Amendment | None, wording: Wording) -> tuple[str, str]:
    clauses = workshop.texts.clauses(workshop.texts.document_of(one.clause)) if parent is None else ()
    match one.kind:
        case "insert" if parent is None and workshop.texts.clause(one.clause).kind == "row":
            columns = workshop.columns.written_for(one.clause, one.text)
            return "", told_text(clauses, one.clause, one.text, wording("paper.colon"), columns)
        case "insert":
            return one.base_text if parent is not None else "", told(one.text)
        case "column":
            return "", told_column_text(clauses, one.clause, one.text, wording("paper.colon"))
        case "column_out":
            return one.base_text.replace(SOFT_BREAK, " "), ""
        case "move":
            return one.base_text, one.base_text
        case "delete" if parent is None and workshop.texts.clause(one.clause).kind == "row":
            return row_words(clauses, one.clause), ""
        case "delete":
            return one.base_text, ""
        case "block":
            return one.base_text, told(one.text)
        case _:
            return one.base_text, one.text
