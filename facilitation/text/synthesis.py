"""Where to begin when rival wordings of one text are to become one: with all that collides with nothing."""

from __future__ import annotations

from collections.abc import Sequence

from facilitation.text.diff import Edit, apply, diff
from facilitation.text.merge import collide


def synthesis(base: str, texts: Sequence[str]) -> str:
    """`base` with every edit of one of the `texts` that collides with no edit of another; where they collide it reads as before.

    The order of the texts does not matter; an edit that several make is made once.
    """
    edits = [diff(base, text) for text in texts]
    kept: set[Edit] = set()
    for place, own in enumerate(edits):
        others = [edit for other, theirs in enumerate(edits) if other != place for edit in theirs]
        kept.update(edit for edit in own if not any(collide(edit, one) for one in others))
    return apply(base, sorted(kept))
