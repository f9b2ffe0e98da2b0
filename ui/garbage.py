"""When Python looks for garbage: never over all that a large workshop holds while somebody waits.

A full look over a document of 9,000 clauses with 5,000 amendments takes a tenth of a second and finds nothing: they stay as long as
the workshop is open. What a page is built from is set aside therefore, and what has come since is looked through when nobody types.
Python's own measure, a look for every 700 things made, would have it look several times for one key.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_OFTEN: Final = (10_000, 20, 20)
"""Things made before the youngest are looked through, and such looks before the older ones are: some keys."""


def look_seldom() -> None:
    """From now on nearly all looks are those of `tidy`."""
    gc.set_threshold(*_OFTEN)


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
