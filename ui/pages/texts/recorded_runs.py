"""What a recorded change is made of: pieces of words, each the clause's own, struck or new; and how a text document holds them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtGui import QTextCharFormat, QTextFormat

from facilitation.text.clauses import Span
from facilitation.text.diff import segments
from facilitation.text.rich import runs as in_looks_of

State = Literal["base", "deleted", "inserted"]

_STATE = int(QTextFormat.Property.UserProperty) + 1
_STATES: tuple[State, ...] = ("base", "deleted", "inserted")
_OF_SEGMENTS: Mapping[str, State] = {"equal": "base", "delete": "deleted", "insert": "inserted"}
_PLAIN = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring characters of one state."""

    state: State
    text: str


def runs_between(base: str, text: str) -> list[Run]:
    """What makes `text` of the words `base`."""
    return [Run(_OF_SEGMENTS[one.kind], one.text) for one in segments(base, text)]


def in_looks(runs: Iterable[Run], spans: Sequence[Span]) -> Iterator[tuple[Run, str, Span]]:
    """The words of the runs in pieces of one look; new ones go on with that of the word to their left, as when they were typed."""
    at, look = 0, _PLAIN
    for run in runs:
        if run.state == "inserted":
            yield run, run.text, look
            continue
        here = [Span(max(one.start - at, 0), one.end - at, one.bold, one.italic) for one in spans if one.end > at]
        for words, look in in_looks_of(run.text, here):
            yield run, words, look
        at += len(run.text)


def mark_state(char_format: QTextCharFormat, state: State) -> None:
    char_format.setProperty(_STATE, _STATES.index(state))


def state_of(char_format: QTextCharFormat) -> State:
    return _STATES[char_format.intProperty(_STATE)]
