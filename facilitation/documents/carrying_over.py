"""Amendments of one version carried to the next, as rows: what each becomes, with its sub-amendments and all its places or none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Protocol

from facilitation.documents.version_values import CarriedAmendment, Fate, Write
from facilitation.text.carrying import Carried, Carrier
from facilitation.text.changes import Change
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.columns import ColumnGrid
from facilitation.text.diff import diff
from facilitation.text.merge import merge
from facilitation.text.rebase import rebase
from facilitation.text.runs import as_lines

NEW_DOCUMENT: Final = "new version"
"""Stands in rows for the id that the next version will have."""
_RUN_KINDS: Final = frozenset({"join", "split", "block"})


class Place(Protocol):
    """A clause that an amendment to several changes."""

    @property
    def clause(self) -> str: ...
    @property
    def document(self) -> str: ...
    @property
    def base_text(self) -> str: ...
    @property
    def spans(self) -> tuple[tuple[int, int], ...]: ...


class Amended(Protocol):
    """An amendment, as far as it is needed here."""

    @property
    def id(self) -> str: ...
    @property
    def number(self) -> str: ...
    @property
    def parent(self) -> str | None: ...
    @property
    def document(self) -> str: ...
    @property
    def clause(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def base_text(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def target(self) -> str | None: ...
    @property
    def state(self) -> str: ...
    @property
    def is_open(self) -> bool: ...
    @property
    def adopted(self) -> bool: ...
    @property
    def changes_text(self) -> bool: ...
    @property
    def made_on(self) -> str | None: ...
    @property
    def parts(self) -> Sequence[Place]: ...


class Amendments(Protocol):
    """The services of amendments, as far as they are needed here."""

    def reaching(self, document: str) -> Sequence[Amended]: ...
    def sub_amendments(self, amendment: str) -> Sequence[Amended]: ...
    def changes(self, amendment: str, document: str) -> tuple[Change, ...]: ...
    def part_rows(self, amendment: str) -> Sequence[str]: ...


@dataclass(frozen=True, slots=True)
class _Outcome:
    fate: Fate
    clause: ClauseId | None = None
    base_text: str = ""
    text: str = ""
    candidates: tuple[ClauseId, ...] = ()
    writes: tuple[Write, ...] = ()


class CarryingOver:
    """The amendments of `document` and what they become on the clauses of the next version."""

    def __init__(
        self, amendments: Amendments, document: str, old: Sequence[Clause], new: Sequence[Clause], carrier: Carrier
    ) -> None:
        self._amendments = amendments
        self._document = document
        self._carrier = carrier
        self._old = {clause.id: clause for clause in old}
        self._new = {clause.id: clause for clause in new}
        self._flow = [clause.id for clause in new if clause.kind in ("heading", "paragraph", "item")]

    def all(self) -> list[CarriedAmendment]:
        """In the order they were recorded."""
        found: list[CarriedAmendment] = []
        for one in self._amendments.reaching(self._document):
            if one.parent is not None:
                continue
            outcome = self._outcome(one)
            subs = list(self._below(one)) if one.document == self._document else []
            moved = self._subs(one, outcome.text, outcome.clause) if outcome.fate in ("unchanged", "rebased") and subs else {}
            if moved is None:
                outcome = _Outcome("to_place", None, one.base_text, one.text, self._candidates(one))
                moved = {}
            found.append(self._told(one, outcome))
            for sub in subs:
                if sub.id in moved:
                    found.append(self._told(sub, replace(moved[sub.id], fate=outcome.fate)))
                else:
                    found.append(self._told(sub, _Outcome(outcome.fate, outcome.clause, sub.base_text, sub.text)))
        order = {one.id: place for place, one in enumerate(self._amendments.reaching(self._document))}
        return sorted(found, key=lambda one: order.get(one.amendment, len(order)))

    # One amendment

    def _outcome(self, one: Amended) -> _Outcome:
        if not (one.is_open or one.adopted):
            return _Outcome("stays", None, one.base_text, one.text)
        if one.parts and one.kind == "everywhere":
            return self._everywhere(one)
        if one.parts and one.kind in _RUN_KINDS:
            return self._run(one)
        if one.parts and one.kind == "column_out":
            return self._column_out(one)
        if not one.changes_text:
            carried = self._carrier.follow(ClauseId(one.clause), one.base_text, one.text)
            return self._going(one, carried, carried.base_text, one.text)
        (change,) = self._amendments.changes(one.id, self._document)
        carried = self._carrier.carry(change)
        if carried.goes and not self._have_gone(change.columns):
            # A row has words in a column that stays behind, or is one of the new version itself.
            return _Outcome("to_place", None, one.base_text, one.text, self._candidates(one))
        if not carried.goes or one.kind != "replace":
            return self._going(one, carried, carried.base_text, one.text)
        # What was retained may read otherwise than what was proposed: each takes the new base where it can.
        assert carried.clause is not None
        base = self._new[carried.clause].text if carried.base_text != change.base_text else one.base_text
        own = one.text if base == one.base_text else rebase(one.base_text, one.text, base)
        return self._going(one, carried, *((base, own) if own is not None and own != base else (one.base_text, one.text)))

    def _have_gone(self, columns: Sequence[str]) -> bool:
        """Whether the amendments that brought these columns go over too."""
        bringing = {one.id: one for one in self._amendments.reaching(self._document)}
        for column in columns:
            if not column.isdigit() and (
                column not in bringing or self._outcome(bringing[column]).fate not in ("unchanged", "rebased")
            ):
                return False
        return True

    def _going(self, one: Amended, carried: Carried, base_text: str, text: str) -> _Outcome:
        if not carried.goes:
            return _Outcome(carried.outcome, carried.clause, one.base_text, one.text, carried.candidates)
        assert carried.clause is not None
        fields: dict[str, Any] = {"clause": carried.clause, "base_text": base_text, "text": text}
        if one.target is not None:
            fields["target"] = carried.target
        write = Write("amendment", one.id, self._home(one) | fields)
        return _Outcome(carried.outcome, carried.clause, base_text, text, writes=(write,))

    def _home(self, one: Amended) -> dict[str, Any]:
        return {"document": NEW_DOCUMENT, "made_on": one.made_on or self._document}

    def _candidates(self, one: Amended) -> tuple[ClauseId, ...]:
        if one.kind == "everywhere":
            return ()
        carried = self._carrier.carry(Change(one.id, one.number, "replace", ClauseId(one.clause), one.base_text, one.text))
        return carried.candidates or ((carried.clause,) if carried.clause is not None else ())

    # Amendments to several clauses: all of them, or none

    def _run(self, one: Amended) -> _Outcome:
        carried = [self._carrier.carry(change) for change in self._amendments.changes(one.id, self._document)]
        if carried and all(each.outcome == "integrated" for each in carried):
            where = next((each.clause for each in carried if each.clause is not None), None)
            return _Outcome("integrated", where, one.base_text, one.text)
        pairs = [self._carrier.matching.by_old.get(ClauseId(part.clause)) for part in one.parts]
        new = [pair.new for pair in pairs if pair is not None and pair.how != "place"]
        if len(new) < len(pairs) or not self._follow_each_other(new) or not all(each.goes for each in carried):
            return _Outcome("to_place", None, one.base_text, one.text, tuple(new) or self._candidates(one))
        bases = [
            part.base_text if self._same(part.clause, there) else self._new[there].text
            for part, there in zip(one.parts, new, strict=True)
        ]
        changed = any(base != part.base_text for base, part in zip(bases, one.parts, strict=True))
        base_text = as_lines(bases) if changed else one.base_text
        text = rebase(one.base_text, one.text, base_text) if changed else one.text
        if text is None or text == base_text:
            return _Outcome("to_place", None, one.base_text, one.text, tuple(new))
        fields = self._home(one) | {"clause": new[0], "base_text": base_text, "text": text}
        writes = [Write("amendment", one.id, fields)]
        for row, there, base in zip(self._amendments.part_rows(one.id), new, bases, strict=True):
            writes.append(Write("amendment_part", row, {"clause": there, "base_text": base}))
        return _Outcome("rebased" if changed else "unchanged", new[0], base_text, text, writes=tuple(writes))

    def _column_out(self, one: Amended) -> _Outcome:
        """A column goes where its cells are the whole column of one table again."""
        carried = [self._carrier.carry(change) for change in self._amendments.changes(one.id, self._document)]
        if carried and all(each.outcome == "integrated" for each in carried):
            return _Outcome("integrated", None, one.base_text, one.text)
        new = self._cells(one)
        grid = ColumnGrid.around(tuple(self._new.values()), new[0]) if new else None
        column = () if grid is None or new[0] not in grid.places else grid.column(new[0])
        if len(new) < len(carried) or isinstance(column, str) or set(column) != set(new):
            return _Outcome("to_place", None, one.base_text, one.text, tuple(new[:1]) or self._candidates(one))
        bases = [
            part.base_text if self._same(part.clause, there) else self._new[there].text
            for part, there in zip(one.parts, new, strict=True)
        ]
        changed = any(base != part.base_text for base, part in zip(bases, one.parts, strict=True))
        base_text = as_lines(bases)
        writes = [Write("amendment", one.id, self._home(one) | {"clause": new[0], "base_text": base_text})]
        for row, there, base in zip(self._amendments.part_rows(one.id), new, bases, strict=True):
            writes.append(Write("amendment_part", row, {"clause": there, "base_text": base}))
        return _Outcome("rebased" if changed else "unchanged", new[0], base_text, one.text, writes=tuple(writes))

    def _cells(self, one: Amended) -> list[ClauseId]:
        """The cells of the new version that are those of a column: in rows that are told by their words, and so is its head."""
        by_old = self._carrier.matching.by_old
        found: list[ClauseId] = []
        for place, part in enumerate(one.parts):
            cell, row = by_old.get(ClauseId(part.clause)), self._old[ClauseId(part.clause)].parent
            told = by_old.get(row) if row is not None else None
            if cell is not None and told is not None and told.how != "place" and (place or cell.how != "place"):
                found.append(cell.new)
        return found

    def _same(self, old: str, new: ClauseId) -> bool:
        return self._old[ClauseId(old)].text == self._new[new].text

    def _follow_each_other(self, run: Sequence[ClauseId]) -> bool:
        places = [self._flow.index(one) if one in self._flow else -1 for one in run]
        return bool(places) and -1 not in places and places == list(range(places[0], places[0] + len(places)))

    def _everywhere(self, one: Amended) -> _Outcome:
        """Each place goes with its clause; those that the new version has replaced itself stay where they were.

        No candidates: nobody can put several places by hand, so that it has to be recorded again.
        """
        rows = list(zip(one.parts, self._amendments.part_rows(one.id), strict=True))
        here = [(part, row) for part, row in rows if part.document == self._document]
        changes = iter(self._amendments.changes(one.id, self._document))
        moved: list[tuple[str, ClauseId, str, tuple[tuple[int, int], ...]]] = []
        rebased = False
        for part, row in here:
            outcomes = [self._carrier.carry(next(changes)).outcome for _ in part.spans]
            pair = self._carrier.matching.by_old.get(ClauseId(part.clause))
            if "to_place" in outcomes or pair is None:
                return _Outcome("to_place", None, one.base_text, one.text)
            left = tuple(span for span, outcome in zip(part.spans, outcomes, strict=True) if outcome != "integrated")
            if not left:
                continue
            base = part.base_text if self._same(part.clause, pair.new) else self._new[pair.new].text
            spans = left if base == part.base_text else _shifted(part.base_text, base, left)
            if spans is None:
                return _Outcome("to_place", None, one.base_text, one.text)
            rebased = rebased or base != part.base_text
            moved.append((row, pair.new, base, spans))
        if not moved:
            return _Outcome("integrated", None, one.base_text, one.text)
        writes = [
            Write("amendment_part", row, {"clause": there, "base_text": base, "spans": [list(span) for span in spans]})
            for row, there, base, spans in moved
        ]
        if one.document == self._document:
            writes.append(Write("amendment", one.id, self._home(one) | {"clause": moved[0][1]}))
            # The first place is the one that the amendment names: those that stay behind come after.
            going = [row for row, *_ in moved]
            others = [row for _, row in rows if row not in going]
            writes += [Write("amendment_part", row, {"position": place}) for place, row in enumerate([*going, *others])]
        return _Outcome("rebased" if rebased else "unchanged", moved[0][1], one.base_text, one.text, writes=tuple(writes))

    # Sub-amendments go with what they bear on

    def _below(self, one: Amended) -> Iterable[Amended]:
        for sub in self._amendments.sub_amendments(one.id):
            yield sub
            yield from self._below(sub)

    def _subs(self, one: Amended, text: str, clause: ClauseId | None) -> dict[str, _Outcome] | None:
        """What the sub-amendments become when `one` reads `text`; None where one of them has lost its words."""
        found: dict[str, _Outcome] = {}
        for sub in self._amendments.sub_amendments(one.id):
            words = on_other_words(sub, one.text, text)
            if words is None:
                return None
            base, own = words
            write = Write("amendment", sub.id, self._home(sub) | {"clause": clause, "base_text": base, "text": own})
            found[sub.id] = _Outcome("unchanged", clause, base, own, writes=(write,))
            below = self._subs(sub, own, clause)
            if below is None:
                return None
            found |= below
        return found

    def _told(self, one: Amended, outcome: _Outcome) -> CarriedAmendment:
        old = self._old.get(ClauseId(one.clause))
        new = self._new.get(outcome.clause) if outcome.clause is not None else None
        return CarriedAmendment(
            amendment=one.id,
            number=one.number,
            parent=one.parent,
            state=one.state,
            is_open=one.is_open,
            fate=outcome.fate,
            label=old.label if old is not None else "",
            new_clause=outcome.clause,
            new_label=new.label if new is not None else "",
            base_before=one.base_text,
            text_before=one.text,
            base_text=outcome.base_text,
            text=outcome.text,
            candidates=tuple(outcome.candidates),
            writes=outcome.writes,
        )


def on_other_words(sub: Amended, before: str, after: str) -> tuple[str, str] | None:
    """Base and text of a sub-amendment when what it bears on reads `after` instead of `before`; None where its words are gone."""
    if before == after:
        return sub.base_text, sub.text
    base = merge(before, after, sub.base_text).text
    if base is None:
        return None
    if sub.kind != "replace":
        return base, sub.text
    text = rebase(sub.base_text, sub.text, base)
    return None if text is None else (base, text)


def _shifted(before: str, after: str, spans: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...] | None:
    """Where words at these places stand in the changed text; None where the change touches them."""
    edits = diff(before, after)
    found: list[tuple[int, int]] = []
    for start, end in spans:
        moved = 0
        for edit in edits:
            if edit.start < end and edit.end > start:
                return None
            if edit.end <= start:
                moved += len(edit.text) - (edit.end - edit.start)
        found.append((start + moved, end + moved))
    return tuple(found)
