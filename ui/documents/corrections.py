"""The corrections made to a document while it is looked at, each of which can be taken back, and what they leave chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from facilitation.documents import correcting
from facilitation.documents.imported import ImportedDocument
from facilitation.errors import PalabreError
from facilitation.text.clauses import Clause, ClauseId


@dataclass(frozen=True, slots=True)
class View:
    """Which clauses are chosen, in order, and which are closed; `current` has the keyboard."""

    chosen: tuple[ClauseId, ...] = ()
    closed: frozenset[ClauseId] = frozenset()
    current: ClauseId | None = None


@dataclass(frozen=True, slots=True)
class _Step:
    document: ImportedDocument
    view: View


class Corrections:
    """`document` as it is corrected so far.

    Each correction gives the view to show it in, or raises PalabreError and changes nothing.
    """

    def __init__(self, document: ImportedDocument) -> None:
        self.document = document
        self._taken: list[_Step] = []

    @property
    def can_undo(self) -> bool:
        return bool(self._taken)

    def undo(self) -> View | None:
        """Takes the last correction back; None where there is none."""
        if not self._taken:
            return None
        step = self._taken.pop()
        self.document = step.document
        return step.view

    def promote(self, view: View) -> View:
        return self._keep(correcting.promote(self.document, self._with_closed(view)), view)

    def demote(self, view: View) -> View:
        return self._keep(correcting.demote(self.document, self._with_closed(view)), view)

    def make_heading(self, view: View, level: int | None = None) -> View:
        """Headings of this level, or each of the level that fits its number and its place."""
        document = self.document
        if level is not None:
            return self._keep(correcting.make_heading(document, view.chosen, level), view)
        for one in view.chosen:
            document = correcting.make_heading(document, [one], correcting.likely_level(document, one))
        return self._keep(document, view)

    def make_paragraph(self, view: View) -> View:
        return self._keep(correcting.make_paragraph(self.document, view.chosen), view)

    def join(self, view: View) -> View:
        """The chosen clause with the next one, or all the chosen ones, which must be neighbours."""
        document, shown = self.document, view
        first = self._in_order(view.chosen)[0]
        if document.clauses[_place(document, first)].kind not in correcting.FLOWING:
            raise PalabreError("correction.fixed")
        for _ in range(max(len(view.chosen) - 1, 1)):
            second = correcting.next_to_join(document, first)
            if second is None or (len(view.chosen) > 1 and second not in shown.chosen):
                raise PalabreError("correction.not_neighbours")
            gone = _place(document, second)
            document = correcting.join(document, first, second)
            shown = _renamed(shown, lambda place, gone=gone: place - (place >= gone))
        return self._keep(document, View((first,), shown.closed - {first}, first), before=view)

    def split(self, view: View, clause: ClauseId, at: int) -> View:
        document = correcting.split(self.document, clause, at)
        place = _place(self.document, clause)
        shown = _renamed(view, lambda one: one + (one > place))
        second = document.clauses[place + 1].id
        return self._keep(document, View((second,), shown.closed, second), before=view)

    def _keep(self, document: ImportedDocument, view: View, *, before: View | None = None) -> View:
        if document != self.document:
            self._taken.append(_Step(self.document, before or view))
            self.document = document
        return view

    def _in_order(self, ids: Iterable[ClauseId]) -> list[ClauseId]:
        return sorted(ids, key=lambda one: _place(self.document, one))

    def _with_closed(self, view: View) -> list[ClauseId]:
        """A closed part goes with the headings in it: what cannot be seen would otherwise end up elsewhere."""
        wanted = dict.fromkeys(view.chosen)
        under = set(view.chosen) & view.closed
        for clause in self.document.clauses:
            if clause.parent in under:
                under.add(clause.id)
                if clause.kind == "heading":
                    wanted[clause.id] = None
        return list(wanted)


def _place(document: ImportedDocument, clause: ClauseId) -> int:
    return next(place for place, one in enumerate(document.clauses) if one.id == clause)


def _renamed(view: View, place: Callable[[int], int]) -> View:
    """The ids of clauses are their places, counted from one."""

    def name(clause: ClauseId) -> ClauseId:
        return ClauseId(str(place(int(clause) - 1) + 1))

    return View(tuple(map(name, view.chosen)), frozenset(map(name, view.closed)), name(view.current) if view.current else None)


def shown_clauses(clauses: Sequence[Clause]) -> list[Clause]:
    """Those that have a row of their own: a table is one row, whatever is in it."""
    inside: set[ClauseId] = set()
    found: list[Clause] = []
    for clause in clauses:
        if clause.parent in inside:
            inside.add(clause.id)
            continue
        found.append(clause)
        if clause.kind in ("table", "note", "box"):
            inside.add(clause.id)
    return found
