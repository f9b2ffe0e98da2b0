"""The sheet of papers written as Word files: A4 across, fonts, head and foot, the paper's title; and the package itself.

The same paper printed at the same time gives the same bytes.
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from lxml import etree

from facilitation.papers.edition import Edition
from facilitation.papers.writing import shortened, xml_words

WIDTH = 15_300  # 765 points
"""Twentieths of a point between the margins of A4 across."""
UPRIGHT_WIDTH = 9_700  # 485 points
"""The same of A4 upright."""
_SPELLED = {"fr": "fr-FR", "en": "en-GB"}
_NEVER = (1980, 1, 1, 0, 0, 0)
"""Parts of the package carry no time, so that the same paper gives the same bytes."""


def add_title(made: Any, edition: Edition, title: str) -> None:
    """As on paper: in capitals, below it the workshop, its place and days."""
    named = made.add_heading(title.upper(), 0)
    workshop = made.add_paragraph(xml_words(edition.settings.title))
    workshop.runs[0].bold = True
    where = made.add_paragraph(xml_words(edition.place_and_days()))
    where.paragraph_format.space_after = Pt(8)
    for one in (named, workshop, where):
        one.alignment = WD_ALIGN_PARAGRAPH.CENTER
    named.paragraph_format.space_before = Pt(6)


def blank(edition: Edition, title: str, subject: str = "", *, upright: bool = False) -> Any:
    """An empty document across, with fonts, head and foot; `subject` stands at the head of its pages, else the workshop."""
    subject = subject or edition.settings.title
    made = docx.Document()
    section = made.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(13.5)
    section.top_margin = section.bottom_margin = Mm(16)
    if upright:
        section.orientation = WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(19.5)
    normal = made.styles["Normal"]
    normal.font.name, normal.font.size = "Arial", Pt(9)
    normal.paragraph_format.space_after = Pt(0)
    for language in made.styles.element.iter(qn("w:lang")):
        # What the words are spelled in, so that Word does not underline them all.
        language.set(qn("w:val"), _SPELLED[edition.language])
    for rule in made.styles["Title"].element.iter(qn("w:bottom")):
        rule.set(qn("w:color"), "000000")
    for name, size in (("Title", 16), ("Heading 1", 13), ("Heading 2", 11)):
        look = made.styles[name]
        look.font.name, look.font.size, look.font.bold = "Arial", Pt(size), True
        look.font.color.rgb = docx.shared.RGBColor(0, 0, 0)
        look.element.rPr.rFonts.attrib.clear()
        look.element.rPr.rFonts.set(qn("w:ascii"), "Arial")
        look.element.rPr.rFonts.set(qn("w:hAnsi"), "Arial")
    made.core_properties.title = xml_words(f"{title} – {subject}")[:255]
    made.core_properties.author = xml_words(", ".join(edition.settings.administration))[:255]
    made.core_properties.created = made.core_properties.modified = edition.printed_at.replace(tzinfo=None)
    section.header.paragraphs[0].text = xml_words(shortened(subject, 150))
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


def packed(made: Any) -> bytes:
    """The package with its parts undated."""
    written, target_file = io.BytesIO(), io.BytesIO()
    made.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(target_file, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            target.writestr(zipfile.ZipInfo(entry.filename, _NEVER), source.read(entry), zipfile.ZIP_DEFLATED)
    return target_file.getvalue()
