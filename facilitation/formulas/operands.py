"""What an act is about: words with their noun or in quotation marks, and blocks of new text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Final

from facilitation.formulas import nouns, payloads
from facilitation.formulas.cursor import Cursor
from facilitation.formulas.instructions import ONCE, Act, Insert, Payload, ReplaceWords
from facilitation.formulas.nouns import noun
from facilitation.formulas.numbers import cardinal
from facilitation.formulas.payloads import Announced, Operand, occurrence
from facilitation.formulas.places import in_table, places
from facilitation.formulas.quotes import opens, quoted
from facilitation.formulas.said import Said
from facilitation.formulas.table_places import joined
from facilitation.formulas.verbs import commanding

_FIGURE: Final = r"\d+(?:[ \u00a0\u202f.,]\d+)*(?:[ \u00a0\u202f]?%|[ \u00a0\u202f](?:ans|mois|jours|FCFA)\b)?"
_PAIR: Final = rf"{_FIGURE} +par +{_FIGURE}"
_FIGURE_PAIR: Final = re.compile(rf"(?P<old>{_FIGURE}) +par +(?P<new>{_FIGURE})")
_FIGURE_PAIRS: Final = re.compile(rf"{_PAIR}(?:(?:, et|,| et) +{_PAIR})+(?= *\.?$| +(?:au|à la|à l|dans)\b)")


@dataclass(slots=True)
class Operands:
    """`line_stop` says whether a line goes on with the formula; while `probing`, payloads are one line."""

    cursor: Cursor
    line_stop: payloads.Stop
    probing: bool = False
    _said: list[Said] = field(default_factory=list)
    _takes_en: bool = False
    """Whether the verb takes « en » before the new words: « corriger X en Y »."""

    def operand(self, stop: payloads.Stop, *, bare: bool = False) -> Operand | None:
        """Words with their noun ("les mots : X"), or quoted, or (`bare`) simply said."""
        cursor = self.cursor
        start = cursor.at
        at = occurrence(cursor)
        mark = nouns.mark_noun(cursor)
        if mark:
            return Operand(mark, at)
        here = cursor.at
        named = noun(cursor)
        said = nouns.noun_said(cursor, here) if named else ""
        if not named and cursor.word() in ("de", "d") and opens(cursor.source, cursor.tokens[cursor.at].end + 1):
            # « l'ajout de « X » », « toutes les occurrences de « X » »
            cursor.at += 1
        if not named and not opens(cursor.source, cursor.offset):
            cursor.skip(":") if bare else None
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
        if bare and cursor.tail and not opens(cursor.source, cursor.offset):
            stop = _or_place(stop)
        text = payloads.words(cursor, stop, self._goes_on, probing=self.probing)
        if not text:
            cursor.at = start
            return None
        return Operand(text, at if at != ONCE else occurrence(cursor), said)

    def block(self, told: Announced) -> Payload | None:
        made = payloads.block(self.cursor, told.unit, told.count, self._goes_on, probing=self.probing)
        return replace(made, label=told.label) if made is not None and told.label else made

    def row(self, told: Announced) -> Act | None:
        """« ajouter une ligne « a | b » *après la ligne 4 du tableau 2* »: a row whose place is said behind it."""
        cursor = self.cursor
        start = cursor.at
        cursor.skip(":")
        if told.unit == "row" and opens(cursor.source, cursor.offset):
            text, end = quoted(cursor.source, cursor.offset, cursor.line_end())
            cursor.seek(end)
            said = places(cursor)
            cursor.skip(".")
            within = bool(self._said) and len(said) == 1 and in_table(self._said[0], said[0])
            if said and cursor.at_line_end() and (within or not self._said):
                for one in self._said:
                    one.table, one.side = joined(one.table, said[0].table), said[0].side
                self._said = self._said or said
                return Insert(Payload((text,), "row", told.count))
        cursor.at = start
        return None

    def figure_pairs(self) -> list[ReplaceWords]:
        """« 5 % par 3 % et 2030 par 2028 »: figures need no marks to be told apart; empty, and not moved, for one pair."""
        cursor = self.cursor
        found = _FIGURE_PAIRS.match(cursor.source, cursor.offset, cursor.line_end())
        if found is None:
            return []
        pairs = [ReplaceWords(one["old"], one["new"]) for one in _FIGURE_PAIR.finditer(found[0])]
        cursor.seek(found.end())
        return pairs

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

    def _inner_places(self, *, block: bool = False) -> None:
        """Places said between the verb and its object: « remplacer, à l'alinéa 3, les mots »; `block`: it may be new alinéas."""
        cursor = self.cursor
        start = cursor.at
        cursor.skip(",")
        said = places(cursor)
        if said and (cursor.accept(",", ":") or self._object_follows(block)):
            self._said = said
        else:
            cursor.at = start

    def _object_follows(self, block: bool) -> bool:
        """« ajouter à la fin du 3.2 « … » », « remplacer au 3.2 le mot … »."""
        cursor = self.cursor
        start = cursor.at
        cursor.accept("de", "d")
        found = opens(cursor.source, cursor.offset) or noun(cursor)
        found = found or (block and (payloads.announced(cursor) or payloads.numbered(cursor)) is not None)
        cursor.at = start
        return found

    def _qualified(self) -> tuple[int, bool, bool]:
        """ ", sur deux lignes et sans ponctuation finale": how many lines (0: not said); whether no full stop ends them; whether
        a typed number goes."""
        cursor = self.cursor
        lines, unended, unnumbered = 0, False, False
        while True:
            start = cursor.at
            cursor.skip(",", "et")
            if cursor.accept("sur") and (count := cardinal(cursor)) and cursor.accept("ligne", "lignes"):
                lines = count
            elif cursor.accept_any("sans ponctuation finale", "sans point final"):
                unended = True
            elif cursor.accept_any("sans son numero", "sans le numero", "sans numero"):
                unnumbered = True
            else:
                cursor.at = start
                return lines, unended, unnumbered

    def _thus(self) -> bool:
        return self.cursor.accept_any(
            "ainsi qu il suit",
            "ainsi",
            "comme suit",
            "de la maniere suivante",
            "de la facon suivante",
            "dans la redaction suivante",
        )


def _or_place(stop: payloads.Stop) -> payloads.Stop:
    """Also where a place begins that reaches to the end of the line: « … par six *au 4.2.2* »."""

    def stops(cursor: Cursor) -> bool:
        if stop(cursor):
            return True
        start = cursor.at
        found = cursor.word() in ("au", "aux", "a", "dans", "en") and bool(places(cursor))
        cursor.skip(".", "?")
        found = found and cursor.at_line_end()
        cursor.at = start
        return found

    return stops
