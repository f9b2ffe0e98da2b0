"""The grammar of acts: what stands after « remplacer », « supprimer », « insérer », « compléter », « rédiger », « déplacer »."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from facilitation.formulas.arrangements import Arrangements
from facilitation.formulas.cursor import Cursor
from facilitation.formulas.deletions import Deletions
from facilitation.formulas.instructions import (
    ONCE,
    Act,
    Complete,
    Insert,
    InsertWords,
    Occurrence,
    Payload,
    ReplaceWords,
    Rewrite,
    Side,
)
from facilitation.formulas.joining import is_sentence
from facilitation.formulas.neighbours import Neighbours
from facilitation.formulas.new_columns import NewColumns, announces_column
from facilitation.formulas.nouns import noun
from facilitation.formulas.payloads import Announced, Operand, announced, numbered, occurrence
from facilitation.formulas.place_parts import LABEL
from facilitation.formulas.places import places
from facilitation.formulas.quotes import opens
from facilitation.formulas.rewordings import Rewordings
from facilitation.formulas.said import Said
from facilitation.formulas.stops import (
    PLACE_BEGINS,
    insertion_ends,
    never,
    noun_follows,
    noun_or_quote,
    occurrence_follows,
    until_by,
)
from facilitation.formulas.verbs import Verb

_VAGUE = (
    "quelque chose",
    "autre chose",
    "un autre mot",
    "un autre terme",
    "une autre",
    "un mot plus",
    "un terme plus",
    "une formule plus",
)
"""What describes the new words and does not give them."""
_INTO = ("corrig", "chang", "rectifi", "modifi", "correct")
"""Verbs that take « en » before the new words."""


@dataclass(frozen=True, slots=True)
class Step:
    """One act, with the places said inside it (none: those said before it)."""

    act: Act
    said: tuple[Said, ...] = ()


class Acts(Arrangements, Deletions, NewColumns, Neighbours, Rewordings):
    """Reads acts from a cursor."""

    __slots__ = ()

    def read(self, verb: Verb, anchor: Operand | None = None, side: Side = "after") -> list[Step]:
        """What the verb, already accepted, asks for; [] where it cannot be read. Words `anchor` were named before the verb."""
        self._said = []
        self._takes_en = self.cursor.tokens[self.cursor.at - 1].word.startswith(_INTO)
        match verb:
            case "replace":
                return self.steps(self._replace(anchor))
            case "substitute":
                return self.steps(self._substitute(anchor))
            case "delete":
                return self.steps(self._delete(anchor))
            case "insert" | "add":
                return self.steps(self._insert(anchor, side))
            case "complete":
                return self.steps(self._complete())
            case "rewrite" | "restore":
                return self.steps(self._rewrite(anchor))
            case "move":
                return self.steps(self._move())
            case "precede":
                return self.steps(self._precede())
            case "swap":
                return self.steps(self._swap())
            case "merge":
                return self.steps(self._merge())
            case "split":
                return self.steps(self._split())
            case "carry":
                return self.steps(self._carry())
            case "read" if anchor is not None:
                # « après « X », mettre « Y » »
                return self.steps(self._insert(anchor, side))
            case "read":
                here = self.cursor.at
                if moved := self.steps(self._move()):
                    # « mettre le 2.1.4 après le 2.1.2 »
                    return moved
                self.cursor.at, self._said = here, []
                return self.steps(self._read())
            case _:
                return []

    def steps(self, acts: Iterator[Act | None]) -> list[Step]:
        found: list[Step] = []
        for act in acts:
            if act is None:
                return []
            found.append(Step(act, tuple(self._said)))
        return found

    # Verbs

    def _replace(self, anchor: Operand | None) -> Iterator[Act | None]:
        cursor = self.cursor
        start = cursor.at
        if anchor is None and (figures := self.figure_pairs()):
            yield from figures
            return
        if cursor.accept_any("tout le texte par", "le texte par", "le tout par", "l ensemble du texte par"):
            yield self.rewritten()
            return
        said = places(cursor)
        cursor.accept(",")
        cursor.skip_breaks()
        if said and cursor.accept("par"):
            self._said = said
            yield self.rewritten()
            return
        cursor.at = start
        at = occurrence(cursor)
        self._inner_places()
        at = at if at != ONCE else occurrence(cursor)
        old = self.operand(until_by(cursor, into=self._takes_en), bare=not self.probing)
        yield from self.pairs(old, at, anchor)

    def pairs(self, old: Operand | None, at: Occurrence, anchor: Operand | None) -> Iterator[Act | None]:
        """ "X par Y", then "et Z par W" …"""
        cursor = self.cursor
        while True:
            cursor.skip(",", "\n", ".")
            self._place_before_by()
            occurred = occurrence(cursor)
            into = cursor.word() == "en" and (self._takes_en or opens(cursor.source, cursor.tokens[cursor.at].end + 1))
            if old is None or not cursor.accept("par", "en" if into else "par"):
                yield None
                return
            cursor.skip(",")
            told = announced(cursor)
            if cursor.accept_any(*_VAGUE):
                yield None
                return
            new = Operand("\n".join(made.lines)) if told and (made := self.block(told)) else self.operand(never, bare=True)
            if new is None:
                yield None
                return
            which = next((one for one in (old.at, at, occurred, new.at) if one != ONCE), ONCE)
            yield _after(anchor, old, new.text, which)
            next_old = self._next_pair()
            if next_old is None:
                return
            old, at = next_old, ONCE

    def _place_before_by(self) -> None:
        """« remplacer « X » du 2.1.2 par « Y » »."""
        cursor = self.cursor
        start = cursor.at
        said = places(cursor) if cursor.word() in PLACE_BEGINS and not self._said and not self.probing else []
        if said and cursor.word() in ("par", "en"):
            self._said = said
        else:
            cursor.at = start

    def _next_pair(self) -> Operand | None:
        cursor = self.cursor
        start = cursor.at
        cursor.skip(",", ";", "\n")
        if cursor.accept("et") or cursor.at > start:
            cursor.accept("et")
            cursor.skip(",", "\n")
            if noun(cursor) or occurrence(cursor) != ONCE or opens(cursor.source, cursor.offset):
                cursor.at = start
                cursor.skip(",", ";", "\n", "et")
                found = self.operand(until_by(cursor))
                after = cursor.at
                cursor.skip(",", "\n")
                occurrence(cursor)
                if found is not None and cursor.word() == "par":
                    cursor.at = after
                    return found
        cursor.at = start
        return None

    def rewritten(self) -> Act | None:
        """ "par deux alinéas ainsi rédigés :", "par les mots : X" after a place."""
        told = announced(self.cursor)
        if told is not None:
            made = self.block(told)
            return Rewrite(made) if made else None
        start = self.cursor.at
        by_place = places(self.cursor, labels=True)
        if by_place and (self.cursor.at_line_end() or any(LABEL.fullmatch(part) for one in by_place for part in one.clause)):
            # « remplacer le 4.1.3 par le 4.1.2 (et inversement) » gives no words.
            return None
        self.cursor.at = start
        new = self.operand(never, bare=True)
        return Rewrite(Payload((new.text,), "words")) if new else None

    def _substitute(self, anchor: Operand | None) -> Iterator[Act | None]:
        cursor = self.cursor
        at = occurrence(cursor)
        self._inner_places()
        start = cursor.at
        said = places(cursor)
        if said:
            cursor.skip(",", "\n")
            told = announced(cursor)
            if told is not None:
                self._said = said
                made = self.block(told)
                yield Rewrite(made) if made else None
                return
            cursor.at = start
        turned = cursor.word() not in ("a", "au", "aux", "de", "du") and not occurrence_follows(cursor)
        if turned:
            # « substituer Y à X »
            new = self.operand(_to_words)
            old = self.operand(never) if new is not None and cursor.accept("a", "au", "aux") else None
            yield _after(anchor, old, new.text, old.at) if new is not None and old is not None else None
            return
        while True:
            cursor.skip("a", "au", "aux") if not occurrence_follows(cursor) else None
            old = self.operand(noun_follows)
            cursor.skip(",", "\n", ".")
            new = self.operand(never) if old else None
            if old is None or new is None:
                yield None
                return
            which = next((one for one in (old.at, at, new.at) if one != ONCE), ONCE)
            yield _after(anchor, old, new.text, which)
            start = cursor.at
            cursor.skip(",", ";", "\n")
            if not cursor.accept("et") or cursor.word() not in ("a", "au", "aux"):
                cursor.at = start
                return
            saved = cursor.at
            cursor.at += 1
            if not noun(cursor):
                cursor.at = start
                return
            cursor.at = saved

    def _insert(self, anchor: Operand | None, side: Side) -> Iterator[Act | None]:
        cursor = self.cursor
        if anchor is None and not self.probing and (columns := self.new_columns()) is not None:
            yield from columns
            return
        at = occurrence(cursor)
        told = self._announced()
        if told is None:
            self._inner_places(block=True)
            if anchor is None:
                anchor, side = self._leading_anchor() or (None, side)
            if not self._said:
                self._inner_places(block=True)
            told = self._announced()
        if told is not None and anchor is None and (row := self.row(told)) is not None:
            yield row
            return
        if told is not None:
            made = self.block(told)
            yield Insert(made, anchor.text if anchor else "", side, anchor.at if anchor else ONCE) if made else None
            return
        unmarked = not noun_or_quote(cursor)
        new = self.operand(insertion_ends, bare=not self.probing)
        if new is None or (unmarked and announces_column(new.text)):
            yield None
            return
        if unmarked and anchor is None and is_sentence(f"{new.text}.") and cursor.at_line_end() and self._ended():
            # « ajouter : Un rapport est publié. »: the full stop is the sentence's.
            new = replace(new, text=f"{new.text}.")
        between = self._between(new)
        if between is not None:
            yield between
            return
        if anchor is None:
            anchor, side = self._leading_anchor() or (None, side)
        if anchor is None and not self._said:
            saved = cursor.at
            cursor.skip(",", "\n")
            self._said = places(cursor)
            cursor.at = saved if not self._said else cursor.at
        if anchor is None:
            yield InsertWords(new.text, at=at)
            return
        which = next((one for one in (anchor.at, at, new.at) if one != ONCE), ONCE)
        yield InsertWords(new.text, anchor.text, side, which)

    def _ended(self) -> bool:
        """Whether the line that was read ends with a full stop."""
        return self.cursor.source[: self.cursor.line_end()].rstrip().endswith(".")

    def _announced(self) -> Announced | None:
        """Also « un point au 3.1 : … », « un point ainsi rédigé entre les 3.1.2 et 3.1.3 : … »."""
        cursor = self.cursor
        told = announced(cursor) or (None if self.probing else numbered(cursor))
        start = cursor.at
        if told is None:
            told = announced(cursor, placed=True)
        if told is not None and not self._said:
            before = cursor.at
            said = places(cursor)
            if said and cursor.word() in (":", "\n"):
                self._said = said
            elif said:
                cursor.at = before
        if told is not None and cursor.at > start and not self._said and cursor.word() not in (":", "\n"):
            cursor.at = start
            return None
        return told

    def _complete(self) -> Iterator[Act | None]:
        cursor = self.cursor
        at_place = places(cursor)
        self._said = at_place
        cursor.skip(",", "\n")
        if not cursor.accept("par"):
            yield None
            return
        if not self.probing and (columns := self.new_columns()) is not None:
            self._said = self._said or at_place
            yield from columns
            return
        while True:
            told = announced(cursor)
            if told is not None:
                made = self.block(told)
                yield Complete(made) if made else None
            else:
                new = self.operand(never, bare=bool(at_place) or not self.probing)
                yield Complete(Payload((new.text,), "words")) if new else None
            saved = cursor.at
            cursor.skip(",", "\n")
            if not (cursor.accept("et") and cursor.accept("par")):
                cursor.at = saved
                return

    def _rewrite(self, anchor: Operand | None) -> Iterator[Act | None]:
        cursor = self.cursor
        thus = self._thus()
        cursor.skip(":") if thus and cursor.word(1) != "\n" and not opens(cursor.source, cursor.offset) else None
        start = cursor.at
        cursor.accept("la", "le")
        part = "end" if cursor.accept("fin") else "beginning" if cursor.accept("debut") else "whole"
        if part == "whole":
            cursor.at = start
        said = places(cursor)
        if (
            not thus
            and said
            and cursor.word() == ":"
            and (cursor.word(1) == "\n" or opens(cursor.source, cursor.tokens[cursor.at].end + 1))
        ):
            # « reformuler le 3.3 : « … » »
            thus = True
        if not thus:
            thus = self._thus() or cursor.accept_any("dans la redaction suivante", "dans le texte suivant", "dans cette redaction")
        if said and said[0].edge != "whole" and part == "whole":
            part, said[0].edge = ("end" if said[0].edge == "end" else "beginning"), "whole"
        self._said = said
        lines, unended, unnumbered = self._qualified() if said else (0, False, False)
        if not thus or not (said or part != "whole" or cursor.word() in (":", "\n") or opens(cursor.source, cursor.offset)):
            yield None
            return
        of_table = bool(said) and said[-1].this == "table"
        made = self.block(Announced("table" if of_table else "lines" if lines else "paragraphs", lines))
        if made is None:
            yield None
        else:
            made = replace(made, unended=unended, unnumbered=unnumbered)
            kept = Rewrite(made, "end" if part == "end" else "beginning" if part == "beginning" else "whole")
            yield replace(kept, anchor=anchor.text, at=anchor.at) if anchor else kept


def _to_words(cursor: Cursor) -> bool:
    """« à » (au, aux) before the old words."""
    return cursor.word() in ("a", "au", "aux") and (opens(cursor.source, cursor.tokens[cursor.at].end + 1) or noun_or_quote(cursor))


def _after(anchor: Operand | None, old: Operand, new: str, which: Occurrence) -> ReplaceWords:
    """« après le mot X, remplacer le mot Y »: the words that stand right after the others."""
    if anchor is None:
        return ReplaceWords(old.text, new, which, old.noun)
    return ReplaceWords(f"{anchor.text} {old.text}", f"{anchor.text} {new}", anchor.at if which == ONCE else which)
