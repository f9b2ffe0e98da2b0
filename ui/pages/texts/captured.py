"""What the capture strip holds when it is recorded."""

from __future__ import annotations

from dataclasses import dataclass

from facilitation.amendments.values import Author


@dataclass(frozen=True, slots=True)
class Captured:
    """What is in the strip when it is saved."""

    kind: str
    text: str
    base_text: str
    run: tuple[str, ...]
    """The clauses whose words these are, in reading order: more than one where the next ones were taken in."""
    of_several: bool
    """The lines of `text` are paragraphs that take the place of these clauses."""
    author: Author | None
    rationale: str
    target: str
    form: bool
    authors: tuple[Author, ...] = ()
    """All of them, of an amendment that is corrected."""
