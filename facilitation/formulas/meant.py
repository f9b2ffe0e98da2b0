"""Which clauses of a workshop's text a place means: by their labels, whatever the order in which the parts of one are said.

« À la puce 2 de l'alinéa 1 du 3.1 » means the clause "3.1, al. 1, puce 2"; « la cellule « Cible » de la ligne 5 du tableau 2 » the
clause "Tableau 2, ligne 5, « Cible »". Labels stay as printed, so that alinéas are counted in the text as it was given out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Final

from facilitation.formulas import refusals
from facilitation.formulas.cursor import Names
from facilitation.formulas.instructions import Place, Run, TablePlace
from facilitation.formulas.lookups import Lookups, numbers_only
from facilitation.text.clauses import ClauseId
from facilitation.text.columns import InTable
from facilitation.text.consolidated import ConsolidatedClause
from facilitation.text.folding import fold

FLOWING: Final = frozenset({"heading", "paragraph", "item"})
DOCUMENT: Final = "document"
"""What « l'alinéa 3 du document » stands in: no part, so that the clause under discussion does not count."""
_ARTICLE: Final = re.compile(r"^(?:article|art)\.? +")
_FIRST: Final = re.compile(r"\b(?:premiere?|1er|1ere|1re)$")
_FROM_THE_END: Final = {-1: "dernière", -2: "avant-dernière"}
_ENDS: Final = " .:;–—-)°"


class Meant:
    """The clauses of one text, deleted ones too, ready to be looked up; built once for any number of formulas."""

    def __init__(self, clauses: Sequence[ConsolidatedClause], received: Sequence[InTable] = ()) -> None:
        """`received` are the clauses of the document as it was received, where others than `clauses`: columns are told by these."""
        self.clauses = clauses
        self.received = received or clauses
        self.places: dict[ClauseId, int] = {clause.id: place for place, clause in enumerate(clauses)}
        self._lookups = Lookups(clauses, named, self._labelled)

    @cached_property
    def names(self) -> Names:
        """What may be said without quotation marks: titles of parts, headings of columns."""
        return Names(self._lookups.names, self._lookups.headings)

    def target(self, place: Place, here: ClauseId | None) -> ConsolidatedClause:
        """The one clause named; `here` where none is. Raises FormulaRefusedError: none, several, a deleted one."""
        said = [*_parts(place.clause), *_table_parts(place.table)]
        if place.amendment:
            # The words that an amendment proposes are a text of their own.
            said = [named(f"amendement {place.amendment}")]
            if not self._labelled(said):
                raise refusals.no_amendment(place.amendment)
        if place.table is not None and place.table.row < 0:
            return self._standing(self._from_the_end(place, place.table, here), place)
        if place.table == TablePlace():
            return self._standing(self._table_of(place, here), place)
        if not said and not (place.table is not None and place.table.row_name):
            if here is None or here not in self.places:
                raise refusals.which_paragraph()
            return self._standing(self.clauses[self.places[here]], place)
        found = self._labelled(said) if place.table is None or not place.table.row_name else []
        if not found and place.table is not None and not place.table.table and not place.table.row_name and not place.clause:
            found = self._in_only_table(place, here)
        if not found:
            found = self._otherwise(place, here)
        if len(found) != 1 or not self._lies_within(found[0], place.within):
            raise refusals.no_clause(told(place))
        if place.table is not None and place.table.cell and found[0].kind != "cell":
            raise refusals.no_clause(told(place))
        return self._standing(found[0], place)

    def _lies_within(self, clause: ConsolidatedClause, within: str) -> bool:
        """« au 3.2, supprimer le 3.2.1 »: what is said first holds what is said then."""
        if not within:
            return True
        scope = self._labelled(_parts(within)) or self._otherwise(Place(within), None)
        return len(scope) == 1 and (scope[0].id == clause.id or self._lookups.inside(clause, scope[0]))

    def _otherwise(self, place: Place, here: ClauseId | None) -> list[ConsolidatedClause]:
        """By titles, by their place in a list, by rows that have a name."""
        around = self.part_of(self.clauses[self.places[here]]) if here in self.places and here is not None else None
        parts = _parts(place.clause)
        if place.table is None:
            return self._lookups.nested(parts, around) or self._lookups.titled(named(place.clause))
        within = self._lookups.nested(parts, around) if parts else []
        if parts and len(within) != 1:
            return []
        row = within[0] if within and within[0].kind == "row" else None
        if within and row is None:
            # « dans la synthèse budgétaire, tableau 5, ligne 2 »
            found = self._labelled(_table_parts(place.table)) if not place.table.row_name else []
            found = found or self._lookups.in_table(place.table, None, ())
            return [one for one in found if self._lookups.inside(one, within[0])]
        return self._lookups.in_table(place.table, row, self._above(here))

    def _above(self, here: ClauseId | None) -> list[ClauseId]:
        found: list[ClauseId] = []
        while here is not None and here in self.places:
            found.append(here)
            here = self.clauses[self.places[here]].parent
        return found

    def alinea(self, place: Place, here: ClauseId | None) -> ConsolidatedClause | None:
        """The clause whose label counts it as the one alinéa named (« l'alinéa 2 du 3.1 »); None where no label does."""
        (run,) = place.paragraphs if len(place.paragraphs) == 1 else (Run(0, 0),)
        if run.first != run.last or run.first <= 0:
            return None
        number = f"al {run.first}"
        said = _parts(place.clause)
        if not place.clause and here is not None:
            part = self.part_of(self.target(Place(), here))
            said = _parts(part.label) if part is not None else []
        found = self._labelled([*said, number])
        if not found and place.clause and not self._labelled(said):
            scope = self._otherwise(Place(place.clause), here)
            found = self._labelled([*_parts(scope[0].label), number]) if len(scope) == 1 else []
        if len(found) == 1 and not self._lies_within(found[0], place.within):
            raise refusals.no_clause(told(place))
        return self._standing(found[0], place) if len(found) == 1 else None

    def part_of(self, clause: ConsolidatedClause) -> ConsolidatedClause | None:
        """The article or the heading that the clause stands in or is; None before the first one."""
        if clause.kind == "heading":
            return clause
        article = self._articles.get(clause.id)
        if article is not None:
            return self.clauses[self.places[article]]
        above = clause.parent
        while above is not None and above in self.places:
            over = self.clauses[self.places[above]]
            if over.kind == "heading":
                return over
            if above in self._articles:
                return self.clauses[self.places[self._articles[above]]]
            above = over.parent
        return None

    def members(self, clause: ConsolidatedClause) -> list[ConsolidatedClause]:
        """What stands with the clause as one: all below a heading or an item, the cells of a row or a table, the alinéas of an
        article; without the clause itself, deleted ones included."""
        article = self._articles.get(clause.id) == clause.id
        found: list[ConsolidatedClause] = []
        inside = {clause.id}
        for one in self.clauses[self.places[clause.id] + 1 :]:
            beside = article and one.parent == clause.parent and one.kind != "heading" and self._articles.get(one.id) != one.id
            if one.parent not in inside and not beside:
                break
            inside.add(one.id)
            found.append(one)
        return found

    def is_article(self, clause: ConsolidatedClause) -> bool:
        """Whether it is a paragraph "Article 4 : …" and not the only one of its article."""
        return clause.id in self._long_articles

    # Inside

    def _standing(self, clause: ConsolidatedClause, place: Place) -> ConsolidatedClause:
        if clause.state == "deleted":
            raise refusals.no_clause(told(place))
        return clause

    def _labelled(self, said: Sequence[str]) -> list[ConsolidatedClause]:
        """The clauses that bear these parts of a label: in this order, else in any; else the number alone that is the clause's."""
        for words in _readings(said):
            found = self._by_label.get(", ".join(words)) or self._by_parts.get(tuple(sorted(words))) or []
            if found:
                return found
        if len(said) == 1:
            for words in _readings(said):
                found = self._by_number.get(words[0], [])
                if found:
                    return found
        return []

    def _in_only_table(self, place: Place, here: ClauseId | None) -> list[ConsolidatedClause]:
        """« la ligne 5 » alone: of the table under discussion, else of the only table there is."""
        tables = self.tables(here)
        if len(tables) != 1:
            return []
        return self._labelled([*_parts(tables[0].label), *_parts(place.clause), *_table_parts(place.table)])

    def _from_the_end(self, place: Place, table: TablePlace, here: ClauseId | None) -> ConsolidatedClause:
        """« la dernière ligne du tableau 2 », « l'avant-dernière ligne, colonne « Cible » »: counted among the rows that stand."""
        holder = self.target(Place(place.clause, table=TablePlace(table.table)), here)
        rows = self.rows(holder) if holder.kind == "table" else []
        found = [rows[table.row]] if len(rows) >= -table.row else []
        if found and (table.column or table.column_name):
            found = self._lookups.in_table(table, found[0], ())
        if len(found) != 1 or not self._lies_within(found[0], place.within):
            raise refusals.no_clause(told(place))
        return found[0]

    def _table_of(self, place: Place, here: ClauseId | None) -> ConsolidatedClause:
        """« le tableau », « le tableau du V.1 »: the only one there; a row or a cell of it that is named as well is that."""
        tables = self.tables(here)
        if place.clause:
            holder = self.target(replace(place, table=None), here)
            if holder.kind not in FLOWING:
                return holder
            tables = [one for one in self.members(holder) if one.kind == "table" and one.state != "deleted"]
        if len(tables) != 1:
            raise refusals.which_paragraph()
        return tables[0]

    def rows(self, table: ConsolidatedClause) -> list[ConsolidatedClause]:
        """The rows of a table that stand, but for those of its head."""
        found = [one for one in self.clauses if one.parent == table.id and one.kind == "row" and one.state != "deleted"]
        return [one for one in found if not any(part.startswith("en tete") for part in _parts(one.label))]

    def row_above(self, row: ConsolidatedClause) -> ConsolidatedClause:
        """The row that stands before this one, of the head too; raises FormulaRefusedError for the first."""
        found = [one for one in self.clauses if one.parent == row.parent and one.kind == "row" and one.state != "deleted"]
        place = [one.id for one in found].index(row.id)
        if not place:
            raise refusals.place_unclear()
        return found[place - 1]

    def tables(self, here: ClauseId | None) -> list[ConsolidatedClause]:
        """The table under discussion, else all."""
        tables = [one for one in self.clauses if one.kind == "table" and one.state != "deleted"]
        above = here
        while above is not None and above in self.places:
            one = self.clauses[self.places[above]]
            if one.kind == "table":
                tables = [one]
                break
            above = one.parent
        return tables

    @cached_property
    def _by_label(self) -> dict[str, list[ConsolidatedClause]]:
        found: defaultdict[str, list[ConsolidatedClause]] = defaultdict(list)
        for clause in self.clauses:
            found[", ".join(_parts(clause.label))].append(clause)
            if self.is_article(clause):
                found[", ".join((*_parts(clause.label), "al 1"))].append(clause)
        return dict(found)

    @cached_property
    def _by_parts(self) -> dict[tuple[str, ...], list[ConsolidatedClause]]:
        found: defaultdict[tuple[str, ...], list[ConsolidatedClause]] = defaultdict(list)
        for label, clauses in self._by_label.items():
            found[tuple(sorted(label.split(", ")))] += clauses
        return dict(found)

    @cached_property
    def _by_number(self) -> dict[str, list[ConsolidatedClause]]:
        found: defaultdict[str, list[ConsolidatedClause]] = defaultdict(list)
        for clause in self.clauses:
            if clause.number and clause.kind in FLOWING and clause.state != "deleted":
                found[named(clause.number)].append(clause)
        return dict(found)

    @cached_property
    def _articles(self) -> dict[ClauseId, ClauseId]:
        """Clause → the paragraph "Article 4 : …" that it stands under or is: until the next one, or the next heading."""
        held: dict[ClauseId, ClauseId] = {}
        current: dict[ClauseId | None, ClauseId] = {}
        for clause in self.clauses:
            if clause.kind == "heading":
                current.pop(clause.parent, None)
            elif clause.kind == "paragraph" and _ARTICLE.match(fold(clause.number)):
                current[clause.parent] = clause.id
            if clause.kind in ("paragraph", "item") and clause.parent in current:
                held[clause.id] = current[clause.parent]
        return held

    @cached_property
    def _long_articles(self) -> frozenset[ClauseId]:
        return frozenset(article for clause, article in self._articles.items() if clause != article)


def named(part: str) -> str:
    """ "article 4" for "Article 4", "Art. 4" and "Art. 4 :"; "al 1" for "al. 1", "cible" for "« Cible »"."""
    words = fold(part).replace("«", " ").replace("»", " ").replace("al.", "al")
    words = " ".join(_ARTICLE.sub("article ", " ".join(words.split())).split()).strip(_ENDS)
    return _FIRST.sub("1", words)


def told(place: Place) -> str:
    """The place as a refusal cites it."""
    alineas = [f"al. {run.first}" for run in place.paragraphs[:1] if run.first > 0]
    return ", ".join(filter(None, (place.clause, *_table_parts(place.table), *alineas)))


def _parts(label: str) -> list[str]:
    parts = [named(part) for part in label.split(", ")]
    return [part for part in parts if part and part != DOCUMENT]


def _table_parts(table: TablePlace | None) -> list[str]:
    if table is None:
        return []
    found = [f"tableau {table.table}".strip()] if table.table else []
    if table.header:
        found.append("en tete" if table.header == 1 else f"en tete {table.header}")
    if table.row:
        found.append(_counted("ligne", table.row))
    if table.column_name:
        found += _parts(f"{table.column_name} (colonne {table.column})" if table.column else table.column_name)
    elif table.column:
        found.append(_counted("colonne", table.column))
    return [named(part) for part in found]


def _counted(noun: str, number: int) -> str:
    """ "ligne 3"; what is counted from the end bears no number, so that no label is like it: "dernière ligne"."""
    return f"{noun} {number}" if number > 0 else f"{_FROM_THE_END.get(number, 'antépénultième')} {noun}"


def _readings(said: Sequence[str]) -> Iterable[Sequence[str]]:
    """What is said, then without the words that only say that a number follows."""
    yield said
    bare = [next(iter(numbers_only(part)), part) for part in said]
    if bare != list(said):
        yield bare
        barer = [next(iter(numbers_only(part)), part) for part in bare]
        if barer != bare:
            yield barer
