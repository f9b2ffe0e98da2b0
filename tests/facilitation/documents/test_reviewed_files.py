"""Files of earlier reviews, read as if all changes were accepted: the same words as LibreOffice has after accepting them."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from facilitation.documents.reading import read
from facilitation.errors import PalabreError
from facilitation.text.clauses import Clause
from tests.corpus import CORPUS, needs_corpus
from tests.facilitation.documents.word_files import docx, p
from tests.libreoffice import Job, needs_libreoffice, texts

REVISIONS = CORPUS / "revisions"
BATCH = 60
OTHERWISE = {
    "a table of contents, which LibreOffice prints": ("niveau2-2024-*", "tdf150166", "tdf115212"),
    "the number of a note inside a word, in LibreOffice's text": (
        "WC034-*",
        "WC059-*",
        "WC060-*",
        "RC005-*",
        "RC007-*",
        "tdf121784",
    ),
    "frames and floating tables, which LibreOffice's text leaves out": ("tdf136667", "tdf149388*", "tdf154481", "RP001-*-Accepted"),
    "today's date, which LibreOffice works out anew": ("WC018-*",),
    "ends of paragraphs deleted before a table, which LibreOffice keeps": ("tdf150443",),
    "changes in content controls and of moves that LibreOffice accepts by halves; Word's own accepted file reads as ours": (
        "RP004-Deleted-Text-in-CC",
        "RP018-MoveFrom-MoveTo-CC",
        "RP051-Arabic",
    ),
}
"""Where the two differ, and why."""


def differs(path: Path) -> bool:
    return any(Path(path.stem).match(pattern) for patterns in OTHERWISE.values() for pattern in patterns)


FILES = sorted(path for path in REVISIONS.rglob("*.docx") if not differs(path))


def letters(text: str) -> Counter[str]:
    plain = unicodedata.normalize("NFKC", text).replace("\u00ad", "").replace("\u2011", "-")
    return Counter(re.findall(r"[^\W\d_]+", plain))


def in_a_box(clauses: Sequence[Clause]) -> set[str]:
    """Notes and text boxes with all that is in them: LibreOffice's text has neither."""
    found: set[str] = set()
    for one in clauses:
        if one.kind in ("note", "box") or one.parent in found:
            found.add(one.id)
    return found


def ours(path: Path) -> Counter[str]:
    try:
        clauses = read(path.name, path.read_bytes()).clauses
    except PalabreError as refusal:
        if refusal.key not in ("document.blank", "document.all_deleted", "document.no_text"):
            raise
        return Counter()
    apart = in_a_box(clauses)
    return letters("\n".join(f"{'' if one.number_typed else one.number} {one.text}" for one in clauses if one.id not in apart))


def compare(paths: Sequence[Path]) -> None:
    for first in range(0, len(paths), BATCH):
        batch = paths[first : first + BATCH]
        for path, text in zip(batch, texts([Job(path.read_bytes(), "accept") for path in batch]), strict=True):
            assert ours(path) == letters(text), path.name


@needs_corpus
@needs_libreoffice
def test_some_reviewed_files_read_as_libreoffice_accepts_them() -> None:
    compare(FILES[::14])


@needs_corpus
@needs_libreoffice
@pytest.mark.slow
def test_all_reviewed_files_read_as_libreoffice_accepts_them() -> None:
    assert len(FILES) > 210
    compare(FILES)


@needs_corpus
def test_every_reviewed_word_file_is_read_or_says_why_not() -> None:
    refused = Counter()
    for path in sorted(REVISIONS.rglob("*.docx")):
        try:
            found = read(path.name, path.read_bytes())
        except PalabreError as refusal:
            refused[refusal.key] += 1
            continue
        labels = [one.label.casefold() for one in found.clauses]
        assert len(labels) == len(set(labels)), path.name
        assert bool(found.tracked_changes) == any(one.kind == "tracked_change" for one in found.unshown)
    # Two reviews that deleted everything, a picture alone, and three tables without a word.
    assert refused == {"document.all_deleted": 3, "document.blank": 2, "document.no_text": 1}


def test_a_review_that_deleted_everything_is_told_as_such() -> None:
    who = 'w:id="1" w:author="a"'
    gone = p(f"<w:del {who}><w:r><w:delText>tout</w:delText></w:r></w:del>")
    with pytest.raises(PalabreError, match=r"document\.all_deleted"):
        read("a.docx", docx(gone))
