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
_ARTICLE: Final = re.compile(r"(?:article|art\.?)\s+", re.IGNORECASE)
_WRITTEN_OUT: Final = re.compile(r"(?:^|(?<=, ))article\s+", re.IGNORECASE)
_BARE: Final = re.compile(r"[(\[]?(?:\d{1,3}|[a-z]|[ivxlc]+)[)\].°]*", re.IGNORECASE)
"""A number that means nothing without the part it stands in: "1", "a)", "iv."."""
_TABLE_CAPTION: Final = re.compile(r"(?:tableau|table)\s+(?:n[°o]\s*)?([0-9]+(?:[.\-][0-9]+)*|[IVXLC]+)\b", re.IGNORECASE)
_FIRSTS: Final = frozenset({"1", "i", "a", "1er", "1ère", "premier", "première", "unique"})
_NUMBERED: Final = frozenset({"heading", "paragraph", "item"})


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
        self._parts = _parts(blocks, parents)
        self._articles = _articles(blocks, self._parts)
        self._labels: list[str] = []
        self._taken: dict[str, int] = {}
        self._counts: Counter[tuple[str, str]] = Counter()
        self._headings = Counter(cited(b.number).casefold() for b in blocks if b.kind == "heading" and b.number)
        self._numbers = Counter(cited(b.number).casefold() for b in blocks if b.number and b.kind in _NUMBERED)
        self._restarted = _restarted(self._headings), _restarted(self._numbers)
        self._bare = Counter(
            (part, cited(b.number).casefold())
            for b, part in zip(blocks, self._articles, strict=True)
            if b.kind == "item" and b.number
        )
        self._lists = _bullet_lists(blocks, self._articles)
        self._introduced: dict[int | None, str] = {}
        """The label of the last paragraph of a part or an article: what introduces the list that follows it."""
        self._tables = _table_numbers(blocks)
        self._columns = _columns(blocks)

    def all(self) -> list[str]:
        for index, block in enumerate(self._blocks):
            label = self._once(self._label(index, block))
            self._labels.append(label)
            if block.kind == "paragraph":
                article = self._articles[index] == index
                if article:
                    # Its own words are its first paragraph.
                    self._count(self._short(index), "paragraph")
                self._introduced[self._articles[index]] = f"{self._short(index)}, al. 1" if article else label
        return self._labels

    def _once(self, label: str) -> str:
        key = label.casefold()
        seen = self._taken.get(key)
        if seen is None:
            self._taken[key] = 1
            return label
        self._taken[key] = seen + 1
        return self._once(f"{label} ({seen + 1})")

    def _label(self, index: int, block: Block) -> str:
        match block.kind:
            case "cell":
                return self._cell(block)
            case "row":
                return self._row(block)
            case "table":
                return self._table(index, block)
            case "note":
                return f"note de fin {block.number}" if block.note == "endnote" else f"note {block.number}"
            case "heading":
                return self._heading(index, block)
            case "box":
                return self._within(self._holding(index), f"encadré {self._count(self._holding(index), 'box')}")
            case "item":
                return self._item(index, block)
            case _:
                return self._paragraph(index, block)

    def _heading(self, index: int, block: Block) -> str:
        above = self._parents[index]
        if not block.number or block.bullet:
            title = shortened(block.text)
            if title.casefold() in self._taken:
                title = shortened(block.text, 2 * _LONGEST)
            if title.casefold() in self._taken and above is not None:
                return self._within(self._labels[above], title)
            return title
        core = cited(block.number)
        if above is not None:
            hangs = bool(_BARE.fullmatch(core)) and bool(self._blocks[above].number)
            if hangs or self._headings[core.casefold()] > 1 or _word(core) in self._restarted[0]:
                return self._within(self._labels[above], core)
        return core

    def _paragraph(self, index: int, block: Block) -> str:
        """By its own number where that is enough, else by its place in its part."""
        context = self._context(index)
        core = cited(block.number)
        if _TABLE_CAPTION.fullmatch(core):
            return f"{core}, titre"
        if self._articles[index] == index:
            # Each decree of an official journal has an article 2: its own decree tells it from the others.
            part = self._parts[index]
            again = self._numbers[core.casefold()] > 1 or _word(core) in self._restarted[1]
            return self._within(self._labels[part], core) if part is not None and again else core
        if not (block.caption and core):
            place = self._count(context, "paragraph")
        if not core:
            return self._within(context, f"al. {place}")
        if _BARE.fullmatch(core) or self._numbers[core.casefold()] > 1:
            return self._within(context, core)
        return core

    def _item(self, index: int, block: Block) -> str:
        """By its number, with what it stands in where the number says little; bullets by their place in the list."""
        part = self._articles[index]
        scope = self._scope(index)
        introduced = self._introduced.get(part, "")
        if block.bullet:
            if scope == self._context(index) and self._lists[part] > 1:
                scope = introduced or scope
            return self._within(scope, f"puce {self._count(scope, 'bullet')}")
        core = cited(block.number)
        if not _BARE.fullmatch(core) and self._numbers[core.casefold()] == 1:
            return core
        if scope == self._context(index) and self._bare[part, core.casefold()] > 1:
            scope = introduced or scope
        return self._within(scope, core)

    def _scope(self, index: int) -> str:
        """What a bare number stands in: the numbered item above it, else the part."""
        above = self._parents[index]
        while above is not None and self._blocks[above].kind == "item":
            if not self._blocks[above].bullet:
                return self._labels[above]
            above = self._parents[above]
        return self._context(index)

    def _context(self, index: int) -> str:
        """The label of the part that holds the block, an article in its short form; "" before the first heading."""
        part = self._articles[index]
        return "" if part is None else self._short(part)

    def _short(self, index: int) -> str:
        block = self._blocks[index]
        label = self._labels[index] if index < len(self._labels) else cited(block.number)
        return _WRITTEN_OUT.sub("Art. ", label)

    def _holding(self, index: int) -> str:
        """As `_context`; inside a cell or a note, its label."""
        above = self._parents[index]
        if above is not None and self._blocks[above].kind in {"cell", "note", "box"}:
            return self._labels[above]
        return self._context(index)

    def _count(self, context: str, kind: str) -> int:
        self._counts[context, kind] += 1
        return self._counts[context, kind]

    @staticmethod
    def _within(scope: str, part: str) -> str:
        return f"{scope}, {part}" if scope else part

    def _table(self, index: int, block: Block) -> str:
        if block.holder is None:
            return self._tables[index]
        holder = self._labels[block.holder.position]
        return f"{holder}, tableau {self._count(holder, 'table')}"

    def _row(self, block: Block) -> str:
        assert block.holder is not None
        table = self._labels[block.holder.position]
        if block.header:
            count = self._count(table, "header")
            return f"{table}, en-tête" + (f" {count}" if count > 1 else "")
        return f"{table}, ligne {self._count(table, 'line')}"

    def _cell(self, block: Block) -> str:
        row, place = block.holder, block.cell
        assert row is not None
        assert row.holder is not None
        assert place is not None
        names = self._columns.get(row.holder.position)
        name = None if names is None else names.get(place.column)
        return f"{self._labels[row.position]}, {name or f'colonne {place.column + 1}'}"


def _word(number: str) -> str:
    """ "sous-section" for "Sous-section 2", "article" for "Art. 3", "" for "2.1"."""
    word = number.casefold().rpartition(" ")[0]
    return "article" if word in {"art", "art."} else word


def _restarted(numbers: Counter[str]) -> frozenset[str]:
    """The words whose numbers begin again: "Section 8" alone says too little where three chapters have a section 1."""
    again = (number for number, count in numbers.items() if count > 1 and number.rpartition(" ")[2] in _FIRSTS)
    return frozenset(filter(None, map(_word, again)))


def _parts(blocks: Sequence[Block], parents: Sequence[int | None]) -> list[int | None]:
    """For each block the place of what holds it, items left out: the heading, the cell, the note; None at the top."""
    parts: list[int | None] = []
    for above in parents:
        while above is not None and blocks[above].kind == "item":
            above = parents[above]
        parts.append(above)
    return parts


def _articles(blocks: Sequence[Block], parts: Sequence[int | None]) -> list[int | None]:
    """As `parts`, but a paragraph "Article 4 : …" holds itself and what follows it, until the next one or the end of its part."""
    held: list[int | None] = []
    current: dict[int | None, int] = {}
    for index, (block, part) in enumerate(zip(blocks, parts, strict=True)):
        if block.kind == "paragraph" and _ARTICLE.match(block.number):
            current[part] = index
        held.append(current.get(part, part))
        if block.kind == "heading":
            current.pop(part, None)
    return held


def _bullet_lists(blocks: Sequence[Block], parts: Sequence[int | None]) -> Counter[int | None]:
    """How many lists with bullets each part has; a paragraph or a table between two items ends a list."""
    lists: Counter[int | None] = Counter()
    running: set[int | None] = set()
    for block, part in zip(blocks, parts, strict=True):
        if block.kind == "item":
            if block.bullet and part not in running:
                running.add(part)
                lists[part] += 1
        elif block.kind in {"paragraph", "table", "box"}:
            running.discard(part)
    return lists


def _columns(blocks: Sequence[Block]) -> dict[int, dict[int, str]]:
    """For each table with a header what to call its columns: « name », with the column's number where two have the same name."""
    headers: dict[int, list[Block]] = {}
    widths: dict[int, int] = {}
    for block in blocks:
        place, row = block.cell, block.holder
        if place is None or block.kind != "cell" or row is None or row.holder is None:
            continue
        table = row.holder.position
        width = place.column + place.column_span
        if width > widths.get(table, 0):
            widths[table] = width
        if place.header:
            headers.setdefault(table, []).append(block)
    named: dict[int, dict[int, str]] = {}
    for table, header in headers.items():
        short = {column: shortened(name) for column, name in column_names(header, widths[table]).items()}
        times = Counter(short.values())
        named[table] = {
            column: f"« {name} »" if times[name] == 1 else f"« {name} » (colonne {column + 1})" for column, name in short.items()
        }
    return named


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
