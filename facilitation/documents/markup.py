"""Reads the HTML that stands inside Markdown: its tables and its paragraphs; scripts and styles are counted and left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from lxml import etree, html

from facilitation.documents.blocks import Block
from facilitation.documents.imported import UnshownKind
from facilitation.documents.tabular import Row, find_header, places_of
from facilitation.text.clauses import Anchor

_LEFT_OUT: Final = frozenset({"script", "style", "template", "iframe", "svg", "math", "object"})
_OWN_LINE: Final = frozenset({
    "p", "div", "section", "article", "header", "footer", "main", "aside", "ul", "ol", "li", "dl", "dt", "dd",
    "blockquote", "pre", "figure", "figcaption", "details", "summary", "address", "center", "h1", "h2", "h3", "h4",
    "h5", "h6", "hr", "tr", "caption",
})  # fmt: skip
_MOST_SPAN: Final = 63
_SPAN: Final = re.compile(r"[0-9]{1,3}")


def read_markup(source: str, anchor: Anchor, unshown: Counter[UnshownKind]) -> list[Block]:
    """The paragraphs and tables of a piece of HTML; nothing of it is run, fetched or kept."""
    try:
        root = html.fragment_fromstring(source, create_parent="div")
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return []
    blocks: list[Block] = []
    words: list[str] = []

    def close() -> None:
        text = "\n".join(line for line in (" ".join(part.split()) for part in "".join(words).split("\n")) if line)
        words.clear()
        if text:
            blocks.append(Block("paragraph", text, anchor=anchor))

    skipped: etree._Element | None = None
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if skipped is not None:
            if event == "end" and element is skipped:
                skipped = None
                words.append(element.tail or "")
            continue
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "end":
            if tag in _OWN_LINE:
                close()
            if element is not root:
                words.append(element.tail or "")
            continue
        if tag == "table":
            close()
            blocks.extend(_table(element, anchor, unshown))
            skipped = element
        elif tag in _LEFT_OUT or not tag:
            if tag:
                unshown["web_markup"] += 1
            skipped = element
        else:
            if tag == "img":
                unshown["image"] += 1
            if tag in _OWN_LINE:
                close()
            words.append("\n" if tag == "br" else element.text or "")
    close()
    return blocks


def _table(element: etree._Element, anchor: Anchor, unshown: Counter[UnshownKind]) -> Iterator[Block]:
    table = Block("table", anchor=anchor)
    lines = [line for line in element.iter("tr") if next(line.iterancestors("table")) is element]
    cells = [[*line.iterchildren("td", "th")] for line in lines]
    rows: list[Row] = []
    for own, places in zip(cells, places_of([[span_of(cell) for cell in own] for own in cells]), strict=True):
        row = Row(Block("row", holder=table, anchor=anchor))
        for cell, place in zip(own, places, strict=True):
            row.repeated = cell.tag == "th" and (row.repeated or not row.cells)
            row.cells.append(Block("cell", _text(cell, unshown), holder=row.block, anchor=anchor, cell=place))
            row.shaded.append(False)
        rows.append(row)
    if not any(row.cells for row in rows):
        return
    find_header(rows)
    yield table
    for row in rows:
        yield row.block
        yield from row.cells


def _text(cell: etree._Element, unshown: Counter[UnshownKind]) -> str:
    unshown["image"] += sum(1 for _ in cell.iter("img"))
    for line_end in cell.iter("br", *_OWN_LINE):
        line_end.tail = "\n" + (line_end.tail or "")
    lines = (" ".join(line.split()) for line in "".join(str(piece) for piece in cell.itertext()).split("\n"))
    return "\n".join(line for line in lines if line)


def span_of(cell: etree._Element) -> tuple[int, int]:
    """How many columns and rows a td or th spans."""
    return _span(cell.get("colspan")), _span(cell.get("rowspan"))


def _span(value: str | None) -> int:
    return (
        min(max(int(value), 1), _MOST_SPAN) if value is not None and value.isascii() and value.isdigit() and len(value) < 4 else 1
    )
