"""Clauses that a person joined or split when the document was brought in: which letters of the file's paragraphs are theirs.

A joined clause stands in several paragraphs, the halves of a split one in the same. Their words are found letter by letter in what
the paragraphs show; where that does not come out even, nothing is changed there and the change is told as refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from lxml import etree

from facilitation.documents.broken_words import HYPHENS, SOFT_HYPHEN
from facilitation.documents.docx.places import FLOWING, Place, Places
from facilitation.documents.docx.rewriting import can_join, struck_ends
from facilitation.documents.docx.runs import shown_text
from facilitation.documents.docx.styles import Styles
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.consolidate import ConsolidatedClause
from facilitation.text.rewording import Piece

_CUTTING: Final = f"{HYPHENS}{SOFT_HYPHEN}"


@dataclass(frozen=True)
class Group:
    """Neighbouring clauses and the paragraphs that they share; `lines` is what each paragraph shows.

    `letters` gives for each clause the place of each of its letters in the lines run together with "\\n", and last the place where
    it ends; None where the clauses are not found there. `held` are the clauses on which a note or a text box hangs.
    """

    part: str
    clauses: tuple[Clause, ...]
    paragraphs: tuple[etree._Element, ...]
    lines: tuple[str, ...]
    letters: tuple[tuple[int, ...], ...] | None
    held: frozenset[ClauseId]

    @cached_property
    def words(self) -> str:
        return "\n".join(self.lines)

    def pieces(self, results: Sequence[ConsolidatedClause]) -> list[Piece]:
        """What happens to all the words of the paragraphs, from what happens to each clause.

        White space between two clauses goes with the second, or with the first where nothing before it is left.
        """
        assert self.letters is not None
        found: list[Piece] = []
        done = 0
        something_left = False
        for place, (result, letters) in enumerate(zip(results, self.letters, strict=True)):
            goes_with = None
            if place and result.state == "deleted":
                goes_with = result
            elif place and not something_left:
                goes_with = results[place - 1]
            number = None if goes_with is None else goes_with.pieces[0].change_number
            found.append(Piece("equal" if number is None else "delete", self.words[done : letters[0]], number))
            something_left = something_left or result.state != "deleted"
            at = 0
            for piece in result.pieces:
                if piece.kind == "insert":
                    found.append(piece)
                    continue
                end = at + len(piece.text)
                found.append(replace(piece, text=self.words[letters[at] : letters[end]]))
                at = end
            done = letters[-1]
        found.append(Piece("equal", self.words[done:], None))
        return [piece for piece in found if piece.text]

    def refused(self, results: Sequence[ConsolidatedClause]) -> set[str]:
        """The numbers of the changes that cannot be written here."""
        numbers = changed_by(results)
        if not numbers or goes_whole(results):
            return set()
        if self.letters is None:
            return numbers
        ends = struck_ends([len(line) for line in self.lines], self.pieces(results))
        found = {number for line, number in ends.items() if not can_join(self.paragraphs, line)}
        for result in results:
            if result.state == "deleted" and result.id in self.held:
                # The reference to its note stands somewhere among the words of the whole paragraph.
                found |= changed_by([result])
        return found


def changed_by(results: Iterable[ConsolidatedClause]) -> set[str]:
    """The numbers of all changes to these clauses."""
    return {piece.change_number for result in results for piece in result.pieces if piece.change_number is not None}


def goes_whole(results: Iterable[ConsolidatedClause]) -> bool:
    """Whether all of these clauses are deleted, and by the same change."""
    found = [*results]
    return all(result.state == "deleted" for result in found) and len(changed_by(found)) == 1


class Corrected:
    """The groups of a document whose tree was corrected, none in most; to be made once earlier changes are settled."""

    def __init__(self, clauses: Sequence[Clause], places: Places, styles: Styles) -> None:
        self.groups: list[Group] = []
        for group in [*_groups(clauses, places, styles)]:
            for clause in group.clauses:
                places.put(clause.id, Place(group.part, group.paragraphs[0], [*group.paragraphs]))
            if group.lines != tuple(clause.text for clause in group.clauses):
                self.groups.append(group)
        self._of = {clause.id: group for group in self.groups for clause in group.clauses}

    def get(self, clause: ClauseId) -> Group | None:
        return self._of.get(clause)

    def goes_on_after(self, clause: ClauseId) -> bool:
        """Whether the paragraph in which the clause ends goes on with another one: nothing can be put in between."""
        group = self._of.get(clause)
        return group is not None and group.clauses[-1].id != clause


def _groups(clauses: Sequence[Clause], places: Places, styles: Styles) -> Iterator[Group]:
    held = frozenset(clause.parent for clause in clauses if clause.kind == "note" and clause.parent is not None)
    together: list[Clause] = []
    paragraphs: list[etree._Element] = []
    for clause in [*(one for one in clauses if one.kind in FLOWING), None]:
        place = None if clause is None else places.get(clause.id)
        own = [] if place is None else place.paragraphs
        if clause is not None and together and any(one in paragraphs for one in own):
            together.append(clause)
            paragraphs += (one for one in own if one not in paragraphs)
            continue
        if len(together) > 1 or len(paragraphs) > 1:
            yield from _parted(together, paragraphs, places, styles, held)
        together, paragraphs = ([clause], [*own]) if clause is not None and own else ([], [])


def _parted(
    clauses: Sequence[Clause], paragraphs: Sequence[etree._Element], places: Places, styles: Styles, held: frozenset[ClauseId]
) -> Iterator[Group]:
    """One group, or several where one clause ends with its paragraph and the next begins with another."""
    place = places.get(clauses[0].id)
    assert place is not None
    shown = [shown_text(styles, [paragraph]) for paragraph in paragraphs]
    lines = [line for line in shown if line is not None]
    letters = _letters(lines, [clause.text for clause in clauses]) if len(lines) == len(shown) else None
    if letters is None:
        yield Group(place.part, tuple(clauses), tuple(paragraphs), (), None, held)
        return
    first_clause = first_line = start = end = 0
    for line, words in enumerate(lines):
        end += len(words)
        done = next((number for number, own in enumerate(letters) if own[-1] > end), len(letters))
        goes_on = letters[done][0] <= end if done < len(letters) else line + 1 < len(lines)
        if done > first_clause and not goes_on:
            yield Group(
                place.part,
                tuple(clauses[first_clause:done]),
                tuple(paragraphs[first_line : line + 1]),
                tuple(lines[first_line : line + 1]),
                tuple(tuple(at - start for at in own) for own in letters[first_clause:done]),
                held,
            )
            first_clause, first_line, start = done, line + 1, end + 1
        end += 1


def _letters(lines: Sequence[str], texts: Sequence[str]) -> list[tuple[int, ...]] | None:
    """For each text the places of its letters, and its end, in the lines run together; None where they are not all there."""
    words = "\n".join(lines)
    ends: set[int] = set()
    at = -1
    for line in lines[:-1]:
        at += len(line) + 1
        ends.add(at)
    at = 0
    found: list[tuple[int, ...]] = []
    for text in texts:
        if not text[:1].isspace():
            at = _past_space(words, at)
        own: list[int] = []
        for letter in text:
            if at < len(words) and words[at] == letter and at not in ends:
                own.append(at)
                at += 1
                continue
            behind = _past_end(words, at, ends)
            if behind is None:
                return None
            if letter == " " and words[at] not in _CUTTING:
                own.append(at)
                at = behind
            elif behind < len(words) and words[behind] == letter:
                own.append(behind)
                at = behind + 1
            else:
                return None
        found.append((*own, at))
    return found if not words[at:].strip() else None


def _past_space(words: str, at: int) -> int:
    while at < len(words) and words[at].isspace():
        at += 1
    return at


def _past_end(words: str, at: int, ends: set[int]) -> int | None:
    """The place behind the end of a paragraph, the white space around it and the hyphen before it; None where there is no end."""
    if at < len(words) and words[at] in _CUTTING:
        at += 1
    behind = _past_space(words, at)
    return behind if any(one in ends for one in range(at, behind)) else None
