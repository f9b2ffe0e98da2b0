"""What a reader of a formula has at hand: where it is, the parts and places it stands in, what has been asked for."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field, replace
from typing import Final, TypeGuard

from facilitation.formulas import payloads
from facilitation.formulas.acts import Step
from facilitation.formulas.cursor import Cursor
from facilitation.formulas.fillers import thanks
from facilitation.formulas.instructions import (
    ONCE,
    Act,
    Complete,
    DeleteWords,
    Insert,
    InsertWords,
    Instruction,
    Payload,
    Place,
    ReplaceWords,
)
from facilitation.formulas.joining import is_sentence
from facilitation.formulas.payloads import occurrence
from facilitation.formulas.place_parts import clause
from facilitation.formulas.places import onto, places
from facilitation.formulas.said import Said, is_relative

WHOLE: Final = (Place(),)


@dataclass(slots=True)
class Level:
    """One level of numbered parts: the kind of its numbers, the last one met, and the places said before the level began."""

    kind: str
    value: int
    outer: tuple[Place, ...]
    label: str


@dataclass(slots=True)
class Reading(ABC):
    """`here` is the place said before, `made` what was asked for so far; while `probing`, new words may go on."""

    cursor: Cursor
    levels: list[Level] = field(default_factory=list)
    here: tuple[Place, ...] = WHOLE
    made: list[Instruction] = field(default_factory=list)
    probing: bool = False
    placed: bool = False
    """Whether a place was said in this very statement, before the act."""
    waiting: int = -1
    """Where a place was said that nothing has been asked for yet; -1 for none."""

    @abstractmethod
    def line_stop(self, cursor: Cursor) -> bool:
        """Whether the formula goes on at this line."""

    def _place_follows(self, ahead: int) -> bool:
        cursor = self.cursor
        start = cursor.at
        cursor.at += ahead
        found = bool(places(cursor, labels=True))
        cursor.at = start
        return found

    def _outer(self, said: list[Said]) -> tuple[Place, ...]:
        """What « le même alinéa » is, where the part of the formula has named none: the alinéa of the act before."""
        pointing = said[0].this == "paragraph" and not any(place.paragraphs or place.clause for place in self.here)
        if pointing and self.made:
            return tuple(replace(place, sentences=(), edge="whole", side="") for place in self.made[-1].places)
        return self.here

    def _trailing(self, steps: list[Step]) -> list[Step]:
        """« remplacer X par Y *au 3.2.1* »: a place said last, for acts that were told none."""
        cursor = self.cursor
        if self.probing:
            return steps
        if any(step.said for step in steps):
            thanks(cursor)
            return self._within_held(steps)
        start = cursor.at
        cursor.skip(",")
        throughout = occurrence(cursor)
        held = cursor.accept("(")
        said = places(cursor, labels=held)
        cursor.accept(")") if held else None
        thanks(cursor)
        cursor.skip(".", "?")
        apart = any(one.clause or one.paragraphs or one.table for one in said) and self.here != WHOLE
        if not said or apart or not cursor.at_line_end():
            cursor.at = start
            thanks(cursor)
            return steps
        acts = [replace(step.act, at=throughout) if throughout != ONCE and _is_once(step.act) else step.act for step in steps]
        return [Step(act, tuple(said)) for act in acts]

    def _within_held(self, steps: list[Step]) -> list[Step]:
        """« supprimer la puce 2 *(III.2)* »: the part that holds what was said."""
        cursor = self.cursor
        start = cursor.at
        held = Said()
        named = cursor.accept("(") and clause(cursor, held, True, cursor.at)
        parts = [part for step in steps for one in step.said for part in one.clause]
        relative = bool(parts) and all(map(is_relative, parts))
        if named and held.clause and relative and cursor.accept(")") and cursor.at_line_end():
            for step in steps:
                for one in step.said:
                    one.clause = [*held.clause, *one.clause]
            return steps
        cursor.at = start
        return steps

    def _block(self) -> Payload | None:
        return payloads.block(self.cursor, "paragraphs", 0, self.line_stop, probing=self.probing)

    def _keep(self, steps: list[Step], *, ends: bool = False) -> None:
        """`ends`: what is put in with no place beside it stands at the end (« ajouter »)."""
        outer = self.here
        self.waiting = -1
        for step in steps:
            where = self._where(step, outer)
            self.made.append(Instruction(where, _placed_act(step.act, where, ends=ends), self._label()))
            if step.said and step.said[0].paragraphs:
                self.here = where

    def _where(self, step: Step, outer: tuple[Place, ...]) -> tuple[Place, ...]:
        """The places of an act: those said in it, which must lie in the one that was said before it."""
        if not step.said:
            return outer
        where = onto(list(step.said), outer)
        around = outer[0].clause if self.placed and len(outer) == 1 else ""
        return tuple(replace(one, within=around) if one.clause and one.clause != around else one for one in where)

    def _label(self) -> str:
        return ", ".join(level.label for level in self.levels)


def _is_once(act: Act) -> TypeGuard[ReplaceWords | DeleteWords | InsertWords]:
    return isinstance(act, ReplaceWords | DeleteWords | InsertWords) and act.at == ONCE


def _placed_act(act: Act, where: tuple[Place, ...], *, ends: bool = False) -> Act:
    """Words put in with no anchor stand where the place's edge says."""
    place = where[0]
    beside_clause = bool(place.side and place.clause) and not place.sentences and place.table is None and not place.paragraphs
    if isinstance(act, InsertWords) and not act.anchor and beside_clause and is_sentence(act.new):
        # « après le 1.1.4, ajouter : « Un bilan est publié. » »
        return Insert(Payload((act.new,), "paragraphs", 1))
    beside = bool(place.side) or (isinstance(act, Insert) and bool(act.anchor))
    at_end = not beside and (place.edge == "end" or (ends and place.edge == "whole"))
    if isinstance(act, Insert) and at_end and not (act.new.unit == "sentence" and place.sentences):
        return Complete(act.new)
    if isinstance(act, InsertWords) and not act.anchor and where[0].edge == "beginning":
        return replace(act, side="before")
    return act
