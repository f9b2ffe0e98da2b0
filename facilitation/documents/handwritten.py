"""Gives blocks the numbers that their author typed, and makes headings of typed parts where the file itself has no headings.

Many ministries' papers are written without a single heading style: "AXE 2 : GOUVERNANCE" is a bold line, "2.1. Contexte" another.
The levels of such lines are told from the order in which the kinds of number first nest: what opens inside an axis is below it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from facilitation.documents.blocks import Block
from facilitation.documents.typed_numbers import TypedNumber, typed_number

_LONGEST_HEADING: Final = 150
_DEEPEST: Final = 9
_RUNNING_TEXT: Final = (".", ";", ",", "!", "?")
_PLAIN_PARTS: Final = re.compile(
    r"(?:introduction|préface|preface|avant[- ]propos|foreword|préambule|preamble|remerciements|sommaire"
    r"|(?:liste des )?(?:sigles|abréviations|acronymes)(?: et (?:sigles|abréviations|acronymes))?"
    r"|résumé(?: exécutif)?|executive summary|conclusion(?: générale)?"
    r"|annexes?|appendix|appendices|bibliographie|bibliography|références|references|glossaire|glossary)[ \u00a0]*:?",
    re.IGNORECASE,
)
_SIGNS: Final = " \t\u00a0\u202f:.–—-"
_ARTICLES: Final = frozenset({"article", "art"})
_BELOW_TEXT: Final = frozenset({"article", "art", "figure", "tableau", "table", "encadré", "encadre", "graphique", "carte"})


def number_by_hand(blocks: Sequence[Block]) -> None:
    """Recognises typed numbers in headings, paragraphs, items and cells that have no computed number."""
    for block in blocks:
        if block.number or not block.text or block.kind in {"table", "row", "note", "box"}:
            continue
        found = typed_number(block.text, heading=block.kind == "heading")
        if found is None:
            continue
        if block.kind == "cell":
            if found.kind != "part" or found.scheme in {"roman", "letters 1"}:
                continue
        elif block.kind == "heading":
            if found.kind == "bullet":
                continue
        elif found.kind != "part":
            block.kind = "item"
        block.number, block.number_typed, block.bullet = found.number, True, found.kind == "bullet"


def promote_headings(blocks: Sequence[Block], *, emphasised: bool) -> None:
    """Turns lines that number a part into headings, where no block is a heading yet.

    With `emphasised` only lines that are bold or in capitals throughout are taken: in a Word file a numbered line of plain type is
    a numbered paragraph. Without it (plain text has no type) a short line on its own is enough.
    """
    if any(block.kind == "heading" for block in blocks):
        return
    schemes: list[str] = []
    started = False
    listed = set() if emphasised else _lists(blocks)
    for block in blocks:
        if block.kind not in {"paragraph", "item"} or block.holder is not None or block in listed:
            continue
        found = _part(block, emphasised)
        if found is not None:
            started = True
            _open(schemes, found.scheme)
            block.kind, block.level = "heading", min(len(schemes), _DEEPEST)
        elif (started or not emphasised) and _stands_alone(block, emphasised) and _PLAIN_PARTS.fullmatch(block.text.strip()):
            schemes.clear()
            block.kind, block.level = "heading", 1


def promote_articles(blocks: Sequence[Block]) -> None:
    """Turns a line that says nothing but "Article 3" into a heading, one level below the part it stands in."""
    level = 0
    for block in blocks:
        if block.kind == "heading":
            level = block.level
        elif block.kind == "paragraph" and block.holder is None and block.number_typed:
            found = typed_number(block.text)
            if found is not None and found.scheme in _ARTICLES and not block.text[found.end :].strip(_SIGNS):
                block.kind, block.level = "heading", min(level + 1, _DEEPEST)


def _lists(blocks: Sequence[Block]) -> set[Block]:
    """Lines numbered "1.", "2." … right below each other: a part has something between its title and that of the next one."""
    found: set[Block] = set()
    for one, other in pairwise(blocks):
        if all(block.kind == "item" and not block.bullet for block in (one, other)):
            found |= {one, other}
    return found


def _part(block: Block, emphasised: bool) -> TypedNumber | None:
    if not block.number_typed or block.bullet or not _stands_alone(block, emphasised):
        return None
    found = typed_number(block.text)
    if found is None or (found.kind == "item" and found.scheme != "figures 1"):
        return None
    if found.scheme in _BELOW_TEXT and block.text[found.end :].strip(_SIGNS) and not emphasised:
        # "Article 3 : Le ministre nomme…" is the article's text itself, not the title of what follows.
        return None
    return None if found.scheme in _BELOW_TEXT - _ARTICLES else found


def _stands_alone(block: Block, emphasised: bool) -> bool:
    text = block.text.strip()
    if not text or len(text) > _LONGEST_HEADING or "\n" in text or text.endswith(_RUNNING_TEXT[1:]):
        return False
    if not emphasised:
        return not text.endswith(_RUNNING_TEXT) or len(text.split()) <= 3
    return text.isupper() or _is_bold(block)


def _is_bold(block: Block) -> bool:
    bold = sum(len("".join(block.text[span.start : span.end].split())) for span in block.spans if span.bold)
    return 10 * bold >= 9 * len("".join(block.text.split()))


def _open(schemes: list[str], scheme: str) -> None:
    """Closes what is open below the scheme, and opens it."""
    if scheme in schemes:
        del schemes[schemes.index(scheme) + 1 :]
        return
    kind, _, depth = scheme.partition(" ")
    while schemes and depth and schemes[-1].startswith(f"{kind} ") and schemes[-1].partition(" ")[2] > depth:
        # "1.2" closes "1.1.3", although nothing of its own depth was seen before.
        schemes.pop()
    schemes.append(scheme)
