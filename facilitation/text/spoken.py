"""In which of the two languages of the program a text is written, by its smallest words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, Literal

_FRENCH: Final = re.compile(r"\b(?:les?|la|des?|du|et|en|aux?|une?|est|sont|dans|pour|par|sur|qui|que|ne|pas)\b", re.IGNORECASE)
_ENGLISH: Final = re.compile(r"\b(?:the|of|and|to|in|is|are|for|by|with|that|which|be|not|this|shall|from|has)\b", re.IGNORECASE)
_ENOUGH: Final = 300
"""Small words after which no doubt is left."""


def spoken_language(texts: Iterable[str]) -> Literal["fr", "en"]:
    """French where nothing tells otherwise."""
    french = english = 0
    for text in texts:
        french += len(_FRENCH.findall(text))
        english += len(_ENGLISH.findall(text))
        if french + english > _ENOUGH:
            break
    return "en" if english > french else "fr"
