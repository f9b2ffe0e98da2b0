"""Where the real files stand that the tests read, and the mark that skips a test where they are missing."""

from __future__ import annotations

from pathlib import Path

import pytest

CORPUS: Path = Path(__file__).resolve().parents[2] / "shared" / "corpus"

needs_corpus = pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the corpus of real files (../shared/corpus beside the repository) is not on this machine"
)
