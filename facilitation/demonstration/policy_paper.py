"""The demonstration's policy paper as a Word file, made from `resources/demonstration/politique.md`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from docx.document import Document

from facilitation.demonstration import word_form
from facilitation.demonstration.footnotes import Footnotes
from facilitation.demonstration.markup import Block, BlockKind, Paper, pieces

_STYLES: Mapping[BlockKind, str] = {
    "chapter": "Heading 1",
    "unnumbered": "Chapitre sans numéro",
    "section": "Heading 2",
    "axis": "Axe stratégique",
    "objective": "Objectif spécifique",
    "measure": "Mesure",
    "bullet": "List Bullet",
    "letter": "List Number",
    "acronym": "Sigle",
    "vision": "Énoncé de la vision",
    "paragraph": "Body Text",
}
_PAGE_WIDTH_CM = 16.0


def write_policy_paper(paper: Paper, written: datetime) -> Document:
    """Lays out the paper: cover, then every block in order; `written` becomes the file's own date."""
    cover = paper.cover
    document = word_form.new_document(title=cover["title"], author=cover["ministry"], written=written)
    notes = Footnotes(document)
    _cover(document, cover)
    captions = 0
    letters = 0
    before: BlockKind | None = None
    for block in paper.blocks:
        if block.kind == "caption":
            captions += 1
            word_form.add_caption(document, captions, block.text)
        elif block.kind == "table":
            _table(document, block)
        else:
            paragraph = document.add_paragraph(style=_STYLES[block.kind])
            # The cover stands alone on its page.
            paragraph.paragraph_format.page_break_before = True if before is None else None
            for kind, piece in pieces(block.text):
                if kind == "note":
                    notes.call(paragraph, paper.notes[piece])
                else:
                    paragraph.add_run(piece)
            if block.kind == "letter":
                letters = letters if before == "letter" else word_form.new_lettered_list(document)
                word_form.put_in_list(paragraph, letters)
        before = block.kind
    notes.save()
    word_form.page_furniture(document, width=_PAGE_WIDTH_CM, head=f"{cover['title']} {cover['period']}", foot=cover["footer"])
    return document


def _cover(document: Document, cover: Mapping[str, str]) -> None:
    document.add_paragraph(cover["state"].upper(), style="État")
    document.add_paragraph(cover["motto"], style="Devise")
    document.add_paragraph(cover["ministry"].upper(), style="Administration")
    document.add_paragraph(cover["title"], style="Title")
    document.add_paragraph(cover["period"], style="Subtitle")
    document.add_paragraph(cover["version"], style="Subtitle")
    document.add_paragraph(cover["place"], style="Subtitle")


def _table(document: Document, block: Block) -> None:
    header, *rows = block.rows
    table = document.add_table(rows=1 + len(rows), cols=len(header))
    word_form.head_row(table, header)
    for number, row in enumerate(rows, 1):
        for place, (cell, text) in enumerate(zip(table.rows[number].cells, row, strict=True)):
            word_form.fill(cell, text, bold=place == 0)
    first = _PAGE_WIDTH_CM * 0.3
    word_form.form_table(table, [first] + [(_PAGE_WIDTH_CM - first) / (len(header) - 1)] * (len(header) - 1))
