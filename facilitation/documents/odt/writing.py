"""Writes clauses as a new ODT: headings with their levels, paragraphs, lists, tables, footnotes, text boxes, and nothing else.

Numbers are typed as words, just as they are printed: a program that counted them itself would give others to a text in which a
clause was deleted or put in. Bullets are real ones. A note stands at the end of its paragraph: clauses do not keep its place in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final, Literal

from odfdo import Document, Element, Header, LineBreak, Note, Paragraph, Spacer, Span, Tab

from facilitation.documents.odt.printed import Printed
from facilitation.documents.odt.writing_lists import Lists
from facilitation.documents.odt.writing_styles import (
    BOX,
    CELL,
    FOOTNOTE,
    HEADING,
    NAMED,
    PROSE,
    TITLE,
    WIDTHS,
    Orientation,
    character_style,
    new_document,
    packed,
    turned,
)
from facilitation.documents.odt.writing_tables import Grid, gathered, laid_out, write_table
from facilitation.text.clauses import Span as Formatting

_DEEPEST: Final = 10
_LONGEST_TITLE: Final = 160
_LONGEST_NAME: Final = 24
_SPELLED: Final = re.compile(r"\t|\n|^ +|(?<= ) +| +$")
"""White space that a program may not take for the mere layout of the file (ODF 1.3 part 3, 6.1.2)."""
_NOT_XML: Final = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(slots=True)
class _Placed:
    """Something that stands in the text itself: its element and, for tables, whether they ask for a page across."""

    kind: Literal["heading", "caption", "other", "table"]
    element: Element
    wide: bool = False


@dataclass(slots=True)
class _Home:
    """Where notes and boxes go that hang on a clause: its last paragraph. `inside` is what may hold tables: a cell, note or box."""

    paragraph: Paragraph
    inside: Element | None = None


@dataclass
class _Writing:
    document: Document
    grids: dict[str, Grid]
    placed: list[_Placed] = field(default_factory=list)
    across: bool = False
    tables: int = 0
    homes: dict[str, _Home] = field(default_factory=dict)
    lists: Lists = field(default_factory=Lists)
    last: _Home | None = None

    @cached_property
    def styles(self) -> Element:
        """The automatic styles of the content."""
        found = self.document.content.get_element("office:automatic-styles")
        assert found is not None
        return found


def write_odt(title: str, language: str, clauses: Sequence[Printed]) -> bytes:
    """The clauses, in reading order, as an ODT of A4 pages; `language` as in "fr-FR". The same clauses give the same bytes."""
    grids = {key: laid_out(rows) for key, rows in gathered(clauses).items()}
    across = _mostly_wide(clauses, grids)
    document = new_document(_NOT_XML.sub("\u25a1", title), language, "landscape" if across else "portrait")
    writing = _Writing(document, grids, across=across)
    for clause in clauses:
        _write(writing, clause)
    if not across:
        _turn_wide_tables(writing)
    body = writing.document.body
    for one in writing.placed:
        body.append(one.element)
    return packed(writing.document)


def _mostly_wide(clauses: Sequence[Printed], grids: dict[str, Grid]) -> bool:
    """Whether most of the words stand in tables that are too wide for an upright page."""
    wide = sum(grid.letters for grid in grids.values() if grid.is_wide)
    return 2 * wide > sum(len(clause.text) for clause in clauses)


def _write(writing: _Writing, clause: Printed) -> None:
    match clause.kind:
        case "heading":
            header = Header(min(max(clause.level, 1), _DEEPEST))
            header.style = HEADING.format(min(max(clause.level, 1), _DEEPEST))
            _fill(header, _numbered(clause, " – " if " " in clause.number else " "))
            _place(writing, clause, header, "heading")
        case "item" if _in_text(writing, clause):
            bulleted = _is_bullet(clause.number)
            paragraph, begun = writing.lists.paragraph(clause.level, bulleted=bulleted)
            _fill(paragraph, _said(clause) if bulleted else _numbered(clause, "\t"))
            if begun is not None:
                writing.placed.append(_Placed("other", begun))
            _settle(writing, clause, _Home(paragraph))
            return
        case "note":
            _write_note(writing, clause)
            return
        case "box":
            _write_box(writing, clause)
            return
        case "table" | "row":
            _write_grid(writing, clause)
        case "cell" if clause.id in writing.homes:
            return
        case _:
            words = _numbered(clause, "\t")
            # A list of names ("CEDEAO", tab, what it means): all that is said stands below each other.
            paragraph = Paragraph("", style=NAMED if 0 < words[0].find("\t") <= _LONGEST_NAME else PROSE)
            _fill(paragraph, words)
            _place(writing, clause, paragraph, "other")
    writing.lists.end()


def _in_text(writing: _Writing, clause: Printed) -> bool:
    home = writing.homes.get(clause.parent or "")
    return home is None or home.inside is None


def _place(writing: _Writing, clause: Printed, element: Paragraph, kind: Literal["heading", "other"]) -> None:
    home = writing.homes.get(clause.parent or "")
    if home is not None and home.inside is not None:
        home.inside.append(element)
        _settle(writing, clause, _Home(element, home.inside))
        return
    writing.placed.append(_Placed(kind, element))
    _settle(writing, clause, _Home(element))


def _settle(writing: _Writing, clause: Printed, home: _Home) -> None:
    writing.homes[clause.id] = writing.last = home


# Words


def _is_bullet(number: str) -> bool:
    return bool(number) and not any(letter.isalnum() for letter in number)


def _said(clause: Printed) -> tuple[str, Sequence[Formatting]]:
    return clause.text, clause.spans


def _numbered(clause: Printed, between: str) -> tuple[str, Sequence[Formatting]]:
    """The words after their number, with the places of what is formatted."""
    if not clause.number:
        return _said(clause)
    lead = clause.number + (between if clause.text.strip() else "")
    at = len(lead)
    return lead + clause.text, [replace(one, start=one.start + at, end=one.end + at) for one in clause.spans]


def _fill(paragraph: Paragraph, words: tuple[str, Sequence[Formatting]]) -> None:
    # odfdo's own way to add words reads the whole paragraph again each time, and some have a hundred spans.
    text = _NOT_XML.sub("\u25a1", words[0])
    spelled = [found.span() for found in _SPELLED.finditer(text)]
    at = 0
    for span in (*words[1], Formatting(len(text), len(text))):
        _write_words(paragraph, text, spelled, at, span.start)
        if span.start < span.end:
            marked = Span(style=character_style(span))
            _write_words(marked, text, spelled, span.start, span.end)
            Element.append(paragraph, marked)
        at = span.end


def _write_words(into: Element, text: str, spelled: Sequence[tuple[int, int]], start: int, end: int) -> None:
    """`text[start:end]`; `spelled` are the places of what must be spelled out: breaks, tabs, spaces that would be lost."""
    at = start
    for first, last in spelled:
        if first < end and last > start:
            first, last = max(first, start), min(last, end)
            if at < first:
                Element.append(into, text[at:first])
            Element.append(into, _white_space(text[first:last]))
            at = last
    if at < end:
        Element.append(into, text[at:end])


def _white_space(text: str) -> Element:
    if text == "\t":
        return Tab()
    return LineBreak() if text == "\n" else Spacer(len(text))


def _paragraphs(clause: Printed, style: str) -> list[Paragraph]:
    """The lines of a cell, a note or a box are its paragraphs; blank ones could not be told from none, and stay line breaks."""
    lines = clause.text.split("\n")
    if not all(line.strip() for line in lines):
        lines = [clause.text]
    made: list[Paragraph] = []
    at = 0
    for line in lines:
        end = at + len(line)
        spans = [
            replace(one, start=max(one.start, at) - at, end=min(one.end, end) - at)
            for one in clause.spans
            if one.start < end and one.end > at
        ]
        made.append(Paragraph("", style=style))
        _fill(made[-1], (line, spans))
        at = end + 1
    return made


# What hangs on other clauses


def _write_note(writing: _Writing, clause: Printed) -> None:
    home = writing.homes.get(clause.parent or "") or _last(writing)
    # With a label it keeps its number, whatever notes there are before it.
    note = Note("endnote" if clause.endnote else "footnote", note_id=f"note{len(writing.homes)}", label=clause.number or "*")
    body = note.get_element("text:note-body")
    assert body is not None
    inside = _paragraphs(clause, FOOTNOTE)
    body.extend(inside)
    Element.append(home.paragraph, note)
    writing.homes[clause.id] = _Home(inside[-1], body)


def _write_box(writing: _Writing, clause: Printed) -> None:
    home = writing.homes.get(clause.parent or "")
    if home is None or home.inside is None:
        home = _last(writing)
    frame = Element.from_tag(
        f'<draw:frame draw:style-name="{BOX}" text:anchor-type="paragraph" svg:width="16cm" style:rel-width="100%"/>'
    )
    box = Element.from_tag('<draw:text-box fo:min-height="0.6cm"/>')
    inside = _paragraphs(clause, CELL)
    box.extend(inside)
    frame.append(box)
    Element.append(home.paragraph, frame)
    writing.homes[clause.id] = _Home(inside[-1], box)


def _last(writing: _Writing) -> _Home:
    """The paragraph before this place; an empty one where the text begins here."""
    if writing.last is None:
        paragraph = Paragraph("", style=PROSE)
        writing.placed.append(_Placed("other", paragraph))
        writing.last = _Home(paragraph)
    return writing.last


def _write_grid(writing: _Writing, clause: Printed) -> None:
    """A table with all its cells, when the first clause of it is met."""
    grid = writing.grids.pop(clause.id, None)
    if grid is None:
        return
    outer = writing.homes.get(clause.parent or "") if clause.kind == "table" else None
    on: Orientation = "landscape" if grid.is_wide or writing.across else "portrait"
    writing.tables += 1
    table, cells = write_table(f"Table{writing.tables}", grid, WIDTHS[on], writing.styles)
    for cell, element in cells:
        inside = _paragraphs(cell, CELL)
        element.extend(inside)
        writing.homes[cell.id] = _Home(inside[-1], element)
    if outer is not None and outer.inside is not None:
        outer.inside.append(table)
        # A cell ends with a paragraph.
        outer.inside.append(Paragraph("", style=CELL))
        return
    if writing.placed and writing.placed[-1].kind == "other" and _may_be_caption(writing.placed[-1].element):
        writing.placed[-1].kind = "caption"
        writing.placed[-1].element.set_attribute("text:style-name", TITLE)
    writing.placed.append(_Placed("table", table, grid.is_wide))


def _may_be_caption(element: Element) -> bool:
    return isinstance(element, Paragraph) and len(element.inner_text) <= _LONGEST_TITLE


# Pages across


def _turn_wide_tables(writing: _Writing) -> None:
    """Each wide table on pages across, with the headings and the title right above it; what follows is upright again."""
    now: Orientation = "portrait"
    for at, one in enumerate(writing.placed):
        wanted: Orientation = "landscape" if _goes_with_wide(writing.placed, at) else "portrait"
        if wanted != now:
            turned(writing.document, one.element, wanted)
            now = wanted


def _goes_with_wide(placed: Sequence[_Placed], at: int) -> bool:
    while at < len(placed) and placed[at].kind in ("heading", "caption"):
        at += 1
    return at < len(placed) and placed[at].wide
