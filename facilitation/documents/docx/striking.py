"""Takes whole paragraphs, rows and tables out; what is no word of theirs (pictures, section breaks, halves of fields) stays."""

from __future__ import annotations

from typing import Final

from lxml import etree

from facilitation.documents.docx.merges import left_headless, set_restart
from facilitation.documents.docx.names import ALTERNATE, PPR, SDT, TBL, TR, M, P, W
from facilitation.documents.docx.runs import unfold
from facilitation.documents.docx.settling import next_paragraph
from facilitation.documents.docx.tracking import Mark, Pen, Way, in_box, own_runs

_DRAWN: Final = frozenset({W + "drawing", W + "pict", W + "object", ALTERNATE})
_FIELD_CHARACTER: Final = W + "fldChar"
_FIELD_TYPE: Final = W + "fldCharType"
_EQUATIONS: Final = (M + "oMath", M + "oMathPara")
_SECTION: Final = f"{PPR}/{W}sectPr"
_STARTS: Final = {W + "bookmarkStart": W + "bookmarkEnd", W + "permStart": W + "permEnd"}
_ENDS: Final = {end: start for start, end in _STARTS.items()}
_BLOCKS: Final = frozenset({P, TBL, SDT, TR})


def strike_paragraph(
    paragraph: etree._Element, pen: Pen, mark: Mark, *, way: Way = "del", drawings: bool = False
) -> list[etree._Element]:
    """Strikes the words of a paragraph and its end; `drawings` strikes pictures too (they were copied elsewhere).

    Its end stays where something in it stays, where it ends a section, and where no paragraph follows in its container.
    """
    unfold(paragraph)
    kept = _kept_runs(paragraph, drawings)
    runs = [run for run in own_runs(paragraph) if run not in kept]
    stays = bool(kept) or paragraph.find(_SECTION) is not None or next(paragraph.iter(*_EQUATIONS), None) is not None
    made = pen.strike(runs, mark, way)
    if stays:
        return made
    if pen.tracked:
        if next_paragraph(paragraph) is not None:
            pen.strike_end(paragraph, mark, way)
    elif can_go(paragraph):
        remove_block(paragraph)
    return made


def strike_row(row: etree._Element, pen: Pen, mark: Mark) -> list[etree._Element]:
    """Strikes a row with all that is in it."""
    uncovered = [*left_headless(row)]
    if not pen.tracked:
        for cell in uncovered:
            set_restart(cell)
            _strike_cell(cell, pen, mark)
        table = row.getparent()
        while table is not None and table.tag != TBL:
            table = table.getparent()
        parent = row.getparent()
        if parent is not None:
            parent.remove(row)
        if table is not None and next(table.iter(TR), None) is None:
            remove_block(table)
        return []
    made: list[etree._Element] = []
    for inner in row.iter(TR):
        pen.mark_row(inner, mark, "del")
    # LibreOffice leaves an empty row behind where the end of a paragraph in it stays.
    made += _strike_words(row, pen, mark)
    for cell in uncovered:
        _strike_words(cell, pen, mark)
    return made


def _strike_words(holder: etree._Element, pen: Pen, mark: Mark) -> list[etree._Element]:
    made: list[etree._Element] = []
    for paragraph in [*holder.iter(P)]:
        if not in_box(paragraph, holder):
            unfold(paragraph)
            made += pen.strike([*own_runs(paragraph)], mark)
            if next_paragraph(paragraph) is not None:
                pen.strike_end(paragraph, mark)
    return made


def _strike_cell(cell: etree._Element, pen: Pen, mark: Mark) -> None:
    """Leaves one empty paragraph of what a cell held that nobody saw."""
    found = [child for child in cell if child.tag in _BLOCKS]
    last = next((child for child in reversed(found) if child.tag == P), None)
    for block in found:
        if block is not last:
            remove_block(block)
    if last is None:
        etree.SubElement(cell, P)
    else:
        unfold(last)
        pen.strike([*own_runs(last)], mark)


def can_go(paragraph: etree._Element) -> bool:
    """Whether a container still is in order without this paragraph: it needs one at its end, and one between two tables."""
    after, before = _block(paragraph, forward=True), _block(paragraph, forward=False)
    if after is not None and after.tag == P:
        return True
    if after is None:
        return before is not None and before.tag == P
    return after.tag != TBL or (before is not None and before.tag == P)


def remove_block(block: etree._Element) -> None:
    """Out of the tree; ends of bookmarks that begin elsewhere, and beginnings of those that end elsewhere, stay in its place."""
    parent = block.getparent()
    if parent is None:
        return
    starts = {(element.tag, element.get(W + "id")) for element in block.iter(*_STARTS)}
    ends = {(_ENDS[str(element.tag)], element.get(W + "id")) for element in block.iter(*_ENDS)}
    whole = starts & ends
    for element in [*block.iter(*_STARTS, *_ENDS)]:
        if (_ENDS.get(str(element.tag), element.tag), element.get(W + "id")) not in whole:
            block.addprevious(element)
    parent.remove(block)


def _block(paragraph: etree._Element, *, forward: bool) -> etree._Element | None:
    here = paragraph.getnext() if forward else paragraph.getprevious()
    while here is not None and here.tag not in _BLOCKS:
        here = here.getnext() if forward else here.getprevious()
    return here


def _kept_runs(paragraph: etree._Element, drawings: bool) -> set[etree._Element]:
    """Runs that must stay: those with pictures, and marks of fields whose other half is in another paragraph."""
    kept: set[etree._Element] = set()
    begun: list[etree._Element] = []
    halves: list[etree._Element] = []
    for run in own_runs(paragraph):
        for child in run:
            if child.tag in _DRAWN and not drawings:
                kept.add(run)
            elif child.tag == _FIELD_CHARACTER:
                kind = child.get(_FIELD_TYPE)
                if kind == "begin":
                    begun.append(run)
                elif not begun:
                    halves.append(run)
                elif kind == "end":
                    begun.pop()
    if begun:
        # From the beginning of an open field on: its instruction must not be parted from it.
        runs = [*own_runs(paragraph)]
        first = runs.index(begun[0])
        kept.update(run for run in runs[first:] if run.find(_FIELD_CHARACTER) is not None or run.find(W + "instrText") is not None)
    return kept | set(halves)
