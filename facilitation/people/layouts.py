"""What people corrected about the columns of a list is remembered, and holds for the next list with the same headers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast, get_args

from facilitation.identifiers import joint_id
from facilitation.people.columns import ListLayout
from facilitation.people.header_words import MEANINGS, Meaning, header_key
from facilitation.people.name_splitting import Order
from facilitation.store.store import Store

Headers = tuple[str, ...]


class LayoutsService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def apply(self, guessed: ListLayout) -> ListLayout:
        """The layout as somebody corrected it when a list with these headers was taken in, in whatever order they stand now; else
        the guess itself.
        """
        headers = _headers(guessed)
        known = self._known(headers)
        if known is None:
            return guessed
        meanings: dict[str, list[Meaning]] = {}
        for header, meaning in zip(known["headers"], known["columns"]["meanings"], strict=True):
            if meaning not in MEANINGS:
                return guessed  # written by a newer Palabre
            meanings.setdefault(header, []).append(meaning)
        columns = tuple(meanings[header].pop(0) for header in headers)
        order = known["columns"]["order"]
        return replace(guessed, columns=columns, order=cast(Order, order) if order in get_args(Order) else guessed.order)

    def keep(self, layout: ListLayout, guessed: ListLayout) -> None:
        """Remembers what differs from the guess; what agrees with it again is forgotten, and a list without headers is not
        remembered.
        """
        headers = _headers(layout)
        if not any(headers):
            return
        corrected = layout.columns != guessed.columns or layout.order != guessed.order
        known = self._known(headers)
        if known is None and not corrected:
            return
        values: dict[str, Any] = {
            "headers": list(headers),
            "columns": {"meanings": list(layout.columns), "order": layout.order},
        }
        with self._store.act("list_layout.keep") as act:
            if known is None:
                act.create("list_layout", _id(headers), values)
            elif corrected:
                act.update("list_layout", _id(headers), values)
            else:
                act.remove("list_layout", _id(headers))

    def _known(self, headers: Headers) -> Mapping[str, Any] | None:
        return next((row for _, row in self._store.tables.rows("list_layout", "id = ?", (_id(headers),))), None)


def _headers(layout: ListLayout) -> Headers:
    return tuple(map(header_key, layout.headers))


def _id(headers: Headers) -> str:
    """The same on every laptop, for the same headers in any order."""
    return joint_id("list_layout", *sorted(headers))
