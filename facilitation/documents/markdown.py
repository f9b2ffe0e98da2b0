"""Reads Markdown: headings, paragraphs, nested lists, tables, bold and italic; HTML in it as far as it is text and tables.

The parsing is markdown-it's (CommonMark with tables); here its tokens become blocks, each with the lines it came from.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

from facilitation.documents.blocks import Block
from facilitation.documents.imported import UnshownKind
from facilitation.documents.markup import read_markup
from facilitation.documents.tabular import Row, find_header
from facilitation.text.clauses import Anchor, CellPlace, Span

BULLET: Final = "•"
_FRONT_MATTER: Final = re.compile(r"\A---[ \t]*\n(.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FRONT_TITLE: Final = re.compile(r"^title[ \t]*:[ \t]*[\"']?(.+?)[\"']?[ \t]*$", re.MULTILINE | re.IGNORECASE)
_BREAK: Final = re.compile(r"<br[ \t]*/?>", re.IGNORECASE)
_UNDERLINE: Final = re.compile(r"<(/?)(?:u|ins)>", re.IGNORECASE)
_TAG: Final = re.compile(r"</?[A-Za-z][^>]*>|<!--.*?-->", re.DOTALL)


def read_markdown(text: str) -> tuple[list[Block], Counter[UnshownKind], str]:
    """The blocks in order, what is not shown, and the title that the front matter gives ("" where there is none).

    `anchor.paragraphs` are zero-based line numbers of the whole file.
    """
    title = ""
    front = _FRONT_MATTER.match(text)
    if front is not None:
        found = _FRONT_TITLE.search(front[1] or "")
        title = "" if found is None else found[1]
        # Empty lines in its place keep the numbers of the lines that follow.
        text = "\n" * front[0].count("\n") + text[front.end() :]
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    reader = _Reader()
    reader.read(parser.parse(text))
    return reader.blocks, reader.unshown, title


class _Reader:
    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.unshown: Counter[UnshownKind] = Counter()
        self._lists: list[list[int | None]] = []
        """For each list that is open its next number, None for bullets."""
        self._items: list[Block | None] = []
        """For each list item that is open its block, once its first words have been read."""
        self._marks: list[str] = []
        self._rows: list[Row] = []
        self._table: Block | None = None
        self._column = 0
        self._markup: list[tuple[str, Anchor]] = []

    def read(self, tokens: Sequence[Token]) -> None:
        for index, token in enumerate(tokens):
            if token.type == "html_block":
                self._markup.append((token.content, _anchor(token)))
                continue
            self._flush_markup()
            self._take(token, tokens, index)
        self._flush_markup()

    def _take(self, token: Token, tokens: Sequence[Token], index: int) -> None:
        match token.type:
            case "heading_open":
                self._words(Block("heading", level=int(token.tag[1])), tokens[index + 1], token)
            case "paragraph_open":
                self._paragraph(tokens[index + 1], token)
            case "fence" | "code_block":
                if token.content.strip():
                    self._append(Block("paragraph", token.content.rstrip("\n"), anchor=_anchor(token)))
            case "bullet_list_open":
                self._lists.append([None])
            case "ordered_list_open":
                self._lists.append([int(token.attrGet("start") or 1) if token.attrGet("start") is not None else 1])
            case "bullet_list_close" | "ordered_list_close":
                self._lists.pop()
            case "list_item_open":
                self._items.append(None)
                self._marks.append(token.markup)
            case "list_item_close":
                self._items.pop()
                self._marks.pop()
                number = self._lists[-1][0]
                self._lists[-1][0] = None if number is None else number + 1
            case "table_open":
                self._table = Block("table", anchor=_anchor(token))
                self._append(self._table)
                self._rows = []
            case "tr_open":
                row = Block("row", holder=self._table, anchor=_anchor(token))
                self.blocks.append(row)
                self._rows.append(Row(row))
                self._column = 0
            case "th_open" | "td_open":
                self._cell(tokens[index + 1], token.type == "th_open")
            case "table_close":
                find_header(self._rows)
                self._table = None

    def _paragraph(self, inline: Token, token: Token) -> None:
        if not self._items:
            self._words(Block("paragraph"), inline, token)
            return
        if self._items[-1] is not None:
            # A second paragraph of an item belongs to the item.
            self._words(Block("paragraph", holder=self._items[-1]), inline, token)
            return
        number = self._lists[-1][0]
        block = Block("item", level=len(self._lists) - 1, bullet=number is None)
        block.number = BULLET if number is None else f"{number}{self._marks[-1] or '.'}"
        if self._words(block, inline, token):
            self._items[-1] = block

    def _words(self, block: Block, inline: Token, token: Token) -> bool:
        text, spans = self._inline(inline)
        if not text.strip():
            return False
        block.text, block.spans, block.anchor = text, spans, _anchor(token)
        self._append(block)
        return True

    def _append(self, block: Block) -> None:
        if block.holder is None and block.kind in {"paragraph", "table"} and self._items and self._items[-1] is not None:
            block.holder = self._items[-1]
        self.blocks.append(block)

    def _cell(self, inline: Token, header: bool) -> None:
        row = self._rows[-1]
        text, spans = self._inline(inline)
        block = Block("cell", text, spans=spans, holder=row.block, anchor=row.block.anchor)
        block.cell = CellPlace(len(self._rows) - 1, self._column)
        row.repeated = header
        self._column += 1
        row.cells.append(block)
        row.shaded.append(False)
        self.blocks.append(block)

    def _inline(self, inline: Token) -> tuple[str, tuple[Span, ...]]:
        pieces: list[str] = []
        spans: list[Span] = []
        length = bold = italic = under = 0
        for token in inline.children or ():
            piece = ""
            match token.type:
                case "text" | "code_inline" | "text_special":
                    piece = token.content
                case "softbreak":
                    piece = " "
                case "hardbreak":
                    piece = "\n"
                case "strong_open" | "strong_close":
                    bold += token.nesting
                case "em_open" | "em_close":
                    italic += token.nesting
                case "image":
                    self.unshown["image"] += 1
                case "html_inline":
                    if _BREAK.fullmatch(token.content):
                        piece = "\n"
                    elif found := _UNDERLINE.fullmatch(token.content):
                        under = max(0, under + (-1 if found[1] else 1))
            if not piece:
                continue
            look = (bold > 0, italic > 0, under > 0)
            if any(look):
                last = spans[-1] if spans else None
                if last is not None and last.end == length and (last.bold, last.italic, last.underline) == look:
                    spans[-1] = Span(last.start, length + len(piece), *look)
                else:
                    spans.append(Span(length, length + len(piece), *look))
            pieces.append(piece)
            length += len(piece)
        return "".join(pieces), tuple(spans)

    def _flush_markup(self) -> None:
        if not self._markup:
            return
        lines = tuple(line for _, anchor in self._markup for line in anchor.paragraphs)
        blocks = read_markup("\n".join(content for content, _ in self._markup), Anchor("", lines), self.unshown)
        self._markup.clear()
        for block in blocks:
            self._append(block)


def _anchor(token: Token) -> Anchor:
    return Anchor("", tuple(range(*token.map)) if token.map is not None else ())
