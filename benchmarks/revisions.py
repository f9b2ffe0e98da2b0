"""Reading files with tracked changes as accepted, against what Word or LibreOffice made of them when all was accepted.

python -m benchmarks.revisions DIR … [--json]: pairs X.docx / X-Accepted.docx (Open-Xml-PowerTools) and X-suivi.odt / X-propre.odt,
in these folders and below. Exit status 1 where a pair differs or there is none.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from difflib import SequenceMatcher
from pathlib import Path

from facilitation.documents.reading import read
from facilitation.errors import PalabreError

_NOTHING_LEFT = ("document.blank", "document.all_deleted", "document.no_text")


@dataclass(frozen=True, slots=True)
class Pair:
    """`same`: clause by clause the same words; `alike` is the share of clauses that are, from 0 to 1."""

    tracked: str
    accepted: str
    changes: int
    clauses: int
    same: bool
    alike: float
    first_difference: str = ""


def pairs(folders: Iterable[Path]) -> Iterator[tuple[Path, Path]]:
    """A file with tracked changes and the same with all accepted."""
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix.lower() not in (".docx", ".odt") or path.stem.endswith(("-Accepted", "-Rejected")):
                continue
            for tracked_end, accepted_end in (("", "-Accepted"), ("-suivi", "-propre")):
                accepted = path.with_name(path.stem.removesuffix(tracked_end) + accepted_end + path.suffix)
                if path.stem.endswith(tracked_end) and accepted.is_file():
                    yield path, accepted


def clauses(path: Path) -> tuple[list[str], int]:
    """The words of each clause, and how many tracked changes were read as accepted."""
    try:
        document = read(path.name, path.read_bytes())
    except PalabreError as refusal:
        if refusal.key not in _NOTHING_LEFT:
            raise
        return [], 0
    return [clause.text for clause in document.clauses], document.tracked_changes


def compared(tracked: Path, accepted: Path) -> Pair:
    ours, changes = clauses(tracked)
    wanted, _ = clauses(accepted)
    match = SequenceMatcher(None, ours, wanted, autojunk=False)
    first = next((step for step in match.get_opcodes() if step[0] != "equal"), None)
    told = "" if first is None else f"{ours[first[1] : first[2]]!r} / {wanted[first[3] : first[4]]!r}"[:300]
    return Pair(tracked.name, accepted.name, changes, len(ours), ours == wanted, round(match.ratio(), 4), told)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path, metavar="DIR")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    found = [compared(*pair) for pair in pairs(arguments.folders)]
    if arguments.json:
        print(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=1))
    else:
        for one in found:
            verdict = "same" if one.same else f"{one.alike:.1%} alike, first: {one.first_difference}"
            print(f"{one.tracked:<58} {one.changes:>5} changes {one.clauses:>5} clauses  {verdict}")
        print(f"{sum(one.same for one in found)} of {len(found)} pairs read the same")
    sys.exit(0 if found and all(one.same for one in found) else 1)


if __name__ == "__main__":
    main()
