"""The words of one clause of a consolidated text as they are set: formatting, and changes with their amendment's number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from facilitation.papers import fonts
from facilitation.papers.writing import LONGEST, Markup, bold, inserted, italic, join, pieces, plain, struck
from facilitation.text.clauses import Span
from facilitation.text.consolidate import ConsolidatedClause
from facilitation.text.rewording import Piece, PieceKind

MARK_SIZE = 7.5
"""Points of the amendment's number after a change: smaller than the text, still read on a copy of a copy."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words that all look alike; `number` is the amendment that struck or brought them."""

    text: str
    kind: PieceKind = "equal"
    number: str | None = None
    bold: bool = False
    italic: bool = False
    underline: bool = False


def clean_runs(clause: ConsolidatedClause) -> list[Run]:
    """The text as it reads now, without a trace."""
    return list(_formatted(Run(clause.text), 0, clause.spans))


def changed_runs(clause: ConsolidatedClause, original: Sequence[Span], moved_by: str | None = None) -> list[Run]:
    """All words that stand or stood, each change with its number; `original` is the formatting of the words before.

    `moved_by` is the amendment that brought the clause here: all its words are then new at this place.
    """
    found: list[Run] = []
    old = new = 0
    for piece in clause.pieces:
        run = _run(piece, moved_by)
        if piece.kind == "delete":
            found += _formatted(run, old, original)
        else:
            found += _formatted(run, new, clause.spans)
        old += len(piece.text) if piece.kind != "insert" else 0
        new += len(piece.text) if piece.kind != "delete" else 0
    return found


def struck_runs(text: str, number: str) -> list[Run]:
    """Words that have left this place."""
    return [Run(text, "delete", number)] if text else []


def set_runs(runs: Iterable[Run]) -> list[Markup]:
    """Markup in parts that one Paragraph can hold; nothing for no words."""
    parts: list[Markup] = []
    line: list[Markup] = []
    length = 0
    for run in with_marks(runs):
        if isinstance(run, Mark):
            line.append(run.words)
            continue
        for place, piece in enumerate(pieces(run.text, LONGEST - length)):
            if place or length + len(piece) > LONGEST:
                parts.append(join(line))
                line, length = [], 0
            line.append(_set(replace(run, text=piece)))
            length += len(piece)
    return [part for part in (*parts, join(line)) if part]


@dataclass(frozen=True, slots=True)
class Mark:
    """The number of the amendment, after the change that it made."""

    number: str

    @property
    def words(self) -> Markup:
        return mark(self.number)


def mark(number: str) -> Markup:
    """ "[12]", raised a little, after the change that amendment 12 made."""
    return Markup(f'<super rise="2.5" size="{MARK_SIZE}"><font name="{fonts.SANS}-Bold">[{plain(number)}]</font></super>')


def with_marks(runs: Iterable[Run]) -> Iterator[Run | Mark]:
    """After the last word that an amendment struck or brought comes its number, before the space that follows; what replaces
    struck words stands apart from them."""
    before: Run | None = None
    for run in (*runs, None):
        if before is None:
            before = run
            continue
        if before.number is not None and (run is None or run.number != before.number):
            words = before.text.rstrip()
            yield replace(before, text=words)
            yield Mark(before.number)
            yield Run(before.text[len(words) :])
        else:
            yield before
            if run is not None and (before.kind, run.kind) == ("delete", "insert") and _touch(before.text, run.text):
                yield Run(" ")
        before = run


def _touch(left: str, right: str) -> bool:
    """Two words that would read as one: "renforcerconsolider"."""
    return left[-1:].strip() != "" and right[:1].isalnum()


def _run(piece: Piece, moved_by: str | None) -> Run:
    if moved_by is not None and piece.kind == "equal":
        return Run(piece.text, "insert", moved_by)
    return Run(piece.text, piece.kind, piece.change_number)


def _formatted(run: Run, offset: int, spans: Sequence[Span]) -> Iterator[Run]:
    """The run cut where its formatting changes; `offset` is its place in the text that the spans belong to."""
    at = 0
    for span in spans:
        start, end = max(span.start - offset, at), min(span.end - offset, len(run.text))
        if start < end:
            if at < start:
                yield replace(run, text=run.text[at:start])
            yield replace(run, text=run.text[start:end], bold=span.bold, italic=span.italic, underline=span.underline)
            at = end
    if at < len(run.text):
        yield replace(run, text=run.text[at:])


def _set(run: Run) -> Markup:
    """Spaces around changed words stay unmarked: a line under nothing looks like a word left out."""
    words = run.text.strip()
    if not words:
        return plain(run.text)
    start = run.text.index(words)
    found = plain(words)
    if run.bold and run.kind != "insert":
        found = bold(found)
    if run.italic:
        found = italic(found)
    if run.underline and run.kind == "equal":
        found = Markup(f"<u>{found}</u>")
    if run.kind == "delete":
        found = struck(found)
    elif run.kind == "insert":
        found = inserted(found)
    return join((plain(run.text[:start]), found, plain(run.text[start + len(words) :])))
