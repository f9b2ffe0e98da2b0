"""What a page is given: one open workshop and the services of the window around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from facilitation.clock import Clock
from facilitation.errors import PalabreError

if TYPE_CHECKING:
    from facilitation.workshop import Workshop
    from ui.bridge import Bridge
    from ui.jobs import Jobs
    from ui.language import LanguageSwitch
    from ui.search.providers import SearchRegistry
    from ui.stage import Stage
    from ui.theme.icons import Icons
    from ui.theme.theme import Theme
    from ui.widgets.dialog import Dialog

T = TypeVar("T")


class Desk(Protocol):
    """What the frame does for pages, which do not know the frame."""

    def go(self, page: str, **where: str) -> None:
        """Shows a page, at a place: ``go("texts", clause=clause_id)``; the page gets `where` in `Page.activate`."""

    def tell(self, sentence: str) -> None:
        """A short message that goes away by itself."""

    def tell_too(self, sentence: str) -> None:
        """What follows from an act: with what was told of the act itself, whose button stays, else alone."""

    def offer_undo(self, sentence: str) -> None:
        """The same with the button *Annuler*, which undoes the last act: after every destructive act."""

    def offer_back(self, sentence: str, back: Callable[[], object]) -> None:
        """The same for what is no act of the workshop: *Annuler* calls `back`, and so does Ctrl+Z while the message stands."""

    def refuse(self, error: PalabreError) -> None:
        """Shows why something could not be done, until the next act, until one turns to something else or closes it."""

    def present(self) -> None:
        """Opens the projector window, or brings it back."""

    def set_up(self) -> None:
        """Opens the workshop's settings: title and days, heads of papers, logos."""


@dataclass(frozen=True, slots=True)
class AppContext:
    """Handed to every page, dialog and to the projector; lives as long as the workshop is open."""

    workshop: Workshop
    bridge: Bridge
    """Qt signals of what changed."""
    jobs: Jobs
    """Long work off this thread."""
    theme: Theme
    """Colours, fonts and pixels as they are now."""
    icons: Icons
    language: LanguageSwitch
    stage: Stage
    """What the room sees."""
    search: SearchRegistry
    """Where Ctrl+K looks."""
    desk: Desk
    """Navigation and messages."""
    clock: Clock
    """Now; never `datetime.now()` in a page."""

    def attempt(self, act: Callable[[], T]) -> T | None:
        """Does the act; a refusal (`PalabreError`) is shown as one sentence and gives None. Bugs pass through.

        ``context.attempt(lambda: workshop.amendments.decide(number, …))``
        """
        try:
            return act()
        except PalabreError as error:
            self.desk.refuse(error)
            return None

    def succeeds(self, act: Callable[[], object]) -> bool:
        """Does the act; False after a refusal, which is shown. For what may only be said, or put away, once it is done."""
        try:
            act()
        except PalabreError as error:
            self.desk.refuse(error)
            return False
        return True

    def ask(self, dialog: Dialog, act: Callable[[], T]) -> T | None:
        """Opens the dialog and does the act when it is accepted; None when it was called off.

        A refusal is said in the dialog, which stays open: nothing of what was typed is lost.
        """
        made: list[T] = []
        dialog.on_accept(lambda: made.append(act()), self.language.wording.error)
        dialog.exec()
        return made[0] if made else None
