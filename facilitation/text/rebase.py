"""A proposal made on an older text moved onto the text as it stands now."""

from __future__ import annotations

from dataclasses import replace

from facilitation.text.changes import Change
from facilitation.text.merge import merge


def rebase(base: str, proposed: str, over: str) -> str | None:
    """`proposed` was made on `base`, which has become `over`: the proposal on the new text, None where it is to be re-examined."""
    return merge(base, over, proposed).text


def moved(change: Change, over: str) -> Change:
    """The change as if it were made on the clause's words `over`; as it is where it is to be re-examined, or replaces none."""
    if change.kind != "replace" or change.base_text == over:
        return change
    text = rebase(change.base_text, change.text, over)
    return change if text is None else replace(change, base_text=over, text=text)
