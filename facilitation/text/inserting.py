"""What stands after a clause once insertions are made there: new paragraphs and items, tables, parts, new rows of a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from facilitation.text.blocks import Line, bullet_like, is_bulleted, level_of, lines_of, over, part_of
from facilitation.text.changes import Change, number_order
from facilitation.text.clauses import CellPlace, Clause, ClauseId, ClauseKind, Span
from facilitation.text.consolidated import ConsolidatedClause
from facilitation.text.new_titles import NewTitles
from facilitation.text.rewording import Piece
from facilitation.text.rows import RowPlan, Table, repeated


def new_paragraphs(clauses: Sequence[Clause], at: int, changes: Sequence[Change]) -> list[ConsolidatedClause]:
    """What the changes' texts say, in the order of their numbers, after the clause at this place; lines after an item are items."""
    neighbour = clauses[at]
    parent = neighbour.id if neighbour.kind == "heading" else neighbour.parent
    made: list[ConsolidatedClause] = []
    count = 0
    for change in sorted(changes, key=lambda one: number_order(one.number)):
        new = _Block(clauses, at, change)
        for lines in _apart(lines_of(change.text)):
            made += new.put(lines, parent, repeated(neighbour.label, count))
            count += 1
    return made


def new_parts(
    clauses: Sequence[Clause], places: Mapping[ClauseId, int], end: int, changes: Sequence[Change]
) -> list[ConsolidatedClause]:
    """New parts, in the order of their numbers, before the place `end`: all of them begin with titles of one level."""
    made: list[ConsolidatedClause] = []
    titles: dict[ClauseId | None, list[str]] = {}
    models = NewTitles(clauses)
    for change in sorted(changes, key=lambda one: number_order(one.number)):
        part = part_of(clauses, places, change.clause)
        new = _Block(clauses, places[change.clause], change)
        above: list[ConsolidatedClause] = []
        count: Counter[str] = Counter()
        for lines in _apart(lines_of(change.text)):
            line = lines[0]
            if line.kind == "heading":
                level = level_of(part, line.depth)
                while above and above[-1].level >= level:
                    above.pop()
                parent = above[-1].id if above else over(part, line.depth)
                label = _title_label(clauses, end, level, parent, titles.setdefault(parent, []), above)
                titles[parent].append(label)
                count.clear()
                like = models.like(places[change.clause], end, level, parent, above[-1].like if above else None)
                above.append(new.title(line, parent, level, label, like))
                made.append(above[-1])
                continue
            name = {"item": "puce", "row": "tableau"}.get(line.kind, "al.")
            count[name] += 1
            made += new.put(lines, above[-1].id, f"{above[-1].label}, {name} {count[name]}")
    return made


def _title_label(
    clauses: Sequence[Clause],
    end: int,
    level: int,
    parent: ClauseId | None,
    known: Sequence[str],
    above: Sequence[ConsolidatedClause],
) -> str:
    """ "2.3 bis" after 2.3; "2.3, titre 1" where the part has no title of this level yet."""
    if not above:
        beside = [one for one in clauses[:end] if one.kind == "heading" and one.level == level and one.parent == parent]
        if beside:
            return repeated(beside[-1].label, len(known))
    name = above[-1].label if above else next((one.label for one in clauses if one.id == parent), "")
    return f"{name}, titre {len(known) + 1}" if name else f"titre {len(known) + 1}"


def _apart(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines one by one, the rows of a table together."""
    found: list[list[Line]] = []
    for line in lines:
        if line.kind == "row" and found and found[-1][0].kind == "row":
            found[-1].append(line)
        else:
            found.append([line])
    return found


class _Block:
    """What one change puts in after the clause at a place."""

    def __init__(self, clauses: Sequence[Clause], at: int, change: Change) -> None:
        self._clauses = clauses
        self._at = at
        self._change = change
        self._made = 0

    def title(self, line: Line, parent: ClauseId | None, level: int, label: str, like: ClauseId | None) -> ConsolidatedClause:
        return _new(self._change, self._next(), parent, "heading", label, line.text, level=level, like=like)

    def put(self, lines: Sequence[Line], parent: ClauseId | None, label: str) -> list[ConsolidatedClause]:
        """A paragraph, an item, or a table of these rows."""
        line = lines[0]
        if line.kind == "row":
            return [*self._table(lines, parent, label)]
        model = self._model(line, parent)
        if model is None:
            text = f"– {line.text}" if line.kind == "item" else line.text
            return [_new(self._change, self._next(), parent, line.kind, label, text)]
        text = f"{model.number} {line.text}" if line.kind == "item" and model.number_typed else line.text
        number = model.number if is_bulleted(model) and not model.number_typed else ""
        return [_new(self._change, self._next(), parent, "item", label, text, level=model.level, number=number, like=model.id)]

    def _model(self, line: Line, parent: ClauseId | None) -> Clause | None:
        """The item that a new one looks like: its neighbour in the list, else the nearest bullet; None for a paragraph."""
        neighbour = self._clauses[self._at]
        in_list = neighbour.kind == "item" and neighbour.parent == parent
        if line.kind == "item" and not (in_list and is_bulleted(neighbour)):
            return bullet_like(self._clauses, self._at)
        return neighbour if in_list else None

    def _table(self, lines: Sequence[Line], parent: ClauseId | None, label: str) -> Iterator[ConsolidatedClause]:
        table = _new(self._change, self._next(), parent, "table", label, "")
        yield table
        width = max(len(line.cells) for line in lines)
        with_head = len(lines) > 1
        heads = [*lines[0].cells, *[""] * width] if with_head else [""] * width
        for at, line in enumerate(lines):
            name = "en-tête" if with_head and at == 0 else f"ligne {at + 1 - with_head}"
            row = _new(self._change, self._next(), table.id, "row", f"{label}, {name}", "")
            yield row
            for column in range(width):
                words = line.cells[column] if column < len(line.cells) else ""
                name = f"« {heads[column]} »" if heads[column] else f"colonne {column + 1}"
                place = CellPlace(at, column, header=with_head and at == 0)
                yield _new(self._change, self._next(), row.id, "cell", f"{row.label}, {name}", words, cell=place)

    def _next(self) -> str:
        self._made += 1
        return str(self._made - 1)


def new_rows(neighbour: Clause, table: Table, changes: Sequence[Change]) -> list[ConsolidatedClause]:
    """A row for each line of the changes' texts, with its cells; `changes` are those for which `table` has a plan.

    In the order of their numbers, but rows in which a merged cell goes on stand before those that have cells of their own there.
    """
    planned: list[tuple[bool, tuple[tuple[str, int], ...], Change, RowPlan]] = []
    for change in changes:
        plan = table.plan(neighbour.id, change.text, change.columns)
        assert plan is not None
        planned.append((plan.apart, number_order(change.number), change, plan))
    made: list[ConsolidatedClause] = []
    count = 0
    for _, _, change, plan in sorted(planned, key=lambda one: one[:2]):
        for line, words in enumerate(plan.texts):
            row = _new(change, str(line), neighbour.parent, "row", table.label(neighbour.id, count), "")
            made.append(row)
            count += 1
            for place, (cell, text) in enumerate(zip(plan.cells, words, strict=True)):
                label = f"{row.label}, {table.column_name(cell.column)}"
                spans = table.spans(plan, cell, text)
                made.append(_new(change, f"{line}.{place}", row.id, "cell", label, text, cell=cell, spans=spans))
    return made


def _new(
    change: Change,
    place: str,
    parent: ClauseId | None,
    kind: ClauseKind,
    label: str,
    text: str,
    *,
    level: int = 0,
    number: str = "",
    cell: CellPlace | None = None,
    spans: tuple[Span, ...] = (),
    like: ClauseId | None = None,
) -> ConsolidatedClause:
    return ConsolidatedClause(
        id=ClauseId(f"{change.id}:{change.part}:{place}"),
        parent=parent,
        kind=kind,
        level=level,
        number=number,
        label=label,
        state="inserted",
        base_text="",
        text=text,
        pieces=(Piece("insert", text, change.number),) if text else (),
        spans=spans,
        cell=cell,
        like=like,
    )
