"""The words of one clause while changes are made to it: what stands, and for each word which change brought or struck it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from facilitation.text.changes import number_order
from facilitation.text.clauses import Span
from facilitation.text.diff import Edit, apply, diff
from facilitation.text.merge import collide, merge

PieceKind = Literal["equal", "insert", "delete"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a clause and the number of the change that put them in or struck them (None where they are the original's)."""

    kind: PieceKind
    text: str
    change_number: str | None


class Rewording:
    """Begins with the original words; `take` makes a change or says that it cannot be made."""

    def __init__(self, base: str) -> None:
        self._base = base
        self._edits: dict[Edit, str] = {}
        self._stacked: list[Piece] | None = None
        self.text = base

    def take(self, base: str, text: str, number: str) -> bool:
        """`base` are the words the author had before him. False, and nothing changed, where they are gone."""
        if self._stacked is None and self._take_flat(base, text, number):
            return True
        merged = merge(base, self.text, text).text
        if merged is None:
            return False
        self._stack(merged, number)
        return True

    def _take_flat(self, base: str, text: str, number: str) -> bool:
        """As edits of the original words: these stand side by side in any order."""
        own = text if base == self._base else merge(base, self._base, text).text
        if own is None:
            return False
        edits = diff(self._base, own)
        if any(collide(edit, known) for edit in edits for known in self._edits):
            return False
        if base != self._base and merge(base, self.text, text).text is None:
            return False
        for edit in edits:
            # The same edit proposed twice belongs to the earlier number, in whatever order the two were decided.
            self._edits[edit] = min(number, self._edits.get(edit, number), key=number_order)
        self.text = apply(self._base, sorted(self._edits))
        return True

    def _stack(self, text: str, number: str) -> None:
        """On top of words that other changes brought."""
        pieces = list(self.pieces())
        for edit in reversed(diff(self.text, text)):
            pieces = _edited(pieces, edit, number)
        self._stacked = pieces
        self.text = text

    def pieces(self) -> tuple[Piece, ...]:
        """Original and new words in one row, what is struck before what replaces it."""
        if self._stacked is not None:
            return tuple(self._stacked)
        found: list[Piece] = []
        at = 0
        for edit in sorted(self._edits):
            number = self._edits[edit]
            found += (
                Piece("equal", self._base[at : edit.start], None),
                Piece("delete", self._base[edit.start : edit.end], number),
                Piece("insert", edit.text, number),
            )
            at = edit.end
        found.append(Piece("equal", self._base[at:], None))
        return tuple(piece for piece in found if piece.text)

    def spans(self, spans: Sequence[Span]) -> tuple[Span, ...]:
        """Formatting of the original words at their places in the new text; new words look like those that they replace, or that
        they stand among."""
        found: list[Span] = []
        old = new = struck = 0
        for piece in self.pieces():
            size = len(piece.text)
            for span in spans:
                if piece.kind == "equal":
                    start, end = max(span.start, old) - old + new, min(span.end, old + size) - old + new
                elif piece.kind == "insert" and _around(span, old - struck, old):
                    start, end = new, new + size
                else:
                    continue
                if start < end:
                    _append(found, replace(span, start=start, end=end))
            struck = struck + size if piece.kind == "delete" else struck if piece.kind == "insert" else 0
            old += size if piece.kind != "insert" else 0
            new += size if piece.kind != "delete" else 0
        return tuple(found)


def _around(span: Span, start: int, end: int) -> bool:
    """Whether these original words are all of the span, or where there are none this place is within it."""
    return span.start <= start and end <= span.end if start < end else span.start < start < span.end


def _append(found: list[Span], span: Span) -> None:
    """After the others, or where the last one reaches to it and looks the same as part of that."""
    if found and replace(found[-1], start=span.start, end=span.end) == span and found[-1].end == span.start:
        found[-1] = replace(found[-1], end=span.end)
    else:
        found.append(span)


def _edited(pieces: list[Piece], edit: Edit, number: str) -> list[Piece]:
    """An edit of the standing text made in the pieces: original words are struck, words of other changes vanish."""
    made: list[Piece] = []
    at = 0
    placed = not edit.text
    for piece in pieces:
        if piece.kind == "delete":
            made.append(piece)
            continue
        size = len(piece.text)
        low, high = max(0, edit.start - at), min(size, edit.end - at)
        if edit.start == edit.end and not placed and 0 <= edit.start - at <= size:
            made += (
                Piece(piece.kind, piece.text[:low], piece.change_number),
                Piece("insert", edit.text, number),
                Piece(piece.kind, piece.text[low:], piece.change_number),
            )
            placed = True
        elif low < high:
            made.append(Piece(piece.kind, piece.text[:low], piece.change_number))
            if piece.kind == "equal":
                made.append(Piece("delete", piece.text[low:high], number))
            if not placed and at + high == edit.end:
                made.append(Piece("insert", edit.text, number))
                placed = True
            made.append(Piece(piece.kind, piece.text[high:], piece.change_number))
        else:
            made.append(piece)
        at += size
    if not placed:
        made.append(Piece("insert", edit.text, number))
    return [piece for piece in made if piece.text]
