"""What was printed, in which version and with whom on it: a sheet that was changed since is told from the one that was signed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from facilitation.store.store import Store


@dataclass(frozen=True, slots=True)
class Printing:
    """`scope` says which of a kind ("signature-sheet" of one session's id); `content` the ids that stood on it. `place` grows
    in the order in which papers went out."""

    paper: str
    scope: str
    version: int
    language: str
    printed_at: datetime
    content: tuple[str, ...]
    place: int


class PrintingsService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, paper: str, scope: str) -> list[Printing]:
        """Oldest first."""
        return self._read("paper = ? AND scope = ?", (paper, scope))

    def all_of(self, paper: str) -> list[Printing]:
        """The same for whatever scope."""
        return self._read("paper = ?", (paper,))

    def _read(self, where: str, arguments: tuple[str, ...]) -> list[Printing]:
        rows = self._store.tables.in_turn("printed", where, arguments)
        return [
            Printing(
                row["paper"],
                row["scope"],
                row["version"],
                row["language"],
                datetime.fromisoformat(row["printed_at"]),
                tuple(row["content"]),
                place,
            )
            for _, place, row in rows
        ]

    def named(self) -> dict[str, datetime]:
        """All that a paper which went out names – ids of its content, and of the half-days or days it is about – with when it first
        did."""
        found: dict[str, datetime] = {}
        for printing in self._read("1", ()):
            # A line of content is an id, or an id and what was said of it.
            for one in (*(line.partition(" ")[0] for line in printing.content), *printing.scope.split("/")):
                found.setdefault(one, printing.printed_at)
        return found

    def version(self, paper: str, scope: str, content: Iterable[str]) -> int:
        """The version that a printing with this content has: the last one's where nothing has changed, else the next."""
        known = self.of(paper, scope)
        if not known:
            return 1
        last = known[-1]
        return last.version if sorted(last.content) == sorted(content) else last.version + 1

    def added_since(self, paper: str, scope: str, content: Iterable[str]) -> list[str]:
        """What the printing before lacks: the people for whom a complement is enough. Empty where nothing was printed yet.

        Once the complement has gone out it is itself the last printing; it can be had again until the content changes anew.
        """
        listed = set(content)
        before = [one for one in self.of(paper, scope) if set(one.content) != listed]
        return sorted(listed - set(before[-1].content)) if before else []

    def record(self, paper: str, scope: str, content: Iterable[str], language: str) -> int:
        """Notes that it goes out on paper or as a file; returns its version. The same content again adds nothing."""
        listed = sorted(content)
        version = self.version(paper, scope, listed)
        if any(one.version == version and one.language == language for one in self.of(paper, scope)):
            return version
        values: dict[str, Any] = {
            "paper": paper,
            "scope": scope,
            "version": version,
            "language": language,
            "printed_at": self._store.clock().isoformat(timespec="seconds"),
            "content": listed,
        }
        with self._store.act("printed.record") as act:
            act.create("printed", self._store.new_id(), values)
        return version
