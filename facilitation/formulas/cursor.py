"""A place in the formula's words that the grammar moves on, or back where a reading did not fit."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from facilitation.formulas.source import BREAK, cleaned, in_lines, tokens


class Names:
    """Titles and headings of columns, to be recognised where they are said without quotation marks."""

    def __init__(self, names: Iterable[str], columns: Iterable[str] = ()) -> None:
        """`columns` are the headings of columns, once more."""
        self._by_word = _by_first_word(names)
        self._columns = _by_first_word(columns)

    def __bool__(self) -> bool:
        return bool(self._by_word)

    def longest(self, cursor: Cursor) -> int:
        """How many of the next words are a name, as many as can be; 0 where none is."""
        known = self._by_word.get(cursor.word(), ())
        fitting = (len(words) for words in known if all(cursor.word(at) == word for at, word in enumerate(words)))
        return max(fitting, default=0)

    def heading(self, cursor: Cursor) -> int:
        """How many of the next words are the heading of a column, or its first word (« le risque » of "Risque identifié")."""
        known = self._columns.get(cursor.word(), ())
        fitting = (len(words) for words in known if all(cursor.word(at) == word for at, word in enumerate(words)))
        return max(fitting, default=int(bool(known) and cursor.word().isalpha()))


def _by_first_word(names: Iterable[str]) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in names:
        words = tuple(token.word for token in tokens(in_lines(name)))
        if words and words[0]:
            found.setdefault(words[0], []).append(words)
    return found


class Cursor:
    """`at` is the next unread token of `tokens`; a reading that does not fit sets it back to where it was.

    `plain`: the text was typed by a person, so that "R&D" and "*" mean themselves. `names`: what parts and columns of the text are
    called. `tail`: words said without marks end before a place at the end of their line.
    """

    def __init__(self, text: str, *, plain: bool = False, names: Iterable[str] | Names = (), tail: bool = False) -> None:
        self.names = names if isinstance(names, Names) else Names(names)
        self.tail = tail
        self.source = in_lines(text) if plain else cleaned(text)
        self.tokens = tokens(self.source)
        self.at = 0
        self._starts = [token.start for token in self.tokens]

    @classmethod
    def over(cls, text: str) -> Cursor:
        """On a text as it stands, so that offsets are its own."""
        made = cls("")
        made.source, made.tokens = text, tokens(text)
        made._starts = [token.start for token in made.tokens]
        return made

    def word(self, ahead: int = 0) -> str:
        """The folded form of the token so far ahead, "" after the end."""
        place = self.at + ahead
        return self.tokens[place].word if place < len(self.tokens) else ""

    def text(self, ahead: int = 0) -> str:
        place = self.at + ahead
        return self.tokens[place].text if place < len(self.tokens) else ""

    @property
    def ended(self) -> bool:
        return self.at >= len(self.tokens)

    @property
    def offset(self) -> int:
        """Place in the source of the next token, its length at the end."""
        return self.tokens[self.at].start if self.at < len(self.tokens) else len(self.source)

    def seek(self, offset: int) -> None:
        """To the first token that begins at or after the offset."""
        self.at = bisect_left(self._starts, offset)

    def accept(self, *words: str) -> bool:
        """Moves over the next token where it is one of these."""
        if self.at < len(self.tokens) and self.tokens[self.at].word in words:
            self.at += 1
            return True
        return False

    def accept_all(self, phrase: str) -> bool:
        """Moves over all words of the phrase, or none."""
        words = phrase.split()
        at = 0
        while words:
            # « avant-dernier », « serait-il » are one token of two words.
            here = self.word(at).split() or [self.word(at)]
            if words[: len(here)] != here:
                return False
            words = words[len(here) :]
            at += 1
        self.at += at
        return True

    def accept_any(self, *phrases: str) -> bool:
        return any(self.accept_all(phrase) for phrase in phrases)

    def skip(self, *words: str) -> None:
        while self.accept(*words):
            pass

    def skip_breaks(self) -> None:
        self.skip(BREAK)

    def at_line_start(self) -> bool:
        return self.at == 0 or self.tokens[self.at - 1].word == BREAK

    def at_line_end(self) -> bool:
        return self.ended or self.word() == BREAK

    def line_end(self) -> int:
        """Offset of the end of the line the next token stands on."""
        end = self.source.find(BREAK, self.offset)
        return len(self.source) if end < 0 else end
