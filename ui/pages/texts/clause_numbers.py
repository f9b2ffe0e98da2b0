"""Going to a clause by what people call out: "3.2.1", "321", "tableau 2", "note 3"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from facilitation.text.clauses import Clause
from facilitation.text.consolidate import ConsolidatedClause

_Called = TypeVar("_Called", Clause, ConsolidatedClause, Clause | ConsolidatedClause)
_UNNUMBERED = frozenset({"table", "row"})


def clause_called(clauses: Sequence[_Called], typed: str) -> _Called | None:
    """The clause that is meant; None where nothing answers to it.

    Its label as it is cited comes first, then its own number, then the beginning of a label ("tableau 2" is its title or first
    cell); last the digits alone, because "321" is typed faster than "3.2.1".
    """
    wanted = _plain(typed)
    if not wanted:
        return None
    reachable = [clause for clause in clauses if clause.kind not in _UNNUMBERED]
    ways: list[Callable[[_Called], bool]] = [
        lambda clause: _plain(clause.label) == wanted,
        # The number of a footnote is no number of the text.
        lambda clause: clause.kind != "note" and _plain(clause.number) == wanted,
        lambda clause: _plain(clause.label).startswith((f"{wanted},", f"{wanted}.")),
        lambda clause: _plain(clause.label).startswith(wanted),
    ]
    if wanted.isdigit() and len(wanted) > 1:
        ways.append(lambda clause: clause.kind != "note" and clause.number.rstrip(".").replace(".", "") == wanted)
    return next((clause for way in ways for clause in reachable if way(clause)), None)


def _plain(text: str) -> str:
    return " ".join(text.split()).rstrip(".)").casefold()
