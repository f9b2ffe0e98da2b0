"""Quotation marks: where quoted words end, and lines without the marks that only wrap them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_PAIRS: Final = {"«": "»", "“": "”", "„": "”", "‟": "”", '"': '"', "‹": "›", "〝": "〞"}
INNER_SPACES: Final = " \t\u00a0\u202f\u2009"
_LINE_OPENS: Final = re.compile(rf"[{INNER_SPACES}]*[«“\"][{INNER_SPACES}]*")
_OUTER_END: Final = re.compile(rf"[{INNER_SPACES}]*[»”\"][{INNER_SPACES}]*[.;,]?[{INNER_SPACES}]*$")


def opens(text: str, at: int) -> bool:
    """Whether a quotation begins at this place."""
    return at < len(text) and text[at] in _PAIRS


def quoted(text: str, at: int, limit: int) -> tuple[str, int]:
    """The words between the mark at `at` and its closing one, inner quotations kept, and the place after it.

    Where the closing mark is missing before `limit`, all up to there, without the comma or full stop that ends the formula.
    """
    opening = text[at]
    closing = _PAIRS[opening]
    depth = 1
    place = at + 1
    while place < limit:
        letter = text[place]
        if letter == closing or (opening == "“" and letter in "”»"):
            depth -= 1
            if not depth:
                return text[at + 1 : place].strip(INNER_SPACES), place + 1
        elif letter == opening and opening != closing:
            depth += 1
        place += 1
    if depth > 1 and opening != closing:
        # « … « … »: the inner quotation took the only closing mark.
        last = text.rfind(closing, at, limit)
        if last > at:
            return text[at + 1 : last].replace(opening, "", 0).strip(INNER_SPACES), last + 1
    return text[at + 1 : limit].strip(INNER_SPACES).rstrip(",.;" + INNER_SPACES), limit


def wrapped(lines: Sequence[str]) -> bool:
    """Whether the lines stand in quotation marks as a block: the first begins with one."""
    return bool(lines) and _LINE_OPENS.match(lines[0]) is not None


def doubly(lines: Sequence[str]) -> bool:
    """Whether the block quotes text that is itself quoted: « « …"""
    first = _LINE_OPENS.match(lines[0]) if lines else None
    return first is not None and _LINE_OPENS.match(lines[0], first.end()) is not None


def unwrapped(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines without the marks that wrap them: one before each line that has it, one after the last."""
    if not wrapped(lines):
        return tuple(lines)
    bare = [_LINE_OPENS.sub("", line, count=1) for line in lines]
    last = bare[-1]
    end = _OUTER_END.search(last)
    if end is not None and (_count(last, "»”") > _count(last, "«“") or (last.count('"') % 2 == 1 and '"' in end[0])):
        # A full stop outside the marks is the formula's own, a semicolon the place's.
        kept = last[: end.start()].rstrip(INNER_SPACES)
        outside = end[0].strip(INNER_SPACES + '»”"')
        bare[-1] = kept + ("\u00a0;" if outside == ";" and not kept.endswith((";", ".", ":")) else "")
    return tuple(bare)


def _count(text: str, marks: str) -> int:
    return sum(map(text.count, marks))


def unquoted(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines of a quotation without its marks: those that open it before each line that has one, the one that closes it.

    Marks that belong to the words stay: « Diaspora » : les Togolais de l'extérieur. What stands after the closing mark is the
    formula's own.
    """
    found: list[str] = []
    goes_on = False
    for place, line in enumerate(lines):
        lead = _LINE_OPENS.match(line)
        stop = _closing(line) if lead is not None else None
        if lead is not None and (stop is None or not line[stop + 1 :].strip(INNER_SPACES + ".;,")):
            found.append(line[lead.end() : stop].rstrip(INNER_SPACES) if stop is not None else line[lead.end() :])
            goes_on = stop is None
            continue
        end = _OUTER_END.search(line) if goes_on and place == len(lines) - 1 else None
        found.append(line[: end.start()] if end is not None else line)
    return tuple(found)


def _closing(line: str) -> int | None:
    """Place of the mark that closes the quotation that the line begins with; None where it goes on after the line."""
    place = len(line) - len(line.lstrip(INNER_SPACES))
    opening, closing = line[place], _PAIRS[line[place]]
    if opening == closing:
        marks = [at for at, letter in enumerate(line) if letter == opening]
        return marks[-1] if len(marks) == 2 else None if len(marks) % 2 else marks[1]
    depth = 0
    for at in range(place, len(line)):
        depth += (line[at] == opening) - (line[at] == closing)
        if not depth:
            return at
    return None
