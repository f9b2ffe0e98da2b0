"""Paragraphs joined, split and replaced by others, words replaced everywhere, as tracked changes: LibreOffice judges."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import pytest

from facilitation.documents.docx.writing import write_changes
from facilitation.documents.reading import read
from facilitation.text.changes import Change
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.consolidate import consolidate
from facilitation.text.occurrences import everywhere, occurrences
from facilitation.text.runs import as_lines, rewritten
from tests.corpus import needs_corpus
from tests.effort import first
from tests.facilitation.documents.docx.amended import FLOWING, NEW_WORDS, marks, remarks, sentence
from tests.facilitation.documents.docx.test_tracking import DEMONSTRATION, documents, text_of
from tests.libreoffice import Job, judge, needs_libreoffice, paragraphs


def runs(clauses: Sequence[Clause]) -> list[list[Clause]]:
    """Two to four paragraphs that follow each other and carry nothing."""
    holding = {clause.parent for clause in clauses}
    found: list[list[Clause]] = []
    row: list[Clause] = []
    for clause in clauses:
        alone = clause.kind in FLOWING and clause.id not in holding and clause.text.strip()
        if alone and row and row[-1].parent == clause.parent and len(row) < 4:
            row.append(clause)
        else:
            found.append(row)
            row = [clause] if alone else []
    return [one for one in (*found, row) if len(one) > 1]


def of_several(clauses: Sequence[Clause], seed: int, count: int) -> list[Change]:
    chance = random.Random(seed)
    changes: list[Change] = []
    chosen = runs(clauses)
    taken: set[ClauseId] = set()
    for place, run in enumerate(chance.sample(chosen, min(count, len(chosen))), 1):
        taken |= {one.id for one in run}
        lines = as_lines([one.text for one in run]).split("\n")
        match chance.randint(0, 3):
            case 0:
                lines = [" ".join(lines).replace("\u2028", " ")]
            case 1:
                lines.insert(chance.randint(1, len(lines)), sentence(chance))
            case 2:
                lines = [sentence(chance), *lines[1:-1], f"{lines[-1]} {chance.choice(NEW_WORDS)}"]
            case _:
                run, words = run[:1], lines[0].split(" ")
                half = max(1, len(words) // 2)
                lines = [one for one in (" ".join(words[:half]), " ".join(words[half:]), "Fin.") if one.strip()]
        changes += rewritten(f"id{place}", str(place), [(one.id, one.text) for one in run], "\n".join(lines))
    spans: defaultdict[ClauseId, list[tuple[int, int]]] = defaultdict(list)
    texts = {one.id: one.text for one in clauses if one.id not in taken and one.text}
    for one in occurrences(texts.items(), "données"):
        spans[one.clause].append((one.start, one.end))
    changes += everywhere("all", "99", [(clause, texts[clause], where) for clause, where in spans.items()], "données", "chiffres")
    return changes


def jobs(path: Path, seed: int) -> list[Job]:
    data = path.read_bytes()
    clauses = read(path.name, data).clauses
    changes = of_several(clauses, seed, max(10, len(clauses) // 8))
    commented = remarks(changes) if seed % 2 == 0 else {}
    tracked, clean = (write_changes(data, clauses, changes, marks(changes), commented, tracked=form) for form in (True, False))
    left_out = {one.key for one in tracked.refused}
    assert len(left_out) <= len({one.key for one in changes}) // 10
    result = consolidate(clauses, [one for one in changes if one.key not in left_out])
    assert result.refused == ()
    wanted = [one.text for one in result.clean() if one.text.strip()]
    assert text_of(tracked.data) == text_of(clean.data) == wanted
    return [
        Job(data, "accept", "odt"),
        Job(tracked.data, "reject", "odt"),
        Job(tracked.data, "accept", "odt"),
        Job(clean.data, "keep", "odt"),
    ]


def judged(cases: list[tuple[Path, int]]) -> None:
    asked = [jobs(path, seed) for path, seed in cases]
    answers = iter(judge([job for one in asked for job in one], seconds=1800))
    for path, seed in cases:
        original, reject, accept, clean = (paragraphs(next(answers), notes=False) for _ in range(4))
        assert reject == original, (path.name, seed)
        assert accept == clean, (path.name, seed)


@needs_libreoffice
@pytest.mark.parametrize("case", first(1, [*zip(DEMONSTRATION, (0, 1), strict=True)]))
def test_the_demonstration(case: tuple[Path, int]) -> None:
    judged([case])


@pytest.mark.slow
@needs_corpus
def test_real_files_read_back_as_the_consolidated_text() -> None:
    for path in documents():
        jobs(path, 3)


@pytest.mark.slow
@needs_corpus
@needs_libreoffice
@pytest.mark.parametrize("seed", range(2))
def test_every_real_file_before_libreoffice(seed: int) -> None:
    judged([(path, seed) for path in documents()])
