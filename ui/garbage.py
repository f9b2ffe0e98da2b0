"""When Python looks for garbage: never over all that a large workshop holds while somebody waits.

A full look over a document of 9,000 clauses with 5,000 amendments takes a tenth of a second and finds nothing: they stay as long as
the workshop is open. What a page is built from is set aside therefore, and what has come since is looked through when nobody types.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def much_is_made() -> Iterator[None]:
    """Inside, nobody looks for garbage: what is made here stays, and later looks leave it out."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()
        gc.freeze()


def tidy() -> None:
    """A look at what has come since the last time; what remains is set aside."""
    gc.collect()
    gc.freeze()


def take_back() -> None:
    """A workshop was closed: everything may be garbage now, and is looked at by and by."""
    gc.unfreeze()
