"""Acts on several clauses as one: joined, split, exchanged, struck as a run; words replaced in all of a document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from facilitation.formulas import refusals
from facilitation.formulas.arranging import Beside, merged, parted
from facilitation.formulas.instructions import (
    THE_ONLY_ONE,
    Act,
    Delete,
    Instruction,
    Merge,
    Place,
    ReplaceWords,
    Rewrite,
    Split,
    Swap,
)
from facilitation.formulas.meant import DOCUMENT, Meant
from facilitation.formulas.proposed import Proposed, ProposedKind
from facilitation.formulas.ranges import is_run
from facilitation.formulas.table_acts import is_of_rows
from facilitation.text.clauses import ClauseId
from facilitation.text.consolidated import ConsolidatedClause
from facilitation.text.occurrences import occurrences
from facilitation.text.runs import as_lines


class Together:
    """What has been found so far of one formula, and what several clauses come to together."""

    def __init__(self, meant: Meant, here: ClauseId | None, texts: Mapping[ClauseId, str]) -> None:
        self._meant = meant
        self._here = here
        self._texts = texts
        self._found: dict[tuple[ClauseId, str], Proposed] = {}
        self._beside = Beside(meant)

    def _run_goes(self, said: Instruction, instruction: Instruction) -> bool:
        """« supprimer les points 2.1.1 à 2.1.3 »: one change, where nothing hangs on any of them."""
        if not (
            isinstance(said.act, Delete)
            and said.act.part == "whole"
            and len(said.places) == 1
            and said.places[0].through
            and said.places[0].table is None
        ):
            return False
        run = [self._meant.target(place, self._here) for place in instruction.places]
        if any(place.side or place.edge != "whole" for place in said.places) or not is_run(self._meant, run):
            return False
        self._arrange(self._beside.run(run), [])
        return True

    def _together(self, instruction: Instruction) -> bool:
        """Takes an act that is about several clauses as one, or about all of the document; False for other acts."""
        act, places = instruction.act, instruction.places
        if is_of_rows(act) and len(places) > 1:
            raise refusals.place_unclear()
        if any(place.whole for place in places) or self._is_throughout(act, places):
            self._everywhere(act)
            return True
        apart = len(places) > 1 and all(place.clause and not place.paragraphs and place.table is None for place in places)
        if not isinstance(act, Swap | Merge | Split) and not (apart and isinstance(act, Rewrite) and act.part == "whole"):
            return False
        if any(place.side or place.sentences or place.title or place.edge != "whole" for place in places):
            raise refusals.place_unclear()
        run = self._beside.run([self._named(place) for place in places])
        if isinstance(act, Swap):
            if len(run) != 2:
                raise refusals.not_neighbours()
            self._add(run[0], "move", "", run[1].id)
        elif isinstance(act, Split):
            self._arrange(run, parted(act, self._text(run[0])))
        else:
            self._arrange(run, merged(act if isinstance(act, Merge) else Merge(act.new), run))
        return True

    def _named(self, place: Place) -> ConsolidatedClause:
        place = self._itself(place)
        alinea = self._meant.alinea(place, self._here)
        if alinea is None and place.paragraphs:
            raise refusals.place_unclear()
        return alinea or self._meant.target(place, self._here)

    def _arrange(self, run: Sequence[ConsolidatedClause], lines: Sequence[str]) -> None:
        kind: ProposedKind = "join" if len(lines) == 1 < len(run) else "split" if len(lines) > 1 == len(run) else "block"
        base = as_lines([self._text(one) for one in run])
        made = Proposed(run[0].id, run[0].label, kind, base, "\n".join(lines), run=tuple(one.id for one in run))
        self._keep(run[0].id, "own", made)

    def _is_throughout(self, act: Act, places: Sequence[Place]) -> bool:
        """« partout »: with no place, all of the document; with a clause under discussion it might be either."""
        if not isinstance(act, ReplaceWords) or not act.at.each:
            return False
        if all(place == Place(clause=DOCUMENT) for place in places):
            return True
        if any(place != Place() for place in places):
            return False
        if self._here is not None and act.at.throughout:
            raise refusals.place_unclear()
        return self._here is None

    def _everywhere(self, act: Act) -> None:
        if not isinstance(act, ReplaceWords) or act.at.which or act.at.times or not act.new.strip():
            raise refusals.place_unclear()
        standing = [one for one in self._meant.clauses if one.state not in ("deleted", "inserted") and one.text]
        found = [one for one in occurrences(((one.id, self._text(one)) for one in standing), act.old, act.new) if one.replaceable]
        if not found:
            raise refusals.words_not_found(act.old)
        first = self._meant.clauses[self._meant.places[found[0].clause]]
        self._keep(first.id, f"everywhere {act.old}", Proposed(first.id, first.label, "everywhere", act.old, act.new))

    def _itself(self, place: Place) -> Place:
        """« au 3.2.1, supprimer cet alinéa »: an item is its own only alinéa."""
        if place.paragraphs == (THE_ONLY_ONE,):
            alone = replace(place, paragraphs=())
            target = self._meant.target(alone, self._here)
            if target.kind != "heading" and not self._meant.is_article(target):
                return alone
        return place

    def _add(self, clause: ConsolidatedClause, kind: ProposedKind, text: str, target: ClauseId | None = None) -> None:
        made = Proposed(clause.id, clause.label, kind, "" if kind == "insert" else self._text(clause), text, target)
        self._keep(clause.id, "insert" if kind == "insert" else "own", made)

    def _keep(self, clause: ClauseId, sort: str, made: Proposed) -> None:
        for other in made.run[1:]:
            if self._found.setdefault((other, "own"), made) != made:
                raise refusals.conflict()
        if self._found.setdefault((clause, sort), made) != made:
            raise refusals.conflict()

    def _text(self, clause: ConsolidatedClause) -> str:
        return self._texts.get(clause.id, clause.text)
