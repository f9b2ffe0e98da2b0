"""Undo and redo over the whole workshop, also after a restart: the stacks are read off the journal, and nothing is ever erased."""

from __future__ import annotations

from dataclasses import dataclass, field

from facilitation.errors import PalabreError
from facilitation.store.acts import Notice
from facilitation.store.journal import ActRecord
from facilitation.store.store import Store

BOUNDARIES = frozenset({"workshop.begin", "people.erase_contacts"})
"""Without its beginning there is no workshop, and what was erased is nowhere: nothing up to these can be taken back."""


@dataclass(slots=True)
class _Stacks:
    done: list[tuple[str, str]] = field(default_factory=list)  # (act, action)
    undone: list[tuple[str, str]] = field(default_factory=list)


class History:
    """What was done, in order; `undo` and `redo` append the opposite act."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._stacks: _Stacks | None = None
        store.subscribe(self._learn)

    def can_undo(self) -> str | None:
        """The action's name ("amendment.add") that `undo` would take back, None where there is nothing."""
        done = self._read().done
        return done[-1][1] if done else None

    def can_redo(self) -> str | None:
        undone = self._read().undone
        return undone[-1][1] if undone else None

    def undo(self, author: str = "") -> str:
        """Takes the last act back; returns its action's name. Raises PalabreError("history.nothing_to_undo")."""
        stacks = self._read()
        if not stacks.done:
            raise PalabreError("history.nothing_to_undo")
        target, action = stacks.done[-1]
        with self._store.act(action, author=author, kind="undo", target=target) as act:
            act.invert(self._store.journal.changes(target))
        return action

    def redo(self, author: str = "") -> str:
        """Does again what was undone last. Raises PalabreError("history.nothing_to_redo")."""
        stacks = self._read()
        if not stacks.undone:
            raise PalabreError("history.nothing_to_redo")
        target, action = stacks.undone[-1]
        with self._store.act(action, author=author, kind="redo", target=target) as act:
            for change in self._store.journal.changes(target):
                match change.operation:
                    case "create":
                        act.create(change.entity, change.entity_id, change.fields)
                    case "remove":
                        act.remove(change.entity, change.entity_id)
                    case "update":
                        act.update(change.entity, change.entity_id, {name: values[1] for name, values in change.fields.items()})
        return action

    def acts(self, limit: int = 200) -> list[ActRecord]:
        """The latest acts, newest first."""
        return list(self._store.journal.acts(order=f"stamp DESC LIMIT {int(limit)}"))

    def _read(self) -> _Stacks:
        if self._stacks is None:
            self._stacks = _Stacks()
            device = getattr(self._store, "device", "")
            for record in self._store.journal.acts("device = ?", (device,), "sequence"):
                self._push(record.id, record.action, record.kind, record.target)
        return self._stacks

    def _learn(self, notice: Notice) -> None:
        if self._stacks is not None:
            target = {"undo": self._stacks.done, "redo": self._stacks.undone}.get(notice.kind)
            self._push(notice.act, notice.action, notice.kind, target[-1][0] if target else None)

    def _push(self, act: str, action: str, kind: str, target: str | None) -> None:
        stacks = self._stacks
        assert stacks is not None
        if action in BOUNDARIES:
            stacks.done.clear()
            stacks.undone.clear()
            return
        if kind == "do":
            stacks.done.append((act, action))
            stacks.undone.clear()
        elif kind == "undo":
            stacks.undone.append(stacks.done.pop())
            assert stacks.undone[-1][0] == target
        else:
            stacks.done.append(stacks.undone.pop())
            assert stacks.done[-1][0] == target
