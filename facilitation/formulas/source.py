"""The formula's letters as the grammar reads them: without tags, entities and Markdown, cut into words with their places."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import Final

from facilitation.text.folding import fold
from facilitation.text.tokens import tokenize

_BREAK: Final = re.compile(
    r"\r\n?|[\u2028\u2029\u0085\v\f]|<\s*(?:br|/?p|/?div|/?tr|/?table|/?li|/?ul|/?ol)\b[^<>]*>", re.IGNORECASE
)
_RAISED: Final = re.compile(r"</su[pb]>(?=\w)", re.IGNORECASE)
_TAG: Final = re.compile(r"</?[a-z][a-z0-9]*\b[^<>]*>", re.IGNORECASE)
_ESCAPE: Final = re.compile(r"\\([\\`*_{}\[\]()#+.!|>-])")
_LINES: Final = re.compile(r"[ \t\u00a0\u202f]*\n\s*")
_THANKS: Final = re.compile(
    r"(?:[\s,]*\bs[’'\s]il (?:vous|te) pla[iî]t\b|(?:,\s*|(?<=[.?»\s])\s*)svp\b"
    r"|(?:,\s*|(?<=[.?»])\s*)merci(?: beaucoup| d[’']avance| bien)?\b|\s*[?!])[\s.!?]*$",
    re.IGNORECASE,
)
_SINGLE: Final = re.compile(r"(?<![^\s(:])['‘]([^'‘’\n]*(?:(?<=\w)['’](?=\w)[^'‘’\n]*)*)['’](?=[\s.,;:!?)]|$)")
"""Words between single marks."""
_INVISIBLE: Final = dict.fromkeys(map(ord, "\u200b\ufeff"))
_DASHES: Final = frozenset("-\u2010\u2011\u2012–—―−")
_GLUED: Final = re.compile(r"(de(?=l )|dans(?=l )|avant|apres)(l|la|le|les)(?: (\w+))?")
_ARROW: Final = re.compile(r"(?:[-–—]{1,2}|={1,2})>|[→⇒➔➜➡⟶]\ufe0f?|(?<=[»”\"] )>(?= ?[«“\"])")
BREAK: Final = "\n"
ARROW: Final = "→"


@dataclass(frozen=True, slots=True)
class Token:
    """One unit of the formula; `word` is its folded form ("alinea", "l", "«", "-" for every dash, "→" for every arrow, "\\n"),
    `start:end` its place."""

    word: str
    text: str
    start: int
    end: int


def cleaned(text: str) -> str:
    """The text as a person reads it: HTML and Markdown resolved, one line a paragraph, no empty lines."""
    text = _BREAK.sub("\n", html.unescape(text).translate(_INVISIBLE))
    if "<" in text:
        text = _TAG.sub("", _RAISED.sub(" ", text))
    if "_" in text or "*" in text:
        text = _unemphasised(text)
    text = _ESCAPE.sub(r"\1", text)
    return _LINES.sub("\n", text).strip()


def in_lines(text: str) -> str:
    """Plain text, one line a paragraph, no empty lines; what is said in one line, without the thanks at its end."""
    text = _SINGLE.sub(r"«\1»", text)
    while "\n" not in text and (shorter := _THANKS.sub("", text)) != text:
        text = shorter
    return _LINES.sub("\n", re.sub("\r\n?|[\u2028\u2029]", "\n", text)).strip()


def _unemphasised(text: str) -> str:
    """Without Markdown's marks; an underscore within a word ("nom_de_fichier") stays."""
    text = text.replace("**", "")
    # "_a)_Que": the mark that ends stands close to the next word.
    text = re.sub(r"(?<![^\W_])_+([^_\n]*?)_+(?=[^\W_])", r"\1 ", text)
    return re.sub(r"(?<![^\W_])_+|_+(?![^\W_])", "", text)


def tokens(text: str) -> tuple[Token, ...]:
    """The units of a cleaned text but for its spaces; line breaks are units."""
    found: list[Token] = []
    at = 0
    arrows = {one.start(): one.end() for one in _ARROW.finditer(text)}
    behind = 0
    for unit in tokenize(text):
        end = at + len(unit)
        if at < behind:
            # The rest of an arrow that is typed with several signs.
            at = end
            continue
        if at in arrows:
            behind = arrows[at]
            found.append(Token(ARROW, text[at:behind], at, behind))
        elif unit == BREAK:
            found.append(Token(BREAK, unit, at, end))
        elif not unit.isspace():
            for word, start, stop in _parts(unit, at):
                found.append(Token(word, text[start:stop], start, stop))
        at = end
    return tuple(found)


def _parts(unit: str, at: int) -> list[tuple[str, int, int]]:
    """The unit, with its folded form; two words typed without their space as two."""
    word = fold(unit) or unit.strip()
    glued = _GLUED.fullmatch(word)
    if glued is not None:
        # "del'alinéa", "avantla phrase", typed without a space.
        first, second = at + len(glued[1]), at + glued.end(2)
        parts = [(glued[1], at, first), (glued[2], first, second)]
        return [*parts, (glued[3], second + 1, at + len(unit))] if glued[3] else parts
    if word and all(letter in _DASHES for letter in word):
        word = "-"
    return [(word, at, at + len(unit))]
