"""A draft taken up again: as it was left, its words carried onto the text as it stands now, or kept on those of then."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from facilitation.amendments.values import Amendment
from facilitation.errors import PalabreError
from facilitation.text.diff import diff
from facilitation.text.rebase import rebase
from facilitation.workshop import Workshop
from ui.pages.texts.recorded_runs import Run, runs_between

_REWORDING = ("replace", "delete")
"""Kinds whose draft holds the clause's own words: of the others nothing depends on them."""
_BRINGING = frozenset({"insert", "block", "split"})
"""Kinds that bring clauses of their own: these can be amended once they are in the text, by sub-amendments."""


@dataclass(frozen=True, slots=True)
class TakenUp:
    """`contents` are those of the draft, for words that now read `base`, those of the clauses of `run`."""

    contents: Mapping[str, Any]
    base: str
    run: tuple[str, ...]
    carried: bool = False
    """It was begun on other words."""


def draft_key(clause: str, parent: str = "") -> str:
    """Under which the draft is kept; `parent` as for `standing`."""
    return f"amendment:{clause}:{parent}"


def standing(workshop: Workshop, run: Sequence[str], parent: str) -> str | None:
    """What these clauses say now, or the amendment with the number `parent` (with "=" before it where its wording is agreed on, "!"
    where what was recorded is put right); None where that is gone."""
    try:
        if parent:
            return workshop.consolidation.effective_text(workshop.amendments.numbered(parent.lstrip("=!")))
        return workshop.several.words(run) if len(run) > 1 else workshop.consolidation.current_text(run[0])
    except (KeyError, PalabreError):
        return None


def may_be_amended(amendment: Amendment) -> bool:
    """Whether there can be sub-amendments: while it is open, or once the clauses that it brings are in the text."""
    if amendment.parent is not None:
        return False
    return amendment.is_open or (amendment.adopted and amendment.kind in _BRINGING)


def can_be_taken_up(workshop: Workshop, parent: str) -> bool:
    """Whether there is a way to a draft on this `parent` (as for `standing`): of an amendment that was decided meanwhile there is
    none until its decision is taken back or reopened. Its words are kept till then."""
    if not parent:
        return True
    try:
        amendment = workshop.amendments.numbered(parent.lstrip("=!"))
    except PalabreError:
        return False
    if parent.startswith("="):
        return amendment.is_open or amendment.id in workshop.reexamination.all()
    return parent.startswith("!") or may_be_amended(amendment)


def taken_up(workshop: Workshop, draft: Mapping[str, Any], base: str, *, in_cells: bool) -> TakenUp:
    """The draft on the clause's words as they stand, `base`; on its own where it changes what has been changed since.

    Of several clauses, or with a paragraph begun, the change is shown on what stands there now, since it is recorded on that.
    `in_cells`: its words are those of fields, which strike nothing.
    """
    run = tuple(draft.get("run") or (draft["clause"],))
    if len(run) > 1:
        now = standing(workshop, run, "")
        base = draft["base"] if now is None else now
    if draft["base"] == base:
        return TakenUp(draft, base, run)
    runs = [Run(state, text) for state, text in draft["runs"]]
    if draft["kind"] == "move":
        return TakenUp(_with(draft, [Run("base", base)], 0), base, run, carried=True)
    if draft["kind"] not in _REWORDING:
        return TakenUp(draft, base, run)
    proposed = _words(runs)
    # All of it is struck, whatever it says now.
    over = rebase(draft["base"], proposed, base) if proposed else ""
    begun = len(run) > 1 or (not draft["parent"] and proposed.count("\n") > draft["base"].count("\n"))
    if over is None and not begun:
        return TakenUp(draft, draft["base"], run)
    text = proposed if over is None else over
    if in_cells:
        return TakenUp(_with(draft, [Run("inserted", text)], 0), base, run, carried=True)
    made = runs_between(base, text)
    return TakenUp(_with(draft, made, _moved(runs, draft["cursor"], text, made)), base, run, carried=True)


def overtaken(base: str, proposed: str, now: str | None) -> bool:
    """What stands `now` has been changed since, just where `proposed` changes it, or is gone."""
    return now is None or (bool(proposed) and base != now and rebase(base, proposed, now) is None)


def _with(draft: Mapping[str, Any], runs: Sequence[Run], cursor: int) -> dict[str, Any]:
    return {**draft, "runs": [[run.state, run.text] for run in runs], "cursor": cursor}


def _words(runs: Sequence[Run]) -> str:
    return "".join(run.text for run in runs if run.state != "deleted")


def _moved(before: Sequence[Run], cursor: int, text: str, after: Sequence[Run]) -> int:
    """The cursor beside the same words: `text` is what they have become, `after` how it is shown."""
    place = at = 0
    for run in before:
        inside = max(0, min(cursor - at, len(run.text)))
        place += inside if run.state != "deleted" else 0
        at += len(run.text)
    for edit in reversed(diff(_words(before), text)):
        if edit.end <= place:
            place += len(edit.text) - (edit.end - edit.start)
        elif edit.start < place:
            place = edit.start + len(edit.text)
    shown = 0
    for run in after:
        if run.state != "deleted":
            if place <= len(run.text):
                return shown + place
            place -= len(run.text)
        shown += len(run.text)
    return shown
