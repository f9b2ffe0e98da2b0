"""A proposal made on an older text moved onto the text as it stands now."""

from __future__ import annotations

from facilitation.text.merge import merge


def rebase(base: str, proposed: str, over: str) -> str | None:
    """`proposed` was made on `base`, which has become `over`: the proposal on the new text, None where it is to be re-examined."""
    return merge(base, over, proposed).text
