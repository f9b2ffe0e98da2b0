"""Plan, text and amendments beside each other; where there is room for two, the plan comes in the amendments' place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from ui.pages.texts.plan_panel import PlanPanel
from ui.theme.theme import Theme
from ui.theme.tokens import Space
from ui.widgets.kept_painting import KeptFrame

_THREE = 976
"""Pixels at 100 % that plan, text and amendments need beside each other, so that a line of the text holds more than three words."""
_PLAN = 230
"""Pixels at 100 % of the plan where it has taken the amendments' place."""


class PageColumns(KeptFrame, QSplitter):
    """What is dragged wider stays so. The text gets what the others leave."""

    def __init__(self, theme: Theme, plan: PlanPanel, text: QWidget, amendments: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self._plan, self._text, self._amendments = plan, text, amendments
        self._wanted: bool | None = None
        """Whether somebody has asked for the plan beside the two others, or has put it away; None: nobody has."""
        self._instead = False
        self.setChildrenCollapsible(False)
        self.setHandleWidth(Space.M)
        plan.setMinimumWidth(150)
        text.setMinimumWidth(320)
        # The panel that decides is never narrower than the words of its buttons.
        for place, (panel, share) in enumerate(((plan, 0), (text, 1), (amendments, 0))):
            self.addWidget(panel)
            self.setStretchFactor(place, share)
        self.setSizes([270, 680, 310])
        plan.left.connect(self._leave_plan)
        theme.changed.connect(self._offer)

    def toggle_plan(self) -> None:
        """Shows the plan or puts it away; where it comes instead of the amendments it has the keyboard, and Escape puts it away."""
        if self._has_room_for_three():
            self._wanted = self._plan.isHidden()
        else:
            self._instead = not self._instead
        self._offer()
        if self._instead:
            self.setSizes([self._theme.px(_PLAN), self.width() - self._theme.px(_PLAN), 0])
            self._plan.setFocus()

    def bring_amendments(self) -> bool:
        """Gives the amendments their place back; False where they are there already."""
        gone, self._instead = self._instead, False
        if gone:
            self._offer()
        return gone

    def seen(self, act: Callable[[], object]) -> Callable[[], object]:
        """The same for a key that does something with the chosen amendment: nothing is done with one that cannot be seen, so that
        the key only brings the amendments back where the plan has taken their place."""
        return lambda: None if self.bring_amendments() else act()

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._offer()

    def _has_room_for_three(self) -> bool:
        return self.width() >= self._theme.px(_THREE)

    def _offer(self) -> None:
        three = self._has_room_for_three()
        self._instead = self._instead and not three
        self._plan.setVisible(self._instead or (three and self._wanted is not False))
        self._amendments.setVisible(not self._instead)

    def _leave_plan(self) -> None:
        self.bring_amendments()
        self._text.setFocus()
