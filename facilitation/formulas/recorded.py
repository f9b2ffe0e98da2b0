"""The formula of an amendment as it was recorded: what its author proposes, whatever has been decided since."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, cast

from facilitation.formulas.refusals import FormulaRefusedError, no_formula
from facilitation.formulas.writing import Writing, write_sub_formula
from facilitation.text.changes import Change, ChangeKind
from facilitation.text.clauses import ClauseId
from facilitation.text.occurrences import everywhere
from facilitation.text.runs import rewritten


class RecordedPart(Protocol):
    """One of the clauses of an amendment to several."""

    @property
    def clause(self) -> str: ...
    @property
    def document(self) -> str: ...
    @property
    def base_text(self) -> str: ...
    @property
    def spans(self) -> tuple[tuple[int, int], ...]: ...


class Recorded(Protocol):
    """What is needed of an amendment; `parts` are those of one to several clauses."""

    @property
    def id(self) -> str: ...
    @property
    def number(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def clause(self) -> str: ...
    @property
    def document(self) -> str: ...
    @property
    def base_text(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def target(self) -> str | None: ...
    @property
    def parts(self) -> Sequence[RecordedPart]: ...


def formulas_of(amendment: Recorded, parent: str | None, texts: Callable[[str], Writing]) -> dict[str, str]:
    """Document → formula: one, but for words replaced in several documents.

    `parent` is the number of the amendment that a sub-amendment bears on; `texts` gives what writes for a document by its id: its
    clauses as they were given out, or as they stand for a row that was written for the columns of now. Raises FormulaRefusedError:
    "formula.of_remark" for remarks and questions, "formula.no_formula".
    """
    if amendment.kind in ("remark", "question"):
        raise FormulaRefusedError("formula.of_remark", number=amendment.number)
    if parent is not None:
        if amendment.kind not in ("replace", "insert"):
            raise no_formula(amendment.number)
        return {amendment.document: write_sub_formula(parent, amendment.base_text, amendment.text)}
    documents = dict.fromkeys(part.document for part in amendment.parts) or {amendment.document: None}
    return {document: texts(document).formula(_changes(amendment, document)) for document in documents}


def _changes(amendment: Recorded, document: str) -> Sequence[Change]:
    parts = [part for part in amendment.parts if part.document == document]
    if amendment.kind == "everywhere":
        places = [(ClauseId(part.clause), part.base_text, part.spans) for part in parts]
        return everywhere(amendment.id, amendment.number, places, amendment.base_text, amendment.text)
    if amendment.kind == "column_out":
        return [
            Change(amendment.id, amendment.number, "column_out", ClauseId(part.clause), part.base_text, part=place)
            for place, part in enumerate(parts)
        ]
    if parts:
        return rewritten(
            amendment.id, amendment.number, [(ClauseId(part.clause), part.base_text) for part in parts], amendment.text
        )
    kind, clause = cast(ChangeKind, amendment.kind), ClauseId(amendment.clause)
    target = ClauseId(amendment.target) if amendment.target else None
    return [Change(amendment.id, amendment.number, kind, clause, amendment.base_text, amendment.text, target)]
