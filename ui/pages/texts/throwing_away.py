"""« Jeter »: a draft that nobody wants any more goes, once it was asked for twice."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from ui.context import AppContext
from ui.pages.texts.capture import CaptureStrip
from ui.theme.dress import Dress, Tone
from ui.widgets.buttons import button

KEYS = "Shift+Esc"


class ThrowingAway(QObject):
    """Escape keeps the draft, this does not. The second time must follow the first: whoever goes on typing is asked again."""

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
            self._strip.throw_away()
        elif self._context.succeeds(self._strip.save_draft):
            self._strip.tell(self.tr("Throw this draft away? Shift+Esc once more"), Tone.WARN)
            self._asked = True
