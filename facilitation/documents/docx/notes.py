"""Footnotes and endnotes of a DOCX: each becomes a block of its own, right after the block that refers to it."""

from __future__ import annotations

from typing import Final

from lxml import etree

from facilitation.documents.blocks import Block
from facilitation.documents.docx.names import W
from facilitation.documents.docx.story import Story
from facilitation.documents.number_words import roman

_TYPE: Final = W + "type"
_ID: Final = W + "id"
_SEPARATORS: Final = frozenset({"separator", "continuationSeparator", "continuationNotice"})


class Notes:
    """The notes of a document, numbered as they are met; `parts` gives for "footnote" and "endnote" the part and its root.

    Footnotes are counted 1, 2, 3, endnotes i, ii, iii, as Word does unless told otherwise. References are counted, as Word counts
    them; a note that is referred to twice is one clause, under the first.
    """

    def __init__(self, body: Story, parts: dict[str, tuple[str, etree._Element] | None]) -> None:
        self._stories: dict[str, Story] = {}
        self._elements: dict[tuple[str, str], etree._Element] = {}
        self._counts = {"footnote": 0, "endnote": 0}
        for kind, named in parts.items():
            if named is None:
                continue
            part, root = named
            self._stories[kind] = body.beside(part, root)
            for element in root.iterchildren(W + kind):
                if element.get(_TYPE) not in _SEPARATORS:
                    self._elements.setdefault((kind, element.get(_ID) or ""), element)

    def tracked_changes(self) -> int:
        return sum(story.tracked_changes for story in self._stories.values())

    def read(self, kind: str, note: str, owner: Block | None) -> None:
        """Appends the note, the first time that it is referred to."""
        self._counts[kind] += 1
        element = self._elements.pop((kind, note), None)
        if element is None:
            return
        story = self._stories[kind]
        place = story.gather(element)
        number = self._counts[kind]
        block = Block("note", holder=owner, note=kind)
        story.fill(block, place)
        block.number = roman(number).lower() if kind == "endnote" else str(number)
        block.bullet = False
