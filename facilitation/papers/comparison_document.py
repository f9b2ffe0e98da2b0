"""The comparison of both texts as a Word file: the same rows as the PDF, for whoever sets it into a report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from facilitation.papers.comparison import BETWEEN_CELLS, SHARES, WITH_NAMES, Compared, Passages, apart, compared
from facilitation.papers.comparison_rows import Banner, Pair, Side
from facilitation.papers.consolidated_words import Mark, Run, with_marks
from facilitation.papers.document_letterhead import add_letterhead
from facilitation.papers.document_sheet import WIDTH, add_title, blank, packed
from facilitation.papers.document_table import Look, Passage, Table, fill
from facilitation.papers.edition import Edition
from facilitation.papers.writing import xml_words

if TYPE_CHECKING:
    from facilitation.workshop import Workshop

_WHOLE = 1500
"""Letters of a side up to which a row is kept on one page: one that no page can hold must be parted."""


def build_document(
    workshop: Workshop, edition: Edition, document: str, *, passages: Passages = "changed", authors: bool = False
) -> bytes:
    """DOCX, A4 across; the same workshop and time of printing give the same bytes. Raises KeyError for an unknown document."""
    found = compared(workshop, edition, document, passages=passages, authors=authors)
    title = edition.wording("comparison.name")
    made = blank(edition, title, found.document.title)
    add_letterhead(made, edition, WIDTH / 20)
    add_title(made, edition, title)
    _add_below_title(made, found.document.title, "bold")
    _add_below_title(made, found.counts(edition), "")
    for words in found.notes(edition):
        _add_below_title(made, words, "italic")
    if found.rows:
        legend = made.add_paragraph()
        fill(legend._p, list(_legend(edition, found)))
        legend.paragraph_format.space_before = legend.paragraph_format.space_after = Pt(4)
        _table(edition, found).put_into(made)
    return packed(made)


def _add_below_title(made: Any, words: str, look: Look) -> None:
    if words:
        said = made.add_paragraph()
        said.alignment = WD_ALIGN_PARAGRAPH.CENTER
        fill(said._p, [(xml_words(words), look)])


def _legend(edition: Edition, found: Compared) -> Iterator[tuple[str, Look]]:
    say = edition.wording
    yield say("comparison.legend.before"), ""
    yield say("comparison.legend.struck"), "delete"
    yield say("comparison.legend.between"), ""
    yield say("comparison.legend.inserted"), "insert"
    yield say("comparison.legend.all" if found.everything else "comparison.legend.changed"), ""
    if found.several:
        yield " ", ""
        yield "[12]", "mark"
        yield say("comparison.legend.number"), ""


def _table(edition: Edition, found: Compared) -> Table:
    heads = [edition.wording(f"comparison.column.{name}") for name in ("left", "right", "reference")]
    table = Table(WITH_NAMES if found.authors else SHARES, heads, ())
    for row in found.rows:
        if isinstance(row, Banner):
            table.add_banner(row.title, "bold" if row.level else "italic", shaded=row.level == 1)
        else:
            _add_pair(table, edition, found, row)
    return table


def _add_pair(table: Table, edition: Edition, found: Compared, pair: Pair) -> None:
    sides = (pair.left, pair.right)
    letters = max(sum(len(run.text) for line in side.lines for run in line.runs) for side in sides)
    cells = [*(list(_side(edition, side)) for side in sides), _reference(edition, found, pair)]
    centred = [place for place, side in enumerate(sides) if side.remark]
    table.add_row(cells, whole=letters <= _WHOLE, announces=pair.announces, centred=centred)


def _side(edition: Edition, side: Side) -> Iterator[Passage]:
    if side.remark:
        yield [(side.remark, "italic")]
    elif side.together:
        across: list[Run] = []
        for line in side.lines:
            across += [Run(BETWEEN_CELLS), *line.runs] if across else line.runs
        yield _words(across, strong=all(line.strong for line in side.lines))
    else:
        for line in side.lines:
            label = [(edition.wording("comparison.label", name=line.label), "italic")] if line.label else []
            yield [*label, *_words(line.runs, strong=line.strong)]


def _words(runs: Sequence[Run], *, strong: bool) -> list[tuple[str, Look]]:
    found: list[tuple[str, Look]] = []
    for run in with_marks(map(apart, runs)):
        if isinstance(run, Mark):
            found.append((f"[{run.number}]", "mark"))
            continue
        # Spaces around changed words stay unmarked: a line under nothing looks like a word left out.
        words = run.text.strip() if run.kind != "equal" else run.text
        start = run.text.index(words) if words else len(run.text)
        found += [
            (text, look)
            for text, look in ((run.text[:start], ""), (words, _look(run, strong)), (run.text[start + len(words) :], ""))
            if text
        ]
    return found


def _look(run: Run, strong: bool) -> Look:
    named = {"bold": strong or run.bold, "italic": run.italic, "delete": run.kind == "delete", "insert": run.kind == "insert"}
    return " ".join(name for name, wanted in named.items() if wanted)


def _reference(edition: Edition, found: Compared, pair: Pair) -> list[Passage]:
    named = found.behind(pair, edition)
    names = ", ".join(found.authors_of(pair))
    said: list[Passage] = [[(pair.reference, "")]] if pair.reference else []
    if named:
        behind = (named, "bold")
        said.append([behind, (f" – {names}", "italic")] if names else [behind])
    return said
