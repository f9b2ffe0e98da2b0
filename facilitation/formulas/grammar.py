"""Reads a French amendment formula: numbered parts, places on their own lines, acts with their words, coordination."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from facilitation.formulas.acts import Acts, Step
from facilitation.formulas.commands import Commands
from facilitation.formulas.cursor import Cursor, Names
from facilitation.formulas.fillers import linked, polite
from facilitation.formulas.instructions import (
    Delete,
    Formula,
    Insert,
    Instruction,
    NotUnderstood,
    Place,
    Side,
)
from facilitation.formulas.parts import part_number
from facilitation.formulas.payloads import Operand, announced, numbered
from facilitation.formulas.places import onto, places
from facilitation.formulas.reading import WHOLE, Level
from facilitation.formulas.said import Said, side_said
from facilitation.formulas.stops import noun_or_quote, verb_follows
from facilitation.formulas.verbs import commanding

_ANEW: Final = ("nouvelle redaction", "nouvelle formulation", "nouvelle version", "nouveau texte", "nouveau libelle")
_LONGEST_REST: Final = 60
_CONSEQUENCE: Final = (
    "en consequence", "par consequent", "par coordination", "par voie de consequence", "par cohesion", "de meme", "par ailleurs",
    "puis", "ensuite", "en outre", "dans le meme esprit", "consequemment", "correlativement", "et en consequence",
)  # fmt: skip
_PURPOSE: Final = ("pour", "afin", "compte", "sous", "par", "dans", "en", "au", "la")
_NOISE: Final = (",", ".", ";", ":", "»", ")", "”", "\n", "-", "et", "!")
_STRONG: Final = frozenset({"replace", "substitute", "delete", "insert", "add", "complete", "rewrite", "restore"})


def parse(text: str, *, plain: bool = False, names: Iterable[str] | Names = (), tail: bool = False) -> Formula | NotUnderstood:
    """What the formula asks for, whatever text it is made for; `NotUnderstood` where any word of it is left over.

    HTML and Markdown, which official amendments come in, are resolved, but not in `plain` text. `names` are the titles of parts and
    the headings of columns that may be said without marks; `tail`: words said without marks end before a place that ends the line.
    """
    reader = _Reader(Cursor(text, plain=plain, names=names, tail=tail))
    return reader.read()


@dataclass(slots=True)
class _Reader(Commands):
    """Parts, places and commands."""

    def read(self) -> Formula | NotUnderstood:
        cursor = self.cursor
        while True:
            cursor.skip(*_NOISE) if not self._part_starts() else None
            if not cursor.at and cursor.word() == "(" and cursor.text(1)[:1].isdigit():
                # « (1.2.2) remplacer … »
                cursor.at += 1
            if cursor.ended:
                break
            start = cursor.at
            self._part()
            self._fillers()
            if not self._statement() and not (cursor.at > start and cursor.at_line_end()):
                cursor.at = max(start, cursor.at)
                rest = cursor.source[cursor.offset :].strip()
                return NotUnderstood(rest[:_LONGEST_REST])
        if self.waiting >= 0:
            # A place was said, and nothing to be done there.
            return NotUnderstood(cursor.source[self.waiting :].strip()[:_LONGEST_REST])
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
        if not (cursor.at_line_start() or (cursor.at and cursor.tokens[cursor.at - 1].word in (":", "-", ".", ")", ";"))):
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
        self.levels.append(Level(kind, kinds[kind], self.here, label))
        return True

    def _fillers(self) -> None:
        """ "En conséquence,", "Pour compenser la perte de recettes résultant du I,": why, not what."""
        cursor = self.cursor
        while cursor.accept_any(*_CONSEQUENCE):
            cursor.skip(",", ":", "\n")
        if cursor.word() == "pour" and self._place_follows(1):
            cursor.at += 1
            return
        if cursor.word() not in _PURPOSE or cursor.word() in ("par", "dans", "en", "au", "la"):
            return
        start = cursor.at
        while not cursor.at_line_end():
            if cursor.word() == "," and (commanding(cursor.word(1)) or self._place_follows(1)):
                cursor.at += 1
                return
            cursor.at += 1
        cursor.at = start

    # Statements

    def _statement(self) -> bool:
        """A place, an act, or both; moves, and keeps what was said."""
        cursor = self.cursor
        start = cursor.at
        self.placed = False
        if not self.probing:
            polite(cursor)
            linked(cursor)
        if self._active(WHOLE) or self._numbered_new():
            return True
        if self._anchored():
            return True
        if self._instead() or self._value_changes():
            return True
        anew = not self.probing and cursor.accept_any(*_ANEW)
        said = places(cursor)
        if said:
            return self._anew(said) if anew else self._placed(said, start)
        if self._passive_words():
            return True
        cursor.at = start
        return False

    def _placed(self, said: list[Said], start: int) -> bool:
        """A place was said: an act follows, or it stands alone on its line for what comes after it."""
        cursor = self.cursor
        outer = self.here
        self.here, self.placed = onto(said, self._outer(said)), True
        cursor.skip(",", ":", "-")
        if not self.probing and cursor.accept_any(*_ANEW):
            return self._anew([])
        after_place = cursor.at
        cursor.skip(*_NOISE) if cursor.word() != "\n" else None
        self._fillers()
        if not self.probing:
            linked(cursor)
            if self._struck() or (said[-1].side and self._more()):
                return True
        if (
            self._anchored()
            or self._active(self.here)
            or self._passive_place()
            or self._passive_words()
            or self._modified()
            or self._instead()
            or self._value_changes()
        ):
            return True
        cursor.at = after_place
        if cursor.at_line_end() or (not self.probing and self._part_starts_inline()):
            self.waiting = cursor.tokens[start].start
            return True
        self.here = outer
        cursor.at = start
        return False

    def _more(self) -> bool:
        """« après 3.1.4, nouveau point : « … » »: what stands beside a place needs no verb."""
        cursor = self.cursor
        start = cursor.at
        told = announced(cursor)
        cursor.at = start
        steps = Acts(cursor, self.line_stop).read("insert") if told is not None else []
        if steps:
            self._keep(steps)
            return True
        cursor.at = start
        return False

    def _numbered_new(self) -> bool:
        """« 3.1.5 (nouveau) : … »: a point that the text does not have yet."""
        cursor = self.cursor
        start = cursor.at
        told = numbered(cursor) if not self.probing and cursor.at_line_start() else None
        if told is not None and cursor.accept("(") and cursor.accept("nouveau", "nouvelle", "nouvel") and cursor.accept(")"):
            made = Acts(cursor, self.line_stop).block(told)
            if made is not None:
                self._keep([Step(Insert(made))])
                return True
        cursor.at = start
        return False

    def _struck(self) -> bool:
        """« 3.2.1 : supprimer », « 3.2.1 – à supprimer »: the place goes."""
        cursor = self.cursor
        start = cursor.at
        if cursor.accept("suppression", "retrait") or self._verb() == "delete":
            if not cursor.ended and cursor.offset == cursor.tokens[cursor.at - 1].end:
                cursor.accept(".")
            if cursor.ended:
                self._keep([Step(Delete())])
                return True
        cursor.at = start
        return False

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
                self._keep(self._trailing(steps), ends=verb == "add")
                return True
        cursor.at = start
        return False

    def _instead(self) -> bool:
        """« au lieu de X, lire Y », « Y au lieu de X »."""
        cursor = self.cursor
        start = cursor.at
        reader = Acts(cursor, self.line_stop)
        steps = [] if self.probing else reader.steps(reader.instead())
        if steps:
            self._keep(self._trailing(steps))
            return True
        cursor.at = start
        return False

    def _anchored(self) -> bool:
        """ "Après le mot X, insérer …", « après les mots X, la fin de la phrase est supprimée »."""
        cursor = self.cursor
        start = cursor.at
        side = side_said(cursor)
        if side and (noun_or_quote(cursor) or (not self.probing and not self._place_follows(0))):
            reader = Acts(cursor, self.line_stop, self.probing)
            marked = noun_or_quote(cursor)
            anchor = reader.operand(verb_follows, bare=not self.probing)
            if anchor is not None and (marked or self._adding_follows()):
                inner = self._inner_place()
                cursor.skip(",", "\n", ":")
                if self._anchored_act(reader, anchor, side, inner):
                    return True
        cursor.at = start
        return False

    def _adding_follows(self) -> bool:
        """« après vie économique *ajouter* … »: words without marks are told by what is put beside them only."""
        cursor = self.cursor
        start = cursor.at
        cursor.skip(",")
        linked(cursor)
        verb = self._verb()
        cursor.at = start
        return verb in ("insert", "add")

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
        cursor = self.cursor
        outer = self.here
        if inner:
            self.here = onto(inner, outer)
        linked(cursor) if not self.probing else None
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
            target = onto(said, WHOLE) if said else self.here
            self.waiting = -1
            self.made += [Instruction(target, one.act, self._label()) for one in same_label]
        return bool(said) or self.here != WHOLE

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
        goes_on = here > after_number or commanding(cursor.word()) in _STRONG
        if not found and numbered and self.levels and probe.levels[-1].value > 1 and goes_on:
            # « II. – En conséquence, … », « 2° Remplacer … »: the formula goes on, though it is not understood.
            found = True
        if found and not numbered and len(probe.made) == len(self.made):
            # A place alone on its line; in new words nothing reads so but a line that is only « Alinéa 4 ».
            found = cursor.at_line_end() and cursor.at > here
        cursor.at = start
        return found
