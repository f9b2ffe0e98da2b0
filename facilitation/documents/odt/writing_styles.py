"""The styles of an ODT that we write, its pages upright and across, its properties; and the package without a date.

The looks themselves are in resources/odt/styles.xml.
"""

from __future__ import annotations

import io
import zipfile
from typing import Final, Literal

from odfdo import Document, Element, Paragraph, Table

from facilitation.resources import resource
from facilitation.text.clauses import Span

Orientation = Literal["portrait", "landscape"]

HEADING: Final = "Heading_20_{}"
PROSE: Final = "Text_20_body"
ITEM: Final = "List_20_item"
NAMED: Final = "Named"
TITLE: Final = "Table_20_title"
CELL: Final = "Table_20_contents"
FOOTNOTE: Final = "Footnote"
BOX: Final = "Text_20_box"
BULLETED: Final = "Bullets"
TYPED: Final = "Typed_20_numbers"
HEAD_CELL: Final = "HeadCell"
BODY_CELL: Final = "BodyCell"
WHOLE_ROW: Final = "WholeRow"
WIDTHS: Final = {"portrait": 17.0, "landscape": 25.7}
"""Centimetres between the margins of A4."""

# LibreOffice takes these from the content alone.
_RULED: Final = 'fo:border="0.5pt solid #404040" fo:padding="0.1cm"'
_OF_TABLES: Final = (
    f'<style:style style:name="{HEAD_CELL}" style:family="table-cell"><style:table-cell-properties {_RULED} '
    'fo:background-color="#e8e8e8" style:vertical-align="middle"/></style:style>',
    f'<style:style style:name="{BODY_CELL}" style:family="table-cell"><style:table-cell-properties {_RULED} '
    'style:vertical-align="top"/></style:style>',
    f'<style:style style:name="{WHOLE_ROW}" style:family="table-row"><style:table-row-properties fo:keep-together="always"/>'
    "</style:style>",
)

_USUAL: Final = "Standard"
_ACROSS: Final = "Across"
_NEVER: Final = (1980, 1, 1, 0, 0, 0)
_DATED: Final = ("meta:creation-date", "meta:editing-duration", "meta:editing-cycles", "meta:document-statistic", "dc:date")
_UNWANTED: Final = ("Thumbnails/", "Configurations2/")


def new_document(title: str, language: str, usual: Orientation) -> Document:
    """An empty text; `usual` is how its pages lie, `language` as in "fr-FR"."""
    document = Document("text")
    document.set_part("styles.xml", resource("odt", "styles.xml").read_bytes())
    document.body.clear()
    document.language = language
    document.meta.title = title
    meta = document.meta.meta_body
    for name in _DATED:
        for element in meta.get_elements(name):
            meta.delete(element)
    for part in [one for one in document.parts if one.startswith(_UNWANTED)]:
        document.del_part(part)
    for path in [one for one in document.manifest.get_paths() if str(one).startswith(_UNWANTED)]:
        document.manifest.del_full_path(str(path))
    for style in _OF_TABLES:
        document.insert_style(style, automatic=True)
    if usual == "landscape":
        page = document.get_style("master-page", _USUAL)
        assert page is not None
        page.set_attribute("style:page-layout-name", _ACROSS)
    return document


def character_style(span: Span) -> str:
    """The style for words so formatted: there is one for each combination."""
    return "_".join(name for name, on in (("Bold", span.bold), ("Italic", span.italic), ("Underline", span.underline)) if on)


def turned(document: Document, element: Element, orientation: Orientation) -> None:
    """Begins a page that lies so with `element`: a table, a paragraph, a heading, or the first paragraph of a list."""
    master = _ACROSS if orientation == "landscape" else _USUAL
    if isinstance(element, Table):
        style = document.get_style("table", str(element.style))
        assert style is not None
        style.set_attribute("style:master-page-name", master)
        return
    first = element if isinstance(element, Paragraph) else element.get_element("descendant::text:p")
    assert first is not None
    base = str(first.get_attribute("text:style-name"))
    name = f"{base}_on_{master}"
    if document.get_style("paragraph", name) is None:
        document.insert_style(
            f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="{base}" '
            f'style:master-page-name="{master}"/>',
            automatic=True,
        )
    first.set_attribute("text:style-name", name)


def packed(document: Document) -> bytes:
    """The file, its parts undated, so that the same text gives the same bytes."""
    written, undated = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(undated, "w") as target:
        for entry in source.infolist():
            target.writestr(zipfile.ZipInfo(entry.filename, _NEVER), source.read(entry), entry.compress_type)
    return undated.getvalue()
