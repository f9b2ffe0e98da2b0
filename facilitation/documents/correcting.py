"""Corrects the tree of a document before it is accepted: levels, headings, what a wrong break cut or ran together.

Each correction gives a new document; the words are kept, and numbers, parents and labels are worked out anew as at the import.
Where a clause's words stand in the original stays with it: a joined clause stands in the paragraphs of both, the halves of a split
one in the same paragraph (`docx.seams` tells them apart at the export).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from typing import Final

from facilitation.documents.blocks import Block
from facilitation.documents.broken_words import seam, words_of
from facilitation.documents.handwritten import number_by_hand
from facilitation.documents.imported import ImportedDocument
from facilitation.documents.outline import blocks_of, outline, traits
from facilitation.documents.typed_numbers import typed_number
from facilitation.errors import PalabreError
from facilitation.text.clauses import Anchor, ClauseId, Span

DEEPEST_HEADING: Final = 9
DEEPEST_ITEM: Final = 8
FLOWING: Final = frozenset({"heading", "paragraph", "item"})
"""Kinds that can be corrected: tables, notes and text boxes are as the file has them."""


def promote(document: ImportedDocument, ids: Collection[ClauseId]) -> ImportedDocument:
    """Headings and list items one level up; a heading of level 1 and an item of the outermost list stay.

    Raises PalabreError("correction.no_level") where none of them has a level, ("correction.fixed") for parts of tables, notes and
    text boxes.
    """
    return _levelled(document, ids, -1)


def demote(document: ImportedDocument, ids: Collection[ClauseId]) -> ImportedDocument:
    """Headings and list items one level down, as far as there are levels; raises as `promote` does."""
    return _levelled(document, ids, 1)


def make_heading(document: ImportedDocument, ids: Collection[ClauseId], level: int) -> ImportedDocument:
    """Makes headings of this level (1 to 9) of paragraphs, items or other headings; raises PalabreError("correction.fixed")."""
    if not 1 <= level <= DEEPEST_HEADING:
        raise ValueError(level)

    def change(block: Block) -> None:
        block.kind, block.level, block.holder = "heading", level, None
        _number(block)

    return _changed(document, ids, change)


def make_paragraph(document: ImportedDocument, ids: Collection[ClauseId]) -> ImportedDocument:
    """Makes paragraphs of headings and list items; raises PalabreError("correction.fixed")."""

    def change(block: Block) -> None:
        block.kind, block.level = "paragraph", 0
        _number(block)
        if block.bullet:
            block.number, block.number_typed, block.bullet = "", False, False

    return _changed(document, ids, change)


def join(document: ImportedDocument, first: ClauseId, second: ClauseId) -> ImportedDocument:
    """Two neighbours as one clause, which is what the first was: with a space between, or as one word where a hyphen cut it.

    Notes and text boxes that hang on the first may stand between. Raises PalabreError("correction.not_neighbours"), or
    ("correction.fixed") for parts of tables, notes and text boxes.
    """
    blocks, places = _thawed(document)
    one, other = blocks[places[first]], blocks[places[second]]
    _require_flowing([one, other])
    if _next_flowing(blocks, places[first]) is not other:
        raise PalabreError("correction.not_neighbours")
    start, end = one.text.rstrip(), other.text.lstrip()
    gone, between = seam(start, end, words_of(block.text for block in blocks))
    kept = start[: len(start) - gone]
    moved = len(kept) + len(between) - (len(other.text) - len(end))
    spans = _cut(one.spans, 0, len(kept), 0) + _cut(other.spans, len(other.text) - len(end), len(other.text), moved)
    had_number = bool(one.number)
    one.text, one.spans = kept + between + end, _merged(spans)
    one.anchor = _together(one.anchor, other.anchor)
    _number(one, anew=not had_number and one.kind != "heading")
    blocks.remove(other)
    for block in blocks:
        if block.holder is other:
            block.holder = one
    return _outlined(document, blocks)


def next_to_join(document: ImportedDocument, clause: ClauseId) -> ClauseId | None:
    """What `join` would join to the clause, None where nothing stands next to it that can be."""
    blocks, places = _thawed(document)
    place = places[clause]
    other = _next_flowing(blocks, place) if blocks[place].kind in FLOWING else None
    return None if other is None else document.clauses[blocks.index(other)].id


def split(document: ImportedDocument, clause: ClauseId, at: int) -> ImportedDocument:
    """Two clauses of one, cut before the letter `at` of its text; white space at the cut goes.

    The second is an item where it begins with a number or bullet of its own or goes on a list with bullets, else a paragraph.
    Raises PalabreError("correction.empty_half") where one of them would have no words, ("correction.holds_notes") where notes or
    text boxes hang on the clause, ("correction.fixed") for parts of tables, notes and text boxes.
    """
    blocks, places = _thawed(document)
    place = places[clause]
    block = blocks[place]
    _require_flowing([block])
    if place + 1 < len(blocks) and blocks[place + 1].kind in {"note", "box"}:
        raise PalabreError("correction.holds_notes")
    if not 0 <= at <= len(block.text) or not block.text[:at].strip() or not block.text[at:].strip():
        raise PalabreError("correction.empty_half")
    end = len(block.text[:at].rstrip())
    start = len(block.text) - len(block.text[at:].lstrip())
    second = Block("paragraph", block.text[start:], anchor=block.anchor, holder=block.holder)
    second.spans = _cut(block.spans, start, len(block.text), -start)
    block.text, block.spans = block.text[:end], _cut(block.spans, 0, end, 0)
    _number(block)
    number_by_hand([second])
    if block.kind == "item" and second.kind == "item":
        second.level = block.level
    elif block.kind == "item" and block.bullet and not block.number_typed and not second.number:
        second.kind, second.level, second.number, second.bullet = "item", block.level, block.number, True
    blocks.insert(place + 1, second)
    return _outlined(document, blocks)


def likely_level(document: ImportedDocument, clause: ClauseId) -> int:
    """The level that the clause would have as a heading: that of headings numbered in the same way, else one below its part."""
    places = {one.id: place for place, one in enumerate(document.clauses)}
    wanted = _scheme(document.clauses[places[clause]].text)
    before = [one for one in document.clauses[: places[clause]] if one.kind == "heading"]
    alike = next((one.level for one in reversed(before) if wanted and _scheme(one.text) == wanted), 0)
    return alike or min((before[-1].level if before else 0) + 1, DEEPEST_HEADING)


def likely_cut(text: str) -> int:
    """Where a text that ran together is most likely to be cut: at a line break, after a sentence, after a word; near its middle."""
    middle = len(text) / 2
    for sign in (r"\n", r"[.;:!?…]\s+(?=\S)", r"\s+"):
        found = [one.end() for one in re.finditer(sign, text) if text[: one.end()].strip() and text[one.end() :].strip()]
        if found:
            return min(found, key=lambda at: abs(at - middle))
    return len(text) // 2


def _scheme(text: str) -> str:
    found = typed_number(text, heading=True)
    return "" if found is None or found.kind == "bullet" else found.scheme


def _levelled(document: ImportedDocument, ids: Collection[ClauseId], by: int) -> ImportedDocument:
    blocks, places = _thawed(document)
    chosen = [blocks[places[one]] for one in ids]
    _require_flowing(chosen)
    levelled = [block for block in chosen if block.kind != "paragraph"]
    if not levelled:
        raise PalabreError("correction.no_level")
    for block in levelled:
        least, most = (1, DEEPEST_HEADING) if block.kind == "heading" else (0, DEEPEST_ITEM)
        block.level = min(max(block.level + by, least), max(most, block.level))
    return _outlined(document, blocks)


def _changed(document: ImportedDocument, ids: Collection[ClauseId], change: Callable[[Block], None]) -> ImportedDocument:
    blocks, places = _thawed(document)
    chosen = [blocks[places[one]] for one in ids]
    _require_flowing(chosen)
    for block in chosen:
        was_item = block.kind == "item"
        change(block)
        for held in blocks if was_item and block.kind != "item" else ():
            if held.holder is block and held.kind != "note":
                # Only an item takes paragraphs and tables with it.
                held.holder = None
    return _outlined(document, blocks)


def _thawed(document: ImportedDocument) -> tuple[list[Block], dict[ClauseId, int]]:
    blocks = blocks_of(document.clauses, document.traits)
    return blocks, {clause.id: place for place, clause in enumerate(document.clauses)}


def _outlined(document: ImportedDocument, blocks: list[Block]) -> ImportedDocument:
    return replace(document, clauses=outline(blocks), traits=traits(blocks))


def _require_flowing(blocks: Iterable[Block]) -> None:
    if any(block.kind not in FLOWING for block in blocks):
        raise PalabreError("correction.fixed")


def _next_flowing(blocks: list[Block], place: int) -> Block | None:
    """The block that stands right after this one in the text, past what hangs on this one."""
    for block in blocks[place + 1 :]:
        if block.kind in FLOWING:
            return block
        if not _hangs(block):
            return None
    return None


def _hangs(block: Block) -> bool:
    """Whether a block is a note or a text box, or stands in one."""
    over: Block | None = block
    while over is not None and over.kind not in {"note", "box"}:
        over = over.holder
    return over is not None


def _number(block: Block, *, anew: bool = False) -> None:
    """Reads the typed number again; numbers that the file computes stay. The kind stays too, unless it is to be told `anew`."""
    if block.number and not block.number_typed:
        return
    kind = block.kind
    block.number, block.number_typed, block.bullet = "", False, False
    number_by_hand([block])
    if not anew:
        block.kind = kind
    if block.kind == "item" and not block.number:
        block.kind, block.level = "paragraph", 0


def _together(one: Anchor | None, other: Anchor | None) -> Anchor | None:
    if one is None or other is None or one.part != other.part:
        return one
    return replace(one, paragraphs=tuple(dict.fromkeys((*one.paragraphs, *other.paragraphs))))


def _cut(spans: Iterable[Span], start: int, end: int, by: int) -> tuple[Span, ...]:
    """The spans as far as they are within `start:end`, moved by so many letters."""
    within = (replace(span, start=max(span.start, start) + by, end=min(span.end, end) + by) for span in spans)
    return tuple(span for span in within if span.start < span.end)


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    found: list[Span] = []
    for span in spans:
        last = found[-1] if found else None
        if last is not None and last.end == span.start and replace(last, start=span.start, end=span.end) == span:
            found[-1] = replace(last, end=span.end)
        else:
            found.append(span)
    return tuple(found)
