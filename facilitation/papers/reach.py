"""Where an amendment to several clauses reaches, in a few words: what cards, the matrix and minutes say of it."""

from __future__ import annotations

from collections.abc import Callable

from facilitation.amendments.values import RUN_KINDS, Amendment
from facilitation.text.clauses import Clause
from facilitation.wording import Wording

_NAMED = 5
"""So many places are named, the others counted."""


def reach(amendment: Amendment, clause: Callable[[str], Clause], wording: Wording, label: Callable[[str], str] = str) -> str:
    """ "du 3.2 au 3.4", "12 endroits : 1.1, 2.3 (2), …"; "" for an amendment to one clause. `label` sets a clause's label."""

    def called(one: str) -> str:
        return label(clause(one).label)

    if amendment.kind in RUN_KINDS and len(amendment.parts) > 1:
        return wording("amendment.run", first=called(amendment.parts[0].clause), last=called(amendment.parts[-1].clause))
    if amendment.kind in ("column", "column_out"):
        first = clause(amendment.clause).kind == "table"
        return wording("amendment.column_first" if first else f"amendment.{amendment.kind}", label=called(amendment.clause))
    if amendment.kind != "everywhere":
        return ""
    count = sum(len(part.spans) for part in amendment.parts)
    named = [f"{called(part.clause)}{f' ({len(part.spans)})' if len(part.spans) > 1 else ''}" for part in amendment.parts]
    places = "\u202f; ".join(named[:_NAMED]) if wording.language == "fr" else "; ".join(named[:_NAMED])
    return wording("amendment.places", count=count, places=places + (" …" if len(named) > _NAMED else ""))
