"""How people cite each clause: "3.2.1", "3.2, al. 2", "Art. 4, al. 2", "Tableau 2, ligne 5, « Indicateur »"; never twice the same.

Labels are French words of the printed paper's world (alinéa, puce, ligne), kept with the document and the same in both languages
of the program: they are what is said aloud in the room.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from facilitation.documents.blocks import Block
from facilitation.documents.tabular import column_names

_LONGEST: Final = 40
_ENDS: Final = " \t\u00a0\u202f.:;,–—-"
_ARTICLE: Final = re.compile(r"article\s+", re.IGNORECASE)
_BARE: Final = re.compile(r"[(\[]?(?:\d{1,3}|[a-z]|[ivxlc]+)[)\].°]*", re.IGNORECASE)
"""A number that means nothing without the part it stands in: "1", "a)", "iv."."""
_TABLE_CAPTION: Final = re.compile(r"(?:tableau|table)\s+(?:n[°o]\s*)?([0-9]+(?:[.\-][0-9]+)*|[IVXLC]+)\b", re.IGNORECASE)
_CONTEXT_FREE: Final = frozenset({"table", "row", "cell", "note"})


def shortened(text: str, longest: int = _LONGEST) -> str:
    """The text on one line, cut at a word with "…" where it is longer than `longest` letters."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    cut = line.rfind(" ", 0, longest + 1)
    return line[: cut if cut > longest // 2 else longest].rstrip(_ENDS) + "…"


def cited(number: str) -> str:
    """The number without the full stop, the colon or the dash that ends it in print: "2.1.", "Axe 2 :" → "2.1", "Axe 2"."""
    return number.strip().rstrip(_ENDS) or number.strip()


def label_blocks(blocks: Sequence[Block], parents: Sequence[int | None]) -> list[str]:
    """One label for each block, unique without regard to case; `parents` are places in `blocks`."""
    return _Labels(blocks, parents).all()


class _Labels:
    def __init__(self, blocks: Sequence[Block], parents: Sequence[int | None]) -> None:
        self._blocks = blocks
        self._parents = parents
        self._labels: list[str] = []
        self._taken: dict[str, int] = {}
        self._counts: Counter[tuple[str, str]] = Counter()
        self._headings = Counter(cited(b.number).casefold() for b in blocks if b.kind == "heading" and b.number)
        self._numbers = Counter(cited(b.number).casefold() for b in blocks if b.number and b.kind not in _CONTEXT_FREE)
        self._article: tuple[int | None, str] = (None, "")
        self._tables = _table_numbers(blocks)
        self._table_names: dict[int, str] = {}
        self._names: dict[int, dict[int, str]] = {}
        self._lines: Counter[int] = Counter()

    def all(self) -> list[str]:
        for index, block in enumerate(self._blocks):
            self._labels.append(self._once(self._label(index, block)))
        return self._labels

    def _once(self, label: str) -> str:
        key = label.casefold()
        seen = self._taken.get(key, 0)
        self._taken[key] = seen + 1
        return label if not seen else self._once(f"{label} ({seen + 1})")

    def _label(self, index: int, block: Block) -> str:
        if block.kind == "table":
            return self._table(index, block)
        if block.kind == "row":
            return self._row(index, block)
        if block.kind == "cell":
            return self._cell(index, block)
        if block.kind == "note":
            return f"note de fin {block.number}" if block.note == "endnote" else f"note {block.number}"
        if block.kind == "heading":
            return self._heading(index, block)
        if block.kind == "box":
            return self._within(self._context(index), f"encadré {self._count(index, 'box')}")
        return self._passage(index, block)

    def _heading(self, index: int, block: Block) -> str:
        self._article = (None, "")
        above = self._parents[index]
        if not block.number or block.bullet:
            title = shortened(block.text)
            if title.casefold() in self._taken and above is not None:
                return self._within(self._labels[above], title)
            return title
        core = cited(block.number)
        numbered_above = above is not None and bool(self._blocks[above].number)
        if _BARE.fullmatch(core) and numbered_above and above is not None:
            return self._within(self._labels[above], core)
        if self._headings[core.casefold()] > 1 and above is not None:
            return self._within(self._labels[above], core)
        return core

    def _passage(self, index: int, block: Block) -> str:
        """A paragraph or an item: by its own number where that is enough, else by its place in its part."""
        if block.kind == "paragraph":
            place = self._count(index, "paragraph")
        if block.bullet:
            scope = self._scope(index)
            self._counts[scope, "bullet"] += 1
            return self._within(scope, f"puce {self._counts[scope, 'bullet']}")
        if not block.number:
            return self._within(self._context(index), f"al. {place}")
        core = cited(block.number)
        if block.caption and (found := _TABLE_CAPTION.match(core)):
            return f"{core}, titre" if found.end() == len(core) else core
        label = core
        if _BARE.fullmatch(core) or self._numbers[core.casefold()] > 1:
            label = self._within(self._scope(index), core)
        if block.kind == "paragraph" and _ARTICLE.match(core):
            label = core
            self._article = (self._parents[index], _ARTICLE.sub("Art. ", core))
            self._counts[self._article[1], "paragraph"] = 1
        return label

    def _scope(self, index: int) -> str:
        """What a bare number stands in: the item above it, else the part."""
        above = self._parents[index]
        while above is not None and self._blocks[above].kind == "item":
            if self._blocks[above].number and not self._blocks[above].bullet:
                return self._labels[above]
            above = self._parents[above]
        return self._context(index)

    def _context(self, index: int) -> str:
        """The label of the part that holds the block, an article in short form; "" before the first heading."""
        above = self._parents[index]
        while above is not None and self._blocks[above].kind == "item":
            above = self._parents[above]
        if self._article[1] and above == self._article[0]:
            return self._article[1]
        return "" if above is None else _ARTICLE.sub("Art. ", self._labels[above], count=1)

    def _count(self, index: int, kind: str) -> int:
        context = self._context(index)
        self._counts[context, kind] += 1
        return self._counts[context, kind]

    @staticmethod
    def _within(scope: str, part: str) -> str:
        return f"{scope}, {part}" if scope else part

    def _table(self, index: int, block: Block) -> str:
        holder = block.holder
        if holder is not None:
            self._lines[holder.position] += 1
            name = f"{self._labels[holder.position]}, tableau {self._lines[holder.position]}"
        else:
            name = self._tables[index]
        return name

    def _row(self, index: int, block: Block) -> str:
        assert block.holder is not None
        table = block.holder.position
        kind = "header" if block.header else "line"
        self._counts[str(table), kind] += 1
        count = self._counts[str(table), kind]
        if block.header:
            return f"{self._labels[table]}, en-tête" + (f" {count}" if count > 1 else "")
        return f"{self._labels[table]}, ligne {count}"

    def _cell(self, index: int, block: Block) -> str:
        assert block.holder is not None
        assert block.holder.holder is not None
        assert block.cell is not None
        table = block.holder.holder.position
        if table not in self._names:
            self._names[table] = self._columns(table)
        column = block.cell.column
        name = self._names[table].get(column)
        if name is None:
            name = f"colonne {column + 1}"
        return f"{self._labels[block.holder.position]}, {name}"

    def _columns(self, table: int) -> dict[int, str]:
        """What to call the columns: « name », with the column's number where two have the same name."""
        header: list[Block] = []
        columns = 1
        for block in self._blocks[table + 1 :]:
            if block.kind == "row" and block.holder is self._blocks[table]:
                if columns > 1 and not block.header and not header:
                    break
                continue
            if block.kind != "cell" or block.holder is None or block.holder.holder is not self._blocks[table]:
                if block.holder is None:
                    break
                continue
            assert block.cell is not None
            columns = max(columns, block.cell.column + block.cell.column_span)
            if not block.cell.header:
                break
            header.append(block)
        names = column_names(header, columns)
        short = {column: shortened(name) for column, name in names.items()}
        times = Counter(short.values())
        return {
            column: f"« {name} »" if times[name] == 1 else f"« {name} » (colonne {column + 1})" for column, name in short.items()
        }


def _table_numbers(blocks: Sequence[Block]) -> dict[int, str]:
    """What to call the tables that stand in no other: by the number of the caption above them where the paper has such captions,
    else by their order."""
    outer = [index for index, block in enumerate(blocks) if block.kind == "table" and block.holder is None]
    captions: dict[int, str] = {}
    for index in outer:
        above = index - 1
        while above >= 0 and blocks[above].kind in {"note", "box"}:
            above -= 1
        if above >= 0 and blocks[above].kind in {"paragraph", "heading", "item"}:
            found = _TABLE_CAPTION.match(blocks[above].text.strip())
            if found is not None:
                captions[index] = found[1].rstrip(".-")
    if len(set(captions.values())) < len(captions):
        captions = {}
    names: dict[int, str] = {}
    rest = 0
    for index in outer:
        if index in captions:
            names[index] = f"Tableau {captions[index]}"
        elif captions:
            rest += 1
            names[index] = f"Tableau sans numéro {rest}"
        else:
            names[index] = f"Tableau {len(names) + 1}"
    return names
