"""From the programme into a ceremony: the button and the key, for items that are one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from facilitation.agenda.items import AgendaItem
from facilitation.ceremonies.steps import CEREMONIES
from ui.page import Page
from ui.pages.agenda.views import Views
from ui.widgets.buttons import iconed_button

if TYPE_CHECKING:
    from ui.pages.agenda.ceremony import CeremonyView


class CeremonyDoor(QObject):
    """`chosen` gives the item that button and key are about."""

    def __init__(self, page: Page, chosen: Callable[[], AgendaItem | None], views: Callable[[], Views]) -> None:
        super().__init__(page)
        self._context, self._chosen, self._views = page.context, chosen, views
        self._view: CeremonyView | None = None
        self.button = iconed_button(self._context.icons, "speaker")
        self.button.clicked.connect(self.open_chosen)

    def retranslate(self) -> None:
        self.button.setText(self.tr("Ceremony   C"))

    def offer(self) -> None:
        item = self._chosen()
        self.button.setVisible(item is not None and item.kind in CEREMONIES)

    def open_chosen(self) -> None:
        item = self._chosen()
        if item is not None and item.kind in CEREMONIES:
            self.open(item.id)

    def open(self, item: str) -> None:
        if self._view is None:
            from ui.pages.agenda.ceremony import CeremonyView  # few open one

            self._view = CeremonyView(self._context)
            self._views().add(self._view)
        self._view.open(item)
        self._views().show_view(self._view)
