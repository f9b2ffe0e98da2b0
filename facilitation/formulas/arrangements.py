"""The grammar of acts on whole clauses: moved, exchanged, joined, split, preceded by a number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from facilitation.formulas.instructions import Act, InsertWords, Merge, Move, Place, Split, Swap
from facilitation.formulas.operands import Operands
from facilitation.formulas.payloads import Announced, announced
from facilitation.formulas.places import places
from facilitation.formulas.stops import never

_INTO: Final = ("en", "dans", "pour")
_NOUNS: Final = (
    "points", "point", "alineas", "alinea", "paragraphes", "paragraphe", "puces", "puce", "mesures", "mesure", "phrases", "parties",
    "articles", "article", "seul",
)  # fmt: skip


class Arrangements(Operands):
    """Reads them from a cursor, behind their verb."""

    __slots__ = ()

    def _move(self) -> Iterator[Act | None]:
        cursor = self.cursor
        self._said = places(cursor, labels=True)
        cursor.skip(",", "\n")
        if self._said and self._said[-1].side and (len(self._said) > 1 or cursor.at_line_end() or cursor.word() == "."):
            # « 3.2.1 : à déplacer après le 3.2.3 » has said before what moves.
            target = self._said.pop()
        else:
            cursor.accept("vers")
            found = places(cursor, labels=True)
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

    def _swap(self) -> Iterator[Act | None]:
        """« intervertir les 3.2.1 et 3.2.2 », « inverser l'ordre du 3.2.1 et du 3.2.2 »."""
        self.cursor.accept_any("l ordre")
        self._said = places(self.cursor, labels=True)
        if len(self._said) == 1 and self.cursor.accept("avec", "et"):
            self._said += places(self.cursor, labels=True)
        yield Swap() if len(self._said) == 2 else None

    def _merge(self) -> Iterator[Act | None]:
        """« fusionner les points 3 et 4 (en un seul point ainsi rédigé : …) »."""
        cursor = self.cursor
        self._said = places(cursor, labels=True)
        if len(self._said) == 1 and cursor.accept("avec", "a", "au", "et"):
            self._said += places(cursor, labels=True)
        if len(self._said) < 2:
            yield None
            return
        told = self._into()
        if told is None:
            yield Merge()
            return
        made = self.block(told)
        yield Merge(made) if made is not None else None

    def _split(self) -> Iterator[Act | None]:
        """« scinder l'alinéa 3 en deux (alinéas ainsi rédigés : …) », « … après la première phrase », « … après les mots … »."""
        cursor = self.cursor
        self._said = places(cursor)
        if self._said and self._said[-1].sentences and self._said[-1].side == "after" and len(self._said) == 2:
            yield self._after_sentence(self._said.pop().sentences[0].first)
            return
        if self._said and self._said[0].side == "after" and self._said[0].sentences and len(self._said) == 1:
            run = self._said[0].sentences[0]
            self._said[0].sentences, self._said[0].side = (), ""
            yield self._after_sentence(run.first)
            return
        told = self._into()
        if not self._said:
            yield None
        elif told is not None:
            made = self.block(told)
            yield Split(new=made) if made is not None else None
        else:
            cursor.accept(",")
            sentence = places(cursor)
            if len(sentence) == 1 and sentence[0].side == "after" and sentence[0].sentences and not sentence[0].paragraphs:
                yield self._after_sentence(sentence[0].sentences[0].first)
            elif cursor.accept("apres") and (words := self.operand(never)) is not None:
                yield Split(after=words.text)
            else:
                yield None

    def _after_sentence(self, number: int) -> Split:
        self._into()
        return Split(sentence=number)

    def _into(self) -> Announced | None:
        """« en un seul point », « en deux alinéas ainsi rédigés : »: the block that is announced, None where none is."""
        cursor = self.cursor
        start = cursor.at
        cursor.skip(",")
        if not cursor.accept(*_INTO):
            cursor.at = start
            return None
        cursor.accept("un", "une")
        cursor.accept("seul", "seule")
        after = cursor.at
        told = announced(cursor)
        if told is not None:
            return told
        cursor.at = after
        cursor.accept("deux", "trois")
        cursor.accept(*_NOUNS)
        cursor.accept("distincts", "distinctes")
        return None
