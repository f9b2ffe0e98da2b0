"""How a new paragraph comes to look like its neighbour: the paragraph's own properties, and the usual look of its words."""

from __future__ import annotations

from copy import deepcopy
from typing import Final

from lxml import etree

from facilitation.documents.docx.inventory import Inventory
from facilitation.documents.docx.names import DEL, INS, MOVE_FROM, MOVE_TO, PPR, RPR, VAL, P, W
from facilitation.documents.docx.styles import Styles

_NOT_INHERITED: Final = tuple(W + name for name in ("sectPr", "pPrChange", "pageBreakBefore", "framePr"))
_TRACES: Final = (INS, DEL, MOVE_FROM, MOVE_TO)
_NUMBERED: Final = W + "numPr"


def inherited(properties: etree._Element, *, numbered: bool) -> etree._Element:
    """A copy of a w:pPr for another paragraph, with the list it is in where that is to be `numbered`."""
    copied = deepcopy(properties)
    for child in [*copied]:
        numbers = child.tag == _NUMBERED and not numbered
        no_list = numbers and any(part.get(VAL) == "0" for part in child.iterchildren(W + "numId"))
        if child.tag in _NOT_INHERITED or (numbers and not no_list):
            copied.remove(child)
    look = copied.find(RPR)
    if look is not None:
        for child in [*look.iterchildren(*_TRACES)]:
            look.remove(child)
    return copied


def usual_look(styles: Styles, paragraph: etree._Element) -> etree._Element | None:
    """The look of the longest stretch of a paragraph's words that is no link."""
    lengths: dict[etree._Element, int] = {}
    for stretch in Inventory.of(styles, paragraph):
        parent = stretch.run.getparent()
        if parent is not None and parent.tag == P:
            lengths[stretch.run] = lengths.get(stretch.run, 0) + len(stretch.text)
    if not lengths:
        return None
    look = max(lengths, key=lambda run: lengths[run]).find(RPR)
    if look is None:
        return None
    copied = deepcopy(look)
    for name in ("highlight", "vanish"):
        for child in copied.findall(W + name):
            copied.remove(child)
    return copied


def end_look(paragraph: etree._Element) -> etree._Element | None:
    """The look that the end of a paragraph has: that of words yet to be written in it."""
    found = paragraph.find(f"{PPR}/{RPR}")
    if found is None:
        return None
    look = deepcopy(found)
    for child in [*look.iterchildren(*_TRACES)]:
        look.remove(child)
    return look
