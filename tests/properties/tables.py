"""Budgets for the properties: tables whose lines are in groups with subtotals, in the ways that people write numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from hypothesis import strategies as st

from facilitation.text.clauses import CellPlace, Clause, ClauseId


@dataclass(frozen=True, slots=True)
class Writing:
    """How the numbers of a budget are written."""

    group: str = "\u202f"
    decimal: str = ","
    places: int = 0
    before: str = ""
    after: str = ""

    def __call__(self, value: int) -> str:
        """`value` in the smallest unit that is written."""
        whole, rest = divmod(abs(value), 10**self.places)
        digits = f"{whole:,}".replace(",", self.group)
        fraction = f"{self.decimal}{rest:0{self.places}}" if self.places else ""
        return f"{self.before}{'-' if value < 0 else ''}{digits}{fraction}{self.after}"

    def value(self, text: str) -> int:
        # « 1 million », « 2 millions ».
        kept = text.rstrip("s").removeprefix(self.before).removesuffix(self.after.rstrip("s"))
        kept = kept.replace(self.group, "").replace("\u00a0", "")
        return int(Decimal(kept.replace(self.decimal, ".")) * 10**self.places)


WRITINGS = st.sampled_from(
    (
        Writing(),
        Writing("\u00a0"),
        Writing(" ", after=" FCFA"),
        Writing(".", after="\u00a0F CFA"),
        Writing(" ", places=2, after="\u00a0millions"),
        Writing("\u202f", places=1),
        Writing(",", ".", 2, before="$"),
        Writing(",", "."),
        Writing("’", ".", 2, after=" €"),
        Writing(".", ",", 2, before="€ "),
        Writing("", places=1),
    )
)


@dataclass(eq=False, slots=True)
class Part:
    """A line with its amounts, or a group with what is in it; `row` is its row, for a group that of its total."""

    name: str
    amounts: list[int] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    row: str = ""

    def lines(self) -> Iterator[Part]:
        if not self.parts:
            yield self
        for part in self.parts:
            yield from part.lines()

    def groups(self) -> Iterator[Part]:
        """Inner ones first."""
        for part in self.parts:
            yield from part.groups()
        if self.parts:
            yield self

    def sums(self) -> list[int]:
        return (
            self.amounts if not self.parts else [sum(column) for column in zip(*(part.sums() for part in self.parts), strict=True)]
        )


@dataclass(frozen=True, slots=True)
class Budget:
    whole: Part
    writing: Writing
    columns: int
    clauses: tuple[Clause, ...]


@st.composite
def budgets(draw: st.DrawFn) -> Budget:
    """A table of one to three levels of groups, each with its total below it, and one to three columns of amounts."""
    writing = draw(WRITINGS)
    columns, depth = draw(st.integers(1, 3)), draw(st.integers(1, 3))
    amounts = st.lists(st.integers(0, 40) | st.integers(0, 9_999_999), min_size=columns, max_size=columns)

    def part(level: int, name: str) -> Part:
        if not level:
            return Part(f"Activité {name}", draw(amounts))
        count = draw(st.integers(1, 4))
        return Part(f"Total {name}", parts=[part(level - 1, f"{name}.{place + 1}") for place in range(count)])

    whole = part(depth, "1")
    for line in whole.lines():
        # A number of seven digits shows what a comma or a dot means.
        line.amounts = [1_234_567 * 10**writing.places] * columns
        break
    return Budget(whole, writing, columns, tuple(_clauses(whole, writing, columns, bands=draw(st.booleans()))))


def _clauses(whole: Part, writing: Writing, columns: int, *, bands: bool) -> Iterator[Clause]:
    rows: list[Clause] = []
    cells: list[Clause] = []

    def row(texts: list[str], *, header: bool = False) -> str:
        place = len(rows)
        name = f"r{place}"
        rows.append(Clause(ClauseId(name), ClauseId("t"), "row", 0, "", f"Tableau 1, ligne {place}", ""))
        for column, text in enumerate(texts):
            where = CellPlace(place, column, 1, 1, header)
            label = f"Tableau 1, ligne {place}, colonne {column}"
            cells.append(Clause(ClauseId(f"{name}c{column}"), ClauseId(name), "cell", 0, "", label, text, cell=where))
        return name

    def walk(part: Part) -> None:
        if part.parts and bands:
            row([part.name.removeprefix("Total "), *[""] * columns])
        for inner in part.parts:
            walk(inner)
        part.row = row([part.name, *map(writing, part.sums())])

    row(["Activité", *(f"Coût {2026 + column}" for column in range(columns))], header=True)
    walk(whole)
    yield Clause(ClauseId("t"), None, "table", 0, "", "Tableau 1", "")
    for one in rows:
        yield one
        yield from (cell for cell in cells if cell.parent == one.id)
