"""Lists of an ODT as they are written: items nest by their depth; bullets are the file's, numbers are typed in the words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from odfdo import Element, Paragraph

from facilitation.documents.odt.writing_styles import BULLETED, ITEM, TYPED

_DEEPEST: Final = 9


@dataclass(slots=True)
class _Level:
    style: str
    list: Element
    item: Element


class Lists:
    """One item after the other; `end` says that what follows belongs to no list."""

    def __init__(self) -> None:
        self._open: list[_Level] = []

    def end(self) -> None:
        self._open.clear()

    def paragraph(self, depth: int, *, bulleted: bool) -> tuple[Paragraph, Element | None]:
        """The paragraph of a new item `depth` (from 0) deep, and the list that begins with it where that is no part of another."""
        depth, style = min(max(depth, 0), _DEEPEST), BULLETED if bulleted else TYPED
        del self._open[depth + 1 :]
        if len(self._open) == depth + 1 and self._open[depth].style != style:
            del self._open[depth:]
        begun: Element | None = None
        if len(self._open) == depth + 1:
            self._open[depth].item = _item_of(self._open[depth].list)
        while len(self._open) <= depth:
            made = Element.from_tag("text:list")
            made.set_attribute("text:style-name", style)
            if self._open:
                self._open[-1].item.append(made)
            else:
                begun = made
            self._open.append(_Level(style, made, _item_of(made)))
        paragraph = Paragraph("", style=ITEM)
        self._open[depth].item.append(paragraph)
        return paragraph, begun


def _item_of(lst: Element) -> Element:
    item = Element.from_tag("text:list-item")
    lst.append(item)
    return item
