"""The grammar of other ways to say that words take the place of words: « au lieu de X, lire Y », « X → Y », « porter de X à Y »."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from facilitation.formulas.cursor import Cursor
from facilitation.formulas.instructions import ONCE, Act, Payload, ReplaceWords, Rewrite, SetValue
from facilitation.formulas.nouns import DETERMINERS, noun
from facilitation.formulas.numbers import cardinal
from facilitation.formulas.operands import Operands
from facilitation.formulas.payloads import Operand
from facilitation.formulas.places import places
from facilitation.formulas.quotes import opens
from facilitation.formulas.source import ARROW
from facilitation.formulas.stops import never
from facilitation.formulas.values import goes_on, value_of

_INSTEAD: Final = (
    "au lieu de",
    "au lieu d",
    "a la place d",
    "au lieu du",
    "au lieu des",
    "a la place de",
    "a la place du",
    "a la place des",
    "en lieu et place de",
    "plutot que",
    "et non",
)
_BECOMES: Final = (ARROW, "devient", "deviennent")
_TO_REPLACE: Final = "a remplacer par"
_NUMBER: Final = re.compile(r"[\d\s\u00a0\u202f]+(?:,\d+)?\W*\D*")
_READ: Final = frozenset({"lire", "lisez", "mettre", "mettez", "ecrire", "ecrivez", "dire", "inscrire", "indiquer"})
_PRONOUNS: Final = frozenset({"il", "elle", "ils", "elles", "on", "cela", "ceci", "ca", "ce", "qui"})
_PASSES: Final = ("passe", "passent", "passera", "passeront")
_IS: Final = ("est", "sont", "sera", "seront")
_CARRIED: Final = (
    "porte",
    "portee",
    "portes",
    "ramene",
    "ramenee",
    "fixe",
    "fixee",
    "releve",
    "relevee",
    "reduit",
    "reduite",
    "etendu",
)
_BEFORE_PLACES: Final = ("de", "d", "du", "des", "au", "aux", "dans")
_LONGEST_NOUN: Final = 6
"""Words of what has a value: « le délai de traitement des demandes »."""


class Rewordings(Operands):
    """Reads them from a cursor."""

    __slots__ = ()

    def instead(self) -> Iterator[Act | None]:
        """« au lieu de X, lire Y », « Y au lieu de X », « X → Y »; None where it is none of them."""
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
        """« (lire) Y au lieu de X », « X → Y », « X devient Y »."""
        cursor = self.cursor
        if self._becomes() and not opens(cursor.source, cursor.offset):
            start = cursor.at
            if places(cursor):
                # « Au 2.1.2 X → Y »: the place is read before its act.
                cursor.at = start
                yield None
                return
            old = self.operand(_becomes_here, bare=True)
            new = self.operand(never, bare=True) if cursor.accept(*_BECOMES) or cursor.accept_all(_TO_REPLACE) else None
            yield _becoming(old, new) if old is not None and new is not None else None
            return
        bare = _NUMBER.fullmatch(cursor.text()) is not None or (self._instead_ahead() and not self._place_ahead())
        new = self.operand(_instead_follows, bare=bare)
        if new is not None and cursor.accept(*_BECOMES):
            # « X » → « Y »
            yield _replaced(new, self.operand(never, bare=True))
            return
        cursor.skip(",")
        if new is not None and cursor.accept_any(*_INSTEAD):
            old = self.operand(never, bare=True)
            yield _from_to(old, new) if old is not None else None
        else:
            yield None

    def _instead_ahead(self) -> bool:
        """Whether the line says once that words stand instead of others."""
        cursor = self.cursor
        start = cursor.at
        count = 0
        while not cursor.at_line_end():
            count += cursor.at > start and _instead_follows(cursor) and cursor.word() != ","
            cursor.at += 1
        cursor.at = start
        return count == 1

    def _becomes(self) -> bool:
        """Whether the line says, once, what words without marks become, and has no other part before."""
        cursor = self.cursor
        line = [token.word for token in cursor.tokens[cursor.at :]]
        line = line[: line.index("\n")] if "\n" in line else line
        to_replace = _TO_REPLACE.split()
        found = [ahead for ahead, word in enumerate(line) if word in _BECOMES or line[ahead : ahead + 3] == to_replace]
        return len(found) == 1 and found[0] > 0 and ":" not in line[: found[0]] and not {"«", '"', "“"} & set(line[: found[0]])

    def _carry(self) -> Iterator[Act | None]:
        """« porter le taux de 5 % à 4 % », « ramener la cible de l'activité 1.2.1 de 60 % à 50 % », « porter le délai à 2027 »."""
        cursor = self.cursor
        start = cursor.at
        if cursor.word() == "a":
            yield self._value_first()
            return
        said = places(cursor)
        if said:
            self._said = said
        else:
            cursor.at = start
            noun(cursor)
        here = cursor.at
        if said and said[0].table is not None and cursor.word() == "a" and opens(cursor.source, cursor.tokens[cursor.at].end + 1):
            # « porter le coût de l'activité 3.2.1 à « 200 » »
            cursor.at += 1
            value = self.operand(never)
            yield Rewrite(Payload((value.text,), "words")) if value is not None else None
            return
        found = list(self.from_to())
        if found == [None]:
            cursor.at = here
            if not said:
                cursor.at = start
            found = [self.to_value("" if said else self.value_named(), named=bool(said))]
        yield from found

    def _value_first(self) -> Act | None:
        """« porter à trois mois le délai du 3.3.2 »."""
        cursor = self.cursor
        cursor.accept("a")
        value = self.operand(lambda at: at.word() in DETERMINERS, bare=True)
        cell = places(cursor)
        name = "" if cell else self.value_named()
        if value is None or not (cell or name):
            return None
        self._said = cell or places(cursor)
        return SetValue(name, value.text)

    def value_changes(self) -> list[Act]:
        """« le délai du 3.3.2 passe (de six) à trois mois », « le taux est porté à 4 % »; [] for anything else."""
        cursor = self.cursor
        name = self.value_named()
        if name and not self._said:
            self._said = places(cursor)
        cursor.skip(",")
        act = self.to_value(name) if name and passes(cursor) else None
        return [act] if act is not None else []

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
        yield _from_to(old, self.operand(never, bare=True))

    def to_value(self, name: str, *, named: bool = False) -> Act | None:
        """« (le délai) (du 3.3.2) (de six) à trois mois »; `named`: the place says what has the value."""
        cursor = self.cursor
        if not name and not named:
            return None
        if not self._said:
            self._said = places(cursor)
        old = None
        if cursor.accept("de", "d"):
            old = self.operand(_to_follows, bare=True)
        if not cursor.accept("a"):
            return None
        new = self.operand(never, bare=True)
        if new is None:
            return None
        return _from_to(old, new, name) if old is not None else SetValue(name, new.text)

    def value_named(self) -> str:
        """« le délai de traitement »: what it is called, up to its place, its values or its verb; "" for nothing of the sort."""
        cursor = self.cursor
        start = cursor.at
        words: list[str] = []
        if cursor.accept(*DETERMINERS):
            for _ in range(cursor.names.longest(cursor)):
                words.append(cursor.word())
                cursor.at += 1
            while len(words) < _LONGEST_NOUN and cursor.word().isalpha() and cursor.word() not in ("a", *_PASSES, *_IS, "devient"):
                if words and cursor.word() in _BEFORE_PLACES and (self._value_ahead() or self._place_ahead()):
                    break
                words.append(cursor.word())
                cursor.at += 1
        if not words:
            cursor.at = start
        return " ".join(words)

    def _value_ahead(self) -> bool:
        cursor = self.cursor
        start = cursor.at
        cursor.accept("de", "d")
        found = cursor.text()[:1].isdigit() or opens(cursor.source, cursor.offset) or bool(cardinal(cursor))
        cursor.at = start
        return found

    def _place_ahead(self) -> bool:
        cursor = self.cursor
        start = cursor.at
        found = bool(places(cursor))
        cursor.at = start
        return found


def passes(cursor: Cursor) -> bool:
    """« passe », « est porté », « sera ramené », accepted."""
    start = cursor.at
    if cursor.accept(*_PASSES) or (cursor.accept(*_IS) and cursor.accept(*_CARRIED)):
        return True
    cursor.at = start
    return False


def _unit(words: str) -> str:
    """What a number is of: "mois" of "dix-huit mois"; "" for what does not begin with a number, or is one alone."""
    value = value_of(words)
    if value is not None:
        return words[value.number_end :].strip()
    cursor = Cursor.over(words)
    return words[cursor.offset :] if cardinal(cursor) and not cursor.ended else ""


def _from_to(old: Operand, new: Operand | None, name: str = "") -> ReplaceWords | None:
    unit = _unit(new.text) if new is not None else ""
    if unit and not _unit(old.text):
        # « de douze à dix-huit mois »
        old = Operand(f"{old.text} {unit}", old.at, old.noun)
    return _replaced(Operand(old.text, old.at, old.noun or name), new)


def _becoming(old: Operand, new: Operand) -> Act | None:
    """Words without marks that become others, or what has a value that becomes another (« le délai devient trois mois »)."""
    words = [token.word for token in Cursor.over(old.text).tokens]
    if not words or (len(words) == 1 and words[0] in _PRONOUNS):
        return None
    named = words[1:] if words[0] in DETERMINERS else words
    if _is_number(new.text) and all(map(str.isalpha, named)) and not any(_is_number(word) for word in named):
        return SetValue(" ".join(named), new.text)
    return _replaced(old, new)


def _is_number(words: str) -> bool:
    cursor = Cursor.over(words)
    return words[:1].isdigit() or bool(cardinal(cursor))


def _replaced(old: Operand | None, new: Operand | None) -> ReplaceWords | None:
    if old is None or new is None or (value_of(old.text) is not None and goes_on(new.text)):
        return None
    return ReplaceWords(old.text, new.text, old.at if old.at != ONCE else new.at, old.noun)


def _becomes_here(cursor: Cursor) -> bool:
    start = cursor.at
    found = cursor.accept(*_BECOMES) or cursor.accept_all(_TO_REPLACE)
    cursor.at = start
    return found


def _read_follows(cursor: Cursor) -> bool:
    return cursor.word() in _READ or (cursor.word() == "," and cursor.word(1) in _READ)


def _instead_follows(cursor: Cursor) -> bool:
    start = cursor.at
    cursor.skip(",")
    found = cursor.accept_any(*_INSTEAD)
    cursor.at = start
    return found or cursor.word() in _BECOMES


def _to_follows(cursor: Cursor) -> bool:
    """« à » before the new value."""
    return cursor.word() == "a" and not cursor.text().isupper() and (bool(cursor.word(1)) or opens(cursor.source, cursor.offset))
