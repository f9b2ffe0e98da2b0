"""Writes changes into the elements of a DOCX story: as tracked changes with their author and date, or for good.

A `Pen` is the one or the other. What it is given are whole runs (w:r), whole paragraphs and whole rows: who calls it has cut the
runs where a change begins and ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from lxml import etree

from facilitation.documents.docx.names import (
    BOX_CONTENT,
    DEL,
    INS,
    MOVE_FROM,
    MOVE_TO,
    PPR,
    R_,
    RPR,
    TR,
    P,
    T,
    W,
    child,
    children,
    copied,
)
from facilitation.documents.docx.settling import join, next_paragraph

_ID: Final = W + "id"
_AUTHOR: Final = W + "author"
_DATE: Final = W + "date"
_ROW_PROPERTIES: Final = W + "trPr"
_BEFORE_ROW_PROPERTIES: Final = W + "tblPrEx"
_INSTRUCTION: Final = W + "instrText"
_STRUCK: Final = {T: W + "delText", _INSTRUCTION: W + "delInstrText"}
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_CHARACTERS: Final = {"\t": W + "tab", "\n": W + "br", "\u2011": W + "noBreakHyphen", "\u00ad": W + "softHyphen"}
_SPECIAL: Final = re.compile(f"[{''.join(_CHARACTERS)}\\x00-\\x1f]")
_SECTION: Final = W + "sectPr"
_AFTER_MARK: Final = frozenset({_SECTION, W + "pPrChange"})
_WRAPS: Final = frozenset({INS, DEL, MOVE_FROM, MOVE_TO})

Way = Literal["ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "tcPrChange"]


@dataclass(frozen=True, slots=True)
class Mark:
    """Who makes a change and when: `author` as Word shows it, `date` as the file writes it ("2025-07-23T10:42:00Z")."""

    number: str
    author: str
    date: str


class Pen:
    """`ids` gives the number of each new annotation; `tracked` says whether changes stay visible or are made for good."""

    def __init__(self, tracked: bool, ids: Iterator[int]) -> None:
        self.tracked = tracked
        self._ids = ids
        self._models: dict[tuple[Way, str, str], etree._Element] = {}

    def annotation(self, way: Way, mark: Mark) -> etree._Element:
        key = (way, mark.author, mark.date)
        model = self._models.get(key)
        if model is None:
            model = self._models[key] = etree.Element(W + way)
            model.set(_ID, "")
            model.set(_AUTHOR, mark.author)
            model.set(_DATE, mark.date)
        element = copied(model)
        element.set(_ID, str(next(self._ids)))
        return element

    # Runs

    def strike(self, runs: Sequence[etree._Element], mark: Mark, way: Way = "del") -> list[etree._Element]:
        """Strikes runs; returns the elements that now hold them ([] where they are gone)."""
        if not self.tracked:
            for run in runs:
                _remove(run)
            return []
        for run in runs:
            for inside in children(run):
                struck = _STRUCK.get(inside.tag)
                if struck is not None:
                    inside.tag = struck
        return self.wrap(runs, mark, way)

    def wrap(self, runs: Sequence[etree._Element], mark: Mark, way: Way) -> list[etree._Element]:
        """Puts neighbouring runs into one annotation each."""
        made: list[etree._Element] = []
        for run in runs:
            if made and run.getprevious() is made[-1]:
                made[-1].append(run)
                continue
            holder = self.annotation(way, mark)
            parent = run.getparent()
            assert parent is not None
            parent.replace(run, holder)
            holder.append(run)
            made.append(holder)
        return made

    def written(self, text: str, look: etree._Element | None, mark: Mark, way: Way = "ins") -> etree._Element:
        """New words with the run properties `look` (copied), ready to be put in."""
        run = new_run(text, look)
        if not self.tracked:
            return run
        holder = self.annotation(way, mark)
        holder.append(run)
        return holder

    # Ends of paragraphs, rows

    def strike_end(self, paragraph: etree._Element, mark: Mark, way: Way = "del") -> None:
        """The paragraph runs on into the next one; made for good only where a paragraph follows."""
        if self.tracked:
            self._mark_end(paragraph, mark, way)
            return
        after = next_paragraph(paragraph)
        if after is not None:
            join(paragraph, after)

    def begin_end(self, paragraph: etree._Element, mark: Mark, way: Way = "ins") -> None:
        """The paragraph's end is new."""
        if self.tracked:
            self._mark_end(paragraph, mark, way)

    def _mark_end(self, paragraph: etree._Element, mark: Mark, way: Way) -> None:
        properties = child(paragraph, PPR)
        if properties is None:
            properties = etree.Element(PPR)
            paragraph.insert(0, properties)
        look = child(properties, RPR)
        if look is None:
            look = etree.Element(RPR)
            place = next((place for place, one in enumerate(properties) if one.tag in _AFTER_MARK), len(properties))
            properties.insert(place, look)
        look.insert(0, self.annotation(way, mark))

    def mark_row(self, row: etree._Element, mark: Mark, way: Literal["ins", "del"]) -> None:
        properties = child(row, _ROW_PROPERTIES)
        if properties is None:
            properties = etree.Element(_ROW_PROPERTIES)
            row.insert(1 if len(row) and row[0].tag == _BEFORE_ROW_PROPERTIES else 0, properties)
        properties.append(self.annotation(way, mark))

    def mark_block(self, block: etree._Element, mark: Mark, way: Literal["ins", "moveTo"]) -> None:
        """A whole w:p, w:tbl or w:tr, with what is in it, is new at this place."""
        for row in block.iter(TR):
            self.mark_row(row, mark, "ins")
        for paragraph in [*block.iter(P)]:
            if not in_box(paragraph, block):
                self.wrap([*own_runs(paragraph)], mark, way)
                if paragraph is not block and next_paragraph(paragraph) is not None:
                    self._mark_end(paragraph, mark, way)
        if block.tag == P:
            self._mark_end(block, mark, way)


def has_special(text: str) -> bool:
    """Whether a text has letters that are elements of their own, or none at all, in a run."""
    return _SPECIAL.search(text) is not None


def new_run(text: str, look: etree._Element | None) -> etree._Element:
    """A w:r that shows `text`; tabs, breaks and special hyphens as elements of their own."""
    run = etree.Element(R_)
    if look is not None:
        run.append(copied(look))
    if not has_special(text):
        if text:
            _put_words(run, text)
        return run
    words: list[str] = []

    def flush() -> None:
        if words:
            _put_words(run, "".join(words))
            words.clear()

    for character in text:
        tag = _CHARACTERS.get(character)
        if tag is not None:
            flush()
            etree.SubElement(run, tag)
        elif character >= " " or character == "\x7f":
            words.append(character)
        # Other control characters cannot stand in XML; nothing shows them.
    flush()
    return run


def _put_words(run: etree._Element, words: str) -> None:
    element = etree.SubElement(run, T)
    element.text = words
    element.set(_SPACE, "preserve")


def own_runs(paragraph: etree._Element) -> Iterable[etree._Element]:
    """The runs of a paragraph through its hyperlinks and content controls, not those of text boxes anchored in it."""
    for element in paragraph:
        if element.tag == R_:
            yield element
        elif element.tag not in (PPR, *_WRAPS) and len(element):
            yield from own_runs(element)


def in_box(paragraph: etree._Element, within: etree._Element) -> bool:
    """Whether a paragraph stands in a text box below `within`."""
    return any(over.tag == BOX_CONTENT for over in _up_to(paragraph, within))


def _up_to(element: etree._Element, within: etree._Element) -> Iterator[etree._Element]:
    over = element.getparent()
    while over is not None and over is not within:
        yield over
        over = over.getparent()


def _remove(element: etree._Element) -> None:
    """Out of the tree; a hyperlink or field left without words goes with it."""
    parent = element.getparent()
    if parent is None:
        return
    parent.remove(element)
    if not len(parent) and parent.tag in (W + "hyperlink", W + "fldSimple", W + "smartTag"):
        _remove(parent)
