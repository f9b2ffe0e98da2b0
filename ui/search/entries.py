"""What can be found, as folded words in memory: a search is a pass over strings, some milliseconds for ten thousand.

Words are read again when rows behind them have changed: those of things that are still the very same value are taken over, so that
the first letter after an amendment was recorded waits no longer than any other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from time import perf_counter
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

from facilitation.text.folding import fold, matches
from ui.search.providers import Hit

Entry = tuple[str, Hit]
"""Folded words and what to show."""
T = TypeVar("T")

_PAUSE: Final = 20
"""Milliseconds between two bites of `Warming`."""
_BITE: Final = 0.004
"""Seconds of one: a key waits no longer for it."""
_PORTION: Final = 50
"""Entries between two looks at the clock."""


class KeptEntries(Generic[T]):
    """Makes an entry of each value, once as long as it is the very same one."""

    def __init__(self, make: Callable[[T], Entry]) -> None:
        self._make = make
        self._known: dict[int, tuple[T, Entry]] = {}

    def of(self, values: Iterable[T]) -> Iterator[Entry]:
        now: dict[int, tuple[T, Entry]] = {}
        for one in values:
            key = id(one)
            known = self._known.get(key)
            if known is None:
                # Held at once: whoever stops here and begins again goes on from here.
                known = self._known[key] = one, self._make(one)
            now[key] = known
            yield known[1]
        self._known = now

    def forget(self) -> None:
        """What the entries say of other things has changed."""
        self._known = {}


class ThingSearch:
    """One kind of thing. Every word typed must begin a word of it; those that begin with the whole query come first."""

    def __init__(
        self,
        title: Callable[[], str],
        read: Callable[[], Iterable[Entry]],
        entities: AbstractSet[str],
        *,
        called: re.Pattern[str] | None = None,
    ) -> None:
        """`entities` are those whose changes `forget` is to be called for; `called`: what people say before a number, folded, and
        need not be in the words ("amendement n° ")."""
        self._title, self._read, self.entities, self._called = title, read, entities, called
        self._entries: list[Entry] = []
        self._left: Iterator[Entry] | None = None
        self._complete = False

    def title(self) -> str:
        return self._title()

    def find(self, query: str, limit: int) -> Sequence[Hit]:
        folded = fold(query)
        if self._called is not None:
            folded = self._called.sub("", folded)
        first: list[Hit] = []
        others: list[Hit] = []
        for text, hit in self.entries():
            if text.startswith(folded):
                first.append(hit)
                if len(first) == limit:
                    break
            elif len(others) < limit and matches(folded, text):
                others.append(hit)
        return [*first, *others][:limit]

    def entries(self) -> Sequence[Entry]:
        self.prepare()
        return self._entries

    def forget(self) -> None:
        self._entries, self._left, self._complete = [], None, False

    def prepare(self, until: float = float("inf")) -> bool:
        """Reads what is not read yet, up to this moment (`time.perf_counter`); whether that is all."""
        if self._complete:
            return True
        if self._left is None:
            self._left = iter(self._read())
        for entry in self._left:
            self._entries.append(entry)
            if len(self._entries) % _PORTION == 0 and perf_counter() > until:
                return False
        self._left, self._complete = None, True
        return True


class Warming(QObject):
    """Reads what can be found while nobody does anything, bite by bite: the first search waits for it no more."""

    def __init__(self, searches: Sequence[ThingSearch], parent: QObject) -> None:
        super().__init__(parent)
        self._searches = searches
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._bite)

    def begin(self) -> None:
        self._timer.start()

    def goes_on(self) -> bool:
        return self._timer.isActive()

    def stop(self) -> None:
        self._timer.stop()

    def _bite(self) -> None:
        until = perf_counter() + _BITE
        if all(search.prepare(until) for search in self._searches):
            self.stop()
