"""« Jeter »: a draft that nobody wants any more goes, once it was asked for twice; for a while it can be brought back."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from ui.context import AppContext
from ui.pages.texts.capture import CaptureStrip
from ui.theme.dress import Dress, Tone
from ui.widgets.buttons import button

KEYS = "Shift+Esc"


class ThrowingAway(QObject):
    """Escape keeps the draft, this does not. The second time must follow the first: whoever goes on typing is asked again.
    `brought_back` (key of the draft) when it is to be gone on with after all."""

    brought_back = Signal(str)

    def __init__(self, context: AppContext, strip: CaptureStrip) -> None:
        super().__init__(strip)
        self._context, self._strip = context, strip
        self._asked = self._offered = False
        self.button = button(Dress.QUIET)
        self.button.hide()
        self.button.clicked.connect(self._throw)
        strip.offer_at_foot(self.button, gives_way=True)
        shortcut = QShortcut(QKeySequence(KEYS), strip)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.button.click)
        strip.edited.connect(self._look)
        strip.shown.connect(self._look)
        context.language.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        self.button.setText(self.tr("Throw away   Shift+Esc"))
        self.button.setToolTip(self.tr("What is in the strip is not kept; Esc keeps it as a draft"))

    def what(self) -> str:
        """What the keys do, for F1."""
        return self.tr("Throw the draft away")

    def _look(self) -> None:
        """Where nothing was typed there is nothing to throw away."""
        self._asked = False
        if self._offered is not self._strip.is_touched():
            self._offered = not self._offered
            self._strip.show_at_foot(self.button, self._offered)

    def _throw(self) -> None:
        if not self._strip.is_touched():
            self._strip.close_strip()
        elif self._asked:
            key, draft = self._strip.draft_key(), self._strip.draft()
            if self._strip.throw_away():
                self._context.desk.offer_back(self.tr("Draft thrown away"), lambda: self._bring_back(key, draft))
        elif self._context.succeeds(self._strip.save_draft):
            self._strip.tell(self.tr("Throw this draft away? Shift+Esc once more"), Tone.WARN)
            self._asked = True

    def _bring_back(self, key: str, draft: dict[str, Any]) -> None:
        workshop = self._context.workshop
        self._strip.close_strip()
        if workshop.draft(key) is not None:
            # What was typed there since is not written over.
            self._context.desk.tell(self.tr("Another draft was begun here since: it stays."))
        elif self._context.succeeds(lambda: workshop.save_draft(key, draft)):
            self.brought_back.emit(key)
