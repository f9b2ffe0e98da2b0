"""What a formula says of a place or of words: « est supprimé », « sont remplacés par », « se lit désormais »."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from facilitation.formulas.acts import Acts, Step
from facilitation.formulas.instructions import (
    ONCE,
    Act,
    Complete,
    Delete,
    DeleteWords,
    Move,
    Place,
    ReplaceWords,
    Rewrite,
    SetValue,
    Side,
)
from facilitation.formulas.new_columns import column_follows
from facilitation.formulas.payloads import Operand
from facilitation.formulas.places import places
from facilitation.formulas.quotes import opens
from facilitation.formulas.reading import Reading
from facilitation.formulas.rewordings import passes
from facilitation.formulas.said import Said
from facilitation.formulas.source import ARROW
from facilitation.formulas.stops import never, noun_or_quote, verb_follows
from facilitation.formulas.verbs import active, passive

_READS: Final = ("se lit", "se lisent", "se lira", "devient", "est formule", "est libelle", "modifie", "est desormais redige")


def _is_cell(places: tuple[Place, ...]) -> bool:
    """Whether one column of one row is named."""
    table = places[0].table
    return len(places) == 1 and table is not None and bool(table.column or table.column_name)


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
        if not self.probing and self._value_of_place():
            return True
        if not self.probing and (cursor.accept_any(*_READS) or (_is_cell(self.here) and cursor.accept(ARROW, "="))):
            cursor.accept("desormais", "ainsi", "maintenant")
            cursor.accept_any("comme suit")
            unmarked = cursor.word() != ":" and not opens(cursor.source, cursor.offset)
            if unmarked and _is_cell(self.here) and (new := Acts(cursor, self.line_stop).operand(never, bare=True)) is not None:
                # « la cible 2030 de l'activité 1.2.1 devient 80 % »
                self._keep(self._trailing([Step(SetValue("", new.text))]))
                return True
            made = self._block() if cursor.word() == ":" or opens(cursor.source, cursor.offset) else None
            if made is not None:
                self._keep([Step(Rewrite(made))])
                return True
        cursor.at = start
        return False

    def _value_of_place(self) -> bool:
        """« … passe de 175 à 200 », « … est porté à 80 % », behind the place that has the value."""
        cursor = self.cursor
        start = cursor.at
        reader = Acts(cursor, self.line_stop)
        if passes(cursor):
            here = cursor.at
            if len(target := places(cursor)) == 1 and target[0].side and cursor.at_line_end():
                # « 3.2.1 passe après le 3.2.3 »
                self._keep([Step(Move(target[0].onto(Place())))])
                return True
            cursor.at = here
            if steps := reader.steps(reader.from_to()):
                self._keep(self._trailing(steps))
                return True
            cursor.at = here
            act = reader.to_value("", named=True) if _is_cell(self.here) else None
            if act is not None:
                self._keep(reader.steps(iter([act])))
                return True
        cursor.at = start
        return False

    def _value_changes(self) -> bool:
        """« le délai (du 3.3.2) passe à trois mois »."""
        cursor = self.cursor
        start = cursor.at
        reader = Acts(cursor, self.line_stop)
        steps = [] if self.probing else reader.steps(iter(reader.value_changes()))
        if steps:
            self._keep(self._trailing(steps))
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
        elif (old is not None and verb is None and self._replaced_by(old)) or (old is not None and verb == "replace"):
            steps = reader.steps(reader.pairs(old, ONCE, None))
        elif old is not None and verb == "delete":
            steps = [Step(DeleteWords(old.text, old.at, noun=old.noun))]
        if steps:
            self._keep(steps)
            return True
        cursor.at = start
        return False

    def _replaced_by(self, old: Operand) -> bool:
        """« « X » *par « Y »* », « « X » *à remplacer* par « Y » »: the verb that is left out is accepted."""
        cursor = self.cursor
        start = cursor.at
        if cursor.accept("a") and active(cursor.word()) == "replace":
            cursor.at += 1
            return cursor.word() == "par"
        cursor.at = start
        following = cursor.tokens[cursor.at].end + 1 if not cursor.ended else 0
        return cursor.word() == "par" and self.placed and opens(cursor.source, following)

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
