"""Follows the fields of a DOCX story: their instruction is not shown, their result is; a table of contents is left out.

A field is `begin`, its instruction, `separate`, its result, `end`; fields nest, and a result may run over many paragraphs.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Final

from facilitation.documents.imported import UnshownKind

_CONTENTS: Final = frozenset({"TOC", "INDEX", "TOA"})


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    result: bool = False
    left_out: bool = False


class Fields:
    """The fields open at this place of the story; `shown` says whether words here are part of the text.

    `balanced` says that the story has as many ends as beginnings. Where it has not, nothing but instructions is left out: better
    a table of contents too much than a chapter too little.
    """

    def __init__(self, unshown: Counter[UnshownKind], balanced: bool) -> None:
        self._unshown = unshown
        self._balanced = balanced
        self._open: list[_Field] = []
        self.shown = True

    def begin(self) -> None:
        self._open.append(_Field())
        self.shown = False

    def instruct(self, words: str) -> None:
        if self._open and not self._open[-1].result:
            self._open[-1].instruction += words

    def separate(self) -> None:
        if not self._open or self._open[-1].result:
            return
        current = self._open[-1]
        current.result = True
        name = current.instruction.split(maxsplit=1)[0].upper() if current.instruction.strip() else ""
        if name in _CONTENTS and self._balanced:
            if not any(field.left_out for field in self._open):
                self._unshown["table_of_contents"] += 1
            current.left_out = True
        self._update()

    def end(self) -> None:
        if self._open:
            self._open.pop()
            self._update()

    def end_of_paragraph(self) -> None:
        """An instruction that was never ended must not swallow the rest of the document."""
        if not self.shown and not self._balanced:
            for field in self._open:
                field.result = True
            self._update()

    @property
    def contents(self) -> bool:
        """Whether this place is inside a table of contents."""
        return any(field.left_out for field in self._open)

    def _update(self) -> None:
        self.shown = all(field.result and not field.left_out for field in self._open)
