"""The bar across the programme of a day that runs late: by how much and why, and the way out of it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from facilitation.agenda.replanning import Slippage
from ui.context import AppContext
from ui.pages.agenda.slippage_dialog import SlippageDialog
from ui.pages.agenda.words import clock
from ui.theme.dress import Tone
from ui.widgets.bars import MessageBar


class LateBar(MessageBar):
    """Hidden while the delay is none or small; proposals can be asked for as soon as there is something to move. Their dialog
    stands over `page`.
    """

    def __init__(self, context: AppContext, page: QWidget) -> None:
        self._context, self._page = context, page
        self._slippage: Slippage | None = None
        super().__init__(context.icons, Tone.WARN, closable=False)
        self.acted.connect(self.catch_up)

    def retranslate(self) -> None:
        super().retranslate()
        if self._slippage is not None and self._slippage.pressing:
            self._say(self._slippage)

    def read(self) -> None:
        """The delay of this moment."""
        workshop = self._context.workshop
        self._slippage = None if workshop.read_only else workshop.replanning.slippage()
        if self._slippage is not None and self._slippage.pressing:
            self._say(self._slippage)
        else:
            self.hide()

    def catch_up(self) -> None:
        """Four proposals for this moment, one of which is done when it is accepted."""
        self.read()
        seen = self._slippage
        if seen is None:
            if not self._context.workshop.read_only:
                self._context.desk.tell(self.tr("Nothing to make up: the day is less than five minutes late."))
            return
        dialog = SlippageDialog(self._context, seen, self._page)

        def accept() -> bool:
            self._context.workshop.replanning.accept(dialog.remedy(), seen)
            return True

        if self._context.ask(dialog, accept):
            self._context.desk.offer_undo(self.tr("The programme is changed"))

    def _say(self, slippage: Slippage) -> None:
        self.show_message(self._in_words(slippage), action=self.tr("Catch up…   R"))

    def _in_words(self, slippage: Slippage) -> str:
        item, delay = slippage.item, slippage.delay
        planned = next(one for one in slippage.before if one.id == item.id)
        if item.started_at is None:
            said = self.tr("+{delay} min – “{title}” was to begin at {planned}")
        elif slippage.begun_late:
            said = self.tr("+{delay} min – “{title}” began at {real} instead of {planned}")
        else:
            said = self.tr("+{delay} min – “{title}” was to end at {end}")
        real = f"{item.started_at:%H:%M}" if item.started_at else ""
        return said.format(delay=delay, title=item.title, planned=clock(planned.start), end=clock(planned.end), real=real)
