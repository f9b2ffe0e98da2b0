"""Reads the HTML that Word, LibreOffice, Excel and browsers put on the clipboard: headings, lists, tables, bold and italic.

Nothing of it is run, fetched or kept. Word writes lists as paragraphs with a style "mso-list:l0 level2 lfo1" and the number as
words in a span of its own; others write ul and ol.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from lxml import etree, html

from facilitation.documents.blocks import Block
from facilitation.documents.imported import UnshownKind
from facilitation.documents.markup import span_of
from facilitation.documents.pasted import BULLET
from facilitation.documents.pasted_words import Look, Words
from facilitation.documents.tabular import Row, find_header, places_of
from facilitation.errors import PalabreError
from facilitation.text.clauses import Anchor

MAX_MARKUP: Final = 32 * 1024 * 1024
"""Letters; Word writes some twenty times as much HTML as text."""
_LEFT_OUT: Final = frozenset({"script", "template", "iframe", "svg", "math", "object", "noscript", "select", "textarea", "button"})
_HEAD: Final = frozenset({"head", "style", "title", "meta", "link", "xml"})
_BLOCKS: Final = frozenset({
    "p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "ul", "ol", "li", "dl", "dt", "dd", "blockquote",
    "pre", "figure", "figcaption", "details", "summary", "address", "center", "hr", "caption", "form", "fieldset", "body", "html",
    "table", "thead", "tbody", "tfoot", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6",
})  # fmt: skip
_HEADING: Final = re.compile(r"h([1-6])")
_WORD_LIST: Final = re.compile(r"mso-list:\s*(?:\w+\s+)?\w*\s*level(\d)")
_WORD_OUTLINE: Final = re.compile(r"mso-outline-level:\s*([1-9])\b")
_HIDDEN: Final = re.compile(r"display:\s*none|mso-hide:\s*all")
_CONTENTS: Final = re.compile(r"\bMsoTo[cf]")
_COMMENT: Final = re.compile(r"\bMsoComment|\bmsocom")
_PREFORMATTED: Final = re.compile(r"white-space:\s*(?:pre|break-spaces)")
_SHADED: Final = re.compile(r"background(?:-color)?:(?!\s*(?:none|transparent|white|#fff(?:fff)?\b|inherit|initial))")
_STRUCTURE: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table"})
_ROMAN: Final = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
                 (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


@dataclass(slots=True)
class PastedMarkup:
    """What HTML holds; `structured` says that it has headings, lists, tables or bold words, and not just lines."""

    blocks: list[Block] = field(default_factory=list)
    unshown: Counter[UnshownKind] = field(default_factory=Counter)
    tracked_changes: int = 0
    structured: bool = False


def read_pasted_markup(source: str) -> PastedMarkup:
    """Reads a page or a piece of one; raises PalabreError("document.too_large")."""
    if len(source) > MAX_MARKUP:
        raise PalabreError("document.too_large")
    found = PastedMarkup()
    try:
        root = html.document_fromstring(source.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return found
    reader = _Reader(found)
    reader.walk(root, Look())
    reader.close()
    return found


@dataclass(slots=True)
class _List:
    """A ul or ol that is open; `number` is that of its next item, `form` how it is written ("" in a list with bullets)."""

    form: str
    number: int = 1


class _Reader:
    """`close` ends what is being gathered: a heading, an item or a paragraph, as `_kind` says."""

    def __init__(self, found: PastedMarkup, holder: Block | None = None) -> None:
        self._found = found
        self._holder = holder
        self._words = Words()
        self._next = Block("paragraph")
        self._lists: list[_List] = []
        self._items: list[Block | None] = []
        """For each li that is open its block, once its first words have been read."""

    def walk(self, element: etree._Element, look: Look) -> None:
        self._words.add(element.text or "", look)
        for child in element:
            if isinstance(child.tag, str):
                self._child(child, look)
            self._words.add(child.tail or "", look)

    def close(self) -> None:
        text, spans = self._words.take()
        if not text:
            return
        block, self._next = self._next, Block("paragraph")
        block.text, block.spans, block.anchor = text, spans, Anchor("")
        if block.kind == "paragraph" and self._items:
            if self._items[-1] is None:
                self._begin_item(block)
            else:
                block.holder = self._items[-1]
        self._found.blocks.append(block)

    def _child(self, element: etree._Element, look: Look) -> None:
        tag = str(element.tag).lower()
        style = (element.get("style") or "").lower()
        classes = element.get("class") or ""
        unshown = self._found.unshown
        if tag in _HEAD:
            return
        if tag in _LEFT_OUT:
            unshown["web_markup"] += 1
        elif tag == "img":
            unshown["image"] += 1
        elif tag == "del" or "msoDel" in classes:
            self._found.tracked_changes += 1
        elif _COMMENT.search(classes) or "mso-element:comment-list" in style.replace(" ", ""):
            unshown["comment"] += "MsoCommentReference" in classes
        elif _HIDDEN.search(style) or element.get("hidden") is not None:
            unshown["hidden_text"] += bool("".join(map(str, element.itertext())).strip())
        elif _CONTENTS.search(classes):
            unshown["table_of_contents"] = 1
        elif tag == "br":
            if self._words.at_break:
                # An empty line parts paragraphs, as e-mails are written.
                self.close()
            else:
                self._words.add_break(look)
        elif "mso-list:ignore" in style.replace(" ", ""):
            self._word_number("".join(map(str, element.itertext())))
        elif tag == "table" and not _is_layout(element):
            self.close()
            self._table(element, look)
        elif tag in _BLOCKS:
            self._block(element, tag, style, look)
        else:
            self._found.tracked_changes += tag == "ins"
            inside = look.of(tag, style)
            self._found.structured |= inside.bold and not look.bold
            self.walk(element, inside)

    def _block(self, element: etree._Element, tag: str, style: str, look: Look) -> None:
        self.close()
        if tag == "pre" or _PREFORMATTED.search(style):
            look = replace(look, preformatted=True)
        heading, listed = _HEADING.fullmatch(tag), _WORD_LIST.search(style)
        level = int(heading[1]) if heading else _told_level(element, style)
        self._found.structured |= bool(level or listed) or tag in _STRUCTURE
        if level:
            self._next = Block("heading", level=level)
        elif listed and tag != "li":
            self._next = Block("item", level=int(listed[1]) - 1)
        if tag in ("ul", "ol"):
            self._lists.append(_List("" if tag == "ul" else _form(element, style), _whole(element.get("start"), 1)))
        elif tag == "li":
            if self._lists and element.get("value"):
                self._lists[-1].number = _whole(element.get("value"), self._lists[-1].number)
            self._items.append(None)
        # What makes a whole heading bold says nothing of its words.
        self.walk(element, look if level else look.of(tag, style))
        self.close()
        self._next = Block("paragraph")
        if tag in ("ul", "ol"):
            self._lists.pop()
        elif tag == "li":
            self._items.pop()

    def _begin_item(self, block: Block) -> None:
        block.kind, block.level = "item", max(len(self._lists) - 1, 0)
        self._items[-1] = block
        if not self._lists or not self._lists[-1].form:
            block.number, block.bullet = BULLET, True
            return
        block.number = f"{_written(self._lists[-1].number, self._lists[-1].form)}."
        self._lists[-1].number += 1

    def _word_number(self, words: str) -> None:
        """The number as Word printed it before the paragraph; what has neither letter nor figure is a bullet, whatever its font."""
        number = "".join(words.split())
        if not number:
            return
        bullet = not any(letter.isalnum() for letter in number) or number in ("o", "ü", "Ø", "v", "§", "q")
        self._next.number, self._next.bullet = (BULLET, True) if bullet else (number, False)
        if self._next.kind == "paragraph":
            self._next.kind = "item"

    def _table(self, element: etree._Element, look: Look) -> None:
        self._found.structured = True
        table = Block("table", anchor=Anchor(""), holder=self._holder or (self._items[-1] if self._items else None))
        lines = [line for line in element.iter("tr") if next(line.iterancestors("table")) is element]
        lines = [line for line in lines if not _HIDDEN.search((line.get("style") or "").lower())]
        cells = [[*line.iterchildren("td", "th")] for line in lines]
        rows: list[Row] = []
        inside: list[list[Block]] = []
        for own, places in zip(cells, places_of([[span_of(cell) for cell in own] for own in cells]), strict=True):
            row = Row(Block("row", holder=table, anchor=Anchor("")))
            for cell, place in zip(own, places, strict=True):
                style = (cell.get("style") or "").lower()
                row.repeated = (cell.tag == "th" or _in_head(cell)) and (row.repeated or not row.cells)
                row.shaded.append(bool(_SHADED.search(style)) or cell.get("bgcolor") is not None)
                block = Block("cell", holder=row.block, anchor=Anchor(""), cell=place)
                row.cells.append(block)
                inside.append(self._cell(cell, block, look.of(str(cell.tag), style)))
            rows.append(row)
        if not any(row.cells for row in rows):
            return
        find_header(rows)
        self._found.blocks.append(table)
        nested = iter(inside)
        for row in rows:
            self._found.blocks.append(row.block)
            for block in row.cells:
                self._found.blocks += (block, *next(nested))

    def _cell(self, element: etree._Element, block: Block, look: Look) -> list[Block]:
        """Fills a cell with its paragraphs, one below the other; gives the blocks of the tables in it."""
        found = PastedMarkup(unshown=self._found.unshown)
        reader = _Reader(found, holder=block)
        reader.walk(element, look)
        reader.close()
        self._found.tracked_changes += found.tracked_changes
        lines = [one for one in found.blocks if one.kind in ("paragraph", "heading", "item")]
        for line in lines:
            start = len(block.text) + bool(block.text)
            number = f"{line.number} " if line.number and line.kind == "item" else ""
            block.text += ("\n" if block.text else "") + number + line.text
            start += len(number)
            block.spans += tuple(replace(span, start=span.start + start, end=span.end + start) for span in line.spans)
        return [one for one in found.blocks if one not in lines]


def _is_layout(table: etree._Element) -> bool:
    """E-mails put whole pages into tables of one column."""
    if table.get("role") == "presentation":
        return True
    rows = [line for line in table.iter("tr") if next(line.iterancestors("table")) is table]
    return all(len([*line.iterchildren("td", "th")]) <= 1 for line in rows)


def _in_head(cell: etree._Element) -> bool:
    row = cell.getparent()
    over = None if row is None else row.getparent()
    return over is not None and over.tag == "thead"


def _told_level(element: etree._Element, style: str) -> int:
    """The level of a heading that is written as a paragraph, 0 where it is none."""
    if element.get("role") == "heading":
        return min(max(_whole(element.get("aria-level"), 1), 1), 9)
    outline = _WORD_OUTLINE.search(style)
    return int(outline[1]) if outline else 0


def _whole(value: str | None, otherwise: int) -> int:
    return int(value) if value is not None and value.isascii() and value.isdigit() and len(value) < 5 else otherwise


def _form(element: etree._Element, style: str) -> str:
    told = re.search(r"list-style-type:\s*(lower|upper)-(alpha|latin|roman)", style)
    if told is not None:
        letter = "i" if told[2] == "roman" else "a"
        return letter if told[1] == "lower" else letter.upper()
    given = element.get("type") or "1"
    return given if given in ("a", "A", "i", "I") else "1"


def _written(number: int, form: str) -> str:
    if form in "aA" and 1 <= number <= 26:
        return chr(ord(form) + number - 1)
    if form in "iI" and 1 <= number < 4000:
        letters = "".join(_roman(number))
        return letters.upper() if form == "I" else letters
    return str(number)


def _roman(number: int) -> Iterator[str]:
    for value, letters in _ROMAN:
        while number >= value:
            yield letters
            number -= value
