"""What a formula says of a place or of words: « est supprimé », « sont remplacés par », « se lit désormais »."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from facilitation.formulas.acts import Acts, Step
from facilitation.formulas.instructions import ONCE, Act, Complete, Delete, DeleteWords, Move, Place, ReplaceWords, Rewrite, Side
from facilitation.formulas.new_columns import column_follows
from facilitation.formulas.payloads import Operand
from facilitation.formulas.places import places
from facilitation.formulas.quotes import opens
from facilitation.formulas.reading import Reading
from facilitation.formulas.said import Said
from facilitation.formulas.stops import never, noun_or_quote, verb_follows
from facilitation.formulas.verbs import passive

_READS: Final = ("se lit", "se lisent", "se lira", "devient", "est formule", "est libelle", "modifie", "est desormais redige")


@dataclass(slots=True)
class Passives(Reading):
    """Reads them from the cursor."""

    def _anew(self, said: list[Said]) -> bool:
        """« nouvelle rédaction du 3.2 : … »."""
        cursor = self.cursor
        made = self._block() if cursor.word() == ":" else None
        if made is None:
            return False
        cursor.accept(".")
        self._keep([Step(Rewrite(made), tuple(said))])
        return True

    def _modified(self) -> bool:
        """« le 3.2 se lit désormais : … », « … devient : … »."""
        cursor = self.cursor
        start = cursor.at
        if not self.probing and cursor.accept("passe", "passent", "passera", "passeront"):
            reader = Acts(cursor, self.line_stop)
            if steps := reader.steps(reader.from_to()):
                self._keep(steps)
                return True
            cursor.at = start
        if not self.probing and cursor.accept_any(*_READS):
            cursor.accept("desormais", "ainsi", "maintenant")
            cursor.accept_any("comme suit")
            made = self._block() if cursor.word() == ":" or opens(cursor.source, cursor.offset) else None
            if made is not None:
                self._keep([Step(Rewrite(made))])
                return True
        cursor.at = start
        return False

    def _anchored_passive(self, reader: Acts, anchor: Operand, side: Side) -> list[Step]:
        cursor = self.cursor
        if self.probing:
            return []
        if cursor.accept("la") and cursor.accept("fin"):
            said = places(cursor)
            verb = passive(cursor)
            if verb == "delete":
                return [Step(DeleteWords(anchor.text, anchor.at, to_end=True, keep_anchor=True), tuple(said))]
            if verb == "rewrite" and (made := self._block()) is not None:
                return [Step(Rewrite(made, "end", anchor.text, anchor.at), tuple(said))]
            return []
        verb = passive(cursor)
        return reader.read("insert", anchor, side) if verb in ("insert", "add") else []

    def _passive_words(self) -> bool:
        """ "les mots X sont remplacés par les mots Y", "le mot X est supprimé", "il est inséré un alinéa"."""
        cursor = self.cursor
        if self.probing:
            return False
        start = cursor.at
        reader = Acts(cursor, self.line_stop)
        verb = passive(cursor)
        if verb in ("insert", "add"):
            steps = reader.read("insert")
            if steps:
                self._keep(steps)
                return True
        cursor.at = start
        if column_follows(cursor) and (columns := reader.passive_columns(passive)) is not None:
            self._keep(reader.steps(iter(columns)))
            return True
        if not noun_or_quote(cursor):
            return False
        old = reader.operand(verb_follows)
        cursor.skip(",", "\n")
        verb = passive(cursor) if old is not None else None
        steps = []
        if old is not None and verb is None and cursor.accept("devient", "deviennent"):
            new = reader.operand(never)
            steps = [Step(ReplaceWords(old.text, new.text, old.at, old.noun))] if new is not None else []
        elif old is not None and verb == "replace":
            steps = reader.steps(reader.pairs(old, ONCE, None))
        elif old is not None and verb == "delete":
            steps = [Step(DeleteWords(old.text, old.at, noun=old.noun))]
        if steps:
            self._keep(steps)
            return True
        cursor.at = start
        return False

    def _passive_place(self) -> bool:
        """After a place: "est supprimé", "est remplacé par …", "est complété par …", "est ainsi rédigé : …", "est ainsi
        modifié :".
        """
        cursor = self.cursor
        if self.probing:
            return False
        start = cursor.at
        verb = passive(cursor)
        act: Act | None = None
        edge = self.here[0].edge
        if verb == "modify":
            return True
        if verb == "delete":
            act = Delete()
        elif verb == "move":
            target = places(cursor)
            if len(target) == 1 and target[0].side:
                act = Move(target[0].onto(Place()))
        elif verb in ("rewrite", "restore") and (made := self._block()) is not None:
            act = Rewrite(made, edge)
            self.here = tuple(replace(place, edge="whole") for place in self.here)
        elif verb in ("replace", "complete") and cursor.accept("par"):
            reader = Acts(cursor, self.line_stop)
            if verb == "complete" and (columns := reader.new_columns()) is not None:
                self._keep(reader.steps(iter(columns)))
                return True
            rewritten = reader.rewritten()
            if isinstance(rewritten, Rewrite):
                act = rewritten if verb == "replace" else Complete(rewritten.new)
        if act is not None:
            self._keep([Step(act)])
            return True
        cursor.at = start
        return False
