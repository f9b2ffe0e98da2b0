"""« Tableau comparatif » (domain 3.11): the text submitted to the workshop and the text that came out of it, side by side.

What legislative services print beside a report: struck words on the left, new ones underlined on the right, the amendments behind
them in a third column. A4 across; only what has changed, or the whole text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from reportlab.platypus import Flowable, Paragraph

from facilitation.papers.author_names import author_named, known_people
from facilitation.papers.blocks import letterhead, title_block
from facilitation.papers.comparison_rows import Banner, Fate, Line, Pair, Side, comparison_rows
from facilitation.papers.consolidated_words import Run, mark, set_runs
from facilitation.papers.document_names import with_version
from facilitation.papers.edition import Edition
from facilitation.papers.long_table import Cell, LongTable, Row, head_row
from facilitation.papers.page import Sheet, build
from facilitation.papers.styles import style
from facilitation.papers.writing import Markup, bold, inserted, italic, join, paragraph, plain, struck
from facilitation.text.totalling.totals import NUMBER as TOTAL

if TYPE_CHECKING:
    from facilitation.amendments.values import Amendment
    from facilitation.documents.texts import Document
    from facilitation.workshop import Workshop

Passages = Literal["changed", "all"]

_COUNTED: tuple[Fate, ...] = ("changed", "inserted", "deleted", "moved")
SHARES = (0.435, 0.435, 0.13)
WITH_NAMES = (0.415, 0.415, 0.17)
"""Shares of the width of the three columns, without and with the names of authors."""
BETWEEN_CELLS = " | "
_WIDE_SPACE = "\u00a0\u00a0\u00a0"


@dataclass(frozen=True, slots=True)
class Compared:
    """What both forms of the paper set.

    `subs` are the sub-amendments taken into an amendment, `authors` who proposed it (none where they are not asked for), both by
    its number; `left_out` are retained amendments that found their words gone.
    """

    document: Document
    rows: Sequence[Banner | Pair]
    everything: bool
    subs: Mapping[str, tuple[str, ...]]
    authors: Mapping[str, tuple[str, ...]]
    left_out: tuple[str, ...]

    def counts(self, edition: Edition) -> str:
        """ "Passages : 31 modifiés, 6 ajoutés, 1 déplacé"; "" where nothing has changed."""
        counts = Counter(row.fate for row in self.rows if isinstance(row, Pair) and row.first)
        said = [edition.wording(f"comparison.count.{fate}", count=counts[fate]) for fate in _COUNTED if counts[fate]]
        return edition.wording("comparison.counts", counts=", ".join(said)) if said else ""

    def behind(self, pair: Pair, edition: Edition) -> str:
        """ "n° 24, 24-a, 27", "total recalculé"; "" where nothing is behind it."""
        amendments = [number for number in pair.numbers if number != TOTAL]
        numbers = ", ".join(one for number in amendments for one in (number, *self.subs.get(number, ())))
        said = [edition.wording("comparison.numbers", numbers=numbers)] if numbers else []
        if len(amendments) < len(pair.numbers):
            said.append(edition.wording("comparison.total"))
        return ", ".join(said)

    def authors_of(self, pair: Pair) -> list[str]:
        return list(dict.fromkeys(name for number in pair.numbers for name in self.authors.get(number, ())))

    @property
    def several(self) -> bool:
        """Whether amendments are told apart in the words of any passage."""
        return any(isinstance(row, Pair) and row.fate == "changed" and len(row.numbers) > 1 for row in self.rows)

    def notes(self, edition: Edition) -> list[str]:
        """What a reader must know before he begins."""
        found = [] if any(isinstance(row, Pair) and row.fate != "kept" for row in self.rows) else ["consolidated.none_taken_in"]
        said = [edition.wording(key) for key in found]
        if self.left_out:
            said.append(edition.wording("consolidated.left_out", count=len(self.left_out), numbers=", ".join(self.left_out)))
        return said


def compared(workshop: Workshop, edition: Edition, document: str, *, passages: Passages, authors: bool) -> Compared:
    """Raises KeyError for an unknown document."""
    source = with_version(workshop.texts.document(document), edition.wording)
    consolidation = workshop.consolidation.consolidated(document)
    refused = {one.change_id for one in consolidation.refused}
    retained = workshop.consolidation.adopted(document)
    adopted = [one for one in retained if one.id not in refused]
    moves = [one for one in adopted if one.kind == "move"]
    rows = comparison_rows(
        workshop.texts.clauses(document), consolidation.clauses, moves, edition.wording, everything=passages == "all"
    )
    named = _authors(workshop, edition, adopted) if authors else {}
    subs = {one.number: tuple(_subs(workshop, one)) for one in adopted}
    return Compared(source, rows, passages == "all", subs, named, tuple(one.number for one in retained if one.id in refused))


def _authors(workshop: Workshop, edition: Edition, adopted: Sequence[Amendment]) -> dict[str, tuple[str, ...]]:
    """Who proposed each amendment, by its number; the group it comes from after the names."""
    people = known_people(workshop)
    groups = {group.id: edition.wording("matrix.from_group", number=group.number) for group in workshop.groups.all()}
    found: dict[str, tuple[str, ...]] = {}
    for one in adopted:
        names = [author_named(author, people) for author in one.proposers]
        if one.breakout_group in groups:
            names.append(groups[one.breakout_group])
        found[one.number] = tuple(names)
    return found


def _subs(workshop: Workshop, amendment: Amendment) -> Iterator[str]:
    """The numbers of the sub-amendments that were taken into it."""
    for sub in workshop.amendments.sub_amendments(amendment.id):
        if sub.adopted:
            yield sub.number
            yield from _subs(workshop, sub)


def build_comparison(
    workshop: Workshop, edition: Edition, document: str, *, passages: Passages = "changed", authors: bool = False
) -> bytes:
    """The document `document` (id) as PDF, A4 across; raises KeyError for an unknown one."""
    found = compared(workshop, edition, document, passages=passages, authors=authors)
    name = edition.wording("comparison.name")
    sheet = edition.sheet(name, across=True)
    sheet = replace(sheet, title=f"{found.document.title} – {name}", running_left=found.document.title)
    title = title_block(edition, name, plain(found.document.title))
    story: list[Flowable] = [
        *letterhead(edition, sheet.body_width),
        *title[:-1],
        paragraph(plain(found.counts(edition)), style("subtitle")),
        title[-1],
        *(paragraph(italic(plain(words)), style("note_centre")) for words in found.notes(edition)),
    ]
    if found.rows:
        story += [paragraph(_legend(edition, found), style("note")), _table(edition, sheet, found)]
    return build(story, sheet)


def _legend(edition: Edition, found: Compared) -> Markup:
    say = edition.say
    words = [
        say("comparison.legend.before"),
        struck(say("comparison.legend.struck")),
        say("comparison.legend.between"),
        inserted(say("comparison.legend.inserted")),
        say("comparison.legend.all" if found.everything else "comparison.legend.changed"),
    ]
    if found.several:
        words += [plain(" "), mark("12"), say("comparison.legend.number")]
    return join(words)


# The table


def _table(edition: Edition, sheet: Sheet, found: Compared) -> LongTable:
    heads = [edition.say(f"comparison.column.{name}") for name in ("left", "right", "reference")]
    head = head_row(
        [paragraph(words, style("cell_head_centre" if place < 2 else "cell_head")) for place, words in enumerate(heads)]
    )
    rows = [_banner(row) if isinstance(row, Banner) else _pair(edition, found, row) for row in found.rows]
    shares = WITH_NAMES if found.authors else SHARES
    return LongTable([share * sheet.body_width for share in shares], rows, head=[head], page_height=sheet.body_height)


def _banner(banner: Banner) -> Row:
    """The great parts of the text are shaded; what names a row of a table is in italics."""
    if banner.level:
        words = paragraph(plain(banner.title), style("cell_bold"))
    else:
        words = paragraph(italic(plain(banner.title)), style("cell"))
    return Row([Cell(0, (words,), column_span=len(SHARES), shaded=banner.level == 1)], with_next=True)


def _pair(edition: Edition, found: Compared, pair: Pair) -> Row:
    sides = (_side(edition, pair.left), _side(edition, pair.right), _reference(edition, found, pair))
    return Row([Cell(place, words) for place, words in enumerate(sides)], with_next=pair.announces)


def _side(edition: Edition, side: Side) -> tuple[Paragraph, ...]:
    if side.remark:
        return (paragraph(italic(plain(side.remark)), style("cell_centre")),)
    if side.together:
        across: list[Run] = []
        for line in side.lines:
            across += [Run(BETWEEN_CELLS), *line.runs] if across else line.runs
        strong = all(line.strong for line in side.lines)
        return tuple(paragraph(words, style("cell_bold" if strong else "cell")) for words in set_runs(across))
    return tuple(words for line in side.lines for words in _line(edition, line))


def apart(run: Run) -> Run:
    """A name before a tab ("CEDEAO", tab, what it means) stands apart from the rest in a narrow column too."""
    return replace(run, text=run.text.replace("\t", _WIDE_SPACE)) if "\t" in run.text else run


def _line(edition: Edition, line: Line) -> Iterator[Paragraph]:
    parts = set_runs(map(apart, line.runs))
    if parts and line.label:
        parts[0] = join((italic(edition.say("comparison.label", name=line.label)), parts[0]))
    return (paragraph(words, style("cell_bold" if line.strong else "cell")) for words in parts)


def _reference(edition: Edition, found: Compared, pair: Pair) -> tuple[Paragraph, ...]:
    behind = bold(plain(found.behind(pair, edition)))
    names = italic(plain(", ".join(found.authors_of(pair))))
    said = (plain(pair.reference), join((behind, names), " – "))
    return tuple(paragraph(words, style("cell")) for words in said if words)
