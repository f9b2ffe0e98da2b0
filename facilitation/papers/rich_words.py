"""Rich text on paper: bold, italic and underlined words, bullets and numbers as their lines have them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable, Paragraph

from facilitation.papers.styles import style
from facilitation.papers.writing import Markup, bold, italic, join, paragraph, pieces, plain
from facilitation.text.clauses import Span
from facilitation.text.rich import Line, RichText, runs


def rich_prose(rich: RichText, *, brief: bool = False) -> list[Flowable]:
    """One paragraph a line, empty lines left out; endless lines become several paragraphs. `brief`: smaller and closer."""
    names = ("brief", "brief_bullet", "brief_numbered") if brief else ("body", "bullet", "numbered")
    return [flowable for line in rich.lines() if line.text.strip() for flowable in _flowables(line, *names)]


def marked_up(text: str, spans: Sequence[Span]) -> Markup:
    """The words with their looks."""
    return join(_look(plain(words), span) for words, span in runs(text, spans))


def _flowables(line: Line, body: str, bulleted: str, numbered: str) -> Iterator[Flowable]:
    first, *rest = _pieces(line)
    if line.kind == "paragraph":
        for words in (first, *rest):
            said = paragraph(words, style(body))
            # What announces a list stays on its page.
            said.keepWithNext = int(line.text.rstrip().endswith(":"))
            yield said
        return
    name = bulleted if line.kind == "bullet" else numbered
    yield Paragraph(first, style(name), bulletText="–" if line.kind == "bullet" else f"{line.number}.")
    yield from (paragraph(more, style(name)) for more in rest)


def _pieces(line: Line) -> list[Markup]:
    """In parts that a Paragraph can hold."""
    found, at = [], 0
    for piece in pieces(line.text):
        moved = (
            Span(max(one.start - at, 0), one.end - at, one.bold, one.italic, one.underline) for one in line.spans if one.end > at
        )
        found.append(marked_up(piece, [one for one in moved if one.start < len(piece)]))
        at += len(piece)
    return found


def _look(words: Markup, span: Span) -> Markup:
    if span.underline:
        words = Markup(f"<u>{words}</u>")
    if span.italic:
        words = italic(words)
    return bold(words) if span.bold else words
