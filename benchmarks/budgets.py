"""Totals of a budget of 10,000 rows, at 1, 4 and 16 times a sixteenth of that, against its consolidation.

python -m benchmarks.budgets [--json]
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from benchmarks.measure import Result, compare
from facilitation.text.changes import Change
from facilitation.text.clauses import CellPlace, Clause, ClauseId
from facilitation.text.consolidate import consolidate
from facilitation.text.totalling.sums import sums_of
from facilitation.text.totalling.totals import Memory, totals

ROWS = 10_000
STEPS = (1, 4, 16)
YEARS = 5
GROUP = 9
"""Lines to a subtotal."""


def run() -> list[Result]:
    return [result for step in STEPS for result in _of(budget(ROWS * step // STEPS[-1]))]


def _of(clauses: Sequence[Clause]) -> Iterator[Result]:
    rows = sum(clause.kind == "row" for clause in clauses)
    first = next(clause for clause in clauses if clause.id == "2.1")
    consolidation = consolidate(clauses, [Change("1", "1", "replace", first.id, first.text, "77")])
    memory = Memory()
    count = len(totals(clauses, consolidation, memory).recomputed)

    def floor() -> object:
        return consolidate(clauses, [])

    # Once for a document, then after every decision.
    yield compare(f"sums found in {rows:,} rows of a budget / its consolidation", lambda: sums_of(clauses), floor, rounds=3)
    yield compare(
        f"totals after a changed amount in {rows:,} rows / consolidation",
        lambda: totals(clauses, consolidation, memory),
        floor,
        rounds=5,
        note=f"({count} follow)",
    )


def budget(rows: int) -> list[Clause]:
    """A table of so many rows below its head: amounts by year and in all, subtotals of groups, a grand total."""
    made = [Clause(ClauseId("t"), None, "table", 0, "", "Tableau 1", "")]

    def row(place: int, name: str, amounts: Sequence[int]) -> None:
        made.append(Clause(ClauseId(str(place)), ClauseId("t"), "row", 0, "", f"Tableau 1, ligne {place}", ""))
        for column, text in enumerate((name, *map(str, amounts))):
            where = CellPlace(place, column, 1, 1, header=place == 0)
            label = f"Tableau 1, ligne {place}, colonne {column}"
            made.append(Clause(ClauseId(f"{place}.{column}"), ClauseId(str(place)), "cell", 0, "", label, text, cell=where))

    row(0, "Activité", range(2026, 2026 + YEARS + 1))
    group = whole = 0
    for place in range(1, rows):
        if place % (GROUP + 1):
            amount = place * 7919 % 90_000 + 5
            group += amount
            row(place, f"Activité {place}", [*[amount] * YEARS, amount * YEARS])
        else:
            row(place, f"Sous-total {place}", [*[group] * YEARS, group * YEARS])
            group, whole = 0, whole + group
    whole += group
    row(rows, "Total général", [*[whole] * YEARS, whole * YEARS])
    return made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    results = run()
    print(json.dumps([asdict(one) for one in results]) if parser.parse_args().json else "\n".join(one.line() for one in results))


if __name__ == "__main__":
    main()
