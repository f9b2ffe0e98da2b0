"""The verb that a command begins with, in all the ways note-takers write one: shortened, with a slip, as a noun."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from facilitation.formulas.new_columns import column_follows
from facilitation.formulas.passives import Passives
from facilitation.formulas.places import places
from facilitation.formulas.quotes import opens
from facilitation.formulas.stops import noun_or_quote
from facilitation.formulas.values import value_follows
from facilitation.formulas.verbs import Verb, active, commanding, mended, nominal, shortened

_PROBED: Final = frozenset(
    {"replace", "substitute", "delete", "insert", "add", "complete", "rewrite", "restore", "move", "same", "modify", "precede"}
)
"""Acts that new words on lines of their own may be followed by."""
_CARRYING: Final = (
    "reduire",
    "augmenter",
    "relever",
    "fixer",
    "allonger",
    "abaisser",
    "etendre",
    "limiter",
    "raccourcir",
    "elever",
)
"""What is done with a value, beside « porter » and « ramener »."""
_MAKING: Final = ("creer", "creez", "prevoir", "prevoyez")
"""What is done with a column; of other things texts speak so."""


@dataclass(slots=True)
class Commands(Passives):
    """Reads it from the cursor."""

    def _verb(self) -> Verb | None:
        cursor = self.cursor
        word = cursor.word()
        if word == "faire" and cursor.word(1) == "preceder":
            cursor.at += 2
            return "precede"
        if word == "faire" and cursor.word(1) == "passer":
            cursor.at += 1
            word = "passer"
        if word == "faire" and cursor.word(1) == "de" and cursor.word(2) == "meme":
            cursor.at += 3
            return "same"
        if not self.probing and (short := shortened(cursor)) is not None:
            return short
        if not self.probing and word in _CARRYING and self._value_ahead():
            cursor.at += 1
            return "carry"
        if word in _MAKING and not self.probing and column_follows(cursor, 1):
            cursor.at += 1
            return "add"
        verb = commanding(word) if self.probing else active(word)
        if verb is None and not self.probing and (slip := mended(word)) is not None:
            cursor.at += 1
            return slip
        if verb is None and not self.probing:
            return nominal(cursor)
        if verb == "modify" and not self.probing and (start := cursor.at) >= 0:
            cursor.at += 1
            if self._rewritten_place():
                cursor.at = start + 1
                return "rewrite"
            cursor.at = start + 1
            if noun_or_quote(cursor):
                # « modifier « X » en « Y » »
                return "replace"
            cursor.at = start
        if verb is None or verb == "modify" or (self.probing and verb not in _PROBED):
            return None
        cursor.at += 1
        return verb

    def _value_ahead(self) -> bool:
        """« réduire le délai *à trois mois* »: of other things texts speak so."""
        cursor = self.cursor
        start = cursor.at
        found = False
        while not cursor.at_line_end() and not found:
            cursor.at += 1
            found = cursor.word() == "a" and value_follows(cursor, 1)
        cursor.at = start
        return found

    def _rewritten_place(self) -> bool:
        """« modifier le 3.2 comme suit : « … » »: not a list of changes."""
        cursor = self.cursor
        if not places(cursor) or not cursor.accept_any("comme suit", "ainsi", "ainsi qu il suit", "de la facon suivante"):
            return False
        cursor.accept(":")
        return opens(cursor.source, cursor.offset)
