"""New alinéas and new wordings as a formula announces them, and acts as sentences and lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from facilitation.documents.number_words import roman
from facilitation.formulas.citing import Cited
from facilitation.formulas.composed import told_block
from facilitation.formulas.numbers import typed_number
from facilitation.formulas.phrases import Noun, noun, phrase, quoted
from facilitation.formulas.rows import rows_of
from facilitation.formulas.telling import Way
from facilitation.text.blocks import is_plain
from facilitation.text.changes import Change
from facilitation.text.consolidated import ConsolidatedClause

_ENDS: Final = (".", "!", "?", "…")


def lines_of(text: str) -> list[str]:
    """The lines of a text without the spaces at their ends, which no formula says."""
    return [line.strip() for line in text.strip().split("\n")]


def alineas_of(text: str) -> list[str]:
    """The new paragraphs that an insertion brings."""
    return [line for line in lines_of(text) if line]


def inserted(change: Change, clause: ConsolidatedClause, cited: Cited) -> Iterator[str]:
    """« après le 2.3, insérer deux alinéas ainsi rédigés : … », in the forms that may be read."""
    if clause.kind not in ("row", "cell") and not is_plain(change.text):
        block = told_block(change.text)
        if block is not None:
            beside = noun("part.title").within(cited.whole) if clause.kind == "heading" else cited.whole
            yield phrase("place.after", whole=beside, act=phrase("act.insert", new=block))
    bullet = clause.kind == "item" and not any(map(str.isalnum, clause.number))
    sort = "row" if clause.kind == "row" else "bullet" if bullet else "paragraph"
    lines = rows_of(change.text) if sort == "row" else alineas_of(change.text)
    for block in _blocks(lines):
        new = phrase("new.announced", what=phrase(f"new.{sort}", count=len(lines)), new=block)
        if clause.kind == "cell":
            yield phrase("act.complete", whole=cited.whole, new=new)
            continue
        beside = noun("part.title").within(cited.whole) if clause.kind == "heading" else cited.whole
        yield phrase("place.after", whole=beside, act=phrase("act.insert", new=new))


def rewritten(change: Change, clause: ConsolidatedClause, whole: Noun) -> Iterator[str]:
    """« rédiger ainsi le 3.2 : … », in the forms that may be read."""
    lines = lines_of(change.text)
    several = len(lines) > 1 and clause.kind != "cell"
    how_many = phrase("how.lines", count=len(lines)) if several else ""
    unended = phrase("how.both", count=len(lines)) if several else phrase("how.unended")
    numbered = bool(typed_number(change.base_text, clause.number))
    for unnumbered in ("", phrase("how.unnumbered")) if numbered else ("",):
        for block in _blocks(lines):
            for end in (how_many, unended):
                how = phrase("how.and", how=end, more=unnumbered) if end and unnumbered else end or unnumbered
                if how:
                    yield phrase("act.rewrite_qualified", whole=whole, how=how, new=block)
                else:
                    yield phrase("act.rewrite", whole=whole, new=block)


def _blocks(lines: Sequence[str]) -> Iterator[str]:
    """New lines in quotation marks, one before each and one after the last; without any where that cannot be read."""
    marked = quoted(lines[0]) if len(lines) == 1 else None
    if marked is not None:
        yield marked
    yield "\n" * (len(lines) > 1) + "\n".join(f"«\u00a0{line}".rstrip("\u00a0") for line in lines) + "\u00a0»"
    # A line break at the end says that nothing may be added to these words.
    yield "\n" + "\n".join(lines) + "\n"


def listed(cited: Cited, ways: Sequence[Way]) -> str:
    """Several acts at one place, numbered."""
    acts = [f"{place}°\u00a0{_capital(way.listed)}" for place, way in enumerate(ways, start=1)]
    return "\n".join((phrase("place.list", at=cited.at), "\u202f;\n".join(acts)))


def parts(sentences: Sequence[str]) -> str:
    """Several sentences as the parts of one formula."""
    return "\n".join(phrase("part.of_formula", number=roman(place), said=said) for place, said in enumerate(sentences, start=1))


def sentence(acts: str) -> str:
    """With its capital and its full stop, which quoted words may bring."""
    acts = acts.replace(": \n", ":\n")
    if acts.endswith("\n"):
        return _capital(acts.removesuffix("\n"))
    ended = acts.endswith("»") and acts.rstrip("\u00a0»").endswith(_ENDS)
    return _capital(acts) + ("" if ended else ".")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
