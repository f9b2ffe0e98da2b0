"""Amendments as cards: what the list on the right says of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from facilitation.amendments.values import Amendment, Decision
from facilitation.formulas.rows import rows_of
from facilitation.papers.decision_words import chair_words, said_in_short, said_with, votes_words
from facilitation.papers.goes_along import goes_along
from facilitation.papers.reach import reach
from facilitation.papers.reopened_words import reopened_words
from facilitation.text.blocks import told
from facilitation.text.clauses import ClauseId
from facilitation.text.diff import segments
from facilitation.text.told_columns import column_words
from facilitation.text.told_rows import row_words
from facilitation.wording import Wording
from facilitation.workshop import Workshop
from ui.pages.texts.amendment_list import AmendmentCard
from ui.widgets.marked_text import Mark

_AROUND = 24
"""Letters of unchanged text kept on each side of a change."""


def card(
    workshop: Workshop,
    amendment: Amendment,
    wording: Wording,
    clash: Mapping[str, str],
    *,
    with_label: bool,
    again: Sequence[tuple[str, bool]] = (),
    answering: bool = False,
) -> AmendmentCard:
    """`clash` maps amendment ids to numbers of those it collides with; `with_label` names the clause (in the queue); `again` are
    the numbers of those on which its decision rests and that no longer stand, each with whether it was deleted;
    `answering` while an answer to it is kept that is not recorded."""
    decision = amendment.decision
    parts = [*_bodies(workshop, amendment), wording(f"kind.{amendment.kind}"), wording(f"nature.{amendment.nature}")]
    if decision is not None:
        # Votes that were counted say themselves how it was taken.
        parts += [wording(f"mode.{decision.mode}")] if decision.votes_for is None else []
        parts.append(decision.decided_at.strftime("%H:%M"))
        if decision.chair is not None:
            parts.append(chair_words(workshop.people.get(decision.chair), wording))
        if decision.because_of is not None:
            # What was left without object says by which one, before how and when.
            parts.insert(0, wording("paper.because_of", number=workshop.amendments.get(decision.because_of).number))
    else:
        parts.append(amendment.recorded_at.strftime("%H:%M"))
    if amendment.supporters:
        parts.append(wording("amendment.supported", count=len(amendment.supporters)))
    reached = reach(amendment, workshop.texts.clause, wording)
    if with_label or reached:
        parts.insert(0, reached or workshop.texts.clause(amendment.clause).label)
    return AmendmentCard(
        amendment=amendment.id,
        clause=amendment.clause,
        number=amendment.number,
        author=amendment.author_line,
        state=amendment.state,
        state_word=wording(f"state_short.{_state_key(amendment)}"),
        marks=change_in_short(workshop, amendment, wording),
        detail=" · ".join(parts),
        clash=tuple(clash.values()),
        sub=amendment.parent is not None,
        notes=(*_notes(amendment, wording, again), *([f"✎ {wording('observation.answer_kept')}"] if answering else [])),
        decided=said_in_short(decision, wording) if decision is not None else (),
        all_decided=_all_said(decision, wording) if decision is not None else (),
    )


def _all_said(decision: Decision, wording: Wording) -> tuple[str, ...]:
    return (*filter(None, [votes_words(decision, wording)]), *said_with(decision, wording))


def _bodies(workshop: Workshop, amendment: Amendment) -> list[str]:
    """The organisations of the people who propose; one that proposes itself is the author already."""
    people = (workshop.people.get(one.person) for one in amendment.proposers if one.person is not None)
    return list(dict.fromkeys(one.organisation.short for one in people if one.organisation is not None))


def _state_key(amendment: Amendment) -> str:
    if amendment.reopened is not None:
        return "reopened"
    return "retained_form" if amendment.state == "retained" and amendment.nature == "form" else amendment.state


def _notes(amendment: Amendment, wording: Wording, again: Sequence[tuple[str, bool]]) -> tuple[str, ...]:
    notes = []
    for key, gone in (("amendment.examine_again", False), ("amendment.examine_again_deleted", True)):
        if numbers := [number for number, deleted in again if deleted is gone]:
            notes.append(wording(key, numbers=", ".join(numbers)))
    if amendment.reopened is not None:
        notes.append(reopened_words(amendment.reopened, wording))
    return tuple(f"↺ {note}" for note in notes)


def change_in_short(workshop: Workshop, amendment: Amendment, wording: Wording) -> tuple[Mark, ...]:
    """Only the words that change, with a little of what stands around them; as agreed, with the sub-amendments retained."""
    if amendment.kind in ("remark", "question"):
        return (Mark("equal", f"«\u00a0{amendment.text}\u00a0»"),)
    text = workshop.consolidation.effective_text(amendment)
    if amendment.kind == "insert":
        # The tabs between the cells of a new row show nothing.
        is_row = workshop.texts.clause(amendment.clause).kind == "row"
        return (Mark("insert", "\n".join(rows_of(text)) if is_row else told(text)),)
    if amendment.kind == "column":
        return (Mark("insert", column_words(text)),)
    if amendment.kind == "column_out":
        return (Mark("delete", column_words(amendment.base_text)),)
    if amendment.kind == "delete":
        clause, clauses = workshop.texts.clause(amendment.clause), workshop.texts.clauses(amendment.document)
        of_row = row_words(clauses, clause.id) if clause.kind == "row" else ""
        gone = (Mark("delete", amendment.base_text or of_row or clause.text),)
        along = along_with(workshop, amendment, wording)
        return (*gone, Mark("equal", f" {along}")) if along else gone
    if amendment.kind == "move":
        target = workshop.texts.clause(amendment.target).label if amendment.target else ""
        return (Mark("equal", f"⇢ {wording('amendment.moved_after', label=target) if target else ''}"),)
    found = [Mark(one.kind, one.text) for one in segments(amendment.base_text, text)]
    return tuple(_shortened(found))


def takes_along(workshop: Workshop, amendment: Amendment) -> bool:
    """Whether it deletes a title, and all that stands below it then."""
    return amendment.kind == "delete" and workshop.texts.clause(amendment.clause).kind == "heading"


def along_with(workshop: Workshop, amendment: Amendment, wording: Wording) -> str:
    """What stands now below a title that it deletes, counted: "avec 4 alinéas"; "" for any other amendment."""
    if not takes_along(workshop, amendment):
        return ""
    return goes_along(workshop.consolidation.consolidated(amendment.document), ClauseId(amendment.clause), wording)


def _shortened(marks: list[Mark]) -> list[Mark]:
    short: list[Mark] = []
    for place, mark in enumerate(marks):
        if mark.kind != "equal" or len(mark.text) <= 2 * _AROUND:
            short.append(mark)
            continue
        head = mark.text[:_AROUND].rsplit(" ", 1)[0] + "\u00a0" if place else ""
        tail = "\u00a0" + mark.text[-_AROUND:].split(" ", 1)[-1] if place < len(marks) - 1 else ""
        short.append(Mark("equal", f"{head}…{tail}"))
    return short
