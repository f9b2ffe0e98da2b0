"""The words of one paragraph of HTML as they are gathered: white space as a page shows it, what is bold, italic, underlined."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from facilitation.documents.pasted import tidied
from facilitation.text.clauses import Span

_SPACE: Final = re.compile("[ \t\r\n\v\f]+")
_WEIGHT: Final = re.compile(r"font-weight:\s*(bold(?:er)?|[6-9]00|normal|lighter|[1-5]00)")
_ITALIC: Final = re.compile(r"font-style:\s*(italic|oblique|normal)")
_UNDERLINE: Final = re.compile(r"text-decoration(?:-line)?:\s*(?:\w+\s+)*?underline")
_BOLD_TAGS: Final = frozenset({"b", "strong", "th"})
_ITALIC_TAGS: Final = frozenset({"i", "em", "cite", "dfn"})
_LIGHT: Final = ("normal", "lighter", "1", "2", "3", "4", "5")


@dataclass(frozen=True, slots=True)
class Look:
    """How words look; `preformatted`: white space counts."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    preformatted: bool = False

    def of(self, tag: str, style: str) -> Look:
        """The look of what is inside a tag with this style; the style has the last word."""
        weight, slant = _WEIGHT.search(style), _ITALIC.search(style)
        return replace(
            self,
            bold=not weight[1].startswith(_LIGHT) if weight else self.bold or tag in _BOLD_TAGS,
            italic=slant[1] != "normal" if slant else self.italic or tag in _ITALIC_TAGS,
            underline=self.underline or tag in ("u", "ins") or bool(_UNDERLINE.search(style)),
        )


class Words:
    """Gathers the pieces of a paragraph."""

    def __init__(self) -> None:
        self._text = ""
        self._spans: list[Span] = []

    @property
    def at_break(self) -> bool:
        """Whether nothing stands after the last line break."""
        return self._text.rstrip(" ").endswith("\n")

    def add(self, words: str, look: Look) -> None:
        """Words with white space as the source has it: runs of it are one space, none begins a line."""
        words = tidied(words)
        if look.preformatted:
            words = words.replace("\r\n", "\n")
        else:
            words = _SPACE.sub(" ", words)
            if words.startswith(" ") and (not self._text or self._text[-1] in " \n"):
                words = words[1:]
        if not words:
            return
        _mark(self._spans, len(self._text), len(self._text) + len(words), look)
        self._text += words

    def add_break(self, look: Look) -> None:
        """A line break; none where there are no words before it."""
        if self._text:
            self._text = self._text if look.preformatted else self._text.rstrip(" ")
            self._text += "\n"

    def take(self) -> tuple[str, tuple[Span, ...]]:
        """The paragraph and its spans, and begins another; "" where there are no words."""
        text, spans = self._text, self._spans
        self._text, self._spans = "", []
        start, end = len(text) - len(text.lstrip()), len(text.rstrip())
        moved = (replace(span, start=max(span.start, start) - start, end=min(span.end, end) - start) for span in spans)
        return text[start:end], tuple(span for span in moved if span.start < span.end)


def _mark(spans: list[Span], start: int, end: int, look: Look) -> None:
    if not (look.bold or look.italic or look.underline):
        return
    marks = (look.bold, look.italic, look.underline)
    last = spans[-1] if spans else None
    if last is not None and last.end == start and (last.bold, last.italic, last.underline) == marks:
        spans[-1] = replace(last, end=end)
    else:
        spans.append(Span(start, end, *marks))
