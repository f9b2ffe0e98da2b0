"""Lines of a table of contents in text that has lost its layout: leaders of dots, then the number of a page."""

from __future__ import annotations

import re
from typing import Final

_LEADER: Final = re.compile(r"(?:\.\s?){5,}\s*\d*\s*$|…{2,}\s*\d+\s*$")


def is_contents_line(line: str) -> bool:
    """Whether the line ends in a leader, with or without a page."""
    return _LEADER.search(line) is not None
