"""One open workshop: its file and its services. The window, the command line and the papers all come through here.

    with Workshop.open(path) as workshop:
        amendment = workshop.amendments.add(clause, "replace", "…", authors=[workshop.authors.resolve("OIM")])
        workshop.deciding.decide(amendment.id, "retained")

Every writing method is one act: checked, durable when it returns, announced to subscribers, one step of undo. A workshop belongs to
the thread that opened it; work on another thread opens the same path read-only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from facilitation.agenda.sessions import Session
from facilitation.clock import Clock, system_clock
from facilitation.services import LATER, Services
from facilitation.settings import check_logo
from facilitation.store.acts import Notice
from facilitation.store.file import login_name
from facilitation.store.store import Store

if TYPE_CHECKING:
    from facilitation.store.check import CheckReport

__all__ = ["LATER", "SUFFIX", "Workshop", "login_name"]

SUFFIX = ".palabre"


class Workshop(Services):
    """An open file: made, opened, closed, backed up, checked; who writes, what is kept for this laptop alone."""

    @classmethod
    def create(
        cls, path: Path, *, title: str, place: str = "", starts_on: date, ends_on: date, clock: Clock = system_clock
    ) -> Workshop:
        """A new file with the workshop's title, place and half-days. Nothing is left behind where it is refused."""
        path = path if path.suffix else path.with_suffix(SUFFIX)
        existed = path.exists()
        store = Store.create(path, clock)
        try:
            workshop = cls(store)
            with store.act("workshop.begin"):
                workshop.settings.begin(title=title, place=place, starts_on=starts_on, ends_on=ends_on)
                workshop.sessions.add_days(workshop.settings.get().days())
        except BaseException:
            store.close()
            if not existed:
                for left in (path, path.with_name(path.name + ".lock")):
                    left.unlink(missing_ok=True)
            raise
        return workshop

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, clock: Clock = system_clock) -> Workshop:
        """Raises PalabreError with a sentence for whatever is no sound workshop file or is in use elsewhere."""
        return cls(Store.open(path, read_only=read_only, clock=clock))

    @property
    def is_open(self) -> bool:
        """False once `close` was called: work that comes to its end later has nobody to tell."""
        return not self._store.closed

    @property
    def ended_suddenly(self) -> bool:
        """Whether it was never closed when it was last written: the laptop went off, or the program was killed."""
        return self._store.ended_suddenly

    def close(self) -> None:
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    @property
    def path(self) -> Path:
        return self._store.path

    @property
    def read_only(self) -> bool:
        return self._store.read_only

    @property
    def clock(self) -> Clock:
        return self._store.clock

    def set_up(
        self, changes: Mapping[str, Any], *, removed_logos: Iterable[str] = (), logos: Iterable[tuple[str, bytes]] = ()
    ) -> list[Session]:
        """Title, days and what the papers carry at their heads, in one act; `changes` by the names of `Settings`, `logos` new ones.

        Half-days follow the days; returns those of days taken away that stay because something hangs on them. Raises PalabreError.
        """
        with self.one_act("workshop.update"):
            days = self.settings.get().days()
            self.settings.update(**changes)
            for logo in removed_logos:
                self.settings.remove_logo(logo)
            for name, image in logos:
                check_logo(name, image)
                self.settings.add_logo(name, image)
            return self.sessions.follow_days(days, self.settings.get().days())

    def subscribe(self, subscriber: Callable[[Notice], None]) -> Callable[[], None]:
        """Calls `subscriber` after every durable act with what it changed; the returned function ends that."""
        return self._store.subscribe(subscriber)

    @property
    def author(self) -> str:
        """Who sits at this laptop, as history names them; "" where nobody said."""
        return self._store.author

    @author.setter
    def author(self, name: str) -> None:
        self._store.author = name.strip()

    def introduce(self, name: str) -> None:
        """The same, and for the next time this laptop opens the file."""
        self.author = name
        self.remember("author", self.author)

    def one_act(self, action: str) -> Any:
        """A context in which everything done becomes one act and one step of undo."""
        return self._store.act(action)

    def saved_at(self) -> Any:
        """When the last act of this opening became durable (aware datetime), None before the first."""
        return self._store.saved_at()

    def settle(self) -> None:
        """Makes the single file complete; called after two idle seconds."""
        self._store.settle()

    def backup(self, target: Path) -> None:
        """A complete, checked copy at `target`."""
        self._store.backup(target)

    def check(self) -> CheckReport:
        """Integrity, references, hash chain, originals, journal = tables."""
        from facilitation.store.check import check

        return check(self._store)

    # What belongs to this laptop and is no history

    def remembered(self, key: str) -> Any:
        """A JSON value kept for this laptop only (last page, last clause), None where there is none."""
        return self._store.remembered(key)

    def remember(self, key: str, value: Any) -> None:
        self._store.remember(key, value)

    def draft(self, key: str) -> Any:
        """An unfinished entry as it was last saved, None where there is none."""
        return self._store.draft(key)

    def drafts(self, prefix: str = "") -> dict[str, Any]:
        return self._store.drafts(prefix)

    def save_draft(self, key: str, value: Any) -> None:
        """Durable when it returns; None forgets the draft."""
        self._store.save_draft(key, value)
