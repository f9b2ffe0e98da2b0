"""Every file of the corpus, one after the other, into one workshop: it is read, or refused with one sentence and nothing changed.

The table of all files is written beside the test's workshop and printed with `pytest -s`; `python -m benchmarks.import_table` makes
the same for any files.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from benchmarks.import_table import Outcome, files, outcome, table
from facilitation.errors import PalabreError
from facilitation.wording import Wording
from facilitation.workshop import Workshop
from tests.corpus import CORPUS, needs_corpus
from tests.effort import first
from tests.facilitation.documents.unchanged import Snapshot

pytestmark = needs_corpus

DOCUMENTS = files([CORPUS / "documents"])
STRUCTURES = files([CORPUS / "structures"])
REFUSED = {
    "bug53475-password-is-pass.docx": "document.encrypted",
    "truncated62886.docx": "document.damaged",
    "clusterfuzz-testcase-minimized-POIXWPFFuzzer-4791943399604224.docx": "document.damaged",
    "crash-517626e815e0afa9decd0ebb6d1dee63fb9907dd.docx": "document.damaged",
    "ExternalEntityInText.docx": "document.suspicious",
    # A scan without a text layer.
    "senegal-decret-84-787-numerise.pdf": "document.no_text",
    # A table whose fifteen cells are all empty.
    "tdf129452_BottomBorders.docx": "document.blank",
}


def expected(path: Path) -> str:
    """The refusal that the file deserves, "" where it is to be read."""
    return REFUSED.get(path.name, "")


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    words = Wording("fr")
    return [outcome(path, words, path.relative_to(CORPUS).as_posix()) for path in (*DOCUMENTS, *STRUCTURES)]


def test_table_of_all_files(outcomes: list[Outcome], tmp_path: Path) -> None:
    report = table(outcomes)
    (tmp_path / "imports.txt").write_text(report + "\n", encoding="utf-8")
    print("\n" + report)
    assert len(outcomes) == len(DOCUMENTS) + len(STRUCTURES) >= 90
    assert {one.file: one.key for one in outcomes} == {
        path.relative_to(CORPUS).as_posix(): expected(path) for path in (*DOCUMENTS, *STRUCTURES)
    }
    assert all(one.clauses for one in outcomes if one.read)
    # The largest takes a third of a second here; ten seconds would be a defect on any machine.
    assert all(one.seconds < 10 for one in outcomes)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_refusal_is_one_sentence_that_names_the_file_and_what_to_do(language: str) -> None:
    words = Wording(language)  # type: ignore[arg-type]
    for path in (path for path in (*DOCUMENTS, *STRUCTURES) if expected(path)):
        told = outcome(path, words)
        assert path.name in told.sentence
        assert "\n" not in told.sentence
        assert re.fullmatch(r".+[.!]", told.sentence)
        assert "Error" not in told.sentence
        assert "{" not in told.sentence


def test_refused_files_leave_the_workshop_as_it_was(workshop: Workshop) -> None:
    workshop.texts.add("politique.md", "# Axe\n\nUn alinéa.\n".encode())
    before = Snapshot.of(workshop)
    for path in (path for path in (*DOCUMENTS, *STRUCTURES) if expected(path)):
        with pytest.raises(PalabreError) as refusal:
            workshop.texts.add_file(path)
        assert refusal.value.key == expected(path)
        assert Snapshot.of(workshop) == before, path.name
    assert workshop.check().sound


@pytest.mark.parametrize("most", first(1, [600, 4_000]))
def test_every_readable_file_is_kept_with_its_bytes_and_its_clauses(workshop: Workshop, outcomes: list[Outcome], most: int) -> None:
    # Each of the giants costs seconds: the normal run has none, the other the greatest.
    giants = sorted((one for one in outcomes if one.clauses > most), key=lambda one: one.clauses)
    giants = giants[:-1] if most > 600 else giants
    read = {one.file: one for one in outcomes if one.read and one not in giants}
    for path in (*DOCUMENTS, *STRUCTURES):
        told = read.get(path.relative_to(CORPUS).as_posix())
        if told is None:
            continue
        made = workshop.texts.document(workshop.texts.add_file(path))
        assert (made.clauses, made.tracked_changes) == (told.clauses, told.tracked_changes), path.name
        assert workshop.texts.original(made.id) == path.read_bytes()
    assert len(workshop.texts.documents()) == len(read)
