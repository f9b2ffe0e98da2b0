"""Prose that is safe while it is typed: a draft at every pause, one act when the field is left, both back after a power cut."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFocusEvent

from facilitation.text.rich import RichText, rich_of
from ui.context import AppContext
from ui.widgets.rich_text import RichTextEdit

_PAUSE = 700
"""Milliseconds of quiet after which what was typed is safe from a power cut."""


class KeptText(RichTextEdit):
    """`hold` gives it a text and says how it is kept. A refusal leaves what was typed in the field, and in its draft."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context.theme)
        self._context = context
        self._key = ""
        self._given = RichText()
        """What is kept,"""
        self._known = RichText()
        """and how the field shows it: lists have the usual marks."""
        self._drafted = False
        self._write: Callable[[RichText], bool] = lambda _: False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.keep_draft)
        self.textChanged.connect(self._typed)

    def hold(self, key: str, known: RichText, write: Callable[[RichText], bool]) -> None:
        """From now on it is about the text whose draft is `key`, and which is `known` now; `write` keeps another, False where it
        was refused. Nothing is kept of what the field held before: call `keep` first.
        """
        if key == self._key:
            self._write = write
            self.refresh(known)
            return
        self._pause.stop()
        self._key, self._write = key, write
        self._show(known)
        draft = self._context.workshop.draft(key)
        self._drafted = draft is not None
        if self._drafted:
            self._take_up(draft)

    def refresh(self, known: RichText) -> None:
        """It may have become another one, by whatever way; what is being typed stays."""
        if self.rich() == known:
            self._given = self._known = known
        elif not self._changed():
            place = self.textCursor().position()
            if known != self._given:
                self._show(known)
                self.go_to(place)

    def keep_draft(self) -> None:
        """Makes what is typed so far durable, without a step of history for every pause."""
        self._pause.stop()
        changed = self._changed()
        if self._key and (changed or self._drafted) and not self._context.workshop.read_only:
            draft = {**self.rich().stored, "cursor": self.textCursor().position()} if changed else None
            self._drafted = changed
            self._context.attempt(lambda: self._context.workshop.save_draft(self._key, draft))

    def keep(self) -> bool:
        """Writes what was typed, where it differs; whether nothing is left unwritten."""
        self._pause.stop()
        workshop = self._context.workshop
        if not self._key or workshop.read_only:
            return True
        if self._changed():
            typed = self.rich()
            if not self._write(typed):
                return False
            self._known = self._given = typed
        if self._drafted:
            # Not asked of the file: a field loses the keyboard once more when its window goes, and the workshop is closed by then.
            workshop.save_draft(self._key, None)
            self._drafted = False
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keep()

    def _typed(self) -> None:
        self._pause.start()

    def _changed(self) -> bool:
        return self.rich() != self._known

    def _show(self, known: RichText) -> None:
        self.blockSignals(True)
        self.show_rich(known)
        self.blockSignals(False)
        self._given, self._known = known, self.rich()

    def _take_up(self, draft: Any) -> None:
        """What was typed when the power went, with the cursor where it was. Drafts of before are plain text."""
        self.blockSignals(True)
        self.show_rich(RichText(draft) if isinstance(draft, str) else rich_of(draft))
        self.blockSignals(False)
        if isinstance(draft, dict):
            self.go_to(int(draft.get("cursor", 0)))
