"""Comparing, consolidating, matching 10,000 clauses of 60 words, at 1, 4 and 16 times a sixteenth of that: growth is seen.

python -m benchmarks.texts [FILES …] [--json]: clauses of these files (the demonstration's where none is named), repeated as needed.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Sequence
from dataclasses import asdict, replace
from itertools import cycle, islice
from pathlib import Path

from benchmarks.measure import Result, compare
from facilitation.documents.reading import read
from facilitation.resources import resource
from facilitation.text.changes import Change
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.consolidate import consolidate
from facilitation.text.diff import diff
from facilitation.text.matching import match
from facilitation.text.tokens import tokenize

CLAUSES = 10_000
WORDS = 60
AMENDMENTS = 5_000
STEPS = (1, 4, 16)


def clauses_of(files: Sequence[Path], count: int) -> list[Clause]:
    """`count` paragraphs in a flat row; short clauses of the files run together until they have `WORDS` words."""
    texts: list[str] = []
    gathered: list[str] = []
    for path in files:
        for clause in read(path.name, path.read_bytes()).clauses:
            gathered += clause.text.split()
            if len(gathered) >= WORDS:
                texts.append(" ".join(gathered))
                gathered = []
    return [
        Clause(ClauseId(str(place)), None, "paragraph", 0, "", f"al. {place}", text)
        for place, text in enumerate(islice(cycle(texts), count))
    ]


def reworded(text: str, chance: random.Random) -> str:
    """One to three words replaced, taken out or put in."""
    words = text.split(" ")
    for _ in range(chance.randint(1, 3)):
        place = chance.randrange(len(words))
        words[place : place + chance.randint(0, 2)] = chance.choice((["de", "l’État,"], ["durable"], ["2030"], []))
        if not words:
            words = ["neuf"]
    return " ".join(words)


def run(files: Sequence[Path] | None = None) -> list[Result]:
    chosen = files or [resource("demonstration", name) for name in ("politique.docx", "plan_actions.docx")]
    clauses = clauses_of(chosen, CLAUSES)
    chance = random.Random(7)
    pairs = [(clause.text, reworded(clause.text, chance)) for clause in clauses]
    results = []
    for step in STEPS:
        count = CLAUSES * step // STEPS[-1]
        some = pairs[:count]
        results.append(
            compare(
                f"word diff of {count:,} changed clauses / cutting both texts into words",
                lambda some=some: [diff(base, new) for base, new in some],
                lambda some=some: [(tokenize(base), tokenize(new)) for base, new in some],
                rounds=5,
                goal=2.0,
            )
        )
    for step in STEPS:
        count, amended = CLAUSES * step // STEPS[-1], AMENDMENTS * step // STEPS[-1]
        part = clauses[:count]
        changes = amendments(part, amended, random.Random(step))
        refused = len(consolidate(part, changes).refused)
        results.append(
            compare(
                f"consolidation of {count:,} clauses with {amended:,} amendments / word diff of as many",
                lambda part=part, changes=changes: consolidate(part, changes),
                lambda changes=changes: [diff(one.base_text, one.text) for one in changes if one.kind == "replace"],
                rounds=5,
                note=f"({refused} refused)",
            )
        )
    for step in STEPS:
        count = CLAUSES * step // STEPS[-1]
        part = [replace(clause, text=f"{place} {clause.text}") for place, clause in enumerate(clauses[:count])]
        new = next_version(part, random.Random(step))
        results.append(
            compare(
                f"two versions of {count:,} clauses matched / cutting both into words",
                lambda part=part, new=new: match(part, new),
                lambda part=part, new=new: [tokenize(clause.text) for clause in (*part, *new)],
                rounds=5,
                note=f"({len(match(part, new).pairs)} pairs)",
            )
        )
    return results


def next_version(clauses: Sequence[Clause], chance: random.Random) -> list[Clause]:
    """One clause in three reworded, one in twenty gone, moved or new."""
    kept = [clause for clause in clauses if chance.random() > 0.02]
    made = [replace(one, text=reworded(one.text, chance)) if chance.random() < 0.33 else one for one in kept]
    for place in range(0, len(made), 50):
        made.insert(chance.randrange(len(made)), made.pop(place))
    made[::60] = [replace(one, text=f"Il est créé un fonds numéro {place}.") for place, one in enumerate(made[::60])]
    return [replace(one, id=ClauseId(f"n{place}")) for place, one in enumerate(made)]


def amendments(clauses: Sequence[Clause], count: int, chance: random.Random) -> list[Change]:
    """Of every kind, each clause at most twice."""
    made = []
    for number in range(count):
        clause = clauses[chance.randrange(len(clauses))]
        kind = chance.choice(("replace", "replace", "replace", "insert", "delete", "move"))
        text = {"replace": reworded(clause.text, chance), "insert": "Il est ajouté un alinéa."}.get(kind, "")
        target = clauses[chance.randrange(len(clauses))].id if kind == "move" else None
        base = "" if kind == "insert" else clause.text
        made.append(Change(str(number), str(number), kind, clause.id, base, text, target))  # type: ignore[arg-type]
    return made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    results = run(arguments.files)
    print(json.dumps([asdict(one) for one in results]) if arguments.json else "\n".join(one.line() for one in results))


if __name__ == "__main__":
    main()
