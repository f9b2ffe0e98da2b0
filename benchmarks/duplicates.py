"""How well and how fast the same person is found among ten thousand: python -m benchmarks.duplicates [--people N] [--variants N]
[--seed N …] [--json]

Three records of one person are three pairs, and a set that is proposed is all its pairs. `precision`: of the pairs proposed those
that are one person; `recall`: of the pairs that are one person those proposed. The time is told against folding all the names once,
which whoever compares them has to do.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import combinations

from benchmarks.measure import Result, compare
from benchmarks.population import PHONES, Population, population
from facilitation.people.duplicates import PersonName, probable_duplicates, sets_of
from facilitation.people.names import name_key

PEOPLE, VARIANTS = 10_000, 1_000
SEEDS = (1, 2, 3)
PRECISION, RECALL = 0.98, 0.95
"""What is to be reached."""


@dataclass(frozen=True, slots=True)
class Found:
    """What became of one population; `wrong` and `missed` are pairs of ids."""

    seed: int
    planted: int
    proposed: int
    right: int
    precision: float
    recall: float
    wrong: tuple[tuple[str, str], ...]
    missed: tuple[tuple[str, str], ...]

    def line(self) -> str:
        met = "✓" if self.precision >= PRECISION and self.recall >= RECALL else "✗"
        return (
            f"seed {self.seed}: {self.planted} pairs are one person, {self.proposed} proposed, {self.right} rightly: precision "
            f"{self.precision:.4f} (goal ≥ {PRECISION}), recall {self.recall:.4f} (goal ≥ {RECALL}) {met}"
        )


def found_in(drawn: Population, seed: int = 0) -> Found:
    sets = sets_of(probable_duplicates(drawn.people))
    proposed = {frozenset(pair) for people, _ in sets for pair in combinations(people, 2)}
    right = proposed & drawn.same
    return Found(
        seed,
        len(drawn.same),
        len(proposed),
        len(right),
        len(right) / len(proposed) if proposed else 1.0,
        len(right) / len(drawn.same) if drawn.same else 1.0,
        tuple((min(pair), max(pair)) for pair in proposed - drawn.same),
        tuple((min(pair), max(pair)) for pair in drawn.same - proposed),
    )


def run(people: int = PEOPLE, variants: int = VARIANTS, seeds: Sequence[int] = SEEDS[:1]) -> list[Result]:
    results = []
    for seed in seeds:
        drawn = population(people, variants, seed)
        found = found_in(drawn, seed)
        results.append(
            compare(
                f"probable duplicates among {len(drawn.people):,} people / folding their names",
                lambda drawn=drawn: probable_duplicates(drawn.people),
                lambda drawn=drawn: _folded(drawn.people),
                rounds=3,
                note=f"(precision {found.precision:.3f}, recall {found.recall:.3f})",
            )
        )
    return results


def _folded(people: Sequence[PersonName]) -> list[str]:
    return [name_key(one.family_name, one.first_names) for one in people]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=PEOPLE)
    parser.add_argument("--variants", type=int, default=VARIANTS)
    parser.add_argument("--seed", type=int, nargs="+", default=list(SEEDS))
    parser.add_argument("--phones", type=float, default=PHONES, help="share of second records with the same number as the first")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--show", action="store_true", help="print the pairs that were proposed wrongly or missed")
    arguments = parser.parse_args()
    told = []
    for seed in arguments.seed:
        drawn = population(arguments.people, arguments.variants, seed, phones=arguments.phones)
        found = found_in(drawn, seed)
        (timing,) = run(arguments.people, arguments.variants, (seed,)) if seed == arguments.seed[0] else (None,)
        told.append({"found": asdict(found), "timing": timing and asdict(timing)})
        if arguments.json:
            continue
        print(found.line(), flush=True)
        if arguments.show:
            known = {one.id: one for one in drawn.people}
            for word, pairs in (("wrong", found.wrong), ("missed", found.missed)):
                for a, b in sorted(pairs):
                    print(f"  {word}: {_told(known[a])}  |  {_told(known[b])}")
        if timing:
            print(timing.line(), flush=True)
    if arguments.json:
        print(json.dumps(told, ensure_ascii=False, indent=1))


def _told(person: PersonName) -> str:
    told = (person.family_name, person.first_names, person.sex, person.institution, "/".join(person.phones))
    return "; ".join(one or "–" for one in told)


if __name__ == "__main__":
    main()
