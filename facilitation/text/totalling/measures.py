"""What the numbers of one column count: their unit, their scale and the signs in them, so that they can be added."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from facilitation.text.amounts import Amount, Habits, Notation, Style, habits_of, is_nothing, notation_of, read, write

CURRENCIES: Final = frozenset({"fcfa", "eur", "usd", "gbp"})
PERCENT: Final = "%"


@dataclass(frozen=True, slots=True)
class Measure:
    """How the numbers of a column are read and written.

    Numbers are in the column's one scale, whatever it is. Where scales are mixed (« 25 millions », « 500 000 FCFA ») `scaled` says
    that all are in units, and a number without any word cannot be read. Another unit than `kind` cannot be read either.
    """

    kind: str = ""
    scaled: bool = False
    scale: int | None = None
    """The power of ten that its words give, where they give one."""
    notation: Notation = field(default_factory=Notation)
    habits: Habits = field(default_factory=Habits)
    style: Style = field(default_factory=Style)

    def amount(self, text: str) -> Amount | None:
        """The number of a cell, None where there is none that can be added to the others."""
        found = read(text.strip(), self.notation)
        if found is None or (found.kind and found.kind != self.kind):
            return None
        return None if self.scaled and found.bare and found.value else found

    def value(self, amount: Amount) -> Decimal:
        return amount.value.scaleb(amount.scale) if self.scaled else amount.value

    def number(self, text: str) -> Decimal | None:
        """What a cell adds: nothing where it stands for nothing; None where it says something that cannot be added."""
        found = self.amount(text)
        if found is not None:
            return self.value(found)
        return Decimal() if is_nothing(text.strip()) else None

    def fits(self, other: Measure) -> bool:
        """Whether numbers of both can be added as they are."""
        one_kind = len({self.kind, other.kind} - {""}) <= 1
        return one_kind and self.scaled == other.scaled and len({self.scale, other.scale} - {None}) <= 1

    def written(self, value: Decimal, like: str) -> str:
        """The number as the text of a cell that held `like`."""
        known = self.amount(like)
        style, scale = (self.style, 0) if known is None else (known.style, known.scale)
        stripped = like.strip()
        new = write(value.scaleb(-scale) if self.scaled else value, style, self.habits)
        return like.replace(stripped, new, 1) if stripped else new


def measure_of(texts: Iterable[str], near: Measure | None = None) -> Measure:
    """What these cells show together; `near` is that of the whole table, for what these cells alone do not show."""
    near = near or Measure()
    cells = [text.strip() for text in texts]
    notation = notation_of(cells).or_else(near.notation)
    amounts = [found for text in cells if (found := read(text, notation)) is not None]
    kinds = Counter(one.kind for one in amounts if one.kind)
    kind = max(kinds.items(), key=lambda one: (one[1], one[0]))[0] if kinds else ""
    if kind not in CURRENCIES and 2 * kinds[kind] < len(amounts):
        # One « 12 ans » does not make years of all the numbers around it.
        kind = ""
    fitting = [one for one in amounts if one.kind in ("", kind)]
    scales = {one.scale for one in fitting if not one.bare}
    scale = next(iter(scales)) if len(scales) == 1 else None
    style = next((one.style for one in fitting), Style())
    return Measure(kind, len(scales) > 1, scale, notation, habits_of(fitting, near.habits), style)
