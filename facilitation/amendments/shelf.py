"""Every amendment of the open workshop as a value, read once and renewed one by one: what was touched is read again, nothing else.

The tables stay the truth. After each act its notice says which rows changed; inside an act that is still open the rows it has
written so far are read at once, and read again should it fail.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, KeysView, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress, repeat
from operator import is_

from facilitation.amendments.values import Amendment
from facilitation.store.acts import Act, Change, Notice
from facilitation.store.store import Store

Reader = Callable[[Sequence[str] | None], list[Amendment]]
"""Reads these amendments from the tables, or all; in the order they were recorded."""
Choice = Callable[[list[Amendment]], list[Amendment]]
"""Some of a document's amendments, each taken or not by what it is itself, in an order of its own; the same function each time, for
its results are kept."""

_LINKED = {"amendment_author": "amendment", "amendment_part": "amendment", "decision": "amendment"}
"""Entities whose rows belong to an amendment, with the field that says to which."""
_NAMING = {"person": "person", "organisation": "organisation"}
"""Entities whose names stand in author lines."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What a clause has in the margin: the amendments that bear on it, (number, state) in the order they were recorded;
    `total` of those and of their sub-amendments change the text, `waiting` of these are still to be decided. `spread` are those of
    `total` that other clauses have too: (id, still to be decided?)."""

    total: int
    waiting: int
    margin: tuple[tuple[str, str], ...]
    spread: frozenset[tuple[str, bool]] = frozenset()


class Shelf:
    def __init__(self, store: Store, read: Reader) -> None:
        self._store = store
        self._read = read
        self._known: dict[str, Amendment] | None = None
        self._of_document: dict[str, dict[str, None]] = {}
        self._reaching: dict[str, dict[str, None]] = {}
        self._of_clause: dict[str, dict[str, None]] = {}
        self._subs: dict[str, dict[str, None]] = {}
        self._numbers: dict[str, str] = {}
        self._owners: dict[str, str] = {}
        self._chosen: dict[str, dict[Choice, list[Amendment]]] = {}
        self._tallies: dict[str, dict[str, Tally]] = {}
        self._uncounted: set[tuple[str, str]] = set()
        self._act: Act | None = None
        self._seen = 0
        self._tentative: set[str] = set()
        self._everything_tentative = False
        store.subscribe(self._noticed)

    # Reading: values in the order they were recorded, the binned ones too

    def all(self) -> Iterable[Amendment]:
        return self._current().values()

    def get(self, amendment: str) -> Amendment:
        """Raises KeyError for an unknown id."""
        return self._current()[amendment]

    def of_document(self, document: str) -> Iterable[Amendment]:
        known = self._current()
        return (known[one] for one in self._of_document.get(document, ()))

    def chosen(self, document: str, choice: Choice) -> list[Amendment]:
        """Of the amendments that reach the document and are not binned those that `choice` takes; worked out once."""
        known = self._current()
        kept = self._chosen.setdefault(document, {})
        if list not in kept:
            reaching = map(known.__getitem__, self._reaching.get(document, ()))
            kept[list] = [one for one in reaching if not one.binned]
        if choice not in kept:
            kept[choice] = choice(kept[list])
        return [*kept[choice]]

    def tallies(self, document: str) -> Mapping[str, Tally]:
        """Clause → what bears on it, for the clauses of the document that have any. Only those touched are counted again."""
        known = self._current()
        uncounted, self._uncounted = self._uncounted, set()
        for home, clause in uncounted:
            on_it = [known[one] for one in self._of_clause.get(clause, ()) if not known[one].binned]
            if on_it:
                self._tallies.setdefault(home, {})[clause] = _tally(on_it)
            else:
                self._tallies.get(home, {}).pop(clause, None)
        return self._tallies.get(document, {})

    def amended(self) -> KeysView[str]:
        """Amendments that have, or had, sub-amendments."""
        self._current()
        return self._subs.keys()

    def of_clause(self, clause: str) -> Iterable[Amendment]:
        known = self._current()
        return (known[one] for one in self._of_clause.get(clause, ()))

    def subs(self, amendment: str) -> Iterable[Amendment]:
        known = self._current()
        return (known[one] for one in self._subs.get(amendment, ()))

    def numbered(self, number: str) -> Amendment | None:
        """The one with this printed number that is not binned."""
        known = self._current()
        found = self._numbers.get(number)
        return known[found] if found is not None and not known[found].binned else None

    # Keeping up

    def _current(self) -> dict[str, Amendment]:
        act = self._store.open_act
        if self._known is None:
            self._fill()
            self._act, self._seen = act, len(act.changes) if act else 0
        if act is not self._act:
            # The act that was open when something was last read has ended: well, and its notice has come, or by an error.
            self._act, self._seen = act, 0
            tentative, self._tentative = self._tentative, set()
            if self._everything_tentative:
                self._fill()
            else:
                self._renew(tentative)
        if act is not None and len(act.changes) > self._seen:
            fresh = act.changes[self._seen :]
            self._seen = len(act.changes)
            touched = self._touched_by(fresh)
            self._tentative |= touched
            self._renew(touched)
        assert self._known is not None
        return self._known

    def _noticed(self, notice: Notice) -> None:
        if self._known is None:
            return
        self._act, self._seen = None, 0
        # What was read inside an act may be what an earlier one had written that failed since.
        tentative, self._tentative = self._tentative, set()
        if self._everything_tentative:
            self._fill()
            return
        touched = tentative | set(notice.changed.get("amendment", ()))
        for entity, field in _LINKED.items():
            rows = notice.changed.get(entity, frozenset())
            touched |= {self._owners[row] for row in rows if row in self._owners}
            for part in _portions(rows):
                query = f"SELECT id, {field} FROM {entity} WHERE id IN ({','.join('?' * len(part))})"
                found = dict(self._store.tables.select(query, part))
                self._owners |= found
                touched |= set(found.values())
        touched |= self._named_by({entity: notice.changed.get(entity, frozenset()) for entity in _NAMING})
        self._renew(touched)

    def _touched_by(self, changes: Iterable[Change]) -> set[str]:
        touched: set[str] = set()
        names: defaultdict[str, set[str]] = defaultdict(set)
        for change in changes:
            if change.entity == "amendment":
                touched.add(change.entity_id)
            elif change.entity in _LINKED:
                owner = change.fields.get(_LINKED[change.entity]) if change.operation != "update" else None
                owner = owner or self._owner(change.entity, change.entity_id)
                if owner:
                    self._owners[change.entity_id] = owner
                    touched.add(owner)
            elif change.entity in _NAMING:
                names[change.entity].add(change.entity_id)
        return touched | self._named_by({entity: frozenset(ids) for entity, ids in names.items()})

    def _owner(self, entity: str, row: str) -> str | None:
        if row not in self._owners:
            found = self._store.tables.select(f"SELECT {_LINKED[entity]} FROM {entity} WHERE id = ?", (row,))
            if found:
                self._owners[row] = found[0][0]
        return self._owners.get(row)

    def _named_by(self, changed: Mapping[str, frozenset[str]]) -> set[str]:
        """Amendments whose author line names somebody or something of these."""
        people, bodies = changed.get("person", frozenset()), changed.get("organisation", frozenset())
        if not (people or bodies) or self._known is None:
            return set()
        return {
            one.id
            for one in self._known.values()
            if any(author.person in people or author.organisation in bodies for author in one.authors)
        }

    def _fill(self) -> None:
        self._everything_tentative = self._store.open_act is not None
        self._clear()
        for entity, field in _LINKED.items():
            self._owners |= dict(self._store.tables.select(f"SELECT id, {field} FROM {entity}"))
        for one in self._read(None):
            self._put(one)

    def _clear(self) -> None:
        self._known = {}
        self._of_document, self._reaching, self._of_clause, self._subs, self._numbers = {}, {}, {}, {}, {}
        self._chosen, self._tallies, self._uncounted = {}, {}, set()

    def _renew(self, ids: set[str]) -> None:
        """Reads these again: changed ones keep their place, new ones go to the end, those that are gone (undone) go."""
        if self._known is None or not ids:
            return
        fresh = {one.id: one for part in _portions(ids) for one in self._read(part)}
        for gone in ids - fresh.keys():
            if gone in self._known:
                self._take_away(self._known.pop(gone))
        out_of_order = False
        last = next(reversed(self._known.values()), None)
        for one in fresh.values():
            before = self._known.get(one.id)
            if before is None:
                out_of_order |= last is not None and _recorded(one) < _recorded(last)
            elif _shelved(before) != _shelved(one):
                self._take_away(before)
                out_of_order = True
            self._put(one)
        if out_of_order:
            # One that has gone to another clause stands there among those that were recorded before and after it.
            ordered = sorted(self._known.values(), key=_recorded)
            self._clear()
            for one in ordered:
                self._put(one)

    def _put(self, one: Amendment) -> None:
        assert self._known is not None
        before = self._known.get(one.id)
        self._known[one.id] = one
        self._of_document.setdefault(one.document, {})[one.id] = None
        for document in one.documents:
            self._reaching.setdefault(document, {})[one.id] = None
        for clause in one.clauses:
            self._of_clause.setdefault(clause, {})[one.id] = None
        if one.parent is not None:
            self._subs.setdefault(one.parent, {})[one.id] = None
        for document in one.documents:
            _choose_again(self._chosen.get(document, {}), before, one)
        self._count_again(one)
        if not one.binned or one.number not in self._numbers:
            self._numbers[one.number] = one.id

    def _take_away(self, one: Amendment) -> None:
        self._of_document.get(one.document, {}).pop(one.id, None)
        for document in one.documents:
            self._reaching.get(document, {}).pop(one.id, None)
        for clause in one.clauses:
            self._of_clause.get(clause, {}).pop(one.id, None)
        if one.parent is not None:
            self._subs.get(one.parent, {}).pop(one.id, None)
        for document in one.documents:
            self._chosen.pop(document, None)
        self._count_again(one)
        if self._numbers.get(one.number) == one.id:
            del self._numbers[one.number]

    def _count_again(self, one: Amendment) -> None:
        self._uncounted |= {(part.document, part.clause) for part in one.parts} or {(one.document, one.clause)}


def _choose_again(kept: dict[Choice, list[Amendment]], before: Amendment | None, now: Amendment) -> None:
    """One came, or is another value than `before`: choices that take neither stay, others follow or are made when asked for."""
    was, here = [one for one in (before,) if one is not None and not one.binned], [] if now.binned else [now]
    for choice, found in list(kept.items()):
        had, has = choice(was), choice(here)
        place = next(compress(range(len(found)), map(is_, found, repeat(before))), -1) if had else -1
        if place >= 0 and not has:
            del found[place]
        elif place >= 0 and choice is list:
            found[place] = now
        elif has and not had and _comes_last(choice, found, before, now):
            found.append(now)
        elif had or has:
            del kept[choice]


def _comes_last(choice: Choice, found: list[Amendment], before: Amendment | None, now: Amendment) -> bool:
    """Whether it comes after all those found. One that is new was recorded last; of any other one that is not known, so that it
    must come last wherever it stood among those that the choice is made from."""
    in_order = [*found[-1:], now]
    return choice(in_order) == in_order and (before is None or choice(in_order[::-1]) == in_order)


def _tally(amendments: Sequence[Amendment]) -> Tally:
    texts = [one for one in amendments if one.changes_text]
    margin = tuple((one.number, one.state) for one in amendments if one.parent is None)
    spread = frozenset((one.id, one.is_open) for one in texts if len(one.parts) > 1)
    return Tally(len(texts), sum(one.is_open for one in texts), margin, spread)


def _shelved(one: Amendment) -> tuple[object, ...]:
    """By what it is found."""
    return one.document, one.clause, one.parent, one.number, one.clauses, one.documents


def _recorded(one: Amendment) -> int:
    """By which the table is sorted."""
    return one.place


def _portions(ids: Iterable[str]) -> Iterable[list[str]]:
    """As many at a time as SQLite takes as arguments of one query, with room to spare."""
    wanted = list(ids)
    return (wanted[start : start + 500] for start in range(0, len(wanted), 500))
