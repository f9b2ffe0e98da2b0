"""How much work something takes, told the same on every machine however busy it is: tests never fail on a time."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from types import FrameType

from facilitation.errors import PalabreError


def calls(work: Callable[[], object]) -> int:
    """How many functions are called, Python's and C's; a refusal counts as the end of the work. Work that grows with the square of
    what it is given shows in it; what one C function does with a long argument does not.
    """
    count = 0

    def note(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        with suppress(PalabreError):
            work()
    finally:
        sys.setprofile(before)
    return count
