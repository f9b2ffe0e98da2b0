"""Reads a French amendment formula: numbered parts, places on their own lines, acts with their words, coordination."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from facilitation.formulas import payloads
from facilitation.formulas.acts import Acts, Step
from facilitation.formulas.cursor import Cursor
from facilitation.formulas.instructions import (
    ONCE,
    Act,
    Complete,
    Delete,
    DeleteWords,
    Formula,
    InsertWords,
    Instruction,
    NotUnderstood,
    Payload,
    Place,
    Rewrite,
    Side,
)
from facilitation.formulas.parts import part_number
from facilitation.formulas.payloads import Operand
from facilitation.formulas.places import Said, onto, places
from facilitation.formulas.stops import noun_or_quote, verb_follows
from facilitation.formulas.verbs import Verb, active, commanding, passive

_WHOLE: Final = (Place(),)
_LONGEST_REST: Final = 60
_CONSEQUENCE: Final = (
    "en consequence", "par consequent", "par coordination", "par voie de consequence", "par cohesion", "de meme", "par ailleurs",
    "puis", "ensuite", "en outre", "dans le meme esprit", "consequemment", "correlativement", "et en consequence",
)  # fmt: skip
_PURPOSE: Final = ("pour", "afin", "compte", "sous", "si", "par", "dans", "en", "au", "la")
_NOISE: Final = (",", ".", ";", ":", "»", ")", "”", "\n", "-", "et", "ou")


def parse(text: str, *, plain: bool = False) -> Formula | NotUnderstood:
    """What the formula asks for, whatever text it is made for; `NotUnderstood` where any word of it is left over.

    HTML and Markdown, which official amendments come in, are resolved, but not in `plain` text.
    """
    reader = _Reader(Cursor(text, plain=plain))
    return reader.read()


@dataclass(slots=True)
class _Level:
    """One level of numbered parts: the kind of its numbers, the last one met, and the places said before the level began."""

    kind: str
    value: int
    outer: tuple[Place, ...]
    label: str


@dataclass(slots=True)
class _Reader:
    cursor: Cursor
    levels: list[_Level] = field(default_factory=list)
    here: tuple[Place, ...] = _WHOLE
    made: list[Instruction] = field(default_factory=list)
    probing: bool = False

    def read(self) -> Formula | NotUnderstood:
        cursor = self.cursor
        while True:
            cursor.skip(*_NOISE) if not self._part_starts() else None
            if cursor.ended:
                break
            start = cursor.at
            self._part()
            self._fillers()
            if not self._statement() and not (cursor.at > start and cursor.at_line_end()):
                cursor.at = max(start, cursor.at)
                rest = cursor.source[cursor.offset :].strip()
                return NotUnderstood(rest[:_LONGEST_REST])
        return Formula(tuple(self.made)) if self.made else NotUnderstood(cursor.source[:_LONGEST_REST])

    # Numbered parts

    def _part_starts(self) -> bool:
        cursor = self.cursor
        start = cursor.at
        found = cursor.at_line_start() and bool(part_number(cursor))
        cursor.at = start
        return found

    def _part(self) -> bool:
        """A part's number, accepted; the places of its level hold again."""
        cursor = self.cursor
        if not (cursor.at_line_start() or (cursor.at and cursor.tokens[cursor.at - 1].word in (":", "-", ".", ")"))):
            return False
        start = cursor.at
        kinds = part_number(cursor)
        if not kinds:
            return False
        label = cursor.source[cursor.tokens[start].start : cursor.tokens[cursor.at - 1].end].rstrip(" .-–—\u00a0")
        for depth in range(len(self.levels) - 1, -1, -1):
            level = self.levels[depth]
            value = kinds.get(level.kind)
            if value is not None and (value in (level.value, level.value + 1) or not self.probing):
                if self.probing and value == level.value and "bis" not in label:
                    continue
                del self.levels[depth + 1 :]
                level.value, level.label, self.here = value, label, level.outer
                return True
        kind = next((kind for kind, value in kinds.items() if value == 1), None)
        if kind is None:
            if self.probing or self.levels:
                cursor.at = start
                return False
            kind = next(iter(kinds))
        self.levels.append(_Level(kind, kinds[kind], self.here, label))
        return True

    def _fillers(self) -> None:
        """ "En conséquence,", "Pour compenser la perte de recettes résultant du I,": why, not what."""
        cursor = self.cursor
        while cursor.accept_any(*_CONSEQUENCE):
            cursor.skip(",", ":", "\n")
        if cursor.word() not in _PURPOSE or cursor.word() in ("par", "dans", "en", "au", "la"):
            return
        start = cursor.at
        while not cursor.at_line_end():
            if cursor.word() == "," and (commanding(cursor.word(1)) or self._place_follows(1)):
                cursor.at += 1
                return
            cursor.at += 1
        cursor.at = start

    def _place_follows(self, ahead: int) -> bool:
        cursor = self.cursor
        start = cursor.at
        cursor.at += ahead
        found = bool(places(cursor))
        cursor.at = start
        return found

    # Statements

    def _statement(self) -> bool:
        """A place, an act, or both; moves, and keeps what was said."""
        cursor = self.cursor
        start = cursor.at
        if self._active(_WHOLE):
            return True
        if self._anchored():
            return True
        said = places(cursor)
        if said:
            return self._placed(said, start)
        if self._passive_words():
            return True
        cursor.at = start
        return False

    def _placed(self, said: list[Said], start: int) -> bool:
        """A place was said: an act follows, or it stands alone on its line for what comes after it."""
        cursor = self.cursor
        outer = self.here
        self.here = onto(said, self._outer(said))
        cursor.skip(",", ":")
        after_place = cursor.at
        cursor.skip(*_NOISE) if cursor.word() != "\n" else None
        self._fillers()
        if self._anchored() or self._active(self.here) or self._passive_place() or self._passive_words():
            return True
        cursor.at = after_place
        if cursor.at_line_end():
            return True
        if not self.probing and self._part_starts_inline():
            return True
        self.here = outer
        cursor.at = start
        return False

    def _outer(self, said: list[Said]) -> tuple[Place, ...]:
        """What « le même alinéa » is, where the part of the formula has named none: the alinéa of the act before."""
        pointing = said[0].this == "paragraph" and not any(place.paragraphs or place.clause for place in self.here)
        if pointing and self.made:
            return tuple(replace(place, sentences=(), edge="whole", side="") for place in self.made[-1].places)
        return self.here

    def _part_starts_inline(self) -> bool:
        cursor = self.cursor
        start = cursor.at
        found = bool(part_number(cursor))
        cursor.at = start
        return found

    def _active(self, outer: tuple[Place, ...]) -> bool:
        cursor = self.cursor
        start = cursor.at
        verb = self._verb()
        if verb is None:
            return False
        if verb == "same":
            if self._same():
                return True
        else:
            steps = Acts(cursor, self.line_stop, self.probing).read(verb)
            if steps:
                self._keep(steps)
                return True
        cursor.at = start
        return False

    def _verb(self) -> Verb | None:
        cursor = self.cursor
        word = cursor.word()
        if word == "faire" and cursor.word(1) == "preceder":
            cursor.at += 2
            return "precede"
        if word == "faire" and cursor.word(1) == "de" and cursor.word(2) == "meme":
            cursor.at += 3
            return "same"
        verb = commanding(word) if self.probing else active(word)
        if verb is None or verb == "modify":
            return None
        cursor.at += 1
        return verb

    def _anchored(self) -> bool:
        """ "Après le mot X, insérer …", « après les mots X, la fin de la phrase est supprimée »."""
        cursor = self.cursor
        start = cursor.at
        side: Side = "after" if cursor.accept("apres") else "before" if cursor.accept("avant") else ""
        if side and noun_or_quote(cursor):
            reader = Acts(cursor, self.line_stop, self.probing)
            anchor = reader.operand(verb_follows)
            if anchor is not None:
                inner = self._inner_place()
                cursor.skip(",", "\n", ":")
                if self._anchored_act(reader, anchor, side, inner):
                    return True
        cursor.at = start
        return False

    def _inner_place(self) -> list[Said]:
        """ "après le mot X de l'alinéa 3, insérer"."""
        cursor = self.cursor
        saved = cursor.at
        cursor.skip(",")
        said = places(cursor)
        if said and cursor.word() in (",", "\n"):
            return said
        cursor.at = saved
        return []

    def _anchored_act(self, reader: Acts, anchor: Operand, side: Side, inner: list[Said]) -> bool:
        outer = self.here
        if inner:
            self.here = onto(inner, outer)
        verb = self._verb()
        if verb is not None:
            steps = reader.read(verb, anchor, side)
        else:
            steps = self._anchored_passive(reader, anchor, side)
        if steps:
            self._keep(steps)
            return True
        self.here = outer
        return False

    def _anchored_passive(self, reader: Acts, anchor: Operand, side: Side) -> list[Step]:
        cursor = self.cursor
        if self.probing:
            return []
        if cursor.accept("la") and cursor.accept("fin"):
            said = places(cursor)
            verb = passive(cursor)
            if verb == "delete":
                return [Step(DeleteWords(anchor.text, anchor.at, to_end=True, keep_anchor=True), tuple(said))]
            if verb == "rewrite" and (made := self._block()) is not None:
                return [Step(Rewrite(made, "end", anchor.text, anchor.at), tuple(said))]
            return []
        verb = passive(cursor)
        return reader.read("insert", anchor, side) if verb == "insert" else []

    def _block(self) -> Payload | None:
        return payloads.block(self.cursor, "paragraphs", 0, self.line_stop, probing=self.probing)

    def _passive_words(self) -> bool:
        """ "les mots X sont remplacés par les mots Y", "le mot X est supprimé", "il est inséré un alinéa"."""
        cursor = self.cursor
        if self.probing:
            return False
        start = cursor.at
        reader = Acts(cursor, self.line_stop)
        verb = passive(cursor)
        if verb == "insert":
            steps = reader.read("insert")
            if steps:
                self._keep(steps)
                return True
        cursor.at = start
        if not noun_or_quote(cursor):
            return False
        old = reader.operand(verb_follows)
        cursor.skip(",", "\n")
        verb = passive(cursor) if old is not None else None
        steps = []
        if old is not None and verb == "replace":
            steps = reader.steps(reader.pairs(old, ONCE, None))
        elif old is not None and verb == "delete":
            steps = [Step(DeleteWords(old.text, old.at))]
        if steps:
            self._keep(steps)
            return True
        cursor.at = start
        return False

    def _passive_place(self) -> bool:
        """After a place: "est supprimé", "est remplacé par …", "est complété par …", "est ainsi rédigé : …", "est ainsi
        modifié :".
        """
        cursor = self.cursor
        if self.probing:
            return False
        start = cursor.at
        verb = passive(cursor)
        act: Act | None = None
        edge = self.here[0].edge
        if verb == "modify":
            return True
        if verb == "delete":
            act = Delete()
        elif verb in ("rewrite", "restore") and (made := self._block()) is not None:
            act = Rewrite(made, edge)
            self.here = tuple(replace(place, edge="whole") for place in self.here)
        elif verb in ("replace", "complete") and cursor.accept("par"):
            reader = Acts(cursor, self.line_stop)
            rewritten = reader.rewritten()
            if isinstance(rewritten, Rewrite):
                act = rewritten if verb == "replace" else Complete(rewritten.new)
        if act is not None:
            self._keep([Step(act)])
            return True
        cursor.at = start
        return False

    def _same(self) -> bool:
        """ "procéder à la même substitution à l'alinéa 9": the last act again, elsewhere."""
        cursor = self.cursor
        cursor.accept_any("a la", "aux", "de")
        cursor.accept("meme", "memes")
        if not cursor.accept(
            "substitution", "substitutions", "suppression", "suppressions", "insertion", "insertions", "modification",
            "modifications",
            "remplacement", "rectification", "correction", "operation", "ajout", "completement", "coordination",
        ):  # fmt: skip
            cursor.accept("a", "aux")
        cursor.skip(",")
        said = places(cursor)
        if not self.made and not self.probing:
            return False
        if self.made:
            last = self.made[-1]
            same_label = [one for one in self.made if one.label == last.label and one.places == last.places]
            target = onto(said, _WHOLE) if said else self.here
            self.made += [Instruction(target, one.act, self._label()) for one in same_label]
        return bool(said) or self.here != _WHOLE

    def _keep(self, steps: list[Step]) -> None:
        outer = self.here
        for step in steps:
            where = onto(list(step.said), outer) if step.said else outer
            self.made.append(Instruction(where, _placed_act(step.act, where), self._label()))
            if step.said and step.said[0].paragraphs:
                self.here = where

    def _label(self) -> str:
        return ", ".join(level.label for level in self.levels)

    # Where new words end

    def line_stop(self, cursor: Cursor) -> bool:
        """Whether the formula goes on at this line: the next part of the numbering, a place alone, or a command that can
        be read.
        """
        if not cursor.at_line_start():
            return False
        start = cursor.at
        probe = _Reader(cursor, [replace(level) for level in self.levels], self.here, list(self.made), probing=True)
        numbered = probe._part()
        after_number = cursor.at
        probe._fillers()
        here = cursor.at
        found = probe._statement()
        if not found and numbered and (here > after_number or commanding(cursor.word(0))):
            # « II. – En conséquence, … », « 2° Remplacer … »: the formula goes on, though it is not understood.
            found = True
        if found and not numbered and len(probe.made) == len(self.made):
            # A place alone on its line; in new words nothing reads so but a line that is only « Alinéa 4 ».
            found = cursor.at_line_end() and cursor.at > here
        cursor.at = start
        return found


def _placed_act(act: Act, where: tuple[Place, ...]) -> Act:
    """Words put in with no anchor stand where the place's edge says."""
    if isinstance(act, InsertWords) and not act.anchor and where[0].edge == "beginning":
        return replace(act, side="before")
    return act
