"""The palette of Ctrl+K: one field, the hits below it by kind; Enter goes there, Escape closes."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QVBoxLayout, QWidget

from facilitation.text.folding import fold
from ui.context import AppContext
from ui.language import Retranslated
from ui.search.commands import CommandSearch
from ui.search.hits import HitDelegate, HitsModel
from ui.search.providers import Hit, Provider
from ui.theme.dress import Dress, Tone, dress
from ui.theme.tokens import Space, Type
from ui.widgets.fields import SearchField
from ui.widgets.labels import label
from ui.widgets.tables import ListView

log = logging.getLogger(__name__)

PER_KIND = 6
"""As many hits of a kind are listed until one asks for more."""
_MOST = 200
_MORE = "more"


class Palette(Retranslated, QFrame):
    """Lies over the window while it is asked; `go(page, where)` is called for a hit that is a place."""

    def __init__(self, host: QWidget, context: AppContext, go: Callable[[str, dict[str, str]], None]) -> None:
        super().__init__(host)
        self.setObjectName("palette")
        self._host, self._context, self._go = host, context, go
        self._back_to: QWidget | None = None
        self._whole: set[str] = set()
        self.field = SearchField(context.icons, pause=0)
        self.model = HitsModel(context.icons, self)
        self.list = dress(ListView(), Dress.PLAIN)
        self.list.setModel(self.model)
        self.list.setItemDelegate(HitDelegate(context.icons, self.list))
        self.list.setUniformItemSizes(False)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.clicked.connect(self._choose)
        self._nothing = label(Type.BODY, Tone.MUTED, wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.M, Space.M, Space.S)
        column.setSpacing(Space.S)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self._nothing, 1)
        self.field.searched.connect(self._paused)
        self.field.installEventFilter(self)
        host.installEventFilter(self)
        self.hide()
        self.retranslate()

    def open(self) -> None:
        """Shows the palette with an empty field; a second Ctrl+K closes it."""
        if self.isVisible():
            self.dismiss()
            return
        self._back_to = self._host.window().focusWidget()
        self.field.clear()
        self._whole.clear()
        self._search("")
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def dismiss(self) -> None:
        """Closes it and gives the keyboard back to where it was."""
        self.hide()
        if self._back_to is not None:
            self._back_to.setFocus()

    def retranslate(self) -> None:
        self.field.explain(self.tr("A name, a clause's number, an amendment's number, a command…"))
        self.list.setAccessibleName(self.tr("Found"))
        self._nothing.setText(self.tr("Nothing answers to these words. Accents and capitals do not matter; try fewer letters."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        if watched is self.field:
            if event.type() is QEvent.Type.FocusOut and self.isVisible():
                self.hide()
            if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Escape:
                self.dismiss()
            case Qt.Key.Key_Down:
                self._step(1)
            case Qt.Key.Key_Up:
                self._step(-1)
            case Qt.Key.Key_PageDown:
                self._step(PER_KIND)
            case Qt.Key.Key_PageUp:
                self._step(-PER_KIND)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                # What was typed within the pause counts too.
                self._paused(self.field.folded())
                self._choose(self.list.currentIndex())
            case _:
                return False
        return True

    def _paused(self, query: str) -> None:
        # Whoever has closed it meanwhile, or the workshop, waits for no answer.
        if self.isVisible():
            if query != self.model.query:
                self._whole.clear()
            self._search(query)

    def _listed(self, provider: Provider, query: str) -> list[Hit]:
        """A few of a kind, all of them where that was asked for; where there are more, a line says so in the place of one."""
        title = provider.title()
        if title in self._whole:
            return list(provider.find(query, _MOST))
        hits = list(provider.find(query, PER_KIND + 2))
        # In the room of that line the last one has its own.
        return (
            hits
            if len(hits) < PER_KIND + 2
            else [*hits[:PER_KIND], Hit(self.tr("Show more…"), icon="open-below", where={_MORE: title})]
        )

    def _search(self, query: str) -> None:
        groups: list[tuple[str, list[Hit]]] = []
        for provider in self._context.search.providers:
            try:
                if query:
                    hits = self._listed(provider, query)
                elif isinstance(provider, CommandSearch):
                    hits = list(provider.all())
                else:
                    hits = []
            except Exception:  # one kind that fails must not hide the others
                log.error("search in %s failed", provider.title(), exc_info=True)
                continue
            groups.append((provider.title(), hits))
        if query[:1].isdigit():
            # Who types a number means what is called so, not what costs as much.
            groups.sort(key=lambda group: not any(fold(hit.text).startswith(query) for hit in group[1]))
        if query == self.model.query and groups == self.model.groups:
            return
        self.model.show_groups(query, groups)
        self.list.setVisible(self.model.rowCount() > 0)
        self._nothing.setVisible(self.model.rowCount() == 0)
        self.list.setCurrentIndex(self.model.first_hit())
        self.list.scrollToTop()
        self._place()

    def _step(self, by: int) -> None:
        index = self.model.neighbour(self.list.currentIndex(), by)
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)

    def _choose(self, index: QModelIndex) -> None:
        hit = self.model.hit(index)
        if hit is None:
            return
        if _MORE in hit.where:
            self._whole.add(hit.where[_MORE])
            self._search(self.model.query)
            # The first one that was not listed, where that line was.
            self.list.setCurrentIndex(self.model.index(index.row(), 0))
            self.list.scrollTo(self.list.currentIndex())
            return
        self.dismiss()
        if hit.run is not None:
            hit.run()
        else:
            self._go(hit.page, dict(hit.where))

    def _place(self) -> None:
        px = self._context.theme.px
        room = self._host.rect()
        width = min(px(640), room.width() - 2 * Space.L)
        rows = sum(self.list.sizeHintForRow(row) for row in range(self.model.rowCount())) or px(90)
        height = min(self.field.sizeHint().height() + rows + 4 * Space.M, px(460), room.height() - 2 * Space.L)
        self.setGeometry((room.width() - width) // 2, min(px(60), max(Space.L, (room.height() - height) // 2)), width, height)
