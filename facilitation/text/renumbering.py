"""Numbers of clauses as they will read once the workshop is over: counted anew, with a table old → new.

During the workshop the numbers stay as printed, and what is put in is "3.2 bis". At the end each run of numbers that followed each
other (1, 2, 3; a, b, c; Article 4, 5, 6) is counted again without what went and with what came. Headings, and paragraphs that
bear the number of their part ("3.2.1"), are counted as Word does: by their level in the order of the text, wherever they stood
before. References in the text are not altered: `references.py` lists those that this breaks.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.consolidated import ConsolidatedClause

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
    """Numbers that follow each other; `count` is how many were given."""

    start: int
    last: int
    count: int = 0


@dataclass(frozen=True, slots=True)
class Parts:
    """A printed number: "2." + 3 + ")" for "2.3)"; `owner` is the clause over it whose own number stands in `head` ("Axe 2")."""

    head: str
    value: int
    tail: str
    scheme: Scheme
    capital: bool
    owner: ClauseId | None

    def written(self, value: int, over: str | None = None) -> str:
        """This number with another count, and under another part where `over` is that part's number."""
        own = core(self.head)
        head = self.head if over is None else self.head.replace(own, _called(over, own), 1)
        match self.scheme:
            case "figures":
                count = str(value)
            case "letters":
                count = chr(ord("a") + value - 1) if value <= 26 else f"a{chr(ord('a') + value - 27)}"
            case "roman":
                count = _roman(value)
        return f"{head}{count.upper() if self.capital else count}{self.tail}"


@dataclass(slots=True)
class _Jump:
    """A place where the printed numbers do not go on from the one before: 5 after 3 (`forward`), or 1 again."""

    start: int
    forward: bool
    over: str | None
    made: bool = False


@dataclass(slots=True)
class _List:
    """Numbers of one level that are written alike; `over` is the list of the parts whose number they bear ("3.2." of "3.2.1")."""

    level: int
    form: Parts
    over: _List | None
    restarts: bool
    """Whether it begins again after any heading of a lower level; one that has `over` begins again after each of those."""
    count: int | None = None
    number: str = ""
    jump: _Jump | None = None

    def lies_under(self, other: _List) -> bool:
        return self.over is not None and (self.over is other or self.over.lies_under(other))

    def part(self) -> str | None:
        """The number of the part that the text is in. A level that was never used shows its start, as in Word."""
        over = self.over
        if over is None:
            return None
        if over.count is None:
            over.count = 1
            over.number = over.form.written(1, over.part())
        return over.number


@dataclass(slots=True)
class _Lists:
    """The lists of a document's headings and of paragraphs that bear the number of their part, with their counters."""

    of: dict[ClauseId, _List] = field(default_factory=dict)
    jumps: dict[ClauseId, _Jump] = field(default_factory=dict)
    all: list[_List] = field(default_factory=list)

    def passed(self, level: int) -> None:
        """A heading of this level was read, with a number or without."""
        for one in self.all:
            if one.over is None and one.restarts and one.level > level:
                one.count = one.jump = None

    def give(self, own: _List, parts: Parts, value: int) -> str:
        own.count, own.number = value, parts.written(value, own.part())
        for one in self.all:
            if one.lies_under(own):
                one.count = one.jump = None
        return own.number

    def restart(self) -> None:
        for one in self.all:
            one.count, one.number, one.jump = None, "", None


def renumber(base: Sequence[Clause], clauses: Sequence[ConsolidatedClause]) -> dict[ClauseId, str]:
    """The number of each clause that remains, by its id; "" where it has none. `base` is the document before any change.

    Without changes every number is what it was.
    """
    parts = parts_of(base)
    lists = _lists(base, parts)
    runs = _runs(base, {one: parts[one] for one in parts if one not in lists.of})
    numbers: dict[ClauseId, str] = {}
    last: dict[tuple[ClauseId | None, object], tuple[_Run, Parts]] = {}
    for clause in clauses:
        if clause.state == "deleted":
            continue
        if clause.kind == "heading":
            lists.passed(clause.level)
        if clause.id in lists.of:
            numbers[clause.id] = _counted(lists, clause, parts[clause.id])
            continue
        # What was put in is counted on with what it looks like.
        like = clause.like if clause.state == "inserted" else None
        if like is not None and like in lists.of:
            own = lists.of[like]
            numbers[clause.id] = lists.give(own, parts[like], (own.count or 0) + 1)
            continue
        run = (runs[clause.id], parts[clause.id]) if clause.id in runs else None
        place = (clause.parent, (clause.kind, clause.level))
        if clause.state == "moved" and run is not None:
            # It takes its number from its new neighbours, where these are numbered alike.
            beside = last.get(place)
            alike = beside is not None and (beside[1].tail, beside[1].scheme) == (run[1].tail, run[1].scheme)
            run = beside if alike else run
        elif like is not None and like in runs:
            run = (runs[like], parts[like])
        if run is None:
            numbers[clause.id] = clause.number
            continue
        last[place] = run
        run[0].count += 1
        numbers[clause.id] = run[1].written(run[0].start + run[0].count - 1)
    return numbers


def _counted(lists: _Lists, clause: ConsolidatedClause, parts: Parts) -> str:
    own, jump = lists.of[clause.id], lists.jumps.get(clause.id)
    over = own.part()
    value = (own.count or 0) + 1
    # What comes from elsewhere does not bring its jump along, unless nothing of its own part stands before it.
    if jump is not None and not jump.made and (clause.state != "moved" or (own.count is None and over == jump.over)):
        jump.made = True
        value = max(value, jump.start) if jump.forward else jump.start
    return lists.give(own, parts, value)


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


def parts_of(base: Sequence[Clause]) -> dict[ClauseId, Parts]:
    """The numbers that count; bullets and clauses without a number have none."""
    found: dict[ClauseId, Parts] = {}
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
        found[clause.id] = Parts(head, value, tail, scheme, count.isupper(), _owner(head, clause, by_id))
    return found


def _runs(base: Sequence[Clause], parts: Mapping[ClauseId, Parts]) -> dict[ClauseId, _Run]:
    """For each of these the run that it counts in."""
    found: dict[ClauseId, _Run] = {}
    current: dict[object, _Run] = {}
    for clause in base:
        own = parts.get(clause.id)
        if own is None:
            continue
        key = (clause.kind, clause.level, own.head, own.tail, own.scheme, own.capital)
        run = current.get(key)
        if run is None or own.value != run.last + 1:
            run = current[key] = _Run(own.value, own.value)
        run.last = own.value
        found[clause.id] = run
    return found


def _lists(base: Sequence[Clause], parts: Mapping[ClauseId, Parts]) -> _Lists:
    """The lists, with every jump that the printed numbers make; their counters stand at the beginning of the text."""
    lists = _Lists()
    keys: dict[object, _List] = {}
    begin_again = _begin_again(base, parts)
    for clause in base:
        if clause.kind == "heading":
            lists.passed(clause.level)
        own = parts.get(clause.id)
        if own is None or not (clause.kind == "heading" or own.owner in lists.of):
            continue
        over = lists.of.get(own.owner) if own.owner is not None else None
        if over is not None and own.written(own.value, over.number) != clause.number:
            # The part that it names is not the one that it stands in: its own way of counting.
            over = None
        kind: object = id(over) if over is not None else (own.head, own.tail.strip())
        key = (clause.kind, clause.level, kind, own.scheme, own.capital)
        if key not in keys:
            keys[key] = _List(clause.level, own, over, begin_again.get(_plain(clause, own), False))
            lists.all.append(keys[key])
        found = lists.of[clause.id] = keys[key]
        expected = (found.count or 0) + 1
        if own.value != expected:
            found.jump = _Jump(own.value, own.value > expected, found.part())
        if found.jump is not None:
            lists.jumps[clause.id] = found.jump
        lists.give(found, own, own.value)
    lists.restart()
    return lists


def _plain(clause: Clause, parts: Parts) -> object:
    return clause.level, parts.head, parts.scheme, parts.capital


def _begin_again(base: Sequence[Clause], parts: Mapping[ClauseId, Parts]) -> dict[object, bool]:
    """Whether headings numbered so begin again in each part ("1." in "I." and in "II."), as most of them do in the document.

    Where nothing tells: bare numbers do, "Article 1" does not.
    """
    votes: Counter[object] = Counter()
    last: dict[object, tuple[int, int]] = {}
    found: dict[object, bool] = {}
    levels: list[int] = []
    for clause in base:
        if clause.kind != "heading":
            continue
        own = parts.get(clause.id)
        if own is not None:
            key = _plain(clause, own)
            value, place = last.get(key, (0, len(levels)))
            if any(level < clause.level for level in levels[place:]):
                votes[key] += (own.value == 1) - (own.value == value + 1)
            found[key] = votes[key] > 0 or (votes[key] == 0 and not any(sign.isalnum() for sign in own.head))
            last[key] = (own.value, len(levels))
        levels.append(clause.level)
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
        if wanted in (core(by_id[over].number), _called(by_id[over].number, wanted)):
            return over
        over = by_id[over].parent
    return None


def _called(over: str, own: str) -> str:
    """The number of a part as numbers below it bear it; `own` is what one of these bears: "1" of "Axe 1" in "1.2"."""
    words = core(over).split()
    return words[-1] if words and len(own.split()) == 1 else core(over)


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
