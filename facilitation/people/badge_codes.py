"""What a badge's code says, as a scanner that plays keyboard types it.

The code is the person's id (a UUID, 36 characters). A scanner presses the keys of one country's keyboard, the laptop reads them as
another's: on a French one a scanner made for American keyboards gives "à&ç_" for "0198", and ")" for the hyphen; the other way
round digits come as "!@#" and the hyphen as "6". Where hyphens stand is known, so that whatever came in their place is let pass.
"""

from __future__ import annotations

from facilitation.keyboards import BELGIAN, FRENCH

_LENGTH = 36
_HYPHENS = (8, 13, 18, 23)
_HEX = "0123456789abcdef"

_TYPED: tuple[tuple[str, str], ...] = (
    # As it was meant.
    (_HEX, _HEX),
    # American scanner, French laptop.
    (f"{FRENCH}qbcdef", _HEX),
    # The same with the capitals locked, where digits come as digits.
    ("0123456789qbcdef", _HEX),
    # French scanner, American laptop.
    (")!@#$%^&*(qbcdef", _HEX),
    # American scanner, Belgian laptop.
    (f"{BELGIAN}qbcdef", _HEX),
)
"""For each way of mistaking a keyboard the sixteen characters that come, and those that were meant."""
_TABLES = [dict(zip(came, meant, strict=True)) for came, meant in _TYPED]


def badge_ids(typed: str) -> list[str]:
    """The ids that a scanned badge may mean, as small letters; empty for what is no badge, mostly one."""
    text = typed.strip().lower()
    if len(text) != _LENGTH:
        return []
    signs = [sign for place, sign in enumerate(text) if place not in _HYPHENS]
    found = []
    for table in _TABLES:
        if all(sign in table for sign in signs):
            digits = "".join(table[sign] for sign in signs)
            found.append("-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:])))
    return list(dict.fromkeys(found))


def begins_badge(typed: str) -> bool:
    """Whether a scanner seems to be typing: eight digits of an id, and a mark that no name and no phone number has there."""
    text = typed.lower()
    if len(text) <= _HYPHENS[0] or text[_HYPHENS[0]].isalnum() or text[_HYPHENS[0]].isspace():
        return False
    return any(all(sign in table for sign in text[: _HYPHENS[0]]) for table in _TABLES)
