"""Where Ctrl+K looks: providers that give hits for a folded query, kept in one registry per open workshop.

class PersonSearch:
    def title(self) -> str: return QCoreApplication.translate("PersonSearch", "People")
    def find(self, query: str, limit: int) -> Sequence[Hit]: …
context.search.add(PersonSearch(…))
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Hit:
    """One line of the answer; `page` and `where` for a place to go to, or `run` for a command."""

    text: str
    detail: str = ""
    """Second line or right column: institution, state, keys."""
    icon: str = "search"
    """Role name of `ui.theme.icons.ICONS`."""
    page: str = ""
    where: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    run: Callable[[], object] | None = None


class Provider(Protocol):
    """One kind of thing that can be found."""

    def title(self) -> str:
        """Heading of its hits, in the user's language."""

    def find(self, query: str, limit: int) -> Sequence[Hit]:
        """At most `limit` hits, best first, in a few milliseconds. `query` is what was typed, never empty; fold it with
        `facilitation.text.folding.fold`, so that accents and ɖ ɛ ɔ ŋ do not matter."""


class SearchRegistry:
    """The providers, in the order in which their hits are shown."""

    def __init__(self) -> None:
        self._providers: list[Provider] = []

    @property
    def providers(self) -> tuple[Provider, ...]:
        return tuple(self._providers)

    def add(self, provider: Provider) -> None:
        self._providers.append(provider)
