"""Word comments: the part that holds them, made or added to, and the marks in the text that say what each is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from lxml import etree

from facilitation.documents.docx.names import DEL, INS, MOVE_FROM, MOVE_TO, PPR, R_, RPR, TR, P, W, below, child, children, copied
from facilitation.documents.docx.settling import next_paragraph
from facilitation.documents.docx.tracking import Mark, Pen, Way, has_special, new_run

_ID: Final = W + "id"
_TABLE: Final = W + "tbl"
_NAMESPACE: Final = {"w": W[1:-1]}
_PARTS: Final = ("commentRangeStart", "commentRangeEnd")
_TRACES: Final = frozenset({INS, DEL, MOVE_FROM, MOVE_TO})


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment on one change: who signs it and when, and its paragraphs, the first in bold."""

    mark: Mark
    paragraphs: tuple[str, ...]


class Comments:
    """The comments part; `root` is None where the package has none yet.

    `above` is the highest id of the document's notes: LibreOffice (7.4) takes a comment for the note of the same id that stands
    after it, and gives that note the words of another.
    """

    def __init__(self, root: etree._Element | None, *, above: int = -1) -> None:
        self.root = etree.Element(W + "comments", nsmap=_NAMESPACE) if root is None else root
        numbers = [int(one.get(_ID) or "-1") for one in self.root.iterchildren(W + "comment")]
        self._next = max([above, *numbers]) + 1
        self._models: dict[int, etree._Element] = {}

    def add(self, remark: Remark) -> str:
        """The id of the new comment."""
        number = str(self._next)
        self._next += 1
        comment = copied(self._model(len(remark.paragraphs)))
        comment.set(_ID, number)
        comment.set(W + "author", remark.mark.author)
        comment.set(W + "date", remark.mark.date)
        comment.set(W + "initials", initials(remark.mark.author))
        for paragraph, words in zip(children(comment), remark.paragraphs, strict=True):
            run = paragraph[0]
            if not words or has_special(words):
                paragraph.replace(run, new_run(words, child(run, RPR)))
            else:
                run[-1].text = words
        self.root.append(comment)
        return number

    def _model(self, paragraphs: int) -> etree._Element:
        """A comment of so many paragraphs, to be copied: hundreds are alike but for their words."""
        if paragraphs not in self._models:
            model = self._models[paragraphs] = etree.Element(W + "comment", nsmap=_NAMESPACE)
            bold = etree.Element(RPR, nsmap=_NAMESPACE)
            etree.SubElement(bold, W + "b")
            for place in range(paragraphs):
                etree.SubElement(model, P).append(new_run("…", bold if place == 0 else None))
        return self._models[paragraphs]


def initials(name: str) -> str:
    """ "ML" for "Mairie de Lomé", "OIM" for "OIM"."""
    if name.isupper() and " " not in name and len(name) <= 6:
        return name
    return "".join(word[0] for word in name.split() if word[0].isupper())[:4] or name[:1].upper()


def put_comment(number: str, elements: Sequence[etree._Element], mark: Mark, pen: Pen) -> None:
    """Marks from the first to the last of `elements` (runs, annotations or whole paragraphs and rows) as what the comment is on."""
    ordered = _in_order(elements)
    first, last = _row_of(ordered[0], first=True), _row_of(ordered[-1], first=False)
    if (of_row := _row_trace(first)) is not None:
        _put_in_row(number, first, of_row, mark, pen)
        return
    if _row_trace(last) is not None:
        last = first
    start = etree.Element(W + "commentRangeStart")
    end = etree.Element(W + "commentRangeEnd")
    for one in (start, end):
        one.set(_ID, number)
    reference = _reference(number)
    inside_first, inside_last = _paragraph_in(first, first=True), _paragraph_in(last, first=False)
    if inside_first is not None:
        inside_first.insert(1 if len(inside_first) and inside_first[0].tag == PPR else 0, start)
    else:
        first.addprevious(start)
    if inside_last is None:
        last.addnext(end)
        end.addnext(reference)
        return
    trace = _end_trace(inside_last)
    if trace is None:
        inside_last.append(end)
        inside_last.append(reference)
        return
    # A paragraph that comes or goes must be one change from its first letter to its end: a reference in it would cut it in two, and
    # LibreOffice would give the look of what goes to what stays. So it stands at the beginning of the next one that stays.
    after: etree._Element | None = inside_last
    while after is not None and _end_trace(after) is not None:
        after = next_paragraph(after)
    if after is not None:
        place = 1 if len(after) and after[0].tag == PPR else 0
        after.insert(place, reference)
        after.insert(place, end)
        return
    holder = pen.annotation(trace, mark)
    inside_last.append(end)
    inside_last.append(holder)
    holder.append(reference)


def _row_of(element: etree._Element, *, first: bool) -> etree._Element:
    """The first or last row of a table, which comes and goes by its rows; anything else itself."""
    if element.tag != _TABLE:
        return element
    rows = [one for one in element.iter(TR) if next(one.iterancestors(_TABLE)) is element]
    return rows[0 if first else -1] if rows else element


def _paragraph_in(element: etree._Element, *, first: bool) -> etree._Element | None:
    if element.tag == P:
        return element
    if element.tag == TR:
        found = [*element.iter(P)]
        return (found[0] if first else found[-1]) if found else None
    return None


def _end_trace(paragraph: etree._Element) -> Way | None:
    look = below(paragraph, PPR, RPR)
    for one in () if look is None else children(look):
        if one.tag in _TRACES:
            return "del" if one.tag in (DEL, MOVE_FROM) else "ins"
    return None


def _put_in_row(number: str, first: etree._Element, trace: Way, mark: Mark, pen: Pen) -> None:
    """In a row that comes or goes a comment stands at one point, itself part of the change: LibreOffice leaves an empty row behind
    where anything else of a comment is in it."""
    holder = pen.annotation(trace, mark)
    holder.append(_reference(number))
    paragraph = _paragraph_in(first, first=True)
    if paragraph is None:
        first.addnext(holder)
    else:
        paragraph.append(holder)


def _row_trace(element: etree._Element) -> Way | None:
    row: etree._Element | None = element
    while row is not None and row.tag != TR:
        row = row.getparent()
    properties = None if row is None else child(row, W + "trPr")
    for one in () if properties is None else children(properties):
        if one.tag in (INS, DEL):
            return "ins" if one.tag == INS else "del"
    return None


def _reference(number: str) -> etree._Element:
    run = etree.Element(R_)
    etree.SubElement(run, W + "commentReference").set(_ID, number)
    return run


def _in_order(elements: Sequence[etree._Element]) -> list[etree._Element]:
    over = elements[0].getparent()
    if over is not None and all(one.getparent() is over for one in elements):
        return sorted(elements, key=over.index)
    return sorted(elements, key=_path)


def _path(element: etree._Element) -> tuple[int, ...]:
    steps: list[int] = []
    here: etree._Element | None = element
    while here is not None:
        over = here.getparent()
        if over is not None:
            steps.append(over.index(here))
        here = over
    return tuple(reversed(steps))


def strip_comments(root: etree._Element) -> None:
    """Takes every mark of a comment out of a story."""
    for name in _PARTS:
        for element in [*root.iter(W + name)]:
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)
    for element in [*root.iter(W + "commentReference")]:
        run = element.getparent()
        if run is None:
            continue
        run.remove(element)
        parent = run.getparent()
        if parent is not None and run.tag == R_ and all(child.tag == RPR for child in run):
            parent.remove(run)
