"""What becomes of each document brought in, as a table: python -m benchmarks.import_table PATHS … [--json] [--lang en]"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from facilitation.documents.reading import read
from facilitation.errors import PalabreError
from facilitation.wording import LANGUAGES, Wording


@dataclass(frozen=True, slots=True)
class Outcome:
    """One file: its clauses and what is not shown of it, or the sentence that refuses it (`key` names the sentence)."""

    file: str
    format: str
    clauses: int
    tracked_changes: int
    unshown: str
    key: str
    sentence: str
    seconds: float

    @property
    def read(self) -> bool:
        return not self.key


def files(paths: Iterable[Path]) -> list[Path]:
    """The files themselves, and all those below folders, in order of their names."""
    found: list[Path] = []
    for path in paths:
        found += sorted(one for one in path.rglob("*") if one.is_file()) if path.is_dir() else [path]
    return found


def outcome(path: Path, wording: Wording, shown: str = "") -> Outcome:
    """Reads the file and keeps nothing; only a `PalabreError` is an outcome, anything else is a fault of ours and is raised."""
    name = shown or path.name
    began = time.perf_counter()
    try:
        document = read(path.name, path.read_bytes())
    except PalabreError as refusal:
        return Outcome(name, "", 0, 0, "", refusal.key, wording.error(refusal), time.perf_counter() - began)
    left = ", ".join(wording(f"unshown.{one.kind}", count=one.count) for one in document.unshown)
    seconds = time.perf_counter() - began
    return Outcome(name, document.format, len(document.clauses), document.tracked_changes, left, "", "", seconds)


def table(outcomes: Iterable[Outcome]) -> str:
    """Lines of a table for people: file, format, clauses, tracked changes, then what is not shown or why it was refused."""
    lines = [f"{'file':<74} {'format':<9} {'clauses':>7} {'tracked':>7} {'ms':>6}  not shown / refusal"]
    for one in outcomes:
        told = one.unshown if one.read else one.sentence
        counts = f"{one.clauses:>7} {one.tracked_changes:>7}" if one.read else f"{'–':>7} {'–':>7}"
        lines.append(f"{one.file:<74} {one.format or 'refused':<9} {counts} {one.seconds * 1000:>6.0f}  {told}".rstrip())
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--lang", choices=LANGUAGES, default="fr")
    arguments = parser.parse_args()
    found = [outcome(path, Wording(arguments.lang)) for path in files(arguments.paths)]
    print(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=1) if arguments.json else table(found))


if __name__ == "__main__":
    main()
