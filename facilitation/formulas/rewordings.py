"""The grammar of other ways to say that words take the place of words: « au lieu de X, lire Y », « porter de X à Y »."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from facilitation.formulas.cursor import Cursor
from facilitation.formulas.instructions import ONCE, Act, Payload, ReplaceWords, Rewrite
from facilitation.formulas.nouns import noun
from facilitation.formulas.numbers import cardinal
from facilitation.formulas.operands import Operands
from facilitation.formulas.payloads import Operand
from facilitation.formulas.places import places
from facilitation.formulas.quotes import opens
from facilitation.formulas.stops import never

_INSTEAD: Final = (
    "au lieu de",
    "au lieu du",
    "au lieu des",
    "a la place de",
    "a la place du",
    "a la place des",
    "en lieu et place de",
    "plutot que",
    "et non",
)
_ARROWS: Final = ("→", "->", "=>")
_NUMBER: Final = re.compile(r"[\d\s\u00a0\u202f]+(?:,\d+)?\W*\D*")
_READ: Final = frozenset({"lire", "lisez", "mettre", "mettez", "ecrire", "ecrivez", "dire", "inscrire", "indiquer"})


class Rewordings(Operands):
    """Reads them from a cursor."""

    __slots__ = ()

    def instead(self) -> Iterator[Act | None]:
        """« au lieu de X, lire Y », « Y au lieu de X »; None where it is neither."""
        cursor = self.cursor
        if cursor.accept_any(*_INSTEAD):
            old = self.operand(_read_follows, bare=True)
            cursor.skip(",")
            if old is not None and cursor.word() in _READ:
                cursor.at += 1
                cursor.skip(":")
                yield _replaced(old, self.operand(never, bare=True))
                return
            yield None
            return
        if cursor.word() in _READ:
            cursor.at += 1
        yield from self._read()

    def _read(self) -> Iterator[Act | None]:
        """« (lire) Y au lieu de X »."""
        cursor = self.cursor
        arrow = next((ahead for ahead in range(1, 12) if cursor.word(ahead) in (*_ARROWS, ":", "\n", "")), 0)
        if arrow and cursor.word(arrow) in _ARROWS and not opens(cursor.source, cursor.offset):
            old = self.operand(lambda at: at.word() in _ARROWS, bare=True)
            yield _replaced(old, self.operand(never, bare=True)) if cursor.accept(*_ARROWS) else None
            return
        new = self.operand(_instead_follows, bare=_NUMBER.fullmatch(cursor.text()) is not None)
        if new is not None and cursor.accept(*_ARROWS):
            # « X » → « Y »
            yield _replaced(new, self.operand(never))
            return
        cursor.skip(",")
        if new is not None and cursor.accept_any(*_INSTEAD):
            yield _replaced(self.operand(never, bare=True), new)
        else:
            yield None

    def _carry(self) -> Iterator[Act | None]:
        """« porter le taux de 5 % à 4 % », « ramener la cible de l'activité 1.2.1 de 60 % à 50 % »."""
        cursor = self.cursor
        start = cursor.at
        said = places(cursor)
        if said:
            self._said = said
        else:
            cursor.at = start
            noun(cursor)
        if said and said[0].table is not None and cursor.word() == "a" and opens(cursor.source, cursor.tokens[cursor.at].end + 1):
            # « porter le coût de l'activité 3.2.1 à « 200 » »
            cursor.at += 1
            value = self.operand(never)
            yield Rewrite(Payload((value.text,), "words")) if value is not None else None
            return
        yield from self.from_to()

    def from_to(self) -> Iterator[Act | None]:
        """« (le coût passe) de 175 à 200 »."""
        cursor = self.cursor
        if not cursor.accept("de", "d") and cursor.tokens[cursor.at - 1].word not in ("de", "d"):
            yield None
            return
        old = self.operand(_to_follows, bare=True)
        if old is None or not cursor.accept("a"):
            yield None
            return
        new = self.operand(never, bare=True)
        unit = _unit(new.text) if new is not None else ""
        if unit and not _unit(old.text):
            # « de douze à dix-huit mois »
            old = Operand(f"{old.text} {unit}", old.at)
        yield _replaced(old, new)


def _unit(words: str) -> str:
    """What a number is of: "mois" of "dix-huit mois"; "" for what does not begin with a number, or is one alone."""
    cursor = Cursor(words, plain=True)
    return words[cursor.offset :] if cardinal(cursor) and not cursor.ended else ""


def _replaced(old: Operand | None, new: Operand | None) -> ReplaceWords | None:
    if old is None or new is None:
        return None
    return ReplaceWords(old.text, new.text, old.at if old.at != ONCE else new.at, old.noun)


def _read_follows(cursor: Cursor) -> bool:
    return cursor.word() in _READ or (cursor.word() == "," and cursor.word(1) in _READ)


def _instead_follows(cursor: Cursor) -> bool:
    start = cursor.at
    cursor.skip(",")
    found = cursor.accept_any(*_INSTEAD)
    cursor.at = start
    return found


def _to_follows(cursor: Cursor) -> bool:
    """« à » before the new value."""
    return cursor.word() == "a" and not cursor.text().isupper() and (bool(cursor.word(1)) or opens(cursor.source, cursor.offset))
