"""What was changed from one text to another, as two columns tell it: words struck before, words put in after; long texts cut.

Plain values, so that the PDF and the workbook of the matrix show the same words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitation.text.diff import Segment, segments

GAP = "[…]"
"""Stands for unchanged words that are left out."""
LONGEST_REMOVAL = 420
"""Letters of struck words that are shown whole; of longer ones the beginning and the end tell which they are."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Words of a text, those struck or put in marked; `announced` is our own remark before them ("Nouveau, après 3.2")."""

    segments: tuple[Segment, ...] = ()
    announced: str = ""

    @property
    def text(self) -> str:
        return "".join(segment.text for segment in self.segments)


@dataclass(frozen=True, slots=True)
class Brevity:
    """`whole`: letters up to which a text is shown whole; `around`: letters of unchanged words kept on each side of a change."""

    whole: int
    around: int


WHOLE = Brevity(10**9, 10**9)


def before_and_after(base: str, new: str, brevity: Brevity = WHOLE) -> tuple[Shown, Shown]:
    """The base with what goes struck, the new text with what comes inserted; both shortened at the same places."""
    both = shortened(segments(base, new), brevity)
    return _without(both, "insert"), _without(both, "delete")


def unchanged(text: str, brevity: Brevity = WHOLE) -> tuple[Segment, ...]:
    """Words that only say what is spoken of: their beginning where they are long."""
    if len(text) <= brevity.whole:
        return (Segment("equal", text),) if text else ()
    return (Segment("equal", f"{_head(text, 2 * brevity.around)} {GAP}"),)


def shortened(both: Sequence[Segment], brevity: Brevity) -> tuple[Segment, ...]:
    """Unchanged words far from any change replaced by GAP; changes are shown whole, but for very long removals."""
    if sum(len(segment.text) for segment in both if segment.kind != "insert") <= brevity.whole:
        return tuple(both)
    found: list[Segment] = []
    for place, segment in enumerate(both):
        text = segment.text
        if segment.kind == "equal":
            text = _shortened_between(text, brevity.around, first=place == 0, last=place == len(both) - 1)
        elif segment.kind == "delete" and len(text) > LONGEST_REMOVAL:
            part = max(brevity.around, 120)
            text = f"{_head(text, part)} {GAP} {_tail(text, part)}"
        found.append(Segment(segment.kind, text))
    return tuple(segment for segment in found if segment.text)


def _without(both: Sequence[Segment], kind: str) -> Shown:
    found: list[Segment] = []
    for segment in both:
        if segment.kind == kind:
            continue
        if found and found[-1].kind == segment.kind:
            found[-1] = Segment(segment.kind, found[-1].text + segment.text)
        else:
            found.append(segment)
    return Shown(tuple(found))


def _shortened_between(text: str, around: int, *, first: bool, last: bool) -> str:
    sides = (not first) + (not last)
    if len(text) <= around * max(1, sides) + 24:
        return text
    head = "" if first else _head(text, around)
    tail = "" if last else _tail(text, around)
    # Where a text ends in unchanged words, a reader must see that it goes on.
    return (f"{head} " if head else "") + GAP + (f" {tail}" if tail else "")


def _head(text: str, letters: int) -> str:
    """The beginning, up to a space between words; its leading spaces stay."""
    cut = text.rfind(" ", letters // 2, letters)
    return text[: cut if cut > 0 else letters].rstrip()


def _tail(text: str, letters: int) -> str:
    start = len(text) - letters
    cut = text.find(" ", start, start + letters // 2)
    return text[cut + 1 if cut > 0 else start :].lstrip()
