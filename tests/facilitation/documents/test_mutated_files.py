"""Whatever chance does to a file, it is read or refused with a known sentence, within seconds."""

from __future__ import annotations

import random
from functools import cache

import pytest

from facilitation.documents.reading import read
from facilitation.errors import PalabreError
from facilitation.resources import resource
from facilitation.wording import Wording
from tests.corpus import CORPUS
from tests.facilitation.documents.mutations import mutated, of_bytes

_REAL = (
    "powertools/HC031-Complicated-Document.docx",
    "poi/60316.docx",
    "poi/delins.docx",
    "libreoffice/tables/tdf134606.docx",
    "libreoffice/notes/tdf66496.docx",
    "docx4j/article-section-isLgl.docx",
    "powertools/CoverPage.docx",
)


@cache
def sources() -> tuple[bytes, ...]:
    """The demonstration's papers, and small real files of every structure where the corpus is there."""
    ours = [resource("demonstration", name).read_bytes() for name in ("politique.docx", "plan_actions.docx")]
    real = [path.read_bytes() for path in (CORPUS / "structures" / name for name in _REAL) if path.exists()]
    return (*ours, *real)


def try_one(name: str, data: bytes, seed: object) -> bool:
    """Whether it was read; anything but a document or a known refusal fails the test and names the seed."""
    try:
        found = read(name, data)
    except PalabreError as refusal:
        if not Wording("fr").knows(refusal.key):
            raise AssertionError(f"seed {seed}: {refusal}") from refusal
        return False
    except Exception as fault:
        raise AssertionError(f"seed {seed}: {fault!r}") from fault
    labels = [clause.label.casefold() for clause in found.clauses]
    assert len(labels) == len(set(labels)), seed
    return True


def try_many(rounds: int, start: int = 0) -> int:
    read_at_all = 0
    for seed in range(start, start + rounds):
        chance = random.Random(seed)
        read_at_all += try_one("a.docx", mutated(chance.choice(sources()), chance), seed)
    return read_at_all


def test_a_hundred_damaged_word_files():
    # Both happen often, or the damage would be too small or too great to say anything.
    assert 24 < try_many(120) < 116


def test_damaged_text_files():
    text = resource("demonstration", "politique.md").read_bytes()[:20_000]
    for seed in range(60):
        chance = random.Random(seed)
        try_one(chance.choice(("a.md", "a.txt")), of_bytes(text, chance), seed)


@pytest.mark.slow
def test_many_damaged_word_files():
    try_many(20_000, start=1_000)
