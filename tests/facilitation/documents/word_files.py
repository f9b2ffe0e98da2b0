"""Small Word files for the tests, written part by part, so that each test shows the very XML that it is about."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

from facilitation.documents.imported import ImportedDocument
from facilitation.documents.reading import read
from facilitation.text.clauses import Clause

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_KINDS = {
    "document": "document.main",
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
}


def parts(body: str, **others: str) -> dict[str, bytes]:
    """The parts of a package by name; `others` are the insides of styles, numbering, footnotes, endnotes."""
    roots = {"document": f"<w:document {_SPACES}><w:body>{body}<w:sectPr/></w:body></w:document>"}
    roots |= {name: f"<w:{name} {_SPACES}>{inside}</w:{name}>" for name, inside in others.items()}
    types = "".join(f'<Override PartName="/word/{n}.xml" ContentType="{_WORD}.{_KINDS[n]}+xml"/>' for n in roots)
    links = "".join(f'<Relationship Id="{n}" Type="{_OFFICE}/{n}" Target="{n}.xml"/>' for n in others)
    made = {
        "[Content_Types].xml": f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r1" Type="{_OFFICE}/officeDocument" '
        f'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{links}</Relationships>',
        **{f"word/{name}.xml": root for name, root in roots.items()},
    }
    return {name: (_HEAD + xml).encode() for name, xml in made.items()}


def packed(members: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in members.items():
            package.writestr(zipfile.ZipInfo(name, (2025, 7, 22, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def docx(body: str, **others: str) -> bytes:
    return packed(parts(body, **others))


def imported(body: str, **others: str) -> ImportedDocument:
    return read("essai.docx", docx(body, **others))


def clauses(body: str, **others: str) -> tuple[Clause, ...]:
    return imported(body, **others).clauses


def r(words: str, properties: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def p(inside: str = "", *, style: str = "", number: tuple[int, int] | None = None, properties: str = "") -> str:
    """A paragraph; `inside` is plain text, or XML where it begins with a tag; `number` is (list, level)."""
    told = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number is not None:
        told += f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>'
    runs = inside if not inside or inside.startswith("<") else r(inside)
    return f"<w:p><w:pPr>{told}{properties}</w:pPr>{runs}</w:p>"


def style(name: str, inside: str = "", *, id: str = "", based_on: str = "", kind: str = "paragraph") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="{kind}" w:styleId="{id or name}"><w:name w:val="{name}"/>{base}{inside}</w:style>'


def level(index: int, text: str, form: str = "decimal", start: int | None = 1, more: str = "") -> str:
    begins = "" if start is None else f'<w:start w:val="{start}"/>'
    return f'<w:lvl w:ilvl="{index}">{begins}<w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def definition(number: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def num(number: int, abstract: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{overrides}</w:num>'


def tc(inside: str, properties: str = "") -> str:
    """A cell; plain text becomes one paragraph."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside if inside.startswith('<') else p(inside)}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def tbl(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


BOLD = "<w:b/>"
HEADINGS = "".join(style(f"heading {n}", f'<w:pPr><w:outlineLvl w:val="{n - 1}"/></w:pPr>', id=f"Titre{n}") for n in range(1, 5))


def by_text(found: tuple[Clause, ...], text: str) -> Clause:
    """The one clause with these words."""
    (clause,) = [one for one in found if one.text == text]
    return clause
