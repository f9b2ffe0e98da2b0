"""Keeps the tracked changes of neighbouring paragraphs apart, so that a paragraph's end belongs to none of them.

LibreOffice (7.4) takes a change at the end of one paragraph and one of the same kind and author, made within a minute of it, at the
beginning of the next for one change, the paragraph's end included: rejecting it joins the two. Word does not. Where it would, the
second is dated two minutes after the first; its comment tells the hour of the decision.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from lxml import etree

from facilitation.documents.docx.names import DEL, INS, MOVE_FROM, MOVE_TO, PPR, R_, RPR, P, W, below
from facilitation.documents.docx.settling import next_paragraph

_AUTHOR: Final = W + "author"
_DATE: Final = W + "date"
_FORM: Final = "%Y-%m-%dT%H:%M:%SZ"
_KINDS: Final = {INS: "in", MOVE_TO: "in", DEL: "out", MOVE_FROM: "out"}


def keep_apart(root: etree._Element) -> None:
    """Looks at every paragraph of a story with a change in it and the one that follows it."""
    changes = (change.getparent() for change in root.iter(*_KINDS))
    for paragraph in dict.fromkeys(over for over in changes if over is not None and over.tag == P):
        if _end_is_tracked(paragraph):
            continue
        after = next_paragraph(paragraph)
        if after is None:
            continue
        last, first = _outermost(paragraph, reversed(paragraph)), _outermost(after, after)
        if last is None or first is None or _KINDS[last.tag] != _KINDS[first.tag]:
            continue
        if last.get(_AUTHOR) == first.get(_AUTHOR):
            _part(last, first)


def _end_is_tracked(paragraph: etree._Element) -> bool:
    look = below(paragraph, PPR, RPR)
    return look is not None and any(child.tag in _KINDS for child in look)


def _outermost(paragraph: etree._Element, children: Iterable[etree._Element]) -> etree._Element | None:
    """The change at the edge of a paragraph; None where plain words stand there."""
    for child in children:
        if child.tag in _KINDS:
            return child
        if child.tag == R_ or next(child.iter(R_), None) is not None:
            return None
    return None


def _part(last: etree._Element, first: etree._Element) -> None:
    before, when = _minute(last), _minute(first)
    if before is not None and when is not None and abs(when - before) <= timedelta(minutes=1):
        first.set(_DATE, (before + timedelta(minutes=2)).strftime(_FORM))


def _minute(change: etree._Element) -> datetime | None:
    try:
        return datetime.strptime(change.get(_DATE) or "", _FORM).replace(second=0)
    except ValueError:
        return None
