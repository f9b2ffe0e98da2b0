"""Where words that a formula brings without marks end: at « par » and its noun, at the next act, at « jusqu'à »."""

from __future__ import annotations

from typing import Final

from facilitation.formulas import nouns, payloads
from facilitation.formulas.cursor import Cursor
from facilitation.formulas.instructions import ONCE
from facilitation.formulas.nouns import noun
from facilitation.formulas.payloads import occurrence
from facilitation.formulas.places import places
from facilitation.formulas.quotes import opens
from facilitation.formulas.verbs import active, commanding, passive

PLACE_BEGINS: Final = ("du", "au", "de", "dans", "a")
"""What the place of words begins with that is said behind them."""


def noun_or_quote(cursor: Cursor) -> bool:
    """Whether words are named next, not a place; nothing is accepted."""
    start = cursor.at
    found = occurrence(cursor) != ONCE or noun(cursor) or opens(cursor.source, cursor.offset)
    cursor.at = start
    return found


def occurrence_follows(cursor: Cursor) -> bool:
    start = cursor.at
    found = occurrence(cursor) != ONCE
    cursor.at = start
    return found


def until_by(cursor: Cursor, *, into: bool = False) -> payloads.Stop:
    """Where "par" ends words that are simply said: the one before a noun where there is one, else the only one of the line;
    `into`: so may the only "en"."""
    line = [token.word for token in cursor.tokens[cursor.at :]]
    line = line[: line.index("\n")] if "\n" in line else line
    named = any(word == "par" and nouns_at(line, place + 1) for place, word in enumerate(line))
    many = line.count("par") > 1 and not named
    into = into and "par" not in line and line.count("en") == 1

    def stop(at: Cursor) -> bool:
        if at.word() in PLACE_BEGINS and not many and _place_before_by(at):
            return True
        if into and at.word() == "en":
            return True
        if at.word() != "par":
            if at.word() in (",", "(") and at.word(1) in ("deux", "trois", "a", "partout", "par"):
                return occurrence_follows(at)
            return False
        if at.at_line_start():
            return True
        if named:
            words = [at.word(ahead) for ahead in range(4)]
            return nouns_at(words, 1)
        return not many

    return stop


def _place_before_by(cursor: Cursor) -> bool:
    """« itinérantes *du 2.1.2* par mobiles »; nothing is accepted."""
    start = cursor.at
    found = any(one.clause or one.table for one in places(cursor)) and cursor.word() == "par"
    cursor.at = start
    return found


def nouns_at(words: list[str], place: int) -> bool:
    """Whether "les mots", "le mot", "la référence", a quotation or a colon stand at this place."""
    following = words[place : place + 2]
    return bool(following) and (
        following[0] in ("«", '"', "“", ":")
        or (len(following) == 2 and following[0] in ("le", "la", "l", "les", "un", "une") and following[1] in nouns.WORD_NOUNS)
    )


def never(cursor: Cursor) -> bool:
    return False


def noun_follows(cursor: Cursor) -> bool:
    """ ", les mots", "les mots", ", insérer"."""
    start = cursor.at
    cursor.skip(",", "\n")
    here = cursor.word()
    found = here in ("le", "la", "l", "les") and noun(cursor)
    cursor.at = start
    return bool(found) or verb_follows(cursor)


def verb_follows(cursor: Cursor) -> bool:
    """ "insérer", ", insérer", ", sont insérés", "est remplacé"; nothing is accepted."""
    start = cursor.at
    cursor.skip(",", "\n")
    word = cursor.word()
    found = commanding(word) is not None or (word in ("la",) and cursor.word(1) == "fin")
    found = found or (active(word) is not None and cursor.at > start) or passive(cursor) is not None
    found = found or word in ("devient", "deviennent")
    cursor.at = start
    return found


def deletion_ends(cursor: Cursor) -> bool:
    return cursor.word() == "jusqu" or (cursor.word() == "," and cursor.word(1) == "jusqu")


def insertion_ends(cursor: Cursor) -> bool:
    start = cursor.at
    cursor.skip(",")
    found = cursor.accept("apres", "avant") and noun_or_quote(cursor)
    cursor.at = start
    return found
