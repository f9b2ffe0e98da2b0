"""The grammar of what goes: a place, words, the end of a sentence, all from some words to others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from facilitation.formulas.instructions import ONCE, Act, Delete, DeleteWords, Occurrence, ReplaceWords
from facilitation.formulas.nouns import ITEM_NOUNS, noun
from facilitation.formulas.operands import Operands
from facilitation.formulas.payloads import Operand, occurrence
from facilitation.formulas.places import places
from facilitation.formulas.quotes import opens
from facilitation.formulas.stops import deletion_ends, never, noun_or_quote

_WHOLLY: Final = ("entierement", "totalement", "completement", "purement et simplement", "simplement")
_BELOW_ZERO: Final = re.compile(
    r"\b(?:ligne|colonne|alinéa|paragraphe|phrase|puce|tiret|article|point|tableau)s? [-−–]\d", re.IGNORECASE
)


class Deletions(Operands):
    """Reads them from a cursor, behind their verb."""

    __slots__ = ()

    def _delete(self, anchor: Operand | None) -> Iterator[Act | None]:
        cursor = self.cursor
        cursor.accept_any(*_WHOLLY) if not self.probing else None
        start = cursor.at
        cursor.accept("la", "le")
        part = "end" if cursor.accept("fin") else "beginning" if cursor.accept("debut") else "whole"
        if part != "whole":
            said = places(cursor)
            self._said = said
            if anchor is None and part == "end":
                cursor.skip(",")
                if cursor.accept_any("a partir de", "a partir du", "a partir des", "a compter de") or cursor.accept("apres"):
                    kept = cursor.tokens[cursor.at - 1].word == "apres"
                    first = self.operand(never)
                    yield DeleteWords(first.text, first.at, to_end=True, keep_anchor=kept) if first is not None else None
                    return
            if anchor is not None:
                yield DeleteWords(anchor.text, anchor.at, to_end=part == "end", keep_anchor=True)
            else:
                yield Delete("end" if part == "end" else "beginning")
            return
        cursor.at = start
        said = places(cursor, labels=True)
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
        if (item := self._item()) is not None:
            yield item
            return
        at = occurrence(cursor)
        self._inner_places()
        at = at if at != ONCE else occurrence(cursor)
        if cursor.accept_any("tout ce qui suit", "tout ce qui vient apres", "ce qui suit"):
            last = self.operand(never)
            yield DeleteWords(last.text, last.at, to_end=True, keep_anchor=True) if last is not None else None
            return
        between = self._from_to()
        if between is not None:
            yield between
            return
        unmarked = not noun_or_quote(cursor)
        old = self.operand(deletion_ends, bare=not self.probing)
        if old is not None and unmarked and _BELOW_ZERO.search(old.text):
            # « la ligne -1 » is no place, and no words either.
            yield None
            return
        while old is not None:
            which = next((one for one in (old.at, at) if one != ONCE), ONCE)
            yield self._deleted(old, which, anchor)
            saved = cursor.at
            cursor.skip(",", ";", "\n")
            joined = cursor.accept("et") or cursor.accept_any("ainsi que") or cursor.at > saved
            if not joined or not (noun(cursor) or opens(cursor.source, cursor.offset)):
                cursor.at = saved
                return
            cursor.at = saved
            cursor.skip(",", ";", "\n", "et")
            cursor.accept_any("ainsi que")
            old, at = self.operand(deletion_ends), ONCE
            if old is None:
                cursor.at = saved
                return
        yield None

    def _item(self) -> Act | None:
        """« la puce « la concertation ; » »: one clause, by its words."""
        cursor = self.cursor
        start = cursor.at
        if cursor.accept("la", "le", "l") and cursor.word() in ITEM_NOUNS:
            noun_said = cursor.word()
            cursor.at += 1
            cursor.accept(":")
            if opens(cursor.source, cursor.offset) and (words := self.operand(never)) is not None:
                return DeleteWords(words.text, words.at, noun=noun_said)
        cursor.at = start
        return None

    def _from_to(self) -> Act | None:
        """« (les mots) de « X » à « Y » », « depuis « X » jusqu'à « Y » »."""
        cursor = self.cursor
        start = cursor.at
        noun(cursor)
        if cursor.accept("de", "depuis", "allant") and opens(cursor.source, cursor.offset):
            first = self.operand(never)
            cursor.accept("jusqu")
            if first is not None and cursor.accept("a") and opens(cursor.source, cursor.offset):
                last = self.operand(never)
                if last is not None:
                    return DeleteWords(first.text, first.at, until=last.text)
        cursor.at = start
        return None

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
        return DeleteWords(old.text, which, noun=old.noun)

    def _object_ends(self) -> bool:
        """After a place that is itself what the verb bears on: the sentence of the formula is over."""
        word = self.cursor.word()
        thanks = word in ("?", "svp", "merci") or (word == "s" and self.cursor.word(1) == "il")
        return word in ("", "\n", ".", ";", ",", ")", "et", ":") or word.startswith("(") or thanks

    def _trailing_anchor(self) -> Operand | None:
        """ "… après le mot X" behind the object."""
        cursor = self.cursor
        start = cursor.at
        cursor.skip(",", "\n")
        if cursor.accept("apres") and (found := self.operand(never)) is not None:
            return found
        cursor.at = start
        return None
