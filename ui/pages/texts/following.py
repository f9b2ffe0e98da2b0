"""The strip when an act changes what it is open on: the words under it follow, or it closes and says why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from facilitation.errors import PalabreError
from ui.pages.texts.correcting import OF_WORDS, CorrectingStrip
from ui.pages.texts.correction import correction
from ui.pages.texts.recorded_runs import Run
from ui.pages.texts.taking_up import can_be_taken_up, standing, taken_up
from ui.theme.dress import Tone

_REWORDING = ("replace", "delete", "move")
"""Kinds whose words are the clause's own."""
_TOGETHER: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("authors", "letters"), ("authors", "author_at", "author", "letters")),
    (("reason",), ("reason",)),
    (("form",), ("form",)),
    (("runs", "kind", "target", "cells"), OF_WORDS),
)
"""Of a draft: by what it is seen whether something was changed, and what belongs to it."""


class FollowingStrip(CorrectingStrip):
    """`follow` after each act, whoever did it."""

    def follow(self) -> None:
        """Nothing is done where what it is open on is as it was."""
        if self.isHidden() or self._clause is None:
            return
        if why := self._why_gone():
            self._close_for(why)
        elif self._correction is not None:
            self._follow_amendment()
        else:
            self._follow_text()

    # What is gone

    def _why_gone(self) -> str:
        """What is said where there is nothing left on which it could be recorded, "" where there is."""
        assert self._clause is not None
        workshop, kept, about = self._context.workshop, self.is_touched(), self._about()
        try:
            workshop.texts.clause(self._clause.id)
        except KeyError:
            if kept:
                return self.tr("The clause is gone: what was typed on it is kept, and comes back with it.")
            return self.tr("The clause is gone.")
        if can_be_taken_up(workshop, about):
            return ""
        number = about.lstrip("=!")
        try:
            workshop.amendments.numbered(number)
        except PalabreError:
            said = self.tr("Amendment {number} is gone: what was typed on it is kept, and comes back with it.")
            return (said if kept else self.tr("Amendment {number} is gone.")).format(number=number)
        if kept:
            return self._context.language.wording("amendment.draft_kept", number=number)
        return self.tr("Amendment {number} is decided.").format(number=number)

    def _close_for(self, why: str) -> None:
        key, left = self.draft_key(), self.draft() if self.is_touched() else None
        self.pause.stop()
        if not self._context.succeeds(lambda: self._context.workshop.save_draft(key, left)):
            # What was typed is only on the screen.
            return
        self._clause = None
        self.hide()
        self.closed.emit()
        # After what is said of the act itself.
        QTimer.singleShot(0, self, lambda: self._context.desk.tell_too(why))

    # What was recorded

    def _follow_amendment(self) -> None:
        workshop, before = self._context.workshop, self._correction
        assert before is not None
        now = correction(workshop, workshop.amendments.get(before.amendment.id))
        if now == before:
            return
        here, inside = QApplication.focusWidget(), self.isAncestorOf(QApplication.focusWidget() or self)
        touched, kept, since = self.is_touched(), self.draft(), self._recorded_draft
        self._stand_on(now)
        if touched:
            self._go_on(now, _merged(kept, since, self._recorded_draft))
        if now.fixed:
            self.air.setChecked(False)
            self.tell(self._what_stays(now))
        self._show_what_is_meant()
        self._name()
        if inside:
            self.go_to(kept)
        elif here is not None:
            here.setFocus()
        self.edited.emit()

    # The text

    def _follow_text(self) -> None:
        now = standing(self._context.workshop, self._run, self._parent_number)
        said = self._lay_on(now) if now is not None and now != self._base else ""
        warned = self.is_touched() and self._overtaken()
        if said or bool(warned) != (self._words_of_then() in self.state()):
            if self.is_touched():
                self._context.succeeds(self.save_draft)
            doubted = [one for one in self._doubts() if one]
            self.tell(" · ".join(filter(None, (said, *doubted))), Tone.WARN if doubted or said else Tone.MUTED)

    def _lay_on(self, now: str) -> str:
        """What was typed on the words as they stand `now`, where it does not change what was changed; gives what is said of it."""
        draft, own = self.draft(), self._kind in _REWORDING
        typed = any(run.state != "base" for run in self.words.runs())
        if not own and self._reworded:
            draft |= {"kind": "replace", "runs": [[run.state, run.text] for run in self._reworded]}
        found = taken_up(self._context.workshop, draft, now, in_cells=own and self.words is self.cells)
        if found.base == self._base:
            return ""
        self._base, self._run = found.base, found.run
        runs = [Run(state, text) for state, text in found.contents["runs"]]
        if not own:
            self._reworded = runs if self._reworded else []
            return ""
        at = self.cells.place() if self.cells.hasFocus() else None
        if typed:
            self.words.load_runs(runs, found.contents["cursor"], self._looks(), recording=self._kind != "move")
        else:
            self.words.load(now, self._looks())
        if at is not None:
            self.cells.go_to(at)
        self._along = self._goes_along()
        self._show_what_is_meant()
        self._name()
        self.edited.emit()
        if typed:
            return self.tr("the text has changed: what you typed is on it as it stands now")
        return self.tr("the text has changed: this is how it stands now")


def _merged(kept: Mapping[str, Any], since: Mapping[str, Any], recorded: Mapping[str, Any]) -> dict[str, Any]:
    """A draft `kept` on what was recorded `since`, on what is `recorded` now: what was not changed in it is as recorded."""
    merged = dict(kept)
    for seen, belonging in _TOGETHER:
        if all(kept.get(name) == since.get(name) for name in seen):
            merged |= {name: recorded[name] for name in belonging}
    return merged
