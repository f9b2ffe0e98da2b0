"""Serial numbers of amendments: one series a capturing laptop, one for the sub-amendments of each; never given twice."""

from __future__ import annotations

from facilitation.store.acts import Notice
from facilitation.store.store import Store


class Serials:
    """What the journal says was ever given, kept at hand: reading it through again for every number takes longer each day."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._given: dict[str, int] | None = None
        store.subscribe(self._noticed)

    def next(self, series: str) -> int:
        """The serial that comes next in the series, undone and not yet durable amendments counted."""
        if self._given is None:
            query = (
                "SELECT json_extract(fields, '$.series'), max(json_extract(fields, '$.serial')) FROM change "
                "WHERE entity = 'amendment' AND operation = 'create' GROUP BY 1"
            )
            self._given = dict(self._store.tables.select(query))
        # The end of the index, not all of it.
        last = self._store.tables.select("SELECT serial FROM amendment WHERE series = ? ORDER BY serial DESC LIMIT 1", (series,))
        return int(max(self._given.get(series, 0), (last[0][0] or 0) if last else 0)) + 1

    def _noticed(self, notice: Notice) -> None:
        if self._given is None:
            return
        for amendment in notice.changed.get("amendment", ()):
            for series, serial in self._store.tables.select("SELECT series, serial FROM amendment WHERE id = ?", (amendment,)):
                self._given[series] = max(serial, self._given.get(series, 0))
