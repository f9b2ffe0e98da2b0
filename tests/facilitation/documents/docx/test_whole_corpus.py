"""Every DOCX of the corpus with random amendments before LibreOffice: reject all is the original, accept all what was decided."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.tracked import Verdict, case, verdicts
from facilitation.errors import PalabreError
from tests.corpus import CORPUS, needs_corpus
from tests.libreoffice import needs_libreoffice

OTHERWISE = {
    "floating tables, which LibreOffice 7.4 loses when anything tracked is rejected": (
        "tdf136667",
        "tdf149388*",
        "tdf116256",
        "floatingtbl_with_formula",
        "RA001-*",
        "RP001-Tracked-Revisions-0?",
    ),
    "words in content controls, in which LibreOffice 7.4 does not track": (
        "60316",
        "CoverPage",
        "HC031-*",
        "RP004-Deleted-Text-in-CC",
        "RP018-*",
        "simple-sdts",
        "tdf148111",
        "tdf81507",
    ),
    "numbers of captions and references, which LibreOffice works out anew": ("tdf154481", "niveau2-2024-0[34]"),
    "signs of no width, which LibreOffice puts in or drops itself": ("niveau2-2024-02-*", "tdf142700"),
    "ends of paragraphs deleted before a table, which LibreOffice keeps": ("tdf150443",),
    "Arabic, of which LibreOffice 7.4 tracks new words by halves": ("RP051-*",),
    "a file that is protected: LibreOffice rejects nothing in it": ("documentProtection_readonly_no_password",),
}
"""Where LibreOffice, asked about the original alone or about another tool's file, does the same; our own reader agrees for all."""
FILES = sorted(path for folder in ("structures", "revisions") for path in (CORPUS / folder).rglob("*.docx"))


def excused(name: str) -> bool:
    return any(Path(name).match(f"{pattern}.docx") for patterns in OTHERWISE.values() for pattern in patterns)


def look_over(found: list[Verdict]) -> None:
    assert [one.file for one in found if not one.reads_back] == []
    assert [f"{one.file}: {one.difference}" for one in found if not one.passed and not excused(one.file)] == []


@needs_corpus
@needs_libreoffice
def test_some_of_the_corpus() -> None:
    look_over(verdicts(FILES[::80], seeds=1, count=None))


@pytest.mark.slow
@needs_corpus
@needs_libreoffice
def test_the_whole_corpus() -> None:
    found = verdicts(FILES, seeds=1, count=None)
    assert len(found) > 280
    look_over(found)


@pytest.mark.slow
@needs_corpus
def test_amendments_of_every_kind_are_read_back_from_the_whole_corpus() -> None:
    """Our own reader alone: LibreOffice 7.4 tracks nothing in content controls and shapes, whatever the amendment."""
    judged, wrong = 0, []
    for path in FILES:
        try:
            made = case(path, 1, None)
        except PalabreError:
            continue
        judged += 1
        wrong += [] if made.reads_back else [path.name]
    assert wrong == []
    assert judged > 280
