"""Makes the changes of one clause's words in the runs that hold them; what is put in looks like what stands around it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from lxml import etree

from facilitation.documents.docx.names import DEL, INS, MOVE_FROM, MOVE_TO, PPR, RPR, P, W, below, child, children, copied
from facilitation.documents.docx.runs import Cut, Line, Words, cut_words, unfold
from facilitation.documents.docx.settling import next_paragraph
from facilitation.documents.docx.styles import Styles
from facilitation.documents.docx.tracking import Mark, Pen
from facilitation.text.rewording import Piece

_LINK: Final = W + "hyperlink"
_REFERENCES: Final = (W + "footnoteReference", W + "endnoteReference")
_INSTRUCTION: Final = W + "delInstrText"
_SIMPLE: Final = W + "fldSimple"
_TRACES: Final = frozenset({INS, DEL, MOVE_FROM, MOVE_TO})

Touched = defaultdict[str, list[etree._Element]]
"""Number of a change → the elements that hold what it struck or put in, in order."""


def can_join(paragraphs: Sequence[etree._Element], place: int) -> bool:
    """Whether the end of `paragraphs[place]` can go: nothing but paragraphs without words stands before the next one."""
    here: etree._Element | None = paragraphs[place]
    while here is not None and here is not paragraphs[place + 1]:
        here = next_paragraph(here)
    return here is not None


def struck_ends(paragraph_lengths: Sequence[int], pieces: Sequence[Piece]) -> dict[int, str]:
    """Which ends of paragraphs inside a clause are struck, and by which change."""
    ends: dict[int, int] = {}
    at = 0
    for place, length in enumerate(paragraph_lengths[:-1]):
        at += length
        ends[at] = place
        at += 1
    found: dict[int, str] = {}
    for piece, start in _placed(pieces):
        if piece.kind == "delete" and piece.change_number is not None:
            found.update({ends[at]: piece.change_number for at in range(start, start + len(piece.text)) if at in ends})
    return found


def rewrite(
    styles: Styles,
    paragraphs: Sequence[etree._Element],
    pieces: Sequence[Piece],
    marks: Mapping[str, Mark],
    pen: Pen,
    *,
    splits: bool,
) -> Touched:
    """Makes the changes in place; the kept and struck pieces together are the words of these paragraphs.

    `splits`: a line break that is put in begins a new paragraph (cells, notes, boxes) instead of a new line.
    """
    if any(next(paragraph.iter(_SIMPLE), None) is not None for paragraph in paragraphs):
        for paragraph in paragraphs:
            unfold(paragraph)
    words = cut_words(styles, paragraphs)
    return _Rewriting(words, marks, pen, splits).make(pieces)


class _Rewriting:
    def __init__(self, words: Words, marks: Mapping[str, Mark], pen: Pen, splits: bool) -> None:
        self._words = words
        self._marks = marks
        self._pen = pen
        self._splits = splits
        self._touched: Touched = defaultdict(list)
        self._last_added: dict[int, etree._Element] = {}
        self._markers: list[etree._Element] = []
        """Stand for a moment where words go on after a new end of paragraph."""
        self._begun: set[etree._Element] = set()
        """New paragraphs, of which the end is put in."""
        self._also_struck: list[tuple[list[etree._Element], str]] = []

    def make(self, pieces: Sequence[Piece]) -> Touched:
        pieces = self._over_fields(pieces)
        for piece, start in _placed(pieces):
            self._words.split(start)
            self._words.split(start + (0 if piece.kind == "insert" else len(piece.text)))
        replaced: int | None = None
        strikes: list[tuple[int, int, str]] = []
        for piece, start in _placed(pieces):
            if piece.change_number is None:
                replaced = None
            elif piece.kind == "insert":
                self._add(start, piece.text, piece.change_number, replaced)
            else:
                replaced = start
                strikes.append((start, start + len(piece.text), piece.change_number))
        for start, end, number in strikes:
            runs = [cut.run for cut in self._words.within(start, end)]
            self._touched[number] += self._pen.strike(runs, self._marks[number])
        for runs, number in self._also_struck:
            struck = self._pen.strike(runs, self._marks[number])
            _new_words_after(struck)
            _one_instruction(struck)
        self._strike_ends(pieces)
        for marker in self._markers:
            parent = marker.getparent()
            if parent is not None:
                parent.remove(marker)
        return self._touched

    def _over_fields(self, pieces: Sequence[Piece]) -> list[Piece]:
        """A field whose value is changed is struck whole; what stays of its value is put in as words: it could be computed anew."""
        found = list(pieces)
        for field in self._words.fields:
            number = next(
                (
                    piece.change_number
                    for piece, start in _placed(found)
                    if piece.change_number is not None
                    and (
                        field.start < start < field.end
                        if piece.kind == "insert"
                        else start < field.end and field.start < start + len(piece.text)
                    )
                ),
                None,
            )
            if number is None:
                continue
            whole = all(
                piece.kind != "equal" or start >= field.end or start + len(piece.text) <= field.start
                for piece, start in _placed(found)
            )
            if field.is_link and not whole:
                continue
            self._also_struck.append((field.around, number))
            cut: list[Piece] = []
            for piece, start in _placed(found):
                low, high = max(field.start - start, 0), min(field.end - start, len(piece.text))
                if piece.kind != "equal" or low >= high:
                    cut.append(piece)
                    continue
                value = piece.text[low:high]
                cut += (
                    Piece("equal", piece.text[:low], None),
                    Piece("delete", value, number),
                    Piece("insert", value, number),
                    Piece("equal", piece.text[high:], None),
                )
            found = [piece for piece in cut if piece.text]
        return found

    def _add(self, at: int, text: str, number: str, replaced: int | None) -> None:
        mark = self._marks[number]
        line = next(line for line in reversed(self._words.lines) if line.start <= at)
        before = next((cut for cut in self._words.cuts if cut.end == at and cut.start >= line.start), None)
        after = next((cut for cut in self._words.cuts if cut.start == at and cut.end <= line.end), None)
        look = self._look(line, before, after, replaced)
        # Inside a link or a content control no paragraph can end: there a break is a new line.
        open_here = all(cut.run.getparent() is line.paragraph for cut in (before, after) if cut is not None)
        lines = text.split("\n") if self._splits and (open_here or not self._within_one(before, after)) else [text]
        for place, words in enumerate(lines):
            if place:
                self._split_paragraph(at, before, after, line, mark)
            if words:
                element = self._pen.written(words, look, mark)
                self._put(element, at, before, after, line, words, replaced is not None)
                self._touched[number].append(element)

    def _look(self, line: Line, before: Cut | None, after: Cut | None, replaced: int | None) -> etree._Element | None:
        """How new words look: as those they replace, else as those before or after them; at the edge of a link, not as the link."""
        cuts = [cut for cut in self._words.cuts if line.start <= cut.start <= line.end]
        if replaced is not None:
            for cut in self._words.cuts:
                if cut.start == replaced:
                    return cut.look
        model = before or after
        if model is None:
            return _paragraph_look(line.paragraph)
        link = model.run.getparent()
        if link is None or link.tag != _LINK or (before and after and after.run.getparent() is link):
            return model.look
        for cut in cuts:
            parent = cut.run.getparent()
            if parent is not None and parent.tag != _LINK:
                return cut.look
        return None

    def _put(
        self, element: etree._Element, at: int, before: Cut | None, after: Cut | None, line: Line, words: str, replaces: bool
    ) -> None:
        last = self._last_added.get(at)
        if last is not None:
            last.addnext(element)
        elif before is not None:
            place = before.run if replaces else _lifted(before.run, after, forward=True)
            if words[:1].isspace() and not replaces:
                place = _past_references(place)
            place.addnext(element)
        elif after is not None:
            place = _lifted(after.run, None, forward=False)
            place.addprevious(element)
        else:
            line.paragraph.append(element)
        self._last_added[at] = element

    @staticmethod
    def _within_one(before: Cut | None, after: Cut | None) -> bool:
        return before is None or after is None or before.run.getparent() is after.run.getparent()

    def _split_paragraph(self, at: int, before: Cut | None, after: Cut | None, line: Line, mark: Mark) -> None:
        """Everything before this place gets a paragraph of its own, of which the end is new; the old one keeps its end."""
        paragraph = line.paragraph
        last = self._last_added.get(at)
        if last is None and before is not None:
            last = before.run
        while last is not None and last.getparent() is not paragraph:
            last = last.getparent()
        first = etree.Element(P)
        properties = child(paragraph, PPR)
        if properties is not None:
            own = copied(properties)
            for name in ("sectPr", "pPrChange"):
                for one in own.findall(W + name):
                    own.remove(one)
            first.append(own)
        inside = [one for one in children(paragraph) if one.tag != PPR]
        if last is not None:
            first.extend(inside[: inside.index(last) + 1])
        elif after is not None:
            inner: etree._Element | None = after.run
            while inner is not None and inner.getparent() is not paragraph:
                inner = inner.getparent()
            first.extend(inside[: inside.index(inner)] if inner is not None else [])
        paragraph.addprevious(first)
        self._begun.add(first)
        self._pen.begin_end(first, mark)
        marker = etree.Element(W + "proofErr")
        paragraph.insert(1 if properties is not None else 0, marker)
        self._markers.append(marker)
        self._last_added[at] = marker

    def _strike_ends(self, pieces: Sequence[Piece]) -> None:
        lines = self._words.lines
        for place, number in sorted(struck_ends([line.end - line.start for line in lines], pieces).items()):
            here: etree._Element | None = lines[place].paragraph
            between: list[etree._Element] = []
            while here is not None and here is not lines[place + 1].paragraph and here not in self._begun:
                between.append(here)
                here = next_paragraph(here)
            for paragraph in between:
                self._pen.strike_end(paragraph, self._marks[number])


def _new_words_after(struck: Sequence[etree._Element]) -> None:
    """New words stand after a struck field, not inside it: LibreOffice takes them away with the field when all is accepted."""
    if not struck or struck[0].getparent() is not struck[-1].getparent():
        return
    last = struck[-1]
    inside: list[etree._Element] = []
    here = struck[0].getnext()
    while here is not None and here is not last:
        if here.tag == INS:
            inside.append(here)
        here = here.getnext()
    if here is last:
        for element in reversed(inside):
            last.addnext(element)


def _one_instruction(struck: Sequence[etree._Element]) -> None:
    """The instruction of a struck field in one element: LibreOffice takes the rest of one that is cut for words of the text."""
    instructions = [one for element in struck for one in element.iter(_INSTRUCTION)]
    begins = [one for element in struck for one in element.iter(W + "fldChar") if one.get(W + "fldCharType") == "begin"]
    if len(instructions) < 2 or len(begins) != 1:
        return
    instructions[0].text = "".join(one.text or "" for one in instructions)
    for one in instructions[1:]:
        run = one.getparent()
        assert run is not None
        run.remove(one)


def _placed(pieces: Sequence[Piece]) -> Iterator[tuple[Piece, int]]:
    """Each piece with its place in the clause's original words."""
    at = 0
    for piece in pieces:
        yield piece, at
        if piece.kind != "insert":
            at += len(piece.text)


def _paragraph_look(paragraph: etree._Element) -> etree._Element | None:
    """The look that the end of a paragraph without words has."""
    found = below(paragraph, PPR, RPR)
    if found is None:
        return None
    look = copied(found)
    for trace in [one for one in children(look) if one.tag in _TRACES]:
        look.remove(trace)
    return look


def _lifted(run: etree._Element, after: Cut | None, *, forward: bool) -> etree._Element:
    """The run, or the hyperlink that ends (or begins) with it: new words at its edge are not part of it."""
    link = run.getparent()
    if link is None or link.tag != _LINK or (after is not None and after.run.getparent() is link):
        return run
    edge = link[-1] if forward else link[0]
    return link if edge is run or forward else run


def _past_references(element: etree._Element) -> etree._Element:
    """A new sentence stands after the note of the one before."""
    here = element
    after = here.getnext()
    while after is not None and any(child(after, name) is not None for name in _REFERENCES):
        here, after = after, after.getnext()
    return here
