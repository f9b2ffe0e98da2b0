"""The grammar of acts: what stands after « remplacer », « supprimer », « insérer », « compléter », « rédiger », « déplacer »."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from facilitation.formulas.instructions import (
    ONCE,
    Act,
    Complete,
    Delete,
    DeleteWords,
    Insert,
    InsertWords,
    Move,
    Occurrence,
    Payload,
    Place,
    ReplaceWords,
    Rewrite,
    Side,
)
from facilitation.formulas.operands import Operands
from facilitation.formulas.payloads import Announced, Operand, announced, noun, occurrence
from facilitation.formulas.places import Said, places
from facilitation.formulas.quotes import opens
from facilitation.formulas.stops import (
    deletion_ends,
    insertion_ends,
    never,
    noun_follows,
    noun_or_quote,
    occurrence_follows,
    until_by,
)
from facilitation.formulas.verbs import Verb


@dataclass(frozen=True, slots=True)
class Step:
    """One act, with the places said inside it (none: those said before it)."""

    act: Act
    said: tuple[Said, ...] = ()


class Acts(Operands):
    """Reads acts from a cursor."""

    __slots__ = ()

    def read(self, verb: Verb, anchor: Operand | None = None, side: Side = "after") -> list[Step]:
        """What the verb, already accepted, asks for; [] where it cannot be read. Words `anchor` were named before the verb."""
        self._said = []
        match verb:
            case "replace":
                return self.steps(self._replace(anchor))
            case "substitute":
                return self.steps(self._substitute(anchor))
            case "delete":
                return self.steps(self._delete(anchor))
            case "insert":
                return self.steps(self._insert(anchor, side))
            case "complete":
                return self.steps(self._complete())
            case "rewrite" | "restore":
                return self.steps(self._rewrite(anchor))
            case "move":
                return self.steps(self._move())
            case "precede":
                return self.steps(self._precede())
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
        old = self.operand(until_by(cursor), bare=not self.probing)
        yield from self.pairs(old, at, anchor)

    def pairs(self, old: Operand | None, at: Occurrence, anchor: Operand | None) -> Iterator[Act | None]:
        """ "X par Y", then "et Z par W" …"""
        cursor = self.cursor
        while True:
            cursor.skip(",", "\n", ".")
            occurred = occurrence(cursor)
            if old is None or not cursor.accept("par"):
                yield None
                return
            cursor.skip(",")
            told = announced(cursor)
            new = Operand("\n".join(made.lines)) if told and (made := self.block(told)) else self.operand(never, bare=True)
            if new is None:
                yield None
                return
            which = next((one for one in (old.at, at, occurred, new.at) if one != ONCE), ONCE)
            yield _after(anchor, old.text, new.text, which)
            next_old = self._next_pair()
            if next_old is None:
                return
            old, at = next_old, ONCE

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
        while True:
            cursor.skip("a", "au", "aux") if not occurrence_follows(cursor) else None
            old = self.operand(noun_follows)
            cursor.skip(",", "\n", ".")
            new = self.operand(never) if old else None
            if old is None or new is None:
                yield None
                return
            which = next((one for one in (old.at, at, new.at) if one != ONCE), ONCE)
            yield _after(anchor, old.text, new.text, which)
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

    def _delete(self, anchor: Operand | None) -> Iterator[Act | None]:
        cursor = self.cursor
        start = cursor.at
        cursor.accept("la", "le")
        part = "end" if cursor.accept("fin") else "beginning" if cursor.accept("debut") else "whole"
        if part != "whole":
            said = places(cursor)
            self._said = said
            if anchor is not None:
                yield DeleteWords(anchor.text, anchor.at, to_end=part == "end", keep_anchor=True)
            else:
                yield Delete("end" if part == "end" else "beginning")
            return
        cursor.at = start
        said = places(cursor)
        if said and not cursor.accept(","):
            if cursor.accept_all("et son intitule") or cursor.accept_all("et leur intitule"):
                pass
            if self._object_ends():
                self._said = said
                yield Delete()
                return
        cursor.at = start
        if cursor.accept_any("cette division et son intitule", "cette division et cet intitule", "cette division"):
            yield Delete()
            return
        at = occurrence(cursor)
        self._inner_places()
        at = at if at != ONCE else occurrence(cursor)
        old = self.operand(deletion_ends, bare=not self.probing)
        while old is not None:
            which = next((one for one in (old.at, at) if one != ONCE), ONCE)
            yield self._deleted(old, which, anchor)
            saved = cursor.at
            cursor.skip(",", ";", "\n")
            joined = cursor.accept("et") or cursor.at > saved
            if not joined or not (noun(cursor) or opens(cursor.source, cursor.offset)):
                cursor.at = saved
                return
            cursor.at = saved
            cursor.skip(",", ";", "\n", "et")
            old, at = self.operand(deletion_ends), ONCE
            if old is None:
                cursor.at = saved
                return
        yield None

    def _deleted(self, old: Operand, which: Occurrence, anchor: Operand | None) -> Act:
        cursor = self.cursor
        cursor.accept(",")
        if cursor.accept_all("jusqu a la fin"):
            if not self._said:
                self._said = places(cursor)
            return DeleteWords(old.text, which, to_end=True)
        if cursor.accept("jusqu") and (until := self.operand(never)) is not None:
            return DeleteWords(old.text, which, until=until.text)
        after = anchor or self._trailing_anchor()
        if after is not None:
            return ReplaceWords(f"{after.text} {old.text}", after.text, after.at)
        return DeleteWords(old.text, which)

    def _object_ends(self) -> bool:
        """After a place that is itself what the verb bears on: the sentence of the formula is over."""
        word = self.cursor.word()
        return word in ("", "\n", ".", ";", ",", ")", "et", ":") or word.startswith("(")

    def _trailing_anchor(self) -> Operand | None:
        """ "… après le mot X" behind the object."""
        cursor = self.cursor
        start = cursor.at
        cursor.skip(",", "\n")
        if cursor.accept("apres") and (found := self.operand(never)) is not None:
            return found
        cursor.at = start
        return None

    def _insert(self, anchor: Operand | None, side: Side) -> Iterator[Act | None]:
        cursor = self.cursor
        at = occurrence(cursor)
        if anchor is None:
            anchor, side = self._leading_anchor() or (None, side)
        self._inner_places()
        told = announced(cursor)
        if told is not None:
            made = self.block(told)
            yield Insert(made, anchor.text if anchor else "", side, anchor.at if anchor else ONCE) if made else None
            return
        new = self.operand(insertion_ends, bare=not self.probing)
        if new is None:
            yield None
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

    def _leading_anchor(self) -> tuple[Operand, Side] | None:
        cursor = self.cursor
        start = cursor.at
        cursor.skip(",", "\n")
        side: Side = "after" if cursor.accept("apres") else "before" if cursor.accept("avant") else ""
        if side and (noun_or_quote(cursor)) and (found := self.operand(noun_follows)) is not None:
            cursor.skip(",", "\n")
            return found, side
        cursor.at = start
        return None

    def _complete(self) -> Iterator[Act | None]:
        cursor = self.cursor
        at_place = places(cursor)
        self._said = at_place
        cursor.skip(",", "\n")
        if not cursor.accept("par"):
            yield None
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
        if not thus:
            thus = self._thus() or cursor.accept_any("dans la redaction suivante", "dans le texte suivant", "dans cette redaction")
        if said and said[0].edge != "whole" and part == "whole":
            part, said[0].edge = ("end" if said[0].edge == "end" else "beginning"), "whole"
        self._said = said
        lines, unended = self._qualified() if said else (0, False)
        if not thus or not (said or part != "whole" or cursor.word() in (":", "\n") or opens(cursor.source, cursor.offset)):
            yield None
            return
        of_table = bool(said) and said[-1].this == "table"
        made = self.block(Announced("table" if of_table else "lines" if lines else "paragraphs", lines))
        if made is None:
            yield None
        else:
            made = replace(made, unended=unended)
            kept = Rewrite(made, "end" if part == "end" else "beginning" if part == "beginning" else "whole")
            yield replace(kept, anchor=anchor.text, at=anchor.at) if anchor else kept

    def _move(self) -> Iterator[Act | None]:
        cursor = self.cursor
        self._said = places(cursor)
        cursor.skip(",", "\n")
        if self._said and self._said[-1].side and len(self._said) > 1:
            target = self._said.pop()
        else:
            cursor.accept("vers")
            found = places(cursor)
            if not found:
                yield None
                return
            target = found[0]
        yield Move(replace(target.onto(Place()), side=target.side or "after"))

    def _precede(self) -> Iterator[Act | None]:
        """ "faire précéder cet article de la mention : I. –"."""
        cursor = self.cursor
        self._said = places(cursor)
        cursor.accept("de", "d", "par")
        new = self.operand(never)
        yield InsertWords(new.text, side="before") if new else None


def _after(anchor: Operand | None, old: str, new: str, which: Occurrence) -> ReplaceWords:
    """« après le mot X, remplacer le mot Y »: the words that stand right after the others."""
    if anchor is None:
        return ReplaceWords(old, new, which)
    return ReplaceWords(f"{anchor.text} {old}", f"{anchor.text} {new}", anchor.at if which == ONCE else which)
