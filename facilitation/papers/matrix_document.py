"""The matrix as a Word file, for whoever has to work on it: the same lines as the PDF, heads repeated, rows kept whole.

Tables are written as XML rather than through python-docx's cells, whose time grows with the square of the rows.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any, Literal

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from lxml import etree

from facilitation.papers.changed_words import Brevity, Shown
from facilitation.papers.document_letterhead import add_letterhead
from facilitation.papers.edition import Edition
from facilitation.papers.fitting import fitted_widths
from facilitation.papers.matrix_lines import Extent, Line, for_minister, sections
from facilitation.papers.matrix_totals import STATES, Total, totals
from facilitation.papers.writing import Markup, bold, plain, xml_words

if TYPE_CHECKING:
    from facilitation.workshop import Workshop

Look = Literal["", "bold", "italic", "delete", "insert"]
Passage = Sequence[tuple[str, Look]]
"""One paragraph of a cell: runs of words with their look."""

_WIDTH = 15_300  # 765 points
"""Twentieths of a point between the margins of A4 across."""
_LOOKS: Mapping[Look, tuple[str, ...]] = {"": (), "bold": ("b",), "italic": ("i",), "delete": ("strike",), "insert": ("b", "u")}
_NEVER = (1980, 1, 1, 0, 0, 0)
"""Parts of the package carry no time, so that the same matrix gives the same bytes."""
_BREVITY = Brevity(170, 60)
_SLACK = 1.2
"""Words are measured in our font; where Word has no Arial, another one sets them wider."""
_MARGIN = 80
"""Twentieths of a point between a cell's rule and its words."""


@dataclass(frozen=True, slots=True)
class Column:
    """`share` of the table's width; `value` gives the cell's paragraphs."""

    name: str
    share: float
    value: Callable[[Edition, Line], Iterable[Passage]]


def _plain(lines: Iterable[str]) -> list[Passage]:
    return [[(line, "")] for line in lines]


def _headed(lines: Sequence[str], rest: Look = "") -> list[Passage]:
    return [[(line, rest if place else "bold")] for place, line in enumerate(lines)]


def _shown(shown: Shown) -> Iterator[Passage]:
    if shown.announced:
        yield [(shown.announced, "italic")]
    looks: Mapping[str, Look] = {"delete": "delete", "insert": "insert"}
    if shown.segments:
        yield [(segment.text, looks.get(segment.kind, "")) for segment in shown.segments]


def _authors(edition: Edition, line: Line) -> list[Passage]:
    said = _plain(line.authors)
    if line.supporters:
        said.append([(edition.wording("matrix.supported_by", names=", ".join(line.supporters)), "italic")])
    return said


_NUMBER = Column("number", 0.035, lambda _, line: [[(line.amendment.number, "bold")]])
_REFERENCE = Column("reference", 0.1, lambda _, line: _headed(line.reference, "italic"))
_NATURE = Column("nature", 0.07, lambda _, line: _plain(line.nature))
_AUTHORS = Column("authors", 0.11, _authors)
_FOLLOW_UP = Column("follow_up", 0.09, lambda _, line: _plain(line.follow_up))
_COMPLETE = (
    _NUMBER,
    _REFERENCE,
    _NATURE,
    Column("initial", 0.15, lambda _, line: _shown(line.initial)),
    Column("proposed", 0.15, lambda _, line: _shown(line.proposed)),
    _AUTHORS,
    Column("rationale", 0.1, lambda _, line: _plain(line.rationale.split("\n"))),
    Column("decision", 0.15, lambda _, line: _headed(line.decision)),
    Column("agreed", 0.11, lambda _, line: _shown(line.agreed)),
    _FOLLOW_UP,
)
_SHORT = (
    Column("reference", 0.14, lambda _, line: _headed(line.reference, "italic")),
    Column("before", 0.29, lambda _, line: _shown(line.before)),
    Column("after", 0.29, lambda _, line: _shown(line.after)),
    Column("author", 0.16, lambda _, line: _plain(line.authors)),
    Column("outcome", 0.12, lambda _, line: [[(line.decision[0], "bold")]]),
)
_OBSERVATIONS = (
    _NUMBER,
    _REFERENCE,
    _NATURE,
    Column("remark", 0.3, lambda _, line: _plain(line.proposed.text.split("\n"))),
    _AUTHORS,
    Column("answer", 0.26, lambda _, line: [*(_plain(line.answer.split("\n")) if line.answer else []), *_headed(line.decision)]),
    _FOLLOW_UP,
)


def build_document(workshop: Workshop, edition: Edition, *, extent: Extent = "complete") -> bytes:
    """DOCX, A4 across; the same workshop and time of printing give the same bytes."""
    short = extent == "short"
    found = sections(workshop, edition.wording, _BREVITY)
    if short:
        found = for_minister(found)
    title = edition.wording("matrix.title_short" if short else "matrix.title")
    made = _blank(edition, title)
    add_letterhead(made, edition, _WIDTH / 20)
    _add_title(made, edition, title)
    if not found:
        made.add_paragraph(edition.wording("matrix.empty_short" if short else "matrix.empty"))
        return _packed(made)
    _add_totals(made, edition, totals(found, edition.wording, complete=not short))
    _add_legend(made, edition, short=short)
    for section in found:
        if section.amendments:
            made.add_heading(xml_words(section.document.title), 1)
            _add_lines(made, edition, _SHORT if short else _COMPLETE, section.amendments, by_part=True)
    observed = [section for section in found if section.observations]
    if observed:
        made.add_heading(edition.wording("matrix.observations"), 1)
    for section in observed:
        made.add_heading(xml_words(section.document.title), 2)
        _add_lines(made, edition, _OBSERVATIONS, section.observations, by_part=False)
    return _packed(made)


def _add_title(made: Any, edition: Edition, title: str) -> None:
    """As on paper: in capitals, below it the workshop, its place and days."""
    named = made.add_heading(title.upper(), 0)
    workshop = made.add_paragraph(xml_words(edition.settings.title))
    workshop.runs[0].bold = True
    where = made.add_paragraph(xml_words(edition.place_and_days()))
    where.paragraph_format.space_after = Pt(8)
    for one in (named, workshop, where):
        one.alignment = WD_ALIGN_PARAGRAPH.CENTER
    named.paragraph_format.space_before = Pt(6)


def _blank(edition: Edition, title: str) -> Any:
    """An empty document across, with fonts, head and foot."""
    made = docx.Document()
    section = made.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(13.5)
    section.top_margin = section.bottom_margin = Mm(16)
    normal = made.styles["Normal"]
    normal.font.name, normal.font.size = "Arial", Pt(9)
    normal.paragraph_format.space_after = Pt(0)
    for rule in made.styles["Title"].element.iter(qn("w:bottom")):
        rule.set(qn("w:color"), "000000")
    for name, size in (("Title", 16), ("Heading 1", 13), ("Heading 2", 11)):
        look = made.styles[name]
        look.font.name, look.font.size, look.font.bold = "Arial", Pt(size), True
        look.font.color.rgb = docx.shared.RGBColor(0, 0, 0)
        look.element.rPr.rFonts.attrib.clear()
        look.element.rPr.rFonts.set(qn("w:ascii"), "Arial")
        look.element.rPr.rFonts.set(qn("w:hAnsi"), "Arial")
    made.core_properties.title = xml_words(f"{title} – {edition.settings.title}")[:255]
    made.core_properties.author = xml_words(", ".join(edition.settings.administration))[:255]
    made.core_properties.created = made.core_properties.modified = edition.printed_at.replace(tzinfo=None)
    section.header.paragraphs[0].text = xml_words(edition.settings.title)
    section.header.paragraphs[0].paragraph_format.space_after = Pt(6)
    printed = edition.wording(
        "paper.printed", date=edition.wording.short_date(edition.printed_at.date()), time=edition.wording.time(edition.printed_at)
    )
    section.different_first_page_header_footer = True  # the letterhead says what the head would
    for foot in (section.footer, section.first_page_footer):
        _fill_foot(foot.paragraphs[0], edition, printed)
    return made


def _fill_foot(foot: Any, edition: Edition, printed: str) -> None:
    """Reference, when it was printed, page and pages."""
    foot.text = xml_words(" · ".join(part for part in (edition.settings.document_reference, printed) if part) + " · ")
    before, between, after = re.split(r"\{page\}|\{pages\}", edition.wording("paper.page_of", page="{page}", pages="{pages}"))
    foot.add_run(before)
    _add_field(foot, "PAGE")
    foot.add_run(between)
    _add_field(foot, "NUMPAGES")
    foot.add_run(after)


def _add_field(paragraph: Any, name: str) -> None:
    field = etree.SubElement(paragraph._p, qn("w:fldSimple"), {qn("w:instr"): name})
    etree.SubElement(etree.SubElement(field, qn("w:r")), qn("w:t")).text = "1"


def _add_totals(made: Any, edition: Edition, found: Sequence[Total]) -> None:
    noted = any(total.states["noted"] for total in found)
    states = [*(state for state in STATES if state != "noted"), *(["noted"] if noted else [])]
    heads = [edition.wording(f"matrix.totals.{name}") for name in ("part", "proposed", *states)]
    shares = [0.3, *[0.7 / (len(heads) - 1)] * (len(heads) - 1)]
    table = _Table(shares, heads, (), figures=True)
    for total in found:
        look: Look = "bold" if total.kind in ("total", "document") else ""
        figures = [total.proposed, *(total.states[state] for state in states)]
        title = f"\u2003{total.title}" if total.kind in ("share", "part") else total.title
        table.add_row([[[(words, look)]] for words in (title, *(str(figure) if figure else "–" for figure in figures))])
    table.put_into(made)


def _add_legend(made: Any, edition: Edition, *, short: bool) -> None:
    words: Passage = (
        (edition.wording("matrix.legend.before"), ""),
        (edition.wording("matrix.legend.struck"), "delete"),
        (edition.wording("matrix.legend.between"), ""),
        (edition.wording("matrix.legend.inserted"), "insert"),
        (edition.wording("matrix.legend_short" if short else "matrix.legend.after"), ""),
    )
    _fill(made.add_paragraph()._p, words)


def _add_lines(made: Any, edition: Edition, columns: Sequence[Column], found: Sequence[Line], *, by_part: bool) -> None:
    heads = [edition.wording(f"matrix.column.{column.name}") for column in columns]
    rows = [[list(column.value(edition, line)) for column in columns] for line in found]
    table = _Table([column.share for column in columns], heads, rows)
    for _, lines in groupby(zip(found, rows, strict=True), key=lambda one: one[0].part):
        for place, (line, cells) in enumerate(lines):
            if by_part and place == 0:
                table.add_banner(line.part_title)
            table.add_row(cells)
    table.put_into(made)


class _Table:
    """A ruled table of fixed columns, written row by row."""

    def __init__(
        self, shares: Sequence[float], heads: Sequence[str], rows: Iterable[Sequence[Sequence[Passage]]], *, figures: bool = False
    ) -> None:
        """`rows` are only measured: columns are as wide as their longest words ask for. `figures`: all but the first centred."""
        measured = [[[_measured(passage) for passage in cell] for cell in row] for row in rows]
        self._widths = [round(20 * _SLACK * width) for width in fitted_widths(shares, heads, measured, _WIDTH / 20 / _SLACK)]
        self._figures = figures
        self._element = etree.Element(qn("w:tbl"))
        look = _under(self._element, "tblPr")
        _under(look, "tblW", w=str(sum(self._widths)), type="dxa")
        _under(look, "tblInd", w=str(_MARGIN), type="dxa")
        borders = _under(look, "tblBorders")
        for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
            _under(borders, side, val="single", sz="4", space="0", color="404040")
        _under(look, "tblLayout", type="fixed")
        margins = _under(look, "tblCellMar")
        above = 15 if figures else 50  # all totals are to stand on the first page
        for side, room in (("top", above), ("left", _MARGIN), ("bottom", above), ("right", _MARGIN)):
            _under(margins, side, w=str(room), type="dxa")
        grid = _under(self._element, "tblGrid")
        for width in self._widths:
            _under(grid, "gridCol", w=str(width))
        self.add_row([[[(head, "bold")]] for head in heads], head=True)

    def add_row(self, cells: Sequence[Sequence[Passage]], *, head: bool = False) -> None:
        row = self._row(head=head)
        for place, (width, passages) in enumerate(zip(self._widths, cells, strict=True)):
            cell = self._cell(row, width, passages, shaded=head)
            if self._figures and place:
                for paragraph in cell.iter(qn("w:p")):
                    _under(_look_of(paragraph), "jc", val="center")

    def add_banner(self, words: str) -> None:
        """A shaded line over all columns, on the page of the row below it."""
        cell = self._cell(self._row(), sum(self._widths), [[(words, "bold")]], shaded=True, span=len(self._widths))
        for paragraph in cell.iter(qn("w:p")):
            _under(_look_of(paragraph), "keepNext")

    def put_into(self, made: Any) -> None:
        made.element.body.insert_element_before(self._element, "w:sectPr")
        made.add_paragraph()

    def _row(self, *, head: bool = False) -> Any:
        row = _under(self._element, "tr")
        look = _under(row, "trPr")
        _under(look, "cantSplit")
        if head:
            _under(look, "tblHeader")
        return row

    def _cell(self, row: Any, width: int, passages: Sequence[Passage], *, shaded: bool, span: int = 1) -> Any:
        cell = _under(row, "tc")
        look = _under(cell, "tcPr")
        _under(look, "tcW", w=str(width), type="dxa")
        if span > 1:
            _under(look, "gridSpan", val=str(span))
        if shaded:
            _under(look, "shd", val="clear", color="auto", fill="E8E8E8")
        for passage in passages or [[]]:
            _fill(_under(cell, "p"), passage)
        return cell


def _measured(passage: Passage) -> Markup:
    words = plain(" ".join(text for text, _ in passage))
    return bold(words) if any(look in ("bold", "insert") for _, look in passage) else words


def _look_of(paragraph: Any) -> Any:
    look = etree.Element(qn("w:pPr"))
    paragraph.insert(0, look)
    return look


def _fill(paragraph: Any, words: Passage) -> None:
    for text, look in words:
        run = _under(paragraph, "r")
        if _LOOKS[look]:
            marks = _under(run, "rPr")
            for name in _LOOKS[look]:
                _under(marks, name, **({"val": "single"} if name == "u" else {}))
        for place, line in enumerate(xml_words(text).split("\n")):
            if place:
                _under(run, "br")
            written = _under(run, "t")
            written.text = line
            written.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _under(parent: Any, name: str, **attributes: str) -> Any:
    return etree.SubElement(parent, qn(f"w:{name}"), {qn(f"w:{key}"): value for key, value in attributes.items()})


def _packed(made: Any) -> bytes:
    """The package with its parts undated."""
    written, packed = io.BytesIO(), io.BytesIO()
    made.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            target.writestr(zipfile.ZipInfo(entry.filename, _NEVER), source.read(entry), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
