"""How much is deleted with a title: what stands in its part now, counted."""

from __future__ import annotations

from facilitation.text.clauses import ClauseId
from facilitation.text.consolidated import Consolidation
from facilitation.text.going_along import going_along
from facilitation.wording import Wording

_COUNTED = {"heading": "headings", "paragraph": "paragraphs", "item": "paragraphs", "table": "tables", "box": "boxes"}
"""Kind of clause → under which word it is counted; rows and cells are within their table, notes within their paragraph."""


def goes_along(text: Consolidation, heading: ClauseId, wording: Wording) -> str:
    """ "avec 1 titre, 12 alinéas et 1 tableau"; "" where nothing stands below it."""
    counts: dict[str, int] = dict.fromkeys(_COUNTED.values(), 0)
    for one in going_along(text, heading):
        if one.kind in _COUNTED:
            counts[_COUNTED[one.kind]] += 1
    found = [wording(f"goes_along.{name}", count=count) for name, count in counts.items() if count]
    if not found:
        return ""
    *first, last = found
    listed = wording("goes_along.and", first=", ".join(first), last=last) if first else last
    return wording("goes_along", what=listed)
