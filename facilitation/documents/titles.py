"""Finds what a document is called: its properties are often those of the file it was copied from, so the text has a say."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from facilitation.documents.blocks import Block

_LONGEST: Final = 200
_READ_FROM: Final = 80
"""Blocks from the start in which the words of a property title must be found."""
_LARGE: Final = 28
"""Half points from which a line of a title page may be the title."""
_MEANINGLESS: Final = re.compile(
    r"(?:microsoft word ?-.*|(?:nouveau )?document ?\d*|new document|sans titre|untitled|titre|title|template|modèle|normal|word|"
    r"\[.*\]|<.*>|présentation powerpoint|powerpoint presentation|diapositive \d+|slide \d+|.*\.(?:docx?|dotx?|odt|rtf|pdf|txt))",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"\w{3,}")


@dataclass(frozen=True, slots=True)
class OpeningLine:
    """A paragraph before the first heading, where the title of a paper stands.

    `size` is in half points, 0 where unknown; `titled` says that its style is a title's; `ordinal` is its place in the file, so
    that lines which follow each other without an empty one can be told.
    """

    text: str
    size: int
    titled: bool
    ordinal: int


def choose_title(name: str, blocks: Sequence[Block], opening: Sequence[OpeningLine] = (), given: str = "") -> str:
    """The title: `given` by the file's properties if its words occur in the text, else the styled or the largest opening lines,
    else the first of the highest headings, else the file's name without its ending."""
    given = " ".join(given.split())
    if given and not _MEANINGLESS.fullmatch(given) and _spoken_of(given, blocks):
        return given[:_LONGEST]
    found = _first_group([line for line in opening if line.titled]) or _largest(opening)
    if not found:
        headings = [block for block in blocks if block.kind == "heading"]
        found = min(headings, key=lambda block: block.level).text if headings else ""
    return " ".join(found.split())[:_LONGEST] or PurePath(name.replace("\\", "/")).stem or name


def _spoken_of(title: str, blocks: Sequence[Block]) -> bool:
    words = _words(title)
    if not words:
        return False
    text: set[str] = set()
    for block in blocks[:_READ_FROM]:
        text |= _words(block.text[:2000])
    return 2 * len(words & text) > len(words)


def _words(text: str) -> set[str]:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return set(_WORD.findall("".join(letter for letter in plain if not unicodedata.combining(letter))))


def _first_group(lines: Iterable[OpeningLine]) -> str:
    group: list[OpeningLine] = []
    for line in lines:
        if group and line.ordinal != group[-1].ordinal + 1:
            break
        group.append(line)
    return " ".join(line.text for line in group)


def _largest(opening: Sequence[OpeningLine]) -> str:
    size = max((line.size for line in opening), default=0)
    if size < _LARGE:
        return ""
    return _first_group(line for line in opening if line.size == size)
