"""Numbers of clauses as they will read once the workshop is over: counted anew, with a table old → new.

During the workshop the numbers stay as printed, and what is put in is "3.2 bis". At the end each run of numbers that followed each
other (1, 2, 3; a, b, c; Article 4, 5, 6) is counted again without what went and with what came. References in the text are not
altered: `references.py` lists those that this breaks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.consolidate import ConsolidatedClause

Scheme = Literal["figures", "letters", "roman"]

_NUMBER: Final = re.compile(
    r"(?P<head>.*?)(?P<count>\d{1,4}|(?<![^\W_])(?:[ivxlcdm]{1,8}|[IVXLCDM]{1,8}|[a-zA-Z]))(?P<tail>[^\w]*)", re.DOTALL
)
_ROMAN: Final = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"))
_ROMAN_END: Final = ((9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_ENDS: Final = " \t\u00a0\u202f.:;,–—-)°("


@dataclass(frozen=True, slots=True)
class Renumbered:
    """A clause whose number is another one now; `old` is "" for one that was put in, `new` "" for one that went."""

    clause: ClauseId
    label: str
    old: str
    new: str


@dataclass(slots=True)
class _Run:
    """Numbers that follow each other; `count` is the last one given."""

    start: int
    last: int
    scheme: Scheme
    capital: bool
    tail: str
    head: str
    owner: ClauseId | None
    """The clause whose own number stands in `head` ("3.2." of "3.2.1")."""
    count: int = 0


def renumber(base: Sequence[Clause], clauses: Sequence[ConsolidatedClause]) -> dict[ClauseId, str]:
    """The number of each clause that remains, by its id; "" where it has none. `base` is the document before any change.

    Without changes every number is what it was.
    """
    runs = _runs(base)
    numbers: dict[ClauseId, str] = {}
    last: dict[tuple[ClauseId | None, object], _Run] = {}
    for clause in clauses:
        if clause.state == "deleted":
            continue
        run = runs.get(clause.id)
        place = (clause.parent, (clause.kind, clause.level))
        if clause.state == "moved" and run is not None:
            # It takes its number from its new neighbours, where these are numbered alike.
            beside = last.get(place)
            run = beside if beside is not None and (beside.tail, beside.scheme) == (run.tail, run.scheme) else run
        elif clause.state == "inserted" and clause.kind == "item":
            run = last.get(place)
        if run is None:
            numbers[clause.id] = clause.number
            continue
        last[place] = run
        run.count += 1
        numbers[clause.id] = _written(run, run.start + run.count - 1, numbers)
    return numbers


def changes_of(clauses: Sequence[ConsolidatedClause], numbers: Mapping[ClauseId, str]) -> tuple[Renumbered, ...]:
    """The table old → new of what `renumber` gives: every clause whose number changes, comes or goes, in the order of the text."""
    found = []
    for clause in clauses:
        new = numbers.get(clause.id, "")
        if new != clause.number:
            found.append(Renumbered(clause.id, clause.label, clause.number, new))
    return tuple(found)


def core(number: str) -> str:
    """The number without the signs that open and end it: "(a)" → "a", "2.1." → "2.1", "Axe 2 :" → "Axe 2"."""
    return number.strip(_ENDS)


def _runs(base: Sequence[Clause]) -> dict[ClauseId, _Run]:
    """For each numbered clause the run that it counts in; bullets and clauses without a number have none."""
    found: dict[ClauseId, _Run] = {}
    current: dict[object, _Run] = {}
    by_id = {clause.id: clause for clause in base}
    small_romans = _roman_lists(base)
    for clause in base:
        parts = _NUMBER.fullmatch(clause.number) if clause.number else None
        if parts is None or clause.kind in ("note", "table", "row", "cell", "box"):
            continue
        head, count, tail = parts["head"], parts["count"], parts["tail"]
        scheme: Scheme = "figures" if count.isdigit() else "letters"
        if scheme == "letters" and (len(count) > 1 or clause.id in small_romans):
            scheme = "roman"
        value = _value(count, scheme)
        if value is None or (scheme == "figures" and str(value) != count):
            # "01" is somebody's own way of counting.
            continue
        key = (clause.kind, clause.level, head, tail, scheme, count.isupper())
        run = current.get(key)
        if run is None or value != run.last + 1:
            run = current[key] = _Run(value, value, scheme, count.isupper(), tail, head, _owner(head, clause, by_id))
        run.last = value
        found[clause.id] = run
    return found


def _roman_lists(base: Sequence[Clause]) -> set[ClauseId]:
    """One-letter numbers that are Roman: those of a list that begins with "i", which follows no "h"."""
    found: set[ClauseId] = set()
    before: dict[tuple[str, int, str, str], str] = {}
    is_roman: dict[tuple[str, int, str, str], bool] = {}
    for clause in base:
        parts = _NUMBER.fullmatch(clause.number) if clause.number else None
        if parts is None or parts["count"].isdigit():
            continue
        key = (clause.kind, clause.level, parts["head"], parts["tail"])
        count = parts["count"].casefold()
        if count in ("i", "a"):
            is_roman[key] = count == "i" and before.get(key) != "h"
        before[key] = count
        if is_roman.get(key) and len(count) == 1:
            found.add(clause.id)
    return found


def _owner(head: str, clause: Clause, by_id: dict[ClauseId, Clause]) -> ClauseId | None:
    wanted = core(head)
    over = clause.parent
    while wanted and over is not None:
        if core(by_id[over].number) == wanted:
            return over
        over = by_id[over].parent
    return None


def _written(run: _Run, value: int, numbers: dict[ClauseId, str]) -> str:
    head = run.head
    if run.owner is not None and run.owner in numbers:
        head = head.replace(core(head), core(numbers[run.owner]), 1)
    match run.scheme:
        case "figures":
            count = str(value)
        case "letters":
            count = chr(ord("a") + value - 1) if value <= 26 else f"a{chr(ord('a') + value - 27)}"
        case "roman":
            count = _roman(value)
    return f"{head}{count.upper() if run.capital else count}{run.tail}"


def _value(count: str, scheme: Scheme) -> int | None:
    if scheme == "figures":
        return int(count)
    if scheme == "letters":
        return ord(count.casefold()) - ord("a") + 1
    small, total = count.casefold(), 0
    for value, sign in (*_ROMAN, *_ROMAN_END):
        while small.startswith(sign):
            total, small = total + value, small[len(sign) :]
    return total if not small and _roman(total) == count.casefold() else None


def _roman(value: int) -> str:
    written = ""
    for worth, sign in (*_ROMAN, *_ROMAN_END):
        times, value = divmod(value, worth)
        written += sign * times
    return written
