"""Clauses that are said in other words than their label: by a title, counted in a list, by what the first cell of a row says."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Final

from facilitation.formulas.instructions import TablePlace
from facilitation.text.clauses import ClauseId
from facilitation.text.consolidated import ConsolidatedClause
from facilitation.text.folding import fold

_NOUNS: Final = (
    "point|clause|partie|section|chapitre|rubrique|sous partie|sous section|paragraphe|mesure|action|activite|sous action|"
    "sous point|objectif|resultat|produit|effet|tache|etape|recommandation|orientation|priorite|composante|volet|programme"
    "|indicateur|levier|article"
)
_QUALITY: Final = r"(?: (?:strategique|specifique|general|generale|operationnel|prioritaire|attendu|intermediaire)s?)?"
_DOTTED: Final = re.compile(rf"^(?:{_NOUNS}){_QUALITY} (?=\w+(?:\.\w+)+$)")
"""Words that say of a number only that it is one: « la mesure 3.2.4 »."""
_ANY: Final = re.compile(r"^(?:point|clause|partie|section|chapitre|rubrique) (?=\w+(?:\.\w+)*\)?$)")
_QUALIFIED: Final = re.compile(r"^(axe|objectif|resultat|orientation|pilier|programme)" + _QUALITY[:-1] + " ")
_WITHIN: Final = re.compile(r"(?:point|partie|section|chapitre|rubrique|sous partie|sous section) (\d+)")
_ITEM: Final = re.compile(r"puce (fin )?(\d+)")


def numbers_only(part: str) -> Iterator[str]:
    """ "axe 1" for "axe strategique 1", "3.2.4" for "mesure 3.2.4", "ii" for "partie ii"."""
    for pattern, kept in ((_QUALIFIED, r"\1 "), (_DOTTED, ""), (_ANY, "")):
        if pattern.match(part):
            yield pattern.sub(kept, part)


class Lookups:
    """`named` gives a part of a label as it is compared, `labelled` the clauses that bear the parts of one."""

    def __init__(
        self,
        clauses: Sequence[ConsolidatedClause],
        named: Callable[[str], str],
        labelled: Callable[[Sequence[str]], list[ConsolidatedClause]],
    ) -> None:
        self._clauses = [one for one in clauses if one.state != "deleted"]
        self._by_id = {one.id: one for one in clauses}
        self._named = named
        self._labelled = labelled

    @cached_property
    def names(self) -> frozenset[str]:
        """Titles of parts, headings of columns."""
        return self.headings | {one.text for one in self._clauses if one.text and one.kind == "heading"}

    @cached_property
    def headings(self) -> frozenset[str]:
        """Headings of columns."""
        return frozenset(one.text for one in self._clauses if one.text and one.kind == "cell" and ", en-tête" in one.label)

    # Parts by their titles, items by their place

    def nested(self, parts: Sequence[str], around: ConsolidatedClause | None) -> list[ConsolidatedClause]:
        """What the parts of a place mean, each within the one before; `around` holds what is counted with no part named."""
        scope: ConsolidatedClause | None = None
        for part in parts:
            found = self._one(part, scope, scope or around)
            if len(found) != 1 or (scope is not None and not self.inside(found[0], scope)):
                return found if scope is None and len(parts) == 1 else []
            scope = found[0]
        return [scope] if scope is not None else []

    def _one(self, part: str, scope: ConsolidatedClause | None, around: ConsolidatedClause | None) -> list[ConsolidatedClause]:
        item = _ITEM.fullmatch(part)
        if item is not None:
            printed = [] if around is None else self._labelled([*map(self._named, around.label.split(", ")), part])
            if printed:
                return printed
            return self._item(-int(item[2]) if item[1] else int(item[2]), around) if around is not None else []
        readings = [part, *numbers_only(part)]
        for reading in readings:
            own = [] if scope is None else self._labelled([*map(self._named, scope.label.split(", ")), reading])
            found = own or self._labelled([reading])
            if found:
                return found
        if scope is not None and scope.kind == "row":
            return self.in_table(TablePlace(column_name=part), scope, ())
        if scope is not None and (number := _WITHIN.fullmatch(part)) is not None:
            # « chapitre III, section 2 »
            return self._labelled([self._named(f"{scope.label}.{number[1]}")])
        for reading in readings:
            if rows := self.rows(reading):
                return rows
        return self.titled(part)

    def titled(self, words: str) -> list[ConsolidatedClause]:
        """Headings with this title, else those whose title begins with these words, else has them."""
        bare = re.sub(
            r"^(?:la |le |l |les )?(?:partie|section|chapitre|rubrique|sous partie|point|axe|annexe) ", "", words
        ).replace(",", "")
        titles = {one: self._named(one.text) for one in self._clauses if one.kind == "heading"} if bare else {}
        for fits in (
            lambda title: title == bare,
            lambda title: title.startswith(f"{bare} "),
            lambda title: f" {bare} " in f" {title} ",
        ):
            found = [one for one, title in titles.items() if fits(title.replace(",", ""))]
            if found:
                return found
        return []

    def _item(self, number: int, around: ConsolidatedClause) -> list[ConsolidatedClause]:
        """The n-th item of the one list in a part; a negative number counts from the end."""
        beside = [one for one in self._clauses if one.parent == around.id and one.kind in ("item", "paragraph", "heading")]
        lists: list[list[ConsolidatedClause]] = []
        for before, one in zip([None, *beside], beside, strict=False):
            if one.kind == "item":
                if before is not None and before.kind == "item":
                    lists[-1].append(one)
                else:
                    lists.append([one])
        if len(lists) != 1:
            return []
        place = number - 1 if number > 0 else len(lists[0]) + number
        return [lists[0][place]] if 0 <= place < len(lists[0]) else []

    def inside(self, clause: ConsolidatedClause, scope: ConsolidatedClause) -> bool:
        above: ClauseId | None = clause.parent
        while above is not None:
            if above == scope.id:
                return True
            above = self._by_id[above].parent if above in self._by_id else None
        return clause.label.startswith(f"{scope.label}, ")

    # Rows and cells

    def rows(self, name: str) -> list[ConsolidatedClause]:
        """The rows that have a cell which says only this: their number, « Total de l'axe 1 »; and cells that it numbers."""
        return self._by_cell.get(name, [])

    @cached_property
    def _by_cell(self) -> dict[str, list[ConsolidatedClause]]:
        found: defaultdict[str, list[ConsolidatedClause]] = defaultdict(list)
        for one in self._clauses:
            if one.kind != "cell" or one.parent is None or ", en-tête" in one.label:
                continue
            number, text = self._named(one.number), self._named(one.text)
            if number and number != text:
                found[number].append(one)
            if text and text[0].isalnum() and (number or one.cell is None or one.cell.column <= 1):
                row = self._by_id[one.parent]
                if row not in found[text]:
                    found[text].append(row)
        return dict(found)

    def in_table(self, table: TablePlace, row: ConsolidatedClause | None, around: Sequence[ClauseId]) -> list[ConsolidatedClause]:
        """A row by its name, or the cell of a row in the column that is named, in full or as its heading begins."""
        rows = [row] if row is not None else self._rows(table)
        if row is None and not table.table:
            # In the table under discussion, where there is one.
            rows = [one for one in rows if one.parent in around] or rows
        if not table.column_name and not table.column:
            return rows
        if len(rows) != 1 or rows[0].kind != "row":
            return []
        cells = [one for one in self._clauses if one.parent == rows[0].id]
        if table.column:
            return [one for one in cells if one.cell is not None and one.cell.column == table.column - 1]
        wanted = self._named(table.column_name)
        heads = {one: self._named(re.sub(r"^.*, (?=«)", "", one.label)) for one in cells}
        exact = [one for one, head in heads.items() if head == wanted]
        return exact or [one for one, head in heads.items() if head.startswith(f"{wanted} ")]

    def _rows(self, table: TablePlace) -> list[ConsolidatedClause]:
        prefix = f"tableau {self._named(table.table)}, " if table.table else ""
        if table.row_name:
            found = [one for one in self.rows(self._named(table.row_name)) if one.kind == "row"]
        elif table.row:
            found = [one for one in self._clauses if one.kind == "row" and fold(one.label).endswith(f", ligne {table.row}")]
        else:
            return []
        return [one for one in found if fold(one.label).startswith(prefix)]
