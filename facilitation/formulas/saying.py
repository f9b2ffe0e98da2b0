"""A formula said about a text of the workshop: which changes of which clauses it asks for, before anything is recorded.

Alinéas count as the labels do ("3.2, al. 2"). Where the words said do not tell one place, the formula is refused, never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from facilitation.formulas import refusals
from facilitation.formulas.application import make
from facilitation.formulas.draft import Draft
from facilitation.formulas.grammar import parse
from facilitation.formulas.instructions import Act, Delete, Formula, Insert, Instruction, NotUnderstood, Place, Rewrite
from facilitation.formulas.quotes import unwrapped
from facilitation.text.changes import ChangeKind
from facilitation.text.clauses import ClauseId
from facilitation.text.consolidate import ConsolidatedClause
from facilitation.text.folding import fold

_ARTICLE: Final = re.compile(r"^(?:article|art)\.?\s+")
_ENDS: Final = " \t\u00a0.:;–—-)"
_FLOWING: Final = frozenset({"heading", "paragraph", "item"})


@dataclass(frozen=True, slots=True)
class Proposed:
    """One change that a formula asks for: `text` is the clause's new text, or the lines of new paragraphs after it."""

    clause: ClauseId
    label: str
    kind: ChangeKind
    base_text: str
    text: str


@dataclass(slots=True)
class _Scope:
    """Clauses that a part of the formula is about, as the alinéas of one small text."""

    clauses: list[ConsolidatedClause]
    draft: Draft = field(init=False)

    def __post_init__(self) -> None:
        self.draft = Draft([clause.text for clause in self.clauses])


def proposals(words: str, clauses: Sequence[ConsolidatedClause], here: ClauseId | None = None) -> tuple[Proposed, ...]:
    """What the formula `words` asks for in a text that now reads as `clauses`, in the order of the text.

    `here` is the clause under discussion, meant where the formula names none. Raises FormulaRefusedError: not understood, no such
    clause or alinéa, words not found or found more than once, places that are not clear.
    """
    formula = parse(words)
    if isinstance(formula, NotUnderstood):
        raise refusals.not_understood(formula.rest)
    return _Saying([one for one in clauses if one.state != "deleted"], here).read(formula)


class _Saying:
    def __init__(self, clauses: Sequence[ConsolidatedClause], here: ClauseId | None) -> None:
        self._clauses = clauses
        self._places = {clause.id: place for place, clause in enumerate(clauses)}
        self._here = here
        self._scopes: dict[tuple[ClauseId, ...], _Scope] = {}
        self._found: dict[tuple[ClauseId, str], Proposed] = {}

    def read(self, formula: Formula) -> tuple[Proposed, ...]:
        for instruction in formula.instructions:
            for place in instruction.places:
                self._one(instruction, place)
        for scope in self._scopes.values():
            self._gather(scope)
        return tuple(sorted(self._found.values(), key=lambda one: self._places[one.clause]))

    def _one(self, instruction: Instruction, place: Place) -> None:
        act = instruction.act
        target = self._target(place)
        alone = not place.paragraphs and not place.sentences and place.edge == "whole"
        if alone and isinstance(act, Delete) and act.part == "whole":
            self._add(target, "delete", "")
            return
        if alone and place.side and isinstance(act, Insert) and not act.anchor:
            if target.kind == "heading" or place.side == "before" or act.new.unit not in ("paragraphs", "article"):
                # Before it, or after it with all that it holds? The words do not say.
                raise refusals.place_unclear()
            self._add(target, "insert", "\n".join(unwrapped(act.new.lines)))
            return
        scope = self._scope(target, place, act)
        make(scope.draft, Formula((Instruction((replace(place, clause=""),), act, instruction.label),)))

    def _target(self, place: Place) -> ConsolidatedClause:
        if not place.clause:
            if self._here is None or self._here not in self._places:
                raise refusals.which_paragraph()
            return self._clauses[self._places[self._here]]
        wanted = _named(place.clause)
        found = [one for one in self._clauses if _named(one.label) == wanted]
        found = found or [one for one in self._clauses if one.number and one.kind in _FLOWING and _named(one.number) == wanted]
        if len(found) != 1:
            raise refusals.no_clause(place.clause)
        return found[0]

    def _scope(self, target: ConsolidatedClause, place: Place, act: Act) -> _Scope:
        if place.paragraphs:
            chosen = self._alineas(target)
        elif target.kind == "heading" and not (isinstance(act, Rewrite) and act.part == "whole"):
            chosen = [target, *self._under(target)]
        elif target.kind == "heading":
            raise refusals.place_unclear()
        else:
            chosen = [target]
        key = tuple(one.id for one in chosen)
        if key not in self._scopes:
            self._scopes[key] = _Scope(chosen)
        return self._scopes[key]

    def _alineas(self, target: ConsolidatedClause) -> list[ConsolidatedClause]:
        """The alinéas of the part that the clause heads or stands in, as their labels count them."""
        part = target
        while part.kind != "heading" and part.parent is not None and part.parent in self._places:
            part = self._clauses[self._places[part.parent]]
        if part.kind != "heading":
            return [one for one in self._clauses if one.kind == "paragraph" and one.parent == part.parent]
        return [one for one in self._under(part) if one.kind == "paragraph" and one.parent == part.id]

    def _under(self, part: ConsolidatedClause) -> list[ConsolidatedClause]:
        found: list[ConsolidatedClause] = []
        inside = {part.id}
        for clause in self._clauses[self._places[part.id] + 1 :]:
            if clause.parent not in inside:
                break
            inside.add(clause.id)
            if clause.kind in _FLOWING:
                found.append(clause)
        return found

    def _gather(self, scope: _Scope) -> None:
        draft = scope.draft
        for place, clause in enumerate(scope.clauses):
            if place in draft.whole:
                lines = draft.whole[place]
                if not lines:
                    self._add(clause, "delete", "")
                    continue
                self._add(clause, "replace", lines[0])
                if lines[1:]:
                    self._add(clause, "insert", "\n".join(lines[1:]))
            elif any(edit.paragraph == place for edit in draft.edits):
                self._add(clause, "replace", draft.edited(place))
        for place, groups in draft.inserted.items():
            if groups and not place:
                raise refusals.place_unclear()
            for lines in groups:
                self._add(scope.clauses[place - 1], "insert", "\n".join(lines))

    def _add(self, clause: ConsolidatedClause, kind: ChangeKind, text: str) -> None:
        key = (clause.id, "insert" if kind == "insert" else "own")
        made = Proposed(clause.id, clause.label, kind, "" if kind == "insert" else clause.text, text)
        if self._found.setdefault(key, made) != made:
            raise refusals.conflict()


def _named(reference: str) -> str:
    """ "4" for "Article 4", "Art. 4" and "4."; "3.2 al 1" for "3.2, al. 1"."""
    return " ".join(_ARTICLE.sub("article ", fold(reference)).replace(",", " ").replace("al.", "al").strip(_ENDS).split())
