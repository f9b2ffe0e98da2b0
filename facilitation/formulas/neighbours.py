"""The grammar of the words beside which new ones are put: « après le mot « X », », « entre « X » et « Y » »."""

from __future__ import annotations

from facilitation.formulas.instructions import Act, ReplaceWords, Side
from facilitation.formulas.operands import Operands
from facilitation.formulas.payloads import Operand
from facilitation.formulas.stops import never, noun_follows, noun_or_quote


class Neighbours(Operands):
    """Reads them from a cursor, behind new words or before them."""

    __slots__ = ()

    def _between(self, new: Operand) -> Act | None:
        """« insérer « national » entre « répertoire » et « des compétences » »: words that stand beside each other."""
        cursor = self.cursor
        start = cursor.at
        cursor.skip(",")
        if cursor.accept("entre") and (before := self.operand(never)) is not None and cursor.accept("et"):
            after = self.operand(never)
            if after is not None:
                return ReplaceWords(f"{before.text} {after.text}", f"{before.text} {new.text} {after.text}", before.at)
        cursor.at = start
        return None

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
