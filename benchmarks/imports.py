"""Bringing a DOCX in against parsing its XML alone: python -m benchmarks.imports [FILES …] [--json]"""

from __future__ import annotations

import argparse
import io
import json
import tempfile
import zipfile
from pathlib import Path

from lxml import etree

from benchmarks.crowd import crowded
from benchmarks.measure import Result, compare
from facilitation.documents.reading import read
from facilitation.workshop import Workshop

CORPUS = Path(__file__).parents[2] / "shared" / "corpus"


def parse_alone(data: bytes) -> None:
    """The floor: unzip the package's Word parts and let lxml parse them."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if name.startswith("word/") and name.endswith(".xml"):
                etree.fromstring(package.read(name))


def largest() -> Path | None:
    """The DOCX of the corpus with the most XML in its main part; None where the corpus is not there."""
    files = list((CORPUS / "documents").rglob("*.docx"))
    return max(files, key=_main_size, default=None)


def _main_size(path: Path) -> int:
    with zipfile.ZipFile(path) as package:
        return package.getinfo("word/document.xml").file_size


def run(files: list[Path] | None = None, times: tuple[int, ...] = (1, 10, 100)) -> list[Result]:
    """Reading each file (the largest of the corpus where none is named), then bringing it into ever larger workshops."""
    chosen = files or [path for path in (largest(),) if path is not None]
    results = []
    for path in chosen:
        data = path.read_bytes()
        clauses = len(read(path.name, data).clauses)
        results.append(
            compare(
                f"import of {path.name} / parsing its XML",
                lambda path=path, data=data: read(path.name, data),
                lambda data=data: parse_alone(data),
                goal=4.0,
                note=f"({clauses} clauses)",
            )
        )
    if not files and chosen:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as kept:
            results += [into_workshop(chosen[0], Path(kept), factor) for factor in times]
    return results


def into_workshop(source: Path, folder: Path, factor: int) -> Result:
    """Read and kept, durable: clauses, journal and the original's bytes."""
    data = source.read_bytes()
    with Workshop.open(crowded(folder, factor)) as workshop:
        return compare(
            f"the same into a workshop, {factor} × the demonstration's amendments / parsing its XML",
            lambda: workshop.texts.add(source.name, data),
            lambda: parse_alone(data),
            rounds=3,
        )


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
