"""One amendment of any kind to any document: who asks says how it is chosen, by seeded chance or by Hypothesis."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from facilitation.text.changes import Change, ChangeKind
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.columns import ColumnGrid
from facilitation.text.occurrences import everywhere, occurrences
from facilitation.text.rows import Table
from facilitation.text.runs import as_lines, rewritten
from tests.facilitation.documents.docx.amended import FLOWING, NEW_WORDS

T = TypeVar("T")


class Chance(Protocol):
    """Makes the choices; the first thing and the lowest number are the simplest ones."""

    def among(self, things: Sequence[T]) -> T: ...

    def whole(self, low: int, high: int) -> int: ...


@dataclass(frozen=True, slots=True)
class Seeded:
    """A repeatable `Chance`."""

    chance: random.Random

    def among(self, things: Sequence[T]) -> T:
        return self.chance.choice(things)

    def whole(self, low: int, high: int) -> int:
        return self.chance.randint(low, high)


class Amending:
    """Amendments to a document, each as its changes; where the document has no place for one, it has none."""

    def __init__(self, clauses: Sequence[Clause], chance: Chance) -> None:
        self._clauses = clauses
        self._chance = chance
        self._by_id = {one.id: one for one in clauses}
        self._holding = {one.parent for one in clauses}
        self._worded = [one for one in clauses if one.text.strip()]
        self._kinds: dict[str, Callable[[str], Sequence[Change]]] = {
            "replace": self._replace,
            "insert": self._insert,
            "delete": self._delete,
            "move": self._move,
            "run": self._run,
            "everywhere": self._everywhere,
            "row": self._row,
            "row move": self._row_move,
            "row out": self._row_out,
            "column": self._column,
            "first column": self._first_column,
            "column out": self._column_out,
        }

    @property
    def kinds(self) -> tuple[str, ...]:
        """Those that the document has a place for."""
        in_tables = bool(self._of("row")) and any(one.kind == "cell" for one in self._clauses)
        return tuple(self._kinds) if in_tables else tuple(self._kinds)[:6]

    def amendment(self, number: int, kind: str) -> Sequence[Change]:
        return self._kinds[kind](str(number))

    def _of(self, *kinds: str) -> list[Clause]:
        return [one for one in self._clauses if one.kind in kinds]

    def _change(self, number: str, kind: ChangeKind, clause: Clause, text: str = "", target: ClauseId | None = None) -> Change:
        base = "" if kind in ("insert", "column") else clause.text
        return Change(f"id{number}", number, kind, clause.id, base, text, target)

    def _words(self, number: str) -> str:
        """They say whose they are, so that no other amendment brings the same."""
        return f"{self._chance.among(NEW_WORDS)} (n° {number})"

    def _flowing(self) -> list[Clause]:
        return [one for one in self._worded if one.kind in FLOWING]

    def _replace(self, number: str) -> Sequence[Change]:
        if not self._worded:
            return ()
        clause = self._chance.among(self._worded)
        parts = clause.text.split(" ")
        start = self._chance.whole(0, len(parts))
        end = self._chance.whole(start, min(len(parts), start + 3))
        new = [self._words(number)] * self._chance.whole(0, 1)
        if self._chance.whole(0, 5) == 5:
            new.append(f"fin\n{self._words(number)}")
        text = " ".join([*parts[:start], *new, *parts[end:]])
        if text == clause.text or not text.strip():
            text = f"{clause.text} {self._words(number)}"
        return (self._change(number, "replace", clause, text),)

    def _insert(self, number: str) -> Sequence[Change]:
        # A new paragraph comes after the one that a note hangs on, and so after all its notes; in a cell it is a line more.
        places = [one for one in self._worded if one.kind != "note"] + self._of("table")
        if not places:
            return ()
        clause = self._chance.among(places)
        lines = [self._words(number), f"- {self._words(number)}", f"| {self._words(number)} | 2 |", f"# Titre (n° {number})"]
        most = 3 if clause.kind in (*FLOWING, "table") else 0
        chosen = [lines[self._chance.whole(0, most)] for _ in range(self._chance.whole(1, 2))]
        return (self._change(number, "insert", clause, "\n".join(dict.fromkeys(reversed(chosen)))),)

    def _delete(self, number: str) -> Sequence[Change]:
        clauses = [one for one in self._worded if one.kind != "heading" or one.level > 1] + self._of("table")
        return (self._change(number, "delete", self._chance.among(clauses)),) if clauses else ()

    def _move(self, number: str) -> Sequence[Change]:
        places = [one for one in self._clauses if one.kind == "table" or (one.kind in FLOWING and one.text.strip())]
        if not places:
            return ()
        clause = self._chance.among(places)
        targets = [one for one in places if not self._is_within(one, clause) and not self._in_cell(one)]
        return (self._change(number, "move", clause, target=self._chance.among(targets).id),) if targets else ()

    def _is_within(self, clause: Clause, over: Clause) -> bool:
        here: ClauseId | None = clause.id
        while here is not None and here != over.id:
            here = self._by_id[here].parent
        return here is not None

    def _in_cell(self, clause: Clause) -> bool:
        return any(self._is_within(clause, one) for one in self._of("cell"))

    def _run(self, number: str) -> Sequence[Change]:
        """Paragraphs that follow each other: joined, reworded with one more, or one split in two."""
        flowing = [one for one in self._flowing() if one.id not in self._holding]
        if not flowing:
            return ()
        first = self._chance.among(flowing)
        at = self._clauses.index(first)
        run = [first]
        for one in self._clauses[at + 1 : at + 1 + self._chance.whole(0, 3)]:
            if one not in flowing or one.parent != first.parent:
                break
            run.append(one)
        lines = as_lines([one.text for one in run]).split("\n")
        half = len(lines[0].split(" ")) // 2
        split = [" ".join(lines[0].split(" ")[:half]), " ".join(lines[0].split(" ")[half:]), *lines[1:]]
        lines = self._chance.among(
            (
                [" ".join(lines).replace("\u2028", " ")],
                [*lines, self._words(number)],
                [self._words(number), *lines[1:]],
                [one for one in split if one.strip()],
                [],
            )
        )
        return rewritten(f"id{number}", number, [(one.id, one.text) for one in run], "\n".join(lines))

    def _everywhere(self, number: str) -> Sequence[Change]:
        said = [word for one in self._worded for word in one.text.split() if word.isalpha() and len(word) > 2]
        if not said:
            return ()
        word = self._chance.among(sorted(set(said), key=said.index))
        new = self._chance.among(("moyens", "la CEDEAO", "ɖeka"))
        texts = {one.id: one.text for one in self._worded}
        spans: defaultdict[ClauseId, list[tuple[int, int]]] = defaultdict(list)
        for one in occurrences(texts.items(), word):
            if one.replaceable:
                spans[one.clause].append((one.start, one.end))
        return everywhere(f"id{number}", number, [(clause, texts[clause], where) for clause, where in spans.items()], word, new)

    def _row(self, number: str) -> Sequence[Change]:
        row = self._chance.among(self._of("row"))
        table = Table.around(self._clauses, row.id)
        assert table is not None
        room = table.room(row.id)
        lines = []
        for _ in range(self._chance.whole(1, 2) if room else 0):
            cells = [self._chance.among(("", *NEW_WORDS)) for _ in range(self._chance.whole(1, room))]
            cells[self._chance.whole(0, len(cells) - 1)] = f"Ligne neuve (n° {number})"
            lines.append("\t".join(cells))
        return (self._change(number, "insert", row, "\n".join(lines)),) if lines else ()

    def _row_move(self, number: str) -> Sequence[Change]:
        row = self._chance.among(self._of("row"))
        others = [one for one in self._of("row") if one.parent == row.parent and one is not row]
        return (self._change(number, "move", row, target=self._chance.among(others).id),) if others else ()

    def _row_out(self, number: str) -> Sequence[Change]:
        return (self._change(number, "delete", self._chance.among(self._of("row"))),)

    def _grid(self) -> tuple[Clause, ColumnGrid]:
        cell = self._chance.among(self._of("cell"))
        grid = ColumnGrid.around(self._clauses, cell.id)
        assert grid is not None
        return cell, grid

    def _column(self, number: str) -> Sequence[Change]:
        cell, grid = self._grid()
        fresh = grid.new_cells(grid.boundary(cell.id))
        return (self._new_column(number, fresh[0].beside, len(fresh)),) if fresh else ()

    def _first_column(self, number: str) -> Sequence[Change]:
        _, grid = self._grid()
        fresh = grid.new_cells(0)
        return (self._new_column(number, grid.table, len(fresh)),) if fresh and grid.table else ()

    def _new_column(self, number: str, beside: ClauseId, cells: int) -> Change:
        lines = [f"Colonne (n° {number})", *(self._chance.among(("", *NEW_WORDS)) for _ in range(cells - 1))]
        return Change(f"id{number}", number, "column", beside, "", "\n".join(lines).rstrip("\n"))

    def _column_out(self, number: str) -> Sequence[Change]:
        cell, grid = self._grid()
        column = grid.column(cell.id)
        if isinstance(column, str):
            return ()
        return [
            Change(f"id{number}", number, "column_out", one, self._by_id[one].text, part=part) for part, one in enumerate(column)
        ]


def any_changes(clauses: Sequence[Clause], seed: int, count: int) -> list[Change]:
    """The changes of at most `count` amendments of every kind; several may meet in one clause, row or table."""
    chance = Seeded(random.Random(f"any {seed}"))
    amending = Amending(clauses, chance)
    kinds = amending.kinds
    return [change for number in range(1, count + 1) for change in amending.amendment(number, kinds[(number + seed) % len(kinds)])]
