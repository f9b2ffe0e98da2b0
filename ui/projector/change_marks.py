"""A clause and what an amendment makes of it, as the room reads them: the text as it stands now, with the change marked in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from facilitation.amendments.on_present_text import Standing
from facilitation.amendments.values import Amendment
from facilitation.errors import PalabreError
from facilitation.papers.goes_along import goes_along
from facilitation.text.blocks import first_depth, told
from facilitation.text.clauses import Clause
from facilitation.text.diff import Segment, segments
from facilitation.text.runs import as_lines
from facilitation.text.told_columns import column_words, row_name, told_column
from facilitation.text.told_rows import NO_COLUMNS, Columns, bare_name, row_words, told_rows, told_text
from facilitation.wording import Wording
from facilitation.workshop import Workshop
from ui.widgets.marked_text import Mark

_ROW_NAME = 120
"""Letters of the name of a row: the room has the place for a sentence."""


_WHOLE = frozenset({"insert", "delete", "move", "column", "column_out", "remark", "question"})
"""Kinds that leave the words of their clause as they are, or strike them whatever they say."""


@dataclass(frozen=True, slots=True)
class _Change:
    """`base` is what is replaced or struck, `words` what comes, `target` the clause after which something is moved; `made`: the
    text has it already."""

    kind: str
    base: str
    words: str
    target: str = ""
    made: bool = False


@dataclass(frozen=True, slots=True)
class ReadChange:
    """`marks` show the change on the text as it stands; on its own words where `standing` says that it does not fit that."""

    marks: tuple[Mark, ...]
    standing: Standing = "fits"


def clause_marks(workshop: Workshop, clause: Clause) -> tuple[Mark, ...]:
    """The clause as it stands, struck where it is gone."""
    words = _words_of(workshop.present_text.around(clause), clause)
    return (Mark("equal" if workshop.present_text.stands(clause.id) else "delete", words),)


def read_change(workshop: Workshop, amendment: Amendment, wording: Wording) -> ReadChange:
    clause = workshop.texts.clause(amendment.clause)
    columns = workshop.columns.of_rows(amendment)
    if amendment.parent is None and amendment.kind in _WHOLE:
        words = workshop.consolidation.effective_text(amendment) if amendment.changes_text else amendment.text
        gone = _gone(workshop, amendment)
        astray = amendment.kind in ("delete", "move") and workshop.present_text.means_another(amendment)
        change = _Change(amendment.kind, amendment.base_text if astray else gone, words, amendment.target or "", amendment.adopted)
        return ReadChange(_marks(workshop, clause, change, wording, columns), "overtaken" if astray else "fits")
    found = workshop.present_text.change(amendment)
    change = _Change(amendment.kind, found.before, found.after)
    return ReadChange(_marks(workshop, clause, change, wording, columns), found.standing)


def typed_marks(workshop: Workshop, clause: Clause, kind: str, base: str, text: str, wording: Wording) -> tuple[Mark, ...]:
    """What is being typed, on the words that it is typed on."""
    return _marks(workshop, clause, _Change(kind, base, text), wording, _columns(workshop, clause, kind, text))


def _gone(workshop: Workshop, amendment: Amendment) -> str:
    """What goes by it, as it stands now or stood last; "" for what brings something."""
    match amendment.kind:
        case "column_out":
            return as_lines([workshop.present_text.words(part.clause) for part in amendment.parts])
        case "delete":
            return workshop.present_text.words(amendment.clause)
    return ""


def _columns(workshop: Workshop, clause: Clause, kind: str, text: str) -> Columns:
    """Those that a row which is being typed is written for."""
    try:
        return workshop.columns.written_for(clause.id, text) if kind == "insert" and clause.kind == "row" else NO_COLUMNS
    except PalabreError:
        # More cells than columns: told once it is to be recorded.
        return NO_COLUMNS


def _marks(workshop: Workshop, clause: Clause, change: _Change, wording: Wording, columns: Columns) -> tuple[Mark, ...]:
    around = workshop.present_text.around(clause)
    if clause.kind == "row" and change.kind in ("insert", "replace"):
        return _new_rows(around, clause, change, wording("paper.colon"), columns)
    named = ""
    # The head of a column is told by its own words, and by where it is; words replaced everywhere are no cell's own.
    of_several = change.kind in ("column", "column_out", "everywhere")
    if clause.kind == "cell" and not of_several and not (clause.cell and clause.cell.header):
        named = _cell_named(around, clause, wording)
    return *((Mark("equal", named),) if named else ()), *_change_marks(workshop, clause, change, around, wording)


def _cell_named(around: Sequence[Clause], clause: Clause, wording: Wording) -> str:
    """Whose cell it is, on a line and before its words: "1.2.3, Former les agents" and "Cible 2030 : "."""
    row = next(one for one in around if one.id == clause.parent)
    column = bare_name(clause.label.removeprefix(f"{row.label}, "))
    return f"{row_name(around, row.id, _ROW_NAME)}\n{column}{wording('paper.colon')}"


def _change_marks(
    workshop: Workshop, clause: Clause, change: _Change, around: Sequence[Clause], wording: Wording
) -> tuple[Mark, ...]:
    match change.kind:
        case "replace" | "join" | "split" | "block" | "everywhere":
            in_blocks = change.kind == "block"
            before, after = (told(one) if in_blocks else one for one in (change.base, change.words))
            return _marked(segments(before, after))
        case "insert" if first_depth(change.words):
            return (Mark("insert", told(change.words)),)
        case "column":
            return _marked(told_column(around, clause.id, change.words, wording("paper.colon")))
        case "column_out":
            return (Mark("delete", column_words(change.base)),)
        case "delete":
            text = workshop.consolidation.consolidated(workshop.texts.document_of(clause.id))
            along = goes_along(text, clause.id, wording) if clause.kind == "heading" else ""
            gone = change.base or _words_of(around, clause)
            return Mark("delete", gone), *((Mark("equal", f"\n{along}"),) if along else ())
    # What stands beside it, struck where it is gone.
    stays = "equal" if workshop.present_text.stands(clause.id) else "delete"
    here = _words_of(around, clause)
    match change.kind:
        case "insert":
            if change.made and clause.kind == "cell":
                # It stands in the cell already.
                here = here.replace(f"\n{change.words}", "", 1)
            return Mark(stays, here), Mark("equal", "\n"), Mark("insert", told(change.words))
        case "move":
            label = workshop.texts.clause(change.target).label if change.target else ""
            place = wording("amendment.moved_after", label=label) if label else "…"
            return Mark(stays, here), Mark("equal", "\n"), Mark("insert", f"→ {place}")
    return Mark(stays, here), Mark("equal", "\n\n"), Mark("equal", f"«\u00a0{change.words}\u00a0»")


def _words_of(around: Sequence[Clause], clause: Clause) -> str:
    return row_words(around, clause.id) if clause.kind == "row" else next(one.text for one in around if one.id == clause.id)


def _new_rows(around: Sequence[Clause], clause: Clause, change: _Change, colon: str, columns: Columns) -> tuple[Mark, ...]:
    """Each cell on a line after the name of its column."""
    if not change.base:
        return _marked(told_rows(around, clause.id, change.words, colon, columns))
    before, after = (told_text(around, clause.id, text, colon, columns) for text in (change.base, change.words))
    return _marked(segments(before, after))


def _marked(found: Iterable[Segment]) -> tuple[Mark, ...]:
    return tuple(Mark(one.kind, one.text) for one in found)
