"""Reads a PDF that has a text layer into blocks: the last resort, where nobody has the Word file any more.

A PDF knows letters at places and nothing of paragraphs, lists or tables: these are told from distances, sizes and weights, and a
table is read as its lines. That is said with the document. A scan has no letters at all and is refused.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import pypdfium2
from pypdfium2 import raw

from facilitation.documents.blocks import Block
from facilitation.documents.broken_words import keeps_hyphen, words_of
from facilitation.documents.contents import is_contents_line
from facilitation.documents.imported import ReadPackage, UnshownKind
from facilitation.documents.pdf.lines import BREAK, Line, page_lines, without_edges
from facilitation.documents.titles import OpeningLine
from facilitation.documents.typed_numbers import typed_number
from facilitation.errors import PalabreError
from facilitation.text.clauses import Anchor, Span

MAX_PAGES: Final = 3000
_CUT: Final = re.compile(rf"(\w*){BREAK}(\w*)")
_LARGER: Final = 1.12
"""A line whose letters are so much higher than those of the running text is a heading."""
_FAR: Final = 1.45
"""Lines further apart than this many usual distances do not belong to one paragraph."""
_SHORT: Final = 0.86
"""A line that ends before this part of the width, and with a full stop, ends its paragraph."""
_LONGEST_HEADING: Final = 160
_ENDS: Final = ".!?;:…»)"
_DEEPEST: Final = 9
_FEWEST_HEADINGS: Final = 3
_OPENING_LINES: Final = 20
_LINE_OF_LETTERS: Final = 1.15
"""Height of a line of most fonts in sizes of its letters."""
_ENOUGH_LINES: Final = 8
"""Pairs of lines from which their usual distance can be told."""


def read_pdf(data: bytes) -> ReadPackage:
    """Raises PalabreError document.encrypted, .damaged, .too_large (more than 3,000 pages) or .no_text (a scan)."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as trouble:
        locked = raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD or "assword" in str(trouble)
        raise PalabreError("document.encrypted" if locked else "document.damaged") from trouble
    try:
        return _read(document)
    except pypdfium2.PdfiumError as trouble:
        raise PalabreError("document.damaged") from trouble
    finally:
        document.close()


def _read(document: pypdfium2.PdfDocument) -> ReadPackage:
    if len(document) > MAX_PAGES:
        raise PalabreError("document.too_large")
    pages = [page_lines(document, number) for number in range(len(document))]
    if not any(pages):
        raise PalabreError("document.no_text")
    lines, edges = without_edges(pages)
    unshown: Counter[UnshownKind] = Counter()
    unshown["header"], unshown["footer"] = edges
    unshown["page_layout"] = 1
    unshown["scanned_page"] = sum(not one for one in pages)
    said = [line for line in lines if not is_contents_line(line.text)]
    unshown["table_of_contents"] = int(len(said) < len(lines))
    title = str(document.get_metadata_dict().get("Title") or "")
    return ReadPackage(_blocks(said), unshown, 0, title, _opening(said))


def _opening(lines: Sequence[Line]) -> list[OpeningLine]:
    """The first lines with the size of their letters, of which the largest may be the title."""
    first = lines[:_OPENING_LINES]
    return [OpeningLine(line.text, round(2 * line.height / _LINE_OF_LETTERS), False, place) for place, line in enumerate(first)]


def _blocks(lines: Sequence[Line]) -> list[Block]:
    if not lines:
        return []
    usual = _usual_height(lines)
    words = words_of(line.text for line in lines)
    sizes = sorted({line.height for line in lines if line.height >= usual * _LARGER}, reverse=True)
    pitch = _usual_pitch(lines)
    right = _right_edges(lines)
    gathered: list[list[Line]] = []
    for line in lines:
        if gathered and _goes_on(gathered[-1], line, pitch, right[gathered[-1][-1].page]):
            gathered[-1].append(line)
        else:
            gathered.append([line])
    found = [_block(group, place, usual, sizes, words) for place, group in enumerate(gathered)]
    headings = [block for block in found if block.kind == "heading"]
    if len(headings) < _FEWEST_HEADINGS:
        # A title in large letters is no structure: typed numbers ("CHAPITRE II") may then tell it.
        for block in headings:
            block.kind, block.level = "paragraph", 0
    return found


def _usual_height(lines: Sequence[Line]) -> float:
    """The height in which most letters stand."""
    heights: Counter[float] = Counter()
    for line in lines:
        heights[line.height] += len(line.text)
    return heights.most_common(1)[0][0]


def _usual_pitch(lines: Sequence[Line]) -> float:
    """The usual distance of neighbouring lines, in heights of their letters."""
    found = sorted(
        (one.base - two.base) / max(one.height, 1)
        for one, two in pairwise(lines)
        if one.page == two.page and one.height == two.height and 0.5 < (one.base - two.base) / max(one.height, 1) < 3
    )
    # The lower quarter: in a paper of short paragraphs half of all lines have a gap above them.
    return found[len(found) // 4] if len(found) >= _ENOUGH_LINES else 1.2


def _right_edges(lines: Sequence[Line]) -> dict[int, float]:
    edges: dict[int, float] = {}
    for line in lines:
        edges[line.page] = max(edges.get(line.page, 0.0), line.right)
    return edges


def _goes_on(group: Sequence[Line], line: Line, pitch: float, right: float) -> bool:
    last = group[-1]
    if abs(last.height - line.height) > 0.6 or last.bold != line.bold or typed_number(line.text) is not None:
        return False
    if last.text.endswith(BREAK):
        return True
    ended = last.text.rstrip().endswith(tuple(_ENDS))
    if last.page != line.page:
        return not ended and line.text[:1].islower()
    distance = (last.base - line.base) / max(line.height, 1)
    if not 0 < distance <= pitch * _FAR:
        return False
    if last.right < right * _SHORT and (ended or not line.text[:1].islower()):
        return False
    return not (ended and line.left > group[0].left + 12 and len(group) > 1)


def _block(group: Sequence[Line], place: int, usual: float, sizes: Sequence[float], words: Counter[str]) -> Block:
    text = group[0].text
    for line in group[1:]:
        text = _run_on(text, line.text)
    text = _put_together(" ".join(text.split()), words)
    block = Block("paragraph", text, anchor=Anchor("", (place,)))
    larger = group[0].height >= usual * _LARGER
    stands_alone = len(text) <= _LONGEST_HEADING and not text.endswith((".", ";", ","))
    if larger and stands_alone and any(letter.isalpha() for letter in text):
        block.kind, block.level = "heading", min(sizes.index(group[0].height) + 1, _DEEPEST)
    elif group[0].bold:
        block.spans = (Span(0, len(text), bold=True),)
    return block


def _run_on(text: str, more: str) -> str:
    if text.endswith("-") and more[:1].islower():
        return text[:-1] + BREAK + more
    return text + more if text.endswith(BREAK) else f"{text} {more}"


def _put_together(text: str, words: Counter[str]) -> str:
    """Words that the end of a line cut; a hyphen stays where the text has the word with it elsewhere."""

    def whole(cut: re.Match[str]) -> str:
        return f"{cut[1]}-{cut[2]}" if keeps_hyphen(cut[1], cut[2], words) else f"{cut[1]}{cut[2]}"

    return _CUT.sub(whole, text)
