"""Writing 800 changed paragraphs into a DOCX against rezipping it: python -m benchmarks.exports [FILES …] [--json]"""

from __future__ import annotations

import argparse
import io
import json
import zipfile
from pathlib import Path

from benchmarks.imports import largest
from benchmarks.measure import Result, compare
from facilitation.documents.docx.commenting import Remark
from facilitation.documents.docx.tracking import Mark
from facilitation.documents.docx.writing import write_changes
from facilitation.documents.reading import read
from facilitation.text.changes import Change
from facilitation.text.clauses import Clause

CHANGED = 800


def rezip(data: bytes) -> bytes:
    """The floor: every part unpacked and packed again."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as written:
        for entry in package.infolist():
            written.writestr(entry, package.read(entry.filename), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def reworded(clauses: tuple[Clause, ...], count: int) -> list[Change]:
    """Every so many clauses: a word in the middle struck, two put in."""
    with_words = [clause for clause in clauses if len(clause.text.split()) > 3]
    chosen = with_words[:: max(1, len(with_words) // count)][:count]
    changes = []
    for number, clause in enumerate(chosen, start=1):
        words = clause.text.split(" ")
        words[len(words) // 2] = "réellement effective"
        changes.append(Change(f"c{number}", str(number), "replace", clause.id, clause.text, " ".join(words)))
    return changes


def run(files: list[Path] | None = None) -> list[Result]:
    chosen = files or [path for path in (largest(),) if path is not None]
    results = []
    for path in chosen:
        data = path.read_bytes()
        clauses = read(path.name, data).clauses
        changes = reworded(clauses, CHANGED)
        marks = {one.number: Mark(one.number, "Mairie de Lomé", "2025-07-23T10:42:00Z") for one in changes}
        remarks = {number: Remark(mark, (f"Amendement {number}", "Décision : retenu")) for number, mark in marks.items()}

        def export(data: bytes = data, clauses: tuple[Clause, ...] = clauses, changes: list[Change] = changes) -> None:
            written = write_changes(data, clauses, changes, marks, remarks, tracked=True)  # noqa: B023 - run before the next file
            assert len(written.refused) < len(changes) // 50, "most changes must really be written"

        results.append(
            compare(
                f"export of {path.name} / rezipping it",
                export,
                lambda data=data: rezip(data),
                goal=4.0,
                note=f"({len(changes)} tracked changes with comments)",
            )
        )
    return results


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    results = run(arguments.files)
    if arguments.json:
        print(json.dumps([{"name": one.name, "ratio": one.ratio, "seconds": one.seconds, "floor": one.floor} for one in results]))
    else:
        print("\n".join(one.line() for one in results))


if __name__ == "__main__":
    main()
