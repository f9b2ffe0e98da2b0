"""The middle column: the paper's pages with page and zoom buttons above them, or why it cannot be made and where to mend that."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QToolButton

from facilitation.errors import PalabreError
from ui.context import AppContext
from ui.language import Retranslated
from ui.pages.papers.outcome import page_for
from ui.pages.papers.pdf import Pdf
from ui.pages.papers.preview import Preview
from ui.theme.dress import Tone
from ui.theme.tokens import Type
from ui.widgets.buttons import IconButton
from ui.widgets.labels import label
from ui.widgets.panels import EmptyState, Panel

_WITH_PERCENT = 420
"""Least width with the zoom in figures, pixels at 100 %."""


class PreviewPanel(Retranslated, Panel):
    """`go_asked` names the page where what is missing can be made."""

    go_asked = Signal(str)

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        icons = context.icons
        self._language = context.language
        self._refusal: PalabreError | None = None
        self.preview = Preview(context.theme)
        self.preview.place_changed.connect(self._show_place)
        self.preview.zoom_changed.connect(self._show_zoom)
        self._empty = EmptyState(icons, "papers")
        self._empty.action.clicked.connect(self._go)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.preview)
        self._stack.addWidget(self._empty)
        self.body.addWidget(self._stack, 1)
        self._previous, self._next = IconButton(icons, "up"), IconButton(icons, "down")
        self._smaller, self._larger = IconButton(icons, "zoom-out"), IconButton(icons, "zoom-in")
        self._fit = IconButton(icons, "page-width")
        self._place, self._percent = label(Type.SMALL, Tone.MUTED), label(Type.SMALL, Tone.MUTED)
        for words in (self._place, self._percent):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._theme = context.theme
        self._theme.changed.connect(self._fit_words)
        for one in (self._previous, self._place, self._next, self._smaller, self._percent, self._larger, self._fit):
            self.head.addWidget(one)
        self._previous.clicked.connect(lambda: self.preview.leaf(-1))
        self._next.clicked.connect(lambda: self.preview.leaf(1))
        self._smaller.clicked.connect(lambda: self.preview.zoom(-1))
        self._larger.clicked.connect(lambda: self.preview.zoom(1))
        self._fit.clicked.connect(self.preview.fit_width)
        self._fit_words()
        self.retranslate()

    @property
    def place(self) -> str:
        """ "2 / 5" as it is shown."""
        return self._place.text()

    def name(self, title: str) -> None:
        self.set_heading(title)
        self.preview.setAccessibleName(self.tr("Preview: {paper}").format(paper=title))

    def show_pdf(self, data: bytes, *, from_start: bool) -> None:
        self._refusal = None
        self.preview.show_pdf(Pdf(data), from_start=from_start)
        self._bring(self.preview)

    def refuse(self, refusal: PalabreError | None) -> None:
        """Why there is nothing to show; None: a bug, which is told elsewhere."""
        self._refusal = refusal
        self.preview.clear()
        self._say()
        self._bring(self._empty)

    def retranslate(self) -> None:
        self._previous.explain(self.tr("Previous page"), "Ctrl+PgUp")
        self._next.explain(self.tr("Next page"), "Ctrl+PgDown")
        self._smaller.explain(self.tr("Smaller"), "Ctrl+-")
        self._larger.explain(self.tr("Larger"), "Ctrl++")
        self._fit.explain(self.tr("As wide as there is room"), "Ctrl+0")
        self._show_place(self.preview.page, self.preview.pages)
        self._show_zoom(self.preview.percent)
        self._say()

    def _bring(self, widget: Preview | EmptyState) -> None:
        self._stack.setCurrentWidget(widget)
        for one in (self._previous, self._next, self._smaller, self._larger, self._fit, self._place):
            one.setVisible(widget is self.preview)
        self._fit_words()

    def _say(self) -> None:
        if self._refusal is None:
            text = self.tr("This paper could not be made. The rest of the workshop is safe; the report says what happened.")
            self._empty.say(self.tr("No preview"), text)
            return
        words = {
            "agenda": self.tr("To the agenda"),
            "texts": self.tr("To the text"),
            "people": self.tr("To the people"),
            "groups": self.tr("To the groups"),
        }
        self._empty.say(self.tr("Not yet"), self._language.wording.error(self._refusal), words.get(page_for(self._refusal), ""))

    def _go(self) -> None:
        if self._refusal is not None:
            self.go_asked.emit(page_for(self._refusal))

    def _show_place(self, page: int, pages: int) -> None:
        self._place.setText(f"{page} / {pages}" if pages else "")
        self._place.setAccessibleName(self.tr("Page {page} of {pages}").format(page=page, pages=pages))
        self._enable(self._previous, page > 1)
        self._enable(self._next, page < pages)

    def _show_zoom(self, percent: int) -> None:
        self._percent.setText(f"{percent}%" if self._language.code == "en" else f"{percent}\u00a0%")
        self._percent.setAccessibleName(self.tr("Zoom {percent} %").format(percent=percent))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_words()

    def _fit_words(self) -> None:
        """The buttons stay where they are while the numbers change; in a narrow column the name of the paper comes first."""
        self._percent.setVisible(self._stack.currentWidget() is self.preview and self.width() > self._theme.px(_WITH_PERCENT))
        for words, longest in ((self._place, "88 / 88"), (self._percent, "888 %")):
            words.setMinimumWidth(words.fontMetrics().horizontalAdvance(longest))

    def _enable(self, one: QToolButton, can: bool) -> None:
        # A disabled button would lose the keyboard focus to its neighbour while one leafs through.
        if can or not one.hasFocus():
            one.setEnabled(can)
