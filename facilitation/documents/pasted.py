"""Text from the clipboard made ready to be read as plain text: signs of bullets, quotation of e-mails, what PDFs do to letters.

Word, PDF readers, e-mail and WhatsApp each leave marks of their own in copied text. Only what cannot be meant as text is changed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from facilitation.documents.blocks import Block
from facilitation.documents.broken_words import keeps_hyphen, words_of
from facilitation.documents.contents import is_contents_line
from facilitation.text.clauses import Span

_LINE_ENDS: Final = re.compile("\r\n|[\r\x85\u2028\u2029\f]")
_UNSEEN: Final = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]")
"""Signs of no width that programs put in for themselves, and control characters; joiners stay, some scripts need them."""
_SURROGATES: Final = re.compile("[\ud800-\udfff]")
_CUT: Final = re.compile("(\\w*)[\ufffe\x02](\\w*)")
"""How Chrome copies a hyphen at the end of a line of a PDF, with the line after it."""
_LIGATURES: Final = {ord(one): unicodedata.normalize("NFKC", one) for one in "ﬀﬁﬂﬃﬄﬅﬆ"}
_QUOTED: Final = re.compile("(?:>[ \u00a0]?)+")
_PRIVATE_BULLET: Final = re.compile("([ \t\u00a0]*)[\uf000-\uf0ff][ \t\u00a0]+(?=\\S)")
"""Bullets of the fonts Symbol and Wingdings, as Word copies them."""
_LETTER_BULLET: Final = re.compile("([ \t\u00a0]*)[oø§Øüv·](?:\t|[ \u00a0]{2,})[ \t\u00a0]*(?=\\S)")
"""The letters that these fonts draw as bullets, where another program shows them as they are."""
_LOOSE_BULLET: Final = re.compile("([ \t\u00a0]*)[oØ§·] (?=\\S)")
_LOOSE_TWICE: Final = 2
_FEWEST_CONTENTS: Final = 3
_STRONG: Final = re.compile(r"(?<![\w*])\*(?=\S)([^*\n]*[^*\s])\*(?![\w*])|(?<![\w_])_(?=\S)([^_\n]*[^_\s])_(?![\w_])")
BULLET: Final = "•"


def tidied(text: str) -> str:
    """Letters as people type them: no signs of no width, no ligatures, accents on their letters; white space as it is."""
    text = _SURROGATES.sub("\ufffd", _UNSEEN.sub("", text))
    return unicodedata.normalize("NFC", text.translate(_LIGATURES))


def cleaned(text: str) -> str:
    """The text ready for `read_plain`: "\\n" as its only line end ("\\v" stays: Word's line break within a paragraph)."""
    text = tidied(_mended(_LINE_ENDS.sub("\n", text)))
    lines = [_QUOTED.sub("", line) if line.startswith(">") else line for line in text.split("\n")]
    loose = sum(_LOOSE_BULLET.match(line) is not None for line in lines) >= _LOOSE_TWICE
    return "\n".join(_with_bullet(line, loose) for line in lines)


def without_contents(text: str) -> tuple[str, bool]:
    """The text without the lines of a table of contents, and whether it had one."""
    lines = text.split("\n")
    kept = ["" if is_contents_line(line) else line for line in lines]
    found = sum(one != other for one, other in zip(lines, kept, strict=True)) >= _FEWEST_CONTENTS
    return ("\n".join(kept), True) if found else (text, False)


def _mended(text: str) -> str:
    if _CUT.search(text) is None:
        return text
    words = words_of([text])
    return _CUT.sub(lambda cut: f"{cut[1]}-{cut[2]}" if keeps_hyphen(cut[1], cut[2], words) else f"{cut[1]}{cut[2]}", text)


def _with_bullet(line: str, loose: bool) -> str:
    """A single "o" before a word is a word of Ewe or Portuguese; where several lines have it, or a tab follows, it is a bullet."""
    for pattern in (_PRIVATE_BULLET, _LETTER_BULLET, *((_LOOSE_BULLET,) if loose else ())):
        found = pattern.match(line)
        if found is not None:
            return f"{found[1]}{BULLET} {line[found.end() :]}"
    return line


def read_emphasis(blocks: Sequence[Block]) -> None:
    """« *important* » and « _nouveau_ », as WhatsApp and e-mails write bold and italic, become what they mean."""
    for block in blocks:
        if "*" not in block.text and "_" not in block.text:
            continue
        pieces: list[str] = []
        spans: list[Span] = []
        at = length = 0
        for found in _STRONG.finditer(block.text):
            words = found[1] or found[2]
            pieces += (block.text[at : found.start()], words)
            length += found.start() - at
            spans.append(Span(length, length + len(words), bold=found[1] is not None, italic=found[2] is not None))
            length += len(words)
            at = found.end()
        block.text, block.spans = "".join((*pieces, block.text[at:])), tuple(spans)
