"""What was moved out of a part outlives it; what was moved and is deleted goes: the Word file says the same, tracked and clean."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from facilitation.documents.docx.writing import write_changes
from facilitation.documents.reading import read
from facilitation.text.changes import Change
from facilitation.text.consolidate import consolidate
from tests.corpus import needs_corpus
from tests.facilitation.documents.docx.amended import FLOWING, marks
from tests.facilitation.documents.docx.test_tracking import DEMONSTRATION, documents, text_of
from tests.libreoffice import Job, judge, needs_libreoffice, paragraphs


def moved_and_deleted(path: Path, seed: int) -> list[list[Change]]:
    """Pairs of a move and a deletion after it: of the part it stood in, of itself, of the part it went to."""
    chance = random.Random(seed)
    clauses = read(path.name, path.read_bytes()).clauses
    by_id = {one.id: one for one in clauses}
    alone = [one for one in clauses if one.kind in ("paragraph", "item") and one.parent and by_id[one.parent].kind == "heading"]
    flowing = [one for one in clauses if one.kind in FLOWING and one.text.strip()]
    found: list[list[Change]] = []
    while alone and len(found) < 3:
        moved, target = chance.choice(alone), chance.choice(flowing)
        gone = [by_id[moved.parent or ""], moved, by_id[target.parent or target.id]][len(found) % 3]
        if target.id != moved.id and gone.kind != "cell":
            found.append(
                [
                    Change("m", "1", "move", moved.id, moved.text, target=target.id),
                    Change("d", "2", "delete", gone.id, gone.text),
                ]
            )
    return found


def jobs(path: Path, seed: int) -> list[Job]:
    data, asked = path.read_bytes(), []
    clauses = read(path.name, data).clauses
    for changes in moved_and_deleted(path, seed):
        tracked, clean = (write_changes(data, clauses, changes, marks(changes), {}, tracked=form) for form in (True, False))
        left_out = {one.id for one in tracked.refused}
        result = consolidate(clauses, [one for one in changes if one.id not in left_out])
        wanted = [one.text for one in result.clean() if one.text.strip()]
        assert text_of(clean.data) == wanted
        assert text_of(tracked.data) == wanted
        asked += [
            Job(data, "accept", "odt"),
            Job(tracked.data, "reject", "odt"),
            Job(tracked.data, "accept", "odt"),
            Job(clean.data, "keep", "odt"),
        ]
    return asked


def judged(cases: list[tuple[Path, int]]) -> None:
    asked = [(path, seed, jobs(path, seed)) for path, seed in cases]
    answers = iter(judge([job for _, _, wanted in asked for job in wanted], seconds=1800))
    for path, seed, wanted in asked:
        for place in range(len(wanted) // 4):
            original, reject, accept, clean = (paragraphs(next(answers), notes=False) for _ in range(4))
            assert reject == original, (path.name, seed, place)
            assert accept == clean, (path.name, seed, place)


def test_what_was_moved_out_of_a_part_outlives_it() -> None:
    path = DEMONSTRATION[0]
    clauses = read(path.name, path.read_bytes()).clauses
    for move, deletion in moved_and_deleted(path, 1):
        result = consolidate(clauses, [move, deletion])
        under = {deletion.clause}
        for one in clauses:
            under |= {one.id} if one.parent in under else set()
        assert not result.refused
        goes = deletion.clause == move.clause or {move.clause, move.target} <= under
        assert (result.by_id[move.clause].state == "deleted") == goes


@needs_libreoffice
def test_the_demonstration() -> None:
    judged([(DEMONSTRATION[0], 0)])


@pytest.mark.slow
@needs_corpus
def test_real_files_read_back_as_the_consolidated_text() -> None:
    for path in documents():
        jobs(path, 2)


@needs_corpus
@pytest.mark.slow
@needs_libreoffice
def test_real_files() -> None:
    judged([(path, 1) for path in documents()])
