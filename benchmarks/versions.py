"""Pairs of clauses of two versions of a document, judged where the truth is known and shown where a person must judge.

python -m benchmarks.versions TRACKED.docx … [--json]: the file with all its tracked changes rejected against the same with all
accepted. A paragraph keeps its place in the file, so that the true pairs are known: precision and recall, and what is wrong.

python -m benchmarks.versions OLD NEW --read N [--seed S]: two files; N pairs by chance, to be read, those that are not the same
words first.
"""

from __future__ import annotations

import argparse
import io
import json
import random
import time
import zipfile
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from lxml import etree

from facilitation.documents.reading import read
from facilitation.text.clauses import Clause
from facilitation.text.matching import match

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OPPOSITE = {
    "ins": "del", "moveFrom": "moveTo", "cellIns": "cellDel", "delText": "t", "delInstrText": "instrText",
    "moveFromRangeStart": "moveToRangeStart", "moveFromRangeEnd": "moveToRangeEnd",
}  # fmt: skip
_SWAPPED = _OPPOSITE | {after: before for before, after in _OPPOSITE.items() if before not in ("delText", "delInstrText")}


@dataclass(frozen=True, slots=True)
class Judged:
    """`right` of `pairs` are true, of the `true` ones that there are; `filled` of those not found had no words on one side."""

    file: str
    old: int
    new: int
    pairs: int
    right: int
    true: int
    filled: int
    seconds: float
    how: dict[str, int]
    wrong: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / self.pairs

    @property
    def recall(self) -> float:
        return self.right / self.true


def rejected(data: bytes) -> bytes:
    """The same DOCX with insertions and deletions changed for each other: read as accepted, it is the text before them."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as out:
        for name in package.namelist():
            content = package.read(name)
            if name in ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml"):
                root = etree.fromstring(content)
                for element in root.iter(etree.Element):
                    plain = str(element.tag).removeprefix(_W)
                    if element.tag == _W + plain and plain in _SWAPPED:
                        element.tag = _W + _SWAPPED[plain]
                content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            out.writestr(name, content)
    return made.getvalue()


def true_pairs(old: Sequence[Clause], new: Sequence[Clause]) -> dict[int, set[int]]:
    """Place in `old` → places in `new` that stand in the same paragraphs (or the same table, the same row) of one file."""
    where: defaultdict[tuple[object, ...], set[int]] = defaultdict(set)
    for place, clause in enumerate(new):
        for key in _anchored(clause):
            where[key].add(place)
    found = {place: {there for key in _anchored(clause) for there in where[key]} for place, clause in enumerate(old)}
    return {place: theirs for place, theirs in found.items() if theirs}


def _anchored(clause: Clause) -> list[tuple[object, ...]]:
    anchor = clause.anchor
    if anchor is None:
        return []
    if clause.kind in ("table", "row"):
        return [(anchor.part, anchor.table, anchor.row)]
    return [(anchor.part, paragraph) for paragraph in anchor.paragraphs]


def judge(path: Path) -> Judged:
    data = path.read_bytes()
    old, new = read(path.name, rejected(data)).clauses, read(path.name, data).clauses
    began = time.perf_counter()
    found = match(old, new)
    seconds = time.perf_counter() - began
    true = true_pairs(old, new)
    here, there = ({clause.id: place for place, clause in enumerate(clauses)} for clauses in (old, new))
    pairs = [(here[pair.old], there[pair.new]) for pair in found.pairs]
    wrong = [(one, other) for one, other in pairs if other not in true.get(one, ())]
    missed = true.keys() - {one for one, _ in pairs}
    return Judged(
        file=path.name,
        old=len(old),
        new=len(new),
        pairs=len(pairs),
        right=len(pairs) - len(wrong),
        true=len(true),
        filled=sum(not old[one].text.strip() or not any(new[other].text.strip() for other in true[one]) for one in missed),
        seconds=seconds,
        how=dict(Counter(pair.how for pair in found.pairs)),
        wrong=[f"{old[one].label}: {old[one].text[:60]!r} → {new[other].label}: {new[other].text[:60]!r}" for one, other in wrong],
    )


def sample(old_path: Path, new_path: Path, count: int, seed: int) -> list[str]:
    """Pairs by chance, tables and rows aside, as lines to be read: three quarters of them with other words."""
    old, new = (read(path.name, path.read_bytes()).clauses for path in (old_path, new_path))
    here, there = ({clause.id: clause for clause in clauses} for clauses in (old, new))
    pairs = [pair for pair in match(old, new).pairs if here[pair.old].kind not in ("table", "row")]
    chance = random.Random(seed)
    chance.shuffle(pairs)
    changed, same = ([pair for pair in pairs if (pair.how == "same") == is_same] for is_same in (False, True))
    chosen = changed[: count * 3 // 4]
    lines = []
    for pair in [*chosen, *same[: count - len(chosen)]]:
        one, other = here[pair.old], there[pair.new]
        lines += f"{pair.how:8} {one.label} → {other.label}", f"   − {one.text[:220]!r}", f"   + {other.text[:220]!r}"
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--read", type=int, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    if arguments.read:
        print("\n".join(sample(arguments.files[0], arguments.files[1], arguments.read, arguments.seed)))
        return
    results = [judge(path) for path in arguments.files]
    if arguments.json:
        print(json.dumps([asdict(one) for one in results], ensure_ascii=False, indent=1))
        return
    for one in results:
        print(
            f"{one.file}: {one.old} → {one.new} clauses, {one.pairs} pairs {one.how}, precision {one.precision:.4f},",
            f"recall {one.recall:.4f}",
            f"({one.true - one.right} not found, {one.filled} of them empty on one side), {one.seconds:.2f} s",
        )
        for line in one.wrong:
            print(f"   wrong: {line}")


if __name__ == "__main__":
    main()
