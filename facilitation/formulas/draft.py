"""A text while formulas are made in it: everything is measured on the text before, brought together at the end, and must
not collide.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from facilitation.formulas import joining, refusals
from facilitation.formulas.matching import alike

_MARKS: Final = " \u00a0\u202f.;,"


@dataclass(frozen=True, slots=True, order=True)
class TextEdit:
    """`paragraphs[paragraph][start:end]` becomes `text`."""

    paragraph: int
    start: int
    end: int
    text: str


@dataclass(slots=True)
class Draft:
    """What is to become of each alinéa of `paragraphs`; nothing is changed before `result`.

    `plain`: the alinéas are a text of its own, not those of a bill, which stand in quotation marks themselves. `unaccented`: the
    formula was typed without accents, so that its words are looked for without them as well.
    """

    paragraphs: Sequence[str]
    plain: bool = False
    unaccented: bool = False
    edits: set[TextEdit] = field(default_factory=set)
    whole: dict[int, tuple[str, ...]] = field(default_factory=dict)
    """Alinéas that are rewritten as one (their new lines) or deleted (no lines)."""
    runs: dict[int, tuple[int, int]] = field(default_factory=dict)
    """For an alinéa of `whole`, the run of alinéas that one rewriting takes together."""
    inserted: defaultdict[int, list[tuple[str, ...]]] = field(default_factory=lambda: defaultdict(list))
    """New alinéas before the alinéa of that place; len(paragraphs) for those at the end."""

    def edit(self, paragraph: int, start: int, end: int, text: str) -> None:
        """Words of one alinéa; raises where another edit touches the same words, or the alinéa goes."""
        made = TextEdit(paragraph, start, end, text)
        if any(_place(one) == _place(made) and alike(one.text, text) for one in self.edits):
            return
        if paragraph in self.whole or any(_collide(made, other) for other in self.edits):
            raise refusals.conflict()
        self.edits.add(made)

    def rewrite(self, first: int, last: int, lines: tuple[str, ...]) -> None:
        """Alinéas first … last become these lines; none for a deletion."""
        for place in range(first, last + 1):
            own = lines if place == first else ()
            if place in self.whole:
                if not _same(self.whole[place], own) or (lines and self.runs[place] != (first, last)):
                    raise refusals.conflict()
                continue
            if any(edit.paragraph == place for edit in self.edits):
                raise refusals.conflict()
            self.whole[place] = own
            self.runs[place] = (first, last)
        if any(first < place <= last and self.inserted[place] for place in list(self.inserted)) and lines:
            raise refusals.conflict()

    def insert(self, place: int, lines: tuple[str, ...]) -> None:
        """New alinéas before the one at `place`; the same ones proposed twice, but for typography, stand there once."""
        run = self.runs.get(place)
        if run is not None and run[0] < place and self.whole[run[0]]:
            raise refusals.conflict()
        if not any(_same(one, lines) for one in self.inserted[place]):
            self.inserted[place].append(lines)

    def result(self) -> list[str]:
        """The new alinéas, in order."""
        found: list[str] = []
        for place in range(len(self.paragraphs)):
            found += (line for lines in self.inserted.get(place, ()) for line in lines)
            if place in self.whole:
                found += self.whole[place]
            else:
                # Several new lines at the end of an alinéa of a bill are alinéas of their own.
                found += [self.edited(place)] if self.plain else self.edited(place).split("\n")
        found += (line for lines in self.inserted.get(len(self.paragraphs), ()) for line in lines)
        return found

    def edited(self, place: int) -> str:
        """The alinéa with its own words edited."""
        text = self.paragraphs[place]
        for edit in sorted((one for one in self.edits if one.paragraph == place), reverse=True):
            text = text[: edit.start] + edit.text + text[edit.end :]
        return text


def _place(edit: TextEdit) -> tuple[int, int, int]:
    return edit.paragraph, edit.start, edit.end


def _same(lines: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two amendments bring the same lines, but for typography and the mark that the last ends with."""
    return len(lines) == len(others) and all(
        alike(one.rstrip(_MARKS), other.rstrip(_MARKS)) for one, other in zip(lines, others, strict=True)
    )


def _collide(one: TextEdit, other: TextEdit) -> bool:
    if one.paragraph != other.paragraph:
        return False
    if one.start == one.end and other.start == other.end:
        return one.start == other.start
    return one.start < other.end and other.start < one.end


def lines_of(text: str) -> tuple[str, ...]:
    return tuple(filter(str.strip, text.split("\n")))


def fitted(lines: tuple[str, ...], model: str) -> tuple[str, ...]:
    """Lines with the announced punctuation of the alinéa they replace, where the last has none."""
    return (*lines[:-1], joining.with_final(lines[-1], model)) if lines else lines
