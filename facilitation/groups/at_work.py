"""The group that works by itself on this laptop, as the programme has it; kept at hand, for every key that decides asks."""

from __future__ import annotations

from facilitation.groups.groups import Group, GroupsService
from facilitation.store.acts import Notice
from facilitation.store.store import Store

_TELLING = ("agenda_item", "breakout_group", "group_member")


class GroupAtWork:
    def __init__(self, store: Store, groups: GroupsService) -> None:
        self._store = store
        self._groups = groups
        self._known: tuple[Group | None] | None = None
        store.subscribe(self._noticed)

    def now(self) -> Group | None:
        """The group whose work is the one thing that runs; None in plenary, and where several groups work side by side."""
        if self._known is None:
            self._known = (self._read(),)
        return self._known[0]

    def _read(self) -> Group | None:
        running = self._store.tables.select(
            "SELECT kind, breakout_group FROM agenda_item WHERE binned = 0 AND started_at IS NOT NULL AND ended_at IS NULL"
        )
        if len(running) != 1 or running[0][0] != "groups":
            return None
        return next((one for one in self._groups.all() if one.id == running[0][1]), None)

    def _noticed(self, notice: Notice) -> None:
        if notice.touches(*_TELLING):
            self._known = None
