"""How much is deleted with a title: what stands below it, counted."""

from __future__ import annotations

from collections.abc import Sequence

from facilitation.text.clauses import Clause
from facilitation.wording import Wording

_COUNTED = {"heading": "headings", "paragraph": "paragraphs", "item": "paragraphs", "table": "tables", "box": "boxes"}
"""Kind of clause → under which word it is counted; rows and cells are within their table, notes within their paragraph."""


def goes_along(clauses: Sequence[Clause], heading: str, wording: Wording) -> str:
    """ "avec 1 titre, 12 alinéas et 1 tableau"; "" where nothing stands below it.

    `clauses` are those of the document as received, each after what it stands in.
    """
    inside: set[str] = set()
    counts: dict[str, int] = dict.fromkeys(_COUNTED.values(), 0)
    for one in clauses:
        if one.id == heading:
            inside.add(one.id)
        elif one.parent in inside:
            inside.add(one.id)
            if one.kind in _COUNTED:
                counts[_COUNTED[one.kind]] += 1
        elif inside:
            break
    found = [wording(f"goes_along.{name}", count=count) for name, count in counts.items() if count]
    if not found:
        return ""
    *first, last = found
    listed = wording("goes_along.and", first=", ".join(first), last=last) if first else last
    return wording("goes_along", what=listed)
