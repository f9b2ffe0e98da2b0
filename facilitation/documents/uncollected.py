"""Lets Python's search for garbage rest while a document is read or written."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Within it no garbage is looked for; what is no longer used is freed all the same.

    Reading and writing make hundreds of thousands of objects that stay in use until the end, and no circles of them worth a search:
    it would go through all of them again and again, and through the whole program with them, to find nothing. Where the search was
    off before it stays off.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
