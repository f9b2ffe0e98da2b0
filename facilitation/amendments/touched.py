"""Which amendment an act was about, as the journal has it: what undoing and doing it again names and chooses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from facilitation.amendments.amendments import AmendmentsService
from facilitation.store.acts import Change
from facilitation.store.store import Store

_ON_ONE = frozenset({"decision", "amendment_author", "amendment_part"})
"""Entities whose rows name their amendment."""
_AREAS = ("amendment.", "decision.", "observation.")
"""Of actions that are about amendments: when two records of a person become one, her amendments are changed too."""


@dataclass(frozen=True, slots=True)
class Touched:
    """`amendment` is "" while it is not there: in the bin, or recorded by an act that was undone. `clause` is that it is on."""

    number: str
    amendment: str
    clause: str


class TouchedService:
    def __init__(self, store: Store, amendments: AmendmentsService) -> None:
        self._store = store
        self._amendments = amendments

    def by(self, act: str) -> Touched | None:
        """The one amendment that this act was about; None where there was none, or several alike, as in a batch.

        What fell by the decision on it, or went to the bin along with it, was not what the act was about. Of an act that undoes or
        does again it is that of the act undone.
        """
        (record,) = self._store.journal.acts("id = ?", (act,))
        if not record.action.startswith(_AREAS):
            return None
        made: dict[str, Mapping[str, Any]] = {}
        found: dict[str, bool] = {}
        """Amendment → whether it only followed another one."""
        for change in self._store.journal.changes(record.target or act):
            if change.entity == "amendment" and change.operation == "create":
                made[change.entity_id] = change.fields
            if (amendment := self._named(change)) and amendment not in found:
                found[amendment] = self._follows(change, found)
        leading = [one for one, follows in found.items() if not follows]
        if len(leading) > 1:
            # Of a remark that became an amendment the remark is left where that is undone, else it is about the amendment.
            leading = [one for one in leading if self._row("amendment", one)]
            leading = [one for one in leading if one in made] if len(leading) > 1 else leading
        return self._told(leading[0], made) if len(leading) == 1 else None

    def _named(self, change: Change) -> str:
        if change.entity == "amendment":
            return change.entity_id
        if change.entity not in _ON_ONE:
            return ""
        row = change.fields if change.operation != "update" else self._row(change.entity, change.entity_id)
        return str(row.get("amendment", ""))

    def _follows(self, change: Change, before: Mapping[str, bool]) -> bool:
        if change.operation == "create":
            return change.entity == "decision" and change.fields["because_of"] in before
        return change.entity == "amendment" and self._row("amendment", change.entity_id).get("parent") in before

    def _told(self, amendment: str, made: Mapping[str, Mapping[str, Any]]) -> Touched | None:
        standing = self._row("amendment", amendment)
        row = standing or made.get(amendment, {})
        if not row or not self._row("clause", row["clause"]):
            return None
        return Touched(str(row["number"]), amendment if standing and not standing["binned"] else "", str(row["clause"]))

    def _row(self, entity: str, entity_id: str) -> Mapping[str, Any]:
        try:
            return self._store.tables.row(entity, entity_id)
        except KeyError:
            return {}
