"""The catalogue of papers: the README and the command line know every one."""

from __future__ import annotations

import re
from pathlib import Path

from facilitation.papers.catalogue import PAPERS

ROOT = Path(__file__).resolve().parents[3]


def test_the_readme_names_every_paper_and_no_other():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    told = re.search(r"`papers --only` takes: ([^.]*)\.", readme)
    assert told is not None
    assert set(re.findall(r"`([a-z-]+)`", told[1])) == {one.name for one in PAPERS}


def test_names_and_asks_are_told_apart():
    assert len({one.name for one in PAPERS}) == len(PAPERS)
    for one in PAPERS:
        assert len({ask.name for ask in one.asks}) == len(one.asks)
