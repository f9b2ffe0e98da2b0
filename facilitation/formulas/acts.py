"""The grammar of acts: what stands after « remplacer », « supprimer », « insérer », « compléter », « rédiger ainsi », «
déplacer ».
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from facilitation.formulas import payloads
from facilitation.formulas.cursor import Cursor
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
from facilitation.formulas.payloads import Announced, Operand, announced, noun, occurrence
from facilitation.formulas.places import Said, places
from facilitation.formulas.quotes import opens
from facilitation.formulas.verbs import Verb, active, commanding, passive


@dataclass(frozen=True, slots=True)
class Step:
    """One act, with the places said inside it (none: those said before it)."""

    act: Act
    said: tuple[Said, ...] = ()


@dataclass(slots=True)
class Acts:
    """Reads acts from a cursor. `line_stop` says whether a line goes on with the formula; while `probing`, payloads are
    one line.
    """

    cursor: Cursor
    line_stop: payloads.Stop
    probing: bool = False
    sides: Side = ""
    _said: list[Said] = field(default_factory=list)

    def read(self, verb: Verb, anchor: Operand | None = None, side: Side = "after") -> list[Step]:
        """What the verb, already accepted, asks for; [] where it cannot be read. Words `anchor` were named before the verb."""
        self._said = []
        match verb:
            case "replace":
                return self._steps(self._replace(anchor))
            case "substitute":
                return self._steps(self._substitute(anchor))
            case "delete":
                return self._steps(self._delete(anchor))
            case "insert":
                return self._steps(self._insert(anchor, side))
            case "complete":
                return self._steps(self._complete())
            case "rewrite" | "restore":
                return self._steps(self._rewrite(anchor))
            case "move":
                return self._steps(self._move())
            case "precede":
                return self._steps(self._precede())
            case _:
                return []

    def _steps(self, acts: Iterator[Act | None]) -> list[Step]:
        found: list[Step] = []
        for act in acts:
            if act is None:
                return []
            found.append(Step(act, tuple(self._said)))
        return found

    # Words and blocks

    def operand(self, stop: payloads.Stop, *, bare: bool = False) -> Operand | None:
        """Words with their noun ("les mots : X"), or quoted, or (`bare`) simply said."""
        cursor = self.cursor
        start = cursor.at
        at = occurrence(cursor)
        mark = payloads.mark_noun(cursor)
        if mark:
            return Operand(mark, at)
        named = noun(cursor)
        if not named and not opens(cursor.source, cursor.offset):
            cursor.skip("a", "au", "aux", "le", "la", "l", "les", ":") if bare else None
            if not (bare or cursor.word() == ":" or (cursor.at_line_end() and cursor.at > start)):
                cursor.at = start
                return None
        if not named and cursor.at_line_end() and not bare:
            cursor.at = start
            return None
        at = at if at != ONCE else occurrence(cursor)
        if named and at != ONCE:
            # « les deux occurrences du mot », « à la première occurrence des mots »
            noun(cursor)
        text = payloads.words(cursor, stop, self._goes_on, probing=self.probing)
        if not text:
            cursor.at = start
            return None
        return Operand(text, at if at != ONCE else occurrence(cursor))

    def block(self, told: Announced) -> Payload | None:
        return payloads.block(self.cursor, told.unit, told.count, self._goes_on, probing=self.probing)

    def _goes_on(self, cursor: Cursor) -> bool:
        """Whether the formula, not the new words, goes on here."""
        return self._pair_follows(cursor) or self.line_stop(cursor)

    def _pair_follows(self, cursor: Cursor) -> bool:
        """ "et les mots :", "et, à la fin, le mot", "et après le mot"."""
        start = cursor.at
        if cursor.accept("et", ",", ";"):
            cursor.accept("et")
            cursor.skip(",", "\n")
            occurrence(cursor)
            found = (noun(cursor) and (cursor.word() in (":", "\n", "(", ",") or opens(cursor.source, cursor.offset))) or (
                cursor.accept("apres", "avant") and (occurrence(cursor) != ONCE or noun(cursor))
            )
            found = found or commanding(cursor.word()) is not None
            cursor.at = start
            return bool(found)
        return False

    def _inner_places(self) -> None:
        """Places said between the verb and its object: « remplacer, à l'alinéa 3, les mots »."""
        cursor = self.cursor
        start = cursor.at
        cursor.skip(",")
        said = places(cursor)
        if said and cursor.accept(",", ":"):
            self._said = said
        else:
            cursor.at = start

    # Verbs

    def _replace(self, anchor: Operand | None) -> Iterator[Act | None]:
        cursor = self.cursor
        start = cursor.at
        said = places(cursor)
        cursor.accept(",")
        cursor.skip_breaks()
        if said and cursor.accept("par"):
            self._said = said
            yield self._rewritten()
            return
        cursor.at = start
        at = occurrence(cursor)
        self._inner_places()
        at = at if at != ONCE else occurrence(cursor)
        old = self.operand(_by(cursor), bare=not self.probing)
        yield from self._pairs(old, at, anchor)

    def _pairs(self, old: Operand | None, at: Occurrence, anchor: Operand | None) -> Iterator[Act | None]:
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
            new = Operand("\n".join(made.lines)) if told and (made := self.block(told)) else self.operand(_never, bare=True)
            if new is None:
                yield None
                return
            which = next((one for one in (old.at, at, occurred, new.at) if one != ONCE), ONCE)
            yield ReplaceWords(old.text, new.text, which)
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
                found = self.operand(_by(cursor))
                after = cursor.at
                cursor.skip(",", "\n")
                occurrence(cursor)
                if found is not None and cursor.word() == "par":
                    cursor.at = after
                    return found
        cursor.at = start
        return None

    def _rewritten(self) -> Act | None:
        """ "par deux alinéas ainsi rédigés :", "par les mots : X" after a place."""
        told = announced(self.cursor)
        if told is not None:
            made = self.block(told)
            return Rewrite(made) if made else None
        new = self.operand(_never, bare=True)
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
            cursor.skip("a", "au", "aux") if not _occurrence_follows(cursor) else None
            old = self.operand(_noun_follows)
            cursor.skip(",", "\n", ".")
            new = self.operand(_never) if old else None
            if old is None or new is None:
                yield None
                return
            which = next((one for one in (old.at, at, new.at) if one != ONCE), ONCE)
            yield ReplaceWords(old.text, new.text, which)
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
        old = self.operand(_deletion_ends, bare=not self.probing)
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
            old, at = self.operand(_deletion_ends), ONCE
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
        if cursor.accept("jusqu") and (until := self.operand(_never)) is not None:
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
        if cursor.accept("apres") and (found := self.operand(_never)) is not None:
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
        new = self.operand(_insertion_ends, bare=not self.probing)
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
        if side and (noun_or_quote(cursor)) and (found := self.operand(_noun_follows)) is not None:
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
                new = self.operand(_never, bare=bool(at_place) or not self.probing)
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
            thus = self._thus() or cursor.accept_any("dans la redaction suivante", "dans cette redaction")
        if said and said[0].edge != "whole" and part == "whole":
            part, said[0].edge = ("end" if said[0].edge == "end" else "beginning"), "whole"
        self._said = said
        if not thus or not (said or part != "whole" or cursor.word() in (":", "\n") or opens(cursor.source, cursor.offset)):
            yield None
            return
        unit = "table" if said and said[-1].this == "table" else "paragraphs"
        made = self.block(Announced("table" if unit == "table" else "paragraphs", 0))
        if made is None:
            yield None
        else:
            kept = Rewrite(made, "end" if part == "end" else "beginning" if part == "beginning" else "whole")
            yield replace(kept, anchor=anchor.text, at=anchor.at) if anchor else kept

    def _thus(self) -> bool:
        return self.cursor.accept_any(
            "ainsi qu il suit",
            "ainsi",
            "comme suit",
            "de la maniere suivante",
            "de la facon suivante",
            "dans la redaction suivante",
        )

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
        new = self.operand(_never)
        yield InsertWords(new.text, side="before") if new else None


def noun_or_quote(cursor: Cursor) -> bool:
    """Whether words are named next, not a place; nothing is accepted."""
    start = cursor.at
    found = occurrence(cursor) != ONCE or noun(cursor) or opens(cursor.source, cursor.offset)
    cursor.at = start
    return found


def _occurrence_follows(cursor: Cursor) -> bool:
    start = cursor.at
    found = occurrence(cursor) != ONCE
    cursor.at = start
    return found


def _by(cursor: Cursor) -> payloads.Stop:
    """Where "par" ends words that are simply said: the one before a noun where there is one, else the only one of the line."""
    line = [token.word for token in cursor.tokens[cursor.at :]]
    line = line[: line.index("\n")] if "\n" in line else line
    named = any(word == "par" and nouns_at(line, place + 1) for place, word in enumerate(line))
    many = line.count("par") > 1 and not named

    def stop(at: Cursor) -> bool:
        if at.word() != "par":
            if at.word() in (",", "(") and at.word(1) in ("deux", "trois", "a", "partout", "par"):
                return _occurrence_follows(at)
            return False
        if at.at_line_start():
            return True
        if named:
            words = [at.word(ahead) for ahead in range(4)]
            return nouns_at(words, 1)
        return not many

    return stop


def nouns_at(words: list[str], place: int) -> bool:
    """Whether "les mots", "le mot", "la référence", a quotation or a colon stand at this place."""
    following = words[place : place + 2]
    return bool(following) and (
        following[0] in ("«", '"', "“", ":")
        or (len(following) == 2 and following[0] in ("le", "la", "l", "les", "un", "une") and following[1] in payloads.WORD_NOUNS)
    )


def _never(cursor: Cursor) -> bool:
    return False


def _noun_follows(cursor: Cursor) -> bool:
    """ ", les mots", "les mots", ", insérer"."""
    start = cursor.at
    cursor.skip(",", "\n")
    here = cursor.word()
    found = here in ("le", "la", "l", "les") and noun(cursor)
    cursor.at = start
    return bool(found) or verb_follows(cursor)


def verb_follows(cursor: Cursor) -> bool:
    """ "insérer", ", insérer", ", sont insérés", "est remplacé"; nothing is accepted."""
    start = cursor.at
    cursor.skip(",", "\n")
    word = cursor.word()
    found = commanding(word) is not None or (word in ("la",) and cursor.word(1) == "fin")
    found = found or (active(word) is not None and cursor.at > start) or passive(cursor) is not None
    cursor.at = start
    return found


def _deletion_ends(cursor: Cursor) -> bool:
    return cursor.word() == "jusqu" or (cursor.word() == "," and cursor.word(1) == "jusqu")


def _insertion_ends(cursor: Cursor) -> bool:
    start = cursor.at
    cursor.skip(",")
    found = cursor.accept("apres", "avant") and noun_or_quote(cursor)
    cursor.at = start
    return found
