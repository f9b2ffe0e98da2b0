"""A recorded amendment as the strip shows it to be put right: its own words against those that its author had before him."""

from __future__ import annotations

from dataclasses import dataclass

from facilitation.amendments.values import RUN_KINDS, SIMPLE_KINDS, SUB_KINDS, Amendment
from facilitation.text.clauses import Clause
from facilitation.workshop import Workshop
from ui.pages.texts.recorded_runs import Run, runs_between

_WRITTEN_ALONE = ("insert", "column", "remark", "question")
"""Kinds whose words stand by themselves, not in the place of others."""


@dataclass(frozen=True, slots=True)
class Correction:
    """`kind` is that under which the strip shows it, `base` the words of the clauses of `run`, `runs` what it made of them,
    `target` what is called the clause after which it moves, `parent` the number of what it bears on ("" for nothing).

    `fixed`: it stays of its kind and where it is. `closed`: its words are not to be changed, only who proposes them and why.
    """

    amendment: Amendment
    clause: Clause
    kind: str
    base: str
    run: tuple[str, ...]
    runs: tuple[Run, ...]
    target: str
    parent: str
    fixed: bool
    closed: bool
    amended: tuple[str, ...] = ()
    """Numbers of the sub-amendments that change its words."""

    @property
    def rows_of(self) -> str:
        """Number of the amendment for whose columns rows are written here, "" for the table as it stands."""
        return self.amendment.number if self.amendment.kind == "insert" or self.parent else ""


def correction(workshop: Workshop, amendment: Amendment) -> Correction:
    """What is known of an amendment, to be put right."""
    clause = workshop.texts.clause(amendment.clause)
    parent = workshop.amendments.get(amendment.parent).number if amendment.parent is not None else ""
    kinds = SUB_KINDS if parent else (*SIMPLE_KINDS, *RUN_KINDS)
    base, run = amendment.base_text, (amendment.clause,)
    if amendment.kind in RUN_KINDS:
        run = amendment.clauses
    elif amendment.kind == "insert" and not parent:
        base = workshop.consolidation.current_text(amendment.clause)
    amended = tuple(
        one.number for one in workshop.amendments.sub_amendments(amendment.id) if one.changes_text and (one.is_open or one.adopted)
    )
    return Correction(
        amendment=amendment,
        clause=clause,
        kind=_shown_as(amendment.kind, sub=bool(parent)),
        base=base,
        run=run,
        runs=_runs(workshop, amendment, clause),
        target=workshop.texts.clause(amendment.target).label if amendment.target is not None else "",
        parent=parent,
        fixed=amendment.kind not in kinds or not amendment.is_open or bool(amended),
        closed=not amendment.is_open or amendment.kind == "column_out" or bool(amended),
        amended=amended,
    )


def _shown_as(kind: str, *, sub: bool) -> str:
    if kind in (*RUN_KINDS, "everywhere") or (sub and kind not in SUB_KINDS):
        return "replace"
    return {"column": "insert", "column_out": "delete"}.get(kind, kind)


def _runs(workshop: Workshop, amendment: Amendment, clause: Clause) -> tuple[Run, ...]:
    base, text = amendment.base_text, amendment.text
    if amendment.kind in ("delete", "column_out"):
        return (Run("deleted", base),)
    if amendment.kind == "move":
        return (Run("base", base),)
    in_cells = clause.kind == "row" and amendment.kind in ("replace", "insert")
    if in_cells or (amendment.parent is None and amendment.kind in _WRITTEN_ALONE) or amendment.kind in ("remark", "question"):
        return (Run("inserted", text),)
    return tuple(runs_between(base, text))
