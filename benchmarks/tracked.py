"""Random amendments written into Word files as tracked changes, before LibreOffice as judge.

python -m benchmarks.tracked DOCX … [--seeds N] [--changes N] [--json]

For every file: rejecting all must give the paragraphs of the original, accepting all those of the clean version, and both versions
must read back as the consolidated text. Odd seeds bring columns, rows that move, ranges and words replaced everywhere too, and let
amendments meet. One author makes all changes in one minute, the hardest case. Exit status 1 if one fails.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import zip_longest
from pathlib import Path

from benchmarks.exports import rezip
from facilitation.documents.docx.writing import write_changes
from facilitation.documents.reading import read
from facilitation.errors import PalabreError
from facilitation.text.consolidate import consolidate
from tests.facilitation.documents.docx.amended import marks, random_changes
from tests.facilitation.documents.docx.any_changes import any_changes
from tests.libreoffice import Job, JudgeError, judge, paragraphs, row_count


@dataclass(frozen=True, slots=True)
class Verdict:
    """One file with one set of changes.

    `colliding` changes were refused because others took their words or their place, `unwritable` ones because the file's structure
    does not allow them: both are told to the user by number. `against_rezip` is the time of the export. `rows_left`: rows of tables
    that LibreOffice leaves empty where they should have gone (with a field in them, 7.4 does).
    """

    file: str
    seed: int
    clauses: int
    changes: int
    colliding: int
    unwritable: int
    reject_gives_original: bool
    accept_gives_clean: bool
    reads_back: bool
    against_rezip: float
    difference: str = ""
    rows_left: int = 0

    @property
    def passed(self) -> bool:
        return self.reject_gives_original and self.accept_gives_clean and self.reads_back


@dataclass(frozen=True, slots=True)
class _Case:
    file: str
    seed: int
    clauses: int
    changes: int
    colliding: int
    unwritable: int
    reads_back: bool
    against_rezip: float
    jobs: tuple[Job, ...]


def case(path: Path, seed: int, count: int | None) -> _Case:
    data = path.read_bytes()
    clauses = read(path.name, data).clauses
    kinds = any_changes if seed % 2 else random_changes
    changes = kinds(clauses, seed, count or max(10, len(clauses) // 6))
    who = marks(changes, together=True)
    began = time.perf_counter()
    tracked = write_changes(data, clauses, changes, who, {}, tracked=True)
    took = time.perf_counter() - began
    began = time.perf_counter()
    rezip(data)
    floor = time.perf_counter() - began
    clean = write_changes(data, clauses, changes, who, {}, tracked=False)
    refused = {one.id for one in tracked.refused if not one.optional}
    keys = {one.key for one in tracked.refused}
    colliding = {one.change_id for one in consolidate(clauses, changes).refused}
    left = [one for one in changes if one.key not in keys]
    wanted = [one.text for one in consolidate(clauses, left).clean() if one.text.strip()]
    reads_back = all(_words(made.data) == wanted for made in (tracked, clean))
    jobs = (
        Job(data, "accept", "odt"),
        Job(tracked.data, "reject", "odt"),
        Job(tracked.data, "accept", "odt"),
        Job(clean.data, "keep", "odt"),
    )
    return _Case(
        path.name, seed, len(clauses), len(changes), len(colliding), len(refused - colliding), reads_back, took / floor, jobs
    )


def _words(data: bytes) -> list[str]:
    try:
        return [one.text for one in read("essai.docx", data).clauses if one.text.strip()]
    except PalabreError as refusal:
        if refusal.key in ("document.all_deleted", "document.blank", "document.no_text"):
            # All words of a small file may have been struck.
            return []
        raise


def verdicts(paths: Sequence[Path], seeds: int, count: int | None) -> list[Verdict]:
    """Files that are refused at reading are left out; their sentence goes to standard error."""
    cases: list[_Case] = []
    for path in paths:
        try:
            cases += (case(path, seed, count) for seed in range(seeds))
        except PalabreError as refusal:
            print(f"{path.name}: {refusal}", file=sys.stderr)
    answers = iter(judge([job for one in cases for job in one.jobs], seconds=3600))
    found: list[Verdict] = []
    for one in cases:
        # LibreOffice 7.4 itself loses or shifts tracked changes inside notes; they are judged by our own tests.
        flat = [next(answers) for _ in range(4)]
        original, rejected, accepted, clean = (paragraphs(answer, notes=False) for answer in flat)
        rows = [row_count(answer) for answer in flat]
        told = _first_difference(original, rejected) or _first_difference(clean, accepted)
        found.append(
            Verdict(
                one.file,
                one.seed,
                one.clauses,
                one.changes,
                one.colliding,
                one.unwritable,
                rejected == original,
                accepted == clean,
                one.reads_back,
                round(one.against_rezip, 2),
                told,
                abs(rows[1] - rows[0]) + abs(rows[2] - rows[3]),
            )
        )
    return found


def _first_difference(wanted: Sequence[str], found: Sequence[str]) -> str:
    for place, (one, other) in enumerate(zip_longest(wanted, found)):
        if one != other:
            return f"paragraph {place}: {(one or '')[:80]!r} / {(other or '')[:80]!r}"
    return ""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, metavar="DOCX")
    parser.add_argument("--seeds", type=int, default=1, help="sets of changes for each file")
    parser.add_argument("--changes", type=int, help="changes in each set; a sixth of the clauses where not given")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    try:
        found = verdicts(arguments.files, arguments.seeds, arguments.changes)
    except JudgeError as trouble:
        sys.exit(str(trouble))
    if arguments.json:
        print(json.dumps([asdict(one) | {"passed": one.passed} for one in found], ensure_ascii=False, indent=1))
    else:
        for one in found:
            left_out = f"{one.colliding:>3} collide {one.unwritable:>3} unwritable"
            outcome = "passed" if one.passed else f"FAILED {one.difference}"
            rows = f"  {one.rows_left} rows left" if one.rows_left else ""
            print(
                f"{one.file:<58} {one.clauses:>5} clauses {one.changes:>5} changes {left_out}  "
                f"{one.against_rezip:5.1f} × rezip  {outcome}{rows}"
            )
        print(f"{sum(one.passed for one in found)} of {len(found)} passed")
    sys.exit(0 if found and all(one.passed for one in found) else 1)


if __name__ == "__main__":
    main()
