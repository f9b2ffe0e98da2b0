"""New words in the quotation marks of the text that they come to stand in."""

from __future__ import annotations

from dataclasses import replace

from facilitation.formulas.draft import Draft
from facilitation.formulas.instructions import Payload
from facilitation.formulas.quotes import doubly, unquoted, unwrapped, wrapped


def bare(new: Payload, draft: Draft) -> tuple[str, ...]:
    """The new lines without the marks that only wrap them."""
    if not draft.plain:
        return unwrapped(new.lines)
    return new.lines if new.unit == "words" else unquoted(new.lines)


def as_here(new: Payload, lines: tuple[str, ...], neighbour: str, draft: Draft) -> tuple[str, ...]:
    """New alinéas in the marks that their neighbours stand in: kept where these are quoted, taken off where they only wrap."""
    if draft.plain:
        return bare(replace(new, lines=lines), draft)
    if wrapped(lines) and (doubly(lines) or not wrapped([neighbour])):
        return unwrapped(lines)
    return lines
