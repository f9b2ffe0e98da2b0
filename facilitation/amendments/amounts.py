"""Another amount in place of the one that stands in a cell: the same unit, written as the old one was."""

from __future__ import annotations

from facilitation.errors import PalabreError
from facilitation.text.amounts import Habits, Notation, notation_of, read, write


def with_amount(text: str, amount: str) -> str:
    """« 25 millions FCFA » with "40" or "40 millions" becomes « 40 millions FCFA »; « 12 500 000 » with "9000000" « 9 000 000 ».

    Raises PalabreError: ("amendment.no_amount") where the text is not one amount that can be read in one way only, or the new one
    is not; ("amendment.other_unit") where the new one is in another unit.
    """
    old = read(text, notation_of([text]).or_else(Notation(comma="decimal")))
    new = read(amount, notation_of([amount]).or_else(notation_of([text])).or_else(Notation(comma="decimal")))
    if old is None or new is None:
        raise PalabreError("amendment.no_amount", text=text if old is None else amount)
    if not new.bare and (new.kind, new.scale) != (old.kind, old.scale):
        raise PalabreError("amendment.other_unit", old=text, new=amount)
    return write(new.value, old.style, Habits(groups_four=old.style.group is None or bool(old.style.group)))
