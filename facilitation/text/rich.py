"""Prose that people write in haste: plain text with what is bold, italic or underlined in it, line by line, lists by their marks.

The text alone says all there is to say; a line that begins with "- " is a bullet, one that begins with "1. " is numbered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from facilitation.text.clauses import Span, spans_of, stored_spans
from facilitation.text.diff import diff

LineKind = Literal["paragraph", "bullet", "number"]
_MARK = re.compile(r"\s*(?:(?P<bullet>[-–—•·*])|(?P<number>\d{1,2})[.)])\s+(?=\S)")
_BULLET = "- "
_STARRED = re.compile(r"\*\*(?P<bold>[^*\n]+)\*\*|\*(?P<italic>[^*\n]+)\*")


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its mark; `number` is that of a numbered one, `spans` count from its first letter."""

    kind: LineKind
    text: str
    spans: tuple[Span, ...] = ()
    number: int = 0

    @property
    def mark(self) -> str:
        """What stands before the words in plain text; nothing where there are none."""
        if not self.text.strip():
            return ""
        return {"paragraph": "", "bullet": _BULLET, "number": f"{self.number}. "}[self.kind]


@dataclass(frozen=True, slots=True)
class RichText:
    """`spans` are sorted and do not overlap; offsets are code points."""

    text: str = ""
    spans: tuple[Span, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.text.strip())

    @property
    def stored(self) -> dict[str, Any]:
        return {"text": self.text, "spans": stored_spans(self.spans)}

    def lines(self) -> Iterator[Line]:
        """Every line, empty ones too."""
        at = 0
        for text in self.text.split("\n"):
            found = _MARK.match(text)
            start = found.end() if found else 0
            kind: LineKind = "paragraph"
            if found:
                kind = "bullet" if found["bullet"] else "number"
            number = int(found["number"]) if found and found["number"] else 0
            yield Line(kind, text[start:], _within(self.spans, at + start, at + len(text)), number)
            at += len(text) + 1


def rich_of(stored: Mapping[str, Any] | None) -> RichText:
    """As the file or a draft holds it; nothing for None."""
    return RichText(stored["text"], spans_of(stored["spans"])) if stored else RichText()


def of_lines(lines: Iterable[Line]) -> RichText:
    """The way back: `of_lines(rich.lines())` says what `rich` says, bullets with the usual mark."""
    return joined([RichText(line.mark + line.text, _moved(line.spans, len(line.mark))) for line in lines])


def joined(parts: Iterable[RichText], between: str = "\n") -> RichText:
    text, spans = "", list[Span]()
    for place, part in enumerate(parts):
        text += between if place else ""
        spans += _moved(part.spans, len(text))
        text += part.text
    return RichText(text, tuple(spans))


def bold(text: str) -> RichText:
    return RichText(text, (Span(0, len(text), bold=True),) if text else ())


def starred(text: str) -> RichText:
    """ "**bold** and *italic*" as files of our own write it."""
    parts, at = list[RichText](), 0
    for found in _STARRED.finditer(text):
        parts.append(RichText(text[at : found.start()]))
        words = found["bold"] or found["italic"]
        parts.append(RichText(words, (Span(0, len(words), bold=bool(found["bold"]), italic=bool(found["italic"])),)))
        at = found.end()
    return joined([*parts, RichText(text[at:])], "")


def runs(text: str, spans: Sequence[Span]) -> Iterator[tuple[str, Span]]:
    """The whole text in pieces of one look, each with what it looks like (its offsets mean nothing)."""
    at = 0
    for span in spans:
        start, end = max(at, span.start), min(span.end, len(text))
        if start >= end:
            continue
        if at < start:
            yield text[at:start], Span(0, 0)
        yield text[start:end], span
        at = end
    if at < len(text):
        yield text[at:], Span(0, 0)


def carried(old: str, spans: Iterable[Span], new: str) -> tuple[Span, ...]:
    """The looks of a text on the words that are left of it after it was changed as plain text."""
    found = tuple(spans)
    for edit in reversed(diff(old, new)):
        found = tuple(_edited(found, edit.start, edit.end, len(edit.text)))
    return found


def _edited(spans: Iterable[Span], start: int, end: int, length: int) -> Iterator[Span]:
    shift = length - (end - start)
    for span in spans:
        # What is put in at a border belongs to neither side; in the middle of bold words it is bold.
        low = span.start if span.start < start else max(span.start, end) + shift
        high = span.end if span.end <= start else max(span.end + shift, start)
        if span.end > start and span.end <= end:
            high = start
        if low < high:
            yield Span(low, high, span.bold, span.italic, span.underline)


def _within(spans: Iterable[Span], start: int, end: int) -> tuple[Span, ...]:
    cut = ((max(span.start, start), min(span.end, end), span) for span in spans)
    return tuple(Span(low - start, high - start, of.bold, of.italic, of.underline) for low, high, of in cut if low < high)


def _moved(spans: Iterable[Span], by: int) -> tuple[Span, ...]:
    return tuple(Span(one.start + by, one.end + by, one.bold, one.italic, one.underline) for one in spans)
