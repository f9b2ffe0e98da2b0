"""A formula said about a text of the workshop: which changes of which clauses it asks for, before anything is recorded.

Alinéas count as the labels do ("3.2, al. 2"). Where the words said do not tell one place, the formula is refused, never guessed.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from facilitation.formulas import refusals
from facilitation.formulas.application import make
from facilitation.formulas.arranging import last_of_list
from facilitation.formulas.cell_values import cell_value, fitting, narrowed
from facilitation.formulas.column_acts import column_change
from facilitation.formulas.draft import Draft
from facilitation.formulas.grammar import parse
from facilitation.formulas.headed import clause_meant, in_column, row_meant
from facilitation.formulas.instructions import (
    Act,
    Complete,
    Delete,
    Formula,
    Insert,
    Instruction,
    Move,
    NotUnderstood,
    Payload,
    Place,
    ReplaceWords,
    Rewrite,
    Run,
)
from facilitation.formulas.joining import doubled
from facilitation.formulas.meant import FLOWING, Meant, told
from facilitation.formulas.narrowing import in_sentence
from facilitation.formulas.numbers import begins_with_number, typed_number
from facilitation.formulas.proposed import Proposed
from facilitation.formulas.quotes import unquoted
from facilitation.formulas.ranges import spread
from facilitation.formulas.refusals import FormulaRefusedError
from facilitation.formulas.rows import cells_of
from facilitation.formulas.said import is_relative
from facilitation.formulas.table_acts import refuse_alinea, row_changes
from facilitation.formulas.together import Together
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.consolidated import ConsolidatedClause


@dataclass(slots=True)
class _Scope:
    """Clauses that a part of the formula is about, as the alinéas of one small text."""

    clauses: list[ConsolidatedClause]
    draft: Draft


def proposals(
    words: str, clauses: Sequence[ConsolidatedClause], here: ClauseId | None = None, received: Sequence[Clause] = ()
) -> tuple[Proposed, ...]:
    """What the formula `words` asks for in a text that now reads as `clauses`, in the order of the text; it was `received`.

    `here` is the clause under discussion, meant where the formula names none. Raises FormulaRefusedError: not understood, no such
    clause or alinéa, words not found or found more than once, places that are not clear.
    """
    return said_of(words, Meant(clauses, received), here)


def said_of(
    words: str, meant: Meant, here: ClauseId | None = None, texts: Mapping[ClauseId, str] | None = None
) -> tuple[Proposed, ...]:
    """As `proposals`, for several formulas on one text; `texts` are words to be read in place of those of some clauses."""
    readings = [parse(words, plain=True, names=meant.names, tail=tail) for tail in (False, True)]
    formulas = [one for one in readings if isinstance(one, Formula)]
    if not formulas:
        rest = max((one for one in readings if isinstance(one, NotUnderstood)), key=lambda one: -len(one.rest))
        raise refusals.not_understood(rest.rest)
    if len(formulas) == 2 and formulas[0] == formulas[1]:
        formulas.pop()
    found: list[tuple[Proposed, ...]] = []
    refused: list[FormulaRefusedError] = []
    for formula in formulas:
        try:
            found.append(_Saying(meant, here, texts or {}, unaccented=not _has_accents(words)).read(formula))
        except FormulaRefusedError as refusal:
            refused.append(refusal)
    if not found:
        raise refused[0]
    if len(found) > 1 and found[0] != found[1]:
        raise refusals.two_readings()
    return found[0]


class _Saying(Together):
    def __init__(self, meant: Meant, here: ClauseId | None, texts: Mapping[ClauseId, str], *, unaccented: bool) -> None:
        super().__init__(meant, here, texts)
        self._unaccented = unaccented
        self._scopes: dict[tuple[ClauseId, ...], _Scope] = {}

    def read(self, formula: Formula) -> tuple[Proposed, ...]:
        for said in formula.instructions:
            instruction = replace(said, places=spread(self._meant, said.places, self._here))
            if not (self._run_goes(said, instruction) or self._together(instruction)):
                for place in instruction.places:
                    self._one(instruction, place)
        for scope in self._scopes.values():
            self._gather(scope)
        return tuple(sorted(dict.fromkeys(self._found.values()), key=lambda one: self._meant.places[one.clause]))

    def _one(self, instruction: Instruction, place: Place) -> None:
        act = instruction.act
        if (column := column_change(self._meant, act, place, self._here)) is not None:
            self._keep(column.clause, "own" if column.kind == "column_out" else f"column {column.text}", column)
            return
        if place.table is not None and place.paragraphs:
            raise refusals.table_place()
        gone = clause_meant(self._meant, act, place, self._here) or row_meant(self._meant, act, place, self._here)
        if gone is not None:
            self._add(gone, "delete", "")
            return
        place = self._itself(place)
        if (last := self._last_of_list(act, place)) is not None:
            self._add(last[0], "insert", last[1])
            return
        alinea = self._meant.alinea(place, self._here)
        target = alinea or self._meant.target(place, self._here)
        if not place.title and (rows := row_changes(self._meant, act, place, target)) is not None:
            for cell, kind, text in rows:
                self._add(cell, kind, text)
            return
        if not place.title and (one_cell := narrowed(self._meant, act, place, target)) is not None:
            target, act = one_cell
            instruction, alinea = replace(instruction, act=act), target
        if not place.title and (value := cell_value(act, place, target)) is not None:
            self._reword(target, value, ())
            return
        if alinea is None and place.sentences and not place.paragraphs and not place.title and not place.side:
            one = in_sentence(self._meant, target, place, act, self._text)
            alinea, target = (one, one) if one is not None else (alinea, target)
        if alinea is not None:
            place = replace(place, paragraphs=())
        if place.title and target.kind != "heading":
            raise refusals.no_clause(told(place))
        if place.paragraphs and place.clause and self._meant.part_of(target) is not target:
            # « l'alinéa 2 de la puce 3 »: only parts and articles are counted in alinéas.
            raise refusals.no_clause(told(place))
        of_clause = not place.paragraphs and not place.sentences and place.edge == "whole"
        if of_clause and self._whole(act, place, target, alone=alinea is not None):
            return
        if isinstance(act, Move) or _is_block(act):
            raise refusals.place_unclear()
        scope = self._scope(target, place, act, alone=alinea is not None)
        place = replace(place, clause="", amendment="", table=None, title=False, paragraphs=self._counted(place, target, scope))
        make(scope.draft, Formula((Instruction((place,), self._fitting(act, target, place), instruction.label),)))

    # Acts on whole clauses

    def _whole(self, act: Act, place: Place, target: ConsolidatedClause, *, alone: bool) -> bool:
        """Takes an act that needs no words of the clause: it goes, it moves, something stands after it. `alone`: it is named as one
        alinéa, so that the rest of its article is not meant."""
        match act:
            case Delete(part="whole") if place.side or place.title:
                raise refusals.place_unclear()
            case Delete(part="whole"):
                for one in [target] if alone else self._as_one(target):
                    self._add(one, "delete", "")
            case Move():
                self._move(act, place, target, alone=alone)
            case Insert(anchor="") if place.side:
                self._add(self._neighbour(act.new, place, target, alone=alone), "insert", _lines(act.new, target))
            case Complete() if target.kind == "cell" and act.new.unit == "paragraphs":
                self._add(target, "insert", _lines(act.new, target))
            case Complete() if act.new.unit == "paragraphs" and self._ends_in_table(target):
                raise refusals.place_unclear()
            case _:
                return False
        return True

    def _as_one(self, target: ConsolidatedClause) -> Iterator[ConsolidatedClause]:
        """The clause; of an article that is several alinéas, all of them."""
        yield target
        if self._meant.is_article(target):
            beside = (one for one in self._meant.members(target) if one.parent == target.parent)
            yield from (one for one in beside if one.state != "deleted")

    def _move(self, act: Move, place: Place, target: ConsolidatedClause, *, alone: bool) -> None:
        aim, scope = act.target, place.clause.rpartition(", ")[0]
        if scope and is_relative(aim.clause) and not aim.paragraphs:
            # « la puce 3 du III.2 avant la puce 2 »
            aim = replace(aim, clause=f"{scope}, {aim.clause}")
        alinea = self._meant.alinea(aim, self._here)
        there = alinea or self._meant.target(aim, self._here)
        if act.target.side == "before":
            if alinea is None and (target.kind == "heading" or there.kind == "heading" or self._meant.is_article(there)):
                raise refusals.place_unclear()
            there = alinea = self._beside.before(there, moved=target)
        vague = act.target.title or place.title or bool(place.side)
        several = (self._meant.is_article(target) and not alone) or (self._meant.is_article(there) and alinea is None)
        if vague or several or (alinea is None and act.target.paragraphs):
            raise refusals.place_unclear()
        self._add(target, "move", "", there.id)

    def _ends_in_table(self, target: ConsolidatedClause) -> bool:
        """Whether new alinéas at its end would stand after a table, which is none of the alinéas."""
        standing = [one for one in self._meant.members(target) if one.state != "deleted"]
        return bool(standing) and target.kind in FLOWING and standing[-1].kind not in FLOWING

    def _neighbour(self, new: Payload, place: Place, target: ConsolidatedClause, *, alone: bool) -> ConsolidatedClause:
        """The clause after which new alinéas stand that are said to stand after `place`."""
        if place.before and not self._beside.follows(target, self._meant.target(Place(place.before), self._here)):
            raise refusals.not_neighbours()
        if place.side == "before" and not place.title and target.kind in ("paragraph", "item", "row"):
            before = self._beside.before(target)
            if before.kind != "heading" and before.kind != target.kind:
                raise refusals.place_unclear()
            return before
        below_heading = place.title and target.kind == "heading"
        after_row = target.kind == "row" and new.unit in ("row", "paragraphs")
        if place.side != "after" or target.kind == "cell" or (target.kind == "row" and not after_row):
            raise refusals.place_unclear()
        if after_row:
            refuse_alinea(self._meant, new, target)
        if not after_row and new.unit not in ("paragraphs", "article", "block"):
            raise refusals.place_unclear()
        if (target.kind == "heading" and not below_heading) or (self._meant.is_article(target) and not alone):
            # After its words, or after all that it holds? « Après l'intitulé du 3.1 », « après l'alinéa 1 de l'article 4 » say it.
            raise refusals.place_unclear()
        return target

    def _last_of_list(self, act: Act, place: Place) -> tuple[ConsolidatedClause, str] | None:
        """« au I.3, ajouter un e) : … », « ajouter un 3.1.5 : … »: the d), the 3.1.4, last of its list, and what comes after it."""
        new = getattr(act, "new", None)
        if not isinstance(new, Payload) or not new.label or place.side or place.paragraphs or place.sentences:
            return None
        lettered = new.label.endswith(")")
        if not lettered and place != Place():
            return None
        if lettered:
            holder = self._meant.target(place, self._here)
            part = holder if holder.kind in ("heading", "paragraph") else self._meant.part_of(holder)
            part = self._meant.part_of(part) if part is not None and part.kind == "paragraph" else part
            among = [] if part is None else [one for one in self._meant.members(part) if one.parent == part.id]
        else:
            among = list(self._meant.clauses)
        if any(line.lstrip()[:1] in '«“"' and line == bare for line, bare in zip(new.lines, unquoted(new.lines), strict=True)):
            # « ajouter e) « … » après le d) »
            raise refusals.two_readings()
        last = last_of_list(among, new.label)
        return last, _lines(new, last)

    # Acts on words

    def _fitting(self, act: Act, target: ConsolidatedClause, place: Place) -> Act:
        """A cell is one text, whatever its lines; a number that is typed before the words (« Article 4 : ») stays there."""
        of_clause = not place.paragraphs and not place.sentences and place.edge == "whole"
        if isinstance(act, Rewrite) and of_clause and act.part == "whole" and not act.anchor and target.kind in FLOWING:
            lead = typed_number(self._text(target), target.number)
            if lead and not act.new.unnumbered and not begins_with_number(act.new.text, target.number):
                first, *rest = unquoted(act.new.lines)
                return replace(act, new=replace(act.new, lines=(lead + first, *rest)))
        if isinstance(act, ReplaceWords) and target.kind == "cell":
            return fitting(act, target)
        if isinstance(act, Rewrite) and target.kind == "cell" and act.part == "whole" and act.new.unit == "paragraphs":
            return replace(act, new=replace(act.new, unit="lines"))
        return act

    def _scope(self, target: ConsolidatedClause, place: Place, act: Act, *, alone: bool) -> _Scope:
        if place.paragraphs:
            chosen = [one for one in self._alineas(target) if one.state != "deleted"]
        elif alone or place.title:
            chosen = [target]
        elif target.kind == "heading" and isinstance(act, Rewrite) and act.part == "whole":
            raise refusals.place_unclear()
        elif target.kind in ("heading", "table", "row") or self._meant.is_article(target):
            kinds = FLOWING if target.kind in FLOWING else {"cell"}
            within = (one for one in self._meant.members(target) if one.state != "deleted")
            chosen = [one for one in (target, *within) if one.kind in kinds]
            chosen = in_column(chosen, act)
        else:
            chosen = [target]
        key = tuple(one.id for one in chosen)
        if key not in self._scopes:
            self._scopes[key] = _Scope(chosen, Draft([self._text(one) for one in chosen], plain=True, unaccented=self._unaccented))
        return self._scopes[key]

    def _alineas(self, target: ConsolidatedClause) -> list[ConsolidatedClause]:
        """The alinéas of the part that the clause heads or stands in, deleted ones included."""
        part = self._meant.part_of(target)
        if part is None:
            return [one for one in self._meant.clauses if one.kind == "paragraph" and one.parent == target.parent]
        if part.kind == "heading":
            within = [one for one in self._meant.members(part) if one.parent == part.id]
        else:
            within = [part, *(one for one in self._meant.members(part) if one.parent == part.parent)]
        return [one for one in within if one.kind == "paragraph"]

    def _counted(self, place: Place, target: ConsolidatedClause, scope: _Scope) -> tuple[Run, ...]:
        """The alinéas named, by their places in the scope: numbers are those of the text as it was given out."""
        if not place.paragraphs:
            return ()
        printed = [one for one in self._alineas(target) if one.state != "inserted"]
        standing = {one.id: at for at, one in enumerate(scope.clauses, start=1)}

        def at(number: int) -> int:
            if not number and len(printed) != 1:
                raise refusals.which_paragraph()
            if number < 0:
                return number
            number = number or 1
            if number > len(printed) or printed[number - 1].id not in standing:
                raise refusals.no_paragraph(number, len(printed))
            return standing[printed[number - 1].id]

        return tuple(Run(at(run.first), at(run.last)) for run in place.paragraphs)

    # What is asked for

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
                self._reword(clause, draft.edited(place), [edit.text for edit in draft.edits if edit.paragraph == place])
        for place, groups in draft.inserted.items():
            if groups and not place:
                raise refusals.place_unclear()
            for lines in groups:
                self._add(scope.clauses[place - 1], "insert", "\n".join(lines))

    def _reword(self, clause: ConsolidatedClause, text: str, brought: Sequence[str]) -> None:
        if marks := doubled(self._text(clause), text, brought):
            raise refusals.double_mark(marks)
        if not text.strip():
            # « supprimer la dernière phrase », where there is one: nothing is left of the clause, so that it goes.
            if any(one.state != "deleted" for one in self._meant.members(clause)):
                raise refusals.place_unclear()
            self._add(clause, "delete", "")
            return
        self._add(clause, "replace", text)


def _has_accents(words: str) -> bool:
    return any(map(unicodedata.combining, unicodedata.normalize("NFD", words)))


def _is_block(act: Act) -> bool:
    new = getattr(act, "new", None)
    return isinstance(new, Payload) and new.unit == "block"


def _lines(new: Payload, beside: ConsolidatedClause) -> str:
    if new.unit == "paragraphs" and new.count not in (0, len(new.lines)):
        raise refusals.wrong_count(new.count, len(new.lines))
    if new.unit == "block":
        return new.text
    lines = unquoted(new.lines)
    return "\n".join(map(cells_of, lines) if beside.kind == "row" else lines)
