"""What the texts page has for versions: the button for the next one, and the one that says what is left to place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.context import AppContext
from ui.pages.texts.plan_panel import PlanPanel
from ui.pages.texts.versions.arriving import VersionArrival


class VersionDoor:
    """`shown` is called with the version that is to be shown; tell it with `show` which one is."""

    def __init__(self, context: AppContext, plan: PlanPanel, page: QWidget, shown: Callable[[str], None]) -> None:
        self._context, self._plan, self._page, self._shown = context, plan, page, shown
        self._document = ""
        self.arriving = VersionArrival(context, page, self._accepted)
        plan.version_wanted.connect(lambda: self.arriving.ask(self._document))
        plan.placing_wanted.connect(self._place)

    def show(self, document: str) -> None:
        """Offers what can be done with this document, "" where there is none."""
        self._document = document
        workshop = self._context.workshop
        known = workshop.texts.document(document) if document else None
        is_newest = known is not None and known.replaced_by is None and not workshop.read_only
        left = workshop.versions.waiting(document) if is_newest and known is not None and known.replaces else []
        self._plan.offer_version(is_newest)
        self._plan.show_left(sum(one.parent is None for one in left))

    def _accepted(self, document: str) -> None:
        self._shown(document)
        version = self._context.workshop.texts.document(document).version
        words = QCoreApplication.translate("VersionDoor", "Version {version} accepted")
        self._context.desk.offer_undo(words.format(version=version))

    def _place(self) -> None:
        from ui.pages.texts.versions.placing import PlacingDialog

        PlacingDialog(self._context, self._document, self._page).exec()
