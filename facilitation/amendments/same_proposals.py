"""Whether what is being typed has been proposed before: then one supports that amendment, and no second one is counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from facilitation.amendments.amendments import AmendmentsService
from facilitation.amendments.values import RUN_KINDS, Amendment
from facilitation.text.rebase import rebase

_APOSTROPHES = str.maketrans("’ʼ", "''")
_KINDS: Mapping[str, str] = dict.fromkeys(RUN_KINDS, "replace")
"""Kinds that put other words in the place of those that stand there."""


def same_proposals(
    amendments: AmendmentsService, run: Sequence[str], kind: str, base: str, text: str, target: str | None = None
) -> list[Amendment]:
    """The open amendments that propose the same for the clauses `run`, in the order they were recorded.

    `base` are the words of the clauses as they stand, `text` those proposed, `target` the id of the clause after which it is to
    stand. Spaces, line breaks and apostrophes of another kind make no difference.
    """
    return [
        one
        for one in amendments.of_clause(run[0])
        if one.is_open and one.parent is None and one.changes_text and _KINDS.get(one.kind, one.kind) == kind
        if one.clauses == tuple(run) and _says_the_same(one, kind, base, text, target)
    ]


def _says_the_same(one: Amendment, kind: str, base: str, text: str, target: str | None) -> bool:
    match kind:
        case "delete":
            return True
        case "move":
            return target is not None and one.target == target
        case "replace":
            # Made on words that others have changed since, it would be seen on those of today.
            proposed = one.text if one.base_text == base else rebase(one.base_text, one.text, base)
            return proposed is not None and _plain(proposed) == _plain(text)
    return _plain(one.text) == _plain(text)


def _plain(text: str) -> str:
    return " ".join(text.translate(_APOSTROPHES).split())
