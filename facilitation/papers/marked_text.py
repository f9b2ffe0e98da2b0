"""A changed text with its changes shown: struck words, inserted words in bold and underlined; long unchanged stretches left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from facilitation.papers.writing import LONGEST, Markup, inserted, join, pieces, plain, struck
from facilitation.text.diff import Segment, segments

AROUND = 170
"""Letters of unchanged text kept on either side of a change where a clause is shortened."""
LEFT_OUT = " […] "
_CLOSE_UP = frozenset(",.…)")
"""What stands right behind the word before it, struck or not."""


def marked(base: str, new: str, *, around: int | None = AROUND) -> list[Markup]:
    """Both texts in one, cut into parts that a Paragraph can hold. `around` None leaves nothing out."""
    found = segments(base, new)
    return packed(_shortened(found, around) if around is not None else found)


def packed(found: Iterable[Segment]) -> list[Markup]:
    """Segments as markup, in parts of about LONGEST letters at most."""
    parts: list[Markup] = []
    line: list[Markup] = []
    length = 0
    for segment in _apart(found):
        for piece in pieces(segment.text):
            if length and length + len(piece) > LONGEST:
                parts.append(join(line))
                line, length = [], 0
            line.append(_mark(segment.kind, piece))
            length += len(piece)
    return [*parts, join(line)]


def _mark(kind: str, text: str) -> Markup:
    """Spaces around the words stay unmarked: a line under nothing looks like a word left out."""
    words = text.strip()
    if kind == "equal" or not words:
        return plain(text)
    start = text.index(words[0])
    marked_words = struck(plain(words)) if kind == "delete" else inserted(plain(words))
    return join((plain(text[:start]), marked_words, plain(text[start + len(words) :])))


def _apart(found: Iterable[Segment]) -> Iterator[Segment]:
    """A space between struck words and those that replace them: "renforcerconsolider" is hard to read."""
    before: Segment | None = None
    for segment in found:
        replaced = before is not None and before.kind == "delete" and segment.kind == "insert"
        if before and replaced and len(before.text + segment.text) > 2 and _run_together(before.text, segment.text):
            yield Segment("equal", " ")
        yield segment
        before = segment


def _run_together(struck_words: str, new_words: str) -> bool:
    return not struck_words[-1].isspace() and not new_words[0].isspace() and new_words[0] not in _CLOSE_UP


def _shortened(found: Sequence[Segment], around: int) -> Iterator[Segment]:
    last = len(found) - 1
    for place, segment in enumerate(found):
        text = segment.text
        if segment.kind != "equal" or len(text) <= around * 2 + len(LEFT_OUT) or last == 0:
            yield segment
            continue
        head = "" if place == 0 else _head(text, around)
        tail = "" if place == last else _tail(text, around)
        left_out = LEFT_OUT[not head : len(LEFT_OUT) - (not tail)]
        yield Segment("equal", f"{head}{left_out}{tail}")


def _head(text: str, letters: int) -> str:
    """The first words, some `letters` long."""
    cut = text.rfind(" ", letters // 2, letters)
    return text[: cut if cut > 0 else letters]


def _tail(text: str, letters: int) -> str:
    cut = text.find(" ", len(text) - letters, len(text) - letters // 2)
    return text[cut + 1 if cut > 0 else len(text) - letters :]
