"""The strip over a recorded amendment: the same fields, filled with what was recorded; what is typed is a draft of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from facilitation.amendments.inferring import Meant
from facilitation.text.clauses import Span
from ui.context import AppContext
from ui.pages.texts.capture import CaptureStrip, short
from ui.pages.texts.captured import Captured
from ui.pages.texts.correction import Correction
from ui.pages.texts.recorded_runs import Run
from ui.pages.texts.taking_up import TakenUp

OF_WORDS = ("base", "run", "kind", "by_hand", "runs", "cursor", "cell", "target", "cells")
"""What a draft says of the words, not of who proposes them and why."""


_PLACE = 27
"""Letters of the place for which there is room beside the kinds."""


class CorrectingStrip(CaptureStrip):
    """`open_correction` besides what the strip can do for something new."""

    _correction: Correction | None = None
    """None while something new is written."""
    _as_recorded: Captured | None = None
    _recorded_draft: Mapping[str, Any] = {}
    """What `draft` gives while nothing is changed."""
    _left: dict[str, Any] | None = None
    """Of a draft on an amendment that was decided since: the words, till its decision is taken back."""

    def __init__(self, context: AppContext, number: Callable[[], str]) -> None:
        super().__init__(context, number)
        self.authors.activated.connect(self._touched)
        self.authors.installEventFilter(self)

    # Opening

    def open_correction(self, correction: Correction) -> None:
        """What was recorded, or goes on where its draft was left."""
        self._leave()
        self._stand_on(correction)
        draft = self._context.workshop.draft(self.draft_key())
        self._taken_up = draft is not None
        if self._taken_up:
            self._go_on(correction, draft)
        if correction.fixed:
            self.tell(self._what_stays(correction))
        self._opened()

    def _stand_on(self, correction: Correction) -> None:
        """What was recorded, whatever was in the strip."""
        clause = correction.clause
        self._clause, self._base, self._parent_number, self._agreed_kind = clause, correction.base, correction.parent, ""
        self._correction, self._run = correction, correction.run
        self._reworded, self._own = [], ""
        # What was recorded as one kind does not become another by its words.
        self._by_hand, self._left = True, None
        workshop = self._context.workshop
        self.editor.typography = workshop.texts.typography(workshop.texts.document_of(clause.id))
        self.tell("")
        if clause.kind == "row":
            self.cells.stand_after(workshop, clause.id, correction.rows_of)
        self._load(correction)

    def _leave(self) -> None:
        super()._leave()
        self._correction = None

    def _load(self, correction: Correction) -> None:
        recorded, kind, runs = correction.amendment, correction.kind, correction.runs
        self._show_kind(kind)
        if self._is_row() and kind in ("delete", "move"):
            runs = (Run("deleted" if kind == "delete" else "base", self.cells.row_above()),)
        end = sum(len(one.text) for one in runs)
        self.words.load_runs(runs, end, self._looks(), recording=kind in ("replace", "delete"))
        self._close_words()
        self.authors.begin(recorded.authors)
        self.put(self.reason, recorded.rationale)
        self.put(self.target, correction.target)
        self.form.setChecked(recorded.nature == "form")
        self._as_recorded, self._recorded_draft = self.captured(), self.draft()

    def _go_on(self, correction: Correction, draft: dict[str, Any]) -> None:
        if draft.get("only_words"):
            draft = self.draft() | {name: draft[name] for name in OF_WORDS} | {"focus": draft["focus"]}
        if correction.closed:
            words = {name: draft[name] for name in OF_WORDS}
            recorded = self.draft()
            draft = draft | {name: recorded[name] for name in OF_WORDS}
            self._left = words if words["runs"] != recorded["runs"] or words["kind"] != recorded["kind"] else None
        self._show_kind(draft["kind"])
        # On the words that its author had before him, whatever the text says now.
        self._restore(draft, TakenUp(draft, draft["base"], tuple(draft["run"])))
        self.authors.take_up(draft)
        self._close_words()

    # What it holds

    def correction(self) -> Correction | None:
        """What is being put right; None while something new is written."""
        return self._correction

    def is_touched(self) -> bool:
        if self._correction is None:
            return super().is_touched()
        return self._left is not None or self.captured() != self._as_recorded

    def captured(self) -> Captured:
        found, correction = super().captured(), self._correction
        if correction is None:
            return found
        kind = correction.amendment.kind if correction.fixed else found.kind
        return replace(found, kind=kind, authors=self.authors.authors())

    def draft(self) -> dict[str, Any]:
        if self._correction is None:
            return super().draft()
        found = super().draft() | self.authors.kept()
        if self._left is None:
            return found
        # Who and why are as recorded, also when that is put right in the meantime.
        return found | self._left | {"only_words": self.captured() == self._as_recorded}

    def _left_over(self) -> dict[str, Any] | None:
        """Of a decided one who and why were recorded: the words wait till its decision is taken back."""
        return self.draft() | {"only_words": True} if self._left is not None else None

    def _about(self) -> str:
        return super()._about() if self._correction is None else f"!{self._correction.amendment.number}"

    def _recorded_before(self) -> str:
        return "" if self._correction is None else self._correction.amendment.id

    def _doubts(self) -> tuple[str, ...]:
        return () if self._is_fixed() else super()._doubts()

    def _overtaken(self) -> str:
        return "" if self._correction is not None else super()._overtaken()

    # What stays as it is

    def _is_fixed(self) -> bool:
        """It stays of its kind and where it is."""
        return self._correction is not None and self._correction.fixed

    def _meant(self) -> Meant | None:
        return None if self._is_fixed() else super()._meant()

    def _looks(self) -> tuple[Span, ...]:
        return () if self._is_fixed() else super()._looks()

    def _takes_blocks(self) -> bool:
        return not self._is_fixed() and super()._takes_blocks()

    def _choose_kind(self, kind: str) -> None:
        if not self._is_fixed():
            super()._choose_kind(kind)

    def _show_kind(self, kind: str) -> None:
        super()._show_kind(kind)
        correcting, fixed = self._correction is not None, self._is_fixed()
        self.authors.setVisible(correcting)
        if correcting:
            self._author_name.hide()
        if fixed:
            self._kinds.hide()
            self.offer_next(False)
        self.air.setEnabled(not fixed)
        self._close_words()

    def _why_closed(self) -> str:
        correction = self._correction
        return self._what_stays(correction) if correction is not None and correction.closed else super()._why_closed()

    def _close_words(self) -> None:
        """Of an amendment that is decided, or amended itself, only who proposes it and why can be put right."""
        closed = self._correction is not None and self._correction.closed
        self.editor.setReadOnly(closed or self._kind in ("move", "delete"))
        self.cells.setReadOnly(closed)
        self.target.setReadOnly(closed)

    # Words

    def _name(self) -> None:
        if self._correction is None:
            super()._name()
        else:
            title = self.tr("Amendment {number} – correction · {label}")
            label = short(self._correction.clause.label, _PLACE)
            self._entitle(title.format(number=self._correction.amendment.number, label=label))

    def _what_stays(self, correction: Correction) -> str:
        if not correction.amendment.is_open:
            return self.tr("It is decided: its words can be corrected once the decision is reopened (O)")
        if correction.amended:
            said = self.tr("Sub-amendments change its words ({numbers}): these stay until they are deleted")
            return said.format(numbers=", ".join(correction.amended))
        return self.tr("Its place stays; for another one record a new amendment")
