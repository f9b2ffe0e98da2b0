"""Ctrl+K over the window's own commands and pages, and over what the keys of the page in front do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from facilitation.text.folding import fold, matches
from ui.search.providers import Hit
from ui.widgets.buttons import native_keys


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the window can do; `keys` in Qt's portable form."""

    text: str
    icon: str
    keys: str
    run: Callable[[], object]


class CommandSearch:
    """Commands whose words begin with the words typed; the list is asked again each time, in the language in use."""

    def __init__(self, commands: Callable[[], Sequence[Command]], here: Callable[[], Sequence[Command]] = lambda: ()) -> None:
        """`here` are those of the page in front: found by their words, not listed before anything is typed."""
        self._commands, self._here = commands, here

    def title(self) -> str:
        return QCoreApplication.translate("Search", "Commands")

    def find(self, query: str, limit: int) -> Sequence[Hit]:
        wanted = fold(query)
        found = [one for one in (*self._commands(), *self._here()) if matches(wanted, fold(one.text))]
        return [Hit(one.text, native_keys(one.keys) if one.keys else "", one.icon, run=one.run) for one in found[:limit]]

    def all(self) -> Sequence[Hit]:
        """What the palette shows before anything is typed."""
        return [Hit(one.text, native_keys(one.keys) if one.keys else "", one.icon, run=one.run) for one in self._commands()]
