"""How much work something takes, told the same on every machine however busy it is: tests never fail on a time. And how much of it
the normal run does.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from types import FrameType
from typing import Any

import pytest
from hypothesis import settings

from facilitation.errors import PalabreError


def calls(work: Callable[[], object]) -> int:
    """How many functions are called, Python's and C's; a refusal counts as the end of the work. Work that grows with the square of
    what it is given shows in it; what one C function does with a long argument does not.

    Modules that are loaded on the way do not count: whether they are there already is a matter of which test came before.
    """
    count = loading = 0

    def note(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count, loading
        if frame.f_code.co_name == "_find_and_load" and frame.f_globals.get("__name__") == "importlib._bootstrap":
            loading += {"call": 1, "return": -1}.get(event, 0)
        elif not loading:
            count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        with suppress(PalabreError):
            work()
    finally:
        sys.setprofile(before)
    return count


def first(count: int, cases: Sequence[Any]) -> list[Any]:
    """Cases for `pytest.mark.parametrize`, of which the normal run takes so many and the run of slow tests the others."""
    return [*cases[:count], *(pytest.param(one, marks=pytest.mark.slow) for one in cases[count:])]


def examples(count: int) -> settings:
    """So many examples of a property that takes long, in the normal run; as many as the profile says where that looks longer."""
    return settings(max_examples=max(count, settings.default.max_examples if os.environ.get("HYPOTHESIS_PROFILE") else 0))
