"""How the demonstration's Word files look: page, styles, many-level numbering, fields, table borders and shades."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

GREEN = "0B5D43"
PALE = "E4F0EA"
GREY = "F2F2F2"
BODY_FONT = "Times New Roman"
TITLE_FONT = "Arial"

CHAPTERS, AXES, BULLETS, LETTERS = 1, 2, 3, 4

# style name, style it is based on, font size, bold, colour, space before and after in points, outline level
_HEADINGS: tuple[tuple[str, str, float, bool, str, float, float, int], ...] = (
    ("Heading 1", "Normal", 16, True, GREEN, 24, 10, 0),
    ("Heading 2", "Normal", 13, True, GREEN, 16, 6, 1),
    ("Heading 3", "Normal", 11.5, True, "333333", 12, 4, 2),
    ("Chapitre sans numéro", "Heading 1", 16, True, GREEN, 24, 10, 0),
    ("Axe stratégique", "Heading 2", 14, True, GREEN, 20, 8, 1),
    ("Objectif spécifique", "Heading 3", 11.5, True, "333333", 14, 4, 2),
)


def new_document(*, title: str, author: str, written: datetime) -> Document:
    """An empty A4 document in French with all styles and numbering of the demonstration."""
    document = docx.Document()
    properties = document.core_properties
    properties.title, properties.author, properties.language = title, author, "fr-FR"
    properties.comments = ""
    properties.created = properties.modified = written
    _page(document)
    _body_styles(document)
    _heading_styles(document)
    _numbering(document)
    return document


def _page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin, section.bottom_margin = Cm(2.4), Cm(2.2)
    section.different_first_page_header_footer = True


def _font(style: Any, name: str, size: float, *, bold: bool = False, colour: str | None = None) -> None:
    style.font.name, style.font.size, style.font.bold = name, Pt(size), bold
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(attribute), None)
    for attribute in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(attribute), name)
    if colour:
        style.font.color.rgb = RGBColor.from_string(colour)


def _style(document: Document, name: str, base: str = "Normal") -> Any:
    """The paragraph style of this name, made where the template has none, so that every form is set in one place."""
    styles = document.styles
    if name not in [style.name for style in styles]:
        styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = styles[base]
    return styles[name]


def _body_styles(document: Document) -> None:
    defaults = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    defaults.find(qn("w:lang")).set(qn("w:val"), "fr-FR")
    normal = document.styles["Normal"]
    _font(normal, BODY_FONT, 11.5)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing = 1.12
    body = _style(document, "Body Text")
    body.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    for name in ("List Bullet", "List Number"):
        style = document.styles[name]
        style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        style.paragraph_format.space_after = Pt(3)
    measure = _style(document, "Mesure")
    measure.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    acronym = _style(document, "Sigle")
    acronym.paragraph_format.tab_stops.add_tab_stop(Cm(3))
    acronym.paragraph_format.left_indent, acronym.paragraph_format.first_line_indent = Cm(3), Cm(-3)
    acronym.paragraph_format.space_after = Pt(2)
    vision = _style(document, "Énoncé de la vision")
    _font(vision, BODY_FONT, 13, colour=GREEN)
    vision.font.italic = True
    vision.paragraph_format.left_indent = vision.paragraph_format.right_indent = Cm(1)
    vision.paragraph_format.space_before = vision.paragraph_format.space_after = Pt(12)
    _border(vision.element.get_or_add_pPr(), f'<w:left w:val="single" w:sz="24" w:space="10" w:color="{GREEN}"/>')
    caption = _style(document, "Caption")
    _font(caption, TITLE_FONT, 9.5, bold=True, colour=GREEN)
    caption.paragraph_format.space_before, caption.paragraph_format.space_after = Pt(10), Pt(4)
    caption.paragraph_format.keep_with_next = True
    cell = _style(document, "Cellule")
    _font(cell, TITLE_FONT, 8.5)
    cell.paragraph_format.space_after, cell.paragraph_format.line_spacing = Pt(0), 1.0
    for name, size, bold, space in (("État", 12, True, 0), ("Devise", 10, False, 18), ("Administration", 12, True, 150)):
        style = _style(document, name)
        _font(style, TITLE_FONT, size, bold=bold)
        style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
        style.paragraph_format.space_after = Pt(space)
    for name, size, space in (("Title", 26, 18), ("Subtitle", 15, 12)):
        style = document.styles[name]
        _font(style, TITLE_FONT, size, bold=name == "Title", colour=GREEN if name == "Title" else "333333")
        style.font.italic = False
        style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
        style.paragraph_format.space_after = Pt(space)
        if (border := style.element.pPr.find(qn("w:pBdr"))) is not None:
            style.element.pPr.remove(border)


def _heading_styles(document: Document) -> None:
    for name, base, size, bold, colour, before, after, level in _HEADINGS:
        style = _style(document, name, base)
        _font(style, TITLE_FONT, size, bold=bold, colour=colour)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        style.paragraph_format.keep_with_next = True
        properties = style.element.get_or_add_pPr()
        if properties.find(qn("w:outlineLvl")) is None:
            outline = OxmlElement("w:outlineLvl")
            outline.set(qn("w:val"), str(level))
            properties.append(outline)


# abstract list → its levels: number format, text, style that carries the level, left indent and hanging in twentieths of a point
_LEVELS: dict[int, tuple[tuple[str, str, str | None, int, int], ...]] = {
    CHAPTERS: (("upperRoman", "%1.", "Heading 1", 567, 567), ("decimal", "%1.%2", "Heading 2", 680, 680)),
    AXES: (
        ("decimal", "Axe %1", "Axe stratégique", 1021, 1021),
        ("decimal", "%1.%2", "Objectif spécifique", 680, 680),
        ("decimal", "%1.%2.%3", "Mesure", 794, 794),
    ),
    BULLETS: (("bullet", "–", "List Bullet", 567, 284),),
    LETTERS: (("lowerLetter", "%1)", None, 567, 340),),
}


def _numbering(document: Document) -> None:
    numbering = document.part.numbering_part.element
    for child in list(numbering):
        numbering.remove(child)
    for carried in document.styles.element.findall(f".//{qn('w:numPr')}"):
        carried.getparent().remove(carried)
    for abstract, levels in _LEVELS.items():
        numbering.append(parse_xml(_abstract_list(document, abstract, levels)))
    for abstract in _LEVELS:
        numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{abstract}"><w:abstractNumId w:val="{abstract}"/></w:num>'))
    for abstract, levels in _LEVELS.items():
        for depth, (_, _, style, _, _) in enumerate(levels):
            if style:
                _carry_number(document.styles[style], abstract, depth)
    _carry_number(document.styles["Chapitre sans numéro"], 0, 0)
    document.styles["Chapitre sans numéro"].paragraph_format.left_indent = Cm(0)
    document.styles["Chapitre sans numéro"].paragraph_format.first_line_indent = Cm(0)


def _abstract_list(document: Document, abstract: int, levels: tuple[tuple[str, str, str | None, int, int], ...]) -> str:
    written = []
    for depth, (form, text, style, left, hanging) in enumerate(levels):
        carried = f'<w:pStyle w:val="{document.styles[style].style_id}"/>' if style else ""
        written.append(
            f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{carried}<w:lvlText w:val="{text}"/>'
            f'<w:lvlJc w:val="left"/><w:pPr><w:tabs><w:tab w:val="num" w:pos="{left}"/></w:tabs>'
            f'<w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr></w:lvl>'
        )
    return (
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{abstract}"><w:multiLevelType w:val="multilevel"/>'
        f"{''.join(written)}</w:abstractNum>"
    )


def _carry_number(style: Any, number: int, level: int) -> None:
    carried = style.element.get_or_add_pPr().get_or_add_numPr()
    carried.get_or_add_ilvl().val = level
    carried.get_or_add_numId().val = number


def new_lettered_list(document: Document) -> int:
    """A fresh list a), b) … that starts again at a); its number for `letter_item`."""
    numbering = document.part.numbering_part.element
    number = 1 + max(int(item.get(qn("w:numId"))) for item in numbering.findall(qn("w:num")))
    numbering.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{LETTERS}"/>'
            f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        )
    )
    return number


def put_in_list(paragraph: Any, number: int) -> None:
    carried = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    carried.get_or_add_ilvl().val = 0
    carried.get_or_add_numId().val = number


def add_field(paragraph: Any, instruction: str, shown: str) -> None:
    """A Word field (PAGE, NUMPAGES, SEQ) with the value shown until Word computes it."""
    field = parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" {instruction} "><w:r><w:t>{shown}</w:t></w:r></w:fldSimple>')
    paragraph._p.append(field)


def add_caption(document: Document, number: int, text: str) -> None:
    paragraph = document.add_paragraph("Tableau\u00a0", style="Caption")
    add_field(paragraph, "SEQ Tableau \\* ARABIC", str(number))
    paragraph.add_run(f"\u00a0: {text}")


def page_furniture(document: Document, *, width: float, head: str, foot: str) -> None:
    """Running head and foot of every section, `width` centimetres wide; the cover keeps only its foot."""
    for section in document.sections:
        section.header.is_linked_to_previous = section.footer.is_linked_to_previous = False
        header = section.header.paragraphs[0]
        header.text = head
        _small(header)
        _line(header, "bottom")
        for footer in (section.footer, section.first_page_footer):
            paragraph = footer.paragraphs[0]
            # The template's own footer style has stops in the middle of the line.
            paragraph.style = "Normal"
            paragraph.text = f"{foot}\t"
            paragraph.paragraph_format.tab_stops.clear_all()
            paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(width), WD_TAB_ALIGNMENT.RIGHT)
            add_field(paragraph, "PAGE", "1")
            paragraph.add_run("/")
            add_field(paragraph, "NUMPAGES", "1")
            _small(paragraph)
            _line(paragraph, "top")


def _small(paragraph: Any) -> None:
    for run in paragraph._p.iter(qn("w:r")):
        properties = run.get_or_add_rPr()
        properties.append(
            parse_xml(f'<w:rFonts {nsdecls("w")} w:ascii="{TITLE_FONT}" w:hAnsi="{TITLE_FONT}" w:cs="{TITLE_FONT}"/>')
        )
        properties.append(parse_xml(f'<w:color {nsdecls("w")} w:val="555555"/>'))
        properties.append(parse_xml(f'<w:sz {nsdecls("w")} w:val="16"/>'))


def _line(paragraph: Any, side: str) -> None:
    _border(paragraph._p.get_or_add_pPr(), f'<w:{side} w:val="single" w:sz="6" w:space="4" w:color="{GREEN}"/>')


def _border(properties: Any, side: str) -> None:
    """Word wants the properties of a paragraph in the order of its schema."""
    border = parse_xml(f"<w:pBdr {nsdecls('w')}>{side}</w:pBdr>")
    properties.insert_element_before(
        border, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:outlineLvl", "w:rPr"
    )


def shade(cell: Any, colour: str) -> None:
    cell._tc.get_or_add_tcPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{colour}"/>'))


def fill(cell: Any, text: str, *, bold: bool = False, colour: str | None = None, right: bool = False) -> None:
    paragraph = cell.paragraphs[0]
    run = paragraph.add_run(text)
    run.bold = bold
    if colour:
        run.font.color.rgb = RGBColor.from_string(colour)
    if right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def form_table(table: Any, widths: list[float]) -> None:
    """Grid, fixed column widths in centimetres, a repeated first row, and rows that do not break across pages."""
    table.style = "Table Grid"
    table.autofit = False
    table._tbl.tblPr.insert_element_before(
        parse_xml(
            f'<w:tblCellMar {nsdecls("w")}><w:top w:w="45" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
            '<w:bottom w:w="45" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>'
        ),
        "w:tblLook",
    )
    for cell in table._cells:
        cell.paragraphs[0].style = "Cellule"
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for number, row in enumerate(table.rows):
        properties = row._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if number == 0:
            properties.append(OxmlElement("w:tblHeader"))
        # A merged cell answers for each column it spans, so the widths are set on the row's own cells.
        start = 0
        for cell in row._tr.tc_lst:
            span = cell.grid_span
            cell.width = Cm(sum(widths[start : start + span]))
            start += span


def head_row(table: Any, titles: tuple[str, ...]) -> None:
    for cell, title in zip(table.rows[0].cells, titles, strict=True):
        fill(cell, title, bold=True, colour="FFFFFF")
        shade(cell, GREEN)
