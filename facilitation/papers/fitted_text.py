"""Words that must stand in a box: wrapped, smaller where they have to be, and not cut as long as the least size has room for them.

Sizes, widths and heights are points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from reportlab.pdfgen.canvas import Canvas

from facilitation.papers import fonts

LEADING = 1.16
"""Distance of lines by their size: room for stacked tone marks (ɛ̃́) under the line above."""
_STEP = 0.5
_PIECE = re.compile(r"[^ -]*-+|[^ -]+")
_BREAK = re.compile("[ \n]+")
"""Lines end at plain spaces, never at no-break ones."""
_LETTER = re.compile("[^\u0300-\u036f][\u0300-\u036f]*|[\u0300-\u036f]+", re.DOTALL)

Align = Literal["left", "centre"]


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines of one size. `whole` is False where not all words found room, which the last line then shows by « … »."""

    lines: tuple[str, ...]
    font: str
    size: float
    whole: bool = True

    @property
    def leading(self) -> float:
        return self.size * LEADING

    @property
    def height(self) -> float:
        return len(self.lines) * self.leading

    def draw(self, canvas: Canvas, left: float, top: float, width: float, align: Align = "left") -> float:
        """Draws downwards from `top`; returns where the last line ends."""
        canvas.setFont(self.font, self.size)
        baseline = top - self.size * 0.9
        for line in self.lines:
            if align == "centre":
                canvas.drawCentredString(left + width / 2, baseline, line)
            else:
                canvas.drawString(left, baseline, line)
            baseline -= self.leading
        return top - self.height


def fitted(text: str, font: str, width: float, height: float, *, most: float, least: float) -> Fitted:
    """The largest size from `most` down to `least` at which the words stand in the box; at the least one they may be too high."""
    return stacked([(text, font, 1.0)], width, height, most=most, least=least)[0]


def stacked(parts: Sequence[tuple[str, str, float]], width: float, height: float, *, most: float, least: float) -> list[Fitted]:
    """Several words with fonts one below the other, each `share` times the common size and never smaller than `least`."""
    words = [(_Words(text, font), font, share) for text, font, share in parts]
    size = most
    while True:
        sizes = [max(least, size * share) for _, _, share in words]
        lines = [one.lines(width / own) for (one, _, _), own in zip(words, sizes, strict=True)]
        high = sum(len(found) * own * LEADING for found, own in zip(lines, sizes, strict=True) if found is not None)
        if size <= least or (None not in lines and high <= height):
            return [
                Fitted(one.broken(width / own) if found is None else one.balanced(width / own, len(found)), font, own)
                for (one, font, _), found, own in zip(words, lines, sizes, strict=True)
            ]
        size = max(least, size - _STEP)


def wrapped(text: str, font: str, width: float, size: float) -> Fitted:
    """The words in lines of one size; a word wider than the box is broken."""
    return fitted(text, font, width, 0, most=size, least=size)


def cut(shown: Fitted, lines: int, width: float) -> Fitted:
    """At most so many lines; what is left out is marked « … »."""
    if len(shown.lines) <= lines:
        return shown
    if lines < 1:
        return Fitted((), shown.font, shown.size, whole=False)
    last = shown.lines[lines - 1]
    while last and fonts.width(f"{last}…", shown.font, shown.size) > width:
        last = "".join(_letters(last)[:-1]).rstrip()
    return Fitted((*shown.lines[: lines - 1], f"{last.rstrip(' ,;:–')}…"), shown.font, shown.size, whole=False)


class _Words:
    """Pieces between which a line may end, measured once: widths grow with the size."""

    def __init__(self, text: str, font: str) -> None:
        fonts.ready()
        self._font = font
        self._space = fonts.width(" ", font, 1)
        # Piece, its width, and whether a space stands before it.
        self._pieces: list[tuple[str, float, bool]] = []
        for word in filter(None, _BREAK.split(fonts.printable(text))):
            for place, piece in enumerate(_PIECE.findall(word)):
                self._pieces.append((piece, fonts.width(piece, font, 1), place == 0))

    def lines(self, width: float) -> tuple[str, ...] | None:
        """Greedily filled; None where a piece alone is wider than a line. `width` in sizes."""
        found: list[str] = []
        line, length = "", 0.0
        for piece, wide, spaced in self._pieces:
            if wide > width:
                return None
            gap = self._space if spaced and line else 0.0
            if line and length + gap + wide > width:
                found.append(line)
                line, length = piece, wide
            else:
                line += (" " if gap else "") + piece
                length += gap + wide
        return (*found, line) if line else tuple(found)

    def balanced(self, width: float, count: int) -> tuple[str, ...]:
        """As many lines, of like length: no single word is left on the last one."""
        narrow, wide = 0.0, width
        while wide - narrow > 0.3:
            middle = (narrow + wide) / 2
            lines = self.lines(middle)
            if lines is None or len(lines) > count:
                narrow = middle
            else:
                wide = middle
        return self.lines(wide) or ()

    def broken(self, width: float) -> tuple[str, ...]:
        """The same with pieces that are too wide broken between letters, marks kept with theirs."""
        self._pieces = [part for piece in self._pieces for part in self._parts(piece, width)]
        return self.lines(width) or ()

    def _parts(self, piece: tuple[str, float, bool], width: float) -> Iterator[tuple[str, float, bool]]:
        words, wide, spaced = piece
        if wide <= width:
            yield piece
            return
        part, length = "", 0.0
        for letter in _letters(words):
            step = fonts.width(letter, self._font, 1)
            if part and length + step > width:
                yield part, length, spaced
                part, length, spaced = "", 0.0, False
            part += letter
            length += step
        yield part, length, spaced


def _letters(words: str) -> Sequence[str]:
    return _LETTER.findall(words)
